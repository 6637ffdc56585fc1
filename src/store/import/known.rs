//! What the store has of an article that comes in, and in what the two differ.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;

use super::Batch;
use crate::article::{Article, ArticleId};
use crate::store::codec;

/// An article as the store has it.
pub(super) struct Known {
    pub(super) id: i64,
    pub(super) key: String,
    pub(super) deleted: bool,
    pub(super) added_at: i64,
    pub(super) listed_at: i64,
    pub(super) field_times: Option<String>,
    pub(super) article: Option<Article>,
}

impl Batch<'_> {
    /// Reads what the store has of an article.
    pub(super) fn find(&self, id: ArticleId) -> rusqlite::Result<Option<Known>> {
        self.transaction
            .prepare_cached(
                "SELECT a.id, a.deleted_at IS NOT NULL, a.added_at, a.listed_at, a.field_times, c.data, a.key
                   FROM article a LEFT JOIN content c ON c.article = a.id WHERE a.id = ?1",
            )?
            .query_row([id.0], |row| {
                let data = row.get_ref(5)?.as_blob_or_null()?;
                let key: String = row.get(6)?;
                Ok(Known {
                    id: row.get(0)?,
                    deleted: row.get(1)?,
                    added_at: row.get(2)?,
                    listed_at: row.get(3)?,
                    field_times: row.get(4)?,
                    // a damaged text counts as another one: the import repairs it
                    article: data.and_then(codec::decode).map(|article| Article {
                        key: key.clone(),
                        ..article
                    }),
                    key,
                })
            })
            .optional()
    }

    /// Brings the times of change of the single fields up to date.
    pub(super) fn field_times(&self, known: &Known, article: &Article) -> String {
        let mut times: BTreeMap<&str, i64> = known
            .field_times
            .as_deref()
            .and_then(|json| serde_json::from_str(json).ok())
            .unwrap_or_default();
        let fallback = Article::default();
        let old = known.article.as_ref().unwrap_or(&fallback);
        for field in changed_fields(old, article) {
            times.insert(field, self.now);
        }
        serde_json::to_string(&times).unwrap_or_default()
    }
}

/// Tells whether a bare link says nothing that is not here already.
pub(super) fn adds_nothing(link: &Article, known: Option<&Article>) -> bool {
    known.is_some_and(|known| !known.body.blocks.is_empty() || known.lead.is_some() || link.tags.is_empty())
}

/// Names the fields in which two articles differ.
fn changed_fields(old: &Article, new: &Article) -> Vec<&'static str> {
    [
        ("title", old.title != new.title),
        ("kicker", old.kicker != new.kicker),
        ("lead", old.lead != new.lead),
        ("body", old.body != new.body),
        ("date", old.date != new.date),
        ("date_text", old.date_text != new.date_text),
        ("source", old.source != new.source),
        ("attribution", old.attribution != new.attribution),
        ("author", old.author != new.author),
        ("code", old.code != new.code),
        ("category", old.category != new.category),
        ("tags", old.tags != new.tags || old.tags_raw != new.tags_raw),
        ("lang", old.lang != new.lang),
        ("direction", old.direction != new.direction),
        ("url", old.url != new.url),
        (
            "notes",
            old.zwnj_lost != new.zwnj_lost
                || old.warnings != new.warnings
                || old.dropped != new.dropped
                || old.extra != new.extra,
        ),
    ]
    .into_iter()
    .filter_map(|(field, changed)| changed.then_some(field))
    .collect()
}
