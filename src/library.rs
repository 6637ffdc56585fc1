//! The one door to everything below: where store, index and parsers meet.
//!
//! Callers see articles, lists, hits and reports; that rows come from SQLite
//! and hits from tantivy is known to nobody above. Knows nothing of screens and
//! arguments, prints nothing, and is told where the data lies.

mod background;
mod backup;
mod bookmark_file;
mod clock;
mod download;
mod error;
mod export;
mod feeds;
mod fetch;
mod find;
mod foreign;
mod full_text;
mod health;
mod import;
mod index;
mod keep;
mod kin;
mod load;
mod parse;
mod picture;
mod place;
mod query;
mod reader;
mod reextract;
mod related;
mod report;
mod scratch;
mod walk;
mod watch;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

pub use crate::fetch::Settings as FetchSettings;
pub use crate::fetch::doubtful_host;
pub use crate::ingest::{Format, Problem, Subscription, holds_password, password_refused};
pub use crate::store::{
    ArticleSummary, Bookmark, Counts, Entry, Feed, FeedChange, FeedId, FeedState, Filter, FullText, NewFeed,
    Page, Position, PruneRule, Pruned, SavedSearch, Sort, SourceSummary, TagSummary, Window,
};
pub use backup::Restored;
use error::Doing;
pub use error::{Error, ErrorKind};
pub use export::{ExportRequest, Exported, export_article};
pub use feeds::{Subscribed, bundled_feeds, bundled_languages};
pub use fetch::{
    FeedOutcome, FeedReport, Fetch, FetchEvent, FetchProgress, FetchReport, FetchRequest, FoundFeed,
    discover, has_scheme,
};
pub use find::Marker;
pub use health::{CheckProblem, CheckReport, Health, IndexState};
pub use import::Import;
pub use index::{IndexProgress, Indexer, OnProgress, Synced};
pub use picture::Pictures;
pub use query::{ListQuery, Order, SearchHit, SearchPage, SearchRequest};
pub use reader::Reader;
pub use reextract::{ReextractProgress, ReextractReport};
pub use report::{FileReport, ImportEvent, ImportProgress, ImportReport, ImportRequest};
pub use walk::Links;
pub use watch::Watch;

use crate::article::ArticleId;
use crate::sentence::sentence;
use crate::store::Store;
use crate::text::Direction;
use place::Place;

/// What a library is told when it is opened.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// What time it is; for tests that need the same times each run.
    pub clock: fn() -> SystemTime,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            clock: SystemTime::now,
        }
    }
}

/// A library open for writing; any number of processes may have it open.
#[derive(Debug)]
pub struct Library {
    store: Store,
    place: Place,
    options: Options,
}

impl Library {
    /// Opens the library in `folder`, and makes folder and library where there are none.
    ///
    /// A new database takes in the bookmarks of `bookmarks.toml`, should one lie
    /// there: it is what is left of a lost one.
    ///
    /// # Errors
    ///
    /// The folder cannot be written, or what lies there is no library, is
    /// damaged, or newer than this program.
    pub fn open(folder: &Path, options: &Options) -> Result<Self, Error> {
        Self::at(Place::at(folder), *options)
    }

    /// Makes an empty library that is removed from the disk when it and its readers are dropped.
    ///
    /// # Errors
    ///
    /// The temporary folder cannot be written.
    pub fn temporary(options: &Options) -> Result<Self, Error> {
        Self::at(Place::temporary()?, *options)
    }

    fn at(place: Place, options: Options) -> Result<Self, Error> {
        place.make()?;
        place.refuse_emptied()?;
        scratch::remove_abandoned(place.folder(), scratch::Purpose::Restore);
        let mut library = Self {
            store: Store::open(&place.database())?,
            place,
            options,
        };
        library.agree_with_bookmark_file()?;
        Ok(library)
    }

