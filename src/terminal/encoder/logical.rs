//! Screen readers and braille lines: every line of text in the order in which it is read, with the letters that were written.

use super::word::{ZWNJ, is_ligature};
use super::{Encoder, Fit, Piece, drawn};
use crate::terminal::grid::Cell;

impl Encoder {
    /// Hands on each line's clusters in logical order; what is no text stays where it stands.
    pub(super) fn logical(self, cells: &[Cell], fit: Fit, send: &mut impl FnMut(Piece<'_>)) {
        let mut rest = cells;
        while let Some((first, others)) = rest.split_first() {
            let texts = rest.iter().take_while(|cell| cell.origin.is_text()).count();
            if texts == 0 {
                for cell in drawn(std::slice::from_ref(first)) {
                    self.send(cell, &cell.form, send);
                }
                rest = others;
                continue;
            }
            let (line, after) = rest.split_at(texts);
            // from right to left: a tatweel that stretches a line has the place of the letter after it, and comes before it
            let mut reading: Vec<&Cell> = drawn(line).rev().collect();
            reading.sort_by_key(|cell| cell.origin.index);
            for cell in reading {
                self.read(cell, fit, send);
            }
            rest = after;
        }
    }

    /// Hands on one cluster's letters.
    fn read(self, cell: &Cell, fit: Fit, send: &mut impl FnMut(Piece<'_>)) {
        if fit == Fit::Cells && is_ligature(&cell.form) {
            // two letters would fill two cells: the ligature that joins to nothing stands for them
            let mut text: String = cell.form.chars().map(isolated).collect();
            if cell.origin.base.ends_with(ZWNJ) {
                text.push(ZWNJ);
            }
            self.send(cell, &text, send);
        } else {
            self.send(cell, &cell.origin.base, send);
        }
    }
}

/// Returns the isolated form of a lam-alef, which stands just before its final form; other characters as they are.
fn isolated(c: char) -> char {
    match c {
        '\u{FEF6}' => '\u{FEF5}',
        '\u{FEF8}' => '\u{FEF7}',
        '\u{FEFA}' => '\u{FEF9}',
        '\u{FEFC}' => '\u{FEFB}',
        other => other,
    }
}
