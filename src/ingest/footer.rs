//! Footers that feed plugins and e-book makers add below every article.
//!
//! The patterns are data, `assets/ingest/footers.tsv`. A footer is removed only from the end of a
//! text, only where a pattern covers everything up to that end, and is kept with its reason.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::article::{Block, BlockKind, Dropped};
use crate::text::orthography::{digit, is_letter, key_char, match_key};

/// Longest footer, in words: a headline and the name of a site.
const LONGEST: usize = 70;
/// Blocks at the end of a body in which a footer is looked for.
const LAST_BLOCKS: usize = 4;

/// A footer at the end of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Footer {
    /// Byte at which the footer begins.
    pub(super) start: usize,
    /// Reason for dropping it, as in the table.
    pub(super) reason: &'static str,
}

/// A row's pattern: keys of words, `None` for one word or more.
struct Pattern {
    reason: &'static str,
    words: Vec<Option<String>>,
}

static PATTERNS: LazyLock<Vec<Pattern>> = LazyLock::new(|| {
    let table = include_str!("../../assets/ingest/footers.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.flat_map(|row| {
        let mut fields = row.split('\t');
        let reason = fields.next().unwrap_or_default();
        fields.skip(1).map(move |pattern| Pattern {
            reason,
            words: pattern
                .split(' ')
                .map(|word| (word != "*").then(|| key(word)))
                .collect(),
        })
    })
    .collect()
});

/// A word of a text.
struct Word {
    start: usize,
    key: String,
    /// A sentence ends with this word.
    ends_sentence: bool,
}

/// The longest word of each pattern: a text without any of them holds no footer.
static MARKS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let longest = |pattern: &'static Pattern| pattern.words.iter().flatten().max_by_key(|word| word.len());
    PATTERNS.iter().filter_map(longest).map(String::as_str).collect()
});

/// Bits of the first and last letters of the marks: nearly every word of a text differs in one of them.
static MARK_ENDS: LazyLock<[bool; END_SLOTS]> = LazyLock::new(|| {
    let mut slots = [false; END_SLOTS];
    for mark in MARKS.iter() {
        if let (Some(first), Some(last)) = (mark.chars().next(), mark.chars().next_back())
            && let Some(slot) = slots.get_mut(end_slot(first, last))
        {
            *slot = true;
        }
    }
    slots
});

/// Slots for pairs of letters; some pairs share one.
const END_SLOTS: usize = 4096;

fn end_slot(first: char, last: char) -> usize {
    (u32::from(first).wrapping_mul(61) ^ u32::from(last)) as usize % END_SLOTS
}

/// Returns whether a word may be a mark, by its first and last letters.
fn may_be_mark(word: &str) -> bool {
    let counts = |c: &char| is_letter(*c) || digit(*c).is_some();
    let first = word.chars().filter(counts).find_map(key_char);
    let last = word.chars().rev().filter(counts).find_map(key_char);
    let slot = first.zip(last).map(|(first, last)| end_slot(first, last));
    slot.and_then(|slot| MARK_ENDS.get(slot)) == Some(&true)
}

/// Tells quickly that most texts end with no footer.
fn has_mark(text: &str) -> bool {
    const ENOUGH: usize = 1_000;
    let from = text.len().saturating_sub(ENOUGH);
    let from = (from..text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0);
    let words = text.get(from..).unwrap_or(text).split_whitespace();
    words
        .filter(|word| may_be_mark(word))
        .any(|word| MARKS.contains(key(word).as_str()))
}

/// Finds the footer at the end of a text.
pub(super) fn find(text: &str) -> Option<Footer> {
    if !has_mark(text) {
        return None;
    }
    let words = last_words(text);
    PATTERNS.iter().find_map(|pattern| {
        let anchored = pattern.words.first()?.is_some();
        let mut starts = (0..words.len()).filter(|at| match at.checked_sub(1) {
            Some(before) => anchored && words.get(before).is_some_and(|word| word.ends_sentence),
            None => words.first().is_some_and(|word| word.start == 0),
        });
        let start = starts.rfind(|at| covers(&pattern.words, words.get(*at..).unwrap_or_default()))?;
        Some(Footer {
            start: words.get(start)?.start,
            reason: pattern.reason,
        })
    })
}

/// Removes footers from the end of a text; returns them with their reasons.
pub(super) fn strip_text(text: &mut String) -> Vec<Dropped> {
    let mut dropped = Vec::new();
    while let Some(footer) = find(text.trim_start()) {
        let start = footer.start + (text.len() - text.trim_start().len());
        let cut = text.split_off(start);
        text.truncate(text.trim_end().len());
        dropped.push(drop(cut.trim(), footer.reason));
    }
    dropped
}

