//! How much archives may unpack to: a few bytes can stand for terabytes.

use std::cell::Cell;
use std::io::{self, Read};

use crate::sentence::sentence;

/// How many times its packed size something may have; text and pages stay far below.
const RATIO: u64 = 160;
/// What anything may have, whatever its packed size, in bytes.
const FREE: u64 = 32 << 20;
/// What one input may unpack to in all, in bytes.
const ALL: u64 = 32 << 30;
/// Archives inside archives.
const DEPTH: u8 = 3;

/// What is left for one input and everything inside it.
#[derive(Debug)]
pub(in crate::ingest) struct Budget {
    bytes: Cell<u64>,
    allowed: Cell<bool>,
    depth: Cell<u8>,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            bytes: Cell::new(ALL),
            allowed: Cell::new(false),
            depth: Cell::new(0),
        }
    }
}

impl Budget {
    /// Sets what an input of `packed` bytes may unpack to; those inside it share it.
    pub(in crate::ingest) fn allow(&self, packed: u64) {
        if !self.allowed.replace(true) {
            self.bytes.set(packed.saturating_mul(RATIO).clamp(FREE, ALL));
        }
    }

    pub(in crate::ingest) fn is_spent(&self) -> bool {
        self.bytes.get() == 0
    }

    pub(in crate::ingest) fn is_too_deep(&self) -> bool {
        self.depth.get() >= DEPTH
    }

    pub(in crate::ingest) fn enter(&self) {
        self.depth.set(self.depth.get() + 1);
    }

    pub(in crate::ingest) fn leave(&self) {
        self.depth.set(self.depth.get().saturating_sub(1));
    }

    fn spend(&self, bytes: u64) -> bool {
        let left = self.bytes.get();
        self.bytes.set(left.saturating_sub(bytes));
        bytes <= left
    }
}

/// Stops what unpacks to more than it may.
pub(in crate::ingest) struct Capped<'a, R> {
    input: R,
    left: u64,
    budget: &'a Budget,
}

impl<'a, R: Read> Capped<'a, R> {
    /// Watches what `packed` bytes unpack to.
    pub(in crate::ingest) fn new(input: R, packed: u64, budget: &'a Budget) -> Self {
        Self {
            input,
            left: packed.saturating_mul(RATIO).max(FREE),
            budget,
        }
    }
}

impl<R: Read> Read for Capped<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        let bytes = count as u64;
        if bytes > self.left || !self.budget.spend(bytes) {
            return Err(io::Error::other(sentence!(
                "archive-unpacks",
                "it unpacks to far more than its size"
            )));
        }
        self.left -= bytes;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_unpacks_to_too_much_is_stopped() {
        let budget = Budget::default();
        budget.allow(1);
        let read = io::copy(&mut Capped::new(io::repeat(0), 1, &budget), &mut io::sink());
        assert!(read.is_err());
        let small = io::copy(
            &mut Capped::new(io::repeat(0).take(100), 1, &Budget::default()),
            &mut io::sink(),
        );
        assert_eq!(small.unwrap(), 100);
    }
}
