//! Which layout is on: told by the letters that come.

use super::Layout;
use crate::keymap::{Key, KeyCode};

/// Follows which layout is on, from the characters that arrive.
///
/// A terminal tells only what was produced. A letter that one layout alone has
/// shows that it is on; a small Latin letter that it lacks shows that it is
/// off. In between, punctuation is read by the table of the layout in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LayoutTracker {
    active: Option<Layout>,
    preferred: Option<Layout>,
}

impl LayoutTracker {
    /// Begins with a layout that is on.
    #[cfg(test)]
    pub(super) const fn on(layout: Layout) -> Self {
        Self {
            active: Some(layout),
            preferred: None,
        }
    }

    /// Begins with the Latin layout; letters that several layouts have are taken as `preferred`'s.
    #[must_use]
    pub const fn new(preferred: Option<Layout>) -> Self {
        Self {
            active: None,
            preferred,
        }
    }

    /// Takes letters that several layouts have as `preferred`'s from now on.
    pub fn prefer(&mut self, preferred: Option<Layout>) {
        if preferred != self.preferred {
            *self = Self::new(preferred);
        }
    }

    /// Returns the layout in use, as far as it is known; `None` is a Latin one.
    #[must_use]
    pub const fn active(&self) -> Option<Layout> {
        self.active
    }

    /// Learns from a character that was typed, on the command path or into a field.
    pub fn observe(&mut self, c: char) {
        if self.active.is_some_and(|layout| layout.latin(c).is_some()) {
            return;
        }
        if c.is_ascii_alphabetic() {
            self.active = None;
        } else if !c.is_ascii() {
            let candidates = self.preferred.into_iter().chain(Layout::ALL);
            let found = candidates.into_iter().find(|layout| layout.latin(c).is_some());
            self.active = found.or(self.active);
        }
    }

    /// Turns a key of the command path into the Latin key at its place.
    ///
    /// Named keys come back as they are, as do characters of no table, of which
    /// Eastern digits count as the ASCII ones.
    pub fn translate(&mut self, key: Key) -> Key {
        let KeyCode::Char(c) = key.code else { return key };
        self.observe(c);
        let latin = self.active.and_then(|layout| layout.latin(c));
        let digit = || match c {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
            '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
            _ => None,
        };
        Key {
            code: KeyCode::Char(latin.or_else(digit).unwrap_or(c)),
            ..key
        }
    }
}
