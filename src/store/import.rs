//! Articles coming in: packed on any thread, written in short transactions.
//!
//! An article is known by its key, an entry of a feed by its identity (`identity`). One that did not
//! change is left alone; what changed is rewritten, and its bookmark, read mark, note and position stay.

mod known;
mod marks;

use std::collections::{HashMap, HashSet};
use std::time::SystemTime;

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};

use super::error::{Error, Failures};
use super::identity::Target;
use super::marks::millis;
use super::packer::Incoming;
use super::{Store, tags};
use crate::article::{ArticleId, Marks, fingerprint};
use crate::calendar::Instant;
use known::{Known, adds_nothing};

/// What became of an article that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The library did not have it.
    New(ArticleId),
    /// It had it with another content.
    Changed(ArticleId),
    /// It had it just so.
    Unchanged(ArticleId),
    /// Its reader deleted it: it stays deleted.
    Deleted(ArticleId),
}

/// A transaction that takes articles in; what is not committed is not written.
pub struct Batch<'a> {
    pub(super) transaction: Transaction<'a>,
    failures: &'a Failures,
    change: i64,
    now: i64,
    sources: HashMap<String, i64>,
    /// Numbers of feeds by URL.
    pub(super) scopes: HashMap<String, i64>,
    /// Those that this batch has made sure of.
    dictionaries: HashSet<u64>,
    bookmarks_changed: bool,
}

impl Store {
    /// Begins to take articles in; no other connection can write until the batch is committed or dropped.
    ///
    /// # Errors
    ///
    /// As SQLite's; `Busy` where another connection writes for very long.
    pub fn batch(&mut self, now: SystemTime) -> Result<Batch<'_>, Error> {
        let failures = &self.failures;
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| failures.sort(error))?;
        let change = last_change(&transaction).map_err(|error| failures.sort(error))?;
        Ok(Batch {
            transaction,
            failures,
            change,
            now: millis(now),
            sources: HashMap::new(),
            scopes: HashMap::new(),
            dictionaries: HashSet::new(),
            bookmarks_changed: false,
        })
    }
}

/// Reads the number of the last write to an article.
pub(super) fn last_change(connection: &rusqlite::Connection) -> rusqlite::Result<i64> {
    connection
        .prepare_cached("SELECT value FROM counter WHERE name = 'change'")?
        .query_row([], |row| row.get(0))
}

/// Remembers the number of the last write to an article.
pub(super) fn set_last_change(connection: &rusqlite::Connection, change: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE counter SET value = ?1 WHERE name = 'change'")?
        .execute([change])?;
    Ok(())
}