/// Removes footers from the end of a body; returns them with their reasons.
///
/// Pictures, rules and links without a sentence may follow a footer and stay.
pub(super) fn strip_blocks(blocks: &mut Vec<Block>) -> Vec<Dropped> {
    let mut dropped = Vec::new();
    let from = blocks.len().saturating_sub(LAST_BLOCKS);
    for block in blocks.iter_mut().skip(from) {
        if !matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::Caption | BlockKind::ListItem
        ) {
            continue;
        }
        dropped.append(&mut strip_text(&mut block.text));
        let end = block.text.len();
        block.spans.retain_mut(|span| {
            span.range.end = span.range.end.min(end);
            span.range.start < span.range.end
        });
    }
    if !dropped.is_empty() {
        blocks.retain(|block| !block.text.is_empty() || block.url.is_some() || block.kind == BlockKind::Rule);
    }
    dropped
}

/// Records a line that was left out; its place in the input is not known.
fn drop(text: &str, reason: &str) -> Dropped {
    Dropped {
        line: 1,
        text: text.to_owned(),
        reason: reason.to_owned(),
    }
}

/// Cuts the end of a text into words.
fn last_words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut end = text.len();
    for word in text.split_whitespace().rev().take(LONGEST) {
        let start = text.get(..end).and_then(|before| before.rfind(word)).unwrap_or(0);
        end = start;
        let key = key(word);
        // A full stop that has become a word of its own ends the line, not the footer.
        if key.is_empty() && words.is_empty() {
            continue;
        }
        words.push(Word {
            start,
            key,
            ends_sentence: ends_sentence(word),
        });
    }
    words.reverse();
    words
}

/// Tells whether a word ends a sentence, an excerpt or a quotation.
fn ends_sentence(word: &str) -> bool {
    word.ends_with([
        '.', '!', '?', ':', '\u{61F}', '\u{6D4}', '\u{2026}', ']', ')', '\u{BB}', '"', '\u{201D}',
    ])
}

/// Folds a word to what is compared: no punctuation around it, one form of the apostrophe.
fn key(word: &str) -> String {
    trim(&match_key(word).replace('\u{2019}', "'")).to_owned()
}

/// Takes the punctuation around a word away.
fn trim(word: &str) -> &str {
    word.trim_matches(|c: char| !is_letter(c) && digit(c).is_none())
}

/// Tells whether a pattern covers words from the first to the last.
fn covers(pattern: &[Option<String>], words: &[Word]) -> bool {
    // The classic walk over a glob: the latest wildcard takes one word more where the rest fails.
    let (mut at, mut word) = (0, 0);
    let mut wildcard: Option<(usize, usize)> = None;
    while word < words.len() {
        match pattern.get(at) {
            Some(None) => {
                wildcard = Some((at, word));
                at += 1;
                word += 1;
                continue;
            }
            Some(Some(expected)) if words.get(word).is_some_and(|word| word.key == *expected) => {
                at += 1;
                word += 1;
                continue;
            }
            Some(Some(_)) | None => {}
        }
        let Some((place, taken)) = wildcard else {
            return false;
        };
        wildcard = Some((place, taken + 1));
        at = place + 1;
        word = taken + 2;
        if word > words.len() {
            return false;
        }
    }
    at == pattern.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footer_is_found_only_at_the_end_and_after_a_sentence() {
        let start = |text: &str| find(text).map(|footer| footer.start);
        assert_eq!(start("The post A b appeared first on The Blog."), Some(0));
        assert_eq!(start("Body [\u{2026}] The post A appeared first on B."), Some(11));
        assert_eq!(
            start("Body [\u{2026}] The post A appeared first on B ."),
            Some(11)
        );
        assert_eq!(start("He said the post A appeared first on B."), None);
        assert_eq!(start("The post office appeared. Nothing else"), None);
        assert_eq!(start("The post appeared first on B."), None);
        assert_eq!(start("L\u{2019}article X est apparu en premier sur Y."), Some(0));
        assert_eq!(start(""), None);
    }

    #[test]
    fn every_pattern_finds_itself() {
        for pattern in PATTERNS.iter() {
            let words = pattern.words.iter().map(|word| word.as_deref().unwrap_or("x y"));
            let line = words.collect::<Vec<_>>().join(" ");
            assert_eq!(find(&line).map(|footer| footer.start), Some(0), "{line}");
            assert!(
                pattern.words.iter().flatten().all(|word| !word.is_empty()),
                "{line}"
            );
            assert!(pattern.words.iter().flatten().count() >= 3, "{line}");
        }
    }

    #[test]
    fn spans_and_empty_blocks_go_with_a_footer() {
        let link = |range| crate::article::Span {
            range,
            style: crate::article::SpanStyle::Link("https://example.org/".into()),
        };
        let mut blocks = vec![
            Block {
                spans: vec![link(0..4), link(14..16)],
                ..Block::new(BlockKind::Paragraph, "Text. The post A appeared first on B.")
            },
            Block::new(BlockKind::Paragraph, "The post A appeared first on B."),
            Block {
                url: Some("https://example.org/a.png".into()),
                ..Block::new(BlockKind::Image, "")
            },
        ];
        let dropped = strip_blocks(&mut blocks);
        assert_eq!(dropped.len(), 2);
        assert!(dropped.iter().all(|line| line.reason == "feed_footer"));
        assert_eq!(blocks.len(), 2);
        assert_eq!((blocks[0].text.as_str(), blocks[0].spans.len()), ("Text.", 1));
    }
}
