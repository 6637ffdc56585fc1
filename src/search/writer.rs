//! Writing: articles into a generation, commits that name the store's change.

use std::collections::HashSet;
use std::fs::File;
use std::sync::Arc;

use tantivy::directory::error::LockError;
use tantivy::indexer::{IndexWriterOptions, NoMergePolicy};
use tantivy::schema::Field;
use tantivy::{IndexWriter, TantivyDocument, TantivyError, Term};

use super::analyzer::{Analyzer, Language};
use super::index::Generation;
use super::schema::{Facet, GAP};
use super::{Document, Error, Index};
use crate::article::ArticleId;

/// Memory that postings may take before they go to disk as a segment.
const MEMORY: usize = 96 << 20;

/// The one writer of a generation; holds its lock until it is dropped.
pub struct Writer {
    index: Index,
    generation: Arc<Generation>,
    inner: IndexWriter,
    analyzer: Analyzer,
    streams: Streams,
    /// Ids added since the generation was empty; `None` where it was not empty.
    added: Option<HashSet<i64>>,
    /// Number of articles added by this writer.
    written: u64,
    /// Held while a next generation is written.
    next: Option<File>,
}

/// The encoded tokens of one article, field by field.
#[derive(Default)]
struct Streams {
    stem: String,
    exact: String,
    title: String,
    facets: String,
    gram: String,
}

impl Writer {
    pub(super) fn open(
        index: Index,
        generation: Arc<Generation>,
        next: Option<File>,
    ) -> Result<Option<Self>, Error> {
        let Some(inner) = lock(&generation.index)? else {
            return Ok(None);
        };
        let empty = generation.index.searchable_segment_ids()?.is_empty();
        Ok(Some(Self {
            index,
            generation,
            inner,
            analyzer: Analyzer::new(),
            streams: Streams::default(),
            added: empty.then(HashSet::new),
            written: 0,
            next,
        }))
    }

    /// Gives what the last commit to this generation carried.
    #[must_use]
    pub fn payload(&self) -> Option<u64> {
        self.generation.payload()
    }

    /// Adds an article, in place of what was there under its id; found after the next commit.
    ///
    /// # Errors
    ///
    /// Fails where the disk refuses.
    pub fn add(&mut self, document: &Document<'_>) -> Result<(), Error> {
        let id = document.id.0;
        let fresh = self.added.as_mut().is_some_and(|added| added.insert(id));
        if !fresh {
            self.delete(document.id);
        }
        let fields = self.generation.fields;
        let streams = &mut self.streams;
        streams.fill(&mut self.analyzer, document);
        let mut row = TantivyDocument::new();
        row.add_i64(fields.id, id);
        if let Some(date) = document.date {
            row.add_i64(fields.date, date.unix);
            row.add_i64(fields.day, date.day());
        }
        let texts: [(Field, &str); 5] = [
            (fields.stem, &streams.stem),
            (fields.exact, &streams.exact),
            (fields.title, &streams.title),
            (fields.facets, &streams.facets),
            (fields.gram, &streams.gram),
        ];
        for (field, text) in texts {
            row.add_text(field, text);
        }
        if let Err(error) = self.inner.add_document(row) {
            return Err(self.cause(error).into());
        }
        self.written += 1;
        Ok(())
    }

    /// Returns why the indexing thread ended, where all that an error says is that it did.
    ///
    /// tantivy reports a full disk to the next `add_document` as a killed thread and hands out the I/O
    /// error only where the thread is joined, that is on a commit.
    fn cause(&mut self, error: TantivyError) -> TantivyError {
        match error {
            TantivyError::ErrorInThread(_) => self.inner.prepare_commit().err().unwrap_or(error),
            error => error,
        }
    }

    /// Removes an article; not found after the next commit.
    pub fn delete(&mut self, id: ArticleId) {
        self.inner
            .delete_term(Term::from_field_i64(self.generation.fields.id, id.0));
    }

    /// Makes what was added and deleted durable and found, and remembers `payload` with it.
    ///
    /// # Errors
    ///
    /// Fails where the disk refuses; the index is then at the commit before.
    pub fn commit(&mut self, payload: u64) -> Result<(), Error> {
        let mut commit = self.inner.prepare_commit()?;
        commit.set_payload(&payload.to_string());
        commit.commit()?;
        if self.next.is_none() {
            self.generation.reader.reload()?;
        }
        Ok(())
    }

