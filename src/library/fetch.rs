//! Fetching what is new: the writing side, which also decides what is fetched.
//!
//! Threads download, read and pack (`work`); [`Fetch::step`] writes what they
//! bring in one short transaction and returns, as an import does. What a feed's
//! server said is remembered only after the last of its entries is written, so
//! that a fetch that is cut off anywhere is simply done again.

mod answers;
mod credential;
mod discover;
mod job;
mod pages;
mod policy;
mod report;
mod work;
mod write;

use std::collections::{BTreeMap, VecDeque};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant, UNIX_EPOCH};

use super::background::Background;
use super::error::{Error, ErrorKind, not_packed};
use super::{Library, Reader};
use crate::fetch::{Failure, Fetcher, Queue, host};
use crate::ingest::telegram_web;
use crate::sentence::sentence;
use crate::store::{Feed, FeedId, Packer};
use credential::Keyring;
pub(super) use discover::fetch_bytes;
pub use discover::{FoundFeed, discover, has_scheme};
use job::{Done, Entry, FeedBody, FeedJob, Job, Page, PageJob, Refusal};
pub use report::{FeedOutcome, FeedReport, FetchEvent, FetchProgress, FetchReport, FetchRequest};
use work::Shop;

/// How long one transaction may take; the commit comes on top.
const BATCH: Duration = Duration::from_millis(40);
/// How long results are gathered for a transaction.
const GATHER: Duration = Duration::from_millis(25);
/// Results that wait to be written at most.
const WAITING: usize = 16;
/// Left to other processes between two transactions.
const GAP: Duration = Duration::from_millis(2);
/// Hosts that are tried in vain before it is believed that there is no network.
const IN_VAIN: usize = 6;

/// A running fetch. Dropping it stops it; what was written stays.
#[derive(Debug)]
pub struct Fetch {
    shop: Arc<Shop>,
    results: Receiver<Done>,
    request: FetchRequest,
    running: BTreeMap<FeedId, Running>,
    waiting: VecDeque<Piece>,
    /// Feeds whose hosts could not be reached, until it is known whether there is a network.
    unreachable: Vec<(FeedId, Failure)>,
    /// A server answered, with whatever.
    answered: bool,
    /// Jobs that were given out and have not come back.
    outstanding: usize,
    progress: FetchProgress,
    report: FetchReport,
    reader: Reader,
    packer: Packer,
    /// Everything is written.
    written: bool,
    index: Option<Background>,
}

/// A feed that is being fetched.
#[derive(Debug)]
struct Running {
    feed: Feed,
    report: FeedReport,
    /// Pages that were given out and have not come back.
    pages: usize,
    /// Pages that are tried to find out whether the feed gives only summaries.
    probe: Option<Probe>,
}

#[derive(Debug, Default)]
struct Probe {
    tried: u32,
    whole: u32,
}

/// One thing to be written.
#[derive(Debug)]
enum Piece {
    Entry(FeedId, Box<Entry>),
    EndOfFeed(FeedId, Box<FeedBody>),
    Page(Box<PageJob>, Result<Box<Page>, Refusal>),
}

impl Fetch {
    fn start(library: &Library, request: &FetchRequest) -> Result<Self, Error> {
        let reader = library.reader()?;
        let mut feeds = reader.feeds()?;
        let now = unix(library);
        let mut report = FetchReport::default();
        match &request.feeds {
            Some(wanted) => feeds.retain(|feed| wanted.contains(&feed.id)),
            None => feeds.retain(|feed| {
                if feed.state.gone {
                    report.gone += 1;
                } else if !policy::is_due(&feed.state, now) {
                    report.waiting += 1;
                } else {
                    return true;
                }
                false
            }),
        }
        let fetcher = Fetcher::new(request.settings.clone()).map_err(|failure| {
            Error::new(ErrorKind::Usage, failure.message).with_hint(sentence!(
                "hint-fetch-settings",
                "look at [fetch] in the settings, and at the proxy variables of the environment"
            ))
        })?;
        let shop = Arc::new(Shop {
            queue: Queue::new(request.gap),
            fetcher,
            keyring: Keyring::new(&request.credentials),
            clock: library.options.clock,
            gap: request.gap,
        });
        let failed = |error: std::io::Error| {
            Error::new(
                ErrorKind::Internal,
                sentence!("error-begin-fetch", "cannot begin to fetch: {why}", why = &error),
            )
        };
        // where nothing is due, nothing is prepared
        let packer = if feeds.is_empty() {
            Packer::new().map_err(not_packed)?
        } else {
            library.store.packer()?
        };
        let (sender, results) = sync_channel(WAITING);
        for _ in 0..request.jobs.max(1).min(feeds.len()) {
            let (shop, sender) = (Arc::clone(&shop), sender.clone());
            let packer = packer.beside().map_err(not_packed)?;
            thread::Builder::new()
                .name("khabar-fetch".to_owned())
                .spawn(move || work::run(&shop, packer, &sender))
                .map_err(failed)?;
        }
        let mut fetch = Self {
            shop,
            results,
            request: request.clone(),
            running: BTreeMap::new(),
            waiting: VecDeque::new(),
            unreachable: Vec::new(),
            answered: false,
            outstanding: 0,
            progress: FetchProgress {
                total: feeds.len() as u64,
                ..FetchProgress::default()
            },
            report,
            reader,
            packer: packer.beside().map_err(not_packed)?,
            written: false,
            index: None,
        };
        for feed in feeds {
            let job = FeedJob {
                newest_post: newest_post(&fetch.reader, &feed)?,
                feed: feed.clone(),
            };
            fetch.give(&host(&feed.url), Job::Feed(Box::new(job)));
            let running = Running {
                report: FeedReport::of(&feed),
                feed,
                pages: 0,
                probe: None,
            };
            fetch.running.insert(running.feed.id, running);
        }
        Ok(fetch)
    }

