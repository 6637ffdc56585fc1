//! Lines of a paragraph at a width: greedy breaking in logical order, then cells in visual order.

use std::num::NonZeroU16;
use std::ops::Range;

use compact_str::CompactString;

use super::paragraph::{Cluster, Paragraph};
use crate::text::Direction;
use row::Row;

mod row;

/// A row of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// In visual order, left to right.
    pub cells: Vec<Cell>,
    /// The bytes of [`Paragraph::text`] that the line stands for, with the spaces dropped at its end: the ranges
    /// of a paragraph's lines meet.
    pub range: Range<usize>,
    /// The sum of the cells' widths.
    pub width: u16,
    /// The paragraph's base direction: that of the edge at which the line begins.
    pub direction: Direction,
    /// Whether the paragraph, or a forced line, ends here.
    pub ends_paragraph: bool,
}

/// A cluster on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands on the screen: presentation form and marks, mirrored; never a format character.
    pub form: CompactString,
    /// The logical letters of the cluster, unshaped and not mirrored; of format characters only the half-space (U+200C).
    pub base: CompactString,
    /// The bytes of the cluster in [`Paragraph::text`].
    pub range: Range<u32>,
    /// 1 or 2 cells.
    pub width: u8,
    /// The embedding level on this line.
    pub level: u8,
    /// Whether it joins with the logically next cell.
    pub joins_next: bool,
    /// Whether its base is of bidi class R, AL or AN.
    pub rtl: bool,
}

/// Where a line begins: a cluster of its paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Start(usize);

/// The lines of a paragraph at a width, each laid out when it is asked for.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    paragraph: &'a Paragraph,
    width: NonZeroU16,
    next: Option<Start>,
    levels: Vec<u8>,
}

/// Where a line ends: after its last cluster that stays, and at the next line's first one.
struct Fit {
    end: usize,
    next: usize,
}

/// Finds the end of the line that begins at cluster `start`: the last opportunity that fits, greedily.
///
/// Spaces at a break do not count; what has no opportunity is broken between clusters.
fn fit(clusters: &[Cluster], start: usize, width: u16) -> Fit {
    let width = usize::from(width);
    let (mut used, mut spaces) = (0, 0);
    let mut opportunity = None;
    let mut end = clusters.len();
    for (at, cluster) in clusters.iter().enumerate().skip(start) {
        if at > start {
            if cluster.is(Cluster::MANDATORY) {
                end = at;
                break;
            }
            if cluster.is(Cluster::BREAK) {
                opportunity = Some(at);
            }
        }
        if cluster.is(Cluster::SPACE) {
            spaces += 1;
            continue;
        }
        if cluster.ends_line() {
            continue;
        }
        // what is never drawn keeps the spaces before it in the row
        let cells = usize::from(cluster.width);
        if used + spaces + cells > width {
            // a row too narrow for the first cluster takes it all the same: see `Row::cell`
            let hard = if used + spaces == 0 { at + 1 } else { at };
            end = opportunity.unwrap_or(hard);
            break;
        }
        used += spaces + cells;
        spaces = 0;
    }
    Fit {
        end: trimmed(clusters, start, end),
        next: end,
    }
}

/// Returns `end` without the character that ends the line there and the spaces before it.
pub(super) fn trimmed(clusters: &[Cluster], start: usize, end: usize) -> usize {
    let row = clusters.get(start..end).unwrap_or_default();
    let ended = usize::from(row.last().is_some_and(|cluster| cluster.ends_line()));
    let spaces = row
        .iter()
        .rev()
        .skip(ended)
        .take_while(|cluster| cluster.is(Cluster::SPACE));
    end - ended - spaces.count()
}

/// Counts the lines without laying them out.
pub(super) fn count(paragraph: &Paragraph, width: NonZeroU16) -> usize {
    let clusters = paragraph.clusters();
    let mut lines = 1;
    let mut at = fit(&clusters, 0, width.get()).next;
    while at < clusters.len() {
        at = fit(&clusters, at, width.get()).next;
        lines += 1;
    }
    lines
}

impl<'a> Lines<'a> {
    pub(super) fn new(paragraph: &'a Paragraph, width: NonZeroU16, next: Option<Start>) -> Self {
        Self {
            paragraph,
            width,
            next,
            levels: Vec::new(),
        }
    }

    /// Returns where the next line begins, if there is one.
    #[must_use]
    pub fn rest(&self) -> Option<Start> {
        self.next
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let Start(start) = self.next?;
        let width = self.width.get();
        let (clusters, fit) = loop {
            let clusters = self.paragraph.analysed();
            let fit = fit(&clusters, start, width);
            // what comes after the line must be known
            if fit.next < clusters.len() || !self.paragraph.has_more() {
                break (clusters, fit);
            }
            drop(clusters);
            self.paragraph.analyse_more();
        };
        self.next = (fit.next < clusters.len()).then_some(Start(fit.next));
        let row = Row {
            paragraph: self.paragraph,
            clusters: &clusters,
            width,
        };
        let mut cells = row.cells(start..fit.end, &mut self.levels, None);
        let range = row.offset(start)..row.offset(fit.next);
        cells.shrink_to_fit();
        Some(Line {
            width: cells.iter().map(|cell| u16::from(cell.width)).sum(),
            cells,
            range,
            direction: self.paragraph.direction(),
            ends_paragraph: clusters
                .get(fit.next)
                .is_none_or(|next| next.is(Cluster::MANDATORY)),
        })
    }
}

/// Makes one line of some clusters of a paragraph, with `tail` where the reading ends.
pub(super) fn row(
    paragraph: &Paragraph,
    clusters: Range<usize>,
    width: NonZeroU16,
    tail: Option<Cell>,
) -> Line {
    let all = paragraph.clusters();
    let row = Row {
        paragraph,
        clusters: &all,
        width: width.get(),
    };
    let range = row.offset(clusters.start)..paragraph.text().len();
    let cells = row.cells(clusters, &mut Vec::new(), tail);
    Line {
        width: cells.iter().map(|cell| u16::from(cell.width)).sum(),
        cells,
        range,
        direction: paragraph.direction(),
        ends_paragraph: true,
    }
}

#[cfg(test)]
mod tests;
