//! A line at its edge of the measure, or stretched to fill it.
//!
//! Justification of right-to-left lines is by tatweel first, at the joins where scribes put it, then by spaces.
//! The order of joins is that of Microsoft's text services ("kashida priority", Internet Explorer 5.5), which the
//! W3C's Text Layout Requirements for the Arabic Script repeat.

use compact_str::CompactString;

use super::line::{Cell, Line};
use crate::text::Direction;

/// How many tatweels one join takes before the next has its turn again: longer strokes are left to spaces.
const LONGEST: usize = 3;

const TATWEEL: &str = "\u{640}";

impl Line {
    /// Returns how far from the left edge of `measure` cells the line begins: right-to-left lines end at the right.
    #[must_use]
    pub fn indent(&self, measure: u16) -> u16 {
        match self.direction {
            Direction::Ltr => 0,
            Direction::Rtl => measure.saturating_sub(self.width),
        }
    }

    /// Stretches a right-to-left line to `measure` cells by tatweels and spaces; the last line of a paragraph, and one
    /// with nothing to stretch, stays ragged.
    pub fn justify(&mut self, measure: u16) {
        if self.direction == Direction::Ltr || self.ends_paragraph {
            return;
        }
        let missing = usize::from(measure.saturating_sub(self.width));
        let spaces: Vec<usize> = (0..self.cells.len())
            .filter(|at| self.cells[*at].base == " ")
            .collect();
        if missing == 0 || spaces.is_empty() {
            return;
        }
        let mut extra = vec![0_usize; self.cells.len()];
        let mut left = stretch_joins(&self.cells, &mut extra, missing);
        for share in (1..=spaces.len()).rev() {
            // the spaces that remain share what is left, the first ones taking the odd cells
            let cells = left.div_ceil(share);
            extra[spaces[share - 1]] += cells;
            left -= cells;
        }
        let mut cells = Vec::with_capacity(self.cells.len() + missing);
        for (cell, extra) in std::mem::take(&mut self.cells).into_iter().zip(extra) {
            let filler = filler(&cell);
            cells.extend(std::iter::repeat_n(filler, extra));
            cells.push(cell);
        }
        self.cells = cells;
        self.width += missing as u16;
    }
}

/// Returns what stretches a cell at its left: a space or a tatweel that stands for no text.
fn filler(cell: &Cell) -> Cell {
    let space = cell.base == " ";
    let text = CompactString::const_new(if space { " " } else { TATWEEL });
    Cell {
        form: text.clone(),
        base: text,
        range: cell.range.end..cell.range.end,
        joins_next: !space,
        ..cell.clone()
    }
}

/// Gives tatweels to the best join of each word, the best words first; returns how many cells are left.
fn stretch_joins(cells: &[Cell], extra: &mut [usize], mut missing: usize) -> usize {
    let mut joins: Vec<(u8, usize)> = Vec::new();
    let mut best: Option<(u8, usize)> = None;
    // from right to left, as the words are read; of equals the last is taken, so the stroke stands near the word's end
    for at in (0..cells.len()).rev() {
        if cells[at].base == " " {
            joins.extend(best.take());
        } else if let Some(priority) = join_priority(cells, at)
            && best.is_none_or(|(other, _)| priority <= other)
        {
            best = Some((priority, at));
        }
    }
    joins.extend(best);
    joins.sort_by_key(|(priority, _)| *priority);
    for _ in 0..LONGEST {
        for (_, at) in &joins {
            if missing == 0 {
                return 0;
            }
            extra[*at] += 1;
            missing -= 1;
        }
    }
    missing
}

/// Returns how good a place for a tatweel the join of a cell with its left neighbour is: 1 is best.
fn join_priority(cells: &[Cell], at: usize) -> Option<u8> {
    let cell = &cells[at];
    let next = &cells[at.checked_sub(1)?];
    if !cell.joins_next || cell.level & 1 == 0 || cell.level != next.level {
        return None;
    }
    let letter = cell.base.chars().next()?;
    let final_letter = (!next.joins_next).then(|| next.base.chars().next()).flatten();
    Some(match (letter, final_letter) {
        // after a tatweel that the writer put
        ('\u{640}', _) => 1,
        // after seen, sheen, sad, dad
        ('\u{633}'..='\u{636}', _) => 2,
        // before final teh marbuta, heh, dal
        (_, Some('\u{629}' | '\u{62F}' | '\u{630}' | '\u{647}' | '\u{6BE}' | '\u{6C1}')) => 3,
        // before final alef, tah, lam, kaf, gaf; the ligature of lam and alef is one of them
        (
            _,
            Some(
                '\u{622}' | '\u{623}' | '\u{625}' | '\u{627}' | '\u{637}' | '\u{638}' | '\u{644}' | '\u{643}'
                | '\u{6A9}' | '\u{6AF}',
            ),
        ) => 4,
        // beh and its kind before final reh and yeh
        (
            '\u{628}' | '\u{62A}' | '\u{62B}' | '\u{67E}' | '\u{679}',
            Some('\u{631}' | '\u{632}' | '\u{698}' | '\u{649}' | '\u{64A}' | '\u{6CC}'),
        ) => 5,
        // before final waw, ain, qaf, feh
        (_, Some('\u{648}' | '\u{639}' | '\u{63A}' | '\u{641}' | '\u{642}')) => 6,
        // before any other final letter
        (_, Some(_)) => 7,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::*;
    use crate::layout::{Paragraph, ParagraphOptions};

    /// Lays out two rows and returns the first, justified.
    fn justified(text: &str, width: u16) -> Line {
        let paragraph = Paragraph::new(text, &ParagraphOptions::default());
        let mut line = paragraph.lines(NonZeroU16::new(width).unwrap()).next().unwrap();
        line.justify(width);
        line
    }

    fn row(line: &Line) -> String {
        line.cells.iter().map(|cell| cell.form.as_str()).collect()
    }

    #[test]
    fn a_tatweel_stands_after_seen_and_before_final_alef() {
        // "seen beh, hah alef" and a word that does not fit
        let line = justified(
            "\u{633}\u{628} \u{62D}\u{627} \u{628}\u{628}\u{628}\u{628}\u{628}",
            7,
        );
        assert_eq!(row(&line), "\u{FE8E}\u{640}\u{FEA3} \u{FE90}\u{640}\u{FEB3}");
        assert_eq!(line.width, 7);
    }

    #[test]
    fn what_joins_nothing_is_stretched_by_spaces() {
        let line = justified("\u{5D0} \u{5D1} \u{5D2}\u{5D3}\u{5D4}", 5);
        assert_eq!(row(&line), "\u{5D1}  \u{5D0}".replace("  ", "   "));
        assert_eq!(line.width, 5);
    }

    #[test]
    fn last_lines_and_single_words_stay_ragged() {
        assert_eq!(justified("\u{633}\u{628} \u{633}", 9).width, 4);
        assert_eq!(justified("\u{633}\u{628} \u{633}\u{628}", 3).width, 2);
        assert_eq!(justified("a b", 2).width, 1);
    }
}
