//! Feeds as the interface knows them: how far a fetch is, and which feeds fail.

use crate::library::{Feed, FetchReport};
use crate::sentence::Sentence;

/// What is known of feeds.
#[derive(Debug, Default)]
pub(super) struct Feeds {
    /// A fetch is going on: feeds done, feeds in all.
    pub(super) fetching: Option<(u64, u64)>,
    /// The feeds that fail.
    troubles: Vec<Trouble>,
}

/// A feed that fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// The source of its articles.
    pub(super) source: String,
    /// Why.
    pub(super) why: Sentence,
    /// Since when, in unix seconds.
    pub(super) since: Option<i64>,
}

/// Which feeds are to be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Which {
    /// All that are due.
    All,
    /// Those of a publisher.
    Source(String),
    /// Those that an article came with.
    Article(crate::article::ArticleId),
}

/// How a fetch ended.
#[derive(Debug)]
pub(super) enum Ended {
    /// It is through, or was stopped.
    Done(Box<FetchReport>),
    /// There are no feeds at all.
    NoFeeds,
    /// What was named came from none.
    NotFromFeed,
}

impl Trouble {
    /// Lists what is wrong with feeds.
    pub(super) fn of(feeds: Vec<Feed>) -> Vec<Self> {
        feeds
            .into_iter()
            .filter_map(|feed| {
                Some(Self {
                    why: feed.state.error.clone()?,
                    since: feed.state.failing_since,
                    source: feed.label().to_owned(),
                })
            })
            .collect()
    }
}

impl Feeds {
    /// Takes in which feeds fail.
    pub(super) fn take(&mut self, troubles: Vec<Trouble>) {
        self.troubles = troubles;
    }

    /// Returns what is wrong with the feed of a publisher.
    pub(super) fn trouble(&self, source: &str) -> Option<&Trouble> {
        self.troubles.iter().find(|trouble| trouble.source == source)
    }
}
