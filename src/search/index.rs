//! The index on disk: generations behind a pointer that is replaced atomically.
//!
//! `root/current` names the generation that answers, `root/gen-N/` holds its
//! files and the version of the analyser that made them. A rebuild writes the
//! next generation while the present one answers. An index that is missing,
//! damaged or of another version answers nothing and says so in its state.

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use tantivy::directory::MmapDirectory;
use tantivy::{IndexReader, ReloadPolicy};

use super::analyzer;
use super::schema::{self, Fields};
use super::searcher::Opened;
use super::{Error, Searcher, Writer};

/// The file that names the generation in use.
const POINTER: &str = "current";
/// The file of a generation that names the analyser's version.
const VERSION_FILE: &str = "analyser";
/// The file of a generation in which tantivy lists its segments.
const LIST_FILE: &str = "meta.json";
/// The file whose lock gives the right to make generations.
const LOCK_FILE: &str = "generations.lock";

/// The index of a library; clones share it.
#[derive(Clone)]
pub struct Index {
    root: Arc<Path>,
    present: Arc<RwLock<Arc<Generation>>>,
}

impl std::fmt::Debug for Index {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Index")
            .field("root", &self.root)
            .field("generation", &self.present().number)
            .finish_non_exhaustive()
    }
}

/// What an index says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// What the last commit carried: the store's change up to which articles are indexed.
    pub payload: Option<u64>,
    /// Whether this analyser made it; if not, it answers nothing and has to be made again.
    pub current: bool,
    /// Number of articles that it finds.
    pub documents: u64,
    /// Why it cannot be used, where it exists and cannot.
    pub problem: Option<String>,
}

/// Where a writer writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The generation that answers; an unusable one is replaced by an empty one first.
    Current,
    /// A new generation, which answers once it is finished.
    Next,
}

/// One generation, opened.
pub(super) struct Generation {
    /// Its number, 0 where nothing usable is on disk.
    pub(super) number: u64,
    pub(super) index: tantivy::Index,
    pub(super) reader: IndexReader,
    pub(super) fields: Fields,
    /// What searches have opened of it.
    pub(super) opened: Opened,
    /// The list of segments that was read last, as it stands in its file.
    seen: Mutex<Option<Vec<u8>>>,
    problem: Option<String>,
}

impl Index {
    /// Opens the index at `root`, which need not exist yet; writes nothing.
    ///
    /// # Errors
    ///
    /// Fails only where no index can be held at all (out of memory, no threads);
    /// a missing or damaged one is reported by [`Index::state`].
    pub fn open(root: &Path) -> Result<Self, Error> {
        let present = Arc::new(open_present(root)?);
        Ok(Self {
            root: Arc::from(root),
            present: Arc::new(RwLock::new(present)),
        })
    }

    /// Tells what the index knows of itself.
    #[must_use]
    pub fn state(&self) -> State {
        let present = self.present();
        State {
            payload: present.payload(),
            current: present.number > 0,
            documents: present.reader.searcher().num_docs(),
            problem: present.problem.clone(),
        }
    }

    /// Gives a searcher over what was committed last, as far as this process has reloaded.
    #[must_use]
    pub fn searcher(&self) -> Searcher {
        Searcher::new(&self.present())
    }

    /// Looks for commits and generations of other processes; cheap where there are none.
    ///
    /// # Errors
    ///
    /// Fails where the files have become unreadable.
    pub fn reload(&self) -> Result<(), Error> {
        let present = self.present();
        if pointer(&self.root) == Some(present.number) {
            match present.reload(&self.root) {
                Ok(()) => return Ok(()),
                Err(error) => {
                    tracing::warn!(%error, "reopening the search index");
                }
            }
        }
        self.set_present(open_present(&self.root)?);
        Ok(())
    }

