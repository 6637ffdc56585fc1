//! Completions of a shell, generated from the definition of the arguments.
//!
//! They stay English: a shell draws them itself, and none puts letters in the order of the screen.

use std::io::{self, Write as _};

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::arguments::Arguments;
use super::failure::{Failure, Status};

/// Writes the completions of a shell.
pub(super) fn write(shell: Shell) -> Result<Status, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "khabar", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Status::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_holds_together() {
        Arguments::command().debug_assert();
    }
}
