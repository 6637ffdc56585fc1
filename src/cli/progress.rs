//! One line on standard error that says how far long work is; only where that is a terminal.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use crate::library::IndexProgress;
use crate::locale::Locale;

/// Work that is done sooner shows no line at all, and the line changes no more often.
const PAUSE: Duration = Duration::from_millis(200);

/// The line of progress.
pub(super) struct Progress {
    terminal: bool,
    shown: bool,
    changed: Instant,
}

impl Progress {
    /// Makes a line that is not shown yet.
    pub(super) fn on_standard_error() -> Self {
        Self {
            terminal: io::stderr().is_terminal(),
            shown: false,
            changed: Instant::now(),
        }
    }

    /// Shows another text, if it is time for one.
    pub(super) fn show(&mut self, text: impl FnOnce() -> String) {
        if self.terminal && self.changed.elapsed() >= PAUSE {
            write(&format!("\r{}\u{1B}[K", text()));
            self.shown = true;
            self.changed = Instant::now();
        }
    }

    /// Shows how far the indexing is, if it is time for that.
    pub(super) fn show_indexing(&mut self, at: IndexProgress, locale: &Locale) {
        self.show(|| {
            if at.finishing {
                return locale.text("index-finishing");
            }
            let counts = [("done", at.done.into()), ("total", at.total.into())];
            locale.format("cli-reindex-progress", &counts)
        });
    }

    /// Takes the line away, so that others can write.
    pub(super) fn clear(&mut self) {
        if self.shown {
            write("\r\u{1B}[K");
            self.shown = false;
        }
    }
}

fn write(text: &str) {
    let mut to = io::stderr().lock();
    // progress is a courtesy: a closed standard error stops no work
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
