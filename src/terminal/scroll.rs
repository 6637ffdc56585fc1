//! Finds rows that only moved, so that the terminal can move them itself.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::RangeInclusive;

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
/// Rows that a moved marker and its numbers change at most.
const FEW: usize = 5;

/// What a row is, in a number, and what writing it would cost, in letters.
struct Row {
    hash: u64,
    cost: i64,
}

/// Returns the scroll that saves the most letters between two screens of the same size, if one saves enough.
pub(super) fn find(old: &Grid, new: &Grid) -> Option<Scroll> {
    let height = new.height();
    let differs = |&y: &u16| old.row(y) != new.row(y);
    let first = (0..height).find(differs)?;
    let last = (0..height).rev().find(differs)?;
    if last < first + 2 || is_quick(old, new, first..=last) {
        return None;
    }
    let before: Vec<Row> = (first..=last).map(|y| measure(old.row(y))).collect();
    let after: Vec<Row> = (first..=last).map(|y| measure(new.row(y))).collect();
    let span = i16::try_from(before.len()).unwrap_or(i16::MAX);
    let (saved, found) = (1 - span..span)
        .filter(|&lines| lines != 0)
        .filter_map(|lines| weigh(&before, &after, lines))
        .max_by_key(|&(saved, scroll)| (saved, -i32::from(scroll.lines.unsigned_abs())))?;
    (saved >= WORTH).then_some(Scroll {
        top: found.top + first,
        bottom: found.bottom + first,
        lines: found.lines,
    })
}

/// Tells whether little differs in few rows, as where a marker moved: looking for a scroll would cost more than drawing.
fn is_quick(old: &Grid, new: &Grid, rows: RangeInclusive<u16>) -> bool {
    let differing = rows.filter_map(|y| {
        let cells = old.row(y).iter().zip(new.row(y));
        let count = cells
            .filter(|(old, new)| old.form != new.form || old.style != new.style)
            .count();
        (count > 0).then_some(count)
    });
    let (rows, cells) = differing.fold((0, 0), |(rows, cells), count| (rows + 1, cells + count));
    rows <= FEW && i64::try_from(cells).is_ok_and(|cells| cells < WORTH)
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

/// Measures a row by what is seen of it.
fn measure(row: &[Cell]) -> Row {
    let mut hasher = DefaultHasher::new();
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
        let found = find(&screen(old), &screen(new)).map(|s| (s.top, s.bottom, s.lines));
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
    fn sees_blank_rows_between() {
        check("Hab cd efF", "Hb cd efgF", Some((1, 9, 1)));
    }
}
