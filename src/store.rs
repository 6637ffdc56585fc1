//! The articles and what their reader did to them, in SQLite: the source of truth.
//!
//! The only user of `rusqlite`. [`Store`] writes, [`View`] reads; any number of
//! either may be open on one file, in any number of processes. Does not know
//! that an index exists: it only numbers each write to an article, so that
//! whatever is derived can find out what it has not seen.

mod backup;
mod bookmarks;
mod changes;
mod check;
mod codec;
mod connection;
mod dictionary;
mod error;
mod feeds;
mod foreign;
mod identity;
mod import;
mod kin;
mod list;
mod marks;
mod packer;
mod pages;
mod prune;
mod row;
mod saved_searches;
mod schema;
mod tags;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use connection::Access;
use error::Failures;

pub use backup::Beside;
pub use bookmarks::SavedBookmark;
pub use changes::Change;
pub use check::Fault;
pub use error::{Error, ErrorKind};
pub use feeds::{Feed, FeedChange, FeedId, FeedState, FullText, KnownEntry, NewFeed, PageState, WantedPage};
pub use foreign::{Foreign, ForeignItem, read_foreign};
pub use identity::Target;
pub use import::{Batch, Outcome};
pub use kin::{Dated, KinState, PrintRow};
pub use list::Ids;
pub use packer::{Incoming, Packer};
pub use pages::{FetchedPage, PackedPage};
pub use row::{
    ArticleSummary, Bookmark, Counts, Entry, Filter, Page, Position, PruneRule, Pruned, SavedSearch, Sort,
    SourceSummary, TagSummary, Window,
};
pub use saved_searches::Refusal;

/// A connection that writes.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    failures: Failures,
}

impl Store {
    /// Opens the library at `path`, makes it where there is none, and brings its schema up to date.
    ///
    /// # Errors
    ///
    /// The file is no library, is damaged, is newer than this program, or
    /// cannot be written; it is then left as it was.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failures = Failures::of(path);
        let connection = connection::open(path, Access::Write, &failures)?;
        Ok(Self { connection, failures })
    }

    /// Sorts an SQLite failure into ours.
    fn sorted<T>(&self, result: rusqlite::Result<T>) -> Result<T, Error> {
        result.map_err(|error| self.failures.sort(error))
    }
}

/// A connection that only reads.
#[derive(Debug)]
pub struct View {
    connection: Connection,
    failures: Failures,
    path: PathBuf,
}

impl View {
    /// Opens the library at `path` for reading.
    ///
    /// Where neither the file nor its folder can be written, it is read as it
    /// lies there, without any lock.
    ///
    /// # Errors
    ///
    /// There is no library whose schema is ours; the kind says why.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failures = Failures::of(path);
        let connection = connection::open(path, Access::Read, &failures)?;
        Ok(Self {
            connection,
            failures,
            path: path.to_owned(),
        })
    }

    /// Opens one more connection to the same library.
    ///
    /// # Errors
    ///
    /// As [`View::open`].
    pub fn reopen(&self) -> Result<Self, Error> {
        Self::open(&self.path)
    }

    /// Numbers what other connections have committed: another number means that something changed.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn data_version(&self) -> Result<i64, Error> {
        self.sorted(
            self.connection
                .query_row("PRAGMA data_version", [], |row| row.get(0)),
        )
    }

    /// Reads beforehand what unpacking needs, so that the first article does not wait for it.
    ///
    /// # Errors
    ///
    /// As SQLite's; whatever is whole can be read all the same.
    pub fn warm(&self) -> Result<(), Error> {
        self.sorted(dictionary::warm(&self.connection))
    }

    fn sorted<T>(&self, result: rusqlite::Result<T>) -> Result<T, Error> {
        result.map_err(|error| self.failures.sort(error))
    }
}
