//! Which articles came with which feed, and which of their pages are still to be fetched.

use rusqlite::{Connection, OptionalExtension, params};

use super::FeedId;
use crate::article::{Article, ArticleId};
use crate::sentence::Sentence;
use crate::store::codec;
use crate::store::error::Error;
use crate::store::import::Batch;
use crate::store::{Store, View};

/// What became of the page of an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum PageState {
    /// The entry needs no page.
    #[default]
    NotWanted,
    /// The entry may be no more than a summary.
    Wanted,
    /// The article has the page's text.
    Taken,
    /// It cannot be had, or says no more than the entry.
    GivenUp,
}

impl PageState {
    fn number(self) -> i64 {
        match self {
            Self::NotWanted => 0,
            Self::Wanted => 1,
            Self::Taken => 2,
            Self::GivenUp => 3,
        }
    }

    fn of(number: i64) -> Self {
        match number {
            1 => Self::Wanted,
            2 => Self::Taken,
            3 => Self::GivenUp,
            _ => Self::NotWanted,
        }
    }
}

/// What the library knows of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownEntry {
    /// The article.
    pub article: ArticleId,
    /// Fingerprint of the entry as this feed gave it last; `None` where it came from elsewhere.
    pub entry: Option<i64>,
    /// What became of its page.
    pub page: PageState,
    /// A page was put into the article and is kept.
    pub has_page: bool,
}

/// Reads an article as it was imported, without the reader's own tags; a damaged one is none.
fn imported(connection: &Connection, id: ArticleId) -> rusqlite::Result<Option<Article>> {
    let found = connection
        .prepare_cached(
            "SELECT c.data, a.key FROM content c JOIN article a ON a.id = c.article WHERE a.id = ?1",
        )?
        .query_row([id.0], |row| {
            let article = row.get_ref(0)?.as_blob_or_null()?.and_then(codec::decode);
            let key = row.get(1)?;
            Ok(article.map(|article| Article { key, ..article }))
        })
        .optional()?;
    Ok(found.flatten())
}

/// A page that is still to be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedPage {
    /// The article that it belongs to.
    pub article: ArticleId,
    /// The page's address.
    pub url: String,
    /// How often it was tried.
    pub tries: u32,
}

impl Batch<'_> {
    /// Finds what is known of an article as an entry of a feed.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn known_entry(&self, feed: FeedId, article: ArticleId) -> Result<Option<KnownEntry>, Error> {
        self.sorted(|connection| {
            connection
                .prepare_cached(
                    "SELECT a.id, l.entry, COALESCE(l.page, 0),
                            EXISTS (SELECT 1 FROM fetched_page p WHERE p.article = a.id)
                       FROM article a LEFT JOIN feed_article l ON l.article = a.id AND l.feed = ?2
                      WHERE a.id = ?1",
                )?
                .query_row(params![article.0, feed.0], |row| {
                    Ok(KnownEntry {
                        article: ArticleId(row.get(0)?),
                        entry: row.get(1)?,
                        page: PageState::of(row.get(2)?),
                        has_page: row.get(3)?,
                    })
                })
                .optional()
        })
    }

    /// Reads an article as it was imported, without the reader's own tags; `None` where it is not there.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn imported(&self, id: ArticleId) -> Result<Option<Article>, Error> {
        self.sorted(|connection| imported(connection, id))
    }

    /// Remembers an entry as it was seen now: its fingerprint, and whether its page is wanted.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn link_entry(
        &mut self,
        feed: FeedId,
        article: ArticleId,
        entry: i64,
        page: PageState,
    ) -> Result<(), Error> {
        self.sorted(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO feed_article (feed, article, entry, page)
                     SELECT id, ?2, ?3, ?4 FROM feed WHERE id = ?1
                     ON CONFLICT (feed, article) DO UPDATE
                        SET entry = excluded.entry, page = excluded.page, page_tries = 0, page_next = NULL,
                            page_error = NULL",
                )?
                .execute(params![feed.0, article.0, entry, page.number()])
                .map(drop)
        })
    }

    /// Remembers what became of the page of a feed's article.
    ///
    /// `error` says why it could not be had, `next` before when (unix seconds) it is not tried again.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn set_page(
        &mut self,
        feed: FeedId,
        article: ArticleId,
        page: PageState,
        error: Option<&Sentence>,
        next: Option<i64>,
    ) -> Result<(), Error> {
        self.sorted(|connection| {
            connection
                .prepare_cached(
                    "UPDATE feed_article
                        SET page = ?3, page_error = ?4, page_next = ?5, page_tries = page_tries + 1
                      WHERE feed = ?1 AND article = ?2",
                )?
                .execute(params![
                    feed.0,
                    article.0,
                    page.number(),
                    error.map(Sentence::to_stored),
                    next
                ])
                .map(drop)
        })
    }
}

