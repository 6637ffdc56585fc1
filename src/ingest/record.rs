//! One article of a structured format: named fields, in whatever spelling they come.

mod field;
mod view;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde_json::Value as Json;

use super::identity::Identity;
use super::{clean, html, language, markdown, text};
use crate::article::{Article, Block, BlockKind, Body, Warning};
use crate::calendar::{Found, Hints, Instant, find};
use crate::text::orthography::zwnj_lost;
pub(super) use field::{Field, find as find_field};

/// The fields of one record as far as they are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    fields: BTreeMap<Field, Filled>,
    tags: Vec<String>,
    /// The body as `khabar show --json` writes it.
    blocks: Option<Vec<Block>>,
    /// Fields that the model has no place for: name and JSON text.
    extra: Vec<(String, String)>,
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Filled {
    /// Rank of the name among those of the field: the lower one wins.
    rank: usize,
    name: String,
    text: String,
}

/// A value as it comes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Text(String),
    /// Anything else, as JSON.
    Other(Json),
}

impl Record {
    /// Reads the members of an object.
    pub(super) fn of(object: serde_json::Map<String, Json>) -> Self {
        let mut record = Self::default();
        for (name, value) in object {
            record.set(&name, Value::Other(value));
        }
        record
    }

    /// Returns whether the record has a title or a body, which makes an article of it.
    pub(super) fn has_title_or_body(&self) -> bool {
        self.blocks.is_some() || self.fields.keys().any(|field| field.is_title_or_body())
    }

    /// Returns whether the record has what only articles have together: a title with a body, a URL or a date.
    pub(super) fn is_surely_article(&self) -> bool {
        let has = |field: Field| self.fields.contains_key(&field);
        let body = self.blocks.is_some() || self.fields.keys().any(|field| field.is_body());
        has(Field::Title) && (body || has(Field::Url) || has(Field::Date))
    }

    /// Sets a field by its name; unknown names and values of the wrong shape are kept as extra fields.
    pub(super) fn set(&mut self, name: &str, value: Value) {
        let value = match value {
            Value::Other(Json::Null) => return,
            Value::Other(Json::String(text)) => Value::Text(text),
            value => value,
        };
        let Some((field, rank)) = field::find(name) else {
            self.keep(name, value);
            return;
        };
        match (field, value) {
            (field, Value::Other(Json::Object(members)))
                if field == Field::Wrapper
                    || field.is_body() && field != Field::Blocks && !members.contains_key("rendered") =>
            {
                for (name, value) in members {
                    self.set(&name, Value::Other(value));
                }
            }
            (Field::Wrapper, value) => self.keep(name, value),
            (Field::Tags, value) => self.add_tags(name, value),
            (Field::Blocks, value) => match &value {
                Value::Other(shown) if self.blocks.is_none() => match view::blocks(shown) {
                    Some(blocks) => self.blocks = Some(blocks),
                    None => self.keep(name, value),
                },
                Value::Other(_) | Value::Text(_) => self.keep(name, value),
            },
            (field, value) => self.fill(field, rank, name, value),
        }
    }

    /// Fills a field, unless a better name has filled it.
    fn fill(&mut self, field: Field, rank: usize, name: &str, value: Value) {
        let Some(text) = read(field, &value) else {
            self.keep(name, value);
            return;
        };
        if text.trim().is_empty() {
            return;
        }
        if field == Field::Source && is_web_address(&text) {
            // trafilatura gives the page's URL there
            let site = host(&text).to_owned();
            self.put(Field::Source, usize::MAX, name, site);
            self.put(Field::Url, usize::MAX, name, text.trim().to_owned());
            return;
        }
        self.put(field, rank, name, text);
    }

    fn put(&mut self, field: Field, rank: usize, name: &str, text: String) {
        let filled = Filled {
            rank,
            name: name.to_owned(),
            text,
        };
        let lost = match self.fields.entry(field) {
            Entry::Vacant(place) => {
                place.insert(filled);
                return;
            }
            Entry::Occupied(mut place) if rank < place.get().rank => place.insert(filled),
            Entry::Occupied(_) => filled,
        };
        // a second body is the same text in another form
        let kept = self.fields.get(&field).is_some_and(|kept| kept.text == lost.text);
        if !field.is_body() && !kept && lost.rank < usize::MAX {
            self.keep(&lost.name, Value::Text(lost.text));
        }
    }

    /// Keeps a value that has no place in the model.
    fn keep(&mut self, name: &str, value: Value) {
        let json = match value {
            Value::Text(text) => Json::String(text),
            Value::Other(json) => json,
        };
        self.extra.push((name.to_owned(), json.to_string()));
    }

    fn add_tags(&mut self, name: &str, value: Value) {
        let names: Vec<String> = match &value {
            Value::Other(Json::Array(values)) => values.iter().filter_map(json_text).collect(),
            Value::Other(Json::Object(_)) => {
                self.keep(name, value);
                return;
            }
            Value::Text(raw) => split_tags(raw),
            Value::Other(json) => json_text(json).map(|raw| split_tags(&raw)).unwrap_or_default(),
        };
        for tag in names.iter().map(|name| clean::line(name)) {
            if !tag.is_empty() && !self.tags.contains(&tag) {
                self.tags.push(tag);
            }
        }
    }

