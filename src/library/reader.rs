//! The reading side of the library: lists, articles and searches, on connections of its own.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::error::Error;
use super::health::{Health, IndexState};
use super::index::indexed;
use super::place::Place;
use super::query::{ListQuery, SearchRequest};
use super::{Library, Options};
use crate::article::ArticleId;
use crate::search::{Index, Moment};
use crate::sentence::sentence;
use crate::store::{ArticleSummary, Bookmark, Counts, Entry, Filter, Ids, Page, SourceSummary, View, Window};

/// Reads a library while others write to it; may be sent to another thread.
///
/// The index is opened by the first search, so that the first list does not wait for it.
#[derive(Debug)]
pub struct Reader {
    pub(super) view: View,
    pub(super) options: Options,
    place: Place,
    index: OnceCell<Index>,
    sets: RefCell<Sets>,
}

/// Sets of articles as of one moment; made again when somebody has written.
#[derive(Debug, Default)]
struct Sets {
    version: i64,
    by_filter: HashMap<Filter, Arc<Ids>>,
    /// What lists of stories leave out.
    hidden: HashMap<Filter, u64>,
    /// The moment of the index at which it had seen everything.
    level: Option<Moment>,
}

impl Sets {
    /// Forgets everything where somebody has written since.
    fn renew(&mut self, version: i64) {
        if self.version != version {
            *self = Self {
                version,
                ..Self::default()
            };
        }
    }
}

