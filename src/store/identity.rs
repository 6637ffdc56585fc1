//! What articles of feeds were seen as, and the search for the one that an incoming entry is.
//!
//! The decision itself is `article::identity`'s; here are the candidates, found by indexed look-ups of
//! bounded size, and the key that a new article gets.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use super::error::Error;
use super::import::Batch;
use super::packer::Incoming;
use crate::article::identity::{
    Candidate, EntryIdentity, SeenIn, StoredGuid, Witness, guid_hash, link_hash, title_hash,
};
use crate::article::{Article, ArticleId};
use crate::text::fnv1a;
use crate::text::link::{same_id, same_page};

/// Articles that one look-up returns at most: one more than a decision can tell apart.
const MOST: u32 = 66;

/// The scope of inputs whose feed is not known.
const UNKNOWN: i64 = 0;

/// Which article something that comes in is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The stored article; `None` where it is new.
    pub article: Option<ArticleId>,
    /// Its key, or the one that it gets.
    pub key: String,
}

impl Batch<'_> {
    /// Finds out which article an incoming one is: an entry of a feed by its identity, any other by its key.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn target(&mut self, incoming: &Incoming) -> Result<Target, Error> {
        let found = self.find_target(incoming);
        self.sorted(|_| found)
    }

    /// Remembers an identity under which an article was seen again.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn remember(&mut self, article: ArticleId, identity: &EntryIdentity) -> Result<(), Error> {
        let remembered = self.remember_identity(article, identity);
        self.sorted(|_| remembered)
    }

    pub(super) fn find_target(&mut self, incoming: &Incoming) -> rusqlite::Result<Target> {
        let article = &incoming.article;
        let Some(identity) = &incoming.identity else {
            return target_by_key(&self.transaction, article);
        };
        let scope = self.scope(identity)?;
        let candidates = candidates(&self.transaction, scope, &identity.witness(), article)?;
        match identity.choose(&candidates, &article.key) {
            Some(id) => {
                let known = candidates.into_iter().find(|candidate| candidate.article == id);
                Ok(Target {
                    article: Some(id),
                    key: known.map(|candidate| candidate.key).unwrap_or_default(),
                })
            }
            None => Ok(Target {
                article: None,
                key: free_key(&self.transaction, identity, article)?,
            }),
        }
    }

    pub(super) fn remember_identity(
        &mut self,
        article: ArticleId,
        identity: &EntryIdentity,
    ) -> rusqlite::Result<()> {
        let scope = self.scope(identity)?;
        let witness = identity.witness();
        let Witness {
            guid,
            link,
            title,
            date,
            text,
        } = witness;
        self.transaction
            .prepare_cached(
                "INSERT INTO entry_identity (article, scope, whole, guid, in_key, link, title, date, text)
                 VALUES (?1, ?2, ?3, ?4, 0, ?5, ?6, ?7, ?8)
                 ON CONFLICT (article, scope) DO UPDATE
                    SET whole = excluded.whole, guid = IIF(in_key, excluded.guid, COALESCE(excluded.guid, guid)), in_key = 0,
                        link = excluded.link, title = excluded.title, date = excluded.date,
                        text = excluded.text
                  WHERE whole <> excluded.whole OR text IS NOT excluded.text OR in_key <> 0",
            )?
            .execute(params![
                article.0,
                scope,
                witness.whole().cast_signed(),
                guid.map(u64::cast_signed),
                link.map(u64::cast_signed),
                title.map(u64::cast_signed),
                date,
                text.cast_signed(),
            ])
            .map(drop)
    }

    /// Returns the number of an entry's feed.
    fn scope(&mut self, identity: &EntryIdentity) -> rusqlite::Result<i64> {
        let Some(feed) = &identity.feed else {
            return Ok(UNKNOWN);
        };
        if let Some(scope) = self.scopes.get(feed) {
            return Ok(*scope);
        }
        let scope = scope_of(&self.transaction, feed)?;
        self.scopes.insert(feed.clone(), scope);
        Ok(scope)
    }
}

