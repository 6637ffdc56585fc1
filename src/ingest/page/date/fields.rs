//! Dates that a page gives for machines: in fields with names, and in the data of its scripts.

use memchr::memmem;

use std::collections::HashMap;

use dom_query::Document;

use crate::ingest::clean;

/// Names of fields that hold the time of publication, surest first.
const PUBLISHED: [&str; 34] = [
    "article:published_time",
    "article:published",
    "article.published",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "date_published",
    "datepublished",
    "published_time",
    "published-date",
    "publisheddate",
    "publication_date",
    "publish_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "pub_date",
    "pub-date",
    "parsely-pub-date",
    "sailthru.date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "datecreated",
    "displaydate",
    "date",
    "dc.created",
];

/// Names of fields that hold the time of the last change: better than nothing.
const MODIFIED: [&str; 8] = [
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dcterms.modified",
    "revised",
];

/// Names of fields in the data of scripts.
const IN_SCRIPTS: [&str; 14] = [
    "\"datePublished\"",
    "\"publishedAt\"",
    "\"published_at\"",
    "\"publishedDate\"",
    "\"publishDate\"",
    "\"publish_date\"",
    "\"publicationDate\"",
    "\"pubDate\"",
    "\"pub_date\"",
    "\"firstPublished\"",
    "\"published_time\"",
    "\"dateCreated\"",
    "\"datePosted\"",
    "\"displayDate\"",
];

/// Values of `meta` elements and of elements with `itemprop`, by their names in lower case.
pub(super) struct Fields(HashMap<String, Vec<String>>);

impl Fields {
    /// Collects them from a page.
    pub(super) fn of(document: &Document) -> Self {
        let mut fields: HashMap<String, Vec<String>> = HashMap::new();
        let selection = document.select("meta[content], [itemprop*=date], [itemprop*=Date]");
        for node in selection.nodes() {
            let value = ["content", "datetime", "title"]
                .iter()
                .find_map(|name| node.attr(name))
                .map(|value| value.to_string())
                .filter(|value| value.chars().any(char::is_numeric))
                .unwrap_or_else(|| {
                    if node.has_name("meta") {
                        String::new()
                    } else {
                        clean::line(&node.text())
                    }
                });
            if value.trim().is_empty() || value.len() > 200 {
                continue;
            }
            for name in ["property", "name", "itemprop", "http-equiv", "pubdate"] {
                if let Some(name) = node.attr(name) {
                    let name = name.trim().to_ascii_lowercase();
                    fields.entry(name).or_default().push(value.clone());
                }
            }
        }
        Self(fields)
    }

    /// Lists what may say when the page was published, surest first.
    pub(super) fn published(&self) -> Vec<String> {
        self.named(&PUBLISHED)
    }

    /// Lists what says when the page was changed.
    pub(super) fn modified(&self) -> Vec<String> {
        self.named(&MODIFIED)
    }

    fn named(&self, names: &[&str]) -> Vec<String> {
        let values = names.iter().filter_map(|name| self.0.get(*name));
        values.flatten().cloned().collect()
    }
}

/// Collects dates from the data of scripts.
pub(super) fn in_scripts(page: &str) -> Vec<String> {
    const FAR: usize = 60;
    let mut found = Vec::new();
    for name in IN_SCRIPTS {
        let at = memmem::find(page.as_bytes(), name.as_bytes());
        let Some(after) = at.and_then(|at| page.get(at + name.len()..)) else {
            continue;
        };
        let Some((gap, value)) = after.split_once('"') else {
            continue;
        };
        if !gap.trim().starts_with(':') || gap.trim().len() > 1 {
            continue;
        }
        let value: String = value.chars().take(FAR).take_while(|c| *c != '"').collect();
        if value.len() >= 8 {
            found.push(value);
        }
    }
    found
}