impl Batch<'_> {
    /// Writes one article, unless it is there and unchanged.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn upsert(&mut self, incoming: &Incoming) -> Result<Outcome, Error> {
        let target = self.target(incoming)?;
        self.write(&target, incoming)
    }

    /// Writes one article in the place that [`Batch::target`] found for it, unless it is there and unchanged.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn write(&mut self, target: &Target, incoming: &Incoming) -> Result<Outcome, Error> {
        self.write_marked(target, incoming)
            .map_err(|error| self.failures.sort(error))
    }

    /// Says whether marks of other readers added a bookmark or a note.
    #[must_use]
    pub fn bookmarks_changed(&self) -> bool {
        self.bookmarks_changed
    }

    /// Runs what belongs to the batch and is no article.
    pub(super) fn sorted<T>(
        &self,
        work: impl FnOnce(&rusqlite::Connection) -> rusqlite::Result<T>,
    ) -> Result<T, Error> {
        work(&self.transaction).map_err(|error| self.failures.sort(error))
    }

    /// Makes what was written lasting; returns the number of the last write to an article.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing of the batch is then written.
    pub fn commit(self) -> Result<u64, Error> {
        let finish = || {
            set_last_change(&self.transaction, self.change)?;
            self.transaction.commit()
        };
        finish().map_err(|error| self.failures.sort(error))?;
        Ok(self.change.unsigned_abs())
    }

    fn write_marked(&mut self, target: &Target, incoming: &Incoming) -> rusqlite::Result<Outcome> {
        self.tag(&target.key, &incoming.marks)?;
        let outcome = self.write_row(target, incoming)?;
        let (Outcome::New(id) | Outcome::Changed(id) | Outcome::Unchanged(id) | Outcome::Deleted(id)) =
            outcome;
        if let Some(identity) = &incoming.identity {
            self.remember_identity(id, identity)?;
        }
        let deleted = matches!(outcome, Outcome::Deleted(_));
        if !deleted && incoming.marks != Marks::default() {
            self.mark(id, &target.key, &incoming.article, &incoming.marks)?;
        }
        Ok(outcome)
    }

    fn write_row(&mut self, target: &Target, incoming: &Incoming) -> rusqlite::Result<Outcome> {
        let known = match target.article {
            Some(id) => self.find(id)?,
            None => None,
        };
        let Some(known) = known else {
            return self.insert(&target.key, incoming).map(Outcome::New);
        };
        let id = ArticleId(known.id);
        if known.deleted && known.article.is_none() {
            // it was pruned: only that it was here is kept
            return Ok(Outcome::Deleted(id));
        }
        let stored = known.article.as_ref().map(fingerprint);
        let same = stored == Some(fingerprint(&incoming.article));
        if same || (incoming.marks.bare && adds_nothing(&incoming.article, known.article.as_ref())) {
            return Ok(if known.deleted {
                Outcome::Deleted(id)
            } else {
                Outcome::Unchanged(id)
            });
        }
        self.update(&known, incoming)?;
        Ok(if known.deleted {
            Outcome::Deleted(id)
        } else {
            Outcome::Changed(id)
        })
    }

    fn insert(&mut self, key: &str, incoming: &Incoming) -> rusqlite::Result<ArticleId> {
        let article = &incoming.article;
        let source = self.source(article.source.as_deref())?;
        let tags = tags_text(&tags::shown(&self.transaction, key, &article.tags)?);
        self.change += 1;
        self.transaction
            .prepare_cached(
                "INSERT INTO article (change, key, source, listed_at, date, date_offset, title, lang, direction,
                                      url, tags, words, added_at, changed_at, bookmarked)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13,
                         EXISTS (SELECT 1 FROM bookmark WHERE key = ?2 AND bookmarked_at IS NOT NULL))",
            )?
            .execute(params![
                self.change,
                key,
                source,
                self.listed_at(article.date, self.now.div_euclid(1000)),
                article.date.map(|date| date.unix),
                article.date.map(|date| date.offset),
                article.title,
                article.lang,
                article.direction.as_str(),
                article.url,
                tags,
                incoming.words,
                self.now,
            ])?;
        let id = self.transaction.last_insert_rowid();
        self.transaction
            .prepare_cached("INSERT INTO content (article, data) VALUES (?1, ?2)")?
            .execute(params![id, incoming.packed])?;
        self.keep_dictionary(incoming)?;
        Ok(ArticleId(id))
    }

    /// Returns the moment that an article is sorted by: its date, or its arrival where there is no date
    /// or where the date lies more than a day ahead, which no clock's error explains.
    fn listed_at(&self, date: Option<Instant>, arrival: i64) -> i64 {
        const DAY: i64 = 86_400;
        let now = self.now.div_euclid(1000);
        date.map(|date| date.unix)
            .filter(|date| *date <= now.saturating_add(DAY))
            .unwrap_or(arrival)
    }

    fn update(&mut self, known: &Known, incoming: &Incoming) -> rusqlite::Result<()> {
        let article = &incoming.article;
        let source = self.source(article.source.as_deref())?;
        let added_at = known.added_at.div_euclid(1000);
        let listed_at = match (article.date, known.article.as_ref().and_then(|old| old.date)) {
            (Some(date), _) => self.listed_at(Some(date), added_at),
            (None, None) => known.listed_at,
            (None, Some(_)) => added_at,
        };
        let tags = tags_text(&tags::shown(&self.transaction, &known.key, &article.tags)?);
        self.change += 1;
        self.transaction
            .prepare_cached(
                "UPDATE article
                    SET change = ?2, source = ?3, listed_at = ?4, date = ?5, date_offset = ?6, title = ?7,
                        lang = ?8, direction = ?9, url = ?10, tags = ?11, words = ?12, changed_at = ?13,
                        field_times = ?14
                  WHERE id = ?1",
            )?
            .execute(params![
                known.id,
                self.change,
                source,
                listed_at,
                article.date.map(|date| date.unix),
                article.date.map(|date| date.offset),
                article.title,
                article.lang,
                article.direction.as_str(),
                article.url,
                tags,
                incoming.words,
                self.now,
                self.field_times(known, article),
            ])?;
        self.transaction
            .prepare_cached(
                "INSERT INTO content (article, data) VALUES (?1, ?2)
                 ON CONFLICT (article) DO UPDATE SET data = excluded.data",
            )?
            .execute(params![known.id, incoming.packed])?;
        self.keep_dictionary(incoming)?;
        Ok(())
    }

    /// Keeps what an article needs to be unpacked.
    fn keep_dictionary(&mut self, incoming: &Incoming) -> rusqlite::Result<()> {
        let Some(dictionary) = &incoming.dictionary else {
            return Ok(());
        };
        if self.dictionaries.insert(dictionary.id()) {
            dictionary.keep(&self.transaction)?;
        }
        Ok(())
    }

    /// Finds or makes the row of a publisher.
    fn source(&mut self, name: Option<&str>) -> rusqlite::Result<i64> {
        let name = name.unwrap_or_default();
        if let Some(id) = self.sources.get(name) {
            return Ok(*id);
        }
        let found = self
            .transaction
            .prepare_cached("SELECT id FROM source WHERE name = ?1")?
            .query_row([name], |row| row.get(0))
            .optional()?;
        let id = if let Some(id) = found {
            id
        } else {
            self.transaction
                .prepare_cached("INSERT INTO source (name) VALUES (?1)")?
                .execute([name])?;
            self.transaction.last_insert_rowid()
        };
        self.sources.insert(name.to_owned(), id);
        Ok(id)
    }
}

