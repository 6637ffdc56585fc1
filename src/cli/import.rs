//! `khabar import`: files, folders and standard input into the library, told file by file.

use std::io;
use std::ops::ControlFlow;

use super::arguments::ImportArguments;
use super::context::Context;
use super::failure::{Failure, Status};
use super::interrupt::Interrupt;
use super::json::FileView;
use super::progress::Progress;
use crate::library::{FileReport, ImportEvent, ImportReport, ImportRequest};
use crate::locale::Locale;

/// Imports what the arguments name.
pub(super) fn run(context: &mut Context, arguments: ImportArguments) -> Result<Status, Failure> {
    let request = ImportRequest {
        paths: arguments.paths,
        format: arguments.format,
        source: arguments.source,
        tags: arguments.tags,
        dry_run: arguments.dry_run,
    };
    let mut library = context.library()?;
    let interrupt = Interrupt::watch()?;
    let mut progress = Progress::on_standard_error();
    let mut written = Ok(());
    let report = library.import(&request, &mut |event| {
        match event {
            ImportEvent::File(file) => {
                progress.clear();
                written = tell_file(context, &file);
            }
            ImportEvent::Progress(at) => progress.show(|| {
                let counts = [("files", at.files.into()), ("articles", at.articles.into())];
                context.locale.format("cli-import-progress", &counts)
            }),
            ImportEvent::Indexing(at) => progress.show(|| {
                let counts = [("done", at.done.into()), ("total", at.total.into())];
                context.locale.format("cli-reindex-progress", &counts)
            }),
        }
        if written.is_err() || interrupt.came() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    progress.clear();
    written?;
    if !context.json {
        tell_summary(context, &request, &report)?;
    }
    if report.cancelled {
        context.say(&context.locale.text("cli-import-stopped"));
    }
    if let Some(problem) = &report.index_problem {
        context.warn(
            problem,
            Some("`khabar reindex` tries again; the articles themselves are stored"),
        );
    }
    let whole = !report.cancelled && report.problems() == 0 && report.index_problem.is_none();
    Ok(if whole { Status::Done } else { Status::Partly })
}

/// Says what became of one file; what was wrong with it goes to standard error.
fn tell_file(context: &mut Context, file: &FileReport) -> io::Result<()> {
    if context.json {
        return context.out.json(&FileView::new(file));
    }
    let path = file.path.display();
    let counts = counts(
        &context.locale,
        file.new,
        file.changed,
        file.unchanged,
        file.problems.len(),
    );
    context.answer(&format!("{path}: {counts}"))?;
    if file.problems.is_empty() {
        return Ok(());
    }
    // both streams may go to one terminal: keep their order
    context.out.flush()?;
    for problem in &file.problems {
        let place = match problem.line {
            Some(line) => format!("{path}:{line}"),
            None => path.to_string(),
        };
        context.warn(&format!("{place}: {}", problem.message), None);
    }
    Ok(())
}

fn tell_summary(context: &mut Context, request: &ImportRequest, report: &ImportReport) -> io::Result<()> {
    let locale = &context.locale;
    if report.files.len() != 1 {
        let counts = counts(
            locale,
            report.new_articles(),
            report.changed_articles(),
            report.unchanged_articles(),
            report.problems(),
        );
        let arguments = [("files", report.files.len().into()), ("counts", (&counts).into())];
        let summary = locale.format("cli-import-summary", &arguments);
        context.answer(&summary)?;
    }
    if request.dry_run {
        let dry = context.locale.text("cli-import-dry");
        context.answer(&dry)?;
    }
    Ok(())
}

/// Puts numbers into words, leaving out what did not happen.
fn counts(locale: &Locale, new: u64, changed: u64, unchanged: u64, problems: usize) -> String {
    let counts = [
        ("cli-import-new", new),
        ("cli-import-changed", changed),
        ("cli-import-unchanged", unchanged),
        ("cli-import-problems", problems as u64),
    ];
    let told: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| locale.format(key, &[("count", count.into())]))
        .collect();
    if told.is_empty() {
        return locale.text("cli-import-nothing");
    }
    told.join(&locale.text("cli-comma"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_happened_is_told() {
        let english = Locale::new("en");
        assert_eq!(counts(&english, 2, 0, 1, 1), "2 new, 1 unchanged, 1 problem");
        assert_eq!(counts(&english, 0, 0, 0, 0), "no articles");
    }
}
