//! What the ways of standing for a word are worth; tuned on half of several query sets (docs/search.md).

use super::SHORT_QUERY;

/// What each way of standing for a word is worth.
pub(super) struct Weights {
    pub(super) stem: f32,
    pub(super) exact: f32,
    pub(super) title: f32,
    pub(super) title_pair: f32,
    pub(super) body_pair: f32,
    pub(super) join: f32,
}

const SHORT: Weights = Weights {
    stem: 0.4,
    exact: 0.8,
    title: 0.8,
    title_pair: 3.0,
    body_pair: 0.4,
    join: 1.5,
};
const LONG: Weights = Weights {
    stem: 1.2,
    exact: 0.8,
    title: 0.0,
    title_pair: 0.3,
    body_pair: 0.4,
    join: 0.8,
};
/// What is left of the weight of a function word.
pub(super) const FUNCTION: f32 = 0.25;
/// What a word as it stands is worth where it is the whole query: one who types one word means that one,
/// so what has it in any typing comes before what only has its stem.
const ALONE: f32 = 4.0;
/// What two words that some write as one are worth where they are the whole query: written as one, …
pub(super) const JOINED: f32 = 0.5;
/// … and next to each other, beside what any pair is worth.
pub(super) const NEIGHBOURS: f32 = 1.0;
/// What is left of the weight of a word found as two.
pub(super) const SPLIT: f32 = 0.9;
/// Greatest distance of the halves of a word: the first may be a compound, which takes several positions.
pub(super) const HALVES_REACH: u32 = 3;
/// What a run of letters of a word weighs.
pub(super) const GRAM: f32 = 0.4;
/// What is left of the weight of a word where another stands for it that is one mistake away.
pub(super) const MISTAKEN: f32 = 0.6;
/// How much more two words of a long query count where they are only found written as one.
pub(super) const ONLY_JOINED: f32 = 2.0;

impl Weights {
    /// Gives the weights for a query of so many words.
    pub(super) fn for_words(words: usize) -> Self {
        match words {
            1 => Self {
                exact: ALONE,
                ..SHORT
            },
            2..=SHORT_QUERY => SHORT,
            _ => LONG,
        }
    }
}
