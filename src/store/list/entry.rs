//! One article with its text and what its reader did to it.

use rusqlite::OptionalExtension;

use super::direction;
use crate::article::ArticleId;
use crate::calendar::Instant;
use crate::store::View;
use crate::store::codec;
use crate::store::error::Error;
use crate::store::row::{Entry, Position};

impl View {
    /// Reads one article with everything that is known about it.
    ///
    /// # Errors
    ///
    /// As SQLite's; `Corrupt` where the article's text is damaged.
    pub fn entry(&self, id: ArticleId) -> Result<Option<Entry>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT c.data, a.unread, b.bookmarked_at, b.note, m.position_block, m.position_byte, m.direction, a.tags,
                            a.key
                       FROM article a
                       LEFT JOIN content c ON c.article = a.id
                       LEFT JOIN mark m ON m.article = a.id
                       LEFT JOIN bookmark b ON b.key = a.key
                      WHERE a.id = ?1 AND a.deleted_at IS NULL",
                )?
                .query_row([id.0], |row| {
                    let mut article = row.get_ref(0)?.as_blob_or_null()?.and_then(codec::decode);
                    if let Some(article) = &mut article {
                        article.key = row.get(8)?;
                        article.tags = serde_json::from_str(row.get_ref(7)?.as_str()?).unwrap_or_default();
                    }
                    let bookmarked_at: Option<i64> = row.get(2)?;
                    let block: Option<u32> = row.get(4)?;
                    let byte: Option<u32> = row.get(5)?;
                    Ok(article.map(|article| Entry {
                        id,
                        article,
                        unread: row.get(1).unwrap_or_default(),
                        bookmarked_at: bookmarked_at.map(|unix| Instant { unix, offset: 0 }),
                        note: row.get(3).unwrap_or_default(),
                        position: block.zip(byte).map(|(block, byte)| Position { block, byte }),
                        direction: direction(row, 6).unwrap_or_default(),
                    }))
                })
                .optional()
        };
        match self.sorted(read())? {
            None => Ok(None),
            Some(Some(entry)) => Ok(Some(entry)),
            Some(None) => Err(Error::damaged_article(id.0)),
        }
    }

    /// Reads the text of an article, lead and body, as one piece; `None` where it is not there.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn text(&self, id: ArticleId) -> Result<Option<String>, Error> {
        let read = || {
            self.connection
                .prepare_cached("SELECT data FROM content WHERE article = ?1")?
                .query_row([id.0], |row| Ok(codec::decode(row.get_ref(0)?.as_blob()?)))
                .optional()
        };
        let article = self.sorted(read())?.flatten();
        Ok(article.map(|article| match article.lead {
            Some(lead) => format!("{lead}\n\n{}", article.body.plain()),
            None => article.body.plain(),
        }))
    }
}
