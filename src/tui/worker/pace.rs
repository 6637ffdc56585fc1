//! How a worker with long work tells how far it is, and hears that it shall stop.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often progress is told: more would only be sent over a slow line for nobody.
const PACE: Duration = Duration::from_millis(500);

/// When something was told last, and the wish to stop.
pub(super) struct Pace<'a> {
    told: Instant,
    stopped: &'a AtomicBool,
}

impl<'a> Pace<'a> {
    pub(super) fn new(stopped: &'a AtomicBool) -> Self {
        Self {
            told: Instant::now(),
            stopped,
        }
    }

    /// Says whether it is time to tell something; it then counts as told.
    pub(super) fn due(&mut self) -> bool {
        let due = self.told.elapsed() >= PACE;
        if due {
            self.told = Instant::now();
        }
        due
    }

    /// Says whether the work goes on.
    pub(super) fn flow(&self) -> ControlFlow<()> {
        if self.stopped.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
