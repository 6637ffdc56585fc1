//! The search fold: one spelling for everything that readers type alike.
//!
//! Maps each letter to the one that stands for all its spellings (Arabic and
//! Persian yeh and kaf, hamza carriers, final letters, digits of any script,
//! case, accents), drops marks, tatweel and invisible controls, and keeps for
//! each folded letter the bytes that it came from, so that a hit can be marked
//! in the original. A folded text is a key: it is never shown.
//!
//! Words, stems and half-spaces inside words are the business of
//! `search::analyzer`; [`fold`] drops the half-space, [`Folder`] reports it.

mod table;

use std::ops::Range;
use std::str::CharIndices;

use unicode_normalization::char::decompose_compatible;

use table::{Class, classify, clings};

/// The zero width non-joiner, as [`Folder`] reports it between two letters.
pub const HALF_SPACE: char = '\u{200C}';

/// Folds `text` for comparison: the same key for all spellings of a word.
///
/// Half-spaces are dropped, white space and punctuation stay. Idempotent.
///
/// ```
/// // Arabic kaf and yeh, a hamza, marks and tatweel against plain Persian letters.
/// assert_eq!(
///     khabar::text::fold("\u{643}\u{640}\u{64F}\u{62A}\u{628}\u{64A}"),
///     khabar::text::fold("\u{6A9}\u{62A}\u{628}\u{6CC}"),
/// );
/// assert_eq!(khabar::text::fold("\u{6F1}\u{664} Caf\u{E9}"), "14 cafe");
/// ```
#[must_use]
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    key.extend(
        Folder::new(text)
            .map(|folded| folded.letter)
            .filter(|&letter| letter != HALF_SPACE),
    );
    key
}

/// One letter of a folded text with the bytes of the original that it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoldedChar {
    /// The folded letter.
    pub letter: char,
    /// First byte in the original.
    pub start: usize,
    /// Byte behind the last one in the original, marks and tatweel included.
    pub end: usize,
}

/// A folded text whose every letter knows where it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    chars: Vec<FoldedChar>,
}

impl Folded {
    /// Folds `text`, half-spaces dropped.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self {
            chars: Folder::new(text)
                .filter(|folded| folded.letter != HALF_SPACE)
                .collect(),
        }
    }

    /// Lists the folded letters in logical order.
    #[must_use]
    pub fn chars(&self) -> &[FoldedChar] {
        &self.chars
    }

    /// Gives the key, the same as [`fold`].
    #[must_use]
    pub fn key(&self) -> String {
        self.chars.iter().map(|folded| folded.letter).collect()
    }

    /// Maps a range of folded letters (counted in letters) to bytes of the original.
    ///
    /// `None` where the range is empty or outside the text.
    #[must_use]
    pub fn bytes(&self, letters: Range<usize>) -> Option<Range<usize>> {
        let covered = self.chars.get(letters)?;
        Some(covered.first()?.start..covered.last()?.end)
    }
}

/// Folds a text letter by letter, without allocating for common scripts.
///
/// Between two letters a half-space (and what stands for one in damaged texts:
/// zero width space, soft hyphen and `U+00AC` between Arabic letters) comes as
/// one [`HALF_SPACE`].
#[derive(Debug, Clone)]
pub struct Folder<'a> {
    chars: CharIndices<'a>,
    /// Letters still owed for one character of the original, last one first.
    owed: Vec<char>,
    owed_range: Range<usize>,
    previous: char,
    /// The last letter that was no half-space.
    previous_letter: char,
}

impl<'a> Folder<'a> {
    /// Begins at the start of `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self {
            chars: text.char_indices(),
            owed: Vec::new(),
            owed_range: 0..0,
            previous: ' ',
            previous_letter: ' ',
        }
    }

    /// Takes the marks that belong to the letter just read; gives the end of the last one.
    fn take_marks(&mut self, end: usize) -> usize {
        let mut end = end;
        loop {
            let mut ahead = self.chars.clone();
            match ahead.next() {
                Some((start, mark)) if clings(mark) => {
                    end = start + mark.len_utf8();
                    self.chars = ahead;
                }
                _ => return end,
            }
        }
    }

    fn emit(&mut self, letter: char, start: usize, end: usize) -> FoldedChar {
        self.previous = letter;
        if letter != HALF_SPACE {
            self.previous_letter = letter;
        }
        FoldedChar { letter, start, end }
    }

    /// Tells whether an Arabic letter precedes and follows.
    fn inside_arabic(&self) -> bool {
        table::is_arabic(self.previous_letter)
            && self
                .chars
                .clone()
                .find_map(|(_, letter)| match classify(letter) {
                    Class::Letter(letter) => Some(table::is_arabic(letter)),
                    Class::Negation => Some(false),
                    Class::Decompose => {
                        let mut first = None;
                        decompose(letter, |letter| first = first.or(Some(letter)));
                        first.map(table::is_arabic)
                    }
                    Class::Drop | Class::HalfSpace | Class::SoftSpace => None,
                })
                .unwrap_or(false)
    }
}

impl Iterator for Folder<'_> {
    type Item = FoldedChar;

    fn next(&mut self) -> Option<FoldedChar> {
        if let Some(letter) = self.owed.pop() {
            let Range { start, end } = self.owed_range.clone();
            return Some(self.emit(letter, start, end));
        }
        loop {
            let (start, original) = self.chars.next()?;
            let end = start + original.len_utf8();
            match classify(original) {
                Class::Letter(letter) => {
                    let end = if letter.is_ascii() {
                        end
                    } else {
                        self.take_marks(end)
                    };
                    return Some(self.emit(letter, start, end));
                }
                Class::Drop => {}
                Class::HalfSpace => {
                    if self.previous != HALF_SPACE {
                        return Some(self.emit(HALF_SPACE, start, end));
                    }
                }
                Class::SoftSpace => {
                    if self.previous != HALF_SPACE && self.inside_arabic() {
                        return Some(self.emit(HALF_SPACE, start, end));
                    }
                }
                Class::Negation => {
                    if !self.inside_arabic() {
                        return Some(self.emit(original, start, end));
                    }
                    if self.previous != HALF_SPACE {
                        return Some(self.emit(HALF_SPACE, start, end));
                    }
                }
                Class::Decompose => {
                    let owed = &mut self.owed;
                    decompose(original, |letter| owed.push(letter));
                    self.owed.reverse();
                    if let Some(letter) = self.owed.pop() {
                        let end = self.take_marks(end);
                        self.owed_range = start..end;
                        return Some(self.emit(letter, start, end));
                    }
                }
            }
        }
    }
}

/// Takes a character outside the tables apart (NFKD, lower case) and folds the parts.
fn decompose(original: char, mut emit: impl FnMut(char)) {
    decompose_compatible(original, |part| {
        for lower in part.to_lowercase() {
            decompose_compatible(lower, |part| match classify(part) {
                Class::Letter(letter) => emit(letter),
                Class::Decompose => table::spell(part, &mut emit),
                Class::Negation => emit(part),
                Class::Drop | Class::HalfSpace | Class::SoftSpace => {}
            });
        }
    });
}

#[cfg(test)]
mod tests;
