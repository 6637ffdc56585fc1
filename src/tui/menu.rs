//! A menu over the panes: rows of which one is chosen.
//!
//! What is chosen from travels with it, as with a prompt.

use super::page::Anchor;

/// What is chosen from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// The headings of the open article: the rows of the page where they stand.
    Contents(Vec<Anchor>),
}

impl Choice {
    /// Names the key under which the locales hold the menu's title.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Contents(_) => "contents-title",
        }
    }
}

/// One row of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MenuRow {
    /// What stands in it.
    pub(super) text: String,
    /// Cells by which it is set in.
    pub(super) indent: u16,
}

/// An open menu.
#[derive(Debug)]
pub(super) struct Menu {
    /// What is chosen from.
    pub(super) choice: Choice,
    /// The rows.
    pub(super) rows: Vec<MenuRow>,
    /// The selected row.
    pub(super) selected: usize,
    /// The first row shown.
    pub(super) top: usize,
    height: usize,
}

impl Menu {
    /// Opens a menu on one of its rows.
    pub(super) fn new(choice: Choice, rows: Vec<MenuRow>, selected: usize) -> Self {
        Self {
            choice,
            rows,
            selected,
            top: 0,
            height: 1,
        }
    }

    /// Moves the selection by rows.
    pub(super) fn step(&mut self, rows: isize) {
        self.select(self.selected.saturating_add_signed(rows));
    }

    /// Moves the selection by screenfuls.
    pub(super) fn page(&mut self, pages: isize) {
        let height = isize::try_from(self.height).unwrap_or(1);
        self.step(pages.saturating_mul(height));
    }

    /// Selects a row, the last one where there are not so many.
    pub(super) fn select(&mut self, row: usize) {
        self.selected = row.min(self.rows.len().saturating_sub(1));
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
        let row = |text: &str| MenuRow {
            text: text.into(),
            indent: 0,
        };
        let rows = ["a", "b", "c"].map(row).to_vec();
        let mut menu = Menu::new(Choice::Contents(Vec::new()), rows, 0);
        menu.settle(2);
        menu.page(5);
        menu.settle(2);
        assert_eq!((menu.selected, menu.top), (2, 1));
        menu.step(-9);
        menu.settle(2);
        assert_eq!((menu.selected, menu.top), (0, 0));
    }
}
