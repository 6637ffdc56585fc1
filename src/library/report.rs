//! What is asked of an import and what it tells while it runs and when it is done.

use std::path::PathBuf;

use super::index::IndexProgress;
use super::walk::Links;
use crate::article::Article;
use crate::fetch::Settings;
use crate::ingest::{Format, Problem, SmartList, Subscription};
use crate::sentence::Sentence;

/// What is to be imported.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportRequest {
    /// Files, folders and URLs of the web, as given; `-` is standard input.
    pub paths: Vec<PathBuf>,
    /// Their format, or [`Format::Auto`].
    pub format: Format,
    /// The source of articles that name none themselves.
    pub source: Option<String>,
    /// Tags that every article gets besides its own.
    pub tags: Vec<String>,
    /// Which symbolic links inside folders are followed.
    pub links: Links,
    /// Read everything, store nothing, and hand out what was read.
    pub dry_run: bool,
    /// How URLs are fetched.
    pub settings: Settings,
}

/// News of a running import.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportEvent {
    /// How far it is; told after each batch.
    Progress(ImportProgress),
    /// A file is done.
    File(FileReport),
    /// Everything is stored and listed, and is being indexed.
    Indexing(IndexProgress),
}

/// How far an import is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportProgress {
    /// Files done.
    pub files: u64,
    /// Files found so far; more may come while folders are walked.
    pub files_found: u64,
    /// Articles read and stored.
    pub articles: u64,
    /// Bytes read of the files found.
    pub bytes: u64,
    /// Bytes of the files found so far.
    pub bytes_found: u64,
}

/// What became of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FileReport {
    /// The path or URL as given; inside a walked folder joined to it.
    pub path: PathBuf,
    /// The format found; `None` where the file could not be read at all.
    pub format: Option<Format>,
    /// Articles in the file.
    pub articles: u64,
    /// Those that the library did not have.
    pub new: u64,
    /// Those whose content is another than before.
    pub changed: u64,
    /// Those that stood there just so.
    pub unchanged: u64,
    /// Those that the reader deleted: they stay deleted.
    pub deleted: u64,
    /// Feeds that the file names; they are subscribed to, but in a dry run.
    pub subscriptions: Vec<Subscription>,
    /// Those that were not followed before.
    pub new_feeds: u64,
    /// Searches that the file names; they are saved, but in a dry run.
    pub smart_lists: Vec<SmartList>,
    /// Those that were not saved before.
    pub new_searches: u64,
    /// What was wrong, in the order of the file; the first [`PROBLEMS`](crate::limits::PROBLEMS) of it.
    pub problems: Vec<Problem>,
    /// Problems beyond those that are listed.
    pub unlisted_problems: u64,
    /// The articles as parsed: only for a dry run.
    pub items: Vec<Article>,
}

/// What became of all files, in the order in which they were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// One report a file.
    pub files: Vec<FileReport>,
    /// The import was stopped before its end; what was done by then is stored.
    pub cancelled: bool,
    /// Why stored articles cannot be found yet, where the index could not follow.
    pub index_problem: Option<Sentence>,
}

impl ImportReport {
    /// Counts the articles that the library did not have.
    #[must_use]
    pub fn new_articles(&self) -> u64 {
        self.files.iter().map(|file| file.new).sum()
    }

    /// Counts the articles whose content changed.
    #[must_use]
    pub fn changed_articles(&self) -> u64 {
        self.files.iter().map(|file| file.changed).sum()
    }

    /// Counts the articles that stood in the library just so.
    #[must_use]
    pub fn unchanged_articles(&self) -> u64 {
        self.files.iter().map(|file| file.unchanged).sum()
    }

    /// Counts what was wrong.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.files.iter().map(|file| file.problems.len()).sum()
    }
}
