//! Scores of the articles that have the rarest word, in order: for queries whose every word is needed.
//!
//! The articles and each posting list ascend alike and are gone through side by side. What lacks a
//! word is left out before the next word is looked at.

use std::io;

use tantivy::postings::BlockSegmentPostings;

use super::windows::{Wanted, Windows};
use super::{Best, Cell, each, each_of_phrase};
use crate::search::plan::{Bits, Clause, Plan, Source};
use crate::search::postings::Segment;

/// Sources up to which what a clause is worth is merged, not gathered in arrays over all articles.
const FEW: usize = 4;
/// How many times longer a posting list must be than the articles for these to be sought in it.
const SOUGHT: usize = 4;

/// Articles with what they have so far; kept for the next query.
#[derive(Debug, Default)]
pub(in crate::search) struct Rows {
    found: Ordered<Cell>,
    /// What one clause is worth.
    of_clause: Ordered<Best>,
    /// What one posting list is worth.
    fresh: Vec<(u32, f32)>,
}

/// Values of some articles, in the order of these.
#[derive(Debug, Default)]
struct Ordered<V> {
    docs: Vec<u32>,
    values: Vec<V>,
}

impl Rows {
    /// Finds the articles of one segment that have all of `words`, the rarest first.
    pub(in crate::search) fn fill(
        &mut self,
        windows: &mut Windows,
        segment: &Segment,
        number: usize,
        plan: &Plan,
        words: &[Bits],
    ) -> io::Result<()> {
        self.found.clear();
        let mut rest: Vec<&Clause> = plan.clauses.iter().collect();
        for (nth, &word) in words.iter().enumerate() {
            let (of_word, others): (Vec<&Clause>, _) =
                rest.into_iter().partition(|clause| clause.bits & word != 0);
            rest = others;
            for clause in of_word {
                if nth == 0 {
                    self.admit(windows, segment, number, clause)?;
                } else {
                    self.add(segment, number, clause)?;
                }
            }
            self.found.retain(|cell| cell.words & word != 0);
        }
        for clause in rest {
            self.add(segment, number, clause)?;
        }
        Ok(())
    }

    /// Lists the articles in order, each with what it has.
    pub(in crate::search) fn found(&self) -> impl Iterator<Item = (u32, Cell)> {
        let docs = self.found.docs.iter().copied();
        docs.zip(self.found.values.iter().copied())
    }

    /// Adds what a clause is worth, with articles that were not there.
    fn admit(
        &mut self,
        windows: &mut Windows,
        segment: &Segment,
        number: usize,
        clause: &Clause,
    ) -> io::Result<()> {
        let fresh = &mut self.fresh;
        fresh.clear();
        match clause.sources.as_slice() {
            [source] => each(segment, number, source, |doc, score| fresh.push((doc, score)))?,
            sources if sources.len() <= FEW => {
                self.of_clause.clear();
                for source in sources {
                    fresh.clear();
                    each(segment, number, source, |doc, score| fresh.push((doc, score)))?;
                    self.of_clause.merge(fresh, Best::add);
                }
                fresh.clear();
                let docs = self.of_clause.docs.iter().copied();
                fresh.extend(docs.zip(self.of_clause.values.iter().map(|best| best.sum())));
            }
            _ => windows.each(segment, number, [clause], Wanted::Any, |doc, cell| {
                fresh.push((doc, cell.score));
            })?,
        }
        self.found.merge(fresh, |cell, score| {
            cell.score += score;
            cell.words |= clause.bits;
        });
        Ok(())
    }

    /// Adds what a clause is worth to the articles that are there.
    fn add(&mut self, segment: &Segment, number: usize, clause: &Clause) -> io::Result<()> {
        let Self { found, of_clause, .. } = self;
        if found.docs.is_empty() {
            return Ok(());
        }
        if let [source] = clause.sources.as_slice() {
            return each_at(segment, number, source, &found.docs, |at, score| {
                if let Some(cell) = found.values.get_mut(at) {
                    cell.score += score;
                    cell.words |= clause.bits;
                }
            });
        }
        let best = &mut of_clause.values;
        best.clear();
        best.resize(found.docs.len(), Best::default());
        for source in &clause.sources {
            each_at(segment, number, source, &found.docs, |at, score| {
                if let Some(best) = best.get_mut(at) {
                    best.add(score);
                }
            })?;
        }
        for (cell, best) in found.values.iter_mut().zip(best) {
            if best.best > 0.0 {
                cell.score += best.sum();
                cell.words |= clause.bits;
            }
        }
        Ok(())
    }
}

impl<V: Copy + Default> Ordered<V> {
    fn clear(&mut self) {
        self.docs.clear();
        self.values.clear();
    }

    /// Adds scores, which ascend by article; an article that is not there begins with nothing.
    fn merge(&mut self, fresh: &[(u32, f32)], add: impl Fn(&mut V, f32)) {
        let value = |score| {
            let mut value = V::default();
            add(&mut value, score);
            value
        };
        if self.docs.is_empty() {
            self.docs.extend(fresh.iter().map(|&(doc, _)| doc));
            self.values.extend(fresh.iter().map(|&(_, score)| value(score)));
            return;
        }
        let mut missing = Vec::new();
        let mut at = 0;
        for &(doc, score) in fresh {
            at = ahead(&self.docs, at, doc);
            match (self.docs.get(at), self.values.get_mut(at)) {
                (Some(&there), Some(value)) if there == doc => add(value, score),
                _ => missing.push((doc, score)),
            }
        }
        // From the end, so that each value is moved once.
        let mut old = self.docs.len();
        let mut to = old + missing.len();
        self.docs.resize(to, 0);
        self.values.resize(to, V::default());
        for &(doc, score) in missing.iter().rev() {
            let behind = self.docs.get(..old).unwrap_or_default();
            let from = behind.partition_point(|&there| there < doc);
            to -= old - from;
            self.docs.copy_within(from..old, to);
            self.values.copy_within(from..old, to);
            old = from;
            to -= 1;
            if let (Some(place), Some(there)) = (self.docs.get_mut(to), self.values.get_mut(to)) {
                (*place, *there) = (doc, value(score));
            }
        }
    }

