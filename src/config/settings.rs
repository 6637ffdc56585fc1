//! The table of settings: one row each, with what it may hold.
//!
//! Checks values; where they come from and what they do is said elsewhere.

use std::fmt;
use std::ops::RangeInclusive;

use toml::de::DeValue;

use super::meant;
use crate::calendar::Span;
use crate::sentence::{Argument, Sentence, sentence};
use crate::text::WholeKind;
use crate::text::nearest;

/// One setting.
#[derive(Debug)]
pub struct Setting {
    /// Its key, with the section before the dot.
    pub key: &'static str,
    /// What it may hold.
    pub kind: Kind,
}

/// What a setting may hold.
#[derive(Debug)]
pub enum Kind {
    /// A whole number within bounds.
    Number(RangeInclusive<i64>),
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Any of these words, as a list.
    Choices(&'static [&'static str]),
    /// Any text that is not empty.
    Text,
    /// True or false.
    Switch,
    /// A length of time, or "never".
    Span,
}

/// Every setting but the keys, sorted by key.
pub const SETTINGS: &[Setting] = &[
    Setting {
        key: "fetch.ca-file",
        kind: Kind::Text,
    },
    Setting {
        key: "fetch.connect-timeout",
        kind: Kind::Number(1..=600),
    },
    Setting {
        key: "fetch.gap",
        kind: Kind::Number(0..=60_000),
    },
    Setting {
        key: "fetch.interval",
        kind: Kind::Number(0..=10_080),
    },
    Setting {
        key: "fetch.jobs",
        kind: Kind::Number(1..=64),
    },
    Setting {
        key: "fetch.max-size",
        kind: Kind::Number(1..=1024),
    },
    Setting {
        key: "fetch.pages",
        kind: Kind::Number(0..=1000),
    },
    Setting {
        key: "fetch.proxy",
        kind: Kind::Text,
    },
    Setting {
        key: "fetch.timeout",
        kind: Kind::Number(1..=3600),
    },
    Setting {
        key: "prune.keep-unread",
        kind: Kind::Switch,
    },
    Setting {
        key: "prune.older-than",
        kind: Kind::Span,
    },
    Setting {
        key: "reader.calendar",
        kind: Kind::Choice(&["auto", "jalali", "gregorian", "hijri", "hebrew"]),
    },
    Setting {
        key: "reader.half-spaces",
        kind: Kind::Choice(&["keep", "repair"]),
    },
    Setting {
        key: "reader.isolate",
        kind: Kind::Choices(&WholeKind::NAMES),
    },
    Setting {
        key: "reader.justify",
        kind: Kind::Choice(&["none", "kashida"]),
    },
    Setting {
        key: "reader.mark-read",
        kind: Kind::Choice(&["opening", "2s", "5s", "10s", "never"]),
    },
    Setting {
        key: "reader.marks",
        kind: Kind::Choice(&["keep", "strip"]),
    },
    Setting {
        key: "reader.measure",
        kind: Kind::Number(20..=400),
    },
    Setting {
        key: "terminal.encoder",
        kind: Kind::Choice(&[
            "auto",
            "plain",
            "plain+8l",
            "plain+5379",
            "lrm",
            "word",
            "osc66",
            "sgr",
            "kittyrev",
            "bidirev",
            "bidirev+2800",
            "bidirev+sgr",
            "logical",
        ]),
    },
    Setting {
        key: "terminal.letters",
        kind: Kind::Choice(&["as-written", "arabic-heh", "urdu", "nearest"]),
    },
    Setting {
        key: "ui.color",
        kind: Kind::Choice(&["auto", "always", "never"]),
    },
    Setting {
        key: "ui.dates",
        kind: Kind::Choice(&["age", "date"]),
    },
    Setting {
        key: "ui.density",
        kind: Kind::Choice(&["comfortable", "compact"]),
    },
    Setting {
        key: "ui.keyboard",
        kind: Kind::Choice(&["auto", "persian", "persian-windows", "arabic", "hebrew", "urdu"]),
    },
    Setting {
        key: "ui.lang",
        kind: Kind::Choice(&["auto", "fa", "ar", "he", "ur", "en"]),
    },
    Setting {
        key: "ui.linear",
        kind: Kind::Choice(&["on", "off"]),
    },
    Setting {
        key: "ui.mouse",
        kind: Kind::Choice(&["on", "off"]),
    },
    Setting {
        key: "ui.preview",
        kind: Kind::Choice(&["auto", "on", "off"]),
    },
    Setting {
        key: "ui.stories",
        kind: Kind::Choice(&["on", "off"]),
    },
    Setting {
        key: "ui.theme",
        kind: Kind::Text,
    },
];

