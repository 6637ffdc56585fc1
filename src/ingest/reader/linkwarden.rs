//! Linkwarden: one JSON object with the collections of a user, each with its links and feeds.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde_json::Value as Json;

use super::export::{self, Item};
use super::json::Object;
use super::saved::Saved;
use crate::ingest::Outlet;

const PATHS: [&str; 3] = [
    "collections/*/links/*",
    "collections/*/rssSubscriptions/*",
    "pinnedLinks/*",
];

pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut collection: Option<String> = None;
    export::read(input, &PATHS, outlet, &mut |path, value| {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        match path.as_slice() {
            // the members of a collection itself come before its links
            ["collections", "*", "id"] => {
                collection = None;
                Item::Nothing
            }
            ["collections", "*", "name"] => {
                // where links without a collection of their own are
                let name = value.as_str().filter(|name| *name != "Unorganized");
                collection = name.map(str::to_owned);
                Item::Nothing
            }
            ["collections", "*", "links", "*"] => link(&value, collection.as_deref(), false),
            ["pinnedLinks", "*"] => link(&value, None, true),
            ["collections", "*", "rssSubscriptions", "*"] => feed(&value, collection.as_deref()),
            _ => Item::Nothing,
        }
    })
}

fn link(value: &Json, collection: Option<&str>, pinned: bool) -> Item {
    let Some(link) = Object::of(value) else {
        return Item::Nothing;
    };
    let saved = Saved {
        url: link.text(&["url"]),
        title: link.text(&["name"]).filter(|name| !name.trim().is_empty()),
        summary: link.text(&["description"]),
        text: link.text(&["textContent"]),
        date: link.text(&["importDate"]).or_else(|| link.text(&["createdAt"])),
        tags: collection
            .map(str::to_owned)
            .into_iter()
            .chain(link.names(&["tags"]))
            .collect(),
        starred: pinned,
        ..Saved::default()
    };
    if saved.url.is_none() {
        // an uploaded document, which is not in the export
        return Item::Nothing;
    }
    saved.into()
}

fn feed(value: &Json, collection: Option<&str>) -> Item {
    let feed = Object::of(value);
    match feed.as_ref().and_then(|feed| feed.text(&["url"])) {
        Some(url) => Item::Feed {
            url,
            title: feed.and_then(|feed| feed.text(&["name"])),
            tags: collection.map(str::to_owned).into_iter().collect(),
        },
        None => Item::Nothing,
    }
}
