//! Near misses: what was probably meant where nothing was found.
//!
//! Another keyboard layout goes first, then Latin letters read as Persian or
//! Arabic, then the nearest words of the dictionary: edit distance over folded letters, in which neighbouring keys
//! and letters of one sound are half a mistake.

mod latin;
mod layout;
mod near;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::io;

use super::Error;
use super::analyzer::{Analyzer, Form};
use super::postings::{Place, View};
use super::query::Query;
use super::searcher::Searcher;
use crate::text::fold;
use layout::LAYOUTS;
pub(super) use near::one_mistake_away;

/// Corrections offered at most.
const MOST: usize = 6;
/// Corrections of one word at most.
const CORRECTIONS: usize = 3;
/// Cost of a letter too many, too few, another or exchanged with the next.
pub(super) const MISTAKE: usize = 2;
/// Cost of a letter that lies beside the right one or sounds like it.
const SLIP: usize = 1;

/// Share of the articles, and number of them, from which a word is so common that only a near spelling suggests it.
const COMMON: f32 = 1.0 / 32.0;
const MANY: f32 = 50.0;
/// Letters of a word of which one other letter makes another word rather than a mistake.
const SHORT: usize = 3;

/// Folded letters of one sound, in one of the languages or another.
const SOUNDS: [&str; 17] = [
    // seen, sad, theh; zain, thal, dad, zah; teh, tah and the Urdu tteh
    "\u{633}\u{635}\u{62B}",
    "\u{632}\u{630}\u{636}\u{638}",
    "\u{62A}\u{637}\u{679}",
    // qaf and ghain in Persian, qaf and kaf in Urdu
    "\u{642}\u{63A}",
    "\u{642}\u{6A9}",
    "\u{62D}\u{647}",
    // alef and ain; dal, ddal; reh, rreh
    "\u{627}\u{639}",
    "\u{62F}\u{688}",
    "\u{631}\u{691}",
    // Hebrew: samekh, shin, and tsadi beside the first; tav, tet; kaf, qof; kaf, het; alef, ayin, he; bet, vav; zayin, tsadi
    "\u{5E1}\u{5E9}",
    "\u{5E1}\u{5E6}",
    "\u{5EA}\u{5D8}",
    "\u{5DB}\u{5E7}",
    "\u{5DB}\u{5D7}",
    "\u{5D0}\u{5E2}\u{5D4}",
    "\u{5D1}\u{5D5}",
    "\u{5D6}\u{5E6}",
];

impl Searcher {
    /// Gives queries that may have been meant, likeliest first; for a query that found nothing.
    ///
    /// Their words exist, in folded letters ([`respell`]); whether any article has them together is not asked.
    ///
    /// # Errors
    ///
    /// Fails where the index turns out to be unreadable.
    pub fn suggest(&self, query: &Query) -> Result<Vec<String>, Error> {
        let view = self.view()?;
        let mut suggestions = other_layouts(&view, query.text())?;
        suggestions.extend(latin::readings(&view, query.text())?);
        suggestions.extend(corrections(&view, query)?);
        suggestions.truncate(MOST);
        Ok(suggestions)
    }
}

/// Gives the text as other layouts would have written it, where the dictionary has its words.
fn other_layouts(view: &View, text: &str) -> io::Result<Vec<String>> {
    let folded = fold(text);
    let mut analyzer = Analyzer::new();
    let mut found: Vec<(usize, String)> = Vec::new();
    for layout in LAYOUTS.iter() {
        let latin = |together: bool| -> Option<Vec<String>> {
            let words = text.split_whitespace();
            words.map(|word| layout.typed_in_latin(word, together)).collect()
        };
        let here = folded.split_whitespace().map(|word| layout.typed_here(word));
        for words in [latin(true), latin(false), here.collect()].into_iter().flatten() {
            let mut known = 0;
            for word in &words {
                let stem = analyzer.stem(word).unwrap_or_default();
                let frequency = view.frequency(Place::Exact, word)? + view.frequency(Place::Stem, &stem)?;
                known += usize::from(frequency > 0);
            }
            let text = words.join(" ");
            if known > 0 && known * 2 >= words.len() && found.iter().all(|(_, other)| *other != text) {
                found.push((known, text));
            }
        }
    }
    found.sort_by_key(|(known, _)| Reverse(*known));
    Ok(found.into_iter().map(|(_, text)| text).collect())
}

