//! The text that a page gives for its article to machines, against what was found.

use std::collections::HashSet;

use crate::article::{Block, BlockKind};
use crate::ingest::page::lines;
use crate::text::fnv1a;
use crate::text::orthography::match_key;

use super::Line;

/// Drops paragraphs that are not in the text that the page itself gives for its article.
pub(super) fn announced(lines: &mut [Line], body: &str) {
    const LEAST: usize = 60;
    let body = shingles(body);
    let texts: Vec<(usize, HashSet<u64>)> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.kept() && line.is_text())
        .map(|(place, line)| (place, shingles(&line.block.text)))
        .collect();
    let all: usize = texts.iter().map(|(_, shingles)| shingles.len()).sum();
    let same = |shingles: &HashSet<u64>| shingles.iter().filter(|shingle| body.contains(shingle)).count();
    let found: usize = texts.iter().map(|(_, shingles)| same(shingles)).sum();
    // the whole text, not its beginning; and this very text
    if body.len() < LEAST || body.len() * 10 < all * 6 || found * 10 < body.len() * 6 {
        return;
    }
    for (place, shingles) in &texts {
        let Some(line) = lines.get_mut(*place) else {
            continue;
        };
        let plain = matches!(line.block.kind, BlockKind::Paragraph)
            || (line.block.kind == BlockKind::ListItem && line.linked >= 50);
        if plain && shingles.len() > 2 && same(shingles) * 5 < shingles.len() {
            line.drop = Some("not_in_article_body");
        }
    }
}

/// Tells whether blocks hold hardly anything of the text that the page itself gives for its article.
pub(in crate::ingest::page) fn lacks(blocks: &[Block], body: &str) -> bool {
    const LEAST: usize = 25;
    let body = shingles(body);
    let found: HashSet<u64> = blocks.iter().flat_map(|block| shingles(&block.text)).collect();
    let same = body.intersection(&found).count();
    body.len() >= LEAST && same * 3 < body.len() && found.len() < body.len()
}

/// Hashes the runs of three words of a text.
fn shingles(text: &str) -> HashSet<u64> {
    let key = lines::lowered(&match_key(text));
    let words: Vec<&str> = key
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let hash = |words: &[&str]| fnv1a(words.iter().flat_map(|word| word.bytes().chain([0])));
    words.windows(3).map(hash).collect()
}
