//! A stream that no content can make a terminal obey through.
//!
//! Everything that a command writes passes here, whether a terminal or a program reads it: what is obeyed rather than
//! shown is left out. The program's own control sequences take a way of their own ([`ContentWriter::trusted`]).

use std::io::{self, BufWriter, Write};

use crate::text::without_controls;

/// Most bytes of one character that a write may end in.
const LONGEST_CUT: usize = 3;

/// Writes text without the characters that are obeyed; bytes that are no UTF-8 become U+FFFD.
#[derive(Debug)]
pub(super) struct ContentWriter<W: Write> {
    inner: BufWriter<W>,
    /// The beginning of a character whose rest is yet to come.
    cut: Vec<u8>,
}

impl<W: Write> ContentWriter<W> {
    pub(super) fn new(stream: W) -> Self {
        Self {
            inner: BufWriter::new(stream),
            cut: Vec::new(),
        }
    }

    /// Writes a control sequence of the program's own.
    pub(super) fn trusted(&mut self, sequence: &str) -> io::Result<()> {
        self.inner.write_all(sequence.as_bytes())
    }

    /// Returns the stream without the filter, for rows that layout has made: none of their cells holds a control.
    pub(super) fn unfiltered(&mut self) -> &mut dyn Write {
        &mut self.inner
    }

    /// Returns the stream behind.
    pub(super) fn get_ref(&self) -> &W {
        self.inner.get_ref()
    }
}

impl<W: Write> Write for ContentWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let joined;
        let whole = if self.cut.is_empty() {
            bytes
        } else {
            joined = [&std::mem::take(&mut self.cut), bytes].concat();
            &joined
        };
        let mut chunks = whole.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            self.inner.write_all(without_controls(chunk.valid()).as_bytes())?;
            let broken = chunk.invalid();
            let may_go_on = chunks.peek().is_none() && broken.len() <= LONGEST_CUT && is_beginning(broken);
            if may_go_on {
                self.cut = broken.to_vec();
            } else if !broken.is_empty() {
                self.inner.write_all("\u{FFFD}".as_bytes())?;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Returns whether bytes are the beginning of a character that more bytes could complete.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(pieces: &[&[u8]]) -> String {
        let mut out = ContentWriter::new(Vec::new());
        for piece in pieces {
            out.write_all(piece).unwrap();
        }
        out.flush().unwrap();
        String::from_utf8(out.get_ref().clone()).unwrap()
    }

    #[test]
    fn nothing_obeyed_passes_however_it_is_cut() {
        let hostile = "a\u{1B}]52;c;x\u{7}\u{9B}2J\u{202E}\u{633}\u{2066}\r\n\u{200C}\tb\u{1F600}";
        let expected = "a]52;c;x2J\u{633}\n\u{200C}\tb\u{1F600}";
        for size in 1..=hostile.len() {
            let pieces: Vec<&[u8]> = hostile.as_bytes().chunks(size).collect();
            assert_eq!(written(&pieces), expected, "{size}");
        }
    }

    #[test]
    fn broken_bytes_are_replaced() {
        assert_eq!(written(&[b"a\xFFb", b"\xE2\x80", b"x"]), "a\u{FFFD}b\u{FFFD}x");
    }

    #[test]
    fn the_program_s_own_sequences_pass() {
        let mut out = ContentWriter::new(Vec::new());
        out.write_all(b"a").unwrap();
        out.trusted("\u{1B}[1m").unwrap();
        out.write_all(b"b").unwrap();
        out.flush().unwrap();
        assert_eq!(out.get_ref(), b"a\x1B[1mb");
    }
}
