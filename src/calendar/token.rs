//! Cuts a printed date into parts that mean something: the first stage of [`super::printed`].

use std::ops::Range;

use super::civil::Calendar;
use super::hebrew_numeral;
use super::words::{self, Half, LONGEST, Month, Word, Zone};
use crate::text::orthography::digit;

/// A part of a printed date and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) kind: Kind,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// No white space stands before it.
    pub(super) glued: bool,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A number in digits; its digits matter, since years have four.
    Number {
        value: u64,
        digits: usize,
    },
    /// A number in words.
    InWords(u32),
    Month(Month),
    /// A day of the week, from 1 for Monday to 7.
    Weekday(u8),
    /// The word for day next to a weekday's name.
    Day,
    Half(Half),
    /// The letter meem: afternoon after a time, the Christian era after a year.
    Meem,
    Clock,
    Minute,
    Filler,
    Year,
    Era(Calendar),
    Zone(Zone),
    Intro,
    Punct(char),
    /// A word that belongs to no date.
    Stray,
}

enum Raw {
    Number { value: u64, digits: usize },
    Word(String),
    Punct(char),
}

struct RawToken {
    raw: Raw,
    range: Range<usize>,
    glued: bool,
}

/// Cuts a text into parts; the language decides what some names of zones mean.
pub(super) fn parts(text: &str, lang: Option<&str>) -> Vec<Part> {
    let tokens = tokens(text);
    let mut parts = Vec::with_capacity(tokens.len());
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let (kind, taken) = match &token.raw {
            Raw::Number { value, digits } => (
                Kind::Number {
                    value: *value,
                    digits: *digits,
                },
                1,
            ),
            Raw::Punct(c) => (Kind::Punct(*c), 1),
            Raw::Word(key) => {
                let rest = tokens.get(index..).unwrap_or_default();
                let written = text.get(token.range.clone()).unwrap_or_default();
                match hebrew_number(written, rest) {
                    Some(found) => found,
                    None => match meaning(rest) {
                        (Kind::Zone(_), _) if is_ordinary_word(written) => (Kind::Stray, 1),
                        (Kind::Zone(zone), taken) => {
                            let own = lang.and_then(|lang| words::zone_in(lang, key));
                            (Kind::Zone(own.unwrap_or(zone)), taken)
                        }
                        found => found,
                    },
                }
            }
        };
        let end = tokens
            .get(index + taken - 1)
            .map_or(token.range.end, |last| last.range.end);
        parts.push(Part {
            kind,
            range: token.range.start..end,
            glued: token.glued,
        });
        index += taken;
    }
    parts
}

/// Tells whether a short Latin word is not written as abbreviations of zones are: "ist" in German text.
fn is_ordinary_word(written: &str) -> bool {
    const LONGEST: usize = 4;
    let bytes = written.as_bytes();
    bytes.len() <= LONGEST
        && bytes.first().is_some_and(u8::is_ascii_alphabetic)
        && bytes.iter().skip(1).all(u8::is_ascii_lowercase)
        && !["gmt", "utc", "ut", "z"]
            .iter()
            .any(|zone| written.eq_ignore_ascii_case(zone))
}

/// Reads a number in Hebrew letters, marked by geresh or gershayim; returns the tokens it takes.
fn hebrew_number(written: &str, tokens: &[RawToken]) -> Option<(Kind, usize)> {
    if let Some(value) = hebrew_numeral::read(written) {
        return Some((Kind::InWords(value), 1));
    }
    // A geresh at the end of a word is a token of its own.
    let RawToken { raw, glued: true, .. } = tokens.get(1)? else {
        return None;
    };
    let geresh = matches!(raw, Raw::Punct('\u{5F3}' | '\'' | '\u{2019}'));
    let value = hebrew_numeral::read_marked(written).filter(|_| geresh)?;
    Some((Kind::InWords(value), 2))
}

/// Finds the longest name that the words at the start make, and how many tokens it takes.
fn meaning(tokens: &[RawToken]) -> (Kind, usize) {
    let mut name = String::new();
    let mut found = None;
    for (count, token) in tokens.iter().take(LONGEST).enumerate() {
        let Raw::Word(word) = &token.raw else { break };
        name.push_str(word);
        if let Some(word) = words::look_up(&name) {
            found = Some((word, count + 1));
        }
    }
    match found {
        Some((Word::Number(_), _)) => number_in_words(tokens),
        Some((word, taken)) => (kind_of(word, tokens), taken),
        None => (Kind::Stray, 1),
    }
}