/// Gives the query with its unknown words replaced by the nearest known ones.
fn corrections(view: &View, query: &Query) -> io::Result<Vec<String>> {
    let mut unknown = Vec::new();
    for word in query.words.iter().filter(|word| !word.function) {
        if view.frequency(Place::Exact, &word.folded)? == 0 {
            unknown.push(word.folded.as_str());
        }
    }
    let mut texts = Vec::new();
    if unknown.is_empty() {
        return Ok(texts);
    }
    let mut nearest = Vec::with_capacity(unknown.len());
    for word in unknown {
        nearest.push((word, near_words(view, word)?));
    }
    for nth in 0..CORRECTIONS {
        let mut changed = false;
        let text = replace_words(query.text(), |word| {
            let (_, near) = nearest.iter().find(|(unknown, _)| *unknown == word)?;
            changed |= near.get(nth).is_some();
            near.get(nth).or(near.first()).cloned()
        });
        if changed && !texts.contains(&text) {
            texts.push(text);
        }
    }
    Ok(texts)
}

/// Puts other words in place of some that stand between white space.
fn replace_words(text: &str, mut replace: impl FnMut(&str) -> Option<String>) -> String {
    let words = text
        .split_whitespace()
        .map(|word| replace(&fold(word)).unwrap_or_else(|| word.to_owned()));
    words.collect::<Vec<_>>().join(" ")
}

/// Gives the words of the dictionary that are nearest to `word`, nearest and most frequent first.
fn near_words(view: &View, word: &str) -> io::Result<Vec<String>> {
    let letters: Vec<char> = word.chars().collect();
    let limit = match letters.len() {
        0..2 => return Ok(Vec::new()),
        2 => SLIP,
        3..5 => MISTAKE,
        5..7 => MISTAKE + SLIP,
        _ => 2 * MISTAKE,
    };
    let mut found: HashMap<String, (usize, u32)> = HashMap::new();
    for first in first_letters(&letters) {
        let start = first.to_string();
        for segment in &view.segments {
            let mut terms = segment
                .terms(Place::Exact)
                .terms()
                .range()
                .ge(start.as_bytes())
                .into_stream()?;
            while terms.advance() && terms.key().starts_with(start.as_bytes()) {
                let Ok(term) = std::str::from_utf8(terms.key()) else {
                    continue;
                };
                if let Some(cost) = distance(word, term, limit) {
                    let entry = found.entry(term.to_owned()).or_insert((cost, 0));
                    entry.1 += terms.value().doc_freq;
                }
            }
        }
    }
    let common = (view.documents() * COMMON).max(MANY);
    let mut found: Vec<_> = found.into_iter().collect();
    found.retain(|(term, (cost, count))| {
        let near = (*count as f32) < common || *cost <= SLIP || (*cost <= MISTAKE && letters.len() > SHORT);
        near && is_long_enough(term, &letters)
    });
    found.sort_by(|(a, (a_cost, a_count)), (b, (b_cost, b_count))| {
        (a_cost.cmp(b_cost))
            .then(b_count.cmp(a_count))
            .then_with(|| a.cmp(b))
    });
    found.truncate(CORRECTIONS);
    Ok(found.into_iter().map(|(term, _)| term).collect())
}

/// Tells whether a correction leaves out no letter of the word, but one that was typed twice.
fn is_long_enough(term: &str, letters: &[char]) -> bool {
    let twice = letters
        .windows(2)
        .filter(|pair| pair.first() == pair.last())
        .count();
    let length = term.chars().count();
    length >= letters.len() || (length + twice >= letters.len() && twice > 0)
}

