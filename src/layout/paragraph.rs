//! A paragraph analysed once: levels, clusters, forms and break opportunities, whatever the width.

use std::num::NonZeroU16;
use std::ops::Range;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, BidiMirroringGlyph};

use super::bidi;
use super::cluster::{self, Character, Drawn};
use super::isolate::Isolate;
use super::line::{Lines, count};
use super::line_break::{self, Break};
use super::reorder::Reset;
use super::shape::{self, Shape};
use crate::text::direction::{self, Balance};
use crate::text::{Direction, canonical, sanitize};

/// How a paragraph's base direction is found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum BaseDirection {
    /// By the first strong character, left to right without any (UAX #9 P2, P3).
    #[default]
    FirstStrong,
    /// By the majority of strong letters outside addresses and uncounted ranges (UAX #9 HL1).
    Majority {
        /// The direction of a paragraph with as many of one as of the other.
        fallback: Direction,
    },
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
    pub isolate: Isolate,
    /// Byte ranges, in order, that do not count for the majority: code.
    pub uncounted: Vec<Range<usize>>,
}

impl Default for ParagraphOptions {
    fn default() -> Self {
        Self {
            base: BaseDirection::default(),
            shape: true,
            isolate: Isolate::default(),
            uncounted: Vec::new(),
        }
    }
}

/// A cluster as the lines need it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cluster {
    /// First byte in the text; the cluster ends where the next begins.
    pub(super) start: u32,
    /// What is drawn for its first drawn character.
    pub(super) form: char,
    pub(super) level: u8,
    pub(super) width: u8,
    flags: u16,
}

impl Cluster {
    /// One character, drawn as `form`.
    pub(super) const SINGLE: u16 = 1;
    /// Lam and alef, drawn as one ligature.
    pub(super) const LIGATURE: u16 = 1 << 1;
    pub(super) const JOINS_NEXT: u16 = 1 << 2;
    /// Of class R, AL or AN.
    pub(super) const RTL: u16 = 1 << 3;
    /// `U+0020` alone, which is dropped at a break.
    pub(super) const SPACE: u16 = 1 << 4;
    pub(super) const BREAK: u16 = 1 << 5;
    pub(super) const MANDATORY: u16 = 1 << 6;
    const TRAILING: u16 = 1 << 7;
    const ALWAYS: u16 = 1 << 8;

