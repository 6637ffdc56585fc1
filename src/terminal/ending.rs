//! Signals that end the process while the terminal is raw and nothing else listens for them.
//!
//! `hold` is called before the terminal is made raw. A signal that then comes interrupts the
//! questions, and `Held::end` ends the process by it once the terminal has been given back.
//! Whatever handles signals for the rest of the run ([`InputThread`](super::input::InputThread), the command
//! line's own) calls [`release`] when its handlers are in place. Until then the signals
//! end the process at once, as they do by default.

use std::io;
use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use signal_hook::SigId;
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::flag;
use signal_hook::low_level::{self, pipe};

/// The signals that end a program and that it can catch.
pub(super) const ENDING: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];

/// Who handles the signals of this process.
#[derive(Debug, Default)]
struct Handlers {
    /// Signals that something other than this module handles.
    others: Vec<i32>,
    /// Handlers that end the process by default while `passed` is set; a signal without a handler would be ignored
    /// once it had one.
    defaults: Vec<(i32, SigId)>,
    passed: Arc<AtomicBool>,
    /// Handlers that record a signal while it is held.
    recorders: Vec<SigId>,
    came: Arc<AtomicUsize>,
    /// Keeps the pipe of the recorders open.
    wake: Option<UnixStream>,
}

/// Handlers belong to the process, as signals do.
static HANDLERS: Mutex<Option<Handlers>> = Mutex::new(None);

/// Signals that are kept from ending the process.
#[derive(Debug)]
pub(super) struct Held {
    /// Becomes readable when one comes.
    pub(super) wake: UnixStream,
    came: Arc<AtomicUsize>,
}

/// Keeps the signals from ending the process until `Held::end` or [`release`].
///
/// # Errors
/// When a handler cannot be installed.
pub(super) fn hold() -> io::Result<Held> {
    let (wake, write) = UnixStream::pair()?;
    wake.set_nonblocking(true)?;
    let mut guard = handlers();
    let handlers = guard.get_or_insert_default();
    handlers.stop_recording();
    handlers.passed.store(false, Ordering::SeqCst);
    handlers.came.store(0, Ordering::SeqCst);
    handlers.wake = Some(wake.try_clone()?);
    for signal in ENDING {
        let known =
            handlers.others.contains(&signal) || handlers.defaults.iter().any(|(held, _)| *held == signal);
        if !known {
            let id = flag::register_conditional_default(signal, Arc::clone(&handlers.passed))?;
            handlers.defaults.push((signal, id));
        }
        let number = signal.unsigned_abs() as usize;
        let recorder = flag::register_usize(signal, Arc::clone(&handlers.came), number)?;
        handlers.recorders.push(recorder);
        handlers
            .recorders
            .push(pipe::register(signal, write.try_clone()?)?);
    }
    Ok(Held {
        wake,
        came: Arc::clone(&handlers.came),
    })
}

/// Leaves these signals to handlers that are in place; returns whether one came while they were held.
#[expect(
    clippy::must_use_candidate,
    reason = "most callers have handlers that hear of the next one"
)]
pub fn release(signals: &[i32]) -> bool {
    let mut guard = handlers();
    let handlers = guard.get_or_insert_default();
    handlers.others.extend(signals);
    let defaults = std::mem::take(&mut handlers.defaults);
    for (signal, id) in defaults {
        if signals.contains(&signal) {
            low_level::unregister(id);
        } else {
            handlers.defaults.push((signal, id));
        }
    }
    handlers.stop_recording()
}

impl Handlers {
    /// Lets signals end the process again; returns whether one came.
    fn stop_recording(&mut self) -> bool {
        self.passed.store(true, Ordering::SeqCst);
        for id in self.recorders.drain(..) {
            low_level::unregister(id);
        }
        self.wake = None;
        self.came.swap(0, Ordering::SeqCst) != 0
    }
}

impl Held {
    /// Returns whether a signal came.
    pub(super) fn came(&self) -> bool {
        self.came.load(Ordering::SeqCst) != 0
    }

    /// Ends the process by the signal that came, if any, unless others handle it.
    pub(super) fn end(self) {
        let came = self.came.load(Ordering::SeqCst);
        let mut guard = handlers();
        let handlers = guard.get_or_insert_default();
        handlers.stop_recording();
        let signal = ENDING
            .into_iter()
            .find(|signal| signal.unsigned_abs() as usize == came && !handlers.others.contains(signal));
        drop(guard);
        if let Some(signal) = signal {
            // it returns only where the signal cannot be raised
            let _ = low_level::emulate_default_handler(signal);
        }
    }
}

fn handlers() -> MutexGuard<'static, Option<Handlers>> {
    // nothing panics while it is locked
    HANDLERS.lock().unwrap_or_else(PoisonError::into_inner)
}
