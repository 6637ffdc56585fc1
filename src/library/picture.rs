//! The bytes of an article's pictures: of those that lie beside it on this machine, and of those on the web.
//!
//! What a feed brought comes from the web alone, and its pictures are under the
//! rule that its pages are under: no private network is entered for them.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::Reader;
use super::error::{Doing, Error, ErrorKind};
use super::fetch::fetch_bytes;
use crate::article::ArticleId;
use crate::fetch::{Failure, Fetcher, Request, Settings, Want, host};
use crate::sentence::sentence;
use crate::text::percent;

/// A picture may have so many bytes.
const MOST_BYTES: u64 = 16 << 20;

/// Reads pictures; connections are kept for the next one.
#[derive(Debug)]
pub struct Pictures {
    settings: Settings,
    fetcher: OnceLock<Result<Fetcher, Failure>>,
}

impl Pictures {
    /// Prepares to read; nothing is asked yet.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self {
            settings,
            fetcher: OnceLock::new(),
        }
    }

    /// Reads a picture of an article, whose key is `key`.
    ///
    /// A relative address is one beside the article's file.
    ///
    /// # Errors
    ///
    /// There is no such file, it cannot be read, its server does not send it, the address leads where
    /// whoever brought the article may not send its reader, or the library cannot be read.
    pub fn read(&self, reader: &Reader, id: ArticleId, key: &str, address: &str) -> Result<Vec<u8>, Error> {
        let feeds = reader.feeds_of(id)?;
        if feeds.is_empty()
            && let Some(path) = path_of(key, address)
        {
            return read_file(&path);
        }
        let mut from = String::new();
        for feed in reader
            .feeds()?
            .into_iter()
            .filter(|feed| feeds.contains(&feed.id))
        {
            if from.is_empty() || host(&feed.url) == host(address) {
                from = feed.url;
            }
        }
        let made = self.fetcher.get_or_init(|| Fetcher::new(self.settings.clone()));
        let fetcher = made
            .as_ref()
            .map_err(|failure| Error::new(ErrorKind::Usage, failure.message.clone()))?;
        let request = Request {
            url: address.to_owned(),
            want: Want::Picture,
            from: Some(from),
            ..Request::default()
        };
        fetch_bytes(fetcher, &request).map(|(_, bytes)| bytes)
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let failed = |error| Error::io(Doing::ReadPicture, path, error);
    // a pipe or a device would be waited for
    if !path.metadata().map_err(failed)?.is_file() {
        let message = sentence!(
            "error-picture-no-file",
            "the picture {path} is no file",
            path = path
        );
        return Err(Error::new(ErrorKind::Io, message));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// Finds the file of an address that is none of the web.
fn path_of(key: &str, address: &str) -> Option<PathBuf> {
    if let Some(path) = address.strip_prefix("file://") {
        return Some(PathBuf::from(percent::decode(path)));
    }
    let is_web = address.starts_with("//") || address.contains("://") || address.starts_with("data:");
    let article = Path::new(key);
    (!is_web && article.is_absolute()).then(|| {
        let folder = article.parent().unwrap_or(article);
        folder.join(percent::decode(address))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_address_lies_beside_the_article() {
        let found = |address| path_of("/news/today/page.html", address);
        assert_eq!(found("a%20b.png"), Some("/news/today/a b.png".into()));
        assert_eq!(found("/pictures/c.png"), Some("/pictures/c.png".into()));
        assert_eq!(found("file:///tmp/%D8%A7.png"), Some("/tmp/\u{627}.png".into()));
        for web in [
            "https://example.org/a.png",
            "//example.org/a.png",
            "data:image/png;base64,",
        ] {
            assert_eq!(found(web), None);
        }
        assert_eq!(path_of("https://example.org/page", "a.png"), None);
    }

    #[test]
    fn only_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        std::fs::write(&path, "picture").unwrap();
        assert_eq!(read_file(&path).unwrap(), b"picture");
        for bad in [folder.path(), Path::new("/dev/zero"), Path::new("/nowhere/a.png")] {
            assert!(read_file(bad).is_err(), "{}", bad.display());
        }
    }
}
