//! Markdown, with front matter between `---` lines.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::builder::Builder;
use super::identity::Identity;
use super::record::{Record, Value};
use super::{clean, html};
use crate::article::{Article, Block, BlockKind, SpanStyle};

/// Makes an article of a Markdown file.
pub(super) fn parse(text: &str) -> Option<(Article, Identity)> {
    let text = clean::clean(text);
    let (fields, body) = front_matter(&text);
    let mut record = Record::default();
    let titled = fields.iter().any(|(name, _)| name == "title");
    for (name, value) in fields {
        record.set(&name, value);
    }
    // Without a title in the front matter the first heading is it.
    if !titled && let Some(title) = first_heading(body) {
        record.set("title", Value::Text(title));
    }
    record.set("markdown", Value::Text(body.to_owned()));
    let (mut article, identity) = record.finish()?;
    drop_lead(&mut article);
    Some((article, identity))
}

/// Takes a first paragraph away that only repeats the lead which the front matter names.
fn drop_lead(article: &mut Article) {
    let blocks = &mut article.body.blocks;
    let repeats = |block: &Block| {
        block.kind == BlockKind::Paragraph
            && article
                .lead
                .as_ref()
                .is_some_and(|lead| clean::line(&block.text) == *lead)
    };
    if blocks.first().is_some_and(repeats) {
        blocks.remove(0);
    }
}

/// Makes blocks of a Markdown text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let text = clean::clean(text);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut writer = Writer::default();
    for event in Parser::new_ext(&text, options) {
        writer.event(event);
    }
    writer.builder.finish()
}

/// Finds the text of the first heading, if nothing but other marks stand before it.
fn first_heading(text: &str) -> Option<String> {
    let first = blocks(text).into_iter().next()?;
    (first.kind == BlockKind::Heading).then_some(first.text)
}

/// Reads front matter: `name: value` lines, lists in brackets or by dashes, values plain or in quotes.
fn front_matter(text: &str) -> (Vec<(String, Value)>, &str) {
    let none = (Vec::new(), text);
    let Some(rest) = text.trim_start_matches('\n').strip_prefix("---\n") else {
        return none;
    };
    let Some((matter, body)) = rest
        .split_once("\n---\n")
        .or_else(|| rest.split_once("\n---").filter(|(_, body)| body.is_empty()))
    else {
        return none;
    };
    let mut fields: Vec<(String, Vec<String>)> = Vec::new();
    for line in matter.lines() {
        if let Some(item) = line.trim_start().strip_prefix("- ") {
            if let Some((_, values)) = fields.last_mut() {
                values.push(unquote(item));
            }
        } else if let Some((name, value)) = line.split_once(':') {
            let value = value.trim();
            let list = value.strip_prefix('[').and_then(|value| value.strip_suffix(']'));
            let values = match list {
                Some(list) => {
                    serde_json::from_str(value).unwrap_or_else(|_| list.split(',').map(unquote).collect())
                }
                None if value.is_empty() => Vec::new(),
                None => vec![unquote(value)],
            };
            fields.push((name.trim().to_owned(), values));
        }
    }
    let fields = fields
        .into_iter()
        .filter_map(|(name, mut values)| {
            let value = if name == "tags" || values.len() > 1 {
                Value::Other(values.into())
            } else {
                Value::Text(values.pop()?)
            };
            Some((name, value))
        })
        .collect();
    (fields, body)
}

fn unquote(text: &str) -> String {
    let text = text.trim();
    // what stands between double quotes is escaped as in JSON
    if let Some(text) = text
        .starts_with('"')
        .then(|| serde_json::from_str(text).ok())
        .flatten()
    {
        return text;
    }
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    quoted.unwrap_or(text).to_owned()
}

/// Turns events into blocks.
#[derive(Default)]
struct Writer {
    builder: Builder,
    /// The next number of each open list; `None` for bullets.
    lists: Vec<Option<u64>>,
    quotes: u8,
    /// Address and alternative text of the image that is being read.
    image: Option<(String, String)>,
    first_cell: bool,
    /// The row is the head of its table.
    head: bool,
}

