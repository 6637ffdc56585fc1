//! Cuts markup that is not well-formed, whatever its state.
//!
//! Every byte ends up in some piece, and a piece that never ends is closed where
//! the next one begins. No byte is looked at more than a few times, which
//! [`Scanner::budget`] guarantees: a strict reader that is restarted behind each
//! fault would read the rest of the input again and again.

use super::{Piece, start_tag};

/// Cuts a text into [`Piece`]s, from any byte on.
#[derive(Debug, Clone)]
pub(super) struct Scanner<'a> {
    text: &'a str,
    /// The next byte.
    pub(super) at: usize,
    /// Bytes that may still be looked at ahead of the position to find out whether a quote ends.
    budget: usize,
    /// No comment ends in what is left.
    no_comment_end: bool,
    /// The document type is declared; what follows of its kind is junk.
    pub(super) declared: bool,
}

/// Longest attribute value that may hold angle brackets, in bytes.
pub(super) const LONGEST_VALUE: usize = 16 * 1024;

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
        if !super::begins_name(*bytes.get(name_start)?) {
            return None;
        }
        let name_end = name_start + super::name_length(self.slice(name_start, self.text.len()));
        let end = self.tag_end(name_end);
        self.at = end + usize::from(bytes.get(end) == Some(&b'>'));
        if closing {
            return Some(Piece::End(self.slice(name_start, name_end)));
        }
        Some(start_tag(self.slice(name_start, end)))
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
