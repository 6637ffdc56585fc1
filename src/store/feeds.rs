//! Subscriptions: what the reader follows, and what fetching found out about it.
//!
//! Knows nothing of addresses and networks: an address is a text that no other
//! feed has. Articles of a feed that was left stay.

mod entries;
mod feed;
mod list;

use std::collections::BTreeMap;
use std::time::SystemTime;

use rusqlite::{Connection, OptionalExtension, params};

use super::Store;
use super::error::Error;
use super::identity::join_feeds;
use super::import::{Batch, tags_text};
use super::marks::millis;
use crate::sentence::Sentence;
pub use entries::{KnownEntry, PageState, WantedPage};
pub use feed::{Feed, FeedChange, FeedId, FeedState, FullText, NewFeed};

/// Names the times of change of fields anew.
fn stamped(times: Option<&str>, fields: &[&str], now: i64) -> String {
    let mut times: BTreeMap<&str, i64> = times
        .and_then(|json| serde_json::from_str(json).ok())
        .unwrap_or_default();
    for field in fields {
        times.insert(field, now);
    }
    serde_json::to_string(&times).unwrap_or_default()
}

impl Store {
    /// Subscribes to feeds; returns each one's number and whether it is new.
    ///
    /// One that is there gets the tags besides its own, and what else it had not.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then subscribed to.
    pub fn subscribe(&mut self, feeds: &[NewFeed], now: SystemTime) -> Result<Vec<(FeedId, bool)>, Error> {
        let now = millis(now);
        self.write(|connection| {
            feeds
                .iter()
                .map(|feed| subscribe(connection, feed, now))
                .collect()
        })
    }

    /// Leaves a feed; says whether there was one. Its articles stay.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn unsubscribe(&mut self, id: FeedId, now: SystemTime) -> Result<bool, Error> {
        self.write(|connection| unsubscribe(connection, id, millis(now)))
    }

    /// Changes what a subscription says; says whether there is one.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn change_feed(&mut self, id: FeedId, change: &FeedChange, now: SystemTime) -> Result<bool, Error> {
        self.write(|connection| change_feed(connection, id, change, millis(now)))
    }

    /// Gives a feed the address to which it moved; returns the feed that has it already and takes its place.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn move_feed(&mut self, id: FeedId, url: &str, now: SystemTime) -> Result<Option<FeedId>, Error> {
        self.write(|connection| {
            let other = connection
                .prepare_cached("SELECT id, deleted_at IS NULL FROM feed WHERE url = ?1 AND id <> ?2")?
                .query_row(params![url, id.0], |row| {
                    Ok((row.get(0)?, row.get::<_, bool>(1)?))
                })
                .optional()?;
            let before: Option<String> = connection
                .prepare_cached("SELECT url FROM feed WHERE id = ?1")?
                .query_row([id.0], |row| row.get(0))
                .optional()?;
            if let Some(before) = before {
                join_feeds(connection, &before, url)?;
            }
            match other {
                Some((other, true)) => {
                    connection
                        .prepare_cached("UPDATE OR IGNORE feed_article SET feed = ?2 WHERE feed = ?1")?
                        .execute(params![id.0, other])?;
                    unsubscribe(connection, id, millis(now))?;
                    return Ok(Some(FeedId(other)));
                }
                Some((other, false)) => {
                    connection
                        .prepare_cached("DELETE FROM feed WHERE id = ?1")?
                        .execute([other])?;
                }
                None => {}
            }
            let before = connection
                .prepare_cached("SELECT url, field_times FROM feed WHERE id = ?1")?
                .query_row([id.0], |row| {
                    Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?))
                })
                .optional()?;
            let Some((before, times)) = before else {
                return Ok(None);
            };
            connection
                .prepare_cached("UPDATE feed SET url = ?2, changed_at = ?3, field_times = ?4 WHERE id = ?1")?
                .execute(params![
                    id.0,
                    url,
                    millis(now),
                    stamped(times.as_deref(), &["url"], millis(now))
                ])?;
            connection
                .prepare_cached(
                    "INSERT INTO feed_state (feed, moved_from) VALUES (?1, ?2)
                     ON CONFLICT (feed) DO UPDATE SET moved_from = excluded.moved_from",
                )?
                .execute(params![id.0, before])?;
            Ok(None)
        })
    }

    /// Remembers what fetching found out about a feed, but for its move, which [`Store::move_feed`] tells.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn set_feed_state(&mut self, id: FeedId, state: &FeedState) -> Result<(), Error> {
        self.write(|connection| set_state(connection, id, state))
    }
}

impl Batch<'_> {
    /// Remembers what fetching found out about a feed, together with the articles that it brought.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn set_feed_state(&mut self, id: FeedId, state: &FeedState) -> Result<(), Error> {
        self.sorted(|connection| set_state(connection, id, state))
    }

    /// Changes what a subscription says; says whether there is one.
    ///
    /// # Errors
    ///
    /// As SQLite's; the batch should then be dropped.
    pub fn change_feed(&mut self, id: FeedId, change: &FeedChange, now: SystemTime) -> Result<bool, Error> {
        self.sorted(|connection| change_feed(connection, id, change, millis(now)))
    }
}

