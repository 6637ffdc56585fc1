//! Measures reading against data that does not belong to the repository.
//!
//! ```sh
//! cargo run --release --example eval_ingest -- DIR
//! ```
//!
//! `DIR` holds `feeds.tar.xz` with `feeds_oracle.jsonl.gz`, what Python's
//! feedparser finds in each file. Archives are unpacked with the `tar` and
//! `gzip` programs. With `--differences` every difference is listed.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program that prints a table"
)]

mod feeds;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut list = false;
    let mut dir = None;
    for argument in std::env::args().skip(1) {
        if argument == "--differences" {
            list = true;
        } else {
            dir = Some(PathBuf::from(argument));
        }
    }
    let Some(dir) = dir else {
        eprintln!("usage: eval_ingest DIR [--differences]");
        return ExitCode::from(2);
    };
    match feeds::measure(&dir, list) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("eval_ingest: {error}");
            ExitCode::FAILURE
        }
    }
}
