//! Commands that every terminal knows, as crossterm spells them.
//!
//! What only some terminals know, and what crossterm says in more bytes than
//! are needed, is spelled where it is sent.

use std::fmt;

use crossterm::Command;

/// Bytes that take the text of a command.
struct Bytes<'a>(&'a mut Vec<u8>);

impl fmt::Write for Bytes<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

/// Appends the sequence of `command`.
pub(super) fn append(command: impl Command, out: &mut Vec<u8>) {
    // writing to a Vec cannot fail, and no command fails by itself
    let _ = command.write_ansi(&mut Bytes(out));
}

/// Returns the sequence of `command`.
pub(super) fn bytes(command: impl Command) -> Vec<u8> {
    let mut out = Vec::new();
    append(command, &mut out);
    out
}
