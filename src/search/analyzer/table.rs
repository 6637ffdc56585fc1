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
    longest: usize,
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
        let words = self.words.get_or_init(|| {
            let folded: HashSet<String> = lines(self.text).map(fold).collect();
            let longest = folded.iter().map(String::len).max().unwrap_or(0);
            Words { folded, longest }
        });
        word.len() <= words.longest && words.folded.contains(word)
    }
}

/// Gives the lines of a list without comments and blank lines.
pub(in crate::search) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines()
        .map(|line| line.split_once('#').map_or(line, |(line, _)| line).trim())
        .filter(|line| !line.is_empty())
}
