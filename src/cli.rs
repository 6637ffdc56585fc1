//! The command line: arguments in, plain text or JSON lines out, and an exit status.
//!
//! Each verb is a file below this one. What a verb does is the library's
//! business; here it is asked for and its answer is written, in logical order
//! where standard output is no terminal, laid out where it is one. The interface
//! is started through a function that `main` passes in: this module never
//! imports it.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

mod arguments;
mod backup;
mod bookmark;
mod cat;
mod clock;
mod completions;
mod config;
mod content;
mod context;
mod delete;
mod demo;
mod doctor;
mod export;
mod failure;
mod feed;
mod fetch;
mod help;
mod import;
mod interrupt;
mod json;
mod list;
mod logging;
mod maintain;
mod manual;
mod mark;
mod opml;
mod output;
mod progress;
mod prune;
mod reextract;
mod related;
mod row;
mod saved;
mod screen;
mod search;
mod select;
mod show;
mod tag;

use crate::config::{Config, Environment, Notice};
use crate::library::{self, Library, ListQuery, Options, Window};
use crate::locale::{Lang, Locale};
use crate::sentence::sentence;
use arguments::{Arguments, ConfigVerb, Verb};
use context::Context;
use failure::{Failure, Status};

/// What the interface is opened on.
#[derive(Debug)]
pub enum Shelf {
    /// The library in a folder, which is made where there is none.
    Folder(PathBuf, Options),
    /// A library that is open already: the throw-away one of the demo.
    Open(Library),
}

/// What the interface is told when it starts.
#[derive(Debug)]
pub struct Launch {
    /// The library.
    pub shelf: Shelf,
    /// The settings in force.
    pub config: Config,
    /// The user's settings file, whether there is one or not.
    pub config_file: PathBuf,
    /// What of the settings could not be taken.
    pub notices: Vec<Notice>,
    /// The language of the interface.
    pub locale: Locale,
    /// How feeds are fetched.
    pub fetch: library::FetchRequest,
    /// Where it is kept what was searched for; `None` for the samples, which leave nothing behind.
    pub history: Option<PathBuf>,
}

/// Why the interface could not start, or had to end.
#[derive(Debug)]
pub enum Ended {
    /// The library cannot be used.
    Library(library::Error),
    /// The terminal cannot be used.
    Terminal(io::Error),
}

/// Starts the interface and returns when the reader leaves it.
pub type StartInterface = fn(Launch) -> Result<(), Ended>;

/// Runs what the arguments ask for and returns the exit status: 0, 1, 2 or 3.
///
/// `arguments` begin with the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, start: StartInterface) -> ExitCode {
    let given: Vec<OsString> = arguments.into_iter().collect();
    if let Err(error) = interrupt::survive_file_size_limit() {
        tracing::warn!(%error, "a limit on file sizes ends the program");
    }
    let outcome = match Arguments::try_parse_from(&given) {
        Ok(arguments) => perform(arguments, start),
        Err(error) => explain(&error, &given),
    };
    match outcome {
        Ok(status) => status.into(),
        Err(failure) => {
            let lang = Environment::of_process().lang().unwrap_or(Lang::En);
            // standard error may be closed as well; there is nobody left to tell
            let _ = failure.report(&Locale::for_lang(lang), &mut io::stderr().lock());
            failure.status.into()
        }
    }
}

/// Answers what clap could not parse: help and version are answers, all else is wrong usage.
fn explain(error: &clap::Error, given: &[OsString]) -> Result<Status, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp if help::show(given)? => Ok(Status::Done),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            io::stdout().write_all(error.render().to_string().as_bytes())?;
            Ok(Status::Done)
        }
        _ => help::explain(error, given).ok_or_else(|| Failure::of_arguments(error)),
    }
}

fn perform(arguments: Arguments, start: StartInterface) -> Result<Status, Failure> {
    match arguments.verb {
        // these need neither folders nor settings
        Some(Verb::Completions { shell }) => return completions::write(shell),
        Some(Verb::Man) => return manual::write(&manual::locale(&arguments.globals)),
        Some(Verb::Config(ConfigVerb::Show { default: true })) => return config::defaults(),
        _ => {}
    }
    let mut context = Context::open(&arguments.globals)?;
    let answered = answer(&mut context, arguments.verb, start).and_then(|status| {
        context.out.finish()?;
        Ok(status)
    });
    Ok(answered.unwrap_or_else(|failure| {
        // what was answered until then comes first; where it cannot be written, that is the failure
        let _ = context.out.flush();
        context.tell_failure(&failure);
        failure.status
    }))
}

