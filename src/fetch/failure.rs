//! Why something could not be had: a kind for what to do next, a sentence for people.

use std::fmt;
use std::io;

use super::guard::Hidden;
use crate::sentence::{Sentence, sentence};

/// What sort of failure it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FailureKind {
    /// The address is none.
    Address,
    /// Somebody outside named an address of a private network.
    Private,
    /// The host has no address, or no way leads there: maybe there is no network.
    Unreachable,
    /// The host is there and takes no connection, or breaks it off.
    Connection,
    /// It took too long.
    Timeout,
    /// The connection is not safe.
    Tls,
    /// Too many redirects, a circle of them, or one to where none may lead.
    Redirect,
    /// It is larger than khabar takes.
    TooLarge,
    /// The server does not speak HTTP, or what it sends cannot be unpacked.
    Protocol,
    /// User and password are needed, or others.
    Denied,
    /// It is not there.
    NotFound,
    /// The server sent a page for a person to pass first: a check for bots, or for consent.
    Challenge,
    /// The server answered with another error.
    Status,
    /// The proxy cannot be used.
    Proxy,
    /// A file cannot be read.
    File,
    /// The settings cannot be used.
    Settings,
    /// Somebody wished it to end.
    Stopped,
}

/// Why something could not be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What sort of failure it was.
    pub kind: FailureKind,
    /// One sentence, without the address.
    pub message: Sentence,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message.fmt(f)
    }
}

impl std::error::Error for Failure {}

impl Failure {
    /// Makes a failure of its kind and sentence.
    #[must_use]
    pub fn new(kind: FailureKind, message: Sentence) -> Self {
        Self { kind, message }
    }

    pub(super) fn stopped() -> Self {
        Self::new(FailureKind::Stopped, sentence!("fetch-stopped", "it was stopped"))
    }

    /// Says that a body ended too early.
    pub(super) fn cut_short() -> Self {
        Self::new(
            FailureKind::Connection,
            sentence!(
                "fetch-cut-short",
                "the server broke off before everything was sent"
            ),
        )
    }

    /// Says that the server wants to see a person.
    #[must_use]
    pub fn challenged() -> Self {
        Self::new(
            FailureKind::Challenge,
            sentence!(
                "fetch-challenge",
                "the server sent a challenge page instead (a check for bots, or for consent)"
            ),
        )
    }

    /// Says that a private network was to be entered from outside.
    pub(super) fn private() -> Self {
        Self::new(
            FailureKind::Private,
            sentence!(
                "fetch-private",
                "it lies on this machine or in a private network, where nobody outside may send khabar"
            ),
        )
    }

    /// Says what an error status means.
    pub(super) fn of_status(status: u16, reason: Option<&str>) -> Self {
        let (kind, meaning) = match status {
            401 => (
                FailureKind::Denied,
                sentence!("fetch-401", "the server wants a user and a password (401)"),
            ),
            403 => (
                FailureKind::Denied,
                sentence!("fetch-403", "the server refuses to give it out (403)"),
            ),
            407 => (
                FailureKind::Proxy,
                sentence!("fetch-407", "the proxy wants a user and a password (407)"),
            ),
            404 => (
                FailureKind::NotFound,
                sentence!("fetch-404", "there is nothing at this address (404)"),
            ),
            451 => (
                FailureKind::Denied,
                sentence!("fetch-451", "it is withheld for legal reasons (451)"),
            ),
            _ => {
                let said = format!("{status} {}", reason.unwrap_or_default());
                let message = sentence!(
                    "fetch-status",
                    "the server answered with an error: {status}",
                    status = said.trim_end()
                );
                return Self::new(FailureKind::Status, message);
            }
        };
        Self::new(kind, meaning)
    }

