//! Rows of comma-separated values, one after the other and with a limit, so that no row can fill the memory.
//!
//! Quotes may hold separators and line ends. A quote that is never closed makes
//! one row of all that follows: it is read over like any row that is too long.

use std::io::{self, BufRead};

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::sentence::{Sentence, sentence};

/// Longest row taken in, in bytes.
pub(super) const LONGEST: usize = 32 << 20;
/// Most fields of a row; those behind are left out.
const MOST: usize = 100_000;

/// Reads rows into one buffer.
pub(super) struct Rows<'a> {
    input: &'a mut dyn BufRead,
    reader: Reader,
    bytes: Vec<u8>,
    /// Where each field ends.
    ends: Vec<usize>,
    limit: usize,
}

/// What the next row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// It can be read, and begins on this line, counted from 1.
    Whole(u64),
    /// It begins on this line and is longer than the limit; it was read over.
    TooLong(u64),
}

impl<'a> Rows<'a> {
    pub(super) fn new(input: &'a mut dyn BufRead, separator: u8) -> Self {
        Self::with_limit(input, separator, LONGEST)
    }

    fn with_limit(input: &'a mut dyn BufRead, separator: u8, limit: usize) -> Self {
        Self {
            input,
            reader: ReaderBuilder::new().delimiter(separator).build(),
            bytes: Vec::new(),
            ends: Vec::new(),
            limit,
        }
    }

    /// Reads the next row; `None` at the end. Blank lines are no rows.
    pub(super) fn next(&mut self) -> io::Result<Option<Row>> {
        const STEP: usize = 8 * 1024;
        self.bytes.clear();
        self.ends.clear();
        let mut step = [0; STEP];
        let line = self.first_line(&mut step)?;
        let mut too_long = false;
        loop {
            let available = fill(self.input)?;
            let (result, read, written) = self.reader.read_field(available, &mut step);
            self.input.consume(read);
            too_long |= self.bytes.len() + written > self.limit;
            if too_long {
                self.bytes.clear();
                self.ends.clear();
            } else {
                self.bytes
                    .extend_from_slice(step.get(..written).unwrap_or_default());
            }
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
                ReadFieldResult::Field { record_end } => {
                    if !too_long && self.ends.len() < MOST {
                        self.ends.push(self.bytes.len());
                    }
                    if record_end {
                        return Ok(Some(if too_long {
                            Row::TooLong(line)
                        } else {
                            Row::Whole(line)
                        }));
                    }
                }
                ReadFieldResult::End => return Ok(None),
            }
        }
    }

    /// Goes over blank lines; gives the number of the line that follows.
    fn first_line(&mut self, step: &mut [u8]) -> io::Result<u64> {
        loop {
            let available = fill(self.input)?;
            let blank = available
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                .count();
            if blank == 0 {
                return Ok(self.reader.line());
            }
            let blank = available.get(..blank).unwrap_or_default();
            let (_, read, _) = self.reader.read_field(blank, step);
            self.input.consume(read);
        }
    }

    /// Gives the fields of the row that was read last.
    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .map(|(start, end)| self.bytes.get(start..*end).unwrap_or_default())
    }
}

/// Reads some more, however often it is interrupted.
fn fill(input: &mut dyn BufRead) -> io::Result<&[u8]> {
    loop {
        match input.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    input.fill_buf()
}

/// Says that a row was left out.
pub(super) fn too_long() -> Sentence {
    sentence!(
        "table-too-long",
        "the row is longer than {size} MiB and was left out: is a quote not closed?",
        size = LONGEST >> 20
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists the rows of a text, with its buffer as small as that of a slow pipe.
    fn rows(text: &str, limit: usize) -> Vec<String> {
        let mut input = io::BufReader::with_capacity(3, text.as_bytes());
        let mut rows = Rows::with_limit(&mut input, b',', limit);
        let mut read = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            let fields: Vec<_> = rows
                .fields()
                .map(|field| String::from_utf8_lossy(field).into_owned())
                .collect();
            read.push(match row {
                Row::Whole(line) => format!("{line} {}", fields.join("|")),
                Row::TooLong(line) => format!("{line} too long"),
            });
        }
        read
    }

    #[test]
    fn quotes_hold_separators_and_lines() {
        let text = "a,b\r\n\"one, \"\"two\"\"\",\"three\nfour\"\n\nlast,";
        assert_eq!(
            rows(text, 100),
            ["1 a|b", "2 one, \"two\"|three\nfour", "5 last|"]
        );
        assert!(rows("", 9).is_empty());
    }

    #[test]
    fn a_long_row_is_read_over_and_the_next_is_whole() {
        let text = format!("a,b\n1,\"{}\n\"\n2,x\n", "y".repeat(20_000));
        assert_eq!(rows(&text, 100), ["1 a|b", "2 too long", "4 2|x"]);
        assert_eq!(
            rows(&format!("a\n\"{}", "y\n".repeat(9_000)), 100),
            ["1 a", "2 too long"]
        );
    }
}
