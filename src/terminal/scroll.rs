//! Finds rows that only moved, so that the terminal can move them itself.

use std::hash::{Hash, Hasher};

use super::grid::{Cell, Grid};

/// Rows that moved up (`lines` above zero) or down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scroll {
    /// The first row of the region.
    pub(super) top: u16,
    /// The row after its last.
    pub(super) bottom: u16,
    /// How far its rows move up; down where negative.
    pub(super) lines: i16,
}

/// Letters that must be saved for a scroll to be worth its sequences.
const WORTH: i64 = 24;
/// What a cell that differs in a row that moved costs, in letters: the way to it.
const NEAR: i64 = 6;
/// Rows that a moved marker and its numbers change at most.
const FEW: usize = 5;

/// What a row is, in a number, and what writing it would cost, in letters.
struct Row {
    hash: u64,
    cost: i64,
}

/// Returns the scroll that saves the most letters between two screens of the same size, if one saves enough.
///
/// `changed` tells of each row whether it differs.
pub(super) fn find(old: &Grid, new: &Grid, changed: &[bool]) -> Option<Scroll> {
    let differing = (0..new.height()).zip(changed).filter(|(_, changed)| **changed);
    let rows: Vec<u16> = differing.map(|(y, _)| y).collect();
    let (&first, &last) = (rows.first()?, rows.last()?);
    if last < first + 2 || is_quick(old, new, &rows) {
        return None;
    }
    let before: Vec<Row> = (first..=last).map(|y| measure(old.row(y))).collect();
    let after: Vec<Row> = (first..=last).map(|y| measure(new.row(y))).collect();
    let span = i16::try_from(before.len()).unwrap_or(i16::MAX);
    let (saved, found) = (1 - span..span)
        .filter(|&lines| lines != 0)
        .filter_map(|lines| weigh(&before, &after, lines))
        .max_by_key(|&(saved, scroll)| (saved, -i32::from(scroll.lines.unsigned_abs())))?;
    let found = Scroll {
        top: found.top + first,
        bottom: found.bottom + first,
        lines: found.lines,
    };
    (saved >= WORTH).then(|| found.widened(old, new))
}

impl Scroll {
    /// Takes in rows beside the region that nearly are what they will be, such as one that loses the marker.
    fn widened(mut self, old: &Grid, new: &Grid) -> Self {
        let by = self.lines.unsigned_abs();
        for _ in 0..by {
            // the row that the region would take in, the place that it would get, and the region then
            let (taken, arrives, wider) = if self.lines < 0 {
                let Some(top) = self.top.checked_sub(1) else { break };
                (top, top + by, Self { top, ..self })
            } else {
                let bottom = self.bottom + 1;
                (self.bottom, self.bottom - by, Self { bottom, ..self })
            };
            if taken >= new.height() {
                break;
            }
            let cost = |y: u16| measure(new.row(y)).cost;
            let saved = cost(arrives) - NEAR * differing(old.row(taken), new.row(arrives));
            let spoilt = cost(taken) - differing(old.row(taken), new.row(taken));
            if saved - spoilt < WORTH / 2 {
                break;
            }
            self = wider;
        }
        self
    }
}

