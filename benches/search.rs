//! How long searches take, and how large the index is.
//!
//! `cargo bench --bench search`; `KHABAR_BENCH_CORPUS` names a file of JSON
//! Lines with `title` and `text` or `body` (without it, 5,000 articles are made here),
//! `KHABAR_BENCH_DATA` a folder that keeps the library for the next time, when
//! nothing is imported any more. The
//! queries are runs of neighbouring words out of the texts themselves. Prints
//! percentiles of one pass (`KHABAR_BENCH_REPEATS`: the best of so many for each query, for
//! machines on which others work) over them, then lets divan repeat a few.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot run may panic, and it prints what it measured"
)]

#[path = "shared/corpus.rs"]
mod corpus;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use divan::Bencher;
use khabar::library::{ImportRequest, Library, Options, Reader, SearchPage, SearchRequest};
use serde::Deserialize;

/// Queries of each length.
const QUERIES: usize = 500;
/// Words of the queries.
const LENGTHS: [usize; 4] = [1, 2, 3, 12];
/// Hits with their rows, as the list asks for them.
const HITS: usize = 50;

#[derive(Deserialize)]
struct Line {
    #[serde(alias = "body")]
    text: String,
}

/// A library on disk and the queries for it.
struct Prepared {
    data: PathBuf,
    queries: Vec<Vec<String>>,
    _folder: tempfile::TempDir,
}

fn main() {
    let prepared = prepared();
    let reader = Reader::open(&prepared.data, &Options::default()).unwrap();
    let first = prepared.queries[0].first().unwrap();
    let started = Instant::now();
    search(&reader, first, false);
    println!(
        "the first query after opening: {:.1} ms",
        milliseconds(started.elapsed())
    );
    for (length, queries) in LENGTHS.iter().zip(&prepared.queries) {
        for prefix in [false, true] {
            report(&reader, *length, queries, prefix);
        }
    }
    divan::main();
}

/// Prints percentiles over the queries of one length.
fn report(reader: &Reader, length: usize, queries: &[String], prefix: bool) {
    let repeats: usize = std::env::var("KHABAR_BENCH_REPEATS").map_or(1, |count| count.parse().unwrap());
    let mut times: Vec<Duration> = queries
        .iter()
        .map(|query| {
            let once = || {
                let started = Instant::now();
                search(reader, query, prefix);
                started.elapsed()
            };
            (0..repeats).map(|_| once()).min().unwrap()
        })
        .collect();
    times.sort_unstable();
    let at = |share: f64| milliseconds(times[((times.len() - 1) as f64 * share) as usize]);
    println!(
        "{length:>2} words{}: p50 {:.2} ms, p95 {:.2} ms, longest {:.2} ms",
        if prefix { ", while typed" } else { "" },
        at(0.5),
        at(0.95),
        at(1.0),
    );
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn search(reader: &Reader, query: &str, prefix: bool) -> SearchPage {
    let request = SearchRequest {
        prefix,
        snippets: false,
        ..SearchRequest::new(query, HITS)
    };
    reader.search(&request).unwrap()
}

fn prepared() -> &'static Prepared {
    static PREPARED: OnceLock<Prepared> = OnceLock::new();
    PREPARED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let corpus = std::env::var_os("KHABAR_BENCH_CORPUS").map_or_else(
            || {
                let path = folder.path().join("articles.jsonl");
                corpus::write(&path, 5_000);
                path
            },
            PathBuf::from,
        );
        let data =
            std::env::var_os("KHABAR_BENCH_DATA").map_or_else(|| folder.path().join("data"), PathBuf::from);
        let (bytes, queries) = read_corpus(&corpus);
        let mut library = Library::open(&data, &Options::default()).unwrap();
        if library.reader().unwrap().counts().unwrap().articles == 0 {
            import(&mut library, corpus);
        }
        println!(
            "index {:.3} of the text ({:.1} MB)",
            corpus::size(&data.join("index")) as f64 / bytes as f64,
            bytes as f64 / 1e6,
        );
        Prepared {
            data,
            queries,
            _folder: folder,
        }
    })
}

fn import(library: &mut Library, corpus: PathBuf) {
    let request = ImportRequest {
        paths: vec![corpus],
        ..ImportRequest::default()
    };
    let started = Instant::now();
    let report = library
        .import(&request, &mut |_| ControlFlow::Continue(()))
        .unwrap();
    println!(
        "imported {} articles in {:.1} s",
        report.new_articles(),
        started.elapsed().as_secs_f64(),
    );
}

/// Measures the texts and draws queries from them, evenly over the corpus.
fn read_corpus(path: &Path) -> (usize, Vec<Vec<String>>) {
    let lines = BufReader::new(fs::File::open(path).unwrap()).lines();
    let mut numbers = corpus::Numbers(0x5eed_5eed_5eed_5eed);
    let mut queries = vec![Vec::new(); LENGTHS.len()];
    let mut bytes = 0;
    let total = BufReader::new(fs::File::open(path).unwrap()).lines().count();
    let every = (total / QUERIES).max(1);
    for (number, line) in lines.enumerate() {
        let line: Line = serde_json::from_str(&line.unwrap()).unwrap();
        bytes += line.text.len();
        if number % every != 0 {
            continue;
        }
        let words: Vec<&str> = line.text.split_whitespace().collect();
        for (queries, length) in queries.iter_mut().zip(LENGTHS) {
            if let Some(last) = words.len().checked_sub(length) {
                let start = numbers.next() as usize % (last + 1);
                queries.push(words[start..start + length].join(" "));
            }
        }
    }
    (bytes, queries)
}

#[divan::bench(args = [0, 1, 2, 3])]
fn queries_of_one_two_three_and_twelve_words(bencher: Bencher<'_, '_>, kind: usize) {
    let prepared = prepared();
    let reader = Reader::open(&prepared.data, &Options::default()).unwrap();
    let queries = &prepared.queries[kind];
    let mut next = 0;
    bencher.bench_local(|| {
        next = (next + 1) % queries.len();
        search(&reader, &queries[next], false)
    });
}
