//! kitty before 0.40, and kitty inside a multiplexer: `HarfBuzz` guesses a direction for every word and turns it round.
//!
//! The direction is that of the first letter whose script has one, so a word is
//! sent turned round where it then begins with a right-to-left letter. What
//! `HarfBuzz` mirrors in such a word is sent unmirrored. Monospaced fonts have
//! Arabic letters but hardly ever Hebrew ones, nor those of Kurdish, Pashto and some of Urdu's: those come from another font, so
//! kitty turns them round without the letters, brackets and dots beside them.

use std::ops::RangeInclusive;

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

/// The letters and forms of Arabic script that monospaced fonts have: those of `DejaVu` Sans Mono, from which other fonts' gaps are filled, too.
const COMMON: &[RangeInclusive<char>] = &[
    '\u{606}'..='\u{607}',
    '\u{609}'..='\u{60A}',
    '\u{615}'..='\u{615}',
    '\u{621}'..='\u{63A}',
    '\u{640}'..='\u{655}',
    '\u{65A}'..='\u{65A}',
    '\u{660}'..='\u{66D}',
    '\u{674}'..='\u{674}',
    '\u{679}'..='\u{67B}',
    '\u{67E}'..='\u{680}',
    '\u{683}'..='\u{684}',
    '\u{686}'..='\u{687}',
    '\u{691}'..='\u{691}',
    '\u{698}'..='\u{698}',
    '\u{6A4}'..='\u{6A4}',
    '\u{6A9}'..='\u{6A9}',
    '\u{6AF}'..='\u{6AF}',
    '\u{6BE}'..='\u{6BE}',
    '\u{6CC}'..='\u{6CC}',
    '\u{6F0}'..='\u{6F9}',
    '\u{FB52}'..='\u{FB81}',
    '\u{FB8A}'..='\u{FB95}',
    '\u{FB9E}'..='\u{FB9F}',
    '\u{FBAA}'..='\u{FBAD}',
    '\u{FBE8}'..='\u{FBE9}',
    '\u{FBFC}'..='\u{FBFF}',
    '\u{FE70}'..='\u{FEFC}',
];

/// Divides a word into what kitty draws at once: letters of another font apart from the others.
fn parts(word: &[Cell]) -> impl Iterator<Item = &[Cell]> {
    word.chunk_by(|cell, next| is_foreign(cell) == is_foreign(next))
}

/// Returns whether the cell's letter comes from another font, as far as that can be known.
fn is_foreign(cell: &Cell) -> bool {
    let Some(first) = cell.form.chars().next() else {
        return false;
    };
    match CodePointMapData::<Script>::new().get(first) {
        Script::Hebrew => true,
        Script::Arabic => !COMMON.iter().any(|letters| letters.contains(&first)),
        _ => false,
    }
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
