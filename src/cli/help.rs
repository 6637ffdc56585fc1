//! Help and wrong usage in the reader's language: the texts of `locale::Help` over the one definition of arguments.
//!
//! English is clap's own business. Here the same command is written in another
//! language, from its start side on a terminal and in logical order elsewhere.

mod page;
mod texts;
mod translated;
mod wrong;

use std::ffi::OsString;

use clap::{Command, CommandFactory as _, FromArgMatches as _};

use super::arguments::{Arguments, Globals};
use super::context::Context;
use super::failure::{Failure, Status};
use crate::locale::{Help, Lang};

pub(super) use translated::{LINE_BREAK, translated};

/// Writes the help that was asked for; `false` where it is to be in English.
pub(super) fn show(arguments: &[OsString]) -> Result<bool, Failure> {
    let Some((mut context, help)) = speak(arguments) else {
        return Ok(false);
    };
    let mut root = Arguments::command();
    root.build();
    let (command, path) = named(&root, arguments);
    for line in page::page(command, &path, &help, &context.locale) {
        line.write(&mut context)?;
    }
    context.out.finish()?;
    Ok(true)
}

/// Tells what was wrong with the arguments; `None` where that is to be in English.
pub(super) fn explain(error: &clap::Error, arguments: &[OsString]) -> Option<Status> {
    let (told_by, help) = speak(arguments)?;
    let failure = wrong::failure(error, &help);
    told_by.tell_failure(&failure);
    Some(failure.status)
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
    let globals = Globals::from_arg_matches(&matches).ok()?;
    let context = Context::open(&globals).ok()?;
    let lang = context.locale.lang();
    (lang != Lang::En).then(|| (context, Help::for_lang(lang)))
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
            path = texts::joined(&path, word);
        }
    }
    (command, path)
}
