//! The backend: ratatui's buffer and the plane beside it, sent through the terminal's row encoder.
//!
//! [`draw`] replaces `Terminal::draw`. ratatui's own comparison of two buffers
//! knows nothing of the plane, so the whole buffer is handed on and
//! [`terminal::Screen`](crate::terminal::Screen) finds what changed.

mod fill;

use std::io::{self, Write};

use compact_str::CompactString;
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell as BufferCell};
use ratatui::layout::{Position, Size};

use super::plane::{Canvas, Plane};
use crate::terminal::{Cell, Encoder, Grid, Screen};
use fill::fill;

/// A backend that takes the plane beside the buffer.
pub trait Show: Backend {
    /// Shows the whole buffer, with the cursor at `cursor` or hidden.
    ///
    /// # Errors
    /// As the backend's own when it cannot write.
    fn show(&mut self, buffer: &Buffer, plane: &Plane, cursor: Option<Position>) -> Result<(), Self::Error>;
}

/// Draws one frame: lets `view` paint on a blank canvas and shows what it painted.
///
/// # Errors
/// As the backend's own when it cannot write.
pub fn draw<B: Show>(
    terminal: &mut Terminal<B>,
    plane: &mut Plane,
    view: impl FnOnce(&mut Canvas<'_>),
) -> Result<(), B::Error> {
    terminal.autoresize()?;
    let mut canvas = Canvas::new(terminal.current_buffer_mut(), plane);
    view(&mut canvas);
    let cursor = canvas.cursor;
    let painted = std::mem::take(terminal.current_buffer_mut());
    let shown = terminal.backend_mut().show(&painted, plane, cursor);
    *terminal.current_buffer_mut() = painted;
    terminal.current_buffer_mut().reset();
    shown
}

/// The backend of a real terminal.
#[derive(Debug)]
pub struct KhabarBackend<W: Write> {
    out: W,
    screen: Screen,
    next: Grid,
    /// The rows of `next` that the screen may not show.
    changed: Vec<bool>,
    cursor: Option<Position>,
    place: Position,
    bytes: Vec<u8>,
}

impl<W: Write> KhabarBackend<W> {
    /// Makes the backend of a blank terminal of this size.
    #[must_use]
    pub fn new(out: W, size: Size, encoder: Encoder, hyperlinks: bool) -> Self {
        Self {
            out,
            screen: Screen::new(size.width, size.height, encoder).with_hyperlinks(hyperlinks),
            next: Grid::new(size.width, size.height),
            changed: vec![false; usize::from(size.height)],
            cursor: None,
            place: Position::ORIGIN,
            bytes: Vec::new(),
        }
    }

    /// Takes note that the terminal has this size now and was cleared: the next frame draws everything.
    pub fn cleared(&mut self, size: Size) {
        self.screen.cleared(size.width, size.height);
        self.next = Grid::new(size.width, size.height);
        self.changed = vec![false; usize::from(size.height)];
    }

    /// Takes note that the terminal was switched to another encoder, which cleared it.
    pub fn switched(&mut self, encoder: Encoder, hyperlinks: bool) {
        let (width, height) = (self.next.width(), self.next.height());
        self.screen = Screen::new(width, height, encoder).with_hyperlinks(hyperlinks);
        self.changed.fill(true);
    }

    /// Returns what the terminal shows.
    #[must_use]
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// Returns what is written to.
    #[must_use]
    pub fn writer(&self) -> &W {
        &self.out
    }

    /// Returns what is written to, for writing beside the frames.
    pub fn writer_mut(&mut self) -> &mut W {
        &mut self.out
    }

    /// Sends what changed since the last frame, in one write.
    fn send(&mut self) -> io::Result<()> {
        self.bytes.clear();
        let cursor = self.cursor.map(|at| (at.x, at.y));
        self.screen
            .draw_rows(&self.next, &self.changed, cursor, &mut self.bytes);
        self.changed.fill(false);
        if self.bytes.is_empty() {
            return Ok(());
        }
        self.out.write_all(&self.bytes)?;
        self.out.flush()
    }
}

impl<W: Write> Show for KhabarBackend<W> {
    fn show(&mut self, buffer: &Buffer, plane: &Plane, cursor: Option<Position>) -> io::Result<()> {
        fill(&mut self.next, &mut self.changed, buffer, plane);
        self.cursor = cursor;
        self.send()
    }
}

impl<W: Write> Backend for KhabarBackend<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a BufferCell)>,
    {
        for (x, y, symbol) in content {
            if let Some(cell) = self.next.cell_mut(x, y) {
                *cell = Cell {
                    form: CompactString::from(symbol.symbol()),
                    style: fill::style(symbol),
                    ..Cell::BLANK
                };
            }
            if let Some(row) = self.changed.get_mut(usize::from(y)) {
                *row = true;
            }
        }
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.cursor = None;
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.cursor = Some(self.place);
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.place)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.place = position.into();
        self.cursor = self.cursor.map(|_| self.place);
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.next.clear();
        self.changed.fill(true);
        Ok(())
    }

    fn clear_region(&mut self, _region: ClearType) -> io::Result<()> {
        // only a full-screen viewport is used, which clears everything
        self.clear()
    }

    fn size(&self) -> io::Result<Size> {
        Ok(Size::new(self.next.width(), self.next.height()))
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize {
            columns_rows: self.size()?,
            pixels: Size::ZERO,
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        self.send()
    }
}

