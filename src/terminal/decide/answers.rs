//! What a terminal answered, gathered from the answers as they come in.

use super::Environment;
use crate::terminal::answer::{Answer, Mode, Rgb};

/// What a terminal answered, each answer as sent; nothing where it did not answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Name and version.
    pub version: Option<String>,
    /// Primary device attributes, without `?` and `c`.
    pub primary: Option<String>,
    /// Secondary device attributes, without `>` and `c`.
    pub secondary: Option<String>,
    /// Tertiary device attributes: hexadecimal digits.
    pub tertiary: Option<String>,
    /// Bidirectional support (ANSI mode 8).
    pub bidi: Option<Mode>,
    /// Automatic direction (private mode 2501).
    pub auto_direction: Option<Mode>,
    /// Mirroring of box characters (private mode 2500).
    pub box_mirroring: Option<Mode>,
    /// Whether kitty's keyboard protocol is known.
    pub keyboard: bool,
    /// The colour of text.
    pub foreground: Option<Rgb>,
    /// The colour of the background.
    pub background: Option<Rgb>,
}

impl Answers {
    /// Takes an answer in; the first of a kind counts. Returns whether it was the one that ends the batch.
    pub fn take(&mut self, answer: Answer) -> bool {
        match answer {
            Answer::Version(version) => {
                self.version.get_or_insert(version);
            }
            Answer::PrimaryAttributes(attributes) => {
                self.primary.get_or_insert(attributes);
                return true;
            }
            Answer::SecondaryAttributes(attributes) => {
                self.secondary.get_or_insert(attributes);
            }
            Answer::TertiaryAttributes(attributes) => {
                self.tertiary.get_or_insert(attributes);
            }
            Answer::Bidi(mode) => {
                self.bidi.get_or_insert(mode);
            }
            Answer::PrivateMode(2501, mode) => {
                self.auto_direction.get_or_insert(mode);
            }
            Answer::PrivateMode(2500, mode) => {
                self.box_mirroring.get_or_insert(mode);
            }
            Answer::Keyboard(_) => self.keyboard = true,
            Answer::Foreground(color) => {
                self.foreground.get_or_insert(color);
            }
            Answer::Background(color) => {
                self.background.get_or_insert(color);
            }
            Answer::PrivateMode(..) | Answer::Other => {}
        }
        false
    }

    pub(super) fn version_is(&self, name: &str) -> bool {
        self.version
            .as_deref()
            .is_some_and(|version| version.starts_with(name))
    }

    pub(super) fn secondary_is(&self, start: &str) -> bool {
        self.secondary
            .as_deref()
            .is_some_and(|attributes| attributes.starts_with(start))
    }

    pub(super) fn primary_is(&self, attributes: &str) -> bool {
        self.primary.as_deref() == Some(attributes)
    }

    /// Returns whether tmux or screen answered for itself.
    fn names_multiplexer(&self) -> bool {
        self.version_is("tmux") || self.secondary_is("84;") || self.secondary_is("83;")
    }

    /// Returns whether anything was answered that names a terminal, which a multiplexer would have kept from us.
    fn names_terminal(&self) -> bool {
        !self.names_multiplexer()
            && (self.version.is_some()
                || self.secondary.is_some()
                || self.tertiary.is_some()
                || self.bidi.is_some()
                || self.keyboard)
    }

    pub(super) fn is_multiplexer(&self, env: &Environment) -> bool {
        self.names_multiplexer() || (env.names_multiplexer() && !self.names_terminal())
    }
}
