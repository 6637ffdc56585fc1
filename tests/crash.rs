//! Random histories of the real program, with kills and injected faults, against a model.
//!
//! Each history runs commands that write: import, fetch, mark, tag, bookmark, delete, undelete, prune,
//! backup, restore, reindex, and the migration of an old library. Some are killed at a random moment,
//! some run with a system call that fails. Whatever a command confirmed by its exit status must be
//! there afterwards; what a killed one was doing may be there or not, article by article.
//!
//! `KHABAR_CRASH=1000` runs until a thousand commands were killed, `KHABAR_CRASH_SEED` chooses another
//! history. Without them the test runs for some seconds.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says how many commands it ran"
)]
#![cfg(unix)]

#[path = "crash/chance.rs"]
mod chance;
#[path = "crash/faults.rs"]
mod faults;
#[path = "crash/history.rs"]
mod history;
#[path = "crash/model.rs"]
mod model;
#[path = "crash/program.rs"]
mod program;
#[path = "crash/server.rs"]
mod server;

use std::time::{Duration, Instant};

use chance::Chance;
use history::History;

/// Runs histories until enough commands were interrupted or the time is over.
fn play(name: &str, faults: Option<&faults::Shim>) {
    let number = |variable: &str| {
        std::env::var(variable)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let wanted = number("KHABAR_CRASH");
    let seed = number("KHABAR_CRASH_SEED").unwrap_or(1);
    let until = Instant::now() + Duration::from_secs(12);
    let (mut interrupted, mut commands) = (0, 0);
    for run in 0.. {
        let enough = match wanted {
            Some(wanted) => interrupted >= wanted,
            None => Instant::now() >= until,
        };
        if enough {
            break;
        }
        let mut history = History::new(Chance::new(seed * 1_000_003 + run), faults);
        for _ in 0..25 {
            history.step();
        }
        history.finish();
        interrupted += history.interrupted();
        commands += history.commands();
    }
    println!("{name}: {commands} commands, {interrupted} of them interrupted, nothing confirmed was lost");
    assert!(interrupted > 0, "nothing was interrupted: the test shows nothing");
}

#[test]
fn nothing_confirmed_is_lost_to_kills() {
    play("kills", None);
}

#[test]
fn nothing_confirmed_is_lost_to_failing_disks() {
    match faults::Shim::build() {
        Ok(shim) => play("faults", Some(&shim)),
        Err(reason) => println!("skipped, no fault can be injected here: {reason}"),
    }
}
