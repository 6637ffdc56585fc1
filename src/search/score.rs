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

/// What an article has so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    pub(super) score: f32,
    /// Bits of the words that it has.
    pub(super) words: Bits,
}

/// Arrays over the articles of a segment; kept for the next query.
///
/// Only what a query touched is cleared before the next: a rare word costs little in a large library.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    cells: Vec<Cell>,
    touched: Vec<u32>,
    /// The best and the sum of the other scores of one clause.
    best: Vec<(f32, f32)>,
    of_clause: Vec<u32>,
}

impl Scratch {
    /// Evaluates `plan` over one segment, whose number is `number`.
    pub(super) fn fill(&mut self, segment: &Segment, number: usize, plan: &Plan) -> io::Result<()> {
        self.clear(segment);
        for clause in &plan.clauses {
            self.add(segment, number, clause, None)?;
        }
        for &(needed, given) in &plan.derived {
            for &doc in &self.touched {
                if let Some(cell) = self.cells.get_mut(doc as usize)
                    && cell.words & needed == needed
                {
                    cell.words |= given;
                }
            }
        }
        Ok(())
    }

    /// As [`Scratch::fill`], but only over the articles that have the words in `pivot`.
    pub(super) fn fill_among(
        &mut self,
        segment: &Segment,
        number: usize,
        plan: &Plan,
        pivot: Bits,
    ) -> io::Result<()> {
        self.clear(segment);
        let of_pivot = |clause: &&Clause| clause.bits & pivot != 0;
        for clause in plan.clauses.iter().filter(of_pivot) {
            self.add(segment, number, clause, None)?;
        }
        let mut among = self.touched.clone();
        among.sort_unstable();
        for clause in plan.clauses.iter().filter(|clause| !of_pivot(clause)) {
            self.add(segment, number, clause, Some(&among))?;
        }
        Ok(())
    }

    /// Forgets the question before, and makes room for a segment.
    fn clear(&mut self, segment: &Segment) {
        for doc in self.touched.drain(..) {
            if let Some(cell) = self.cells.get_mut(doc as usize) {
                *cell = Cell::default();
            }
        }
        // Left behind only by a question that was broken off.
        for doc in self.of_clause.drain(..) {
            if let Some(best) = self.best.get_mut(doc as usize) {
                *best = (0.0, 0.0);
            }
        }
        let size = (segment.reader.max_doc() as usize).max(self.cells.len());
        self.cells.resize(size, Cell::default());
        self.best.resize(size, (0.0, 0.0));
    }

    /// Lists the articles that have anything of the query, each once, in no order.
    pub(super) fn touched(&self) -> &[u32] {
        &self.touched
    }

    /// Gives what an article has.
    #[inline]
    pub(super) fn cell(&self, doc: u32) -> Cell {
        self.cells.get(doc as usize).copied().unwrap_or_default()
    }

    /// Adds what a clause is worth, everywhere or in the articles `among`, which ascend.
    fn add(
        &mut self,
        segment: &Segment,
        number: usize,
        clause: &Clause,
        among: Option<&[u32]>,
    ) -> io::Result<()> {
        match clause.sources.as_slice() {
            [_] => self.add_only(segment, number, clause, among),
            _ => self.add_best(segment, number, clause, among),
        }
    }

    fn add_only(
        &mut self,
        segment: &Segment,
        number: usize,
        clause: &Clause,
        among: Option<&[u32]>,
    ) -> io::Result<()> {
        let Self { cells, touched, .. } = self;
        each(segment, number, clause, among, |doc, score| {
            if let Some(cell) = cells.get_mut(doc as usize) {
                if cell.score == 0.0 {
                    touched.push(doc);
                }
                let alone = cell.words & clause.bits != clause.bits;
                cell.score += if alone { score * clause.alone } else { score };
                cell.words |= clause.bits;
            }
        })
    }

    fn add_best(
        &mut self,
        segment: &Segment,
        number: usize,
        clause: &Clause,
        among: Option<&[u32]>,
    ) -> io::Result<()> {
        let Self {
            cells,
            touched,
            best,
            of_clause,
        } = self;
        each(segment, number, clause, among, |doc, score| {
            if let Some((best, rest)) = best.get_mut(doc as usize) {
                if *best == 0.0 {
                    of_clause.push(doc);
                }
                *rest += score.min(*best);
                *best = best.max(score);
            }
        })?;
        for doc in of_clause.drain(..) {
            let at = doc as usize;
            if let (Some(cell), Some((best, rest))) = (cells.get_mut(at), best.get_mut(at)) {
                if cell.score == 0.0 {
                    touched.push(doc);
                }
                cell.score += *best + TIE * *rest;
                cell.words |= clause.bits;
                (*best, *rest) = (0.0, 0.0);
            }
        }
        Ok(())
    }
}

/// Gives `add` every article of every source of a clause with its score, or only those `among` the given.
fn each(
    segment: &Segment,
    number: usize,
    clause: &Clause,
    among: Option<&[u32]>,
    mut add: impl FnMut(u32, f32),
) -> io::Result<()> {
    for source in &clause.sources {
        let place = source.terms.first().map_or(Place::Stem, |term| term.place);
        let [term] = source.terms.as_slice() else {
            each_phrase(
                segment,
                number,
                &source.terms,
                source.reach,
                among,
                |doc, frequency| {
                    let norm = segment.norm(place, doc);
                    add(doc, source.bm25.score(norm, frequency as f32));
                },
            )?;
            continue;
        };
        let Some(mut blocks) = segment.blocks(number, term)? else {
            continue;
        };
        if let Some(among) = among {
            for &doc in among {
                let at = blocks.seek(doc);
                if blocks.docs().get(at) == Some(&doc)
                    && let Some(&frequency) = blocks.freqs().get(at)
                {
                    add(doc, source.bm25.score(segment.norm(place, doc), frequency as f32));
                }
            }
            continue;
        }
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
