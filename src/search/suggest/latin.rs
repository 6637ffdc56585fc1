//! Persian and Arabic words typed in Latin letters (Finglish, Arabizi), read with the dictionary of the index.
//!
//! Latin letters leave open which of several letters are meant and which short vowels are written. All
//! readings are followed letter by letter as long as the dictionary has words that begin so.

use std::io;
use std::sync::LazyLock;

use crate::search::analyzer::Analyzer;
use crate::search::analyzer::table::lines;
use crate::search::postings::{Place, View};
use crate::text::fold;

/// Stands in the table for a sound that is not written.
const UNWRITTEN: &str = "-";
/// Longest word that is read, in bytes.
const LONGEST: usize = 24;
/// Beginnings that are looked up for a word at most.
const MOST_BEGINNINGS: usize = 3_000;
/// Readings of a word that are kept.
const READINGS: usize = 2;
/// What a letter costs that is not the likeliest one, in natural logarithms of frequency.
const UNLIKELY: f32 = 1.0;

/// Where in a word a row of the table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Position {
    Any,
    First,
    Last,
}

/// A row of the table.
struct Sound {
    position: Position,
    latin: &'static str,
    /// What may be written for it, folded, likeliest first.
    written: Vec<String>,
}

static SOUNDS: LazyLock<Vec<Sound>> = LazyLock::new(|| {
    lines(include_str!("../../../assets/search/latin.txt"))
        .filter_map(sound)
        .collect()
});

fn sound(line: &'static str) -> Option<Sound> {
    let mut columns = line.split_whitespace();
    let position = match columns.next()? {
        "any" => Position::Any,
        "first" => Position::First,
        "last" => Position::Last,
        _ => return None,
    };
    let latin = columns.next()?;
    let written = columns.map(|letters| {
        if letters == UNWRITTEN {
            String::new()
        } else {
            fold(letters)
        }
    });
    Some(Sound {
        position,
        latin,
        written: written.collect(),
    })
}

/// Returns the readings of a text whose words are in Latin letters; words of other scripts stay.
///
/// Nothing where a Latin word has no reading that the dictionary knows.
pub(super) fn readings(view: &View, text: &str) -> io::Result<Vec<String>> {
    let mut words: Vec<Vec<String>> = Vec::new();
    let mut read = false;
    for word in text.split_whitespace() {
        let folded = fold(word);
        if is_latin(&folded) {
            let found = Reading::of(view, &folded)?;
            if found.is_empty() {
                return Ok(Vec::new());
            }
            read = true;
            words.push(found);
        } else {
            words.push(vec![word.to_owned()]);
        }
    }
    if !read {
        return Ok(Vec::new());
    }
    let nth = |nth: usize| {
        let words = words.iter().filter_map(|found| found.get(nth).or(found.first()));
        words.map(String::as_str).collect::<Vec<_>>().join(" ")
    };
    let mut readings: Vec<String> = (0..READINGS).map(nth).collect();
    readings.dedup();
    Ok(readings)
}

/// Tells whether a folded word is of Latin letters and the digits and signs that stand for Arabic ones.
fn is_latin(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_lowercase())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'-'))
}

/// The search for the readings of one word.
struct Reading<'a> {
    view: &'a View,
    latin: &'a str,
    analyzer: Analyzer,
    looked_up: usize,
    found: Vec<(f32, String)>,
}

impl<'a> Reading<'a> {
    fn of(view: &'a View, word: &str) -> io::Result<Vec<String>> {
        // A hyphen parts the article from its word, and the letters of none.
        let latin: String = word.chars().filter(|letter| *letter != '-').collect();
        if latin.len() > LONGEST {
            return Ok(Vec::new());
        }
        let mut reading = Reading {
            view,
            latin: &latin,
            analyzer: Analyzer::new(),
            looked_up: 0,
            found: Vec::new(),
        };
        reading.follow(0, &mut String::new(), 0.0)?;
        let mut found = reading.found;
        found.sort_by(|(one, one_word), (other, other_word)| {
            other.total_cmp(one).then_with(|| one_word.cmp(other_word))
        });
        found.dedup_by(|(_, one), (_, other)| one == other);
        Ok(found.into_iter().take(READINGS).map(|(_, word)| word).collect())
    }

    /// Reads on from byte `at` behind what is written so far.
    fn follow(&mut self, at: usize, written: &mut String, cost: f32) -> io::Result<()> {
        let latin = self.latin;
        let rest = latin.get(at..).unwrap_or_default();
        if rest.is_empty() {
            return self.keep(written, cost);
        }
        // A letter written twice is one that is pronounced long.
        let doubled = rest.len() > 1
            && rest.as_bytes().first() == rest.as_bytes().get(1)
            && rest.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
        for sound in SOUNDS.iter() {
            let Some(behind) = rest.strip_prefix(sound.latin) else {
                continue;
            };
            let holds = match sound.position {
                Position::First => at == 0,
                Position::Last => behind.is_empty() && at > 0,
                // A row of a special position takes the place of the common one.
                Position::Any => !SOUNDS.iter().any(|other| {
                    other.latin == sound.latin
                        && match other.position {
                            Position::First => at == 0,
                            Position::Last => behind.is_empty() && at > 0,
                            Position::Any => false,
                        }
                }),
            };
            if !holds {
                continue;
            }
            let mut next = at + sound.latin.len();
            if doubled && sound.latin.len() == 1 {
                next += 1;
            }
            for (place, letters) in sound.written.iter().enumerate() {
                let length = written.len();
                written.push_str(letters);
                if letters.is_empty() || self.begins(written)? {
                    self.follow(next, written, cost + UNLIKELY * place as f32)?;
                }
                written.truncate(length);
            }
        }
        Ok(())
    }

    /// Tells whether a word of the dictionary begins so.
    fn begins(&mut self, letters: &str) -> io::Result<bool> {
        self.looked_up += 1;
        if self.looked_up > MOST_BEGINNINGS {
            return Ok(false);
        }
        Ok(self.view.begins(Place::Exact, letters)? || self.view.begins(Place::Stem, letters)?)
    }

    fn keep(&mut self, written: &str, cost: f32) -> io::Result<()> {
        // One letter is no word.
        if written.chars().nth(1).is_none() {
            return Ok(());
        }
        let spelled = self.analyzer.spell(written);
        let stem = self.analyzer.stem(written).unwrap_or_default();
        let frequency = self
            .view
            .frequency(Place::Exact, &spelled)?
            .max(self.view.frequency(Place::Stem, &stem)?);
        if frequency > 0 {
            self.found
                .push(((frequency as f32).ln_1p() - cost, written.to_owned()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read_and_every_latin_letter_has_one() {
        let rows = lines(include_str!("../../../assets/search/latin.txt")).count();
        assert_eq!(SOUNDS.len(), rows);
        for letter in 'a'..='z' {
            assert!(
                SOUNDS.iter().any(|sound| sound.latin == letter.to_string()),
                "{letter}"
            );
        }
        for sound in SOUNDS.iter() {
            assert!(!sound.written.is_empty(), "{}", sound.latin);
        }
    }
}
