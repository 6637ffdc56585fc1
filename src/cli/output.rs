//! Where answers go: a standard stream, as plain text in logical order, or laid out for a terminal.
//!
//! A terminal is asked how it takes right-to-left text, once, when the first
//! text comes that is not ASCII; objects and files are written as they are.

use std::io::{self, IsTerminal as _, Stderr, Stdout, Write};
use std::num::NonZeroU16;
use std::ops::Range;

use serde::Serialize;

use super::content::ContentWriter;
use super::interrupt::Interrupt;
use super::screen::{Screen, is_dumb};
use crate::config::{ColorChoice, Config, Justify};
use crate::export::write_json;
use crate::layout::{self, BaseDirection, Paragraph, ParagraphOptions};
use crate::terminal::LineWriter;
use crate::terminal::style::{Attributes, Style};
use crate::text::{Direction, isolate, sanitize};

/// What the sentences' arguments and the names in them stand between; programs and files get the words alone.
const ISOLATES: [char; 3] = [isolate::LRI, isolate::FSI, isolate::PDI];

/// One of the two streams that text goes to.
#[derive(Debug)]
enum Stream {
    Out(Stdout),
    Error(Stderr),
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Out(stream) => stream.write(bytes),
            Self::Error(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Out(stream) => stream.flush(),
            Self::Error(stream) => stream.flush(),
        }
    }
}

/// A terminal that has been asked.
#[derive(Debug)]
struct Page {
    lines: LineWriter<Stream>,
    columns: NonZeroU16,
    /// The terminal must be given back, so that nothing may end the program in the middle.
    interrupt: Interrupt,
}

/// A standard stream with what is known about it.
#[derive(Debug)]
pub(super) struct Output {
    plain: ContentWriter<Stream>,
    page: Option<Page>,
    config: Config,
    terminal: bool,
    color: bool,
}

impl Output {
    /// Takes standard output.
    pub(super) fn standard(config: &Config) -> Self {
        Self::new(Stream::Out(io::stdout()), config)
    }

    /// Takes standard error.
    pub(super) fn error(config: &Config) -> Self {
        Self::new(Stream::Error(io::stderr()), config)
    }

    /// Colours are for terminals unless the settings say otherwise.
    fn new(stream: Stream, config: &Config) -> Self {
        let is_terminal = match &stream {
            Stream::Out(stream) => stream.is_terminal(),
            Stream::Error(stream) => stream.is_terminal(),
        };
        let terminal = is_terminal && !is_dumb();
        Self {
            plain: ContentWriter::new(stream),
            page: None,
            config: config.clone(),
            terminal,
            color: match config.ui.color {
                ColorChoice::Auto => terminal,
                ColorChoice::Always => true,
                ColorChoice::Never => false,
            },
        }
    }

