//! Searches that the reader named: smart lists.

use std::time::SystemTime;

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::error::Error;
use super::marks::millis;
use super::row::SavedSearch;
use super::{Store, View};

/// Why a saved search stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// There is none of that name.
    Unknown,
    /// There is one of that name already.
    Taken,
}

fn read(row: &Row<'_>) -> rusqlite::Result<SavedSearch> {
    Ok(SavedSearch {
        name: row.get(0)?,
        query: row.get(1)?,
    })
}

fn id(connection: &Connection, name: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .prepare_cached("SELECT id FROM saved_search WHERE name = ?1 AND deleted_at IS NULL")?
        .query_row([name], |row| row.get(0))
        .optional()
}

impl Store {
    /// Adds a search under a name, at the end of the list.
    ///
    /// # Errors
    ///
    /// As SQLite's. The inner error says that the name is taken.
    pub fn add_saved_search(
        &mut self,
        search: &SavedSearch,
        now: SystemTime,
    ) -> Result<Result<(), Refusal>, Error> {
        self.write(|connection| {
            if id(connection, &search.name)?.is_some() {
                return Ok(Err(Refusal::Taken));
            }
            connection
                .prepare_cached(
                    "INSERT INTO saved_search (name, query, place, changed_at)
                     SELECT ?1, ?2, COALESCE(MAX(place), 0) + 1, ?3 FROM saved_search",
                )?
                .execute(params![search.name, search.query, millis(now)])?;
            Ok(Ok(()))
        })
    }

    /// Gives the search called `name` another name and query; returns it as it was.
    ///
    /// # Errors
    ///
    /// As SQLite's. The inner error says why it stays as it is.
    pub fn change_saved_search(
        &mut self,
        name: &str,
        changed: &SavedSearch,
        now: SystemTime,
    ) -> Result<Result<(), Refusal>, Error> {
        self.write(|connection| {
            let Some(ours) = id(connection, name)? else {
                return Ok(Err(Refusal::Unknown));
            };
            if id(connection, &changed.name)?.is_some_and(|other| other != ours) {
                return Ok(Err(Refusal::Taken));
            }
            connection
                .prepare_cached(
                    "UPDATE saved_search SET name = ?2, query = ?3, changed_at = ?4 WHERE id = ?1",
                )?
                .execute(params![ours, changed.name, changed.query, millis(now)])?;
            Ok(Ok(()))
        })
    }

    /// Removes the search called `name`; what is left of it is a tombstone.
    ///
    /// # Errors
    ///
    /// As SQLite's. The inner error says that there is none.
    pub fn remove_saved_search(&mut self, name: &str, now: SystemTime) -> Result<Result<(), Refusal>, Error> {
        self.write(|connection| {
            let removed = connection
                .prepare_cached(
                    "UPDATE saved_search SET deleted_at = ?2, changed_at = ?2
                      WHERE name = ?1 AND deleted_at IS NULL",
                )?
                .execute(params![name, millis(now)])?;
            Ok(if removed > 0 {
                Ok(())
            } else {
                Err(Refusal::Unknown)
            })
        })
    }
}

impl View {
    /// Lists the saved searches in the reader's order.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>, Error> {
        self.sorted(
            self.connection
                .prepare_cached(
                    "SELECT name, query FROM saved_search WHERE deleted_at IS NULL ORDER BY place, id",
                )
                .and_then(|mut statement| statement.query_map([], read)?.collect()),
        )
    }
}
