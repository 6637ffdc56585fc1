//! What the index knows of terms: segments, dictionaries, weights (Okapi BM25).

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::columnar::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::postings::{BlockSegmentPostings, SegmentPostings, TermInfo};
use tantivy::schema::{Field, IndexRecordOption};

use super::Error;
use super::schema::{DATE, DAY, Fields, ID};
use crate::article::ArticleId;

const K1: f32 = 1.2;
/// How much the length of a text counts; more for stems, whose field holds all that is found of an article.
const B: f32 = 0.75;
const B_OF_STEMS: f32 = 0.85;
/// Number of text fields.
const PLACES: usize = 5;

/// A text field of the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Stem,
    Exact,
    Title,
    Facets,
    Gram,
}

impl Place {
    const ALL: [Self; PLACES] = [Self::Stem, Self::Exact, Self::Title, Self::Facets, Self::Gram];

    fn field(self, fields: Fields) -> Field {
        match self {
            Self::Stem => fields.stem,
            Self::Exact => fields.exact,
            Self::Title => fields.title,
            Self::Facets => fields.facets,
            Self::Gram => fields.gram,
        }
    }
}

/// One segment, with everything that scoring reads.
pub(super) struct Segment {
    pub(super) reader: SegmentReader,
    ids: Column<i64>,
    pub(super) dates: Column<i64>,
    pub(super) days: Column<i64>,
    terms: [Arc<InvertedIndexReader>; PLACES],
    norms: [Option<FieldNormReader>; PLACES],
}

/// All segments of the index at one moment.
pub(super) struct View {
    pub(super) segments: Vec<Segment>,
    documents: f32,
    /// What the length of a text means in each field, by the norm's id.
    lengths: [Lengths; PLACES],
    /// What short beginnings of words were completed to, which is asked for again and again.
    completions: Mutex<Completions>,
}

/// The most frequent terms of a field by their beginning.
type Completions = HashMap<(Place, String), Arc<[Found]>>;

/// A term found in the dictionary: where its postings are, segment by segment.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) place: Place,
    infos: Vec<Option<TermInfo>>,
    /// Number of articles that have it, deleted ones included.
    pub(super) documents: u32,
}

/// The part of the denominator of BM25 that depends on the length of a text, by the norm's id.
type Lengths = Arc<[f32; 256]>;

/// The weights of one term or phrase in one field.
#[derive(Debug, Clone)]
pub(super) struct Bm25 {
    weight: f32,
    lengths: Lengths,
}

/// The lengths of the texts of one field, as their ids.
#[derive(Clone, Copy)]
pub(super) struct Norms<'a>(Option<&'a FieldNormReader>);

impl Norms<'_> {
    #[inline]
    pub(super) fn of(self, doc: u32) -> u8 {
        self.0.map_or(1, |norms| norms.fieldnorm_id(doc))
    }
}

impl View {
    pub(super) fn new(searcher: &tantivy::Searcher, fields: Fields) -> Result<Self, Error> {
        let mut segments = Vec::with_capacity(searcher.segment_readers().len());
        let mut tokens = [0_u64; PLACES];
        let mut documents = 0_u64;
        for reader in searcher.segment_readers() {
            let open = |place: Place| reader.inverted_index(place.field(fields));
            let [stem, exact, title, facets, gram] = Place::ALL;
            let terms = [
                open(stem)?,
                open(exact)?,
                open(title)?,
                open(facets)?,
                open(gram)?,
            ];
            let norm = |place: Place| reader.fieldnorms_readers().get_field(place.field(fields));
            let norms = [
                norm(stem)?,
                norm(exact)?,
                norm(title)?,
                norm(facets)?,
                norm(gram)?,
            ];
            for (total, terms) in tokens.iter_mut().zip(&terms) {
                *total += terms.total_num_tokens();
            }
            documents += u64::from(reader.max_doc());
            segments.push(Segment {
                reader: reader.clone(),
                ids: reader.fast_fields().i64(ID)?,
                dates: reader.fast_fields().i64(DATE)?,
                days: reader.fast_fields().i64(DAY)?,
                terms,
                norms,
            });
        }
        let documents = documents.max(1) as f32;
        Ok(Self {
            segments,
            documents,
            lengths: Place::ALL.map(|place| {
                let tokens = tokens.get(place as usize).copied().unwrap_or_default();
                lengths(place, (tokens as f32 / documents).max(1.0))
            }),
            completions: Mutex::default(),
        })
    }

