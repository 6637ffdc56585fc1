//! The reading side of an import: one thread parses, one packs, and the writing side takes parcels.
//!
//! The channels between them are bounded, by number and by bytes, so that a fast
//! parser waits for the disk and memory stays flat however much is imported.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::download::{Download, Form, download};
use super::error::{Error, ErrorKind, packing_failed};
use super::foreign;
use super::load::{Load, Share};
use super::report::ImportRequest;
use super::walk::{Found, walk};
use crate::article::identity::EntryIdentity;
use crate::article::{Article, Marks};
use crate::ingest::page::{Hints, extract};
use crate::ingest::{self, Event, Format, Origin, Problem, SmartList, Subscription};
use crate::sentence::{Sentence, sentence};
use crate::store::{Incoming, Packer};

/// What the parsing thread hands over.
#[derive(Debug)]
pub(super) enum Parcel {
    /// A file begins.
    Start(PathBuf),
    /// An article of the file that is yet to be packed; never leaves the reading side.
    Parsed(Box<Article>, Marks, Option<Box<EntryIdentity>>, Share),
    /// An article of the file, ready for the store.
    Article(Box<Incoming>, Share),
    /// An article of the file as parsed, for a dry run.
    Item(Box<Article>),
    /// A feed that the file names.
    Subscription(Subscription),
    /// A search that the file names.
    SmartList(SmartList),
    /// A problem of the file.
    Problem(Problem),
    /// The file is done; no format where it could not be read at all.
    End(Option<Format>),
    /// Everything is done.
    Done,
}

impl Parcel {
    /// Says whether it needs the store.
    pub(super) fn is_article(&self) -> bool {
        matches!(self, Self::Article(..))
    }
}

/// Numbers that the parsing thread keeps up to date.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Bytes read.
    pub(super) bytes: AtomicU64,
    /// Files found.
    pub(super) files: AtomicU64,
    /// Bytes of the files found.
    pub(super) bytes_found: AtomicU64,
}

/// Parcels that wait for the disk at most, however small.
const WAITING: usize = 512;

/// Starts to parse what a request names; the thread ends when the receiver is dropped.
///
/// # Errors
///
/// No thread or no memory is left.
pub(super) fn start(
    request: &ImportRequest,
    own: &Path,
    packer: Packer,
    tally: &Arc<Tally>,
) -> Result<Receiver<Parcel>, Error> {
    let failed = |error: io::Error| {
        Error::new(
            ErrorKind::Internal,
            sentence!("error-begin-read", "cannot begin to read: {why}", why = &error),
        )
    };
    let (sender, raw) = sync_channel(WAITING);
    let (ready, parcels) = sync_channel(WAITING);
    let mut parser = Parser {
        request: request.clone(),
        tally: Arc::clone(tally),
        parcels: sender,
        load: Arc::default(),
    };
    let own = own.to_owned();
    let spawn = |name: &str, work: Box<dyn FnOnce() + Send>| {
        thread::Builder::new()
            .name(name.to_owned())
            .spawn(work)
            .map_err(failed)
    };
    // both are broken off where nobody takes the parcels any more
    spawn("khabar-pack", Box::new(move || pack(packer, &raw, &ready)))?;
    spawn(
        "khabar-parse",
        Box::new(move || {
            let _ = parser.run(&own);
        }),
    )?;
    Ok(parcels)
}

/// Packs what was parsed and hands everything on in its order.
fn pack(mut packer: Packer, raw: &Receiver<Parcel>, ready: &SyncSender<Parcel>) {
    for parcel in raw {
        let parcel = match parcel {
            Parcel::Parsed(article, marks, identity, share) => match packer.pack(*article) {
                Ok(mut incoming) => {
                    incoming.marks = marks;
                    incoming.identity = identity.map(|identity| *identity);
                    Parcel::Article(Box::new(incoming), share)
                }
                Err(error) => Parcel::Problem(Problem {
                    line: None,
                    message: packing_failed(&error),
                }),
            },
            parcel => parcel,
        };
        if ready.send(parcel).is_err() {
            return;
        }
    }
}

struct Parser {
    request: ImportRequest,
    tally: Arc<Tally>,
    parcels: SyncSender<Parcel>,
    load: Arc<Load>,
}

impl Parser {
    fn run(&mut self, own: &Path) -> ControlFlow<()> {
        let paths = self.request.paths.clone();
        for found in walk(&paths, own, self.request.links) {
            match found {
                Found::File { path, size } => {
                    self.tally.files.fetch_add(1, Ordering::Relaxed);
                    self.tally.bytes_found.fetch_add(size, Ordering::Relaxed);
                    self.send(Parcel::Start(path.clone()))?;
                    match File::open(&path) {
                        Ok(file) => {
                            // a pipe has no canonical path; its own has to do
                            let canonical = path.canonicalize().unwrap_or(path);
                            if is_database(&file) {
                                self.database(&canonical)?;
                            } else {
                                self.read(file, Some(canonical))?;
                            }
                        }
                        Err(error) => self.unreadable(sentence!(
                            "import-not-opened",
                            "cannot be opened: {why}",
                            why = &error
                        ))?,
                    }
                }
                Found::StandardInput => {
                    self.tally.files.fetch_add(1, Ordering::Relaxed);
                    self.send(Parcel::Start(PathBuf::from("-")))?;
                    self.read(io::stdin().lock(), None)?;
                }
                Found::Url(url) => {
                    self.tally.files.fetch_add(1, Ordering::Relaxed);
                    self.send(Parcel::Start(PathBuf::from(&url)))?;
                    match download(&self.request.settings, &url) {
                        Ok(page) => self.downloaded(page)?,
                        Err(message) => self.unreadable(message)?,
                    }
                }
                Found::Unreadable { path, message } => {
                    self.tally.files.fetch_add(1, Ordering::Relaxed);
                    self.send(Parcel::Start(path))?;
                    self.unreadable(message)?;
                }
            }
        }
        self.send(Parcel::Done)
    }

