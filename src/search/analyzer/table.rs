//! Word lists that are compiled in as text and read when first needed.

use std::collections::HashSet;
use std::sync::OnceLock;

use crate::text::fold;

/// A set of folded words, one a line in its file; `#` begins a comment.
pub(in crate::search) struct Table {
    text: &'static str,
    words: OnceLock<Words>,
}

struct Words {
    folded: HashSet<String>,
    /// The lengths that there are, a bit each.
    lengths: u64,
    /// The last bytes that there are, a bit each of their lowest six.
    lasts: u64,
}

impl Words {
    fn new(text: &'static str) -> Self {
        let folded: HashSet<String> = lines(text).map(fold).collect();
        Self {
            lengths: folded.iter().fold(0, |bits, word| bits | length(word)),
            lasts: folded.iter().fold(0, |bits, word| bits | last(word)),
            folded,
        }
    }

    /// Most words of a text are turned away by their length or last letter, without being hashed.
    fn contains(&self, word: &str) -> bool {
        self.lengths & length(word) != 0 && self.lasts & last(word) != 0 && self.folded.contains(word)
    }
}

/// Gives the bit of a word's length.
fn length(word: &str) -> u64 {
    1 << word.len().min(63)
}

/// Gives the bit of a word's last byte.
fn last(word: &str) -> u64 {
    word.as_bytes().last().map_or(0, |byte| 1 << (byte & 63))
}

impl Table {
    pub(in crate::search) const fn new(text: &'static str) -> Self {
        Self {
            text,
            words: OnceLock::new(),
        }
    }

    /// Tells whether the folded `word` is in the list.
    pub(in crate::search) fn contains(&self, word: &str) -> bool {
        let words = self.words.get_or_init(|| Words::new(self.text));
        words.contains(word)
    }
}

/// Gives the lines of a list without comments and blank lines.
pub(in crate::search) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(|line| line.split_once('#').map_or(line, |(line, _)| line).trim())
        .filter(|line| !line.is_empty())
}
