//! Scores window by window: for queries whose every word is needed and whose rarest many articles have.
//!
//! A window is a run of articles whose scores fit into the nearest memory. Each posting list is read
//! once, from its start to its end, and nothing is written down of an article that is no hit.

use std::io;

use tantivy::postings::BlockSegmentPostings;

use super::{Best, Cell, each_of_phrase};
use crate::search::plan::{Bits, Clause, Plan, Source};
use crate::search::postings::{Norms, Segment};

/// Articles of a window; a power of two.
const WIDTH: usize = 2048;

/// What the articles of one window have; kept for the next query.
#[derive(Debug)]
pub(in crate::search) struct Windows {
    scores: Box<[f32; WIDTH]>,
    words: Box<[Bits; WIDTH]>,
    /// What one clause of several sources is worth.
    best: Box<[Best; WIDTH]>,
}

impl Default for Windows {
    fn default() -> Self {
        Self {
            scores: Box::new([0.0; WIDTH]),
            words: Box::new([0; WIDTH]),
            best: Box::new([Best::default(); WIDTH]),
        }
    }
}

/// A clause with what is still to be read of its sources.
struct Reading<'a> {
    bits: Bits,
    sources: Vec<Postings<'a>>,
}

/// What is still to be read of one source.
enum Postings<'a> {
    Term {
        blocks: Box<BlockSegmentPostings>,
        /// The place in the present block.
        at: usize,
        norms: Norms<'a>,
        source: &'a Source,
    },
    /// A phrase was looked for beforehand: few articles have it.
    Phrase { found: Vec<(u32, f32)>, at: usize },
}

impl Windows {
    /// Gives `found` the articles of one segment that have all of `words`, in order.
    ///
    /// The clauses are added up in the order in which [`Rows`](super::Rows) does it, so that the scores are the same.
    pub(in crate::search) fn each(
        &mut self,
        segment: &Segment,
        number: usize,
        plan: &Plan,
        words: &[Bits],
        mut found: impl FnMut(u32, Cell),
    ) -> io::Result<()> {
        let needed = words.iter().fold(0, |bits, word| bits | word);
        let mut clauses = Vec::with_capacity(plan.clauses.len());
        for clause in in_order(plan, words) {
            clauses.push(Reading::open(segment, number, clause)?);
        }
        let end = segment.reader.max_doc();
        let mut start = 0;
        while start < end {
            for clause in &mut clauses {
                self.add(clause, start);
            }
            let docs = start..end.min(start + WIDTH as u32);
            let cells = self.words.iter_mut().zip(self.scores.iter_mut());
            for (doc, (words, score)) in docs.zip(cells) {
                let cell = Cell {
                    score: std::mem::take(score),
                    words: std::mem::take(words),
                };
                if cell.words & needed == needed {
                    found(doc, cell);
                }
            }
            start += WIDTH as u32;
        }
        Ok(())
    }

    /// Adds what a clause is worth in the window that begins with the article `start`.
    fn add(&mut self, clause: &mut Reading<'_>, start: u32) {
        let Self { scores, words, best } = self;
        let bits = clause.bits;
        if let [source] = clause.sources.as_mut_slice() {
            source.read_window(start, |place, score| {
                if let (Some(sum), Some(words)) = (scores.get_mut(place), words.get_mut(place)) {
                    *sum += score;
                    *words |= bits;
                }
            });
            return;
        }
        let mut any = false;
        for source in &mut clause.sources {
            source.read_window(start, |place, score| {
                any = true;
                if let Some(best) = best.get_mut(place) {
                    best.add(score);
                }
            });
        }
        if !any {
            return;
        }
        for ((best, sum), words) in best.iter_mut().zip(scores.iter_mut()).zip(words.iter_mut()) {
            if best.best > 0.0 {
                *sum += std::mem::take(best).sum();
                *words |= bits;
            }
        }
    }
}

/// Gives the clauses of the first word, then those of the next that are left, and at last those of no word.
fn in_order<'a>(plan: &'a Plan, words: &[Bits]) -> Vec<&'a Clause> {
    let mut rest: Vec<&Clause> = plan.clauses.iter().collect();
    let mut ordered = Vec::with_capacity(rest.len());
    for word in words {
        let (of_word, others): (Vec<&Clause>, _) =
            rest.into_iter().partition(|clause| clause.bits & word != 0);
        ordered.extend(of_word);
        rest = others;
    }
    ordered.extend(rest);
    ordered
}

