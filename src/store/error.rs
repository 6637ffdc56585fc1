//! What can go wrong in the store, sorted by what the caller can do about it.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::ffi;

use crate::sentence::{Sentence, sentence};

/// What sort of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// Another connection held the database for longer than we wait.
    Busy,
    /// The disk is full.
    DiskFull,
    /// The file system refuses to open or write.
    Permission,
    /// The database, or one article in it, is damaged.
    Corrupt,
    /// The file is not a library.
    NotALibrary,
    /// The library was written by a newer khabar.
    NewerSchema,
    /// Reading or writing failed in another way.
    Io,
    /// A fault of the store itself.
    Internal,
}

/// A failure of the store: `Display` is one sentence.
#[derive(Debug)]
pub struct Error {
    /// What sort of failure it was.
    pub kind: ErrorKind,
    /// What went wrong.
    pub message: Sentence,
    source: Option<rusqlite::Error>,
}

impl Error {
    /// Makes an error from its kind and sentence.
    pub(super) fn new(kind: ErrorKind, message: Sentence) -> Self {
        Self {
            kind,
            message,
            source: None,
        }
    }

    /// Says that an article's stored form cannot be read.
    pub(super) fn damaged_article(id: i64) -> Self {
        Self::new(
            ErrorKind::Corrupt,
            sentence!(
                "store-article-damaged",
                "the stored text of article {id} is damaged",
                id = id.to_string()
            ),
        )
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// Names the sort of a failure. That the index of the log finds no room is a full disk as any other.
fn primary(code: i32) -> i32 {
    match code {
        ffi::SQLITE_IOERR_SHMSIZE => ffi::SQLITE_FULL,
        code => code & 0xff,
    }
}

/// Turns SQLite's failures into sentences that name the file.
#[derive(Debug, Clone)]
pub(super) struct Failures {
    path: PathBuf,
}

impl Failures {
    /// Remembers the file that the sentences name.
    pub(super) fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    /// Sorts one failure.
    pub(super) fn sort(&self, error: rusqlite::Error) -> Error {
        let path = &self.path;
        let (kind, message) = match error.sqlite_error() {
            Some(failure) => match primary(failure.extended_code) {
                ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => (
                    ErrorKind::Busy,
                    sentence!(
                        "store-busy",
                        "the library {path} is in use by another process",
                        path = path
                    ),
                ),
                ffi::SQLITE_FULL => (
                    ErrorKind::DiskFull,
                    sentence!(
                        "store-full",
                        "the disk is full: nothing more was written to {path}",
                        path = path
                    ),
                ),
                ffi::SQLITE_CANTOPEN => (
                    ErrorKind::Permission,
                    sentence!("store-not-opened", "cannot open the library {path}", path = path),
                ),
                ffi::SQLITE_READONLY | ffi::SQLITE_PERM | ffi::SQLITE_AUTH => (
                    ErrorKind::Permission,
                    sentence!(
                        "store-read-only",
                        "the library {path} may only be read, not written",
                        path = path
                    ),
                ),
                ffi::SQLITE_NOTADB => (
                    ErrorKind::NotALibrary,
                    sentence!(
                        "store-no-library",
                        "{path} is not a library of khabar, or it is damaged from its first byte on",
                        path = path
                    ),
                ),
                ffi::SQLITE_CORRUPT => (
                    ErrorKind::Corrupt,
                    sentence!("store-damaged", "the library {path} is damaged", path = path),
                ),
                ffi::SQLITE_IOERR => (
                    ErrorKind::Io,
                    sentence!(
                        "store-io",
                        "reading or writing the library {path} failed: {why}",
                        path = path,
                        why = error.to_string()
                    ),
                ),
                _ => (
                    ErrorKind::Internal,
                    sentence!(
                        "store-cannot",
                        "the library {path} cannot do this: {why}",
                        path = path,
                        why = error.to_string()
                    ),
                ),
            },
            None => (
                ErrorKind::Internal,
                sentence!(
                    "store-unexpected",
                    "the library {path} holds something unexpected: {why}",
                    path = path,
                    why = error.to_string()
                ),
            ),
        };
        Error {
            kind,
            message,
            source: Some(error),
        }
    }
}
