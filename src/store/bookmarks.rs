//! Bookmarks and notes: kept by the article's key, so that they outlive the article.

use std::time::SystemTime;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::Error;
use super::list::{SUMMARY, summary};
use super::marks::millis;
use super::row::Bookmark;
use super::{Store, View};
use crate::article::ArticleId;
use crate::calendar::Instant;

/// A bookmark or note as it is saved outside the database: it says by itself what it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedBookmark {
    /// The article's key.
    pub key: String,
    /// Its title, for whoever reads the file.
    pub title: String,
    /// Its publisher.
    pub source: Option<String>,
    /// Address of the original.
    pub url: Option<String>,
    /// When it was bookmarked, in unix seconds; `None` where it only has a note.
    pub bookmarked_at: Option<i64>,
    /// The reader's own note.
    pub note: Option<String>,
}

const SAVED: &str = "SELECT b.key, COALESCE(a.title, b.title), COALESCE(NULLIF(s.name, ''), b.source),
                            COALESCE(a.url, b.url), b.bookmarked_at, b.note
                       FROM bookmark b
                       LEFT JOIN article a ON a.key = b.key
                       LEFT JOIN source s ON s.id = a.source
                      WHERE b.bookmarked_at IS NOT NULL OR b.note IS NOT NULL
                      ORDER BY b.id";

fn saved(row: &Row<'_>) -> rusqlite::Result<SavedBookmark> {
    Ok(SavedBookmark {
        key: row.get(0)?,
        title: row.get(1)?,
        source: row.get(2)?,
        url: row.get(3)?,
        bookmarked_at: row.get(4)?,
        note: row.get(5)?,
    })
}

impl Store {
    /// Sets or removes a bookmark; returns what was there before, `None` where there is no such article.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn set_bookmark(&mut self, id: ArticleId, set: bool, now: SystemTime) -> Result<Option<bool>, Error> {
        self.write(|connection| write_bookmark(connection, id, set, now))
    }

    /// Bookmarks an article and writes its note in one transaction; returns whether it was bookmarked
    /// before, `None` where there is no such article.
    ///
    /// # Errors
    ///
    /// As SQLite's; neither is then written.
    pub fn bookmark_with_note(
        &mut self,
        id: ArticleId,
        note: &str,
        now: SystemTime,
    ) -> Result<Option<bool>, Error> {
        self.write(|connection| {
            let before = write_bookmark(connection, id, true, now)?;
            write_note(connection, id, Some(note), now)?;
            Ok(before)
        })
    }

    /// Writes or removes the reader's note on an article; says whether there is such an article.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn set_note(&mut self, id: ArticleId, note: Option<&str>, now: SystemTime) -> Result<bool, Error> {
        self.write(|connection| write_note(connection, id, note, now))
    }

    /// Returns the number of the last change to a bookmark or note.
    ///
    /// The file of bookmarks carries the number that it was written at, so that a file that a killed
    /// process left behind is noticed without reading all of it.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn bookmark_change(&self) -> Result<u64, Error> {
        self.sorted(bookmark_change(&self.connection))
    }

    /// Says whether the bookmarks that may lie beside a new database were taken in.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn has_read_bookmark_file(&self) -> Result<bool, Error> {
        self.sorted(self.connection.query_row(
            "SELECT value FROM counter WHERE name = 'bookmark_file_read'",
            [],
            |row| row.get(0),
        ))
    }

    /// Takes saved bookmarks in; those of articles that are not here wait for them.
    ///
    /// Neither a bookmark nor a note that stands already is touched. Returns how many were added.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then added.
    pub fn add_bookmarks(&mut self, bookmarks: &[SavedBookmark], now: SystemTime) -> Result<u64, Error> {
        self.write(|connection| {
            connection.execute("UPDATE counter SET value = 1 WHERE name = 'bookmark_file_read'", [])?;
            let mut added = 0;
            for bookmark in bookmarks {
                added += connection
                    .prepare_cached(
                        "INSERT INTO bookmark (key, title, source, url, bookmarked_at, bookmarked_changed_at,
                                               note, note_changed_at)
                         VALUES (?1, ?2, ?3, ?4, ?5, IIF(?5 IS NULL, NULL, ?7), ?6, IIF(?6 IS NULL, NULL, ?7))
                         ON CONFLICT (key) DO UPDATE
                            SET bookmarked_at = COALESCE(bookmarked_at, excluded.bookmarked_at),
                                bookmarked_changed_at =
                                    IIF(bookmarked_at IS NULL, excluded.bookmarked_changed_at, bookmarked_changed_at),
                                note = COALESCE(note, excluded.note),
                                note_changed_at = IIF(note IS NULL, excluded.note_changed_at, note_changed_at)
                          WHERE (bookmarked_at IS NULL AND excluded.bookmarked_at IS NOT NULL)
                             OR (note IS NULL AND excluded.note IS NOT NULL)",
                    )?
                    .execute(params![
                        bookmark.key,
                        bookmark.title,
                        bookmark.source,
                        bookmark.url,
                        bookmark.bookmarked_at,
                        bookmark.note,
                        millis(now),
                    ])? as u64;
                if bookmark.bookmarked_at.is_some() {
                    connection
                        .prepare_cached("UPDATE article SET bookmarked = 1 WHERE key = ?1 AND bookmarked = 0")?
                        .execute([&bookmark.key])?;
                }
            }
            Ok(added)
        })
    }

    /// Lists every bookmark and note in the order in which they were made.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn saved_bookmarks(&self) -> Result<Vec<SavedBookmark>, Error> {
        self.sorted(saved_bookmarks(&self.connection))
    }
}

