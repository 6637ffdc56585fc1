//! Lines of a stream with a limit, so that no line can fill the memory.

use std::io::{self, BufRead, Read};

/// Reads lines one after another into one buffer.
pub(super) struct Lines<'a> {
    input: &'a mut dyn BufRead,
    buffer: Vec<u8>,
    limit: usize,
    number: u64,
}

/// One line without its end.
pub(super) enum Line<'b> {
    Whole(&'b [u8]),
    /// Longer than the limit; it was read over.
    TooLong,
}

impl<'a> Lines<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead, limit: usize) -> Self {
        Self {
            input,
            buffer: Vec::new(),
            limit,
            number: 0,
        }
    }

    /// Reads the next line with its number, counted from 1; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<(u64, Line<'_>)>> {
        self.buffer.clear();
        // a byte more than may be: the line's end, or the proof that the line is too long
        let most = self.limit + 1;
        let mut input = (&mut *self.input).take(most as u64);
        let read = input.read_until(b'\n', &mut self.buffer)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        if self.buffer.last() == Some(&b'\n') {
            self.buffer.pop();
        } else if read == most {
            self.buffer.clear();
            self.input.skip_until(b'\n')?;
            return Ok(Some((self.number, Line::TooLong)));
        }
        Ok(Some((self.number, Line::Whole(&self.buffer))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_read_over_and_counted() {
        let text = format!("one\n{}\nthree", "x".repeat(100));
        let mut input = io::BufReader::with_capacity(7, text.as_bytes());
        let mut lines = Lines::new(&mut input, 10);
        let mut seen = Vec::new();
        while let Some((number, line)) = lines.next().unwrap() {
            seen.push(match line {
                Line::Whole(bytes) => format!("{number} {}", String::from_utf8_lossy(bytes)),
                Line::TooLong => format!("{number} too long"),
            });
        }
        assert_eq!(seen, ["1 one", "2 too long", "3 three"]);
    }

    #[test]
    fn a_line_may_be_as_long_as_the_limit() {
        for (text, whole) in [
            ("abcde", true),
            ("abcde\n", true),
            ("abcdef", false),
            ("abcdef\n", false),
        ] {
            let mut input = text.as_bytes();
            let mut lines = Lines::new(&mut input, 5);
            let line = lines.next().unwrap();
            assert_eq!(
                matches!(line, Some((1, Line::Whole(b"abcde")))),
                whole,
                "{text:?}"
            );
            assert_eq!(matches!(line, Some((1, Line::TooLong))), !whole, "{text:?}");
            assert!(lines.next().unwrap().is_none(), "{text:?}");
        }
    }
}
