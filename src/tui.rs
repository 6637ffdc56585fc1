//! The interface.

pub mod backend;
pub mod paint;
pub mod plane;