impl<'a> Reading<'a> {
    fn open(segment: &'a Segment, number: usize, clause: &'a Clause) -> io::Result<Self> {
        let mut sources = Vec::with_capacity(clause.sources.len());
        for source in &clause.sources {
            sources.extend(Postings::open(segment, number, source)?);
        }
        Ok(Self {
            bits: clause.bits,
            sources,
        })
    }
}

impl<'a> Postings<'a> {
    fn open(segment: &'a Segment, number: usize, source: &'a Source) -> io::Result<Option<Self>> {
        if let [term] = source.terms.as_slice() {
            let blocks = segment.blocks(number, term)?;
            return Ok(blocks.map(|blocks| Self::Term {
                blocks: Box::new(blocks),
                at: 0,
                norms: segment.norms(term.place),
                source,
            }));
        }
        let mut found = Vec::new();
        each_of_phrase(segment, number, source, None, |doc, score| {
            found.push((doc, score));
        })?;
        Ok(Some(Self::Phrase { found, at: 0 }))
    }

    /// Gives `add` the places in the window that begins with the article `start`, each with its score.
    #[inline]
    fn read_window(&mut self, start: u32, mut add: impl FnMut(usize, f32)) {
        let end = start + WIDTH as u32;
        // the mask changes nothing: it tells the compiler that no place lies outside
        let place = |doc: u32| (doc - start) as usize & (WIDTH - 1);
        match self {
            Self::Phrase { found, at } => {
                while let Some(&(doc, score)) = found.get(*at)
                    && doc < end
                {
                    add(place(doc), score);
                    *at += 1;
                }
            }
            Self::Term {
                blocks,
                at,
                norms,
                source,
            } => loop {
                let rest = blocks.docs().get(*at..).unwrap_or_default();
                let frequencies = blocks.freqs().get(*at..).unwrap_or_default();
                if rest.is_empty() && *at == 0 {
                    return;
                }
                for (&doc, &frequency) in rest.iter().zip(frequencies) {
                    if doc >= end {
                        return;
                    }
                    add(place(doc), source.bm25.score(norms.of(doc), frequency as f32));
                    *at += 1;
                }
                blocks.advance();
                *at = 0;
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::super::{Dense, Rows};
    use super::*;
    use crate::search::tests::{OPTIONS, document, fill};
    use crate::search::{Index, Query, QueryOptions};

    /// Texts of few words, drawn without an order; some stand in the title, some are written as one.
    fn texts(count: u32) -> Vec<(String, String)> {
        let words = [
            "water",
            "fire",
            "waters",
            "water fire",
            "waterfire",
            "earth",
            "air",
        ];
        let drawn = |seed: u32| (seed.wrapping_mul(2_654_435_761) >> 12) as usize;
        (0..count)
            .map(|number| {
                let text: Vec<&str> = (0..3 + number % 5)
                    .filter_map(|nth| words.get(drawn(number * 8 + nth) % words.len()).copied())
                    .collect();
                (text[0].to_owned(), text[1..].join(" "))
            })
            .collect()
    }

    #[test]
    fn rows_and_windows_find_the_same() {
        let root = TempDir::new().unwrap();
        let index = Index::open(root.path()).unwrap();
        let texts = texts(3 * WIDTH as u32 + 77);
        let documents: Vec<_> = texts
            .iter()
            .zip(1..)
            .map(|((title, body), id)| document(id, title, body))
            .collect();
        fill(&index, &documents, 1);
        let view = index.searcher().view().unwrap();
        let (mut rows, mut dense, mut windows) = (Rows::default(), Dense::default(), Windows::default());
        for text in ["water", "fire water", "waterfire", "air earth water", "nothing"] {
            let query = Query::parse(
                text,
                &QueryOptions {
                    prefix: text != "water",
                    ..OPTIONS
                },
            );
            let plan = Plan::new(&view, &query).unwrap();
            let needed = (1 << query.words.len()) - 1;
            let (words, _) = plan.rarest_first(needed).unwrap();
            let mut of_rows = Vec::new();
            let mut of_windows = Vec::new();
            for (number, segment) in view.segments.iter().enumerate() {
                rows.fill(&mut dense, segment, number, &plan, &words).unwrap();
                of_rows.extend(
                    rows.found()
                        .map(|(doc, cell)| (number, doc, cell.score, cell.words)),
                );
                windows
                    .each(segment, number, &plan, &words, |doc, cell| {
                        of_windows.push((number, doc, cell.score, cell.words));
                    })
                    .unwrap();
            }
            assert_eq!(of_rows.is_empty(), text == "nothing", "{text}");
            assert_eq!(of_rows, of_windows, "{text}");
        }
    }
}
