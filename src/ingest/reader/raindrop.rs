//! Raindrop.io: one table of links with their folders and tags.

use std::ops::ControlFlow;

use super::saved::Saved;
use super::table;
use crate::ingest::Outlet;

/// Reads `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`.
pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    table::links(text, outlet, |row, url| {
        let folder = row.get("folder").filter(|folder| folder != "Unsorted");
        let tags = row.get("tags").unwrap_or_default();
        let tags = tags.split(',').map(|tag| tag.trim().to_owned());
        Saved {
            title: row.get("title"),
            url: Some(url),
            summary: row.get("excerpt"),
            date: row.get("created"),
            // nested folders are written with slashes
            tags: folder
                .iter()
                .flat_map(|folder| folder.split('/'))
                .map(|name| name.trim().to_owned())
                .chain(tags)
                .filter(|tag| !tag.is_empty())
                .collect(),
            starred: row.get("favorite").is_some_and(|flag| flag == "true"),
            starred_at: row.get("created").as_deref().and_then(table::unix),
            notes: [row.get("note"), row.get("highlights")]
                .into_iter()
                .flatten()
                .collect(),
            ..Saved::default()
        }
    })
}
