//! Cuts markup into tags and text, whatever its state.
//!
//! Knows no well-formedness: every byte ends up in some piece, and a piece that
//! never ends is closed where the next one begins. Entities stay as they are
//! (`entity`), nesting is `tree`'s business.
//!
//! A strict reader cannot be restarted in the middle of a broken tag without
//! reading the rest of the input again and again; this one never looks at a byte
//! more than a few times, which [`Scanner::budget`] guarantees.

pub(super) mod entity;

/// One piece of markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<name attributes>` or `<name attributes/>`.
    Start {
        /// The name as written, prefix included.
        name: &'a str,
        /// What stands between name and bracket.
        attributes: &'a str,
        /// The tag closes itself.
        empty: bool,
    },
    /// `</name>`.
    End(&'a str),
    /// Text with its entities.
    Text(&'a str),
    /// The inside of a CDATA section.
    Cdata(&'a str),
    /// The inside of a document type declaration, internal subset included.
    Doctype(&'a str),
}

/// Cuts a text into [`Piece`]s.
#[derive(Debug, Clone)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// Bytes that may still be looked at ahead of the position to find out whether a quote ends.
    budget: usize,
    /// No comment ends in what is left.
    no_comment_end: bool,
    /// The document type is declared; what follows of its kind is junk.
    declared: bool,
}

/// Longest attribute value that may hold angle brackets, in bytes.
const LONGEST_VALUE: usize = 16 * 1024;

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            budget: text.len().saturating_mul(4),
            no_comment_end: false,
            declared: false,
        }
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Finds `needle` at or after `from`.
    fn offset_of(&self, from: usize, needle: &str) -> Option<usize> {
        self.text.get(from..)?.find(needle).map(|found| from + found)
    }

    /// Skips `<!-- … -->`, `<? … ?>` and `<! … >` or returns what they hold.
    fn declaration(&mut self, start: usize) -> Option<Piece<'a>> {
        let rest = self.text.get(start..).unwrap_or_default();
        if rest.starts_with("<!--") {
            if !self.no_comment_end
                && let Some(end) = self.offset_of(start + 4, "-->")
            {
                self.at = end + 3;
                return None;
            }
            self.no_comment_end = true;
        } else if rest.starts_with("<![CDATA[") {
            let inside = start + 9;
            let end = self.offset_of(inside, "]]>");
            self.at = end.map_or(self.text.len(), |end| end + 3);
            return Some(Piece::Cdata(self.slice(inside, end.unwrap_or(self.at))));
        } else if rest.starts_with("<?") {
            // An instruction that lost its end must not swallow the document.
            let bound = self.offset_of(start + 2, "<").unwrap_or(self.text.len());
            if let Some(end) = self.slice(start, bound).find("?>") {
                self.at = start + end + 2;
                return None;
            }
        } else if !self.declared
            && rest
                .get(..9)
                .is_some_and(|name| name.eq_ignore_ascii_case("<!doctype"))
        {
            self.declared = true;
            return Some(self.doctype(start));
        }
        let end = rest.bytes().skip(1).position(|byte| byte == b'>' || byte == b'<');
        self.at = end.map_or(self.text.len(), |end| {
            let end = start + 1 + end;
            end + usize::from(self.text.as_bytes().get(end) == Some(&b'>'))
        });
        None
    }

    /// Reads a document type declaration up to the bracket that ends it.
    fn doctype(&mut self, start: usize) -> Piece<'a> {
        let inside = start + 9;
        let mut quote = None;
        let mut subset = false;
        let mut end = self.text.len();
        for (offset, byte) in self.text.bytes().enumerate().skip(inside).take(LONGEST_VALUE) {
            if let Some(open) = quote {
                quote = Some(open).filter(|open| *open != byte);
                continue;
            }
            match byte {
                b'"' | b'\'' => quote = Some(byte),
                b'[' => subset = true,
                b']' => subset = false,
                b'>' if !subset => {
                    end = offset;
                    break;
                }
                _ => {}
            }
        }
        if end == self.text.len() {
            end = self.offset_of(inside, ">").unwrap_or(end);
        }
        self.at = (end + 1).min(self.text.len());
        Piece::Doctype(self.slice(inside, end))
    }

    /// Returns where the tag that began before `from` ends: at its bracket, or
    /// at the next tag's where it has none.
    fn tag_end(&mut self, from: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut at = from;
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'>' | b'<' => return at,
                b'"' | b'\'' => at = self.value_end(at, *byte).unwrap_or(at + 1),
                _ => at += 1,
            }
        }
        self.text.len()
    }

    /// Returns the offset after a quoted value that begins at `open`, if it ends.
    fn value_end(&mut self, open: usize, quote: u8) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let inside = bytes.get(open + 1..)?;
        let limit = inside.len().min(LONGEST_VALUE).min(self.budget);
        let mut bracket = false;
        for (offset, byte) in inside.iter().enumerate() {
            if *byte == quote {
                if bracket {
                    self.budget -= offset.min(self.budget);
                    let next = inside.get(offset + 1).copied().unwrap_or(b'>');
                    let sound = matches!(next, b'>' | b'/' | b'?') || next.is_ascii_whitespace();
                    return sound.then_some(open + offset + 2);
                }
                return Some(open + offset + 2);
            }
            bracket |= matches!(byte, b'<' | b'>');
            if bracket && offset >= limit {
                self.budget -= offset.min(self.budget);
                return None;
            }
        }
        self.budget -= inside.len().min(self.budget);
        None
    }

    /// Reads a start or end tag at `start`; `None` where the bracket begins none.
    fn tag(&mut self, start: usize) -> Option<Piece<'a>> {
        let bytes = self.text.as_bytes();
        let closing = bytes.get(start + 1) == Some(&b'/');
        let name_start = start + 1 + usize::from(closing);
        let first = bytes.get(name_start)?;
        if !(first.is_ascii_alphabetic() || matches!(first, b'_' | b':') || *first >= 0x80) {
            return None;
        }
        let name_end = bytes
            .iter()
            .enumerate()
            .skip(name_start)
            .find(|(_, byte)| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'<' | b'/'))
            .map_or(bytes.len(), |(at, _)| at);
        let name = self.slice(name_start, name_end);
        let end = self.tag_end(name_end);
        self.at = end + usize::from(bytes.get(end) == Some(&b'>'));
        if closing {
            return Some(Piece::End(name));
        }
        let inside = self.slice(name_end, end).trim_end();
        let attributes = inside.strip_suffix('/');
        Some(Piece::Start {
            name,
            attributes: attributes.unwrap_or(inside),
            empty: attributes.is_some(),
        })
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        while self.at < self.text.len() {
            let start = self.at;
            let bytes = self.text.as_bytes();
            if bytes.get(start) == Some(&b'<') {
                if matches!(bytes.get(start + 1), Some(b'!' | b'?')) {
                    if let Some(piece) = self.declaration(start) {
                        return Some(piece);
                    }
                    continue;
                }
                if let Some(piece) = self.tag(start) {
                    return Some(piece);
                }
            }
            let inside = start + usize::from(bytes.get(start) == Some(&b'<'));
            let end = self.offset_of(inside, "<").unwrap_or(self.text.len());
            self.at = end;
            return Some(Piece::Text(self.slice(start, end)));
        }
        None
    }
}

