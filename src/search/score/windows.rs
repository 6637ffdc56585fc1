//! Scores window by window: for queries of which any word is enough, or whose rarest word many articles have.
//!
//! A window is a run of articles whose scores fit into the nearest memory. Each posting list is read
//! once, from its start to its end, and nothing is written down of an article that is no hit.

use std::io;

use tantivy::postings::BlockSegmentPostings;

use super::{Best, Cell, each_of_phrase};
use crate::search::plan::{Bits, Clause, Source};
use crate::search::postings::{Norms, Segment};

/// Articles of a window.
const WIDTH: usize = 2048;

/// Which articles are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::search) enum Wanted {
    /// Those that have all of these words.
    Having(Bits),
    /// Those that have anything of the query.
    Any,
    /// All that there are.
    Every,
}

/// What the articles of one window have; kept for the next query.
#[derive(Debug)]
pub(in crate::search) struct Windows {
    cells: Box<[Cell]>,
    /// What one clause of several sources is worth.
    best: Box<[Best]>,
}

impl Default for Windows {
    fn default() -> Self {
        Self {
            cells: vec![Cell::default(); WIDTH].into(),
            best: vec![Best::default(); WIDTH].into(),
        }
    }
}

/// A clause with what is still to be read of its sources.
struct Reading<'a> {
    clause: &'a Clause,
    sources: Vec<Postings<'a>>,
}

/// What is still to be read of one source.
enum Postings<'a> {
    Term {
        blocks: Box<BlockSegmentPostings>,
        /// The place in the present block, which is not at its end unless all was read.
        at: usize,
        norms: Norms<'a>,
        source: &'a Source,
    },
    /// A phrase was looked for beforehand: few articles have it.
    Phrase { found: Vec<(u32, f32)>, at: usize },
}

impl Windows {
    /// Gives `found` the articles of one segment that are wanted, in order, with what the clauses are worth in them.
    pub(in crate::search) fn each<'a>(
        &mut self,
        segment: &Segment,
        number: usize,
        clauses: impl IntoIterator<Item = &'a Clause>,
        wanted: Wanted,
        mut found: impl FnMut(u32, Cell),
    ) -> io::Result<()> {
        // Something is left behind only by a question that was broken off.
        self.cells.fill(Cell::default());
        self.best.fill(Best::default());
        let mut readings = Vec::new();
        for clause in clauses {
            readings.push(Reading::open(segment, number, clause)?);
        }
        let end = segment.reader.max_doc();
        let mut start = 0;
        while start < end {
            if wanted != Wanted::Every {
                match readings.iter().filter_map(Reading::next).min() {
                    Some(next) => start = start.max(next - next % WIDTH as u32),
                    None => break,
                }
            }
            for reading in &mut readings {
                self.add(reading, start);
            }
            for (doc, cell) in (start..end).zip(self.cells.iter_mut()) {
                let cell = std::mem::take(cell);
                let wanted = match wanted {
                    Wanted::Having(words) => cell.words & words == words,
                    Wanted::Any => cell.score > 0.0,
                    Wanted::Every => true,
                };
                if wanted {
                    found(doc, cell);
                }
            }
            start += WIDTH as u32;
        }
        Ok(())
    }

    /// Adds what a clause is worth in the window that begins with the article `start`.
    fn add(&mut self, reading: &mut Reading<'_>, start: u32) {
        let Self { cells, best } = self;
        let Clause { bits, alone, .. } = *reading.clause;
        if let [source] = reading.sources.as_mut_slice()
            && reading.clause.sources.len() == 1
        {
            source.read_window(start, |place, score| {
                if let Some(cell) = cells.get_mut(place) {
                    let lacks = cell.words & bits != bits;
                    cell.score += if lacks { score * alone } else { score };
                    cell.words |= bits;
                }
            });
            return;
        }
        let mut any = false;
        for source in &mut reading.sources {
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
        for (best, cell) in best.iter_mut().zip(cells.iter_mut()) {
            if best.best > 0.0 {
                cell.score += std::mem::take(best).sum();
                cell.words |= bits;
            }
        }
    }
}

impl<'a> Reading<'a> {
    fn open(segment: &'a Segment, number: usize, clause: &'a Clause) -> io::Result<Self> {
        let mut sources = Vec::with_capacity(clause.sources.len());
        for source in &clause.sources {
            sources.extend(Postings::open(segment, number, source)?);
        }
        Ok(Self { clause, sources })
    }

    /// Gives the first article that was not read yet; `None` where none is left.
    fn next(&self) -> Option<u32> {
        self.sources.iter().filter_map(Postings::next).min()
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

    fn next(&self) -> Option<u32> {
        match self {
            Self::Term { blocks, at, .. } => blocks.docs().get(*at).copied(),
            Self::Phrase { found, at } => found.get(*at).map(|(doc, _)| *doc),
        }
    }

    /// Gives `add` the places in the window that begins with the article `start`, each with its score.
    #[inline]
    fn read_window(&mut self, start: u32, mut add: impl FnMut(usize, f32)) {
        let end = start + WIDTH as u32;
        let place = |doc: u32| (doc - start) as usize;
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
                let docs = blocks.docs().get(*at..).unwrap_or_default();
                let frequencies = blocks.freqs().get(*at..).unwrap_or_default();
                let Some(last) = docs.last() else { return };
                let inside = if *last < end {
                    docs.len()
                } else {
                    docs.partition_point(|doc| *doc < end)
                };
                for (&doc, &frequency) in docs.iter().zip(frequencies).take(inside) {
                    add(place(doc), source.bm25.score(norms.of(doc), frequency as f32));
                }
                if inside < docs.len() {
                    *at += inside;
                    return;
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

    use super::super::Rows;
    use super::*;
    use crate::search::plan::Plan;
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
        let (mut rows, mut windows) = (Rows::default(), Windows::default());
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
            let words = plan.rarest_first(needed).unwrap();
            let mut of_rows = Vec::new();
            let mut of_windows = Vec::new();
            for (number, segment) in view.segments.iter().enumerate() {
                rows.fill(&mut windows, segment, number, &plan, &words).unwrap();
                of_rows.extend(
                    rows.found()
                        .map(|(doc, cell)| (number, doc, cell.score, cell.words)),
                );
                windows
                    .each(
                        segment,
                        number,
                        plan.by_words(&words),
                        Wanted::Having(needed),
                        |doc, cell| {
                            of_windows.push((number, doc, cell.score, cell.words));
                        },
                    )
                    .unwrap();
            }
            assert_eq!(of_rows.is_empty(), text == "nothing", "{text}");
            assert_eq!(of_rows, of_windows, "{text}");
        }
    }
}
