//! What is asked of the threads of a fetch, and what they answer: plain data.

use std::time::Duration;

use crate::article::{Article, ArticleId};
use crate::fetch::{Arrival, Failure, FailureKind};
use crate::sentence::Sentence;
use crate::store::{Feed, FeedId, Incoming, PackedPage, PageState};

/// One thing to be fetched.
#[derive(Debug)]
pub(super) enum Job {
    /// A feed.
    Feed(Box<FeedJob>),
    /// The page of an article.
    Page(Box<PageJob>),
}

/// A feed to be fetched.
#[derive(Debug)]
pub(super) struct FeedJob {
    pub(super) feed: Feed,
    /// Number of the newest post that the library has, where the feed is a channel of Telegram.
    pub(super) newest_post: Option<u64>,
}

/// The page of an article.
#[derive(Debug)]
pub(super) struct PageJob {
    pub(super) feed: FeedId,
    pub(super) article: ArticleId,
    pub(super) url: String,
    /// The address of the feed.
    pub(super) from: String,
    pub(super) tries: u32,
    /// The article as the feed gave it.
    pub(super) entry: Article,
    /// Name of the command that tells user and password, where the page is on the feed's host.
    pub(super) credential: Option<String>,
}

/// What came of a job.
#[derive(Debug)]
pub(super) enum Done {
    /// Of a feed.
    Feed(FeedId, Result<FeedAnswer, Failure>),
    /// Of a page.
    Page(Box<PageJob>, Result<Box<Page>, Refusal>),
}

/// What a feed's server answered.
#[derive(Debug)]
pub(super) enum FeedAnswer {
    NotModified {
        fresh: Option<Duration>,
        moved: Option<String>,
    },
    Gone,
    Later {
        after: Option<Duration>,
        message: Sentence,
    },
    Feed(Box<FeedBody>),
}

/// A feed that was read.
#[derive(Debug)]
pub(super) struct FeedBody {
    pub(super) title: Option<String>,
    pub(super) site: Option<String>,
    pub(super) etag: Option<String>,
    pub(super) last_modified: Option<String>,
    pub(super) fresh: Option<Duration>,
    pub(super) arrival: Arrival,
    pub(super) moved: Option<String>,
    pub(super) entries: Vec<Entry>,
    pub(super) problems: Vec<Sentence>,
}

/// An entry, ready for the store.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) incoming: Incoming,
    /// Fingerprint of what the feed gave.
    pub(super) print: i64,
    /// Whether its page may be wanted.
    pub(super) page: PageState,
}

/// A page whose text was put into its article.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) incoming: Incoming,
    pub(super) kept: PackedPage,
    /// It says much more than the entry.
    pub(super) whole: bool,
}

/// Why an article stays without its page.
#[derive(Debug)]
pub(super) struct Refusal {
    /// What kept it from being fetched; `None` where it came and is of no use.
    pub(super) kind: Option<FailureKind>,
    pub(super) message: Sentence,
    /// When the server wants to be asked again.
    pub(super) after: Option<Duration>,
}