/// Writes the state of a feed that is there.
fn set_state(connection: &Connection, id: FeedId, state: &FeedState) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO feed_state (feed, etag, last_modified, checked_at, fetched_at, next_at, failures,
                                     failing_since, error, gone, summaries, probed_at)
             SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM feed WHERE id = ?1
             ON CONFLICT (feed) DO UPDATE
                SET etag = excluded.etag, last_modified = excluded.last_modified,
                    checked_at = excluded.checked_at, fetched_at = excluded.fetched_at,
                    next_at = excluded.next_at, failures = excluded.failures,
                    failing_since = excluded.failing_since, error = excluded.error, gone = excluded.gone,
                    summaries = excluded.summaries, probed_at = excluded.probed_at",
        )?
        .execute(params![
            id.0,
            state.etag,
            state.last_modified,
            state.checked_at,
            state.fetched_at,
            state.next_at,
            state.failures,
            state.failing_since,
            state.error.as_ref().map(Sentence::to_stored),
            state.gone,
            state.summaries,
            state.probed_at,
        ])
        .map(drop)
}

fn subscribe(connection: &Connection, feed: &NewFeed, now: i64) -> rusqlite::Result<(FeedId, bool)> {
    let found = connection
        .prepare_cached("SELECT id, deleted_at IS NULL, name, tags FROM feed WHERE url = ?1")?
        .query_row([&feed.url], |row| {
            Ok((
                FeedId(row.get(0)?),
                row.get::<_, bool>(1)?,
                row.get::<_, Option<String>>(2)?,
                row.get::<_, String>(3)?,
            ))
        })
        .optional()?;
    let Some((id, there, name, tags)) = found else {
        connection
            .prepare_cached(
                "INSERT INTO feed (url, name, title, tags, full_text, credential, added_at, changed_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
            )?
            .execute(params![
                feed.url,
                feed.name,
                feed.title,
                tags_text(&feed.tags),
                feed.full_text.unwrap_or_default().as_str(),
                feed.credential,
                now,
            ])?;
        return Ok((FeedId(connection.last_insert_rowid()), true));
    };
    let mut all: Vec<String> = if there {
        serde_json::from_str(&tags).unwrap_or_default()
    } else {
        connection
            .prepare_cached("UPDATE feed SET deleted_at = NULL, added_at = ?2 WHERE id = ?1")?
            .execute(params![id.0, now])?;
        Vec::new()
    };
    let before = all.len();
    for tag in &feed.tags {
        if !all.contains(tag) {
            all.push(tag.clone());
        }
    }
    let change = FeedChange {
        name: (feed.name.is_some() && (name.is_none() || !there)).then(|| feed.name.clone()),
        tags: (all.len() != before || !there).then_some(all),
        full_text: feed.full_text,
        credential: feed.credential.clone().map(Some),
        title: None,
        site: None,
    };
    if change != FeedChange::default() || !there {
        change_feed(connection, id, &change, now)?;
    }
    Ok((id, !there))
}

fn unsubscribe(connection: &Connection, id: FeedId, now: i64) -> rusqlite::Result<bool> {
    let left = connection
        .prepare_cached(
            "UPDATE feed SET deleted_at = ?2, changed_at = ?2, name = NULL, credential = NULL
              WHERE id = ?1 AND deleted_at IS NULL",
        )?
        .execute(params![id.0, now])?;
    connection
        .prepare_cached("DELETE FROM feed_state WHERE feed = ?1")?
        .execute([id.0])?;
    Ok(left > 0)
}

fn change_feed(connection: &Connection, id: FeedId, change: &FeedChange, now: i64) -> rusqlite::Result<bool> {
    let times = connection
        .prepare_cached("SELECT field_times FROM feed WHERE id = ?1 AND deleted_at IS NULL")?
        .query_row([id.0], |row| row.get::<_, Option<String>>(0))
        .optional()?;
    let Some(times) = times else { return Ok(false) };
    let fields: Vec<&str> = [
        ("name", change.name.is_some()),
        ("tags", change.tags.is_some()),
        ("full_text", change.full_text.is_some()),
        ("credential", change.credential.is_some()),
    ]
    .into_iter()
    .filter_map(|(field, changed)| changed.then_some(field))
    .collect();
    let tags = change.tags.as_deref().map(tags_text);
    connection
        .prepare_cached(
            "UPDATE feed
                SET name = IIF(?2, ?3, name), tags = COALESCE(?4, tags), full_text = COALESCE(?5, full_text),
                    credential = IIF(?6, ?7, credential), title = COALESCE(?8, title),
                    site = COALESCE(?9, site), changed_at = ?10, field_times = ?11
              WHERE id = ?1",
        )?
        .execute(params![
            id.0,
            change.name.is_some(),
            change.name.clone().flatten(),
            tags,
            change.full_text.map(FullText::as_str),
            change.credential.is_some(),
            change.credential.clone().flatten(),
            change.title,
            change.site,
            now,
            stamped(times.as_deref(), &fields, now),
        ])?;
    Ok(true)
}

#[cfg(test)]
mod tests;
