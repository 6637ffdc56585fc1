//! The bytes of an article's pictures: of those that lie beside it on this machine, and of those on the web.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::error::{Error, ErrorKind};
use super::fetch::get;
use crate::fetch::{Fetcher, Settings, Want};
use crate::text::percent;

/// A picture may have so many bytes.
const MOST_BYTES: u64 = 16 << 20;

/// Reads a picture of the article called `key`, from this machine or from the web.
///
/// A relative address is one beside the article's file.
///
/// # Errors
///
/// There is no such file, it cannot be read, or its server does not send it.
pub fn picture(settings: &Settings, key: &str, address: &str) -> Result<Vec<u8>, Error> {
    let Some(path) = path_of(key, address) else {
        let fetcher = Fetcher::new(settings.clone());
        let fetcher = fetcher.map_err(|failure| Error::new(ErrorKind::Usage, failure.message))?;
        return get(&fetcher, Want::Page, address).map(|(_, bytes)| bytes);
    };
    let failed = |error| Error::io("read the picture", &path, error);
    let mut bytes = Vec::new();
    let file = File::open(&path).map_err(failed)?;
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
    fn a_picture_that_is_not_there_is_told() {
        let settings = Settings::default();
        assert!(picture(&settings, "/nowhere/page.html", "a.png").is_err());
        assert!(picture(&settings, "key", "a.png").is_err());
    }
}
