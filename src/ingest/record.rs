//! One article of a structured format: named fields, in whatever spelling they come.

mod view;

use super::identity::Identity;
use super::{clean, html, language, markdown, text};
use crate::article::{Article, Block, BlockKind, Body, Warning};
use crate::calendar::{Found, Hints, Instant, find};
use crate::text::orthography::zwnj_lost;

/// The fields of one record as far as they are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    article: Article,
    id: Option<String>,
    text: Option<String>,
    html: Option<String>,
    markdown: Option<String>,
    /// The body as `khabar show --json` writes it.
    blocks: Option<Vec<Block>>,
    date: Option<String>,
    lang: Option<String>,
}

/// A value as it comes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    /// Anything else, as JSON.
    Other(serde_json::Value),
}

impl Record {
    /// Sets a field by its name; names that are not known are kept as extra fields.
    pub(super) fn set(&mut self, name: &str, value: Value) {
        let value = match value {
            Value::Other(serde_json::Value::Null) => return,
            Value::Other(serde_json::Value::String(text)) => Value::Text(text),
            value => value,
        };
        if name == "tags" || name == "categories" || name == "keywords" {
            self.add_tags(value);
            return;
        }
        if name == "blocks"
            && let Value::Other(shown) = &value
            && let Some(blocks) = view::blocks(shown)
        {
            self.blocks = Some(blocks);
            return;
        }
        let article = &mut self.article;
        let slot = match name {
            "id" | "guid" => &mut self.id,
            "text" | "body" | "content" => &mut self.text,
            "html" | "content_html" => &mut self.html,
            "markdown" | "content_markdown" => &mut self.markdown,
            "date" | "published" | "published_at" | "date_published" | "pubDate" => &mut self.date,
            "lang" | "language" => &mut self.lang,
            "url" | "link" => &mut article.url,
            "source" => &mut article.source,
            "author" => &mut article.author,
            "summary" | "description" | "lead" => &mut article.lead,
            "kicker" => &mut article.kicker,
            "category" => &mut article.category,
            "code" => &mut article.code,
            "attribution" => &mut article.attribution,
            "title" => {
                if let Some(title) = plain(value) {
                    article.title = clean::line(&title);
                }
                return;
            }
            _ => {
                let json = match value {
                    Value::Text(text) => serde_json::Value::String(text),
                    Value::Other(json) => json,
                };
                article.extra.push((name.to_owned(), json.to_string()));
                return;
            }
        };
        if slot.is_none() {
            *slot = plain(value).filter(|text| !text.trim().is_empty());
        }
    }

    fn add_tags(&mut self, value: Value) {
        match value {
            Value::Other(serde_json::Value::Array(values)) => {
                let names = values.iter().filter_map(json_text);
                self.article.tags.extend(names.map(|name| clean::line(&name)));
            }
            value => {
                let raw = plain(value).unwrap_or_default();
                let names = raw
                    .split([',', '\u{60C}', ';', '\u{61B}', '|', '\n'])
                    .map(clean::line);
                self.article.tags.extend(names);
            }
        }
        self.article.tags.retain(|tag| !tag.is_empty());
    }

    /// Makes the article; `None` where neither a title nor a text is there.
    pub(super) fn finish(mut self) -> Option<(Article, Identity)> {
        if self.blocks.is_some() {
            view::settle(&mut self);
        }
        let Self {
            mut article,
            id,
            text,
            html,
            markdown,
            blocks,
            date,
            lang,
        } = self;
        article.body = Body {
            blocks: match (blocks, html, markdown, text) {
                (Some(blocks), ..) => blocks,
                (None, Some(html), ..) => html::fragment(&html, article.url.as_deref().map(str::trim)),
                (None, None, Some(markdown), _) => markdown::blocks(&markdown),
                (None, None, None, Some(text)) => text::paragraphs(&text),
                (None, None, None, None) => Vec::new(),
            },
        };
        if article.title.is_empty() && article.body.blocks.is_empty() && article.lead.is_none() {
            return None;
        }
        for field in [
            &mut article.source,
            &mut article.author,
            &mut article.lead,
            &mut article.kicker,
            &mut article.category,
            &mut article.attribution,
        ]
        .into_iter()
        .flatten()
        {
            *field = clean::line(field);
        }
        article.url = article.url.map(|url| url.trim().to_owned());
        settle(&mut article, lang.as_deref());
        if let Some(date) = date {
            set_date(&mut article, &date);
        }
        Some((article, Identity { id }))
    }
}

