//! Keyboard layouts: what the same keys send, and which keys lie beside each other.

use std::sync::LazyLock;

use crate::search::analyzer::table::lines;
use crate::text::fold;

/// Stands for a key that sends what is no part of a word.
const NONE: &str = "-";
/// Number of keys in each row.
const ROWS: [usize; 3] = [12, 11, 10];

/// The keys of a Latin layout in their order, with what they send in another.
pub(super) struct Layout {
    keys: Vec<Key>,
}

/// A key in two layouts.
struct Key {
    latin: char,
    /// What it sends, as it stands; nothing where that is no part of a word.
    sent: String,
    /// The same, folded.
    folded: String,
}

/// The layouts that readers have beside the Latin one.
pub(super) static LAYOUTS: LazyLock<Vec<Layout>> = LazyLock::new(|| {
    let rows: Vec<Vec<&str>> = lines(include_str!("../../../assets/search/layouts.txt"))
        .map(|line| line.split_whitespace().skip(1).collect())
        .collect();
    let Some((latin, others)) = rows.split_first() else {
        return Vec::new();
    };
    let key = |(latin, sent): (&&str, &&str)| Key {
        latin: latin.chars().next().unwrap_or_default(),
        sent: Some(*sent)
            .filter(|sent| *sent != NONE)
            .unwrap_or_default()
            .to_owned(),
        folded: Some(fold(sent))
            .filter(|folded| folded != NONE)
            .unwrap_or_default(),
    };
    let layout = |row: &Vec<&str>| Layout {
        keys: latin.iter().zip(row).map(key).collect(),
    };
    others.iter().map(layout).collect()
});

impl Key {
    /// Gives the letter that it sends, folded, where it is one.
    fn letter(&self) -> Option<char> {
        let mut letters = self.folded.chars();
        let letter = letters.next().filter(|letter| letter.is_alphabetic())?;
        letters.next().is_none().then_some(letter)
    }
}

impl Layout {
    /// Writes Latin letters, folded, as the same keys give them here; `None` where a key sends no letter.
    pub(super) fn typed_here(&self, word: &str) -> Option<String> {
        word.chars()
            .map(|letter| {
                let key = self.keys.iter().find(|key| key.latin == letter)?;
                let letters = key.folded.as_str();
                (letters.chars().all(char::is_alphabetic) && !letters.is_empty()).then_some(letters)
            })
            .collect()
    }

    /// Writes what was typed in this layout, as it stands, as the same keys give it in the Latin one.
    ///
    /// Letters that one key sends together may also have been typed by one key each: with `together`
    /// they are taken as of that one key.
    pub(super) fn typed_in_latin(&self, word: &str, together: bool) -> Option<String> {
        let mut latin = String::new();
        let mut rest = word;
        while let Some(letter) = rest.chars().next() {
            let several = self.keys.iter().find(|key| {
                together && key.sent.chars().nth(1).is_some() && rest.starts_with(key.sent.as_str())
            });
            let (key, behind) = if let Some(key) = several {
                (Some(key), rest.strip_prefix(key.sent.as_str()))
            } else {
                (self.key_of(letter), rest.strip_prefix(letter))
            };
            latin.push(key?.latin);
            rest = behind?;
        }
        Some(latin)
    }

    /// Finds the key that sends a letter, or else another spelling of it.
    fn key_of(&self, letter: char) -> Option<&Key> {
        let mut bytes = [0; 4];
        let letter: &str = letter.encode_utf8(&mut bytes);
        let folded = fold(letter);
        let as_it_stands = self.keys.iter().find(|key| key.sent == letter);
        as_it_stands.or_else(|| {
            let mut keys = self.keys.iter();
            keys.find(|key| key.folded == folded && !folded.is_empty())
        })
    }

    /// Gives the letters, Latin and of this layout, on the keys beside that of `letter`.
    pub(super) fn neighbours_of(&self, letter: char) -> impl Iterator<Item = char> {
        let beside = |letter_of: fn(&Key) -> Option<char>| {
            let at = self.keys.iter().position(|key| letter_of(key) == Some(letter))?;
            let row = row_of(at)?;
            let before = at.checked_sub(1).filter(|at| row.contains(at));
            let behind = Some(at + 1).filter(|at| row.contains(at));
            let letter_at = |at: Option<usize>| letter_of(self.keys.get(at?)?);
            Some([letter_at(before), letter_at(behind)])
        };
        let here = beside(Key::letter);
        let latin = beside(|key| Some(key.latin));
        [here, latin].into_iter().flatten().flatten().flatten()
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
        assert_eq!(LAYOUTS.len(), 4);
    }

    #[test]
    fn keys_are_told_in_both_directions() {
        let [persian, arabic, hebrew, urdu] = LAYOUTS.as_slice() else {
            panic!("other layouts");
        };
        let greeting = "\u{633}\u{644}\u{627}\u{645}";
        assert_eq!(persian.typed_here("sghl").as_deref(), Some(greeting));
        assert_eq!(persian.typed_in_latin(greeting, true).as_deref(), Some("sghl"));
        assert_eq!(persian.typed_in_latin("a", true), None);
        // Lam and alef are a key of the Arabic layout, and two.
        assert_eq!(arabic.typed_here("sbl").as_deref(), Some(greeting));
        assert_eq!(arabic.typed_in_latin(greeting, true).as_deref(), Some("sbl"));
        assert_eq!(arabic.typed_in_latin(greeting, false).as_deref(), Some("sghl"));
        // A final letter has a key of its own, and some keys send signs.
        let hello = "\u{5D9}\u{5E7}\u{5DA}\u{5DA}\u{5DD}";
        assert_eq!(hebrew.typed_in_latin(hello, true).as_deref(), Some("hello"));
        let water = "'\u{5E9}\u{5D0}\u{5E7}\u{5E8}";
        assert_eq!(hebrew.typed_in_latin(water, true).as_deref(), Some("water"));
        assert_eq!(hebrew.typed_here("water"), None);
        assert_eq!(
            urdu.typed_here("slam").as_deref(),
            Some("\u{633}\u{644}\u{627}\u{645}")
        );
    }
}
