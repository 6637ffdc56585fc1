//! Lists: windows over the articles by index, without ever counting rows.

use std::fmt::Write as _;

use rusqlite::{OptionalExtension, Row, ToSql};

use super::View;
use super::codec;
use super::error::Error;
use super::row::{ArticleSummary, Counts, Filter, Page, Sort, SourceSummary, Window};
use crate::article::ArticleId;
use crate::calendar::Instant;
use crate::text::Direction;

mod entry;
mod ids;
mod order;

pub use ids::Ids;

/// The columns of a row of a list, of `article a`, `source s` and `mark m`.
pub(super) const SUMMARY: &str = "a.id, a.key, a.title, s.name, a.date, a.date_offset, a.listed_at, a.lang,
     COALESCE(m.direction, a.direction), a.url, a.tags, a.words, a.unread, a.bookmarked,
     EXISTS (SELECT 1 FROM bookmark n WHERE n.key = a.key AND n.note IS NOT NULL),
     (SELECT COUNT(*) FROM kin k JOIN kin o ON o.story = k.story AND o.article <> k.article
        JOIN article b ON b.id = o.article WHERE k.article = a.id AND b.deleted_at IS NULL)";

/// Reads the columns of [`SUMMARY`].
pub(super) fn summary(row: &Row<'_>) -> rusqlite::Result<ArticleSummary> {
    let source: String = row.get(3)?;
    let date: Option<i64> = row.get(4)?;
    let offset: Option<i32> = row.get(5)?;
    let tags = row.get_ref(10)?.as_str()?;
    Ok(ArticleSummary {
        id: ArticleId(row.get(0)?),
        key: row.get(1)?,
        title: row.get(2)?,
        source: (!source.is_empty()).then_some(source),
        date: date.map(|unix| Instant {
            unix,
            offset: offset.unwrap_or_default(),
        }),
        listed_at: Instant {
            unix: row.get(6)?,
            offset: offset.unwrap_or_default(),
        },
        lang: row.get(7)?,
        direction: direction(row, 8)?.unwrap_or_default(),
        url: row.get(9)?,
        tags: serde_json::from_str(tags).unwrap_or_default(),
        words: row.get(11)?,
        unread: row.get(12)?,
        bookmarked: row.get(13)?,
        noted: row.get(14)?,
        kin: row.get(15)?,
    })
}

