//! How long the library takes: opening, the first page, a search, an import.
//!
//! `cargo bench --bench library`; `KHABAR_BENCH_ARTICLES` sets the size of the
//! library (20,000 where it is not set). The articles are made here: words of a
//! made-up vocabulary with frequencies like those of a language, 5 kB each.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot run may panic, and it prints what it measured"
)]

#[path = "shared/corpus.rs"]
mod corpus;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Instant;

use divan::Bencher;
use khabar::library::{
    Filter, ImportEvent, ImportRequest, Library, ListQuery, Options, Reader, SearchRequest, Window,
};
use tempfile::TempDir;

fn main() {
    prepared();
    divan::main();
}

/// A library on disk that all benches share.
struct Prepared {
    folder: TempDir,
    articles: usize,
}

impl Prepared {
    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn input(&self) -> PathBuf {
        self.folder.path().join("articles.jsonl")
    }

    fn reader(&self) -> Reader {
        Reader::open(&self.data(), &Options::default()).unwrap()
    }
}

fn prepared() -> &'static Prepared {
    static PREPARED: OnceLock<Prepared> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let articles = std::env::var("KHABAR_BENCH_ARTICLES")
            .ok()
            .and_then(|number| number.parse().ok())
            .unwrap_or(20_000);
        let prepared = Prepared {
            folder: tempfile::tempdir().unwrap(),
            articles,
        };
        let bytes = corpus::write(&prepared.input(), articles);
        let started = Instant::now();
        let mut library = Library::open(&prepared.data(), &Options::default()).unwrap();
        let mut stored = None;
        let report = import(&mut library, &prepared.input(), &mut |event| {
            if matches!(event, ImportEvent::Indexing(_)) {
                stored.get_or_insert(started.elapsed());
            }
        });
        assert_eq!(report, articles as u64);
        let indexed = started.elapsed();
        let stored = stored.unwrap_or(indexed);
        let rate = |time: std::time::Duration| articles as f64 / time.as_secs_f64();
        let on_disk = |name: &str| corpus::size(&prepared.data().join(name)) as f64 / bytes as f64;
        println!(
            "import of {articles} articles, {:.1} MB of text: readable at {:.0}/s, found at {:.0}/s; \
             store {:.2} and index {:.2} of the text",
            bytes as f64 / 1e6,
            rate(stored),
            rate(indexed),
            on_disk("library.sqlite3"),
            on_disk("index"),
        );
        prepared
    })
}

fn import(library: &mut Library, path: &Path, on_event: &mut dyn FnMut(ImportEvent)) -> u64 {
    let request = ImportRequest {
        paths: vec![path.to_owned()],
        ..ImportRequest::default()
    };
    let report = library
        .import(&request, &mut |event| {
            on_event(event);
            ControlFlow::Continue(())
        })
        .unwrap();
    report.new_articles()
}

#[divan::bench]
fn open_and_read_the_first_page(bencher: Bencher<'_, '_>) {
    let prepared = prepared();
    bencher.bench_local(|| {
        let reader = prepared.reader();
        reader.page(&ListQuery::default(), Window::first(50)).unwrap()
    });
}

#[divan::bench]
fn open_for_writing_and_read_the_first_page(bencher: Bencher<'_, '_>) {
    let prepared = prepared();
    bencher.bench_local(|| {
        let library = Library::open(&prepared.data(), &Options::default()).unwrap();
        let reader = library.reader().unwrap();
        reader.page(&ListQuery::default(), Window::first(50)).unwrap()
    });
}

#[divan::bench(args = [0.0, 0.5, 1.0])]
fn page_in_the_list(bencher: Bencher<'_, '_>, place: f64) {
    let prepared = prepared();
    let reader = prepared.reader();
    let window = Window {
        offset: (place * prepared.articles as f64) as u64,
        limit: 50,
    };
    bencher.bench_local(|| reader.page(&ListQuery::default(), window).unwrap());
}

#[divan::bench]
fn page_of_unread(bencher: Bencher<'_, '_>) {
    let reader = prepared().reader();
    let query = ListQuery {
        filter: Filter {
            unread: true,
            ..Filter::default()
        },
        ..ListQuery::default()
    };
    bencher.bench_local(|| reader.page(&query, Window::first(50)).unwrap());
}

#[divan::bench]
fn open_an_article(bencher: Bencher<'_, '_>) {
    let reader = prepared().reader();
    let page = reader.page(&ListQuery::default(), Window::first(50)).unwrap();
    let mut next = 0;
    bencher.bench_local(|| {
        next += 1;
        reader.entry(page.rows[next % page.rows.len()].id).unwrap()
    });
}

#[divan::bench]
fn bookmark(bencher: Bencher<'_, '_>) {
    let prepared = prepared();
    let mut library = Library::open(&prepared.data(), &Options::default()).unwrap();
    let reader = library.reader().unwrap();
    let id = reader.page(&ListQuery::default(), Window::first(1)).unwrap().rows[0].id;
    let mut set = false;
    bencher.bench_local(|| {
        set = !set;
        library.set_bookmark(id, set).unwrap()
    });
}

#[divan::bench(args = [1, 30, 3000])]
fn search_with_rows_and_snippets(bencher: Bencher<'_, '_>, rank: u64) {
    let reader = prepared().reader();
    let request = SearchRequest::new(corpus::word(rank), 20);
    bencher.bench_local(|| reader.search(&request).unwrap());
}

#[divan::bench]
fn search_among_unread(bencher: Bencher<'_, '_>) {
    let reader = prepared().reader();
    let request = SearchRequest {
        filter: Filter {
            unread: true,
            ..Filter::default()
        },
        ..SearchRequest::new(corpus::word(30), 20)
    };
    bencher.bench_local(|| reader.search(&request).unwrap());
}
