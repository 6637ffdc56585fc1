//! The cursor on the page and what is selected: logical places, drawn wherever the layout put them.
//!
//! A spot is a cluster that has a cell, so that the cursor passes by what is
//! never drawn and never stands within a ligature. What is selected goes from
//! one spot to the other, both included.

use std::ops::Range;

use super::element::Element;
use super::flow::{Flow, Row};
use crate::layout::Line;
use crate::text::Direction;

/// A cluster of the page: the element and the first byte in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::tui) struct Spot {
    /// Place of the element.
    pub(in crate::tui) element: usize,
    /// First byte of the cluster.
    pub(in crate::tui) byte: usize,
}

/// The cursor and what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) struct Selection {
    /// The cursor.
    pub(in crate::tui) cursor: Spot,
    /// Where the selection begins, if anything is selected.
    pub(in crate::tui) anchor: Option<Spot>,
    /// The column that moving up and down keeps to.
    column: Option<u16>,
}

/// One step of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::tui) enum Step {
    /// By letters, the way of reading where positive.
    Letters(isize),
    /// By words.
    Words(isize),
    /// By rows of the page.
    Rows(isize),
    /// To the beginning of the line.
    LineStart,
    /// To the end of the line.
    LineEnd,
    /// To the first letter of the page.
    First,
    /// To the last one.
    Last,
}

impl Selection {
    /// Puts a cursor on a cluster.
    pub(in crate::tui) fn at(cursor: Spot) -> Self {
        Self {
            cursor,
            anchor: None,
            column: None,
        }
    }

    /// Puts the cursor on the first letter in the window, if there is one.
    pub(in crate::tui) fn in_window(flow: &Flow) -> Option<Self> {
        let mut rows = flow.rows();
        let first = rows.find_map(|row| match row {
            Row::Line(element, place, line) => {
                let line = element.line(line, flow.width())?;
                let byte = clusters(&line).first()?.start;
                Some(Spot { element: place, byte })
            }
            Row::Blank => None,
        });
        first.map(Self::at)
    }

    /// Returns what is selected, first spot and last one; the cursor's alone where nothing is.
    pub(in crate::tui) fn ends(&self) -> (Spot, Spot) {
        let anchor = self.anchor.unwrap_or(self.cursor);
        (anchor.min(self.cursor), anchor.max(self.cursor))
    }

    /// Returns the bytes of an element that are selected.
    pub(in crate::tui) fn range(&self, place: usize, element: &Element, width: u16) -> Option<Range<usize>> {
        let (first, last) = self.ends();
        if place < first.element || last.element < place {
            return None;
        }
        let start = if place == first.element { first.byte } else { 0 };
        let end = if place == last.element {
            cluster_end(element, last.byte, width)
        } else {
            element.paragraph().text().len()
        };
        Some(start..end)
    }

    /// Goes to a cluster.
    pub(in crate::tui) fn go_to(&mut self, spot: Spot) {
        self.cursor = spot;
        self.column = None;
    }

    /// Moves the cursor; returns whether it moved.
    pub(in crate::tui) fn step(&mut self, flow: &Flow, step: Step) -> bool {
        let before = self.cursor;
        if let Step::Rows(rows) = step {
            let column = self
                .column
                .or_else(|| column_of(flow, before))
                .unwrap_or_default();
            self.cursor = row_away(flow, before, rows, column);
            self.column = Some(column);
        } else {
            self.column = None;
            self.cursor = moved(flow, before, step);
        }
        self.cursor != before
    }

    /// Selects the whole element under the cursor.
    pub(in crate::tui) fn take_element(&mut self, flow: &Flow) {
        let place = self.cursor.element;
        let spots = spots(flow, place);
        if let (Some(first), Some(last)) = (spots.first(), spots.last()) {
            self.anchor = Some(*first);
            self.go_to(*last);
        }
    }
}

/// Finds the cluster at a cell of the window: the nearest one of its row, or of the row above that has one.
pub(in crate::tui) fn spot_at(flow: &Flow, column: u16, row: u16) -> Option<Spot> {
    let rows: Vec<Row<'_>> = flow.rows().take(usize::from(row) + 1).collect();
    rows.iter().enumerate().rev().find_map(|(y, shown)| {
        let Row::Line(element, place, line) = shown else {
            return None;
        };
        let line = element.line(*line, flow.width())?;
        // below the end of a text, its end is meant
        let column = if y == usize::from(row) { Some(column) } else { None };
        let byte = match column {
            Some(column) => nearest(element, &line, column, flow.width())?,
            None => clusters(&line).last()?.start,
        };
        Some(Spot {
            element: *place,
            byte,
        })
    })
}

/// Lists the bytes of a line's clusters in logical order.
fn clusters(line: &Line) -> Vec<Range<usize>> {
    let drawn = line.cells.iter().filter(|cell| !cell.range.is_empty());
    let mut clusters: Vec<Range<usize>> = drawn
        .map(|cell| cell.range.start as usize..cell.range.end as usize)
        .collect();
    clusters.sort_by_key(|range| range.start);
    clusters
}

/// Lists the spots of an element in logical order.
fn spots(flow: &Flow, place: usize) -> Vec<Spot> {
    let Some(element) = flow.elements().get(place) else {
        return Vec::new();
    };
    let lines = (0..element.rows(flow.width())).filter_map(|line| element.line(line, flow.width()));
    lines
        .flat_map(|line| clusters(&line))
        .map(|range| Spot {
            element: place,
            byte: range.start,
        })
        .collect()
}

