//! `khabar import`: files, folders and standard input into the library, told file by file.

use std::io;

use super::arguments::ImportArguments;
use super::context::Context;
use super::failure::{Failure, Status};
use super::fetch;
use super::interrupt::Interrupt;
use super::json::FileView;
use super::progress::Progress;
use crate::library::{FileReport, ImportEvent, ImportReport, ImportRequest, Links};
use crate::locale::Locale;
use crate::sentence::sentence;

/// Imports what the arguments name.
pub(super) fn run(context: &mut Context, arguments: ImportArguments) -> Result<Status, Failure> {
    let request = ImportRequest {
        paths: arguments.paths,
        format: arguments.format,
        source: arguments.source,
        tags: arguments.tags,
        links: if arguments.follow {
            Links::All
        } else {
            Links::Inside
        },
        dry_run: arguments.dry_run,
        settings: fetch::request(&context.config).settings,
    };
    let mut library = context.library()?;
    let interrupt = Interrupt::watch()?;
    let mut progress = Progress::on_standard_error();
    let mut written = Ok(());
    let report = library.import(&request, &mut |event| {
        match event {
            ImportEvent::File(file) => {
                progress.clear();
                written = tell_file(context, &file, request.dry_run);
            }
            ImportEvent::Progress(at) => progress.show(|| {
                let counts = [("files", at.files.into()), ("articles", at.articles.into())];
                context.locale.format("cli-import-progress", &counts)
            }),
            ImportEvent::Indexing(at) => progress.show_indexing(at, &context.locale),
        }
        interrupt.flow(&written)
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
            Some(sentence!(
                "hint-reindex-stored",
                "`khabar reindex` tries again; the articles themselves are stored"
            )),
        );
    }
    let whole = !report.cancelled && report.problems() == 0 && report.index_problem.is_none();
    Ok(if whole { Status::Done } else { Status::Partly })
}

/// Says what became of one file; what was wrong with it goes to standard error.
fn tell_file(context: &mut Context, file: &FileReport, dry_run: bool) -> io::Result<()> {
    if context.json {
        return context.out.json(&FileView::new(file));
    }
    let path = file.path.display();
    let counts = Counts::of(file, dry_run).told(&context.locale);
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
        let told = sentence!(
            "error-at",
            "{address}: {why}",
            address = place,
            why = &problem.message
        );
        context.warn(&told, None);
    }
    if file.unlisted_problems > 0 {
        context.warn(
            &sentence!(
                "import-more-problems",
                "{path}: {count} more problems are not listed",
                path = file.path.as_path(),
                count = file.unlisted_problems
            ),
            None,
        );
    }
    Ok(())
}

fn tell_summary(context: &mut Context, request: &ImportRequest, report: &ImportReport) -> io::Result<()> {
    let locale = &context.locale;
    if report.files.len() != 1 {
        let counts = report
            .files
            .iter()
            .map(|file| Counts::of(file, request.dry_run))
            .fold(Counts::default(), Counts::plus)
            .told(locale);
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

/// What became of articles, in numbers.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    read: u64,
    new: u64,
    changed: u64,
    unchanged: u64,
    deleted: u64,
    feeds: u64,
    searches: u64,
    problems: u64,
}

impl Counts {
    /// Counts what became of a file; in a dry run nothing did, but that it was read.
    fn of(file: &FileReport, dry_run: bool) -> Self {
        Self {
            read: if dry_run { file.articles } else { 0 },
            new: file.new,
            changed: file.changed,
            unchanged: file.unchanged,
            deleted: file.deleted,
            feeds: file.subscriptions.len() as u64,
            searches: file.smart_lists.len() as u64,
            problems: file.problems.len() as u64,
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            read: self.read + other.read,
            new: self.new + other.new,
            changed: self.changed + other.changed,
            unchanged: self.unchanged + other.unchanged,
            deleted: self.deleted + other.deleted,
            feeds: self.feeds + other.feeds,
            searches: self.searches + other.searches,
            problems: self.problems + other.problems,
        }
    }

    /// Puts the numbers into words, leaving out what did not happen.
    fn told(self, locale: &Locale) -> String {
        let counts = [
            ("cli-import-read", self.read),
            ("cli-import-new", self.new),
            ("cli-import-changed", self.changed),
            ("cli-import-unchanged", self.unchanged),
            ("cli-import-deleted", self.deleted),
            ("cli-import-feeds", self.feeds),
            ("cli-import-searches", self.searches),
            ("cli-import-problems", self.problems),
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_happened_is_told() {
        let english = Locale::new("en");
        let counts = Counts {
            new: 2,
            unchanged: 1,
            problems: 1,
            ..Counts::default()
        };
        assert_eq!(counts.told(&english), "2 new, 1 unchanged, 1 problem");
        assert_eq!(
            counts.plus(counts).told(&english),
            "4 new, 2 unchanged, 2 problems"
        );
        assert_eq!(Counts::default().told(&english), "no articles");
    }
}
