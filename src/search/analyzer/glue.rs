//! Affixes that stand apart from their word, and compounds with their parts.
//!
//! A plural written with a space, with a half-space or joined is one word.
//! What is an affix only sometimes is glued only where it can be nothing else.

use super::table::Table;
use super::words::{Part, Script, Word, Words};

/// Written before a verb.
static PREFIXES: Table = Table::new(include_str!("../../../assets/search/prefixes.txt"));
/// Glued to any word that they follow.
static SUFFIXES: Table = Table::new(include_str!("../../../assets/search/suffixes.txt"));
/// Glued to a word in heh that they follow.
static ENDINGS: Table = Table::new(include_str!("../../../assets/search/endings.txt"));
/// Never a part of a compound of its own.
static PARTICLES: Table = Table::new(include_str!("../../../assets/search/particles.txt"));

const HEH: char = '\u{647}';

/// Joins affixes to the words that they belong to.
pub(super) fn glue(words: &mut Words) {
    words.merge(|words, before, word| {
        let letters = words.joined(word);
        let stem = words.joined(before);
        if PREFIXES.contains(stem) {
            return before.parts.len() == 1 && !is_affix(letters);
        }
        SUFFIXES.contains(letters) || (stem.ends_with(HEH) && stem.len() > 4 && ENDINGS.contains(letters))
    });
}

/// Gives the parts of a compound, each with its affixes; nothing where the word is none.
pub(super) fn compound<'a>(words: &'a Words, word: &Word) -> impl Iterator<Item = Part> + 'a {
    let parts = words.parts(word);
    let roots = if word.script == Script::Arabic && parts.len() > 1 {
        parts.iter().filter(|part| !is_part_affix(words, part)).count()
    } else {
        0
    };
    let mut next = 0;
    std::iter::from_fn(move || {
        if roots < 2 {
            return None;
        }
        let mut merged = parts.get(next)?.clone();
        let mut has_root = !is_part_affix(words, &merged);
        next += 1;
        while let Some(part) = parts.get(next) {
            let affix = is_part_affix(words, part);
            if has_root && !affix {
                break;
            }
            // An affix at the end belongs to the root before it, one at the start to that behind it.
            if has_root && PREFIXES.contains(words.letters(part.letters.clone())) {
                break;
            }
            has_root |= !affix;
            merged.letters.end = part.letters.end;
            merged.end = part.end;
            next += 1;
        }
        Some(merged)
    })
}

fn is_part_affix(words: &Words, part: &Part) -> bool {
    is_affix(words.letters(part.letters.clone()))
}

/// Tells whether `letters` are an ending that belongs to the word before it.
pub(in crate::search) fn is_ending(letters: &str) -> bool {
    SUFFIXES.contains(letters)
}

fn is_affix(letters: &str) -> bool {
    SUFFIXES.contains(letters)
        || ENDINGS.contains(letters)
        || PREFIXES.contains(letters)
        || PARTICLES.contains(letters)
}
