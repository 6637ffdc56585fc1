//! What stands for one word.

use std::io;

use super::weights::{FUNCTION, GRAM, HALVES_REACH, MISTAKEN, SPLIT};
use super::{Bits, Clause, Planner, Source, Unit, completion, split};
use crate::search::analyzer::{Script, grams, without_prefix};
use crate::search::postings::Place;
use crate::search::query::{Word, is_function};
use crate::search::suggest::one_mistake_away;

impl Planner<'_> {
    /// Adds a word, or the words that it is cut into where nobody writes it.
    pub(super) fn add_word(&mut self, word: &Word, bit: Bits, among_others: bool) -> io::Result<()> {
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
                function: is_function(piece),
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
}
