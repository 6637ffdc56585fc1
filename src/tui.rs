//! The interface.

pub mod backend;
pub mod plane;
