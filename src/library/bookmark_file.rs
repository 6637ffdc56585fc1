//! The bookmarks as an open file beside the database, for people, other programs and bad days.
//!
//! TOML, one table a bookmark, rewritten as a whole after each change. The
//! database is the truth and the file follows it; only where the database is
//! new does the file speak, so that a lost database does not cost the bookmarks.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::{Doing, Error, ErrorKind};
use crate::calendar::Instant;
use crate::limits;
use crate::private;
use crate::sentence::{Sentence, sentence};
use crate::store::{SavedBookmark, Store, View};
use crate::text::is_control;

const HEAD: &str = "\
# Bookmarks and notes of khabar.
#
# khabar rewrites this file after each change of a bookmark or a note; what is
# changed here by hand is lost then. It is for reading, for backups and for other
# programs. Where the database beside it is gone, khabar takes its bookmarks from
# this file; `key` names the article, which appears once it is imported again.

version = 1
";

/// The key whose number tells at which change of the database the file was written.
const CHANGE: &str = "change = ";
/// The head of the file, up to the number, is no longer than this.
const HEAD_BYTES: u64 = 1024;

/// The file as it is parsed.
#[derive(Debug, Deserialize)]
struct Document {
    version: u32,
    #[serde(default)]
    bookmark: Vec<Record>,
}

#[derive(Debug, Deserialize)]
struct Record {
    key: String,
    #[serde(default)]
    title: String,
    source: Option<String>,
    url: Option<String>,
    bookmarked_at: Option<String>,
    note: Option<String>,
}

/// Writes the store's bookmarks to `path`; the old file stays whole until the new one is on the disk.
///
/// # Errors
///
/// As the file system's and the store's.
pub(super) fn write(store: &Store, path: &Path) -> Result<(), Error> {
    // The store is read under the lock: the last file written is never older than the last change,
    // whichever process made it.
    let lock_path = with_extension(path, "lock");
    let lock = private::open(&lock_path).map_err(|error| Error::io(Doing::Open, &lock_path, error))?;
    lock.lock()
        .map_err(|error| Error::io(Doing::Lock, &lock_path, error))?;
    // read first: a change in between makes the file look behind, never level
    let change = store.bookmark_change()?;
    let text = render(change, &store.saved_bookmarks()?);
    replace(path, text.as_bytes()).map_err(|error| Error::io(Doing::Write, path, error))
}

/// Rewrites the file where it is missing although there are bookmarks, or older than the last change.
///
/// Also removes what a killed process left of the file that it was writing. Reads only the head of
/// the file.
///
/// # Errors
///
/// As [`write`].
pub(super) fn catch_up(store: &Store, path: &Path) -> Result<(), Error> {
    remove_leftovers(path);
    let level = match written_at(path) {
        Some(change) => change == store.bookmark_change()?,
        None => !path.exists() && store.saved_bookmarks()?.is_empty(),
    };
    if level { Ok(()) } else { write(store, path) }
}

/// Returns whether the file says just what the store does.
///
/// # Errors
///
/// As the store's.
pub(super) fn is_level(view: &View, path: &Path) -> Result<bool, Error> {
    let bookmarks = view.saved_bookmarks()?;
    match fs::read(path) {
        Ok(bytes) => Ok(bytes == render(view.bookmark_change()?, &bookmarks).as_bytes()),
        Err(_) => Ok(bookmarks.is_empty()),
    }
}

/// Reads at which change of the database the file was written; `None` where it does not say.
fn written_at(path: &Path) -> Option<u64> {
    let mut head = Vec::new();
    File::open(path)
        .ok()?
        .take(HEAD_BYTES)
        .read_to_end(&mut head)
        .ok()?;
    let head = String::from_utf8_lossy(&head);
    let line = head.lines().find_map(|line| line.strip_prefix(CHANGE))?;
    line.trim().parse().ok()
}

/// Removes temporary files of a killed process; one that is being written is under the lock and stays.
fn remove_leftovers(path: &Path) {
    let Ok(lock) = File::open(with_extension(path, "lock")) else {
        return;
    };
    let Some(entries) = path
        .parent()
        .filter(|_| lock.try_lock().is_ok())
        .and_then(|folder| fs::read_dir(folder).ok())
    else {
        return;
    };
    for entry in entries.flatten() {
        let temporary = entry.file_name().to_str().is_some_and(is_temporary);
        if temporary
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && let Err(error) = fs::remove_file(entry.path())
        {
            tracing::debug!(%error, path = %entry.path().display(), "a temporary file stays");
        }
    }
}

