//! The plane beside ratatui's buffer: what each cell was before it was shaped and reordered.
//!
//! A ratatui `Cell` holds a symbol and a look; the row encoders also need the
//! letters as written, their place in the reading order and their direction.
//! [`paint`](super::paint) fills both, and the backend reads both.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::terminal::Origin;

/// What stands beside one cell of the buffer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlaneCell {
    /// Where the letters come from; the default for what is no text.
    pub origin: Origin,
    /// How the symbol lies in its columns.
    pub span: Span,
}

/// How many columns a symbol takes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Span {
    /// One column.
    #[default]
    One,
    /// This column and the next.
    Wide,
    /// The column that the wide symbol before also takes.
    Covered,
}

/// The plane: a cell beside every cell of the buffer, and the addresses of links.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plane {
    area: Rect,
    cells: Vec<PlaneCell>,
    links: Vec<String>,
}

impl Plane {
    /// Makes the plane of a blank buffer.
    #[must_use]
    pub fn new(area: Rect) -> Self {
        let mut plane = Self::default();
        plane.reset(area);
        plane
    }

    /// Blanks the plane and gives it the size of a buffer.
    pub fn reset(&mut self, area: Rect) {
        self.area = area;
        self.cells.fill(PlaneCell::default());
        self.cells.resize(
            usize::from(area.width) * usize::from(area.height),
            PlaneCell::default(),
        );
        self.links.clear();
    }

    /// Returns the area that the plane covers.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Returns what stands beside a cell of the buffer.
    #[must_use]
    pub fn cell(&self, at: Position) -> Option<&PlaneCell> {
        self.cells.get(self.place(at)?)
    }

    /// Returns what stands beside a row of the buffer, counted from its first.
    #[must_use]
    pub fn row(&self, y: u16) -> &[PlaneCell] {
        let width = usize::from(self.area.width);
        let start = usize::from(y) * width;
        self.cells.get(start..start + width).unwrap_or_default()
    }

    /// Returns what stands beside a cell of the buffer, for writing.
    #[must_use]
    pub fn cell_mut(&mut self, at: Position) -> Option<&mut PlaneCell> {
        let place = self.place(at)?;
        self.cells.get_mut(place)
    }

    /// Returns the number by which cells refer to a link's address, never zero.
    pub fn link(&mut self, address: &str) -> u16 {
        let known = self.links.iter().position(|link| link == address);
        let place = known.unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        u16::try_from(place + 1).unwrap_or(0)
    }

    /// Returns the addresses of links; a cell's link counts them from one.
    #[must_use]
    pub fn links(&self) -> &[String] {
        &self.links
    }

    fn place(&self, at: Position) -> Option<usize> {
        self.area.contains(at).then(|| {
            let row = usize::from(at.y - self.area.y) * usize::from(self.area.width);
            row + usize::from(at.x - self.area.x)
        })
    }
}

/// What the views paint on: the buffer, the plane beside it, and where the cursor is to stand.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// Symbols and looks.
    pub buf: &'a mut Buffer,
    /// What the symbols were before shaping.
    pub plane: &'a mut Plane,
    /// Where the cursor stands after the frame; nothing hides it.
    pub cursor: Option<Position>,
}

impl<'a> Canvas<'a> {
    /// Makes a canvas of a buffer and its plane, which is blanked and sized to fit.
    #[must_use]
    pub fn new(buf: &'a mut Buffer, plane: &'a mut Plane) -> Self {
        plane.reset(buf.area);
        Self {
            buf,
            plane,
            cursor: None,
        }
    }

    /// Blanks an area, and what is known of its letters.
    pub fn clear(&mut self, area: Rect) {
        for at in area.intersection(self.buf.area).positions() {
            if let Some(cell) = self.buf.cell_mut(at) {
                cell.reset();
            }
            if let Some(beside) = self.plane.cell_mut(at) {
                *beside = PlaneCell::default();
            }
        }
    }

    /// Returns the area of the canvas.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.buf.area
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_cells_by_place_and_none_outside() {
        let mut plane = Plane::new(Rect::new(2, 1, 3, 2));
        plane.cell_mut(Position::new(4, 2)).unwrap().origin.index = 7;
        assert_eq!(plane.cell(Position::new(4, 2)).unwrap().origin.index, 7);
        assert_eq!(plane.cell(Position::new(3, 2)).unwrap().origin.index, 0);
        assert!(plane.cell(Position::new(1, 1)).is_none());
        assert!(plane.cell(Position::new(5, 1)).is_none());
    }

    #[test]
    fn counts_each_address_once_from_one() {
        let mut plane = Plane::new(Rect::new(0, 0, 1, 1));
        assert_eq!(plane.link("https://a.example/"), 1);
        assert_eq!(plane.link("https://b.example/"), 2);
        assert_eq!(plane.link("https://a.example/"), 1);
    }

    #[test]
    fn a_new_canvas_forgets_the_last_frame() {
        let area = Rect::new(0, 0, 2, 1);
        let mut plane = Plane::new(area);
        plane.link("https://a.example/");
        plane.cell_mut(Position::new(0, 0)).unwrap().span = Span::Wide;
        let mut buf = Buffer::empty(area);
        let canvas = Canvas::new(&mut buf, &mut plane);
        assert_eq!(*canvas.plane, Plane::new(area));
    }
}
