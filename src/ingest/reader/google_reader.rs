//! Google Reader's JSON, which `FreshRSS`, Inoreader and The Old Reader export: `starred.json` and its like.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde_json::Value as Json;

use super::export::{self, Item};
use super::json::Object;
use super::saved::{Saved, SavedFeed};
use crate::ingest::Outlet;

/// Ends of the stream and category names that are states, not labels.
const STARRED: &str = "/state/com.google/starred";
const READ: &str = "/state/com.google/read";

pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut all_starred = false;
    export::read(input, &["items/*"], outlet, &mut |path, value| match path {
        [name] if name == "id" => {
            all_starred = value.as_str().is_some_and(|id| id.ends_with(STARRED));
            Item::Nothing
        }
        [_, _] => item(&value, all_starred),
        _ => Item::Nothing,
    })
}

fn item(value: &Json, all_starred: bool) -> Item {
    let Some(item) = Object::of(value) else {
        return Item::Nothing;
    };
    let states = item.names(&["categories"]);
    let has = |state: &str| states.iter().any(|name| name.ends_with(state));
    let origin = item.get(&["origin"]).and_then(Object::of);
    let feed = origin.as_ref().and_then(feed_url);
    let link = |name: &str| item.objects(&[name]).find_map(|link| link.text(&["href"]));
    let content = ["content", "summary"]
        .iter()
        .find_map(|name| match item.get(&[name])? {
            Json::String(text) => Some(text.clone()),
            value => Object::of(value)?.text(&["content"]),
        });
    let seconds = |name: &str| item.unix(&[name]);
    let published = ["published", "updated", "crawlTimeMsec"]
        .into_iter()
        .find_map(seconds);
    Saved {
        // the URL names the article as other exports do
        id: link("canonical")
            .or_else(|| link("alternate"))
            .is_none()
            .then(|| item.text(&["guid", "id"]))
            .flatten(),
        // `id` is the reader's own; only FreshRSS keeps the guid of the feed
        feed: feed.map(|url| SavedFeed {
            url,
            guid: item.text(&["guid"]),
        }),
        url: link("canonical").or_else(|| link("alternate")),
        title: item
            .text(&["title"])
            .map(|title| crate::ingest::html::line(&title)),
        author: item.text(&["author"]),
        source: origin.and_then(|origin| origin.text(&["title", "htmlUrl"])),
        html: content,
        date: published.map(|unix| unix.to_string()),
        tags: states.iter().filter_map(|name| label(name)).collect(),
        read: has(READ),
        starred: all_starred || has(STARRED),
        starred_at: item.unix(&["starred", "timestampUsec"]).filter(|_| all_starred),
        enclosures: item
            .objects(&["enclosure"])
            .filter_map(|one| Some((one.text(&["href"])?, one.text(&["type"]).unwrap_or_default())))
            .collect(),
        ..Saved::default()
    }
    .into()
}

/// Returns the URL of the feed that an item came with, or of its website.
fn feed_url(origin: &Object<'_>) -> Option<String> {
    let stream = origin.text(&["streamId"]);
    let stream = stream
        .as_deref()
        .and_then(|stream| stream.strip_prefix("feed/"))
        .map(str::to_owned);
    [origin.text(&["feedUrl"]), stream, origin.text(&["htmlUrl"])]
        .into_iter()
        .flatten()
        .find(|url| url.starts_with("http://") || url.starts_with("https://"))
}

/// Returns the label that a category is; states have none.
fn label(name: &str) -> Option<String> {
    if let Some((_, label)) = name.split_once("/label/") {
        return Some(label.to_owned());
    }
    (!name.starts_with("user/")).then(|| name.to_owned())
}
