//! Where answers go: standard output, as plain text in logical order or laid out for a terminal.

use std::io::{self, BufWriter, IsTerminal as _, Write};

use serde::Serialize;

use crate::config::ColorChoice;

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
        self.writer.write_all(text.as_bytes())
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
