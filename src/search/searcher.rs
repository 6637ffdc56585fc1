//! Searching: from a query to the articles that fit it best.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, Mutex, PoisonError};

use super::Error;
use super::collect::Found;
use super::index::Generation;
use super::plan::Plan;
use super::postings::View;
use super::query::{Query, Status};
use super::schema::Fields;
use super::score::{Scratch, Wanted};
use crate::article::ArticleId;
use crate::calendar::Instant;
use crate::sentence::sentence;

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

/// The index at one moment; later commits do not change it.
#[derive(Clone)]
pub struct Searcher {
    moment: tantivy::Searcher,
    fields: Fields,
    opened: Opened,
}

/// The segments as they were opened last, with the moment of the index that they show.
pub(super) type Opened = Arc<Mutex<Option<(u64, Arc<View>)>>>;

impl std::fmt::Debug for Searcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Searcher")
            .field("documents", &self.moment.num_docs())
            .finish_non_exhaustive()
    }
}

/// The order of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Best first, with a gentle preference for the recent.
    #[default]
    Relevance,
    /// Newest first; articles without a date last.
    Newest,
}

/// Tells whether an article is in a state that only the store knows.
pub type HasStatus<'a> = dyn Fn(&Status, ArticleId) -> bool + 'a;

/// Which hits are wanted.
#[derive(Clone, Copy)]
pub struct SearchOptions<'a> {
    /// Most hits to give.
    pub limit: usize,
    /// Hits to leave out before the first.
    pub offset: usize,
    /// Their order.
    pub order: Order,
    /// Lets an article pass or not, by state that only the store knows.
    pub filter: Option<&'a dyn Fn(ArticleId) -> bool>,
    /// Answers `is:unread` and the like; where it is missing they are no condition.
    pub status: Option<&'a HasStatus<'a>>,
    /// What the preference for the recent counts from; `None` for none.
    pub now: Option<Instant>,
}

impl Default for SearchOptions<'_> {
    fn default() -> Self {
        Self {
            limit: 50,
            offset: 0,
            order: Order::Relevance,
            filter: None,
            status: None,
            now: None,
        }
    }
}

impl std::fmt::Debug for SearchOptions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SearchOptions")
            .field("limit", &self.limit)
            .field("offset", &self.offset)
            .field("order", &self.order)
            .field("filter", &self.filter.is_some())
            .field("status", &self.status.is_some())
            .field("now", &self.now)
            .finish()
    }
}

/// One article found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The library's id.
    pub id: ArticleId,
    /// How well it fits; comparable within one answer.
    pub score: f32,
}

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Hits {
    /// Number of articles that fit, beyond `limit` too.
    pub total: usize,
    /// Those asked for, in order.
    pub hits: Vec<Hit>,
    /// Nothing has the query's phrases: these are the hits of [`Query::loosened`].
    pub loosened: bool,
}

impl Searcher {
    pub(super) fn new(generation: &Generation) -> Self {
        Self {
            moment: generation.reader.searcher(),
            fields: generation.fields,
            opened: Arc::clone(&generation.opened),
        }
    }

    /// Finds the articles that fit `query`.
    ///
    /// # Errors
    ///
    /// Fails where the index turns out to be unreadable.
    pub fn search(&self, query: &Query, options: &SearchOptions<'_>) -> Result<Hits, Error> {
        let search = |query| SCRATCH.with_borrow_mut(|scratch| self.search_with(query, options, scratch));
        let search = || {
            let hits = search(query)?;
            match query.loosened() {
                Some(loosened) if hits.total == 0 => Ok(Hits {
                    loosened: true,
                    ..search(loosened)?
                }),
                _ => Ok(hits),
            }
        };
        // Garbled files can make tantivy panic; the index is no reason to stop reading.
        panic::catch_unwind(AssertUnwindSafe(search)).unwrap_or_else(|_| {
            Err(Error::Damaged(sentence!(
                "search-contradiction",
                "its files contradict themselves"
            )))
        })
    }

    /// Opens the segments, once for all questions until the next commit.
    pub(super) fn view(&self) -> Result<Arc<View>, Error> {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.moment.generation().generation_id();
        if let Some((of, view)) = opened.as_ref()
            && *of == now
        {
            return Ok(Arc::clone(view));
        }
        let view = Arc::new(View::new(&self.moment, self.fields)?);
        *opened = Some((now, Arc::clone(&view)));
        Ok(view)
    }

    fn search_with(
        &self,
        query: &Query,
        options: &SearchOptions<'_>,
        scratch: &mut Scratch,
    ) -> Result<Hits, Error> {
        let view = self.view()?;
        let plan = Plan::new(&view, query)?;
        let mut found = Found::new(query, options, &plan.worth);
        let Scratch { rows, windows } = scratch;
        // Articles with all words leave out the others: those with the rarest are enough, if any has all.
        if let Some(words) = found.needed().and_then(|needed| plan.rarest_first(needed)) {
            let needed = words.iter().fold(0, |bits, word| bits | word);
            let in_windows = plan.suits_windows(&words, view.documents());
            for (number, segment) in view.segments.iter().enumerate() {
                if in_windows {
                    let clauses = plan.by_words(&words);
                    windows.each(segment, number, clauses, Wanted::Having(needed), |doc, cell| {
                        found.take_with_all(number, segment, doc, cell);
                    })?;
                } else {
                    rows.fill(windows, segment, number, &plan, &words)?;
                    for (doc, cell) in rows.found() {
                        found.take_with_all(number, segment, doc, cell);
                    }
                }
            }
            if found.has_all() {
                return found.page(&view, &plan);
            }
            found = Found::new(query, options, &plan.worth);
        }
        let wanted = found.wanted();
        for (number, segment) in view.segments.iter().enumerate() {
            windows.each(segment, number, &plan.clauses, wanted, |doc, cell| {
                found.take(number, segment, doc, plan.derive(cell));
            })?;
        }
        found.page(&view, &plan)
    }
}