fn answer(context: &mut Context, verb: Option<Verb>, start: StartInterface) -> Result<Status, Failure> {
    if matches!(verb, None | Some(Verb::Demo)) && has_terminal(context) {
        let shelf = match verb {
            None => Shelf::Folder(context.paths.data_dir.clone(), Context::options()),
            _ => Shelf::Open(demo::library()?),
        };
        return interface(context, shelf, start);
    }
    if !matches!(verb, Some(Verb::Config(_))) {
        context.tell_notices();
    }
    match verb {
        None => without_terminal(context, None),
        Some(Verb::Demo) => {
            let library = demo::library()?;
            without_terminal(context, Some(&library))
        }
        Some(Verb::Import(arguments)) => import::run(context, arguments),
        Some(Verb::Feed(verb)) => feed::run(context, verb),
        Some(Verb::Fetch(arguments)) => fetch::run(context, &arguments),
        Some(Verb::Opml(verb)) => opml::run(context, &verb),
        Some(Verb::List(arguments)) => list::run(context, arguments),
        Some(Verb::Search(arguments)) => search::run(context, arguments),
        Some(Verb::Show(arguments)) => show::run(context, &arguments),
        Some(Verb::Related(arguments)) => related::run(context, &arguments),
        Some(Verb::Cat(arguments)) => cat::run(context, &arguments),
        Some(Verb::Bookmark(verb)) => bookmark::run(context, verb),
        Some(Verb::Mark(verb)) => mark::run(context, verb),
        Some(Verb::Tag(verb)) => tag::run(context, verb),
        Some(Verb::Delete(arguments)) => delete::run(context, &arguments),
        Some(Verb::Undelete(arguments)) => delete::undo(context, &arguments),
        Some(Verb::Saved(verb)) => saved::run(context, verb),
        Some(Verb::Prune(arguments)) => prune::run(context, &arguments),
        Some(Verb::Export(arguments)) => export::run(context, arguments),
        Some(Verb::Backup(arguments)) => backup::back_up(context, &arguments),
        Some(Verb::Restore(arguments)) => backup::restore(context, &arguments),
        Some(Verb::Doctor) => doctor::run(context),
        Some(Verb::Reextract(arguments)) => reextract::run(context, &arguments),
        Some(Verb::Reindex) => maintain::reindex(context),
        Some(Verb::Check) => maintain::check(context),
        Some(Verb::Config(verb)) => config::run(context, &verb),
        Some(Verb::Completions { shell }) => completions::write(shell),
        Some(Verb::Man) => manual::write(&context.locale),
    }
}

/// Tells whether somebody sits at both ends; `--json` is for programs, never for the interface.
fn has_terminal(context: &Context) -> bool {
    !context.json && io::stdin().is_terminal() && io::stdout().is_terminal() && !screen::is_dumb()
}

fn interface(context: &Context, shelf: Shelf, start: StartInterface) -> Result<Status, Failure> {
    let history = matches!(shelf, Shelf::Folder(..)).then(|| context.paths.state_dir.join("history"));
    let launch = Launch {
        shelf,
        fetch: fetch::request(&context.config),
        history,
        config: context.config.clone(),
        config_file: context.paths.config_file.clone(),
        notices: context.notices.clone(),
        locale: context.locale.clone(),
    };
    match start(launch) {
        Ok(()) => Ok(Status::Done),
        Err(Ended::Library(error)) => Err(error.into()),
        Err(Ended::Terminal(error)) => Err(Failure::new(
            Status::Failed,
            sentence!(
                "cli-no-terminal",
                "the terminal cannot be used: {why}",
                why = &error
            ),
        )
        .hint(sentence!(
            "cli-no-terminal-hint",
            "`khabar list` and `khabar show` need no interface; `khabar doctor` looks at the terminal"
        ))),
    }
}

/// Writes the list where the interface has no terminal; of the samples the first article too.
fn without_terminal(context: &mut Context, samples: Option<&Library>) -> Result<Status, Failure> {
    let key = if io::stdout().is_terminal() && screen::is_dumb() {
        "cli-interface-needs-cursor"
    } else {
        "cli-interface-needs-terminal"
    };
    context.say(&context.locale.text(key));
    let reader = match samples {
        Some(library) => library.reader()?,
        None => context.reader()?,
    };
    let written = list::articles(context, &reader, None, None)?;
    if written == 0 {
        context.say(&context.locale.text("cli-library-empty"));
    }
    if samples.is_some() {
        let first = reader.page(&ListQuery::default(), Window::first(1))?;
        if let Some(row) = first.rows.first()
            && let Some(entry) = reader.entry(row.id)?
        {
            context.out.line("")?;
            show::text(context, &entry.article, entry.direction)?;
        }
    }
    Ok(Status::Done)
}
