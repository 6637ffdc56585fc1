//! Finds what is kept whole, left to right, inside right-to-left text, and what is set apart inside code.
//!
//! The Unicode Bidirectional Algorithm orders plain text. Where a piece of another notation stands in it
//! (`C++`, `+98 21 1234 5678`, a URL with Persian letters in its path), its signs are neutral and end up on the
//! wrong side; an isolate around the piece keeps them in place (UAX #9, section 6.3; UTS #55 for code).

use std::ops::Range;

use super::direction::is_address;

/// A kind of piece that is kept whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WholeKind {
    /// ISO 8601 dates, with or without a time.
    Dates,
    /// URLs, paths, host names and e-mail addresses, with letters of any script.
    Addresses,
    /// Code within a sentence.
    Code,
    /// Telephone numbers.
    Phones,
    /// Numbers in groups, such as an ISBN.
    Numbers,
    /// Names that begin or end with a sign: `C++`, `C#`, `.NET`, `@name`.
    Names,
    /// Numbers with a plus or minus sign before them.
    Signed,
    /// Numbers with a Latin unit.
    Units,
}

impl WholeKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Dates,
        Self::Addresses,
        Self::Code,
        Self::Phones,
        Self::Numbers,
        Self::Names,
        Self::Signed,
        Self::Units,
    ];

    /// Names of the kinds in the settings, in the order of [`ALL`](Self::ALL).
    pub const NAMES: [&str; 8] = [
        "dates",
        "addresses",
        "code",
        "phones",
        "numbers",
        "names",
        "signed",
        "units",
    ];

    /// Finds a kind by its name in the settings.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let place = Self::NAMES.iter().position(|known| *known == name)?;
        Self::ALL.get(place).copied()
    }
}

/// The kinds of pieces that are kept whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct WholeKinds(u8);

impl WholeKinds {
    /// Nothing is kept whole: plain UAX #9.
    pub const NONE: Self = Self(0);
    /// Everything that can be.
    pub const ALL: Self = Self(u8::MAX);

    /// Returns the set with one more kind.
    #[must_use]
    pub const fn with(self, kind: WholeKind) -> Self {
        Self(self.0 | 1 << kind as u8)
    }

    /// Returns the set without a kind.
    #[must_use]
    pub const fn without(self, kind: WholeKind) -> Self {
        Self(self.0 & !(1 << kind as u8))
    }

    /// Returns whether a kind is in the set.
    #[must_use]
    pub const fn has(self, kind: WholeKind) -> bool {
        self.0 & 1 << kind as u8 != 0
    }

    /// Returns the set for texts of a language: in Arabic and Urdu a sign is written as the algorithm orders it.
    #[must_use]
    pub fn for_lang(self, lang: Option<&str>) -> Self {
        match lang {
            Some("ar" | "ur") => self.without(WholeKind::Signed),
            Some(_) | None => self,
        }
    }

    /// Returns the byte ranges of `text` that are kept whole, in order; code is known by its markup and not found here.
    #[must_use]
    pub fn pieces(self, text: &str) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut end = 0;
        for word in words(text) {
            if word.start < end {
                continue;
            }
            if let Some(piece) = self.piece(text, word) {
                end = piece.end;
                found.push(piece);
            }
        }
        found
    }

    /// Returns the piece that begins in a word, which may go on in the words behind it.
    fn piece(self, text: &str, word: Range<usize>) -> Option<Range<usize>> {
        let content = text.get(word.clone())?;
        if !content.chars().any(is_suspect) {
            return None;
        }
        if self.has(WholeKind::Addresses)
            && let Some(address) = address(content)
        {
            return Some(word.start + address.start..word.start + address.end);
        }
        let start = word.start + content.len() - content.trim_start_matches(OPENING).len();
        let rest = text.get(start..)?;
        let bare = text.get(start..word.end)?.trim_end_matches(CLOSING);
        let length = self
            .has(WholeKind::Dates)
            .then(|| is_date(bare).then_some(bare.len()))
            .flatten()
            .or_else(|| self.has(WholeKind::Phones).then(|| phone(rest)).flatten())
            .or_else(|| self.has(WholeKind::Numbers).then(|| grouped(bare)).flatten())
            .or_else(|| self.has(WholeKind::Names).then(|| name(bare)).flatten())
            .or_else(|| self.quantity(rest))?;
        Some(start..start + length)
    }

    /// Returns the length of a number that has a sign before it or a unit behind it.
    fn quantity(self, text: &str) -> Option<usize> {
        let unsigned = text.strip_prefix(SIGNS).unwrap_or(text);
        let sign = text.len() - unsigned.len();
        let number = number(unsigned)?;
        let after = unsigned.get(number..)?;
        let unit = self.has(WholeKind::Units).then(|| unit(after)).flatten();
        if sign == 0 || !self.has(WholeKind::Signed) {
            // a sign that is not to be kept stays outside
            return if sign == 0 { Some(number + unit?) } else { None };
        }
        let ends = after
            .chars()
            .next()
            .is_none_or(|c| !c.is_alphanumeric() && c != '-');
        (ends || unit.is_some()).then_some(sign + number + unit.unwrap_or(0))
    }
}