    fn retain(&mut self, keep: impl Fn(&V) -> bool) {
        let mut kept = 0;
        for at in 0..self.docs.len() {
            let (Some(&doc), Some(&value)) = (self.docs.get(at), self.values.get(at)) else {
                break;
            };
            if keep(&value) {
                if let (Some(place), Some(there)) = (self.docs.get_mut(kept), self.values.get_mut(kept)) {
                    (*place, *there) = (doc, value);
                }
                kept += 1;
            }
        }
        self.docs.truncate(kept);
        self.values.truncate(kept);
    }
}

/// Gives the place of the first of `docs` from `at` on that is not before `doc`.
#[inline]
fn ahead(docs: &[u32], at: usize, doc: u32) -> usize {
    /// Places that are tried one by one, before the place is sought.
    const STEPS: usize = 8;
    let rest = docs.get(at..).unwrap_or_default();
    for (step, &there) in rest.iter().take(STEPS).enumerate() {
        if there >= doc {
            return at + step;
        }
    }
    at + rest.partition_point(|&there| there < doc)
}

/// Gives `add` the place in `docs` of each that a source has, with its score.
fn each_at(
    segment: &Segment,
    number: usize,
    source: &Source,
    docs: &[u32],
    mut add: impl FnMut(usize, f32),
) -> io::Result<()> {
    let mut at = 0;
    let [term] = source.terms.as_slice() else {
        return each_of_phrase(segment, number, source, Some(docs), |doc, score| {
            at = ahead(docs, at, doc);
            add(at, score);
        });
    };
    let Some(mut blocks) = segment.blocks(number, term)? else {
        return Ok(());
    };
    let norms = segment.norms(term.place);
    let add = |at: usize, doc: u32, frequency: u32| {
        add(at, source.bm25.score(norms.of(doc), frequency as f32));
    };
    if term.documents as usize / SOUGHT > docs.len() {
        seek_each(&mut blocks, docs, add);
    } else {
        go_through(&mut blocks, docs, add);
    }
    Ok(())
}

/// Looks each of `docs` up in a much longer list.
fn seek_each(blocks: &mut BlockSegmentPostings, docs: &[u32], mut add: impl FnMut(usize, u32, u32)) {
    for (at, &doc) in docs.iter().enumerate() {
        let place = blocks.seek(doc);
        if blocks.docs().get(place) == Some(&doc)
            && let Some(&frequency) = blocks.freqs().get(place)
        {
            add(at, doc, frequency);
        }
    }
}

/// Goes through a list and `docs` side by side.
fn go_through(blocks: &mut BlockSegmentPostings, docs: &[u32], mut add: impl FnMut(usize, u32, u32)) {
    let mut at = 0;
    while !blocks.docs().is_empty() {
        for (&doc, &frequency) in blocks.docs().iter().zip(blocks.freqs()) {
            at = ahead(docs, at, doc);
            match docs.get(at) {
                None => return,
                Some(&there) if there == doc => add(at, doc, frequency),
                Some(_) => {}
            }
        }
        // What comes before the next article is not even unpacked.
        blocks.advance();
        if let (Some(last), Some(&next)) = (blocks.docs().last(), docs.get(at))
            && *last < next
        {
            blocks.seek(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(there: &[(u32, f32)], fresh: &[(u32, f32)]) -> Vec<(u32, f32)> {
        let mut ordered = Ordered::<f32>::default();
        ordered.merge(there, |value, score| *value += score);
        ordered.merge(fresh, |value, score| *value += score);
        ordered.docs.into_iter().zip(ordered.values).collect()
    }

    #[test]
    fn what_is_merged_stays_in_order() {
        let there = [(2, 1.0), (5, 2.0), (9, 3.0)];
        assert_eq!(
            merged(&there, &[(5, 10.0), (9, 10.0)]),
            [(2, 1.0), (5, 12.0), (9, 13.0)]
        );
        assert_eq!(
            merged(&there, &[(0, 4.0), (1, 5.0), (5, 6.0), (7, 7.0), (12, 8.0)]),
            [
                (0, 4.0),
                (1, 5.0),
                (2, 1.0),
                (5, 8.0),
                (7, 7.0),
                (9, 3.0),
                (12, 8.0)
            ]
        );
        assert_eq!(merged(&[], &there), there);
        assert_eq!(merged(&there, &[]), there);
    }

    #[test]
    fn what_is_not_kept_leaves_no_gap() {
        let mut ordered = Ordered::<f32>::default();
        ordered.merge(&[(1, 1.0), (2, 2.0), (3, 3.0), (4, 4.0)], |value, score| {
            *value += score;
        });
        ordered.retain(|value| *value % 2.0 == 0.0);
        assert_eq!((ordered.docs, ordered.values), (vec![2, 4], vec![2.0, 4.0]));
    }

    #[test]
    fn near_and_far_places_are_found() {
        let docs: Vec<u32> = (0..100).map(|number| number * 10).collect();
        for (at, doc, place) in [(0, 0, 0), (0, 35, 4), (3, 30, 3), (2, 900, 90), (5, 2000, 100)] {
            assert_eq!(ahead(&docs, at, doc), place, "{at} {doc}");
        }
    }
}
