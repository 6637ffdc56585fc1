//! The library as one file, and back.
//!
//! A backup is a library of its own, written while this one is in use. It
//! replaces a library in one step, after every page and text of it was read; the
//! replaced one is kept aside. A crash or a full disk in the middle leaves the
//! old library or the new one, whole.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::clock::instant;
use super::error::{Doing, Error, ErrorKind};
use super::place::Place;
use super::scratch::{Purpose, ScratchFolder};
use super::{Library, Options, Reader};
use crate::sentence::sentence;
use crate::store::{Beside, Store};

/// What became of a restored library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Restored {
    /// Articles in the restored library.
    pub articles: u64,
    /// Where the replaced library lies now; `None` where there was none.
    pub replaced: Option<PathBuf>,
    /// The files that travelled beside the library: name and bytes.
    pub beside: Vec<Beside>,
}

impl Reader {
    /// Writes the whole library into one file, as it is at this moment; `beside` are files that travel with it.
    ///
    /// Others go on reading and writing meanwhile. Returns the size in bytes. A
    /// file that is there already is replaced once the new one is whole.
    ///
    /// # Errors
    ///
    /// The library cannot be read or the file not written; an old file is then as it was.
    pub fn back_up(&self, file: &Path, beside: &[(&str, &[u8])]) -> Result<u64, Error> {
        let folder = folder_of(file);
        let failed = |error: io::Error| Error::io(Doing::Write, file, error);
        // SQLite makes the file itself: it gets a folder of its own next to the target
        let work = ScratchFolder::new_in(folder, Purpose::Backup).map_err(failed)?;
        let copy = work.join("backup");
        self.view.back_up(&copy, beside)?;
        let written = File::options().write(true).open(&copy).map_err(failed)?;
        written.sync_all().map_err(failed)?;
        let bytes = written.metadata().map_err(failed)?.len();
        let old = work.join("old");
        let replaces = fs::hard_link(file, &old).is_ok();
        fs::rename(&copy, file).map_err(failed)?;
        if let Err(error) = sync(folder) {
            // a backup that may not survive a power cut must not look like one that does
            let undone = if replaces {
                fs::rename(&old, file)
            } else {
                fs::remove_file(file)
            };
            if let Err(error) = undone {
                tracing::warn!(%error, "a failed backup stays");
            }
            return Err(failed(error));
        }
        Ok(bytes)
    }
}

impl Library {
    /// Replaces the library in `folder` by the one of a backup, and keeps the replaced one aside.
    ///
    /// # Errors
    ///
    /// The file is no backup, damaged or of a newer khabar; the library is open elsewhere; the disk is
    /// full. The library is then as it was.
    pub fn restore(folder: &Path, file: &Path, options: &Options) -> Result<Restored, Error> {
        Store::examine(file).map_err(|error| match error.kind {
            crate::store::ErrorKind::Permission if !file.exists() => {
                Error::io(Doing::Read, file, io::Error::from(io::ErrorKind::NotFound))
            }
            _ => Error::from(error).with_hint(sentence!("hint-unchanged", "nothing was changed")),
        })?;
        let place = Place::at(folder);
        place.make()?;
        let work = ScratchFolder::new_in(folder, Purpose::Restore)
            .map_err(|error| Error::io(Doing::WriteTo, folder, error))?;
        let copy = work.join("library.sqlite3");
        fs::copy(file, &copy).map_err(|error| Error::io(Doing::Copy, file, error))?;
        let (beside, faults) = Store::adopt(&copy)?;
        if let Some(fault) = faults.first() {
            return Err(Error::new(
                ErrorKind::Corrupt,
                sentence!(
                    "error-backup-damaged",
                    "the backup {path} is damaged: {why}",
                    path = file,
                    why = &fault.message
                ),
            )
            .with_hint(sentence!(
                "hint-older-backup",
                "nothing was changed; try an older backup"
            )));
        }
        File::options()
            .write(true)
            .open(&copy)
            .and_then(|file| file.sync_all())
            .map_err(|error| Error::io(Doing::Write, &copy, error))?;
        let replaced = set_aside(&place, *options)?;
        fs::rename(&copy, place.database())
            .map_err(|error| Error::io(Doing::Write, &place.database(), error))?;
        sync(folder).map_err(|error| Error::io(Doing::WriteTo, folder, error))?;
        drop(work);
        let library = Self::open(folder, options)?;
        // the open file follows the database that stands now
        library.write_bookmark_file()?;
        Ok(Restored {
            articles: library.reader()?.counts()?.articles,
            replaced,
            beside,
        })
    }
}

/// Puts what is replaced into a folder of its own; the database itself stays in place until the new one is put over it.
fn set_aside(place: &Place, options: Options) -> Result<Option<PathBuf>, Error> {
    let database = place.database();
    if !database.exists() {
        return Ok(None);
    }
    let into_one_file = || {
        if place.is_emptied() {
            // opened, it would lose its log
            return Ok(());
        }
        Store::open(&database).and_then(Store::into_one_file)
    };
    match into_one_file() {
        Ok(()) => {}
        Err(error) if error.kind == crate::store::ErrorKind::Busy => {
            return Err(Error::from(error).with_hint(sentence!(
                "hint-close-and-restore",
                "close it and restore again; nothing was changed"
            )));
        }
        // what cannot be opened any more is moved as it is, log and all
        Err(error) => tracing::warn!(%error, "the replaced library cannot be opened"),
    }
    let stamp: String = instant((options.clock)())
        .to_rfc3339()
        .chars()
        .filter(char::is_ascii_digit)
        .take(14)
        .collect();
    let aside = (0..100)
        .map(|number| match number {
            0 => place.folder().join(format!("replaced-{stamp}")),
            number => place.folder().join(format!("replaced-{stamp}-{number}")),
        })
        .find(|folder| !folder.exists())
        .ok_or_else(|| {
            Error::new(
                ErrorKind::Io,
                sentence!("error-too-many-replaced", "too many replaced libraries lie here"),
            )
        })?;
    let failed = |error: io::Error| Error::io(Doing::KeepAside, &aside, error);
    fs::create_dir(&aside).map_err(failed)?;
    for suffix in ["", "-wal", "-shm"] {
        let from = with_suffix(&database, suffix);
        if from.exists() {
            keep(&from, &aside).map_err(failed)?;
        }
    }
    let bookmarks = place.bookmarks();
    if bookmarks.exists() {
        keep(&bookmarks, &aside).map_err(failed)?;
    }
    sync(&aside).map_err(failed)?;
    // the index belongs to the replaced library: without it the old one starts slowly, and the new one well
    if place.index().exists() {
        fs::rename(place.index(), aside.join("index")).map_err(failed)?;
    }
    for suffix in ["-wal", "-shm"] {
        let left = with_suffix(&database, suffix);
        if left.exists() {
            fs::remove_file(&left).map_err(failed)?;
        }
    }
    Ok(Some(aside))
}

/// Gives a file a second name in a folder, or copies it where the file system has no such names.
fn keep(from: &Path, folder: &Path) -> io::Result<()> {
    let Some(name) = from.file_name() else {
        return Ok(());
    };
    let to = folder.join(name);
    if fs::hard_link(from, &to).is_err() {
        fs::copy(from, &to)?;
        File::open(&to)?.sync_all()?;
    }
    Ok(())
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn folder_of(file: &Path) -> &Path {
    file.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

#[cfg(unix)]
fn sync(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync(_folder: &Path) -> io::Result<()> {
    Ok(())
}
