//! The worker that imports: its own way into the library, so that no key waits for it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;

use crate::library::{Error, FetchSettings, ImportEvent, ImportReport, ImportRequest, Reader};
use crate::tui::message::Message;
use crate::tui::worker::pace::Pace;

/// Imports a file, a folder or a URL, reporting progress and the outcome.
pub(super) fn run(
    reader: &Reader,
    path: PathBuf,
    settings: FetchSettings,
    stopped: &Arc<AtomicBool>,
    messages: &Sender<Message>,
) {
    let ended = import(reader, path, settings, stopped, messages);
    let _ = messages.send(Message::Indexing(None));
    let _ = messages.send(Message::Imported(ended.map(Box::new).map_err(Into::into)));
}

fn import(
    reader: &Reader,
    path: PathBuf,
    settings: FetchSettings,
    stopped: &Arc<AtomicBool>,
    messages: &Sender<Message>,
) -> Result<ImportReport, Error> {
    let request = ImportRequest {
        paths: vec![path],
        settings,
        ..ImportRequest::default()
    };
    let mut pace = Pace::new(stopped);
    reader.writer()?.import(&request, &mut |event| {
        let news = match event {
            ImportEvent::Progress(at) => Some(Message::Importing(at.files, at.files_found)),
            ImportEvent::Indexing(at) => Some(Message::Indexing(Some(at))),
            ImportEvent::File(_) => None,
        };
        if let Some(news) = news
            && pace.due()
        {
            let _ = messages.send(news);
        }
        pace.flow()
    })
}
