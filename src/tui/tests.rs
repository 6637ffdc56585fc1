//! The interface without a terminal: keys in, screens and effects out.

mod actions;
mod bytes;
mod fetching;
mod harness;
mod keys;
mod long;
mod mouse;
mod moving;
mod pages;
mod pictures;
mod preview;
mod prompts;
mod proofs;
mod screens;
mod searching;
mod selecting;
mod settings;
mod shelving;
mod sizes;
mod stories;