    /// Makes the article; `None` where neither a title nor a text is there.
    pub(super) fn finish(mut self) -> Option<(Article, Identity)> {
        let mut article = Article::default();
        if self.blocks.is_some() {
            view::settle(&mut self, &mut article);
        }
        let Self {
            mut fields,
            tags,
            blocks,
            extra,
        } = self;
        let mut take = |field: Field| fields.remove(&field).map(|filled| filled.text);
        article.url = take(Field::Url).map(|url| url.trim().to_owned());
        article.tags = tags;
        article.extra = extra;
        let forms = Forms {
            blocks,
            html: take(Field::Html),
            markdown: take(Field::Markdown),
            text: take(Field::Text),
            content: take(Field::Content),
            plain: take(Field::Plain),
        };
        article.body = Body {
            blocks: forms.into_blocks(article.url.as_deref()),
        };
        let mut line = |field: Field| take(field).map(|text| clean::line(&text));
        article.title = line(Field::Title).unwrap_or_default();
        article.lead = line(Field::Lead);
        article.source = line(Field::Source);
        article.author = line(Field::Author);
        article.kicker = line(Field::Kicker);
        article.category = line(Field::Category);
        article.attribution = line(Field::Attribution);
        article.code = take(Field::Code);
        if article.title.is_empty() && article.body.blocks.is_empty() && article.lead.is_none() {
            return None;
        }
        settle(&mut article, take(Field::Lang).as_deref());
        if let Some(date) = take(Field::Date) {
            set_date(&mut article, &date);
        }
        let id = take(Field::Id);
        Some((article, Identity { id }))
    }
}

/// The body in the forms in which records have it.
struct Forms {
    blocks: Option<Vec<Block>>,
    html: Option<String>,
    markdown: Option<String>,
    text: Option<String>,
    content: Option<String>,
    plain: Option<String>,
}

impl Forms {
    /// Makes blocks of the form that says most; relative URLs begin at `base`.
    fn into_blocks(self, base: Option<&str>) -> Vec<Block> {
        let Self {
            blocks,
            html,
            markdown,
            text,
            content,
            plain,
        } = self;
        let (rich, content) = match content {
            Some(content) if html::has_tags(&content) => (Some(content), None),
            content => (None, content),
        };
        if let Some(blocks) = blocks {
            blocks
        } else if let Some(html) = html {
            html::fragment(&html, base)
        } else if let Some(markdown) = markdown {
            markdown::blocks(&markdown)
        } else if let Some(text) = text {
            text::paragraphs(&text)
        } else if let Some(html) = rich {
            html::fragment(&html, base)
        } else {
            plain
                .or(content)
                .map(|text| text::paragraphs(&text))
                .unwrap_or_default()
        }
    }
}

/// Reads a value as a field needs it; `None` where it has the wrong shape.
fn read(field: Field, value: &Value) -> Option<String> {
    let person = matches!(field, Field::Author | Field::Source);
    let text = match value {
        Value::Other(Json::Number(_) | Json::Bool(_)) if person => return None,
        Value::Other(Json::Bool(_)) => return None,
        Value::Other(Json::Object(members)) if members.contains_key("rendered") => {
            // WordPress: markup even in titles
            let text = members.get("rendered").and_then(json_text)?;
            return Some(if field.is_body() { text } else { html::line(&text) });
        }
        Value::Text(text) => text.clone(),
        Value::Other(json) => json_text(json)?,
    };
    Some(match field {
        Field::Lead | Field::Title | Field::Author if html::has_tags(&text) => html::line(&text),
        _ => text,
    })
}

/// Splits tags that are one text.
fn split_tags(raw: &str) -> Vec<String> {
    raw.split([',', '\u{60C}', ';', '\u{61B}', '|', '\n'])
        .map(str::to_owned)
        .collect()
}

/// Returns whether a text is the URL of a page.
fn is_web_address(text: &str) -> bool {
    let text = text.trim();
    (text.starts_with("http://") || text.starts_with("https://")) && !text.contains(char::is_whitespace)
}

/// Returns the host that a URL names, without `www`.
fn host(url: &str) -> &str {
    let rest = url.trim().split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}

/// What the first paragraph of a text without a title is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// The title, where it is as short as one.
    Title,
    /// Text; the title only repeats its first words.
    Text,
}

/// Sets language, direction and half-spaces from the text, takes the title out of the body, or puts one in its place.
pub(super) fn settle(article: &mut Article, declared: Option<&str>) {
    settle_with(article, declared, Opening::Title);
}

/// Does what [`settle`] does; `opening` decides for texts without a title.
pub(super) fn settle_with(article: &mut Article, declared: Option<&str>, opening: Opening) {
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
        let is_title = |first: &Block| {
            let paragraph = first.spans.is_empty() && blocks.len() > 1 && opening == Opening::Title;
            first.kind == BlockKind::Heading || paragraph
        };
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
    // Python writes seconds with a fraction
    let text = match text.split_once('.') {
        Some((whole, part)) if part.bytes().all(|byte| byte.is_ascii_digit()) => whole,
        _ => text,
    };
    let number: i64 = text.parse().ok()?;
    let unix = match text.len() {
        9..=10 => number,
        13 => number / 1000,
        _ => return None,
    };
    Some(Instant { unix, offset: 0 })
}

/// Returns a value as text: a number as its digits, a list's names with commas, an object's name.
fn json_text(json: &Json) -> Option<String> {
    const NAMES: [&str; 14] = [
        "name",
        "title",
        "label",
        "term",
        "value",
        "rendered",
        "@value",
        "#text",
        "$date",
        "$oid",
        "$numberLong",
        "@id",
        "href",
        "url",
    ];
    match json {
        Json::Null => None,
        Json::String(text) => Some(text.clone()),
        Json::Bool(_) | Json::Number(_) => Some(json.to_string()),
        Json::Array(values) => {
            let texts: Vec<String> = values.iter().filter_map(json_text).collect();
            (!texts.is_empty()).then(|| texts.join(", "))
        }
        Json::Object(fields) => NAMES
            .iter()
            .find_map(|name| fields.get(*name).and_then(json_text)),
    }
}
