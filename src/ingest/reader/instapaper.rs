//! Instapaper: one table of addresses, folders and tags.

use std::ops::ControlFlow;

use super::saved::{Saved, highlight};
use super::table;
use crate::ingest::Outlet;

/// Reads `URL,Title,Selection,Folder,Timestamp,Tags`.
///
/// "Archive" and "Starred" are states, other folders but "Unread" are tags; what was selected is a
/// highlight.
pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    table::links(text, outlet, |row, url| {
        let folder = row.get("folder").unwrap_or_default();
        let mut tags = tags(&row.get("tags").unwrap_or_default());
        if !matches!(folder.as_str(), "" | "Unread" | "Archive" | "Starred") {
            tags.insert(0, folder.clone());
        }
        Saved {
            title: row.get("title"),
            url: Some(url),
            tags,
            read: folder == "Archive",
            starred: folder == "Starred",
            date: row.get("timestamp"),
            starred_at: row.get("timestamp").as_deref().and_then(table::unix),
            notes: row
                .get("selection")
                .map(|selection| highlight(&selection, None))
                .into_iter()
                .collect(),
            ..Saved::default()
        }
    })
}

/// Reads tags as a JSON list, which they are, or between commas.
fn tags(text: &str) -> Vec<String> {
    serde_json::from_str(text).unwrap_or_else(|_| {
        let names = text.trim_matches(['[', ']']).split(',');
        names
            .map(|name| name.trim().trim_matches('"').to_owned())
            .collect()
    })
}
