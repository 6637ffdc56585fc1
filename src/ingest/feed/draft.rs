//! An entry of any format as its fields, and the article it becomes.
//!
//! The formats fill an [`EntryDraft`]; what is chosen among the fields (which
//! text is the richer, what names the entry) is decided once, here.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::super::address::{is_openable, scheme};
use super::content::Content;
use super::date::DateText;
use crate::article::{Article, Block, BlockKind, Body, Dropped, Span, SpanStyle, Warning};
use crate::calendar::Instant;
use crate::ingest::html::embed::{bare, page_of};
use crate::ingest::record::Opening;
use crate::ingest::{autolink, charset, clean, footer, html, record, text};
use crate::text::Direction;

/// A file that comes with an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::ingest) struct Enclosure {
    /// Address, resolved.
    pub(in crate::ingest) url: String,
    /// Media type as declared, may be empty.
    pub(in crate::ingest) kind: String,
    /// Bytes, as declared.
    pub(in crate::ingest) length: Option<u64>,
    /// What it is called.
    pub(in crate::ingest) title: Option<String>,
}

/// Media type of a page.
const PAGE: &str = "text/html";

impl Enclosure {
    /// Replaces the address of a known player by the page of what it plays; returns that page.
    pub(super) fn lead_to_page(&mut self) -> Option<String> {
        let page = page_of(&self.url)?;
        self.url.clone_from(&page);
        PAGE.clone_into(&mut self.kind);
        Some(page)
    }

    /// Tells whether it is a Flash player, which plays nothing today.
    pub(super) fn is_flash(&self) -> bool {
        let path = self.url.split(['?', '#']).next().unwrap_or_default();
        let ending = path.rsplit('.').next().unwrap_or_default();
        self.kind.contains("shockwave-flash") || ending.eq_ignore_ascii_case("swf")
    }

    pub(super) fn is_image(&self) -> bool {
        if !self.kind.is_empty() {
            return self.kind == "image" || self.kind.starts_with("image/");
        }
        let path = self.url.split(['?', '#']).next().unwrap_or_default();
        let ending = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
        matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "gif" | "webp" | "avif")
    }

    fn json(&self) -> Value {
        json!({ "url": self.url, "type": self.kind, "length": self.length, "title": self.title })
    }

    /// Makes the block that shows and opens the file.
    fn block(&self) -> Block {
        if self.is_image() {
            return Block {
                url: Some(self.url.clone()),
                ..Block::new(
                    BlockKind::Image,
                    clean::line(self.title.as_deref().unwrap_or_default()),
                )
            };
        }
        let path = self.url.split(['?', '#']).next().unwrap_or_default();
        let file = path
            .rsplit('/')
            .find(|part| !part.is_empty())
            .unwrap_or(&self.url);
        let name = if self.kind == PAGE { bare(&self.url) } else { file };
        let text = clean::line(self.title.as_deref().unwrap_or(name));
        Block {
            spans: vec![Span {
                range: 0..text.len(),
                style: SpanStyle::Link(self.url.clone()),
            }],
            ..Block::new(BlockKind::Paragraph, text)
        }
    }
}

/// The fields of an entry, as found.
#[derive(Debug, Default)]
pub(super) struct EntryDraft {
    pub(super) title: Option<Content>,
    pub(super) link: Option<String>,
    pub(super) guid: Option<String>,
    /// The guid is the entry's address, if it is an address.
    pub(super) guid_is_link: bool,
    pub(super) published: Option<DateText>,
    pub(super) updated: Option<DateText>,
    pub(super) authors: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) summary: Option<Content>,
    pub(super) content: Option<Content>,
    pub(super) enclosures: Vec<Enclosure>,
    pub(super) source: Option<String>,
    pub(super) lang: Option<String>,
    /// Address that relative ones in the text begin at.
    pub(super) base: String,
    /// The document declares that address for this entry; otherwise the entry's own page goes before it.
    pub(super) base_declared: bool,
}

/// What an entry inherits from its feed.
#[derive(Debug, Default)]
pub(super) struct Inherited {
    /// What names the feed where an entry's own id may not be the only one of its kind.
    pub(super) identity: String,
    pub(super) title: Option<String>,
    /// BCP 47 tag as declared, with its region.
    pub(super) tag: Option<String>,
    pub(super) authors: Vec<String>,
}

/// Lead and body of an article, and what was left out of the lead.
#[derive(Debug, Default)]
struct Texts {
    lead: Option<String>,
    blocks: Vec<Block>,
    dropped: Vec<Dropped>,
}

