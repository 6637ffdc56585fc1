//! An article as Markdown, with the tables of GitHub's dialect.
//!
//! [`render`] is for reading, [`file`] for keeping: what it writes is the same article again when it is imported.

#![expect(
    clippy::format_push_string,
    reason = "writing into a string cannot fail, and `write!` would give a result to throw away"
)]

mod front;

use super::inline::{self, Markup};
use crate::article::{Article, Block, BlockKind, SpanStyle};
use crate::text::{escape_url, is_control, without_controls};

/// Characters that mean something in running Markdown text.
const SPECIAL: &[char] = &['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~'];

/// Writes title, a line about the article, lead and blocks.
pub(super) fn render(article: &Article) -> String {
    let mut out = String::new();
    title(article, &mut out);
    about(article, &mut out);
    text(article, &mut out);
    out
}

/// Writes front matter, title, lead and blocks.
pub(super) fn file(article: &Article) -> String {
    let mut out = front::matter(article);
    title(article, &mut out);
    text(article, &mut out);
    out
}

fn title(article: &Article, out: &mut String) {
    if !article.title.is_empty() {
        out.push_str("# ");
        heading(&escaped(&article.title), out);
        out.push_str("\n\n");
    }
}

/// Writes the line of source, date, author and address.
fn about(article: &Article, out: &mut String) {
    let date = article
        .date_text
        .clone()
        .or_else(|| Some(article.date?.to_rfc3339()));
    let about: Vec<String> = [article.source.clone(), date, article.author.clone()]
        .into_iter()
        .flatten()
        .map(|text| escaped(&text))
        .chain(article.url.as_deref().map(|url| format!("<{}>", escape_url(url))))
        .collect();
    if !about.is_empty() {
        out.push_str(&about.join(" \u{B7} "));
        out.push_str("\n\n");
    }
}

/// Writes lead and blocks.
fn text(article: &Article, out: &mut String) {
    if let Some(lead) = &article.lead {
        out.push_str(&format!("**{}**\n\n", escaped(lead)));
    }
    let mut lists = Lists::default();
    let mut blocks = article.body.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let in_list = |block: &Block| block.kind == BlockKind::ListItem;
        if !in_list(block) {
            lists = Lists::default();
        }
        write_block(block, &mut lists, out);
        let goes_on = in_list(block) && blocks.peek().copied().is_some_and(in_list);
        out.push_str(if goes_on { "\n" } else { "\n\n" });
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
}

/// The open lists: depth of their items and where the text of the last one stands.
#[derive(Default)]
struct Lists(Vec<(u8, usize)>);

impl Lists {
    /// Writes an item below the text of the one that it belongs to.
    fn item(&mut self, item: &Block, out: &mut String) {
        let depth = item.level.unwrap_or(1);
        while self.0.pop_if(|(open, _)| *open >= depth).is_some() {}
        let indent = self.0.last().map_or(0, |(_, column)| *column);
        let mark = match item.ordinal {
            Some(number) => format!("{number}. "),
            None => "- ".to_owned(),
        };
        self.0.push((depth, indent + mark.len()));
        out.push_str(&" ".repeat(indent));
        out.push_str(&mark);
        out.push_str(&running(item));
    }
}

fn write_block(block: &Block, lists: &mut Lists, out: &mut String) {
    match block.kind {
        BlockKind::Heading => {
            let level = usize::from(block.level.unwrap_or(2).clamp(1, 6));
            out.push_str(&"#".repeat(level));
            out.push(' ');
            let mut text = String::new();
            inline::write(block, &Markdown, &mut text);
            heading(&text, out);
        }
        BlockKind::Paragraph => out.push_str(&running(block)),
        BlockKind::ListItem => lists.item(block, out),
        BlockKind::Caption => out.push_str(&format!("*{}*", escaped(&block.text))),
        BlockKind::Quote => {
            let marks = "> ".repeat(usize::from(block.level.unwrap_or(1).max(1)));
            let text = running(block);
            let lines: Vec<String> = text.lines().map(|line| format!("{marks}{line}")).collect();
            out.push_str(&lines.join("\n"));
        }
        BlockKind::Code => {
            let fence = fence(&block.text, 3);
            out.push_str(&format!("{fence}\n{}\n{fence}", without_controls(&block.text)));
        }
        BlockKind::Table => table(block, out),
        BlockKind::Image => out.push_str(&format!(
            "![{}]({})",
            escaped(&block.text),
            address(block.url.as_deref().unwrap_or_default())
        )),
        BlockKind::Rule => out.push_str("---"),
    }
}

/// Returns a fence longer than every run of backticks in the code, of `shortest` at least.
fn fence(code: &str, shortest: usize) -> String {
    let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(shortest.max(longest + 1))
}

/// Writes a table; the first row is its head, where strong is said by the place.
fn table(block: &Block, out: &mut String) {
    let mut rows = Vec::new();
    for (i, row) in block.rows().into_iter().enumerate() {
        let count = row.len();
        let cells = row.into_iter().map(|mut cell| {
            if i == 0 && cell.is_strong() {
                cell.spans.retain(|span| span.style != SpanStyle::Strong);
            }
            let mut text = String::new();
            inline::write(&cell, &Markdown, &mut text);
            text
        });
        rows.push(format!("| {} |", cells.collect::<Vec<_>>().join(" | ")));
        if i == 0 {
            rows.push(format!("|{}", " --- |".repeat(count)));
        }
    }
    out.push_str(&rows.join("\n"));
}

