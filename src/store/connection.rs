//! Opening the database: what is asked of SQLite, and why.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::dictionary;
use super::error::{Error, ErrorKind, Failures};
use super::schema::{self, Schema};
use crate::private;
use crate::sentence::sentence;
use crate::text::percent;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Reading and writing.
    Write,
    /// Reading only.
    Read,
}

/// How long another process is waited for, in steps of a millisecond. Its
/// transactions are 50 ms at most, so this only ends where something hangs.
const PATIENCE_MS: i32 = 10_000;

/// Opens the database, and makes it where there is none and `access` allows it.
pub(super) fn open(path: &Path, access: Access, failures: &Failures) -> Result<Connection, Error> {
    dictionary::remember(path);
    if access == Access::Write && !path.exists() {
        // SQLite gives its other files the mode of this one; where it cannot be made, SQLite says why
        let _ = private::open(path);
    }
    let mut connection = connect(path, access).map_err(|error| failures.sort(error))?;
    match prepare(&mut connection, path, access, failures) {
        Err(error) if access == Access::Read && needs_nothing_written(&error, path) => {
            let read = || {
                let mut connection = connect_immutable(path).map_err(|error| failures.sort(error))?;
                prepare(&mut connection, path, access, failures)?;
                Ok(connection)
            };
            read().map_err(|second: Error| {
                tracing::debug!(%second, "nor can it be read as it lies there");
                error
            })
        }
        prepared => prepared.map(|()| connection),
    }
}

/// Tells whether a library may be readable for whoever writes nothing beside it: it lies on a medium that
/// cannot be written, or on a full one, and then has no log that would have to be read too.
fn needs_nothing_written(error: &Error, path: &Path) -> bool {
    match error.kind {
        ErrorKind::Permission => true,
        ErrorKind::DiskFull => {
            let mut log = path.as_os_str().to_owned();
            log.push("-wal");
            !fs::metadata(log).is_ok_and(|log| log.len() > 0)
        }
        _ => false,
    }
}

fn connect(path: &Path, access: Access) -> rusqlite::Result<Connection> {
    let flags = match access {
        Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

/// Names a file for SQLite as one that nobody changes: it takes no lock and needs no files beside it.
pub(super) fn immutable(path: &Path) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"/.-_~".contains(&byte);
    let name = percent::encode(path.as_os_str().as_encoded_bytes(), keep);
    format!("file:{name}?immutable=1")
}

/// Opens a library on a medium that cannot be written: SQLite then needs no files beside it.
fn connect_immutable(path: &Path) -> rusqlite::Result<Connection> {
    let address = immutable(path);
    Connection::open_with_flags(
        address,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI,
    )
}

fn prepare(
    connection: &mut Connection,
    path: &Path,
    access: Access,
    failures: &Failures,
) -> Result<(), Error> {
    // Waits in steps of a millisecond, so that a short transaction finds its way
    // between the batches of an import in another process; SQLite's own
    // timeout sleeps up to 100 ms and would miss the gaps.
    connection
        .busy_handler(Some(|tries| {
            thread::sleep(Duration::from_millis(1));
            tries < PATIENCE_MS
        }))
        .map_err(|error| failures.sort(error))?;
    // Plans that do not depend on what is bound: else SQLite parses a statement again each time that
    // something is bound to it, which is a fifth of the time of writing an article.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(|error| failures.sort(error))?;
    let shown = path.display().to_string();
    let schema = schema::look(connection, failures, &shown)?;
    if access == Access::Write {
        configure_writer(connection).map_err(|error| failures.sort(error))?;
        if schema == Schema::Older {
            schema::migrate(connection, path, failures)?;
        }
    } else if schema == Schema::Older {
        return Err(Error::new(
            ErrorKind::Permission,
            sentence!(
                "store-older",
                "the library {path} was written by an older khabar and has to be opened for writing once",
                path = shown
            ),
        ));
    }
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Chooses how writes reach the disk.
///
/// WAL lets readers go on while another connection writes. `synchronous = FULL`
/// syncs the log at each commit: with `NORMAL` a power cut could take back the
/// last commits, although the database would stay whole, and a bookmark that
/// was shown as made has to be there afterwards. A kill needs neither.
fn configure_writer(connection: &Connection) -> rusqlite::Result<()> {
    // Counts only while the file is empty. A packed article of 5 kB has about 2 kB, and half of one is
    // wasted at the end of each page: of 16 kB a twentieth.
    connection.execute_batch("PRAGMA page_size = 16384")?;
    // `journal_mode` answers with the mode that is in force
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;
         PRAGMA wal_autocheckpoint = 2000;
         PRAGMA journal_size_limit = 33554432;
         PRAGMA cache_size = -16000;
         PRAGMA temp_store = MEMORY;",
    )
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn a_statement_is_parsed_once_whatever_is_bound_to_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.sqlite3");
        let connection = open(&path, Access::Write, &Failures::of(&path)).unwrap();
        let mut statement = connection
            .prepare("SELECT id FROM article WHERE key = ?1")
            .unwrap();
        for key in ["a", "b", "c"] {
            assert!(!statement.exists([key]).unwrap());
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }
}
