//! The text of an article: blocks with inline runs, and the rows of its tables.

use std::ops::Range;

use crate::text::Direction;
use crate::text::direction::{self, Letters};

/// The text of an article as a sequence of blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Body {
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
}

impl Body {
    /// Joins the blocks' texts, one paragraph a line with a blank line between.
    #[must_use]
    pub fn plain(&self) -> String {
        let texts: Vec<&str> = self
            .blocks
            .iter()
            .filter(|block| !block.text.is_empty())
            .map(|block| block.text.as_str())
            .collect();
        texts.join("\n\n")
    }

    /// Joins the blocks' texts as [`plain`](Self::plain) does, each item of a list behind its number or bullet and the items
    /// of one list on lines of their own.
    #[must_use]
    pub fn plain_with_markers(&self) -> String {
        let blocks = self.blocks.iter().filter(|block| !block.text.is_empty());
        let mut text = String::new();
        let mut after_item = false;
        for block in blocks {
            let is_item = block.kind == BlockKind::ListItem;
            if !text.is_empty() {
                text.push_str(if is_item && after_item { "\n" } else { "\n\n" });
            }
            if is_item {
                let depth = usize::from(block.level.unwrap_or(1).saturating_sub(1));
                text.push_str(&"  ".repeat(depth));
                match block.ordinal {
                    Some(number) => text.extend([number.to_string().as_str(), ". "]),
                    None => text.push_str("\u{2022} "),
                }
            }
            text.push_str(&block.text);
            after_item = is_item;
        }
        text
    }

    /// Lists the direction of each block in an article whose direction is `context`.
    ///
    /// A direction that a block declares is the context of that block; the items of a list and the cells of a table
    /// share one ([`direction::of_group`]); code is left to right, and does not decide inside of running text.
    #[must_use]
    pub fn directions(&self, context: Direction) -> Vec<Direction> {
        let mut found = Vec::with_capacity(self.blocks.len());
        let is_item = |block: &Block| block.kind == BlockKind::ListItem;
        for run in self.blocks.chunk_by(|a, b| is_item(a) && is_item(b)) {
            let Some(first) = run.first() else { continue };
            let context = first.direction.unwrap_or(context);
            let direction = match first.kind {
                BlockKind::Code => Direction::Ltr,
                BlockKind::ListItem => {
                    direction::of_group(run.iter().map(|item| item.text.as_str()), context)
                }
                BlockKind::Table => direction::of_group(first.text.split(['\n', '\t']), context),
                BlockKind::Heading
                | BlockKind::Paragraph
                | BlockKind::Quote
                | BlockKind::Caption
                | BlockKind::Image
                | BlockKind::Rule => Letters::outside(&first.text, &first.code()).in_context(context),
            };
            found.extend(std::iter::repeat_n(direction, run.len()));
        }
        found
    }
}

/// One block of text with its inline runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block {
    /// What the block is.
    pub kind: BlockKind,
    /// Level of a heading (1 to 6), nesting depth of a list item or quote (from 1).
    pub level: Option<u8>,
    /// The text in logical order; line feeds are kept in code, and separate the
    /// rows of a table, whose cells are separated by tabs.
    pub text: String,
    /// Inline runs over `text`, sorted by start; they may nest.
    pub spans: Vec<Span>,
    /// Direction that the source declared for this block.
    pub direction: Option<Direction>,
    /// The marker of an ordered list's item (`3`), `None` for a bullet.
    pub ordinal: Option<u32>,
    /// Address of an image.
    pub url: Option<String>,
}

impl Block {
    /// Makes a block of plain text.
    #[must_use]
    pub fn new(kind: BlockKind, text: impl Into<String>) -> Self {
        Self {
            kind,
            text: text.into(),
            ..Self::default()
        }
    }

    /// Makes a heading of `level` 1 to 6.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self {
            level: Some(level),
            ..Self::new(BlockKind::Heading, text)
        }
    }

    /// Lists the inline code of the block, in order and without overlaps.
    fn code(&self) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for span in &self.spans {
            let end = found.last().map_or(0, |last| last.end);
            if span.style == SpanStyle::Code && span.range.start >= end {
                found.push(span.range.clone());
            }
        }
        found
    }

    /// Lists the rows of a table, each cell as a paragraph with the inline runs that lie in it.
    ///
    /// Blanks around a cell's text are left out; a run that goes on in the next cell ends with its own.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<Self>> {
        let mut at = 0;
        let mut rows = Vec::new();
        for row in self.text.trim_end_matches('\n').split('\n') {
            let mut cells = Vec::new();
            for cell in row.split('\t') {
                let start = at + cell.len() - cell.trim_start().len();
                cells.push(self.cell(start..start + cell.trim().len()));
                at += cell.len() + 1;
            }
            rows.push(cells);
        }
        rows
    }

    fn cell(&self, range: Range<usize>) -> Self {
        let spans = self.spans.iter().filter_map(|span| {
            let start = span.range.start.max(range.start);
            let end = span.range.end.min(range.end);
            (start < end).then(|| Span {
                range: start - range.start..end - range.start,
                style: span.style.clone(),
            })
        });
        Self {
            spans: spans.collect(),
            direction: self.direction,
            ..Self::new(
                BlockKind::Paragraph,
                self.text.get(range.clone()).unwrap_or_default(),
            )
        }
    }

    /// Tells whether all of the text is strong, as that of a table's heading cells.
    #[must_use]
    pub fn is_strong(&self) -> bool {
        let all = 0..self.text.len();
        self.spans
            .iter()
            .any(|span| span.style == SpanStyle::Strong && span.range == all)
    }

    /// Lists the links of the block in reading order: linked text and address.
    pub fn links(&self) -> impl Iterator<Item = (&str, &str)> {
        self.spans.iter().filter_map(|span| match &span.style {
            SpanStyle::Link(url) => Some((self.text.get(span.range.clone())?, url.as_str())),
            _ => None,
        })
    }
}

