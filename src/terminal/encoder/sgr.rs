//! `QTerminal` and whatever else uses `QTermWidget`: it draws each stretch of one look at once, ordered by itself, so that
//! letters of slightly different colours stay where they are.
//!
//! Box-drawing characters it does not place by their column but by the widths of all that stands before them, so a rule in a
//! row with letters of another font wanders; a bracket's middle piece looks the same and does not.

use super::{Encoder, Piece};
use crate::terminal::grid::Cell;
use crate::terminal::style::Color;

impl Encoder {
    /// Colours every other right-to-left cell by an invisible amount, so that `QTerminal` draws each by itself.
    ///
    /// All other cells get a third colour of the kind: a run of one colour never
    /// reaches from one right-to-left cell to the next.
    pub(super) fn sgr(self, cells: &[Cell], column: u16, send: &mut impl FnMut(Piece<'_>)) {
        for (x, cell) in (usize::from(column)..).zip(cells) {
            if cell.width == 0 {
                continue;
            }
            let place = if cell.origin.rtl { x % 2 } else { 2 };
            let form = self.kept(&cell.form);
            let mut piece = Piece::new(cell, steady(&form));
            piece.exact = true;
            if !cell.is_blank() {
                piece.style.foreground = likeness(piece.style.foreground, place, self.light);
            }
            send(piece);
        }
    }
}

/// Returns what looks like a vertical rule and stays in its column; every other cluster as it is.
pub(super) fn steady(cluster: &str) -> &str {
    match cluster {
        "\u{2502}" => "\u{23AE}",
        other => other,
    }
}

/// Returns one of three colours that look like `color` but are not equal.
///
/// What looks like the terminal's own colour is not known: white or black stands
/// for it, by the background.
pub(super) fn likeness(color: Color, place: usize, light: bool) -> Color {
    let (red, green, blue) = match color {
        Color::Default => {
            let alike = if light {
                [Color::Indexed(16), Color::Rgb(0, 0, 1), Color::Rgb(0, 0, 2)]
            } else {
                [Color::Indexed(15), Color::Indexed(231), Color::Rgb(255, 255, 254)]
            };
            return alike.get(place).copied().unwrap_or_default();
        }
        Color::Indexed(index) => palette(index),
        Color::Rgb(red, green, blue) => (red, green, blue),
    };
    let shade = (place as u8).min(2);
    let blue = if blue < 128 { blue + shade } else { blue - shade };
    Color::Rgb(red, green, blue)
}

/// Returns what a colour of xterm's palette is made of.
fn palette(index: u8) -> (u8, u8, u8) {
    const FIRST: [(u8, u8, u8); 16] = [
        (0, 0, 0),
        (205, 0, 0),
        (0, 205, 0),
        (205, 205, 0),
        (0, 0, 238),
        (205, 0, 205),
        (0, 205, 205),
        (229, 229, 229),
        (127, 127, 127),
        (255, 0, 0),
        (0, 255, 0),
        (255, 255, 0),
        (92, 92, 255),
        (255, 0, 255),
        (0, 255, 255),
        (255, 255, 255),
    ];
    if let Some(&color) = FIRST.get(usize::from(index)) {
        return color;
    }
    if index >= 232 {
        let gray = 8 + 10 * (index - 232);
        return (gray, gray, gray);
    }
    let cube = index - 16;
    let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
    (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
}