impl Show for TestBackend {
    fn show(&mut self, buffer: &Buffer, _plane: &Plane, cursor: Option<Position>) -> Result<(), Self::Error> {
        let cells = (0u16..).zip(&buffer.content).map(|(place, cell)| {
            let width = buffer.area.width.max(1);
            (place % width, place / width, cell)
        });
        self.draw(cells)?;
        match cursor {
            Some(at) => {
                self.set_cursor_position(at)?;
                self.show_cursor()
            }
            None => self.hide_cursor(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::plane::Span;

    fn terminal() -> Terminal<KhabarBackend<Vec<u8>>> {
        let backend = KhabarBackend::new(Vec::new(), Size::new(6, 2), Encoder::default(), false);
        Terminal::new(backend).unwrap()
    }

    fn sent(terminal: &mut Terminal<KhabarBackend<Vec<u8>>>) -> String {
        String::from_utf8(std::mem::take(terminal.backend_mut().writer_mut())).unwrap()
    }

    fn put(canvas: &mut Canvas<'_>, x: u16, symbol: &str) {
        canvas.buf[(x, 0)].set_symbol(symbol);
    }

    #[test]
    fn sends_a_frame_once_and_then_nothing() {
        let (mut terminal, mut plane) = (terminal(), Plane::default());
        draw(&mut terminal, &mut plane, |canvas| put(canvas, 2, "a")).unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[1;3Ha\x1b[?2026l");
        draw(&mut terminal, &mut plane, |canvas| put(canvas, 2, "a")).unwrap();
        assert_eq!(sent(&mut terminal), "");
        draw(&mut terminal, &mut plane, |_| ()).unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[1;3H \x1b[?2026l");
    }

    #[test]
    fn sends_a_cell_again_when_only_the_plane_changed() {
        let backend = KhabarBackend::new(
            Vec::new(),
            Size::new(6, 2),
            Encoder::new(crate::terminal::EncoderName::Lrm),
            false,
        );
        let (mut terminal, mut plane) = (Terminal::new(backend).unwrap(), Plane::default());
        draw(&mut terminal, &mut plane, |canvas| put(canvas, 0, "\u{5D0}")).unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[H\u{5D0}\x1b[?2026l");
        draw(&mut terminal, &mut plane, |canvas| {
            put(canvas, 0, "\u{5D0}");
            canvas.plane.cell_mut(Position::ORIGIN).unwrap().origin.rtl = true;
        })
        .unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[H\u{5D0}\u{200E}\x1b[?2026l");
    }

    #[test]
    fn shows_the_cursor_where_the_view_put_it_and_hides_it_again() {
        let (mut terminal, mut plane) = (terminal(), Plane::default());
        draw(&mut terminal, &mut plane, |canvas| {
            canvas.cursor = Some(Position::new(1, 1));
        })
        .unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[2;2H\x1b[?25h\x1b[?2026l");
        draw(&mut terminal, &mut plane, |_| ()).unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[?25l\x1b[?2026l");
    }

    #[test]
    fn draws_everything_again_after_the_terminal_was_cleared() {
        let (mut terminal, mut plane) = (terminal(), Plane::default());
        draw(&mut terminal, &mut plane, |canvas| put(canvas, 0, "a")).unwrap();
        sent(&mut terminal);
        terminal.backend_mut().cleared(Size::new(8, 3));
        draw(&mut terminal, &mut plane, |canvas| put(canvas, 7, "a")).unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[1;8Ha\x1b[?2026l");
    }

    #[test]
    fn a_wide_symbol_takes_two_columns() {
        let (mut terminal, mut plane) = (terminal(), Plane::default());
        draw(&mut terminal, &mut plane, |canvas| {
            put(canvas, 0, "\u{4E2D}");
            put(canvas, 2, "a");
            canvas.plane.cell_mut(Position::new(0, 0)).unwrap().span = Span::Wide;
            canvas.plane.cell_mut(Position::new(1, 0)).unwrap().span = Span::Covered;
        })
        .unwrap();
        assert_eq!(sent(&mut terminal), "\x1b[?2026h\x1b[H\u{4E2D}a\x1b[?2026l");
    }
}
