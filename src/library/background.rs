//! Indexing on a thread of its own, beside an import or a fetch.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::error::{Error, ErrorKind};
use super::index::{IndexProgress, Indexer, Synced};
use super::place::Place;
use crate::sentence::{Sentence, sentence};

/// A thread that follows the store with the index.
#[derive(Debug)]
pub(super) struct Background {
    shared: Arc<Shared>,
    thread: Option<JoinHandle<Result<Synced, Error>>>,
}

#[derive(Debug, Default)]
struct Shared {
    /// Nothing more is coming.
    complete: AtomicBool,
    /// Nobody waits any more.
    stopped: AtomicBool,
    done: AtomicU64,
    total: AtomicU64,
    finishing: AtomicBool,
}

impl Background {
    /// Starts to follow the store, after a while or once nothing more is coming.
    ///
    /// # Errors
    ///
    /// No thread can be started.
    pub(super) fn start(place: &Place, head_start: Duration) -> Result<Self, Error> {
        let shared = Arc::new(Shared::default());
        let (theirs, place) = (Arc::clone(&shared), place.clone());
        let thread = thread::Builder::new()
            .name("khabar-index".to_owned())
            .spawn(move || follow(&place, head_start, &theirs))
            .map_err(|error| {
                Error::new(
                    ErrorKind::Internal,
                    sentence!("error-begin-index", "cannot begin to index: {why}", why = &error),
                )
            })?;
        Ok(Self {
            shared,
            thread: Some(thread),
        })
    }

    /// Says that nothing more is coming: the thread ends when it has caught up.
    pub(super) fn complete(&self) {
        self.shared.complete.store(true, Ordering::Release);
    }

    /// Says that nobody waits any more: the thread commits what it has and ends.
    pub(super) fn stop(&self) {
        self.shared.stopped.store(true, Ordering::Release);
        self.complete();
    }

    pub(super) fn is_finished(&self) -> bool {
        self.thread.as_ref().is_none_or(JoinHandle::is_finished)
    }

    pub(super) fn progress(&self) -> IndexProgress {
        IndexProgress {
            done: self.shared.done.load(Ordering::Relaxed),
            total: self.shared.total.load(Ordering::Relaxed),
            finishing: self.shared.finishing.load(Ordering::Relaxed),
            ..IndexProgress::default()
        }
    }

    /// Waits for the end, and says what went wrong.
    pub(super) fn problem(mut self) -> Option<Sentence> {
        match self.thread.take()?.join() {
            Ok(Ok(Synced::Level | Synced::Stopped)) => None,
            Ok(Ok(Synced::LeftToAnother)) => Some(sentence!(
                "index-held",
                "another khabar holds the search index: the new articles are found once it or this one has indexed them"
            )),
            Ok(Err(error)) => Some(sentence!(
                "index-behind",
                "the articles are stored but not all can be found yet: {why}",
                why = error.message()
            )),
            Err(_) => Some(sentence!(
                "index-failed",
                "the indexing failed inside khabar; `khabar reindex` makes up for it"
            )),
        }
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.stop();
    }
}

/// How often the end of the writing is looked for before the indexing begins.
const GLANCE: Duration = Duration::from_millis(10);

fn follow(place: &Place, head_start: Duration, shared: &Shared) -> Result<Synced, Error> {
    let growing = || !shared.complete.load(Ordering::Acquire);
    let started = Instant::now();
    while growing() && started.elapsed() < head_start {
        thread::sleep(GLANCE);
    }
    let mut on_progress = |progress: IndexProgress| {
        shared.done.store(progress.done, Ordering::Relaxed);
        shared.total.store(progress.total, Ordering::Relaxed);
        shared.finishing.store(progress.finishing, Ordering::Relaxed);
        if shared.stopped.load(Ordering::Acquire) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    Indexer::at(place)?.follow(&growing, &mut on_progress)
}
