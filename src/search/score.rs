//! Adds up what the clauses of a plan are worth, article by article.
//!
//! Where an article must have all words, only those of the rarest are gone through, term at a time
//! ([`rows`]). Where these are many, and where any word is enough, all lists are gone through side by
//! side ([`windows`]), which gives the score, the words that an article has and the number of hits at once.

mod rows;
mod windows;

use std::io;

use super::phrase::each_phrase;
use super::plan::{Bits, Source};
use super::postings::{Place, Segment};
pub(super) use rows::Rows;
pub(super) use windows::{Wanted, Windows};

/// What the losing terms of a clause add to the best one.
const TIE: f32 = 0.1;

/// What an article has so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    pub(super) score: f32,
    /// Bits of the words that it has.
    pub(super) words: Bits,
}

/// What the sources of one clause are worth in an article: the best, and the sum of the others.
#[derive(Debug, Clone, Copy, Default)]
struct Best {
    best: f32,
    rest: f32,
}

impl Best {
    #[inline]
    fn add(&mut self, score: f32) {
        self.rest += score.min(self.best);
        self.best = self.best.max(score);
    }

    #[inline]
    fn sum(self) -> f32 {
        self.best + TIE * self.rest
    }
}

/// What is kept between queries, so that nothing is allocated for each.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) rows: Rows,
    pub(super) windows: Windows,
}

/// Gives `add` every article of a source with its score, in order.
fn each(segment: &Segment, number: usize, source: &Source, mut add: impl FnMut(u32, f32)) -> io::Result<()> {
    let [term] = source.terms.as_slice() else {
        return each_of_phrase(segment, number, source, None, add);
    };
    let Some(mut blocks) = segment.blocks(number, term)? else {
        return Ok(());
    };
    let norms = segment.norms(term.place);
    while !blocks.docs().is_empty() {
        for (&doc, &frequency) in blocks.docs().iter().zip(blocks.freqs()) {
            add(doc, source.bm25.score(norms.of(doc), frequency as f32));
        }
        blocks.advance();
    }
    Ok(())
}

/// As [`each`], of a phrase; only `among` the given articles, which ascend.
fn each_of_phrase(
    segment: &Segment,
    number: usize,
    source: &Source,
    among: Option<&[u32]>,
    mut add: impl FnMut(u32, f32),
) -> io::Result<()> {
    let place = source.terms.first().map_or(Place::Stem, |term| term.place);
    let norms = segment.norms(place);
    each_phrase(
        segment,
        number,
        &source.terms,
        source.reach,
        among,
        |doc, frequency| {
            add(doc, source.bm25.score(norms.of(doc), frequency as f32));
        },
    )
}
