//! Lines of layout → a terminal's main screen, line after line, through an encoder.
//!
//! For output that scrolls: `cat`, `show`, `doctor`. A terminal that must be
//! told to reorder nothing is told at the beginning of a row, where it holds for the
//! rows that follow, and told back at the end. mlterm would turn round all rows when it is
//! told back, so each of its rows begins with marks that keep it from reordering that row.

use std::io::{self, Write};

use compact_str::CompactString;

use super::decide::Answers;
use super::encoder::{Encoder, EncoderName, Fit};
use super::grid::{Cell, Origin};
use super::style::Style;
use crate::layout;

/// What keeps mlterm from reordering a row: a mark that makes it one that is read from the left, and an override for all that follows.
const IN_PLACE: &str = "\u{200E}\u{202D}";

/// Returns how many of a terminal's columns a row may fill that is streamed through this encoder.
#[must_use]
pub fn columns(width: u16, encoder: EncoderName) -> u16 {
    match encoder {
        // mlterm gives the marks no cell, but counts them where it ends a row
        EncoderName::Plain5379 => width.saturating_sub(IN_PLACE.chars().count() as u16),
        _ => width,
    }
}

/// Writes lines through an encoder; [`finish`](Self::finish) gives the terminal back.
#[derive(Debug)]
pub struct LineWriter<W: Write> {
    out: W,
    encoder: Encoder,
    /// Whether the terminal had bidirectional support on.
    had_bidi: bool,
    begun: bool,
    bytes: Vec<u8>,
}

impl<W: Write> LineWriter<W> {
    /// Makes a writer; `answers` are what the terminal said before, to be restored at the end.
    #[must_use]
    pub fn new(out: W, encoder: Encoder, answers: &Answers) -> Self {
        Self {
            out,
            encoder,
            had_bidi: super::Detection::was_set(answers.bidi),
            begun: false,
            bytes: Vec::new(),
        }
    }

    /// Writes a line and ends it, `indent` cells from the left, each cell in the style that `style` returns.
    ///
    /// # Errors
    /// As the writer's.
    pub fn line(
        &mut self,
        line: &layout::Line,
        indent: u16,
        style: impl Fn(&layout::Cell) -> Style,
    ) -> io::Result<()> {
        let mut cells: Vec<Cell> = line
            .cells
            .iter()
            .map(|cell| canonical(cell, style(cell)))
            .collect();
        if !self.encoder.is_cellwise() {
            // such encoders part words at blanks, and a no-break space has done its work in the layout
            for cell in cells.iter_mut().filter(|cell| cell.form == "\u{A0}") {
                cell.form = CompactString::const_new(" ");
            }
        }
        self.write(&cells, indent, Fit::Free)
    }

