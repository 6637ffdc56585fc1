//! Isolates resolved one by one: what stands inside is a paragraph of its own, and nothing of it counts outside.
//!
//! UAX #9 says so of isolating run sequences (BD13, X10). It is done here and not left to `unicode-bidi` (0.3.18), whose look
//! back from a bracket (N0 c) reads the runs before an isolate in the wrong direction and so finds the first strong
//! letter instead of the last.

use std::ops::Range;

use icu_properties::props::BidiClass;

use crate::text::direction::first_strong_of_lines;
use crate::text::{Direction, properties};

/// The deepest level of an embedding (BD2).
const DEEPEST: u8 = 125;

/// An isolate outside of all others: its first character, the embedding level around it if it is not too deep, and the bytes of
/// what stands inside.
struct Isolate {
    initiator: char,
    around: Option<u8>,
    inside: Range<usize>,
}

/// Resolves the level of each character of a paragraph; `rules` does so for a text as whose isolates are empty.
pub(super) fn levels(text: &str, base: u8, rules: &impl Fn(&str, u8) -> Vec<u8>) -> Vec<u8> {
    let isolates = isolates(text, base);
    if isolates.iter().all(|isolate| isolate.inside.is_empty()) {
        return rules(text, base);
    }
    let mut outside = String::with_capacity(text.len());
    let mut end = 0;
    for isolate in &isolates {
        outside.push_str(text.get(end..isolate.inside.start).unwrap_or_default());
        end = isolate.inside.end;
    }
    outside.push_str(text.get(end..).unwrap_or_default());
    let mut around = rules(&outside, base).into_iter();
    let mut levels = Vec::with_capacity(text.len());
    let mut end = 0;
    for isolate in &isolates {
        let before = text.get(end..isolate.inside.start).unwrap_or_default();
        levels.extend(around.by_ref().take(before.chars().count()));
        let inside = text.get(isolate.inside.clone()).unwrap_or_default();
        let level = isolate
            .around
            .and_then(|around| level_inside(isolate.initiator, inside, around));
        match level {
            Some(level) => levels.extend(self::levels(inside, level, rules)),
            // nested as deep as can be: X5a to X5c leave such an isolate at the level around it
            None => return rules(text, base),
        }
        end = isolate.inside.end;
    }
    levels.extend(around);
    levels
}

/// Finds the isolates that stand in no other (BD9); one that is never closed reaches to the end.
fn isolates(text: &str, base: u8) -> Vec<Isolate> {
    let mut found: Vec<Isolate> = Vec::new();
    let mut embedding = Embedding::new(base);
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match properties::of(c).bidi {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => {
                if depth == 0 {
                    found.push(Isolate {
                        initiator: c,
                        around: embedding.level(),
                        inside: at + c.len_utf8()..text.len(),
                    });
                }
                depth += 1;
            }
            BidiClass::PDI if depth > 0 => {
                depth -= 1;
                if depth == 0
                    && let Some(isolate) = found.last_mut()
                {
                    isolate.inside.end = at;
                }
            }
            class if depth == 0 => embedding.meet(class),
            _ => {}
        }
    }
    found
}

/// The embedding levels around a place, the innermost last (X1 to X7).
struct Embedding {
    levels: Vec<u8>,
    /// How many are too deep.
    overflow: usize,
}

impl Embedding {
    fn new(base: u8) -> Self {
        Self {
            levels: vec![base],
            overflow: 0,
        }
    }

    /// Returns the innermost level, if it is not too deep.
    fn level(&self) -> Option<u8> {
        self.levels.last().copied().filter(|_| self.overflow == 0)
    }

    /// Takes in a character outside of isolates.
    fn meet(&mut self, class: BidiClass) {
        let rtl = match class {
            BidiClass::LRE | BidiClass::LRO => false,
            BidiClass::RLE | BidiClass::RLO => true,
            BidiClass::PDF if self.overflow > 0 => {
                self.overflow -= 1;
                return;
            }
            BidiClass::PDF if self.levels.len() > 1 => {
                self.levels.pop();
                return;
            }
            _ => return,
        };
        match self.level().and_then(|around| deeper(around, rtl)) {
            Some(level) => self.levels.push(level),
            None => self.overflow += 1,
        }
    }
}

/// Returns the level inside an isolate (X5a to X5c), if it is not too deep.
fn level_inside(initiator: char, inside: &str, around: u8) -> Option<u8> {
    let rtl = match properties::of(initiator).bidi {
        BidiClass::LRI => false,
        BidiClass::RLI => true,
        _ => first_strong_of_lines(inside) == Some(Direction::Rtl),
    };
    deeper(around, rtl)
}

/// Returns the next level of a direction, if it is not too deep.
fn deeper(around: u8, rtl: bool) -> Option<u8> {
    let level = around + if rtl == (around & 1 == 1) { 2 } else { 1 };
    (level <= DEEPEST).then_some(level)
}
