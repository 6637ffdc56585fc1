//! A query against the dictionary: which terms stand for its words, and what they are worth.
//!
//! Each word is looked for as it stands, by its stem, as an Arabic word, as the
//! two words that it may be joined from, and, while it is being typed, as the
//! beginning of the most frequent words; neighbours are looked for as one word
//! and next to each other. The weights were tuned on half of several query sets
//! (docs/search.md).

mod completion;
mod leaf;
mod split;

use std::io;

use super::analyzer::{Analyzer, Script, grams, without_prefix};
use super::postings::{Bm25, Found, Place, View};
use super::query::{Query, Word};
use super::suggest::one_mistake_away;

/// Bits of words; see [`Scratch::words`](super::score::Scratch).
pub(super) type Bits = u64;

/// What is added up for an article.
pub(super) struct Plan {
    pub(super) clauses: Vec<Clause>,
    /// An article with all bits of the first has the second too.
    pub(super) derived: Vec<(Bits, Bits)>,
    /// The words in order, for those next to each other.
    pub(super) units: Vec<Unit>,
    pub(super) pairs: Vec<Pair>,
    /// How much each word of the query says (its inverse document frequency); 0 where no article has it.
    pub(super) worth: Vec<f32>,
}

/// Postings of which the best count, for the words in `bits`.
pub(super) struct Clause {
    pub(super) bits: Bits,
    pub(super) sources: Vec<Source>,
    /// By how much it counts more in articles that lack one of the words otherwise.
    pub(super) alone: f32,
}

/// Postings with their weight.
pub(super) struct Source {
    /// One term, or the terms of a phrase.
    pub(super) terms: Vec<Found>,
    /// Greatest distance between neighbours of a phrase.
    pub(super) reach: u32,
    pub(super) bm25: Bm25,
}

/// A word whose positions can be asked for.
pub(super) struct Unit {
    pub(super) body: Option<Found>,
    pub(super) title: Option<Found>,
}

/// Two neighbours of the query, by their numbers in [`Plan::units`].
pub(super) struct Pair {
    pub(super) first: usize,
    pub(super) second: usize,
    /// Greatest distance of their positions.
    pub(super) reach: u32,
    pub(super) body: Bm25,
    pub(super) title: Bm25,
    /// What it is worth besides that some write the two as one word.
    pub(super) joined: Option<Bm25>,
}

/// What each way of standing for a word is worth.
struct Weights {
    stem: f32,
    exact: f32,
    title: f32,
    title_pair: f32,
    body_pair: f32,
    join: f32,
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
/// Words up to which a query counts as short.
pub(super) const SHORT_QUERY: usize = 3;
/// What is left of the weight of a function word.
const FUNCTION: f32 = 0.25;
/// What a word as it stands is worth where it is the whole query: one who types one word means that one,
/// so what has it in any typing comes before what only has its stem.
const ALONE: f32 = 4.0;
/// What two words that some write as one are worth where they are the whole query: written as one, …
const JOINED: f32 = 0.5;
/// … and next to each other, beside what any pair is worth.
const NEIGHBOURS: f32 = 1.0;
/// What is left of the weight of a word found as two.
const SPLIT: f32 = 0.9;
/// Greatest distance of the halves of a word: the first may be a compound, which takes several positions.
const HALVES_REACH: u32 = 3;
/// What a run of letters of a word weighs.
const GRAM: f32 = 0.4;
/// What is left of the weight of a word where another stands for it that is one mistake away.
const MISTAKEN: f32 = 0.6;
/// How much more two words of a long query count where they are only found written as one.
const ONLY_JOINED: f32 = 2.0;

/// Makes the clauses of one query.
struct Planner<'a> {
    view: &'a View,
    analyzer: Analyzer,
    weights: Weights,
    plan: Plan,
    /// Words written as one; they come behind the clauses of the words themselves.
    joins: Vec<Clause>,
    next_bit: u32,
}

