//! A menu over the panes: rows of which one is chosen.
//!
//! What is chosen from travels with it, as with a prompt.

use super::effect::Ordering;
use super::page::Anchor;
use super::rows::Rows;

/// What is chosen from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// The headings of the open article: the rows of the page where they are.
    Contents(Vec<Anchor>),
    /// The orders in which the list can be sorted.
    Orders(Vec<Ordering>),
    /// The themes, by name.
    Themes(Vec<String>),
}

impl Choice {
    /// Names the key under which the locales hold the menu's title.
    pub(super) fn title(&self) -> &'static str {
        match self {
            Self::Contents(_) => "contents-title",
            Self::Orders(_) => "orders-title",
            Self::Themes(_) => "themes-title",
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

impl Menu {
    /// Cells across that the panel takes at most.
    pub(super) const WIDTH: u16 = 56;
}

/// An open menu.
#[derive(Debug)]
pub(super) struct Menu {
    /// What is chosen from.
    pub(super) choice: Choice,
    /// What stands in the rows.
    pub(super) items: Vec<MenuRow>,
    /// The selected row, and which show.
    pub(super) rows: Rows,
}