fn direction(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Direction>> {
    let name = row.get_ref(column)?.as_str_or_null()?;
    Ok(name.and_then(codec::direction))
}

impl View {
    /// Lists articles in their order of time.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn page(&self, filter: &Filter, sort: Sort, window: Window) -> Result<Page<ArticleSummary>, Error> {
        let total = self.total(filter)?;
        let (articles, source) = articles(filter);
        let rows = match order::by(sort) {
            Some(order) => self.summaries(&self.sorted(self.ids_by(&order, filter, window))?)?,
            None => self.sorted(self.rows(&articles, source, sort, window, total))?,
        };
        Ok(Page { total, rows })
    }

    /// Reads a window of `total` articles, which are named as `articles` names them.
    pub(super) fn rows(
        &self,
        articles: &str,
        source: Option<&str>,
        sort: Sort,
        window: Window,
        total: u64,
    ) -> rusqlite::Result<Vec<ArticleSummary>> {
        let limit = window.limit.min(total.saturating_sub(window.offset));
        if limit == 0 {
            return Ok(Vec::new());
        }
        // Rows far from the start are nearer to the end: count from there.
        let from_end = total - window.offset - limit;
        let backwards = from_end < window.offset;
        let offset = if backwards { from_end } else { window.offset };
        let ascending = (sort == Sort::Oldest) != backwards;
        let order = if ascending { "ASC" } else { "DESC" };
        let sql = format!(
            "SELECT {SUMMARY}
               FROM (SELECT id AS wanted FROM {articles}
                      ORDER BY listed_at {order}, id {order} LIMIT :limit OFFSET :offset)
               JOIN article a ON a.id = wanted
               JOIN source s ON s.id = a.source
               LEFT JOIN mark m ON m.article = a.id
              ORDER BY a.listed_at {order}, a.id {order}"
        );
        let (limit, offset) = (limit.cast_signed(), offset.cast_signed());
        let mut parameters: Vec<(&str, &dyn ToSql)> = vec![(":limit", &limit), (":offset", &offset)];
        if let Some(source) = &source {
            parameters.push((":source", source));
        }
        let mut rows: Vec<ArticleSummary> = self
            .connection
            .prepare_cached(&sql)?
            .query_map(parameters.as_slice(), summary)?
            .collect::<rusqlite::Result<_>>()?;
        if backwards {
            rows.reverse();
        }
        Ok(rows)
    }

    /// Reads the ids of a part of a list in an order that no index has.
    fn ids_by(&self, order: &str, filter: &Filter, window: Window) -> rusqlite::Result<Vec<ArticleId>> {
        let (articles, source) = articles(filter);
        let sql = format!("SELECT id FROM {articles} ORDER BY {order} LIMIT :limit OFFSET :offset");
        let limit = window.limit.min(i64::MAX.unsigned_abs()).cast_signed();
        let offset = window.offset.min(i64::MAX.unsigned_abs()).cast_signed();
        let mut parameters: Vec<(&str, &dyn ToSql)> = vec![(":limit", &limit), (":offset", &offset)];
        if let Some(source) = &source {
            parameters.push((":source", source));
        }
        self.connection
            .prepare_cached(&sql)?
            .query_map(parameters.as_slice(), |row| row.get(0).map(ArticleId))?
            .collect()
    }

    /// Counts the articles of a list; from kept numbers wherever there are some.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn total(&self, filter: &Filter) -> Result<u64, Error> {
        let count = |sql: &str, source: Option<&str>| {
            let mut statement = self.connection.prepare_cached(sql)?;
            let read = |row: &Row<'_>| row.get::<_, i64>(0);
            match source {
                Some(source) => statement.query_row([source], read),
                None => statement.query_row([], read),
            }
        };
        let counted = if filter.bookmarked {
            // few, and on an index of their own
            let (articles, source) = articles(filter);
            count(&format!("SELECT COUNT(*) FROM {articles}"), source)
        } else {
            let column = if filter.unread { "unread" } else { "articles" };
            match &filter.source {
                None => count(&format!("SELECT COALESCE(SUM({column}), 0) FROM source"), None),
                Some(name) => count(
                    &format!("SELECT COALESCE(SUM({column}), 0) FROM source WHERE name = ?1"),
                    Some(name),
                ),
            }
        };
        self.sorted(counted.map(i64::unsigned_abs))
    }

    /// Counts the rows that stand before an article in a list; `None` where it is not in it.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn rank(&self, filter: &Filter, sort: Sort, id: ArticleId) -> Result<Option<u64>, Error> {
        let (articles, source) = articles(filter);
        self.rank_among(&articles, source, filter, sort, id)
    }

    /// Counts the rows before an article among those that `articles` names.
    pub(super) fn rank_among(
        &self,
        articles: &str,
        source: Option<&str>,
        filter: &Filter,
        sort: Sort,
        id: ArticleId,
    ) -> Result<Option<u64>, Error> {
        let (condition, _) = condition(filter);
        let before = if sort == Sort::Oldest { "<" } else { ">" };
        let sql = match order::by(sort) {
            Some(order) => format!(
                "SELECT place - 1 FROM (SELECT id, row_number() OVER (ORDER BY {order}) AS place FROM {articles})
                  WHERE id = :id"
            ),
            None => format!(
                "SELECT (SELECT COUNT(*) FROM {articles}
                            AND (listed_at, id) {before} (its.listed_at, its.id))
                   FROM (SELECT listed_at, id FROM article WHERE {condition} AND id = :id) its"
            ),
        };
        let mut parameters: Vec<(&str, &dyn ToSql)> = vec![(":id", &id.0)];
        if let Some(source) = &source {
            parameters.push((":source", source));
        }
        let found = self.connection.prepare_cached(&sql).and_then(|mut statement| {
            statement
                .query_row(parameters.as_slice(), |row| row.get::<_, i64>(0))
                .optional()
        });
        self.sorted(found.map(|rank| rank.map(i64::unsigned_abs)))
    }

    /// Reads the rows of single articles, in the order asked for; deleted ones are left out.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn summaries(&self, ids: &[ArticleId]) -> Result<Vec<ArticleSummary>, Error> {
        let sql = format!(
            "SELECT {SUMMARY} FROM article a
               JOIN source s ON s.id = a.source
               LEFT JOIN mark m ON m.article = a.id
              WHERE a.id = ?1 AND a.deleted_at IS NULL"
        );
        let read = || {
            // One reading for all: SQLite would lock and unlock the file for each.
            let _reading = match ids {
                [] | [_] => None,
                _ => Some(self.connection.unchecked_transaction()?),
            };
            let mut statement = self.connection.prepare_cached(&sql)?;
            let mut rows = Vec::with_capacity(ids.len());
            for id in ids {
                rows.extend(statement.query_row([id.0], summary).optional()?);
            }
            Ok(rows)
        };
        self.sorted(read())
    }

    /// Lists the publishers by name, with their numbers of articles.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn sources(&self) -> Result<Vec<SourceSummary>, Error> {
        let read = || {
            self.connection
                .prepare_cached("SELECT name, articles, unread FROM source WHERE articles > 0 ORDER BY name")?
                .query_map([], |row| {
                    let name: String = row.get(0)?;
                    Ok(SourceSummary {
                        name: (!name.is_empty()).then_some(name),
                        articles: row.get::<_, i64>(1)?.unsigned_abs(),
                        unread: row.get::<_, i64>(2)?.unsigned_abs(),
                    })
                })?
                .collect()
        };
        self.sorted(read())
    }

    /// Reads how many articles there are.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn counts(&self) -> Result<Counts, Error> {
        let filter = |unread, bookmarked| Filter {
            unread,
            bookmarked,
            source: None,
        };
        Ok(Counts {
            articles: self.total(&filter(false, false))?,
            unread: self.total(&filter(true, false))?,
            bookmarked: self.total(&filter(false, true))?,
        })
    }
}