impl Plan {
    pub(super) fn new(view: &View, query: &Query) -> io::Result<Self> {
        let short = query.words.len() <= SHORT_QUERY;
        let mut planner = Planner {
            view,
            analyzer: Analyzer::new(),
            weights: match query.words.len() {
                1 => Weights {
                    exact: ALONE,
                    ..SHORT
                },
                _ if short => SHORT,
                _ => LONG,
            },
            plan: Self {
                clauses: Vec::new(),
                derived: Vec::new(),
                units: Vec::new(),
                pairs: Vec::new(),
                worth: Vec::new(),
            },
            joins: Vec::new(),
            next_bit: (query.words.len() + query.leaves.len()) as u32,
        };
        for (number, word) in query.words.iter().enumerate() {
            planner.add_word(word, 1 << number, query.words.len() > 1)?;
            planner.add_joins(&query.words, number)?;
        }
        for (number, leaf) in query.leaves.iter().enumerate() {
            planner.add_leaf(leaf, 1 << (query.words.len() + number))?;
        }
        planner.plan.clauses.append(&mut planner.joins);
        Ok(planner.plan)
    }
}

impl Clause {
    fn new(bits: Bits, sources: Vec<Source>) -> Self {
        Self {
            bits,
            sources,
            alone: 1.0,
        }
    }
}

impl Plan {
    /// Gives the rarest of some words, where an article with all of them needs no more than to have it.
    pub(super) fn rarest(&self, words: Bits) -> Option<Bits> {
        if words.count_ones() < 2 || !self.derived.is_empty() {
            return None;
        }
        let postings = |word: Bits| -> u64 {
            let clauses = self.clauses.iter().filter(|clause| clause.bits & word != 0);
            let sources = clauses.flat_map(|clause| &clause.sources);
            sources
                .filter_map(|source| source.terms.iter().map(|term| term.documents).min())
                .map(u64::from)
                .sum()
        };
        (0..Bits::BITS)
            .map(|number| 1 << number)
            .filter(|word| words & word != 0)
            .min_by_key(|&word| postings(word))
    }
}

