//! A line in visual order: UAX #9, L1 and L2.
//!
//! Works on whatever has a level; the layout calls it with clusters, so that marks stay with their base (L3).

use icu_properties::props::BidiClass;

use super::bidi;

/// What L1 does to a character at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reset {
    /// Nothing.
    Never,
    /// Takes the paragraph level where only its like follow on the line, or a separator does.
    Trailing,
    /// Takes the paragraph level everywhere (separators).
    Always,
}

impl Reset {
    /// Returns what L1 does to characters of a class; what X9 removed does not interrupt white space.
    #[must_use]
    pub fn of(class: BidiClass) -> Self {
        use BidiClass as C;
        match class {
            C::S | C::B => Self::Always,
            C::WS | C::LRI | C::RLI | C::FSI | C::PDI => Self::Trailing,
            class if bidi::is_removed(class) => Self::Trailing,
            _ => Self::Never,
        }
    }
}

/// Gives separators, and white space before them and at the end of the line, the paragraph level (L1).
pub fn reset_levels(levels: &mut [u8], base: u8, reset: impl Fn(usize) -> Reset) {
    let mut trailing = true;
    for (i, level) in levels.iter_mut().enumerate().rev() {
        match reset(i) {
            Reset::Always => trailing = true,
            Reset::Trailing => {}
            Reset::Never => trailing = false,
        }
        if trailing {
            *level = base;
        }
    }
}

/// Returns the positions on a line from left to right (L2).
#[must_use]
pub fn visual_order(levels: &[u8]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..levels.len() as u32).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let Some(lowest_odd) = levels.iter().copied().filter(|level| level & 1 == 1).min() else {
        return order;
    };
    if lowest_odd == highest && levels.iter().all(|level| *level == highest) {
        order.reverse();
        return order;
    }
    for level in (lowest_odd..=highest).rev() {
        let mut i = 0;
        while i < levels.len() {
            if levels[i] < level {
                i += 1;
                continue;
            }
            let start = i;
            while i < levels.len() && levels[i] >= level {
                i += 1;
            }
            // what stands at these positions was only reordered among itself so far
            order[start..i].reverse();
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_annex_come_out() {
        assert_eq!(visual_order(&[0, 0, 1, 1, 0]), [0, 1, 3, 2, 4]);
        assert_eq!(visual_order(&[1, 1, 2, 2, 1]), [4, 2, 3, 1, 0]);
        assert_eq!(visual_order(&[1, 1, 1]), [2, 1, 0]);
        assert!(visual_order(&[]).is_empty());
    }

    #[test]
    fn trailing_space_and_what_stands_before_a_separator_take_the_paragraph_level() {
        use Reset::{Always, Never, Trailing};
        let reset = [Never, Trailing, Always, Never, Trailing];
        let mut levels = [2; 5];
        reset_levels(&mut levels, 1, |i| reset[i]);
        assert_eq!(levels, [2, 1, 1, 2, 1]);
    }
}
