//! The domain: what an article is, wherever it came from.
//!
//! Plain data that every other layer speaks of. It leaves out how articles are
//! read (`ingest`), kept (`store`), found (`search`) and drawn (`tui`): there
//! is no serialisation here, so that a change of the store's form or of the
//! JSON that programs rely on never changes the domain.

mod body;
mod fingerprint;
pub mod identity;

use std::fmt;

use crate::calendar::Instant;
use crate::text::{Direction, count_words};

pub use body::{Block, BlockKind, Body, Span, SpanStyle};
pub use fingerprint::{fingerprint, text_fingerprint};

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
    /// Name of the article outside: the imported id, else the URL, else the file's canonical path.
    /// Entries of feeds are recognised by more ([`identity`]).
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
    /// A headline, byline or tag was longer than khabar keeps and was cut.
    FieldCut,
}

impl Warning {
    /// Every warning, in the order of their declaration.
    pub const ALL: [Self; 8] = [
        Self::LeadRepeated,
        Self::TagsWithoutSeparator,
        Self::DatesDisagree,
        Self::DateInvalid,
        Self::TitleMissing,
        Self::BytesReplaced,
        Self::LangMismatch,
        Self::FieldCut,
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
            Self::FieldCut => "field_cut",
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
}
