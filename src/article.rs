//! The domain: what an article is, wherever it came from.
//!
//! Plain data that every other layer speaks of. It leaves out how articles are
//! read (`ingest`), kept (`store`), found (`search`) and drawn (`tui`): there
//! is no serialisation here, so that a change of the store's form or of the
//! JSON that programs rely on never changes the domain.

use std::fmt;
use std::ops::Range;

use crate::calendar::Instant;
use crate::text::{Direction, count_words};

/// Names an article inside one library; small, stable, never given out twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub i64);

impl fmt::Display for ArticleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One article as parsed: original letters, nothing folded, shaped or repaired.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// Identity across imports: the imported id, else the URL, else the file's canonical path.
    pub key: String,
    /// The headline; empty only where the source had none and no text to take one from.
    pub title: String,
    /// The line above the headline.
    pub kicker: Option<String>,
    /// The summary below the headline.
    pub lead: Option<String>,
    /// The text, block by block, without title; a scraped text's lead is not repeated here.
    pub body: Body,
    /// When it was published, with the article's own offset.
    pub date: Option<Instant>,
    /// The date as the source printed it.
    pub date_text: Option<String>,
    /// The publisher: a feed's name, a `--source`, a scraped «منبع».
    pub source: Option<String>,
    /// Whom the text itself names as its origin («به گزارش …»).
    pub attribution: Option<String>,
    /// Who wrote it; never an interviewee, never the site.
    pub author: Option<String>,
    /// The publisher's own number for the article; letters and zeros kept.
    pub code: Option<String>,
    /// The section of the publication.
    pub category: Option<String>,
    /// Subject words, one each.
    pub tags: Vec<String>,
    /// The tags as the source printed them, where they had to be split.
    pub tags_raw: Option<String>,
    /// BCP 47 primary language (`fa`, `ar`, `he`, `ur`, `en`, …), where known.
    pub lang: Option<String>,
    /// Base direction of the article as a whole.
    pub direction: Direction,
    /// Address of the original.
    pub url: Option<String>,
    /// Half-spaces were lost before the text reached us.
    pub zwnj_lost: bool,
    /// What the parser noticed and a reader may want to know.
    pub warnings: Vec<Warning>,
    /// Lines left out of the body, each with its reason: nothing is dropped silently.
    pub dropped: Vec<Dropped>,
    /// Fields of structured input that the model has no place for: name and JSON text.
    pub extra: Vec<(String, String)>,
}

impl Article {
    /// Says about how many bytes of memory the article takes.
    #[must_use]
    pub fn size(&self) -> usize {
        let block = |block: &Block| {
            let spans = block.spans.capacity() * size_of::<Span>();
            size_of::<Block>() + block.text.capacity() + spans
        };
        let texts = [&self.lead, &self.tags_raw]
            .into_iter()
            .flatten()
            .map(String::capacity);
        let dropped = self.dropped.iter().map(|line| line.text.capacity());
        let extra = self.extra.iter().map(|(_, json)| json.capacity());
        let blocks = self.body.blocks.iter().map(block);
        size_of::<Self>() + blocks.chain(texts).chain(dropped).chain(extra).sum::<usize>()
    }

    /// Counts the words of lead and body, separated by white space.
    #[must_use]
    pub fn words(&self) -> usize {
        let lead = self.lead.as_deref().unwrap_or_default();
        let blocks = self.body.blocks.iter().map(|block| block.text.as_str());
        std::iter::once(lead).chain(blocks).map(count_words).sum()
    }
}

/// What its reader did to an article in another program.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// It was read.
    pub read: bool,
    /// It was bookmarked, starred or liked.
    pub bookmarked: bool,
    /// Since when it was bookmarked, where that is known.
    pub bookmarked_at: Option<Instant>,
    /// The reader's own note; highlights are quoted in it, one a paragraph.
    pub note: Option<String>,
    /// Tags that its reader gave it there; they stay when the article's own change.
    pub tags: Vec<String>,
    /// Only the link was kept, not the text: it never replaces an article that has one.
    pub bare: bool,
}

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

/// What a parser noticed about an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Warning {
    /// The first paragraph repeats the lead.
    LeadRepeated,
    /// The tags had no separator and were split by what the text contains.
    TagsWithoutSeparator,
    /// Two dates on the page contradict each other.
    DatesDisagree,
    /// A date was printed that the calendar does not have.
    DateInvalid,
    /// No title was found; the first words of the text stand in for it.
    TitleMissing,
    /// Bytes that are not text in the declared charset were replaced.
    BytesReplaced,
    /// The declared language is not the one that the text is written in.
    LangMismatch,
}

impl Warning {
    /// Every warning, in the order of their declaration.
    pub const ALL: [Self; 7] = [
        Self::LeadRepeated,
        Self::TagsWithoutSeparator,
        Self::DatesDisagree,
        Self::DateInvalid,
        Self::TitleMissing,
        Self::BytesReplaced,
        Self::LangMismatch,
    ];

    /// Names the warning as `show --json` does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeadRepeated => "lead_repeated",
            Self::TagsWithoutSeparator => "tags_without_separator",
            Self::DatesDisagree => "dates_disagree",
            Self::DateInvalid => "date_invalid",
            Self::TitleMissing => "title_missing",
            Self::BytesReplaced => "bytes_replaced",
            Self::LangMismatch => "lang_mismatch",
        }
    }
}

/// A line that the parser left out of the article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Line of the input, counted from 1.
    pub line: u64,
    /// The line as it stood.
    pub text: String,
    /// Why: a short name such as `boilerplate`, `duplicate_title`, `blank`.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_lead_and_body_but_not_the_title() {
        let article = Article {
            title: "not counted".into(),
            lead: Some("one two".into()),
            body: Body {
                blocks: vec![Block::heading(2, "three"), Block::new(BlockKind::Rule, "")],
            },
            ..Article::default()
        };
        assert_eq!(article.words(), 3);
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
