//! The reader's own tags: given to articles or taken from them, kept by the article's key.
//!
//! What is shown of an article, in lists, on its page and to the index, is its
//! imported tags and these together; it is kept beside the article's row and
//! made again whenever either changes.

use std::collections::BTreeMap;
use std::time::SystemTime;

use rusqlite::{Connection, OptionalExtension, params};

use super::codec;
use super::error::Error;
use super::import::{last_change, set_last_change, tags_text};
use super::marks::millis;
use super::row::TagSummary;
use super::{Store, View};
use crate::article::ArticleId;
use crate::text::{canonical, fold};

/// What the reader said of one tag of one article.
struct Tagging {
    folded: String,
    tag: String,
    given: bool,
}

/// Makes a tag of what was typed: one line, single spaces, no `#` before it; `None` where nothing is left.
pub(super) fn tidy(tag: &str) -> Option<String> {
    let words: Vec<&str> = tag
        .trim_start_matches(|c: char| c == '#' || c.is_whitespace())
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let tag = canonical(&words.join(" ")).into_owned();
    (!fold(&tag).is_empty()).then_some(tag)
}

/// Puts imported tags and the reader's together, as they are shown of the article called `key`.
pub(super) fn shown(
    connection: &Connection,
    key: &str,
    imported: &[String],
) -> rusqlite::Result<Vec<String>> {
    let taggings: Vec<Tagging> = connection
        .prepare_cached("SELECT folded, tag, state FROM tagging WHERE key = ?1 AND state <> 0 ORDER BY id")?
        .query_map([key], |row| {
            Ok(Tagging {
                folded: row.get(0)?,
                tag: row.get(1)?,
                given: row.get::<_, i64>(2)? > 0,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    if taggings.is_empty() {
        return Ok(imported.to_vec());
    }
    let said = |folded: &str| taggings.iter().find(|tagging| tagging.folded == folded);
    let mut tags: Vec<String> = imported
        .iter()
        .filter(|tag| said(&fold(tag)).is_none_or(|tagging| tagging.given))
        .cloned()
        .collect();
    for tagging in taggings.iter().filter(|tagging| tagging.given) {
        if !tags.iter().any(|tag| fold(tag) == tagging.folded) {
            tags.push(tagging.tag.clone());
        }
    }
    Ok(tags)
}

impl Store {
    /// Gives articles a tag, or takes it from them; returns those whose shown tags changed.
    ///
    /// Tags are the same where a search takes them for the same. A tag in which
    /// no letter is left changes nothing.
    ///
    /// # Errors
    ///
    /// As SQLite's; nothing is then changed.
    pub fn set_tag(
        &mut self,
        ids: &[ArticleId],
        tag: &str,
        given: bool,
        now: SystemTime,
    ) -> Result<Vec<ArticleId>, Error> {
        let Some(tag) = tidy(tag) else {
            return Ok(Vec::new());
        };
        let folded = fold(&tag);
        self.write(|connection| {
            let mut change = last_change(connection)?;
            let mut changed = Vec::new();
            for id in ids {
                if set_tag(connection, *id, (&tag, &folded), given, millis(now), change + 1)? {
                    change += 1;
                    changed.push(*id);
                }
            }
            set_last_change(connection, change)?;
            Ok(changed)
        })
    }
}

/// Sets one tag of one article; says whether what is shown of it changed.
fn set_tag(
    connection: &Connection,
    id: ArticleId,
    (tag, folded): (&str, &str),
    given: bool,
    now: i64,
    change: i64,
) -> rusqlite::Result<bool> {
    let found = connection
        .prepare_cached(
            "SELECT a.key, a.tags, c.data FROM article a LEFT JOIN content c ON c.article = a.id WHERE a.id = ?1",
        )?
        .query_row([id.0], |row| {
            let imported = row.get_ref(2)?.as_blob_or_null()?.and_then(codec::decode);
            let shown: String = row.get(1)?;
            Ok((row.get::<_, String>(0)?, shown, imported.map(|article| article.tags)))
        })
        .optional()?;
    let Some((key, before, imported)) = found else {
        return Ok(false);
    };
    let imported = imported.unwrap_or_default();
    let is_imported = imported.iter().any(|tag| fold(tag) == folded);
    // what the import says anyway needs no word of the reader's
    let state = match (given, is_imported) {
        (true, false) => 1,
        (false, true) => -1,
        _ => 0,
    };
    let written = connection
        .prepare_cached(
            "INSERT INTO tagging (key, folded, tag, state, changed_at)
             SELECT ?1, ?2, ?3, ?4, ?5 WHERE ?4 <> 0
                 OR EXISTS (SELECT 1 FROM tagging WHERE key = ?1 AND folded = ?2)
             ON CONFLICT (key, folded) DO UPDATE
                SET tag = IIF(excluded.state = 1, excluded.tag, tag), state = excluded.state,
                    changed_at = excluded.changed_at
              WHERE state <> excluded.state",
        )?
        .execute(params![key, folded, tag, state, now])?;
    if written == 0 {
        return Ok(false);
    }
    let after = tags_text(&shown(connection, &key, &imported)?);
    if after == before {
        return Ok(false);
    }
    connection
        .prepare_cached("UPDATE article SET tags = ?2, change = ?3 WHERE id = ?1")?
        .execute(params![id.0, after, change])?;
    Ok(true)
}

impl View {
    /// Lists the tags that the reader gave, by name, with the numbers of their articles.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn own_tags(&self) -> Result<Vec<TagSummary>, Error> {
        let read = || {
            let mut statement = self.connection.prepare_cached(
                "SELECT t.folded, t.tag, a.unread
                   FROM tagging t JOIN article a ON a.key = t.key
                  WHERE t.state = 1 AND a.deleted_at IS NULL
                  ORDER BY t.id DESC",
            )?;
            let rows = statement.query_map([], |row| {
                Ok((
                    row.get::<_, String>(0)?,
                    row.get::<_, String>(1)?,
                    row.get::<_, bool>(2)?,
                ))
            })?;
            let mut tags: BTreeMap<String, TagSummary> = BTreeMap::new();
            for row in rows {
                let (folded, tag, unread) = row?;
                // as it was written last
                let summary = tags.entry(folded).or_insert_with(|| TagSummary {
                    tag,
                    articles: 0,
                    unread: 0,
                });
                summary.articles += 1;
                summary.unread += u64::from(unread);
            }
            Ok(tags.into_values().collect())
        };
        self.sorted(read())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_becomes_one_tidy_tag() {
        assert_eq!(tidy("  #rain \t and\nsnow "), Some("rain and snow".to_owned()));
        assert_eq!(tidy("# "), None);
        assert_eq!(tidy("\u{200C}"), None);
    }
}
