//! One generation of the index, opened; what is missing or cannot be used answers nothing and says why.

use std::fs;
use std::io::{self, Write as _};
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use tantivy::{IndexReader, ReloadPolicy};

use crate::private;
use crate::search::Error;
use crate::search::analyzer;
use crate::search::files::Files;
use crate::search::schema::{self, Fields};
use crate::search::searcher::Opened;
use crate::sentence::{Sentence, sentence};

/// The file that names the generation in use.
pub(super) const POINTER: &str = "current";
/// The file of a generation that names the analyser's version.
const VERSION_FILE: &str = "analyser";
/// The file of a generation in which tantivy lists its segments.
const LIST_FILE: &str = "meta.json";

/// One generation, opened.
pub(in crate::search) struct Generation {
    /// Its number, 0 where nothing usable is on disk.
    pub(in crate::search) number: u64,
    pub(in crate::search) index: tantivy::Index,
    pub(in crate::search) reader: IndexReader,
    pub(in crate::search) fields: Fields,
    /// What searches have opened of it.
    pub(in crate::search) opened: Opened,
    /// The list of segments that was read last, as it stands in its file.
    seen: Mutex<Option<Vec<u8>>>,
    pub(super) problem: Option<Sentence>,
}

impl Generation {
    pub(in crate::search) fn new(
        number: u64,
        index: tantivy::Index,
        fields: Fields,
        problem: Option<Sentence>,
    ) -> Result<Self, Error> {
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Self {
            number,
            index,
            reader,
            fields,
            opened: Opened::default(),
            seen: Mutex::default(),
            problem,
        })
    }

    /// Makes an empty one in `root`, in place of what may lie there.
    pub(super) fn create(root: &Path, number: u64) -> Result<Self, Error> {
        let folder = root.join(generation_name(number));
        let create = || -> io::Result<()> {
            match fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            private::create_folder(&folder)?;
            private::open(&folder.join(VERSION_FILE))?.write_all(analyzer::VERSION.to_string().as_bytes())
        };
        create().map_err(|error| Error::io(&folder, error))?;
        let (schema, fields) = schema::schema();
        let directory = Files::open(&folder).map_err(tantivy::TantivyError::from)?;
        let index = tantivy::Index::builder()
            .schema(schema)
            .tokenizers(schema::tokenizers())
            .open_or_create(directory)?;
        Self::new(number, index, fields, None)
    }

    /// Holds nothing; stands in for an index that is missing or cannot be used.
    fn empty(problem: Option<Sentence>) -> Result<Self, Error> {
        let (schema, fields) = schema::schema();
        let mut index = tantivy::Index::create_in_ram(schema);
        index.set_tokenizers(schema::tokenizers());
        Self::new(0, index, fields, problem)
    }

    /// Opens what was committed since the last time; opening is dear, so the list of segments is compared first.
    pub(super) fn reload(&self, root: &Path) -> tantivy::Result<()> {
        let list = fs::read(root.join(generation_name(self.number)).join(LIST_FILE)).ok();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if list.is_none() || *seen != list {
            self.reader.reload()?;
            *seen = list;
        }
        Ok(())
    }

    pub(in crate::search) fn payload(&self) -> Option<u64> {
        let metas = self.index.load_metas().ok()?;
        metas.payload?.parse().ok()
    }
}

/// Opens what the pointer names, or an empty stand-in that says why not.
pub(super) fn open_present(root: &Path) -> Result<Generation, Error> {
    // A generation can be replaced between the reading of the pointer and the opening.
    for _ in 0..3 {
        let Some(number) = pointer(root) else {
            let missing = fs::exists(root.join(POINTER)).is_ok_and(|exists| !exists);
            let problem =
                (!missing).then(|| sentence!("index-pointer", "the pointer to its files cannot be read"));
            return Generation::empty(problem);
        };
        let problem = match open_generation(root, number) {
            Ok(generation) => return Ok(generation),
            Err(problem) => problem,
        };
        if pointer(root) == Some(number) {
            return Generation::empty(Some(problem));
        }
    }
    Generation::empty(Some(sentence!(
        "index-replaced",
        "it is being replaced over and over"
    )))
}

fn open_generation(root: &Path, number: u64) -> Result<Generation, Sentence> {
    let folder = root.join(generation_name(number));
    let version = fs::read_to_string(folder.join(VERSION_FILE)).map_err(|error| {
        let file = folder.join(VERSION_FILE);
        sentence!(
            "error-read",
            "cannot read {path}: {why}",
            path = &file,
            why = &error
        )
    })?;
    if version.trim() != analyzer::VERSION.to_string() {
        return Err(sentence!(
            "index-version",
            "it was made by analyser version {made}, this is version {own}",
            made = version.trim(),
            own = analyzer::VERSION.to_string()
        ));
    }
    // Garbled files can make tantivy panic.
    let open = || -> Result<Generation, Sentence> {
        let (schema, fields) = schema::schema();
        let files = Files::open(&folder).map_err(|error| told(&error.into()))?;
        let mut index = tantivy::Index::open(files).map_err(|error| told(&error))?;
        if index.schema() != schema {
            return Err(sentence!("index-fields", "it has other fields"));
        }
        index.set_tokenizers(schema::tokenizers());
        check_sizes(&folder, &index)?;
        Generation::new(number, index, fields, None).map_err(|error| error.sentence())
    };
    panic::catch_unwind(AssertUnwindSafe(open)).unwrap_or_else(|_| {
        Err(sentence!(
            "search-contradiction",
            "its files contradict themselves"
        ))
    })
}

/// Hands through what the engine says.
fn told(error: &tantivy::TantivyError) -> Sentence {
    Sentence::verbatim(error.to_string())
}

/// Looks for files that are too short for the footer that each has; tantivy would panic.
fn check_sizes(folder: &Path, index: &tantivy::Index) -> Result<(), Sentence> {
    const FOOTER: u64 = 8;
    let metas = index.load_metas().map_err(|error| told(&error))?;
    for path in metas.list_segment_files() {
        let path = folder.join(path);
        if fs::metadata(&path).is_ok_and(|metadata| metadata.len() < FOOTER) {
            return Err(sentence!("index-cut", "{path} is cut short", path = &path));
        }
    }
    Ok(())
}

/// Reads the number of the generation in use.
pub(super) fn pointer(root: &Path) -> Option<u64> {
    let name = fs::read_to_string(root.join(POINTER)).ok()?;
    generation_number(name.trim())
}

pub(super) fn generation_name(number: u64) -> String {
    format!("gen-{number}")
}

pub(super) fn generation_number(name: &str) -> Option<u64> {
    name.strip_prefix("gen-")?.parse().ok()
}
