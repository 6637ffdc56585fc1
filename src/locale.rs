//! Interface strings: five languages from Fluent files, with plural forms, digits and direction.
//!
//! The files in `assets/locales` are compiled in. A key that a language lacks
//! falls back to English; a test walks every key of all five, so that this
//! happens only between a change and its translation. What language to speak
//! is decided elsewhere (`config`): nothing here reads the environment.

use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::calendar::Age;
use crate::sentence::{Argument, Sentence};
use crate::text::{Direction, digits};

mod bundle;
mod help;

use bundle::Bundle;

pub use help::Help;

/// A language that the interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Persian.
    Fa,
    /// Arabic.
    Ar,
    /// Hebrew.
    He,
    /// Urdu.
    Ur,
    /// English, the fallback of all others.
    En,
}

/// Every language of the interface, by BCP 47 tag.
pub const LANGS: [&str; 5] = ["fa", "ar", "he", "ur", "en"];

impl Lang {
    /// Every language of the interface, in the order of [`LANGS`].
    pub const ALL: [Self; 5] = [Self::Fa, Self::Ar, Self::He, Self::Ur, Self::En];

    /// Finds the language of a BCP 47 tag or POSIX locale name (`fa`, `fa-IR`, `fa_IR.UTF-8`).
    ///
    /// Returns `None` for languages that the interface does not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|lang| {
            primary.eq_ignore_ascii_case(lang.tag())
                || (*lang == Self::He && primary.eq_ignore_ascii_case("iw"))
        })
    }

    /// Names the language by its BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Fa => "fa",
            Self::Ar => "ar",
            Self::He => "he",
            Self::Ur => "ur",
            Self::En => "en",
        }
    }

    /// Tells in which direction the interface stands in this language.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::En => Direction::Ltr,
            Self::Fa | Self::Ar | Self::He | Self::Ur => Direction::Rtl,
        }
    }
}

/// An argument of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text, isolated where its direction may differ from the message's.
    Text(&'a str),
    /// Text in the message's own language: a sentence within a sentence.
    Worded(&'a str),
    /// A whole number: chooses the plural form and is written in the language's digits.
    Number(u64),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

/// The strings of one language; cheap to clone and to share between threads.
#[derive(Clone)]
pub struct Locale {
    lang: Lang,
    own: Arc<Bundle>,
    fallback: Option<Arc<Bundle>>,
    /// Read when the first sentence is worded; nothing in English, whose sentences word themselves.
    sentences: Arc<OnceLock<Option<Bundle>>>,
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Locale").field(&self.lang).finish()
    }
}

impl Default for Locale {
    fn default() -> Self {
        Self::for_lang(Lang::En)
    }
}

impl Locale {
    /// Opens the strings of a BCP 47 tag or POSIX locale name; English where the language is unknown.
    ///
    /// ```
    /// use khabar::locale::Locale;
    ///
    /// assert_eq!(Locale::new("fa_IR.UTF-8").tag(), "fa");
    /// assert_eq!(Locale::new("tlh").tag(), "en");
    /// ```
    #[must_use]
    pub fn new(tag: &str) -> Self {
        Self::for_lang(Lang::from_tag(tag).unwrap_or(Lang::En))
    }

    /// Opens the strings of a language.
    #[must_use]
    pub fn for_lang(lang: Lang) -> Self {
        Self {
            lang,
            own: Arc::new(Bundle::new(lang)),
            fallback: (lang != Lang::En).then(|| Arc::new(Bundle::new(Lang::En))),
            sentences: Arc::default(),
        }
    }

    /// Returns the language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Names the language by its BCP 47 tag.
    #[must_use]
    pub fn tag(&self) -> &'static str {
        self.lang.tag()
    }

    /// Tells in which direction the interface stands.
    #[must_use]
    pub fn direction(&self) -> Direction {
        self.lang.direction()
    }

    /// Returns a message that takes no arguments.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// Returns a message with its arguments filled in; the key itself where no language has it.
    #[must_use]
    pub fn format(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> String {
        self.own
            .format(key, arguments)
            .or_else(|| self.fallback.as_ref()?.format(key, arguments))
            .unwrap_or_else(|| key.to_owned())
    }

    /// Words a sentence of the layers below; in English where this language lacks it.
    #[must_use]
    pub fn sentence(&self, sentence: &Sentence) -> String {
        let own = self.sentences.get_or_init(|| Bundle::of_sentences(self.lang));
        let Some(own) = own.as_ref().filter(|own| own.has(sentence.id())) else {
            return sentence.to_string();
        };
        // a reason that somebody else worded is a text like a name, not a part of the sentence
        let inner: Vec<Option<String>> = sentence
            .arguments()
            .map(|(_, argument)| match argument {
                Argument::Sentence(inner) => Some(self.sentence(inner)),
                Argument::Text(_) | Argument::Number(_) => None,
            })
            .collect();
        let arguments: Vec<(&str, Value<'_>)> = sentence
            .arguments()
            .zip(&inner)
            .map(|((name, argument), inner)| {
                let value = match argument {
                    Argument::Text(text) => Value::Text(text),
                    Argument::Number(number) => Value::Number(*number),
                    Argument::Sentence(own) => {
                        let text = inner.as_deref().unwrap_or_default();
                        if own.id().is_empty() {
                            Value::Text(text)
                        } else {
                            Value::Worded(text)
                        }
                    }
                };
                (name, value)
            })
            .collect();
        own.format(sentence.id(), &arguments)
            .unwrap_or_else(|| sentence.to_string())
    }

    /// Tells whether this language itself has the message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.own.has(key)
    }

    /// Writes a whole number in the language's digits, in groups of three from five figures on.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        grouped(number, self.lang)
    }

    /// Says how long ago something was.
    #[must_use]
    pub fn age(&self, age: Age) -> String {
        let (key, count) = match age {
            Age::Future => ("age-future", 0),
            Age::Minutes(n) => ("age-minutes", n),
            Age::Hours(n) => ("age-hours", n),
            Age::Days(n) => ("age-days", n),
            Age::Weeks(n) => ("age-weeks", n),
            Age::Months(n) => ("age-months", n),
            Age::Years(n) => ("age-years", n),
        };
        self.format(key, &[("count", count.into())])
    }
}

#[cfg(test)]
mod tests;

/// Writes a number in a language's digits, in groups of three from five digits on.
fn grouped(number: u64, lang: Lang) -> String {
    let plain = number.to_string();
    if plain.len() < 5 {
        return digits::localize(&plain, lang.tag()).into_owned();
    }
    let separator = match lang {
        Lang::En | Lang::He => ',',
        Lang::Fa | Lang::Ar | Lang::Ur => '\u{66C}',
    };
    let mut grouped = String::with_capacity(plain.len() * 2);
    for (i, digit) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    digits::localize(&grouped, lang.tag()).into_owned()
}
