//! The files of a generation, also where they may only be read.
//!
//! tantivy takes a lock whenever it opens segments, so that nobody removes them
//! meanwhile, and makes a file for it. Where nothing can be written, or the disk is full, that is refused.
//!
//! What is going to be read of a file is announced to the system first. A page of a mapped file that is
//! touched unannounced brings in everything around it, megabytes on some machines, and the first search waits for that.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tantivy::HasLen;
use tantivy::directory::error::{DeleteError, LockError, OpenDirectoryError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, META_LOCK, MmapDirectory, OwnedBytes, WatchCallback,
    WatchHandle, WritePtr,
};

use crate::private;

/// Bytes that are announced at a time at most: postings and dictionaries of a million articles have fewer.
const ANNOUNCED: usize = 32 << 20;

/// A folder of tantivy's, mapped into memory.
#[derive(Debug, Clone)]
pub(super) struct Files {
    mapped: MmapDirectory,
    folder: PathBuf,
}

impl Files {
    pub(super) fn open(folder: &Path) -> Result<Self, OpenDirectoryError> {
        Ok(Self {
            mapped: MmapDirectory::open(folder)?,
            folder: folder.to_owned(),
        })
    }
}

/// A mapped file whose reading is announced.
#[derive(Debug)]
struct Announced {
    mapped: Arc<dyn FileHandle>,
    file: File,
}

impl FileHandle for Announced {
    fn read_bytes(&self, range: Range<usize>) -> io::Result<OwnedBytes> {
        if range.len() <= ANNOUNCED {
            announce(&self.file, &range);
        }
        self.mapped.read_bytes(range)
    }
}

impl HasLen for Announced {
    fn len(&self) -> usize {
        self.mapped.len()
    }
}

/// Has the system read a part of a file, without waiting for it.
#[cfg(target_os = "linux")]
fn announce(file: &File, range: &Range<usize>) {
    if let Some(length) = std::num::NonZeroU64::new(range.len() as u64) {
        // an advice only: what is not taken is read when it is touched
        let _ = rustix::fs::fadvise(
            file,
            range.start as u64,
            Some(length),
            rustix::fs::Advice::WillNeed,
        );
    }
}

/// Elsewhere the system is left to find out.
#[cfg(not(target_os = "linux"))]
fn announce(_file: &File, _range: &Range<usize>) {}

impl Directory for Files {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        let mapped = self.mapped.get_file_handle(path)?;
        Ok(match File::open(self.folder.join(path)) {
            Ok(file) => Arc::new(Announced { mapped, file }),
            // gone by now, or no more files can be opened: what is mapped can be read all the same
            Err(_) => mapped,
        })
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        self.mapped.delete(path)
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.mapped.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        let file = self.mapped.open_write(path)?;
        // the folder is its owner's in any case
        let _ = private::restrict(&self.folder.join(path));
        Ok(file)
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.mapped.atomic_read(path)
    }

    fn atomic_write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        self.mapped.atomic_write(path, data)
    }

    fn sync_directory(&self) -> io::Result<()> {
        self.mapped.sync_directory()
    }

    fn watch(&self, callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        self.mapped.watch(callback)
    }

    fn acquire_lock(&self, lock: &Lock) -> Result<DirectoryLock, LockError> {
        match self.mapped.acquire_lock(lock) {
            // whoever may write there can remove segments just now: opening then fails and is tried again
            Err(LockError::IoError(error)) if lock.filepath == META_LOCK.filepath && is_refused(&error) => {
                Ok(DirectoryLock::from(Box::new(())))
            }
            taken => taken,
        }
    }
}

fn is_refused(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::StorageFull
    )
}
