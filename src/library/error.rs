//! What can go wrong in the library: one sentence, a kind, and what to do about it.
//!
//! The kind chooses the exit status and the hint; wording for the screen in
//! other languages is left to whoever shows the error.

use std::fmt;
use std::io;
use std::path::Path;

use crate::store;

/// What sort of failure it was; chooses the exit status of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// What was asked for is not in the library, or the path is not there.
    NotFound,
    /// The request itself makes no sense.
    Usage,
    /// The disk, or the quota on it, is full.
    DiskFull,
    /// The file system refuses to read or write.
    Permission,
    /// Another process holds what is needed, for longer than is worth waiting.
    Busy,
    /// The database is damaged.
    Corrupt,
    /// The file is a database, or no database, but not a library of khabar.
    NotALibrary,
    /// The library was written by a newer khabar.
    NewerSchema,
    /// The search index cannot be used; the articles themselves are safe.
    Index,
    /// Reading or writing failed in another way.
    Io,
    /// A fault of khabar itself.
    Internal,
}

/// A failure of the library: `Display` is one clear sentence.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    message: String,
    hint: Option<String>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// Makes an error from its kind and sentence, with the hint that goes with the kind.
    #[must_use]
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint: default_hint(kind).map(str::to_owned),
            source: None,
        }
    }

    /// Replaces the hint: what the reader can do now.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Keeps the cause for the log.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Says how much of an import was stored before it failed.
    pub(super) fn after(mut self, stored: u64) -> Self {
        self.message = format!("the import stopped after {}: {}", articles(stored), self.message);
        self
    }

    /// Says that the database has it and only the open file beside it has not.
    pub(super) fn of_the_file_only(mut self) -> Self {
        self.message = format!("it is stored, but not in the open file too: {}", self.message);
        self
    }

    /// Says what sort of failure it was.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Says what to do about it, where something can be done.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        self.hint.as_deref()
    }

    /// Makes an error of an I/O failure: `doing` completes "cannot …", as in "read".
    pub(crate) fn io(doing: &str, path: &Path, source: io::Error) -> Self {
        let kind = io_kind(source.kind());
        let message = format!("cannot {doing} {}: {}", path.display(), io_reason(&source));
        Self::new(kind, message).with_source(source)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        let kind = match error.kind {
            store::ErrorKind::Busy => ErrorKind::Busy,
            store::ErrorKind::DiskFull => ErrorKind::DiskFull,
            store::ErrorKind::Permission => ErrorKind::Permission,
            store::ErrorKind::Corrupt => ErrorKind::Corrupt,
            store::ErrorKind::NotALibrary => ErrorKind::NotALibrary,
            store::ErrorKind::NewerSchema => ErrorKind::NewerSchema,
            store::ErrorKind::Io => ErrorKind::Io,
            store::ErrorKind::Internal => ErrorKind::Internal,
        };
        Self::new(kind, error.to_string()).with_source(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

/// Sorts an I/O failure into a kind.
pub(super) fn io_kind(kind: io::ErrorKind) -> ErrorKind {
    match kind {
        io::ErrorKind::NotFound => ErrorKind::NotFound,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorKind::Permission,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            ErrorKind::DiskFull
        }
        _ => ErrorKind::Io,
    }
}

/// Names an I/O failure without the system's error number.
pub(crate) fn io_reason(error: &io::Error) -> String {
    let text = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "permission denied",
        io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::QuotaExceeded => "the disk quota is used up",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::NotADirectory => "a part of the path is no folder",
        _ => return error.to_string(),
    };
    text.to_owned()
}

/// Counts articles in words.
pub(super) fn articles(count: u64) -> String {
    match count {
        1 => "1 article".to_owned(),
        count => format!("{count} articles"),
    }
}

/// Says what usually helps against a kind of failure.
fn default_hint(kind: ErrorKind) -> Option<&'static str> {
    match kind {
        ErrorKind::DiskFull => Some("make room on the disk and try again; what was stored before is safe"),
        ErrorKind::Permission => Some("check who owns the folder, or choose another with --data-dir"),
        ErrorKind::Busy => Some("another khabar is at work; try again when it is done"),
        ErrorKind::Corrupt => Some(
            "keep the file, move it aside and import again: bookmarks.toml beside it brings bookmarks and notes back",
        ),
        ErrorKind::NotALibrary => Some("choose another folder with --data-dir; the file was left as it is"),
        ErrorKind::NewerSchema => Some("update khabar, or choose another library with --data-dir"),
        ErrorKind::Index => Some("`khabar reindex` rebuilds the index from the stored articles"),
        ErrorKind::NotFound | ErrorKind::Usage | ErrorKind::Io | ErrorKind::Internal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_a_sentence_with_a_hint() {
        let error = Error::io(
            "write",
            Path::new("/data/x"),
            io::Error::from(io::ErrorKind::StorageFull),
        );
        assert_eq!(error.kind(), ErrorKind::DiskFull);
        assert_eq!(error.to_string(), "cannot write /data/x: the disk is full");
        assert!(error.hint().is_some_and(|hint| hint.contains("safe")));
    }
}
