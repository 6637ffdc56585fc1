//! What is asked of a fetch and what it tells while it runs and when it is done.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::fetch::Settings;
use crate::library::IndexProgress;
use crate::sentence::Sentence;
use crate::store::{Feed, FeedId};

/// What is to be fetched, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchRequest {
    /// Which feeds, due or not; `None` means all that are due.
    pub feeds: Option<Vec<FeedId>>,
    /// Hosts that are asked at the same time.
    pub jobs: usize,
    /// How long a host is left alone between two questions.
    pub gap: Duration,
    /// Pages of articles that are fetched for one feed at most.
    pub pages: u32,
    /// How long a feed that answered is left alone at least, unless it is asked for by name.
    pub interval: Duration,
    /// Commands that tell `user:password` on one line, by the name that subscriptions give.
    pub credentials: BTreeMap<String, String>,
    /// How things are fetched.
    pub settings: Settings,
}

impl Default for FetchRequest {
    fn default() -> Self {
        Self {
            feeds: None,
            jobs: 8,
            gap: Duration::from_millis(300),
            pages: 50,
            interval: Duration::ZERO,
            credentials: BTreeMap::new(),
            settings: Settings::default(),
        }
    }
}

/// News of a running fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchEvent {
    /// How far it is; told after each batch.
    Progress(FetchProgress),
    /// A feed is done, its pages included.
    Feed(Box<FeedReport>),
    /// Everything is stored and listed, and is being indexed.
    Indexing(IndexProgress),
}

/// How far a fetch is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FetchProgress {
    /// Feeds done.
    pub done: u64,
    /// Feeds to do.
    pub total: u64,
    /// Pages fetched or given up.
    pub pages: u64,
    /// Pages wanted so far.
    pub pages_total: u64,
    /// Articles that are new.
    pub new: u64,
}

/// How it ended with a feed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum FeedOutcome {
    /// It came, with or without anything new.
    Fetched,
    /// The server says that nothing changed.
    NotModified,
    /// The server says that it is gone for good.
    Gone,
    /// The server wants to be asked later.
    Later,
    /// It could not be had.
    Failed,
    /// There is no network.
    Offline,
    /// The fetch was stopped before.
    #[default]
    Stopped,
}

impl FeedOutcome {
    /// Names the outcome as `fetch --json` does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fetched => "fetched",
            Self::NotModified => "not_modified",
            Self::Gone => "gone",
            Self::Later => "later",
            Self::Failed => "failed",
            Self::Offline => "offline",
            Self::Stopped => "stopped",
        }
    }

    /// Says whether something is wrong with the feed.
    #[must_use]
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Gone | Self::Later | Self::Failed)
    }
}

/// What became of one feed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedReport {
    /// The library's number for it.
    pub feed: i64,
    /// Its address, as it was asked.
    pub url: String,
    /// What it is called.
    pub label: String,
    /// How it ended.
    pub outcome: FeedOutcome,
    /// Entries that it gave.
    pub entries: u64,
    /// Articles that the library did not have.
    pub new: u64,
    /// Articles whose content is another than before; the text of a page counts.
    pub changed: u64,
    /// Articles whose text was taken from their page.
    pub pages: u64,
    /// Pages that could not be had.
    pub pages_failed: u64,
    /// Its new address, where it moved for good.
    pub moved: Option<String>,
    /// Why it failed.
    pub message: Option<Sentence>,
    /// Since when it fails, in unix seconds.
    pub failing_since: Option<i64>,
    /// Tries in a row that failed.
    pub failures: u32,
    /// When it is asked again, in unix seconds.
    pub next_at: Option<i64>,
    /// What was wrong inside it.
    pub problems: Vec<Sentence>,
}

impl FeedReport {
    /// Begins a report.
    pub(super) fn of(feed: &Feed) -> Self {
        Self {
            feed: feed.id.0,
            url: feed.url.clone(),
            label: feed.label().to_owned(),
            ..Self::default()
        }
    }
}

/// What became of all feeds, in the order in which they were done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FetchReport {
    /// One report a feed that was asked.
    pub feeds: Vec<FeedReport>,
    /// Feeds that were not asked, since it is not time yet.
    pub waiting: u64,
    /// Feeds that are gone for good and were not asked.
    pub gone: u64,
    /// No host could be reached: there is no network.
    pub offline: bool,
    /// It was stopped before its end; what was done by then is stored.
    pub cancelled: bool,
    /// Why stored articles cannot be found yet, where the index could not follow.
    pub index_problem: Option<Sentence>,
}

impl FetchReport {
    /// Counts the articles that the library did not have.
    #[must_use]
    pub fn new_articles(&self) -> u64 {
        self.feeds.iter().map(|feed| feed.new).sum()
    }

    /// Counts the feeds with which something is wrong.
    #[must_use]
    pub fn in_trouble(&self) -> u64 {
        let troubled = self.feeds.iter().filter(|feed| feed.outcome.is_trouble());
        troubled.count() as u64
    }
}
