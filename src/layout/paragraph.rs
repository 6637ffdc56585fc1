//! A paragraph analysed once: levels, clusters, forms and break opportunities, whatever the width.
//!
//! A long one is analysed piece by piece, as far as its lines are asked for.

mod piece;
mod stages;
mod unit;

use std::cell::{Ref, RefCell};
use std::num::NonZeroU16;
use std::ops::Range;

use super::line::{Lines, Start, count};
use super::line_break::Opportunities;
use piece::Pieces;
use stages::Setting;
pub(super) use unit::Cluster;

use crate::text::direction::{self, Letters};
use crate::text::isolate::{FSI, LRI};
use crate::text::{Direction, WholeKind, WholeKinds, canonical, sanitize};

/// How a paragraph's base direction is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum BaseDirection {
    /// By the first strong character, left to right without any (UAX #9 P2, P3).
    #[default]
    FirstStrong,
    /// By its letters outside URLs and uncounted ranges, in a text of this direction (UAX #9 HL1); see
    /// [`direction::in_context`].
    InContext(Direction),
    /// As given.
    Fixed(Direction),
}

/// What [`Paragraph::new`] is to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParagraphOptions {
    /// How the base direction is found.
    pub base: BaseDirection,
    /// Whether Arabic letters are given their presentation forms.
    pub shape: bool,
    /// What is kept whole, left to right, in a right-to-left paragraph.
    pub whole: WholeKinds,
    /// Byte ranges, in order, of code within the text: its letters do not decide the direction.
    pub code: Vec<Range<usize>>,
    /// Byte ranges, in order, that are set apart in the direction of their first letter: strings and comments of code.
    pub apart: Vec<Range<usize>>,
}

impl Default for ParagraphOptions {
    fn default() -> Self {
        Self {
            base: BaseDirection::default(),
            shape: true,
            whole: WholeKinds::NONE,
            code: Vec::new(),
            apart: Vec::new(),
        }
    }
}

/// A paragraph with everything that does not depend on the width.
///
/// A newline in the text (sanitising makes one of every end of line or paragraph) and `U+2028` end a line, not
/// the paragraph: split what is several paragraphs before.
#[derive(Debug, Clone)]
pub struct Paragraph {
    text: String,
    base: u8,
    analysis: RefCell<Analysis>,
}

/// How far a paragraph has been analysed.
#[derive(Debug, Clone)]
struct Analysis {
    clusters: Vec<Cluster>,
    /// What goes on with the rest; nothing when all is done.
    rest: Option<Box<Rest>>,
}

/// What the analysis of the rest of a paragraph needs.
#[derive(Debug, Clone)]
struct Rest {
    setting: Setting,
    pieces: Pieces,
    breaks: Opportunities,
}

impl Paragraph {
    /// Prepares `text`, which is sanitised and put into NFC first; its beginning is analysed when the first line is asked for,
    /// and what follows when it is.
    #[must_use]
    pub fn new(text: &str, options: &ParagraphOptions) -> Self {
        let text = canonical(&sanitize(text)).into_owned();
        let base = base_level(&text, options);
        let whole = if base == 1 {
            options.whole
        } else {
            WholeKinds::NONE
        };
        let code = if whole.has(WholeKind::Code) {
            options.code.as_slice()
        } else {
            &[]
        };
        let spans = code.iter().map(|range| (range.clone(), LRI));
        let apart = options.apart.iter().map(|range| (range.clone(), FSI));
        let mut spans: Vec<(Range<usize>, char)> = spans.chain(apart).collect();
        spans.sort_by_key(|(range, _)| range.start);
        let setting = Setting {
            base,
            shape: options.shape,
            whole,
            spans: spans.into(),
        };
        let pieces = Pieces::new(
            base,
            setting.whole != WholeKinds::NONE || !setting.spans.is_empty(),
        );
        let rest = Rest {
            setting,
            pieces,
            breaks: Opportunities::default(),
        };
        Self {
            text,
            base,
            analysis: RefCell::new(Analysis {
                clusters: Vec::new(),
                rest: Some(Box::new(rest)),
            }),
        }
    }