    /// Ends the writing at once; what was not committed is lost, and segments stay as they are.
    ///
    /// # Errors
    ///
    /// Fails where the disk refuses.
    pub fn leave(self) -> Result<(), Error> {
        let Self {
            generation, inner, ..
        } = self;
        drop(inner);
        Ok(generation.reader.reload()?)
    }

    /// Ends the writing of a next generation that is not going to be used, and removes its files.
    pub fn abandon(self) {
        let Self {
            index,
            generation,
            inner,
            next,
            ..
        } = self;
        let number = generation.number;
        drop(inner);
        drop(generation);
        if let Some(_lock) = next {
            index.remove_generations(|other| other == number);
        }
    }

    /// Ends the writing: lets merges end and, for a next generation, makes it the one that answers.
    ///
    /// Who wrote most of what is there also makes one segment of all. What was not committed is lost.
    ///
    /// # Errors
    ///
    /// Fails where the disk refuses; a next generation is then not used.
    pub fn finish(self) -> Result<(), Error> {
        let Self {
            index,
            generation,
            inner,
            written,
            next,
            ..
        } = self;
        inner.wait_merging_threads()?;
        generation.reader.reload()?;
        if written * 2 > generation.reader.searcher().num_docs()
            && let Err(error) = merge_all(&generation.index)
        {
            // What was committed answers as it is, only slower.
            tracing::warn!(%error, "the segments of the search index stay apart");
        }
        generation.reader.reload()?;
        let Some(_lock) = next else { return Ok(()) };
        let published = Generation::new(
            generation.number,
            generation.index.clone(),
            generation.fields,
            None,
        )?;
        index.publish(published)
    }
}

/// Takes the lock of a generation's writer; `None` where somebody else holds it.
fn lock(index: &tantivy::Index) -> Result<Option<IndexWriter>, Error> {
    let options = IndexWriterOptions::builder()
        .num_worker_threads(1)
        .memory_budget_per_thread(MEMORY)
        .build();
    match index.writer_with_options(options) {
        Ok(inner) => Ok(Some(inner)),
        Err(TantivyError::LockFailure(LockError::LockBusy, _)) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Makes one segment of all: each has a dictionary of its own, to be kept and to be looked through.
fn merge_all(index: &tantivy::Index) -> Result<(), Error> {
    let segments = index.searchable_segment_ids()?;
    if segments.len() < 2 {
        return Ok(());
    }
    // A writer of its own: the one before may have had merges under way.
    let Some(mut writer) = lock(index)? else {
        return Ok(());
    };
    writer.set_merge_policy(Box::new(NoMergePolicy));
    writer.merge(&segments).wait()?;
    writer.garbage_collect_files().wait()?;
    writer.wait_merging_threads()?;
    Ok(())
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer")
            .field("generation", &self.generation.number)
            .field("next", &self.next.is_some())
            .finish_non_exhaustive()
    }
}

impl Streams {
    /// Analyses `document` into the streams; what stood there before is gone.
    fn fill(&mut self, analyzer: &mut Analyzer, document: &Document<'_>) {
        let Self {
            stem,
            exact,
            title,
            facets,
            gram,
        } = self;
        for stream in [&mut *stem, exact, title, facets, gram] {
            stream.clear();
        }
        let language = Language::of_tag(document.lang);
        analyzer.analyze_in(language, document.title, |token| {
            token.encode(stem);
            token.encode(title);
            token.encode_exact(exact);
            token.encode_grams(gram);
        });
        for text in [document.lead, document.body, document.date_text] {
            stem.push(GAP);
            analyzer.analyze_in(language, text, |token| {
                token.encode(stem);
                token.encode_exact(exact);
                token.encode_grams(gram);
            });
        }
        let names = [(Facet::Source, document.source), (Facet::Author, document.author)];
        let tags = document.tags.iter().map(|tag| (Facet::Tag, tag.as_str()));
        for (facet, text) in names.into_iter().chain(tags) {
            stem.push(GAP);
            facets.push(GAP);
            analyzer.analyze(text, |token| {
                token.encode(stem);
                token.encode_exact(exact);
                token.encode_facet(facet, facets);
            });
        }
        if !document.lang.is_empty() {
            facets.push(GAP);
            facets.push(Facet::Lang.letter());
            facets.push_str(&crate::text::fold(document.lang));
        }
    }
}
