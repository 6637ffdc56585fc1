//! Help and wrong usage in the reader's language: the texts of `locale::Help` over the one definition of arguments.
//!
//! English is clap's own business. Here the same command is written in another
//! language, from its start side on a terminal and in logical order elsewhere.

use std::ffi::OsString;
use std::io;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory as _, FromArgMatches as _};

use super::arguments::Arguments;
use super::context::Context;
use super::failure::{Failure, Status};
use crate::locale::{Help, Locale};
use crate::sentence::Sentence;

/// Cells between the start side and what is said of a verb or an argument.
const INDENT: u16 = 6;

/// Writes the help that was asked for; `false` where it is to be in English.
pub(super) fn show(arguments: &[OsString]) -> Result<bool, Failure> {
    let Some((mut context, help)) = speak(arguments) else {
        return Ok(false);
    };
    let mut root = Arguments::command();
    root.build();
    let (command, path) = named(&root, arguments);
    for line in page(command, &path, &help, &context.locale) {
        line.write(&mut context)?;
    }
    context.out.finish()?;
    Ok(true)
}

/// Tells what was wrong with the arguments; `None` where that is to be in English.
pub(super) fn explain(error: &clap::Error, arguments: &[OsString]) -> Option<Status> {
    let (told_by, help) = speak(arguments)?;
    let failure = failure(error, &help);
    told_by.tell_failure(&failure);
    Some(failure.status)
}

fn failure(error: &clap::Error, help: &Help) -> Failure {
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

/// Finds the language from what of the arguments can be read; `None` where it is English.
fn speak(arguments: &[OsString]) -> Option<(Context, Help)> {
    let asks = |argument: &OsString| argument == "--help" || argument == "-h";
    let rest = arguments.iter().filter(|argument| !asks(argument));
    let matches = Arguments::command()
        .ignore_errors(true)
        .disable_help_subcommand(true)
        .try_get_matches_from(rest)
        .ok()?;
    let globals = super::arguments::Globals::from_arg_matches(&matches).ok()?;
    let context = Context::open(&globals).ok()?;
    let help = Help::for_lang(context.locale.lang())?;
    Some((context, help))
}

/// Finds the verb whose help is asked for, with its name among the texts.
fn named<'a>(root: &'a Command, arguments: &[OsString]) -> (&'a Command, String) {
    let mut command = root;
    let mut path = String::new();
    for word in arguments.iter().skip(1).filter_map(|word| word.to_str()) {
        if word == "help" {
            continue;
        }
        if let Some(inner) = command.find_subcommand(word) {
            command = inner;
            path = joined(&path, word);
        }
    }
    (command, path)
}

/// Names a verb among the texts.
fn joined(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}-{name}")
    }
}

/// One line of help.
struct Line {
    text: String,
    indent: u16,
}

impl Line {
    fn write(&self, context: &mut Context) -> io::Result<()> {
        let direction = context.locale.direction();
        context.out.indented(&self.text, direction, self.indent)
    }
}

/// Writes the help of one verb.
fn page(command: &Command, path: &str, help: &Help, locale: &Locale) -> Vec<Line> {
    let label = |key: &str| help.argument("khabar", key, &[]).unwrap_or_default();
    let mut lines = Vec::new();
    let mut say = |indent, text: String| lines.push(Line { text, indent });
    let verb = if path.is_empty() { "khabar" } else { path };
    say(0, help.verb(verb).unwrap_or_default());
    say(0, String::new());
    let usage = command.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    say(0, format!("{}: {}", label("usage"), ltr(usage)));
    let verbs: Vec<_> = command
        .get_subcommands()
        .filter(|verb| !verb.is_hide_set() && verb.get_name() != "help")
        .collect();
    if !verbs.is_empty() {
        say(0, String::new());
        say(0, format!("{}:", label("verbs")));
        for verb in verbs {
            say(2, ltr(verb.get_name()));
            say(
                INDENT,
                help.verb(&joined(path, verb.get_name())).unwrap_or_default(),
            );
        }
    }
    let shown = |arg: &&Arg| !arg.is_hide_set();
    let sections: [(&str, Vec<&Arg>); 3] = [
        ("arguments", command.get_positionals().filter(shown).collect()),
        (
            "options",
            command
                .get_opts()
                .chain(flags(command))
                .filter(shown)
                .filter(|arg| !arg.is_global_set())
                .collect(),
        ),
        (
            "globals",
            command
                .get_opts()
                .chain(flags(command))
                .filter(shown)
                .filter(|arg| arg.is_global_set())
                .collect(),
        ),
    ];
    for (title, arguments) in sections {
        if arguments.is_empty() {
            continue;
        }
        say(0, String::new());
        say(0, format!("{}:", label(title)));
        for argument in arguments {
            let short = argument.get_short().map(|letter| format!("-{letter}, "));
            say(2, ltr(&format!("{}{argument}", short.unwrap_or_default())));
            for text in about(path, argument, help, locale) {
                say(INDENT, text);
            }
        }
    }
    if path.is_empty() {
        say(0, String::new());
        say(0, label("exit-status"));
    }
    lines
}