/// Finds or makes the number of a feed by one of its URLs.
pub(super) fn scope_of(connection: &Connection, url: &str) -> rusqlite::Result<i64> {
    let address = same_id(url);
    if let Some(scope) = find_scope(connection, &address)? {
        return Ok(scope);
    }
    connection
        .prepare_cached(
            "INSERT INTO feed_address (address, scope)
             SELECT ?1, COALESCE(MAX(scope), 0) + 1 FROM feed_address RETURNING scope",
        )?
        .query_row([&address], |row| row.get(0))
}

fn find_scope(connection: &Connection, address: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT scope FROM feed_address WHERE address = ?1")?
        .query_row([address], |row| row.get(0))
        .optional()
}

/// Makes two URLs name one feed, whose entries they then share.
pub(super) fn join_feeds(connection: &Connection, from: &str, to: &str) -> rusqlite::Result<()> {
    let (one, other) = (scope_of(connection, from)?, scope_of(connection, to)?);
    if one != other {
        connection
            .prepare_cached("UPDATE OR REPLACE entry_identity SET scope = ?1 WHERE scope = ?2")?
            .execute([one, other])?;
        connection
            .prepare_cached("UPDATE feed_address SET scope = ?1 WHERE scope = ?2")?
            .execute([one, other])?;
    }
    Ok(())
}

/// Returns the number of the article of a key.
fn id_of(connection: &Connection, key: &str) -> rusqlite::Result<Option<ArticleId>> {
    connection
        .prepare_cached("SELECT id FROM article WHERE key = ?1")?
        .query_row([key], |row| row.get(0).map(ArticleId))
        .optional()
}

/// Finds the article that was stored under a key, or under one of the longer keys if the key is another article's.
///
/// Exports number their articles, and two of them may use one number: it is another article if link, title and date all
/// differ.
fn target_by_key(connection: &Connection, article: &Article) -> rusqlite::Result<Target> {
    let said = [
        article.url.as_deref(),
        Some(&article.title),
        article.date_text.as_deref(),
    ];
    let number = fnv1a(said.into_iter().flatten().flat_map(str::bytes));
    let keys = std::iter::once(article.key.clone())
        .chain(longer_keys(article))
        .chain(std::iter::once(format!("{}#{number:016x}", article.key)));
    for key in keys {
        match id_of(connection, &key)? {
            Some(id) if is_another(connection, id, article)? => {}
            None if waits_for_another(connection, &key, article)? => {}
            known => return Ok(Target { article: known, key }),
        }
    }
    Ok(Target {
        article: id_of(connection, &article.key)?,
        key: article.key.clone(),
    })
}

/// Returns whether a stored article has another link, another title and another date, as far as both have them.
fn is_another(connection: &Connection, id: ArticleId, article: &Article) -> rusqlite::Result<bool> {
    let (url, title, date): (Option<String>, String, Option<i64>) = connection
        .prepare_cached("SELECT url, title, date FROM article WHERE id = ?1")?
        .query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let links = url
        .as_deref()
        .and_then(link_hash)
        .zip(article.url.as_deref().and_then(link_hash));
    let other_link = links.is_some_and(|(stored, incoming)| stored != incoming);
    let other_date = match (date, article.date) {
        (Some(stored), Some(incoming)) => stored != incoming.unix,
        (None, _) | (_, None) => true,
    };
    Ok(other_link && other_date && title_hash(&title) != title_hash(&article.title))
}

/// Lists the longer keys of an article whose proposed key is another's: each says more than the one before.
fn longer_keys(article: &Article) -> impl Iterator<Item = String> {
    let more = article.url.as_deref().filter(|url| *url != article.key);
    let more = more.unwrap_or(&article.title);
    let longer = format!("{}#{more}", article.key);
    let dated = article
        .date_text
        .as_deref()
        .map(|date| format!("{longer}#{date}"));
    std::iter::once(longer).chain(dated)
}

