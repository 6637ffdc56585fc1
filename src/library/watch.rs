//! Hearing of what other processes do to the library, without ever asking the clock.
//!
//! The system tells when a file of the library is written. Nothing runs and
//! nothing wakes up while nothing is written.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::ModifyKind;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::error::{Error, ErrorKind};
use super::reader::Reader;
use crate::sentence::sentence;

/// Writes that follow each other faster than this are told as one.
const CALM: Duration = Duration::from_millis(100);
/// A burst that goes on, such as an import, is told this often.
const LONGEST: Duration = Duration::from_millis(500);
/// Files whose change means that a list or a search may answer differently.
const TELLING: [&str; 4] = ["library.sqlite3", "library.sqlite3-wal", "meta.json", "current"];

/// A running watch; dropping it ends it.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

impl Reader {
    /// Calls `on_change` from a thread of its own whenever somebody, this process included, has written.
    ///
    /// [`Reader::data_version`] says whether the articles changed.
    ///
    /// # Errors
    ///
    /// The system has no watches left, or cannot watch this folder.
    pub fn watch(&self, on_change: impl FnMut() + Send + 'static) -> Result<Watch, Error> {
        let folder = self.folder();
        let failed = |error: notify::Error| {
            Error::new(
                ErrorKind::Io,
                sentence!(
                    "error-watch",
                    "cannot watch {path} for changes: {why}",
                    path = folder,
                    why = error.to_string()
                ),
            )
            .with_hint(sentence!(
                "hint-watch",
                "what other processes do is seen when the reader is started again"
            ))
        };
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(handler(sender)).map_err(failed)?;
        watcher.watch(folder, RecursiveMode::Recursive).map_err(failed)?;
        thread::Builder::new()
            .name("khabar-watch".to_owned())
            .spawn(move || tell(&events, on_change))
            .map_err(|error| failed(notify::Error::io(error)))?;
        Ok(Watch { _watcher: watcher })
    }
}

fn handler(sender: Sender<()>) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    move |event| {
        let tells = match event {
            // opening, reading and settling who owns a file are events too, and no change
            Ok(event) => {
                !matches!(
                    event.kind,
                    EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_))
                ) && event.paths.iter().any(|path| is_telling(path))
            }
            // the queue of the system ran over: something was missed
            Err(_) => true,
        };
        if tells {
            // nobody listens any more: the watch is about to end
            let _ = sender.send(());
        }
    }
}

fn is_telling(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| TELLING.iter().any(|telling| name == *telling))
}

/// Tells of each burst of writes once, when it is over or has gone on for long.
fn tell(events: &Receiver<()>, mut on_change: impl FnMut()) {
    while events.recv().is_ok() {
        let since = Instant::now();
        while since.elapsed() < LONGEST {
            match events.recv_timeout(CALM) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        on_change();
    }
}