/// Writes an address so that it ends where it ends, in brackets where it holds what would end it.
fn address(url: &str) -> String {
    let url = escape_url(url).into_owned();
    if url.contains([' ', '(', ')']) {
        format!("<{url}>")
    } else {
        url
    }
}

/// Writes text so that no character of it is markup, wherever in a line it stands.
fn escape(text: &str, out: &mut String) {
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let entity = c == '&'
            && rest
                .as_str()
                .starts_with(|next: char| next == '#' || next.is_ascii_alphabetic());
        if is_control(c) {
            // read as the same character, and obeyed by nothing on the way
            out.push_str(&format!("&#x{:X};", u32::from(c)));
            continue;
        }
        if entity || SPECIAL.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
}

/// As [`escape`], by itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

/// Writes the text of a heading; number signs at its end would be taken for a part of its mark.
fn heading(text: &str, out: &mut String) {
    let before = text.trim_end_matches('#');
    out.push_str(before);
    if before.len() < text.len() {
        out.push('\\');
    }
    out.push_str(text.get(before.len()..).unwrap_or_default());
}

/// Returns a block's running text; what stands at its start must not make it a list or a heading.
fn running(block: &Block) -> String {
    let mut text = String::new();
    inline::write(block, &Markdown, &mut text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mark = if text.starts_with(['#', '+', '-', '=']) {
        Some(0)
    } else {
        let after = text.get(digits..).unwrap_or_default();
        (digits > 0 && after.starts_with(['.', ')'])).then_some(digits)
    };
    if let Some(at) = mark {
        text.insert(at, '\\');
    }
    text
}

struct Markdown;

impl Markup for Markdown {
    fn text(&self, _at: usize, text: &str, code: bool, out: &mut String) {
        if !code {
            return escape(text, out);
        }
        let text = &*without_controls(text);
        let fence = fence(text, 1);
        let pad = if text.starts_with('`') || text.ends_with('`') {
            " "
        } else {
            ""
        };
        out.push_str(&[&fence, pad, text, pad, &fence].concat());
    }

    fn open(&self, style: &SpanStyle, out: &mut String) {
        out.push_str(match style {
            SpanStyle::Emphasis => "*",
            SpanStyle::Strong => "**",
            // code is fenced with its text
            SpanStyle::Code => "",
            SpanStyle::Link(_) => "[",
        });
    }

    fn close(&self, style: &SpanStyle, out: &mut String) {
        match style {
            SpanStyle::Link(url) => out.push_str(&format!("]({})", address(url))),
            other => self.open(other, out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Body, Span};

    fn block(kind: BlockKind, text: &str) -> Block {
        Block::new(kind, text)
    }

    fn rendered(blocks: Vec<Block>) -> String {
        let body = Body { blocks };
        render(&Article {
            body,
            ..Article::default()
        })
    }

    #[test]
    fn blocks_become_their_markdown() {
        let mut second = block(BlockKind::ListItem, "two");
        second.ordinal = Some(2);
        let text = rendered(vec![
            Block::heading(3, "A *head*"),
            block(BlockKind::ListItem, "one"),
            second,
            block(BlockKind::Quote, "said\nso"),
            block(BlockKind::Table, "a\tb\nc|d\te"),
            block(BlockKind::Rule, ""),
        ]);
        let wanted = "### A \\*head\\*\n\n- one\n2. two\n\n> said\n> so\n\n\
                      | a | b |\n| --- | --- |\n| c\\|d | e |\n\n---\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn text_that_looks_like_markup_is_escaped() {
        let text = rendered(vec![
            block(BlockKind::Paragraph, "12. May_be"),
            block(BlockKind::Paragraph, "- no list"),
            block(BlockKind::Code, "a ``` b"),
        ]);
        assert_eq!(text, "12\\. May\\_be\n\n\\- no list\n\n````\na ``` b\n````\n");
    }

    #[test]
    fn code_and_links_keep_their_letters() {
        let mut paragraph = block(BlockKind::Paragraph, "run a*b` at home");
        paragraph.spans = vec![
            Span {
                range: 4..8,
                style: SpanStyle::Code,
            },
            Span {
                range: 12..16,
                style: SpanStyle::Link("https://example.org/a_(b)".into()),
            },
        ];
        assert_eq!(
            rendered(vec![paragraph]),
            "run `` a*b` `` at [home](<https://example.org/a_(b)>)\n"
        );
    }

    #[test]
    fn the_head_says_where_the_article_is_from() {
        let text = render(&Article {
            title: "T".into(),
            lead: Some("L".into()),
            source: Some("S".into()),
            author: Some("A".into()),
            url: Some("https://example.org/".into()),
            ..Article::default()
        });
        assert_eq!(text, "# T\n\nS \u{B7} A \u{B7} <https://example.org/>\n\n**L**\n");
    }
}
