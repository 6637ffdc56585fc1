//! The command line: arguments in, plain text or JSON lines out, and an exit status.
//!
//! Each verb is a file below this one. What a verb does is the library's
//! business; here it is asked for and its answer is written, in logical order
//! where standard output is no terminal, laid out where it is one. The interface
//! is started through a function that `main` passes in: this module never
//! imports it.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::Parser as _;
use clap::error::ErrorKind;

mod arguments;
mod clock;
mod config;
mod context;
mod doctor;
mod failure;
mod generate;
mod json;
mod logging;
mod output;

use arguments::{Arguments, ConfigVerb, Verb};
use context::Context;
use failure::{Failure, Status};

/// Runs what the arguments ask for and returns the exit status of CLI.md: 0, 1, 2 or 3.
///
/// `arguments` begin with the program's name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let outcome = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => perform(arguments),
        Err(error) => explain(&error),
    };
    match outcome {
        Ok(status) => status.into(),
        Err(failure) => {
            // standard error may be closed as well; there is nobody left to tell
            let _ = failure.report(&mut io::stderr().lock());
            failure.status.into()
        }
    }
}

/// Answers what clap could not parse: help and version are answers, all else is wrong usage.
fn explain(error: &clap::Error) -> Result<Status, Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            io::stdout().write_all(error.render().to_string().as_bytes())?;
            Ok(Status::Done)
        }
        _ => Err(Failure::of_arguments(error)),
    }
}

fn perform(arguments: Arguments) -> Result<Status, Failure> {
    match arguments.verb {
        // these need neither folders nor settings
        Some(Verb::Completions { shell }) => return generate::completions(shell),
        Some(Verb::Man) => return generate::man(),
        Some(Verb::Config(ConfigVerb::Show { default: true })) => return config::defaults(),
        _ => {}
    }
    let mut context = Context::open(&arguments.globals)?;
    let status = match arguments.verb {
        Some(Verb::Config(verb)) => config::run(&mut context, &verb),
        Some(Verb::Doctor) => doctor::run(&mut context),
        _ => Ok(Status::Done),
    }?;
    context.out.flush()?;
    Ok(status)
}
