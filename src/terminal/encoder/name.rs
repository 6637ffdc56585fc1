//! The encoders by name, as the settings and the command line know them.

use std::fmt;
use std::str::FromStr;

/// The kinds of terminal, by what they must be sent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum EncoderName {
    /// The cells as they are, for terminals that reorder nothing.
    #[default]
    Plain,
    /// `Plain` after BDSM was reset (`CSI 8 l`): VTE, mintty, WezTerm.
    Plain8l,
    /// `Plain` after mlterm was told to reorder nothing (`OSC 5379`).
    Plain5379,
    /// A left-to-right mark after every right-to-left cell: VTE inside tmux or screen.
    Lrm,
    /// Right-to-left runs of letters in logical order with base letters: Konsole.
    Word,
    /// Every right-to-left cell sized by itself (`OSC 66`): kitty since 0.40.
    Osc66,
    /// Colours that differ invisibly from cell to cell: `QTerminal`.
    Sgr,
    /// Words with right-to-left letters reversed: kitty before 0.40 or inside tmux.
    Kittyrev,
    /// Rows that the bidirectional algorithm turns into what is to be seen: mlterm inside tmux or screen.
    Bidirev,
    /// The same with blanks that count as letters: `PuTTY`.
    BidirevBraille,
    /// The same with blanks of other colours, for terminals that order each look by itself: `QTerminal` inside tmux or screen.
    BidirevSgr,
    /// Logical order and base letters: screen readers and braille lines.
    Logical,
}

impl EncoderName {
    /// Every encoder, in the order in which the test card shows them.
    pub const ALL: [Self; 12] = [
        Self::Plain,
        Self::Plain8l,
        Self::Plain5379,
        Self::Lrm,
        Self::Word,
        Self::Osc66,
        Self::Sgr,
        Self::Kittyrev,
        Self::Bidirev,
        Self::BidirevBraille,
        Self::BidirevSgr,
        Self::Logical,
    ];

    /// Returns the name that the config and the command line know.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Plain8l => "plain+8l",
            Self::Plain5379 => "plain+5379",
            Self::Lrm => "lrm",
            Self::Word => "word",
            Self::Osc66 => "osc66",
            Self::Sgr => "sgr",
            Self::Kittyrev => "kittyrev",
            Self::Bidirev => "bidirev",
            Self::BidirevBraille => "bidirev+2800",
            Self::BidirevSgr => "bidirev+sgr",
            Self::Logical => "logical",
        }
    }
}

impl fmt::Display for EncoderName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// No encoder has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "no encoder is called {0:?}; there are auto, plain, plain+8l, plain+5379, lrm, word, osc66, sgr, kittyrev, bidirev, bidirev+2800, bidirev+sgr, logical"
)]
pub struct UnknownEncoder(
    /// What was asked for.
    pub String,
);

impl FromStr for EncoderName {
    type Err = UnknownEncoder;

    fn from_str(name: &str) -> Result<Self, UnknownEncoder> {
        Self::ALL
            .into_iter()
            .find(|encoder| encoder.as_str() == name)
            .ok_or_else(|| UnknownEncoder(name.to_owned()))
    }
}
