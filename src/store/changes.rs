//! What was written since a given change: all that something derived needs to catch up.

use rusqlite::Row;

use super::View;
use super::codec;
use super::error::Error;
use super::import::last_change;
use crate::article::{Article, ArticleId};

/// Bytes of articles that are handed out at once, in memory.
const ROOM: usize = 32 << 20;

/// The present state of an article that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Number of the last write to it.
    pub number: u64,
    /// Which article it is.
    pub id: ArticleId,
    /// The article with its tags as shown; `None` where it was deleted or its text is damaged.
    pub article: Option<Box<Article>>,
}

impl View {
    /// Reads the number of the last write to an article.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn last_change(&self) -> Result<u64, Error> {
        self.sorted(last_change(&self.connection).map(i64::unsigned_abs))
    }

    /// Reads the number at which this library began to count: a smaller one belongs to another library.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn first_change(&self) -> Result<u64, Error> {
        self.sorted(
            self.connection
                .query_row(
                    "SELECT value FROM counter WHERE name = 'first_change'",
                    [],
                    |row| row.get::<_, i64>(0),
                )
                .map(i64::unsigned_abs),
        )
    }

    /// Counts the articles written after `change`: what something derived has yet to see.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn changes_after(&self, change: u64) -> Result<u64, Error> {
        self.sorted(
            self.connection
                .prepare_cached("SELECT COUNT(*) FROM article WHERE change > ?1")
                .and_then(|mut statement| {
                    statement.query_row([change.cast_signed()], |row| row.get::<_, i64>(0))
                })
                .map(i64::unsigned_abs),
        )
    }

    /// Names the articles written after `change`.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn changed_after(&self, change: u64) -> Result<Vec<ArticleId>, Error> {
        let read = || {
            self.connection
                .prepare_cached("SELECT id FROM article WHERE change > ?1")?
                .query_map([change.cast_signed()], |row| row.get(0).map(ArticleId))?
                .collect()
        };
        self.sorted(read())
    }

    /// Hands out at most `limit` articles written after `change`, in the order of their last writes.
    ///
    /// Long ones come in smaller parts: one at least, and then no more than fill 32 MiB.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn changes(&self, change: u64, limit: u32) -> Result<Vec<Change>, Error> {
        let read = || {
            let mut statement = self.connection.prepare_cached(
                "SELECT a.change, a.id, a.deleted_at IS NOT NULL, c.data, a.tags, a.key
                   FROM article a LEFT JOIN content c ON c.article = a.id
                  WHERE a.change > ?1 ORDER BY a.change LIMIT ?2",
            )?;
            let change_of = |row: &Row<'_>| -> rusqlite::Result<Change> {
                let deleted: bool = row.get(2)?;
                let article = match row.get_ref(3)?.as_blob_or_null()? {
                    Some(data) if !deleted => match codec::decode(data) {
                        Some(article) => Some(Box::new(Article {
                            key: row.get(5)?,
                            tags: serde_json::from_str(row.get_ref(4)?.as_str()?).unwrap_or_default(),
                            ..article
                        })),
                        None => None,
                    },
                    _ => None,
                };
                Ok(Change {
                    number: row.get::<_, i64>(0)?.unsigned_abs(),
                    id: ArticleId(row.get(1)?),
                    article,
                })
            };
            let mut rows = statement.query((change.cast_signed(), limit))?;
            let mut changes: Vec<Change> = Vec::new();
            let mut taken = 0;
            while taken < ROOM
                && let Some(row) = rows.next()?
            {
                let change = change_of(row)?;
                taken += change.article.as_ref().map_or(0, |article| article.size());
                changes.push(change);
            }
            Ok(changes)
        };
        self.sorted(read())
    }
}
