//! Why something could not be had: a kind for what to do next, a sentence for people.

use std::fmt;
use std::io;

use super::guard::Hidden;

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
    pub message: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Failure {}

impl Failure {
    /// Makes a failure of its kind and sentence.
    #[must_use]
    pub fn new(kind: FailureKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }

    pub(super) fn stopped() -> Self {
        Self::new(FailureKind::Stopped, "it was stopped")
    }

    /// Says that a private network was to be entered from outside.
    pub(super) fn private() -> Self {
        Self::new(
            FailureKind::Private,
            "it lies on this machine or in a private network, where nobody outside may send khabar",
        )
    }

    /// Says what an error status means.
    pub(super) fn of_status(status: u16, reason: Option<&str>) -> Self {
        let (kind, meaning) = match status {
            401 => (
                FailureKind::Denied,
                "the server wants a user and a password (401)",
            ),
            403 => (FailureKind::Denied, "the server refuses to give it out (403)"),
            407 => (FailureKind::Proxy, "the proxy wants a user and a password (407)"),
            404 => (FailureKind::NotFound, "there is nothing at this address (404)"),
            451 => (FailureKind::Denied, "it is withheld for legal reasons (451)"),
            _ => {
                let reason = reason.unwrap_or("no reason given");
                let message = format!("the server answered with an error: {status} {reason}");
                return Self::new(FailureKind::Status, message);
            }
        };
        Self::new(kind, meaning)
    }

    /// Sorts what went wrong on the way.
    pub(super) fn of_error(error: ureq::Error) -> Self {
        match error {
            ureq::Error::Io(error) => Self::of_io(&error),
            ureq::Error::HostNotFound => Self::new(FailureKind::Unreachable, "the host was not found"),
            ureq::Error::Timeout(phase @ ureq::Timeout::Resolve) => {
                Self::new(FailureKind::Unreachable, too_slow(phase))
            }
            ureq::Error::Timeout(phase) => Self::new(FailureKind::Timeout, too_slow(phase)),
            ureq::Error::Rustls(error) => Self::of_tls(&error.to_string()),
            ureq::Error::Tls(message) => Self::new(
                FailureKind::Tls,
                format!("the connection cannot be made safe: {message}"),
            ),
            ureq::Error::ConnectProxyFailed(message) => {
                Self::new(FailureKind::Proxy, format!("the proxy refused: {message}"))
            }
            ureq::Error::InvalidProxyUrl => Self::new(FailureKind::Proxy, "the address of the proxy is none"),
            ureq::Error::Other(reason) if reason.is::<Hidden>() => Self::private(),
            ureq::Error::BadUri(message) => Self::new(FailureKind::Address, message),
            ureq::Error::ConnectionFailed => {
                Self::new(FailureKind::Connection, "the connection could not be made")
            }
            ureq::Error::Decompress(form, _) => Self::new(
                FailureKind::Protocol,
                format!("what the server sent as {form} cannot be unpacked"),
            ),
            ureq::Error::LargeResponseHeader(..) => Self::new(
                FailureKind::TooLarge,
                "the server's answer begins with too many headers",
            ),
            error => Self::new(
                FailureKind::Protocol,
                format!("the server's answer makes no sense: {error}"),
            ),
        }
    }

    fn of_io(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        let (kind, message) = match error.kind() {
            Kind::ConnectionRefused => (FailureKind::Connection, "the server refuses connections"),
            Kind::ConnectionReset | Kind::ConnectionAborted | Kind::BrokenPipe => {
                (FailureKind::Connection, "the server broke the connection off")
            }
            Kind::UnexpectedEof => (
                FailureKind::Connection,
                "the server broke off before everything was sent",
            ),
            Kind::NetworkUnreachable | Kind::HostUnreachable | Kind::NetworkDown | Kind::AddrNotAvailable => {
                (FailureKind::Unreachable, "no way leads to the host")
            }
            Kind::TimedOut | Kind::WouldBlock => (FailureKind::Timeout, "the server does not answer"),
            // the TLS library hands its reasons through inside
            Kind::InvalidData => return Self::of_tls(&error.to_string()),
            _ => {
                let text = error.to_string();
                // the standard library has no kind for what the resolver says
                if text.contains("lookup address") {
                    return Self::new(FailureKind::Unreachable, "the host was not found");
                }
                return Self::new(FailureKind::Connection, format!("the connection failed: {text}"));
            }
        };
        Self::new(kind, message)
    }

    fn of_tls(reason: &str) -> Self {
        let message = match reason.strip_prefix("invalid peer certificate: ") {
            Some(reason) => format!("the server's certificate is not trusted ({reason})"),
            None => format!("the connection cannot be made safe: {reason}"),
        };
        Self::new(FailureKind::Tls, message)
    }
}

fn too_slow(phase: ureq::Timeout) -> &'static str {
    match phase {
        ureq::Timeout::Resolve => "finding the host took too long",
        ureq::Timeout::Connect => "connecting took too long",
        ureq::Timeout::PerRead | ureq::Timeout::RecvResponse => "the server does not answer",
        _ => "the server is too slow",
    }
}
