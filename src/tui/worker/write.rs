//! The worker that writes: the only one in this process that does.

use std::sync::mpsc::{Receiver, Sender};

use super::{Opening, index, spawn};
use crate::library::{Error, Library};
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
        if let Err(error) = carry_out(&mut library, &write)
            && messages.send(Message::NotWritten(write, error.into())).is_err()
        {
            return;
        }
    }
}

/// Writes one thing.
pub(in crate::tui) fn carry_out(library: &mut Library, write: &Write) -> Result<(), Error> {
    match write {
        Write::Bookmark(id, set) => library.set_bookmark(*id, *set).map(drop),
        Write::Read(id, read) => library.set_read(*id, *read).map(drop),
        Write::Position(id, position) => library.set_position(*id, *position),
        Write::Direction(id, direction) => library.set_direction(*id, *direction),
        Write::Note(id, note) => library.set_note(*id, note.as_deref()),
    }
}
