//! The worker that imports: its own way into the library, so that no key waits for it.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::library::{Error, ImportEvent, ImportReport, ImportRequest, Reader};
use crate::tui::message::Message;

/// How often progress is told.
const PACE: Duration = Duration::from_millis(500);

/// Imports a file or a folder, telling how far it is, and how it ended.
pub(super) fn run(reader: &Reader, path: PathBuf, stopped: &Arc<AtomicBool>, messages: &Sender<Message>) {
    let ended = import(reader, path, stopped, messages);
    let _ = messages.send(Message::Imported(ended.map(Box::new).map_err(Into::into)));
}

fn import(
    reader: &Reader,
    path: PathBuf,
    stopped: &Arc<AtomicBool>,
    messages: &Sender<Message>,
) -> Result<ImportReport, Error> {
    let request = ImportRequest {
        paths: vec![path],
        ..ImportRequest::default()
    };
    let mut told = Instant::now();
    reader.writer()?.import(&request, &mut |event| {
        if let ImportEvent::Progress(at) = event
            && told.elapsed() >= PACE
        {
            told = Instant::now();
            let _ = messages.send(Message::Importing(at.files, at.files_found));
        }
        if stopped.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
}
