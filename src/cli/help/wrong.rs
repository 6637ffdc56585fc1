//! Wrong usage, told in the reader's language with what would have been right.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::super::failure::{Failure, Status};
use crate::locale::Help;
use crate::sentence::Sentence;

/// Says what was wrong with the arguments.
pub(super) fn failure(error: &clap::Error, help: &Help) -> Failure {
    let text = |key: &str, given: &[(&str, &str)]| {
        Sentence::verbatim(help.argument("wrong", key, given).unwrap_or_default())
    };
    let context = |kind| error.get(kind).map(told).unwrap_or_default();
    let (argument, value) = (
        context(ContextKind::InvalidArg),
        context(ContextKind::InvalidValue),
    );
    let verb = context(ContextKind::InvalidSubcommand);
    let message = match error.kind() {
        // a query is checked for looking like an option that is none
        ErrorKind::ValueValidation if value.starts_with('-') => {
            text("unknown-argument", &[("given", &value)])
        }
        ErrorKind::UnknownArgument => text("unknown-argument", &[("given", &argument)]),
        ErrorKind::InvalidSubcommand => text("unknown-verb", &[("given", &verb)]),
        ErrorKind::MissingSubcommand => text("missing-verb", &[("given", &verb)]),
        ErrorKind::MissingRequiredArgument => text("missing-argument", &[("given", &argument)]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            text("value", &[("given", &value), ("argument", &argument)])
        }
        ErrorKind::ArgumentConflict => {
            let prior = context(ContextKind::PriorArg);
            text("conflict", &[("given", &argument), ("argument", &prior)])
        }
        _ => text("other", &[]),
    };
    let mut failure = Failure::new(Status::Usage, message);
    for kind in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
        ContextKind::SuggestedSubcommand,
    ] {
        let near = context(kind);
        if !near.is_empty() {
            failure = failure.hint(text("near", &[("given", &near)]));
        }
    }
    let valid = context(ContextKind::ValidValue);
    if !valid.is_empty() {
        let possible = help.argument("khabar", "possible", &[]).unwrap_or_default();
        failure = failure.hint(Sentence::verbatim(format!("{possible}: {valid}")));
    }
    if failure.hints.is_empty() {
        failure = failure.hint(text("see-help", &[]));
    }
    failure
}

fn told(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    #[test]
    fn wrong_usage_has_the_same_sentences_in_every_language() {
        let names = |lang| -> Vec<String> {
            let all = Help::names(lang);
            all.into_iter().filter(|name| name.starts_with("wrong")).collect()
        };
        for lang in [Lang::Ar, Lang::He, Lang::Ur] {
            assert_eq!(names(lang), names(Lang::Fa), "{}", lang.tag());
        }
    }
}