/// Finds the stored articles that an entry may be.
fn candidates(
    connection: &Connection,
    scope: i64,
    witness: &Witness,
    article: &Article,
) -> rusqlite::Result<Vec<Candidate>> {
    let mut ids: BTreeSet<i64> = BTreeSet::new();
    let mut look_up = |sql: &str, parameters: &[&dyn rusqlite::ToSql]| -> rusqlite::Result<()> {
        let mut statement = connection.prepare_cached(sql)?;
        for id in statement.query_map(parameters, |row| row.get(0))? {
            ids.insert(id?);
        }
        Ok(())
    };
    let whole = witness.whole().cast_signed();
    look_up(
        "SELECT article FROM entry_identity WHERE whole = ?1 LIMIT ?2",
        params![whole, MOST],
    )?;
    if scope != UNKNOWN
        && let Some(guid) = witness.guid
    {
        look_up(
            "SELECT article FROM entry_identity WHERE scope = ?1 AND guid = ?2 LIMIT ?3",
            params![scope, guid.cast_signed(), MOST],
        )?;
    }
    if let Some(link) = witness.link {
        look_up(
            "SELECT article FROM entry_identity WHERE link = ?1 LIMIT ?2",
            params![link.cast_signed(), MOST],
        )?;
    }
    if scope != UNKNOWN
        && let Some(title) = witness.title
    {
        look_up(
            "SELECT article FROM entry_identity WHERE scope = ?1 AND title = ?2 LIMIT ?3",
            params![scope, title.cast_signed(), MOST],
        )?;
    }
    for key in std::iter::once(article.key.clone()).chain(longer_keys(article)) {
        look_up("SELECT id FROM article WHERE key = ?1", params![key])?;
    }
    let mut found = Vec::new();
    for id in ids {
        found.extend(identities(connection, id, scope)?);
    }
    Ok(found)
}

/// Reads the identities of an article; one that was never an entry is known by its key and what it says.
fn identities(connection: &Connection, id: i64, scope: i64) -> rusqlite::Result<Vec<Candidate>> {
    let mut statement = connection.prepare_cached(
        "SELECT a.key, a.url, a.title, a.date, i.scope, i.in_key, i.guid, i.link, i.title, i.date, i.text
           FROM article a LEFT JOIN entry_identity i ON i.article = a.id WHERE a.id = ?1",
    )?;
    let hash = |number: Option<i64>| number.map(i64::cast_unsigned);
    let rows = statement.query_map([id], |row| {
        let key: String = row.get(0)?;
        let Some(seen) = row.get::<_, Option<i64>>(4)? else {
            let url: Option<String> = row.get(1)?;
            return Ok(Candidate {
                article: ArticleId(id),
                seen: SeenIn::Elsewhere,
                guid: StoredGuid::InKey,
                link: link_of(&key, url.as_deref()),
                title: title_hash(&row.get::<_, String>(2)?),
                date: row.get(3)?,
                text: None,
                key,
            });
        };
        Ok(Candidate {
            article: ArticleId(id),
            seen: if seen == scope && scope != UNKNOWN {
                SeenIn::SameFeed
            } else {
                SeenIn::Elsewhere
            },
            guid: if row.get(5)? {
                StoredGuid::InKey
            } else {
                StoredGuid::Known(hash(row.get(6)?))
            },
            link: hash(row.get(7)?),
            title: hash(row.get(8)?),
            date: row.get(9)?,
            text: hash(row.get(10)?),
            key,
        })
    })?;
    rows.collect()
}

/// Hashes the link of a stored article; a pruned one has it in its key at most.
fn link_of(key: &str, url: Option<&str>) -> Option<u64> {
    let in_key = || (!key.contains('#') && same_id(key) != key).then_some(key);
    url.or_else(in_key).and_then(link_hash)
}

