//! The index kept level with the store: what was written and not yet indexed is the gap, and it is closed.
//!
//! SQLite is always written first. Each commit to the index carries the number
//! of the last change it has seen; whatever the store numbers higher is missing
//! in it. So a crash, a second process or a deleted index only ever makes the
//! gap larger, and nothing has to be kept in step by hand.

use std::ops::ControlFlow;
use std::thread;
use std::time::{Duration, Instant};

use super::error::{Error, ErrorKind, io_kind};
use super::kin::Kin;
use super::place::Place;
use crate::search::{self, Document, Index, Target, Writer};
use crate::sentence::sentence;
use crate::store::{self, Change, View};

/// Articles read from the store at a time.
const CHUNK: u32 = 256;
/// Articles between two commits at most: each commit leaves a segment to merge.
const ARTICLES: u64 = 20_000;
/// How often it is counted how much there is still to do, which is dear where that is much.
const COUNT: Duration = Duration::from_millis(200);
/// Time between two commits at most, so that a long import can be searched meanwhile.
const PAUSE: Duration = Duration::from_secs(8);
/// How often another process's work is looked at while it holds the writer.
const GLANCE: Duration = Duration::from_millis(50);
/// How long another process may hold the writer without getting anything done.
const PATIENCE: Duration = Duration::from_secs(20);

/// How far the indexing is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IndexProgress {
    /// Changes brought into the index in this run: new, changed and deleted articles.
    pub done: u64,
    /// Changes to bring into it in this run, as far as is known now.
    pub total: u64,
    /// Articles among those done that the index now has.
    pub articles: u64,
    /// All are in it, and what was written is being put in order, which can take a while.
    pub finishing: bool,
}

/// What became of the gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Synced {
    /// There is none any more.
    Level,
    /// It was stopped; what was done by then is found.
    Stopped,
    /// Another process is at it.
    LeftToAnother,
}

/// Closes the gap between store and index; has connections of its own, may be sent to another thread.
#[derive(Debug)]
pub struct Indexer {
    view: View,
    index: Index,
    kin: Kin,
    /// The present index is to be replaced, whatever it says of itself.
    distrusted: bool,
}

/// Tells whoever waits how far it is, and asks whether to go on.
pub type OnProgress<'a> = &'a mut dyn FnMut(IndexProgress) -> ControlFlow<()>;

impl Indexer {
    pub(super) fn at(place: &Place) -> Result<Self, Error> {
        Ok(Self {
            view: View::open(&place.database())?,
            index: Index::open(&place.index())?,
            kin: Kin::new(place.database()),
            distrusted: false,
        })
    }

    /// Indexes what the store has and the index has not, however much that is.
    ///
    /// An index that is missing, damaged or of another analyser is made again
    /// and answers while it grows.
    ///
    /// # Errors
    ///
    /// Store or index cannot be read or written.
    pub fn sync(&mut self, on_progress: OnProgress<'_>) -> Result<Synced, Error> {
        self.follow(&|| false, on_progress)
    }

    /// Makes the index again from all that is stored, while the present one answers.
    ///
    /// # Errors
    ///
    /// Store or index cannot be read or written; the present index then stays.
    pub fn rebuild(&mut self, on_progress: OnProgress<'_>) -> Result<Synced, Error> {
        self.distrusted = true;
        self.sync(on_progress)
    }

    /// As [`Indexer::sync`], and goes on while the store is `growing`.
    pub(super) fn follow(
        &mut self,
        growing: &dyn Fn() -> bool,
        on_progress: OnProgress<'_>,
    ) -> Result<Synced, Error> {
        let mut run = Run {
            progress: IndexProgress::default(),
            growing,
            on_progress,
        };
        let mut waited = Waited::new();
        // a second rebuild would fail as the first one did
        let mut rebuilt = self.distrusted;
        loop {
            // asked before the store is: what is written later is then seen in the next round
            let growing = (run.growing)();
            self.index.reload()?;
            if !growing && self.indexed()? == Some(self.view.last_change()?) {
                // what belongs together is a view, without which all is found
                if let Err(error) = self.kin.settle(&self.view) {
                    tracing::warn!(%error, "articles that tell the same story were not found out");
                }
                return Ok(Synced::Level);
            }
            match self.close_gap(&mut run) {
                // Looks again: whoever lost the race for the writer meanwhile relies on it.
                Ok(Closed::Level) => {}
                Ok(Closed::Stopped) => return Ok(Synced::Stopped),
                Ok(Closed::Locked) => {
                    if waited.too_long(self.index.state().payload) {
                        return Ok(Synced::LeftToAnother);
                    }
                    if run.tell().is_break() {
                        return Ok(Synced::Stopped);
                    }
                    thread::sleep(GLANCE);
                }
                Err(Broken::Index(search::Error::Damaged(reason))) if !rebuilt => {
                    tracing::warn!(%reason, "the search index is damaged and is rebuilt");
                    self.distrusted = true;
                    rebuilt = true;
                }
                Err(Broken::Index(error)) => return Err(error.into()),
                Err(Broken::Store(error)) => return Err(error.into()),
            }
        }
    }

    /// Reads up to which change the index has seen this library; `None` where it has not seen it at all.
    fn indexed(&self) -> Result<Option<u64>, store::Error> {
        if self.distrusted {
            return Ok(None);
        }
        indexed(&self.view, &self.index)
    }

