//! Words of the dictionary that are one mistake away from a word that is in none.

use std::io;

use super::CORRECTIONS;
use crate::search::analyzer::Script;
use crate::search::postings::{Place, View};

/// Letters of a word whose neighbours are looked for: shorter ones have too many, longer ones are none.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=24;
/// The folded letters of Persian, Arabic and Urdu.
const ARABIC: &str = "\u{627}\u{628}\u{67E}\u{62A}\u{679}\u{62B}\u{62C}\u{686}\u{62D}\u{62E}\u{62F}\u{688}\u{630}\
    \u{631}\u{691}\u{632}\u{698}\u{633}\u{634}\u{635}\u{636}\u{637}\u{638}\u{639}\u{63A}\u{641}\u{642}\u{6A9}\
    \u{6AF}\u{644}\u{645}\u{646}\u{648}\u{647}\u{6CC}";

/// Gives the words that differ from `word` by one letter or by two that changed places, most frequent first.
///
/// Makes the possible words and asks the dictionary for each: a few hundred look-ups, where reading it takes thousands.
pub(in crate::search) fn one_mistake_away(
    view: &View,
    script: Script,
    word: &str,
) -> io::Result<Vec<String>> {
    let letters: Vec<char> = word.chars().collect();
    let alphabet: Vec<char> = match script {
        Script::Arabic => ARABIC.chars().collect(),
        Script::Hebrew => ('\u{5D0}'..='\u{5EA}').collect(),
        Script::Latin => ('a'..='z').collect(),
        Script::Digit | Script::Sign | Script::Other => return Ok(Vec::new()),
    };
    let mut found: Vec<(u32, String)> = Vec::new();
    if !LETTERS.contains(&letters.len()) {
        return Ok(Vec::new());
    }
    for at in 0..=letters.len() {
        let (head, tail) = letters.split_at(at);
        let mut candidates = Vec::new();
        for letter in &alphabet {
            candidates.push(join(head, &[*letter], tail));
        }
        if let [first, rest @ ..] = tail {
            candidates.push(join(head, &[], rest));
            let others = alphabet.iter().filter(|letter| *letter != first);
            candidates.extend(others.map(|letter| join(head, &[*letter], rest)));
            if let [second, rest @ ..] = rest {
                candidates.push(join(head, &[*second, *first], rest));
            }
        }
        for candidate in candidates {
            let frequency = view.frequency(Place::Exact, &candidate)?;
            if frequency > 0 {
                found.push((frequency, candidate));
            }
        }
    }
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.dedup();
    found.truncate(CORRECTIONS);
    Ok(found.into_iter().map(|(_, word)| word).collect())
}

fn join(head: &[char], middle: &[char], tail: &[char]) -> String {
    head.iter().chain(middle).chain(tail).collect()
}
