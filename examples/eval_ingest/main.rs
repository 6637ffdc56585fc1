//! Measures reading against data that does not belong to the repository.
//!
//! ```sh
//! cargo run --release --example eval_ingest -- DIR
//! ```
//!
//! `DIR` holds `feeds.tar.xz` with `feeds_oracle.jsonl.gz`, what Python's
//! feedparser finds in each file, and `pages.tar.xz` with
//! `pages_truth.jsonl.gz`, the text of each page's article. Archives are
//! unpacked with the `tar` and `gzip` programs. With `--differences` every
//! difference is listed; `--only PART` measures one part: `feeds`, `pages`,
//! `dates` (printed ones, of `date_vectors.tsv`) or `letters`: charsets and
//! languages, of pieces of the right-to-left pages' articles and the samples, or
//! `hostile`: pages that were made to keep a reader busy. `--only folders` takes
//! another `DIR`: one folder per page, with `source.html` and what is expected of
//! it, `expected.html` or `expected.txt`.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program that prints a table"
)]

mod dates;
mod feeds;
mod hostile;
mod letters;
mod pages;

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What can be measured by itself.
type Part = (&'static str, fn(&Path, bool) -> io::Result<()>);

const PARTS: &[Part] = &[
    ("feeds", feeds::measure),
    ("pages", pages::measure),
    ("dates", dates::measure),
    ("letters", letters::measure),
    ("hostile", hostile::measure),
    (FOLDERS, pages::measure_folders),
];
/// The part with a layout of its own, measured only when it is named.
const FOLDERS: &str = "folders";

fn main() -> ExitCode {
    let (mut list, mut only, mut dir) = (false, None, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--differences" => list = true,
            "--only" => only = arguments.next(),
            _ => dir = Some(PathBuf::from(argument)),
        }
    }
    let Some(dir) = dir else {
        eprintln!("usage: eval_ingest DIR [--only PART] [--differences]");
        return ExitCode::from(2);
    };
    for (name, measure) in PARTS {
        if only.as_deref().map_or(*name == FOLDERS, |only| only != *name) {
            continue;
        }
        if let Err(error) = measure(&dir, list) {
            eprintln!("eval_ingest: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
