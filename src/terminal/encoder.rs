//! The row encoders: what must be sent for a cell, or for a run of cells, so that a terminal shows them where they stand.
//!
//! Terminals reorder and shape text each in its own way, or not at all; an
//! encoder undoes what its kind of terminal will do. The cells are canonical
//! (visual order, presentation forms); escape sequences are made here and never
//! stand in a cell. Which encoder a terminal needs is found out in
//! [`decide`](mod@super::decide).

use std::ops::Range;

use compact_str::CompactString;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

use super::grid::Cell;
use super::letters::Letters;
use super::style::{Attributes, Style};
use bidirev::Way;
pub use name::{EncoderName, UnknownEncoder};

mod bidirev;
mod kittyrev;
mod logical;
mod name;
mod sgr;
mod word;

/// The left-to-right mark, which keeps a terminal from reordering what stands before it.
const LRM: char = '\u{200E}';

/// Whether combining marks are sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Marks {
    /// As they are written.
    #[default]
    Keep,
    /// Not at all, for terminals that lose the letter below (foot).
    Strip,
}

/// Whether a run must keep to the columns that its cells have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// On a screen: as many columns as cells.
    Cells,
    /// In a stream of lines, where nothing stands after the run.
    Free,
}

/// What is sent for one cell.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'a> {
    /// The cell; its width and its link hold for what is sent.
    pub cell: &'a Cell,
    /// How it is to look.
    pub style: Style,
    /// The bytes.
    pub text: &'a str,
    /// Whether even a blank must have the colour of its letter, which nobody sees.
    pub exact: bool,
}

impl<'a> Piece<'a> {
    /// Makes the piece of a cell in the cell's own style, but never slanted where it is read from the right.
    ///
    /// Slanted monospaced fonts have no Arabic or Hebrew letters: Konsole
    /// draws boxes for them and for digits, kitty takes them from a font that breaks the run.
    fn new(cell: &'a Cell, text: &'a str) -> Self {
        let mut style = cell.style;
        if cell.origin.rtl || cell.origin.level % 2 == 1 || cell.form.chars().any(has_no_slant) {
            style = style.without(Attributes::ITALIC);
        }
        Self {
            cell,
            style,
            text,
            exact: false,
        }
    }
}

/// An encoder with what it must know about its terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Encoder {
    /// Which one.
    pub name: EncoderName,
    /// Whether combining marks are sent.
    pub marks: Marks,
    /// Whether the terminal's background is light; dark where nobody knows.
    pub light: bool,
    /// Which letters are exchanged for near ones that more fonts have.
    pub letters: Letters,
    /// What is left out of every look: GNU screen takes slanted for reversed colours, on blanks too.
    pub withheld: Attributes,
}

