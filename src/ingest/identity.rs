//! What names an article across imports.

use std::path::Path;

use crate::article::{Article, text_fingerprint};
use crate::text::percent;

/// How an input names its article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    /// The id that the input gives.
    pub(super) id: Option<String>,
}

/// Chooses an article's key: the imported id, else the address, else the file.
///
/// Where one file holds many articles without either, a hash of the text tells
/// them apart: it stays when lines are moved, and never gives one article's
/// marks to another.
pub(super) fn key(identity: Identity, article: &Article, path: Option<&Path>, many: bool) -> String {
    let known = identity
        .id
        .map(|id| id.trim().to_owned())
        .filter(|id| !id.is_empty());
    if let Some(key) = known.or_else(|| article.url.clone().filter(|url| !url.is_empty())) {
        return key;
    }
    match path {
        Some(path) if many => format!("{}#{:016x}", path_name(path), text_fingerprint(article)),
        Some(path) => path_name(path),
        None => format!("stdin#{:016x}", text_fingerprint(article)),
    }
}

/// Writes a path as text; bytes that are none are escaped, so that no two paths are written alike.
pub(super) fn path_name(path: &Path) -> String {
    let mut name = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        name.push_str(chunk.valid());
        name.push_str(&percent::encode(chunk.invalid(), |_| false));
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn id_goes_before_address_before_file() {
        let mut article = Article {
            title: "a".into(),
            ..Article::default()
        };
        let file = Some(Path::new("/a/b"));
        let none = Identity::default;
        assert_eq!(key(none(), &article, file, false), "/a/b");
        let one = key(none(), &article, file, true);
        assert!(one.starts_with("/a/b#"));
        article.title = "b".into();
        assert_ne!(key(none(), &article, file, true), one);
        article.url = Some("https://example.org/".into());
        assert_eq!(key(none(), &article, file, true), "https://example.org/");
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStrExt;
            let bad = |byte: u8| Path::new(std::ffi::OsStr::from_bytes(&[b'/', byte])).to_owned();
            article.url = None;
            assert_eq!(key(none(), &article, Some(&bad(0xFF)), false), "/%FF");
            assert_eq!(key(none(), &article, Some(&bad(b'a')), false), "/a");
        }
        let id = Identity { id: Some("7".into()) };
        assert_eq!(key(id, &article, file, true), "7");
    }
}
