//! `khabar fetch`: what is new, for people, programs and timers.
//!
//! Quiet: a line for each feed that brought something, a warning for each that
//! failed, and nothing where nothing happened. That there is no network is told
//! and is no failure.

use std::io;
use std::num::NonZeroU8;
use std::time::Duration;

use clap::Args;

use super::context::Context;
use super::failure::{Failure, Status};
use super::feed::date;
use super::interrupt::Interrupt;
use super::json::FetchedView;
use super::progress::Progress;
use crate::config::Config;
use crate::library::{
    FeedOutcome, FeedReport, FetchEvent, FetchReport, FetchRequest, FetchSettings, Library,
};
use crate::locale::Locale;
use crate::sentence::{Sentence, sentence};
use crate::text::isolate::isolated;

/// Arguments of `fetch`.
#[derive(Debug, Args)]
pub(super) struct FetchArguments {
    /// Numbers, addresses or names of feeds; without any, all that are due
    #[arg(value_name = "FEED")]
    pub(super) feeds: Vec<String>,
    /// Hosts that are asked at the same time
    #[arg(long, short = 'j', value_name = "N")]
    pub(super) jobs: Option<NonZeroU8>,
}

/// Makes of the settings what the library is asked with.
pub(super) fn request(config: &Config) -> FetchRequest {
    /// A server that is silent for longer than this has gone.
    const SILENCE: Duration = Duration::from_secs(20);
    let fetch = &config.fetch;
    FetchRequest {
        feeds: None,
        jobs: fetch.jobs,
        gap: fetch.gap,
        pages: fetch.pages,
        interval: fetch.interval,
        credentials: fetch.credentials.clone(),
        settings: FetchSettings {
            http_proxy: fetch.http_proxy.clone(),
            https_proxy: fetch.https_proxy.clone(),
            no_proxy: fetch.no_proxy.clone(),
            ca_file: fetch.ca_file.clone(),
            connect: fetch.connect_timeout.min(fetch.timeout),
            silence: SILENCE.min(fetch.timeout),
            total: fetch.timeout,
            max_bytes: fetch.max_bytes,
            ..FetchSettings::default()
        },
    }
}

/// Fetches what the arguments name.
pub(super) fn run(context: &mut Context, arguments: &FetchArguments) -> Result<Status, Failure> {
    let mut library = context.library()?;
    let mut request = request(&context.config);
    if let Some(jobs) = arguments.jobs {
        request.jobs = jobs.get().into();
    }
    let reader = context.reader()?;
    let mut status = Status::Done;
    if !arguments.feeds.is_empty() {
        let mut ids = Vec::new();
        for called in &arguments.feeds {
            match reader.feed(called) {
                Ok(feed) => ids.push(feed.id),
                Err(error) => {
                    context.tell_failure(&error.into());
                    status = Status::Partly;
                }
            }
        }
        request.feeds = Some(ids);
    } else if reader.feeds()?.is_empty() && !context.json {
        context.say(&context.locale.text("cli-feed-none"));
        return Ok(Status::Done);
    }
    let mut told = 0;
    let report = follow(context, &mut library, &request, &mut |context, feed| {
        told += 1;
        tell_feed(context, feed)
    })?;
    end(context, &report, told, status)
}

/// Fetches feeds that were just added: each says how many articles it brought, none included.
pub(super) fn added(
    context: &mut Context,
    library: &mut Library,
    request: &FetchRequest,
) -> Result<Vec<FeedReport>, Failure> {
    let report = follow(context, library, request, &mut |context, feed| {
        if context.json {
            return Ok(());
        }
        if feed.new == 0 && feed.outcome == FeedOutcome::Fetched {
            let nothing = context.locale.text("cli-import-nothing");
            context.answer(&format!("{}: {nothing}", isolated(&feed.label)))?;
        }
        tell_feed(context, feed)
    })?;
    context.out.flush()?;
    if report.offline {
        context.say(&context.locale.text("cli-fetch-offline"));
    }
    tell_index_problem(context, &report);
    Ok(report.feeds)
}