impl Encoder {
    /// Makes the encoder of this name for a dark terminal that gets all marks.
    #[must_use]
    pub fn new(name: EncoderName) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }

    /// Returns whether what is sent for a cell depends on nothing but the cell.
    #[must_use]
    pub fn is_cellwise(&self) -> bool {
        !matches!(
            self.name,
            EncoderName::Word
                | EncoderName::Kittyrev
                | EncoderName::Bidirev
                | EncoderName::BidirevBraille
                | EncoderName::BidirevSgr
                | EncoderName::Logical
        )
    }

    /// Returns whether what is sent for a cell of this row depends on all of the row, its blanks too.
    #[must_use]
    pub fn is_rowwise(&self, row: &[Cell]) -> bool {
        match self.name {
            EncoderName::Bidirev | EncoderName::BidirevBraille | EncoderName::BidirevSgr => {
                row.iter().any(|cell| cell.origin.rtl)
            }
            EncoderName::Kittyrev => self.has_kitty_conflict(&self.letters.exchange(row)),
            EncoderName::Plain
            | EncoderName::Plain8l
            | EncoderName::Plain5379
            | EncoderName::Lrm
            | EncoderName::Word
            | EncoderName::Osc66
            | EncoderName::Sgr
            | EncoderName::Logical => false,
        }
    }

    /// Returns the cells that must be sent together with cell `x` of the row.
    #[must_use]
    pub fn run(&self, row: &[Cell], x: usize) -> Range<usize> {
        if self.is_rowwise(row) {
            return 0..row.len();
        }
        self.word_at(row, x)
    }

    /// Returns the same for a row that is known not to be sent as a whole.
    pub(super) fn word_at(self, row: &[Cell], x: usize) -> Range<usize> {
        let belongs = |cell: &Cell| match self.name {
            EncoderName::Word => cell.origin.is_text() && !cell.is_blank(),
            EncoderName::Kittyrev => !kittyrev::ends_word(cell),
            EncoderName::Logical => cell.origin.is_text(),
            _ => false,
        };
        if !row.get(x).is_some_and(belongs) {
            return x..x + 1;
        }
        let before = row.iter().take(x).rev().take_while(|cell| belongs(cell));
        let after = row.iter().skip(x).take_while(|cell| belongs(cell));
        x - before.count()..x + after.count()
    }

    /// Hands on what must be sent for `cells`, the first of which stands in `column`.
    ///
    /// `cells` must not begin or end inside a [`run`](Self::run).
    pub fn encode(&self, cells: &[Cell], column: u16, fit: Fit, send: &mut impl FnMut(Piece<'_>)) {
        let cells = &self.letters.exchange(cells);
        if self.withheld == Attributes::NONE {
            self.encode_by_name(cells, column, fit, send);
        } else {
            self.encode_by_name(cells, column, fit, &mut |mut piece| {
                piece.style = piece.style.without(self.withheld);
                send(piece);
            });
        }
    }

    fn encode_by_name(self, cells: &[Cell], column: u16, fit: Fit, send: &mut impl FnMut(Piece<'_>)) {
        match self.name {
            EncoderName::Plain | EncoderName::Plain8l | EncoderName::Plain5379 => {
                for cell in drawn(cells) {
                    self.send(cell, &cell.form, send);
                }
            }
            EncoderName::Lrm => {
                for cell in drawn(cells) {
                    let text = if cell.origin.rtl {
                        followed_by(&self.kept(&cell.form), LRM)
                    } else {
                        self.kept(&cell.form)
                    };
                    send(Piece::new(cell, &text));
                }
            }
            EncoderName::Osc66 => self.osc66(cells, column, send),
            EncoderName::Sgr => self.sgr(cells, column, send),
            EncoderName::Word => self.word(cells, send),
            EncoderName::Kittyrev => self.kittyrev(cells, send),
            EncoderName::Bidirev => self.bidirev(cells, Way::Spaces, send),
            EncoderName::BidirevBraille => self.bidirev(cells, Way::Braille, send),
            EncoderName::BidirevSgr => self.bidirev(cells, Way::Looks, send),
            EncoderName::Logical => self.logical(cells, fit, send),
        }
    }

    /// Sizes every right-to-left cell by itself, aligned otherwise than its neighbours, so that kitty draws it apart.
    fn osc66(self, cells: &[Cell], column: u16, send: &mut impl FnMut(Piece<'_>)) {
        for (x, cell) in (usize::from(column)..).zip(cells) {
            if cell.width == 0 {
                continue;
            }
            let text = if cell.origin.rtl {
                let align = x % 2 + 1;
                let form = self.kept(&cell.form);
                compact_str::format_compact!("\x1b]66;w=1:h={align};{form}\x07")
            } else {
                self.kept(&cell.form)
            };
            send(Piece::new(cell, &text));
        }
    }

    /// Returns the style in which a cell is sent.
    fn look(self, cell: &Cell) -> Style {
        Piece::new(cell, "").style.without(self.withheld)
    }

    /// Hands on one cell's text, with or without its marks.
    fn send(self, cell: &Cell, text: &str, send: &mut impl FnMut(Piece<'_>)) {
        match self.marks {
            Marks::Keep => send(Piece::new(cell, text)),
            Marks::Strip => send(Piece::new(cell, &without_marks(text))),
        }
    }

    /// Returns what of a cluster is sent.
    fn kept(self, cluster: &str) -> CompactString {
        match self.marks {
            Marks::Keep => CompactString::from(cluster),
            Marks::Strip => without_marks(cluster),
        }
    }
}

/// Returns whether a slanted font may lack the character: digits of any script, letters and signs of right-to-left ones.
fn has_no_slant(c: char) -> bool {
    c.is_numeric()
        || matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

/// The cells that something is sent for: all but those that a wide cell covers.
fn drawn(cells: &[Cell]) -> impl DoubleEndedIterator<Item = &Cell> {
    cells.iter().filter(|cell| cell.width > 0)
}

/// Returns `cluster` with `mark` after it.
fn followed_by(cluster: &str, mark: char) -> CompactString {
    let mut text = CompactString::from(cluster);
    text.push(mark);
    text
}

/// Returns a cluster without its combining marks; its first character stays, whatever it is.
fn without_marks(cluster: &str) -> CompactString {
    let categories = CodePointMapData::<GeneralCategory>::new();
    cluster
        .chars()
        .enumerate()
        .filter(|&(place, c)| {
            place == 0
                || !matches!(
                    categories.get(c),
                    GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
                )
        })
        .map(|(_, c)| c)
        .collect()
}

#[cfg(test)]
mod tests;
