//! What names an article across imports.

use std::path::Path;

use crate::article::Article;

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
        Some(path) if many => format!("{}#{:016x}", path.display(), hash(article)),
        Some(path) => path.display().to_string(),
        None => format!("stdin#{:016x}", hash(article)),
    }
}

/// FNV-1a over title, lead and text: the same on every machine and in every version.
fn hash(article: &Article) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let blocks = article.body.blocks.iter().map(|block| block.text.as_str());
    let texts = [
        article.title.as_str(),
        article.lead.as_deref().unwrap_or_default(),
    ];
    let bytes = texts
        .into_iter()
        .chain(blocks)
        .flat_map(|text| text.bytes().chain([0]));
    bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
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
        let id = Identity { id: Some("7".into()) };
        assert_eq!(key(id, &article, file, true), "7");
    }
}
