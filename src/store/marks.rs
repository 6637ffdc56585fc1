//! What the reader does to an article: read marks, position, direction, deletion.
//!
//! Each write is a transaction of its own, small enough to slip between the
//! batches of an import, and each field carries its time of change.

use std::time::{SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, TransactionBehavior, params};

use super::Store;
use super::error::Error;
use super::import::{last_change, set_last_change};
use super::row::Position;
use crate::article::ArticleId;
use crate::text::Direction;

/// Counts the milliseconds since 1970.
pub(super) fn millis(time: SystemTime) -> i64 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => since.as_millis() as i64,
        Err(before) => -(before.duration().as_millis() as i64),
    }
}

impl Store {
    /// Marks articles as read or unread; returns those that were not so before.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then marked.
    pub fn set_read(
        &mut self,
        ids: &[ArticleId],
        read: bool,
        now: SystemTime,
    ) -> Result<Vec<ArticleId>, Error> {
        self.write(|connection| {
            let mut changed = Vec::new();
            for id in ids {
                let differs = connection
                    .prepare_cached("UPDATE article SET unread = ?2 WHERE id = ?1 AND unread <> ?2")?
                    .execute(params![id.0, !read])?;
                if differs == 0 {
                    continue;
                }
                connection
                    .prepare_cached(
                        "INSERT INTO mark (article, read, read_changed_at) VALUES (?1, ?2, ?3)
                         ON CONFLICT (article) DO UPDATE
                            SET read = excluded.read, read_changed_at = excluded.read_changed_at",
                    )?
                    .execute(params![id.0, read, millis(now)])?;
                changed.push(*id);
            }
            Ok(changed)
        })
    }

    /// Remembers where reading stopped; says whether there is such an article.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn set_position(
        &mut self,
        id: ArticleId,
        position: Position,
        now: SystemTime,
    ) -> Result<bool, Error> {
        self.write(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO mark (article, position_block, position_byte, position_changed_at)
                     SELECT id, ?2, ?3, ?4 FROM article WHERE id = ?1
                     ON CONFLICT (article) DO UPDATE
                        SET position_block = excluded.position_block, position_byte = excluded.position_byte,
                            position_changed_at = excluded.position_changed_at",
                )?
                .execute(params![id.0, position.block, position.byte, millis(now)])
                .map(|rows| rows > 0)
        })
    }

    /// Overrides an article's direction, or takes the override back; says whether there is such an article.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn set_direction(
        &mut self,
        id: ArticleId,
        direction: Option<Direction>,
        now: SystemTime,
    ) -> Result<bool, Error> {
        self.write(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO mark (article, direction, direction_changed_at)
                     SELECT id, ?2, ?3 FROM article WHERE id = ?1
                     ON CONFLICT (article) DO UPDATE
                        SET direction = excluded.direction, direction_changed_at = excluded.direction_changed_at",
                )?
                .execute(params![id.0, direction.map(Direction::as_str), millis(now)])
                .map(|rows| rows > 0)
        })
    }

    /// Deletes articles or takes their deletion back; returns those that were not so before.
    ///
    /// A deleted article leaves lists and index; its text, marks and bookmark
    /// stay until it is pruned, and until then its deletion can be taken back.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then deleted.
    pub fn set_deleted(
        &mut self,
        ids: &[ArticleId],
        deleted: bool,
        now: SystemTime,
    ) -> Result<Vec<ArticleId>, Error> {
        self.write(|connection| {
            let mut change = last_change(connection)?;
            let mut changed = Vec::new();
            for id in ids {
                let differs = connection
                    .prepare_cached(
                        "UPDATE article SET change = ?2, deleted_at = ?3
                          WHERE id = ?1 AND (deleted_at IS NULL) <> (?3 IS NULL)
                            AND (?3 IS NOT NULL OR EXISTS (SELECT 1 FROM content WHERE article = ?1))",
                    )?
                    .execute(params![id.0, change + 1, deleted.then(|| millis(now))])?;
                if differs > 0 {
                    change += 1;
                    changed.push(*id);
                }
            }
            set_last_change(connection, change)?;
            Ok(changed)
        })
    }

    /// Lists what was deleted in one go last, as far as it can still be taken back.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn last_deleted(&self) -> Result<Vec<ArticleId>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT a.id FROM article a JOIN content c ON c.article = a.id
                      WHERE a.deleted_at = (SELECT MAX(d.deleted_at) FROM article d JOIN content k ON k.article = d.id
                                             WHERE d.deleted_at IS NOT NULL)
                      ORDER BY a.id",
                )?
                .query_map([], |row| row.get(0).map(ArticleId))?
                .collect()
        };
        self.sorted(read())
    }

    /// Runs `work` in one transaction that takes the write lock at once.
    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        let failures = &self.failures;
        let run = || {
            let transaction = self
                .connection
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let done = work(&transaction)?;
            transaction.commit()?;
            Ok(done)
        };
        run().map_err(|error| failures.sort(error))
    }
}