    fn close_gap(&mut self, run: &mut Run<'_>) -> Result<Closed, Broken> {
        let state = self.index.state();
        // what lies there belongs to another library: it is replaced, not continued
        let foreign = state.current && state.payload.is_some() && self.indexed()?.is_none();
        let target = if foreign || self.distrusted {
            Target::Next
        } else {
            Target::Current
        };
        let Some(mut writer) = self.index.writer(target)? else {
            return Ok(Closed::Locked);
        };
        let first = self.view.first_change()?;
        let mut seen = match target {
            Target::Next => first,
            Target::Current => writer.payload().unwrap_or(first),
        };
        self.kin.begin(&self.view, seen);
        let written = match self.write(&mut writer, &mut seen, run) {
            Ok(Closed::Stopped) if target == Target::Next => Ok(Closed::Stopped),
            Ok(closed) => writer.commit(seen).map(|()| closed).map_err(Broken::from),
            Err(broken) => Err(broken),
        };
        if target == Target::Next && !matches!(written, Ok(Closed::Level)) {
            // frees the disk that the unfinished generation takes
            writer.abandon();
            return written;
        }
        let closed = written?;
        if closed == Closed::Stopped {
            writer.leave()?;
            return Ok(closed);
        }
        run.progress.finishing = true;
        // it cannot be stopped any more, and need not be: what was committed is found
        let _ = run.tell();
        writer.finish()?;
        if target == Target::Next {
            self.distrusted = false;
        }
        run.progress.finishing = false;
        Ok(closed)
    }

    /// Writes what the store numbers higher than `seen`, committing now and then.
    fn write(&mut self, writer: &mut Writer, seen: &mut u64, run: &mut Run<'_>) -> Result<Closed, Broken> {
        let mut uncommitted = 0;
        let mut committed_at = Instant::now();
        let mut counted_at = None;
        loop {
            let growing = (run.growing)();
            let last = self.view.last_change()?;
            let changes = self.view.changes(*seen, CHUNK)?;
            for change in &changes {
                add(writer, change)?;
                self.kin.note(change);
                *seen = change.number;
                uncommitted += 1;
                run.progress.articles += u64::from(change.article.is_some());
            }
            run.progress.done += changes.len() as u64;
            if changes.is_empty() || counted_at.is_none_or(|at: Instant| at.elapsed() >= COUNT) {
                run.progress.total = run.progress.done + self.view.changes_after(*seen)?;
                counted_at = Some(Instant::now());
            }
            run.progress.total = run.progress.total.max(run.progress.done);
            if run.tell().is_break() {
                return Ok(Closed::Stopped);
            }
            if changes.is_empty() {
                *seen = last.max(*seen);
                if !growing {
                    return Ok(Closed::Level);
                }
                thread::sleep(GLANCE);
            }
            if uncommitted >= ARTICLES || (uncommitted > 0 && committed_at.elapsed() >= PAUSE) {
                writer.commit(*seen)?;
                uncommitted = 0;
                committed_at = Instant::now();
            }
        }
    }
}

/// Reads up to which change an index has seen a library; `None` where it has not seen it at all.
pub(super) fn indexed(view: &View, index: &Index) -> Result<Option<u64>, store::Error> {
    let state = index.state();
    let ours = view.first_change()?..=view.last_change()?;
    Ok(state
        .payload
        .filter(|payload| state.current && ours.contains(payload)))
}

/// Indexes one article as it is now.
fn add(writer: &mut Writer, change: &Change) -> Result<(), search::Error> {
    let Some(article) = &change.article else {
        writer.delete(change.id);
        return Ok(());
    };
    let lead = [article.kicker.as_deref(), article.lead.as_deref()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\n");
    writer.add(&Document {
        id: change.id,
        title: &article.title,
        lead: &lead,
        body: &article.body.plain(),
        source: article.source.as_deref().unwrap_or_default(),
        author: article.author.as_deref().unwrap_or_default(),
        date_text: article.date_text.as_deref().unwrap_or_default(),
        tags: &article.tags,
        date: article.date,
        lang: article.lang.as_deref().unwrap_or_default(),
    })
}

/// One run of the indexing.
struct Run<'a> {
    progress: IndexProgress,
    growing: &'a dyn Fn() -> bool,
    on_progress: OnProgress<'a>,
}

impl Run<'_> {
    fn tell(&mut self) -> ControlFlow<()> {
        (self.on_progress)(self.progress)
    }
}

/// How one attempt to close the gap ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closed {
    Level,
    Stopped,
    /// Another process holds the writer.
    Locked,
}

/// What failed while the gap was being closed.
enum Broken {
    Index(search::Error),
    Store(store::Error),
}

impl From<search::Error> for Broken {
    fn from(error: search::Error) -> Self {
        Self::Index(error)
    }
}

impl From<store::Error> for Broken {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<search::Error> for Error {
    fn from(error: search::Error) -> Self {
        let kind = error.io_kind().map_or(ErrorKind::Index, io_kind);
        let told = Self::new(kind, error.sentence());
        let told = match kind {
            ErrorKind::Io | ErrorKind::NotFound => told.with_hint(sentence!(
                "hint-index-place",
                "move away what stands in the place of the index; the articles themselves are safe"
            )),
            _ => told,
        };
        told.with_source(error)
    }
}

/// Waiting for another process that holds the writer, as long as it gets on.
struct Waited {
    payload: Option<u64>,
    since: Instant,
}

impl Waited {
    fn new() -> Self {
        Self {
            payload: None,
            since: Instant::now(),
        }
    }

    fn too_long(&mut self, payload: Option<u64>) -> bool {
        if payload != self.payload {
            self.payload = payload;
            self.since = Instant::now();
        }
        self.since.elapsed() >= PATIENCE
    }
}
