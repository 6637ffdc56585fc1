//! One spelling for words that have several which the fold cannot know.

use std::ops::Range;
use std::sync::LazyLock;

use super::stem::PREFIX_LETTERS;
use super::table::lines;
use super::words::Script;
use crate::text::fold;

/// Whether a word was written with a hamza on yeh, which the fold makes a plain yeh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hamza {
    OnYeh,
    /// None, or nobody knows: the word was folded before.
    Unknown,
}

/// The hamza on yeh, which tells in the table that only words with one match.
const YEH_WITH_HAMZA: char = '\u{626}';

/// A row of the table, folded.
struct Variant {
    written: String,
    indexed: String,
    hamza: Hamza,
}

static VARIANTS: LazyLock<Vec<Variant>> = LazyLock::new(|| {
    lines(include_str!("../../../assets/search/variants.txt"))
        .filter_map(|line| line.split_once(char::is_whitespace))
        .map(|(written, indexed)| Variant {
            written: fold(written),
            indexed: fold(indexed),
            hamza: if written.contains(YEH_WITH_HAMZA) {
                Hamza::OnYeh
            } else {
                Hamza::Unknown
            },
        })
        .collect()
});

/// What is written in one with an Arabic or Persian word, folded: the article with its particles, and *without*, *un-*, *non-*.
const BEFORE_ARABIC: [&str; 8] = [
    "\u{648}\u{627}\u{644}",
    "\u{628}\u{627}\u{644}",
    "\u{627}\u{644}",
    "\u{644}\u{644}",
    "\u{628}\u{6CC}",
    "\u{646}\u{627}",
    "\u{63A}\u{6CC}\u{631}",
    "\u{648}",
];
/// Most prefix letters of a Hebrew word.
const MOST_PREFIXES: usize = 3;

/// Two waws, which are written as one as well.
const DOUBLE_WAW: &str = "\u{648}\u{648}";
const WAW: &str = "\u{648}";
/// The name of God at the end of a name, and its other spelling.
const ALLAH: &str = "\u{627}\u{644}\u{644}\u{647}";
const SHORT_ALLAH: &str = "\u{627}\u{644}\u{647}";

const YOD: char = '\u{5D9}';
const VAV: char = '\u{5D5}';
const NUN: char = '\u{5E0}';
const TAV: char = '\u{5EA}';

/// Returns the spelling of `word` that is indexed, in `buffer` where it is another.
pub(super) fn spell<'a>(script: Script, word: &'a str, hamza: Hamza, buffer: &'a mut String) -> &'a str {
    match script {
        Script::Arabic => arabic(word, hamza, buffer),
        Script::Hebrew | Script::Latin | Script::Digit | Script::Sign | Script::Other => word,
    }
}

fn arabic<'a>(word: &'a str, hamza: Hamza, buffer: &'a mut String) -> &'a str {
    let found = match hamza {
        Hamza::OnYeh => anywhere(word),
        Hamza::Unknown => None,
    };
    let found = found.or_else(|| {
        at_start(word, 0).or_else(|| {
            let prefix = BEFORE_ARABIC.iter().find(|prefix| word.starts_with(**prefix))?;
            at_start(word, prefix.len())
        })
    });
    let double = contains(word, DOUBLE_WAW);
    let allah = word.len() > ALLAH.len() && word.ends_with(ALLAH);
    if found.is_none() && !double && !allah {
        return word;
    }
    replace(word, found, buffer);
    if allah && buffer.ends_with(ALLAH) {
        buffer.truncate(buffer.len() - ALLAH.len());
        buffer.push_str(SHORT_ALLAH);
    }
    while contains(buffer, DOUBLE_WAW) {
        *buffer = buffer.replace(DOUBLE_WAW, WAW);
    }
    buffer
}

/// Where a spelling of the table is in a word, and what is indexed in its place.
type Occurrence = (Range<usize>, &'static str);

/// Finds a spelling with a hamza on yeh.
fn anywhere(word: &str) -> Option<Occurrence> {
    let with_hamza = VARIANTS.iter().filter(|variant| variant.hamza == Hamza::OnYeh);
    with_hamza.into_iter().find_map(|variant| {
        let at = word.find(&variant.written)?;
        Some((at..at + variant.written.len(), variant.indexed.as_str()))
    })
}

/// Finds a spelling that begins at byte `start`.
fn at_start(word: &str, start: usize) -> Option<Occurrence> {
    let rest = word.get(start..)?;
    // The second byte tells most letters apart, without a call to compare words.
    let first = rest.as_bytes().get(1);
    let mut likely = VARIANTS
        .iter()
        .filter(|variant| variant.hamza == Hamza::Unknown && variant.written.as_bytes().get(1) == first);
    let variant = likely.find(|variant| rest.starts_with(&variant.written))?;
    Some((start..start + variant.written.len(), variant.indexed.as_str()))
}

fn contains(word: &str, letters: &str) -> bool {
    let letters = letters.as_bytes();
    word.as_bytes()
        .windows(letters.len())
        .any(|window| window == letters)
}

/// Writes `word` into `buffer`, with what is indexed in place of what was found.
fn replace(word: &str, found: Option<Occurrence>, buffer: &mut String) {
    buffer.clear();
    buffer.push_str(word);
    if let Some((range, indexed)) = found {
        buffer.replace_range(range, indexed);
    }
}

/// Writes a Hebrew word into `buffer` in its shortest spelling, as far as rules can tell.
///
/// Rules guess: what they make of a word is a second term of it and replaces none.
pub(super) fn spell_hebrew(word: &str, buffer: &mut String) {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup_by(|one, before| one == before && matches!(*one, YOD | VAV));
    if let Some(yod) = silent_yod(&letters) {
        letters.remove(yod);
    }
    buffer.clear();
    buffer.extend(&letters);
    let prefixes = letters
        .iter()
        .take_while(|letter| PREFIX_LETTERS.contains(letter));
    let prefixes = prefixes.take(MOST_PREFIXES).count();
    // Letters of the script take two bytes.
    if let Some((range, indexed)) = (0..=prefixes).find_map(|count| at_start(buffer, 2 * count)) {
        buffer.replace_range(range, indexed);
    }
}

/// Finds the yod of verbal nouns (*sippur*) and of nouns in -on (*zikkaron*), which vowelled spelling leaves out.
///
/// It follows the first letter of the root, which up to two prefix letters may precede.
fn silent_yod(letters: &[char]) -> Option<usize> {
    let at = |place: usize| letters.get(place).copied();
    (1..=3).find(|&yod| {
        let before = letters.get(..yod - 1).unwrap_or_default();
        if at(yod) != Some(YOD) || at(yod - 1) == Some(YOD) {
            return false;
        }
        if !before.iter().all(|letter| PREFIX_LETTERS.contains(letter)) {
            return false;
        }
        let second = at(yod + 1).is_some_and(|letter| !matches!(letter, YOD | VAV));
        // -ot is a plural, whose singular keeps the yod
        let is_plural = at(yod + 3) == Some(TAV) && at(yod + 4).is_none();
        let verbal = at(yod + 2) == Some(VAV) && at(yod + 3).is_some() && !is_plural;
        let in_on = at(yod + 3) == Some(VAV) && at(yod + 4) == Some(NUN);
        second && (verbal || in_on)
    })
}