    #[inline]
    pub(super) fn is(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Returns whether the cluster is a newline or a line separator.
    pub(super) fn ends_line(self) -> bool {
        matches!(self.form, '\n' | '\u{2028}')
    }

    /// What L1 does to the cluster.
    pub(super) fn reset(self) -> Reset {
        match (self.is(Self::ALWAYS), self.is(Self::TRAILING)) {
            (true, _) => Reset::Always,
            (_, true) => Reset::Trailing,
            _ => Reset::Never,
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
    cells: usize,
    clusters: Vec<Cluster>,
}

impl Paragraph {
    /// Analyses `text`, which is sanitised and put into NFC first.
    #[must_use]
    pub fn new(text: &str, options: &ParagraphOptions) -> Self {
        let text = canonical(&sanitize(text)).into_owned();
        let base = base_level(&text, options);
        let tokens = if base == 1 {
            options.isolate.tokens(&text)
        } else {
            Vec::new()
        };
        let (characters, offsets) = characters(&text, &tokens);
        let classes: Vec<BidiClass> = characters.iter().map(|c| line_class(c.properties.bidi)).collect();
        let levels = if tokens.is_empty() {
            bidi::levels(&text, base)
        } else {
            // with the isolates around the tokens
            let isolated: String = characters.iter().map(|character| character.char).collect();
            bidi::levels(&isolated, base)
        };
        let shaped = shape::shape(&characters, &levels, options.shape);
        let breaks = line_break::opportunities(&characters);
        let starts = cluster_starts(&characters, &shaped.ligatures);
        let stages = Stages {
            characters,
            offsets,
            classes,
            levels,
            shapes: shaped.shapes,
            breaks,
        };
        let clusters = stages.clusters(&starts);
        let cells = clusters.iter().map(|cluster| usize::from(cluster.width)).sum();
        Self {
            text,
            base,
            cells,
            clusters,
        }
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

    /// Returns how many cells the paragraph would take on one line.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.cells
    }

    /// Breaks the paragraph into lines of at most `width` cells, one at a time.
    #[must_use]
    pub fn lines(&self, width: NonZeroU16) -> Lines<'_> {
        Lines::new(self, width)
    }

    /// Counts the lines of at most `width` cells; a paragraph has at least one.
    #[must_use]
    pub fn line_count(&self, width: NonZeroU16) -> usize {
        count(self, width)
    }

    pub(super) fn base_level(&self) -> u8 {
        self.base
    }

    pub(super) fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// Returns the first byte of a cluster, or the end of the text after the last one.
    pub(super) fn offset(&self, cluster: usize) -> usize {
        self.clusters
            .get(cluster)
            .map_or(self.text.len(), |cluster| cluster.start as usize)
    }
}

/// Returns the base level that `options` ask for.
fn base_level(text: &str, options: &ParagraphOptions) -> u8 {
    let direction = match options.base {
        BaseDirection::Fixed(direction) => direction,
        BaseDirection::FirstStrong => {
            // a newline ends a line here, not the paragraph
            let first = text.split('\n').find_map(direction::first_strong);
            first.unwrap_or(Direction::Ltr)
        }
        BaseDirection::Majority { fallback } => {
            let mut balance = Balance::default();
            let mut start = 0;
            for range in &options.uncounted {
                balance.add(text.get(start..range.start).map(Balance::of).unwrap_or_default());
                start = range.end;
            }
            balance.add(text.get(start..).map(Balance::of).unwrap_or_default());
            balance.direction().unwrap_or(fallback)
        }
    };
    u8::from(direction == Direction::Rtl)
}

/// Returns a newline's class as that of the line separator: it ends a line within the paragraph.
fn line_class(class: BidiClass) -> BidiClass {
    if class == BidiClass::B {
        BidiClass::WS
    } else {
        class
    }
}

/// Looks up the characters of `text` with their offsets; `tokens` are put between isolates of no length.
fn characters(text: &str, tokens: &[Range<usize>]) -> (Vec<Character>, Vec<u32>) {
    let mut characters = Vec::with_capacity(text.len() / 2 + 2 * tokens.len());
    let mut offsets = Vec::with_capacity(text.len() / 2 + 2 * tokens.len());
    let mut edges = tokens
        .iter()
        .flat_map(|token| [(token.start, '\u{2066}'), (token.end, '\u{2069}')])
        .peekable();
    let mut push = |offset: usize, c: char| {
        characters.push(Character::new(c));
        offsets.push(offset as u32);
    };
    for (offset, c) in text.char_indices() {
        while let Some((_, isolate)) = edges.next_if(|(edge, _)| *edge == offset) {
            push(offset, isolate);
        }
        push(offset, c);
    }
    for (offset, isolate) in edges {
        push(offset, isolate);
    }
    (characters, offsets)
}

/// Finds where cells begin: at clusters, but an alef stays with its lam, and a space without marks stands alone.
///
/// UAX #14 breaks between a space and a ZWNJ, which UAX #29 puts into one cluster.
fn cluster_starts(characters: &[Character], ligatures: &[(usize, usize)]) -> Vec<bool> {
    let mut starts = cluster::starts(characters);
    for (lam, alef) in ligatures {
        starts[lam + 1..=*alef].fill(false);
    }
    for (at, pair) in characters.windows(2).enumerate() {
        if pair[0].char == ' ' && !starts[at + 1] && pair[1].properties.is_format() {
            let marked = characters
                .get(at + 2)
                .is_some_and(|next| next.properties.is_mark());
            starts[at + 1] = !marked;
        }
    }
    starts
}

/// What the stages found out, character by character.
struct Stages {
    characters: Vec<Character>,
    offsets: Vec<u32>,
    classes: Vec<BidiClass>,
    levels: Vec<u8>,
    shapes: Vec<Shape>,
    breaks: Vec<Break>,
}

impl Stages {
    /// Gathers characters into the clusters that begin where `starts` says.
    fn clusters(&self, starts: &[bool]) -> Vec<Cluster> {
        let mut clusters = Vec::with_capacity(starts.len());
        let mut start = 0;
        while start < starts.len() {
            let mut end = start + 1;
            while starts.get(end) == Some(&false) {
                end += 1;
            }
            clusters.push(if end - start == 1 {
                self.single(start)
            } else {
                self.several(start, end)
            });
            start = end;
        }
        clusters
    }

    /// Returns the cluster of one character.
    fn single(&self, at: usize) -> Cluster {
        let properties = self.characters[at].properties;
        let lone_mark = properties.width == 0 && !properties.is_format();
        let space = if self.characters[at].char == ' ' {
            Cluster::SPACE
        } else {
            0
        };
        let single = if lone_mark { 0 } else { Cluster::SINGLE };
        Cluster {
            start: self.offsets[at],
            form: self.form(at),
            level: self.levels[at],
            width: if lone_mark { 1 } else { properties.width },
            flags: single | space | self.flags(at, at) | reset_flag(Reset::of(self.classes[at])),
        }
    }

    /// Returns the cluster of the characters from `start` to `end`.
    fn several(&self, start: usize, end: usize) -> Cluster {
        let mut drawn = Drawn::default();
        let mut first = None;
        let mut width = 0_u8;
        let mut reset = Reset::Trailing;
        for at in start..end {
            let character = self.characters[at];
            if drawn.takes(character) {
                first = first.or(Some(at));
                width = width.saturating_add(character.properties.width);
            }
            if Reset::of(self.classes[at]) != Reset::Trailing {
                reset = Reset::Never;
            }
        }
        let ligature =
            first.is_some_and(|at| shape::is_ligature(self.characters[at].char, self.shapes[at].form));
        let base = first.unwrap_or(start);
        Cluster {
            start: self.offsets[start],
            form: self.form(base),
            level: self.levels[base],
            width: match first {
                None => 0,
                Some(_) if ligature => 1,
                Some(_) => width.clamp(1, 2),
            },
            flags: self.flags(start, base) | reset_flag(reset) | if ligature { Cluster::LIGATURE } else { 0 },
        }
    }

    /// Returns what is drawn for a character: its shape, mirrored where it stands at an odd level (L4).
    fn form(&self, at: usize) -> char {
        let character = self.characters[at];
        if self.levels[at] & 1 == 1 && character.properties.is_mirrored() {
            let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(character.char);
            return glyph.mirroring_glyph.unwrap_or(character.char);
        }
        self.shapes[at].form
    }

    /// Returns the flags that a cluster has from its first character and from its base.
    fn flags(&self, start: usize, base: usize) -> u16 {
        let class = self.classes[base];
        let rtl = matches!(class, BidiClass::R | BidiClass::AL | BidiClass::AN);
        let before = match self.breaks[start] {
            Break::Prohibited => 0,
            Break::Allowed => Cluster::BREAK,
            Break::Mandatory => Cluster::MANDATORY,
        };
        before
            | if rtl { Cluster::RTL } else { 0 }
            | if self.shapes[base].joins_next {
                Cluster::JOINS_NEXT
            } else {
                0
            }
    }
}

fn reset_flag(reset: Reset) -> u16 {
    match reset {
        Reset::Never => 0,
        Reset::Trailing => Cluster::TRAILING,
        Reset::Always => Cluster::ALWAYS,
    }
}
