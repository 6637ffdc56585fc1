//! The worker that writes: the only one in this process that does.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender};

use super::{Opening, index, spawn};
use crate::library::{Error, Library, bundled_feeds};
use crate::tui::effect::Write;
use crate::tui::message::Message;

/// Opens the library, has the index brought level with it, and writes until nothing more comes.
pub(super) fn run(opening: Opening, writes: &Receiver<Write>, messages: &Sender<Message>) {
    let mut library = match opening() {
        Ok(library) => library,
        Err(error) => {
            let failure = error.into();
            let _ = messages.send(Message::Failed(failure));
            return;
        }
    };
    match library.indexer() {
        Ok(indexer) => {
            spawn("index", messages, move |messages| index::run(indexer, messages));
        }
        Err(error) => {
            let _ = messages.send(Message::Failed(error.into()));
        }
    }
    while let Ok(write) = writes.recv() {
        let told = match carry_out(&mut library, &write) {
            Err(error) => messages.send(Message::NotWritten(write, error.into())),
            Ok(done) if write.changes_lists() => {
                if write.changes_articles()
                    && let Err(error) = library.sync_index(&mut |_| ControlFlow::Continue(()))
                {
                    tracing::warn!(%error, "the index does not follow");
                }
                messages.send(Message::Written { asked: write, done })
            }
            Ok(_) => Ok(()),
        };
        if told.is_err() {
            return;
        }
    }
}

/// Writes one thing; returns what of it was not so already.
pub(in crate::tui) fn carry_out(library: &mut Library, write: &Write) -> Result<Write, Error> {
    match write {
        Write::Bookmark(id, set) => library.set_bookmark(*id, *set).map(drop),
        Write::Read(id, read) => library.set_read(*id, *read).map(drop),
        Write::Position(id, position) => library.set_position(*id, *position),
        Write::Direction(id, direction) => library.set_direction(*id, *direction),
        Write::Note(id, note) => library.set_note(*id, note.as_deref()),
        Write::ReadMany(ids, read) => library.set_all_read(ids, *read).map(drop),
        Write::Delete(ids, deleted) => library.set_deleted(ids, *deleted).map(drop),
        Write::Tag(ids, tag, given) => {
            let changed = if *given {
                library.add_tag(ids, tag)?
            } else {
                library.remove_tag(ids, tag)?
            };
            return Ok(Write::Tag(changed, tag.clone(), *given));
        }
        Write::SaveSearch(name, query) => library.save_search(name, query),
        Write::ForgetSearch(name) => library.remove_search(name),
        Write::Follow(lang) => library.subscribe_all(&bundled_feeds(lang)).map(drop),
        Write::Several(writes) => {
            let done = writes.iter().map(|write| carry_out(library, write));
            return Ok(Write::Several(done.collect::<Result<_, _>>()?));
        }
    }?;
    Ok(write.clone())
}