/// Longest summary that stands above a text as its lead, in characters.
const LONGEST_LEAD: usize = 600;

impl EntryDraft {
    /// Adds a tag once.
    pub(super) fn tag(&mut self, tag: &str) {
        let tag = clean::line(tag);
        if !tag.is_empty() && !self.tags.contains(&tag) {
            self.tags.push(tag);
        }
    }

    /// Adds a person once.
    pub(super) fn author(&mut self, name: &str) {
        let name = person(name);
        if !name.is_empty() && !self.authors.contains(&name) {
            self.authors.push(name);
        }
    }

    /// Adds a file once.
    pub(super) fn enclose(&mut self, enclosure: Enclosure) {
        let known = self.enclosures.iter().any(|known| known.url == enclosure.url);
        if !enclosure.url.is_empty() && !known {
            self.enclosures.push(enclosure);
        }
    }

    /// Makes the article; returns it with the id that the feed gave it.
    pub(super) fn into_article(mut self, feed: &Inherited) -> (Article, Option<String>) {
        self.repair();
        let url = self.url();
        let tag = self.lang.take().or_else(|| feed.tag.clone());
        let lang = tag.as_deref().map(primary);
        if let Some(url) = url
            .as_deref()
            .filter(|url| !self.base_declared && is_openable(url))
        {
            url.clone_into(&mut self.base);
        }
        let Texts {
            lead,
            mut blocks,
            mut dropped,
        } = self.texts();
        dropped.append(&mut footer::strip_blocks(&mut blocks));
        autolink::autolink(&mut blocks);
        let mut article = Article {
            title: self.title.as_ref().map(Content::headline).unwrap_or_default(),
            lead,
            body: Body { blocks },
            dropped,
            source: self.source.take().or_else(|| feed.title.clone()),
            author: self.byline(feed),
            url,
            ..Article::default()
        };
        article.tags = std::mem::take(&mut self.tags);
        record::settle_with(&mut article, lang.as_deref(), Opening::Text);
        // Software that nobody configured declares English whatever the language.
        let declared =
            tag.filter(|_| lang.as_deref() == article.lang.as_deref() || lang.as_deref() != Some("en"));
        let place = declared.or_else(|| article.lang.clone());
        self.date(&mut article, place.as_deref());
        attach(&self.enclosures, &mut article);
        article.key = self.key(&article, feed);
        (article, self.guid)
    }

    /// Undoes damage to the texts that is certain.
    fn repair(&mut self) {
        if let Some(title) = &mut self.title {
            title.repair_encoding();
        }
        for text in [&mut self.summary, &mut self.content].into_iter().flatten() {
            text.repair();
        }
        for name in self.authors.iter_mut().chain(&mut self.tags) {
            if let Some(once) = charset::decoded_once(name) {
                *name = once;
            }
        }
    }

    fn url(&self) -> Option<String> {
        let link = self.link.as_deref().filter(|link| !link.is_empty());
        let guid = || {
            let guid = self.guid.as_deref().filter(|_| self.guid_is_link)?;
            scheme(guid).map(|_| guid)
        };
        link.or_else(guid).map(clean::line)
    }

    /// Returns the key that is proposed for the entry: the store gives it a longer one if it is another's.
    fn key(&self, article: &Article, feed: &Inherited) -> String {
        let guid = self
            .guid
            .as_deref()
            .map(str::trim)
            .filter(|guid| !guid.is_empty());
        match guid {
            Some(guid) if scheme(guid).is_some() => guid.to_owned(),
            Some(guid) => format!("{}#{guid}", feed.identity),
            None => match &article.url {
                Some(url) => url.clone(),
                None => without_id(article, feed),
            },
        }
    }

    /// Chooses lead and body: the richer text is the body.
    fn texts(&mut self) -> Texts {
        let content = self.content.take().filter(|content| !content.is_empty());
        let summary = self.summary.take().filter(|summary| !summary.is_empty());
        let (Some(content), Some(summary)) = (&content, &summary) else {
            let only = content.or(summary);
            return Texts {
                blocks: only.map(|only| blocks(&only, &self.base)).unwrap_or_default(),
                ..Texts::default()
            };
        };
        let mut short = summary.line();
        let dropped = footer::strip_text(&mut short);
        // Four bytes a letter at most: enough to know which of the two is the longer.
        let long = content.start(short.len() * 4 + 64);
        if long.chars().count() < short.chars().count() {
            return Texts {
                blocks: blocks(summary, &self.base),
                ..Texts::default()
            };
        }
        let start = short.trim_end_matches(['.', '\u{2026}', ' ', ']', '[']);
        let repeats = start.is_empty() || long.starts_with(start);
        let lead = (!repeats && short.chars().count() <= LONGEST_LEAD).then_some(short);
        Texts {
            dropped: if lead.is_some() { dropped } else { Vec::new() },
            lead,
            blocks: blocks(content, &self.base),
        }
    }

