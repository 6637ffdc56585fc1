//! The canonical screen: visual order, one cluster a cell, presentation forms, and beside each cell what it was before.

use compact_str::CompactString;

use super::style::Style;

/// Where the letters of a cell come from: what an encoder may need beyond the form that stands on the screen.
///
/// A cell that holds no text (a border, a blank between panes) has the default:
/// no base letters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Origin {
    /// The cluster's letters in logical order, neither shaped nor mirrored; empty where the cell is no text.
    pub base: CompactString,
    /// The place of the cluster in the reading order of its line: the byte at which it begins.
    pub index: u32,
    /// The embedding level (UAX #9); odd is right to left.
    pub level: u8,
    /// Whether the letter joins with the logically next one.
    pub joins_next: bool,
    /// Whether the cluster's letter is of bidi class R, AL or AN.
    pub rtl: bool,
    /// The link that the cell belongs to: its place in [`Grid::links`] plus one, zero for none.
    pub link: u16,
}

impl Origin {
    /// Returns whether the cell holds text.
    #[must_use]
    pub fn is_text(&self) -> bool {
        !self.base.is_empty()
    }
}

/// One cell of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Cell {
    /// What stands in the cell: one cluster.
    pub form: CompactString,
    /// Columns that it takes: 1 or 2, or 0 where the wide cell before covers this one.
    pub width: u8,
    /// How it looks.
    pub style: Style,
    /// What it was before shaping and reordering.
    pub origin: Origin,
}

impl Cell {
    /// A blank in the terminal's own colours.
    pub const BLANK: Self = Self {
        form: CompactString::const_new(" "),
        width: 1,
        style: Style {
            foreground: super::style::Color::Default,
            background: super::style::Color::Default,
            attributes: super::style::Attributes::NONE,
        },
        origin: Origin {
            base: CompactString::const_new(""),
            index: 0,
            level: 0,
            joins_next: false,
            rtl: false,
            link: 0,
        },
    };

    /// Returns whether nothing is drawn in the cell but its background.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.form == " "
    }

    /// Returns whether the cell looks like one that was erased.
    ///
    /// The second cell of a wide character does not: to erase it is to erase the character.
    #[must_use]
    pub fn looks_erased(&self) -> bool {
        self.width > 0 && self.is_blank() && self.origin.link == 0 && self.style.is_plain_on_blanks()
    }
}

/// A screen full of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grid {
    width: u16,
    height: u16,
    cells: Vec<Cell>,
    /// The addresses that [`Origin::link`] counts.
    pub links: Vec<String>,
}

impl Grid {
    /// Makes a blank screen of `width` × `height` cells.
    #[must_use]
    pub fn new(width: u16, height: u16) -> Self {
        Self {
            width,
            height,
            cells: vec![Cell::BLANK; usize::from(width) * usize::from(height)],
            links: Vec::new(),
        }
    }

    /// Returns the number of columns.
    #[must_use]
    pub fn width(&self) -> u16 {
        self.width
    }

    /// Returns the number of rows.
    #[must_use]
    pub fn height(&self) -> u16 {
        self.height
    }

    /// Returns the cells of a row, or nothing below the last one.
    #[must_use]
    pub fn row(&self, y: u16) -> &[Cell] {
        let width = usize::from(self.width);
        let start = usize::from(y) * width;
        self.cells.get(start..start + width).unwrap_or_default()
    }

    /// Returns the cells of a row for writing, or nothing below the last one.
    #[must_use]
    pub fn row_mut(&mut self, y: u16) -> &mut [Cell] {
        let width = usize::from(self.width);
        let start = usize::from(y) * width;
        self.cells.get_mut(start..start + width).unwrap_or_default()
    }

    /// Returns a cell.
    #[must_use]
    pub fn cell(&self, x: u16, y: u16) -> Option<&Cell> {
        self.row(y).get(usize::from(x))
    }

    /// Returns a cell for writing.
    #[must_use]
    pub fn cell_mut(&mut self, x: u16, y: u16) -> Option<&mut Cell> {
        self.row_mut(y).get_mut(usize::from(x))
    }

    /// Blanks every cell.
    pub fn clear(&mut self) {
        self.cells.fill(Cell::BLANK);
        self.links.clear();
    }

    /// Moves the rows `top..bottom` up by `lines` (down where negative) and blanks those that come in.
    pub fn scroll(&mut self, top: u16, bottom: u16, lines: i16) {
        let width = usize::from(self.width);
        let span = usize::from(top) * width..usize::from(bottom) * width;
        let Some(region) = self.cells.get_mut(span) else {
            return;
        };
        let moved = usize::from(lines.unsigned_abs()).min(usize::from(bottom - top)) * width;
        if lines > 0 {
            region.rotate_left(moved);
            let kept = region.len() - moved;
            region.iter_mut().skip(kept).for_each(|cell| *cell = Cell::BLANK);
        } else {
            region.rotate_right(moved);
            region.iter_mut().take(moved).for_each(|cell| *cell = Cell::BLANK);
        }
    }
}
