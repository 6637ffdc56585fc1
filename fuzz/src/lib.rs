//! The layers that are fuzzed, compiled from the main package's own files.
//!
//! Depending on the package would build its database and its index with the fuzzer's instruments, four hundred crates
//! instead of sixty.

#[path = "../../src"]
mod layers {
    pub mod layout;
    pub mod terminal;
    pub mod text;
}

pub use layers::{layout, terminal, text};
