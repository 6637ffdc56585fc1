//! What was left out of a page's article, with the line of the page on which it stands.

use memchr::memmem;

use crate::article::Dropped;
use crate::ingest::clean;

/// Lines that are kept at most: a page may hold any number.
const MOST: usize = 400;
/// Characters of a line that are kept at most.
const LONGEST: usize = 500;

/// Collects what is left out.
pub(super) struct Dropping<'a> {
    page: &'a str,
    lines: Vec<(String, &'static str)>,
}

impl<'a> Dropping<'a> {
    /// Begins to collect for a page's source.
    pub(super) fn of(page: &'a str) -> Self {
        Self {
            page,
            lines: Vec::new(),
        }
    }

    /// Adds a text with the reason why it is no part of the article; returns the number of lines it has.
    pub(super) fn add(&mut self, text: &str, reason: &'static str) -> usize {
        let before = self.lines.len();
        for line in text.split('\n') {
            let line = clean::line(line);
            let strange = |c: char| c.is_whitespace() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{FEFF}');
            if self.lines.len() < MOST && !line.chars().all(strange) {
                self.lines.push((line.chars().take(LONGEST).collect(), reason));
            }
        }
        self.lines.len() - before
    }

    /// Returns a place to come [back](Self::rewind) to.
    pub(super) fn mark(&self) -> usize {
        self.lines.len()
    }

    /// Forgets what was added since a mark: by a way that did not lead to the article.
    pub(super) fn rewind(&mut self, mark: usize) {
        self.lines.truncate(mark);
    }

    /// Returns what was added so far.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(text, _)| text.as_str())
    }

    /// Returns the lines in the order of the page.
    pub(super) fn finish(self) -> Vec<Dropped> {
        let mut ends = Vec::new();
        let mut at = 0;
        for line in self.page.split_inclusive('\n') {
            at += line.len();
            ends.push(at);
        }
        let mut dropped: Vec<Dropped> = self
            .lines
            .into_iter()
            .map(|(text, reason)| Dropped {
                line: line_of(self.page, &ends, &text),
                text,
                reason: reason.to_owned(),
            })
            .collect();
        dropped.sort_by_key(|dropped| dropped.line);
        dropped
    }
}

/// Finds the line of the source on which a text begins; 1 where its letters are written otherwise there.
fn line_of(page: &str, ends: &[usize], text: &str) -> u64 {
    let words: Vec<&str> = text.split_whitespace().take(6).collect();
    let longest = words
        .iter()
        .max_by_key(|word| word.len())
        .copied()
        .unwrap_or_default();
    let beginning = words.join(" ");
    let find = |text: &str| memmem::find(page.as_bytes(), text.as_bytes());
    let found = find(&beginning).or_else(|| find(longest)).unwrap_or(0);
    ends.partition_point(|end| *end <= found) as u64 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_in_the_source() {
        let mut dropping = Dropping::of("<p>one</p>\n<p>two\nthree</p>\n<p>four</p>");
        dropping.add("four", "x");
        dropping.add("two\nthree\n \n", "y");
        let lines: Vec<(u64, String)> = dropping
            .finish()
            .into_iter()
            .map(|dropped| (dropped.line, dropped.text))
            .collect();
        assert_eq!(
            lines,
            [(2, "two".into()), (3, "three".into()), (4, "four".into())]
        );
    }
}
