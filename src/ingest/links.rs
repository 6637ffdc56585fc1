//! The feeds that a page names, or seems to, the main one first.

use std::sync::LazyLock;

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
    /// The part of the site that it covers.
    pub scope: FeedScope,
}

/// The part of a site that a feed covers, the widest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FeedScope {
    /// The site's articles, or those of the very page that names it.
    Main,
    /// One category, tag or author.
    Section,
    /// Comments of readers.
    Comments,
}

/// A row of the table of words.
#[derive(Debug)]
struct ScopeRow {
    scope: FeedScope,
    field: ScopeField,
    words: Vec<&'static str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ScopeField {
    Path,
    Title,
}

static SCOPES: LazyLock<Vec<ScopeRow>> = LazyLock::new(|| {
    include_str!("../../assets/ingest/feed_links.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let scope = match columns.next()? {
                "comments" => FeedScope::Comments,
                "section" => FeedScope::Section,
                _ => return None,
            };
            let field = match columns.next()? {
                "path" => ScopeField::Path,
                "title" => ScopeField::Title,
                _ => return None,
            };
            Some(ScopeRow {
                scope,
                field,
                words: columns.collect(),
            })
        })
        .collect()
});

/// Returns what a feed covers that is named by the page at `page`.
fn scope(url: &str, title: Option<&str>, page: &str) -> FeedScope {
    let path = url.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
    let path = path
        .map(|(_, path)| path.to_ascii_lowercase())
        .unwrap_or_default();
    let title = title.map(str::to_ascii_lowercase).unwrap_or_default();
    let holds = |row: &&ScopeRow| match row.field {
        ScopeField::Path => path
            .split(['/', '?', '&', '='])
            .any(|part| row.words.contains(&part)),
        ScopeField::Title => row.words.iter().any(|word| title.contains(word)),
    };
    match SCOPES.iter().filter(holds).map(|row| row.scope).max() {
        // who asks for the feed of a category's page wants just that
        Some(FeedScope::Section) if is_below(url, page) => FeedScope::Main,
        found => found.unwrap_or(FeedScope::Main),
    }
}

/// Says whether a URL is below that of a page which is not the site's first.
fn is_below(url: &str, page: &str) -> bool {
    let page = page
        .split(['?', '#'])
        .next()
        .unwrap_or(page)
        .trim_end_matches('/');
    let has_path = page.split_once("://").is_some_and(|(_, rest)| rest.contains('/'));
    has_path && url.starts_with(page)
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
    let base_page = url.to_owned();
    let mut found: Vec<FeedLink> = Vec::new();
    let mut add = |href: &str, title: Option<String>, declared: bool| {
        let url = address::resolve(&base, href);
        let known = found.iter().any(|link| link.url == url);
        if address::is_web(&url) && !known {
            let scope = scope(&url, title.as_deref(), &base_page);
            found.push(FeedLink {
                url,
                title,
                declared,
                scope,
            });
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
            // titles of feeds are often escaped twice
            let title = link
                .attr("title")
                .map(|title| clean::line(&html::entities(&title)));
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
    found.sort_by_key(|link| (!link.declared, link.scope));
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
    fn comments_and_sections_come_after_the_news() {
        let page = |site: &str| {
            let page = std::fs::read(format!("tests/data/feed_links/{site}.html")).unwrap();
            let found = feeds(&page, "https://a.example/");
            found
                .into_iter()
                .map(|link| (link.url, link.title.unwrap_or_default()))
                .collect::<Vec<_>>()
        };
        let found = page("comments_first");
        assert_eq!(found[0].0, "https://a.example/fx");
        // escaped twice in the page
        assert!(found[1].1.contains('\u{BB}'), "{found:?}");
        assert_eq!(page("category_first")[0].0, "https://a.example/feed/");
        let category = "<link rel=alternate type=application/rss+xml href='/category/x/feed'>";
        let found = feeds(category.as_bytes(), "https://a.example/category/x/");
        assert_eq!(found[0].scope, FeedScope::Main);
    }

    #[test]
    fn a_page_without_feeds_names_none() {
        assert!(feeds(b"<p>nothing</p>", "https://a.example/").is_empty());
        assert!(feeds("<div>".repeat(2000).as_bytes(), "https://a.example/").is_empty());
    }
}
