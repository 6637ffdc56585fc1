//! Lines of a paragraph at a width: greedy breaking in logical order, then cells in visual order.

use std::num::NonZeroU16;
use std::ops::Range;

use compact_str::CompactString;

use super::cluster::{Character, Drawn};
use super::paragraph::{Cluster, Paragraph};
use super::reorder;
use crate::text::Direction;

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
    /// The logical letters of the cluster, unshaped and not mirrored; no format characters either.
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

/// A row to be made of clusters.
struct Row<'a> {
    paragraph: &'a Paragraph,
    clusters: &'a [Cluster],
    width: u16,
}

impl Row<'_> {
    /// Returns the first byte of a cluster, or the end of the text after the last one.
    fn offset(&self, cluster: usize) -> usize {
        let end = || self.paragraph.text().len();
        self.clusters
            .get(cluster)
            .map_or_else(end, |cluster| cluster.start as usize)
    }

    /// Puts the clusters of a line into visual order, and `tail` after them; `levels` is room to work in.
    fn cells(&self, range: Range<usize>, levels: &mut Vec<u8>, mut tail: Option<Cell>) -> Vec<Cell> {
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
    for c in text.chars() {
        let character = Character::new(c);
        if !drawn.takes(character) {
            continue;
        }
        let mark = character.properties.is_mark();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{BaseDirection, Isolate, ParagraphOptions};

    fn rows(text: &str, width: u16) -> Vec<String> {
        let paragraph = Paragraph::new(text, &ParagraphOptions::default());
        let width = NonZeroU16::new(width).unwrap();
        let lines: Vec<Line> = paragraph.lines(width).collect();
        assert_eq!(lines.len(), paragraph.line_count(width));
        let row = |line: &Line| line.cells.iter().map(|cell| cell.form.as_str()).collect();
        lines.iter().map(row).collect()
    }

    #[test]
    fn spaces_at_a_break_are_dropped_and_others_stay() {
        assert_eq!(rows("ab  cd", 4), ["ab", "cd"]);
        assert_eq!(rows("ab  cd  ", 6), ["ab  cd"]);
        assert_eq!(rows("  ab", 6), ["  ab"]);
    }

    #[test]
    fn a_mark_after_a_space_keeps_it_in_the_row() {
        assert_eq!(rows("ab \u{200E}", 5), ["ab "]);
        assert_eq!(rows("ab \u{200E}", 2), ["ab", ""]);
    }

    #[test]
    fn a_long_word_is_broken_between_clusters() {
        assert_eq!(rows("a bcdefg", 3), ["a", "bcd", "efg"]);
        assert_eq!(rows("e\u{301}e\u{302}e\u{303}", 1).len(), 3);
    }

    #[test]
    fn an_empty_paragraph_is_an_empty_line() {
        assert_eq!(rows("", 5), [""]);
        assert_eq!(rows("   ", 5), [""]);
        assert_eq!(rows("a  \nb", 1), ["a", "b"]);
    }

    #[test]
    fn no_format_character_is_drawn_and_brackets_are_mirrored() {
        assert_eq!(rows("\u{5D0}\u{200F}(\u{5D1})\u{200C}", 9), ["(\u{5D1})\u{5D0}"]);
    }

    #[test]
    fn marks_of_lam_and_alef_follow_the_ligature() {
        assert_eq!(
            rows("\u{644}\u{651}\u{627}\u{64B}", 9),
            ["\u{FEFB}\u{651}\u{64B}"]
        );
    }

    #[test]
    fn a_row_of_one_cell_never_holds_two() {
        assert_eq!(rows("\u{4E2D}a", 1), ["\u{FFFD}", "a"]);
    }

    #[test]
    fn a_date_in_persian_text_is_kept_whole_where_asked_for() {
        let options = ParagraphOptions {
            base: BaseDirection::Fixed(Direction::Rtl),
            isolate: Isolate {
                dates: true,
                addresses: false,
            },
            ..ParagraphOptions::default()
        };
        let paragraph = Paragraph::new("\u{633} 2025-11-25", &options);
        let line = paragraph.lines(NonZeroU16::MAX).next().unwrap();
        let row: String = line.cells.iter().map(|cell| cell.form.as_str()).collect();
        assert_eq!(row, "2025-11-25 \u{FEB1}");
    }
}
