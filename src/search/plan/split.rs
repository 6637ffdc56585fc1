//! Words that are several words: their halves, and where the spaces are missing.

use std::io;

use crate::search::analyzer::{Analyzer, is_ending};
use crate::search::postings::{Place, View};

/// Fewest letters of a word that is looked for as two.
const SHORTEST: usize = 5;
/// Fewest letters of a half.
const SHORTEST_HALF: usize = 2;
/// Share of the articles, and number of them, from which a word says nothing as a half beside another such.
const COMMON: f32 = 1.0 / 16.0;
const MANY: f32 = 20_000.0;
/// Number of splits that are looked for: the likeliest ones.
const SPLITS: usize = 2;
/// Most pieces of a word without its spaces.
const PIECES: usize = 4;
/// What a further piece costs, in natural logarithms.
const PIECE_COST: f32 = 3.0;
/// The one word of a letter that readers join to the next.
const WAW: &str = "\u{648}";

/// Gives the stems of the likeliest halves of `word`, likeliest first.
pub(super) fn halves(view: &View, analyzer: &mut Analyzer, word: &str) -> io::Result<Vec<(String, String)>> {
    let letters = word.chars().count();
    if letters < SHORTEST || word.is_ascii() {
        return Ok(Vec::new());
    }
    let mut found: Vec<(f32, String, String)> = Vec::new();
    let places = word.char_indices().map(|(at, _)| at);
    for at in places.skip(SHORTEST_HALF).take(letters - 2 * SHORTEST_HALF + 1) {
        let Some((first, second)) = word.split_at_checked(at) else {
            continue;
        };
        let mut likely = 0.0;
        let mut rarer = f32::INFINITY;
        for half in [first, second] {
            let frequency = view.frequency(Place::Exact, &analyzer.spell(half))? as f32;
            rarer = rarer.min(frequency);
            if frequency == 0.0 {
                break;
            }
            likely += frequency.ln();
        }
        // Words that are everywhere stand next to each other by chance, and take long to be found so.
        if rarer > 0.0
            && rarer < MANY.max(view.documents() * COMMON)
            && let (Some(first), Some(second)) = (analyzer.stem(first), analyzer.stem(second))
        {
            found.push((likely, first, second));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(SPLITS);
    Ok(found
        .into_iter()
        .map(|(_, first, second)| (first, second))
        .collect())
}

/// Cuts a word that nobody writes into the likeliest words that exist; nothing where it cannot.
///
/// Endings that were left at its start belong to a word that is not there.
pub(super) fn segment(view: &View, analyzer: &mut Analyzer, word: &str) -> io::Result<Vec<String>> {
    let mut places: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    places.push(word.len());
    if places.len() <= SHORTEST_HALF || places.len() > 40 {
        return Ok(Vec::new());
    }
    // best[i]: likelihood of the letters before place i, where the last piece begins, and the pieces.
    let mut best: Vec<Option<(f32, usize, usize)>> = vec![None; places.len()];
    if let Some(start) = best.first_mut() {
        *start = Some((0.0, 0, 0));
    }
    for end in 1..places.len() {
        for start in 0..end {
            let Some(Some((before, _, pieces))) = best.get(start).copied() else {
                continue;
            };
            let (Some(&from), Some(&to)) = (places.get(start), places.get(end)) else {
                continue;
            };
            let Some(piece) = word.get(from..to) else { continue };
            let short = end - start < SHORTEST_HALF && piece != WAW;
            if short || pieces == PIECES || piece.len() == word.len() {
                continue;
            }
            let frequency = view.frequency(Place::Exact, &analyzer.spell(piece))?;
            let frequency = match frequency {
                0 if start == 0 && is_ending(piece) => view.documents() as u32,
                0 => continue,
                frequency => frequency,
            };
            let likely = before + (frequency as f32 / view.documents()).ln() - PIECE_COST;
            let better = best
                .get(end)
                .is_some_and(|known| known.is_none_or(|(known, ..)| likely > known));
            if better && let Some(entry) = best.get_mut(end) {
                *entry = Some((likely, start, pieces + 1));
            }
        }
    }
    let mut cuts = Vec::new();
    let mut end = places.len() - 1;
    while end > 0 {
        let Some(Some((_, start, _))) = best.get(end).copied() else {
            return Ok(Vec::new());
        };
        if let (Some(&from), Some(&to)) = (places.get(start), places.get(end)) {
            let piece = word.get(from..to).unwrap_or_default();
            if start > 0 || !is_ending(piece) {
                cuts.push(analyzer.spell(piece));
            }
        }
        end = start;
    }
    cuts.reverse();
    Ok(cuts)
}