/// Spells the words of a suggestion as one of `texts` does, where one has them.
///
/// The dictionary knows folded letters, which are no spelling to show.
#[must_use]
pub fn respell(suggestion: &str, texts: &[&str]) -> String {
    let mut spellings: HashMap<String, String> = HashMap::new();
    let words: Vec<String> = suggestion.split_whitespace().map(fold).collect();
    let mut analyzer = Analyzer::new();
    for text in texts {
        analyzer.analyze(text, |token| {
            if token.form == Form::Word
                && words.iter().any(|word| word == token.word)
                && let Some(original) = text.get(token.range.clone())
            {
                let entry = spellings.entry(token.word.to_owned());
                entry.or_insert_with(|| original.to_owned());
            }
        });
    }
    replace_words(suggestion, |word| spellings.get(word).cloned())
}

/// Gives the letters that the right word may begin with.
fn first_letters(letters: &[char]) -> Vec<char> {
    let mut firsts: Vec<char> = letters.iter().take(2).copied().collect();
    let Some(&first) = letters.first() else {
        return firsts;
    };
    for layout in LAYOUTS.iter() {
        firsts.extend(layout.neighbours_of(first));
    }
    let sounds = SOUNDS.iter().filter(|sound| sound.contains(first));
    firsts.extend(sounds.flat_map(|sound| sound.chars()));
    firsts.sort_unstable();
    firsts.dedup();
    firsts
}

/// Gives what it costs to make one word of the other, if not above `limit`.
///
/// Optimal string alignment (Damerau–Levenshtein without repeated edits).
pub(super) fn distance(one: &str, other: &str, limit: usize) -> Option<usize> {
    if one.chars().count().abs_diff(other.chars().count()) * MISTAKE > limit {
        return None;
    }
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    // Rows of costs for the last two letters of `one` and the present one.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).map(|count| count * MISTAKE).collect();
    for (row, &letter) in one.iter().enumerate() {
        let mut costs = vec![(row + 1) * MISTAKE];
        for (column, &with) in other.iter().enumerate() {
            let at = |costs: &[usize], at: usize| costs.get(at).copied().unwrap_or(usize::MAX / 2);
            let mut cost = (at(&last, column) + exchange(letter, with))
                .min(at(&last, column + 1) + MISTAKE)
                .min(at(&costs, column) + MISTAKE);
            let swapped = row > 0
                && column > 0
                && one.get(row - 1) == Some(&with)
                && other.get(column - 1) == Some(&letter);
            if swapped {
                cost = cost.min(at(&before, column - 1) + MISTAKE);
            }
            costs.push(cost);
        }
        if costs.iter().all(|&cost| cost > limit) {
            return None;
        }
        before = std::mem::replace(&mut last, costs);
    }
    last.last().copied().filter(|&cost| cost <= limit)
}

/// Gives what it costs to type one letter for another.
fn exchange(one: char, other: char) -> usize {
    if one == other {
        return 0;
    }
    let sounds = SOUNDS
        .iter()
        .any(|sound| sound.contains(one) && sound.contains(other));
    let beside = LAYOUTS
        .iter()
        .any(|layout| layout.neighbours_of(one).any(|letter| letter == other));
    if sounds || beside { SLIP } else { MISTAKE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_counts_letters_and_knows_neighbours() {
        assert_eq!(distance("water", "water", 0), Some(0));
        assert_eq!(distance("water", "watre", 2), Some(2));
        assert_eq!(distance("water", "wter", 2), Some(2));
        assert_eq!(distance("water", "wster", 4), Some(SLIP));
        assert_eq!(distance("water", "fire", 4), None);
        // sad and seen sound alike.
        assert_eq!(distance("\u{633}\u{62F}", "\u{635}\u{62F}", 2), Some(SLIP));
        // As samekh and shin do, tet and tav, alef and ain, dal and its Urdu neighbour.
        for (one, other) in [
            ("\u{5E1}\u{5DC}\u{5D5}\u{5DE}", "\u{5E9}\u{5DC}\u{5D5}\u{5DE}"),
            ("\u{5D8}\u{5DC}", "\u{5EA}\u{5DC}"),
            ("\u{627}\u{644}\u{645}", "\u{639}\u{644}\u{645}"),
            ("\u{62F}\u{631}", "\u{688}\u{631}"),
        ] {
            assert_eq!(distance(one, other, 2), Some(SLIP), "{one} {other}");
        }
    }
}