    /// Takes the writer's lock; `None` where somebody else holds it.
    ///
    /// # Errors
    ///
    /// Fails where the disk refuses.
    pub fn writer(&self, target: Target) -> Result<Option<Writer>, Error> {
        fs::create_dir_all(&self.root).map_err(|error| Error::io(&self.root, error))?;
        match target {
            Target::Current => loop {
                self.reload()?;
                let present = self.present();
                if present.number == 0 {
                    let Some(_lock) = self.generations_lock()? else {
                        return Ok(None);
                    };
                    self.reload()?;
                    if self.present().number == 0 {
                        self.publish(self.create_next()?)?;
                    }
                    continue;
                }
                let Some(writer) = Writer::open(self.clone(), Arc::clone(&present), None)? else {
                    return Ok(None);
                };
                // Somebody may have published another generation before the lock was ours.
                if pointer(&self.root) == Some(present.number) {
                    // What a rebuild that was killed left behind; one under way holds the lock.
                    if let Some(_lock) = self.generations_lock()? {
                        self.remove_generations(|number| number > present.number);
                    }
                    return Ok(Some(writer));
                }
            },
            Target::Next => {
                let Some(lock) = self.generations_lock()? else {
                    return Ok(None);
                };
                self.reload()?;
                let next = Arc::new(self.create_next()?);
                Writer::open(self.clone(), next, Some(lock))
            }
        }
    }

    /// Compares every file of the index with its checksum; gives the damaged ones.
    ///
    /// # Errors
    ///
    /// Fails where the files cannot be read at all.
    pub fn verify(&self) -> Result<Vec<PathBuf>, Error> {
        let damaged = self.present().index.validate_checksum()?;
        Ok(damaged.into_iter().collect())
    }

