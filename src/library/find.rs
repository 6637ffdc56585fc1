//! Searching: the index says which articles, the store says what they are.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

use super::clock::instant;
use super::error::Error;
use super::query::{ListQuery, Order, SearchHit, SearchPage, SearchRequest};
use super::reader::Reader;
use crate::article::ArticleId;
use crate::search::{self, Highlighter, Hits, Query, QueryOptions, SearchOptions, Snippet, Status};
use crate::sentence::Sentence;
use crate::store::{ArticleSummary, Filter, Ids, Page, Sort, Window};
use crate::text::fold;

/// Characters of a snippet at most: two rows of a wide terminal.
const SNIPPET: usize = 240;
/// Queries offered at most where nothing was found.
const SUGGESTIONS: usize = 3;

impl Reader {
    /// Finds articles by words and fields.
    ///
    /// A query never fails for what was typed: what could not be understood is
    /// said in the answer, and the rest is searched.
    ///
    /// # Errors
    ///
    /// The library or its index cannot be read.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchPage, Error> {
        let query = self.parse(&request.text, request.prefix);
        let order = match request.order {
            Order::Relevance => search::Order::Relevance,
            Order::Newest => search::Order::Newest,
        };
        let found = self.find(&query, &request.filter, order, request.offset, request.limit)?;
        let loosened = query.loosened().filter(|_| found.loosened);
        let highlighter = loosened.unwrap_or(&query).highlighter();
        let ids: Vec<ArticleId> = found.hits.iter().map(|hit| hit.id).collect();
        let mut scores = found.hits.iter();
        let mut hits = Vec::with_capacity(ids.len());
        // in order; an article that was deleted a moment ago may still be in the index
        for summary in self.view.summaries(&ids)? {
            if let Some(hit) = scores.find(|hit| hit.id == summary.id) {
                hits.push(self.show(summary, hit.score, &highlighter, request.snippets)?);
            }
        }
        let suggestions = match found.total {
            0 => self.suggest(&query, &request.filter)?,
            _ => Vec::new(),
        };
        Ok(SearchPage {
            total: found.total as u64,
            hits,
            understood: query.understood().map(str::to_owned),
            problems: self.remarks_on(&query)?,
            loosened: loosened.map(|loosened| loosened.text().to_owned()),
            suggestions,
        })
    }

    /// Says what of a query cannot be read as it is meant, and why it may miss articles.
    ///
    /// # Errors
    ///
    /// The library or its index cannot be read.
    pub fn remarks(&self, text: &str) -> Result<Vec<Sentence>, Error> {
        self.remarks_on(&self.parse(text, false))
    }

    /// Returns what of a query was not understood.
    #[must_use]
    pub fn query_problems(&self, text: &str) -> Vec<Sentence> {
        self.parse(text, false).problems().to_vec()
    }

    fn remarks_on(&self, query: &Query) -> Result<Vec<Sentence>, Error> {
        let mut remarks = query.problems().to_vec();
        remarks.extend(self.search_problem()?);
        Ok(remarks)
    }

    /// Gives what may have been meant instead of a query, spelled as the articles that have it.
    fn suggest(&self, query: &Query, filter: &Filter) -> Result<Vec<String>, Error> {
        let mut suggestions = Vec::new();
        for suggestion in self.index()?.searcher().suggest(query)? {
            let found = self.find(
                &self.parse(&suggestion, false),
                filter,
                search::Order::Relevance,
                0,
                1,
            )?;
            let Some(best) = found.hits.first() else { continue };
            let Some(summary) = self.summary(best.id)? else {
                continue;
            };
            let text = self.view.text(best.id)?.unwrap_or_default();
            let spelled = search::respell(&suggestion, &[&summary.title, &text]);
            if !suggestions.contains(&spelled) {
                suggestions.push(spelled);
            }
            if suggestions.len() == SUGGESTIONS {
                break;
            }
        }
        Ok(suggestions)
    }

    /// Lists the articles that match words, in the order of time.
    pub(super) fn matching(
        &self,
        text: &str,
        list: &ListQuery,
        window: Window,
    ) -> Result<Page<ArticleSummary>, Error> {
        let query = self.parse(text, false);
        let (offset, limit) = (window.offset as usize, window.limit as usize);
        let newest = search::Order::Newest;
        let mut found = match list.sort {
            Sort::Newest | Sort::Unread | Sort::Title | Sort::Source => {
                // the index has no other orders than those of time
                self.find(&query, &list.filter, newest, offset, limit)?
            }
            Sort::Oldest => {
                // the index knows one order of time: the other is its end, read backwards
                let total = self.find(&query, &list.filter, newest, 0, 0)?.total;
                let end = total.saturating_sub(offset);
                let start = end.saturating_sub(limit);
                let mut found = self.find(&query, &list.filter, newest, start, end - start)?;
                found.hits.reverse();
                found
            }
        };
        let ids: Vec<ArticleId> = found.hits.drain(..).map(|hit| hit.id).collect();
        Ok(Page {
            total: found.total as u64,
            rows: self.view.summaries(&ids)?,
        })
    }

    /// Says which letters of a text answer a query, as the list and the page show it.
    #[must_use]
    pub fn highlighter(&self, text: &str, prefix: bool) -> Marker {
        Marker(self.parse(text, prefix).highlighter())
    }

    pub(super) fn parse(&self, text: &str, prefix: bool) -> Query {
        let today = instant((self.options.clock)()).date();
        Query::parse(text, &QueryOptions { prefix, today })
    }

    pub(super) fn find(
        &self,
        query: &Query,
        filter: &Filter,
        order: search::Order,
        offset: usize,
        limit: usize,
    ) -> Result<Hits, Error> {
        let passing: Option<Arc<Ids>> = if *filter == Filter::default() {
            None
        } else {
            Some(self.ids(filter)?)
        };
        let passes = |id: ArticleId| passing.as_ref().is_none_or(|ids| ids.contains(id));
        let marks = States::new(self);
        let status = |status: &Status, id: ArticleId| marks.holds(status, id);
        let options = SearchOptions {
            limit,
            offset,
            order,
            filter: passing.is_some().then_some(&passes as &dyn Fn(ArticleId) -> bool),
            status: Some(&status),
            now: Some(instant((self.options.clock)())),
        };
        let hits = self.index()?.searcher().search(query, &options)?;
        marks.into_result().map(|()| hits)
    }

    fn show(
        &self,
        summary: ArticleSummary,
        score: f32,
        highlighter: &Highlighter,
        with_snippet: bool,
    ) -> Result<SearchHit, Error> {
        let title_marks = highlighter.marks(&summary.title);
        let snippet = if with_snippet {
            let text = self.view.text(summary.id)?.unwrap_or_default();
            highlighter.snippet(&summary.title, &text, SNIPPET)
        } else {
            Snippet::default()
        };
        Ok(SearchHit {
            summary,
            score,
            snippet: snippet.text,
            highlights: snippet.highlights,
            title_marks,
        })
    }
}

