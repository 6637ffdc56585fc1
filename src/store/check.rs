//! Looking for damage: what SQLite itself finds, and whether kept numbers agree with what they count.

use super::View;
use super::codec;
use super::error::Error;
use super::list::Ids;
use super::row::Filter;
use crate::sentence::{Sentence, sentence};

/// Something that is not as it has to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// One clear sentence.
    pub message: Sentence,
}

/// Lines of SQLite's own check that are read at most.
const LINES: usize = 20;

/// Says what so many disagreements mean.
type Meaning = fn(u64) -> Sentence;

/// Kept numbers and flags that have to agree with what they were taken from: a query that counts the
/// disagreements, and what they mean.
const AGREEMENTS: &[(&str, Meaning)] = &[
    (
        "SELECT COUNT(*) FROM source s
          WHERE s.articles <> (SELECT COUNT(*) FROM article a WHERE a.source = s.id AND a.deleted_at IS NULL)
             OR s.unread <> (SELECT COUNT(*) FROM article a
                              WHERE a.source = s.id AND a.deleted_at IS NULL AND a.unread = 1)",
        |count| {
            sentence!(
                "check-sources",
                "sources that count their articles wrongly: {count}",
                count = count
            )
        },
    ),
    (
        "SELECT COUNT(*) FROM article a LEFT JOIN mark m ON m.article = a.id
          WHERE a.unread = COALESCE(m.read, 0)",
        |count| {
            sentence!(
                "check-read-marks",
                "articles that disagree with their read mark: {count}",
                count = count
            )
        },
    ),
    (
        "SELECT COUNT(*) FROM article a LEFT JOIN bookmark b ON b.key = a.key
          WHERE a.bookmarked <> (b.bookmarked_at IS NOT NULL)",
        |count| {
            sentence!(
                "check-bookmarks",
                "articles that disagree with their bookmark: {count}",
                count = count
            )
        },
    ),
    (
        "SELECT COUNT(*) FROM article
          WHERE change > (SELECT value FROM counter WHERE name = 'change')
             OR change <= (SELECT value FROM counter WHERE name = 'first_change')",
        |count| {
            sentence!(
                "check-changes",
                "articles with a number of change that was never given out: {count}",
                count = count
            )
        },
    ),
    (
        "SELECT COUNT(*) FROM article a
          WHERE a.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM content c WHERE c.article = a.id)",
        |count| {
            sentence!(
                "check-texts",
                "articles that have lost their text: {count}",
                count = count
            )
        },
    ),
];

impl View {
    /// Checks the database from its pages to its numbers; reads all of it.
    ///
    /// # Errors
    ///
    /// As SQLite's, where the damage stops even the check.
    pub fn check(&self) -> Result<Vec<Fault>, Error> {
        self.sorted(self.faults())
    }

    fn faults(&self) -> rusqlite::Result<Vec<Fault>> {
        let mut faults = Vec::new();
        let mut say = |message: Sentence| faults.push(Fault { message });
        let mut statement = self
            .connection
            .prepare(&format!("PRAGMA integrity_check({LINES})"))?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                say(sentence!(
                    "check-sqlite",
                    "SQLite finds the database damaged: {what}",
                    what = line
                ));
            }
        }
        let mut statement = self.connection.prepare("PRAGMA foreign_key_check")?;
        let orphans = statement.query_map([], |_| Ok(()))?.count();
        if orphans > 0 {
            say(sentence!(
                "check-orphans",
                "rows that belong to articles or sources that are gone: {count}",
                count = orphans
            ));
        }
        for (sql, meaning) in AGREEMENTS {
            let wrong: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
            if wrong > 0 {
                say(meaning(wrong.unsigned_abs()));
            }
        }
        let mut statement = self.connection.prepare("SELECT article, data FROM content")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if codec::decode(row.get_ref(1)?.as_blob()?).is_none() {
                let id: i64 = row.get(0)?;
                say(Error::damaged_article(id).message);
            }
        }
        Ok(faults)
    }

    /// Gathers the ids of all articles that are not deleted.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn all_ids(&self) -> Result<Ids, Error> {
        self.ids(&Filter::default())
    }
}
