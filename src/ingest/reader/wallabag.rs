//! wallabag: a JSON list of whole articles.

use std::ops::ControlFlow;

use super::json::each;
use super::saved::{Saved, highlight};
use crate::ingest::{Outlet, html};
use crate::sentence::sentence;

pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let read = each(text, |item| {
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
        .hand_out(outlet)
    });
    match read {
        Ok(flow) => flow,
        Err(error) if error.is_data() => outlet.problem(
            None,
            sentence!("wallabag-no-list", "this is no list of articles: export as JSON"),
        ),
        Err(error) => outlet.problem(
            None,
            sentence!(
                "wallabag-json",
                "the export cannot be read as JSON: {why}",
                why = error.to_string()
            ),
        ),
    }
}
