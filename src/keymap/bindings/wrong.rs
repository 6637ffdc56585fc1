//! What can be wrong with a binding, and how it is said.

use std::fmt;

use crate::keymap::KeyError;
use crate::sentence::{Sentence, sentence};

/// A binding of the config that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BindError {
    /// There is no action of that name.
    UnknownAction {
        /// The name as given.
        name: String,
        /// The name that was perhaps meant.
        nearest: Option<String>,
    },
    /// A key's name cannot be read.
    BadKey {
        /// The action.
        name: String,
        /// What is wrong with the key.
        error: KeyError,
    },
    /// A sequence begins with keys that ask for another action.
    Hidden {
        /// The action.
        name: String,
        /// The sequence.
        keys: String,
        /// Its beginning.
        beginning: String,
        /// The action that the beginning asks for.
        by: String,
    },
    /// A sequence is given to another action of the same places, too.
    Taken {
        /// The action.
        name: String,
        /// The sequence.
        keys: String,
        /// The action that has it.
        by: String,
    },
}

impl BindError {
    /// Says what is wrong.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::UnknownAction { name, nearest: None } => {
                sentence!("keys-no-action", "there is no action `{name}`", name = name)
            }
            Self::UnknownAction {
                name,
                nearest: Some(near),
            } => sentence!(
                "keys-other-action",
                "there is no action `{name}`; did you mean `{near}`?",
                name = name,
                near = near
            ),
            Self::BadKey { name, error } => sentence!(
                "keys-bad-key",
                "action `{name}`: {why}",
                name = name,
                why = error.sentence()
            ),
            Self::Hidden {
                name,
                keys,
                beginning,
                by,
            } => sentence!(
                "keys-hidden",
                "action `{name}`: `{keys}` can never be typed, since `{beginning}` asks for `{by}`",
                name = name,
                keys = keys,
                beginning = beginning,
                by = by
            ),
            Self::Taken { name, keys, by } => sentence!(
                "keys-taken",
                "action `{name}`: `{keys}` is given to `{by}`, too, which has it now",
                name = name,
                keys = keys,
                by = by
            ),
        }
    }
}

impl fmt::Display for BindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for BindError {}
