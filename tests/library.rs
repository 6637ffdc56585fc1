//! The library from outside, in threads and processes: what is imported is listed, found, marked and kept.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test fails by panicking, and its functions are not all marked as tests"
)]

#[path = "library/damage.rs"]
mod damage;
#[path = "library/ground.rs"]
mod ground;
#[path = "library/import.rs"]
mod import;
#[path = "library/keeping.rs"]
mod keeping;
#[path = "library/kin.rs"]
mod kin;
#[path = "library/lists.rs"]
mod lists;
#[path = "library/marks.rs"]
mod marks;
#[path = "library/pairs.rs"]
mod pairs;
#[path = "library/processes.rs"]
mod processes;
#[path = "library/upgrade.rs"]
mod upgrade;
