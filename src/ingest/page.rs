//! Pages as fetched or saved: bytes in, the article in them out.
//!
//! Whatever the page is, it is read within the limits of `ingest::html`
//! or refused with a reason. What is left out of the article is named with it.

mod body;
mod byline;
mod classes;
mod container;
mod date;
mod dropped;
mod filter;
mod headings;
mod headline;
mod hidden;
mod lines;
mod linked_data;
mod metadata;
mod outside;
pub(super) mod saved_from;
mod sites;

use dom_query::Document;

use super::document::{declared_charset, is_binary};
use super::html::{MAX_BYTES, address::Base, limits};
use super::{Parsed, Problem, bounds, challenge, charset, clean, record};
use crate::article::{Article, BlockKind, Body, Warning};
use crate::sentence::{Sentence, sentence};
use byline::Publisher;
use dropped::Dropping;
use filter::Known;

/// What is known about a page beside its bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    /// The address that it was fetched from.
    pub url: Option<&'a str>,
    /// The charset that the server named.
    pub charset: Option<&'a str>,
    /// The title under which a feed announced it.
    pub title: Option<&'a str>,
    /// The language that the feed names.
    pub lang: Option<&'a str>,
}

/// Takes the article out of a page: one article, or none and the problem that says why.
#[must_use]
pub fn extract(bytes: &[u8], hints: &Hints<'_>) -> Parsed {
    let mut parsed = Parsed::default();
    match parse(bytes, hints) {
        Ok(article) => parsed.articles.push(article),
        Err(message) => parsed.problems.push(Problem { line: None, message }),
    }
    parsed
}

/// Makes an article of a page; the error is a sentence that says what is wrong with it.
pub(super) fn parse(bytes: &[u8], hints: &Hints<'_>) -> Result<Article, Sentence> {
    if bytes.is_empty() {
        return Err(sentence!("page-empty", "the page is empty"));
    }
    if bytes.len() as u64 > MAX_BYTES {
        return Err(sentence!(
            "page-too-large",
            "the page is larger than {size} MiB",
            size = MAX_BYTES >> 20
        ));
    }
    let declared = hints
        .charset
        .map(str::to_owned)
        .or_else(|| declared_charset(bytes));
    let decoded = charset::decode(bytes, declared.as_deref());
    if is_binary(&decoded.text) {
        return Err(sentence!("page-binary", "this is no page but binary data"));
    }
    if let Some(challenge) = challenge::find_in(&decoded.text, hints.url) {
        return Err(challenge);
    }
    let mut article = read(&decoded.text, hints)?;
    bounds::apply(&mut article);
    if article.title.is_empty() && article.body.blocks.is_empty() {
        return Err(sentence!(
            "page-no-article",
            "the page holds no text that could be an article"
        ));
    }
    if decoded.replaced {
        article.warnings.push(Warning::BytesReplaced);
    }
    Ok(article)
}

/// Makes an article of a page's text.
fn read(page: &str, hints: &Hints<'_>) -> Result<Article, Sentence> {
    let page = clean::clean(page);
    limits::check(&page)?;
    let document = Document::from(page.as_ref());
    limits::check_tree(&document.root())?;
    limits::split_texts(&document);
    let mut dropping = Dropping::of(&page);
    let labels = hidden::remove(&document, &mut dropping);
    headings::prepare(&document, &mut dropping);
    let metadata = metadata::read(&document, &page, hints.url, &labels);
    let base = Base::new(&document, metadata.url.as_deref().or(hints.url));
    let mut article = Article {
        title: metadata
            .title
            .or_else(|| hints.title.map(clean::line))
            .unwrap_or_default(),
        lead: metadata.description,
        author: metadata.author,
        kicker: metadata.kicker,
        code: metadata.code,
        source: metadata.site,
        category: metadata.section,
        tags: metadata.tags,
        url: metadata.url.or_else(|| hints.url.map(str::to_owned)),
        ..Article::default()
    };
    let known = Known {
        title: &article.title,
        author: article.author.as_deref(),
        description: article.lead.as_deref(),
        lang: metadata.lang.as_deref(),
        headlines: metadata.headlines,
        body: metadata.body.as_deref(),
    };
    let blocks = body::find(&document, &base, &known, &mut dropping);
    let fields = [&article.lead, &article.kicker, &article.author, &article.source];
    let shown = fields.into_iter().flatten().map(String::as_str);
    let shown: Vec<&str> = shown.chain([article.title.as_str()]).collect();
    outside::add(&document, &base, &blocks, &shown, &mut dropping);
    article.body = Body { blocks };
    article.dropped = dropping.finish();
    drop_headline(&mut article);
    if article.title.is_empty() && article.body.blocks.is_empty() {
        return Err(sentence!(
            "page-no-text",
            "the page holds no text: was it saved before its script had run?"
        ));
    }
    record::settle(&mut article, metadata.lang.as_deref().or(hints.lang));
    if article.lang.is_none() {
        article.direction = metadata.direction.unwrap_or_default();
    }
    let dates: Vec<String> = article
        .dropped
        .iter()
        .filter(|line| line.reason == "date" || line.reason == "byline")
        .map(|line| line.text.clone())
        .collect();
    if article.author.is_none() {
        let publisher = Publisher {
            site: article.source.as_deref(),
            url: article.url.as_deref(),
            section: article.category.as_deref(),
            title: Some(&article.title),
        };
        let lines = article.dropped.iter();
        article.author = lines
            .filter(|line| matches!(line.reason.as_str(), "byline" | "head_line" | "date"))
            .find_map(|line| byline::introduced(&line.text, &publisher));
    }
    date::settle(&mut article, &metadata.date, &dates);
    Ok(article)
}

/// Takes the page's own headline out of the body, since the title stands above it.
fn drop_headline(article: &mut Article) {
    const NEAR: usize = 6;
    let title = article.title.clone();
    let place = article.body.blocks.iter().take(NEAR).position(|block| {
        let heading = block.kind == BlockKind::Heading;
        heading && (block.text == title || (block.level == Some(1) && title.starts_with(&block.text)))
    });
    if let Some(place) = place {
        article.body.blocks.remove(place);
    }
}