impl Writer {
    fn event(&mut self, event: Event<'_>) {
        if let Some((_, alternative)) = &mut self.image {
            match event {
                Event::Text(text) | Event::Code(text) => alternative.push_str(&text),
                Event::SoftBreak | Event::HardBreak => alternative.push(' '),
                Event::End(TagEnd::Image) => self.end(TagEnd::Image),
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.builder.push(&text);
            }
            Event::Code(code) => {
                self.builder.open(SpanStyle::Code);
                self.builder.push(&code);
                self.builder.close();
            }
            Event::Html(text) | Event::InlineHtml(text) => self.builder.push(&html::text(&text)),
            Event::SoftBreak => self.builder.push(" "),
            Event::HardBreak => self.builder.next_like(),
            Event::Rule => self.builder.add(Block::new(BlockKind::Rule, "")),
            Event::FootnoteReference(label) => self.builder.push(&format!("[{label}]")),
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                // A list item's or quote's first paragraph goes on with its block.
                if self.quotes > 0 && self.lists.is_empty() {
                    self.builder.begin(BlockKind::Quote, Some(self.quotes));
                } else if self.lists.is_empty() {
                    self.builder.end();
                } else if self.builder.kind() != BlockKind::ListItem {
                    self.builder.begin(BlockKind::Paragraph, None);
                }
            }
            Tag::Heading { level, .. } => self.builder.begin(BlockKind::Heading, Some(number(level))),
            Tag::BlockQuote(_) => {
                self.quotes = self.quotes.saturating_add(1);
                self.builder.begin(BlockKind::Quote, Some(self.quotes));
            }
            Tag::CodeBlock(_) => self.builder.begin(BlockKind::Code, None),
            Tag::List(first) => self.lists.push(first),
            Tag::Item => {
                let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
                self.builder.begin(BlockKind::ListItem, Some(depth));
                if let Some(Some(next)) = self.lists.last_mut() {
                    self.builder.set_ordinal(u32::try_from(*next).ok());
                    *next += 1;
                }
            }
            Tag::Table(_) => self.builder.begin(BlockKind::Table, None),
            Tag::TableHead => (self.first_cell, self.head) = (true, true),
            Tag::TableRow => (self.first_cell, self.head) = (true, false),
            Tag::TableCell => {
                if !self.first_cell {
                    self.builder.push_mark('\t');
                }
                self.first_cell = false;
                if self.head {
                    self.builder.open(SpanStyle::Strong);
                }
            }
            Tag::Emphasis => self.builder.open(SpanStyle::Emphasis),
            Tag::Strong => self.builder.open(SpanStyle::Strong),
            Tag::Link {
                link_type, dest_url, ..
            } => {
                // `<a@b.example>` comes without its scheme
                let scheme = if link_type == LinkType::Email {
                    "mailto:"
                } else {
                    ""
                };
                self.builder.open(SpanStyle::Link(format!("{scheme}{dest_url}")));
            }
            Tag::Image { dest_url, .. } => self.image = Some((dest_url.into_string(), String::new())),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph if !self.lists.is_empty() => self.builder.end(),
            TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Item | TagEnd::Table | TagEnd::Paragraph => {
                self.builder.end();
            }
            TagEnd::BlockQuote(_) => {
                self.quotes = self.quotes.saturating_sub(1);
                self.builder.end();
            }
            TagEnd::List(_) => {
                self.lists.pop();
            }
            TagEnd::TableCell if self.head => self.builder.close(),
            TagEnd::TableHead | TagEnd::TableRow => self.builder.push_mark('\n'),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link => self.builder.close(),
            TagEnd::Image => {
                if let Some((url, text)) = self.image.take() {
                    self.builder.add(Block {
                        url: Some(url),
                        ..Block::new(BlockKind::Image, clean::line(&text))
                    });
                }
            }
            _ => {}
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_mail_is_a_link_with_its_scheme() {
        let blocks = blocks("ask <desk@b.example> or <https://b.example>");
        let links: Vec<_> = blocks[0].spans.iter().map(|span| &span.style).collect();
        assert_eq!(
            links,
            [
                &SpanStyle::Link("mailto:desk@b.example".into()),
                &SpanStyle::Link("https://b.example".into())
            ]
        );
    }

    #[test]
    fn blocks_of_every_kind() {
        let text = "# T\n\nA *b* [c](u).\n\n> q\n\n1. x\n2. y\n   - z\n\n```\nl  1\nl 2\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![alt](p.png)\n\n---\n\nend";
        let blocks = blocks(text);
        let summary: Vec<String> = blocks
            .iter()
            .map(|block| {
                format!(
                    "{} {:?} {:?} {:?}",
                    block.kind.as_str(),
                    block.level,
                    block.ordinal,
                    block.text
                )
            })
            .collect();
        assert_eq!(
            summary,
            [
                "heading Some(1) None \"T\"",
                "paragraph None None \"A b c.\"",
                "quote Some(1) None \"q\"",
                "list_item Some(1) Some(1) \"x\"",
                "list_item Some(1) Some(2) \"y\"",
                "list_item Some(2) None \"z\"",
                "code None None \"l  1\\nl 2\"",
                "table None None \"a\\tb\\n1\\t2\"",
                "image None None \"alt\"",
                "rule None None \"\"",
                "paragraph None None \"end\"",
            ]
        );
        assert_eq!(blocks[1].links().collect::<Vec<_>>(), [("c", "u")]);
    }

    #[test]
    fn front_matter_gives_the_fields() {
        let text = "---\ntitle: \"A: b\"\ndate: 2024-07-03\ntags:\n  - x\n  - y\nlang: en\ndraft: no\n---\n# A: b\n\nText goes on.";
        let (article, _) = parse(text).unwrap();
        assert_eq!(article.title, "A: b");
        assert_eq!(article.tags, ["x", "y"]);
        assert_eq!(article.date.unwrap().to_rfc3339(), "2024-07-03T00:00:00Z");
        assert_eq!(article.extra, [("draft".to_owned(), "\"no\"".to_owned())]);
        assert_eq!(article.body.plain(), "Text goes on.");
    }

    #[test]
    fn the_first_heading_is_the_title() {
        let (article, _) = parse("## Head\n\nText.\n\n## Second").unwrap();
        assert_eq!(article.title, "Head");
        assert_eq!(article.body.blocks.len(), 2);
    }
}
