//! Entities of XML and HTML, and the few that a document may declare itself.
//!
//! A declared entity is replaced by its text once and never looked into again:
//! no expansion grows beyond one table entry.

mod names;

use std::borrow::Cow;
use std::collections::HashMap;

/// Entities that the document declares in its internal subset.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Declared {
    values: HashMap<String, String>,
}

/// Most entities that a document may declare.
const MOST_DECLARED: usize = 256;
/// Longest text of a declared entity, in bytes.
const LONGEST_DECLARED: usize = 1024;
/// Longest name of an entity, in bytes.
const LONGEST_NAME: usize = 32;

impl Declared {
    /// Reads `<!ENTITY name "text">` out of a document type declaration.
    pub(in crate::ingest) fn read(&mut self, doctype: &str) {
        for declaration in doctype.split("<!ENTITY").skip(1) {
            if self.values.len() >= MOST_DECLARED {
                return;
            }
            let mut words = declaration
                .trim_start()
                .splitn(2, |c: char| c.is_ascii_whitespace());
            let (Some(name), Some(rest)) = (words.next(), words.next()) else {
                continue;
            };
            let rest = rest.trim_start();
            let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
                continue;
            };
            let Some(value) = rest.split(quote).nth(1) else {
                continue;
            };
            if name != "%" && value.len() <= LONGEST_DECLARED {
                let value = decode(value, &Self::default()).into_owned();
                self.values.entry(name.to_owned()).or_insert(value);
            }
        }
    }
}

/// Replaces entities by what they stand for; what is none stays as it is.
///
/// Takes a missing semicolon where the name can end nowhere else, and numbers
/// from 128 to 159 as windows-1252, as browsers do.
pub(in crate::ingest) fn decode<'a>(text: &'a str, declared: &Declared) -> Cow<'a, str> {
    let Some(first) = text.find('&') else {
        return Cow::Borrowed(text);
    };
    let (before, mut rest) = text.split_at_checked(first).unwrap_or((text, ""));
    let mut out = String::with_capacity(text.len());
    out.push_str(before);
    while let Some(after) = rest.strip_prefix('&') {
        let used = replace(after, declared, &mut out);
        let tail = if used == 0 {
            out.push('&');
            after
        } else {
            after.get(used..).unwrap_or_default()
        };
        let next = tail.find('&').unwrap_or(tail.len());
        let (plain, more) = tail.split_at_checked(next).unwrap_or((tail, ""));
        out.push_str(plain);
        rest = more;
    }
    Cow::Owned(out)
}

/// Writes what the entity whose name begins `after` stands for; returns the
/// bytes it takes, 0 where it is none.
fn replace(after: &str, declared: &Declared, out: &mut String) -> usize {
    let bytes = after.as_bytes();
    if bytes.first() == Some(&b'#') {
        return number(after, out);
    }
    let length = bytes
        .iter()
        .take(LONGEST_NAME)
        .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.')))
        .unwrap_or_else(|| bytes.len().min(LONGEST_NAME));
    let name = after.get(..length).unwrap_or_default();
    let closed = bytes.get(length) == Some(&b';');
    if let Some(value) = declared.values.get(name).filter(|_| closed) {
        out.push_str(value);
        return length + 1;
    }
    // `&copy=1` in an address is a parameter, `&amp` before a blank an entity.
    if !closed && bytes.get(length) == Some(&b'=') {
        return 0;
    }
    let Some(letter) = names::letter(name).filter(|letter| closed || u32::from(*letter) < 0x100) else {
        return 0;
    };
    out.push(letter);
    length + usize::from(closed)
}

/// Writes the letter of `#1234;` or `#x12AB;`; returns the bytes it takes.
fn number(after: &str, out: &mut String) -> usize {
    let hex = matches!(after.as_bytes().get(1), Some(b'x' | b'X'));
    let start = 1 + usize::from(hex);
    let digits = after.get(start..).unwrap_or_default();
    let radix = if hex { 16 } else { 10 };
    let length = digits
        .bytes()
        .take(9)
        .position(|byte| !char::from(byte).is_digit(radix))
        .unwrap_or_else(|| digits.len().min(9));
    let Some(value) = digits
        .get(..length)
        .and_then(|digits| u32::from_str_radix(digits, radix).ok())
    else {
        return 0;
    };
    let letter = match value {
        0x80..=0x9F => names::WINDOWS_1252
            .get(value as usize - 0x80)
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
        0 => char::REPLACEMENT_CHARACTER,
        _ => char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    out.push(letter);
    start + length + usize::from(digits.as_bytes().get(length) == Some(&b';'))
}

/// Writes text as HTML, so that it reads as the same text.
pub(in crate::ingest) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        decode(text, &Declared::default()).into_owned()
    }

    #[test]
    fn names_numbers_and_bare_ampersands() {
        assert_eq!(
            plain("a &amp; b & c &lt;&#1587;&#x633;&#X633;&gt;"),
            "a & b & c <\u{633}\u{633}\u{633}>"
        );
        assert_eq!(
            plain("&zwnj;&nbsp;&laquo;&unknown;&"),
            "\u{200C}\u{A0}\u{AB}&unknown;&"
        );
        assert_eq!(plain("&#150;&#0;&#xFFFFFFFF;"), "\u{2013}\u{FFFD}\u{FFFD}");
        assert_eq!(plain("?a=1&copy=2&amp b"), "?a=1&copy=2& b");
    }

    #[test]
    fn declared_entities_are_replaced_once() {
        let mut declared = Declared::default();
        declared.read("x [<!ENTITY lol \"ha\"><!ENTITY lol2 \"&lol;&lol;\"><!ENTITY % p 'q'>]");
        assert_eq!(decode("&lol;&lol2;", &declared), "ha&lol;&lol;");
    }
}
