//! One outline of a list: what its attributes say, in whichever spelling.

use crate::ingest::clean;
use crate::ingest::xml::attributes;
use crate::ingest::xml::entity::{Declared, decode};

/// The attributes of an outline as far as they matter.
#[derive(Default)]
pub(super) struct Outline {
    pub(super) text: Option<String>,
    pub(super) title: Option<String>,
    pub(super) kind: String,
    pub(super) feed: Option<String>,
    pub(super) address: Option<String>,
    pub(super) categories: Vec<String>,
}

impl Outline {
    pub(super) fn read(inside: &str, declared: &Declared) -> Self {
        let mut outline = Self::default();
        for (name, value) in attributes(inside) {
            let value = decode(value, declared);
            let line = || Some(clean::line(&value)).filter(|line| !line.is_empty());
            match name.to_ascii_lowercase().as_str() {
                "text" => outline.text = line(),
                "title" => outline.title = line(),
                "type" => outline.kind = value.trim().to_ascii_lowercase(),
                "xmlurl" | "xml_url" | "feedurl" => outline.feed = line(),
                "url" => outline.address = line(),
                "category" => outline.categories = categories(&value),
                _ => {}
            }
        }
        outline
    }
}

/// Reads categories: names between commas, each maybe a path of names.
fn categories(value: &str) -> Vec<String> {
    value
        .split([',', '/'])
        .map(clean::line)
        .filter(|name| !name.is_empty())
        .collect()
}
