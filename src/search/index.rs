//! The index on disk: generations behind a pointer that is replaced atomically.
//!
//! `root/current` names the generation that answers, `root/gen-N/` holds its
//! files and the version of the analyser that made them. A rebuild writes the
//! next generation while the present one answers. An index that is missing,
//! damaged or of another version answers nothing and says so in its state.

mod generation;

use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use super::{Error, Searcher, Writer};
use crate::private;
use crate::sentence::Sentence;
pub(super) use generation::Generation;
use generation::{POINTER, generation_name, generation_number, open_present, pointer};

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
    pub problem: Option<Sentence>,
}

/// What the index finds at one moment, to be compared with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    generation: u64,
    commit: u64,
    documents: u64,
}

/// Where a writer writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The generation that answers; an unusable one is replaced by an empty one first.
    Current,
    /// A new generation, which answers once it is finished.
    Next,
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

    /// Names what is found at the moment; another name means that something may have changed.
    #[must_use]
    pub fn moment(&self) -> Moment {
        let present = self.present();
        Moment {
            generation: present.number,
            commit: present.reader.searcher().generation().generation_id(),
            documents: present.reader.searcher().num_docs(),
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
        private::create_folder(&self.root).map_err(|error| Error::io(&self.root, error))?;
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
        Generation::create(&self.root, number)
    }

    /// Removes generations as far as the system lets; what stays is removed another time.
    pub(super) fn remove_generations(&self, remove: impl Fn(u64) -> bool) {
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
        let file = private::open(&path).map_err(|error| Error::io(&path, error))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(Error::io(&path, error)),
        }
    }
}

/// Makes a rename in `folder` survive a power cut.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