/// Brackets and quotation marks before a word.
const OPENING: [char; 9] = ['(', '[', '{', '\u{AB}', '"', '\'', '\u{201C}', '\u{2018}', '<'];
/// Brackets, quotation marks and punctuation behind a word.
const CLOSING: [char; 16] = [
    ')', ']', '}', '\u{BB}', '"', '\'', '\u{201D}', '\u{2019}', '>', '.', ',', ';', ':', '!', '\u{60C}',
    '\u{61B}',
];
/// Signs before a number.
const SIGNS: [char; 4] = ['-', '+', '\u{2212}', '\u{B1}'];

/// Lists the words of a text by their bytes.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(char::is_whitespace).filter_map(move |word| {
        let range = start..start + word.len();
        // one separator, of whatever length, stands between two words
        let separator = text.get(range.end..).and_then(|rest| rest.chars().next());
        start = range.end + separator.map_or(0, char::len_utf8);
        (!word.is_empty()).then_some(range)
    })
}

/// Returns whether a word with this character may be or begin a piece.
fn is_suspect(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '@' | '\\') || digit(c)
}

/// Returns whether a character is a digit: ASCII, Arabic or Persian.
fn digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

/// Finds an address in a word.
fn address(word: &str) -> Option<Range<usize>> {
    let bare = word.trim_start_matches(OPENING);
    let start = word.len() - bare.len();
    let bare = bare
        .trim_end_matches(CLOSING)
        .trim_end_matches(['\u{61F}', '\u{6D4}', '\u{2026}']);
    if is_path(bare) {
        return Some(start..start + bare.len());
    }
    let is_edge = |c: char| !c.is_alphanumeric() && c != '/';
    let body = word.trim_start_matches(|c: char| is_edge(c) || c == '/');
    let start = word.len() - body.len();
    let body = body.trim_end_matches(is_edge);
    let has_scheme = body.contains("://") || body.starts_with("mailto:");
    (is_address(body) && (has_scheme || body.is_ascii() || body.contains('@')))
        .then(|| start..start + body.len())
}

/// Returns whether a word is a path of files: absolute, of a home or a drive, or of several folders.
fn is_path(word: &str) -> bool {
    let is_rooted = word.starts_with("~/") || word.starts_with("./") || word.starts_with("../");
    let mut letters = word.chars();
    let is_drive = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.next() == Some(':')
        && matches!(letters.next(), Some('\\' | '/'))
        && !word.contains("://");
    let is_absolute = word
        .strip_prefix('/')
        .is_some_and(|path| path.starts_with(char::is_alphabetic) && path.contains('/'));
    is_rooted || is_drive || is_absolute
}

/// Returns whether a word is an ISO 8601 date, with or without a time.
fn is_date(word: &str) -> bool {
    let date = word.split_once('T').map_or(word, |(date, _)| date);
    let mut parts = date.split('-');
    let mut digits = |len: usize| {
        parts
            .next()
            .is_some_and(|part| part.chars().count() == len && part.chars().all(digit))
    };
    digits(4) && digits(2) && digits(2) && parts.next().is_none()
}

/// Returns the length of the telephone number that a text begins with: with a plus or a zero before it, in groups of digits.
fn phone(text: &str) -> Option<usize> {
    /// Digits of the shortest number with an area code.
    const FEWEST: usize = 7;
    /// Digits of the longest number (ITU-T E.164), with an international prefix.
    const MOST: usize = 17;
    /// Digits before which a bracket may come.
    const AREA: usize = 5;
    let first = text.chars().next()?;
    if !matches!(first, '+' | '0' | '\u{660}' | '\u{6F0}') {
        return None;
    }
    let (mut digits, mut groups, mut end) = (0, 0, 0);
    let mut in_group = false;
    for (at, c) in text.char_indices() {
        if digit(c) {
            digits += 1;
            groups += usize::from(!in_group);
            in_group = true;
            end = at + c.len_utf8();
        } else if matches!(c, ' ' | '\u{A0}' | '-' | '(' | ')') || at == 0 {
            // a bracket holds an area code, or begins something else
            if c == '(' && digits >= AREA {
                break;
            }
            // two separators that are no bracket end the number
            if !in_group && !matches!(c, '(' | ')' | ' ') && at > 0 {
                break;
            }
            in_group = false;
        } else {
            break;
        }
    }
    let is_whole = text
        .get(end..)?
        .chars()
        .next()
        .is_none_or(|c| !c.is_alphanumeric());
    let is_number = (FEWEST..=MOST).contains(&digits) && (groups > 1 || first == '+');
    (is_whole && is_number).then_some(end)
}