    fn byline(&mut self, feed: &Inherited) -> Option<String> {
        let mut authors = std::mem::take(&mut self.authors);
        if authors.is_empty() {
            authors.clone_from(&feed.authors);
        }
        authors.retain(|author| Some(author) != feed.title.as_ref());
        let comma = authors
            .iter()
            .find_map(|author| crate::text::direction::first_strong(author))
            .map_or(", ", |direction| match direction {
                Direction::Rtl if !authors.iter().any(|name| is_hebrew(name)) => "\u{60C} ",
                _ => ", ",
            });
        (!authors.is_empty()).then(|| authors.join(comma))
    }

    fn date(&self, article: &mut Article, lang: Option<&str>) {
        let read = |date: &Option<DateText>| -> Option<(Instant, String)> {
            let date = date.as_ref()?;
            Some((date.read(lang)?, date.printed.clone()))
        };
        let updated = read(&self.updated);
        if let Some((instant, text)) = read(&self.published) {
            article.date = Some(instant);
            article.date_text = Some(text);
            if let Some((changed, _)) = updated.filter(|(changed, _)| changed.unix != instant.unix) {
                let changed = Value::String(changed.to_rfc3339());
                article.extra.push(("updated".to_owned(), changed.to_string()));
            }
        } else if let Some((instant, text)) = updated {
            article.date = Some(instant);
            article.date_text = Some(text);
        } else {
            let text = self
                .published
                .as_ref()
                .or(self.updated.as_ref())
                .map(|date| date.printed.clone());
            article.date_text = text.filter(|text| !text.is_empty());
            if article.date_text.is_some() {
                article.warnings.push(Warning::DateInvalid);
            }
        }
    }
}

/// Shows an article's files below its text and keeps what is known about them.
pub(in crate::ingest) fn attach(enclosures: &[Enclosure], article: &mut Article) {
    if enclosures.is_empty() {
        return;
    }
    let list: Vec<Value> = enclosures.iter().map(Enclosure::json).collect();
    let list = Value::Array(list).to_string();
    article.extra.push(("enclosures".to_owned(), list));
    let shown: HashSet<String> = article
        .body
        .blocks
        .iter()
        .filter_map(|block| block.url.clone())
        .collect();
    for enclosure in enclosures {
        if !shown.contains(&enclosure.url) {
            article.body.blocks.push(enclosure.block());
        }
    }
}

/// Returns a name out of what stands for a person: «mail (Name)», «Name <mail>».
fn person(text: &str) -> String {
    let text = clean::line(text);
    let is_mail = |part: &str| part.contains('@') && !part.contains(' ');
    if let Some((before, rest)) = text.split_once('(')
        && is_mail(before.trim())
        && let Some(name) = rest.strip_suffix(')')
    {
        return name.trim().to_owned();
    }
    if let Some((before, rest)) = text.split_once('<')
        && is_mail(rest.trim_end_matches('>'))
        && !before.trim().is_empty()
    {
        return before.trim().trim_matches('"').to_owned();
    }
    text
}

fn is_hebrew(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{5FF}'))
}

/// Returns the primary part of a language tag in lower case.
pub(super) fn primary(tag: &str) -> String {
    let part = tag.trim().split(['-', '_']).next().unwrap_or_default();
    part.to_ascii_lowercase()
}

/// Names an entry that has neither id nor address by what it says.
fn without_id(article: &Article, feed: &Inherited) -> String {
    let date = article.date_text.as_deref().unwrap_or_default();
    format!("{}#{}#{date}", feed.identity, article.title)
}

/// Turns an entry's text into blocks.
fn blocks(content: &Content, base: &str) -> Vec<Block> {
    match content {
        Content::Plain(text) => text::paragraphs(&clean::clean(text)),
        Content::Html(html) => html::fragment(html, Some(base).filter(|base| !base.is_empty())),
    }
}
