//! Omnivore: lists of metadata, with the pages in `content/` and what was highlighted in `highlights/`.

use std::ops::ControlFlow;
use std::path::Path;

use super::Beside;
use super::json::each;
use super::saved::Saved;
use crate::ingest::{Outlet, charset};
use crate::sentence::sentence;

/// Tells whether a file of the export is a list of metadata.
pub(super) fn is_metadata(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("metadata_") && Path::new(name).extension().is_some_and(|ending| ending == "json")
}

pub(super) fn read(
    text: &str,
    name: Option<&Path>,
    beside: &mut Beside<'_>,
    outlet: &mut Outlet<'_>,
) -> ControlFlow<()> {
    let read = each(text, |item| {
        let slug = item.text(&["slug"]).filter(|slug| !slug.contains(['/', '\\']));
        let mut file = |folder: &str, ending: &str| {
            let bytes = beside(&format!("{folder}/{}.{ending}", slug.as_ref()?))?;
            Some(charset::decode(&bytes, None).text)
        };
        let html = file("content", "html");
        let notes = file("highlights", "md").into_iter().collect();
        let labels = item.names(&["labels"]);
        let (starred, tags) = labels
            .into_iter()
            .partition::<Vec<String>, _>(|label| label.eq_ignore_ascii_case("favorites"));
        let state = item.text(&["state"]).unwrap_or_default();
        let progress = item
            .text(&["readingProgress"])
            .and_then(|text| text.parse::<f64>().ok());
        Saved {
            url: item.text(&["url", "originalArticleUrl"]),
            title: item.text(&["title"]),
            author: item.text(&["author"]),
            source: item.text(&["siteName"]),
            summary: item.text(&["description"]),
            html,
            date: item.text(&["publishedAt"]).or_else(|| item.text(&["savedAt"])),
            tags,
            read: state.eq_ignore_ascii_case("archived") || progress.is_some_and(|progress| progress >= 98.0),
            starred: !starred.is_empty(),
            starred_at: item.unix(&["savedAt"]),
            notes,
            ..Saved::default()
        }
        .hand_out(outlet)
    });
    match read {
        Ok(flow) => flow,
        // with the format given, a folder has other files, too
        Err(error) if error.is_data() || !name.and_then(Path::to_str).is_some_and(is_metadata) => {
            ControlFlow::Continue(())
        }
        Err(error) => outlet.problem(
            None,
            sentence!(
                "omnivore-json",
                "the metadata cannot be read as JSON: {why}",
                why = error.to_string()
            ),
        ),
    }
}
