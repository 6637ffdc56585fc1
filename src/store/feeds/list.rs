//! The subscriptions as they are listed, each with the number of its articles.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::{Feed, FeedId, FeedState, FullText};
use crate::sentence::Sentence;
use crate::store::View;
use crate::store::error::Error;

const COLUMNS: &str = "f.id, f.url, f.name, f.title, f.site, f.tags, f.full_text, f.credential, f.added_at,
    s.etag, s.last_modified, s.checked_at, s.fetched_at, s.next_at, s.failures, s.failing_since, s.error,
    s.gone, s.moved_from, s.summaries, s.probed_at";

fn read(row: &Row<'_>) -> rusqlite::Result<Feed> {
    let tags: String = row.get(5)?;
    let full_text: String = row.get(6)?;
    Ok(Feed {
        id: FeedId(row.get(0)?),
        url: row.get(1)?,
        name: row.get(2)?,
        title: row.get(3)?,
        site: row.get(4)?,
        tags: serde_json::from_str(&tags).unwrap_or_default(),
        full_text: FullText::read(&full_text),
        credential: row.get(7)?,
        added_at: row.get::<_, i64>(8)?.div_euclid(1000),
        articles: 0,
        unread: 0,
        state: FeedState {
            etag: row.get(9)?,
            last_modified: row.get(10)?,
            checked_at: row.get(11)?,
            fetched_at: row.get(12)?,
            next_at: row.get(13)?,
            failures: row.get::<_, Option<u32>>(14)?.unwrap_or_default(),
            failing_since: row.get(15)?,
            error: row
                .get::<_, Option<String>>(16)?
                .map(|stored| Sentence::from_stored(&stored)),
            gone: row.get::<_, Option<bool>>(17)?.unwrap_or_default(),
            moved_from: row.get(18)?,
            summaries: row.get(19)?,
            probed_at: row.get(20)?,
        },
    })
}

impl View {
    /// Lists the subscriptions in the order in which they were added.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn feeds(&self) -> Result<Vec<Feed>, Error> {
        let list = || {
            let mut feeds: Vec<Feed> = self
                .connection
                .prepare_cached(&format!(
                    "SELECT {COLUMNS} FROM feed f LEFT JOIN feed_state s ON s.feed = f.id
                      WHERE f.deleted_at IS NULL ORDER BY f.id"
                ))?
                .query_map([], read)?
                .collect::<rusqlite::Result<_>>()?;
            let counts = counts(&self.connection)?;
            for feed in &mut feeds {
                (feed.articles, feed.unread) = counts.get(&feed.id.0).copied().unwrap_or_default();
            }
            Ok(feeds)
        };
        self.sorted(list())
    }
}

/// Counts the articles of each feed that are not deleted, and those among them that are unread.
///
/// Goes through them in the order of articles and counts here: in the order of feeds each article's row would be on
/// another page, and among 100,000 as many pages would be read.
fn counts(connection: &Connection) -> rusqlite::Result<HashMap<i64, (u64, u64)>> {
    let mut counts: HashMap<i64, (u64, u64)> = HashMap::new();
    let mut statement = connection.prepare_cached(ENTRIES)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (articles, unread) = counts.entry(row.get(0)?).or_default();
        *articles += 1;
        *unread += u64::from(row.get::<_, bool>(1)?);
    }
    Ok(counts)
}

const ENTRIES: &str = "SELECT l.feed, a.unread
                         FROM feed_article l INDEXED BY feed_article_article
                         CROSS JOIN article a ON a.id = l.article
                        WHERE a.deleted_at IS NULL
                        ORDER BY l.article";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn articles_of_feeds_are_counted_in_their_own_order() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("library.sqlite3")).unwrap();
        let mut statement = store
            .connection
            .prepare(&format!("EXPLAIN QUERY PLAN {ENTRIES}"))
            .unwrap();
        let steps: Vec<String> = statement
            .query_map([], |row| row.get("detail"))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap();
        let [entries, articles] = steps.as_slice() else {
            panic!("{steps:?}");
        };
        assert!(
            entries.ends_with("USING COVERING INDEX feed_article_article"),
            "{entries}"
        );
        assert!(
            articles.starts_with("SEARCH a USING INTEGER PRIMARY KEY"),
            "{articles}"
        );
    }
}
