//! Texts of the command line's help and manual, but for the English ones that are written in the arguments themselves.
//!
//! Parsed only when somebody asks for help, so that no start waits for them.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::Lang;

/// The help texts of one language.
pub struct Help {
    messages: FluentBundle<FluentResource>,
}

/// Returns the file of a language; what the arguments say themselves is not in the English one.
fn source(lang: Lang) -> &'static str {
    match lang {
        Lang::Fa => include_str!("../../assets/locales/fa/help.ftl"),
        Lang::Ar => include_str!("../../assets/locales/ar/help.ftl"),
        Lang::He => include_str!("../../assets/locales/he/help.ftl"),
        Lang::Ur => include_str!("../../assets/locales/ur/help.ftl"),
        Lang::En => include_str!("../../assets/locales/en/help.ftl"),
    }
}

impl Help {
    /// Reads the texts of a language.
    #[must_use]
    pub fn for_lang(lang: Lang) -> Self {
        let tag = lang.tag().parse().unwrap_or_default();
        let mut messages = FluentBundle::new_concurrent(vec![tag]);
        messages.set_use_isolating(true);
        let resource = match FluentResource::try_new(source(lang).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        if let Err(errors) = messages.add_resource(resource) {
            tracing::warn!(lang = lang.tag(), ?errors, "help texts given twice");
        }
        Self { messages }
    }

    /// Returns what a verb does; its name is that of all verbs before it and its own, joined by hyphens.
    #[must_use]
    pub fn verb(&self, name: &str) -> Option<String> {
        let pattern = self.messages.get_message(name)?.value()?;
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(pattern, None, &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// Returns what an argument of a verb is, filled in.
    #[must_use]
    pub fn argument(&self, verb: &str, argument: &str, given: &[(&str, &str)]) -> Option<String> {
        let message = self.messages.get_message(verb)?;
        let pattern = message.get_attribute(argument)?.value();
        let mut values = FluentArgs::with_capacity(given.len());
        for (name, value) in given {
            values.set(*name, *value);
        }
        let mut errors = Vec::new();
        let text = self.messages.format_pattern(pattern, Some(&values), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// Names everything that the file of a language holds, as `verb` and `verb.argument`; for tests.
    #[must_use]
    pub fn names(lang: Lang) -> Vec<String> {
        let mut verb = "";
        let mut names = Vec::new();
        for line in source(lang).lines() {
            let Some((name, _)) = line.split_once(" =") else {
                continue;
            };
            if let Some(argument) = name.trim_start().strip_prefix('.') {
                names.push(format!("{verb}.{argument}"));
            } else {
                verb = name;
                names.push(name.to_owned());
            }
        }
        names
    }
}

impl std::fmt::Debug for Help {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Help")
            .field("locales", &self.messages.locales)
            .finish()
    }
}
