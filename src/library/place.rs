//! Where the parts of a library lie inside its folder, and the throw-away folder of a demo.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::{Doing, Error};
use super::scratch::{Purpose, ScratchFolder};
use crate::private;
use crate::sentence::sentence;

/// The folder of a library; a temporary one is removed with the last clone.
#[derive(Debug, Clone)]
pub(super) struct Place {
    folder: PathBuf,
    _temporary: Option<Arc<ScratchFolder>>,
}

impl Place {
    /// Names the folder; it need not be there.
    pub(super) fn at(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            _temporary: None,
        }
    }

    /// Makes a folder that is removed when nobody uses it any more.
    pub(super) fn temporary() -> Result<Self, Error> {
        let parent = tempfile::env::temp_dir();
        let temporary = ScratchFolder::new_in(&parent, Purpose::Demo)
            .map_err(|error| Error::io(Doing::MakeTemporary, &parent, error))?;
        Ok(Self {
            folder: temporary.path().to_owned(),
            _temporary: Some(Arc::new(temporary)),
        })
    }

    /// Makes the folder, for its owner only, where it is missing.
    pub(super) fn make(&self) -> Result<(), Error> {
        if self.folder.is_dir() {
            return Ok(());
        }
        private::create_folder(&self.folder).map_err(|error| {
            let error = Error::io(Doing::MakeFolder, &self.folder, error);
            if error.hint().is_some() {
                return error;
            }
            error.with_hint(sentence!(
                "hint-data-folder",
                "name another folder with --data-dir, or move away what stands in its place"
            ))
        })
    }

    /// Tells whether the database lost all that it had: an empty file, though an index or a log shows that there was more.
    ///
    /// SQLite would take it for a new one, and throw the log away.
    pub(super) fn is_emptied(&self) -> bool {
        let database = self.database();
        let size = |path: &Path| fs::metadata(path).map(|file| file.len()).ok();
        let mut log = database.clone().into_os_string();
        log.push("-wal");
        size(&database) == Some(0)
            && (size(Path::new(&log)).is_some_and(|size| size > 0)
                || self.index().join("current").exists()
                || self.bookmarks().exists())
    }

    /// Refuses a database that [was emptied](Self::is_emptied), before SQLite opens it.
    pub(super) fn refuse_emptied(&self) -> Result<(), Error> {
        if self.is_emptied() {
            return Err(Error::emptied(&self.database()));
        }
        Ok(())
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn database(&self) -> PathBuf {
        self.folder.join("library.sqlite3")
    }

    pub(super) fn bookmarks(&self) -> PathBuf {
        self.folder.join("bookmarks.toml")
    }

    pub(super) fn index(&self) -> PathBuf {
        self.folder.join("index")
    }
}
