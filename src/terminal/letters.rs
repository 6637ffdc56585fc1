//! Near letters for those that the terminal's font lacks.
//!
//! The table is `assets/letters.txt`. A letter is exchanged on its way to the terminal and nowhere else: the screen's
//! cells, and with them selection, copying, search and exports, keep the letters of the text.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use compact_str::CompactString;

use super::grid::Cell;
use crate::layout::presentation_forms;

/// Which letters are exchanged; each set contains those before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letters {
    /// None.
    #[default]
    AsWritten,
    /// Urdu heh goal, for the Arabic heh.
    ArabicHeh,
    /// Also the other letters of Urdu that few monospaced fonts have.
    Urdu,
    /// Also those of Kurdish, Pashto, Sindhi and Uyghur, and alef wasla.
    Nearest,
}

/// The name of no set of letters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no set of letters is called {0:?}; there are as-written, arabic-heh, urdu, nearest")]
pub struct UnknownLetters(
    /// The name.
    pub String,
);

impl Letters {
    /// Every set, the smallest first.
    pub const ALL: [Self; 4] = [Self::AsWritten, Self::ArabicHeh, Self::Urdu, Self::Nearest];

    /// Returns the name in the settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AsWritten => "as-written",
            Self::ArabicHeh => "arabic-heh",
            Self::Urdu => "urdu",
            Self::Nearest => "nearest",
        }
    }

    /// Returns the letters that this set exchanges and the smaller ones do not, in the order of the table.
    pub fn own(self) -> impl Iterator<Item = char> {
        TABLE
            .iter()
            .filter(move |row| row.set == self)
            .map(|row| row.letter)
    }

    /// Returns the cells with near letters where this set has them.
    #[must_use]
    pub fn exchange(self, cells: &[Cell]) -> Cow<'_, [Cell]> {
        let has_any = |cell: &Cell| {
            cell.form
                .chars()
                .chain(cell.origin.base.chars())
                .any(|c| self.near(c).is_some())
        };
        if self == Self::AsWritten || !cells.iter().any(has_any) {
            return Cow::Borrowed(cells);
        }
        let mut exchanged = cells.to_vec();
        for cell in &mut exchanged {
            for text in [&mut cell.form, &mut cell.origin.base] {
                *text = text
                    .chars()
                    .map(|c| self.near(c).unwrap_or(c))
                    .collect::<CompactString>();
            }
        }
        Cow::Owned(exchanged)
    }

    /// Returns the letter or presentation form that is sent for this one.
    fn near(self, c: char) -> Option<char> {
        let (_, set, near) = NEAR
            .binary_search_by_key(&c, |(letter, _, _)| *letter)
            .ok()
            .and_then(|place| NEAR.get(place))?;
        (*set <= self).then_some(*near)
    }
}

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Letters {
    type Err = UnknownLetters;

    fn from_str(name: &str) -> Result<Self, UnknownLetters> {
        Self::ALL
            .into_iter()
            .find(|letters| letters.as_str() == name)
            .ok_or_else(|| UnknownLetters(name.to_owned()))
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Exchange {
    set: Letters,
    letter: char,
    near: char,
}

impl Exchange {
    /// Parses a row; comments are none.
    fn parse(line: &str) -> Option<Self> {
        let mut columns = line.split('\t');
        let set = columns.next()?.parse().ok()?;
        let mut letter = || {
            let number = columns.next()?.strip_prefix("U+")?;
            char::from_u32(u32::from_str_radix(number, 16).ok()?)
        };
        Some(Self {
            set,
            letter: letter()?,
            near: letter()?,
        })
    }

    /// Returns the letter and its presentation forms, each with what is sent for it.
    fn pairs(self) -> impl Iterator<Item = (char, Letters, char)> {
        let [isolated, ..] = presentation_forms(self.near);
        let forms = presentation_forms(self.letter)
            .into_iter()
            .zip(presentation_forms(self.near))
            .filter_map(move |(form, near)| Some((form?, near.or(isolated).unwrap_or(self.near))));
        std::iter::once((self.letter, self.near))
            .chain(forms)
            .map(move |(letter, near)| (letter, self.set, near))
    }
}

static TABLE: LazyLock<Vec<Exchange>> = LazyLock::new(|| {
    include_str!("../../assets/letters.txt")
        .lines()
        .filter_map(Exchange::parse)
        .collect()
});

/// Letters and forms with their set and what is sent for them, in the order of the letters.
static NEAR: LazyLock<Vec<(char, Letters, char)>> = LazyLock::new(|| {
    let mut near: Vec<_> = TABLE.iter().flat_map(|row| row.pairs()).collect();
    near.sort_unstable_by_key(|(letter, _, _)| *letter);
    near
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::{Encoder, EncoderName, Fit, Origin};

    fn cell(form: &str, base: &str) -> Cell {
        Cell {
            form: form.into(),
            origin: Origin {
                base: base.into(),
                rtl: true,
                level: 1,
                ..Origin::default()
            },
            ..Cell::BLANK
        }
    }

    fn sent(name: EncoderName, letters: Letters, cells: &[Cell]) -> String {
        let encoder = Encoder {
            letters,
            ..Encoder::new(name)
        };
        let mut out = String::new();
        encoder.encode(cells, 0, Fit::Free, &mut |piece| out.push_str(piece.text));
        out
    }

    #[test]
    fn every_row_of_the_table_is_read_and_names_each_letter_once() {
        let rows = include_str!("../../assets/letters.txt")
            .lines()
            .filter(|line| !line.starts_with('#'));
        assert_eq!(rows.count(), TABLE.len());
        assert!(NEAR.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for row in TABLE.iter() {
            assert!(
                !TABLE.iter().any(|other| other.letter == row.near),
                "{row:?} leads on"
            );
        }
    }

    #[test]
    fn forms_keep_their_joins() {
        // heh goal: isolated, final, initial, medial
        for (form, near) in [
            ('\u{FBA6}', '\u{FEE9}'),
            ('\u{FBA7}', '\u{FEEA}'),
            ('\u{FBA8}', '\u{FEEB}'),
            ('\u{FBA9}', '\u{FEEC}'),
            ('\u{6C1}', '\u{647}'),
        ] {
            assert_eq!(Letters::ArabicHeh.near(form), Some(near));
            assert_eq!(Letters::AsWritten.near(form), None);
        }
        assert_eq!(
            Letters::ArabicHeh.near('\u{FBAE}'),
            None,
            "yeh barree is of a larger set"
        );
        assert_eq!(Letters::Urdu.near('\u{FBAF}'), Some('\u{FBFD}'));
        assert_eq!(Letters::Nearest.near('\u{FB50}'), Some('\u{FE8D}'));
    }

    #[test]
    fn every_encoder_sends_the_near_letter_and_only_if_asked() {
        let cells = [cell("\u{FBA6}", "\u{6C1}")];
        for name in EncoderName::ALL {
            let lacks = |text: &str| !text.contains(['\u{FBA6}', '\u{6C1}']);
            assert!(!lacks(&sent(name, Letters::AsWritten, &cells)), "{name}");
            let text = sent(name, Letters::ArabicHeh, &cells);
            assert!(
                lacks(&text) && text.contains(['\u{FEE9}', '\u{647}']),
                "{name}: {text:?}"
            );
        }
        assert_eq!(cells[0].form, "\u{FBA6}");
    }

    #[test]
    fn marks_stay_on_the_near_letter() {
        let cells = [cell("\u{FBA6}\u{64E}", "\u{6C1}\u{64E}")];
        assert_eq!(sent(EncoderName::Plain, Letters::Urdu, &cells), "\u{FEE9}\u{64E}");
    }
}
