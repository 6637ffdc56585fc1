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
///
/// Two halves of a UTF-16 surrogate pair, each as an entity, are one letter.
fn number(after: &str, out: &mut String) -> usize {
    let Some((value, length)) = code(after) else {
        return 0;
    };
    if let Some((letter, length)) = surrogate_pair(after) {
        out.push(letter);
        return length;
    }
    out.push(match value {
        0x80..=0x9F => names::WINDOWS_1252
            .get(value as usize - 0x80)
            .copied()
            .unwrap_or(char::REPLACEMENT_CHARACTER),
        0 => char::REPLACEMENT_CHARACTER,
        _ => char::from_u32(value).unwrap_or(char::REPLACEMENT_CHARACTER),
    });
    length
}

/// Reads the two halves of a surrogate pair, `#55357;&#56832;`; returns the letter and the bytes they take.
fn surrogate_pair(after: &str) -> Option<(char, usize)> {
    let (high, first) = code(after)?;
    if !(0xD800..0xDC00).contains(&high) {
        return None;
    }
    let rest = after.get(first..)?.strip_prefix('&')?;
    let (low, second) = code(rest)?;
    if !(0xDC00..0xE000).contains(&low) {
        return None;
    }
    let letter = char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))?;
    Some((letter, first + 1 + second))
}

/// Replaces surrogate pairs that are written as two entities, for parsers that know no such pairs.
pub(in crate::ingest) fn join_surrogates(text: &str) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let mut kept = 0;
    for (at, _) in text.match_indices("&#") {
        let Some((letter, length)) = text.get(at + 1..).filter(|_| at >= kept).and_then(surrogate_pair)
        else {
            continue;
        };
        let out = out.get_or_insert_default();
        out.push_str(text.get(kept..at).unwrap_or_default());
        out.push(letter);
        kept = at + 1 + length;
    }
    match out {
        None => Cow::Borrowed(text),
        Some(mut out) => {
            out.push_str(text.get(kept..).unwrap_or_default());
            Cow::Owned(out)
        }
    }
}

/// Tells whether a text begins with a whole entity, `&name;` or `&#1234;`, that is known; `amp;` counts.
fn begins_with_entity(after: &str) -> bool {
    if after.starts_with('#') {
        return code(after)
            .is_some_and(|(_, length)| after.get(..length).is_some_and(|code| code.ends_with(';')));
    }
    let name = after.split_once(';').map_or("", |(name, _)| name);
    name.len() <= LONGEST_NAME && names::letter(name).is_some()
}

/// Undoes the escaping of entities that were escaped more than once: `&amp;amp;nbsp;` becomes `&nbsp;`.
///
/// Text that was meant to show markup, `&amp;lt;`, stays.
pub(in crate::ingest) fn unescape_entities(text: &str) -> Cow<'_, str> {
    let mut out: Option<String> = None;
    let mut kept = 0;
    for (at, _) in text.match_indices("&amp;") {
        let start = at + 1;
        if at < kept {
            continue;
        }
        let mut rest = text.get(start..).unwrap_or_default();
        while let Some(inner) = rest
            .strip_prefix("amp;")
            .filter(|inner| begins_with_entity(inner))
        {
            rest = inner;
        }
        let inner = text.len() - rest.len();
        let is_markup = ["lt;", "gt;", "#60;", "#62;"]
            .iter()
            .any(|sign| rest.starts_with(sign));
        if inner == start || is_markup {
            continue;
        }
        let out = out.get_or_insert_default();
        out.push_str(text.get(kept..start).unwrap_or_default());
        kept = inner;
    }
    match out {
        None => Cow::Borrowed(text),
        Some(mut out) => {
            out.push_str(text.get(kept..).unwrap_or_default());
            Cow::Owned(out)
        }
    }
}

/// Undoes entities that are left in a line of text, up to three levels deep; only whole ones, and none
/// that would make markup or a blank of what the text may be about.
pub(in crate::ingest) fn unescape_line(line: &str) -> Cow<'_, str> {
    const DEEPEST: usize = 3;
    let mut text = Cow::Borrowed(line);
    for _ in 0..DEEPEST {
        let escaped = text.match_indices('&').any(|(at, _)| {
            let after = text.get(at + 1..).unwrap_or_default();
            begins_with_entity(after) && !["lt;", "gt;", "nbsp;"].iter().any(|sign| after.starts_with(sign))
        });
        if !escaped {
            break;
        }
        text = Cow::Owned(decode(&text, &Declared::default()).into_owned());
    }
    text
}

/// Reads the number of `#1234;` or `#x12AB;` and the bytes it takes, with its semicolon if it has one.
fn code(after: &str) -> Option<(u32, usize)> {
    after.strip_prefix('#')?;
    let hex = matches!(after.as_bytes().get(1), Some(b'x' | b'X'));
    let start = 1 + usize::from(hex);
    let digits = after.get(start..).unwrap_or_default();
    let radix = if hex { 16 } else { 10 };
    let length = digits
        .bytes()
        .take(9)
        .position(|byte| !char::from(byte).is_digit(radix))
        .unwrap_or_else(|| digits.len().min(9));
    let value = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
    let closed = digits.as_bytes().get(length) == Some(&b';');
    Some((value, start + length + usize::from(closed)))
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
    fn surrogate_pairs_are_one_letter() {
        assert_eq!(
            plain("a&#55357;&#56832;&#xD83D;&#xDE00;b"),
            "a\u{1F600}\u{1F600}b"
        );
        assert_eq!(plain("&#55357;x&#56832;"), "\u{FFFD}x\u{FFFD}");
        assert_eq!(
            join_surrogates("<p>&#1587;&#55357;&#56832;&#55357;</p>"),
            "<p>&#1587;\u{1F600}&#55357;</p>"
        );
        assert!(matches!(join_surrogates("a&#1587;b"), Cow::Borrowed(_)));
    }

    #[test]
    fn lines_are_unescaped_where_an_entity_is_left() {
        assert_eq!(unescape_line("a &amp;amp; b &#8230;"), "a & b \u{2026}");
        for text in [
            "a & b",
            "the &lt;b&gt; tag",
            "what &nbsp; means",
            "R&D; x",
            "a?b&copy",
        ] {
            assert_eq!(unescape_line(text), text);
        }
    }

    #[test]
    fn entities_that_were_escaped_again_are_unescaped() {
        let unescaped = |text: &str| unescape_entities(text).into_owned();
        assert_eq!(unescaped("a&amp;nbsp;b &amp;amp;amp; c"), "a&nbsp;b &amp; c");
        assert_eq!(unescaped("&amp;#8230; &amp;amp;zwnj;"), "&#8230; &zwnj;");
        for text in [
            "a &amp; b",
            "&amp;lt;p&amp;gt;",
            "&amp;unknown;",
            "&amp;#;",
            "?a=1&amp;b=2",
        ] {
            assert_eq!(unescaped(text), text);
        }
    }

    #[test]
    fn declared_entities_are_replaced_once() {
        let mut declared = Declared::default();
        declared.read("x [<!ENTITY lol \"ha\"><!ENTITY lol2 \"&lol;&lol;\"><!ENTITY % p 'q'>]");
        assert_eq!(decode("&lol;&lol2;", &declared), "ha&lol;&lol;");
    }
}
