//! An article as paragraphs of text for people, each with the direction it is read in.

#![expect(
    clippy::format_push_string,
    reason = "writing into a string cannot fail, and `write!` would give a result to throw away"
)]

use crate::article::{Article, Block, BlockKind};
use crate::calendar::{self, Calendar, Style};
use crate::layout::BaseDirection;
use crate::locale::Locale;
use crate::text::Direction;

/// A paragraph as it is to be laid out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Lines of text; empty between blocks.
    pub(super) text: String,
    /// How its direction is found.
    pub(super) base: BaseDirection,
    /// Whether it is running text, which may be stretched to the measure.
    pub(super) running: bool,
}

/// Turns an article into paragraphs: head, lead, body, and the URLs of its links.
///
/// `chosen` is the direction that the reader gave it.
pub(super) fn paragraphs(
    article: &Article,
    chosen: Option<Direction>,
    locale: &Locale,
    calendar: Calendar,
) -> Vec<Paragraph> {
    let base = chosen.map_or(BaseDirection::InContext(article.direction), BaseDirection::Fixed);
    let mut found = Vec::new();
    let mut add = |text: String, base, running| {
        if !text.is_empty() {
            found.push(Paragraph { text, base, running });
        }
    };
    add(article.kicker.clone().unwrap_or_default(), base, false);
    add(article.title.clone(), base, false);
    add(
        about(article, locale, calendar),
        BaseDirection::Fixed(chosen.unwrap_or(article.direction)),
        false,
    );
    let tags = article.tags.join(&locale.text("cli-comma"));
    if !tags.is_empty() {
        add(
            format!("{}: {tags}", locale.text("article-tags")),
            BaseDirection::Fixed(chosen.unwrap_or(article.direction)),
            false,
        );
    }
    let link = article.url.clone().unwrap_or_default();
    add(link, BaseDirection::Fixed(Direction::Ltr), false);
    add("\n".to_owned(), base, false);
    if let Some(lead) = &article.lead {
        add(lead.clone(), base, true);
        add("\n".to_owned(), base, false);
    }
    let mut links = Vec::new();
    let directions = article.body.directions(article.direction);
    let mut blocks = article.body.blocks.iter().zip(directions).peekable();
    while let Some((block, own)) = blocks.next() {
        let base = BaseDirection::Fixed(match (block.kind, chosen) {
            (BlockKind::Code, _) | (_, None) => own,
            (_, Some(chosen)) => chosen,
        });
        let running = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Quote | BlockKind::ListItem
        );
        for text in lines(block, &mut links) {
            add(text, base, running);
        }
        let item = |block: &Block| block.kind == BlockKind::ListItem;
        let list_goes_on = item(block) && blocks.peek().is_some_and(|(next, _)| item(next));
        if !list_goes_on && blocks.peek().is_some() {
            add("\n".to_owned(), base, false);
        }
    }
    if !links.is_empty() {
        add("\n".to_owned(), base, false);
    }
    for (i, url) in links.iter().enumerate() {
        add(
            format!("[{}] {url}", i + 1),
            BaseDirection::Fixed(Direction::Ltr),
            false,
        );
    }
    found
}

/// Joins source, date, author and the minutes that reading takes.
fn about(article: &Article, locale: &Locale, calendar: Calendar) -> String {
    /// Words a minute, for silent reading of news.
    const PACE: usize = 200;
    let date = article
        .date
        .map(|date| calendar::format(date, calendar, locale.tag(), Style::DateTime))
        .or_else(|| article.date_text.clone());
    let minutes = article.words().div_ceil(PACE);
    let reading = locale.format("article-minutes", &[("count", minutes.into())]);
    let parts: Vec<String> = [
        article.source.clone(),
        date,
        article.author.clone(),
        Some(reading),
    ]
    .into_iter()
    .flatten()
    .collect();
    parts.join(" \u{B7} ")
}

/// Writes a block as lines; its links are numbered on.
fn lines(block: &Block, links: &mut Vec<String>) -> Vec<String> {
    let text = numbered(block, links);
    let indent = "  ".repeat(usize::from(block.level.unwrap_or(1).saturating_sub(1)));
    let prefixed = |prefix: &str| text.lines().map(|line| format!("{prefix}{line}")).collect();
    match block.kind {
        BlockKind::Heading | BlockKind::Paragraph | BlockKind::Caption => {
            text.lines().map(str::to_owned).collect()
        }
        BlockKind::Quote => prefixed("\u{2502} "),
        BlockKind::ListItem => match block.ordinal {
            Some(number) => vec![format!("{indent}{number}. {text}")],
            None => vec![format!("{indent}\u{2022} {text}")],
        },
        BlockKind::Code => prefixed("    "),
        BlockKind::Table => text.lines().map(|row| row.replace('\t', " \u{2502} ")).collect(),
        BlockKind::Image => {
            links.extend(block.url.clone());
            let number = links.len();
            vec![format!("[{text}][{number}]")]
        }
        BlockKind::Rule => vec!["\u{2500}".repeat(8)],
    }
}

/// Writes a block's text with the number of each link after it.
fn numbered(block: &Block, links: &mut Vec<String>) -> String {
    let mut text = String::with_capacity(block.text.len());
    let mut at = 0;
    for span in &block.spans {
        let crate::article::SpanStyle::Link(url) = &span.style else {
            continue;
        };
        if let Some(piece) = block.text.get(at..span.range.end) {
            links.push(url.clone());
            text.push_str(piece);
            text.push_str(&format!("[{}]", links.len()));
            at = span.range.end;
        }
    }
    text.push_str(block.text.get(at..).unwrap_or_default());
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Body, Span, SpanStyle};

    fn texts(article: &Article) -> Vec<String> {
        paragraphs(article, None, &Locale::new("en"), Calendar::Gregorian)
            .into_iter()
            .map(|paragraph| paragraph.text)
            .collect()
    }

    #[test]
    fn links_are_numbered_and_listed_at_the_end() {
        let mut block = Block::new(BlockKind::Paragraph, "see here and there");
        block.spans = [(4..8, "https://a.example/"), (13..18, "https://b.example/")]
            .map(|(range, url)| Span {
                range,
                style: SpanStyle::Link(url.into()),
            })
            .into();
        let article = Article {
            title: "T".into(),
            body: Body { blocks: vec![block] },
            ..Article::default()
        };
        assert_eq!(
            texts(&article),
            [
                "T",
                "1 minute to read",
                "\n",
                "see here[1] and there[2]",
                "\n",
                "[1] https://a.example/",
                "[2] https://b.example/"
            ]
        );
    }

    #[test]
    fn code_is_read_from_left_to_right_and_list_items_stand_together() {
        let article = Article {
            direction: Direction::Rtl,
            body: Body {
                blocks: vec![
                    Block::new(BlockKind::ListItem, "a"),
                    Block::new(BlockKind::ListItem, "b"),
                    Block::new(BlockKind::Code, "x = 1\ny = 2"),
                ],
            },
            ..Article::default()
        };
        let all = paragraphs(&article, None, &Locale::new("en"), Calendar::Gregorian);
        let last = all.last().unwrap();
        assert_eq!(last.text, "    y = 2");
        assert_eq!(last.base, BaseDirection::Fixed(Direction::Ltr));
        let texts: Vec<_> = all.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert!(
            texts.windows(2).any(|pair| pair == ["\u{2022} a", "\u{2022} b"]),
            "{texts:?}"
        );
    }
}