impl Setting {
    /// Finds a setting by its key.
    #[must_use]
    pub fn find(key: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.key == key)
    }
}

/// A checked value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Scalar {
    Number(i64),
    Word(String),
    Words(Vec<String>),
    Switch(bool),
}

impl fmt::Display for Scalar {
    /// Writes the value as TOML does.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Word(word) => write!(f, "{word:?}"),
            Self::Words(words) => write!(f, "{words:?}"),
            Self::Switch(on) => on.fmt(f),
        }
    }
}

/// Why a value was not taken.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) message: Sentence,
    pub(super) hint: Option<Sentence>,
}

impl Kind {
    /// Checks a value of a TOML file.
    pub(super) fn check(&self, value: &DeValue<'_>) -> Result<Scalar, Problem> {
        match (self, value) {
            (Self::Number(_), DeValue::Integer(number)) => self.parse(number.as_str()),
            (Self::Choice(_) | Self::Text | Self::Span, DeValue::String(word)) => self.parse(word),
            (Self::Switch, DeValue::Boolean(on)) => Ok(Scalar::Switch(*on)),
            (Self::Choices(_), DeValue::Array(items)) => {
                let mut words = Vec::new();
                for item in items {
                    let DeValue::String(word) = item.get_ref() else {
                        return Err(self.unfit(describe(item.get_ref())));
                    };
                    words.push(self.word(word)?);
                }
                Ok(Scalar::Words(words))
            }
            _ => Err(self.unfit(describe(value))),
        }
    }

    /// Checks a value given as text: in the environment or on the command line.
    pub(super) fn parse(&self, text: &str) -> Result<Scalar, Problem> {
        match self {
            Self::Number(bounds) => text
                .parse()
                .ok()
                .filter(|number| bounds.contains(number))
                .map(Scalar::Number)
                .ok_or_else(|| self.unfit(text)),
            Self::Choice(_) => self.word(text).map(Scalar::Word),
            Self::Choices(_) => text
                .split(',')
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .map(|word| self.word(word))
                .collect::<Result<_, _>>()
                .map(Scalar::Words),
            Self::Text if text.trim().is_empty() => {
                Err(self.unfit(sentence!("config-empty-text", "an empty text")))
            }
            Self::Text => Ok(Scalar::Word(text.to_owned())),
            Self::Switch => text
                .parse()
                .ok()
                .map(Scalar::Switch)
                .ok_or_else(|| self.unfit(text)),
            Self::Span if text == "never" || text.parse::<Span>().is_ok() => {
                Ok(Scalar::Word(text.to_owned()))
            }
            Self::Span => Err(self.unfit(format!("{text:?}"))),
        }
    }

    fn word(&self, word: &str) -> Result<String, Problem> {
        let (Self::Choice(words) | Self::Choices(words)) = self else {
            return Ok(word.to_owned());
        };
        if words.contains(&word) {
            return Ok(word.to_owned());
        }
        let mut problem = self.unfit(format!("{word:?}"));
        problem.hint = nearest(word, words.iter().copied()).map(|near| meant(format_args!("{near:?}")));
        Err(problem)
    }

    fn unfit(&self, found: impl Into<Argument>) -> Problem {
        let (wanted, found) = (self.wanted(), found.into());
        Problem {
            message: sentence!(
                "config-expected",
                "expected {wanted}, found {found}",
                wanted = wanted,
                found = found
            ),
            hint: None,
        }
    }

    /// Says what may stand there, as the object of a sentence.
    fn wanted(&self) -> Sentence {
        match self {
            Self::Number(bounds) => sentence!(
                "config-number",
                "a whole number from {least} to {most}",
                least = bounds.start().unsigned_abs(),
                most = bounds.end().unsigned_abs()
            ),
            Self::Choice(words) => sentence!("config-one-of", "one of {words}", words = words.join(", ")),
            Self::Choices(words) => {
                sentence!("config-list-of", "a list of {words}", words = words.join(", "))
            }
            Self::Text => sentence!("config-text", "a text"),
            Self::Switch => sentence!("config-switch", "true or false"),
            Self::Span => sentence!("config-span", "a length of time, such as 2y or 90d, or never"),
        }
    }
}

/// Shows a wrong value: itself where it is short, else its type.
fn describe(value: &DeValue<'_>) -> Argument {
    match value {
        DeValue::String(text) => format!("{text:?}").into(),
        DeValue::Integer(number) => number.to_string().into(),
        DeValue::Float(number) => number.to_string().into(),
        DeValue::Boolean(on) => on.to_string().into(),
        DeValue::Datetime(date) => date.to_string().into(),
        DeValue::Array(_) => sentence!("config-a-list", "a list").into(),
        DeValue::Table(_) => sentence!("config-a-table", "a table").into(),
    }
}