fn cluster_end(element: &Element, byte: usize, width: u16) -> usize {
    let line = element.line(element.line_of(byte, width), width);
    let found = line.and_then(|line| clusters(&line).into_iter().find(|range| range.start == byte));
    found.map_or(element.paragraph().text().len(), |range| range.end)
}

/// Finds the cluster of a line that is nearest to a column of the page.
fn nearest(element: &Element, line: &Line, column: u16, width: u16) -> Option<usize> {
    let left = element.left(line, width);
    let cells = line.columns().filter(|(_, cell)| !cell.range.is_empty());
    let distance = |start: u16, end: u16| {
        let column = column.saturating_sub(left);
        if column < start {
            start - column
        } else {
            column.saturating_sub(end - 1)
        }
    };
    cells
        .min_by_key(|(start, cell)| distance(*start, start + u16::from(cell.width)))
        .map(|(_, cell)| cell.range.start as usize)
}

/// Returns the column of the page at which a cluster stands.
fn column_of(flow: &Flow, spot: Spot) -> Option<u16> {
    let element = flow.elements().get(spot.element)?;
    let line = element.line(element.line_of(spot.byte, flow.width()), flow.width())?;
    let (column, _) = line
        .columns()
        .find(|(_, cell)| cell.range.start as usize == spot.byte && !cell.range.is_empty())?;
    Some(element.left(&line, flow.width()) + column)
}

/// Moves by rows that have text, keeping to a column.
fn row_away(flow: &Flow, from: Spot, rows: isize, column: u16) -> Spot {
    let line_of = |spot: Spot| {
        let element = flow.elements().get(spot.element);
        element.map_or(0, |element| element.line_of(spot.byte, flow.width()))
    };
    let lines = |place: usize| {
        let element = flow.elements().get(place);
        element.map_or(0, |element| element.rows(flow.width()))
    };
    let (mut place, mut line) = (from.element, line_of(from));
    let mut found = from;
    let mut left = rows.unsigned_abs();
    while left > 0 {
        if rows > 0 {
            if line + 1 < lines(place) {
                line += 1;
            } else if place + 1 < flow.elements().len() {
                (place, line) = (place + 1, 0);
            } else {
                break;
            }
        } else if let Some(above) = line.checked_sub(1) {
            line = above;
        } else if let Some(above) = place.checked_sub(1) {
            (place, line) = (above, lines(above).saturating_sub(1));
        } else {
            break;
        }
        let spot = flow.elements().get(place).and_then(|element| {
            let line = element.line(line, flow.width())?;
            let byte = nearest(element, &line, column, flow.width())?;
            Some(Spot { element: place, byte })
        });
        if let Some(spot) = spot {
            found = spot;
            left -= 1;
        }
    }
    found
}

fn moved(flow: &Flow, from: Spot, step: Step) -> Spot {
    match step {
        Step::Letters(by) => along(flow, from, by, |_, _| true),
        Step::Words(by) => along(flow, from, by, begins_word),
        Step::Rows(_) => from,
        Step::LineStart | Step::LineEnd => {
            let element = flow.elements().get(from.element);
            let clusters = element
                .and_then(|element| {
                    let line = element.line_of(from.byte, flow.width());
                    element.line(line, flow.width())
                })
                .map(|line| clusters(&line))
                .unwrap_or_default();
            let end = if step == Step::LineStart {
                clusters.first()
            } else {
                clusters.last()
            };
            end.map_or(from, |range| Spot {
                byte: range.start,
                ..from
            })
        }
        Step::First => {
            let mut places = 0..flow.elements().len();
            places
                .find_map(|place| spots(flow, place).first().copied())
                .unwrap_or(from)
        }
        Step::Last => {
            let places = 0..flow.elements().len();
            places
                .rev()
                .find_map(|place| spots(flow, place).last().copied())
                .unwrap_or(from)
        }
    }
}

/// Returns whether a word begins at a byte of an element's text.
fn begins_word(element: &Element, byte: usize) -> bool {
    let (before, after) = element
        .paragraph()
        .text()
        .split_at_checked(byte)
        .unwrap_or_default();
    let blank = |c: char| c.is_whitespace();
    before.chars().next_back().is_none_or(blank) && !after.chars().next().is_some_and(blank)
}

/// Moves over the spots that are wanted, into the neighbouring elements where one ends.
fn along(flow: &Flow, from: Spot, by: isize, wanted: impl Fn(&Element, usize) -> bool) -> Spot {
    let stops = |place: usize| -> Vec<Spot> {
        let Some(element) = flow.elements().get(place) else {
            return Vec::new();
        };
        let mut stops = spots(flow, place);
        stops.retain(|spot| wanted(element, spot.byte));
        stops
    };
    let mut place = from.element;
    let mut here = stops(place);
    let mut at = from;
    for _ in 0..by.unsigned_abs() {
        let next = loop {
            let next = if by > 0 {
                here.iter().copied().find(|spot| *spot > at)
            } else {
                here.iter().rev().copied().find(|spot| *spot < at)
            };
            let neighbour = if by > 0 {
                (place + 1 < flow.elements().len()).then_some(place + 1)
            } else {
                place.checked_sub(1)
            };
            match (next, neighbour) {
                (Some(next), _) => break Some(next),
                (None, Some(neighbour)) => {
                    place = neighbour;
                    here = stops(place);
                }
                (None, None) => break None,
            }
        };
        let Some(next) = next else { break };
        at = next;
    }
    at
}

/// Returns the direction of the text under the cursor.
pub(in crate::tui) fn direction(flow: &Flow, selection: &Selection) -> Option<Direction> {
    flow.elements()
        .get(selection.cursor.element)
        .map(Element::direction)
}
