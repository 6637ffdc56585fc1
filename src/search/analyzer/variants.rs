//! One spelling for words that have several which the fold cannot know.

use std::sync::LazyLock;

use super::table::lines;
use super::words::Script;
use crate::text::fold;

/// Beginnings of words: as it is written, as it is indexed; folded.
static BEGINNINGS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    lines(include_str!("../../../assets/search/variants.txt"))
        .filter_map(|line| line.split_once(char::is_whitespace))
        .map(|(written, indexed)| (fold(written), fold(indexed)))
        .collect()
});

/// Two waws, which are written as one as well.
const DOUBLE_WAW: &str = "\u{648}\u{648}";
/// The name of God at the end of a name, and its other spelling.
const ALLAH: &str = "\u{627}\u{644}\u{644}\u{647}";
const SHORT_ALLAH: &str = "\u{627}\u{644}\u{647}";

/// Gives the spelling of `word` that is indexed, in `buffer` where it is another.
pub(super) fn spell<'a>(script: Script, word: &'a str, buffer: &'a mut String) -> &'a str {
    if script != Script::Arabic {
        return word;
    }
    // The second byte tells most letters apart, without a call to compare words.
    let first = word.as_bytes().get(1);
    let beginning = BEGINNINGS
        .iter()
        .filter(|(written, _)| written.as_bytes().get(1) == first)
        .find_map(|(written, indexed)| Some((indexed, word.strip_prefix(written.as_str())?)));
    let double = (word.as_bytes().windows(DOUBLE_WAW.len())).any(|letters| letters == DOUBLE_WAW.as_bytes());
    let allah = word.len() > ALLAH.len() && word.ends_with(ALLAH);
    if beginning.is_none() && !double && !allah {
        return word;
    }
    buffer.clear();
    match beginning {
        Some((indexed, rest)) => {
            buffer.push_str(indexed);
            buffer.push_str(rest);
        }
        None => buffer.push_str(word),
    }
    if allah {
        buffer.truncate(buffer.len() - ALLAH.len());
        buffer.push_str(SHORT_ALLAH);
    }
    if double {
        *buffer = buffer.replace(DOUBLE_WAW, "\u{648}");
    }
    buffer
}
