//! The schema and how it grows: append-only migrations, counted by `PRAGMA user_version`.
//!
//! By hand, since `rusqlite_migration` does not take this rusqlite. A migration
//! that has been released is never changed; the next one is added to the end.

use rusqlite::{Connection, TransactionBehavior};

use super::error::{Error, ErrorKind, Failures};
use crate::sentence::sentence;

/// What marks an SQLite file as ours (`PRAGMA application_id`): "khbr".
const APPLICATION_ID: i64 = 0x6b68_6272;

/// One step a version; the database's `user_version` counts those that it has seen.
const MIGRATIONS: [&str; 5] = [
    include_str!("migrations/0001.sql"),
    include_str!("migrations/0002.sql"),
    include_str!("migrations/0003.sql"),
    include_str!("migrations/0004.sql"),
    include_str!("migrations/0005.sql"),
];

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

/// Brings the schema up to ours in one transaction; two processes may try at once.
///
/// # Errors
///
/// As SQLite's; the database is then as it was.
pub(super) fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // read again under the lock: another process may have been faster
    let version: u32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let version = version as usize;
    for step in MIGRATIONS.iter().skip(version) {
        transaction.execute_batch(step)?;
    }
    if version < MIGRATIONS.len() {
        transaction.execute_batch(&format!(
            "PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {}",
            MIGRATIONS.len()
        ))?;
    }
    transaction.commit()
}
