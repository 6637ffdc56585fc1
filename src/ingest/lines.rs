//! Lines of a stream with a limit, so that no line can fill the memory.

use std::io::{self, BufRead};

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
        let mut too_long = false;
        let mut any = false;
        loop {
            let available = match self.input.fill_buf() {
                Ok(available) => available,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if available.is_empty() {
                break;
            }
            any = true;
            let end = memchr(available);
            let taken = available
                .get(..end.unwrap_or(available.len()))
                .unwrap_or_default();
            if self.buffer.len() + taken.len() > self.limit {
                too_long = true;
                self.buffer.clear();
            } else if !too_long {
                self.buffer.extend_from_slice(taken);
            }
            let used = taken.len() + usize::from(end.is_some());
            self.input.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !any {
            return Ok(None);
        }
        self.number += 1;
        if too_long {
            return Ok(Some((self.number, Line::TooLong)));
        }
        Ok(Some((self.number, Line::Whole(&self.buffer))))
    }
}

fn memchr(bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| *byte == b'\n')
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
}
