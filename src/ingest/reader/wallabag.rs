//! wallabag: a JSON list of whole articles.

use std::ops::ControlFlow;

use super::json::Object;
use super::saved::{Saved, highlight};
use crate::ingest::{Outlet, html};

pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let items = match serde_json::from_str(text.trim_start_matches('\u{FEFF}')) {
        Ok(serde_json::Value::Array(items)) => items,
        Ok(_) => return outlet.problem(None, "this is no list of articles: export as JSON".to_owned()),
        Err(error) => return outlet.problem(None, format!("the export cannot be read as JSON: {error}")),
    };
    for item in items.iter().filter_map(Object::of) {
        let notes = item
            .objects(&["annotations"])
            .map(|one| {
                let quote = html::text(&one.text(&["quote"]).unwrap_or_default());
                highlight(&quote, one.text(&["text"]).as_deref())
            })
            .collect();
        let authors = item.names(&["published_by"]);
        Saved {
            url: item
                .text(&["given_url", "url"])
                .filter(|url| !url.is_empty())
                .or_else(|| item.text(&["url"])),
            title: item.text(&["title"]),
            author: (!authors.is_empty()).then(|| authors.join(", ")),
            source: item.text(&["domain_name"]),
            lang: item.text(&["language"]),
            html: item.text(&["content"]),
            date: item
                .text(&["published_at"])
                .or_else(|| item.text(&["created_at"])),
            tags: item.names(&["tags"]),
            read: item.flag(&["is_archived"]),
            starred: item.flag(&["is_starred"]),
            starred_at: item.unix(&["starred_at"]).or_else(|| item.unix(&["created_at"])),
            notes,
            ..Saved::default()
        }
        .hand_out(outlet)?;
    }
    ControlFlow::Continue(())
}
