//! Scores in arrays over all articles of a segment: for queries of which any word is enough.

use std::io;

use super::{Best, Cell, each};
use crate::search::plan::{Clause, Plan};
use crate::search::postings::Segment;

/// Arrays over the articles of a segment; kept for the next query.
///
/// Only what a query touched is cleared before the next: a rare word costs little in a large library.
#[derive(Debug, Default)]
pub(in crate::search) struct Dense {
    cells: Vec<Cell>,
    touched: Vec<u32>,
    /// What one clause is worth.
    best: Vec<Best>,
    of_clause: Vec<u32>,
}

impl Dense {
    /// Evaluates `plan` over one segment, whose number is `number`.
    pub(in crate::search) fn fill(
        &mut self,
        segment: &Segment,
        number: usize,
        plan: &Plan,
    ) -> io::Result<()> {
        self.clear(segment);
        for clause in &plan.clauses {
            match clause.sources.as_slice() {
                [_] => self.add_only(segment, number, clause)?,
                _ => self.add_best(segment, number, clause)?,
            }
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

    /// Lists the articles that have anything of the query, each once, in no order.
    pub(in crate::search) fn touched(&self) -> &[u32] {
        &self.touched
    }

    /// Gives what an article has.
    #[inline]
    pub(in crate::search) fn cell(&self, doc: u32) -> Cell {
        self.cells.get(doc as usize).copied().unwrap_or_default()
    }

    /// Gives `found` what a clause of many sources is worth, article by article, in order.
    pub(super) fn each_best(
        &mut self,
        segment: &Segment,
        number: usize,
        clause: &Clause,
        found: &mut Vec<(u32, f32)>,
    ) -> io::Result<()> {
        /// Share of the articles from which going through all is quicker than sorting some.
        const MANY: usize = 16;
        self.clear(segment);
        self.gather(segment, number, clause)?;
        let articles = segment.reader.max_doc();
        if self.of_clause.len() > articles as usize / MANY {
            self.of_clause.clear();
            self.of_clause.extend(0..articles);
        } else {
            self.of_clause.sort_unstable();
        }
        for doc in self.of_clause.drain(..) {
            if let Some(best) = self.best.get_mut(doc as usize)
                && best.best > 0.0
            {
                found.push((doc, best.sum()));
                *best = Best::default();
            }
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
                *best = Best::default();
            }
        }
        let size = (segment.reader.max_doc() as usize).max(self.cells.len());
        self.cells.resize(size, Cell::default());
        self.best.resize(size, Best::default());
    }

    fn add_only(&mut self, segment: &Segment, number: usize, clause: &Clause) -> io::Result<()> {
        let Self { cells, touched, .. } = self;
        for source in &clause.sources {
            each(segment, number, source, |doc, score| {
                if let Some(cell) = cells.get_mut(doc as usize) {
                    if cell.score == 0.0 {
                        touched.push(doc);
                    }
                    let alone = cell.words & clause.bits != clause.bits;
                    cell.score += if alone { score * clause.alone } else { score };
                    cell.words |= clause.bits;
                }
            })?;
        }
        Ok(())
    }

    fn add_best(&mut self, segment: &Segment, number: usize, clause: &Clause) -> io::Result<()> {
        self.gather(segment, number, clause)?;
        for doc in self.of_clause.drain(..) {
            let at = doc as usize;
            if let (Some(cell), Some(best)) = (self.cells.get_mut(at), self.best.get_mut(at)) {
                if cell.score == 0.0 {
                    self.touched.push(doc);
                }
                cell.score += best.sum();
                cell.words |= clause.bits;
                *best = Best::default();
            }
        }
        Ok(())
    }

    /// Gathers what the sources of a clause are worth.
    fn gather(&mut self, segment: &Segment, number: usize, clause: &Clause) -> io::Result<()> {
        let Self { best, of_clause, .. } = self;
        for source in &clause.sources {
            each(segment, number, source, |doc, score| {
                if let Some(best) = best.get_mut(doc as usize) {
                    if best.best == 0.0 {
                        of_clause.push(doc);
                    }
                    best.add(score);
                }
            })?;
        }
        Ok(())
    }
}
