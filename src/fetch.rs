//! Downloading: feeds and pages over HTTP, and feeds from the disk.
//!
//! Asks politely and trusts nobody: conditional requests, one connection at a
//! time a host, limits on time, redirects and decoded bytes. Hands out bytes
//! and what the server said about them; what they mean is not known here, and
//! nothing is kept but cookies, for as long as the [`Fetcher`] lives.

mod address;
mod agents;
mod coding;
mod doubt;
mod exchange;
mod failure;
mod file;
mod forward;
mod guard;
mod head;
mod queue;
mod retry;
mod secret;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::sentence::{Sentence, sentence};
use agents::Ways;

pub use address::{host, is_private};
pub use doubt::doubtful_host;
pub use failure::{Failure, FailureKind};
pub use queue::Queue;
pub use secret::carries_credentials;

/// How khabar fetches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What khabar calls itself.
    pub user_agent: String,
    /// Address of the proxy for `http`: itself `http`, `https`, `socks5`, …
    pub http_proxy: Option<String>,
    /// Address of the proxy for `https`.
    pub https_proxy: Option<String>,
    /// Hosts that are asked without it: names, which stand for all below them too, or `*`.
    pub no_proxy: Vec<String>,
    /// PEM file of certificates that are trusted besides the public ones.
    pub ca_file: Option<PathBuf>,
    /// Longest wait for a connection.
    pub connect: Duration,
    /// Longest silence of a server.
    pub silence: Duration,
    /// Longest time for everything, redirects and body included.
    pub total: Duration,
    /// Largest body, in bytes as decoded.
    pub max_bytes: u64,
    /// Redirects at most.
    pub max_redirects: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            user_agent: concat!("khabar/", env!("CARGO_PKG_VERSION"), " (terminal news reader)").to_owned(),
            http_proxy: None,
            https_proxy: None,
            no_proxy: Vec::new(),
            ca_file: None,
            connect: Duration::from_secs(15),
            silence: Duration::from_secs(20),
            total: Duration::from_secs(60),
            max_bytes: 16 << 20,
            max_redirects: 10,
        }
    }
}

/// What is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Want {
    /// A feed.
    #[default]
    Feed,
    /// A page of the web.
    Page,
    /// A picture of an article.
    Picture,
}

/// A user and the password.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The user.
    pub user: String,
    /// The password.
    pub password: String,
}

impl std::fmt::Debug for Credentials {
    /// Never shows the password.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials")
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

/// What is asked of a server.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// The address: `http`, `https`, and for feeds `file`.
    pub url: String,
    /// What is wanted.
    pub want: Want,
    /// The entity tag of what is there already, as the server wrote it.
    pub etag: Option<String>,
    /// The date of what is there already, as the server wrote it.
    pub last_modified: Option<String>,
    /// Told to the host of the address and to no other.
    pub credentials: Option<Credentials>,
    /// The address of the feed or page that named this one, or empty where that is unknown: it may not lead
    /// to this machine or into a private network, but to the host that named it. `None`: the reader named it.
    pub from: Option<String>,
}

/// What came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// The bytes, decompressed.
    pub bytes: Vec<u8>,
    /// What the server says that it is, as it says it.
    pub content_type: Option<String>,
    /// The same, in lower case and without parameters.
    pub media_type: Option<String>,
    /// Charset that the server declares.
    pub charset: Option<String>,
    /// The entity tag, as the server wrote it.
    pub etag: Option<String>,
    /// The date of the last change, as the server wrote it.
    pub last_modified: Option<String>,
    /// How long it stays fresh, as the server says.
    pub max_age: Option<Duration>,
    /// The address at which it was found in the end.
    pub url: String,
    /// Whether all of it arrived.
    pub arrival: Arrival,
}

/// Whether the whole of a body arrived.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Arrival {
    /// All of it.
    #[default]
    Whole,
    /// The beginning; the server broke off before the end it had announced. Only a feed is handed out like this.
    CutShort,
}

/// What a server answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing changed since what is there already.
    NotModified {
        /// How long it stays fresh, as the server says.
        max_age: Option<Duration>,
    },
    /// The whole.
    Body(Box<Body>),
    /// It is gone for good.
    Gone,
    /// The server wants to be asked later.
    Later {
        /// After how long, where it says.
        after: Option<Duration>,
        /// What it said, as a sentence.
        message: Sentence,
    },
}

/// An answer with the address at which to ask from now on, where that changed for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// What the server answered.
    pub answer: Answer,
    /// The new address, where every redirect on the way was permanent.
    pub moved: Option<String>,
}

/// Asks servers; may be shared by threads.
#[derive(Debug)]
pub struct Fetcher {
    ways: Ways,
    settings: Settings,
    stopped: Arc<AtomicBool>,
}

impl Fetcher {
    /// Prepares connections; nothing is asked yet.
    ///
    /// # Errors
    ///
    /// The proxy is no address, or the file of certificates cannot be read.
    pub fn new(settings: Settings) -> Result<Self, Failure> {
        Ok(Self {
            ways: Ways::new(&settings)?,
            settings,
            stopped: Arc::default(),
        })
    }

    /// Fetches one thing.
    ///
    /// # Errors
    ///
    /// It could not be had; the failure says why.
    pub fn fetch(&self, request: &Request) -> Result<Fetched, Failure> {
        if self.stopped.load(Ordering::Relaxed) {
            return Err(Failure::stopped());
        }
        match address::parse(&request.url)? {
            url if url.scheme() == "file" => match request.want {
                Want::Feed => file::read(&url, request, &self.settings),
                Want::Page | Want::Picture => Err(Failure::new(
                    FailureKind::Address,
                    sentence!(
                        "fetch-file-named",
                        "a feed may not name a file of this machine as its page or picture"
                    ),
                )),
            },
            url => exchange::run(self, url, request),
        }
    }

    /// Ends what is going on as soon as can be, and lets nothing begin.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }
}
