//! The schema and how it grows: append-only migrations, counted by `PRAGMA user_version`.
//!
//! By hand, since `rusqlite_migration` does not take this rusqlite. A migration
//! that has been released is never changed; the next one is added to the end.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::{Error, ErrorKind, Failures};
use super::identity;
use crate::private;
use crate::sentence::sentence;

/// What marks an SQLite file as ours (`PRAGMA application_id`): "khbr".
const APPLICATION_ID: i64 = 0x6b68_6272;

/// One step of the schema.
struct Migration {
    sql: &'static str,
    /// Fills what the step made, where SQL alone cannot.
    fill: Option<fn(&Connection) -> rusqlite::Result<()>>,
}

impl Migration {
    const fn sql(sql: &'static str) -> Self {
        Self { sql, fill: None }
    }
}

/// The steps in order; the database's `user_version` counts those that it has seen.
const MIGRATIONS: [Migration; 7] = [
    Migration::sql(include_str!("migrations/0001.sql")),
    Migration::sql(include_str!("migrations/0002.sql")),
    Migration::sql(include_str!("migrations/0003.sql")),
    Migration::sql(include_str!("migrations/0004.sql")),
    Migration::sql(include_str!("migrations/0005.sql")),
    Migration::sql(include_str!("migrations/0006.sql")),
    Migration {
        sql: include_str!("migrations/0007.sql"),
        fill: Some(identity::adopt),
    },
];

/// What the names of copies begin with that are made before a migration.
const COPY: &str = "library-schema-";

/// How the file's schema relates to ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Schema {
    /// As this program writes it.
    Current,
    /// Empty or of an older khabar: [`migrate`] brings it up.
    Older,
}

/// Looks at the schema without changing anything.
///
/// # Errors
///
/// The file is no database or another program's, or a newer khabar wrote it.
pub(super) fn look(connection: &Connection, failures: &Failures, path: &str) -> Result<Schema, Error> {
    let number = |pragma| {
        connection
            .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0))
            .map_err(|error| failures.sort(error))
    };
    let version = number("user_version")?;
    let newest = MIGRATIONS.len().cast_signed() as i64;
    match number("application_id")? {
        APPLICATION_ID => {}
        0 if version == 0 && is_empty(connection, failures)? => return Ok(Schema::Older),
        _ => {
            return Err(Error::new(
                ErrorKind::NotALibrary,
                sentence!(
                    "store-foreign",
                    "{path} is a database of another program",
                    path = path
                ),
            ));
        }
    }
    match version {
        version if version > newest => Err(Error::new(
            ErrorKind::NewerSchema,
            sentence!(
                "store-newer",
                "the library {path} was written by a newer khabar (its schema is {version}, this program knows {newest})",
                path = path,
                version = version.to_string(),
                newest = newest.to_string()
            ),
        )),
        version if version == newest => Ok(Schema::Current),
        _ => Ok(Schema::Older),
    }
}

fn is_empty(connection: &Connection, failures: &Failures) -> Result<bool, Error> {
    connection
        .query_row("SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)", [], |row| {
            row.get(0)
        })
        .map_err(|error| failures.sort(error))
}

/// Brings the schema up to ours in one transaction, and keeps a copy of the database as it was before.
///
/// The copy is `library-schema-N.sqlite3` next to the database, N being its schema; copies of earlier
/// migrations are removed. Two processes may migrate at once: one waits for the other.
///
/// # Errors
///
/// As SQLite's, and where there is no room for the copy; the database is then as it was.
pub(super) fn migrate(connection: &mut Connection, path: &Path, failures: &Failures) -> Result<(), Error> {
    let sorted = |error| failures.sort(error);
    let before = user_version(connection).map_err(sorted)?;
    let _lock = if before > 0 {
        Some(keep_copy(connection, path, failures)?)
    } else {
        None
    };
    let transaction = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(sorted)?;
    apply(transaction).map_err(sorted)
}

fn apply(transaction: Transaction<'_>) -> rusqlite::Result<()> {
    // read again under the lock: another process may have been faster
    let version = user_version(&transaction)?;
    for step in MIGRATIONS.iter().skip(version) {
        transaction.execute_batch(step.sql)?;
        if let Some(fill) = step.fill {
            fill(&transaction)?;
        }
    }
    if version < MIGRATIONS.len() {
        transaction.execute_batch(&format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {}",
            MIGRATIONS.len()
        ))?;
    }
    transaction.commit()
}

fn user_version(connection: &Connection) -> rusqlite::Result<usize> {
    connection.query_row("PRAGMA user_version", [], |row| {
        row.get::<_, u32>(0).map(|version| version as usize)
    })
}

/// Copies a database of an older schema; returns the lock under which it may be migrated.
fn keep_copy(connection: &Connection, path: &Path, failures: &Failures) -> Result<File, Error> {
    let failed = |error: io::Error| {
        let kind = match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                ErrorKind::DiskFull
            }
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => ErrorKind::Permission,
            _ => ErrorKind::Io,
        };
        Error::new(
            kind,
            sentence!(
                "store-copy",
                "cannot keep a copy of {path} before its schema changes: {why}",
                path = path,
                why = &error
            ),
        )
    };
    let sorted = |error| failures.sort(error);
    let lock = private::open(&path.with_file_name("migration.lock")).map_err(failed)?;
    lock.lock().map_err(failed)?;
    let version = user_version(connection).map_err(sorted)?;
    if version == MIGRATIONS.len() {
        return Ok(lock);
    }
    let copy = path.with_file_name(format!("{COPY}{version}.sqlite3"));
    let folder = path.parent().unwrap_or(Path::new(""));
    for entry in fs::read_dir(folder).map_err(failed)?.flatten() {
        let ours = entry
            .file_name()
            .to_str()
            .is_some_and(|name| name.starts_with(COPY));
        if ours && entry.path() != copy {
            // the copy of an earlier migration, or one that a killed process did not finish
            fs::remove_file(entry.path()).map_err(failed)?;
        }
    }
    if copy.exists() {
        return Ok(lock);
    }
    let unfinished = tempfile::Builder::new()
        .prefix(COPY)
        .tempfile_in(folder)
        .map_err(failed)?;
    connection
        .execute("VACUUM INTO ?1", [unfinished.path().to_string_lossy()])
        .map_err(sorted)?;
    unfinished.as_file().sync_all().map_err(failed)?;
    unfinished.persist(&copy).map_err(|error| failed(error.error))?;
    Ok(lock)
}
