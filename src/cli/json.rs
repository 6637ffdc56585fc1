//! The objects of `--json`, exactly as CLI.md lists their fields.
//!
//! One struct a shape, fields in the documented order, every field always
//! written: `null` or `[]` where there is nothing. The domain types know nothing
//! of this, so that neither can change the other by accident.

use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::export::ArticleView;
use crate::library::{ArticleSummary, Bookmark, Exported, Feed, FeedReport, FileReport, SearchHit};
use crate::sentence::Sentence;

/// One hit of `search`.
#[derive(Debug, Serialize)]
pub(super) struct HitView<'a> {
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
    pub(super) fn new(query: &'a str, rank: usize, hit: &'a SearchHit) -> Self {
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
pub(super) struct RowView<'a> {
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
    pub(super) fn new(summary: &'a ArticleSummary) -> Self {
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
pub(super) struct BookmarkView<'a> {
    #[serde(flatten)]
    row: RowView<'a>,
    note: Option<&'a str>,
    /// RFC 3339.
    bookmarked_at: String,
}

impl<'a> BookmarkView<'a> {
    /// Shows a bookmark.
    pub(super) fn new(bookmark: &'a Bookmark) -> Self {
        Self {
            row: RowView::new(&bookmark.article),
            note: bookmark.note.as_deref(),
            bookmarked_at: bookmark.bookmarked_at.to_rfc3339(),
        }
    }
}

/// A row of `related`.
#[derive(Debug, Serialize)]
pub(super) struct RelatedView<'a> {
    #[serde(flatten)]
    row: RowView<'a>,
    /// It tells the same story; else it is about the same.
    same_story: bool,
}

impl<'a> RelatedView<'a> {
    /// Shows an article that belongs to another.
    pub(super) fn new(summary: &'a ArticleSummary, same_story: bool) -> Self {
        Self {
            row: RowView::new(summary),
            same_story,
        }
    }
}

/// A row of `list --stories`.
#[derive(Debug, Serialize)]
pub(super) struct StoryView<'a> {
    #[serde(flatten)]
    row: RowView<'a>,
    /// Other articles that tell the same story.
    same_story: u32,
}

impl<'a> StoryView<'a> {
    /// Shows the first article of a story.
    pub(super) fn new(summary: &'a ArticleSummary) -> Self {
        Self {
            row: RowView::new(summary),
            same_story: summary.kin,
        }
    }
}

/// One file of `import`.
#[derive(Debug, Serialize)]
pub(super) struct FileView<'a> {
    /// As given; inside a walked folder joined to it.
    path: String,
    /// The format found; null where the file could not be read.
    format: Option<&'static str>,
    articles: u64,
    new: u64,
    changed: u64,
    unchanged: u64,
    /// Feeds that the file names.
    feeds: Vec<NamedFeedView<'a>>,
    /// Searches that the file names.
    searches: Vec<NamedSearchView<'a>>,
    problems: Vec<ProblemView<'a>>,
    /// The articles as parsed, for a dry run.
    items: Vec<ArticleView<'a>>,
}

/// A feed that a file names.
#[derive(Debug, Serialize)]
struct NamedFeedView<'a> {
    url: &'a str,
    title: Option<&'a str>,
    tags: &'a [String],
}

/// A search that a file names.
#[derive(Debug, Serialize)]
struct NamedSearchView<'a> {
    name: &'a str,
    query: &'a str,
}

/// Something wrong in a file.
#[derive(Debug, Serialize)]
struct ProblemView<'a> {
    /// Counted from 1; null where no single line is to blame.
    line: Option<u64>,
    message: &'a Sentence,
}

impl<'a> FileView<'a> {
    /// Shows what became of a file.
    pub(super) fn new(report: &'a FileReport) -> Self {
        Self {
            path: report.path.display().to_string(),
            format: report.format.map(crate::library::Format::as_str),
            articles: report.articles,
            new: report.new,
            changed: report.changed,
            unchanged: report.unchanged,
            feeds: report
                .subscriptions
                .iter()
                .map(|feed| NamedFeedView {
                    url: &feed.url,
                    title: feed.title.as_deref(),
                    tags: &feed.tags,
                })
                .collect(),
            searches: report
                .smart_lists
                .iter()
                .map(|list| NamedSearchView {
                    name: &list.name,
                    query: &list.query,
                })
                .collect(),
            problems: report
                .problems
                .iter()
                .map(|problem| ProblemView {
                    line: problem.line,
                    message: &problem.message,
                })
                .collect(),
            items: report
                .items
                .iter()
                .map(|article| ArticleView::new(None, article))
                .collect(),
        }
    }
}

