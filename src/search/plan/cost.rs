//! What it takes to find the articles that have all words, one way or the other.
//!
//! Counted in postings that are read in their order, a few nanoseconds each; rough, but the ways lie
//! far apart where it matters.

use super::{Bits, Clause, Plan, Source};

/// What a place in memory of an article in a window costs.
const OF_ARTICLE: f32 = 0.15;
/// What a posting costs that is written down, to be merged with others.
const WRITTEN: f32 = 3.0;
/// What looking an article up in a list costs.
const SOUGHT: f32 = 25.0;
/// What an article costs in which words must follow each other.
const OF_PHRASE: f32 = 15.0;

impl Plan {
    /// Tells whether going through all lists side by side takes less than through the articles of the rarest word.
    pub(in crate::search) fn suits_windows(&self, words: &[Bits], documents: f32) -> bool {
        let Some(&rarest) = words.first() else {
            return false;
        };
        let (first, others): (Vec<&Clause>, _) =
            (self.clauses.iter()).partition(|clause| clause.bits & rarest != 0);
        let sources = |clauses: &[&'_ Clause]| -> Vec<(f32, bool)> {
            let sources = clauses.iter().flat_map(|clause| &clause.sources);
            sources
                .map(|source| (articles(source), source.terms.len() > 1))
                .collect()
        };
        let (first, others) = (sources(&first), sources(&others));
        let candidates = first
            .iter()
            .fold(0.0, |most: f32, (articles, _)| most.max(*articles));
        let windows = first.iter().chain(&others).map(
            |&(articles, phrase)| {
                if phrase { articles * OF_PHRASE } else { articles }
            },
        );
        let rows_of_first = first.iter().map(|&(articles, phrase)| {
            if phrase {
                articles * OF_PHRASE
            } else {
                articles * WRITTEN
            }
        });
        let rows_of_others = others.iter().map(|&(articles, phrase)| {
            if phrase {
                articles.min(candidates) * OF_PHRASE
            } else {
                articles.min(candidates * SOUGHT) + candidates
            }
        });
        let windows: f32 = windows.sum::<f32>() + documents * OF_ARTICLE;
        windows < rows_of_first.chain(rows_of_others).sum()
    }
}

/// Gives the number of articles that a source can have at most.
fn articles(source: &Source) -> f32 {
    let rarest = source.terms.iter().map(|term| term.documents).min();
    rarest.unwrap_or_default() as f32
}
