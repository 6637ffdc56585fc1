//! The selection among rows that scroll, as sources, menus, help and the palette have it.
//!
//! How many rows there are and what stands in them is known by whoever has them.

use crate::keymap::Action;

/// The selection, and which rows show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rows {
    /// The selected row.
    pub(super) selected: usize,
    /// The first row shown.
    pub(super) top: usize,
    height: usize,
}

impl Default for Rows {
    fn default() -> Self {
        Self::at(0)
    }
}

impl Rows {
    /// Begins on a row.
    pub(super) fn at(selected: usize) -> Self {
        Self {
            selected,
            top: 0,
            height: 1,
        }
    }

    /// Selects a row, the last one where there are not so many; returns whether it was another one.
    pub(super) fn select(&mut self, row: usize, len: usize) -> bool {
        let before = self.selected;
        self.selected = row.min(len.saturating_sub(1));
        self.selected != before
    }

    /// Moves the selection by rows; returns whether it moved.
    pub(super) fn step(&mut self, rows: isize, len: usize) -> bool {
        self.select(self.selected.saturating_add_signed(rows), len)
    }

    /// Carries out an action that moves, as often as was counted; returns whether it is one.
    ///
    /// With a count, the first and the last row are the one of that number.
    pub(super) fn act(&mut self, action: Action, count: Option<u32>, len: usize) -> bool {
        let times = count.map_or(1, |count| isize::try_from(count).unwrap_or(isize::MAX));
        let page = isize::try_from(self.height).unwrap_or(1).saturating_mul(times);
        match action {
            Action::Next | Action::EntryNext => self.step(times, len),
            Action::Previous | Action::EntryPrevious => self.step(-times, len),
            Action::PageNext | Action::EntriesNext => self.step(page, len),
            Action::PagePrevious | Action::EntriesPrevious => self.step(-page, len),
            Action::First | Action::Last => {
                let row = count.map(|count| usize::try_from(count).unwrap_or(usize::MAX));
                let end = if action == Action::First { 1 } else { usize::MAX };
                self.select(row.unwrap_or(end).saturating_sub(1), len)
            }
            _ => return false,
        };
        true
    }

    /// Scrolls so that the selection shows in so many rows.
    pub(super) fn settle(&mut self, height: u16) {
        self.height = usize::from(height.max(1));
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + self.height {
            self.top = self.selected + 1 - self.height;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selection_stays_inside_and_shows() {
        let mut rows = Rows::default();
        rows.settle(2);
        rows.act(Action::PageNext, Some(5), 3);
        rows.settle(2);
        assert_eq!((rows.selected, rows.top), (2, 1));
        assert!(rows.step(-9, 3));
        rows.settle(2);
        assert_eq!((rows.selected, rows.top), (0, 0));
        assert!(!rows.step(-1, 3));
        assert!(!rows.step(1, 0), "no row is none to go to");
    }

    #[test]
    fn actions_move_by_one_by_pages_and_to_numbers() {
        let mut rows = Rows::default();
        rows.settle(4);
        for (action, count, selected) in [
            (Action::Next, Some(3), 3),
            (Action::Previous, None, 2),
            (Action::EntriesNext, None, 6),
            (Action::PagePrevious, None, 2),
            (Action::Last, None, 19),
            (Action::First, Some(8), 7),
            (Action::First, None, 0),
        ] {
            assert!(rows.act(action, count, 20));
            assert_eq!(rows.selected, selected, "{action:?} {count:?}");
        }
        assert!(!rows.act(Action::Open, None, 20), "opening is not moving");
    }
}
