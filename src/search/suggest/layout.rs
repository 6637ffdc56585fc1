//! Keyboard layouts: what the same keys send, and which keys lie beside each other.

use std::sync::LazyLock;

use crate::search::analyzer::table::lines;
use crate::text::fold;

/// Stands for a key that sends no letter.
const NONE: char = '.';
/// Number of keys in each row.
const ROWS: [usize; 3] = [12, 11, 8];

/// The keys of a Latin layout in their order, with what they send in another, folded.
pub(super) struct Layout {
    keys: Vec<(char, char)>,
}

/// The layouts that readers have beside the Latin one.
pub(super) static LAYOUTS: LazyLock<Vec<Layout>> = LazyLock::new(|| {
    let rows: Vec<Vec<char>> = lines(include_str!("../../../assets/search/layouts.txt"))
        .map(|line| {
            let keys = line.split_whitespace().skip(1);
            keys.map(|key| fold(key).chars().next().unwrap_or(NONE)).collect()
        })
        .collect();
    let Some((latin, others)) = rows.split_first() else {
        return Vec::new();
    };
    let pair = |row: &Vec<char>| Layout {
        keys: latin.iter().copied().zip(row.iter().copied()).collect(),
    };
    others.iter().map(pair).collect()
});

impl Layout {
    /// Writes Latin letters as the same keys give them here; `None` where a key sends none.
    pub(super) fn typed_here(&self, word: &str) -> Option<String> {
        word.chars()
            .map(|key| {
                let (_, letter) = self.keys.iter().find(|(latin, _)| *latin == key)?;
                (*letter != NONE).then_some(*letter)
            })
            .collect()
    }

    /// Writes letters of this layout as the same keys give them in the Latin one.
    pub(super) fn typed_in_latin(&self, word: &str) -> Option<String> {
        word.chars()
            .map(|letter| {
                let found = self.keys.iter().find(|(_, known)| *known == letter);
                found.filter(|_| letter != NONE).map(|(latin, _)| *latin)
            })
            .collect()
    }

    /// Gives the letters, Latin and of this layout, on the keys beside that of `letter`.
    pub(super) fn neighbours_of(&self, letter: char) -> impl Iterator<Item = char> {
        let beside = |letters: fn(&(char, char)) -> char| {
            let at = self.keys.iter().position(|key| letters(key) == letter)?;
            let row = row_of(at)?;
            let before = at.checked_sub(1).filter(|at| row.contains(at));
            let behind = Some(at + 1).filter(|at| row.contains(at));
            let letter_at = |at: Option<usize>| self.keys.get(at?).map(letters);
            Some([letter_at(before), letter_at(behind)])
        };
        let here = beside(|(_, letter)| *letter);
        let latin = beside(|(latin, _)| *latin);
        [here, latin]
            .into_iter()
            .flatten()
            .flatten()
            .flatten()
            .filter(|letter| *letter != NONE)
    }
}

/// Gives the numbers of the keys in the row of key `at`.
fn row_of(at: usize) -> Option<std::ops::Range<usize>> {
    let mut start = 0;
    for length in ROWS {
        if at < start + length {
            return Some(start..start + length);
        }
        start += length;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layout_has_every_key() {
        for layout in LAYOUTS.iter() {
            assert_eq!(layout.keys.len(), ROWS.iter().sum::<usize>());
        }
        assert_eq!(LAYOUTS.len(), 3);
    }

    #[test]
    fn keys_are_told_in_both_directions() {
        let persian = &LAYOUTS[0];
        let greeting = "\u{633}\u{644}\u{627}\u{645}";
        assert_eq!(persian.typed_here("sghl").as_deref(), Some(greeting));
        assert_eq!(persian.typed_in_latin(greeting).as_deref(), Some("sghl"));
        assert_eq!(persian.typed_in_latin("a"), None);
    }
}
