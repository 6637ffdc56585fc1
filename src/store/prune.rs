//! Letting go for good: what was deleted, and what a rule of age lets go.
//!
//! Of a pruned article its key stays, so that the next fetch of its feed does
//! not bring it back as new. Everything else of it goes.

use std::time::SystemTime;

use rusqlite::{Connection, params};

use super::error::Error;
use super::import::{last_change, set_last_change};
use super::marks::millis;
use super::row::{PruneRule, Pruned};
use super::{Store, View};

/// Articles of one transaction at most: some milliseconds each.
const CHUNK: i64 = 200;
/// The file is written anew where so much of it is free, in hundredths,
const FREE_SHARE: i64 = 20;
/// and so much at least, in bytes: for less it is not worth the wait.
const FREE_BYTES: i64 = 1 << 20;

/// What a rule of age lets go: nothing that the reader bookmarked, noted or tagged.
const LET_GO: &str =
    "a.deleted_at IS NULL AND a.listed_at < ?1 AND a.bookmarked = 0 AND (?2 = 0 OR a.unread = 0)
      AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.key = a.key AND b.note IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM tagging t WHERE t.key = a.key AND t.state = 1)";

/// Deleted articles whose text is still there.
const DELETED: &str = "a.deleted_at IS NOT NULL AND EXISTS (SELECT 1 FROM content c WHERE c.article = a.id)
      AND a.bookmarked = 0
      AND NOT EXISTS (SELECT 1 FROM bookmark b WHERE b.key = a.key AND b.note IS NOT NULL)";

impl Store {
    /// Lets a few more articles go; returns how many, nothing once all are gone.
    ///
    /// Each call is one short transaction, so that others come in between.
    ///
    /// # Errors
    ///
    /// As SQLite's; what earlier calls let go stays so.
    pub fn prune(&mut self, rule: &PruneRule, now: SystemTime) -> Result<Pruned, Error> {
        self.write(|connection| {
            let mut pruned = Pruned::default();
            if let Some(before) = rule.before {
                let ids = ids(
                    connection,
                    &format!("SELECT a.id FROM article a WHERE {LET_GO} LIMIT ?3"),
                    params![before, rule.keep_unread, CHUNK],
                )?;
                let mut change = last_change(connection)?;
                for id in &ids {
                    change += 1;
                    connection
                        .prepare_cached("UPDATE article SET change = ?2, deleted_at = ?3 WHERE id = ?1")?
                        .execute(params![id, change, millis(now)])?;
                    forget(connection, *id)?;
                }
                set_last_change(connection, change)?;
                pruned.by_rule = ids.len() as u64;
            }
            if pruned.by_rule == 0 {
                let ids = ids(
                    connection,
                    &format!("SELECT a.id FROM article a WHERE {DELETED} LIMIT ?1"),
                    params![CHUNK],
                )?;
                for id in &ids {
                    forget(connection, *id)?;
                }
                pruned.deleted = ids.len() as u64;
            }
            Ok(pruned)
        })
    }

    /// Gives free room back to the disk, where that is worth it; returns the bytes.
    ///
    /// It leaves the file as it is where others use it or the disk has no room for the copy.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn compact(&mut self) -> Result<u64, Error> {
        let number = |pragma: &str| {
            self.connection
                .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0))
        };
        let sizes = || {
            Ok((
                number("page_count")?,
                number("freelist_count")?,
                number("page_size")?,
            ))
        };
        let (pages, free, page) = self.sorted(sizes())?;
        if free * page < FREE_BYTES || free * 100 < pages * FREE_SHARE {
            return Ok(0);
        }
        if let Err(error) = self.connection.execute_batch("VACUUM") {
            tracing::warn!(%error, "the room of pruned articles stays with the library for now");
            return Ok(0);
        }
        // the log has grown by all that was copied
        let emptied = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        self.sorted(emptied)?;
        Ok((free * page).unsigned_abs())
    }
}

impl View {
    /// Counts what [`Store::prune`] would let go, without touching it.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn prunable(&self, rule: &PruneRule) -> Result<Pruned, Error> {
        let count = |sql: &str, parameters: &[&dyn rusqlite::ToSql]| {
            self.connection
                .query_row(sql, parameters, |row| row.get::<_, i64>(0))
                .map(i64::unsigned_abs)
        };
        let counted = || {
            Ok(Pruned {
                by_rule: match rule.before {
                    Some(before) => count(
                        &format!("SELECT COUNT(*) FROM article a WHERE {LET_GO}"),
                        params![before, rule.keep_unread],
                    )?,
                    None => 0,
                },
                deleted: count(&format!("SELECT COUNT(*) FROM article a WHERE {DELETED}"), &[])?,
            })
        };
        self.sorted(counted())
    }
}

fn ids(
    connection: &Connection,
    sql: &str,
    parameters: &[&dyn rusqlite::ToSql],
) -> rusqlite::Result<Vec<i64>> {
    connection
        .prepare_cached(sql)?
        .query_map(parameters, |row| row.get(0))?
        .collect()
}

/// Takes everything of an article but what says that it was here.
fn forget(connection: &Connection, id: i64) -> rusqlite::Result<()> {
    for sql in [
        "DELETE FROM content WHERE article = ?1",
        "DELETE FROM fetched_page WHERE article = ?1",
        "DELETE FROM print WHERE article = ?1",
        "DELETE FROM kin WHERE article = ?1",
        "DELETE FROM fetched_page WHERE article = ?1",
        "UPDATE article SET title = '', url = NULL, tags = '[]', words = 0, field_times = NULL WHERE id = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([id])?;
    }
    Ok(())
}
