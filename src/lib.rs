//! khabar: a terminal news reader for languages written from right to left.
//!
//! The crate is one package in layers; `ARCHITECTURE.md` names what each module
//! is, what it may import and what it must not know, and
//! `tests/architecture.rs` keeps it so.

pub mod article;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod export;
pub mod fetch;
pub mod ingest;
pub mod keymap;
pub mod layout;
pub mod library;
pub mod limits;
pub mod locale;
pub mod private;
pub mod search;
pub mod sentence;
pub mod store;
pub mod terminal;
pub mod text;
pub mod theme;
pub mod tui;
