//! JSON as programs write it against the rules: `NaN`, commas after the last value, comments, half of a surrogate pair.
//!
//! The bytes are corrected on their way to the parser, which then reads what RFC 8259 allows. Line ends stay, so that the
//! parser counts the lines of the file.

use std::io::{self, Read};

/// Bytes read at a time.
const STEP: usize = 16 * 1024;
/// What stands for half of a surrogate pair.
const REPLACEMENT: &[u8; 6] = b"\\ufffd";

/// Reads corrected JSON from `input`.
pub(in crate::ingest) struct LenientReader<'a> {
    input: &'a mut dyn Read,
    corrector: Corrector,
    given: usize,
    ended: bool,
}

impl<'a> LenientReader<'a> {
    pub(in crate::ingest) fn new(input: &'a mut dyn Read) -> Self {
        Self {
            input,
            corrector: Corrector::default(),
            given: 0,
            ended: false,
        }
    }
}

impl Read for LenientReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.given == self.corrector.ready() && !self.ended {
            self.corrector.out.drain(..self.given);
            self.corrector.shift(self.given);
            self.given = 0;
            let mut step = [0; STEP];
            let read = self.input.read(&mut step)?;
            self.ended = read == 0;
            for byte in step.get(..read).unwrap_or_default() {
                self.corrector.take(*byte);
            }
            if self.ended {
                self.corrector.end();
            }
        }
        let ready = self.corrector.out.get(self.given..self.corrector.ready());
        let read = ready.unwrap_or_default().read(buffer)?;
        self.given += read;
        Ok(read)
    }
}

/// Returns a text with what is against the rules corrected.
pub(in crate::ingest) fn corrected(text: &str) -> String {
    let mut corrector = Corrector::default();
    text.bytes().for_each(|byte| corrector.take(byte));
    corrector.end();
    String::from_utf8_lossy(&corrector.out).into_owned()
}

/// Where in the text the next byte is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Outside,
    /// After a slash, which may begin a comment.
    Slash,
    /// In a comment that ends with the line.
    LineComment,
    /// In a comment between `/*` and `*/`; whether the last byte was an asterisk.
    BlockComment(bool),
    InString,
    /// After a backslash.
    Escape,
    /// Among the digits of `\u`; how many are yet to come.
    Unicode(u8),
}

#[derive(Debug, Default)]
struct Corrector {
    out: Vec<u8>,
    place: Place,
    /// Where the word begins that is being read: a literal or a number.
    word: Option<usize>,
    /// Where a comma is that no value has followed yet.
    comma: Option<usize>,
    /// Where the escape of a high surrogate is that no low one has followed yet.
    high: Option<usize>,
}

impl Corrector {
    /// Returns how much of the output cannot change any more.
    fn ready(&self) -> usize {
        let open = [self.word, self.comma, self.high];
        let escape = match self.place {
            Place::Unicode(_) | Place::Escape | Place::Slash => self.out.len().saturating_sub(6),
            Place::Outside | Place::LineComment | Place::BlockComment(_) | Place::InString => self.out.len(),
        };
        open.into_iter().flatten().fold(escape, usize::min)
    }

    /// Counts from `by` bytes later on: those before were handed out.
    fn shift(&mut self, by: usize) {
        for at in [&mut self.word, &mut self.comma, &mut self.high]
            .into_iter()
            .flatten()
        {
            *at = at.saturating_sub(by);
        }
    }

    fn take(&mut self, byte: u8) {
        match self.place {
            Place::Outside => self.outside(byte),
            Place::Slash => match byte {
                b'/' => self.place = Place::LineComment,
                b'*' => self.place = Place::BlockComment(false),
                _ => {
                    self.place = Place::Outside;
                    self.out.push(b'/');
                    self.outside(byte);
                }
            },
            Place::LineComment => {
                if byte == b'\n' {
                    self.place = Place::Outside;
                    self.out.push(byte);
                }
            }
            Place::BlockComment(asterisk) => {
                if byte == b'\n' {
                    self.out.push(byte);
                }
                self.place = if asterisk && byte == b'/' {
                    Place::Outside
                } else {
                    Place::BlockComment(byte == b'*')
                };
            }
            Place::InString => self.in_string(byte),
            Place::Escape => {
                self.out.push(byte);
                self.place = if byte == b'u' {
                    Place::Unicode(4)
                } else {
                    self.replace_high();
                    Place::InString
                };
            }
            Place::Unicode(left) => {
                self.out.push(byte);
                self.place = if left > 1 {
                    Place::Unicode(left - 1)
                } else {
                    self.unicode();
                    Place::InString
                };
            }
        }
    }

