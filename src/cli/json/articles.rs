//! Articles as `search`, `list`, `bookmark list` and `related` write them.

use std::ops::Range;

use serde::Serialize;

use crate::library::{ArticleSummary, Bookmark, SearchHit};

/// One hit of `search`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct HitView<'a> {
    /// The query, code point for code point as given.
    query: &'a str,
    /// Place among the hits, from 1.
    rank: usize,
    /// The library's number.
    id: i64,
    /// The imported id, else the address, else the file's path.
    key: &'a str,
    /// How well it answers; comparable inside one answer.
    score: f32,
    title: &'a str,
    source: Option<&'a str>,
    /// RFC 3339 with the article's own offset.
    date: Option<String>,
    lang: Option<&'a str>,
    /// A piece of the text around the words found.
    snippet: &'a str,
    /// Start and end of each found word, in characters of `snippet`.
    highlights: Vec<[usize; 2]>,
}

impl<'a> HitView<'a> {
    /// Shows a hit; `rank` counts from 1.
    pub(in crate::cli) fn new(query: &'a str, rank: usize, hit: &'a SearchHit) -> Self {
        let summary = &hit.summary;
        Self {
            query,
            rank,
            id: summary.id.0,
            key: &summary.key,
            score: hit.score,
            title: &summary.title,
            source: summary.source.as_deref(),
            date: summary.date.map(crate::calendar::Instant::to_rfc3339),
            lang: summary.lang.as_deref(),
            snippet: &hit.snippet,
            highlights: in_characters(&hit.snippet, &hit.highlights),
        }
    }
}

/// One article of `list`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RowView<'a> {
    /// The library's number.
    id: i64,
    /// The imported id, else the address, else the file's path.
    key: &'a str,
    title: &'a str,
    source: Option<&'a str>,
    /// RFC 3339 with the article's own offset.
    date: Option<String>,
    lang: Option<&'a str>,
    /// Stands here as in `search`; a list has no snippet, so it is empty.
    highlights: [[usize; 2]; 0],
    unread: bool,
    bookmarked: bool,
    tags: &'a [String],
}

impl<'a> RowView<'a> {
    /// Shows a row.
    pub(in crate::cli) fn new(summary: &'a ArticleSummary) -> Self {
        Self {
            id: summary.id.0,
            key: &summary.key,
            title: &summary.title,
            source: summary.source.as_deref(),
            date: summary.date.map(crate::calendar::Instant::to_rfc3339),
            lang: summary.lang.as_deref(),
            highlights: [],
            unread: summary.unread,
            bookmarked: summary.bookmarked,
            tags: &summary.tags,
        }
    }
}

/// One bookmark of `bookmark list`: a row of `list` and what the bookmark adds.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct BookmarkView<'a> {
    #[serde(flatten)]
    row: RowView<'a>,
    note: Option<&'a str>,
    /// RFC 3339.
    bookmarked_at: String,
}

impl<'a> BookmarkView<'a> {
    /// Shows a bookmark.
    pub(in crate::cli) fn new(bookmark: &'a Bookmark) -> Self {
        Self {
            row: RowView::new(&bookmark.article),
            note: bookmark.note.as_deref(),
            bookmarked_at: bookmark.bookmarked_at.to_rfc3339(),
        }
    }
}

/// A row of `related`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct RelatedView<'a> {
    #[serde(flatten)]
    row: RowView<'a>,
    /// It tells the same story; else it is about the same.
    same_story: bool,
}

impl<'a> RelatedView<'a> {
    /// Shows an article that belongs to another.
    pub(in crate::cli) fn new(summary: &'a ArticleSummary, same_story: bool) -> Self {
        Self {
            row: RowView::new(summary),
            same_story,
        }
    }
}

/// What `search` says about an answer, on standard error.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(in crate::cli) enum SearchRemark<'a> {
    /// What the query was read as, where that is more than words.
    Understood { query: &'a str, understood: &'a str },
    /// What was searched, since no article has the query's phrases.
    Loosened { query: &'a str, loosened: &'a str },
    /// A query that finds something and may have been meant.
    Suggestion { query: &'a str, suggestion: &'a str },
}

/// Something that does not stop the work, on standard error, in English.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct WarningView {
    pub(in crate::cli) warning: String,
    pub(in crate::cli) hint: Option<String>,
}

/// A row of `list --stories`.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct StoryView<'a> {
    #[serde(flatten)]
    row: RowView<'a>,
    /// Other articles that tell the same story.
    same_story: u32,
}

impl<'a> StoryView<'a> {
    /// Shows the first article of a story.
    pub(in crate::cli) fn new(summary: &'a ArticleSummary) -> Self {
        Self {
            row: RowView::new(summary),
            same_story: summary.kin,
        }
    }
}

/// Turns byte ranges of a text into pairs of character offsets.
fn in_characters(text: &str, ranges: &[Range<usize>]) -> Vec<[usize; 2]> {
    let count = |bytes: Range<usize>| text.get(bytes).map_or(0, |piece| piece.chars().count());
    let mut characters = 0;
    let mut bytes = 0;
    let mut pairs = Vec::with_capacity(ranges.len());
    for range in ranges {
        let start = characters + count(bytes..range.start);
        let end = start + count(range.clone());
        pairs.push([start, end]);
        (characters, bytes) = (end, range.end);
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn highlights_count_characters_not_bytes() {
        let text = "\u{62E}\u{628}\u{631} (Linux) \u{6F1}\u{6F2}";
        let linux = text.find("Linux").unwrap();
        let digits = text.find('\u{6F1}').unwrap();
        let ranges = [0..6, linux..linux + 5, digits..text.len()];
        assert_eq!(in_characters(text, &ranges), [[0, 3], [5, 10], [12, 14]]);
        assert_eq!(in_characters("", &[]), Vec::<[usize; 2]>::new());
    }
}
