//! Which brackets are open (UAX #9 BD16), followed from character to character outside of isolates.
//!
//! Where none is, and before a strong letter, a text can be cut without a change to any level.

use icu_properties::props::BidiClass;

use super::{Bracket, bracket};
use crate::text::properties::{self, Properties};

/// So many brackets can be open at once (BD16).
const MOST_OPEN: usize = 63;

/// The open brackets and isolates at a place.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Open {
    stack: Vec<(usize, char)>,
    /// How many of them have a letter of the paragraph's direction inside.
    settled: usize,
    isolates: usize,
}

/// What a character was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Met {
    /// Nothing that matters.
    Text,
    /// The end of the pair that begins at this byte.
    Pair(usize),
    /// What makes everything after it depend on it: an embedding, or too many brackets.
    End,
}

impl Open {
    /// Returns the brackets with their bytes, the innermost last, each as the one that opens its kind.
    pub(in super::super) fn stack(&self) -> &[(usize, char)] {
        &self.stack
    }

    /// Returns whether every open bracket has a letter of the paragraph's direction inside, which decides its own (N0 b).
    pub(in super::super) fn are_settled(&self) -> bool {
        self.settled == self.stack.len()
    }

    /// Returns whether an isolate is open.
    pub(in super::super) fn in_isolate(&self) -> bool {
        self.isolates > 0
    }

    /// Returns whether nothing is open.
    pub(super) fn is_nothing(&self) -> bool {
        self.stack.is_empty() && self.isolates == 0
    }

    /// Takes in the next character of a paragraph with this base level.
    #[inline]
    pub(in super::super) fn meet(&mut self, at: usize, c: char, base: u8) -> Met {
        // most letters are of two bytes, among which there is neither bracket nor isolate
        let letter = matches!(c, '\u{80}'..='\u{7FF}');
        if letter || c.is_ascii() && !matches!(c, '(' | ')' | '[' | ']' | '{' | '}') {
            if !self.are_settled() {
                self.settle(properties::of(c), base);
            }
            return Met::Text;
        }
        self.meet_rare(at, c, base)
    }

    fn meet_rare(&mut self, at: usize, c: char, base: u8) -> Met {
        let properties = properties::of(c);
        match properties.bidi {
            BidiClass::LRE | BidiClass::RLE | BidiClass::LRO | BidiClass::RLO => return Met::End,
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => self.isolates += 1,
            BidiClass::PDI => self.isolates = self.isolates.saturating_sub(1),
            _ if self.isolates > 0 => {}
            _ if properties.is_bracket() => match bracket(c) {
                Some(Bracket::Opening(_)) if self.stack.len() == MOST_OPEN => return Met::End,
                Some(Bracket::Opening(opening)) => self.stack.push((at, opening)),
                Some(Bracket::Closing(opening)) => return self.close(opening),
                None => {}
            },
            _ => self.settle(properties, base),
        }
        Met::Text
    }

    /// Closes the last bracket of the kind, and forgets those inside it.
    fn close(&mut self, opening: char) -> Met {
        let Some(place) = self.stack.iter().rposition(|(_, open)| *open == opening) else {
            return Met::Text;
        };
        let (at, _) = self.stack.swap_remove(place);
        self.stack.truncate(place);
        self.settled = self.settled.min(place);
        Met::Pair(at)
    }

    /// Takes note of a letter of the paragraph's direction.
    fn settle(&mut self, properties: Properties, base: u8) {
        let settles = match properties.bidi {
            BidiClass::L => base == 0,
            BidiClass::R | BidiClass::AL => base == 1,
            _ => false,
        };
        if settles && self.isolates == 0 {
            self.settled = self.stack.len();
        }
    }
}
