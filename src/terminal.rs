//! Everything that is said to a terminal and heard from it.
//!
//! The questions at the start and the decision which row encoder the terminal
//! needs, the encoders, the shadow of the screen, the sequences that take the
//! terminal over and give it back, and its input. The interface and what the
//! command line prints both speak through this module; articles and ratatui are
//! not known here, and the environment is passed in.

pub mod answer;
pub mod card;
mod clipboard;
mod command;
pub mod decide;
pub mod detect;
pub mod encoder;
pub mod ending;
pub mod environment;
pub mod grid;
pub mod input;
mod job;
pub mod letters;
mod multiplexer;
mod pen;
pub mod reason;
pub mod screen;
mod scroll;
pub mod session;
pub mod stream;
pub mod style;
pub mod tty;

pub use answer::Rgb;
pub use clipboard::Clipboard;
pub use decide::{Answers, Client, Decision, Hint, decide};
pub use detect::{Conversation, Detection, Early};
pub use encoder::{Encoder, EncoderName, Fit, Marks, UnknownEncoder};
pub use environment::Environment;
pub use grid::{Cell, Grid, Origin};
pub use letters::{Letters, UnknownLetters};
pub use reason::Reason;
pub use screen::Screen;
pub use session::Session;
pub use stream::LineWriter;
pub use style::{Attributes, Color, Style};
pub use tty::Tty;
