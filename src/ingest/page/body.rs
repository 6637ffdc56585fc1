//! The article's text in a page: where it stands, and what in there is something else.
//!
//! Readability as `dom_smoothie` has it chooses the element; parts that are
//! named as something else go, what is left becomes blocks, and lines that are
//! no text of the article go from those.

use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};

use super::classes;
use super::container;
use super::dropped::Dropping;
use super::filter::{self, Known};
use super::sites::Site;
use crate::article::Block;
use crate::ingest::html::address::Base;
use crate::ingest::html::embed::Embeds;
use crate::ingest::html::{self, walk};
use crate::ingest::text;
use crate::text::percent;

/// Finds the blocks of the article.
pub(super) fn find(
    document: &Document,
    base: &Base,
    known: &Known<'_>,
    dropping: &mut Dropping<'_>,
) -> Vec<Block> {
    let mark = dropping.mark();
    if let Some(site) = Site::of(document)
        && let Some(node) = site.body()
    {
        // on a copy of the page: the other ways still need it
        let copy = document.clone();
        if let Some(node) = copy.tree.get(&node.id) {
            if let Some(dropped) = site.drop() {
                for part in node.find_descendants(dropped) {
                    dropping.add(&part.text(), "site");
                    part.remove_from_parent();
                }
            }
            let blocks = blocks(&node, base, known, dropping);
            if !blocks.is_empty() {
                return blocks;
            }
            dropping.rewind(mark);
        }
    }
    let config = Config {
        keep_classes: true,
        disable_json_ld: true,
        ..Config::default()
    };
    make_embeds_ascii(document);
    if let Ok(mut readability) = Readability::with_document(document.clone(), None, Some(config))
        && readability.parse().is_ok()
    {
        let root = readability.doc.select("#readability-page-1");
        if let Some(node) = root.nodes().first() {
            let blocks = blocks(node, base, known, dropping);
            if !blocks.is_empty() && !known.body.is_some_and(|body| filter::lacks(&blocks, body)) {
                return blocks;
            }
            dropping.rewind(mark);
        }
    }
    let found = blocks(&container::find(document), base, known, dropping);
    match known.body {
        // a page that its script was to fill: the text that it gives for machines
        Some(body) if found.is_empty() || filter::lacks(&found, body) => announced(body, base),
        _ => found,
    }
}

/// Makes blocks of the text that a page gives for its article.
fn announced(body: &str, base: &Base) -> Vec<Block> {
    if body.contains("</p>") || body.contains("<br") {
        return html::fragment(body, base.address());
    }
    text::paragraphs(body)
}

fn blocks(node: &NodeRef<'_>, base: &Base, known: &Known<'_>, dropping: &mut Dropping<'_>) -> Vec<Block> {
    classes::prune(node, dropping);
    filter::filter(walk::blocks(node, base, Embeds::Skip), known, dropping)
}
/// Percent-encodes what embeds say, and leaves out their other text: `dom_smoothie` 0.19 cuts it some bytes
/// before the name of a video site and panics inside of a character (`matching::is_video_url`).
fn make_embeds_ascii(document: &Document) {
    for embed in document.select("object, embed, iframe").nodes() {
        for node in embed.descendants_it().chain([*embed]).collect::<Vec<_>>() {
            if node.is_text() && !node.text().is_ascii() {
                node.remove_from_parent();
            }
            for attribute in node
                .attrs()
                .iter()
                .filter(|attribute| !attribute.value.is_ascii())
            {
                let value = percent::encode(attribute.value.as_bytes(), |byte| byte.is_ascii());
                node.set_attr(&attribute.name.local, &value);
            }
        }
    }
}
