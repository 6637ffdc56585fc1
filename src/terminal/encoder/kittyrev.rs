//! kitty before 0.40, and kitty inside a multiplexer: `HarfBuzz` guesses one direction for every run.
//!
//! kitty hands `HarfBuzz` the longest stretch of cells that come from one font: blanks, characters that
//! kitty draws by itself (boxes, blocks, braille), and a change of face end it; a change of colour does not. The direction
//! is that of the first character whose script has one. A run that reads from right to left is turned
//! round as a whole, Latin and digits with it, and its brackets are mirrored.
//!
//! A run is therefore sent turned round where it then begins with a right-to-left letter, as it is
//! where it begins with a left-to-right one. A run that begins with a right-to-left letter and ends with a
//! left-to-right one («Linux» with a Persian suffix, «5G» with a Persian digit) comes out wrong either way: a Khmer inherent vowel,
//! which is drawn in no font, opens it, so that its direction is left to right. The vowel needs a
//! cell without a script of its own to sit on: the first one of the run, or the blank before it, sent as
//! a no-break space. Where there is neither, the left-to-right end is sent in another face.
//!
//! kitty's fonts cannot be asked for. Monospaced fonts have Arabic letters but hardly ever Hebrew ones,
//! nor those of Kurdish, Pashto and some of Urdu's: these are taken to come from another font.

use std::ops::{Range, RangeInclusive};

use compact_str::CompactString;
use icu_properties::CodePointMapData;
use icu_properties::props::{BidiMirroringGlyph, Script};

use super::{Encoder, Piece};
use crate::terminal::grid::Cell;
use crate::terminal::style::Attributes;
use crate::text::Direction;

/// Khmer inherent vowel AQ: no width, no glyph, and a script that is written from left to right.
const LEFT_TO_RIGHT: char = '\u{17B4}';
/// A blank that does not end a run.
const NO_BREAK_SPACE: char = '\u{A0}';
/// The attributes that choose a face of the font.
const FACE: Attributes = Attributes::BOLD.with(Attributes::ITALIC);

/// Where a cell's letter comes from; a run has one font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Font {
    glyphs: Glyphs,
    /// Bold and italic.
    face: Attributes,
}

/// The sources of glyphs that kitty tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Glyphs {
    /// None: a blank.
    Blank,
    /// Drawn by kitty itself.
    Drawn,
    /// A font for emoji or ideographs.
    Wide,
    /// The font of the settings.
    Main,
    /// A font for a script that the main one lacks.
    Script(Script),
}

/// The order in which a run is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// As it is to be seen.
    Visual,
    /// The same, with a mark on its first cell that makes it left to right.
    Marked,
    /// Turned round.
    Reversed,
}

/// Cells that kitty draws at once.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    cells: Range<usize>,
    font: Font,
    order: Order,
}

