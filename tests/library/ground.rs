//! What the tests stand on: a clock that stands still, folders of small articles, short questions.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use khabar::article::ArticleId;
use khabar::library::{
    Filter, ImportReport, ImportRequest, Library, ListQuery, Options, Reader, SearchRequest, Window,
};
use tempfile::TempDir;

/// A folder for inputs and a library beside it.
pub(crate) struct Ground {
    folder: TempDir,
}

impl Ground {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn input(&self) -> PathBuf {
        self.folder.path().join("in")
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.data().join("library.sqlite3")
    }

    pub(crate) fn open(&self) -> Library {
        Library::open(&self.data(), &options()).unwrap()
    }

    /// A library with `count` articles, and its reader.
    pub(crate) fn filled(&self, count: usize) -> (Library, Reader) {
        texts(&self.input(), count);
        let mut library = self.open();
        let report = import(&mut library, &[self.input()]);
        assert_eq!(report.new_articles(), count as u64);
        assert_eq!(report.index_problem, None);
        let reader = library.reader().unwrap();
        (library, reader)
    }
}

/// The time at which the library believes to be.
pub(crate) fn clock() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_764_000_000)
}

pub(crate) fn options() -> Options {
    Options { clock }
}

pub(crate) fn request(paths: &[PathBuf]) -> ImportRequest {
    ImportRequest {
        paths: paths.to_vec(),
        ..ImportRequest::default()
    }
}

pub(crate) fn import(library: &mut Library, paths: &[PathBuf]) -> ImportReport {
    library
        .import(&request(paths), &mut |_| ControlFlow::Continue(()))
        .unwrap()
}

/// Makes a word that only the text with this number has.
pub(crate) fn word(number: usize) -> String {
    let letters = ["ba", "ko", "du", "fe", "gi", "lo", "mu", "na", "po", "ru"];
    format!("{number:05}")
        .bytes()
        .map(|digit| letters[usize::from(digit - b'0')])
        .collect()
}

/// Writes `count` files, each with its number as the title.
pub(crate) fn texts(folder: &Path, count: usize) {
    fs::create_dir_all(folder).unwrap();
    for number in 0..count {
        let text = format!(
            "# number {number:05}\n\nThe first paragraph has {}.\n\nThe second.\n",
            word(number)
        );
        fs::write(folder.join(format!("{number:05}.txt")), text).unwrap();
    }
}

pub(crate) fn all() -> ListQuery {
    ListQuery::default()
}

pub(crate) fn only(filter: Filter) -> ListQuery {
    ListQuery {
        filter,
        ..ListQuery::default()
    }
}

pub(crate) fn bookmarked() -> ListQuery {
    only(Filter {
        bookmarked: true,
        ..Filter::default()
    })
}

pub(crate) fn unread() -> ListQuery {
    only(Filter {
        unread: true,
        ..Filter::default()
    })
}

pub(crate) fn titles(reader: &Reader, query: &ListQuery) -> Vec<String> {
    let page = reader.page(query, Window::first(100_000)).unwrap();
    assert_eq!(page.total, page.rows.len() as u64);
    page.rows.into_iter().map(|row| row.title).collect()
}

pub(crate) fn id_of(reader: &Reader, title: &str) -> ArticleId {
    let page = reader.page(&all(), Window::first(100_000)).unwrap();
    page.rows.iter().find(|row| row.title == title).unwrap().id
}

pub(crate) fn found(reader: &Reader, text: &str) -> Vec<String> {
    let page = reader.search(&SearchRequest::new(text, 1000)).unwrap();
    page.hits.into_iter().map(|hit| hit.summary.title).collect()
}

pub(crate) fn sound(library: &Library) {
    let report = library.check().unwrap();
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!(report.articles, report.indexed);
}
