//! The worker that brings the index level with the library, once, after the start.

use std::ops::ControlFlow;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::library::Indexer;
use crate::tui::message::Message;

/// How often progress is told: more would only be sent over a slow line for nobody.
const PACE: Duration = Duration::from_millis(500);
/// Progress is told only of work that takes longer than this.
const WORTH_TELLING: Duration = Duration::from_millis(300);

/// Indexes what is missing, telling how far it is.
pub(super) fn run(mut indexer: Indexer, messages: &Sender<Message>) {
    let started = Instant::now();
    let mut told: Option<Instant> = None;
    let synced = indexer.sync(&mut |progress| {
        let due = match told {
            None => started.elapsed() >= WORTH_TELLING,
            Some(told) => told.elapsed() >= PACE,
        };
        // what takes long enough to be told of ends with something that takes long too
        let due = due || (progress.finishing && told.is_some());
        if !due || progress.total == 0 {
            return ControlFlow::Continue(());
        }
        told = Some(Instant::now());
        match messages.send(Message::Indexing(Some(progress))) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    });
    let _ = match synced {
        Ok(_) if told.is_none() => return,
        Ok(_) => messages.send(Message::Indexing(None)),
        Err(error) => messages.send(Message::Failed(error.into())),
    };
}
