//! An article as an HTML page that stands alone, with the direction of page and blocks.

#![expect(
    clippy::format_push_string,
    reason = "writing into a string cannot fail, and `write!` would give a result to throw away"
)]

mod list;

use std::fmt::Write as _;
use std::ops::Range;

use super::Marks;
use super::inline::{self, Markup};
use crate::article::{Article, Block, BlockKind, SpanStyle};
use crate::calendar::Instant;
use crate::text::direction::in_context;
use crate::text::{Direction, is_bidi_control, is_control, percent};

/// Writes the page.
pub(super) fn render(article: &Article, marks: Marks<'_>) -> String {
    let lang = article.lang.as_deref().unwrap_or("und");
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n{}</head>\n<body>\n<article>\n{}</article>\n</body>\n</html>\n",
        escaped(lang),
        article.direction.as_str(),
        escaped(&article.title),
        head(article),
        body(article, marks, Target::Page)
    )
}

/// Writes what programs read of the article: browsers, reading lists, and khabar itself.
fn head(article: &Article) -> String {
    let mut out = "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n".to_owned();
    let date = article.date.map(Instant::to_rfc3339);
    let fields = [
        ("name=\"author\"", article.author.as_deref()),
        ("name=\"description\"", article.lead.as_deref()),
        ("property=\"og:site_name\"", article.source.as_deref()),
        ("property=\"article:published_time\"", date.as_deref()),
        ("property=\"article:section\"", article.category.as_deref()),
    ];
    let tags = article
        .tags
        .iter()
        .map(|tag| ("property=\"article:tag\"", Some(tag.as_str())));
    for (name, value) in fields.into_iter().chain(tags) {
        if let Some(value) = value {
            out.push_str(&format!("<meta {name} content=\"{}\">\n", escaped(value)));
        }
    }
    if let Some(url) = &article.url {
        out.push_str(&format!("<link rel=\"canonical\" href=\"{}\">\n", href(url)));
    }
    out
}

/// What the text is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A page that stands alone: its images are fetched by whoever shows it.
    Page,
    /// A book: nothing is fetched, so that images are links; headings can be gone to.
    Book,
}

/// Writes what stands inside the page, well-formed as XML too.
pub(super) fn body(article: &Article, marks: Marks<'_>, target: Target) -> String {
    let mut out = String::new();
    let mut head = |tag: &str, class: &str, text: Option<&str>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            let direction =
                dir(Some(in_context(text, article.direction)).filter(|own| *own != article.direction));
            out.push_str(&format!(
                "<{tag}{class}{direction}>{}</{tag}>\n",
                marked(text, marks)
            ));
        }
    };
    head("p", " class=\"kicker\"", article.kicker.as_deref());
    head("h1", "", Some(&article.title));
    about(article, &mut out);
    if let Some(lead) = &article.lead {
        let direction =
            dir(Some(in_context(lead, article.direction)).filter(|own| *own != article.direction));
        out.push_str(&format!(
            "<p class=\"lead\"{direction}><strong>{}</strong></p>\n",
            marked(lead, marks)
        ));
    }
    let in_list = |block: &Block| block.kind == BlockKind::ListItem;
    let mut blocks = article.body.blocks.clone();
    for (block, own) in blocks.iter_mut().zip(article.body.directions(article.direction)) {
        block.direction = Some(own).filter(|own| *own != article.direction);
    }
    let mut at = 0;
    for run in blocks.chunk_by(|a, b| in_list(a) && in_list(b)) {
        write_run(at, run, marks, target, &mut out);
        at += run.len();
    }
    out
}

/// Writes the attribute for a direction that differs from the article's.
fn dir(direction: Option<Direction>) -> String {
    direction.map_or_else(String::new, |direction| {
        format!(" dir=\"{}\"", direction.as_str())
    })
}

