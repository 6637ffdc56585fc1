//! Where the cursor of a field stands: in the cell in which the next letter will appear.
//!
//! Found by trying: a letter of the direction that is being written is put in
//! at the cursor, and the cell that the layout gives it is the answer. So the
//! cursor is right in mixed text too, by definition and not by a table of cases.

use std::num::NonZeroU16;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::layout::{BaseDirection, Line, Paragraph, ParagraphOptions};
use crate::text::Direction;

/// A letter of each direction that joins with nothing.
const PROBES: [char; 2] = ['x', '\u{5d0}'];

/// What shows of a line that may be too long for its place.
#[derive(Debug)]
pub(super) struct Window {
    /// The cells that show, in visual order.
    pub(super) line: Line,
    /// Cells between the start side of the place and the cursor.
    pub(super) cursor: u16,
}

/// Lays text out on one line.
fn line(text: &str, direction: Direction) -> Line {
    let options = ParagraphOptions {
        base: BaseDirection::Fixed(direction),
        ..ParagraphOptions::default()
    };
    let paragraph = Paragraph::new(text, &options);
    let first = paragraph.lines(NonZeroU16::MAX).next();
    first.unwrap_or_else(|| Line {
        cells: Vec::new(),
        range: 0..0,
        width: 0,
        direction,
        ends_paragraph: true,
    })
}

/// Counts the cells between the start side and the cell in which a letter put in at `cursor` appears.
fn column(text: &str, cursor: usize, direction: Direction) -> u16 {
    let (before, after) = text.split_at_checked(cursor).unwrap_or((text, ""));
    let written = writing(text, cursor, direction);
    let [ltr, rtl] = PROBES;
    let probe = match written {
        Direction::Ltr => ltr,
        Direction::Rtl => rtl,
    };
    let line = line(&format!("{before}{probe}{after}"), direction);
    let Some(place) = line
        .cells
        .iter()
        .position(|cell| cell.range.contains(&(cursor as u32)))
    else {
        return line.width;
    };
    let cells = |cells: &[crate::layout::Cell]| cells.iter().map(|cell| u16::from(cell.width)).sum();
    match direction {
        Direction::Ltr => cells(line.cells.get(..place).unwrap_or_default()),
        Direction::Rtl => cells(line.cells.get(place + 1..).unwrap_or_default()),
    }
}

/// Returns the direction that is being written at `cursor`: that of the letter before, else of the one after.
fn writing(text: &str, cursor: usize, direction: Direction) -> Direction {
    let line = line(text, direction);
    let level = |byte: usize| {
        let cell = line.cells.iter().find(|cell| cell.range.contains(&(byte as u32)));
        cell.map(|cell| cell.level)
    };
    let level = cursor.checked_sub(1).and_then(level).or_else(|| level(cursor));
    match level.map(|level| level % 2) {
        Some(0) => Direction::Ltr,
        Some(_) => Direction::Rtl,
        None => direction,
    }
}

/// Returns the byte to which a horizontal arrow moves the cursor: the neighbour as the eye sees it.
pub(super) fn step(text: &str, cursor: usize, direction: Direction, forward: bool) -> usize {
    let ends = text
        .grapheme_indices(true)
        .map(|(start, cluster)| start + cluster.len());
    let mut places: Vec<(u16, usize)> = std::iter::once(0)
        .chain(ends)
        .map(|byte| (column(text, byte, direction), byte))
        .collect();
    places.sort_unstable();
    let here = places.iter().position(|(_, byte)| *byte == cursor);
    let there = here.and_then(|place| {
        if forward {
            place.checked_add(1)
        } else {
            place.checked_sub(1)
        }
    });
    there
        .and_then(|place| places.get(place))
        .map_or(cursor, |(_, byte)| *byte)
}

/// Cuts the line so that the cursor shows in a place `width` cells wide.
pub(super) fn window(text: &str, cursor: usize, direction: Direction, width: u16) -> Window {
    let mut line = line(text, direction);
    let column = column(text, cursor, direction);
    let shift = (column + 1).saturating_sub(width.max(1));
    if line.width.saturating_sub(shift) > width || shift > 0 {
        let mut from_start = match direction {
            Direction::Ltr => 0,
            Direction::Rtl => line.width,
        };
        line.cells.retain(|cell| {
            let cells = u16::from(cell.width);
            let start = match direction {
                Direction::Ltr => {
                    from_start += cells;
                    from_start - cells
                }
                Direction::Rtl => {
                    from_start -= cells;
                    from_start
                }
            };
            start >= shift && start + cells <= shift + width
        });
        line.width = line.cells.iter().map(|cell| u16::from(cell.width)).sum();
    }
    Window {
        line,
        cursor: column - shift,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALAM: &str = "\u{633}\u{644}\u{627}\u{645}";

    #[test]
    fn the_cursor_follows_the_writing() {
        assert_eq!(column("", 0, Direction::Rtl), 0);
        assert_eq!(column("abc", 3, Direction::Ltr), 3);
        assert_eq!(column("abc", 1, Direction::Ltr), 1);
        // lam and alef share a cell: three cells, the next letter comes into the fourth
        assert_eq!(column(SALAM, SALAM.len(), Direction::Rtl), 3);
        assert_eq!(column(SALAM, 0, Direction::Rtl), 0);
    }

    #[test]
    fn in_mixed_text_the_cursor_is_where_the_letter_would_appear() {
        // a Latin word in Persian text grows towards the right edge
        let mixed = format!("{SALAM} abc");
        assert_eq!(column(&mixed, mixed.len(), Direction::Rtl), 4);
        // a Persian word in Latin text grows towards the left edge
        let mixed = format!("abc {SALAM}");
        assert_eq!(column(&mixed, mixed.len(), Direction::Ltr), 4);
    }

    #[test]
    fn arrows_visit_every_place_once_and_stop_at_the_ends() {
        for (text, direction) in [
            (SALAM.to_owned(), Direction::Rtl),
            (format!("{SALAM} abc 12"), Direction::Rtl),
            (format!("abc {SALAM} x"), Direction::Ltr),
        ] {
            let places = text.graphemes(true).count() + 1;
            let mut seen = vec![0];
            let mut at = 0;
            // to the start side first
            while step(&text, at, direction, false) != at {
                at = step(&text, at, direction, false);
            }
            seen[0] = at;
            while step(&text, at, direction, true) != at {
                at = step(&text, at, direction, true);
                seen.push(at);
            }
            seen.sort_unstable();
            seen.dedup();
            assert_eq!(seen.len(), places, "{text:?}");
        }
    }

    #[test]
    fn long_text_is_cut_at_its_start_while_the_cursor_is_at_its_end() {
        let shown = window("abcdefghij", 10, Direction::Ltr, 4);
        let forms: String = shown.line.cells.iter().map(|cell| cell.form.as_str()).collect();
        assert_eq!((forms.as_str(), shown.cursor), ("hij", 3));
        let shown = window("abcdefghij", 0, Direction::Ltr, 4);
        let forms: String = shown.line.cells.iter().map(|cell| cell.form.as_str()).collect();
        assert_eq!((forms.as_str(), shown.cursor), ("abcd", 0));
    }
}
