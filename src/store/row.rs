//! What the store hands out and is asked for: rows of lists, filters, windows, marks.
//!
//! Plain data. Nothing here knows SQL; `library` hands these types on unchanged.

use crate::article::{Article, ArticleId};
use crate::calendar::Instant;
use crate::text::Direction;

/// What a list shows of an article: everything but its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleSummary {
    /// The library's own number for it.
    pub id: ArticleId,
    /// The imported id, else the URL, else the file's path.
    pub key: String,
    /// The headline, as it was imported.
    pub title: String,
    /// The publisher.
    pub source: Option<String>,
    /// When it was published, with the article's own offset.
    pub date: Option<Instant>,
    /// Its place in time, by which lists are sorted: the date, else when it came into the library.
    pub listed_at: Instant,
    /// BCP 47 primary language.
    pub lang: Option<String>,
    /// Base direction: the reader's override, else the article's own.
    pub direction: Direction,
    /// Address of the original.
    pub url: Option<String>,
    /// Subject words.
    pub tags: Vec<String>,
    /// Words of lead and body.
    pub words: u32,
    /// Not read yet.
    pub unread: bool,
    /// Stands among the bookmarks.
    pub bookmarked: bool,
    /// The reader has written a note on it.
    pub noted: bool,
    /// Other articles that tell the same story.
    pub kin: u32,
}

/// One article with everything that is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The library's own number for it.
    pub id: ArticleId,
    /// The article as it was imported, with its tags as they are shown.
    pub article: Article,
    /// Not read yet.
    pub unread: bool,
    /// When it was bookmarked; `None` where it is not.
    pub bookmarked_at: Option<Instant>,
    /// The reader's own note.
    pub note: Option<String>,
    /// Where reading stopped.
    pub position: Option<Position>,
    /// The direction that the reader chose for this article.
    pub direction: Option<Direction>,
}

impl Entry {
    /// Says whether the article stands among the bookmarks.
    #[must_use]
    pub fn bookmarked(&self) -> bool {
        self.bookmarked_at.is_some()
    }
}

/// A place in an article that does not depend on the width of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Index of the block in the body.
    pub block: u32,
    /// Byte of the block's text.
    pub byte: u32,
}

/// A bookmarked article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// The article's row.
    pub article: ArticleSummary,
    /// When it was bookmarked.
    pub bookmarked_at: Instant,
    /// The reader's own note.
    pub note: Option<String>,
}

/// A publisher with its number of articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSummary {
    /// The name; `None` stands for articles that name none.
    pub name: Option<String>,
    /// Articles that are not deleted.
    pub articles: u64,
    /// Those among them that are unread.
    pub unread: u64,
}

/// A tag that the reader gave, with its number of articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagSummary {
    /// The tag, as it was written last.
    pub tag: String,
    /// Articles with it that are not deleted.
    pub articles: u64,
    /// Those among them that are unread.
    pub unread: u64,
}

/// A search that the reader named.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SavedSearch {
    /// Its name, unlike all others.
    pub name: String,
    /// The query as typed.
    pub query: String,
}

/// Which articles are let go by their age.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PruneRule {
    /// Those of an earlier date, in unix seconds; `None` lets none go by age.
    pub before: Option<i64>,
    /// Unread ones stay, however old.
    pub keep_unread: bool,
}

/// How many articles were let go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pruned {
    /// By the rule of age.
    pub by_rule: u64,
    /// Deleted before by the reader.
    pub deleted: u64,
}

/// Numbers of articles, kept up to date by each write.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles that are not deleted.
    pub articles: u64,
    /// Those among them that are unread.
    pub unread: u64,
    /// Those among them that are bookmarked.
    pub bookmarked: u64,
}

/// Which articles a list is to hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Only unread ones.
    pub unread: bool,
    /// Only bookmarked ones.
    pub bookmarked: bool,
    /// Only those of this publisher.
    pub source: Option<String>,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
    /// Unread ones first, then newest first.
    Unread,
    /// By title, in the order of the alphabet.
    Title,
    /// By publisher, then newest first.
    Source,
}

/// Which part of a list is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    /// Rows to leave out at the start.
    pub offset: u64,
    /// Rows at most.
    pub limit: u64,
}

impl Window {
    /// Makes a window of `limit` rows from the start of the list.
    #[must_use]
    pub fn first(limit: u64) -> Self {
        Self { offset: 0, limit }
    }
}

/// A part of a list, with the length of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page<T> {
    /// Rows in the whole list.
    pub total: u64,
    /// The rows asked for.
    pub rows: Vec<T>,
}