/// Counts the cells that look different in two rows.
fn differing(old: &[Cell], new: &[Cell]) -> i64 {
    let cells = old.iter().zip(new);
    let count = cells
        .filter(|(old, new)| old.form != new.form || old.style != new.style)
        .count();
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Tells whether little differs in few rows, as where a marker moved: looking for a scroll would cost more than drawing.
fn is_quick(old: &Grid, new: &Grid, rows: &[u16]) -> bool {
    let counts = rows.iter().map(|&y| differing(old.row(y), new.row(y)));
    let (rows, cells) = counts
        .filter(|count| *count > 0)
        .fold((0, 0), |(rows, cells), count| (rows + 1, cells + count));
    rows <= FEW && cells < WORTH
}

/// Returns the letters that moving rows by `lines` saves, and the smallest region that does it.
fn weigh(before: &[Row], after: &[Row], lines: i16) -> Option<(i64, Scroll)> {
    let source = |y: usize| y.checked_add_signed(isize::from(lines));
    let came = |y: usize| source(y).and_then(|y| before.get(y));
    let moved = |y: usize| {
        let new = after.get(y)?;
        let old = before.get(y)?;
        (new.cost > 0 && new.hash != old.hash && came(y).is_some_and(|row| row.hash == new.hash)).then_some(y)
    };
    let first = (0..after.len()).find_map(moved)?;
    let last = (0..after.len()).rev().find_map(moved)?;
    let top = first.min(source(first)?);
    let bottom = last.max(source(last)?) + 1;
    let mut saved = 0;
    for y in top..bottom {
        let (old, new) = (before.get(y)?, after.get(y)?);
        let arrives = source(y)
            .filter(|from| (top..bottom).contains(from))
            .and_then(|from| before.get(from));
        let hit = arrives.map_or(new.cost == 0, |row| row.hash == new.hash);
        match (old.hash == new.hash, hit) {
            (false, true) => saved += new.cost.max(1),
            (true, false) => saved -= new.cost.max(1),
            _ => {}
        }
    }
    Some((
        saved,
        Scroll {
            top: top as u16,
            bottom: bottom as u16,
            lines,
        },
    ))
}

/// Mixes what is seen of a row into a number, in a fraction of the time that the standard hasher takes: whoever makes two
/// rows alike on purpose gains a scroll that saves nothing, since what then differs is drawn.
#[derive(Default)]
struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        for word in words {
            self.write_u64(u64::from_le_bytes(*word));
        }
        for byte in rest {
            self.write_u64((*byte).into());
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u16(&mut self, number: u16) {
        self.write_u64(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(23) ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}

/// Measures a row by what is seen of it.
fn measure(row: &[Cell]) -> Row {
    let mut hasher = Mixer::default();
    for cell in row {
        cell.form.hash(&mut hasher);
        cell.style.hash(&mut hasher);
    }
    Row {
        hash: hasher.finish(),
        cost: i64::try_from(row.iter().filter(|cell| !cell.looks_erased()).count()).unwrap_or(i64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A screen of which each letter fills a row.
    fn screen(rows: &str) -> Grid {
        let mut grid = Grid::new(30, rows.len() as u16);
        for (y, letter) in rows.chars().enumerate() {
            for cell in grid.row_mut(y as u16) {
                cell.form = compact_str::CompactString::from(letter.to_string());
            }
        }
        grid
    }

    #[track_caller]
    fn check(old: &str, new: &str, expected: Option<(u16, u16, i16)>) {
        let (old_screen, new_screen) = (screen(old), screen(new));
        let changed: Vec<bool> = (0..new_screen.height())
            .map(|y| old_screen.row(y) != new_screen.row(y))
            .collect();
        let found = find(&old_screen, &new_screen, &changed).map(|s| (s.top, s.bottom, s.lines));
        assert_eq!(found, expected, "{old} -> {new}");
    }

    #[test]
    fn finds_rows_that_moved_up_and_down() {
        check("HabcdefF", "HbcdefgF", Some((1, 7, 1)));
        check("HabcdefF", "HxabcdeF", Some((1, 7, -1)));
        check("HabcdefF", "HdefxyzF", Some((1, 7, 3)));
    }

    #[test]
    fn leaves_alone_what_moving_would_not_help() {
        check("HabcdefF", "HabcdefF", None);
        check("HabcdefF", "HabcxefF", None);
        check("Habcdef", "Huvwxyz", None);
        // moving one row would spoil four that stand
        check("Habcdef", "Hbbcdee", None);
    }

    #[test]
    fn takes_in_a_row_that_nearly_moved() {
        let mark = |grid: &mut Grid, y: u16| {
            grid.row_mut(y)[0].form = compact_str::CompactString::const_new("\u{258c}");
        };
        // the marker goes up to the row that comes in, and down to the one that does
        for (before, after, from, to, expected) in [
            ("HabcdefF", "HxabcdeF", 1, 1, (1, 7, -1)),
            ("HabcdefF", "HbcdefxF", 6, 6, (1, 7, 1)),
        ] {
            let (mut old, mut new) = (screen(before), screen(after));
            mark(&mut old, from);
            mark(&mut new, to);
            let changed = [true; 8];
            let found = find(&old, &new, &changed).unwrap();
            assert_eq!(
                (found.top, found.bottom, found.lines),
                expected,
                "{before} -> {after}"
            );
        }
    }

    #[test]
    fn sees_blank_rows_between() {
        check("Hab cd efF", "Hb cd efgF", Some((1, 9, 1)));
    }
}