/// What a block is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A section's title.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// Text quoted as a block.
    Quote,
    /// One item of a list.
    ListItem,
    /// Preformatted text, always left to right.
    Code,
    /// Rows separated by line feeds, cells by tabs.
    Table,
    /// A picture; `text` is its alternative text, `url` its address.
    Image,
    /// The text below a picture or table.
    Caption,
    /// A break between sections.
    Rule,
}

impl BlockKind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Heading,
        Self::Paragraph,
        Self::Quote,
        Self::ListItem,
        Self::Code,
        Self::Table,
        Self::Image,
        Self::Caption,
        Self::Rule,
    ];

    /// Names the kind as `show --json` does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Paragraph => "paragraph",
            Self::Quote => "quote",
            Self::ListItem => "list_item",
            Self::Code => "code",
            Self::Table => "table",
            Self::Image => "image",
            Self::Caption => "caption",
            Self::Rule => "rule",
        }
    }
}

/// A run of a block's text with one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Bytes of the block's `text`.
    pub range: Range<usize>,
    /// What the run is.
    pub style: SpanStyle,
}

/// What an inline run is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpanStyle {
    /// Stressed text.
    Emphasis,
    /// Strongly stressed text.
    Strong,
    /// Code inside running text, kept left to right.
    Code,
    /// A link to an address.
    Link(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_and_cells_follow_their_list_and_table_and_code_is_left_to_right() {
        use Direction::{Ltr, Rtl};
        const RTL: &str = "\u{5D0}\u{5D1}\u{5D2}";
        let declared = Block {
            direction: Some(Ltr),
            ..Block::new(BlockKind::Paragraph, "12")
        };
        let code = Block {
            spans: vec![Span {
                range: 0..12,
                style: SpanStyle::Code,
            }],
            ..Block::new(BlockKind::Paragraph, format!("cargo update {RTL}"))
        };
        let blocks = [
            (Block::new(BlockKind::ListItem, "Docker"), Rtl),
            (Block::new(BlockKind::ListItem, RTL), Rtl),
            (Block::new(BlockKind::Code, RTL), Ltr),
            (Block::new(BlockKind::ListItem, "Docker"), Ltr),
            (Block::new(BlockKind::ListItem, "12"), Ltr),
            (Block::new(BlockKind::Table, format!("Name\t{RTL}\n1\t2")), Rtl),
            (Block::new(BlockKind::Table, "Name\tCity\n1\t2"), Ltr),
            (declared, Ltr),
            (code, Rtl),
            (Block::new(BlockKind::Heading, "Linux"), Ltr),
        ];
        let (blocks, expected): (Vec<Block>, Vec<Direction>) = blocks.into_iter().unzip();
        assert_eq!(Body { blocks }.directions(Rtl), expected);
    }

    #[test]
    fn a_table_has_rows_of_cells_with_their_runs() {
        let mut block = Block::new(
            BlockKind::Table,
            "Name\t Where \nKish\tin the \u{62E}\u{644}\u{6CC}\u{62C}\n",
        );
        block.spans = [
            (0..4, SpanStyle::Strong),
            (20..28, SpanStyle::Emphasis),
            (2..14, SpanStyle::Code),
        ]
        .map(|(range, style)| Span { range, style })
        .to_vec();
        let rows = block.rows();
        let texts: Vec<Vec<&str>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(
            texts,
            [
                vec!["Name", "Where"],
                vec!["Kish", "in the \u{62E}\u{644}\u{6CC}\u{62C}"]
            ]
        );
        let runs = |row: usize, cell: usize| -> Vec<(Range<usize>, SpanStyle)> {
            let spans = &rows[row][cell].spans;
            spans
                .iter()
                .map(|span| (span.range.clone(), span.style.clone()))
                .collect()
        };
        assert_eq!(runs(0, 0), [(0..4, SpanStyle::Strong), (2..4, SpanStyle::Code)]);
        assert!(rows[0][0].is_strong() && !rows[0][1].is_strong());
        assert_eq!(runs(0, 1), [(0..5, SpanStyle::Code)]);
        assert_eq!(runs(1, 0), [(0..1, SpanStyle::Code)]);
        let last = &rows[1][1].spans[0];
        assert!(rows[1][1].text.is_char_boundary(last.range.start));
    }

    #[test]
    fn links_pair_text_with_address() {
        let mut block = Block::new(BlockKind::Paragraph, "see here now");
        block.spans = vec![
            Span {
                range: 0..3,
                style: SpanStyle::Strong,
            },
            Span {
                range: 4..8,
                style: SpanStyle::Link("https://example.org/".into()),
            },
        ];
        let links: Vec<_> = block.links().collect();
        assert_eq!(links, [("here", "https://example.org/")]);
    }
}
