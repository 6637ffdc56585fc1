//! The library from outside: what is imported is listed, marked, bookmarked and kept.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use khabar::article::ArticleId;
use khabar::library::{
    ErrorKind, Filter, ImportReport, ImportRequest, Library, ListQuery, Options, Position, Reader,
    SearchRequest, Sort, Window,
};
use khabar::text::Direction;

fn clock() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(1_764_000_000)
}

fn options() -> Options {
    Options { clock }
}

fn open(folder: &Path) -> Library {
    Library::open(folder, &options()).unwrap()
}

fn import(library: &mut Library, paths: &[PathBuf]) -> ImportReport {
    let request = ImportRequest {
        paths: paths.to_vec(),
        ..ImportRequest::default()
    };
    library
        .import(&request, &mut |_| ControlFlow::Continue(()))
        .unwrap()
}

/// Writes `count` files, each with its number as the title.
fn texts(folder: &Path, count: usize) {
    fs::create_dir_all(folder).unwrap();
    for number in 0..count {
        let text =
            format!("# number {number:05}\n\nThe first paragraph of number {number}.\n\nThe second.\n");
        fs::write(folder.join(format!("{number:05}.txt")), text).unwrap();
    }
}

fn titles(reader: &Reader, query: &ListQuery) -> Vec<String> {
    let page = reader.page(query, Window::first(1000)).unwrap();
    assert_eq!(page.total, page.rows.len() as u64);
    page.rows.into_iter().map(|row| row.title).collect()
}

fn all() -> ListQuery {
    ListQuery::default()
}

fn bookmarked() -> ListQuery {
    ListQuery {
        filter: Filter {
            bookmarked: true,
            ..Filter::default()
        },
        ..ListQuery::default()
    }
}

#[test]
fn importing_again_changes_nothing_and_a_changed_file_keeps_its_marks() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in");
    texts(&input, 3);
    let mut library = open(&folder.path().join("data"));
    let first = import(&mut library, &[input.clone()]);
    assert_eq!(
        (first.new_articles(), first.files.len(), first.problems()),
        (3, 3, 0)
    );
    assert_eq!(first.files[0].path, input.join("00000.txt"));

    let again = import(&mut library, &[input.clone()]);
    assert_eq!((again.new_articles(), again.unchanged_articles()), (0, 3));

    let reader = library.reader().unwrap();
    let id = reader.page(&all(), Window::first(9)).unwrap().rows[0].id;
    let place = Position { block: 1, byte: 4 };
    library.set_bookmark(id, true).unwrap();
    library.set_note(id, Some("a note")).unwrap();
    library.set_read(id, true).unwrap();
    library.set_position(id, place).unwrap();
    library.set_direction(id, Some(Direction::Rtl)).unwrap();
    let before = reader.entry(id).unwrap().unwrap();
    let path = PathBuf::from(&before.article.key);
    fs::write(&path, "# another title\n\nAnother text.\n").unwrap();

    let changed = import(&mut library, &[input]);
    assert_eq!((changed.changed_articles(), changed.unchanged_articles()), (1, 2));
    let after = reader.entry(id).unwrap().unwrap();
    assert_eq!(after.article.title, "another title");
    assert_eq!(after.note.as_deref(), Some("a note"));
    assert_eq!(after.position, Some(place));
    assert_eq!(after.direction, Some(Direction::Rtl));
    assert!(after.bookmarked() && !after.unread);
    let row = &reader.page(&bookmarked(), Window::first(9)).unwrap().rows[0];
    assert_eq!(
        (row.title.as_str(), row.direction),
        ("another title", Direction::Rtl)
    );
}

#[test]
fn what_is_imported_is_found_and_listed_with_its_marks() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("in");
    texts(&input, 5);
    let mut library = open(&folder.path().join("data"));
    let report = import(&mut library, &[input]);
    assert_eq!(report.index_problem, None);
    let reader = library.reader().unwrap();
    let found = reader.search(&SearchRequest::new("paragraph 3", 10)).unwrap();
    assert_eq!(found.hits[0].summary.title, "number 00003", "{found:?}");
    let hit = &found.hits[0];
    let marked: Vec<&str> = hit
        .highlights
        .iter()
        .map(|range| &hit.snippet[range.clone()])
        .collect();
    assert!(marked.contains(&"paragraph"), "{hit:?}");
    assert!(library.check().unwrap().is_sound());
    let matching = ListQuery {
        text: Some("paragraph".to_owned()),
        sort: Sort::Oldest,
        ..ListQuery::default()
    };
    assert_eq!(titles(&reader, &matching).len(), 5);
    library.set_bookmark(hit.summary.id, true).unwrap();
    assert_eq!(titles(&reader, &bookmarked()), ["number 00003"]);
    let marked = ListQuery {
        text: Some("paragraph".to_owned()),
        ..bookmarked()
    };
    assert_eq!(titles(&reader, &marked), ["number 00003"]);
    assert_eq!(titles(&reader, &all()).len(), 5);
    let missing = library.set_bookmark(ArticleId(99), true).unwrap_err();
    assert_eq!(missing.kind(), ErrorKind::NotFound);
}
