//! Cuts a folded text into words and their parts between half-spaces.

use std::ops::Range;

use super::table::Table;
use super::variants::Hamza;
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
    /// An emoji or another picture, each a word of its own.
    Sign,
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
    /// Where in `letters` a yeh was written with a hamza, in order.
    hamzas: Vec<usize>,
}

impl Words {
    /// Reads `text`; what stood here before is gone.
    pub(super) fn read(&mut self, text: &str) {
        self.letters.clear();
        self.parts.clear();
        self.list.clear();
        self.hamzas.clear();
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
                    && script != Script::Sign
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
                if letter == YEH && text.get(folded.start..folded.end).is_some_and(has_hamza) {
                    self.hamzas.push(self.letters.len());
                }
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

    /// Tells whether a yeh of these letters was written with a hamza.
    pub(super) fn hamza(&self, range: &Range<usize>) -> Hamza {
        let at = self.hamzas.partition_point(|place| *place < range.start);
        match self.hamzas.get(at) {
            Some(place) if *place < range.end => Hamza::OnYeh,
            _ => Hamza::Unknown,
        }
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

    /// Tells whether the text is Persian or Urdu for sure: a letter that Arabic lacks, or a word that only they have.
    pub(super) fn look_persian(&self) -> bool {
        self.letters.contains(PERSIAN_LETTERS)
            || self
                .list
                .iter()
                .any(|word| PERSIAN_WORDS.contains(self.joined(word)))
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

/// Peh, cheh, zheh, gaf.
const PERSIAN_LETTERS: [char; 4] = ['\u{67E}', '\u{686}', '\u{698}', '\u{6AF}'];
static PERSIAN_WORDS: Table = Table::new(include_str!("../../../assets/search/persian_words.txt"));

const YEH: char = '\u{6CC}';

/// Tells whether the original of a folded yeh has a hamza.
fn has_hamza(original: &str) -> bool {
    original.contains([
        '\u{626}', '\u{654}', '\u{FE89}', '\u{FE8A}', '\u{FE8B}', '\u{FE8C}',
    ])
}

/// Gives the script of a folded letter, digit or picture, `None` for what ends a word.
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
        // Symbols, dingbats, and the planes of emoji; skin tones (1F3FB to 1F3FF) belong to what they colour.
        0x231A
        | 0x231B
        | 0x23E9..=0x23FA
        | 0x2600..=0x27BF
        | 0x2B50
        | 0x2B55
        | 0x1F000..=0x1F3FA
        | 0x1F400..=0x1FAFF => Some(Script::Sign),
        0xE0..=0x24F | 0x1E00..=0x1EFF => letter.is_alphabetic().then_some(Script::Latin),
        _ => letter.is_alphanumeric().then_some(Script::Other),
    }
}
