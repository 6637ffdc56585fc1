//! An article as another reader kept it, and the one it becomes here.

use std::ops::ControlFlow;

use serde_json::Value as Json;

use crate::article::identity::identify;
use crate::article::{Article, Marks};
use crate::calendar::Instant;
use crate::ingest::feed::{Enclosure, attach};
use crate::ingest::identity::{self, Identity};
use crate::ingest::record::{Record, Value};
use crate::ingest::{Outlet, clean};

/// The fields of an article that other readers have, as they have them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// What names the article among all others; its address where there is none.
    pub id: Option<String>,
    /// The feed that it came with; its entries are recognised when the feed is fetched.
    pub feed: Option<SavedFeed>,
    /// Address of the original.
    pub url: Option<String>,
    /// The headline.
    pub title: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The publisher or feed.
    pub source: Option<String>,
    /// Language as declared.
    pub lang: Option<String>,
    /// A summary.
    pub summary: Option<String>,
    /// The text as HTML; it goes before the others.
    pub html: Option<String>,
    /// The text as Markdown.
    pub markdown: Option<String>,
    /// The text as it reads.
    pub text: Option<String>,
    /// When it was published: RFC 3339, RFC 822, unix seconds, or as printed.
    pub date: Option<String>,
    /// Subject words.
    pub tags: Vec<String>,
    /// It was read or archived.
    pub read: bool,
    /// It was starred, flagged or liked.
    pub starred: bool,
    /// When it was starred or saved, in unix seconds.
    pub starred_at: Option<i64>,
    /// Highlights and notes, a paragraph each.
    pub notes: Vec<String>,
    /// Files that come with it: address and media type.
    pub enclosures: Vec<(String, String)>,
}

/// The feed that an article came with in another reader.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SavedFeed {
    /// URL of the feed.
    pub url: String,
    /// The id that the feed gave the article.
    pub guid: Option<String>,
}

impl Saved {
    /// Makes the article; `None` where neither an address, a headline nor a text is there.
    pub(super) fn into_article(self) -> Option<(Article, Identity, Marks)> {
        let mut marks = Marks {
            read: self.read,
            bookmarked: self.starred,
            bookmarked_at: self
                .starred_at
                .filter(|_| self.starred)
                .map(|unix| Instant { unix, offset: 0 }),
            note: note(&self.notes),
            bare: [&self.html, &self.markdown, &self.text, &self.summary]
                .into_iter()
                .flatten()
                .all(|text| text.trim().is_empty()),
            ..Marks::default()
        };
        let mut record = Record::default();
        // a text has first words of its own to be called by
        let title = self
            .title
            .filter(|title| !title.trim().is_empty())
            .or_else(|| self.url.clone().filter(|_| marks.bare));
        for (name, value) in [
            ("title", title),
            ("url", self.url),
            ("author", self.author),
            ("source", self.source),
            ("lang", self.lang),
            ("summary", self.summary),
            ("html", self.html),
            ("markdown", self.markdown),
            ("text", self.text),
            ("date", self.date),
        ] {
            if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
                record.set(name, Value::Text(value));
            }
        }
        let tags = self.tags.into_iter().map(Json::String).collect();
        record.set("tags", Value::Other(Json::Array(tags)));
        let (mut article, _) = record.finish()?;
        let mut tags = Vec::new();
        for tag in std::mem::take(&mut article.tags) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        marks.tags.clone_from(&tags);
        article.tags = tags;
        let enclosures: Vec<Enclosure> = self
            .enclosures
            .into_iter()
            .filter(|(url, _)| !url.is_empty())
            .map(|(url, kind)| Enclosure {
                url,
                kind,
                ..Enclosure::default()
            })
            .collect();
        attach(&enclosures, &mut article);
        Some((article, Identity { id: self.id }, marks))
    }

    /// Hands the article out, if it is one.
    pub(super) fn hand_out(self, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        let feed = self.feed.clone();
        match (self.into_article(), feed) {
            (Some((mut article, named, marks)), Some(SavedFeed { url, guid })) => {
                article.key = identity::key(named, &article, outlet.origin.path.as_deref(), true);
                let entry = identify([(guid.as_deref(), &article)]);
                entry.into_iter().try_for_each(|mut identity| {
                    identity.feed = Some(url.clone());
                    outlet.entry(article.clone(), marks.clone(), identity)
                })
            }
            (Some((article, identity, marks)), None) => outlet.marked(article, identity, marks, true),
            (None, _) => ControlFlow::Continue(()),
        }
    }
}

/// Puts highlights and notes together, a paragraph each; nothing where there are none.
fn note(notes: &[String]) -> Option<String> {
    let paragraphs: Vec<String> = notes
        .iter()
        .map(|note| clean::clean(note).trim().to_owned())
        .filter(|note| !note.is_empty())
        .collect();
    (!paragraphs.is_empty()).then(|| paragraphs.join("\n\n"))
}

/// Quotes a highlight, with what was noted on it below.
pub(super) fn highlight(quote: &str, note: Option<&str>) -> String {
    let quoted: Vec<String> = quote
        .trim()
        .lines()
        .map(|line| format!("> {}", line.trim()))
        .collect();
    let quoted = quoted.join("\n");
    match note.map(str::trim).filter(|note| !note.is_empty()) {
        Some(note) if quoted.is_empty() => note.to_owned(),
        Some(note) => format!("{quoted}\n{note}"),
        None => quoted,
    }
}
