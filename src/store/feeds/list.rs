//! The subscriptions as they are listed, each with the number of its articles.

use std::collections::BTreeMap;

use rusqlite::Row;

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
            let counts: BTreeMap<i64, (i64, i64)> = self
                .connection
                .prepare_cached(
                    "SELECT l.feed, COUNT(*), SUM(a.unread) FROM feed_article l JOIN article a ON a.id = l.article
                      WHERE a.deleted_at IS NULL GROUP BY l.feed",
                )?
                .query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
                .collect::<rusqlite::Result<_>>()?;
            for feed in &mut feeds {
                if let Some((articles, unread)) = counts.get(&feed.id.0) {
                    (feed.articles, feed.unread) = (articles.unsigned_abs(), unread.unsigned_abs());
                }
            }
            Ok(feeds)
        };
        self.sorted(list())
    }
}