/// Writes the line of source, date, author and address.
fn about(article: &Article, out: &mut String) {
    let date = article.date.map(|date| {
        let machine = date.to_rfc3339();
        let people = article.date_text.as_deref().unwrap_or(&machine);
        format!("<time datetime=\"{machine}\">{}</time>", escaped(people))
    });
    let link = article
        .url
        .as_deref()
        .map(|url| format!("<a href=\"{}\">{}</a>", href(url), escaped(url)));
    let parts: Vec<String> = [
        article.source.as_deref().map(escaped),
        date,
        article.author.as_deref().map(escaped),
        link,
    ]
    .into_iter()
    .flatten()
    .map(|part| format!("<bdi>{part}</bdi>"))
    .collect();
    if !parts.is_empty() {
        out.push_str(&format!("<p class=\"about\">{}</p>\n", parts.join(" \u{B7} ")));
    }
}

/// Writes a block, or the items of a list; `at` is its place among the article's blocks.
fn write_run(at: usize, run: &[Block], marks: Marks<'_>, target: Target, out: &mut String) {
    let Some(block) = run.first() else { return };
    match block.kind {
        BlockKind::Heading => {
            let tag = format!("h{}", block.level.unwrap_or(2).clamp(1, 6));
            let anchor = match target {
                Target::Book => format!(" id=\"h{at}\""),
                Target::Page => String::new(),
            };
            element(&tag, &anchor, block, marks, out);
        }
        BlockKind::Paragraph => element("p", "", block, marks, out),
        BlockKind::Caption => element("p", " class=\"caption\"", block, marks, out),
        BlockKind::Quote => element("blockquote", "", block, marks, out),
        BlockKind::ListItem => {
            let mut rest = run;
            while !rest.is_empty() {
                rest = list::write(rest, marks, out);
            }
        }
        BlockKind::Code => out.push_str(&format!(
            "<pre dir=\"ltr\"><code>{}</code></pre>\n",
            escaped(&block.text)
        )),
        BlockKind::Table => table(block, marks, out),
        BlockKind::Image => {
            let url = block.url.as_deref().unwrap_or_default();
            let text = escaped(&block.text);
            out.push_str(&match target {
                Target::Page => format!("<p><img src=\"{}\" alt=\"{text}\"/></p>\n", href(url)),
                Target::Book => {
                    let text = if text.is_empty() { escaped(url) } else { text };
                    format!("<p class=\"caption\"><a href=\"{}\">{text}</a></p>\n", href(url))
                }
            });
        }
        BlockKind::Rule => out.push_str("<hr/>\n"),
    }
}

/// Writes a block's text inside of an element.
fn element(tag: &str, attributes: &str, block: &Block, marks: Marks<'_>, out: &mut String) {
    open(tag, attributes, block, marks, out);
    out.push_str(&format!("</{tag}>\n"));
}

/// Opens an element and writes a block's text into it; whoever calls closes it.
fn open(tag: &str, attributes: &str, block: &Block, marks: Marks<'_>, out: &mut String) {
    // a list's items follow their list
    let direction = dir(block.direction.filter(|_| block.kind != BlockKind::ListItem));
    out.push_str(&format!("<{tag}{attributes}{direction}>"));
    let marks = marks(&block.text);
    inline::write(block, &Html { marks }, out);
}

