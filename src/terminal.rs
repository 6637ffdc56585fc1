//! Everything that is said to a terminal and heard from it.
//!
//! The questions at the start and the decision which row encoder the terminal
//! needs, the encoders, the shadow of the screen, the sequences that take the
//! terminal over and give it back, and its input. The interface and what the
//! command line prints both speak through this module; articles and ratatui are
//! not known here, and the environment is passed in.

pub mod encoder;
pub mod grid;
mod pen;
pub mod screen;
mod scroll;
pub mod style;

pub use encoder::{Encoder, EncoderName, Fit, Marks, UnknownEncoder};
pub use grid::{Cell, Grid, Origin};
pub use screen::Screen;
pub use style::{Attributes, Color, Style};