/// One tag of `tag list`.
#[derive(Debug, Serialize)]
pub(super) struct TagView<'a> {
    pub(super) tag: &'a str,
    pub(super) articles: u64,
    pub(super) unread: u64,
}

/// One article of `delete` or `undelete`.
#[derive(Debug, Serialize)]
pub(super) struct DeletionView<'a> {
    id: i64,
    key: &'a str,
    title: &'a str,
    /// What it is now.
    deleted: bool,
}

impl<'a> DeletionView<'a> {
    /// Shows what became of an article.
    pub(super) fn new(summary: &'a ArticleSummary, deleted: bool) -> Self {
        Self {
            id: summary.id.0,
            key: &summary.key,
            title: &summary.title,
            deleted,
        }
    }
}

/// What `prune` let go, or would.
#[derive(Debug, Serialize)]
pub(super) struct PruneView {
    /// By the rule of age.
    pub(super) by_rule: u64,
    /// Deleted before by the reader.
    pub(super) deleted: u64,
    pub(super) dry_run: bool,
}

/// What `reextract` did.
#[derive(Debug, Serialize)]
pub(super) struct ReextractView<'a> {
    /// Pages that were read again.
    pub(super) pages: u64,
    /// Articles that came out otherwise.
    pub(super) changed: Vec<i64>,
    pub(super) refused: Vec<RefusedView<'a>>,
    pub(super) cancelled: bool,
}

/// A page that was not taken.
#[derive(Debug, Serialize)]
pub(super) struct RefusedView<'a> {
    pub(super) id: i64,
    pub(super) message: &'a Sentence,
}

/// The file of `backup`.
#[derive(Debug, Serialize)]
pub(super) struct BackupView {
    pub(super) path: String,
    pub(super) articles: u64,
    pub(super) bytes: u64,
}

/// What became of the library in `restore`.
#[derive(Debug, Serialize)]
pub(super) struct RestoreView {
    pub(super) articles: u64,
    /// The folder with the replaced library; null where there was none.
    pub(super) replaced: Option<String>,
    /// The settings file that came with the backup; null where it was not taken.
    pub(super) settings: Option<String>,
}

/// One file of `export`.
#[derive(Debug, Serialize)]
pub(super) struct ExportView<'a> {
    id: i64,
    key: &'a str,
    title: &'a str,
    path: String,
    /// It lay there just so.
    unchanged: bool,
}

impl<'a> ExportView<'a> {
    /// Shows a written file.
    pub(super) fn new(file: &'a Exported) -> Self {
        Self {
            id: file.article.id.0,
            key: &file.article.key,
            title: &file.article.title,
            path: file.path.display().to_string(),
            unchanged: file.unchanged,
        }
    }
}

/// One search of `saved list`.
#[derive(Debug, Serialize)]
pub(super) struct SavedView<'a> {
    pub(super) name: &'a str,
    pub(super) query: &'a str,
    /// Articles that it finds now.
    pub(super) articles: u64,
}

/// One feed of `feed list`.
#[derive(Debug, Serialize)]
pub(super) struct FeedView<'a> {
    id: i64,
    url: &'a str,
    /// The reader's own.
    name: Option<&'a str>,
    /// As the feed says.
    title: Option<&'a str>,
    site: Option<&'a str>,
    tags: &'a [String],
    /// `auto`, `always` or `never`.
    full_text: &'static str,
    credential: Option<&'a str>,
    articles: u64,
    unread: u64,
    added_at: String,
    checked_at: Option<String>,
    fetched_at: Option<String>,
    next_at: Option<String>,
    failures: u32,
    failing_since: Option<String>,
    error: Option<&'a Sentence>,
    gone: bool,
    moved_from: Option<&'a str>,
    /// Whether it gives only summaries; null where that was not found out.
    summaries: Option<bool>,
}

