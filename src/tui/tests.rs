//! The interface without a terminal: keys in, screens and effects out.

mod bytes;
mod harness;
mod moving;
mod pages;
mod prompts;
mod screens;
mod searching;
