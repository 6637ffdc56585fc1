//! One row made of the clusters that stand on it: their levels on this line, visual order, and what each cell holds.

use std::ops::Range;

use compact_str::CompactString;

use super::Cell;
use crate::layout::cluster::{Character, Drawn};
use crate::layout::paragraph::{Cluster, Paragraph};
use crate::layout::reorder;

/// A row to be made of clusters.
pub(super) struct Row<'a> {
    pub(super) paragraph: &'a Paragraph,
    pub(super) clusters: &'a [Cluster],
    pub(super) width: u16,
}

impl Row<'_> {
    /// Returns the first byte of a cluster, or the end of the text after the last one.
    pub(super) fn offset(&self, cluster: usize) -> usize {
        let end = || self.paragraph.text().len();
        self.clusters
            .get(cluster)
            .map_or_else(end, |cluster| cluster.start as usize)
    }

    /// Puts the clusters of a line into visual order, and `tail` after them; `levels` is room to work in.
    pub(super) fn cells(
        &self,
        range: Range<usize>,
        levels: &mut Vec<u8>,
        mut tail: Option<Cell>,
    ) -> Vec<Cell> {
        let clusters = self.clusters.get(range.clone()).unwrap_or_default();
        levels.clear();
        levels.extend(clusters.iter().map(|cluster| cluster.level));
        reorder::reset_levels(levels, self.paragraph.base_level(), |i| clusters[i].reset());
        if let Some(tail) = &tail {
            levels.push(tail.level);
        }
        let mut cell = |i: usize| {
            if i == clusters.len() {
                tail.take()
            } else {
                self.cell(range.start + i, levels[i])
            }
        };
        let mut cells = Vec::with_capacity(levels.len());
        if levels.iter().all(|level| *level == levels[0]) {
            // one direction, as most lines are
            if levels.first().is_some_and(|level| level & 1 == 1) {
                cells.extend((0..levels.len()).rev().filter_map(&mut cell));
            } else {
                cells.extend((0..levels.len()).filter_map(&mut cell));
            }
        } else {
            let order = reorder::visual_order(levels);
            cells.extend(order.into_iter().filter_map(|i| cell(i as usize)));
        }
        cells
    }

    /// Returns the cell of a cluster, if anything of it is drawn.
    fn cell(&self, at: usize, level: u8) -> Option<Cell> {
        let cluster = self.clusters[at];
        if cluster.width == 0 {
            return None;
        }
        let range = cluster.start as usize..self.offset(at + 1);
        let text = self.paragraph.text().get(range.clone()).unwrap_or_default();
        let (mut form, base) = if cluster.is(Cluster::SINGLE) {
            (single(cluster.form), CompactString::new(text))
        } else {
            compose(cluster, text)
        };
        let mut width = cluster.width;
        if u16::from(width) > self.width {
            // a row of one cell cannot show a character of two
            form = single(char::REPLACEMENT_CHARACTER);
            width = 1;
        }
        Some(Cell {
            form,
            base,
            range: range.start as u32..range.end as u32,
            width,
            level,
            joins_next: cluster.is(Cluster::JOINS_NEXT),
            rtl: cluster.is(Cluster::RTL),
        })
    }
}

/// The half-space, which is part of the spelling though nothing is drawn for it.
const NON_JOINER: char = '\u{200C}';

/// Marks of one cluster that are sent to a terminal (UAX #15 D4, Stream-Safe Text Format); the text keeps all.
const MOST_MARKS: usize = 30;

/// Returns a string of one character.
fn single(c: char) -> CompactString {
    CompactString::new(c.encode_utf8(&mut [0; 4]))
}

/// Returns the form and the letters of a cluster of several characters, or of a mark without a base.
fn compose(cluster: Cluster, text: &str) -> (CompactString, CompactString) {
    const NO_BREAK_SPACE: char = '\u{A0}';
    let mut form = CompactString::default();
    let mut base = CompactString::default();
    let mut drawn = Drawn::default();
    let mut alef = cluster.is(Cluster::LIGATURE);
    let mut marks = 0;
    for c in text.chars() {
        let character = Character::new(c);
        if !drawn.takes(character) {
            if c == NON_JOINER {
                base.push(c);
            }
            continue;
        }
        let mark = character.properties.is_mark();
        marks += usize::from(mark);
        if marks > MOST_MARKS {
            continue;
        }
        if form.is_empty() {
            if mark {
                // a terminal would draw it over the cell before
                form.push(NO_BREAK_SPACE);
            }
            form.push(cluster.form);
        } else if alef && !mark {
            alef = false;
        } else {
            form.push(c);
        }
        base.push(c);
    }
    (form, base)
}
