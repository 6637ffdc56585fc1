//! The tty itself: raw mode, size, bytes in and out.

use std::fs::{File, OpenOptions};
use std::io::{self, IsTerminal, Read, Write};
use std::os::fd::{AsFd, AsRawFd, RawFd};
use std::sync::Arc;

use rustix::termios::{
    LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcgetwinsize, tcsetattr,
};

/// The largest number of columns and rows that are used; a window that claims more leaves the rest blank.
///
/// The size is whatever any process with access to the terminal sets, and every cell takes memory.
pub const LARGEST: (u16, u16) = (1_000, 500);

/// Returns the size to use for a terminal that reports this one.
fn usable(columns: u16, rows: u16) -> (u16, u16) {
    match (columns, rows) {
        // a pty without a size reports zero
        (0, _) | (_, 0) => (80, 24),
        (columns, rows) => (columns.min(LARGEST.0), rows.min(LARGEST.1)),
    }
}

/// A terminal that is read and written; clones speak to the same one.
#[derive(Debug, Clone)]
pub struct Tty {
    input: Arc<File>,
    output: Arc<File>,
}

/// The modes of a tty before it was made raw.
#[derive(Debug, Clone)]
pub struct Cooked(Termios);

impl Tty {
    /// Opens the terminal: standard input and output where they are one, else the process's own (`/dev/tty`).
    ///
    /// # Errors
    /// When there is no terminal.
    pub fn open() -> io::Result<Self> {
        let controlling = || OpenOptions::new().read(true).write(true).open("/dev/tty");
        let input = if io::stdin().is_terminal() {
            File::from(io::stdin().as_fd().try_clone_to_owned()?)
        } else {
            controlling()?
        };
        let output = if io::stdout().is_terminal() {
            File::from(io::stdout().as_fd().try_clone_to_owned()?)
        } else {
            controlling()?
        };
        Ok(Self {
            input: Arc::new(input),
            output: Arc::new(output),
        })
    }

    /// Takes a file that is a terminal, open for reading and writing.
    #[must_use]
    pub fn from_file(file: File) -> Self {
        let file = Arc::new(file);
        Self {
            input: Arc::clone(&file),
            output: file,
        }
    }

    /// Returns the number of columns and rows, at most [`LARGEST`].
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = tcgetwinsize(&*self.output)?;
        Ok(usable(size.ws_col, size.ws_row))
    }

    /// Makes the terminal raw and returns how it was.
    ///
    /// Reading returns at once, with nothing where nothing was typed, and
    /// without `O_NONBLOCK`, which every process on this terminal would share.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn make_raw(&self) -> io::Result<Cooked> {
        let cooked = tcgetattr(&*self.input)?;
        let mut raw = cooked.clone();
        raw.make_raw();
        raw.special_codes[SpecialCodeIndex::VMIN] = 0;
        raw.special_codes[SpecialCodeIndex::VTIME] = 0;
        tcsetattr(&*self.input, OptionalActions::Now, &raw)?;
        Ok(Cooked(cooked))
    }

    /// Gives the terminal the modes that it had.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn restore(&self, cooked: &Cooked) -> io::Result<()> {
        // what was typed meanwhile stays for whoever reads next
        Ok(tcsetattr(&*self.input, OptionalActions::Drain, &cooked.0)?)
    }

    /// Returns whether writing from the background stops a process (`stty tostop`).
    pub(super) fn stops_writers(&self) -> bool {
        tcgetattr(&*self.output).is_ok_and(|modes| modes.local_modes.contains(LocalModes::TOSTOP))
    }

    pub(super) fn raw_fd(&self) -> RawFd {
        self.input.as_raw_fd()
    }
}

impl Read for Tty {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        (&*self.input).read(buffer)
    }
}

impl Write for Tty {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        (&*self.output).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        (&*self.output).flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_never_zero_and_never_larger_than_the_largest() {
        for (reported, used) in [
            ((0, 0), (80, 24)),
            ((0, 40), (80, 24)),
            ((1, 1), (1, 1)),
            ((1_000, 500), LARGEST),
            ((1_001, 20), (1_000, 20)),
            ((20, 501), (20, 500)),
            ((u16::MAX, u16::MAX), LARGEST),
        ] {
            assert_eq!(usable(reported.0, reported.1), used, "{reported:?}");
        }
    }
}
