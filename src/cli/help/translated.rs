//! The definition of the arguments with its texts in another language, for what is generated from it.

use clap::{Arg, ArgAction, Command};

use super::texts::{about, joined, text, verb_of};
use crate::locale::{Help, Locale};

/// What parts the lines of what is said of an argument, which is one paragraph to clap.
pub(in crate::cli) const LINE_BREAK: &str = "\u{2028}";

/// Returns the command with the texts of `help` in place of its own; `path` is its name among them.
///
/// Defaults, possible values and variables are named in those texts, since
/// clap would name them in English.
pub(in crate::cli) fn translated(command: Command, path: &str, help: &Help, locale: &Locale) -> Command {
    let does = help.verb(&verb_of(path)).unwrap_or_default();
    // clap adds these two at the end, in English, where a command does not have them
    let flag = |id: &'static str, short: char, action: ArgAction| {
        let argument = Arg::new(id).short(short).long(id).action(action);
        let said = text(path, &argument, help).unwrap_or_default();
        argument.help(said)
    };
    let mut command = command
        .about(first_sentence(&does))
        .long_about(does)
        .mut_args(|argument| said(argument, path, help, locale))
        .disable_help_flag(true)
        .arg(flag("help", 'h', ArgAction::Help));
    if command.get_version().is_some() {
        command = command
            .disable_version_flag(true)
            .arg(flag("version", 'V', ArgAction::Version));
    }
    command.mut_subcommands(|verb| {
        let path = joined(path, verb.get_name());
        translated(verb, &path, help, locale)
    })
}

fn said(argument: Arg, path: &str, help: &Help, locale: &Locale) -> Arg {
    let takes_values = argument.get_action().takes_values();
    let lines = about(path, &argument, help, locale);
    argument
        .help(lines.join(LINE_BREAK))
        .long_help(None::<&str>)
        .hide_default_value(takes_values)
        .hide_possible_values(takes_values)
        .hide_env(takes_values)
}

fn first_sentence(text: &str) -> String {
    let ends = [". ", "\u{6D4} "];
    let first = ends
        .iter()
        .filter_map(|end| text.split_once(end))
        .map(|(first, _)| first);
    first.min_by_key(|first| first.len()).unwrap_or(text).to_owned()
}
