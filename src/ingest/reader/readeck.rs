//! Readeck: one `info.json` a bookmark, with the page in `container/index.html`.

use std::ops::ControlFlow;
use std::path::Path;

use super::Beside;
use super::json::Object;
use super::saved::{Saved, highlight};
use crate::ingest::{Outlet, charset};
use crate::sentence::sentence;

/// Tells whether a file of the export is about one bookmark.
pub(super) fn is_info(name: &str) -> bool {
    name.starts_with("bookmarks/") && name.ends_with("/info.json")
}

pub(super) fn read(
    text: &str,
    name: Option<&Path>,
    beside: &mut Beside<'_>,
    outlet: &mut Outlet<'_>,
) -> ControlFlow<()> {
    let value: serde_json::Value = match serde_json::from_str(text.trim_start_matches('\u{FEFF}')) {
        Ok(value) => value,
        Err(error) if name.is_some_and(|name| name.ends_with("info.json")) => {
            return outlet.problem(
                None,
                sentence!(
                    "readeck-json",
                    "the bookmark cannot be read as JSON: {why}",
                    why = error.to_string()
                ),
            );
        }
        Err(_) => return ControlFlow::Continue(()),
    };
    let Some(item) = Object::of(&value) else {
        return ControlFlow::Continue(());
    };
    let url = item.text(&["URL", "url"]);
    if url.is_none() {
        // `data.json`: users, tokens and collections are not taken
        return ControlFlow::Continue(());
    }
    let page = beside("container/index.html").map(|bytes| charset::decode(&bytes, None).text);
    let notes = item
        .objects(&["Annotations", "annotations"])
        .filter_map(|one| {
            let quote = one.text(&["text", "Text"])?;
            Some(highlight(&quote, one.text(&["note", "Note"]).as_deref()))
        })
        .collect();
    let authors = item.names(&["Authors", "authors"]);
    Saved {
        url,
        title: item.text(&["Title", "title"]),
        author: (!authors.is_empty()).then(|| authors.join(", ")),
        source: item
            .text(&["SiteName", "site_name"])
            .or_else(|| item.text(&["Site", "site"])),
        lang: item.text(&["Lang", "lang"]),
        summary: item.text(&["Description", "description"]),
        html: page,
        // where the page itself was not kept
        text: item.text(&["Text", "text"]),
        date: item
            .text(&["Published", "published"])
            .or_else(|| item.text(&["Created", "created"])),
        tags: item.names(&["Labels", "labels"]),
        read: item.flag(&["IsArchived", "is_archived"])
            || item
                .unix(&["ReadProgress", "read_progress"])
                .is_some_and(|percent| percent >= 100),
        starred: item.flag(&["IsMarked", "is_marked"]),
        starred_at: item.unix(&["Created", "created"]),
        notes,
        ..Saved::default()
    }
    .hand_out(outlet)
}