impl Reader {
    /// Opens the library in `folder` for reading, and makes it where there is none.
    ///
    /// # Errors
    ///
    /// There is no library, or it is damaged, newer than this program or out of reach.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, Error> {
        let place = Place::at(folder);
        if let Ok(reader) = Self::at(&place, *options) {
            return Ok(reader);
        }
        // new or of an older khabar: it has to be opened for writing first
        Library::open(folder, options)?.reader()
    }

    pub(super) fn at(place: &Place, options: Options) -> Result<Self, Error> {
        place.refuse_emptied()?;
        Ok(Self {
            view: View::open(&place.database())?,
            options,
            place: place.clone(),
            index: OnceCell::new(),
            sets: RefCell::default(),
        })
    }

    /// Opens one more reader of the same library.
    ///
    /// # Errors
    ///
    /// As [`Reader::open`].
    pub fn reopen(&self) -> Result<Self, Error> {
        Self::at(&self.place, self.options)
    }

    /// Reads beforehand what articles are unpacked with, so that the first one opened does not wait for it.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn warm(&self) -> Result<(), Error> {
        Ok(self.view.warm()?)
    }

    /// Searches for the beginning of the newest title, so that the first search by somebody does not wait for the index.
    ///
    /// # Errors
    ///
    /// The library or its index cannot be read.
    pub fn prepare_search(&self) -> Result<(), Error> {
        let newest = self.page(&ListQuery::default(), Window::first(1))?;
        if let Some(article) = newest.rows.first() {
            let beginning: String = article.title.split_whitespace().take(1).collect();
            self.search(&SearchRequest {
                prefix: true,
                snippets: false,
                ..SearchRequest::new(beginning, 1)
            })?;
        }
        Ok(())
    }

    /// Opens the same library for writing, beside whoever writes to it.
    ///
    /// # Errors
    ///
    /// As [`Library::open`].
    pub fn writer(&self) -> Result<Library, Error> {
        Library::at(self.place.clone(), self.options)
    }

    /// Lists articles in the order of time; with words, those that match them.
    ///
    /// # Errors
    ///
    /// The library, or with words the index, cannot be read.
    pub fn page(&self, query: &ListQuery, window: Window) -> Result<Page<ArticleSummary>, Error> {
        match query.text.as_deref() {
            Some(text) if !text.trim().is_empty() => self.matching(text, query, window),
            _ if query.stories => {
                let hidden = self.hidden(&query.filter)?;
                Ok(self.view.stories(&query.filter, query.sort, window, hidden)?)
            }
            _ => Ok(self.view.page(&query.filter, query.sort, window)?),
        }
    }

    /// Counts the rows that stand before an article in a list without words; `None` where it is not in it.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn rank(&self, query: &ListQuery, id: ArticleId) -> Result<Option<u64>, Error> {
        Ok(if query.stories {
            self.view.story_rank(&query.filter, query.sort, id)?
        } else {
            self.view.rank(&query.filter, query.sort, id)?
        })
    }

    /// Reads one article with everything that is known about it.
    ///
    /// # Errors
    ///
    /// The library cannot be read, or the article's text is damaged.
    pub fn entry(&self, id: ArticleId) -> Result<Option<Entry>, Error> {
        Ok(self.view.entry(id)?)
    }

    /// Reads one row of a list; `None` where the article is not there or deleted.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn summary(&self, id: ArticleId) -> Result<Option<ArticleSummary>, Error> {
        Ok(self.view.summaries(&[id])?.pop())
    }

    /// Lists the bookmarked articles, last bookmarked first.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn bookmarks(&self) -> Result<Vec<Bookmark>, Error> {
        Ok(self.view.bookmarks()?)
    }

    /// Lists the publishers by name.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn sources(&self) -> Result<Vec<SourceSummary>, Error> {
        Ok(self.view.sources()?)
    }

    /// Reads how many articles there are.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn counts(&self) -> Result<Counts, Error> {
        Ok(self.view.counts()?)
    }

    /// Numbers what others have written: another number means that something changed.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn data_version(&self) -> Result<i64, Error> {
        Ok(self.view.data_version()?)
    }

    /// Says how the library is: how much it holds, and whether all of it can be found.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn health(&self) -> Result<Health, Error> {
        Ok(Health {
            counts: self.counts()?,
            indexed: self.index()?.state().documents,
            index: self.index_state()?,
        })
    }

    /// As [`Reader::index_state`]; where neither has changed since it was level, nothing is asked.
    pub(super) fn search_state(&self) -> Result<IndexState, Error> {
        let moment = match self.index.get() {
            Some(index) => index.moment(),
            None => self.index()?.moment(),
        };
        let version = self.view.data_version()?;
        let mut sets = self.sets.borrow_mut();
        sets.renew(version);
        if sets.level == Some(moment) {
            return Ok(IndexState::Level);
        }
        let state = self.index_state()?;
        sets.level = (state == IndexState::Level).then_some(moment);
        Ok(state)
    }

    /// Says how the index stands to the store.
    pub(super) fn index_state(&self) -> Result<IndexState, Error> {
        let index = self.index()?;
        let state = index.state();
        Ok(match (indexed(&self.view, index)?, state.problem) {
            (Some(seen), _) => match self.view.changes_after(seen)? {
                0 => IndexState::Level,
                missing => IndexState::Behind(missing),
            },
            (None, Some(problem)) => IndexState::Unusable(problem),
            (None, None) if state.current && state.payload.is_some() => {
                IndexState::Unusable(sentence!("index-of-another", "it was made for another library"))
            }
            (None, None) => IndexState::Missing,
        })
    }

    /// Names the folder in which the library lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.place.folder()
    }

    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    /// Gives the index, as of the last commit of any process.
    pub(super) fn index(&self) -> Result<&Index, Error> {
        if let Some(index) = self.index.get() {
            index.reload()?;
            return Ok(index);
        }
        let index = Index::open(&self.place.index())?;
        Ok(self.index.get_or_init(|| index))
    }

    /// Counts what a list of stories leaves out, once between two writes.
    pub(super) fn hidden(&self, filter: &Filter) -> Result<u64, Error> {
        let version = self.view.data_version()?;
        let mut sets = self.sets.borrow_mut();
        sets.renew(version);
        if let Some(hidden) = sets.hidden.get(filter) {
            return Ok(*hidden);
        }
        let hidden = self.view.hidden(filter)?;
        sets.hidden.insert(filter.clone(), hidden);
        Ok(hidden)
    }

    /// Gives the set of articles that a filter lets through, gathered once between two writes.
    pub(super) fn ids(&self, filter: &Filter) -> Result<Arc<Ids>, Error> {
        let version = self.view.data_version()?;
        let mut sets = self.sets.borrow_mut();
        sets.renew(version);
        if let Some(ids) = sets.by_filter.get(filter) {
            return Ok(Arc::clone(ids));
        }
        let ids = Arc::new(self.view.ids(filter)?);
        sets.by_filter.insert(filter.clone(), Arc::clone(&ids));
        Ok(ids)
    }
}
