//! `khabar reextract`: articles made again from the pages as they were fetched.

use std::ops::ControlFlow;

use clap::Args;

use super::context::Context;
use super::failure::{Failure, Status};
use super::interrupt::Interrupt;
use super::json::{ReextractView, RefusedView};
use super::progress::Progress;
use super::select;
use crate::sentence::sentence;

/// Arguments of `reextract`.
#[derive(Debug, Args)]
pub(super) struct ReextractArguments {
    /// The articles' numbers, or a query [default: every article whose page was kept]
    #[arg(value_name = "ID or QUERY", num_args = 0..)]
    which: Vec<String>,
}

/// Runs the extractor again over what the arguments name.
pub(super) fn run(context: &mut Context, arguments: &ReextractArguments) -> Result<Status, Failure> {
    let mut status = Status::Done;
    let only = if arguments.which.is_empty() {
        None
    } else {
        let (rows, found) = select::articles(context, &arguments.which)?;
        if rows.is_empty() {
            return Ok(found);
        }
        status = found;
        Some(select::ids(&rows))
    };
    let mut library = context.library()?;
    let interrupt = Interrupt::watch()?;
    let mut progress = Progress::on_standard_error();
    let report = library.reextract(only.as_deref(), &mut |at| {
        progress.show(|| {
            let counts = [("done", at.done.into()), ("total", at.total.into())];
            context.locale.format("cli-reextract-progress", &counts)
        });
        if interrupt.came() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    progress.clear();
    let report = report?;
    if !report.changed.is_empty() {
        super::context::index_changes(&library);
    }
    if context.json {
        context.out.json(&ReextractView {
            pages: report.pages,
            changed: report.changed.iter().map(|id| id.0).collect(),
            refused: report
                .refused
                .iter()
                .map(|(id, message)| RefusedView { id: id.0, message })
                .collect(),
            cancelled: report.cancelled,
        })?;
    } else {
        let counts = [
            ("pages", report.pages.into()),
            ("changed", (report.changed.len() as u64).into()),
        ];
        let text = if report.pages == 0 {
            context.locale.text("cli-reextract-none")
        } else {
            context.locale.format("cli-reextract-done", &counts)
        };
        context.answer(&text)?;
        context.out.flush()?;
        for (id, message) in &report.refused {
            context.tell_failure(&Failure::new(
                Status::Partly,
                sentence!(
                    "cli-page-left",
                    "the page of article {id} was left as it was: {why}",
                    id = id.to_string(),
                    why = message
                ),
            ));
        }
        if report.cancelled {
            context.say(&context.locale.text("cli-reextract-stopped"));
        }
    }
    let whole = report.refused.is_empty() && !report.cancelled && report.pages > 0;
    Ok(if whole { status } else { Status::Partly })
}
