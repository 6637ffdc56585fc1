//! Databases of other readers, read and never written: plain rows, whatever each reader calls its columns.

use std::ops::ControlFlow;
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};

use super::connection::immutable;
use super::error::{Error, Failures};

/// Whose database it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// newsboat's `cache.db`.
    Newsboat,
    /// newsraft's `newsraft.sqlite3`.
    Newsraft,
}

/// An article as it stands there; empty where there is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForeignItem {
    /// The id that its feed gave it.
    pub guid: String,
    /// The headline.
    pub title: String,
    /// Who wrote it; of newsraft in its own form.
    pub author: String,
    /// Address of the original.
    pub url: String,
    /// URL of its feed.
    pub feed_url: String,
    /// What its feed is called.
    pub feed_title: String,
    /// Address of the page that its feed belongs to.
    pub feed_link: String,
    /// Unix seconds, 0 where it is not known.
    pub date: i64,
    /// The text; of newsraft in its own form.
    pub content: String,
    /// Media type of the text, may be empty.
    pub content_type: String,
    /// It was not read.
    pub unread: bool,
    /// It was marked as important.
    pub important: bool,
    /// Letters that its reader marked it with.
    pub flags: String,
    /// Address of a file that comes with it.
    pub enclosure: String,
    /// Media type of the file.
    pub enclosure_type: String,
    /// Files that come with it, in newsraft's own form.
    pub attachments: String,
}

/// Reads another reader's database row by row; `None` where it is nobody's that is known.
///
/// It is opened as it lies there, without any lock: nothing is written beside it either.
///
/// # Errors
///
/// The file is no database or is damaged.
pub fn read_foreign(
    path: &Path,
    take: &mut dyn FnMut(Foreign, ForeignItem) -> ControlFlow<()>,
) -> Result<Option<Foreign>, Error> {
    let failures = Failures::of(path);
    let mut read = || {
        let connection = open(path)?;
        let Some(kind) = kind(&connection)? else {
            return Ok(None);
        };
        rows(&connection, kind, take)?;
        Ok(Some(kind))
    };
    read().map_err(|error| failures.sort(error))
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(
        immutable(path),
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
}

fn kind(connection: &Connection) -> rusqlite::Result<Option<Foreign>> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'")?;
    let names: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let has = |name: &str| names.iter().any(|known| known == name);
    Ok(if has("rss_item") && has("rss_feed") {
        Some(Foreign::Newsboat)
    } else if has("items")
        && has("feeds")
        && columns(connection, "items")?
            .iter()
            .any(|name| name == "feed_url")
    {
        Some(Foreign::Newsraft)
    } else {
        None
    })
}

fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(&format!("SELECT name FROM pragma_table_info('{table}')"))?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Reads the items that were not deleted, oldest first.
fn rows(
    connection: &Connection,
    kind: Foreign,
    take: &mut dyn FnMut(Foreign, ForeignItem) -> ControlFlow<()>,
) -> rusqlite::Result<()> {
    let (items, sql) = match kind {
        Foreign::Newsboat => (
            "rss_item",
            "SELECT i.*, f.title AS feed_title, f.url AS feed_link
               FROM rss_item i LEFT JOIN rss_feed f ON f.rssurl = i.feedurl",
        ),
        Foreign::Newsraft => (
            "items",
            "SELECT i.*, f.title AS feed_title, f.link AS feed_link
               FROM items i LEFT JOIN feeds f ON f.feed_url = i.feed_url",
        ),
    };
    let alive = if columns(connection, items)?.iter().any(|name| name == "deleted") {
        " WHERE i.deleted = 0"
    } else {
        ""
    };
    let mut statement = connection.prepare(&format!("{sql}{alive} ORDER BY i.rowid"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if take(kind, item(row, kind)).is_break() {
            break;
        }
    }
    Ok(())
}

/// Takes a row as far as its columns are there: each version has others.
fn item(row: &Row<'_>, kind: Foreign) -> ForeignItem {
    let text = |name: &str| match row.get_ref(name) {
        Ok(ValueRef::Text(text) | ValueRef::Blob(text)) => String::from_utf8_lossy(text).into_owned(),
        Ok(ValueRef::Integer(number)) => number.to_string(),
        _ => String::new(),
    };
    let number = |name: &str| row.get::<_, i64>(name).unwrap_or_default();
    let mut item = ForeignItem {
        guid: text("guid"),
        title: text("title"),
        feed_title: text("feed_title"),
        feed_link: text("feed_link"),
        content: text("content"),
        unread: number("unread") != 0,
        ..ForeignItem::default()
    };
    match kind {
        Foreign::Newsboat => {
            item.feed_url = text("feedurl");
            item.author = text("author");
            item.url = text("url");
            item.date = number("pubDate");
            item.content_type = text("content_mime_type");
            item.flags = text("flags");
            item.enclosure = text("enclosure_url");
            item.enclosure_type = text("enclosure_type");
        }
        Foreign::Newsraft => {
            item.feed_url = text("feed_url");
            item.author = text("persons");
            item.url = text("link");
            item.date = match number("publication_date") {
                0 => number("update_date"),
                date => date,
            };
            item.important = number("important") != 0;
            item.attachments = text("attachments");
        }
    }
    item
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sql: &str) -> (Option<Foreign>, Vec<ForeignItem>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a %b.db");
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let mut items = Vec::new();
        let kind = read_foreign(&path, &mut |_, item| {
            items.push(item);
            ControlFlow::Continue(())
        });
        let files = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 1, "nothing is written beside it");
        (kind.unwrap(), items)
    }

    #[test]
    fn columns_of_other_versions_may_be_missing() {
        let (kind, items) = read(
            "CREATE TABLE rss_feed (rssurl, url, title);
             CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, url, feedurl, pubDate, content, unread);
             INSERT INTO rss_feed VALUES ('f', 'l', 'F');
             INSERT INTO rss_item VALUES (1, 'g', 't', 'u', 'f', 7, 'c', 0);",
        );
        assert_eq!(kind, Some(Foreign::Newsboat));
        let item = items.first().unwrap();
        assert_eq!(
            (item.feed_title.as_str(), item.feed_link.as_str(), item.date),
            ("F", "l", 7)
        );
        assert!(!item.unread && item.flags.is_empty());
    }

    #[test]
    fn what_is_nobodys_is_nobodys() {
        assert_eq!(read("CREATE TABLE feeds (a)"), (None, vec![]));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        std::fs::write(&path, b"SQLite format 3\0 and no more").unwrap();
        assert!(read_foreign(&path, &mut |_, _| ControlFlow::Continue(())).is_err());
    }
}
