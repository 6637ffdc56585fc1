//! Between bytes of the text and columns of a row: for the cursor, the mouse, marks and links.
//!
//! Where directions meet, one place in the text has two on the screen and the other way round; which one is
//! meant is the affinity.

use std::ops::Range;

use super::line::{Cell, Line};

/// To which of its neighbours a place between two clusters belongs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Affinity {
    /// To the cluster before it, in logical order.
    Previous,
    /// To the cluster after it.
    #[default]
    Next,
}

/// A place between two clusters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// A byte of the paragraph's text.
    pub byte: usize,
    /// To which neighbour it belongs.
    pub affinity: Affinity,
}

/// Where a caret stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caret {
    /// Columns at its left, from the row's first cell.
    pub edge: u16,
    /// Whether what is written here goes on to the left: a block cursor then covers the column before `edge`.
    pub rtl: bool,
}

impl Line {
    /// Returns where the caret stands for a place in the text; a place outside the row counts as its nearer end.
    #[must_use]
    pub fn caret(&self, place: Place) -> Caret {
        let byte = place.byte as u32;
        let mut previous: Option<(u16, &Cell)> = None;
        let mut next: Option<(u16, &Cell)> = None;
        for (column, cell) in self.columns() {
            if cell.range.is_empty() {
                continue;
            }
            if cell.range.end <= byte && previous.is_none_or(|(_, other)| other.range.end < cell.range.end) {
                previous = Some((column, cell));
            }
            // a place within a cluster is before it
            if cell.range.end > byte && next.is_none_or(|(_, other)| other.range.start > cell.range.start) {
                next = Some((column, cell));
            }
        }
        let trailing = previous.map(|(column, cell)| {
            if is_rtl(cell) {
                (column, true)
            } else {
                (column + width(cell), false)
            }
        });
        let leading = next.map(|(column, cell)| {
            if is_rtl(cell) {
                (column + width(cell), true)
            } else {
                (column, false)
            }
        });
        let chosen = match place.affinity {
            Affinity::Previous => trailing.or(leading),
            Affinity::Next => leading.or(trailing),
        };
        let (edge, rtl) = chosen.unwrap_or((0, self.direction == crate::text::Direction::Rtl));
        Caret { edge, rtl }
    }

    /// Returns the place in the text that is nearest to the left edge of a column.
    #[must_use]
    pub fn place(&self, column: u16) -> Place {
        let mut last = None;
        for (start, cell) in self.columns().filter(|(_, cell)| !cell.range.is_empty()) {
            if column < start + width(cell) {
                return leading_place(cell, is_rtl(cell));
            }
            last = Some(cell);
        }
        // right of the row: the right edge of its last cell
        last.map_or(
            Place {
                byte: self.range.start,
                affinity: Affinity::Next,
            },
            |cell| leading_place(cell, !is_rtl(cell)),
        )
    }

    /// Returns the byte range of the cluster that covers a column, if one does.
    #[must_use]
    pub fn hit(&self, column: u16) -> Option<Range<usize>> {
        let (_, cell) = self
            .columns()
            .find(|(start, cell)| (*start..start + width(cell)).contains(&column))?;
        Some(cell.range.start as usize..cell.range.end as usize)
    }

    /// Returns the columns that a range of the text covers, as runs from left to right; half a cluster counts as whole.
    #[must_use]
    pub fn runs(&self, range: &Range<usize>) -> Vec<Range<u16>> {
        let mut runs: Vec<Range<u16>> = Vec::new();
        for (column, cell) in self.columns() {
            let covered = (cell.range.start as usize) < range.end && range.start < cell.range.end as usize;
            if !covered || cell.range.is_empty() {
                continue;
            }
            let end = column + width(cell);
            match runs.last_mut() {
                Some(run) if run.end == column => run.end = end,
                _ => runs.push(column..end),
            }
        }
        runs
    }

    /// Lists the cells with their first columns.
    pub fn columns(&self) -> impl Iterator<Item = (u16, &Cell)> {
        self.cells.iter().scan(0, |column, cell| {
            let start = *column;
            *column += width(cell);
            Some((start, cell))
        })
    }
}

/// Returns the place at the left (of a left-to-right cell: logically first) or right edge of a cell.
fn leading_place(cell: &Cell, after: bool) -> Place {
    if after {
        Place {
            byte: cell.range.end as usize,
            affinity: Affinity::Previous,
        }
    } else {
        Place {
            byte: cell.range.start as usize,
            affinity: Affinity::Next,
        }
    }
}

fn width(cell: &Cell) -> u16 {
    u16::from(cell.width)
}

fn is_rtl(cell: &Cell) -> bool {
    cell.level & 1 == 1
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::*;
    use crate::layout::{Paragraph, ParagraphOptions};

    fn line(text: &str) -> Line {
        let paragraph = Paragraph::new(text, &ParagraphOptions::default());
        paragraph.lines(NonZeroU16::MAX).next().unwrap()
    }

    fn caret(line: &Line, byte: usize, affinity: Affinity) -> (u16, bool) {
        let caret = line.caret(Place { byte, affinity });
        (caret.edge, caret.rtl)
    }

    #[test]
    fn a_caret_goes_left_through_right_to_left_text() {
        let line = line("\u{5D0}\u{5D1}");
        assert_eq!(caret(&line, 0, Affinity::Next), (2, true));
        assert_eq!(caret(&line, 2, Affinity::Next), (1, true));
        assert_eq!(caret(&line, 4, Affinity::Next), (0, true));
    }

    #[test]
    fn where_directions_meet_affinity_decides() {
        // a b ALEF BET: drawn a b BET ALEF
        let line = line("ab\u{5D0}\u{5D1}");
        assert_eq!(caret(&line, 2, Affinity::Previous), (2, false));
        assert_eq!(caret(&line, 2, Affinity::Next), (4, true));
        assert_eq!(caret(&line, 6, Affinity::Next), (2, true));
    }

    #[test]
    fn every_edge_maps_back_to_where_it_came_from() {
        let line = line("ab \u{5D0}\u{5D1} 12 \u{633}\u{644}\u{627}\u{645}");
        for column in 0..=line.width {
            assert_eq!(line.caret(line.place(column)).edge, column);
        }
    }

    #[test]
    fn a_range_may_be_several_runs_and_half_a_ligature_is_whole() {
        let text = "\u{644}\u{627} ab";
        let row = line(text);
        // drawn: a b space LIGATURE
        assert_eq!(row.runs(&(2..4)), vec![3..4]);
        assert_eq!(row.runs(&(0..6)), [0..1, 2..4]);
        assert_eq!(row.hit(3), Some(0..4));
        assert_eq!(row.hit(4), None);
    }

    #[test]
    fn an_empty_row_has_a_caret() {
        assert_eq!(caret(&line(""), 0, Affinity::Next), (0, false));
        assert_eq!(
            line("").place(5),
            Place {
                byte: 0,
                affinity: Affinity::Next
            }
        );
    }
}
