//! Articles that tell the same story: prints by which they are found, and the stories that they make up.
//!
//! All of it is derived: what is lost is made again. Which articles belong
//! together is the library's business; every article keeps its id and its key.

use rusqlite::{OptionalExtension, params};

use super::error::Error;
use super::list::{articles, condition};
use super::row::{ArticleSummary, Filter, Page, Sort, Window};
use super::{Store, View};
use crate::article::ArticleId;

/// The counter that holds the version of the rules by which prints and stories were made.
const VERSION: &str = "stories_version";

/// Bytes of a key in a print.
const KEY: usize = 3;

/// The print of an article: the keys that like articles share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintRow {
    /// Which article it is.
    pub id: ArticleId,
    /// Its keys: 24 bits each, in the order of the bands.
    pub keys: Vec<u32>,
}

impl PrintRow {
    /// Bits of a key.
    pub const KEY_BITS: u32 = 8 * KEY as u32;
}

/// When an article is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dated {
    /// Unix seconds of its date.
    At(i64),
    /// It has no date.
    Never,
    /// It is deleted or was never here.
    Gone,
}

/// How far prints and stories have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KinState {
    /// The last change whose article has its print.
    pub printed: u64,
    /// The last change whose article has its story.
    pub joined: u64,
    /// The version of the rules that made both; 0 where none was written down.
    pub version: u64,
}

impl View {
    /// Reads how far prints and stories have come.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn kin_state(&self) -> Result<KinState, Error> {
        let read = |name: &str| {
            self.connection
                .prepare_cached("SELECT value FROM counter WHERE name = ?1")?
                .query_row([name], |row| row.get::<_, i64>(0))
                .map(i64::unsigned_abs)
        };
        let state = || {
            Ok(KinState {
                printed: read("printed")?,
                joined: read("joined")?,
                version: read(VERSION).optional()?.unwrap_or_default(),
            })
        };
        self.sorted(state())
    }

    /// Reads the prints that are `wanted` by their article and keys, in the order of articles from one of them on.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn prints(
        &self,
        from: ArticleId,
        wanted: &dyn Fn(ArticleId, &[u32]) -> bool,
    ) -> Result<Vec<PrintRow>, Error> {
        let read = || {
            let mut statement = self
                .connection
                .prepare_cached("SELECT article, keys FROM print WHERE article >= ?1 ORDER BY article")?;
            let mut rows = statement.query([from.0])?;
            let mut prints = Vec::new();
            let mut keys = Vec::new();
            while let Some(row) = rows.next()? {
                let id = ArticleId(row.get(0)?);
                let (bytes, _) = row.get_ref(1)?.as_blob()?.as_chunks::<KEY>();
                keys.clear();
                keys.extend(bytes.iter().map(|[a, b, c]| u32::from_le_bytes([*a, *b, *c, 0])));
                if wanted(id, &keys) {
                    prints.push(PrintRow {
                        id,
                        keys: keys.clone(),
                    });
                }
            }
            Ok(prints)
        };
        self.sorted(read())
    }

    /// Says when an article is from.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn dated(&self, id: ArticleId) -> Result<Dated, Error> {
        let read = || {
            self.connection
                .prepare_cached("SELECT date FROM article WHERE id = ?1 AND deleted_at IS NULL")?
                .query_row([id.0], |row| row.get::<_, Option<i64>>(0))
                .optional()
        };
        Ok(match self.sorted(read())? {
            Some(Some(date)) => Dated::At(date),
            Some(None) => Dated::Never,
            None => Dated::Gone,
        })
    }

    /// Lists the other articles of the same story, oldest first.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn kin(&self, id: ArticleId) -> Result<Vec<ArticleSummary>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT o.article FROM kin k JOIN kin o ON o.story = k.story AND o.article <> k.article
                       JOIN article b ON b.id = o.article
                      WHERE k.article = ?1 ORDER BY b.listed_at, b.id",
                )?
                .query_map([id.0], |row| row.get(0).map(ArticleId))?
                .collect::<rusqlite::Result<Vec<_>>>()
        };
        self.summaries(&self.sorted(read())?)
    }

    /// Lists articles in their order of time, of each story the newest that the filter lets through.
    ///
    /// `hidden` is what [`View::hidden`] counts for the filter.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn stories(
        &self,
        filter: &Filter,
        sort: Sort,
        window: Window,
        hidden: u64,
    ) -> Result<Page<ArticleSummary>, Error> {
        if hidden == 0 {
            return self.page(filter, sort, window);
        }
        let total = self.total(filter)?.saturating_sub(hidden);
        let (articles, source) = articles(filter);
        let first = format!("{articles} AND NOT {}", follows(filter));
        let rows = self.sorted(self.rows(&first, source, sort, window, total))?;
        Ok(Page { total, rows })
    }

    /// Counts the stories that stand before an article in a list of them; `None` where it is not let through.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn story_rank(&self, filter: &Filter, sort: Sort, id: ArticleId) -> Result<Option<u64>, Error> {
        let (articles, source) = articles(filter);
        let first = format!("{articles} AND NOT {}", follows(filter));
        self.rank_among(&first, source, filter, sort, id)
    }

    /// Counts the articles of a list that another one of the same story stands for.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn hidden(&self, filter: &Filter) -> Result<u64, Error> {
        let (condition, source) = condition(filter);
        let sql = format!(
            "SELECT COUNT(*) FROM kin h CROSS JOIN article ON article.id = h.article
              WHERE {condition} AND {}",
            follows(filter)
        );
        let count = || {
            let mut statement = self.connection.prepare_cached(&sql)?;
            match source {
                Some(source) => statement.query_row([source], |row| row.get::<_, i64>(0)),
                None => statement.query_row([], |row| row.get(0)),
            }
        };
        self.sorted(count().map(i64::unsigned_abs))
    }
}