/// Returns whether a name is one that `tempfile` gives: `.tmp` and six letters or digits.
fn is_temporary(name: &str) -> bool {
    name.strip_prefix(".tmp")
        .is_some_and(|rest| rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Reads bookmarks from a file in this form.
///
/// # Errors
///
/// The file cannot be read, or is no file of bookmarks.
pub(super) fn read(path: &Path) -> Result<Vec<SavedBookmark>, Error> {
    let bytes = File::open(path)
        .and_then(|file| limits::read_all(file, limits::FILE))
        .map_err(|error| Error::io(Doing::Read, path, error))?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| sentence!("error-no-text", "it is no text: {why}", why = error.to_string()));
    text.and_then(parse).map_err(|reason| {
        Error::new(
            ErrorKind::Usage,
            sentence!(
                "error-no-bookmarks",
                "{path} is no file of bookmarks: {why}",
                path = path,
                why = reason
            ),
        )
    })
}

fn parse(text: &str) -> Result<Vec<SavedBookmark>, Sentence> {
    let document: Document = toml::from_str(text).map_err(|error| Sentence::verbatim(error.message()))?;
    if document.version != 1 {
        return Err(sentence!(
            "error-bookmarks-version",
            "its version is {version}, not 1",
            version = document.version.to_string()
        ));
    }
    document
        .bookmark
        .into_iter()
        .map(|record| {
            let bookmarked_at = match &record.bookmarked_at {
                None => None,
                Some(text) => Some(
                    Instant::parse_rfc3339(text)
                        .ok_or_else(|| {
                            sentence!("error-no-date", "`{text}` is no RFC 3339 date", text = text)
                        })?
                        .unix,
                ),
            };
            Ok(SavedBookmark {
                key: record.key,
                title: record.title,
                source: record.source,
                url: record.url,
                bookmarked_at,
                note: record.note,
            })
        })
        .collect()
}

fn render(change: u64, bookmarks: &[SavedBookmark]) -> String {
    let mut out = String::from(HEAD);
    let _ = writeln!(out, "{CHANGE}{change}");
    for bookmark in bookmarks {
        out.push_str("\n[[bookmark]]\n");
        let mut field = |name: &str, value: Option<&str>| {
            if let Some(value) = value {
                let _ = writeln!(out, "{name} = {}", toml_string(value));
            }
        };
        field("title", Some(&bookmark.title));
        field("source", bookmark.source.as_deref());
        field("url", bookmark.url.as_deref());
        let bookmarked_at = bookmark
            .bookmarked_at
            .map(|unix| Instant { unix, offset: 0 }.to_rfc3339());
        field("bookmarked_at", bookmarked_at.as_deref());
        field("note", bookmark.note.as_deref());
        field("key", Some(&bookmark.key));
    }
    out
}

/// Writes a string as TOML, with escapes for whatever is obeyed rather than shown.
fn toml_string(value: &str) -> String {
    if !value.contains(is_control) {
        return toml::Value::from(value).to_string();
    }
    let mut out = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if is_control(c) => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Replaces a file so that a crash at any moment leaves the old or the new one, whole.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    // the rename itself is lasting once the folder is on the disk
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

/// Puts a further extension behind a file name.
pub(super) fn with_extension(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let bookmarks = vec![
            SavedBookmark {
                key: "https://example.org/1".into(),
                title: "\u{0633}\u{0644}\u{0627}\u{0645} \"quoted\" \\ back".into(),
                source: Some("s".into()),
                url: Some("https://example.org/1".into()),
                bookmarked_at: Some(1_764_000_000),
                note: Some("two\nlines and '''\u{7}".into()),
            },
            SavedBookmark {
                key: "k".into(),
                note: Some(String::new()),
                ..SavedBookmark::default()
            },
        ];
        let text = render(7, &bookmarks);
        assert_eq!(parse(&text), Ok(bookmarks), "{text}");
    }

    #[test]
    fn an_empty_file_of_ours_holds_nothing_and_a_foreign_one_is_refused() {
        assert_eq!(parse(&render(0, &[])), Ok(vec![]));
        assert_eq!(parse(HEAD), Ok(vec![]), "as earlier versions wrote it");
        assert!(parse("").is_err());
        assert!(parse("version = 2").is_err());
        assert!(parse("not toml at all").is_err());
    }
}
