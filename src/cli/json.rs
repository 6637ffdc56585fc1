//! The objects of `--json`, exactly as CLI.md lists their fields.
//!
//! One struct a shape, fields in the documented order, every field always
//! written: `null` or `[]` where there is nothing. The domain types know nothing
//! of this, so that neither can change the other by accident.

use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::article::{Article, ArticleId, Block};
use crate::library::{ArticleSummary, Bookmark, FileReport, SearchHit};

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

/// The article of `show`, and of `items` in a dry run of `import`.
#[derive(Debug, Serialize)]
pub(super) struct ArticleView<'a> {
    /// The library's number; null where the article is in no library.
    id: Option<i64>,
    /// The imported id, else the address, else the file's path.
    key: &'a str,
    title: &'a str,
    kicker: Option<&'a str>,
    lead: Option<&'a str>,
    /// RFC 3339 with the article's own offset, with seconds.
    date: Option<String>,
    /// As printed in the article.
    date_text: Option<&'a str>,
    source: Option<&'a str>,
    attribution: Option<&'a str>,
    author: Option<&'a str>,
    code: Option<&'a str>,
    category: Option<&'a str>,
    tags: &'a [String],
    tags_raw: Option<&'a str>,
    lang: Option<&'a str>,
    /// `rtl` or `ltr`.
    direction: &'static str,
    url: Option<&'a str>,
    /// Words of lead and body.
    words: usize,
    zwnj_lost: bool,
    warnings: Vec<&'static str>,
    dropped: Vec<DroppedView<'a>>,
    blocks: Vec<BlockView<'a>>,
}

/// A line that the parser left out.
#[derive(Debug, Serialize)]
struct DroppedView<'a> {
    line: u64,
    text: &'a str,
    reason: &'a str,
}

/// One block of the text.
#[derive(Debug, Serialize)]
struct BlockView<'a> {
    kind: &'static str,
    /// Of a heading, list item or quote.
    level: Option<u8>,
    text: &'a str,
    links: Vec<LinkView<'a>>,
}

/// A link, or an image's address, of a block.
#[derive(Debug, Serialize)]
struct LinkView<'a> {
    text: &'a str,
    url: &'a str,
}

impl<'a> ArticleView<'a> {
    /// Shows an article; `id` is its number in the library.
    pub(super) fn new(id: Option<ArticleId>, article: &'a Article) -> Self {
        Self {
            id: id.map(|id| id.0),
            key: &article.key,
            title: &article.title,
            kicker: article.kicker.as_deref(),
            lead: article.lead.as_deref(),
            date: article.date.map(crate::calendar::Instant::to_rfc3339),
            date_text: article.date_text.as_deref(),
            source: article.source.as_deref(),
            attribution: article.attribution.as_deref(),
            author: article.author.as_deref(),
            code: article.code.as_deref(),
            category: article.category.as_deref(),
            tags: &article.tags,
            tags_raw: article.tags_raw.as_deref(),
            lang: article.lang.as_deref(),
            direction: article.direction.as_str(),
            url: article.url.as_deref(),
            words: article.words(),
            zwnj_lost: article.zwnj_lost,
            warnings: article.warnings.iter().map(|warning| warning.as_str()).collect(),
            dropped: article
                .dropped
                .iter()
                .map(|dropped| DroppedView {
                    line: dropped.line,
                    text: &dropped.text,
                    reason: &dropped.reason,
                })
                .collect(),
            blocks: article.body.blocks.iter().map(BlockView::new).collect(),
        }
    }
}

impl<'a> BlockView<'a> {
    fn new(block: &'a Block) -> Self {
        let image = block.url.as_deref().map(|url| LinkView {
            text: &block.text,
            url,
        });
        Self {
            kind: block.kind.as_str(),
            level: block.level,
            text: &block.text,
            links: block
                .links()
                .map(|(text, url)| LinkView { text, url })
                .chain(image)
                .collect(),
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
    problems: Vec<ProblemView<'a>>,
    /// The articles as parsed, for a dry run.
    items: Vec<ArticleView<'a>>,
}

/// Something wrong in a file.
#[derive(Debug, Serialize)]
struct ProblemView<'a> {
    /// Counted from 1; null where no single line is to blame.
    line: Option<u64>,
    message: &'a str,
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

/// What `check` found.
#[derive(Debug, Serialize)]
pub(super) struct CheckView<'a> {
    /// Whether store and index are sound and agree.
    pub(super) sound: bool,
    pub(super) articles: u64,
    pub(super) indexed: u64,
    pub(super) problems: Vec<CheckProblemView<'a>>,
}

/// Something that `check` found wrong.
#[derive(Debug, Serialize)]
pub(super) struct CheckProblemView<'a> {
    pub(super) message: &'a str,
    pub(super) hint: &'a str,
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
    use crate::article::BlockKind;
    use crate::article::{Body, Span, SpanStyle};

    fn fields(view: &impl Serialize) -> Vec<String> {
        let serde_json::Value::Object(object) = serde_json::to_value(view).unwrap() else {
            panic!("a shape is an object");
        };
        object.keys().cloned().collect()
    }

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
    fn an_empty_article_still_has_every_field() {
        let article = Article::default();
        let view = ArticleView::new(None, &article);
        let mut wanted = [
            "id",
            "key",
            "title",
            "kicker",
            "lead",
            "date",
            "date_text",
            "source",
            "attribution",
            "author",
            "code",
            "category",
            "tags",
            "tags_raw",
            "lang",
            "direction",
            "url",
            "words",
            "zwnj_lost",
            "warnings",
            "dropped",
            "blocks",
        ];
        wanted.sort_unstable();
        assert_eq!(fields(&view), wanted);
        let value = serde_json::to_value(&view).unwrap();
        assert!(value["lead"].is_null() && value["tags"].as_array().unwrap().is_empty());
    }

    #[test]
    fn blocks_show_links_and_the_address_of_an_image() {
        let mut paragraph = Block::new(BlockKind::Paragraph, "see here");
        paragraph.spans = vec![Span {
            range: 4..8,
            style: SpanStyle::Link("https://example.org/".into()),
        }];
        let mut image = Block::new(BlockKind::Image, "a ferry");
        image.url = Some("https://example.org/f.png".into());
        let article = Article {
            body: Body {
                blocks: vec![paragraph, image, Block::heading(2, "end")],
            },
            ..Article::default()
        };
        let value = serde_json::to_value(ArticleView::new(Some(ArticleId(7)), &article)).unwrap();
        assert_eq!(value["id"], 7);
        assert_eq!(
            value["blocks"],
            serde_json::json!([
                {"kind": "paragraph", "level": null, "text": "see here",
                 "links": [{"text": "here", "url": "https://example.org/"}]},
                {"kind": "image", "level": null, "text": "a ferry",
                 "links": [{"text": "a ferry", "url": "https://example.org/f.png"}]},
                {"kind": "heading", "level": 2, "text": "end", "links": []},
            ])
        );
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
            r#"{"path":"gone.txt","format":null,"articles":0,"new":0,"changed":0,"unchanged":0,"problems":[],"items":[]}"#
        );
    }
}
