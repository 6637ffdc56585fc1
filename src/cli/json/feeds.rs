//! Feeds, and what became of them in `fetch`.

use serde::Serialize;

use crate::library::{Feed, FeedReport};
use crate::sentence::Sentence;

/// One feed of `feed list`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct FeedView<'a> {
    id: i64,
    url: &'a str,
    /// The reader's own.
    name: Option<&'a str>,
    /// As the feed says.
    title: Option<&'a str>,
    site: Option<&'a str>,
    tags: &'a [String],
    /// `auto`, `always` or `never`.
    full_text: &'static str,
    credential: Option<&'a str>,
    articles: u64,
    unread: u64,
    added_at: String,
    checked_at: Option<String>,
    fetched_at: Option<String>,
    next_at: Option<String>,
    failures: u32,
    failing_since: Option<String>,
    error: Option<&'a Sentence>,
    gone: bool,
    moved_from: Option<&'a str>,
    /// Whether it gives only summaries; null where that was not found out.
    summaries: Option<bool>,
}

impl<'a> FeedView<'a> {
    /// Shows a feed.
    pub(in crate::cli) fn new(feed: &'a Feed) -> Self {
        let state = &feed.state;
        Self {
            id: feed.id.0,
            url: &feed.url,
            name: feed.name.as_deref(),
            title: feed.title.as_deref(),
            site: feed.site.as_deref(),
            tags: &feed.tags,
            full_text: feed.full_text.as_str(),
            credential: feed.credential.as_deref(),
            articles: feed.articles,
            unread: feed.unread,
            added_at: moment(feed.added_at),
            checked_at: state.checked_at.map(moment),
            fetched_at: state.fetched_at.map(moment),
            next_at: state.next_at.map(moment),
            failures: state.failures,
            failing_since: state.failing_since.map(moment),
            error: state.error.as_ref(),
            gone: state.gone,
            moved_from: state.moved_from.as_deref(),
            summaries: state.summaries,
        }
    }
}

/// One feed of `feed add`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct AddedFeedView<'a> {
    pub(in crate::cli) id: i64,
    pub(in crate::cli) url: &'a str,
    pub(in crate::cli) title: Option<&'a str>,
    /// Whether it was not followed before.
    pub(in crate::cli) new: bool,
    /// Articles that came; null where nothing was fetched.
    pub(in crate::cli) articles: Option<u64>,
    /// Why it could not be fetched.
    pub(in crate::cli) error: Option<&'a Sentence>,
}

/// One feed of `fetch`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct FetchedView<'a> {
    id: i64,
    /// The address that was asked.
    url: &'a str,
    name: &'a str,
    /// `fetched`, `not_modified`, `later`, `failed`, `gone`, `offline` or `stopped`.
    outcome: &'static str,
    entries: u64,
    new: u64,
    changed: u64,
    pages: u64,
    pages_failed: u64,
    /// The new address, where it moved for good.
    moved: Option<&'a str>,
    error: Option<&'a Sentence>,
    failing_since: Option<String>,
    failures: u32,
    next_at: Option<String>,
    problems: &'a [Sentence],
}

impl<'a> FetchedView<'a> {
    /// Shows what became of a feed.
    pub(in crate::cli) fn new(report: &'a FeedReport) -> Self {
        Self {
            id: report.feed,
            url: &report.url,
            name: &report.label,
            outcome: report.outcome.as_str(),
            entries: report.entries,
            new: report.new,
            changed: report.changed,
            pages: report.pages,
            pages_failed: report.pages_failed,
            moved: report.moved.as_deref(),
            error: report.message.as_ref(),
            failing_since: report.failing_since.map(moment),
            failures: report.failures,
            next_at: report.next_at.map(moment),
            problems: &report.problems,
        }
    }
}

/// Writes unix seconds as RFC 3339.
fn moment(unix: i64) -> String {
    crate::calendar::Instant { unix, offset: 0 }.to_rfc3339()
}