    /// Replaces the generation that answers, for this process and all others.
    pub(super) fn publish(&self, generation: Generation) -> Result<(), Error> {
        let path = self.root.join(POINTER);
        let write = || -> io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(&self.root)?;
            writeln!(file, "{}", generation_name(generation.number))?;
            file.as_file().sync_all()?;
            file.persist(&path)?;
            sync_folder(&self.root)
        };
        write().map_err(|error| Error::io(&path, error))?;
        let number = generation.number;
        self.set_present(generation);
        self.remove_generations(|other| other != number);
        Ok(())
    }

    fn present(&self) -> Arc<Generation> {
        Arc::clone(&self.present.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn set_present(&self, generation: Generation) {
        *self.present.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(generation);
    }

    /// Makes an empty generation behind every one that exists.
    fn create_next(&self) -> Result<Generation, Error> {
        let in_use = pointer(&self.root).unwrap_or(0);
        // What stands behind the pointer was left by a rebuild that did not end.
        self.remove_generations(|number| number > in_use);
        let number = in_use + 1;
        let folder = self.root.join(generation_name(number));
        let create = || -> io::Result<()> {
            match fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            fs::create_dir_all(&folder)?;
            fs::write(folder.join(VERSION_FILE), analyzer::VERSION.to_string())
        };
        create().map_err(|error| Error::io(&folder, error))?;
        let (schema, fields) = schema::schema();
        let directory = MmapDirectory::open(&folder).map_err(tantivy::TantivyError::from)?;
        let index = tantivy::Index::builder()
            .schema(schema)
            .tokenizers(schema::tokenizers())
            .open_or_create(directory)?;
        Generation::new(number, index, fields, None)
    }

    /// Removes generations as far as the system lets; what stays is removed another time.
    fn remove_generations(&self, remove: impl Fn(u64) -> bool) {
        let Ok(entries) = fs::read_dir(&self.root) else {
            return;
        };
        for entry in entries.flatten() {
            let number = entry.file_name().to_str().and_then(generation_number);
            if number.is_some_and(&remove)
                && let Err(error) = fs::remove_dir_all(entry.path())
            {
                tracing::warn!(%error, path = %entry.path().display(), "an old index stays");
            }
        }
    }

    fn generations_lock(&self) -> Result<Option<File>, Error> {
        let path = self.root.join(LOCK_FILE);
        let file = File::create(&path).map_err(|error| Error::io(&path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Error::io(&path, error)),
        }
    }
}

impl Generation {
    pub(super) fn new(
        number: u64,
        index: tantivy::Index,
        fields: Fields,
        problem: Option<String>,
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

    /// Holds nothing; stands in for an index that is missing or cannot be used.
    fn empty(problem: Option<String>) -> Result<Self, Error> {
        let (schema, fields) = schema::schema();
        let mut index = tantivy::Index::create_in_ram(schema);
        index.set_tokenizers(schema::tokenizers());
        Self::new(0, index, fields, problem)
    }

    /// Opens what was committed since the last time; opening is dear, so the list of segments is compared first.
    fn reload(&self, root: &Path) -> tantivy::Result<()> {
        let list = fs::read(root.join(generation_name(self.number)).join(LIST_FILE)).ok();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if list.is_none() || *seen != list {
            self.reader.reload()?;
            *seen = list;
        }
        Ok(())
    }

    pub(super) fn payload(&self) -> Option<u64> {
        let metas = self.index.load_metas().ok()?;
        metas.payload?.parse().ok()
    }
}

/// Opens what the pointer names, or an empty stand-in that says why not.
fn open_present(root: &Path) -> Result<Generation, Error> {
    // A generation can be replaced between the reading of the pointer and the opening.
    for _ in 0..3 {
        let Some(number) = pointer(root) else {
            let missing = fs::exists(root.join(POINTER)).is_ok_and(|exists| !exists);
            let problem = (!missing).then(|| "the pointer to its files cannot be read".to_owned());
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
    Generation::empty(Some("it is being replaced over and over".to_owned()))
}

fn open_generation(root: &Path, number: u64) -> Result<Generation, String> {
    let folder = root.join(generation_name(number));
    let version = fs::read_to_string(folder.join(VERSION_FILE))
        .map_err(|error| format!("{}: {error}", folder.join(VERSION_FILE).display()))?;
    if version.trim() != analyzer::VERSION.to_string() {
        return Err(format!(
            "it was made by analyser version {}, this is version {}",
            version.trim(),
            analyzer::VERSION
        ));
    }
    // Garbled files can make tantivy panic.
    let open = || -> Result<Generation, String> {
        let (schema, fields) = schema::schema();
        let mut index = tantivy::Index::open_in_dir(&folder).map_err(|error| error.to_string())?;
        if index.schema() != schema {
            return Err("it has other fields".to_owned());
        }
        index.set_tokenizers(schema::tokenizers());
        check_sizes(&folder, &index)?;
        Generation::new(number, index, fields, None).map_err(|error| error.to_string())
    };
    panic::catch_unwind(AssertUnwindSafe(open))
        .unwrap_or_else(|_| Err("its files contradict themselves".to_owned()))
}

/// Looks for files that are too short for the footer that each has; tantivy would panic.
fn check_sizes(folder: &Path, index: &tantivy::Index) -> Result<(), String> {
    const FOOTER: u64 = 8;
    let metas = index.load_metas().map_err(|error| error.to_string())?;
    for path in metas.list_segment_files() {
        let path = folder.join(path);
        if fs::metadata(&path).is_ok_and(|metadata| metadata.len() < FOOTER) {
            return Err(format!("{} is cut short", path.display()));
        }
    }
    Ok(())
}

/// Reads the number of the generation in use.
fn pointer(root: &Path) -> Option<u64> {
    let name = fs::read_to_string(root.join(POINTER)).ok()?;
    generation_number(name.trim())
}

fn generation_name(number: u64) -> String {
    format!("gen-{number}")
}

fn generation_number(name: &str) -> Option<u64> {
    name.strip_prefix("gen-")?.parse().ok()
}

/// Makes a rename in `folder` survive a power cut.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
