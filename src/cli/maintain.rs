//! `khabar reindex` and `khabar check`: the index made again, and everything verified.

use std::ops::ControlFlow;

use super::context::Context;
use super::failure::{Failure, Status};
use super::interrupt::Interrupt;
use super::json::{CheckProblemView, CheckView};
use super::progress::Progress;
use crate::library::Synced;
use crate::sentence::sentence;

/// Makes the index again from the stored articles.
pub(super) fn reindex(context: &mut Context) -> Result<Status, Failure> {
    let library = context.library()?;
    let interrupt = Interrupt::watch()?;
    let mut progress = Progress::on_standard_error();
    let mut articles = 0;
    let outcome = library.reindex(&mut |at| {
        articles = at.articles;
        progress.show_indexing(at, &context.locale);
        if interrupt.came() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    progress.clear();
    match outcome? {
        Synced::Level => {
            let text = context
                .locale
                .format("cli-reindexed", &[("count", articles.into())]);
            context.answer(&text)?;
            Ok(Status::Done)
        }
        Synced::Stopped => {
            context.say(&context.locale.text("cli-reindex-stopped"));
            Ok(Status::Partly)
        }
        Synced::LeftToAnother => Err(Failure::new(
            Status::Failed,
            sentence!("cli-index-held", "another khabar is writing the index"),
        )
        .hint(sentence!("hint-try-later", "try again when it is done"))),
    }
}

/// Verifies store and index, and that they agree.
pub(super) fn check(context: &mut Context) -> Result<Status, Failure> {
    let reader = context.reader()?;
    // a library that may only be read is checked all the same
    let report = match context.library() {
        Ok(library) => library.check()?,
        Err(_) => reader.check()?,
    };
    if context.json {
        context.out.json(&CheckView {
            sound: report.is_sound(),
            articles: report.articles,
            indexed: report.indexed,
            problems: report.problems.iter().map(CheckProblemView::new).collect(),
            notes: report.notes.iter().map(CheckProblemView::new).collect(),
        })?;
    } else {
        let counts = [
            ("articles", report.articles.into()),
            ("indexed", report.indexed.into()),
        ];
        let text = context.locale.format("cli-check-counts", &counts);
        context.answer(&text)?;
        if report.is_sound() && report.articles == report.indexed {
            let text = context.locale.text("cli-check-sound");
            context.answer(&text)?;
        }
        context.out.flush()?;
        for note in &report.notes {
            context.note(&note.message, &note.hint);
        }
        for problem in &report.problems {
            context.tell_failure(
                &Failure::new(Status::Partly, problem.message.clone()).hint(problem.hint.clone()),
            );
        }
    }
    Ok(if report.is_sound() {
        Status::Done
    } else {
        Status::Partly
    })
}