/// No page is put off by more seconds than these; where one seems to be, the clock was wrong when that was said.
const LONGEST_WAIT: i64 = 30 * 86_400;

impl Store {
    /// Lists the pages of a feed that are wanted at `now` (unix seconds), newest articles first.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn wanted_pages(&self, feed: FeedId, now: i64, limit: u32) -> Result<Vec<WantedPage>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT a.id, a.url, l.page_tries FROM feed_article l JOIN article a ON a.id = l.article
                      WHERE l.feed = ?1 AND l.page = 1 AND a.deleted_at IS NULL AND a.url IS NOT NULL
                        AND (COALESCE(l.page_next, 0) <= ?2 OR l.page_next > ?2 + ?4)
                      ORDER BY a.listed_at DESC, a.id DESC LIMIT ?3",
                )?
                .query_map(params![feed.0, now, limit, LONGEST_WAIT], |row| {
                    Ok(WantedPage {
                        article: ArticleId(row.get(0)?),
                        url: row.get(1)?,
                        tries: row.get(2)?,
                    })
                })?
                .collect()
        };
        self.sorted(read())
    }
}

impl View {
    /// Reads an article as it was imported, without the reader's own tags; `None` where it is not there.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn imported(&self, id: ArticleId) -> Result<Option<Article>, Error> {
        self.sorted(imported(&self.connection, id))
    }

    /// Lists the feeds that an article came with.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn feeds_of(&self, article: ArticleId) -> Result<Vec<FeedId>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT l.feed FROM feed_article l JOIN feed f ON f.id = l.feed
                      WHERE l.article = ?1 AND f.deleted_at IS NULL ORDER BY l.feed",
                )?
                .query_map([article.0], |row| row.get(0).map(FeedId))?
                .collect()
        };
        self.sorted(read())
    }

    /// Lists the articles that came with a feed and are not deleted.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn articles_of_feed(&self, feed: FeedId) -> Result<Vec<ArticleId>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT a.id FROM feed_article l JOIN article a ON a.id = l.article
                      WHERE l.feed = ?1 AND a.deleted_at IS NULL ORDER BY a.id",
                )?
                .query_map([feed.0], |row| row.get(0).map(ArticleId))?
                .collect()
        };
        self.sorted(read())
    }

    /// Returns the URL of the newest article of a feed, a deleted one included.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn newest_url_of_feed(&self, feed: FeedId) -> Result<Option<String>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT a.url FROM feed_article l JOIN article a ON a.id = l.article
                      WHERE l.feed = ?1 AND a.url IS NOT NULL ORDER BY a.listed_at DESC, a.id DESC LIMIT 1",
                )?
                .query_row([feed.0], |row| row.get(0))
                .optional()
        };
        self.sorted(read())
    }

    /// Lists the feeds of a publisher: those whose articles carry its name.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn feeds_of_source(&self, source: Option<&str>) -> Result<Vec<FeedId>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT f.id FROM feed f WHERE f.deleted_at IS NULL
                        AND (COALESCE(f.name, f.title) = ?1
                             OR EXISTS (SELECT 1 FROM feed_article l JOIN article a ON a.id = l.article
                                          JOIN source s ON s.id = a.source
                                         WHERE l.feed = f.id AND s.name = ?1))
                      ORDER BY f.id",
                )?
                .query_map([source.unwrap_or_default()], |row| row.get(0).map(FeedId))?
                .collect()
        };
        self.sorted(read())
    }
}
