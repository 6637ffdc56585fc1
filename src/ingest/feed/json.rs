//! JSON Feed 1.0 and 1.1, cut off or not.

use serde_json::{Map, Value};

use super::super::address::resolve;
use super::content::Content;
use super::date::DateText;
use super::draft::{Enclosure, EntryDraft, Inherited, primary};
use super::{Feed, Options};
use crate::ingest::{Problem, clean};
use crate::sentence::sentence;

/// Tells whether a text begins as a JSON Feed does.
pub(super) fn looks_like(text: &str) -> bool {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    if !start.starts_with('{') {
        return false;
    }
    let end = start.char_indices().nth(4096).map_or(start.len(), |(at, _)| at);
    let head = start.get(..end).unwrap_or(start);
    head.contains("jsonfeed.org/version")
        || (head.contains("\"items\"")
            && (head.contains("\"home_page_url\"") || head.contains("\"feed_url\"")))
}

/// Reads a JSON Feed; one that is cut off gives the items before the cut.
pub(super) fn read(text: &str, options: &Options<'_>) -> Feed {
    let mut feed = Feed::default();
    let text = text.trim_start_matches('\u{FEFF}').trim();
    let (about, items) = match serde_json::from_str::<Value>(text) {
        Ok(Value::Object(mut about)) => {
            let items = match about.remove("items") {
                Some(Value::Array(items)) => items,
                _ => Vec::new(),
            };
            (about, items)
        }
        Ok(_) => (Map::new(), Vec::new()),
        Err(error) => {
            feed.problems.push(Problem {
                line: Some(error.line() as u64),
                message: sentence!(
                    "feed-json",
                    "the JSON ends or breaks here; only the entries that can be read are taken"
                ),
            });
            (Map::new(), salvage(text))
        }
    };
    feed.address = string(&about, "feed_url");
    let base = feed.address.clone().or_else(|| options.base.map(str::to_owned));
    let base = base.unwrap_or_default();
    feed.title = string(&about, "title").map(|title| clean::line(&title));
    feed.link = string(&about, "home_page_url").map(|link| resolve(&base, &link));
    feed.description = string(&about, "description").map(|text| clean::line(&text));
    feed.lang = string(&about, "language").map(|lang| primary(&lang));
    feed.icon = string(&about, "icon").map(|icon| resolve(&base, &icon));
    feed.hub = about
        .get("hubs")
        .and_then(|hubs| string(hubs.get(0)?.as_object()?, "url"));
    let mut people = EntryDraft::default();
    authors(&about, &mut people);
    let inherited = Inherited {
        identity: feed.link.clone().unwrap_or_else(|| base.clone()),
        title: feed.title.clone(),
        tag: string(&about, "language"),
        authors: people.authors,
    };
    let items = items.iter().filter_map(Value::as_object);
    feed.set_entries(items.map(|item| draft(item, &base).into_article(&inherited)));
    feed
}

fn draft(item: &Map<String, Value>, base: &str) -> EntryDraft {
    let html = string(item, "content_html").map(Content::Html);
    let address = |name: &str| string(item, name).map(|url| resolve(base, &url));
    let date = |name: &str| string(item, name).map(|text| DateText::plain(&text));
    let mut draft = EntryDraft {
        title: string(item, "title").map(Content::Plain),
        link: address("url").or_else(|| address("external_url")),
        guid: string(item, "id"),
        guid_is_link: true,
        published: date("date_published"),
        updated: date("date_modified"),
        summary: string(item, "summary").map(Content::Plain),
        content: html.or_else(|| string(item, "content_text").map(Content::Plain)),
        lang: string(item, "language"),
        base: address("url").unwrap_or_else(|| base.to_owned()),
        ..EntryDraft::default()
    };
    authors(item, &mut draft);
    for tag in list(item, "tags") {
        draft.tag(tag.as_str().unwrap_or_default());
    }
    for file in list(item, "attachments").iter().filter_map(Value::as_object) {
        draft.enclose(Enclosure {
            url: resolve(base, &string(file, "url").unwrap_or_default()),
            kind: string(file, "mime_type").unwrap_or_default(),
            length: file.get("size_in_bytes").and_then(Value::as_u64),
            title: string(file, "title"),
        });
    }
    if draft.enclosures.is_empty()
        && let Some(url) = address("image")
    {
        draft.enclose(Enclosure {
            url,
            kind: "image".into(),
            ..Enclosure::default()
        });
    }
    draft
}

fn authors(object: &Map<String, Value>, draft: &mut EntryDraft) {
    for author in list(object, "authors").iter().chain(object.get("author")) {
        let name = author.as_object().and_then(|author| string(author, "name"));
        draft.author(&Content::guessed(name.unwrap_or_default()).headline());
    }
}

fn list<'v>(object: &'v Map<String, Value>, name: &str) -> &'v [Value] {
    object
        .get(name)
        .and_then(Value::as_array)
        .map_or(&[], Vec::as_slice)
}

/// Returns a text that is not empty; numbers count as text, since ids are often numbers.
fn string(object: &Map<String, Value>, name: &str) -> Option<String> {
    match object.get(name)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Reads the items of a broken document one by one up to the break.
fn salvage(text: &str) -> Vec<Value> {
    let list = text
        .split_once("\"items\"")
        .and_then(|(_, rest)| rest.trim_start().strip_prefix(':'))
        .and_then(|rest| rest.trim_start().strip_prefix('['));
    let mut rest = list.unwrap_or_default();
    let mut items = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<Value>();
        let Some(Ok(item)) = values.next() else { break };
        rest = rest.get(values.byte_offset()..).unwrap_or_default();
        items.push(item);
    }
    items
}
