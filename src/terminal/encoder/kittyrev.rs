//! kitty before 0.40, and kitty inside a multiplexer: `HarfBuzz` guesses a direction for every word and turns it round.
//!
//! The direction is that of the first letter whose script has one, so a word is
//! sent turned round where it then begins with a right-to-left letter. What
//! `HarfBuzz` mirrors in such a word is sent unmirrored. Monospaced fonts have
//! Arabic letters but hardly ever Hebrew ones: those come from another font, so
//! kitty turns them round without the brackets and dots beside them.

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiMirroringGlyph, Script};

use super::{Encoder, Piece, drawn};
use crate::terminal::grid::Cell;
use crate::text::Direction;

impl Encoder {
    /// Hands on the words, those that will be turned round the other way round.
    pub(super) fn kittyrev(self, cells: &[Cell], send: &mut impl FnMut(Piece<'_>)) {
        for word in cells.split_inclusive(|cell| cell.is_blank() || !cell.origin.is_text()) {
            let (word, end) = match word.split_last() {
                Some((last, before)) if last.is_blank() || !last.origin.is_text() => (before, Some(last)),
                _ => (word, None),
            };
            for part in parts(word) {
                self.part(part, send);
            }
            if let Some(cell) = end {
                self.send(cell, &cell.form, send);
            }
        }
    }

    /// Hands on a part of a word.
    fn part(self, part: &[Cell], send: &mut impl FnMut(Piece<'_>)) {
        if is_turned(part) {
            // kitty turns letters round but not how cells look: each place keeps its own look and link
            let even = part.iter().all(|cell| cell.width == 1);
            for (place, cell) in part.iter().zip(part.iter().rev()) {
                let text: String = self.kept(&cell.form).chars().map(unmirrored).collect();
                match cell.width {
                    0 => {}
                    _ if even => send(Piece::new(place, &text)),
                    _ => send(Piece::new(cell, &text)),
                }
            }
        } else {
            for cell in drawn(part) {
                self.send(cell, &cell.form, send);
            }
        }
    }
}

/// Divides a word into what kitty draws at once: all of it, unless it has Hebrew letters.
fn parts(word: &[Cell]) -> impl Iterator<Item = &[Cell]> {
    let hebrew = word.iter().any(is_hebrew);
    word.chunk_by(move |cell, next| !hebrew || is_hebrew(cell) == is_hebrew(next))
}

fn is_hebrew(cell: &Cell) -> bool {
    let script = |c| CodePointMapData::<Script>::new().get(c);
    cell.form.chars().next().map(script) == Some(Script::Hebrew)
}

/// Returns whether the word, sent in reverse, begins with a letter that makes `HarfBuzz` turn it round.
fn is_turned(word: &[Cell]) -> bool {
    word.iter()
        .rev()
        .flat_map(|cell| cell.form.chars())
        .find_map(script_direction)
        == Some(Direction::Rtl)
}

/// Returns the direction of a character's script; nothing for what all scripts share.
fn script_direction(c: char) -> Option<Direction> {
    match CodePointMapData::<Script>::new().get(c) {
        Script::Common | Script::Inherited | Script::Unknown => None,
        Script::Arabic | Script::Hebrew | Script::Syriac | Script::Thaana | Script::Nko => {
            Some(Direction::Rtl)
        }
        _ => Some(Direction::Ltr),
    }
}

/// Returns the mirror image of a bracket, and every other character as it is.
pub(super) fn unmirrored(c: char) -> char {
    CodePointMapData::<BidiMirroringGlyph>::new()
        .get(c)
        .mirroring_glyph
        .unwrap_or(c)
}
