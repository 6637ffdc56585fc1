//! The stages one after the other over a piece of a paragraph: characters into clusters.

use std::ops::Range;
use std::rc::Rc;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, BidiMirroringGlyph};

use super::piece::Piece;
use super::unit::Cluster;
use crate::layout::bidi;
use crate::layout::cluster::{self, Character, Drawn};
use crate::layout::line_break::{Break, Opportunities};
use crate::layout::reorder::Reset;
use crate::layout::shape::{self, Shape};
use crate::text::WholeKinds;
use crate::text::isolate::{LRI, PDI};

/// What holds for every piece of a paragraph.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// The base level.
    pub(super) base: u8,
    /// Whether presentation forms are chosen.
    pub(super) shape: bool,
    /// What is kept whole; nothing in a left-to-right paragraph.
    pub(super) whole: WholeKinds,
    /// Byte ranges of the paragraph that are isolated, each with the character that begins its isolate.
    pub(super) spans: Rc<[(Range<usize>, char)]>,
}

impl Setting {
    /// Lists what is isolated in a piece that begins at byte `start`, by bytes of the piece; nothing overlaps.
    fn isolates(&self, content: &str, start: usize) -> Vec<(Range<usize>, char)> {
        let end = start + content.len();
        let inside = |range: &Range<usize>| {
            let (from, to) = (range.start.max(start), range.end.min(end));
            (from < to).then(|| from - start..to - start)
        };
        let spans = self
            .spans
            .iter()
            .filter_map(|(range, begin)| Some((inside(range)?, *begin)));
        let mut isolates: Vec<(Range<usize>, char)> = spans.collect();
        if self.whole != WholeKinds::NONE {
            let known = isolates.len();
            for piece in self.whole.pieces(content) {
                let free =
                    |(range, _): &(Range<usize>, char)| range.end <= piece.start || piece.end <= range.start;
                if isolates.iter().take(known).all(free) {
                    isolates.push((piece, LRI));
                }
            }
            isolates.sort_by_key(|(range, _)| range.start);
        }
        isolates
    }
}

/// Takes a piece of `text` through the stages and appends its clusters; `breaks` is what was found in the pieces before.
pub(super) fn run(
    text: &str,
    piece: &Piece,
    setting: &Setting,
    breaks: &mut Opportunities,
    clusters: &mut Vec<Cluster>,
) {
    let content = text.get(piece.range.clone()).unwrap_or_default();
    let tokens = setting.isolates(content, piece.range.start);
    let (characters, offsets) = characters(content, piece.range.start, &tokens);
    let levels = levels(content, piece, &characters, &tokens, setting.base);
    let shaped = shape::shape(&characters, &levels, setting.shape);
    let mut found = Vec::with_capacity(characters.len());
    breaks.extend(&characters, &mut found);
    let starts = cluster_starts(&characters, &shaped.ligatures);
    let stages = Stages {
        characters,
        offsets,
        levels,
        shapes: shaped.shapes,
        breaks: found,
    };
    stages.clusters(&starts, clusters);
}

/// Resolves the levels of a piece's characters, among them the isolates around tokens.
fn levels(
    content: &str,
    piece: &Piece,
    characters: &[Character],
    tokens: &[(Range<usize>, char)],
    base: u8,
) -> Vec<u8> {
    if tokens.is_empty() && piece.before.is_empty() && piece.after.is_empty() {
        return bidi::levels(content, base);
    }
    let mut surrounded = piece.before.clone();
    surrounded.reserve(content.len() + piece.after.len() + 6 * tokens.len());
    if tokens.is_empty() {
        surrounded.push_str(content);
    } else {
        surrounded.extend(characters.iter().map(|character| character.char));
    }
    surrounded.push_str(&piece.after);
    let mut levels = bidi::levels(&surrounded, base);
    levels.drain(..piece.before.chars().count());
    levels.truncate(characters.len());
    levels
}

/// Looks up the characters of `content`, which begins at byte `start`, with their offsets.
///
/// `tokens` are put between isolates of no length.
fn characters(content: &str, start: usize, tokens: &[(Range<usize>, char)]) -> (Vec<Character>, Vec<u32>) {
    let mut characters = Vec::with_capacity(content.len() / 2 + 2 * tokens.len());
    let mut offsets = Vec::with_capacity(content.len() / 2 + 2 * tokens.len());
    let mut edges = tokens
        .iter()
        .flat_map(|(token, begin)| [(token.start, *begin), (token.end, PDI)])
        .peekable();
    let mut push = |offset: usize, c: char| {
        characters.push(Character::new(c));
        offsets.push((start + offset) as u32);
    };
    for (offset, c) in content.char_indices() {
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
    levels: Vec<u8>,
    shapes: Vec<Shape>,
    breaks: Vec<Break>,
}

impl Stages {
    /// Gathers characters into the clusters that begin where `starts` says.
    fn clusters(&self, starts: &[bool], clusters: &mut Vec<Cluster>) {
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
    }

    /// Returns a character's bidi class; a newline's is that of the line separator, since it ends a line within the paragraph.
    fn class(&self, at: usize) -> BidiClass {
        match self.characters[at].properties.bidi {
            BidiClass::B => BidiClass::WS,
            class => class,
        }
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
            flags: single | space | self.flags(at, at) | Cluster::reset_flag(Reset::of(self.class(at))),
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
            if Reset::of(self.class(at)) != Reset::Trailing {
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
            flags: self.flags(start, base)
                | Cluster::reset_flag(reset)
                | if ligature { Cluster::LIGATURE } else { 0 },
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
        let class = self.class(base);
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