    fn outside(&mut self, byte: u8) {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.' | b'_') {
            self.comma = None;
            self.word.get_or_insert(self.out.len());
            self.out.push(byte);
            return;
        }
        self.end_word();
        match byte {
            b',' => {
                self.comma = Some(self.out.len());
                self.out.push(byte);
            }
            b']' | b'}' => {
                if let Some(at) = self.comma.take()
                    && let Some(comma) = self.out.get_mut(at)
                {
                    *comma = b' ';
                }
                self.out.push(byte);
            }
            b'"' => {
                self.comma = None;
                self.place = Place::InString;
                self.out.push(byte);
            }
            b'/' => self.place = Place::Slash,
            _ => {
                if !byte.is_ascii_whitespace() {
                    self.comma = None;
                }
                self.out.push(byte);
            }
        }
    }

    fn in_string(&mut self, byte: u8) {
        match byte {
            b'\\' => {
                self.place = Place::Escape;
                self.out.push(byte);
                return;
            }
            b'"' => {
                self.place = Place::Outside;
                self.out.push(byte);
            }
            b'\n' => self.out.extend_from_slice(b"\\n"),
            b'\t' => self.out.extend_from_slice(b"\\t"),
            0..0x20 => self.out.push(b' '),
            _ => self.out.push(byte),
        }
        self.replace_high();
    }

    /// Looks at the escape that ends here.
    fn unicode(&mut self) {
        let start = self.out.len() - 6;
        let digits = self.out.get(start + 2..).unwrap_or_default();
        let code = std::str::from_utf8(digits).ok();
        let code = code.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        match code {
            Some(0xDC00..=0xDFFF) => {
                let high = self.high.take();
                if high.is_none_or(|high| high + 6 != start) {
                    self.replace(start);
                }
            }
            Some(0xD800..=0xDBFF) => {
                self.replace_high();
                self.high = Some(start);
            }
            Some(_) | None => self.replace_high(),
        }
    }

    fn replace_high(&mut self) {
        if let Some(at) = self.high.take() {
            self.replace(at);
        }
    }

    fn replace(&mut self, at: usize) {
        if let Some(escape) = self.out.get_mut(at..at + REPLACEMENT.len()) {
            escape.copy_from_slice(REPLACEMENT);
        }
    }

    fn end_word(&mut self) {
        let Some(start) = self.word.take() else { return };
        let word = self.out.get(start..).unwrap_or_default();
        if matches!(
            word,
            b"NaN" | b"nan" | b"Infinity" | b"-Infinity" | b"+Infinity" | b"undefined"
        ) {
            self.out.truncate(start);
            self.out.extend_from_slice(b"null");
        }
    }

    fn end(&mut self) {
        self.end_word();
        self.replace_high();
        self.comma = None;
        self.place = Place::Outside;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What comes in, and what the parser gets.
    const CASES: &[(&str, &str)] = &[
        (r#"{"a":NaN,"b":-Infinity}"#, r#"{"a":null,"b":null}"#),
        (r#"{"a":"NaN, Infinity,]"}"#, r#"{"a":"NaN, Infinity,]"}"#),
        ("[1,-2.5e+3,true,]", "[1,-2.5e+3,true ]"),
        ("{\"a\":1, // why\n\"b\":2,/* x\n */}", "{\"a\":1, \n\"b\":2 \n}"),
        (r#"{"a":"http://b.example//"}"#, r#"{"a":"http://b.example//"}"#),
        (r#""\ud83d\ude00""#, r#""\ud83d\ude00""#),
        (r#""\ud83d x""#, r#""\ufffd x""#),
        (r#""\ude00""#, r#""\ufffd""#),
        (r#""\ud83d\ud83d\ude00""#, r#""\ufffd\ud83d\ude00""#),
        (r#""\ud83d\n\ude00""#, r#""\ufffd\n\ufffd""#),
        ("\"a\tb\nc\u{1}\"", "\"a\\tb\\nc \""),
        (r#""\\ud83d""#, r#""\\ud83d""#),
        (r#"{"a":"\ud83d"#, r#"{"a":"\ufffd"#),
    ];

    #[test]
    fn what_is_against_the_rules_is_corrected() {
        for (text, expected) in CASES {
            assert_eq!(corrected(text), *expected);
        }
    }

    #[test]
    fn a_reader_gives_the_same_however_the_input_is_cut() {
        /// Gives one byte at a time.
        struct Dripping<'a>(&'a [u8]);
        impl Read for Dripping<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let Some((first, rest)) = self.0.split_first() else {
                    return Ok(0);
                };
                self.0 = rest;
                if let Some(place) = buffer.first_mut() {
                    *place = *first;
                }
                Ok(1)
            }
        }
        for (text, expected) in CASES {
            let mut read = String::new();
            let mut input = Dripping(text.as_bytes());
            LenientReader::new(&mut input).read_to_string(&mut read).unwrap();
            assert_eq!(read, *expected);
        }
    }
}
