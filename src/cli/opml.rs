//! `khabar opml`: lists of feeds from other readers and for them.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use clap::{Subcommand, ValueHint};

use super::context::Context;
use super::failure::{Failure, Status, no_input, unread};
use crate::limits;

/// What to do with lists of feeds.
#[derive(Debug, Subcommand)]
pub(super) enum OpmlVerb {
    /// Follow the feeds that a list names; folders become tags
    Import {
        /// The list, or - for standard input
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
    /// Write the feeds that are followed to standard output
    Export,
}

/// Does what is asked with lists of feeds.
pub(super) fn run(context: &mut Context, verb: &OpmlVerb) -> Result<Status, Failure> {
    match verb {
        OpmlVerb::Import { file } => import(context, file),
        OpmlVerb::Export => {
            let list = context.reader()?.opml()?;
            context.out.raw(&list)?;
            Ok(Status::Done)
        }
    }
}

fn import(context: &mut Context, file: &Path) -> Result<Status, Failure> {
    let bytes = if file == Path::new("-") {
        limits::read_all(io::stdin().lock(), limits::FILE)
            .map_err(|error| Failure::new(Status::Failed, no_input(&error)))?
    } else {
        File::open(file)
            .and_then(|file| limits::read_all(file, limits::FILE))
            .map_err(|error| unread(file, &error))?
    };
    let (subscribed, problems) = context.library()?.subscribe_opml(&bytes)?;
    for problem in &problems {
        context.warn(problem, None);
    }
    let counts = [("new", subscribed.new.into()), ("known", subscribed.known.into())];
    let text = context.locale.format("cli-opml-imported", &counts);
    context.answer(&text)?;
    let nothing = subscribed.new + subscribed.known == 0;
    Ok(if nothing || !problems.is_empty() {
        Status::Partly
    } else {
        Status::Done
    })
}