fn flags(command: &Command) -> impl Iterator<Item = &Arg> {
    command
        .get_arguments()
        .filter(|arg| !arg.is_positional() && !arg.get_action().takes_values())
}

/// Says what an argument is, what it is without being given, and what may stand there.
fn about(path: &str, argument: &Arg, help: &Help, locale: &Locale) -> Vec<String> {
    let label = |key: &str| help.argument("khabar", key, &[]).unwrap_or_default();
    let mut lines = vec![text(path, argument, help).unwrap_or_default()];
    let comma = locale.text("cli-comma");
    let defaults: Vec<_> = argument
        .get_default_values()
        .iter()
        .map(|value| ltr(&value.to_string_lossy()))
        .collect();
    if !defaults.is_empty() && argument.get_action().takes_values() {
        lines.push(format!("{}: {}", label("default"), defaults.join(&comma)));
    }
    if argument.get_action().takes_values() {
        let values = argument.get_possible_values();
        let names: Vec<_> = values.iter().map(|value| ltr(value.get_name())).collect();
        if !names.is_empty() {
            lines.push(format!("{}: {}", label("possible"), names.join(&comma)));
        }
        for value in values.iter().filter(|value| value.get_help().is_some()) {
            let said = help.argument(
                &verb_of(path),
                &format!("{}-{}", id(argument), value.get_name()),
                &[],
            );
            lines.push(format!("{}: {}", ltr(value.get_name()), said.unwrap_or_default()));
        }
    }
    if let Some(name) = argument.get_env() {
        lines.push(format!(
            "{}: {}",
            label("environment"),
            ltr(&name.to_string_lossy())
        ));
    }
    lines
}

fn verb_of(path: &str) -> String {
    if path.is_empty() {
        "khabar".to_owned()
    } else {
        path.to_owned()
    }
}

fn id(argument: &Arg) -> String {
    argument.get_id().as_str().replace('_', "-")
}

/// Finds the text of an argument: the verb's own, else what several verbs share, else that of all.
fn text(path: &str, argument: &Arg, help: &Help) -> Option<String> {
    let id = id(argument);
    let verb = verb_of(path);
    [verb.as_str(), "common", "khabar"]
        .into_iter()
        .find_map(|verb| help.argument(verb, &id, &[]))
}

/// Keeps what is typed in its own order.
fn ltr(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::locale::Lang;

    /// Calls `see` with every verb and its name among the texts.
    fn walk(command: &Command, path: &str, see: &mut dyn FnMut(&Command, &str)) {
        see(command, path);
        for verb in command.get_subcommands().filter(|verb| verb.get_name() != "help") {
            walk(verb, &joined(path, verb.get_name()), see);
        }
    }

    #[test]
    fn every_verb_and_argument_is_said_in_every_language_and_nothing_else() {
        let mut root = Arguments::command();
        root.build();
        for lang in [Lang::Fa, Lang::Ar, Lang::He, Lang::Ur] {
            let help = Help::for_lang(lang).unwrap();
            let mut missing = Vec::new();
            let mut used = BTreeSet::new();
            walk(&root, "", &mut |command, path| {
                let verb = verb_of(path);
                if help.verb(&verb).is_none() {
                    missing.push(verb.clone());
                }
                used.insert(verb.clone());
                for argument in command.get_arguments().filter(|arg| !arg.is_hide_set()) {
                    let id = id(argument);
                    if text(path, argument, &help).is_none() {
                        missing.push(format!("{verb}.{id}"));
                    }
                    used.extend([&verb, "common", "khabar"].map(|verb| format!("{verb}.{id}")));
                    for value in argument.get_possible_values() {
                        let name = format!("{id}-{}", value.get_name());
                        if value.get_help().is_some() && help.argument(&verb, &name, &[]).is_none() {
                            missing.push(format!("{verb}.{name}"));
                        }
                        used.insert(format!("{verb}.{name}"));
                    }
                }
            });
            assert!(
                missing.is_empty(),
                "assets/locales/{}/help.ftl lacks {missing:?}",
                lang.tag()
            );
            let labels = [
                "exit-status",
                "usage",
                "verbs",
                "arguments",
                "options",
                "globals",
                "default",
                "possible",
                "environment",
            ];
            used.extend(labels.map(|label| format!("khabar.{label}")));
            let left: Vec<_> = Help::names(lang)
                .into_iter()
                .filter(|name| !used.contains(name) && name != "common" && !name.starts_with("wrong"))
                .collect();
            assert!(
                left.is_empty(),
                "assets/locales/{}/help.ftl has {left:?}, which no verb takes",
                lang.tag()
            );
        }
    }

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
