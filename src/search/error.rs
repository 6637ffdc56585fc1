//! What can go wrong between a query and the files of the index.

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::sentence::{Argument, Sentence, sentence};
use tantivy::TantivyError;
use tantivy::directory::error::{OpenDirectoryError, OpenReadError, OpenWriteError};

/// A failure of the index; the index can always be made again from the store.
#[derive(Debug, Clone)]
pub enum Error {
    /// The disk refused: full, read-only, no permission.
    Io {
        /// The file or folder.
        place: Argument,
        /// What the system said.
        source: Arc<io::Error>,
    },
    /// The files do not make an index.
    Damaged(Sentence),
}

impl Error {
    pub(super) fn io(place: &Path, source: io::Error) -> Self {
        Self::Io {
            place: place.into(),
            source: Arc::new(source),
        }
    }

    /// Says what went wrong.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Io { place, source } => sentence!(
                "search-io",
                "the search index at {place} could not be used: {why}",
                place = place.clone(),
                why = &**source
            ),
            Self::Damaged(why) => {
                sentence!("search-damaged", "the search index is damaged: {why}", why = why)
            }
        }
    }

    /// Tells which kind of refusal of the disk it was.
    #[must_use]
    pub fn io_kind(&self) -> Option<io::ErrorKind> {
        match self {
            Self::Io { source, .. } => Some(source.kind()),
            Self::Damaged(_) => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Damaged(_) => None,
        }
    }
}

impl From<TantivyError> for Error {
    fn from(error: TantivyError) -> Self {
        let io_error = match &error {
            TantivyError::IoError(source)
            | TantivyError::OpenDirectoryError(OpenDirectoryError::IoError { io_error: source, .. })
            | TantivyError::OpenReadError(OpenReadError::IoError { io_error: source, .. })
            | TantivyError::OpenWriteError(OpenWriteError::IoError { io_error: source, .. }) => {
                Some(Arc::clone(source))
            }
            _ => None,
        };
        match io_error {
            Some(source) if !damaged(source.kind()) => Self::Io {
                place: sentence!("search-folder", "its folder").into(),
                source,
            },
            _ => Self::Damaged(Sentence::verbatim(error.to_string())),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::from(TantivyError::from(error))
    }
}

/// Kinds of error that mean unreadable contents, not an unreachable disk.
fn damaged(kind: io::ErrorKind) -> bool {
    matches!(
        kind,
        io::ErrorKind::InvalidData
            | io::ErrorKind::UnexpectedEof
            | io::ErrorKind::NotFound
            | io::ErrorKind::InvalidInput
            | io::ErrorKind::Other
    )
}
