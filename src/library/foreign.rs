//! Databases of other readers: rows of the store made articles by the readers' own rules.

use std::ops::ControlFlow;
use std::path::Path;

use crate::ingest::{self, Event, Format, Origin, Problem, Saved, SavedFeed};
use crate::sentence::{Sentence, sentence};
use crate::store::{ErrorKind, Foreign, ForeignItem, read_foreign};

/// The bytes that an SQLite database begins with.
pub(super) const SIGNATURE: &[u8; 16] = b"SQLite format 3\0";

/// Reads a database of another reader, handing each article out; returns whose it is.
///
/// # Errors
///
/// A sentence that says what is wrong with the file.
pub(super) fn read(
    path: &Path,
    origin: &Origin,
    sink: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> Result<Format, Sentence> {
    let read = read_foreign(path, &mut |kind, item| {
        let saved = match kind {
            Foreign::Newsboat => newsboat(item),
            Foreign::Newsraft => newsraft(item),
        };
        ingest::row(saved, origin, sink)
    });
    match read {
        Ok(Some(Foreign::Newsboat)) => Ok(Format::Newsboat),
        Ok(Some(Foreign::Newsraft)) => Ok(Format::Newsraft),
        Ok(None) => {
            let message = sentence!(
                "foreign-unknown",
                "this is an SQLite database of no reader that khabar knows"
            );
            let _ = sink(Event::Problem(Problem { line: None, message }));
            Ok(origin.format)
        }
        Err(error) if matches!(error.kind, ErrorKind::NotALibrary | ErrorKind::Corrupt) => Err(sentence!(
            "foreign-damaged",
            "the database is damaged and cannot be read"
        )),
        Err(error) => Err(sentence!(
            "foreign-unreadable",
            "the database cannot be read: {why}",
            why = &error.message
        )),
    }
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn feed(item: &ForeignItem) -> Option<SavedFeed> {
    some(item.feed_url.clone()).map(|url| SavedFeed {
        url,
        guid: some(item.guid.clone()),
    })
}

/// newsboat's flags are letters of the reader's own choice: each is a tag, any of them a bookmark.
fn newsboat(item: ForeignItem) -> Saved {
    let feed = feed(&item);
    let flags: Vec<char> = item.flags.chars().filter(|flag| flag.is_alphanumeric()).collect();
    let (html, text) = if item.content_type.starts_with("text/plain") {
        (None, some(item.content))
    } else {
        (some(item.content), None)
    };
    Saved {
        id: ingest::entry_key(&item.guid, &item.feed_link),
        feed,
        url: some(item.url),
        title: some(item.title),
        author: some(item.author),
        source: some(item.feed_title),
        html,
        text,
        date: (item.date > 0).then(|| item.date.to_string()),
        tags: flags.iter().map(|flag| format!("flag-{flag}")).collect(),
        read: !item.unread,
        starred: !flags.is_empty(),
        enclosures: vec![(item.enclosure, item.enclosure_type)],
        ..Saved::default()
    }
}

fn newsraft(item: ForeignItem) -> Saved {
    let (html, text) = ingest::newsraft_content(&item.content);
    let field = |name| ingest::newsraft_field(&item.author, name);
    let file = |name| ingest::newsraft_field(&item.attachments, name).unwrap_or_default();
    Saved {
        id: ingest::entry_key(&item.guid, &item.feed_link),
        feed: feed(&item),
        author: field("name").or_else(|| field("email")),
        enclosures: vec![(file("url"), file("type"))],
        url: some(item.url),
        title: some(item.title),
        source: some(item.feed_title),
        html,
        text,
        date: (item.date > 0).then(|| item.date.to_string()),
        read: !item.unread,
        starred: item.important,
        ..Saved::default()
    }
}
