//! Pictures, read and drawn one after the other on a thread of their own.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use super::spawn;
use crate::library::{Pictures as Bytes, Reader};
use crate::sentence::{Sentence, sentence};
use crate::tui::effect::Pictures;
use crate::tui::message::{Failure, Message};
use crate::tui::picture::{self, Picture};

/// Reads and draws pictures; each is told when it is done.
pub(super) fn start(pictures: Pictures, bytes: Arc<Bytes>, reader: Reader, messages: &Sender<Message>) {
    spawn("pictures", messages, move |messages| {
        for (block, address) in &pictures.addresses {
            let drawn = one(&pictures, &bytes, &reader, address);
            if messages
                .send(Message::Picture(pictures.id, *block, drawn))
                .is_err()
            {
                return;
            }
        }
    });
}

fn one(pictures: &Pictures, bytes: &Bytes, reader: &Reader, address: &str) -> Result<Picture, Failure> {
    let failed = |reason: Sentence| Failure {
        message: sentence!(
            "picture-not-drawn",
            "{address} cannot be drawn: {why}",
            address = address,
            why = reason
        ),
        hint: None,
    };
    let bytes = bytes.read(reader, pictures.id, &pictures.key, address)?;
    picture::draw(&bytes, pictures.width, pictures.height).map_err(failed)
}
