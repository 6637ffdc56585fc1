//! An article in the shape of `khabar show --json`, read back: what it says of itself, and its blocks.

use serde::Deserialize;
use serde_json::Value;

use super::{Field, Record};
use crate::article::{Article, Block, BlockKind, Span, SpanStyle};
use crate::ingest::clean;

/// A block as it is shown.
#[derive(Debug, Deserialize)]
struct BlockView {
    kind: String,
    level: Option<u8>,
    text: String,
    #[serde(default)]
    links: Vec<LinkView>,
}

#[derive(Debug, Deserialize)]
struct LinkView {
    text: String,
    url: String,
}

/// Fields of the shape that are found out anew, or that only the library that showed it can use.
const DERIVED: [&str; 5] = ["direction", "dropped", "warnings", "words", "zwnj_lost"];

/// Reads the blocks; `None` where the value has another shape.
pub(super) fn blocks(value: &Value) -> Option<Vec<Block>> {
    let views: Vec<BlockView> = Vec::deserialize(value).ok()?;
    Some(views.into_iter().map(block).collect())
}

fn block(view: BlockView) -> Block {
    let kind = BlockKind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == view.kind)
        .unwrap_or_default();
    let mut block = Block {
        level: view.level,
        ..Block::new(kind, clean::clean(&view.text))
    };
    if kind == BlockKind::Image {
        block.url = view.links.into_iter().next().map(|link| link.url);
        return block;
    }
    let mut from = 0;
    for link in view.links {
        // shown in reading order, so that each is looked for behind the one before it
        let found = block.text.get(from..).and_then(|rest| rest.find(&link.text));
        if let Some(at) = found {
            let range = from + at..from + at + link.text.len();
            from = range.end;
            block.spans.push(Span {
                range,
                style: SpanStyle::Link(link.url),
            });
        }
    }
    block
}

/// Takes from the unknown fields what the shape has beside the known ones; the article's key is its id.
pub(super) fn settle(record: &mut Record, article: &mut Article) {
    let Record { extra, fields, .. } = record;
    let Article {
        date_text, tags_raw, ..
    } = article;
    let mut key = None;
    extra.retain(|(name, json)| {
        let slot = match name.as_str() {
            "key" => &mut key,
            "date_text" => &mut *date_text,
            "tags_raw" => &mut *tags_raw,
            name => return !DERIVED.contains(&name),
        };
        *slot = serde_json::from_str(json).ok();
        false
    });
    // the number that it had in the library that showed it means nothing here
    fields.remove(&Field::Id);
    if let Some(key) = key {
        record.put(Field::Id, 0, "key", key);
    }
}
