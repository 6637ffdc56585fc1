//! The program as a shell sees it: what it prints, where, and with which exit status.
//!
//! One binary for all of it. Each test has a home of its own, and a fixed clock
//! and language, so that what is printed can be compared letter by letter.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

#[path = "cli/config.rs"]
mod config;
#[path = "cli/home.rs"]
mod home;
#[path = "cli/hostile.rs"]
mod hostile;
#[path = "cli/house.rs"]
mod house;
#[path = "cli/keep.rs"]
mod keep;
#[path = "cli/read.rs"]
mod read;
#[path = "cli/shapes.rs"]
mod shapes;
#[path = "cli/streams.rs"]
mod streams;
#[path = "cli/trust.rs"]
mod trust;
#[path = "cli/words.rs"]
mod words;
