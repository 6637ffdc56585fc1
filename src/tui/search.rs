//! The search bar.

use super::field::Field;
use super::history::History;

/// The search bar and what was searched before.
#[derive(Debug, Default)]
pub(super) struct Search {
    /// The bar, while it is open.
    pub(super) bar: Option<Field>,
    /// What was searched before.
    pub(super) history: History,
}
