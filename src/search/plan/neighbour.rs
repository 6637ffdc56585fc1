//! Words that stand next to each other: as a pair, and written as one.

use std::io;

use super::weights::{JOINED, NEIGHBOURS, ONLY_JOINED};
use super::{Bits, Clause, Pair, Planner, SHORT_QUERY, Unit};
use crate::search::postings::{Found, Place};
use crate::search::query::Word;

impl Planner<'_> {
    /// Adds a word to the chain, and its pair with the one before.
    pub(super) fn add_pair(&mut self, unit: Unit, adjacent: bool, parts: usize) {
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
    pub(super) fn add_joins(&mut self, words: &[Word], last: usize) -> io::Result<()> {
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
}