/// Sets language, direction and half-spaces from the text, takes the title out of the body, or puts one in its place.
pub(super) fn settle(article: &mut Article, declared: Option<&str>) {
    drop_title(article);
    let sample = sample(article);
    let detected = language::detect(&sample, declared);
    if detected.mismatch {
        article.warnings.push(Warning::LangMismatch);
    }
    article.direction = match &detected.lang {
        Some(lang) => language::direction(lang),
        None => crate::text::direction::majority(&sample).unwrap_or_default(),
    };
    article.zwnj_lost = detected.lang.as_deref() == Some("fa")
        && !article
            .body
            .blocks
            .iter()
            .any(|block| block.text.contains('\u{200C}'))
        && zwnj_lost(&sample);
    article.lang = detected.lang;
    if article.title.is_empty() {
        article.title = text::title_of(&article.body.blocks);
        article.warnings.push(Warning::TitleMissing);
        // a text with links or stress says more than the title, and an only paragraph is the text
        let blocks = &article.body.blocks;
        let is_title =
            |first: &Block| first.kind == BlockKind::Heading || first.spans.is_empty() && blocks.len() > 1;
        if blocks.first().is_some_and(is_title) {
            drop_title(article);
        }
    }
}

/// The beginning of an article's text: enough to tell its language.
fn sample(article: &Article) -> String {
    const ENOUGH: usize = 3_000;
    let mut sample = article.title.clone();
    let lead = article.lead.as_deref();
    for text in lead
        .into_iter()
        .chain(article.body.blocks.iter().map(|block| block.text.as_str()))
    {
        if sample.len() > ENOUGH {
            break;
        }
        sample.push('\n');
        let end = (ENOUGH..=ENOUGH + 3).find(|end| text.is_char_boundary(*end));
        sample.push_str(end.and_then(|end| text.get(..end)).unwrap_or(text));
    }
    sample
}

/// Takes a first block away that only repeats the title.
fn drop_title(article: &mut Article) {
    let title = &article.title;
    let near = |text: &str| text.len() < title.len() * 2 + 16;
    let repeats =
        |block: &Block| !title.is_empty() && near(&block.text) && clean::line(&block.text) == *title;
    if article.body.blocks.first().is_some_and(repeats) {
        article.body.blocks.remove(0);
    }
}

/// Reads a machine's or a person's date; what cannot be read is kept as printed.
pub(super) fn set_date(article: &mut Article, text: &str) {
    let text = text.trim();
    if let Some(instant) = machine_date(text) {
        article.date = Some(instant);
        return;
    }
    let hints = Hints {
        lang: article.lang.as_deref(),
    };
    match find(text, &hints) {
        Found::Date(printed) => article.date = Some(printed.instant),
        Found::Invalid { .. } => article.warnings.push(Warning::DateInvalid),
        Found::Nothing => {}
    }
    article.date_text = Some(clean::line(text));
}

/// Reads RFC 3339 and seconds or milliseconds from 1970.
fn machine_date(text: &str) -> Option<Instant> {
    if let Some(instant) = Instant::parse_rfc3339(text) {
        // Years of Jalali dates look like RFC 3339, too.
        return text.get(0..4).filter(|year| *year > "1600").map(|_| instant);
    }
    let number: i64 = text.parse().ok()?;
    let unix = match text.len() {
        9..=10 => number,
        13 => number / 1000,
        _ => return None,
    };
    Some(Instant { unix, offset: 0 })
}

/// Returns a value as text: a number as its digits, a list's first name, an object's name.
fn plain(value: Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text),
        Value::Other(json) => json_text(&json),
    }
}

fn json_text(json: &serde_json::Value) -> Option<String> {
    use serde_json::Value as Json;
    match json {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Bool(_) | Json::Number(_) => Some(json.to_string()),
        Json::Array(values) => {
            let texts: Vec<String> = values.iter().filter_map(json_text).collect();
            (!texts.is_empty()).then(|| texts.join(", "))
        }
        Json::Object(fields) => ["name", "title", "label", "term", "value"]
            .iter()
            .find_map(|name| fields.get(*name).and_then(json_text)),
    }
}
