//! Adds up what the clauses of a plan are worth, article by article.
//!
//! Term at a time into dense arrays: one pass over each posting list gives the
//! score, the words that an article has and the number of hits at once.

use std::io;

use super::phrase::each_phrase;
use super::plan::{Bits, Clause, Plan};
use super::postings::{Place, Segment};

/// What the losing terms of a clause add to the best one.
const TIE: f32 = 0.1;

/// Arrays over the articles of a segment; kept for the next query.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Score of each article.
    pub(super) scores: Vec<f32>,
    /// Bits of the words that each article has.
    pub(super) words: Vec<Bits>,
    best: Vec<f32>,
    rest: Vec<f32>,
    touched: Vec<u32>,
}

impl Scratch {
    /// Evaluates `plan` over one segment, whose number is `number`.
    pub(super) fn fill(&mut self, segment: &Segment<'_>, number: usize, plan: &Plan) -> io::Result<()> {
        let size = segment.reader.max_doc() as usize;
        for array in [&mut self.scores, &mut self.best, &mut self.rest] {
            array.clear();
            array.resize(size, 0.0);
        }
        self.words.clear();
        self.words.resize(size, 0);
        for clause in &plan.clauses {
            match clause.sources.as_slice() {
                [_] => self.add_only(segment, number, clause)?,
                _ => self.add_best(segment, number, clause)?,
            }
        }
        for &(needed, given) in &plan.derived {
            for bits in &mut self.words {
                if *bits & needed == needed {
                    *bits |= given;
                }
            }
        }
        Ok(())
    }

    fn add_only(&mut self, segment: &Segment<'_>, number: usize, clause: &Clause) -> io::Result<()> {
        let Self { scores, words, .. } = self;
        each(segment, number, clause, |doc, score| {
            if let (Some(total), Some(bits)) = (scores.get_mut(doc as usize), words.get_mut(doc as usize)) {
                *total += score;
                *bits |= clause.bits;
            }
        })
    }

    fn add_best(&mut self, segment: &Segment<'_>, number: usize, clause: &Clause) -> io::Result<()> {
        let Self {
            scores,
            words,
            best,
            rest,
            touched,
        } = self;
        each(segment, number, clause, |doc, score| {
            let at = doc as usize;
            if let (Some(best), Some(rest)) = (best.get_mut(at), rest.get_mut(at)) {
                if *best == 0.0 {
                    touched.push(doc);
                }
                *rest += score.min(*best);
                *best = best.max(score);
            }
        })?;
        for doc in touched.drain(..) {
            let at = doc as usize;
            if let (Some(total), Some(bits), Some(best), Some(rest)) = (
                scores.get_mut(at),
                words.get_mut(at),
                best.get_mut(at),
                rest.get_mut(at),
            ) {
                *total += *best + TIE * *rest;
                *bits |= clause.bits;
                *best = 0.0;
                *rest = 0.0;
            }
        }
        Ok(())
    }
}

/// Gives `add` every article of every source of a clause with its score.
fn each(
    segment: &Segment<'_>,
    number: usize,
    clause: &Clause,
    mut add: impl FnMut(u32, f32),
) -> io::Result<()> {
    for source in &clause.sources {
        let place = source.terms.first().map_or(Place::Stem, |term| term.place);
        let [term] = source.terms.as_slice() else {
            each_phrase(segment, number, &source.terms, source.reach, |doc, frequency| {
                let norm = segment.norm(place, doc);
                add(doc, source.bm25.score(norm, frequency as f32));
            })?;
            continue;
        };
        let Some(mut blocks) = segment.blocks(number, term)? else {
            continue;
        };
        while !blocks.docs().is_empty() {
            for (&doc, &frequency) in blocks.docs().iter().zip(blocks.freqs()) {
                let norm = segment.norm(place, doc);
                add(doc, source.bm25.score(norm, frequency as f32));
            }
            blocks.advance();
        }
    }
    Ok(())
}
