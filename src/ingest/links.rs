//! The feeds that a page names, or seems to.

use dom_query::Document;

use super::document::declared_charset;
use super::{address, charset, clean, html};

/// A feed that a page names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedLink {
    /// Its address.
    pub url: String,
    /// What the page calls it.
    pub title: Option<String>,
    /// The page declares it; else its address only looks like one.
    pub declared: bool,
}

/// Media types of feeds, without what may follow.
const KINDS: [&str; 6] = [
    "application/rss+xml",
    "application/atom+xml",
    "application/feed+json",
    "application/rdf+xml",
    "application/x.atom+xml",
    "text/xml",
];

/// Finds the feeds of a page, the declared ones first; none where the page is refused.
#[must_use]
pub fn feeds(bytes: &[u8], url: &str) -> Vec<FeedLink> {
    let page = charset::decode(bytes, declared_charset(bytes).as_deref()).text;
    let page = clean::clean(&page);
    if html::refuses(&page) {
        return Vec::new();
    }
    let document = Document::from(page.as_ref());
    let base = document
        .select("base[href]")
        .nodes()
        .first()
        .and_then(|base| base.attr("href"))
        .map_or_else(|| url.to_owned(), |href| address::resolve(url, &href));
    let mut found: Vec<FeedLink> = Vec::new();
    let mut add = |href: &str, title: Option<String>, declared: bool| {
        let url = address::resolve(&base, href);
        let known = found.iter().any(|link| link.url == url);
        if (url.starts_with("http://") || url.starts_with("https://")) && !known {
            found.push(FeedLink { url, title, declared });
        }
    };
    for link in document.select("link[rel][href]").nodes() {
        let rel = link.attr("rel").unwrap_or_default().to_ascii_lowercase();
        let kind = link.attr("type").unwrap_or_default().to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        let alternate = rel
            .split_whitespace()
            .any(|rel| rel == "alternate" || rel == "feed");
        if let Some(href) = link.attr("href")
            && alternate
            && KINDS.contains(&kind)
        {
            let title = link.attr("title").map(|title| clean::line(&title));
            add(&href, title.filter(|title| !title.is_empty()), true);
        }
    }
    for link in document.select("a[href]").nodes() {
        if let Some(href) = link.attr("href")
            && looks_like_feed(&href)
        {
            add(&href, None, false);
        }
    }
    found
}

/// Tells whether the last parts of an address are those of feeds.
fn looks_like_feed(href: &str) -> bool {
    let path = href
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    path.rsplit('/')
        .filter(|part| !part.is_empty())
        .take(3)
        .any(|part| {
            let (name, end) = part.rsplit_once('.').unwrap_or((part, ""));
            matches!(name, "rss" | "feed" | "feeds" | "atom") || matches!(end, "rss" | "atom" | "rdf")
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declared_feeds_come_before_guesses() {
        let page = "<html><head><base href='/x/'>
            <link rel='stylesheet' type='text/css' href='a.css'>
            <link REL='Alternate' type='application/rss+xml; charset=utf-8' title=' News ' href='rss.xml'>
            <link rel=alternate hreflang=fa href='/fa'>
            <link rel='alternate' type='application/atom+xml' href='https://b.example/atom'></head>
            <body><a href='/fa/rss/allnews'>RSS</a><a href='rss.xml'>again</a><a href='/about'>no</a></body>";
        let found = feeds(page.as_bytes(), "https://a.example/news/1");
        let urls: Vec<(&str, bool)> = found
            .iter()
            .map(|link| (link.url.as_str(), link.declared))
            .collect();
        assert_eq!(
            urls,
            [
                ("https://a.example/x/rss.xml", true),
                ("https://b.example/atom", true),
                ("https://a.example/fa/rss/allnews", false),
            ]
        );
        assert_eq!(found[0].title.as_deref(), Some("News"));
    }

    #[test]
    fn a_page_without_feeds_names_none() {
        assert!(feeds(b"<p>nothing</p>", "https://a.example/").is_empty());
        assert!(feeds("<div>".repeat(2000).as_bytes(), "https://a.example/").is_empty());
    }
}
