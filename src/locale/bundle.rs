//! One language's messages, parsed from its Fluent file.
//!
//! Knows Fluent and nothing of fallbacks; those are the locale's.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, Value, grouped};
use crate::text::Direction;
use crate::text::isolate::isolated;

/// The parsed messages of one language.
pub(super) struct Bundle {
    lang: Lang,
    messages: FluentBundle<FluentResource>,
}

/// The files of a language, one a part of the program.
const PARTS: usize = 4;

/// Lists the texts of one language's Fluent files.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../assets/locales/", $lang, "/interface.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/lists.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/news.ftl")),
            include_str!(concat!("../../assets/locales/", $lang, "/keeping.ftl")),
        ]
    };
}

/// Returns the texts of a language's Fluent files.
pub(super) fn sources(lang: Lang) -> [&'static str; PARTS] {
    match lang {
        Lang::Fa => files!("fa"),
        Lang::Ar => files!("ar"),
        Lang::He => files!("he"),
        Lang::Ur => files!("ur"),
        Lang::En => files!("en"),
    }
}

/// Returns the sentences of a language; `None` for English.
pub(super) fn sentences(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Fa => include_str!("../../assets/locales/fa/sentences.ftl"),
        Lang::Ar => include_str!("../../assets/locales/ar/sentences.ftl"),
        Lang::He => include_str!("../../assets/locales/he/sentences.ftl"),
        Lang::Ur => include_str!("../../assets/locales/ur/sentences.ftl"),
        Lang::En => return None,
    })
}

impl Bundle {
    /// Parses a language's file; a message that cannot be read is left out, and found by the tests.
    pub(super) fn new(lang: Lang) -> Self {
        Self::of(lang, &sources(lang))
    }

    /// Parses a language's sentences; `None` for English, which stands in the sentences themselves.
    pub(super) fn of_sentences(lang: Lang) -> Option<Self> {
        Some(Self::of(lang, &[sentences(lang)?]))
    }

    fn of(lang: Lang, sources: &[&'static str]) -> Self {
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut messages = FluentBundle::new_concurrent(vec![tag]);
        // the locale isolates text arguments itself, and leaves numbers alone
        messages.set_use_isolating(false);
        messages.set_formatter(Some(match lang {
            Lang::Fa => |value, _| number(value, Lang::Fa),
            Lang::Ur => |value, _| number(value, Lang::Ur),
            Lang::Ar => |value, _| number(value, Lang::Ar),
            Lang::He => |value, _| number(value, Lang::He),
            Lang::En => |value, _| number(value, Lang::En),
        }));
        for source in sources {
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            if let Err(errors) = messages.add_resource(resource) {
                tracing::warn!(lang = lang.tag(), ?errors, "messages given twice");
            }
        }
        Self { lang, messages }
    }

    /// Tells whether the message is there.
    pub(super) fn has(&self, key: &str) -> bool {
        self.messages.has_message(key)
    }

    /// Returns the message with its arguments, `None` where it is missing or wants other arguments.
    pub(super) fn format(&self, key: &str, arguments: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.messages.get_message(key)?.value()?;
        let mut given = FluentArgs::with_capacity(arguments.len());
        for (name, value) in arguments {
            match value {
                Value::Text(text) => given.set(*name, self.isolated(text)),
                Value::Worded(text) => given.set(*name, *text),
                Value::Number(number) => given.set(*name, *number),
            }
        }
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(pattern, Some(&given), &mut errors);
        if !errors.is_empty() {
            tracing::warn!(
                lang = self.lang.tag(),
                key,
                ?errors,
                "message could not be filled in"
            );
            return None;
        }
        Some(text.into_owned())
    }

    /// Puts an argument whose direction may differ from the message's into an isolate.
    fn isolated(&self, text: &str) -> String {
        if self.lang.direction() == Direction::Ltr && text.is_ascii() {
            text.to_owned()
        } else {
            isolated(text)
        }
    }
}

/// Writes a number as the language does; leaves other values to Fluent.
fn number(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        // every number given is a whole one: Value::Number
        FluentValue::Number(number) => number
            .as_string()
            .parse()
            .ok()
            .map(|number| grouped(number, lang)),
        _ => None,
    }
}
