//! A subscription as plain data.

use crate::sentence::Sentence;
use std::fmt;

/// Names a subscription inside one library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedId(pub i64);

impl fmt::Display for FeedId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether the pages of a feed's articles are fetched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum FullText {
    /// Where the feed gives only summaries.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl FullText {
    /// Every choice with its name.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Auto, "auto"),
        (Self::Always, "always"),
        (Self::Never, "never"),
    ];

    /// Names the choice.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// Reads a name; what is none is [`FullText::Auto`].
    pub(super) fn read(name: &str) -> Self {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map_or(Self::Auto, |(choice, _)| *choice)
    }
}

/// A feed to subscribe to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFeed {
    /// Its address.
    pub url: String,
    /// The reader's own name for it.
    pub name: Option<String>,
    /// What it calls itself, where that is known already.
    pub title: Option<String>,
    /// Folders and tags.
    pub tags: Vec<String>,
    /// Whether pages are fetched; `None` leaves it as it is, at first [`FullText::Auto`].
    pub full_text: Option<FullText>,
    /// Name of the command that tells user and password.
    pub credential: Option<String>,
}

/// A subscription with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The library's own number for it.
    pub id: FeedId,
    /// Its address.
    pub url: String,
    /// The reader's own name for it.
    pub name: Option<String>,
    /// What it calls itself.
    pub title: Option<String>,
    /// Address of the site.
    pub site: Option<String>,
    /// Folders and tags.
    pub tags: Vec<String>,
    /// Whether pages are fetched.
    pub full_text: FullText,
    /// Name of the command that tells user and password.
    pub credential: Option<String>,
    /// When it was subscribed to, in unix seconds.
    pub added_at: i64,
    /// Its articles that are not deleted.
    pub articles: u64,
    /// Those among them that are unread.
    pub unread: u64,
    /// What fetching found out.
    pub state: FeedState,
}

impl Feed {
    /// Calls the feed by the reader's name, its own, or its address.
    #[must_use]
    pub fn label(&self) -> &str {
        let named = self.name.as_deref().or(self.title.as_deref());
        named.unwrap_or(&self.url)
    }
}

/// What fetching found out about a feed; times are unix seconds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedState {
    /// The entity tag, as the server wrote it.
    pub etag: Option<String>,
    /// The date of the last change, as the server wrote it.
    pub last_modified: Option<String>,
    /// When it was last tried.
    pub checked_at: Option<i64>,
    /// When it last answered.
    pub fetched_at: Option<i64>,
    /// It is not tried before this.
    pub next_at: Option<i64>,
    /// Tries in a row that failed.
    pub failures: u32,
    /// Since when they fail.
    pub failing_since: Option<i64>,
    /// Why the last one failed.
    pub error: Option<Sentence>,
    /// The server said that there is no such feed any more.
    pub gone: bool,
    /// The address that it had before it moved for good.
    pub moved_from: Option<String>,
    /// It gives only summaries; `None` where that was not found out.
    pub summaries: Option<bool>,
    /// When that was found out.
    pub probed_at: Option<i64>,
}

/// What is to be changed about a subscription; `None` leaves a field as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeedChange {
    /// The reader's own name; the inner `None` takes it away.
    pub name: Option<Option<String>>,
    /// Folders and tags.
    pub tags: Option<Vec<String>>,
    /// Whether pages are fetched.
    pub full_text: Option<FullText>,
    /// Name of the command that tells user and password; the inner `None` takes it away.
    pub credential: Option<Option<String>>,
    /// What the feed calls itself.
    pub title: Option<String>,
    /// Address of the site.
    pub site: Option<String>,
}