    /// Writes a row of a canonical screen and ends it, without the blanks at its end.
    ///
    /// # Errors
    /// As the writer's.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let blanks = cells.iter().rev().take_while(|cell| cell.looks_erased()).count();
        let (cells, _) = cells.split_at(cells.len() - blanks);
        self.write(cells, 0, Fit::Cells)
    }

    fn write(&mut self, cells: &[Cell], indent: u16, fit: Fit) -> io::Result<()> {
        self.begin()?;
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.clear();
        let mut look = Style::default();
        let mut encoder = self.encoder;
        if encoder.name == EncoderName::Plain5379 && cells.iter().any(|cell| cell.origin.rtl) {
            if cells.iter().any(is_box) {
                // the marks would not hold beyond a border: the row is sent so that it comes out right
                encoder.name = EncoderName::Bidirev;
            } else {
                bytes.extend_from_slice(IN_PLACE.as_bytes());
            }
        }
        // a braille line has few cells: the margin that moves a row to its side says nothing there
        let indent = if encoder.name == EncoderName::Logical {
            0
        } else {
            indent
        };
        let row;
        let (cells, column) = if encoder.is_rowwise(cells) {
            // the blanks before the line count as much as those inside
            row = [vec![Cell::BLANK; usize::from(indent)].as_slice(), cells].concat();
            (row.as_slice(), 0)
        } else {
            bytes.extend(std::iter::repeat_n(b' ', usize::from(indent)));
            (cells, indent)
        };
        encoder.encode(cells, column, fit, &mut |piece| {
            let seen = piece.exact
                || !piece.cell.is_blank()
                || !(piece.style.is_plain_on_blanks() && look.is_plain_on_blanks());
            if seen {
                piece.style.write_change(look, &mut bytes);
                look = piece.style;
            }
            bytes.extend_from_slice(piece.text.as_bytes());
        });
        Style::default().write_change(look, &mut bytes);
        bytes.push(b'\n');
        let written = self.out.write_all(&bytes);
        self.bytes = bytes;
        written
    }

    /// Writes a row of plain text as it is and ends it, `indent` cells from the left.
    ///
    /// # Errors
    /// As the writer's.
    pub fn text(&mut self, text: &str, indent: u16) -> io::Result<()> {
        self.begin()?;
        writeln!(self.out, "{:indent$}{text}", "", indent = usize::from(indent))
    }

    /// Ends a row without cells.
    ///
    /// # Errors
    /// As the writer's.
    pub fn blank(&mut self) -> io::Result<()> {
        self.begin()?;
        self.out.write_all(b"\n")
    }

    /// Sends what the writer holds back.
    ///
    /// # Errors
    /// As the writer's.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Gives the terminal the state that it had, and returns what was written to.
    ///
    /// # Errors
    /// As the writer's.
    pub fn finish(mut self) -> io::Result<W> {
        if self.begun {
            self.out.write_all(self.end())?;
        }
        self.out.flush()?;
        Ok(self.out)
    }

    /// Returns what gives the terminal the state that it had, for whoever must do so in the middle.
    #[must_use]
    pub fn end(&self) -> &'static [u8] {
        match self.encoder.name {
            EncoderName::Plain8l if self.had_bidi => b"\x1b[8h\x1b[0 k",
            EncoderName::Plain8l => b"\x1b[0 k",
            _ => b"",
        }
    }

    /// Tells the terminal what it must know, before the first row.
    fn begin(&mut self) -> io::Result<()> {
        if self.begun {
            return Ok(());
        }
        self.begun = true;
        match self.encoder.name {
            EncoderName::Plain8l => self.out.write_all(b"\r\x1b[8l\x1b[1 k"),
            _ => Ok(()),
        }
    }
}

/// Returns whether mlterm orders what stands on either side of the cell by itself.
fn is_box(cell: &Cell) -> bool {
    cell.form.starts_with(|c| ('\u{2500}'..='\u{257F}').contains(&c))
}

