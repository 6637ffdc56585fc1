//! Ctrl-c during long work: the first stops it cleanly, the second ends the program.

use std::io::{self, Write as _};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::terminal::ending;

/// How long the program has to stop by itself before it is ended.
const GRACE: Duration = Duration::from_millis(200);

/// Makes a write beyond the limit on file sizes (`ulimit -f`) fail like any other write.
///
/// The default action of SIGXFSZ ends the process in the middle of a transaction; with a handler the
/// write returns `EFBIG`, which is reported as a full disk.
///
/// # Errors
///
/// The handler cannot be installed.
pub(super) fn survive_file_size_limit() -> io::Result<()> {
    flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false))).map(drop)
}

/// Watches for the wish to stop.
#[derive(Debug)]
pub(super) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// Begins to watch.
    pub(super) fn watch() -> io::Result<Self> {
        let came = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM] {
            // the order counts: a second signal finds the flag set by the first
            flag::register_conditional_default(signal, Arc::clone(&came))?;
            flag::register(signal, Arc::clone(&came))?;
        }
        ending::release(&[SIGINT, SIGTERM]);
        Ok(Self(came))
    }

    /// Begins to watch over a program that may be waiting for input when the wish comes: soon after it the program is ended, and
    /// `leave` is written to standard output first.
    pub(super) fn watch_reading(leave: &'static [u8]) -> io::Result<Self> {
        let came = Arc::new(AtomicBool::new(false));
        let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
        ending::release(&[SIGINT, SIGTERM, SIGHUP]);
        let told = Arc::clone(&came);
        thread::spawn(move || {
            for signal in signals.forever() {
                told.store(true, Ordering::Relaxed);
                thread::sleep(GRACE);
                // a terminal that is gone has nothing to be given back
                let mut out = io::stdout();
                let _ = out.write_all(leave).and_then(|()| out.flush());
                let _ = emulate_default_handler(signal);
            }
        });
        Ok(Self(came))
    }

    /// Tells whether it came.
    pub(super) fn came(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Says whether work goes on: not once the wish came or what was found out could not be `written`.
    pub(super) fn flow<E>(&self, written: &Result<(), E>) -> ControlFlow<()> {
        if written.is_err() || self.came() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
