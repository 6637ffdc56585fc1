//! Fetching against a real HTTP server on the loopback; nothing here talks to anybody else.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may fail"
)]

#[path = "fetch/answers.rs"]
mod answers;
#[path = "fetch/feeds.rs"]
mod feeds;
#[path = "fetch/program.rs"]
mod program;
#[path = "fetch/server.rs"]
mod server;