/// Marks what answers a query in any text.
#[derive(Debug, Clone)]
pub struct Marker(Highlighter);

impl Marker {
    /// Gives the bytes of `text` that answer the query, sorted, apart.
    #[must_use]
    pub fn marks(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        self.0.marks(text)
    }
}

/// What only the store knows of an article, gathered when a query first asks for it.
struct States<'a> {
    reader: &'a Reader,
    unread: OnceCell<Result<Arc<Ids>, Error>>,
    bookmarked: OnceCell<Result<Arc<Ids>, Error>>,
    /// Notes, folded, by their article.
    notes: OnceCell<Result<HashMap<ArticleId, String>, Error>>,
}

impl<'a> States<'a> {
    fn new(reader: &'a Reader) -> Self {
        Self {
            reader,
            unread: OnceCell::new(),
            bookmarked: OnceCell::new(),
            notes: OnceCell::new(),
        }
    }

    fn holds(&self, status: &Status, id: ArticleId) -> bool {
        let has = |cell: &OnceCell<Result<Arc<Ids>, Error>>, filter: Filter| {
            let ids = cell.get_or_init(|| self.reader.ids(&filter));
            ids.as_ref().is_ok_and(|ids| ids.contains(id))
        };
        let unread = Filter {
            unread: true,
            ..Filter::default()
        };
        let bookmarked = Filter {
            bookmarked: true,
            ..Filter::default()
        };
        match status {
            Status::Unread => has(&self.unread, unread),
            Status::Read => !has(&self.unread, unread),
            Status::Bookmarked => has(&self.bookmarked, bookmarked),
            Status::Noted(words) => {
                let notes = self.notes.get_or_init(|| self.notes());
                let note = notes.as_ref().ok().and_then(|notes| notes.get(&id));
                note.is_some_and(|note| words.iter().all(|word| note.contains(word.as_str())))
            }
        }
    }

    fn notes(&self) -> Result<HashMap<ArticleId, String>, Error> {
        let notes = self.reader.view.notes()?;
        Ok(notes.into_iter().map(|(id, note)| (id, fold(&note))).collect())
    }

    /// Returns what failed while the states were gathered.
    fn into_result(self) -> Result<(), Error> {
        let Self {
            reader: _,
            unread,
            bookmarked,
            notes,
        } = self;
        for cell in [unread, bookmarked] {
            cell.into_inner().transpose()?;
        }
        notes.into_inner().transpose()?;
        Ok(())
    }
}
