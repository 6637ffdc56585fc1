//! The threads beside the interface: one that looks up, one that writes, one that indexes.
//!
//! They get plain data and send messages; none of them knows the state. A panic
//! in one is caught and told, and the terminal stays as it is.

pub(in crate::tui) mod fetch;
mod find;
mod import;
mod index;
mod pace;
mod pictures;
mod save;
mod write;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use super::effect::{Effect, Find, Generation, Pictures, Write};
use super::feeds::Which;
use super::message::Message;
use super::outside;
use crate::library::{Error, FetchRequest, Library, Marker, Pictures as Bytes, Reader, Watch};
use crate::terminal::session::guard;

pub(super) use find::{answer, first};
#[cfg(test)]
pub(super) use write::carry_out;

/// What the find worker is asked.
#[derive(Debug)]
enum Question {
    /// Something to be looked up.
    Find(Generation, Find),
    /// Nothing yet, but a search will follow.
    Prepare,
    /// Whether anybody has written since the last time.
    Changed,
}

/// The workers; they end when this is dropped.
#[derive(Debug)]
pub(super) struct Workers {
    questions: Sender<Question>,
    writes: Sender<Write>,
    writing: Option<JoinHandle<()>>,
    /// For the fetches to come.
    reader: Option<Reader>,
    /// Reads pictures, and keeps the connections to their servers.
    bytes: Arc<Bytes>,
    request: FetchRequest,
    working: Vec<JoinHandle<()>>,
    stopped: Arc<AtomicBool>,
    messages: Sender<Message>,
    _watch: Option<Watch>,
}

/// How the worker that writes gets at its library.
pub(super) type Opening = Box<dyn FnOnce() -> Result<Library, Error> + Send>;

impl Workers {
    /// Starts the workers; what they have to say goes into `messages`.
    ///
    /// Feeds are fetched as `request` says, whichever they are.
    pub(super) fn start(
        reader: Reader,
        opening: Opening,
        request: FetchRequest,
        messages: &Sender<Message>,
    ) -> Self {
        let (questions, asked) = std::sync::mpsc::channel();
        let (writes, written) = std::sync::mpsc::channel();
        let asking = questions.clone();
        // without a watch, what others write is seen at the next start
        let watch = reader.watch(move || {
            let _ = asking.send(Question::Changed);
        });
        if let Err(error) = &watch {
            tracing::warn!(%error, "no watch on the library");
        }
        let other = match reader.reopen() {
            Ok(other) => Some(other),
            Err(error) => {
                tracing::warn!(%error, "the library cannot be opened once more");
                None
            }
        };
        spawn("find", messages, move |messages| {
            fetch::tell_troubles(&reader, messages);
            find::run(&reader, &asked, messages);
        });
        let writing = spawn("library", messages, move |messages| {
            write::run(opening, &written, messages);
        });
        Self {
            questions,
            writes,
            writing,
            reader: other,
            bytes: Arc::new(Bytes::new(request.settings.clone())),
            request,
            working: Vec::new(),
            stopped: Arc::default(),
            messages: messages.clone(),
            _watch: watch.ok(),
        }
    }

    /// Takes on what is for the workers; returns what is not.
    pub(super) fn take(&mut self, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Find(generation, find) => self.find(generation, find),
            Effect::Prepare => {
                let _ = self.questions.send(Question::Prepare);
            }
            Effect::Write(write) => self.write(write),
            Effect::Fetch(which) => self.fetch(which),
            Effect::Stop => self.stop(),
            Effect::Import(path) => self.import(outside::at_home(path)),
            Effect::Pictures(pictures) => self.pictures(pictures),
            other => return Some(other),
        }
        None
    }

    /// Has something looked up.
    pub(super) fn find(&self, generation: Generation, find: Find) {
        // a worker that ended has said so
        let _ = self.questions.send(Question::Find(generation, find));
    }

    /// Has pictures read and drawn.
    fn pictures(&self, pictures: Pictures) {
        match self.reader.as_ref().map(Reader::reopen) {
            Some(Ok(reader)) => {
                pictures::start(pictures, Arc::clone(&self.bytes), reader, &self.messages);
            }
            Some(Err(error)) => {
                let block = pictures.addresses.first().map_or(0, |(block, _)| *block);
                let failed = Message::Picture(pictures.id, block, Err(error.into()));
                let _ = self.messages.send(failed);
            }
            None => {}
        }
    }

    /// Has something written.
    fn write(&self, write: Write) {
        let _ = self.writes.send(write);
    }

    /// Has feeds fetched.
    fn fetch(&mut self, which: Which) {
        match self.beside() {
            Some(Ok((reader, stopped))) => {
                let request = self.request.clone();
                self.start_work("fetch", move |messages| {
                    fetch::run(&reader, request, &which, &stopped, messages);
                });
            }
            Some(Err(error)) => {
                let _ = self.messages.send(Message::Fetched(Err(error.into())));
            }
            None => {}
        }
    }

    /// Has a file, a folder or a URL imported.
    fn import(&mut self, path: PathBuf) {
        match self.beside() {
            Some(Ok((reader, stopped))) => {
                let settings = self.request.settings.clone();
                self.start_work("import", move |messages| {
                    import::run(&reader, path, settings, &stopped, messages);
                });
            }
            Some(Err(error)) => {
                let _ = self.messages.send(Message::Imported(Err(error.into())));
            }
            None => {}
        }
    }

    /// Stops fetching and importing; what is started from now on is not meant.
    fn stop(&mut self) {
        std::mem::take(&mut self.stopped).store(true, Ordering::Relaxed);
    }

    /// Opens the library once more for long work, which ends early once the flag is up.
    fn beside(&self) -> Option<Result<(Reader, Arc<AtomicBool>), Error>> {
        let reader = self.reader.as_ref()?.reopen();
        Some(reader.map(|reader| (reader, Arc::clone(&self.stopped))))
    }

    /// Starts long work on a thread that is waited for at the end.
    fn start_work(&mut self, name: &'static str, body: impl FnOnce(&Sender<Message>) + Send + 'static) {
        let work = spawn(name, &self.messages, body);
        self.working.retain(|before| !before.is_finished());
        self.working.extend(work);
    }

    /// Waits until everything is written that was to be; fetching and importing are stopped.
    pub(super) fn finish(self) {
        self.stopped.store(true, Ordering::Relaxed);
        drop(self.writes);
        for work in self.working {
            // its panic was told as a message
            let _ = work.join();
        }
        if let Some(writing) = self.writing {
            // its panic was told as a message
            let _ = writing.join();
        }
    }
}

/// Starts a thread whose panics become messages.
fn spawn(
    name: &'static str,
    messages: &Sender<Message>,
    body: impl FnOnce(&Sender<Message>) + Send + 'static,
) -> Option<JoinHandle<()>> {
    let messages = messages.clone();
    let failed = messages.clone();
    let thread = thread::Builder::new().name(name.to_owned());
    let started = thread.spawn(move || {
        if let Err(reason) = guard(|| body(&messages)) {
            let _ = messages.send(Message::WorkerFailed(name, reason));
        }
    });
    match started {
        Ok(thread) => Some(thread),
        Err(error) => {
            let _ = failed.send(Message::WorkerFailed(name, error.to_string()));
            None
        }
    }
}

/// Says which words of a text answer a query that is still being typed.
fn marker(reader: &Reader, query: &str) -> Marker {
    reader.highlighter(query, true)
}