fn bookmark_change(connection: &Connection) -> rusqlite::Result<u64> {
    connection.query_row(
        "SELECT value FROM counter WHERE name = 'bookmark_change'",
        [],
        |row| row.get(0).map(i64::unsigned_abs),
    )
}

fn saved_bookmarks(connection: &Connection) -> rusqlite::Result<Vec<SavedBookmark>> {
    connection.prepare_cached(SAVED)?.query_map([], saved)?.collect()
}

fn write_bookmark(
    connection: &Connection,
    id: ArticleId,
    set: bool,
    now: SystemTime,
) -> rusqlite::Result<Option<bool>> {
    let before: Option<bool> = connection
        .prepare_cached("SELECT bookmarked FROM article WHERE id = ?1")?
        .query_row([id.0], |row| row.get(0))
        .optional()?;
    if before.is_none_or(|before| before == set) {
        return Ok(before);
    }
    connection
        .prepare_cached("UPDATE article SET bookmarked = ?2 WHERE id = ?1")?
        .execute(params![id.0, set])?;
    connection
        .prepare_cached(
            "INSERT INTO bookmark (key, title, bookmarked_at, bookmarked_changed_at)
             SELECT key, title, ?2, ?3 FROM article WHERE id = ?1
             ON CONFLICT (key) DO UPDATE
                SET bookmarked_at = excluded.bookmarked_at,
                    bookmarked_changed_at = excluded.bookmarked_changed_at",
        )?
        .execute(params![
            id.0,
            set.then(|| millis(now).div_euclid(1000)),
            millis(now)
        ])?;
    Ok(before)
}

/// Writes or removes a note; returns whether there is such an article.
fn write_note(
    connection: &Connection,
    id: ArticleId,
    note: Option<&str>,
    now: SystemTime,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "INSERT INTO bookmark (key, title, note, note_changed_at)
             SELECT key, title, ?2, ?3 FROM article WHERE id = ?1
             ON CONFLICT (key) DO UPDATE
                SET note = excluded.note, note_changed_at = excluded.note_changed_at",
        )?
        .execute(params![id.0, note, millis(now)])
        .map(|rows| rows > 0)
}

impl View {
    /// As [`Store::bookmark_change`].
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn bookmark_change(&self) -> Result<u64, Error> {
        self.sorted(bookmark_change(&self.connection))
    }

    /// As [`Store::saved_bookmarks`].
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn saved_bookmarks(&self) -> Result<Vec<SavedBookmark>, Error> {
        self.sorted(saved_bookmarks(&self.connection))
    }

    /// Lists the bookmarked articles, last bookmarked first.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn bookmarks(&self) -> Result<Vec<Bookmark>, Error> {
        let sql = bookmarked();
        self.sorted(self.connection.prepare_cached(&sql).and_then(|mut statement| {
            statement
                .query_map([], |row| {
                    Ok(Bookmark {
                        article: summary(row)?,
                        bookmarked_at: Instant {
                            unix: row.get("bookmarked_at")?,
                            offset: 0,
                        },
                        note: row.get("note")?,
                    })
                })?
                .collect()
        }))
    }
}

impl View {
    /// Lists the reader's notes with their articles, those of deleted articles left out.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn notes(&self) -> Result<Vec<(ArticleId, String)>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT a.id, b.note FROM bookmark b CROSS JOIN article a ON a.key = b.key
                      WHERE b.note IS NOT NULL AND a.deleted_at IS NULL",
                )?
                .query_map([], |row| Ok((ArticleId(row.get(0)?), row.get(1)?)))?
                .collect()
        };
        self.sorted(read())
    }
}

/// Asks for the bookmarked articles.
///
/// Few are bookmarked of many: SQLite has not counted them and would go through the articles, so the order is told.
fn bookmarked() -> String {
    format!(
        "SELECT {SUMMARY}, b.bookmarked_at, b.note
           FROM bookmark b
           CROSS JOIN article a ON a.key = b.key
           JOIN source s ON s.id = a.source
           LEFT JOIN mark m ON m.article = a.id
          WHERE b.bookmarked_at IS NOT NULL AND a.deleted_at IS NULL
          ORDER BY b.bookmarked_at DESC, b.id DESC"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_are_listed_without_going_through_all_articles() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("library.sqlite3")).unwrap();
        let explain = format!("EXPLAIN QUERY PLAN {}", bookmarked());
        let mut statement = store.connection.prepare(&explain).unwrap();
        let steps: Vec<String> = statement
            .query_map([], |row| row.get("detail"))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        assert!(steps.iter().any(|step| step == "SCAN b"), "{steps:?}");
        assert!(steps.iter().all(|step| !step.starts_with("SCAN a")), "{steps:?}");
    }
}
