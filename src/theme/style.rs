//! A style: colours and attributes.

use serde::Deserialize;

use super::Color;

/// Colours and attributes of text; `None` is the terminal's own colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an attribute of its own in the theme file"
)]
pub struct Style {
    /// Colour of the letters.
    pub fg: Option<Color>,
    /// Colour behind them.
    pub bg: Option<Color>,
    /// Bold.
    pub bold: bool,
    /// Faint.
    pub dim: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Colours exchanged.
    pub reverse: bool,
}

impl Style {
    /// Lays `over` on this style: its colours win, attributes add up.
    #[must_use]
    pub fn patch(self, over: Self) -> Self {
        Self {
            fg: over.fg.or(self.fg),
            bg: over.bg.or(self.bg),
            bold: self.bold || over.bold,
            dim: self.dim || over.dim,
            italic: self.italic || over.italic,
            underline: self.underline || over.underline,
            reverse: self.reverse || over.reverse,
        }
    }
}
