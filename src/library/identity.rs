//! Who an article is across imports: its key.
//!
//! The imported id, else the address, else the file. Where several articles
//! without either stand in one file, or where there is no file, the headline
//! and date tell them apart, so that a line added above does not make another
//! article of each one below.

use std::path::Path;

use crate::article::Article;
use crate::text::fnv1a;

/// Gives an article a key where its parser did not.
pub(super) fn identify(article: &mut Article, path: Option<&Path>) {
    if !article.key.is_empty() {
        return;
    }
    article.key = match (&article.url, path) {
        (Some(url), _) if !url.is_empty() => url.clone(),
        (_, Some(path)) => format!("{}#{:016x}", path.display(), fingerprint(article)),
        (_, None) => format!("text:{:016x}", fingerprint(article)),
    };
}

/// Mixes headline and date, or the text where there is no headline (FNV-1a, 64 bits).
fn fingerprint(article: &Article) -> u64 {
    let text = if article.title.is_empty() {
        article.body.plain()
    } else {
        article.title.clone()
    };
    let date = article.date.map(|date| date.unix).unwrap_or_default();
    let printed = article.date_text.as_deref().unwrap_or_default();
    fnv1a(text.bytes().chain(date.to_le_bytes()).chain(printed.bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(article: Article, path: Option<&str>) -> String {
        let mut article = article;
        identify(&mut article, path.map(Path::new));
        article.key
    }

    fn titled(title: &str) -> Article {
        Article {
            title: title.to_owned(),
            ..Article::default()
        }
    }

    #[test]
    fn an_imported_id_comes_before_the_address_and_that_before_the_file() {
        let article = Article {
            url: Some("https://example.org/1".to_owned()),
            ..titled("t")
        };
        assert_eq!(key(article.clone(), Some("/f")), "https://example.org/1");
        let own = Article {
            key: "7".to_owned(),
            ..article
        };
        assert_eq!(key(own, Some("/f")), "7");
    }

    #[test]
    fn articles_of_one_file_are_told_apart_and_found_again() {
        let one = key(titled("one"), Some("/f"));
        assert_ne!(one, key(titled("two"), Some("/f")));
        assert_eq!(one, key(titled("one"), Some("/f")));
        assert!(one.starts_with("/f#"), "{one}");
        assert!(key(titled("one"), None).starts_with("text:"));
    }
}