/// Writes which articles a filter lets through, with the index that answers it; the source is a parameter.
///
/// The index is named, since SQLite without statistics may prefer one that makes it look at every row.
pub(super) fn articles(filter: &Filter) -> (String, Option<&str>) {
    let (condition, source) = condition(filter);
    let index = match (filter.bookmarked, source, filter.unread) {
        (true, ..) => "article_bookmarked",
        (_, Some(_), _) => "article_source",
        (.., true) => "article_unread",
        _ => "article_listed",
    };
    (format!("article INDEXED BY {index} WHERE {condition}"), source)
}

/// Writes a filter as a condition; the source is a parameter.
pub(super) fn condition(filter: &Filter) -> (String, Option<&str>) {
    let mut condition = String::from("deleted_at IS NULL");
    if filter.unread {
        condition.push_str(" AND unread = 1");
    }
    if filter.bookmarked {
        condition.push_str(" AND bookmarked = 1");
    }
    if filter.source.is_some() {
        let _ = write!(
            condition,
            " AND source = (SELECT id FROM source WHERE name = :source)"
        );
    }
    (condition, filter.source.as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::Connection;

    #[test]
    fn every_filter_is_answered_by_its_index_and_bookmarks_without_looking_at_rows() {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(include_str!("migrations/0001.sql"))
            .unwrap();
        for bits in 0..8 {
            let filter = Filter {
                unread: bits & 1 != 0,
                bookmarked: bits & 2 != 0,
                source: (bits & 4 != 0).then(|| "a".to_owned()),
            };
            let (articles, source) = articles(&filter);
            let sql = format!("EXPLAIN QUERY PLAN SELECT COUNT(*) FROM {articles}");
            let mut statement = connection.prepare(&sql).unwrap();
            let read = |row: &Row<'_>| row.get::<_, String>("detail");
            let steps: Vec<String> = match source {
                Some(source) => statement.query_map([source], read),
                None => statement.query_map([], read),
            }
            .unwrap()
            .map(Result::unwrap)
            .collect();
            let index = steps.first().unwrap();
            assert!(index.contains("INDEX article_"), "{sql}: {steps:?}");
            if bits == 2 {
                assert!(index.contains("article_bookmarked"), "{sql}: {steps:?}");
            }
        }
    }
}