fn kind_of(word: Word, tokens: &[RawToken]) -> Kind {
    match word {
        Word::Month(month) => Kind::Month(month),
        Word::Weekday(day) => Kind::Weekday(day),
        Word::Day => Kind::Day,
        Word::Half(_) if is_word(tokens, 0, "\u{645}") => Kind::Meem,
        Word::Half(half) => Kind::Half(half),
        Word::Clock => Kind::Clock,
        Word::Minute => Kind::Minute,
        Word::Filler => Kind::Filler,
        Word::Year => Kind::Year,
        Word::Era(calendar) => Kind::Era(calendar),
        Word::Number(value) => Kind::InWords(value),
        Word::Zone(zone) => Kind::Zone(zone),
        Word::Intro => Kind::Intro,
    }
}

fn is_word(tokens: &[RawToken], index: usize, expected: &str) -> bool {
    matches!(tokens.get(index), Some(RawToken { raw: Raw::Word(word), .. }) if word == expected)
}

/// Adds up number words: "twenty and fifth", "thousand and four hundred and four".
fn number_in_words(tokens: &[RawToken]) -> (Kind, usize) {
    const AND: &str = "\u{648}";
    let mut total = 0_u32;
    let mut taken = 0;
    loop {
        let skip = usize::from(taken > 0 && is_word(tokens, taken, AND));
        let Some((value, count)) = number_word(tokens.get(taken + skip..).unwrap_or_default(), taken > 0)
        else {
            break;
        };
        total = if value == 1000 {
            total.max(1) * 1000
        } else {
            total.saturating_add(value)
        };
        taken += skip + count;
        if total > 9_999 {
            break;
        }
    }
    (Kind::InWords(total), taken.max(1))
}

/// Reads one number word, of one or two tokens; later ones may carry "and" written on.
fn number_word(tokens: &[RawToken], later: bool) -> Option<(u32, usize)> {
    let word = |index: usize| match &tokens.get(index)?.raw {
        Raw::Word(word) => Some(word.as_str()),
        _ => None,
    };
    let first = word(0)?;
    let joined = word(1).map(|second| format!("{first}{second}"));
    let names = [joined.as_deref(), Some(first)];
    for (name, count) in names.into_iter().zip([2, 1]) {
        match name.and_then(words::look_up) {
            Some(Word::Number(value)) => return Some((value, count)),
            // "third day of the week" is no number.
            Some(_) => return None,
            None => {}
        }
    }
    let bare = first.strip_prefix('\u{648}').filter(|_| later)?;
    match words::look_up(bare)? {
        Word::Number(value) => Some((value, 1)),
        _ => None,
    }
}

/// Cuts a text at changes between letters, digits and everything else.
fn tokens(text: &str) -> Vec<RawToken> {
    let mut tokens = Vec::new();
    let mut glued = false;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if c.is_whitespace() {
            glued = false;
            continue;
        }
        let mut end = start + c.len_utf8();
        let raw = if let Some(first) = digit(c) {
            let (mut value, mut digits) = (u64::from(first), 1);
            while let Some((at, next)) = rest.next_if(|(_, next)| digit(*next).is_some()) {
                value = value
                    .saturating_mul(10)
                    .saturating_add(digit(next).unwrap_or_default().into());
                digits += 1;
                end = at + next.len_utf8();
            }
            Raw::Number { value, digits }
        } else if is_letter(c) {
            while let Some((at, next)) = rest.next_if(|(at, next)| {
                is_letter(*next)
                    || (is_inner(*next) && text.get(at + next.len_utf8()..).is_some_and(begins_with_letter))
            }) {
                end = at + next.len_utf8();
            }
            Raw::Word(words::key(text.get(start..end).unwrap_or_default()))
        } else if is_ignored(c) {
            continue;
        } else {
            Raw::Punct(c)
        };
        tokens.push(RawToken {
            raw,
            range: start..end,
            glued,
        });
        glued = true;
    }
    tokens
}

fn begins_with_letter(text: &str) -> bool {
    text.chars().next().is_some_and(is_letter)
}

/// Letters, with the joiners and marks that belong to a word.
fn is_letter(c: char) -> bool {
    (c.is_alphabetic() && digit(c).is_none())
        || matches!(c, '\u{200C}' | '\u{640}' | '\u{64B}'..='\u{655}' | '\u{670}' | '\u{591}'..='\u{5C7}')
}

/// Punctuation that stands inside an abbreviation.
fn is_inner(c: char) -> bool {
    matches!(c, '.' | '\'' | '"' | '\u{5F3}' | '\u{5F4}' | '\u{2019}')
}

/// Marks that are not seen and mean nothing here.
fn is_ignored(c: char) -> bool {
    crate::text::orthography::key_char(c).is_none()
}