/// Writes tags as a JSON array.
pub(super) fn tags_text(tags: &[String]) -> String {
    serde_json::to_string(tags).unwrap_or_else(|_| "[]".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind, Body};
    use crate::store::Packer;
    use crate::store::{ErrorKind, Filter, View};

    fn article(number: usize) -> Incoming {
        let text = format!("{number} ").repeat(2_000);
        let article = Article {
            key: number.to_string(),
            title: format!("title {number}"),
            body: Body {
                blocks: vec![Block::new(BlockKind::Paragraph, text)],
            },
            ..Article::default()
        };
        Packer::new().unwrap().pack(article).unwrap()
    }

    fn add(store: &mut Store, numbers: std::ops::Range<usize>) -> Result<u64, Error> {
        let mut batch = store.batch(SystemTime::UNIX_EPOCH)?;
        for number in numbers {
            batch.upsert(&article(number))?;
        }
        batch.commit()
    }

    #[test]
    fn a_full_disk_loses_the_batch_and_nothing_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite3");
        let mut store = Store::open(&path).unwrap();
        let before = add(&mut store, 0..50).unwrap();
        // as many pages as there are: the next one has no room
        store
            .connection
            .query_row("PRAGMA max_page_count = 1", [], |_| Ok(()))
            .unwrap();
        let error = add(&mut store, 50..900).unwrap_err();
        assert_eq!(error.kind, ErrorKind::DiskFull, "{error}");
        assert!(error.to_string().starts_with("the disk is full"), "{error}");

        let view = View::open(&path).unwrap();
        assert_eq!(view.total(&Filter::default()).unwrap(), 50);
        assert_eq!(view.last_change().unwrap(), before);
        assert_eq!(view.check().unwrap(), []);
        store
            .connection
            .query_row("PRAGMA max_page_count = 100000", [], |_| Ok(()))
            .unwrap();
        assert_eq!(add(&mut store, 40..60).unwrap(), before + 10);
    }

    #[test]
    fn each_field_remembers_when_it_changed() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(&folder.path().join("library.sqlite3")).unwrap();
        add(&mut store, 0..1).unwrap();
        let mut changed = article(0).article;
        changed.title = "another".to_owned();
        changed.tags = vec!["new".to_owned()];
        let mut batch = store
            .batch(SystemTime::UNIX_EPOCH + std::time::Duration::from_millis(1_500))
            .unwrap();
        let incoming = Packer::new().unwrap().pack(changed).unwrap();
        assert!(matches!(batch.upsert(&incoming).unwrap(), Outcome::Changed(_)));
        batch.commit().unwrap();
        let times: String = store
            .connection
            .query_row("SELECT field_times FROM article", [], |row| row.get(0))
            .unwrap();
        assert_eq!(times, r#"{"tags":1500,"title":1500}"#);
    }
}
