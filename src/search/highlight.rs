//! Marks a query's words in a text, and cuts the passage that shows them best.
//!
//! Works on the analyser's ranges, so that marks lie on exactly the letters of
//! the original, whatever spelling hit.

use std::collections::HashSet;
use std::ops::Range;

use super::analyzer::Analyzer;
use super::query::Query;

/// Finds a query's words in texts.
#[derive(Debug, Clone, Default)]
pub struct Highlighter {
    terms: HashSet<String>,
    prefixes: Vec<String>,
}

/// A passage of a text with marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The passage in original letters, on one line.
    pub text: String,
    /// Bytes of `text` that hit, in order, apart from each other.
    pub highlights: Vec<Range<usize>>,
}

impl Highlighter {
    pub(super) fn new(query: &Query) -> Self {
        let mut this = Self::default();
        for word in &query.words {
            this.terms.insert(word.stem.clone());
            this.terms.extend(word.arabic.clone());
            if word.prefix {
                this.prefixes.push(word.folded.clone());
            }
        }
        this
    }

    /// Gives the bytes of `text` that hit, in order and apart from each other.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        Analyzer::new().analyze(text, |token| {
            let hit = self.terms.contains(token.stem)
                || token.arabic.is_some_and(|stem| self.terms.contains(stem))
                || self.prefixes.iter().any(|prefix| token.word.starts_with(prefix));
            if hit {
                match marks.last_mut() {
                    Some(last) if token.range.start < last.end => last.end = last.end.max(token.range.end),
                    _ => marks.push(token.range.clone()),
                }
            }
        });
        marks
    }

    /// Cuts the passage of at most `max_chars` characters that shows most of the query's words.
    ///
    /// From the body, or from the title where the body has none of them.
    #[must_use]
    pub fn snippet(&self, title: &str, body: &str, max_chars: usize) -> Snippet {
        let text = if body.trim().is_empty() { title } else { body };
        let text: String = text.chars().take(max_chars).collect();
        let highlights = self.marks(&text);
        Snippet { text, highlights }
    }
}
