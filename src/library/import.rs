//! An import, batch by batch: the writing side.
//!
//! [`Import::step`] writes one short transaction and returns, so that whoever
//! holds the [`Library`] can put other writes between two steps: nothing that a
//! reader does waits longer than one batch.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::Library;
use super::background::Background;
use super::error::{Error, ErrorKind};
use super::keep::Kept;
use super::parse::{self, Parcel, Tally};
use super::report::{FileReport, ImportEvent, ImportProgress, ImportReport, ImportRequest};
use crate::ingest::Problem;
use crate::limits;
use crate::sentence::sentence;
use crate::store::Outcome;

/// How long one transaction may take; the commit comes on top.
const BATCH: Duration = Duration::from_millis(40);
/// How long parcels are gathered for a transaction.
const GATHER: Duration = Duration::from_millis(20);
/// Parcels of one transaction at most.
const PARCELS: usize = 512;
/// Left to other processes between two transactions: they look for a gap once a millisecond.
const GAP: Duration = Duration::from_millis(2);
/// How long parsing and storing have the processor to themselves: most imports are through by then and
/// readable so much earlier; longer ones are searchable while they go on.
const HEAD_START: Duration = Duration::from_secs(15);
/// How far the open file of bookmarks may lag behind.
const BOOKMARKS: Duration = Duration::from_secs(2);

/// A running import. Dropping it stops the reading; what was written stays.
#[derive(Debug)]
pub struct Import {
    parcels: Receiver<Parcel>,
    waiting: VecDeque<Parcel>,
    tally: Arc<Tally>,
    report: ImportReport,
    current: FileReport,
    /// Articles dealt with, those of the present batch included.
    articles: u64,
    /// Articles in batches that were committed.
    stored: u64,
    dry_run: bool,
    /// Bookmarks came in that the file of bookmarks does not show yet.
    bookmarks_changed: bool,
    /// When the file of bookmarks was last written.
    bookmarks_written: Instant,
    /// Everything is parsed and written.
    written: bool,
    /// The indexing beside it; none for a dry run.
    index: Option<Background>,
}

impl Import {
    pub(super) fn start(library: &Library, request: &ImportRequest) -> Result<Self, Error> {
        let tally = Arc::new(Tally::default());
        let parcels = parse::start(request, library.folder(), library.store.packer()?, &tally)?;
        let index = if request.dry_run {
            None
        } else {
            Some(Background::start(library.place(), HEAD_START)?)
        };
        Ok(Self {
            parcels,
            waiting: VecDeque::new(),
            tally,
            report: ImportReport::default(),
            current: FileReport::default(),
            articles: 0,
            stored: 0,
            dry_run: request.dry_run,
            bookmarks_changed: false,
            bookmarks_written: Instant::now(),
            written: false,
            index,
        })
    }

    /// Writes one batch and tells what happened; says whether there is more to do.
    ///
    /// Once everything is written, it waits for the index, as briefly.
    ///
    /// # Errors
    ///
    /// The library cannot be written; what earlier steps wrote stays.
    pub fn step(
        &mut self,
        library: &mut Library,
        on_event: &mut dyn FnMut(ImportEvent),
    ) -> Result<bool, Error> {
        if self.written {
            return Ok(self.wait_for_index(on_event));
        }
        self.gather()?;
        let files = self.report.files.len();
        self.write(library)
            .and_then(|()| self.write_bookmarks(library))
            .and_then(|()| self.subscribe(library, files))
            .map_err(|error| error.after(self.stored))?;
        for file in self.report.files.iter().skip(files) {
            on_event(ImportEvent::File(file.clone()));
        }
        on_event(ImportEvent::Progress(self.progress()));
        Ok(!self.written || self.index.is_some())
    }

    fn wait_for_index(&mut self, on_event: &mut dyn FnMut(ImportEvent)) -> bool {
        let Some(index) = &self.index else { return false };
        index.complete();
        if !index.is_finished() {
            on_event(ImportEvent::Indexing(index.progress()));
            thread::sleep(GATHER);
            return true;
        }
        self.report.index_problem = self.index.take().and_then(Background::problem);
        false
    }

    /// Says how far the import is.
    #[must_use]
    pub fn progress(&self) -> ImportProgress {
        ImportProgress {
            files: self.report.files.len() as u64,
            files_found: self.tally.files.load(Ordering::Relaxed),
            articles: self.articles,
            bytes: self.tally.bytes.load(Ordering::Relaxed),
            bytes_found: self.tally.bytes_found.load(Ordering::Relaxed),
        }
    }

    /// Ends the import, whether it is through or not, and says what became of the files.
    ///
    /// What was written and not indexed by then is indexed another time.
    #[must_use]
    pub fn finish(mut self) -> ImportReport {
        if !self.written {
            self.report.cancelled = true;
            if !self.current.path.as_os_str().is_empty() {
                self.report.files.push(self.current);
            }
        }
        if let Some(index) = self.index.take() {
            index.stop();
            self.report.index_problem = index.problem();
        }
        self.report
    }