/// Says in SQL that a newer article of the same story is let through as well.
fn follows(filter: &Filter) -> String {
    let (condition, _) = condition(filter);
    format!(
        "EXISTS (SELECT 1 FROM kin k JOIN kin o ON o.story = k.story JOIN article b ON b.id = o.article
                  WHERE k.article = article.id AND {condition}
                    AND (b.listed_at, b.id) > (article.listed_at, article.id))"
    )
}

impl Store {
    /// Reads up to which change all articles have their print.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn printed(&self) -> Result<u64, Error> {
        let read = self
            .connection
            .query_row("SELECT value FROM counter WHERE name = 'printed'", [], |row| {
                row.get::<_, i64>(0)
            });
        self.sorted(read.map(i64::unsigned_abs))
    }

    /// Forgets all prints and stories, which are then made again by the rules of `version`.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then forgotten.
    pub fn restart_stories(&mut self, version: u64) -> Result<(), Error> {
        self.write(|connection| {
            connection.execute("DELETE FROM kin", [])?;
            connection.execute("DELETE FROM print", [])?;
            set_counter(connection, "printed", 0)?;
            set_counter(connection, "joined", 0)?;
            connection
                .execute(
                    "INSERT INTO counter (name, value) VALUES (?1, ?2)
                     ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                    params![VERSION, version.cast_signed()],
                )
                .map(|_| ())
        })
    }

    /// Writes prints of articles, `None` for what has none, and remembers that all up to a change have theirs.
    ///
    /// Their stories are to be found again.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then written.
    pub fn put_prints(&mut self, prints: &[(ArticleId, Option<Vec<u32>>)], upto: u64) -> Result<(), Error> {
        self.write(|connection| {
            for (id, keys) in prints {
                let bytes: Option<Vec<u8>> = keys.as_ref().map(|keys| {
                    let bytes = keys
                        .iter()
                        .flat_map(|key| key.to_le_bytes().into_iter().take(KEY));
                    bytes.collect()
                });
                let before: Option<Vec<u8>> = connection
                    .prepare_cached("SELECT keys FROM print WHERE article = ?1")?
                    .query_row([id.0], |row| row.get(0))
                    .optional()?;
                if before == bytes {
                    continue;
                }
                connection
                    .prepare_cached("DELETE FROM kin WHERE article = ?1")?
                    .execute([id.0])?;
                match bytes {
                    Some(bytes) => {
                        // an article may have been pruned since it was read
                        connection
                            .prepare_cached(
                                "INSERT INTO print (article, keys) SELECT id, ?2 FROM article WHERE id = ?1
                                 ON CONFLICT (article) DO UPDATE SET keys = excluded.keys",
                            )?
                            .execute(params![id.0, bytes])?;
                    }
                    None => {
                        connection
                            .prepare_cached("DELETE FROM print WHERE article = ?1")?
                            .execute([id.0])?;
                    }
                }
            }
            set_counter(connection, "printed", upto)
        })
    }

    /// Puts pairs of articles into one story each, and remembers that all up to a change have theirs.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then written.
    pub fn join(&mut self, pairs: &[(ArticleId, ArticleId)], upto: u64) -> Result<(), Error> {
        self.write(|connection| {
            for (one, two) in pairs {
                let story = |id: ArticleId| -> rusqlite::Result<i64> {
                    connection
                        .prepare_cached(
                            "INSERT INTO kin (article, story) SELECT id, id FROM article WHERE id = ?1
                             ON CONFLICT (article) DO NOTHING",
                        )?
                        .execute([id.0])?;
                    connection
                        .prepare_cached("SELECT COALESCE(MAX(story), ?1) FROM kin WHERE article = ?1")?
                        .query_row([id.0], |row| row.get(0))
                };
                let (this, that) = (story(*one)?, story(*two)?);
                if this != that {
                    connection
                        .prepare_cached("UPDATE kin SET story = ?1 WHERE story = ?2")?
                        .execute([this.min(that), this.max(that)])?;
                }
            }
            set_counter(connection, "joined", upto)
        })
    }
}

fn set_counter(connection: &rusqlite::Connection, name: &str, value: u64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE counter SET value = ?2 WHERE name = ?1")?
        .execute(params![name, value.cast_signed()])?;
    Ok(())
}
