//! The help of one verb as lines: what it does, its usage, its verbs, arguments and options.

use std::io;

use clap::{Arg, Command};

use super::super::context::Context;
use super::texts::{about, joined};
use crate::locale::{Help, Locale};
use crate::text::isolate::left_to_right as ltr;

/// Cells between the start side and what is said of a verb or an argument.
const INDENT: u16 = 6;

/// One line of help.
pub(super) struct Line {
    text: String,
    indent: u16,
}

impl Line {
    pub(super) fn write(&self, context: &mut Context) -> io::Result<()> {
        let direction = context.locale.direction();
        context.out.indented(&self.text, direction, self.indent)
    }
}

/// Writes the help of one verb.
pub(super) fn page(command: &Command, path: &str, help: &Help, locale: &Locale) -> Vec<Line> {
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
        say(0, format!("{}: {}", label("exit-title"), label("exit-status")));
    }
    lines
}

fn flags(command: &Command) -> impl Iterator<Item = &Arg> {
    command
        .get_arguments()
        .filter(|arg| !arg.is_positional() && !arg.get_action().takes_values())
}
