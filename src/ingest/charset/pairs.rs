//! Whether bytes read as Arabic, Persian or Urdu: by how often their letters follow one another in those languages.
//!
//! Charset detectors need some sixty bytes for this; a headline has twenty.

use std::collections::HashMap;
use std::sync::LazyLock;

use encoding_rs::{Encoding, ISO_8859_6, WINDOWS_1252, WINDOWS_1256};

/// The letters, numbered from 1, and what it costs in each language that one follows the other.
struct Table {
    letters: HashMap<char, usize>,
    /// A row for the beginning of a word and one a letter; columns as rows, the first being a word's end.
    languages: Vec<Vec<Vec<u32>>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table {
        letters: HashMap::new(),
        languages: Vec::new(),
    };
    let mut language = "";
    for row in include_str!("../../../assets/ingest/letter_pairs.tsv").lines() {
        let mut fields = row.split('\t');
        let (Some(name), Some(_), Some(costs)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        if name == "letters" {
            table.letters = costs.chars().zip(1..).collect();
            continue;
        }
        if name != language {
            table.languages.push(Vec::new());
            language = name;
        }
        let costs = costs.chars().filter_map(|digit| digit.to_digit(16)).collect();
        if let Some(rows) = table.languages.last_mut() {
            rows.push(costs);
        }
    }
    table
});

/// Languages of the table.
const LANGUAGES: usize = 3;
/// What a letter costs that no word of these languages has.
const FOREIGN: u32 = 15;
/// Cost in hundredths up to which a text reads as one of these languages; they themselves have 280 to 440.
const READABLE: u32 = 430;
/// Cost in hundredths above which not even whole words are believed.
const UNLIKELY: u32 = 600;
/// Letters from which another guess is overruled.
const LETTERS: u32 = 6;
/// Letters from which Latin letters are, where they all stand in whole words.
const FEW: u32 = 4;

/// How well a reading fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fit {
    /// Hundredths of a bit a letter.
    cost: u32,
    letters: u32,
    /// All letters but the ASCII ones are of these languages, and stand in words of their own.
    pure: bool,
}

/// Looks again at what a detector guessed of a sample.
pub(super) fn choose(bytes: &[u8], guess: &'static Encoding) -> &'static Encoding {
    let windows = fit(bytes, WINDOWS_1256);
    let iso = fit(bytes, ISO_8859_6);
    let (encoding, best) = match (windows, iso) {
        (Some(windows), Some(iso)) if iso.cost < windows.cost => (ISO_8859_6, iso),
        (Some(windows), _) => (WINDOWS_1256, windows),
        (None, Some(iso)) => (ISO_8859_6, iso),
        (None, None) => return guess,
    };
    let arabic = guess == WINDOWS_1256 || guess == ISO_8859_6;
    let readable = best.letters >= LETTERS && best.cost <= READABLE;
    // a few letters in foreign text, which look like capitals with accents
    let whole = guess == WINDOWS_1252 && best.pure && best.letters >= FEW && best.cost <= UNLIKELY;
    if arabic || readable || whole {
        encoding
    } else {
        guess
    }
}

/// Weighs a reading in the language that fits best; `None` where it has no letter of these languages, or is no text.
fn fit(bytes: &[u8], encoding: &'static Encoding) -> Option<Fit> {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    if malformed {
        return None;
    }
    let weighed = weigh(&text);
    let cost = weighed.costs.into_iter().min()?;
    (weighed.letters > 0).then(|| Fit {
        cost: cost.saturating_mul(100) / weighed.steps.max(1),
        letters: weighed.letters,
        pure: weighed.pure,
    })
}

/// Says how well a text fits each language, in hundredths of a bit a letter: Arabic, Persian, Urdu; less is better.
pub(in crate::ingest) fn costs(text: &str) -> [u32; LANGUAGES] {
    let weighed = weigh(text);
    weighed
        .costs
        .map(|cost| cost.saturating_mul(100) / weighed.steps.max(1))
}

/// What the letters of a text cost.
struct Weighed {
    costs: [u32; LANGUAGES],
    steps: u32,
    letters: u32,
    pure: bool,
}

fn weigh(text: &str) -> Weighed {
    let table = &*TABLE;
    let mut costs = [0_u32; LANGUAGES];
    let (mut steps, mut letters, mut before) = (0_u32, 0_u32, 0_usize);
    let (mut pure, mut latin) = (true, false);
    for c in text.chars() {
        if matches!(c, '\u{640}' | '\u{64B}'..='\u{652}') {
            continue;
        }
        let letter = match c {
            '\u{6CC}' => '\u{64A}',
            '\u{6A9}' => '\u{643}',
            c => c,
        };
        let place = table.letters.get(&letter).copied().unwrap_or(0);
        let ascii = c.is_ascii_alphabetic();
        let mixed = (place > 0 && latin) || (before > 0 && ascii);
        latin = ascii;
        if mixed || (place == 0 && !c.is_ascii() && !is_punctuation(c)) {
            pure = false;
            steps += 1;
            for cost in &mut costs {
                *cost += FOREIGN;
            }
        }
        if place > 0 || before > 0 {
            steps += 1;
            letters += u32::from(place > 0);
            for (cost, rows) in costs.iter_mut().zip(&table.languages) {
                let step = rows.get(before).and_then(|row| row.get(place));
                *cost += step.copied().unwrap_or(FOREIGN);
            }
        }
        before = place;
    }
    Weighed {
        costs,
        steps,
        letters,
        pure,
    }
}

/// Punctuation that stands in texts of these languages.
fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '\u{A0}' | '\u{AB}' | '\u{BB}' | '\u{D7}' | '\u{F7}' | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{66A}' | '\u{6D4}'
            | '\u{200C}'..='\u{200F}' | '\u{2013}' | '\u{2014}' | '\u{2018}'..='\u{201D}' | '\u{2026}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole() {
        let size = TABLE.letters.len() + 1;
        assert_eq!(TABLE.languages.len(), LANGUAGES);
        for rows in &TABLE.languages {
            assert_eq!(rows.len(), size);
            assert!(rows.iter().all(|row| row.len() == size));
        }
    }

    #[test]
    fn a_headline_is_enough() {
        let text = "\u{62D}\u{645}\u{644}\u{629} \u{644}\u{632}\u{631}\u{627}\u{639}\u{629} \u{627}\u{644}\u{634}\u{62C}\u{631}";
        for encoding in [WINDOWS_1256, ISO_8859_6] {
            let bytes = encoding.encode(text).0;
            for guess in [WINDOWS_1256, ISO_8859_6, encoding_rs::WINDOWS_1251] {
                assert_eq!(choose(&bytes, guess), encoding, "{}", guess.name());
            }
        }
        let russian = "\u{421}\u{430}\u{434}\u{43E}\u{432}\u{43D}\u{438}\u{43A}\u{438} \u{432}\u{447}\u{435}\u{440}\u{430} \u{441}";
        let bytes = encoding_rs::WINDOWS_1251.encode(russian).0;
        assert_eq!(
            choose(&bytes, encoding_rs::WINDOWS_1251),
            encoding_rs::WINDOWS_1251
        );
    }
}
