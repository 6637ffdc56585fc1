//! bulletty's tree: `categories/CATEGORY/FEED/ENTRY.md`, each entry with TOML above its text.
//!
//! The TOML stands between lines of `+++`, of `---` in entries of older versions.
//! `.feed.toml` beside the entries is the feed, `.later.toml` above the tree
//! lists what is to be read later.

use std::ops::ControlFlow;
use std::path::Path;

use serde::Deserialize;

use super::saved::Saved;
use crate::ingest::{Outlet, Subscription, subscription};
use crate::sentence::sentence;

#[derive(Deserialize, Default)]
#[serde(default)]
struct Feed {
    title: String,
    url: String,
    #[serde(rename = "feed_url")]
    address: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Entry {
    title: String,
    description: String,
    date: String,
    url: String,
    author: String,
    seen: bool,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Later {
    read_later: Vec<String>,
}

/// Tells whether a text begins as bulletty's entries do.
pub(super) fn begins(text: &str) -> bool {
    parts(text).is_some_and(|(head, _)| head.contains("lastupdated = ") && head.contains("seen = "))
}

/// Parts an entry into what stands above its text, and the text.
fn parts(text: &str) -> Option<(&str, &str)> {
    let (fence, closing) = if text.starts_with("+++") {
        ("+++", "\n+++")
    } else {
        ("---", "\n---")
    };
    let rest = text.strip_prefix(fence)?;
    let rest = rest.strip_prefix('\n').or_else(|| rest.strip_prefix("\r\n"))?;
    let (head, body) = rest.split_once(closing)?;
    Some((head, body.trim_start_matches(['\r', '\n'])))
}

pub(super) fn read(text: &str, name: Option<&Path>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let file = name.and_then(Path::file_name).and_then(|name| name.to_str());
    let path = outlet.origin.path.clone();
    match file {
        Some(".feed.toml") => feed(text, path.as_deref(), outlet),
        _ if begins(text) => entry(text, path.as_deref(), outlet),
        // with the format given, a folder has other files, too
        _ => ControlFlow::Continue(()),
    }
}

/// Names the category that a file of a feed stands in.
fn category(path: Option<&Path>) -> Option<String> {
    let category = path?.parent()?.parent()?.file_name()?.to_str()?;
    (category != "General").then(|| category.to_owned())
}

fn feed(text: &str, path: Option<&Path>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let Ok(feed) = toml::from_str::<Feed>(text) else {
        return outlet.problem(
            None,
            sentence!("bulletty-feed", "the feed's file cannot be read as TOML"),
        );
    };
    let address = if feed.address.is_empty() {
        &feed.url
    } else {
        &feed.address
    };
    match subscription::address(address) {
        Ok(url) => outlet.subscription(Subscription {
            url,
            title: Some(feed.title).filter(|title| !title.is_empty()),
            tags: category(path).into_iter().collect(),
        }),
        Err(reason) => outlet.problem(None, subscription::refused(reason, address)),
    }
}

fn entry(text: &str, path: Option<&Path>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let Some((head, body)) = parts(text) else {
        return ControlFlow::Continue(());
    };
    let Ok(entry) = toml::from_str::<Entry>(head) else {
        return outlet.problem(
            None,
            sentence!(
                "bulletty-entry",
                "what stands above the entry's text cannot be read as TOML"
            ),
        );
    };
    let beside = |name: &str| std::fs::read_to_string(path?.parent()?.join(name)).ok();
    let feed: Option<Feed> = beside(".feed.toml").and_then(|text| toml::from_str(&text).ok());
    let later: Later = beside("../../../.later.toml")
        .and_then(|text| toml::from_str(&text).ok())
        .unwrap_or_default();
    let starred = path.is_some_and(|path| later.read_later.iter().any(|one| path.ends_with(one)));
    let some = |text: String| Some(text).filter(|text| !text.trim().is_empty());
    Saved {
        url: some(entry.url),
        title: some(entry.title),
        author: some(entry.author),
        source: feed.map(|feed| feed.title).and_then(some),
        date: some(entry.date),
        markdown: some(body.to_owned()).or_else(|| some(entry.description)),
        tags: category(path).into_iter().collect(),
        read: entry.seen,
        starred,
        ..Saved::default()
    }
    .hand_out(outlet)
}