impl Encoder {
    /// Sends cells run by run, each in the order that comes out right.
    pub(super) fn kittyrev(self, cells: &[Cell], send: &mut impl FnMut(Piece<'_>)) {
        for run in self.kitty_runs(cells) {
            let part = cells.get(run.cells.clone()).unwrap_or_default();
            match run.order {
                Order::Reversed => {
                    // kitty turns letters round but not styles: each place keeps its own style and link
                    for (place, cell) in part.iter().zip(part.iter().rev()) {
                        let text: String = self.kept(&cell.form).chars().map(unmirrored).collect();
                        send(Piece::new(place, &text));
                    }
                }
                Order::Visual | Order::Marked => {
                    let mut mark = (run.order == Order::Marked).then_some(LEFT_TO_RIGHT);
                    for cell in super::drawn(part) {
                        self.visual(cell, &run, mark.take(), send);
                    }
                }
            }
        }
    }

    /// Sends one cell of a run that is not turned round.
    fn visual(self, cell: &Cell, run: &Run, mark: Option<char>, send: &mut impl FnMut(Piece<'_>)) {
        let inner_blank = cell.is_blank() && run.font.glyphs != Glyphs::Blank;
        let mut text = if inner_blank {
            CompactString::from_iter([NO_BREAK_SPACE])
        } else {
            self.kept(&cell.form)
        };
        text.extend(mark);
        let mut piece = Piece::new(cell, &text);
        if run.font.glyphs == Glyphs::Main {
            piece.style.attributes = piece.style.attributes.without(FACE).with(run.font.face);
        }
        piece.exact = inner_blank;
        send(piece);
    }

    /// Returns whether a run of this row takes its direction from a cell outside of its word.
    pub(super) fn has_kitty_conflict(self, row: &[Cell]) -> bool {
        self.by_font(row)
            .any(|(cells, _)| order(row.get(cells).unwrap_or_default()).is_none())
    }

    /// Divides cells into runs and settles the order of each.
    fn kitty_runs(self, cells: &[Cell]) -> Vec<Run> {
        let mut settled: Vec<Run> = Vec::new();
        let mut stretches = self.by_font(cells).peekable();
        while let Some((stretch, font)) = stretches.next() {
            let part = cells.get(stretch.clone()).unwrap_or_default();
            if let Some(order) = order(part) {
                settled.push(Run {
                    cells: stretch,
                    font,
                    order,
                });
            } else {
                let next = stretches.peek().map(|(_, font)| *font);
                self.settle(cells, &stretch, font, next, &mut settled);
            }
        }
        settled
    }

    /// Settles a run that no order puts right: with a mark if there is a cell for it, else in two faces.
    fn settle(
        self,
        cells: &[Cell],
        stretch: &Range<usize>,
        font: Font,
        next: Option<Font>,
        settled: &mut Vec<Run>,
    ) {
        if let Some((start, kept, order)) = anchor(cells, stretch.start, font, settled) {
            settled.truncate(kept);
            settled.push(Run {
                cells: start..stretch.end,
                font,
                order,
            });
            return;
        }
        let part = cells.get(stretch.clone()).unwrap_or_default();
        let turned = part
            .iter()
            .rposition(|cell| direction(cell) == Some(Direction::Rtl))
            .map_or(stretch.start, |last| stretch.start + last + 1);
        settled.push(Run {
            cells: stretch.start..turned,
            font,
            order: Order::Reversed,
        });
        settled.push(Run {
            cells: turned..stretch.end,
            font: self.another_face(font, next),
            order: Order::Visual,
        });
    }

    /// Returns the font in a face that ends the run before and does not continue in the next one.
    fn another_face(self, font: Font, next: Option<Font>) -> Font {
        [
            Attributes::BOLD,
            Attributes::NONE,
            Attributes::ITALIC,
            Attributes::BOLD.with(Attributes::ITALIC),
        ]
        .into_iter()
        .filter(|face| face.without(self.withheld) == *face)
        .map(|face| Font { face, ..font })
        .find(|other| *other != font && Some(*other) != next)
        .unwrap_or(font)
    }

    /// Divides cells into the longest stretches of one font; every blank is one by itself.
    fn by_font(self, cells: &[Cell]) -> impl Iterator<Item = (Range<usize>, Font)> {
        let mut start = 0;
        std::iter::from_fn(move || {
            let font = self.font(cells.get(start)?);
            let same = |cell: &Cell| cell.width == 0 || self.font(cell) == font;
            let length = match font.glyphs {
                Glyphs::Blank => 1,
                Glyphs::Drawn | Glyphs::Wide | Glyphs::Main | Glyphs::Script(_) => {
                    1 + cells.iter().skip(start + 1).take_while(|cell| same(cell)).count()
                }
            };
            let stretch = start..start + length;
            start = stretch.end;
            Some((stretch, font))
        })
    }

    /// Returns the font of a cell, as far as it can be known.
    fn font(self, cell: &Cell) -> Font {
        let glyphs = Glyphs::of(cell);
        let look = self.look(cell).attributes;
        Font {
            glyphs,
            face: match glyphs {
                Glyphs::Blank => Attributes::NONE,
                Glyphs::Drawn | Glyphs::Wide | Glyphs::Main | Glyphs::Script(_) => {
                    look.without(look.without(FACE))
                }
            },
        }
    }
}

/// Finds the cell that can carry the mark for a run that begins at `start`.
///
/// Returns where the run then begins, how many of the settled runs stay before it, and its order. Words before
/// the run become part of it where nothing but the blank ends them.
fn anchor(cells: &[Cell], start: usize, font: Font, settled: &[Run]) -> Option<(usize, usize, Order)> {
    let mut start = start;
    let mut kept = settled.len();
    loop {
        let first = cells.get(start).and_then(direction);
        if first == Some(Direction::Ltr) {
            return Some((start, kept, Order::Visual));
        }
        if first.is_none() {
            return Some((start, kept, Order::Marked));
        }
        let blank = settled.get(kept.checked_sub(1)?)?;
        if blank.font.glyphs != Glyphs::Blank {
            return None;
        }
        start = blank.cells.start;
        kept -= 1;
        match kept.checked_sub(1).and_then(|last| settled.get(last)) {
            Some(word) if word.font == font => {
                start = word.cells.start;
                kept -= 1;
            }
            _ => return Some((start, kept, Order::Marked)),
        }
    }
}

impl Glyphs {
    fn of(cell: &Cell) -> Self {
        let Some(first) = cell.form.chars().next() else {
            return Self::Blank;
        };
        if cell.is_blank() {
            return Self::Blank;
        }
        if cell.width > 1 {
            return Self::Wide;
        }
        if is_drawn(first) {
            return Self::Drawn;
        }
        match CodePointMapData::<Script>::new().get(first) {
            Script::Common
            | Script::Inherited
            | Script::Unknown
            | Script::Latin
            | Script::Greek
            | Script::Cyrillic => Self::Main,
            Script::Arabic if COMMON.iter().any(|letters| letters.contains(&first)) => Self::Main,
            other => Self::Script(other),
        }
    }
}

/// Returns whether kitty draws the character by itself.
fn is_drawn(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{259F}' | '\u{2800}'..='\u{28FF}' | '\u{E0B0}'..='\u{E0BF}' | '\u{1FB00}'..='\u{1FBAE}')
}

/// Returns whether the cell ends a word for kitty.
pub(super) fn ends_word(cell: &Cell) -> bool {
    matches!(Glyphs::of(cell), Glyphs::Blank | Glyphs::Drawn) && cell.width > 0
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

/// Returns the order in which a run comes out right by itself, if there is one.
fn order(run: &[Cell]) -> Option<Order> {
    let first = run.iter().find_map(direction);
    let last = run.iter().rev().find_map(direction);
    match (first, last) {
        (_, Some(Direction::Rtl)) => Some(Order::Reversed),
        (None | Some(Direction::Ltr), None | Some(Direction::Ltr)) => Some(Order::Visual),
        (Some(Direction::Rtl), None | Some(Direction::Ltr)) => None,
    }
}

/// Returns the direction of the script of a cell; nothing for what all scripts share.
fn direction(cell: &Cell) -> Option<Direction> {
    if cell.width == 0 {
        return None;
    }
    cell.form.chars().find_map(script_direction)
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

#[cfg(test)]
mod tests;
