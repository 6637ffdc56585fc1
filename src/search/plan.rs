//! A query against the dictionary: which terms stand for its words, and what they are worth.
//!
//! Each word is looked for as it stands, by its stem, as an Arabic word, as the
//! two words that it may be joined from, and, while it is being typed, as the
//! beginning of the most frequent words; neighbours are looked for as one word
//! and next to each other. The weights were tuned on half of several query sets
//! (docs/search.md).

mod completion;
mod cost;
mod leaf;
mod neighbour;
mod source;
mod split;
mod weights;
mod word;

use std::io;

use super::analyzer::Analyzer;
use super::postings::{Bm25, Found, View};
use super::query::Query;
use super::score::Cell;
use weights::Weights;

/// Bits of words; see [`Cell::words`](super::score::Cell).
pub(super) type Bits = u64;

/// Words up to which a query counts as short.
pub(super) const SHORT_QUERY: usize = 3;

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
        let mut planner = Planner {
            view,
            analyzer: Analyzer::new(),
            weights: Weights::for_words(query.words.len()),
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
    /// Gives some words one by one, the rarest first; `None` where an article can have one by having others.
    pub(super) fn rarest_first(&self, words: Bits) -> Option<Vec<Bits>> {
        if words == 0 || !self.derived.is_empty() {
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
        let words = (0..Bits::BITS)
            .map(|number| 1 << number)
            .filter(|word| words & word != 0);
        let mut words: Vec<Bits> = words.collect();
        words.sort_by_key(|&word| postings(word));
        Some(words)
    }

    /// Gives an article the words that it has by having others.
    pub(super) fn derive(&self, mut cell: Cell) -> Cell {
        for &(needed, given) in &self.derived {
            if cell.words & needed == needed {
                cell.words |= given;
            }
        }
        cell
    }

    /// Gives the clauses of the first word, then those of the next that are left, and at last those of no word.
    pub(super) fn by_words(&self, words: &[Bits]) -> Vec<&Clause> {
        let mut rest: Vec<&Clause> = self.clauses.iter().collect();
        let mut ordered = Vec::with_capacity(rest.len());
        for word in words {
            let (of_word, others): (Vec<&Clause>, _) =
                rest.into_iter().partition(|clause| clause.bits & word != 0);
            ordered.extend(of_word);
            rest = others;
        }
        ordered.extend(rest);
        ordered
    }
}
