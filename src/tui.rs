//! The interface: panes, page, search bar, keys.
//!
//! What happens comes in as a message, `update` changes the state and says
//! what is to be done, `view` draws it; terminal, workers and clock are only
//! known to `run`. Text reaches the screen through `paint` alone.

mod app;
pub mod backend;
mod caret;
mod commands;
mod count;
mod effect;
mod feeds;
mod field;
mod history;
mod interface;
mod list;
mod menu;
mod message;
mod outside;
mod page;
pub mod paint;
mod picture;
pub mod plane;
mod prompt;
mod regions;
mod rows;
mod run;
mod search;
mod sources;
mod status;
mod themes;
mod update;
mod view;
mod worker;

#[cfg(test)]
mod tests;

pub use run::{Error, RunOptions, Shelf, run};
