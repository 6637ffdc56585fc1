//! Feeds that lie on this machine: `file:` addresses.

use std::fs::{self, File};
use std::io::Read as _;
use std::time::UNIX_EPOCH;

use url::Url;

use super::failure::{Failure, FailureKind, too_large};
use super::{Answer, Body, Fetched, Request, Settings};
use crate::sentence::{Argument, sentence};

/// Reads a file, unless it is the one that is there already.
pub(super) fn read(url: &Url, request: &Request, settings: &Settings) -> Result<Fetched, Failure> {
    let unreadable = |why: Argument| {
        let message = sentence!("fetch-file", "the file cannot be read: {why}", why = why);
        Failure::new(FailureKind::File, message)
    };
    let path = url
        .to_file_path()
        .map_err(|()| unreadable(sentence!("fetch-no-path", "the address names no path").into()))?;
    let about = fs::metadata(&path).map_err(|error| unreadable((&error).into()))?;
    if !about.is_file() {
        // a device or a pipe may never end
        return Err(unreadable(
            sentence!("fetch-no-file", "it is no ordinary file").into(),
        ));
    }
    let changed = about
        .modified()
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let etag = changed.map(|changed| format!("{}-{}", changed.as_nanos(), about.len()));
    let answer = if etag.is_some() && etag == request.etag {
        Answer::NotModified { max_age: None }
    } else {
        let mut bytes = Vec::new();
        File::open(&path)
            .and_then(|file| file.take(settings.max_bytes + 1).read_to_end(&mut bytes))
            .map_err(|error| unreadable((&error).into()))?;
        if bytes.len() as u64 > settings.max_bytes {
            return Err(too_large(settings.max_bytes));
        }
        Answer::Body(Box::new(Body {
            bytes,
            etag,
            url: url.to_string(),
            ..Body::default()
        }))
    };
    Ok(Fetched { answer, moved: None })
}
