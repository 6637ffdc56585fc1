//! Postings with their weight: of one term, or of terms that follow each other.

use std::io;

use super::{Planner, Source};
use crate::search::postings::{Found, Place};

impl Planner<'_> {
    /// Makes a source of a term.
    pub(super) fn term(&self, found: &Found, weight: f32) -> Source {
        self.term_among(found, found.documents, weight)
    }

    /// Makes a source of a term that counts as rare as what `documents` articles have.
    pub(super) fn term_among(&self, found: &Found, documents: u32, weight: f32) -> Source {
        let idf = self.view.idf(documents);
        Source {
            bm25: self.view.bm25(found.place, idf, weight),
            terms: vec![found.clone()],
            reach: 1,
        }
    }

    /// Makes a source of stems that follow each other; `None` where one of them does not exist.
    pub(super) fn phrase(&self, stems: &[String], weight: f32) -> io::Result<Option<Source>> {
        self.phrase_in(Place::Stem, stems, weight)
    }

    /// Makes a source of terms of one field that follow each other.
    pub(super) fn phrase_in(
        &self,
        place: Place,
        stems: &[String],
        weight: f32,
    ) -> io::Result<Option<Source>> {
        let mut terms = Vec::with_capacity(stems.len());
        let mut idf = 0.0;
        for stem in stems {
            let Some(found) = self.view.find(place, stem)? else {
                return Ok(None);
            };
            idf += self.view.idf(found.documents);
            terms.push(found);
        }
        let idf = idf.min(self.view.idf(1));
        Ok(Some(Source {
            bm25: self.view.bm25(place, idf, weight),
            terms,
            reach: 1,
        }))
    }
}
