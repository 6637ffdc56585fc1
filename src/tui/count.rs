//! The count before a key: `5j`, `12G`.
//!
//! Digits that are keys of their own (`1 2 3` go to the panes) do their work at
//! once; should another digit follow, they were the beginning of a count after
//! all, and the focus goes back to where it was. Nothing waits for a clock; but
//! after a pause, a digit that was a key was nothing else.

use super::regions::Pane;

/// The largest count: more rows than a library has.
const MOST: u32 = 9_999_999;

/// What was typed of a count.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Count {
    /// Nothing.
    #[default]
    None,
    /// A digit that was a key, and the pane that had the focus before it.
    Perhaps(u32, Pane),
    /// This number.
    Number(u32),
}

impl Count {
    /// Returns the number, where it is one for certain.
    pub(super) fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            Self::None | Self::Perhaps(..) => None,
        }
    }

    /// Returns whether a digit goes on with what was typed.
    pub(super) fn goes_on(self) -> bool {
        self != Self::None
    }

    /// Adds a digit.
    pub(super) fn push(&mut self, digit: u32) {
        let so_far = match self {
            Self::None => 0,
            Self::Perhaps(number, _) | Self::Number(number) => *number,
        };
        *self = Self::Number(so_far.saturating_mul(10).saturating_add(digit).min(MOST));
    }

    /// Takes note of a pause: a digit that was a key was nothing else.
    pub(super) fn pause(&mut self) {
        if matches!(self, Self::Perhaps(..)) {
            *self = Self::None;
        }
    }

    /// Takes the number, and forgets it.
    pub(super) fn take(&mut self) -> Option<u32> {
        std::mem::take(self).number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_make_a_number_that_has_an_end() {
        let mut count = Count::None;
        assert_eq!(count.take(), None);
        for digit in [1, 2, 0] {
            count.push(digit);
        }
        assert_eq!(count.take(), Some(120));
        assert_eq!(count, Count::None);
        for _ in 0..20 {
            count.push(9);
        }
        assert_eq!(count.number(), Some(MOST));
    }

    #[test]
    fn a_digit_that_was_a_key_is_no_count_until_another_follows() {
        let mut count = Count::Perhaps(1, Pane::List);
        assert_eq!(count.number(), None);
        count.push(2);
        assert_eq!(count.number(), Some(12));
    }
}
