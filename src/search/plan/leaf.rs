//! What stands for the words of a phrase or of one field.

use std::io;

use super::{Bits, Clause, Planner, completion};
use crate::search::postings::Place;
use crate::search::query::{Leaf, Scope, Word};

/// What a leaf weighs beside the free words.
const LEAF: f32 = 1.0;

impl Planner<'_> {
    /// Adds what stands for a leaf.
    pub(super) fn add_leaf(&mut self, leaf: &Leaf, bits: Bits) -> io::Result<()> {
        let (place, letter) = match leaf.scope {
            Scope::Everywhere if leaf.exact => (Place::Exact, None),
            Scope::Everywhere => (Place::Stem, None),
            Scope::Title => (Place::Title, None),
            Scope::Facet(facet) => (Place::Facets, Some(facet.letter())),
        };
        let named = |term: &str| letter.into_iter().chain(term.chars()).collect::<String>();
        let mut sources = Vec::new();
        for spelling in self.spellings(leaf) {
            let terms: Vec<String> = spelling.iter().map(|term| named(term)).collect();
            sources.extend(self.phrase_in(place, &terms, LEAF)?);
        }
        if let [word] = leaf.words.as_slice()
            && word.prefix
        {
            let place = if place == Place::Stem { Place::Exact } else { place };
            for found in completion::complete(self.view, place, &named(&word.folded))?.iter() {
                sources.push(self.term(found, LEAF));
            }
        }
        if !sources.is_empty() {
            self.plan.clauses.push(Clause::new(bits, sources));
        }
        Ok(())
    }

    /// Gives the rows of terms that the words of a leaf may stand in a text as.
    ///
    /// Compounds in parts or as one, and each pair of neighbours joined.
    fn spellings(&mut self, leaf: &Leaf) -> Vec<Vec<String>> {
        if leaf.exact {
            return vec![leaf.words.iter().map(|word| word.folded.clone()).collect()];
        }
        let whole = |word: &Word| vec![word.stem.clone()];
        let parts = |word: &Word| match word.parts.len() {
            0 => whole(word),
            _ => word.parts.clone(),
        };
        let row = |words: &[Word], spell: &dyn Fn(&Word) -> Vec<String>| -> Vec<String> {
            words.iter().flat_map(spell).collect()
        };
        let words = leaf.words.as_slice();
        let mut rows = vec![row(words, &whole), row(words, &parts)];
        let second = |word: &Word| vec![word.second.clone().unwrap_or_else(|| word.stem.clone())];
        rows.push(row(words, &second));
        for (at, pair) in words.windows(2).enumerate() {
            let joined: String = pair.iter().map(|word| word.folded.as_str()).collect();
            let (Some(stem), Some(before), Some(behind)) =
                (self.analyzer.stem(&joined), words.get(..at), words.get(at + 2..))
            else {
                continue;
            };
            let mut joined = row(before, &parts);
            joined.push(stem);
            joined.extend(row(behind, &parts));
            rows.push(joined);
        }
        rows.sort();
        rows.dedup();
        rows
    }
}
