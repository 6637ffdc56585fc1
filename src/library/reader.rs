//! The reading side of the library: lists, articles and searches, on connections of its own.

use std::path::Path;

use super::error::Error;
use super::place::Place;
use super::query::ListQuery;
use super::{Library, Options};
use crate::article::ArticleId;
use crate::store::{ArticleSummary, Bookmark, Counts, Entry, Page, SourceSummary, View, Window};

/// Reads a library while others write to it; may be sent to another thread.
#[derive(Debug)]
pub struct Reader {
    view: View,
    place: Place,
}

impl Reader {
    /// Opens the library in `folder` for reading, and makes it where there is none.
    ///
    /// # Errors
    ///
    /// There is no library, or it is damaged, newer than this program or out of reach.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, Error> {
        let place = Place::at(folder);
        if let Ok(reader) = Self::at(&place) {
            return Ok(reader);
        }
        // new or of an older khabar: it has to be opened for writing first
        Library::open(folder, options)?.reader()
    }

    pub(super) fn at(place: &Place) -> Result<Self, Error> {
        Ok(Self {
            view: View::open(&place.database())?,
            place: place.clone(),
        })
    }

    /// Lists articles in the order of time.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn page(&self, query: &ListQuery, window: Window) -> Result<Page<ArticleSummary>, Error> {
        Ok(self.view.page(&query.filter, query.sort, window)?)
    }

    /// Counts the rows that stand before an article in a list without words; `None` where it is not in it.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn rank(&self, query: &ListQuery, id: ArticleId) -> Result<Option<u64>, Error> {
        Ok(self.view.rank(&query.filter, query.sort, id)?)
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

    /// Opens one more reader of the same library.
    ///
    /// # Errors
    ///
    /// As [`Reader::open`].
    pub fn reopen(&self) -> Result<Self, Error> {
        Self::at(&self.place)
    }
}
