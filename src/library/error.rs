//! What can go wrong in the library: one sentence, a kind, and what to do about it.
//!
//! The kind chooses the exit status and the hint; both are sentences that
//! whoever shows the error words in the language of the interface.

use std::fmt;
use std::io;
use std::path::Path;

use crate::sentence::{Sentence, sentence};
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
    message: Sentence,
    hint: Option<Sentence>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl Error {
    /// Makes an error from its kind and sentence, with the hint that goes with the kind.
    #[must_use]
    pub fn new(kind: ErrorKind, message: Sentence) -> Self {
        Self {
            kind,
            message,
            hint: default_hint(kind),
            source: None,
        }
    }

    /// Replaces the hint: what the reader can do now.
    #[must_use]
    pub fn with_hint(mut self, hint: Sentence) -> Self {
        self.hint = Some(hint);
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
        self.message = sentence!(
            "error-import-stopped",
            "the import stopped after {stored}: {why}",
            stored = articles(stored),
            why = self.message,
        );
        self
    }

    /// Says that the database has it and only the open file beside it has not.
    pub(super) fn of_the_file_only(mut self) -> Self {
        self.message = sentence!(
            "error-open-file",
            "it is stored, but not in the open file too: {why}",
            why = self.message,
        );
        self
    }

    /// Says what sort of failure it was.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// Says what to do about it, where something can be done.
    #[must_use]
    pub fn hint(&self) -> Option<&Sentence> {
        self.hint.as_ref()
    }

    /// Says what went wrong.
    #[must_use]
    pub fn message(&self) -> &Sentence {
        &self.message
    }

    /// Says that the database is an empty file that was a library once.
    pub(super) fn emptied(database: &Path) -> Self {
        Self::new(
            ErrorKind::Corrupt,
            sentence!(
                "error-emptied",
                "the library {path} is an empty file, but what lies beside it shows that it held articles",
                path = database
            ),
        )
        .with_hint(sentence!(
            "hint-emptied",
            "bring it back with `khabar restore`, or move the file away to begin anew: bookmarks.toml beside it brings bookmarks and notes back"
        ))
    }

    /// Makes an error of an I/O failure.
    pub(super) fn io(doing: Doing, path: &Path, source: io::Error) -> Self {
        let kind = io_kind(source.kind());
        Self::new(kind, doing.failed(path, &source)).with_source(source)
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
        Self::new(kind, error.message.clone()).with_source(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
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
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorKind::Permission,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            ErrorKind::DiskFull
        }
        _ => ErrorKind::Io,
    }
}

/// What was being done when the file system refused.
#[derive(Debug, Clone, Copy)]
pub(super) enum Doing {
    Open,
    Lock,
    Read,
    Write,
    /// Writing into a folder.
    WriteTo,
    MakeFolder,
    MakeTemporary,
    Copy,
    MoveAside,
    /// Keeping a replaced library.
    KeepAside,
    ReadPicture,
}

impl Doing {
    /// Says that it could not be done.
    fn failed(self, path: &Path, why: &io::Error) -> Sentence {
        match self {
            Self::Open => sentence!("error-open", "cannot open {path}: {why}", path = path, why = why),
            Self::Lock => sentence!("error-lock", "cannot lock {path}: {why}", path = path, why = why),
            Self::Read => sentence!("error-read", "cannot read {path}: {why}", path = path, why = why),
            Self::Write => sentence!(
                "error-write",
                "cannot write {path}: {why}",
                path = path,
                why = why
            ),
            Self::WriteTo => {
                sentence!(
                    "error-write-to",
                    "cannot write to {path}: {why}",
                    path = path,
                    why = why
                )
            }
            Self::MakeFolder => sentence!(
                "error-make-folder",
                "cannot make the folder {path}: {why}",
                path = path,
                why = why
            ),
            Self::MakeTemporary => sentence!(
                "error-make-temporary",
                "cannot make a temporary folder in {path}: {why}",
                path = path,
                why = why
            ),
            Self::Copy => sentence!("error-copy", "cannot copy {path}: {why}", path = path, why = why),
            Self::MoveAside => sentence!(
                "error-move-aside",
                "cannot move {path} aside: {why}",
                path = path,
                why = why
            ),
            Self::KeepAside => sentence!(
                "error-keep-aside",
                "cannot keep the replaced library in {path}: {why}",
                path = path,
                why = why
            ),
            Self::ReadPicture => sentence!(
                "error-read-picture",
                "cannot read the picture {path}: {why}",
                path = path,
                why = why
            ),
        }
    }
}

/// Counts articles in words.
pub(super) fn articles(count: u64) -> Sentence {
    match count {
        1 => sentence!("one-article", "1 article"),
        count => sentence!("articles", "{count} articles", count = count),
    }
}

/// Says that an article could not be packed for the store.
pub(super) fn not_packed(error: io::Error) -> Error {
    Error::new(ErrorKind::Internal, packing_failed(&error)).with_source(error)
}

/// The sentence of [`not_packed`].
pub(super) fn packing_failed(error: &io::Error) -> Sentence {
    sentence!("error-pack", "an article could not be packed: {why}", why = error)
}

/// Says what usually helps against a kind of failure.
fn default_hint(kind: ErrorKind) -> Option<Sentence> {
    Some(match kind {
        ErrorKind::DiskFull => sentence!(
            "hint-disk-full",
            "make room on the disk and try again; what was stored before is safe"
        ),
        ErrorKind::Permission => sentence!(
            "hint-permission",
            "check who owns the folder, or choose another with --data-dir"
        ),
        ErrorKind::Busy => sentence!(
            "hint-busy",
            "another khabar is at work; try again when it is done"
        ),
        ErrorKind::Corrupt => sentence!(
            "hint-corrupt",
            "keep the file, move it aside and import again: bookmarks.toml beside it brings bookmarks and notes back"
        ),
        ErrorKind::NotALibrary => sentence!(
            "hint-not-a-library",
            "choose another folder with --data-dir; the file was left as it is"
        ),
        ErrorKind::NewerSchema => sentence!(
            "hint-newer-schema",
            "update khabar, or choose another library with --data-dir"
        ),
        ErrorKind::Index => sentence!(
            "hint-index",
            "`khabar reindex` rebuilds the index from the stored articles"
        ),
        ErrorKind::NotFound | ErrorKind::Usage | ErrorKind::Io | ErrorKind::Internal => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_a_sentence_with_a_hint() {
        let error = Error::io(
            Doing::Write,
            Path::new("/data/x"),
            io::Error::from(io::ErrorKind::StorageFull),
        );
        assert_eq!(error.kind(), ErrorKind::DiskFull);
        assert_eq!(error.to_string(), "cannot write /data/x: the disk is full");
        assert!(error.hint().is_some_and(|hint| hint.to_string().contains("safe")));
    }
}
