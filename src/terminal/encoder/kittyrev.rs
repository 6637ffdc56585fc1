//! kitty before 0.40, and kitty inside a multiplexer: HarfBuzz guesses a direction for every word and turns it round.
//!
//! The direction is that of the first letter whose script has one, so a word is
//! sent turned round where it then begins with a right-to-left letter. What
//! HarfBuzz mirrors in such a word is sent unmirrored.

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiMirroringGlyph, Script};

use super::{Encoder, Piece, drawn};
use crate::terminal::grid::Cell;
use crate::text::Direction;

impl Encoder {
    /// Hands on the words, those that will be turned round the other way round.
    pub(super) fn kittyrev(&self, cells: &[Cell], send: &mut impl FnMut(Piece<'_>)) {
        for word in cells.split_inclusive(|cell| cell.is_blank() || !cell.origin.is_text()) {
            let (word, end) = match word.split_last() {
                Some((last, before)) if last.is_blank() || !last.origin.is_text() => (before, Some(last)),
                _ => (word, None),
            };
            if is_turned(word) {
                for cell in word.iter().rev().filter(|cell| cell.width > 0) {
                    let text: String = self.kept(&cell.form).chars().map(unmirrored).collect();
                    send(Piece {
                        cell,
                        style: cell.style,
                        text: &text,
                    });
                }
            } else {
                for cell in drawn(word) {
                    self.send(cell, cell.style, &cell.form, send);
                }
            }
            if let Some(cell) = end {
                self.send(cell, cell.style, &cell.form, send);
            }
        }
    }
}

/// Returns whether the word, sent in reverse, begins with a letter that makes HarfBuzz turn it round.
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
fn unmirrored(c: char) -> char {
    CodePointMapData::<BidiMirroringGlyph>::new()
        .get(c)
        .mirroring_glyph
        .unwrap_or(c)
}