impl<'a> FeedView<'a> {
    /// Shows a feed.
    pub(super) fn new(feed: &'a Feed) -> Self {
        let state = &feed.state;
        Self {
            id: feed.id.0,
            url: &feed.url,
            name: feed.name.as_deref(),
            title: feed.title.as_deref(),
            site: feed.site.as_deref(),
            tags: &feed.tags,
            full_text: feed.full_text.as_str(),
            credential: feed.credential.as_deref(),
            articles: feed.articles,
            unread: feed.unread,
            added_at: moment(feed.added_at),
            checked_at: state.checked_at.map(moment),
            fetched_at: state.fetched_at.map(moment),
            next_at: state.next_at.map(moment),
            failures: state.failures,
            failing_since: state.failing_since.map(moment),
            error: state.error.as_ref(),
            gone: state.gone,
            moved_from: state.moved_from.as_deref(),
            summaries: state.summaries,
        }
    }
}

/// One feed of `feed add`.
#[derive(Debug, Serialize)]
pub(super) struct AddedFeedView<'a> {
    pub(super) id: i64,
    pub(super) url: &'a str,
    pub(super) title: Option<&'a str>,
    /// Whether it was not followed before.
    pub(super) new: bool,
}

/// One feed of `fetch`.
#[derive(Debug, Serialize)]
pub(super) struct FetchedView<'a> {
    id: i64,
    /// The address that was asked.
    url: &'a str,
    name: &'a str,
    /// `fetched`, `not_modified`, `later`, `failed`, `gone`, `offline` or `stopped`.
    outcome: &'static str,
    entries: u64,
    new: u64,
    changed: u64,
    pages: u64,
    pages_failed: u64,
    /// The new address, where it moved for good.
    moved: Option<&'a str>,
    error: Option<&'a Sentence>,
    failing_since: Option<String>,
    failures: u32,
    next_at: Option<String>,
    problems: &'a [Sentence],
}

impl<'a> FetchedView<'a> {
    /// Shows what became of a feed.
    pub(super) fn new(report: &'a FeedReport) -> Self {
        Self {
            id: report.feed,
            url: &report.url,
            name: &report.label,
            outcome: report.outcome.as_str(),
            entries: report.entries,
            new: report.new,
            changed: report.changed,
            pages: report.pages,
            pages_failed: report.pages_failed,
            moved: report.moved.as_deref(),
            error: report.message.as_ref(),
            failing_since: report.failing_since.map(moment),
            failures: report.failures,
            next_at: report.next_at.map(moment),
            problems: &report.problems,
        }
    }
}

/// Writes unix seconds as RFC 3339.
fn moment(unix: i64) -> String {
    crate::calendar::Instant { unix, offset: 0 }.to_rfc3339()
}

/// What `check` found.
#[derive(Debug, Serialize)]
pub(super) struct CheckView {
    /// Whether store and index are sound and agree.
    pub(super) sound: bool,
    pub(super) articles: u64,
    pub(super) indexed: u64,
    pub(super) problems: Vec<CheckProblemView>,
}

/// Something that `check` found wrong.
#[derive(Debug, Serialize)]
pub(super) struct CheckProblemView {
    pub(super) message: String,
    pub(super) hint: String,
}

/// One place of `config path`.
#[derive(Debug, Serialize)]
pub(super) struct PathView<'a> {
    /// What is kept there: `config`, `data`, `state` or `log`.
    pub(super) what: &'static str,
    pub(super) path: &'a Path,
}

/// One setting of `config show`.
#[derive(Debug, Serialize)]
pub(super) struct SettingView {
    /// Its key, with the section before the dot.
    pub(super) key: &'static str,
    /// Its value as TOML.
    pub(super) value: String,
    /// The layer that set it.
    pub(super) layer: String,
}

/// One action of `config keys`.
#[derive(Debug, Serialize)]
pub(super) struct ActionView {
    pub(super) action: &'static str,
    pub(super) keys: Vec<String>,
    /// What it does, in the interface's language.
    pub(super) does: String,
}

/// One theme of `config themes`.
#[derive(Debug, Serialize)]
pub(super) struct ThemeView<'a> {
    pub(super) name: &'a str,
    /// Whether it is the one that is set.
    pub(super) used: bool,
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

    #[test]
    fn a_file_that_could_not_be_read_still_has_every_field() {
        let report = FileReport {
            path: "gone.txt".into(),
            ..FileReport::default()
        };
        let line = serde_json::to_string(&FileView::new(&report)).unwrap();
        assert_eq!(
            line,
            r#"{"path":"gone.txt","format":null,"articles":0,"new":0,"changed":0,"unchanged":0,"feeds":[],"searches":[],"problems":[],"items":[]}"#
        );
    }
}
