//! Terminals that apply the bidirectional algorithm to what they are sent, whatever they are told: `PuTTY`, `QTerminal`, and
//! mlterm inside tmux or screen.
//!
//! A row is sent so that the algorithm turns it into what is to be seen. Between letters that are read from the left stand
//! segments; of each, what reaches from its first right-to-left cell to its last is sent turned round, but for its numbers, which the
//! algorithm leaves as they are. Brackets that will be mirrored are sent unmirrored.
//!
//! Blanks make it difficult, since the algorithm lets them take part in a run, and a row's direction may be found by its first
//! letter. How they are kept out of it depends on the terminal: see [`Way`].
//!
//! One thing cannot be sent: a European number to the right of letters or of an Arabic full stop with nothing between, as where a
//! word begins with one. It comes to stand to their left.

use super::kittyrev::unmirrored;
use super::sgr::steady;
use super::{Encoder, Piece};
use crate::terminal::grid::Cell;
use row::{Kind, Row};

mod row;

/// A braille cell without dots: blank, and of bidi class L.
const STRONG_BLANK: &str = "\u{2800}";

/// How a row with right-to-left cells is kept in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Blanks are sent as spaces wherever that does no harm, else as braille cells: mlterm, whose font may lack these.
    Spaces,
    /// Every blank is sent as a braille cell without dots: that looks the same in every font that has it, and counts as
    /// a letter read from the left, so that every word is a segment.
    Braille,
    /// The terminal orders each stretch of one look by itself, as `QTerminal` does: blanks are sent in colours that nobody
    /// sees, unlike their neighbours', so that every word is a stretch; where the look changes within a word, so does the order.
    Looks,
}

impl Encoder {
    /// Hands on a whole row.
    pub(super) fn bidirev(self, cells: &[Cell], way: Way, send: &mut impl FnMut(Piece<'_>)) {
        if !has_right(cells) {
            for cell in super::drawn(cells) {
                self.sent_as(cell, way, &cell.form, send);
            }
            return;
        }
        let row = Row::new(cells, way, |cell| self.look(cell));
        let mut at = 0;
        while at < row.cells.len() {
            let segment = row.segment(at);
            let core = row.core(segment.clone()).unwrap_or(segment.start..segment.start);
            (segment.start..core.start).for_each(|place| self.as_it_stands(&row, place, send));
            self.turned(&row, core.clone(), send);
            (core.end..segment.end).for_each(|place| self.as_it_stands(&row, place, send));
            at = segment.end;
            if row.kind(at) == Kind::Left {
                self.as_it_stands(&row, at, send);
                at += 1;
            }
        }
    }

    /// Hands on a cell outside of what will be turned.
    fn as_it_stands(self, row: &Row<'_>, place: usize, send: &mut impl FnMut(Piece<'_>)) {
        let Some(&cell) = row.cells.get(place) else { return };
        if !cell.is_blank() || row.kind(place) != Kind::Left {
            self.sent_as(cell, row.way, &cell.form, send);
            return;
        }
        match row.apart(place) {
            Some(color) => {
                let mut piece = Piece::new(cell, " ");
                piece.style.foreground = color;
                piece.exact = true;
                send(piece);
            }
            None => send(Piece::new(cell, STRONG_BLANK)),
        }
    }

    /// Hands on the cells `core` from the last to the first, each number in its own order.
    fn turned(self, row: &Row<'_>, core: std::ops::Range<usize>, send: &mut impl FnMut(Piece<'_>)) {
        let mut end = core.end;
        while end > core.start {
            let start = row.number_start(end - 1, &core);
            for &cell in row.cells.get(start..end).unwrap_or_default() {
                let text: String = self.kept(&cell.form).chars().map(unmirrored).collect();
                self.sent_as(cell, row.way, &text, send);
            }
            end = start;
        }
    }

    /// Hands on one cell's text.
    fn sent_as(self, cell: &Cell, way: Way, text: &str, send: &mut impl FnMut(Piece<'_>)) {
        match way {
            Way::Looks => self.send(cell, steady(text), send),
            Way::Spaces | Way::Braille => self.send(cell, text, send),
        }
    }
}

/// Returns whether any of the cells is read from the right.
pub(super) fn has_right(cells: &[Cell]) -> bool {
    cells.iter().any(|cell| Kind::of(cell).is_right())
}

#[cfg(test)]
mod tests;
