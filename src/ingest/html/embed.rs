//! Players, videos, recordings and embedded pages, which a terminal shows as links.
//!
//! Known players are linked by the page of what they play (`assets/ingest/players.tsv`).

use std::sync::LazyLock;

use dom_query::NodeRef;

use super::address::Base;
use crate::article::{Block, BlockKind, Span, SpanStyle};
use crate::ingest::clean;

/// Treatment of embedded media by the walk over a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Embeds {
    /// Each becomes a paragraph that links to it.
    Link,
    /// They are left out.
    Skip,
}

/// An embedded medium.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Embed {
    /// Page or file, resolved.
    pub(super) url: String,
    /// Name given by the author of the page, else the URL without its scheme.
    pub(super) name: String,
    /// Picture shown before a video plays.
    pub(super) poster: Option<String>,
}

impl Embed {
    /// Makes the paragraph that links to the medium.
    pub(super) fn block(&self) -> Block {
        Block {
            spans: vec![Span {
                range: 0..self.name.len(),
                style: SpanStyle::Link(self.url.clone()),
            }],
            ..Block::new(BlockKind::Paragraph, self.name.clone())
        }
    }
}

static PLAYERS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let table = include_str!("../../../assets/ingest/players.tsv");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t')).collect()
});

/// Tells whether elements of this name embed something.
pub(super) fn is_embed(name: &str) -> bool {
    matches!(
        name,
        "iframe" | "object" | "embed" | "audio" | "video" | "amp-iframe" | "amp-video" | "amp-audio"
    )
}

/// Reads an element that embeds something; `None` where it names no address.
pub(super) fn read(node: &NodeRef<'_>, base: &Base) -> Option<Embed> {
    let own = ["src", "data-src", "data-lazy-src", "data"];
    let address = own
        .iter()
        .find_map(|name| base.resolve(&node.attr(name)?))
        .or_else(|| inner(node, base))?;
    let url = page_of(&address).unwrap_or(address);
    let title = node.attr("title").map(|title| clean::line(&title));
    Some(Embed {
        name: title
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| bare(&url).to_owned()),
        poster: node.attr("poster").and_then(|poster| base.resolve(&poster)),
        url,
    })
}

/// Finds the address in the elements inside: `source`, `param` and an older `embed`.
fn inner(node: &NodeRef<'_>, base: &Base) -> Option<String> {
    node.descendants_it().find_map(|child| {
        let value = match child.node_name()?.as_ref() {
            "source" | "embed" => child.attr("src"),
            "param" => {
                let name = child.attr("name").unwrap_or_default();
                let names_file = ["movie", "src", "url"]
                    .iter()
                    .any(|known| name.eq_ignore_ascii_case(known));
                child.attr("value").filter(|_| names_file)
            }
            _ => None,
        };
        base.resolve(&value?)
    })
}

/// Returns the page of what a known player plays.
pub(in crate::ingest) fn page_of(url: &str) -> Option<String> {
    let bare = bare(url);
    PLAYERS.iter().find_map(|(player, page)| {
        let rest = bare.strip_prefix(player.strip_suffix("{}")?)?;
        let id = rest
            .split(['/', '?', '&', '#'])
            .next()
            .filter(|id| !id.is_empty())?;
        Some(page.replace("{}", id))
    })
}

/// Returns an address without its scheme and `www.`.
pub(in crate::ingest) fn bare(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.strip_prefix("www.").unwrap_or(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn players_lead_to_pages() {
        let page = |url: &str| page_of(url);
        assert_eq!(
            page("https://www.youtube.com/embed/abc-1?rel=0").as_deref(),
            Some("https://www.youtube.com/watch?v=abc-1")
        );
        assert_eq!(
            page("http://aparat.com/video/video/embed/videohash/xYz/vt/frame").as_deref(),
            Some("https://www.aparat.com/v/xYz")
        );
        assert_eq!(page("https://example.org/embed/abc"), None);
        assert_eq!(page("https://www.youtube.com/embed/"), None);
    }

    #[test]
    fn every_row_has_one_place_for_the_name() {
        for (player, page) in PLAYERS.iter() {
            assert!(
                player.ends_with("{}") && page.matches("{}").count() == 1,
                "{player}"
            );
        }
        assert!(PLAYERS.len() > 10);
    }
}
