//! A query against the dictionary: which terms stand for its words, and what they are worth.

use std::io;

use super::postings::{Bm25, Found, Place, View};
use super::query::Query;

/// What is added up for an article.
pub(super) struct Plan {
    pub(super) clauses: Vec<Clause>,
}

/// Terms of which the best one counts.
pub(super) struct Clause {
    /// Bits of the words that it stands for.
    pub(super) words: u32,
    pub(super) sources: Vec<Source>,
}

/// Postings with their weight.
pub(super) struct Source {
    pub(super) found: Found,
    pub(super) bm25: Bm25,
}

const STEM: f32 = 0.6;
const EXACT: f32 = 0.8;
const TITLE: f32 = 0.3;
/// Number of words that a prefix is completed to, the most frequent ones.
const EXPANSIONS: usize = 40;

impl Plan {
    pub(super) fn new(view: &View<'_>, query: &Query) -> io::Result<Self> {
        let mut clauses = Vec::new();
        for (number, word) in query.words.iter().enumerate() {
            let words = 1 << number;
            let mut stems = Vec::new();
            for stem in [Some(&word.stem), word.arabic.as_ref()].into_iter().flatten() {
                stems.extend(source(view, Place::Stem, stem, STEM)?);
            }
            if word.prefix {
                for term in completions(view, &word.folded)? {
                    stems.extend(source(view, Place::Exact, &term, STEM)?);
                }
            }
            let single = |found: Option<Source>| found.into_iter().collect::<Vec<_>>();
            let exact = single(source(view, Place::Exact, &word.folded, EXACT)?);
            let title = single(source(view, Place::Title, &word.stem, TITLE)?);
            clauses.extend(
                [stems, exact, title]
                    .into_iter()
                    .filter(|sources| !sources.is_empty())
                    .map(|sources| Clause { words, sources }),
            );
        }
        Ok(Self { clauses })
    }
}

fn source(view: &View<'_>, place: Place, term: &str, boost: f32) -> io::Result<Option<Source>> {
    let found = view.find(place, term)?;
    Ok(found.map(|found| {
        let bm25 = view.bm25(place, view.idf(found.documents), boost);
        Source { found, bm25 }
    }))
}

/// Gives the most frequent words that begin with `prefix`, itself excluded.
fn completions(view: &View<'_>, prefix: &str) -> io::Result<Vec<String>> {
    let mut counts = std::collections::HashMap::<Vec<u8>, u32>::new();
    for segment in &view.segments {
        let mut terms = segment
            .terms(Place::Exact)
            .terms()
            .range()
            .gt(prefix.as_bytes())
            .into_stream()?;
        while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
            *counts.entry(terms.key().to_owned()).or_default() += terms.value().doc_freq;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|(a_term, a), (b_term, b)| b.cmp(a).then_with(|| a_term.cmp(b_term)));
    counts.truncate(EXPANSIONS);
    Ok(counts
        .into_iter()
        .filter_map(|(term, _)| String::from_utf8(term).ok())
        .collect())
}