/// Returns the length of a word of three or more groups of digits with hyphens between, such as an ISBN.
fn grouped(word: &str) -> Option<usize> {
    let mut groups = 0;
    for group in word.split('-') {
        let is_group = !group.is_empty() && group.chars().all(|c| digit(c) || c == 'X');
        if !is_group {
            return None;
        }
        groups += 1;
    }
    (groups >= 3).then_some(word.len())
}

/// Returns the length of a name that begins or ends with a sign.
fn name(word: &str) -> Option<usize> {
    let is_name = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_alphabetic())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
    };
    for sign in ["++", "#", "*", "+"] {
        if let Some(before) = word.strip_suffix(sign) {
            return is_name(before).then_some(word.len());
        }
    }
    let behind = word.strip_prefix(['.', '@', '#'])?;
    is_name(behind).then_some(word.len())
}

/// Returns the length of the number that a text begins with: digits, and separators between them.
fn number(text: &str) -> Option<usize> {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        if digit(c) {
            end = at + c.len_utf8();
        } else {
            let separates = matches!(c, '.' | ',' | '\u{66B}' | '\u{66C}');
            let goes_on = letters.peek().is_some_and(|(_, next)| digit(*next));
            if end == 0 || !separates || !goes_on {
                break;
            }
        }
    }
    (end > 0).then_some(end)
}

/// Units that may have a blank before them.
const UNITS: &[&str] = &[
    "km", "m", "cm", "mm", "nm", "km/h", "m/s", "mph", "ft", "kg", "g", "mg", "lb", "l", "L", "ml", "mL",
    "s", "ms", "min", "h", "Hz", "kHz", "MHz", "GHz", "THz", "W", "kW", "MW", "GW", "Wh", "kWh", "MWh", "V",
    "kV", "mV", "A", "mA", "mAh", "Ah", "K", "Pa", "hPa", "kPa", "bar", "dB", "B", "kB", "KB", "MB", "GB",
    "TB", "PB", "KiB", "MiB", "GiB", "TiB", "Mb", "Gb", "Mbps", "Gbps", "Mbit/s", "Gbit/s", "fps", "px",
    "pt", "dpi", "USD", "EUR", "GBP", "\u{B0}C", "\u{B0}F", "\u{B5}m", "\u{B5}g", "\u{3A9}",
];

/// Returns the length of the unit that a text begins with, a blank before it included.
fn unit(text: &str) -> Option<usize> {
    /// Letters of the longest unit that is not in the table.
    const LONGEST: usize = 5;
    let spaced = text.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let blank = text.len() - spaced.len();
    let is_part = |c: char| {
        c.is_ascii_alphabetic() || matches!(c, '\u{B0}' | '\u{B5}' | '\u{3A9}' | '/' | '\u{B2}' | '\u{B3}')
    };
    let word = spaced.get(..spaced.find(|c: char| !is_part(c)).unwrap_or(spaced.len()))?;
    let word = word.trim_end_matches('/');
    let after = spaced.get(word.len()..)?;
    if word.is_empty() || after.starts_with(|c: char| c.is_alphanumeric() || c == '_') {
        return None;
    }
    let known = UNITS.contains(&word.trim_end_matches(['\u{B2}', '\u{B3}']));
    let attached = blank == 0 && word.chars().count() <= LONGEST && !word.starts_with('/');
    (known && blank <= 2 || attached).then_some(blank + word.len())
}