    /// Looks a term up; `None` where no article has it.
    pub(super) fn find(&self, place: Place, term: &str) -> io::Result<Option<Found>> {
        let mut documents = 0;
        let mut infos = Vec::with_capacity(self.segments.len());
        for segment in &self.segments {
            let info = segment.terms(place).terms().get(term)?;
            documents += info.as_ref().map_or(0, |info| info.doc_freq);
            infos.push(info);
        }
        Ok((documents > 0).then_some(Found {
            place,
            infos,
            documents,
        }))
    }

    /// Tells whether a term of a field begins with `prefix`.
    pub(super) fn begins(&self, place: Place, prefix: &str) -> io::Result<bool> {
        for segment in &self.segments {
            let dictionary = segment.terms(place).terms();
            let mut terms = dictionary.range().ge(prefix.as_bytes()).into_stream()?;
            if terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Tells how many articles have a term.
    pub(super) fn frequency(&self, place: Place, term: &str) -> io::Result<u32> {
        let mut documents = 0;
        for segment in &self.segments {
            let info = segment.terms(place).terms().get(term)?;
            documents += info.map_or(0, |info| info.doc_freq);
        }
        Ok(documents)
    }

    /// Gives what a beginning was completed to before.
    pub(super) fn completed(&self, place: Place, prefix: &str) -> Option<Arc<[Found]>> {
        let known = self.completions.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&(place, prefix.to_owned())).cloned()
    }

    /// Keeps what a beginning was completed to.
    pub(super) fn keep_completed(&self, place: Place, prefix: &str, found: &Arc<[Found]>) {
        let mut known = self.completions.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert((place, prefix.to_owned()), Arc::clone(found));
    }

    /// Number of articles, deleted ones included.
    pub(super) fn documents(&self) -> f32 {
        self.documents
    }

    /// Gives the inverse document frequency of a term that `documents` articles have.
    pub(super) fn idf(&self, documents: u32) -> f32 {
        let having = documents as f32;
        (1.0 + (self.documents - having + 0.5).max(0.0) / (having + 0.5)).ln()
    }

    /// Makes the weights for a sum of inverse document frequencies in one field.
    pub(super) fn bm25(&self, place: Place, idf: f32, boost: f32) -> Bm25 {
        let [stem, exact, title, facets, gram] = &self.lengths;
        let lengths = match place {
            Place::Stem => stem,
            Place::Exact => exact,
            Place::Title => title,
            Place::Facets => facets,
            Place::Gram => gram,
        };
        Bm25 {
            weight: idf * boost * (1.0 + K1),
            lengths: Arc::clone(lengths),
        }
    }
}

impl Segment {
    pub(super) fn terms(&self, place: Place) -> &InvertedIndexReader {
        let [stem, exact, title, facets, gram] = &self.terms;
        match place {
            Place::Stem => stem,
            Place::Exact => exact,
            Place::Title => title,
            Place::Facets => facets,
            Place::Gram => gram,
        }
    }

    /// Gives the library's id of an article.
    pub(super) fn id(&self, doc: u32) -> ArticleId {
        ArticleId(self.ids.first(doc).unwrap_or_default())
    }

    /// Gives the lengths of the texts of a field.
    pub(super) fn norms(&self, place: Place) -> Norms<'_> {
        Norms(self.norms.get(place as usize).and_then(Option::as_ref))
    }

    /// Opens the postings of a term block by block, without positions.
    pub(super) fn blocks(&self, number: usize, found: &Found) -> io::Result<Option<BlockSegmentPostings>> {
        let Some(Some(info)) = found.infos.get(number) else {
            return Ok(None);
        };
        self.terms(found.place)
            .read_block_postings_from_terminfo(info, IndexRecordOption::WithFreqs)
            .map(Some)
    }

    /// Opens the postings of a term with positions.
    pub(super) fn positions(&self, number: usize, found: &Found) -> io::Result<Option<SegmentPostings>> {
        let Some(Some(info)) = found.infos.get(number) else {
            return Ok(None);
        };
        self.terms(found.place)
            .read_postings_from_terminfo(info, IndexRecordOption::WithFreqsAndPositions)
            .map(Some)
    }
}

/// Works out what each length means in a field in which texts have `mean` tokens.
fn lengths(place: Place, mean: f32) -> Lengths {
    let b = if place == Place::Stem { B_OF_STEMS } else { B };
    Arc::new(std::array::from_fn(|id| {
        let length = FieldNormReader::id_to_fieldnorm(id as u8) as f32;
        K1 * (1.0 - b + b * length / mean)
    }))
}

impl Bm25 {
    #[inline]
    pub(super) fn score(&self, norm: u8, frequency: f32) -> f32 {
        #[expect(clippy::indexing_slicing, reason = "256 lengths for the 256 values of a byte")]
        let length = self.lengths[norm as usize];
        self.weight * frequency / (frequency + length)
    }
}