    /// Takes what is parsed, for a short while at most.
    fn gather(&mut self) -> Result<(), Error> {
        let until = Instant::now() + GATHER;
        // the last batch may have left the end itself waiting: nothing comes after it
        while self.waiting.len() < PARCELS && !matches!(self.waiting.back(), Some(Parcel::Done)) {
            let left = until.saturating_duration_since(Instant::now());
            match self.parcels.recv_timeout(left) {
                Ok(parcel) => self.waiting.push_back(parcel),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Error::new(
                        ErrorKind::Internal,
                        sentence!("error-reading-broke-off", "the reading of the files broke off"),
                    ));
                }
            }
        }
        Ok(())
    }

    fn write(&mut self, library: &mut Library) -> Result<(), Error> {
        let until = Instant::now() + BATCH;
        let now = library.now();
        let mut batch = if self.waiting.iter().any(Parcel::is_article) {
            Some(library.store.batch(now)?)
        } else {
            None
        };
        while let Some(parcel) = self.waiting.pop_front() {
            match parcel {
                Parcel::Start(path) => {
                    self.current = FileReport {
                        path,
                        ..FileReport::default()
                    };
                }
                Parcel::Article(incoming, _share) => {
                    let Some(batch) = &mut batch else { continue };
                    self.count(batch.upsert(&incoming)?);
                }
                Parcel::Parsed(..) => {}
                Parcel::Item(article) => {
                    self.articles += 1;
                    self.current.articles += 1;
                    self.current.items.push(*article);
                }
                Parcel::Subscription(subscription) => self.current.subscriptions.push(subscription),
                Parcel::SmartList(list) => self.current.smart_lists.push(list),
                Parcel::Problem(_) if self.current.problems.len() >= limits::PROBLEMS => {
                    self.current.unlisted_problems += 1;
                }
                Parcel::Problem(problem) => self.current.problems.push(problem),
                Parcel::End(format) => {
                    self.current.format = format;
                    self.report.files.push(std::mem::take(&mut self.current));
                }
                Parcel::Done => self.written = true,
            }
            if Instant::now() >= until {
                break;
            }
        }
        if let Some(batch) = batch {
            let bookmarks_changed = batch.bookmarks_changed();
            batch.commit()?;
            self.bookmarks_changed |= bookmarks_changed;
            self.stored = self.articles;
            if !self.written {
                thread::sleep(GAP);
            }
        }
        Ok(())
    }

    /// Follows the feeds and saves the searches of files that have come to their end, from the `first` on.
    fn subscribe(&mut self, library: &mut Library, first: usize) -> Result<(), Error> {
        if self.dry_run {
            return Ok(());
        }
        for file in self.report.files.iter_mut().skip(first) {
            if !file.subscriptions.is_empty() {
                file.new_feeds = library.subscribe_all(&file.subscriptions)?.new;
            }
            for list in &file.smart_lists {
                match library.keep_smart_list(list)? {
                    Kept::New => file.new_searches += 1,
                    Kept::Known => {}
                    Kept::Refused(why) => file.problems.push(Problem {
                        line: None,
                        message: why,
                    }),
                }
            }
        }
        Ok(())
    }

    /// Lets the open file of bookmarks follow, now and then and at the end.
    fn write_bookmarks(&mut self, library: &Library) -> Result<(), Error> {
        let due = self.written || self.bookmarks_written.elapsed() > BOOKMARKS;
        if self.bookmarks_changed && due {
            library.write_bookmark_file()?;
            self.bookmarks_changed = false;
            self.bookmarks_written = Instant::now();
        }
        Ok(())
    }

    fn count(&mut self, outcome: Outcome) {
        self.articles += 1;
        self.current.articles += 1;
        match outcome {
            Outcome::New(_) => self.current.new += 1,
            Outcome::Changed(_) => self.current.changed += 1,
            Outcome::Unchanged(_) => self.current.unchanged += 1,
            Outcome::Deleted(_) => self.current.deleted += 1,
        }
    }
}

impl Library {
    /// Begins an import that the caller drives with [`Import::step`].
    ///
    /// # Errors
    ///
    /// No thread can be started.
    pub fn start_import(&self, request: &ImportRequest) -> Result<Import, Error> {
        Import::start(self, request)
    }

    /// Imports files, folders and standard input, telling what happens on the way.
    ///
    /// The caller stops it by breaking; what was done by then is stored. What is
    /// wrong with a file is in its report and holds up nothing.
    ///
    /// # Errors
    ///
    /// The library itself cannot be written; what was written before stays.
    pub fn import(
        &mut self,
        request: &ImportRequest,
        on_event: &mut dyn FnMut(ImportEvent) -> ControlFlow<()>,
    ) -> Result<ImportReport, Error> {
        let mut import = self.start_import(request)?;
        let mut wanted = ControlFlow::Continue(());
        while import.step(self, &mut |event| {
            if wanted.is_continue() {
                wanted = on_event(event);
            }
        })? {
            if wanted.is_break() {
                break;
            }
        }
        Ok(import.finish())
    }
}

#[cfg(test)]
mod tests;
