//! Where answers go: standard output, as plain text in logical order or laid out for a terminal.

use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::ops::Range;

use serde::Serialize;

use crate::config::ColorChoice;
use crate::layout::BaseDirection;
use crate::text::sanitize;

/// Standard output with what is known about it.
pub(super) struct Output {
    writer: BufWriter<Box<dyn Write>>,
    terminal: bool,
    color: bool,
}

impl Output {
    /// Takes standard output; colours are for terminals unless the settings say otherwise.
    pub(super) fn standard(color: ColorChoice) -> Self {
        let terminal = io::stdout().is_terminal();
        Self {
            writer: BufWriter::new(Box::new(io::stdout())),
            terminal,
            color: match color {
                ColorChoice::Auto => terminal,
                ColorChoice::Always => true,
                ColorChoice::Never => false,
            },
        }
    }

    /// Writes one line as it is, in logical order.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.writer, "{text}")
    }

    /// Writes text as it is.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.bytes(text.as_bytes())
    }

    /// Writes bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes)
    }

    /// Writes a sentence of the interface.
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.line(&without_isolates(&sanitize(text)))
    }

    /// Writes a paragraph of an article.
    pub(super) fn paragraph(&mut self, text: &str, _base: BaseDirection) -> io::Result<()> {
        self.line(sanitize(text).trim_end_matches('\n'))
    }

    /// Sets off the pieces of a text that `marks` name, where colours are wanted.
    pub(super) fn marked(&self, text: &str, marks: &[Range<usize>]) -> String {
        let mut marked = String::with_capacity(text.len());
        let mut at = 0;
        for mark in marks.iter().filter(|_| self.color) {
            let (Some(before), Some(found)) = (text.get(at..mark.start), text.get(mark.clone())) else {
                continue;
            };
            marked.push_str(&[&sanitize(before), "\u{1B}[1m", &sanitize(found), "\u{1B}[22m"].concat());
            at = mark.end;
        }
        marked.push_str(&sanitize(text.get(at..).unwrap_or_default()));
        marked
    }

    /// Writes one JSON object on a line of its own.
    pub(super) fn json(&mut self, view: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.writer, view)?;
        self.writer.write_all(b"\n")
    }

    /// Sends what is still held back.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// Takes out the isolates that the locale puts around arguments: plain text is for programs too.
pub(super) fn without_isolates(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
