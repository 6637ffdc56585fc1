//! Which feeds an address stands for: itself, or those that its page names.

use crate::fetch::{Answer, Failure, FailureKind, Fetcher, Request, Settings};
use crate::ingest::{challenge, feed, links, telegram_web};
use crate::library::error::{Error, ErrorKind};
use crate::sentence::{Sentence, sentence};

/// A feed that an address stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundFeed {
    /// Its address.
    pub url: String,
    /// What it is called, where that is said.
    pub title: Option<String>,
}

/// Pages' guesses that are looked at.
const GUESSES: usize = 4;

/// Finds the feeds of a URL: itself where it is one, else those that the page there names, the main one first.
///
/// Without a scheme https is tried, then http. A link to a channel of Telegram leads to its web view.
///
/// # Errors
///
/// `Io` where nothing could be fetched, `NotFound` where there is no feed,
/// `Usage` where the address or the settings are none.
pub fn discover(settings: &Settings, written: &str) -> Result<Vec<FoundFeed>, Error> {
    let fetcher =
        Fetcher::new(settings.clone()).map_err(|failure| Error::new(ErrorKind::Usage, failure.message))?;
    let written = written.trim();
    if let Some(channel) = telegram_web::channel_url(written) {
        let url = channel.map_err(|message| Error::new(ErrorKind::Usage, message))?;
        return at_url(&fetcher, &url);
    }
    if has_scheme(written) {
        return at_url(&fetcher, written);
    }
    let safe = at_url(&fetcher, &format!("https://{written}"));
    let Err(safe) = safe else { return safe };
    match at_url(&fetcher, &format!("http://{written}")) {
        // a server that answered says more than one that was not reached
        Err(plain) if safe.kind() == ErrorKind::Io && plain.kind() != ErrorKind::Io => Err(plain),
        Err(_) => Err(safe),
        found => found,
    }
}

/// Says whether a URL was written with its scheme.
#[must_use]
pub fn has_scheme(written: &str) -> bool {
    written.contains("://") || written.starts_with("file:")
}

fn at_url(fetcher: &Fetcher, address: &str) -> Result<Vec<FoundFeed>, Error> {
    let (url, bytes) = get(fetcher, address)?;
    if let Some(found) = as_feed(&url, &bytes) {
        return Ok(vec![found]);
    }
    if let Some(message) = challenge::find(&bytes, None, Some(&url)) {
        return Err(Error::new(ErrorKind::Io, at(address, message)));
    }
    if let Some(message) = telegram_web::refusal(&bytes, &url) {
        return Err(Error::new(ErrorKind::NotFound, message));
    }
    let named = links::feeds(&bytes, &url);
    if named.iter().any(|link| link.declared) {
        return Ok(named
            .into_iter()
            .filter(|link| link.declared)
            .map(|link| FoundFeed {
                url: link.url,
                title: link.title,
            })
            .collect());
    }
    for link in named.into_iter().take(GUESSES) {
        if let Ok((url, bytes)) = named_by(fetcher, &url, &link.url)
            && let Some(found) = as_feed(&url, &bytes)
        {
            return Ok(vec![found]);
        }
    }
    Err(Error::new(
        ErrorKind::NotFound,
        sentence!(
            "error-no-feed-there",
            "{address} is no feed, and its page names none",
            address = address
        ),
    )
    .with_hint(sentence!(
        "hint-look-for-feed",
        "look for a link called RSS or Atom on the site, and add its address"
    )))
}

/// Downloads what a page names.
fn named_by(fetcher: &Fetcher, page: &str, address: &str) -> Result<(String, Vec<u8>), Error> {
    let request = Request {
        url: address.to_owned(),
        from: Some(page.to_owned()),
        ..Request::default()
    };
    fetch_bytes(fetcher, &request)
}

/// Downloads what the reader's own address leads to, and says where it will lie from now on.
fn get(fetcher: &Fetcher, address: &str) -> Result<(String, Vec<u8>), Error> {
    let request = Request {
        url: address.to_owned(),
        ..Request::default()
    };
    fetch_bytes(fetcher, &request)
}

/// Downloads what is asked for, and says at which address it will lie from now on.
pub(in crate::library) fn fetch_bytes(
    fetcher: &Fetcher,
    request: &Request,
) -> Result<(String, Vec<u8>), Error> {
    let address = request.url.as_str();
    let failed = |failure: Failure| {
        let kind = match failure.kind {
            FailureKind::Address | FailureKind::Private => ErrorKind::Usage,
            FailureKind::NotFound => ErrorKind::NotFound,
            _ => ErrorKind::Io,
        };
        Error::new(kind, at(address, failure.message))
    };
    let answered = fetcher.fetch(request).map_err(failed)?;
    match answered.answer {
        Answer::Body(body) => Ok((answered.moved.unwrap_or_else(|| address.to_owned()), body.bytes)),
        Answer::Gone => Err(Error::new(
            ErrorKind::NotFound,
            at(address, sentence!("fetch-gone", "it is gone for good (410)")),
        )),
        Answer::Later { message, .. } => Err(Error::new(ErrorKind::Io, at(address, message))),
        Answer::NotModified { .. } => Err(Error::new(
            ErrorKind::Io,
            at(address, sentence!("fetch-nothing", "the server sent nothing")),
        )),
    }
}

/// Says at which address something went wrong.
fn at(address: &str, why: Sentence) -> Sentence {
    sentence!("error-at", "{address}: {why}", address = address, why = why)
}

fn as_feed(url: &str, bytes: &[u8]) -> Option<FoundFeed> {
    let title = if feed::begins(bytes) {
        let options = feed::Options {
            base: Some(url),
            charset: None,
        };
        feed::parse(bytes, &options).title
    } else if telegram_web::is_channel(bytes) {
        telegram_web::parse(bytes, None, url).feed.title
    } else {
        return None;
    };
    Some(FoundFeed {
        url: url.to_owned(),
        title,
    })
}