/// Fetches, shows progress, and hands out each feed's report as it comes.
fn follow(
    context: &mut Context,
    library: &mut Library,
    request: &FetchRequest,
    tell: &mut dyn FnMut(&mut Context, &FeedReport) -> io::Result<()>,
) -> Result<FetchReport, Failure> {
    let interrupt = Interrupt::watch()?;
    let mut progress = Progress::on_standard_error();
    let mut written = Ok(());
    let report = library.fetch(request, &mut |event| {
        match event {
            FetchEvent::Feed(feed) => {
                progress.clear();
                written = tell(context, &feed);
            }
            FetchEvent::Progress(at) => progress.show(|| {
                let counts = [
                    ("done", at.done.into()),
                    ("total", at.total.into()),
                    ("new", at.new.into()),
                    ("pages", at.pages.into()),
                ];
                context.locale.format("cli-fetch-progress", &counts)
            }),
            FetchEvent::Indexing(at) => progress.show_indexing(at, &context.locale),
        }
        interrupt.flow(&written)
    })?;
    progress.clear();
    written?;
    Ok(report)
}

/// Says what is to be said of the whole, and with which status it ends.
fn end(context: &mut Context, report: &FetchReport, told: usize, status: Status) -> Result<Status, Failure> {
    if context.json {
        // those that were not come to, or not through with, are objects too
        for feed in report.feeds.iter().skip(told) {
            context.out.json(&FetchedView::new(feed))?;
        }
    } else if context.out.is_terminal() && !report.offline {
        let counts = [
            ("feeds", report.feeds.len().into()),
            ("new", report.new_articles().into()),
            ("waiting", report.waiting.into()),
        ];
        let text = context.locale.format("cli-fetch-summary", &counts);
        context.answer(&text)?;
    }
    context.out.flush()?;
    if report.offline {
        context.say(&context.locale.text("cli-fetch-offline"));
    }
    if report.cancelled {
        context.say(&context.locale.text("cli-fetch-stopped"));
    }
    tell_index_problem(context, report);
    let failed = report
        .feeds
        .iter()
        .any(|feed| matches!(feed.outcome, FeedOutcome::Failed | FeedOutcome::Gone));
    let whole = !failed && !report.cancelled && report.index_problem.is_none();
    Ok(if whole { status } else { Status::Partly })
}

fn tell_index_problem(context: &mut Context, report: &FetchReport) {
    if let Some(problem) = &report.index_problem {
        context.warn(
            problem,
            Some(sentence!(
                "hint-reindex-stored",
                "`khabar reindex` tries again; the articles themselves are stored"
            )),
        );
    }
}

/// Says of which feed something is told.
fn of_feed(label: &str, why: &Sentence) -> Sentence {
    sentence!("error-at", "{address}: {why}", address = label, why = why)
}

/// Says what became of one feed; what was wrong with it goes to standard error.
fn tell_feed(context: &mut Context, feed: &FeedReport) -> io::Result<()> {
    if context.json {
        return context.out.json(&FetchedView::new(feed));
    }
    let counts = counts(feed, &context.locale);
    if !counts.is_empty() {
        let label = &feed.label;
        context.answer(&format!("{}: {counts}", isolated(label)))?;
    }
    if let Some(moved) = &feed.moved {
        let values = [("name", (&feed.label).into()), ("url", moved.into())];
        let text = context.locale.format("cli-fetch-moved", &values);
        context.answer(&text)?;
    }
    if !feed.outcome.is_trouble() && feed.problems.is_empty() {
        return Ok(());
    }
    // both streams may go to one terminal: keep their order
    context.out.flush()?;
    for problem in &feed.problems {
        context.warn(&of_feed(&feed.label, problem), None);
    }
    if let (true, Some(why)) = (feed.outcome.is_trouble(), &feed.message) {
        context.warn(&of_feed(&feed.label, why), None);
        if feed.outcome == FeedOutcome::Gone {
            let number = feed.feed.to_string();
            let values = [("id", (&number).into())];
            let hint = context.locale.format("cli-fetch-gone", &values);
            context.say(&format!("hint: {hint}"));
        } else if let (Some(since), true) = (feed.failing_since, feed.failures > 1) {
            let since = date(context, since);
            let values = [("since", (&since).into()), ("times", feed.failures.into())];
            context.say(&context.locale.format("cli-fetch-since", &values));
        }
    }
    Ok(())
}

/// Puts into words what a feed brought, leaving out what did not happen.
fn counts(feed: &FeedReport, locale: &Locale) -> String {
    let told: Vec<String> = [
        ("cli-fetch-new", feed.new),
        ("cli-fetch-changed", feed.changed),
        ("cli-fetch-pages", feed.pages),
        ("cli-fetch-pages-failed", feed.pages_failed),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| locale.format(key, &[("count", count.into())]))
    .collect();
    told.join(&locale.text("cli-comma"))
}
