//! Pages as they were fetched, kept beside the article that was made of them.
//!
//! Kept whole and untouched, with the feed's entry that they complete, so that
//! a better extractor can make the article again. What is in a page is nobody's
//! business here.

use std::io;
use std::time::SystemTime;

use rusqlite::{Connection, OptionalExtension, params};

use super::codec;
use super::error::Error;
use super::import::Batch;
use super::marks::millis;
use super::packer::Packer;
use super::{Store, View};
use crate::article::{Article, ArticleId};

/// Level 6 takes a fifth less room than 3 on pages, for which nobody waits.
const LEVEL: i32 = 6;
/// No kept page is larger than this when it is unpacked: a damaged length allocates no more.
const MAX_BYTES: usize = 64 << 20;

/// A page as it was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedPage {
    /// Where it was found in the end, after redirects.
    pub url: String,
    /// The `Content-Type` that the server sent.
    pub content_type: Option<String>,
    /// When it was fetched.
    pub fetched_at: SystemTime,
    /// Its bytes, with nothing undone but the transfer's own compression.
    pub bytes: Vec<u8>,
    /// The article before the page was put into it: a feed's entry.
    pub entry: Option<Article>,
}

/// A page ready to be written: the costly part is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedPage {
    url: String,
    content_type: Option<String>,
    fetched_at: i64,
    size: usize,
    data: Vec<u8>,
    entry: Option<Vec<u8>>,
}

impl Packer {
    /// Packs a page; needs no database.
    ///
    /// # Errors
    ///
    /// Only where there is no memory left.
    pub fn pack_page(&mut self, page: &FetchedPage) -> io::Result<PackedPage> {
        Ok(PackedPage {
            url: page.url.clone(),
            content_type: page.content_type.clone(),
            fetched_at: millis(page.fetched_at),
            size: page.bytes.len(),
            data: zstd::bulk::compress(&page.bytes, LEVEL)?,
            entry: match &page.entry {
                Some(entry) => Some(self.encode(entry)?),
                None => None,
            },
        })
    }
}

impl Batch<'_> {
    /// Keeps a page with its article, in the place of one kept before.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn keep_page(&mut self, id: ArticleId, page: &PackedPage) -> Result<(), Error> {
        self.sorted(|connection| keep(connection, id, page))
    }
}

impl Store {
    /// Removes kept pages; returns how many there were. The articles stay as they are.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then removed.
    pub fn remove_pages(&mut self, ids: &[ArticleId]) -> Result<u64, Error> {
        self.write(|connection| {
            let mut removed = 0;
            for id in ids {
                removed += connection
                    .prepare_cached("DELETE FROM fetched_page WHERE article = ?1")?
                    .execute([id.0])?;
            }
            Ok(removed as u64)
        })
    }
}

impl View {
    /// Reads the page that was kept with an article; `None` where there is none or it is damaged.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn fetched_page(&self, id: ArticleId) -> Result<Option<FetchedPage>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT p.url, p.content_type, p.fetched_at, p.size, p.data, p.entry, a.key
                       FROM fetched_page p JOIN article a ON a.id = p.article WHERE p.article = ?1",
                )?
                .query_row([id.0], |row| {
                    let size: usize = row.get::<_, i64>(3)?.try_into().unwrap_or(usize::MAX);
                    let data = row.get_ref(4)?.as_blob()?;
                    let entry = row.get_ref(5)?.as_blob_or_null()?;
                    Ok(unpack(data, size).map(|bytes| FetchedPage {
                        url: row.get(0).unwrap_or_default(),
                        content_type: row.get(1).unwrap_or_default(),
                        fetched_at: time(row.get(2).unwrap_or_default()),
                        bytes,
                        entry: entry.and_then(codec::decode).map(|entry| Article {
                            key: row.get(6).unwrap_or_default(),
                            ..entry
                        }),
                    }))
                })
                .optional()
        };
        Ok(self.sorted(read())?.flatten())
    }

    /// Lists the articles with a kept page that are not deleted, in the order of their numbers.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn with_fetched_page(&self) -> Result<Vec<ArticleId>, Error> {
        let read = || {
            self.connection
                .prepare_cached(
                    "SELECT p.article FROM fetched_page p JOIN article a ON a.id = p.article
                      WHERE a.deleted_at IS NULL ORDER BY p.article",
                )?
                .query_map([], |row| row.get(0).map(ArticleId))?
                .collect()
        };
        self.sorted(read())
    }
}

fn keep(connection: &Connection, id: ArticleId, page: &PackedPage) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO fetched_page (article, url, content_type, fetched_at, size, data, entry)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (article) DO UPDATE
                SET url = excluded.url, content_type = excluded.content_type, fetched_at = excluded.fetched_at,
                    size = excluded.size, data = excluded.data, entry = excluded.entry",
        )?
        .execute(params![
            id.0,
            page.url,
            page.content_type,
            page.fetched_at,
            page.size.cast_signed() as i64,
            page.data,
            page.entry,
        ])?;
    Ok(())
}

fn unpack(data: &[u8], size: usize) -> Option<Vec<u8>> {
    let bytes = zstd::bulk::decompress(data, size.min(MAX_BYTES)).ok()?;
    (bytes.len() == size).then_some(bytes)
}

fn time(millis: i64) -> SystemTime {
    let distance = std::time::Duration::from_millis(millis.unsigned_abs());
    if millis < 0 {
        SystemTime::UNIX_EPOCH - distance
    } else {
        SystemTime::UNIX_EPOCH + distance
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Outcome, PruneRule};

    fn page(entry: Option<Article>) -> FetchedPage {
        FetchedPage {
            url: "https://example.org/1".to_owned(),
            content_type: Some("text/html; charset=windows-1256".to_owned()),
            fetched_at: time(1_700_000_000_123),
            bytes: vec![0, 0xC8, 0xFF, b'<'],
            entry,
        }
    }

    #[test]
    fn a_page_comes_back_as_it_was_and_goes_with_its_article() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.db");
        let mut store = Store::open(&path).unwrap();
        let mut packer = Packer::new().unwrap();
        let entry = Article {
            key: "k".to_owned(),
            title: "t".to_owned(),
            ..Article::default()
        };
        let incoming = packer.pack(entry.clone()).unwrap();
        let (first, second) = (page(None), page(Some(entry)));
        let mut batch = store.batch(SystemTime::UNIX_EPOCH).unwrap();
        let Outcome::New(id) = batch.upsert(&incoming).unwrap() else {
            unreachable!()
        };
        batch.keep_page(id, &packer.pack_page(&first).unwrap()).unwrap();
        batch.commit().unwrap();
        let view = View::open(&path).unwrap();
        assert_eq!(view.fetched_page(id).unwrap(), Some(first));
        let mut batch = store.batch(SystemTime::UNIX_EPOCH).unwrap();
        batch.keep_page(id, &packer.pack_page(&second).unwrap()).unwrap();
        batch.commit().unwrap();
        assert_eq!(view.fetched_page(id).unwrap(), Some(second));
        assert_eq!(view.with_fetched_page().unwrap(), [id]);

        store.set_deleted(&[id], true, SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(view.with_fetched_page().unwrap(), []);
        assert!(
            view.fetched_page(id).unwrap().is_some(),
            "the deletion can be undone"
        );
        store
            .prune(&PruneRule::default(), SystemTime::UNIX_EPOCH)
            .unwrap();
        assert_eq!(view.fetched_page(id).unwrap(), None);
        assert_eq!(store.remove_pages(&[id]).unwrap(), 0);
    }
}
