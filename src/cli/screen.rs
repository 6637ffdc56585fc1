//! The terminal on standard output, for verbs that print laid-out text: its width and its encoder.
//!
//! Asks the terminal once; where standard output is none, there is nothing to ask.

use std::io::{self, IsTerminal as _};
use std::num::NonZeroU16;

use crate::config::{self, Config};
use crate::terminal::{Answers, Detection, Encoder, EncoderName, Environment, Marks, Tty, stream};

/// Returns whether the terminal can only print lines (`TERM=dumb`): it gets what a pipe gets.
pub(super) fn is_dumb() -> bool {
    Environment::read(|name| std::env::var(name).ok()).is_dumb()
}

/// What is known of the terminal on standard output.
pub(super) struct Screen {
    /// Columns that a row may fill.
    pub(super) width: Option<NonZeroU16>,
    /// How rows are sent.
    pub(super) encoder: Encoder,
    /// What the terminal said, to be restored after the last row.
    pub(super) answers: Answers,
}

impl Screen {
    /// Asks the terminal, if standard output is one.
    pub(super) fn of_output(config: &Config) -> Option<Self> {
        let shows_rows = io::stdout().is_terminal() && !is_dumb();
        shows_rows.then(|| Self::of_terminal(config))
    }

    /// Asks the terminal that the process belongs to.
    pub(super) fn of_terminal(config: &Config) -> Self {
        let chosen: Option<EncoderName> = config
            .terminal
            .encoder
            .as_deref()
            .and_then(|name| name.parse().ok());
        let marks = (config.reader.marks == config::Marks::Strip).then_some(Marks::Strip);
        let letters = config.terminal.letters.parse().unwrap_or_default();
        let env = Environment::read(|name| std::env::var(name).ok());
        let asked = Tty::open().and_then(|mut tty| {
            let width = tty.size().ok().and_then(|(columns, _)| NonZeroU16::new(columns));
            Ok((
                width,
                Detection::of_stream(&mut tty, &env, chosen, marks)?.with_letters(letters),
            ))
        });
        match asked {
            Ok((width, detection)) => Self {
                width: width
                    .and_then(|width| NonZeroU16::new(stream::columns(width.get(), detection.encoder))),
                encoder: detection.encoder(),
                answers: detection.answers,
            },
            // a terminal that cannot be asked is sent what most take
            Err(_) => Self {
                width: None,
                encoder: chosen.map_or_else(Encoder::default, Encoder::new),
                answers: Answers::default(),
            },
        }
    }
}