impl Planner<'_> {
    fn add_word(&mut self, word: &Word, bit: Bits, among_others: bool) -> io::Result<()> {
        // What nobody writes so may be words whose spaces were not typed.
        let pieces = if self.is_written(word)? {
            Vec::new()
        } else {
            // Alone it finds nothing, and what may have been meant is offered.
            if among_others && !word.function {
                self.add_mistaken(word)?;
            }
            split::segment(self.view, &mut self.analyzer, &word.folded)?
        };
        if pieces.is_empty() {
            let worth = self.add_unit(word, bit, word.adjacent)?;
            self.plan.worth.push(worth);
            return Ok(());
        }
        let mut adjacent = word.adjacent;
        let mut bits = 0;
        let mut worth_of_pieces = 0.0;
        for (nth, piece) in pieces.iter().enumerate() {
            let piece = Word {
                script: word.script,
                stem: self.analyzer.stem(piece).unwrap_or_default(),
                folded: piece.clone(),
                second: None,
                parts: Vec::new(),
                prefix: word.prefix && nth + 1 == pieces.len(),
                function: super::query::is_function(piece),
                adjacent,
            };
            let bit = 1 << self.next_bit.min(Bits::BITS - 1);
            self.next_bit += 1;
            let worth = self.add_unit(&piece, bit, adjacent)?;
            adjacent = true;
            bits |= bit;
            worth_of_pieces += worth;
        }
        self.plan.worth.push(worth_of_pieces);
        self.plan.derived.push((bits, bit));
        Ok(())
    }

    /// Tells whether an article has a word, whole or begun or in parts.
    fn is_written(&self, word: &Word) -> io::Result<bool> {
        let second = word.second.as_deref().unwrap_or_default();
        Ok(self.view.frequency(Place::Exact, &word.folded)? > 0
            || self.view.frequency(Place::Stem, &word.stem)? > 0
            || (!second.is_empty() && self.view.frequency(Place::Stem, second)? > 0)
            || (word.prefix && !completion::complete(self.view, Place::Exact, &word.folded)?.is_empty())
            || (word.parts.len() > 1 && self.phrase(&word.parts, 1.0)?.is_some()))
    }

    /// Adds the clauses of a word; tells what it says, 0 where the dictionary lacks it.
    fn add_unit(&mut self, word: &Word, bit: Bits, adjacent: bool) -> io::Result<f32> {
        let view = self.view;
        let damp = if word.function { FUNCTION } else { 1.0 };
        let weight = self.weights.stem * damp;
        let body = view.find(Place::Stem, &word.stem)?;
        let title = view.find(Place::Title, &word.stem)?;
        let second = match &word.second {
            Some(second) => view.find(Place::Stem, second)?,
            None => None,
        };
        // Two stems of a word are one word: neither is rarer than both.
        let documents = body.iter().chain(&second).map(|found| found.documents).max();
        let mut sources: Vec<Source> = Vec::new();
        for found in body.iter().chain(&second) {
            sources.push(self.term_among(found, documents.unwrap_or(1), weight));
        }
        if word.prefix {
            for found in completion::complete(view, Place::Exact, &word.folded)?.iter() {
                sources.push(self.term(found, weight));
            }
        }
        let mut exact = view.find(Place::Exact, &word.folded)?;
        if exact.is_none()
            && let Some(rest) = without_prefix(word.script, &word.folded)
        {
            exact = view.find(Place::Exact, rest)?;
        }
        let known = !sources.is_empty() || exact.is_some();
        let rarest = body.as_ref().map(|found| found.documents);
        if !word.function {
            if word.parts.len() > 1 {
                sources.extend(self.phrase(&word.parts, weight)?);
            }
            if !word.prefix || known {
                for (first, second) in split::halves(view, &mut self.analyzer, &word.folded)? {
                    if let Some(mut source) = self.phrase(&[first, second], weight * SPLIT)? {
                        source.reach = HALVES_REACH;
                        sources.push(source);
                    }
                }
            }
        }
        let known = known || !sources.is_empty();
        if !sources.is_empty() {
            self.plan.clauses.push(Clause::new(bit, sources));
        }
        let extra = [
            (exact.as_ref(), self.weights.exact * damp),
            (title.as_ref(), self.weights.title * damp),
        ];
        for (found, weight) in extra {
            if let Some(found) = found
                && weight > 0.0
            {
                let sources = vec![self.term(found, weight)];
                self.plan.clauses.push(Clause::new(bit, sources));
            }
        }
        if !word.function {
            self.add_grams(word)?;
        }
        if known {
            self.add_pair(Unit { body, title }, adjacent, word.parts.len());
        }
        if !known {
            return Ok(0.0);
        }
        let documents = rarest.unwrap_or(1);
        Ok(damp * view.idf(documents))
    }

    /// Adds the runs of letters of a word: they bring near what a light stem keeps apart.
    ///
    /// They only add to the score; what has nothing else of the word does not have it.
    fn add_grams(&mut self, word: &Word) -> io::Result<()> {
        if !matches!(word.script, Script::Arabic | Script::Hebrew) {
            return Ok(());
        }
        for gram in grams(&word.folded) {
            if let Some(found) = self.view.find(Place::Gram, gram)? {
                let sources = vec![self.term(&found, GRAM)];
                self.plan.clauses.push(Clause::new(0, sources));
            }
        }
        Ok(())
    }

    /// Adds the words that may have been meant by one that no article has; they only add to the score.
    fn add_mistaken(&mut self, word: &Word) -> io::Result<()> {
        let mut sources = Vec::new();
        for near in one_mistake_away(self.view, word.script, &word.folded)? {
            let stem = self.analyzer.stem(&near).unwrap_or_default();
            if let Some(found) = self.view.find(Place::Stem, &stem)? {
                sources.push(self.term(&found, self.weights.stem * MISTAKEN));
            }
        }
        if !sources.is_empty() {
            self.plan.clauses.push(Clause::new(0, sources));
        }
        Ok(())
    }

    /// Adds a word to the chain, and its pair with the one before.
    fn add_pair(&mut self, unit: Unit, adjacent: bool, parts: usize) {
        let units = &mut self.plan.units;
        let second = units.len();
        if adjacent && let Some(first) = units.last() {
            let idf =
                |found: &Option<Found>| found.as_ref().map_or(0.0, |found| self.view.idf(found.documents));
            let body = idf(&first.body) + idf(&unit.body);
            let title = idf(&first.title) + idf(&unit.title);
            self.plan.pairs.push(Pair {
                first: second - 1,
                second,
                reach: parts.max(1) as u32,
                body: self.view.bm25(Place::Stem, body, self.weights.body_pair),
                title: self.view.bm25(Place::Title, title, self.weights.title_pair),
                joined: None,
            });
        }
        units.push(unit);
    }

    /// Looks for a word and those before it written as one.
    fn add_joins(&mut self, words: &[Word], last: usize) -> io::Result<()> {
        let mut bits: Bits = 1 << last;
        let mut joined = String::new();
        let Some(word) = words.get(last) else {
            return Ok(());
        };
        joined.push_str(&word.folded);
        for first in (last.saturating_sub(2)..last).rev() {
            let (Some(word), Some(behind)) = (words.get(first), words.get(first + 1)) else {
                break;
            };
            if !behind.adjacent {
                break;
            }
            joined.insert_str(0, &word.folded);
            bits |= 1 << first;
            let Some(stem) = self.analyzer.stem(&joined) else {
                break;
            };
            if let Some(found) = self.view.find(Place::Stem, &stem)? {
                let sources = vec![self.term(&found, self.weights.join)];
                let mut clause = Clause::new(bits, sources);
                if words.len() > SHORT_QUERY {
                    clause.alone = ONLY_JOINED;
                }
                self.joins.push(clause);
            }
            if words.len() == 2
                && let Some(found) = self.view.find(Place::Exact, &joined)?
            {
                let sources = vec![self.term(&found, JOINED)];
                self.joins.push(Clause::new(bits, sources));
                let idf = self.view.idf(found.documents);
                let joined = self.view.bm25(Place::Stem, idf, NEIGHBOURS);
                // One pair, unless a word was cut in pieces.
                if let [pair] = self.plan.pairs.as_mut_slice() {
                    pair.joined = Some(joined);
                }
            }
        }
        Ok(())
    }

    fn term(&self, found: &Found, weight: f32) -> Source {
        self.term_among(found, found.documents, weight)
    }

    /// Makes a source of a term that counts as rare as what `documents` articles have.
    fn term_among(&self, found: &Found, documents: u32, weight: f32) -> Source {
        let idf = self.view.idf(documents);
        Source {
            bm25: self.view.bm25(found.place, idf, weight),
            terms: vec![found.clone()],
            reach: 1,
        }
    }

    /// Makes a source of stems that follow each other; `None` where one of them does not exist.
    fn phrase(&self, stems: &[String], weight: f32) -> io::Result<Option<Source>> {
        self.phrase_in(Place::Stem, stems, weight)
    }

    /// Makes a source of terms of one field that follow each other.
    fn phrase_in(&self, place: Place, stems: &[String], weight: f32) -> io::Result<Option<Source>> {
        let mut terms = Vec::with_capacity(stems.len());
        let mut idf = 0.0;
        for stem in stems {
            let Some(found) = self.view.find(place, stem)? else {
                return Ok(None);
            };
            idf += self.view.idf(found.documents);
            terms.push(found);
        }
        let idf = idf.min(self.view.idf(1));
        Ok(Some(Source {
            bm25: self.view.bm25(place, idf, weight),
            terms,
            reach: 1,
        }))
    }
}
