//! Job control: a process that was stopped takes the terminal again only once it is in the foreground, and not at all
//! when it was continued to end.
//!
//! A shell that kills a stopped job sends the signal and continues the job in the background. Setting the modes of the
//! terminal from there would stop the process again (`SIGTTOU`) before it looked at the signal.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use signal_hook::SigId;
use signal_hook::consts::{SIGCONT, SIGTTOU};
use signal_hook::{flag, low_level};

use super::ending::ENDING;

/// Time for the handlers of signals that came together, which may run in another thread.
const HANDLERS: Duration = Duration::from_millis(20);

/// Why a stopped process was continued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Continued {
    /// To go on in the foreground.
    Foreground,
    /// To end: a signal asks for it.
    Ending,
}

/// The signals that tell why the process was continued, as far as they came.
#[derive(Debug, Default)]
pub(super) struct JobSignals {
    ending: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    ids: Vec<SigId>,
}

impl JobSignals {
    /// Records the signals from now on.
    ///
    /// # Errors
    /// When a handler cannot be installed.
    pub(super) fn watch() -> io::Result<Self> {
        let mut signals = Self::default();
        for signal in ENDING {
            let id = flag::register(signal, Arc::clone(&signals.ending))?;
            signals.ids.push(id);
        }
        let id = flag::register(SIGCONT, Arc::clone(&signals.continued))?;
        signals.ids.push(id);
        Ok(signals)
    }

    /// Returns once the process is in the foreground, stopped until then, or has been asked to end.
    pub(super) fn wait_for_foreground(&self) -> Continued {
        while is_in_background() {
            thread::sleep(HANDLERS);
            if self.ending.load(Ordering::SeqCst) {
                return Continued::Ending;
            }
            self.continued.store(false, Ordering::SeqCst);
            let stopped = low_level::raise(SIGTTOU).is_ok();
            thread::sleep(HANDLERS);
            if !stopped || !self.continued.load(Ordering::SeqCst) {
                // without a shell that could continue it, a process is not stopped
                break;
            }
        }
        if self.ending.load(Ordering::SeqCst) {
            Continued::Ending
        } else {
            Continued::Foreground
        }
    }
}

impl Drop for JobSignals {
    fn drop(&mut self) {
        for id in self.ids.drain(..) {
            low_level::unregister(id);
        }
    }
}

/// Returns whether another process group is in the foreground of the terminal; systems without `/proc` do not tell.
pub(super) fn is_in_background() -> bool {
    std::fs::read_to_string("/proc/self/stat").is_ok_and(|stat| background_in(&stat) == Some(true))
}

/// Reads the process group and the foreground group from `proc_pid_stat(5)`, fields 5 and 8.
fn background_in(stat: &str) -> Option<bool> {
    // the name before them may hold anything, parentheses too
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_ascii_whitespace();
    let group: i64 = fields.nth(2)?.parse().ok()?;
    let foreground: i64 = fields.nth(2)?.parse().ok()?;
    Some(foreground > 0 && group != foreground)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_foreground_group_is_read_whatever_the_name() {
        let stat = |group: i32, foreground: i32| {
            format!("7 (a) S (b)) S 5 {group} 5 34816 {foreground} 4194304 1 2")
        };
        assert_eq!(background_in(&stat(7, 7)), Some(false));
        assert_eq!(background_in(&stat(7, 5)), Some(true));
        // no terminal
        assert_eq!(background_in(&stat(7, -1)), Some(false));
        assert_eq!(background_in("7 (a"), None);
        assert_eq!(background_in("7 (a) S 1"), None);
    }

    #[test]
    fn a_process_in_the_foreground_goes_on() {
        if !is_in_background() {
            assert_eq!(JobSignals::default().wait_for_foreground(), Continued::Foreground);
        }
        let signals = JobSignals::default();
        signals.ending.store(true, Ordering::SeqCst);
        assert_eq!(signals.wait_for_foreground(), Continued::Ending);
    }
}
