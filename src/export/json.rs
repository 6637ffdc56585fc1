//! The JSON object of an article, exactly as CLI.md lists its fields.
//!
//! Fields in the documented order, every field always written: `null` or `[]`
//! where there is nothing. The domain types know nothing of this, so that
//! neither can change the other by accident.

use std::io;

use serde::Serialize;
use serde_json::ser::Formatter;

use crate::article::{Article, ArticleId, Block};
use crate::text::is_control;

/// Writes a value as JSON in which every character that is obeyed rather than shown is escaped (`\u009b`).
///
/// # Errors
///
/// As the writer's.
pub fn write_json(out: impl io::Write, value: &impl Serialize) -> serde_json::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(out, ControlEscaper))
}

/// Compact JSON with escaped controls.
struct ControlEscaper;

impl Formatter for ControlEscaper {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        for piece in fragment.split_inclusive(is_control) {
            let control = piece.chars().next_back().filter(|c| is_control(*c));
            let length = piece.len() - control.map_or(0, char::len_utf8);
            out.write_all(piece.as_bytes().get(..length).unwrap_or_default())?;
            if let Some(control) = control {
                for unit in control.encode_utf16(&mut [0; 2]) {
                    write!(out, "\\u{unit:04x}")?;
                }
            }
        }
        Ok(())
    }
}

/// The article of `show`, and of `items` in a dry run of `import`.
#[derive(Debug, Serialize)]
pub struct ArticleView<'a> {
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
    #[must_use]
    pub fn new(id: Option<ArticleId>, article: &'a Article) -> Self {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{BlockKind, Body, Span, SpanStyle};

    fn fields(view: &impl Serialize) -> Vec<String> {
        let serde_json::Value::Object(object) = serde_json::to_value(view).unwrap() else {
            panic!("a shape is an object");
        };
        object.keys().cloned().collect()
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
}
