//! Konsole: it shapes and reorders every run of right-to-left letters by itself, whatever form they have.
//!
//! So the letters of a run are sent as they are read, unshaped, and Konsole
//! turns them round; a left-to-right mark ends the run, and a zero-width
//! non-joiner stands where two letters must not join. A ligature stays what it
//! is, since it fills one cell and its letters would fill two.

use icu_properties::CodePointMapData;
use icu_properties::props::JoiningType;

use super::{Encoder, LRM, Piece, drawn, followed_by};
use crate::terminal::grid::Cell;

/// The zero-width non-joiner, with which Persian writes its half-space.
pub(super) const ZWNJ: char = '\u{200C}';

impl Encoder {
    /// Hands on the runs of letters in logical order, everything else as it stands.
    pub(super) fn word(self, cells: &[Cell], send: &mut impl FnMut(Piece<'_>)) {
        let mut rest = cells;
        while let Some((first, others)) = rest.split_first() {
            let letters = rest.iter().take_while(|cell| is_letter(cell)).count();
            if letters > 0 {
                let (run, after) = rest.split_at(letters);
                self.letters(run, send);
                rest = after;
                continue;
            }
            for cell in drawn(std::slice::from_ref(first)) {
                let mut text = self.kept(&cell.form);
                if cell.origin.rtl {
                    text.push(LRM);
                }
                send(Piece::new(cell, &text));
            }
            rest = others;
        }
    }

    /// Hands on one run of letters, which stands in visual order and is sent in logical order.
    fn letters(self, run: &[Cell], send: &mut impl FnMut(Piece<'_>)) {
        // from right to left: a tatweel that stretches a line has the place of the letter after it, and comes before it
        let mut reading: Vec<&Cell> = drawn(run).rev().collect();
        reading.sort_by_key(|cell| cell.origin.index);
        for (place, cell) in reading.iter().enumerate() {
            let letters = if is_ligature(&cell.form) {
                &cell.form
            } else {
                &cell.origin.base
            };
            let kept = self.kept(letters);
            let text = match reading.get(place + 1) {
                None => followed_by(&kept, LRM),
                Some(next) if !cell.origin.joins_next && would_join(cell, next) => followed_by(&kept, ZWNJ),
                Some(_) => kept,
            };
            send(Piece::new(cell, &text));
        }
    }
}

/// Returns whether Konsole takes the cell as part of a run of right-to-left letters.
fn is_letter(cell: &Cell) -> bool {
    cell.origin.rtl && cell.origin.level % 2 == 1
}

/// Returns whether the form is a lam-alef of U+FEF5 to U+FEFC.
pub(super) fn is_ligature(form: &str) -> bool {
    form.starts_with(|c| ('\u{FEF5}'..='\u{FEFC}').contains(&c))
}

/// Returns whether the letters of two neighbours join by their nature.
fn would_join(cell: &Cell, next: &Cell) -> bool {
    let types = CodePointMapData::<JoiningType>::new();
    let seen = |c: &char| types.get(*c) != JoiningType::Transparent;
    let before = cell.origin.base.chars().rfind(seen).map(|c| types.get(c));
    let after = next.origin.base.chars().find(seen).map(|c| types.get(c));
    let forward = matches!(
        before,
        Some(JoiningType::DualJoining | JoiningType::LeftJoining | JoiningType::JoinCausing)
    );
    let backward = matches!(
        after,
        Some(JoiningType::DualJoining | JoiningType::RightJoining | JoiningType::JoinCausing)
    );
    forward && backward
}
