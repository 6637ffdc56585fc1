//! Markup cut into tags and text, whatever its state.
//!
//! quick-xml cuts what is well-formed enough to be cut; where it stumbles, or
//! where a tag looks as if it had swallowed others, `repair` reads on from that
//! very byte until both agree again. Entities stay as they are (`entity`);
//! nesting is the caller's business.

pub(super) mod entity;
mod repair;

use quick_xml::Reader;
use quick_xml::events::Event;

use repair::{LONGEST_VALUE, Scanner};

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
pub(super) struct Pieces<'a> {
    text: &'a str,
    /// The next byte.
    at: usize,
    reader: Reader<&'a [u8]>,
    /// Where the reader began.
    base: usize,
    repair: Scanner<'a>,
    /// Bytes that the reader may still read in vain; after that the repair goes on alone.
    patience: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut pieces = Self {
            text,
            at: 0,
            reader: Reader::from_str(text),
            base: 0,
            repair: Scanner::new(text),
            patience: text.len().saturating_mul(4).saturating_add(4096),
        };
        pieces.resume();
        pieces
    }

    /// Lets the reader begin at the next byte.
    fn resume(&mut self) {
        let mut rest = self.text.get(self.at..).unwrap_or_default();
        // The reader takes a mark away without counting it.
        while let Some(after) = rest.strip_prefix('\u{FEFF}') {
            rest = after;
        }
        self.at = self.text.len() - rest.len();
        self.base = self.at;
        self.reader = Reader::from_str(rest);
        let config = self.reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
    }

    fn slice(&self, start: usize, end: usize) -> &'a str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Cuts one piece at the next byte without the reader.
    fn repair(&mut self, read: usize) -> Option<Piece<'a>> {
        let start = self.at;
        self.repair.at = start;
        let piece = self.repair.next();
        self.at = self.repair.at;
        if self.at != read {
            self.patience = self.patience.saturating_sub(read - start);
            self.resume();
        }
        piece
    }

    /// Reads the rest of a text, which the reader gives in parts, one for each reference.
    fn text(&mut self, start: usize) -> Piece<'a> {
        while self
            .text
            .as_bytes()
            .get(self.at)
            .is_some_and(|byte| *byte != b'<')
        {
            if self.reader.read_event().is_err() {
                break;
            }
            self.at = self.reached();
        }
        Piece::Text(self.slice(start, self.at))
    }

    /// Returns how far the reader is.
    fn reached(&self) -> usize {
        self.base + self.reader.buffer_position() as usize
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            let start = self.at;
            if self.patience == 0 {
                self.repair.at = start;
                let piece = self.repair.next();
                self.at = self.repair.at;
                return piece;
            }
            let event = self.reader.read_event();
            let end = self.reached();
            let raw = self.slice(start, end);
            let sound = match &event {
                Ok(Event::Start(_) | Event::Empty(_)) => is_sound(raw, 1),
                Ok(Event::End(_)) => is_sound(raw, 2),
                Ok(Event::PI(_) | Event::Decl(_)) => !has_bracket(raw, 2),
                Ok(Event::DocType(_)) => !self.repair.declared && raw.len() < LONGEST_VALUE,
                Ok(_) => true,
                Err(_) => false,
            };
            if !sound {
                let piece = self.repair(end);
                if piece.is_some() || self.at >= self.text.len() {
                    return piece;
                }
                continue;
            }
            self.at = end;
            match event {
                Ok(Event::Start(_) | Event::Empty(_)) => {
                    let inside = raw.strip_prefix('<').and_then(|raw| raw.strip_suffix('>'));
                    return Some(start_tag(inside.unwrap_or_default()));
                }
                Ok(Event::End(_)) => {
                    let name = raw.strip_prefix("</").unwrap_or_default();
                    return Some(Piece::End(name.get(..name_length(name)).unwrap_or_default()));
                }
                Ok(Event::Text(_) | Event::GeneralRef(_)) => return Some(self.text(start)),
                Ok(Event::CData(_)) => return Some(Piece::Cdata(self.slice(start + 9, end - 3))),
                Ok(Event::DocType(_)) => {
                    self.repair.declared = true;
                    return Some(Piece::Doctype(self.slice(start + 9, end - 1)));
                }
                Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_)) => {}
                Ok(Event::Eof) | Err(_) => return None,
            }
        }
    }
}

/// Makes a start tag of what stands between its brackets.
fn start_tag(inside: &str) -> Piece<'_> {
    let (name, rest) = inside
        .split_at_checked(name_length(inside))
        .unwrap_or((inside, ""));
    let rest = rest.trim_ascii_end();
    let attributes = rest.strip_suffix('/');
    Piece::Start {
        name,
        attributes: attributes.unwrap_or(rest),
        empty: attributes.is_some(),
    }
}

/// Tells whether a tag has a name after `skip` bytes and swallowed no other tag.
fn is_sound(raw: &str, skip: usize) -> bool {
    raw.as_bytes().get(skip).copied().is_some_and(begins_name) && !has_bracket(raw, skip)
}

/// Tells whether angle brackets stand between the first `skip` bytes of a tag and its last one.
fn has_bracket(raw: &str, skip: usize) -> bool {
    let inside = raw.as_bytes().get(skip..raw.len().saturating_sub(1));
    let mut bytes = inside.unwrap_or_default().iter();
    bytes.any(|byte| matches!(byte, b'<' | b'>'))
}

fn begins_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') || byte >= 0x80
}

/// Returns the length of the name that a tag begins with, in bytes.
fn name_length(tag: &str) -> usize {
    let ends = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'<' | b'/');
    tag.bytes().position(ends).unwrap_or(tag.len())
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
    let head = match std::str::from_utf8(head) {
        Ok(head) => head,
        Err(error) => std::str::from_utf8(head.get(..error.valid_up_to())?).ok()?,
    };
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
        Pieces::new(text).collect()
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

    #[test]
    fn reader_and_repair_agree_where_both_can_read() {
        for text in [
            "<a>b &amp; c & d &#x;<b c='1'/>e</a>f",
            "<!DOCTYPE x [<!ENTITY a \"b>\">]><a><!-- - --><?p i?>b<![CDATA[<c>]]></a >",
            "<a b='>' c=\"<\"/><d\n e=f>\u{633}\u{FEFF}g",
            "\u{FEFF}<a>\u{FEFF}</a>",
        ] {
            let repaired: Vec<_> = Scanner::new(text).filter(|piece| !is_mark(piece)).collect();
            let read: Vec<_> = Pieces::new(text).filter(|piece| !is_mark(piece)).collect();
            assert_eq!(read, repaired, "{text}");
        }
    }

    fn is_mark(piece: &Piece<'_>) -> bool {
        *piece == Piece::Text("\u{FEFF}")
    }

    #[test]
    fn what_the_reader_reads_in_vain_is_bounded() {
        for part in ["<a <b ", "<!--", "<![CDATA", "<?a ", "<a b='", "<a b=\"<c d='"] {
            let pieces = pieces(&part.repeat(200_000)).len();
            assert!(pieces < 1_000_000, "{part}");
        }
    }
}