    /// Tells whether somebody looks at it.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// Writes one line as it is, in logical order.
    pub(super) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.plain, "{text}")
    }

    /// Writes text as it is.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.bytes(text.as_bytes())
    }

    /// Writes bytes as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.plain.write_all(bytes)
    }

    /// Writes one JSON object on a line of its own.
    pub(super) fn json(&mut self, view: &impl Serialize) -> io::Result<()> {
        write_json(&mut self.plain, view)?;
        self.plain.write_all(b"\n")
    }

    /// Writes a sentence of the interface, which is read in `direction`.
    pub(super) fn sentence(&mut self, text: &str, direction: Direction) -> io::Result<()> {
        if self.terminal {
            self.lay_out(text, BaseDirection::Fixed(direction), u16::MAX, 0, &[], false)
        } else {
            // for programs too: without the isolates around the arguments
            self.line(&sanitize(&text.replace(ISOLATES, "")))
        }
    }

    /// Writes a paragraph of an article, in lines of the reader's measure on a terminal; `running` text is stretched to it if the
    /// settings say so.
    pub(super) fn paragraph(&mut self, text: &str, base: BaseDirection, running: bool) -> io::Result<()> {
        let text = text.trim_end_matches('\n');
        if self.terminal {
            let justify = running && self.config.reader.justify == Justify::Kashida;
            self.lay_out(text, base, self.config.reader.measure, 0, &[], justify)
        } else {
            self.line(&sanitize(text))
        }
    }

    /// Writes a text that belongs to the row above it, with the pieces that `marks` name set off in colour;
    /// `context` is the direction of the article.
    pub(super) fn excerpt(
        &mut self,
        text: &str,
        marks: &[Range<usize>],
        context: Direction,
    ) -> io::Result<()> {
        let marks = if self.color { marks } else { &[] };
        if self.terminal {
            let base = BaseDirection::InContext(context);
            return self.lay_out(text, base, self.config.reader.measure, 4, marks, false);
        }
        let mut at = 0;
        self.raw("\t")?;
        for mark in marks {
            let (Some(before), Some(found)) = (text.get(at..mark.start), text.get(mark.clone())) else {
                continue;
            };
            self.tabbed(before)?;
            self.plain.trusted("\u{1B}[1m")?;
            self.tabbed(found)?;
            self.plain.trusted("\u{1B}[22m")?;
            at = mark.end;
        }
        self.tabbed(text.get(at..).unwrap_or_default())?;
        self.raw("\n")
    }

    /// Writes a piece of text of which each line begins with a tab.
    fn tabbed(&mut self, text: &str) -> io::Result<()> {
        self.raw(&sanitize(text).replace('\n', "\n\t"))
    }

    /// Writes a line of the interface that begins `indent` cells from its start side.
    pub(super) fn indented(&mut self, text: &str, direction: Direction, indent: u16) -> io::Result<()> {
        if self.terminal {
            return self.lay_out(text, BaseDirection::Fixed(direction), 100, indent, &[], false);
        }
        let text = text.replace(ISOLATES, "");
        self.line(format!("{}{}", " ".repeat(indent.into()), sanitize(&text)).trim_end())
    }

    /// Writes a number and what it counts, in columns.
    pub(super) fn counted(&mut self, count: u64, what: &str) -> io::Result<()> {
        if self.terminal {
            let text = format!("{count:>5} {}", parts(what.split('\t')));
            return self.paragraph(&text, BaseDirection::Fixed(Direction::Ltr), false);
        }
        let columns: Vec<_> = what.split('\t').map(sanitize).collect();
        self.line(&format!("{count}\t{}", columns.join("\t")))
    }

    /// Lends the stream itself, for rows of cells and the sequences that they are sent with.
    pub(super) fn rows(&mut self) -> &mut dyn Write {
        self.plain.unfiltered()
    }

    /// Sends what is still held back.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.plain.flush()
    }

    /// Gives the terminal back as it was; what is still held back is sent.
    pub(super) fn finish(&mut self) -> io::Result<()> {
        self.plain.flush()?;
        match self.page.take() {
            Some(page) => page.lines.finish().map(drop),
            None => Ok(()),
        }
    }

    /// Lays a text out in lines of at most `measure` cells, `indent` cells from the start side.
    fn lay_out(
        &mut self,
        text: &str,
        base: BaseDirection,
        measure: u16,
        indent: u16,
        marks: &[Range<usize>],
        justify: bool,
    ) -> io::Result<()> {
        let paragraph = Paragraph::new(
            text,
            &ParagraphOptions {
                base,
                whole: self.config.reader.whole,
                ..ParagraphOptions::default()
            },
        );
        // sanitising may have moved the letters that the marks name
        let marks = if paragraph.text() == text { marks } else { &[] };
        self.plain.flush()?;
        let page = self.page()?;
        let columns = page.columns.get().min(measure.saturating_add(indent));
        let width = NonZeroU16::new(columns.saturating_sub(indent)).unwrap_or(NonZeroU16::MIN);
        let style = |cell: &layout::Cell| {
            let at = cell.range.start as usize;
            Style {
                attributes: if marks.iter().any(|mark| mark.contains(&at)) {
                    Attributes::BOLD
                } else {
                    Attributes::default()
                },
                ..Style::default()
            }
        };
        for mut line in paragraph.lines(width) {
            if justify {
                line.justify(width.get());
            }
            if page.interrupt.came() {
                return Err(io::ErrorKind::Interrupted.into());
            }
            if line.cells.is_empty() {
                page.lines.blank()?;
                continue;
            }
            let left = match line.direction {
                Direction::Ltr => indent,
                Direction::Rtl => columns.saturating_sub(indent).saturating_sub(line.width),
            };
            page.lines.line(&line, left, style)?;
        }
        Ok(())
    }

    /// Asks the terminal, the first time.
    fn page(&mut self) -> io::Result<&mut Page> {
        let page = if let Some(page) = self.page.take() {
            page
        } else {
            let screen = Screen::of_terminal(&self.config);
            let stream = match self.plain.get_ref() {
                Stream::Out(_) => Stream::Out(io::stdout()),
                Stream::Error(_) => Stream::Error(io::stderr()),
            };
            Page {
                lines: LineWriter::new(stream, screen.encoder, &screen.answers),
                columns: screen.width.or(NonZeroU16::new(80)).unwrap_or(NonZeroU16::MAX),
                interrupt: Interrupt::watch()?,
            }
        };
        Ok(self.page.insert(page))
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // the verb has ended and has told its outcome; the terminal is given back in any case
        let _ = self.finish();
    }
}

/// Joins the parts of a row that may each have a direction of their own; empty ones are left out.
pub(super) fn parts<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> String {
    isolate::joined(parts, " \u{B7} ")
}
