//! Where a long paragraph may be analysed piece by piece, with the same result as at once.
//!
//! A piece ends after a space and before a letter, outside of isolates, and never after an embedding. Of what stands before
//! the letter nothing but brackets that are still open reaches beyond it: the weak types of UAX #9 (W1 to W7) look back to a
//! strong letter and neutrals (N1, N2) look on to one; letters do not join over a space; clusters end there; and
//! whoever breaks lines keeps a state. An open bracket gets the paragraph's direction once a letter of that direction
//! stands inside (N0 b), so a piece may end inside such a pair if the next one is told of it: it is analysed after the brackets
//! that are open and a letter, and the piece before with the brackets that will close.

use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, BidiMirroringGlyph, GraphemeClusterBreak, LineBreak};

use crate::layout::bidi::open::{Met, Open};
use crate::text::properties;

/// A piece has at least so many bytes, and a paragraph of less than two is one piece.
const PIECE: usize = 8 * 1024;

/// A part of a paragraph, and what must stand around it when its levels are resolved.
#[derive(Debug, Default)]
pub(super) struct Piece {
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// What stands for the text before it.
    pub(super) before: String,
    /// What stands for the text after it.
    pub(super) after: String,
}

/// The pieces of a paragraph, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    /// The bytes that a piece has at least.
    size: usize,
    /// The end of the pieces so far.
    at: usize,
    base: u8,
    /// Whether isolates will be put around words that begin with an ASCII letter.
    isolated: bool,
    brackets: Open,
    /// The places of all brackets from some piece on that will be closed; found where a piece is to end inside one.
    closed: Option<Vec<usize>>,
    /// Whether the rest is one piece.
    whole: bool,
}

impl Pieces {
    /// Begins at the beginning; `isolated` where words may be put between isolates.
    pub(super) fn new(base: u8, isolated: bool) -> Self {
        Self {
            size: PIECE,
            at: 0,
            base,
            isolated,
            brackets: Open::default(),
            closed: None,
            whole: false,
        }
    }

    /// Makes pieces of another size.
    #[cfg(any(test, fuzzing))]
    pub(super) fn of_size(self, size: usize) -> Self {
        Self { size, ..self }
    }

    /// Returns the next piece; the one that reaches the end of the text is the last.
    pub(super) fn next(&mut self, text: &str) -> Piece {
        let mut piece = Piece {
            range: self.at..text.len(),
            before: self.before(),
            after: String::new(),
        };
        let rest = text.get(self.at..).unwrap_or_default();
        if rest.len() / 2 >= self.size && !self.whole {
            let at = self.at;
            if let Some((end, letter)) = self.find_end(text)
                && !self.whole
            {
                piece.range = at..end;
                piece.after.push(letter);
                let closed = self.closed.as_deref().unwrap_or_default();
                let open = self.brackets.stack().iter().rev();
                let closing = open.filter(|(at, _)| closed.binary_search(at).is_ok());
                piece
                    .after
                    .extend(closing.filter_map(|(_, opening)| closing_of(*opening)));
            }
        }
        self.at = piece.range.end;
        piece
    }

    /// Returns the brackets that are open, with a letter of the paragraph's direction inside.
    fn before(&self) -> String {
        let mut before: String = self.brackets.stack().iter().map(|(_, opening)| opening).collect();
        if !before.is_empty() {
            before.push(if self.base == 0 { 'a' } else { '\u{5D0}' });
        }
        before
    }

    /// Finds the end of a piece and the letter after it, if the piece does not reach the end of the text.
    fn find_end(&mut self, text: &str) -> Option<(usize, char)> {
        let begun = self.brackets.clone();
        let mut previous = '\0';
        for (at, c) in text.get(self.at..)?.char_indices() {
            let at = self.at + at;
            if previous == ' '
                && at - self.at >= self.size
                && !self.brackets.in_isolate()
                && self.is_letter(c)
                && self.brackets.are_settled()
            {
                if !self.brackets.stack().is_empty() {
                    self.look_ahead(text, at);
                }
                if self.whole {
                    break;
                }
                return Some((at, c));
            }
            if matches!(self.brackets.meet(at, c, self.base), Met::End) {
                self.whole = true;
                break;
            }
            previous = c;
        }
        self.brackets = begun;
        None
    }

    /// Finds out which brackets will be closed, those open at `from` and all that follow, once for the paragraph.
    fn look_ahead(&mut self, text: &str, from: usize) {
        if self.closed.is_some() {
            return;
        }
        let mut brackets = self.brackets.clone();
        let mut closed = Vec::new();
        for (at, c) in text.get(from..).unwrap_or_default().char_indices() {
            match brackets.meet(from + at, c, self.base) {
                Met::Text => {}
                Met::Pair(opening) => closed.push(opening),
                Met::End => {
                    self.whole = true;
                    return;
                }
            }
        }
        closed.sort_unstable();
        self.closed = Some(closed);
    }

    /// Returns whether a piece may begin with the character: a strong letter that is a cluster by itself.
    fn is_letter(&self, c: char) -> bool {
        let properties = properties::of(c);
        let strong = match properties.bidi {
            BidiClass::L => !self.isolated,
            BidiClass::R | BidiClass::AL => true,
            _ => false,
        };
        strong
            && matches!(properties.line, LineBreak::AL | LineBreak::HL)
            && properties.grapheme == GraphemeClusterBreak::Other
            && !(properties.is_format() || properties.is_mark())
    }
}

/// Returns the bracket that closes what `opening` opens.
fn closing_of(opening: char) -> Option<char> {
    CodePointMapData::<BidiMirroringGlyph>::new()
        .get(opening)
        .mirroring_glyph
}
