//! Feeds that lie on this machine: `file:` addresses.

use std::fs::{self, File};
use std::io::Read as _;
use std::time::UNIX_EPOCH;

use url::Url;

use super::exchange::size;
use super::failure::{Failure, FailureKind};
use super::{Answer, Body, Fetched, Request, Settings};

/// Reads a file, unless it is the one that is there already.
pub(super) fn read(url: &Url, request: &Request, settings: &Settings) -> Result<Fetched, Failure> {
    let unreadable = |why: String| Failure::new(FailureKind::File, format!("the file cannot be read: {why}"));
    let path = url
        .to_file_path()
        .map_err(|()| unreadable("the address names no path".to_owned()))?;
    let about = fs::metadata(&path).map_err(|error| unreadable(error.to_string()))?;
    if !about.is_file() {
        // a device or a pipe may never end
        return Err(unreadable("it is no ordinary file".to_owned()));
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
            .map_err(|error| unreadable(error.to_string()))?;
        if bytes.len() as u64 > settings.max_bytes {
            let message = format!("it is larger than {}", size(settings.max_bytes));
            return Err(Failure::new(FailureKind::TooLarge, message));
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