    /// Prepares a text that is analysed in pieces of at least `size` bytes.
    #[cfg(any(test, fuzzing))]
    #[must_use]
    pub fn in_pieces(text: &str, options: &ParagraphOptions, size: usize) -> Self {
        let paragraph = Self::new(text, options);
        if let Some(rest) = &mut paragraph.analysis.borrow_mut().rest {
            rest.pieces = rest.pieces.clone().of_size(size);
        }
        paragraph
    }

    /// Returns the text that ranges refer to: as given, but sanitised and in NFC.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the base direction.
    #[must_use]
    pub fn direction(&self) -> Direction {
        if self.base == 0 {
            Direction::Ltr
        } else {
            Direction::Rtl
        }
    }

    /// Returns how many cells the paragraph would take on one line; all of it is analysed for that.
    #[must_use]
    pub fn cells(&self) -> usize {
        let cells = |cluster: &Cluster| usize::from(cluster.width);
        self.clusters().iter().map(cells).sum()
    }

    /// Breaks the paragraph into lines of at most `width` cells, one at a time.
    #[must_use]
    pub fn lines(&self, width: NonZeroU16) -> Lines<'_> {
        Lines::new(self, width, Some(Start::default()))
    }

    /// Goes on breaking the paragraph where [`Lines::rest`] of the same width was.
    #[must_use]
    pub fn lines_from(&self, start: Option<Start>, width: NonZeroU16) -> Lines<'_> {
        Lines::new(self, width, start)
    }

    /// Counts the lines of at most `width` cells; a paragraph has at least one.
    #[must_use]
    pub fn line_count(&self, width: NonZeroU16) -> usize {
        count(self, width)
    }

    pub(super) fn base_level(&self) -> u8 {
        self.base
    }

    /// Returns all clusters.
    pub(super) fn clusters(&self) -> Ref<'_, [Cluster]> {
        while self.has_more() {
            self.analyse_more();
        }
        self.analysed()
    }

    /// Returns the clusters that have been analysed.
    pub(super) fn analysed(&self) -> Ref<'_, [Cluster]> {
        Ref::map(self.analysis.borrow(), |analysis| analysis.clusters.as_slice())
    }

    /// Returns whether there are more clusters than those that have been analysed.
    pub(super) fn has_more(&self) -> bool {
        self.analysis.borrow().rest.is_some()
    }

    /// Analyses the next piece; nothing of the clusters may be borrowed meanwhile.
    pub(super) fn analyse_more(&self) {
        let mut analysis = self.analysis.borrow_mut();
        let Some(mut rest) = analysis.rest.take() else {
            return;
        };
        let piece = rest.pieces.next(&self.text);
        let ends = piece.range.end == self.text.len();
        if analysis.clusters.is_empty() {
            // an Arabic letter takes two bytes; the pages of a long text that is never read are never touched
            analysis.clusters.reserve_exact(self.text.len() / 2 + 1);
        }
        stages::run(
            &self.text,
            &piece,
            &rest.setting,
            &mut rest.breaks,
            &mut analysis.clusters,
        );
        if ends {
            analysis.clusters.shrink_to_fit();
        } else {
            analysis.rest = Some(rest);
        }
    }
}

/// Returns the base level that `options` ask for.
fn base_level(text: &str, options: &ParagraphOptions) -> u8 {
    let direction = match options.base {
        BaseDirection::Fixed(direction) => direction,
        BaseDirection::FirstStrong => {
            let first = direction::first_strong_of_lines(text);
            first.unwrap_or(Direction::Ltr)
        }
        BaseDirection::InContext(context) => Letters::outside(text, &options.code).in_context(context),
    };
    u8::from(direction == Direction::Rtl)
}

#[cfg(test)]
mod tests;
