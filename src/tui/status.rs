//! What the status row says.

use crate::library::IndexProgress;

/// The status row's content.
#[derive(Debug, Default)]
pub(super) struct Status {
    /// Something to be told once; goes with the next key.
    pub(super) notice: Option<Notice>,
    /// How far indexing is.
    pub(super) indexing: Option<IndexProgress>,
    /// An import is going on: files done, files found.
    pub(super) importing: Option<(u64, u64)>,
}

/// Something to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Notice {
    /// The sentence.
    pub(super) text: String,
    /// Whether something went wrong.
    pub(super) error: bool,
}

impl Status {
    /// Tells something.
    pub(super) fn tell(&mut self, text: String) {
        self.notice = Some(Notice { text, error: false });
    }

    /// Has nothing to tell any more.
    pub(super) fn clear(&mut self) {
        self.notice = None;
    }

    /// Tells that something went wrong.
    pub(super) fn complain(&mut self, text: String) {
        self.notice = Some(Notice { text, error: true });
    }
}
