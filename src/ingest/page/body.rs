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
use crate::article::Block;
use crate::ingest::html::address::Base;
use crate::ingest::html::walk;

/// Finds the blocks of the article.
pub(super) fn find(
    document: &Document,
    base: &Base,
    known: &Known<'_>,
    dropping: &mut Dropping<'_>,
) -> Vec<Block> {
    let config = Config {
        keep_classes: true,
        disable_json_ld: true,
        ..Config::default()
    };
    if let Ok(mut readability) = Readability::with_document(document.clone(), None, Some(config))
        && readability.parse().is_ok()
    {
        let root = readability.doc.select("#readability-page-1");
        if let Some(node) = root.nodes().first() {
            let blocks = blocks(node, base, known, dropping);
            if !blocks.is_empty() {
                return blocks;
            }
        }
    }
    blocks(&container::find(document), base, known, dropping)
}

fn blocks(node: &NodeRef<'_>, base: &Base, known: &Known<'_>, dropping: &mut Dropping<'_>) -> Vec<Block> {
    classes::prune(node, dropping);
    filter::filter(walk::blocks(node, base), known, dropping)
}