    fn give(&mut self, host: &str, job: Job) {
        self.outstanding += 1;
        self.shop.queue.push(host, job);
    }

    /// Writes what came and tells what happened; says whether there is more to do.
    ///
    /// Once everything is written, it waits for the index, as briefly.
    ///
    /// # Errors
    ///
    /// The library cannot be written; what earlier steps wrote stays.
    pub fn step(
        &mut self,
        library: &mut Library,
        on_event: &mut dyn FnMut(FetchEvent),
    ) -> Result<bool, Error> {
        if self.written {
            return Ok(self.wait_for_index(on_event));
        }
        let before = self.report.feeds.len();
        self.gather(library)?;
        self.write(library)?;
        if self.outstanding == 0 && self.waiting.is_empty() {
            self.settle_unreachable(library)?;
            self.written = true;
            self.shop.queue.close();
        }
        for feed in self.report.feeds.iter().skip(before) {
            on_event(FetchEvent::Feed(Box::new(feed.clone())));
        }
        self.progress.done = self.report.feeds.len() as u64;
        on_event(FetchEvent::Progress(self.progress));
        Ok(!self.written || self.index.is_some())
    }

    /// Says how far the fetch is.
    #[must_use]
    pub fn progress(&self) -> FetchProgress {
        self.progress
    }

    /// Ends the fetch, whether it is through or not, and says what became of the feeds.
    #[must_use]
    pub fn finish(mut self) -> FetchReport {
        self.shop.queue.stop();
        self.shop.fetcher.stop();
        if !self.written {
            self.report.cancelled = true;
            let left = std::mem::take(&mut self.running);
            self.report
                .feeds
                .extend(left.into_values().map(|running| running.report));
        }
        if let Some(index) = self.index.take() {
            index.stop();
            self.report.index_problem = index.problem();
        }
        std::mem::take(&mut self.report)
    }

    fn wait_for_index(&mut self, on_event: &mut dyn FnMut(FetchEvent)) -> bool {
        let Some(index) = &self.index else { return false };
        index.complete();
        if !index.is_finished() {
            on_event(FetchEvent::Indexing(index.progress()));
            thread::sleep(GATHER);
            return true;
        }
        self.report.index_problem = self.index.take().and_then(Background::problem);
        false
    }

    /// Takes what came, for a short while at most.
    fn gather(&mut self, library: &mut Library) -> Result<(), Error> {
        let until = Instant::now() + GATHER;
        while self.outstanding > 0 && self.waiting.len() < WAITING {
            let left = until.saturating_duration_since(Instant::now());
            let done = match self.results.recv_timeout(left) {
                Ok(done) => done,
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Error::new(
                        ErrorKind::Internal,
                        sentence!("error-downloading-broke-off", "the downloading broke off"),
                    ));
                }
            };
            self.outstanding -= 1;
            self.take(library, done)?;
        }
        Ok(())
    }
}

impl Drop for Fetch {
    fn drop(&mut self) {
        self.shop.queue.stop();
        self.shop.fetcher.stop();
    }
}

/// Returns the number of the newest post of a channel that the library has.
fn newest_post(reader: &Reader, feed: &Feed) -> Result<Option<u64>, Error> {
    if telegram_web::channel_of(&feed.url).is_none() {
        return Ok(None);
    }
    let newest = reader.view.newest_url_of_feed(feed.id)?;
    Ok(newest.as_deref().and_then(telegram_web::post_of))
}

/// Asks the library's clock for unix seconds.
fn unix(library: &Library) -> i64 {
    library
        .now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs().cast_signed())
}

impl Library {
    /// Begins a fetch that the caller drives with [`Fetch::step`].
    ///
    /// # Errors
    ///
    /// The library cannot be read, the settings of fetching cannot be used, or no thread can be started.
    pub fn start_fetch(&self, request: &FetchRequest) -> Result<Fetch, Error> {
        Fetch::start(self, request)
    }

    /// Fetches feeds, telling what happens on the way.
    ///
    /// The caller stops it by breaking; what was done by then is stored. What is
    /// wrong with a feed is in its report and holds up no other.
    ///
    /// # Errors
    ///
    /// As [`Library::start_fetch`]; or the library cannot be written: what was written before stays.
    pub fn fetch(
        &mut self,
        request: &FetchRequest,
        on_event: &mut dyn FnMut(FetchEvent) -> ControlFlow<()>,
    ) -> Result<FetchReport, Error> {
        let mut fetch = self.start_fetch(request)?;
        let mut wanted = ControlFlow::Continue(());
        while fetch.step(self, &mut |event| {
            if wanted.is_continue() {
                wanted = on_event(event);
            }
        })? {
            if wanted.is_break() {
                break;
            }
        }
        Ok(fetch.finish())
    }
}