/// Lists the attributes of a tag as written: name and value with its entities.
pub(super) fn attributes(inside: &str) -> Attributes<'_> {
    Attributes { rest: inside }
}

/// Iterates over the attributes of a tag.
#[derive(Debug, Clone)]
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_start_matches(|c: char| {
            c.is_ascii_whitespace() || matches!(c, '/' | '=' | '"' | '\'' | ',')
        });
        if rest.is_empty() {
            self.rest = rest;
            return None;
        }
        let name_end = rest
            .find(|c: char| c.is_ascii_whitespace() || c == '=')
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at_checked(name_end)?;
        let Some(value) = after.trim_start().strip_prefix('=') else {
            self.rest = after;
            return Some((name, ""));
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = if let Some(quote) = quote {
            let inside = value.strip_prefix(quote).unwrap_or_default();
            inside.split_once(quote).unwrap_or((inside, ""))
        } else {
            let end = value.find(|c: char| c.is_ascii_whitespace());
            value.split_at_checked(end.unwrap_or(value.len()))?
        };
        self.rest = after;
        Some((name, value))
    }
}

/// Returns the charset that the XML declaration names.
pub(super) fn declared_charset(bytes: &[u8]) -> Option<&str> {
    const LONGEST: usize = 512;
    let head = bytes.get(..LONGEST).unwrap_or(bytes);
    let ascii = head
        .iter()
        .position(|byte| !byte.is_ascii())
        .unwrap_or(head.len());
    let head = std::str::from_utf8(head.get(..ascii)?).ok()?;
    let (_, declaration) = head.split_once("<?xml")?;
    let (declaration, _) = declaration.split_once('>').unwrap_or((declaration, ""));
    let mut attributes = attributes(declaration.trim_end_matches('?'));
    let (_, charset) = attributes.find(|(name, _)| *name == "encoding")?;
    Some(charset.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<Piece<'_>> {
        Scanner::new(text).collect()
    }

    #[test]
    fn tags_text_and_sections_come_in_order() {
        assert_eq!(
            pieces("<?xml version='1'?><!-- <no> --><a b=\"1>2\">x<![CDATA[<y>]]></a><c/>"),
            [
                Piece::Start {
                    name: "a",
                    attributes: " b=\"1>2\"",
                    empty: false
                },
                Piece::Text("x"),
                Piece::Cdata("<y>"),
                Piece::End("a"),
                Piece::Start {
                    name: "c",
                    attributes: "",
                    empty: true
                },
            ]
        );
    }

    #[test]
    fn what_never_ends_does_not_swallow_the_next_tag() {
        assert_eq!(pieces("<!-- x <item>").last(), Some(&start("item")));
        assert_eq!(pieces("<?xml version='1' <item>").last(), Some(&start("item")));
        assert_eq!(pieces("<link href=\"x <item>").last(), Some(&start("item")));
        assert_eq!(pieces("</title <item>").last(), Some(&start("item")));
        assert_eq!(pieces("1 < 2 <item>").last(), Some(&start("item")));
        assert_eq!(pieces("\u{633}<item>").last(), Some(&start("item")));
        assert_eq!(pieces("<\u{633}<item>").last(), Some(&start("item")));
    }

    fn start(name: &str) -> Piece<'_> {
        Piece::Start {
            name,
            attributes: "",
            empty: false,
        }
    }

    #[test]
    fn attributes_come_quoted_bare_and_broken() {
        let listed: Vec<_> = attributes(" a=\"1\" b='2' c = 3 d e=\"open").collect();
        assert_eq!(
            listed,
            [("a", "1"), ("b", "2"), ("c", "3"), ("d", ""), ("e", "open")]
        );
    }

    #[test]
    fn open_quotes_are_looked_at_a_bounded_number_of_times() {
        let hostile = "<a b=\"<".repeat(100_000);
        let tags = pieces(&hostile)
            .into_iter()
            .filter(|piece| matches!(piece, Piece::Start { .. }));
        assert_eq!(tags.count(), 100_000);
    }
}