/// Returns the byte ranges of a line of code that are set apart from each other: the insides of strings and comments.
///
/// Strings are between `"`; comments follow `//`, `#` or `--` (UTS #55, section 3.1, as far as these rules go).
///
/// ```
/// use khabar::text::set_apart_in_code;
///
/// assert_eq!(set_apart_in_code("let s = \"a\"; // b"), [9..10, 16..17]);
/// ```
#[must_use]
pub fn set_apart_in_code(line: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut string: Option<usize> = None;
    let mut escaped = false;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        let rest = line.get(at..).unwrap_or_default();
        if let Some(start) = string {
            match c {
                '"' if !escaped => {
                    found.push(start..at);
                    string = None;
                }
                _ => {}
            }
            escaped = c == '\\' && !escaped;
            before = c;
            continue;
        }
        let comment = ["//", "--", "#"].into_iter().find(|mark| rest.starts_with(mark));
        if c == '"' {
            string = Some(at + 1);
        } else if let Some(mark) = comment.filter(|_| before.is_whitespace() || before == ';') {
            let text = rest.trim_start_matches(|c: char| mark.contains(c) || c.is_whitespace());
            let start = at + rest.len() - text.len();
            found.push(start..start + text.trim_end().len());
            break;
        }
        before = c;
    }
    found.retain(|range| !range.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let pieces = WholeKinds::ALL.pieces(text);
        pieces.into_iter().map(|range| text.get(range).unwrap()).collect()
    }

    #[test]
    fn every_kind_has_its_name() {
        for (kind, name) in WholeKind::ALL.into_iter().zip(WholeKind::NAMES) {
            assert_eq!(WholeKind::named(name), Some(kind));
            assert!(WholeKinds::ALL.has(kind) && !WholeKinds::ALL.without(kind).has(kind));
            assert!(WholeKinds::NONE.with(kind).has(kind));
        }
    }

    #[test]
    fn pieces_are_found_without_the_punctuation_around_them() {
        for (text, expected) in [
            ("\u{633} (2025-11-25), \u{633}", vec!["2025-11-25"]),
            (
                "\u{633} https://example.org/a/ \u{633} desk@example.org.",
                vec!["https://example.org/a/", "desk@example.org"],
            ),
            (
                "<https://fa.wikipedia.org/wiki/\u{62A}\u{647}>",
                vec!["https://fa.wikipedia.org/wiki/\u{62A}\u{647}"],
            ),
            (
                "/home/\u{633}/\u{628}.txt ~/\u{633} C:\\\u{633}",
                vec!["/home/\u{633}/\u{628}.txt", "~/\u{633}", "C:\\\u{633}"],
            ),
            (
                "C++ \u{648} C#\u{60C} F# .NET @khabar",
                vec!["C++", "C#", "F#", ".NET", "@khabar"],
            ),
            (
                "+98 21 1234 5678\u{60C} 021-88123456 (0912 345 6789)",
                vec!["+98 21 1234 5678", "021-88123456", "0912 345 6789"],
            ),
            (
                "\u{6F0}\u{6F2}\u{6F1}-\u{6F8}\u{6F8}\u{6F1}\u{6F2}\u{6F3}\u{6F4}",
                vec!["\u{6F0}\u{6F2}\u{6F1}-\u{6F8}\u{6F8}\u{6F1}\u{6F2}\u{6F3}\u{6F4}"],
            ),
            ("978-964-363-123-4", vec!["978-964-363-123-4"]),
            (
                "-12 \u{62F} +3\u{60C} \u{2212}\u{6F1}\u{6F2}.",
                vec!["-12", "+3", "\u{2212}\u{6F1}\u{6F2}"],
            ),
            (
                "25\u{B0}C \u{6F5}G 10 km 3.5 mm, 100 Mbit/s",
                vec!["25\u{B0}C", "\u{6F5}G", "10 km", "3.5 mm", "100 Mbit/s"],
            ),
            ("-5 \u{B0}C", vec!["-5 \u{B0}C"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_reads_right_by_the_algorithm_is_left_to_it() {
        for text in [
            "12-13 6.12 1404/09/04 a/b \u{633}-\u{633} \u{648}/\u{6CC}\u{627}",
            "1990-2020 2020 2021 \u{6F1}\u{6F3}\u{6F9}\u{6F9}-\u{6F1}\u{6F4}\u{6F0}\u{6F0}",
            "5 Linux 3 users \u{633}\u{644}\u{627}\u{645} Linux",
            "- \u{633} + \u{633} # \u{633}",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn strings_and_comments_of_code_are_set_apart() {
        for (line, expected) in [
            ("let s = \"\u{633}\"; // \u{62A} x", vec!["\u{633}", "\u{62A} x"]),
            ("# \u{62A}", vec!["\u{62A}"]),
            ("select 1 -- \u{62A}", vec!["\u{62A}"]),
            ("a = \"x \\\" // y\" + \"z\"", vec!["x \\\" // y", "z"]),
            ("get https://a.example/#x", vec![]),
            ("i--; j = \"\"", vec![]),
            ("\"open", vec![]),
        ] {
            let ranges = set_apart_in_code(line);
            let texts: Vec<&str> = ranges.into_iter().map(|range| line.get(range).unwrap()).collect();
            assert_eq!(texts, expected, "{line}");
        }
    }
}
