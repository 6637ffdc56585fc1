//! Marks a query's words in a text, and cuts the passage that shows them best.
//!
//! Works on the analyser's ranges, so that marks lie on exactly the letters of
//! the original, whatever spelling hit. Words that are one in the query and two
//! in the text, or the other way round, are marked as the index finds them.

mod passage;
mod pieces;
mod terms;

use std::cell::RefCell;
use std::collections::HashSet;
use std::ops::Range;

use super::analyzer::Analyzer;
use super::query::{Query, Word};
use pieces::{Piece, Pieces};
use terms::Terms;

/// Finds a query's words in texts.
#[derive(Debug, Clone, Default)]
pub struct Highlighter {
    /// Stems, each with the number of the word that it stands for.
    stems: Terms,
    /// Folded words that are looked for as they stand.
    exact: Terms,
    /// Beginnings of words.
    prefixes: Vec<(String, usize)>,
    /// Folded words that may stand as several.
    whole: Terms,
    /// Words that say little: they are marked only beside others.
    function: HashSet<usize>,
    /// Phrases: stems that are marked only where they follow each other.
    phrases: Vec<(Vec<String>, usize)>,
    words: usize,
}

/// A passage of a text with marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The passage in original letters, on one line.
    pub text: String,
    /// Bytes of `text` that hit, in order, apart from each other.
    pub highlights: Vec<Range<usize>>,
}

/// A place that hit.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    range: Range<usize>,
    /// Number of the query's word.
    word: usize,
}

/// Bytes between two words that stand beside each other, at most.
const NEAR: usize = 3;

thread_local! {
    static BUFFERS: RefCell<(Analyzer, Pieces)> = RefCell::default();
}

impl Highlighter {
    pub(super) fn new(query: &Query) -> Self {
        let mut this = Self::default();
        let mut analyzer = Analyzer::new();
        for (number, word) in query.words.iter().enumerate() {
            this.add_word(word, number);
            // The word with those before it, written as one.
            let mut joined = word.folded.clone();
            for first in (number.saturating_sub(2)..number).rev() {
                let (Some(before), Some(behind)) = (query.words.get(first), query.words.get(first + 1))
                else {
                    break;
                };
                if !behind.adjacent {
                    break;
                }
                joined.insert_str(0, &before.folded);
                if let Some(stem) = analyzer.stem(&joined) {
                    this.stems.insert(stem, number);
                }
            }
        }
        this.words = query.words.len();
        for leaf in query.leaves.iter().filter(|leaf| !leaf.negative) {
            let number = this.words;
            this.words += 1;
            match leaf.words.as_slice() {
                [word] if leaf.exact => {
                    this.exact.insert(word.folded.clone(), number);
                }
                [word] => this.add_word(word, number),
                words => {
                    let stems = words.iter().map(|word| word.stem.clone()).collect();
                    this.phrases.push((stems, number));
                }
            }
        }
        this
    }

    fn add_word(&mut self, word: &Word, number: usize) {
        self.stems.insert(word.stem.clone(), number);
        if let Some(second) = &word.second {
            self.stems.insert(second.clone(), number);
        }
        if word.prefix {
            self.prefixes.push((word.folded.clone(), number));
        }
        if word.function {
            self.function.insert(number);
        }
        self.whole.insert(word.folded.clone(), number);
        if word.parts.len() > 1 {
            self.phrases.push((word.parts.clone(), number));
        }
    }

    /// Gives the bytes of `text` that hit, in order and apart from each other.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        for hit in self.hits(text) {
            match marks.last_mut() {
                Some(last) if hit.range.start < last.end => last.end = last.end.max(hit.range.end),
                _ => marks.push(hit.range),
            }
        }
        marks
    }

    /// Cuts the passage of at most `max_chars` characters that shows most of the query's words.
    ///
    /// From the body, or from the title where the body is empty; the passage
    /// begins and ends at words, with an ellipsis where something was left out.
    #[must_use]
    pub fn snippet(&self, title: &str, body: &str, max_chars: usize) -> Snippet {
        let text = if body.trim().is_empty() { title } else { body };
        let hits = self.hits(text);
        passage::cut(text, &hits, max_chars)
    }

    /// Lists what hits, by start.
    fn hits(&self, text: &str) -> Vec<Hit> {
        if self.words == 0 {
            return Vec::new();
        }
        let mut hits: Vec<Hit> = Vec::new();
        // Pieces are kept only where several may be one.
        let several = !self.whole.is_empty() || !self.phrases.is_empty();
        BUFFERS.with_borrow_mut(|(analyzer, pieces)| {
            pieces.clear();
            analyzer.analyze(text, |token| {
                let second = token.second.and_then(|stem| self.stems.get(stem));
                let prefix = || {
                    let found = self
                        .prefixes
                        .iter()
                        .find(|(prefix, _)| token.word.starts_with(prefix));
                    found.map(|&(_, number)| number)
                };
                let word = (self.stems.get(token.stem))
                    .or(second)
                    .or_else(|| self.exact.get(token.word))
                    .or_else(prefix);
                if let Some(word) = word {
                    hits.push(Hit {
                        range: token.range.clone(),
                        word,
                    });
                }
                if several {
                    pieces.push(token);
                }
            });
            if several {
                self.find_several(pieces, &mut hits);
            }
        });
        hits.sort_by_key(|hit| (hit.range.start, hit.range.end));
        self.drop_function_words(&mut hits);
        hits
    }

    /// Leaves out words that say little, but beside the word that they stand beside in the query.
    fn drop_function_words(&self, hits: &mut Vec<Hit>) {
        let says_much = |hit: &Hit| !self.function.contains(&hit.word);
        if self.function.is_empty() || !hits.iter().any(says_much) {
            return;
        }
        let beside = |one: &Hit, other: &Hit| {
            one.word.abs_diff(other.word) == 1 && one.range.end + NEAR >= other.range.start
        };
        let keep: Vec<bool> = (0..hits.len())
            .map(|at| {
                let Some(hit) = hits.get(at) else { return false };
                let before = at.checked_sub(1).and_then(|at| hits.get(at));
                says_much(hit)
                    || before.is_some_and(|before| says_much(before) && beside(before, hit))
                    || hits
                        .get(at + 1)
                        .is_some_and(|next| says_much(next) && beside(hit, next))
            })
            .collect();
        let mut keep = keep.into_iter();
        hits.retain(|_| keep.next().unwrap_or(true));
    }

    /// Finds neighbours in the text that are one word of the query, and phrases.
    fn find_several(&self, pieces: &Pieces, hits: &mut Vec<Hit>) {
        let mut mark = |pieces: &[&Piece], word: usize| {
            hits.extend(pieces.iter().map(|piece| Hit {
                range: piece.range.clone(),
                word,
            }));
        };
        let words = pieces.words();
        if !self.phrases.is_empty() {
            for row in [&pieces.smallest(), &words] {
                for (stems, word) in &self.phrases {
                    for window in row.windows(stems.len().max(1)) {
                        if window.iter().map(|piece| pieces.stem(piece)).eq(stems) {
                            mark(window, *word);
                        }
                    }
                }
            }
        }
        for window in words.windows(2) {
            if let [first, second] = window
                && let Some(word) = self.whole.get_joined(pieces.word(first), pieces.word(second))
            {
                mark(window, word);
            }
        }
    }
}

#[cfg(test)]
mod tests;