fn table(block: &Block, marks: Marks<'_>, out: &mut String) {
    let direction = dir(block.direction);
    out.push_str(&format!("<table{direction}>\n"));
    for row in block.rows() {
        out.push_str("<tr>");
        for mut cell in row {
            cell.direction = None;
            let tag = if cell.is_strong() { "th" } else { "td" };
            if tag == "th" {
                cell.spans.retain(|span| span.style != SpanStyle::Strong);
            }
            open(tag, "", &cell, marks, out);
            out.push_str(&format!("</{tag}>"));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

/// Writes text so that no character of it is markup, inside quotes too.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            // in a place of its own a control of direction could turn the page around it
            c if is_bidi_control(c) => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            c if is_control(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes text with what `marks` names inside `<mark>`.
fn marked(text: &str, marks: Marks<'_>) -> String {
    let mut out = String::with_capacity(text.len());
    write_marked(0, text, &marks(text), &mut out);
    out
}

/// Writes a piece of text that begins at byte `at` of what the ranges count in.
fn write_marked(at: usize, text: &str, ranges: &[Range<usize>], out: &mut String) {
    let end = at + text.len();
    let mut written = 0;
    for range in ranges {
        let (from, to) = (range.start.max(at), range.end.min(end));
        if from >= to {
            continue;
        }
        let (Some(before), Some(hit)) = (text.get(written..from - at), text.get(from - at..to - at)) else {
            continue;
        };
        out.push_str(&format!("{}<mark>{}</mark>", escaped(before), escaped(hit)));
        written = to - at;
    }
    out.push_str(&escaped(text.get(written..).unwrap_or_default()));
}

/// Writes an address for an attribute: what no address may hold is percent-encoded (RFC 3986 §2), the rest stays.
fn href(url: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte);
    escaped(&percent::encode(url.as_bytes(), keep))
}

/// The tags of inline runs, with what answers a query set off.
struct Html {
    marks: Vec<Range<usize>>,
}

impl Markup for Html {
    fn text(&self, at: usize, text: &str, _code: bool, out: &mut String) {
        write_marked(at, text, &self.marks, out);
    }

    fn open(&self, style: &SpanStyle, out: &mut String) {
        match style {
            SpanStyle::Emphasis => out.push_str("<em>"),
            SpanStyle::Strong => out.push_str("<strong>"),
            SpanStyle::Code => out.push_str("<code dir=\"ltr\">"),
            SpanStyle::Link(url) => out.push_str(&format!("<a href=\"{}\">", href(url))),
        }
    }

    fn close(&self, style: &SpanStyle, out: &mut String) {
        out.push_str(match style {
            SpanStyle::Emphasis => "</em>",
            SpanStyle::Strong => "</strong>",
            SpanStyle::Code => "</code>",
            SpanStyle::Link(_) => "</a>",
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Body;
    use crate::text::Direction;

    #[test]
    fn an_address_holds_only_what_an_address_may_hold() {
        assert_eq!(
            href("http://e.example/a b?c=<d>&e=%20\u{FC}"),
            "http://e.example/a%20b?c=%3Cd%3E&amp;e=%20%C3%BC"
        );
        assert_eq!(href("mailto:a@b.example#x[1]"), "mailto:a@b.example#x[1]");
    }

    #[test]
    fn the_page_has_language_direction_and_no_markup_of_the_article() {
        let mut first = Block::new(BlockKind::ListItem, "one");
        first.ordinal = Some(1);
        let article = Article {
            title: "a <b> & \"c\"".into(),
            lang: Some("fa".into()),
            direction: Direction::Rtl,
            url: Some("https://example.org/?a=1&b=2".into()),
            body: Body {
                blocks: vec![first, Block::new(BlockKind::Paragraph, "<script>\u{1B}[2J")],
            },
            ..Article::default()
        };
        let page = render(&article, &crate::export::no_marks);
        assert!(page.contains("<html lang=\"fa\" dir=\"rtl\">"));
        assert!(page.contains("<h1 dir=\"ltr\">a &lt;b&gt; &amp; &quot;c&quot;</h1>"));
        assert!(page.contains("href=\"https://example.org/?a=1&amp;b=2\""));
        assert!(
            page.contains("<ol dir=\"ltr\">\n<li>one</li>\n</ol>\n<p dir=\"ltr\">&lt;script&gt;[2J</p>"),
            "{page}"
        );
    }

    #[test]
    fn what_answers_a_query_is_marked_inside_and_across_runs() {
        let mut block = Block::new(BlockKind::Paragraph, "a <rain> day");
        block.spans = vec![crate::article::Span {
            range: 5..12,
            style: SpanStyle::Strong,
        }];
        let article = Article {
            body: Body { blocks: vec![block] },
            ..Article::default()
        };
        let page = render(&article, &|text| {
            text.find("rain").map(|at| at..at + 4).into_iter().collect()
        });
        assert!(
            page.contains("<p>a &lt;<mark>ra</mark><strong><mark>in</mark>&gt; day</strong></p>"),
            "{page}"
        );
    }
}
