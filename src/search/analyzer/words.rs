//! Cuts a folded text into words and their parts between half-spaces.

use std::ops::Range;

use crate::text::fold::{Folder, HALF_SPACE};

/// The script of a word's letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Persian, Arabic, Urdu and the other languages of the script.
    Arabic,
    /// Hebrew and Yiddish.
    Hebrew,
    /// Latin.
    Latin,
    /// Digits of any script.
    Digit,
    /// Any other.
    Other,
}

/// A run of letters between half-spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Bytes of [`Words::letters`].
    pub(super) letters: Range<usize>,
    /// First byte in the original.
    pub(super) start: usize,
    /// Byte behind the last one in the original.
    pub(super) end: usize,
}

/// One word: parts that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Numbers of its parts.
    pub(super) parts: Range<usize>,
    pub(super) script: Script,
    /// Only spaces stand between the word before and this one.
    pub(super) spaced: bool,
}

/// The words of a text; kept for its buffers.
#[derive(Debug, Default)]
pub(super) struct Words {
    letters: String,
    parts: Vec<Part>,
    list: Vec<Word>,
}

impl Words {
    /// Reads `text`; what stood here before is gone.
    pub(super) fn read(&mut self, text: &str) {
        self.letters.clear();
        self.parts.clear();
        self.list.clear();
        let mut spaced = false;
        // The script of the word that is open.
        let mut open: Option<Script> = None;
        // A half-space or a sign that belongs to the word if a letter follows.
        let mut pending: Option<char> = None;
        // Digits of a number so far, since its last separator.
        let mut digits = 0;
        let mut letters = Folder::new(text);
        while let Some(folded) = letters.next() {
            let letter = folded.letter;
            let script = script(letter);
            if let Some(script) = script {
                let goes_on = open == Some(script)
                    && match pending {
                        None | Some(HALF_SPACE | '\'') => true,
                        Some('"') => script == Script::Hebrew,
                        Some(',' | '\u{60C}') => script == Script::Digit,
                        Some(_) => false,
                    };
                if !goes_on {
                    self.list.push(Word {
                        parts: self.parts.len()..self.parts.len(),
                        script,
                        spaced,
                    });
                }
                if !goes_on || pending == Some(HALF_SPACE) {
                    self.parts.push(Part {
                        letters: self.letters.len()..self.letters.len(),
                        start: folded.start,
                        end: folded.end,
                    });
                }
                digits = if goes_on && pending.is_none() {
                    digits + 1
                } else {
                    1
                };
                self.letters.push(letter);
                if let (Some(part), Some(word)) = (self.parts.last_mut(), self.list.last_mut()) {
                    part.letters.end = self.letters.len();
                    part.end = folded.end;
                    word.parts.end = self.parts.len();
                }
                open = Some(script);
                pending = None;
                spaced = false;
                continue;
            }
            let inside = match (open, letter) {
                (Some(Script::Arabic | Script::Hebrew | Script::Latin), HALF_SPACE)
                | (Some(Script::Hebrew), '"' | '\'')
                | (Some(Script::Latin), '\'') => pending.is_none(),
                _ => false,
            };
            let inside = inside
                || (open == Some(Script::Digit)
                    && pending.is_none()
                    && separates_thousands(letter, digits, &letters));
            if inside {
                pending = Some(letter);
                continue;
            }
            let space = letter.is_whitespace() || letter == HALF_SPACE;
            spaced = space && (open.is_some() && pending.is_none_or(|sign| sign == HALF_SPACE) || spaced);
            open = None;
            pending = None;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn get(&self, number: usize) -> Option<&Word> {
        self.list.get(number)
    }

    pub(super) fn parts(&self, word: &Word) -> &[Part] {
        self.parts.get(word.parts.clone()).unwrap_or_default()
    }

    pub(super) fn letters(&self, range: Range<usize>) -> &str {
        self.letters.get(range).unwrap_or_default()
    }

    /// Gives the letters of a word, half-spaces joined.
    pub(super) fn joined(&self, word: &Word) -> &str {
        match self.parts(word) {
            [first, .., last] => self.letters(first.letters.start..last.letters.end),
            [only] => self.letters(only.letters.clone()),
            [] => "",
        }
    }

    /// Joins each word to the one before it where `joins(words, before, word)` says so.
    pub(super) fn merge(&mut self, mut joins: impl FnMut(&Self, &Word, &Word) -> bool) {
        let mut kept = 0;
        for number in 1..self.list.len() {
            let (Some(before), Some(word)) = (self.list.get(kept), self.list.get(number)) else {
                break;
            };
            if word.spaced
                && word.script == Script::Arabic
                && before.script == Script::Arabic
                && joins(self, before, word)
            {
                let end = word.parts.end;
                if let Some(before) = self.list.get_mut(kept) {
                    before.parts.end = end;
                }
            } else {
                kept += 1;
                self.list.swap(kept, number);
            }
        }
        self.list.truncate(kept + 1);
    }

    /// Tells whether the text is Arabic rather than Persian or Urdu: every eighth word has the article.
    pub(super) fn look_arabic(&self) -> bool {
        let mut words = 0;
        let mut articles = 0;
        for word in &self.list {
            if word.script == Script::Arabic {
                words += 1;
                articles += usize::from(super::stem::has_article(self.joined(word)));
            }
        }
        articles * 8 >= words && articles > 0
    }
}

/// Tells whether a sign behind `digits` digits only groups those of one number.
///
/// One to three digits stand before such a sign, exactly three behind it.
fn separates_thousands(sign: char, digits: usize, behind: &Folder<'_>) -> bool {
    let comma = matches!(sign, ',' | '\u{60C}');
    comma && digits <= 3 && {
        let mut next = behind.clone().map(|folded| folded.letter.is_ascii_digit());
        next.by_ref().take(3).filter(|digit| *digit).count() == 3 && next.next() != Some(true)
    }
}

/// Gives the script of a folded letter or digit, `None` for what ends a word.
#[inline]
pub(super) fn script(letter: char) -> Option<Script> {
    match letter as u32 {
        0..0x80 => {
            if letter.is_ascii_lowercase() {
                Some(Script::Latin)
            } else if letter.is_ascii_digit() {
                Some(Script::Digit)
            } else {
                None
            }
        }
        0x5D0..=0x5EA => Some(Script::Hebrew),
        0x620..=0x64A | 0x66E..=0x6D3 | 0x6EE | 0x6EF | 0x6FA..=0x6FC | 0x750..=0x77F | 0x8A0..=0x8C9 => {
            Some(Script::Arabic)
        }
        0xE0..=0x24F | 0x1E00..=0x1EFF => letter.is_alphabetic().then_some(Script::Latin),
        _ => letter.is_alphanumeric().then_some(Script::Other),
    }
}
