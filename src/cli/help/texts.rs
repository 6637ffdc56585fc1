//! What is said of a verb and of an argument, found among the texts of a language.

use clap::Arg;

use crate::locale::{Help, Locale};
use crate::text::isolate::left_to_right as ltr;

/// Names a verb among the texts.
pub(super) fn joined(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}-{name}")
    }
}

/// Says what an argument is, what it is without being given, and what may stand there.
pub(super) fn about(path: &str, argument: &Arg, help: &Help, locale: &Locale) -> Vec<String> {
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

pub(super) fn verb_of(path: &str) -> String {
    if path.is_empty() {
        "khabar".to_owned()
    } else {
        path.to_owned()
    }
}

pub(super) fn id(argument: &Arg) -> String {
    argument.get_id().as_str().replace('_', "-")
}

/// Finds the text of an argument: the verb's own, else what several verbs share, else that of all.
pub(super) fn text(path: &str, argument: &Arg, help: &Help) -> Option<String> {
    let id = id(argument);
    let verb = verb_of(path);
    [verb.as_str(), "common", "khabar"]
        .into_iter()
        .find_map(|verb| help.argument(verb, &id, &[]))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{Command, CommandFactory as _};

    use super::*;
    use crate::cli::arguments::Arguments;
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
            let help = Help::for_lang(lang);
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
                "exit-title",
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
                .filter(|name| {
                    !used.contains(name)
                        && name != "common"
                        && !["wrong", "manual"].iter().any(|part| name.starts_with(part))
                })
                .collect();
            assert!(
                left.is_empty(),
                "assets/locales/{}/help.ftl has {left:?}, which no verb takes",
                lang.tag()
            );
        }
    }
}
