//! Sets of articles: one bit each.

use super::articles;
use crate::article::ArticleId;
use crate::store::View;
use crate::store::error::Error;
use crate::store::row::Filter;

impl View {
    /// Gathers the ids of the articles that a filter lets through.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn ids(&self, filter: &Filter) -> Result<Ids, Error> {
        let (articles, source) = articles(filter);
        let sql = format!("SELECT id FROM {articles}");
        let read = || {
            let mut statement = self.connection.prepare_cached(&sql)?;
            let mut rows = match &source {
                Some(source) => statement.query([source])?,
                None => statement.query([])?,
            };
            let mut ids = Ids::default();
            while let Some(row) = rows.next()? {
                ids.insert(ArticleId(row.get(0)?));
            }
            Ok(ids)
        };
        self.sorted(read())
    }
}

/// A set of article ids, one bit each: ids are dense.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ids {
    words: Vec<u64>,
}

impl Ids {
    /// Adds an id; negative ones are never given out.
    fn insert(&mut self, id: ArticleId) {
        let Ok(id) = usize::try_from(id.0) else { return };
        let word = id / 64;
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        if let Some(bits) = self.words.get_mut(word) {
            *bits |= 1 << (id % 64);
        }
    }

    /// Says whether an id is in the set.
    #[must_use]
    pub fn contains(&self, id: ArticleId) -> bool {
        let Ok(id) = usize::try_from(id.0) else {
            return false;
        };
        self.words
            .get(id / 64)
            .is_some_and(|bits| bits & (1 << (id % 64)) != 0)
    }

    /// Counts the ids.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Says whether no id is in the set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|bits| *bits == 0)
    }
}
