//! The worker that fetches feeds: its own way into the library, so that no key waits for it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;

use crate::library::{Error, FeedId, FetchEvent, FetchRequest, Reader};
use crate::tui::feeds::{Ended, Trouble, Which};
use crate::tui::message::Message;
use crate::tui::worker::pace::Pace;

/// Tells which feeds fail.
pub(super) fn tell_troubles(reader: &Reader, messages: &Sender<Message>) {
    match reader.feeds() {
        Ok(feeds) => {
            let _ = messages.send(Message::Troubles(Trouble::of(feeds)));
        }
        Err(error) => tracing::warn!(%error, "the feeds could not be listed"),
    }
}

/// Fetches, telling how far it is, and how it ended.
pub(in crate::tui) fn run(
    reader: &Reader,
    request: FetchRequest,
    which: &Which,
    stopped: &Arc<AtomicBool>,
    messages: &Sender<Message>,
) {
    let ended = fetch(reader, request, which, stopped, messages);
    let _ = messages.send(Message::Fetched(ended.map_err(Into::into)));
    tell_troubles(reader, messages);
}

fn fetch(
    reader: &Reader,
    mut request: FetchRequest,
    which: &Which,
    stopped: &Arc<AtomicBool>,
    messages: &Sender<Message>,
) -> Result<Ended, Error> {
    request.feeds = match which {
        Which::All => None,
        Which::Source(source) => Some(of_source(reader, source)?),
        Which::Article(id) => Some(reader.feeds_of(*id)?),
    };
    match &request.feeds {
        Some(feeds) if feeds.is_empty() => return Ok(Ended::NotFromFeed),
        None if reader.feeds()?.is_empty() => return Ok(Ended::NoFeeds),
        _ => {}
    }
    let mut pace = Pace::new(stopped);
    let report = reader.writer()?.fetch(&request, &mut |event| {
        if let FetchEvent::Progress(at) = event
            && pace.due()
        {
            let _ = messages.send(Message::Fetching(at.done, at.total));
        }
        pace.flow()
    })?;
    Ok(Ended::Done(Box::new(report)))
}

/// Returns the feeds of a publisher, or the one without articles and name that is called by its address.
fn of_source(reader: &Reader, source: &str) -> Result<Vec<FeedId>, Error> {
    let feeds = reader.feeds_of_source(Some(source))?;
    if feeds.is_empty() {
        let called = reader.feeds()?.into_iter().filter(|feed| feed.label() == source);
        return Ok(called.map(|feed| feed.id).collect());
    }
    Ok(feeds)
}
