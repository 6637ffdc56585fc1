//! Feeds' entries completed by the pages that they announce.
//!
//! The entry says what the article is called, when and under which name it came
//! out; the page has its text. Both are kept, so that the article can be made
//! again from them. Fetching is not done here.

use crate::article::Article;
use crate::ingest::page::{Hints, extract};
use crate::sentence::{Sentence, sentence};
use crate::store::FetchedPage;

/// Makes the article of a kept page again; the error is a sentence that says what is wrong with the page.
///
/// # Errors
///
/// The page is refused, or it holds less text than the entry that announced it.
pub(super) fn article_of(page: &FetchedPage) -> Result<Article, Sentence> {
    let entry = page.entry.as_ref();
    let charset = page.content_type.as_deref().and_then(charset);
    let parsed = extract(
        &page.bytes,
        &Hints {
            url: Some(&page.url),
            charset,
            title: entry
                .map(|entry| entry.title.as_str())
                .filter(|title| !title.is_empty()),
            lang: entry.and_then(|entry| entry.lang.as_deref()),
        },
    );
    let Some(article) = parsed.articles.into_iter().next() else {
        let problem = parsed.problems.into_iter().next();
        return Err(problem.map_or_else(
            || sentence!("page-none", "the page holds no article"),
            |problem| problem.message,
        ));
    };
    match entry {
        Some(entry) => complete(entry, article),
        None => Ok(article),
    }
}

/// Puts the text of a page into the entry that announced it.
fn complete(entry: &Article, page: Article) -> Result<Article, Sentence> {
    if page.body.blocks.is_empty() || page.words() < entry.words() {
        return Err(sentence!(
            "page-shorter",
            "the page holds less text than the feed"
        ));
    }
    let lead = entry.lead.clone().or(page.lead).or_else(|| {
        let summary = entry.body.plain();
        (!summary.is_empty()).then_some(summary)
    });
    Ok(Article {
        lead,
        body: page.body,
        date: entry.date.or(page.date),
        date_text: entry.date_text.clone().or(page.date_text),
        kicker: entry.kicker.clone().or(page.kicker),
        source: entry.source.clone().or(page.source),
        attribution: entry.attribution.clone().or(page.attribution),
        author: entry.author.clone().or(page.author),
        code: entry.code.clone().or(page.code),
        category: entry.category.clone().or(page.category),
        tags: if entry.tags.is_empty() {
            page.tags
        } else {
            entry.tags.clone()
        },
        lang: page.lang.or_else(|| entry.lang.clone()),
        direction: page.direction,
        zwnj_lost: page.zwnj_lost,
        warnings: page.warnings,
        dropped: page.dropped,
        ..entry.clone()
    })
}

/// Reads the charset that a `Content-Type` names.
pub(super) fn charset(content_type: &str) -> Option<&str> {
    content_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches(['"', '\'']);
        (name.trim().eq_ignore_ascii_case("charset") && !value.is_empty()).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    fn page(html: &str, entry: Article) -> FetchedPage {
        FetchedPage {
            url: "https://example.org/1".into(),
            content_type: Some("text/html; Charset=\"UTF-8\"".into()),
            fetched_at: SystemTime::UNIX_EPOCH,
            bytes: html.as_bytes().to_vec(),
            entry: Some(entry),
        }
    }

    #[test]
    fn the_entry_keeps_its_name_and_gets_the_text() {
        let entry = Article {
            key: "guid".into(),
            title: "Bridges close for a day".into(),
            source: Some("The Feed".into()),
            lead: Some("Two bridges close.".into()),
            ..Article::default()
        };
        let text = "The two bridges over the river close on Friday, the council said. ".repeat(8);
        let html = format!(
            "<html><body><h1>Other name</h1><article><p>{text}</p><p>And so, {text}</p></article></body></html>"
        );
        let article = article_of(&page(&html, entry.clone())).unwrap();
        assert_eq!(
            (article.key.as_str(), article.title.as_str()),
            ("guid", "Bridges close for a day")
        );
        assert_eq!(article.lead.as_deref(), Some("Two bridges close."));
        assert_eq!(article.source.as_deref(), Some("The Feed"));
        assert_eq!(article.body.blocks.len(), 2);
        let longer = Article {
            lead: Some(text.repeat(4)),
            ..entry
        };
        assert!(article_of(&page(&html, longer)).is_err());
    }

    #[test]
    fn charsets_are_read_out_of_content_types() {
        assert_eq!(charset("text/html; charset=windows-1256"), Some("windows-1256"));
        assert_eq!(charset("text/html;Charset='utf-8' ; x=y"), Some("utf-8"));
        assert_eq!(charset("text/html"), None);
    }
}