    /// Opens a reader of this library.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn reader(&self) -> Result<Reader, Error> {
        Reader::at(&self.place, self.options)
    }

    /// Opens what closes the gap between store and index; it may work on a thread of its own.
    ///
    /// # Errors
    ///
    /// The library cannot be read.
    pub fn indexer(&self) -> Result<Indexer, Error> {
        Indexer::at(&self.place)
    }

    /// Indexes what the store has and the index has not: after a crash, a lost or an outdated index.
    ///
    /// # Errors
    ///
    /// Library or index cannot be read or written.
    pub fn sync_index(&self, on_progress: OnProgress<'_>) -> Result<Synced, Error> {
        self.indexer()?.sync(on_progress)
    }

    /// Makes the index again from all that is stored, while the present one answers.
    ///
    /// # Errors
    ///
    /// Library or index cannot be read or written; the present index then stays.
    pub fn reindex(&self, on_progress: OnProgress<'_>) -> Result<Synced, Error> {
        self.indexer()?.rebuild(on_progress)
    }

    /// Names the folder in which the library lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.place.folder()
    }

    /// Names the open file that follows the bookmarks and notes; it may not be there yet.
    #[must_use]
    pub fn bookmark_file(&self) -> PathBuf {
        self.place.bookmarks()
    }

    /// Sets or removes a bookmark; returns whether it was set before.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is no such article; else the library or the file
    /// of bookmarks cannot be written.
    pub fn set_bookmark(&mut self, id: ArticleId, set: bool) -> Result<bool, Error> {
        let before = self
            .store
            .set_bookmark(id, set, self.now())?
            .ok_or_else(|| no_such(id))?;
        if before != set {
            self.write_bookmark_file()?;
        }
        Ok(before)
    }

    /// Bookmarks an article with a note, both or neither; returns whether it was bookmarked before.
    ///
    /// # Errors
    ///
    /// As [`Library::set_bookmark`].
    pub fn bookmark_with_note(&mut self, id: ArticleId, note: &str) -> Result<bool, Error> {
        let before = self
            .store
            .bookmark_with_note(id, note, self.now())?
            .ok_or_else(|| no_such(id))?;
        self.write_bookmark_file()?;
        Ok(before)
    }

    /// Writes or removes the reader's note on an article.
    ///
    /// # Errors
    ///
    /// As [`Library::set_bookmark`].
    pub fn set_note(&mut self, id: ArticleId, note: Option<&str>) -> Result<(), Error> {
        found(id, self.store.set_note(id, note, self.now())?)?;
        self.write_bookmark_file()
    }

    /// Marks an article as read or unread; returns whether that is news.
    ///
    /// # Errors
    ///
    /// The library cannot be written.
    pub fn set_read(&mut self, id: ArticleId, read: bool) -> Result<bool, Error> {
        Ok(!self.set_all_read(&[id], read)?.is_empty())
    }

    /// Marks articles as read or unread; returns those that were not so before.
    ///
    /// # Errors
    ///
    /// The library cannot be written; nothing is then marked.
    pub fn set_all_read(&mut self, ids: &[ArticleId], read: bool) -> Result<Vec<ArticleId>, Error> {
        Ok(self.store.set_read(ids, read, self.now())?)
    }

    /// Remembers where reading stopped.
    ///
    /// # Errors
    ///
    /// `NotFound` where there is no such article; else the library cannot be written.
    pub fn set_position(&mut self, id: ArticleId, position: Position) -> Result<(), Error> {
        found(id, self.store.set_position(id, position, self.now())?)
    }

    /// Overrides an article's direction, or takes the override back.
    ///
    /// # Errors
    ///
    /// As [`Library::set_position`].
    pub fn set_direction(&mut self, id: ArticleId, direction: Option<Direction>) -> Result<(), Error> {
        found(id, self.store.set_direction(id, direction, self.now())?)
    }

    /// Deletes articles or takes their deletion back; returns those that were not so before.
    ///
    /// Their text and marks stay in the library, so that each deletion can be taken back.
    ///
    /// # Errors
    ///
    /// The library cannot be written; nothing is then deleted.
    pub fn set_deleted(&mut self, ids: &[ArticleId], deleted: bool) -> Result<Vec<ArticleId>, Error> {
        Ok(self.store.set_deleted(ids, deleted, self.now())?)
    }

    /// Takes in the bookmarks and notes of a file such as `bookmarks.toml`; returns how many were new.
    ///
    /// Those of articles that are not in the library wait for them.
    ///
    /// # Errors
    ///
    /// The file cannot be read or is none of bookmarks, or the library cannot be written.
    pub fn import_bookmarks(&mut self, file: &Path) -> Result<u64, Error> {
        let bookmarks = bookmark_file::read(file)?;
        let added = self.store.add_bookmarks(&bookmarks, self.now())?;
        self.write_bookmark_file()?;
        Ok(added)
    }

    fn place(&self) -> &Place {
        &self.place
    }

    /// Asks the clock that the library was opened with.
    fn now(&self) -> SystemTime {
        (self.options.clock)()
    }

    /// Lets a new database read the file of bookmarks, and rewrites a file that is missing or behind.
    fn agree_with_bookmark_file(&mut self) -> Result<(), Error> {
        let path = self.place.bookmarks();
        let exists = path.exists();
        if self.store.has_read_bookmark_file()? {
            // the file is a copy: without it the library works, and `check` reports it
            if let Err(error) = bookmark_file::catch_up(&self.store, &path) {
                tracing::warn!(%error, "the file of bookmarks is missing or behind");
            }
            return Ok(());
        }
        let bookmarks = if exists {
            bookmark_file::read(&path)
        } else {
            Ok(vec![])
        };
        let bookmarks = match bookmarks {
            // never overwritten: somebody may still make sense of it
            Err(error) if error.kind() == ErrorKind::Usage => {
                let aside = bookmark_file::with_extension(&path, "unreadable");
                fs::rename(&path, &aside).map_err(|error| Error::io(Doing::MoveAside, &path, error))?;
                vec![]
            }
            read => read?,
        };
        self.store.add_bookmarks(&bookmarks, self.now())?;
        Ok(())
    }

    fn write_bookmark_file(&self) -> Result<(), Error> {
        bookmark_file::write(&self.store, &self.place.bookmarks()).map_err(Error::of_the_file_only)
    }
}

fn found(id: ArticleId, found: bool) -> Result<(), Error> {
    found.then_some(()).ok_or_else(|| no_such(id))
}

fn no_such(id: ArticleId) -> Error {
    Error::new(
        ErrorKind::NotFound,
        sentence!(
            "error-no-article",
            "there is no article {id}",
            id = id.to_string()
        ),
    )
    .with_hint(sentence!(
        "hint-list",
        "`khabar list` shows the articles with their numbers"
    ))
}
