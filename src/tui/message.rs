//! Everything that can happen to the interface.

use std::path::PathBuf;

use super::effect::{Generation, Part, Write};
use super::feeds::{Ended, Trouble};
use super::list::Picked;
use super::picture::Picture;
use crate::article::ArticleId;
use crate::calendar::Instant;
use crate::config::{Notice, Reread};
use crate::library::{
    ArticleSummary, Counts, Entry, ImportReport, IndexProgress, Marker, SavedSearch, SearchHit,
    SourceSummary, TagSummary, Window,
};
use crate::sentence::Sentence;
use crate::terminal::input::Event;

/// One thing that happened.
#[derive(Debug)]
pub(super) enum Message {
    /// Something happened at the terminal.
    Input(Event),
    /// What time it is; sent with the first input after a pause.
    Clock(Instant),
    /// Nothing came for a while: what was typed before has nothing to do with what comes.
    Paused,
    /// The selection stayed where it is for a while.
    SelectionRested,
    /// The find worker answered.
    Found(Generation, Found),
    /// The library worker could not write.
    NotWritten(Write, Failure),
    /// The library worker wrote something that changes lists.
    Written {
        /// What it was asked for.
        asked: Write,
        /// What of that was not so already.
        done: Write,
    },
    /// Somebody stayed on this article for as long as marks it read.
    Stayed(ArticleId),
    /// Others, or the library worker, changed the library.
    Changed,
    /// The index is being brought level with the library; `None` when it is.
    Indexing(Option<IndexProgress>),
    /// Feeds are being fetched: feeds done, feeds in all.
    Fetching(u64, u64),
    /// A fetch is over, or could not be begun.
    Fetched(Result<Ended, Failure>),
    /// These feeds fail.
    Troubles(Vec<Trouble>),
    /// A worker could not do its work.
    Failed(Failure),
    /// Text was copied, or not: who took it.
    Copied(Copied),
    /// How far an import is: files done, files found.
    Importing(u64, u64),
    /// An import ended.
    Imported(Result<Box<ImportReport>, Failure>),
    /// A picture of an article was drawn for its block, or could not be.
    Picture(ArticleId, u32, Result<Picture, Failure>),
    /// A page was handed to the browser, or not.
    Browsed(Result<(), Failure>),
    /// The encoder stands in this settings file, or could not be written there.
    Kept(Result<PathBuf, Failure>),
    /// The theme of this name stands in this settings file, or could not be written there.
    KeptTheme(String, Result<PathBuf, Failure>),
    /// The settings were changed, or cannot be read as they are now.
    Settings(Result<Box<Reread>, Vec<Failure>>),
    /// A worker broke down; the screen stands, its work does not go on.
    WorkerFailed(&'static str, String),
}

/// What the find worker answers.
#[derive(Debug)]
pub(super) enum Found {
    /// A part of a list.
    List(ListAnswer),
    /// An article.
    Entry(ArticleId, Option<Box<Entry>>),
    /// What finds these words in a text.
    Words(String, Box<Marker>),
    /// The note on an article; empty where there is none.
    Note(ArticleId, String),
    /// What became of the file that an article was to be saved in.
    Saved(ArticleId, Saved),
    /// The next unread article, and its place in its list.
    Unread(Option<(u64, ArticleId)>),
    /// Articles of the list in question.
    Ids(Part, Vec<(ArticleId, Picked)>),
    /// What stands in the sources pane, and counts.
    Sources(Box<Shelves>, Counts),
    /// Why there is no answer.
    Failed(Failure),
}

/// What stands in the sources pane.
#[derive(Debug, Clone, Default)]
pub(super) struct Shelves {
    /// The publishers, by name.
    pub(super) publishers: Vec<SourceSummary>,
    /// The saved searches, each with its unread articles, as far as they were counted.
    pub(super) searches: Vec<(SavedSearch, Option<u64>)>,
    /// The reader's own tags.
    pub(super) tags: Vec<TagSummary>,
}

/// What became of a file that was to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Saved {
    /// It was written.
    Written(PathBuf),
    /// It was there already, and stays as it is until the reader says otherwise.
    Exists(PathBuf),
}

/// A part of a list.
#[derive(Debug)]
pub(super) struct ListAnswer {
    /// Which part was asked for.
    pub(super) window: Window,
    /// Rows in the whole list.
    pub(super) total: u64,
    /// The rows.
    pub(super) rows: ListRows,
}

/// The rows of a part of a list.
#[derive(Debug)]
pub(super) enum ListRows {
    /// Articles in an order of time.
    Articles(Vec<ArticleSummary>),
    /// Hits of a search.
    Hits {
        /// The hits.
        hits: Vec<SearchHit>,
        /// Finds the words in other texts.
        marker: Box<Marker>,
        /// What there is to say besides.
        remarks: Remarks,
    },
}

/// What a search answers besides its hits.
#[derive(Debug, Clone, Default)]
pub(super) struct Remarks {
    /// What the query was understood as, where that is more than words.
    pub(super) understood: Option<String>,
    /// What could not be understood.
    pub(super) problems: Vec<Sentence>,
    /// What was searched in its place, where its phrases stand nowhere.
    pub(super) loosened: Option<String>,
    /// What may have been meant, where nothing was found.
    pub(super) suggestions: Vec<String>,
}

impl Remarks {
    /// Returns whether there is anything to say.
    pub(super) fn is_any(&self) -> bool {
        self.understood.is_some()
            || self.loosened.is_some()
            || !self.problems.is_empty()
            || !self.suggestions.is_empty()
    }
}

/// What went wrong, as sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Failure {
    /// What went wrong.
    pub(super) message: Sentence,
    /// What to do about it.
    pub(super) hint: Option<Sentence>,
}

/// Where copied text went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Copied {
    /// Whether the terminal was asked to take it.
    pub(super) terminal: Sent,
    /// The tool of this machine that took it.
    pub(super) tool: Option<&'static str>,
}

/// What became of a text on its way to the terminal's clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sent {
    /// It was sent to a terminal that takes it.
    Taken,
    /// It was sent to a terminal of which that is not known.
    Tried,
    /// It was not sent: the terminal takes nothing.
    Not,
    /// It was not sent: it is too long.
    TooLong,
}

impl From<crate::library::Error> for Failure {
    fn from(error: crate::library::Error) -> Self {
        Self {
            message: error.message().clone(),
            hint: error.hint().cloned(),
        }
    }
}

impl From<Notice> for Failure {
    fn from(notice: Notice) -> Self {
        Self {
            message: notice.sentence(),
            hint: notice.hint,
        }
    }
}
