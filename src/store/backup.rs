//! The whole library as one file: written while it is in use, and checked before it is taken back.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

use super::connection::{self, Access};
use super::error::{Error, ErrorKind, Failures};
use super::{Fault, Store, View};
use crate::sentence::sentence;

/// A file that travels beside a library: its name and its bytes.
pub type Beside = (String, Vec<u8>);

impl View {
    /// Writes the library, as it is at this moment, into a new file; others go on reading and writing.
    ///
    /// `beside` are files that travel with it: a name and its bytes each.
    ///
    /// # Errors
    ///
    /// As SQLite's; `Io` where the file exists. What was written of it is left to the caller.
    pub fn back_up(&self, file: &Path, beside: &[(&str, &[u8])]) -> Result<(), Error> {
        let failures = Failures::of(file);
        let name = file.to_str().ok_or_else(|| {
            Error::new(
                ErrorKind::Io,
                sentence!(
                    "store-name-no-text",
                    "SQLite cannot write to {path}: its name is no text",
                    path = file
                ),
            )
        })?;
        let write = || {
            self.connection.execute("VACUUM INTO ?1", [name])?;
            let copy = Connection::open_with_flags(
                file,
                OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
            )?;
            // the copy is one file from its first to its last byte
            copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
            copy.execute_batch("CREATE TABLE beside (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT")?;
            for (name, data) in beside {
                copy.execute("INSERT INTO beside VALUES (?1, ?2)", params![name, data])?;
            }
            Ok(())
        };
        write().map_err(|error| failures.sort(error))
    }
}

impl Store {
    /// Makes a copy of a backup ready to be the library: brings its schema up, takes out what travelled beside it.
    ///
    /// Returns the files beside it and what a check of every page and text found wrong.
    ///
    /// # Errors
    ///
    /// The file is no library, or one of a newer program, or it cannot be read or written.
    pub fn adopt(copy: &Path) -> Result<(Vec<Beside>, Vec<Fault>), Error> {
        let store = Self::open(copy)?;
        let take = || {
            let has = store
                .connection
                .query_row(
                    "SELECT 1 FROM sqlite_schema WHERE name = 'beside'",
                    [],
                    |_| Ok(()),
                )
                .optional()?;
            if has.is_none() {
                return Ok(Vec::new());
            }
            let beside = store
                .connection
                .prepare("SELECT name, data FROM beside ORDER BY name")?
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<rusqlite::Result<Vec<_>>>()?;
            store.connection.execute_batch("DROP TABLE beside")?;
            Ok(beside)
        };
        let beside = store.sorted(take())?;
        let faults = View::open(copy)?.check()?;
        store.into_one_file()?;
        Ok((beside, faults))
    }

    /// Empties the log into the file, so that the library is one file and can be moved.
    ///
    /// # Errors
    ///
    /// `Busy` where another connection has it open.
    pub fn into_one_file(self) -> Result<(), Error> {
        let mode: String = self.sorted(
            self.connection
                .busy_timeout(std::time::Duration::from_millis(300))
                .and_then(|()| {
                    self.connection
                        .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
                }),
        )?;
        if mode == "delete" {
            Ok(())
        } else {
            Err(Error::new(
                ErrorKind::Busy,
                sentence!("store-open-elsewhere", "the library is open in another khabar"),
            ))
        }
    }

    /// Looks whether a file is a library that this program can take, without changing it.
    ///
    /// # Errors
    ///
    /// It is none, or one of a newer program, or cannot be read.
    pub fn examine(file: &Path) -> Result<(), Error> {
        let failures = Failures::of(file);
        match connection::open(file, Access::Read, &failures) {
            Ok(_) => Ok(()),
            // an older one is brought up when it is adopted
            Err(error) if error.kind == ErrorKind::Permission && file.exists() => {
                if std::fs::File::open(file).is_ok() {
                    Ok(())
                } else {
                    Err(error)
                }
            }
            Err(error) => Err(error),
        }
    }
}