/// Chooses the key of a new article: the proposed one, or where it is another's, one that says more.
///
/// A bookmark may wait under a key for its article: it is another's where neither its headline nor its URL agrees.
fn free_key(
    connection: &Connection,
    identity: &EntryIdentity,
    article: &Article,
) -> rusqlite::Result<String> {
    let feed = identity.feed.as_deref().unwrap_or_default();
    let witness = identity.witness();
    let numbers = [witness.whole(), witness.text]
        .into_iter()
        .flat_map(u64::to_le_bytes);
    let number = fnv1a(feed.bytes().chain(numbers));
    let numbered = (0_u32..).map(|more| match more {
        0 => format!("{}#{number:016x}", article.key),
        _ => format!("{}#{number:016x}#{more}", article.key),
    });
    let readable = std::iter::once(article.key.clone()).chain(longer_keys(article));
    for key in readable.chain(numbered) {
        if id_of(connection, &key)?.is_none() && !waits_for_another(connection, &key, article)? {
            return Ok(key);
        }
    }
    Ok(article.key.clone())
}

fn waits_for_another(connection: &Connection, key: &str, article: &Article) -> rusqlite::Result<bool> {
    let bookmark: Option<(String, Option<String>)> = connection
        .prepare_cached("SELECT title, url FROM bookmark WHERE key = ?1")?
        .query_row([key], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(bookmark.is_some_and(|(title, url)| {
        let page = url.as_deref().map(same_page);
        let agrees = title_hash(&title) == title_hash(&article.title)
            || (page.is_some() && page == article.url.as_deref().map(same_page));
        let says_something = !title.is_empty() || page.is_some();
        says_something && !agrees
    }))
}

/// Gives the articles of a library from before identities were kept theirs, as far as they may be of feeds.
pub(super) fn adopt(connection: &Connection) -> rusqlite::Result<()> {
    let mut feeds = connection.prepare(
        "SELECT f.url, s.moved_from FROM feed f LEFT JOIN feed_state s ON s.feed = f.id ORDER BY f.id",
    )?;
    let mut rows = feeds.query([])?;
    while let Some(row) = rows.next()? {
        let url: String = row.get(0)?;
        scope_of(connection, &url)?;
        if let Some(before) = row.get::<_, Option<String>>(1)?
            && find_scope(connection, &same_id(&before))?.is_none()
        {
            join_feeds(connection, &url, &before)?;
        }
    }
    let mut articles = connection.prepare(
        "SELECT a.id, a.key, a.url, a.title, a.date, f.url
           FROM article a
           LEFT JOIN feed_article l ON l.article = a.id
           LEFT JOIN feed f ON f.id = l.feed
          WHERE f.id IS NOT NULL
             OR (a.key NOT LIKE '/%' AND a.key NOT LIKE 'stdin#%'
                 AND (instr(a.key, '#') > 0 OR instr(a.key, ':') > 0))",
    )?;
    let mut insert = connection.prepare(
        "INSERT OR REPLACE INTO entry_identity (article, scope, whole, guid, in_key, link, title, date, text)
         VALUES (?1, ?2, ?3, ?7, 1, ?4, ?5, ?6, NULL)",
    )?;
    let mut rows = articles.query([])?;
    while let Some(row) = rows.next()? {
        let key: String = row.get(1)?;
        let url: Option<String> = row.get(2)?;
        let scope = match row.get::<_, Option<String>>(5)? {
            Some(feed) => scope_of(connection, &feed)?,
            None => UNKNOWN,
        };
        let witness = Witness {
            guid: None,
            link: link_of(&key, url.as_deref()),
            title: title_hash(&row.get::<_, String>(3)?),
            date: row.get(4)?,
            text: 0,
        };
        insert.execute(params![
            row.get::<_, i64>(0)?,
            scope,
            witness.whole().cast_signed(),
            witness.link.map(u64::cast_signed),
            witness.title.map(u64::cast_signed),
            witness.date,
            guid_hash(guid_in(&key)).cast_signed(),
        ])?;
    }
    Ok(())
}

/// Returns what may be the guid in a key from before guids were kept, for it to be looked up by.
fn guid_in(key: &str) -> &str {
    let after_feed = key.split_once('#').map(|(_, guid)| guid);
    after_feed.and_then(|guid| guid.split('#').next()).unwrap_or(key)
}

#[cfg(test)]
mod tests;