    /// Sorts what went wrong on the way.
    pub(super) fn of_error(error: ureq::Error) -> Self {
        match error {
            ureq::Error::Io(error) => Self::of_io(&error),
            ureq::Error::HostNotFound => Self::no_host(),
            ureq::Error::Timeout(phase @ ureq::Timeout::Resolve) => {
                Self::new(FailureKind::Unreachable, too_slow(phase))
            }
            ureq::Error::Timeout(phase) => Self::new(FailureKind::Timeout, too_slow(phase)),
            ureq::Error::Rustls(error) => Self::of_tls(&error.to_string()),
            ureq::Error::Tls(message) => Self::new(
                FailureKind::Tls,
                sentence!(
                    "fetch-unsafe",
                    "the connection cannot be made safe: {why}",
                    why = message
                ),
            ),
            ureq::Error::ConnectProxyFailed(message) => {
                let refused = sentence!("fetch-proxy-refused", "the proxy refused: {why}", why = message);
                Self::new(FailureKind::Proxy, refused)
            }
            ureq::Error::InvalidProxyUrl => Self::new(FailureKind::Proxy, no_proxy_address()),
            ureq::Error::Other(reason) if reason.is::<Hidden>() => Self::private(),
            ureq::Error::BadUri(message) => Self::new(FailureKind::Address, Sentence::verbatim(message)),
            ureq::Error::ConnectionFailed => {
                let message = sentence!("fetch-no-connection", "the connection could not be made");
                Self::new(FailureKind::Connection, message)
            }
            ureq::Error::LargeResponseHeader(..) => Self::new(
                FailureKind::TooLarge,
                sentence!(
                    "fetch-headers",
                    "the server's answer begins with too many headers"
                ),
            ),
            error => Self::new(
                FailureKind::Protocol,
                sentence!(
                    "fetch-nonsense",
                    "the server's answer makes no sense: {why}",
                    why = error.to_string()
                ),
            ),
        }
    }

    fn no_host() -> Self {
        Self::new(
            FailureKind::Unreachable,
            sentence!("fetch-no-host", "the host was not found"),
        )
    }

    fn of_io(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let (kind, message) = match error.kind() {
            Kind::ConnectionRefused => (
                FailureKind::Connection,
                sentence!("fetch-refused", "the server refuses connections"),
            ),
            Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe => (
                FailureKind::Connection,
                sentence!("fetch-broken-off", "the server broke the connection off"),
            ),
            Kind::UnexpectedEof => return Self::cut_short(),
            Kind::NetworkUnreachable | Kind::HostUnreachable | Kind::NetworkDown | Kind::AddrNotAvailable => {
                (
                    FailureKind::Unreachable,
                    sentence!("fetch-no-way", "no way leads to the host"),
                )
            }
            Kind::TimedOut | Kind::WouldBlock => (FailureKind::Timeout, silent()),
            // the TLS library hands its reasons through inside
            Kind::InvalidData => return Self::of_tls(&error.to_string()),
            _ => {
                let text = error.to_string();
                // the standard library has no kind for what the resolver says
                if text.contains("lookup address") {
                    return Self::no_host();
                }
                let failed = sentence!(
                    "fetch-failed-connection",
                    "the connection failed: {why}",
                    why = error
                );
                return Self::new(FailureKind::Connection, failed);
            }
        };
        Self::new(kind, message)
    }

    fn of_tls(reason: &str) -> Self {
        let message = if let Some(reason) = reason.strip_prefix("invalid peer certificate: ") {
            sentence!(
                "fetch-untrusted",
                "the server's certificate is not trusted ({why})",
                why = reason
            )
        } else {
            sentence!(
                "fetch-unsafe",
                "the connection cannot be made safe: {why}",
                why = reason
            )
        };
        Self::new(FailureKind::Tls, message)
    }
}

fn too_slow(phase: ureq::Timeout) -> Sentence {
    match phase {
        ureq::Timeout::Resolve => sentence!("fetch-slow-host", "finding the host took too long"),
        ureq::Timeout::Connect => sentence!("fetch-slow-connection", "connecting took too long"),
        ureq::Timeout::PerRead | ureq::Timeout::RecvResponse => silent(),
        _ => slow(),
    }
}

fn silent() -> Sentence {
    sentence!("fetch-silent", "the server does not answer")
}

/// Says that a server takes too long.
pub(super) fn slow() -> Sentence {
    sentence!("fetch-slow", "the server is too slow")
}

/// Says that the settings name a proxy by no address.
pub(super) fn no_proxy_address() -> Sentence {
    sentence!("fetch-no-proxy", "the address of the proxy is none")
}

/// Says that something is larger than khabar takes.
pub(super) fn too_large(most: u64) -> Failure {
    let message = sentence!("too-large", "it is larger than {size}", size = size(most));
    Failure::new(FailureKind::TooLarge, message)
}

/// Writes a limit for people.
fn size(bytes: u64) -> String {
    match bytes {
        0..0x400 => format!("{bytes} B"),
        0x400..0x10_0000 => format!("{} KiB", bytes >> 10),
        _ => format!("{} MiB", bytes >> 20),
    }
}
