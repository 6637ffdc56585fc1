//! Temporary folders that a later run removes when the process that made them was killed.
//!
//! The owner of a folder holds a lock on a file inside it for as long as it uses the folder. A lock ends
//! with its process, so a folder whose lock can be taken belongs to nobody.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The file inside a folder whose lock shows that the folder is in use.
const LOCK_FILE: &str = "in-use.lock";

/// What a temporary folder is for; the name begins with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A backup before it gets its name, next to its target.
    Backup,
    /// A library before it replaces the present one, inside the data directory.
    Restore,
    /// A whole library that is thrown away, in the system's temporary directory.
    Demo,
}

impl Purpose {
    fn prefix(self) -> &'static str {
        match self {
            Self::Backup => ".khabar-backup-",
            Self::Restore => ".khabar-restore-",
            Self::Demo => "khabar-demo-",
        }
    }
}

/// A temporary folder in use; removed with all it holds when dropped.
#[derive(Debug)]
pub(super) struct ScratchFolder {
    // closed before the folder is removed, for systems that do not remove open files
    _lock: File,
    folder: TempDir,
}

impl ScratchFolder {
    /// Makes a folder in `parent`, and removes those that killed processes left there.
    ///
    /// # Errors
    ///
    /// The folder cannot be made.
    pub(super) fn new_in(parent: &Path, purpose: Purpose) -> io::Result<Self> {
        remove_abandoned(parent, purpose);
        let folder = tempfile::Builder::new()
            .prefix(purpose.prefix())
            .tempdir_in(parent)?;
        let lock = File::create(folder.path().join(LOCK_FILE))?;
        lock.lock()?;
        Ok(Self { _lock: lock, folder })
    }

    /// Returns the path of `name` inside the folder.
    pub(super) fn join(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns the folder's path.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// Removes the folders in `parent` that killed processes left; those that cannot be removed stay.
pub(super) fn remove_abandoned(parent: &Path, purpose: Purpose) {
    let Ok(entries) = fs::read_dir(parent) else {
        return;
    };
    for entry in entries.flatten() {
        let named = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(purpose.prefix()));
        if named
            && entry.file_type().is_ok_and(|kind| kind.is_dir())
            && let Err(error) = remove_if_abandoned(&entry.path())
        {
            tracing::debug!(%error, path = %entry.path().display(), "a temporary folder stays");
        }
    }
}

fn remove_if_abandoned(folder: &Path) -> io::Result<()> {
    match File::open(folder.join(LOCK_FILE)) {
        Ok(lock) => {
            lock.try_lock().map_err(io::Error::from)?;
            drop(lock);
            fs::remove_dir_all(folder)
        }
        // killed before the lock was made: only an empty folder is certainly of no use
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::remove_dir(folder),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_that_nobody_uses_are_removed() {
        let parent = tempfile::tempdir().unwrap();
        let used = ScratchFolder::new_in(parent.path(), Purpose::Restore).unwrap();
        fs::write(used.join("library"), "used").unwrap();
        let abandoned = parent.path().join(".khabar-restore-killed");
        fs::create_dir(&abandoned).unwrap();
        fs::write(abandoned.join("library"), "half").unwrap();
        fs::write(abandoned.join(LOCK_FILE), "").unwrap();
        let empty = parent.path().join(".khabar-restore-empty");
        fs::create_dir(&empty).unwrap();
        let own = parent.path().join(".khabar-restore-mine");
        fs::create_dir(&own).unwrap();
        fs::write(own.join("letter"), "of somebody").unwrap();
        let other = parent.path().join(".khabar-backup-other");
        fs::create_dir(&other).unwrap();

        remove_abandoned(parent.path(), Purpose::Restore);

        assert!(used.join("library").exists() && own.exists() && other.exists());
        assert!(!abandoned.exists() && !empty.exists());
        let path = used.path().to_owned();
        drop(used);
        assert!(!path.exists());
    }
}