/// Returns a cell of layout as a cell of the canonical screen.
#[must_use]
pub fn canonical(cell: &layout::Cell, style: Style) -> Cell {
    Cell {
        form: cell.form.clone(),
        width: cell.width,
        style,
        origin: Origin {
            base: cell.base.clone(),
            index: cell.range.start,
            level: cell.level,
            joins_next: cell.joins_next,
            rtl: cell.rtl,
            link: 0,
        },
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::*;
    use crate::layout::{Paragraph, ParagraphOptions};
    use crate::terminal::answer::Mode;
    use crate::terminal::style::Attributes;

    const SALAM: &str = "\u{633}\u{644}\u{627}\u{645} (a)";

    fn written(encoder: EncoderName, bidi: Option<Mode>) -> String {
        let answers = Answers {
            bidi,
            ..Answers::default()
        };
        let mut writer = LineWriter::new(Vec::new(), Encoder::new(encoder), &answers);
        let paragraph = Paragraph::new(SALAM, &ParagraphOptions::default());
        for line in paragraph.lines(NonZeroU16::new(20).unwrap()) {
            writer.line(&line, 2, |_| Style::default()).unwrap();
        }
        writer.blank().unwrap();
        String::from_utf8(writer.finish().unwrap()).unwrap()
    }

    #[test]
    fn writes_rows_through_the_encoder() {
        assert_eq!(
            written(EncoderName::Plain, None),
            "  (a) \u{FEE1}\u{FEFC}\u{FEB3}\n\n"
        );
        assert_eq!(
            written(EncoderName::Word, None),
            "  (a) \u{633}\u{FEFC}\u{645}\u{200E}\n\n"
        );
        assert_eq!(written(EncoderName::Logical, None), format!("{SALAM}\n\n"));
    }

    #[test]
    fn tells_the_terminal_before_the_first_row_and_tells_it_back() {
        let rows = "  (a) \u{FEE1}\u{FEFC}\u{FEB3}\n\n";
        assert_eq!(
            written(EncoderName::Plain8l, Some(Mode::Set)),
            format!("\r\x1b[8l\x1b[1 k{rows}\x1b[8h\x1b[0 k")
        );
        assert_eq!(
            written(EncoderName::Plain8l, Some(Mode::Reset)),
            format!("\r\x1b[8l\x1b[1 k{rows}\x1b[0 k")
        );
    }

    #[test]
    fn keeps_mlterm_from_reordering() {
        assert_eq!(
            written(EncoderName::Plain5379, None),
            "\u{200E}\u{202D}  (a) \u{FEE1}\u{FEFC}\u{FEB3}\n\n"
        );
        // beyond a border they do not hold
        for (text, sent) in [
            ("\u{5D0}\u{5D1}", "\u{200E}\u{202D}\u{5D1}\u{5D0}\n"),
            ("a \u{2502} \u{5D0}\u{5D1}", "a \u{2502} \u{5D0}\u{5D1}\n"),
        ] {
            let mut writer = LineWriter::new(
                Vec::new(),
                Encoder::new(EncoderName::Plain5379),
                &Answers::default(),
            );
            let paragraph = Paragraph::new(text, &ParagraphOptions::default());
            for line in paragraph.lines(NonZeroU16::MAX) {
                writer.line(&line, 0, |_| Style::default()).unwrap();
            }
            assert_eq!(String::from_utf8(writer.finish().unwrap()).unwrap(), sent);
        }
    }

    #[test]
    fn mlterms_rows_leave_room_for_the_marks() {
        assert_eq!(columns(80, EncoderName::Plain5379), 78);
        assert_eq!(columns(1, EncoderName::Plain5379), 0);
        assert_eq!(columns(80, EncoderName::Plain), 80);
    }

    #[test]
    fn a_no_break_space_parts_words_as_a_blank_does() {
        let sent = |encoder| {
            let mut writer = LineWriter::new(Vec::new(), Encoder::new(encoder), &Answers::default());
            let paragraph = Paragraph::new("\u{6F2}\u{A0}\u{5D0}", &ParagraphOptions::default());
            for line in paragraph.lines(NonZeroU16::MAX) {
                writer.line(&line, 0, |_| Style::default()).unwrap();
            }
            String::from_utf8(writer.finish().unwrap()).unwrap()
        };
        assert_eq!(sent(EncoderName::Plain), "\u{5D0}\u{A0}\u{6F2}\n");
        assert_eq!(sent(EncoderName::BidirevBraille), "\u{5D0}\u{2800}\u{6F2}\n");
    }

    #[test]
    fn half_spaces_are_read_in_logical_order() {
        let text = "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645} \u{628}\u{644}\u{627}\u{200C}\u{632}\u{62F}\u{647} \u{6CC}\u{650}\u{200C}\u{628}";
        let paragraph = Paragraph::new(text, &ParagraphOptions::default());
        let line = paragraph.lines(NonZeroU16::MAX).next().unwrap();
        let mut writer = LineWriter::new(
            Vec::new(),
            Encoder::new(EncoderName::Logical),
            &Answers::default(),
        );
        writer.line(&line, 30, |_| Style::default()).unwrap();
        let cells: Vec<Cell> = line
            .cells
            .iter()
            .map(|cell| canonical(cell, Style::default()))
            .collect();
        writer.row(&cells).unwrap();
        let sent = String::from_utf8(writer.finish().unwrap()).unwrap();
        // on a screen a lam-alef must fill one cell
        let fitted = text.replace("\u{644}\u{627}", "\u{FEFB}");
        assert_eq!(sent, format!("{text}\n{fitted}\n"));
    }

    #[test]
    fn says_nothing_where_nothing_was_written() {
        let writer = LineWriter::new(
            Vec::new(),
            Encoder::new(EncoderName::Plain8l),
            &Answers::default(),
        );
        assert_eq!(writer.finish().unwrap(), b"");
    }

    #[test]
    fn ends_every_row_in_the_terminals_own_look() {
        let mut writer = LineWriter::new(Vec::new(), Encoder::default(), &Answers::default());
        let paragraph = Paragraph::new("ab", &ParagraphOptions::default());
        let bold = Style {
            attributes: Attributes::BOLD,
            ..Style::default()
        };
        for line in paragraph.lines(NonZeroU16::MAX) {
            writer.line(&line, 0, |_| bold).unwrap();
        }
        assert_eq!(writer.finish().unwrap(), b"\x1b[1mab\x1b[m\n");
    }
}
