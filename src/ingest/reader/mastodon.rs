//! Mastodon's archive: `outbox.json`, an `ActivityPub` collection of one's own posts and boosts.

use std::io::{self, BufRead};
use std::ops::ControlFlow;

use serde_json::Value as Json;

use super::export::{self, Item};
use super::json::Object;
use super::saved::Saved;
use crate::ingest::Outlet;

pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    export::read(
        input,
        &["orderedItems/*"],
        outlet,
        &mut |path, value| match path {
            [_, _] => activity(&value).unwrap_or(Item::Nothing),
            _ => Item::Nothing,
        },
    )
}

fn activity(value: &Json) -> Option<Item> {
    let activity = Object::of(value)?;
    let actor = activity.text(&["actor"]).map(|actor| handle(&actor));
    let object = activity.get(&["object"])?;
    if let Json::String(url) = object {
        // a boost names the post of somebody else
        return Some(
            Saved {
                url: Some(url.clone()),
                source: actor,
                date: activity.text(&["published"]),
                ..Saved::default()
            }
            .into(),
        );
    }
    let note = Object::of(object)?;
    let languages = note.get(&["contentMap"]).and_then(Json::as_object);
    let lang = languages.and_then(|map| map.keys().next().cloned());
    let (mut html, mut enclosures) = (note.text(&["content"]).unwrap_or_default(), Vec::new());
    for file in note.objects(&["attachment"]) {
        let Some(url) = file.text(&["url"]) else { continue };
        let kind = file.text(&["mediaType"]).unwrap_or_default();
        if kind.starts_with("image/") {
            let alt = file.text(&["name"]).unwrap_or_default();
            html.push_str(&super::markup::picture(&url, &alt));
        } else {
            enclosures.push((url, kind));
        }
    }
    let tags = note
        .objects(&["tag"])
        .filter(|tag| tag.text(&["type"]).is_some_and(|kind| kind == "Hashtag"))
        .filter_map(|tag| Some(tag.text(&["name"])?.trim_start_matches('#').to_owned()))
        .collect();
    Some(
        Saved {
            id: note.text(&["id"]),
            url: note.text(&["url", "id"]),
            author: actor.clone(),
            source: actor,
            lang,
            // the content warning
            summary: note.text(&["summary"]),
            html: Some(html),
            date: note
                .text(&["published"])
                .or_else(|| activity.text(&["published"])),
            tags,
            enclosures,
            ..Saved::default()
        }
        .into(),
    )
}

/// Writes the handle of an actor's URL: `@name@host`.
fn handle(actor: &str) -> String {
    let parts = actor.split_once("://").and_then(|(_, rest)| {
        let (host, path) = rest.split_once('/')?;
        Some((host, path.trim_end_matches('/').rsplit('/').next()?))
    });
    match parts {
        Some((host, name)) if !name.is_empty() => format!("@{}@{host}", name.trim_start_matches('@')),
        _ => actor.to_owned(),
    }
}
