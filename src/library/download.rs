//! One page of the web for an import: fetched with the guards and limits of a fetch, once.

use crate::fetch::{Answer, Failure, Fetcher, Request, Settings, Want};
use crate::ingest::{feed, telegram_web};
use crate::sentence::{Sentence, sentence};

/// What came.
#[derive(Debug)]
pub(super) struct Download {
    pub(super) bytes: Vec<u8>,
    /// The URL at which it was found in the end.
    pub(super) url: String,
    pub(super) charset: Option<String>,
    pub(super) form: Form,
}

/// How the bytes are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A web page.
    Page,
    /// Like a file of any format.
    File,
}

/// Says whether what somebody wants to import is a URL of the web.
pub(super) fn is_web(text: &str) -> bool {
    let scheme = text.split_once("://").map_or("", |(scheme, _)| scheme);
    ["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Fetches a URL that the user named.
///
/// # Errors
///
/// It could not be fetched, or it is a feed; the sentence says what to do.
pub(super) fn download(settings: &Settings, url: &str) -> Result<Download, Sentence> {
    // their pages hold posts, not an article
    if matches!(telegram_web::channel_url(url), Some(Ok(_))) {
        return Err(subscribe_instead(url));
    }
    let failed = |failure: Failure| failure.message;
    let request = Request {
        url: url.to_owned(),
        want: Want::Page,
        ..Request::default()
    };
    let fetched = Fetcher::new(settings.clone())
        .and_then(|fetcher| fetcher.fetch(&request))
        .map_err(failed)?;
    let body = match fetched.answer {
        Answer::Body(body) => body,
        Answer::Later { message, after: _ } => return Err(message),
        Answer::Gone => return Err(sentence!("fetch-gone", "it is gone for good (410)")),
        Answer::NotModified { max_age: _ } => {
            return Err(sentence!("fetch-nothing", "the server sent nothing"));
        }
    };
    if feed::begins(&body.bytes) || telegram_web::is_channel(&body.bytes) {
        return Err(subscribe_instead(url));
    }
    let is_html = body.media_type.as_deref().map_or_else(
        || body.bytes.trim_ascii_start().starts_with(b"<"),
        |kind| kind.contains("html"),
    );
    Ok(Download {
        form: if is_html { Form::Page } else { Form::File },
        bytes: body.bytes,
        url: body.url,
        charset: body.charset,
    })
}

fn subscribe_instead(url: &str) -> Sentence {
    sentence!(
        "import-feed-url",
        "this is a feed, not an article: subscribe to it with `khabar feed add {url}`",
        url = url
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_told_from_paths() {
        assert!(is_web("https://a.example/") && is_web("HTTP://a.example"));
        for path in ["a/b", "/http://x", "file:///a", "https:/a", "-"] {
            assert!(!is_web(path), "{path}");
        }
    }
}