    /// Reads what was fetched: a page, or a file of any format.
    fn downloaded(&mut self, fetched: Download) -> ControlFlow<()> {
        let is_page = match self.request.format {
            Format::Html => true,
            Format::Auto => fetched.form == Form::Page,
            _ => false,
        };
        if !is_page {
            return self.read(fetched.bytes.as_slice(), Some(PathBuf::from(fetched.url)));
        }
        let hints = Hints {
            url: Some(&fetched.url),
            charset: fetched.charset.as_deref(),
            ..Hints::default()
        };
        let parsed = catch_unwind(AssertUnwindSafe(|| extract(&fetched.bytes, &hints)));
        let Ok(parsed) = parsed else {
            return self.unreadable(sentence!(
                "import-failed",
                "khabar failed while reading this; what was read before is kept: please report it with the file"
            ));
        };
        let origin = self.origin(None);
        for mut article in parsed.articles {
            if article.source.is_none() {
                article.source.clone_from(&origin.source);
            }
            for tag in &origin.tags {
                if !article.tags.contains(tag) {
                    article.tags.push(tag.clone());
                }
            }
            let url = article.url.get_or_insert_with(|| fetched.url.clone());
            article.key.clone_from(url);
            self.article(Box::new(article), Marks::default(), None)?;
        }
        for problem in parsed.problems {
            self.send(Parcel::Problem(problem))?;
        }
        self.send(Parcel::End(Some(Format::Html)))
    }

    /// Reads the database of another reader.
    fn database(&mut self, path: &Path) -> ControlFlow<()> {
        let origin = self.origin(Some(path.to_owned()));
        let mut stopped = ControlFlow::Continue(());
        let read = foreign::read(path, &origin, &mut |event| {
            stopped = self.take(event);
            stopped
        });
        stopped?;
        match read {
            Ok(format) => self.send(Parcel::End(Some(format))),
            Err(message) => self.unreadable(message),
        }
    }

    fn origin(&self, path: Option<PathBuf>) -> Origin {
        Origin {
            path,
            format: self.request.format,
            source: self.request.source.clone(),
            tags: self.request.tags.clone(),
        }
    }

    /// Reads one input; whatever goes wrong inside it is its own problem, and the others go on.
    fn read(&mut self, input: impl Read, path: Option<PathBuf>) -> ControlFlow<()> {
        let origin = self.origin(path);
        let mut input = BufReader::with_capacity(
            1 << 16,
            Counted {
                input,
                tally: Arc::clone(&self.tally),
            },
        );
        let mut stopped = ControlFlow::Continue(());
        let read = catch_unwind(AssertUnwindSafe(|| {
            ingest::read(&mut input, &origin, &mut |event| {
                stopped = self.take(event);
                stopped
            })
        }));
        stopped?;
        match read {
            Ok(Ok(format)) => self.send(Parcel::End(Some(format))),
            Ok(Err(error)) => self.unreadable(sentence!(
                "import-stopped-here",
                "reading stopped here: {why}; what was read before is kept",
                why = &error
            )),
            Err(_) => self.unreadable(sentence!(
                "import-failed",
                "khabar failed while reading this; what was read before is kept: please report it with the file"
            )),
        }
    }

    fn take(&mut self, event: Event) -> ControlFlow<()> {
        match event {
            Event::Problem(problem) => self.send(Parcel::Problem(problem)),
            Event::Subscription(subscription) => self.send(Parcel::Subscription(subscription)),
            Event::SmartList(list) => self.send(Parcel::SmartList(list)),
            Event::Article(article) => self.article(article, Marks::default(), None),
            Event::Marked(article, marks) => self.article(article, marks, None),
            Event::Entry(article, marks, identity) => self.article(article, marks, Some(identity)),
        }
    }

    fn article(
        &mut self,
        article: Box<Article>,
        marks: Marks,
        identity: Option<Box<EntryIdentity>>,
    ) -> ControlFlow<()> {
        if self.request.dry_run {
            return self.send(Parcel::Item(article));
        }
        let share = self.load.take(article.size());
        self.send(Parcel::Parsed(article, marks, identity, share))
    }

    fn unreadable(&mut self, message: Sentence) -> ControlFlow<()> {
        self.send(Parcel::Problem(Problem { line: None, message }))?;
        self.send(Parcel::End(None))
    }

    fn send(&mut self, parcel: Parcel) -> ControlFlow<()> {
        match self.parcels.send(parcel) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

/// Tells whether a file is an SQLite database; leaves it at its beginning.
fn is_database(mut file: &File) -> bool {
    // a pipe cannot be gone back in
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return false;
    }
    let mut start = [0; foreign::SIGNATURE.len()];
    let read = file.read_exact(&mut start);
    file.seek(SeekFrom::Start(0)).is_ok() && read.is_ok() && start == *foreign::SIGNATURE
}

/// Counts the bytes that pass.
struct Counted<R> {
    input: R,
    tally: Arc<Tally>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.tally.bytes.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
