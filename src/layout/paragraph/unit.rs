//! A cluster as the lines need it, in twelve bytes: a long text has many.

use crate::layout::reorder::Reset;

/// A cluster with what all stages found out about it.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Cluster {
    /// First byte in the text; the cluster ends where the next begins.
    pub(in super::super) start: u32,
    /// What is drawn for its first drawn character.
    pub(in super::super) form: char,
    pub(in super::super) level: u8,
    pub(in super::super) width: u8,
    pub(super) flags: u16,
}

impl Cluster {
    /// One character, drawn as `form`.
    pub(in super::super) const SINGLE: u16 = 1;
    /// Lam and alef, drawn as one ligature.
    pub(in super::super) const LIGATURE: u16 = 1 << 1;
    pub(in super::super) const JOINS_NEXT: u16 = 1 << 2;
    /// Of class R, AL or AN.
    pub(in super::super) const RTL: u16 = 1 << 3;
    /// `U+0020` alone, which is dropped at a break.
    pub(in super::super) const SPACE: u16 = 1 << 4;
    pub(in super::super) const BREAK: u16 = 1 << 5;
    pub(in super::super) const MANDATORY: u16 = 1 << 6;
    const TRAILING: u16 = 1 << 7;
    const ALWAYS: u16 = 1 << 8;

    #[inline]
    pub(in super::super) fn is(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Returns whether the cluster is a newline or a line separator.
    pub(in super::super) fn ends_line(self) -> bool {
        matches!(self.form, '\n' | '\u{2028}')
    }

    /// What L1 does to the cluster.
    pub(in super::super) fn reset(self) -> Reset {
        match (self.is(Self::ALWAYS), self.is(Self::TRAILING)) {
            (true, _) => Reset::Always,
            (_, true) => Reset::Trailing,
            _ => Reset::Never,
        }
    }

    /// Returns the flag of what L1 does.
    pub(super) fn reset_flag(reset: Reset) -> u16 {
        match reset {
            Reset::Never => 0,
            Reset::Trailing => Self::TRAILING,
            Reset::Always => Self::ALWAYS,
        }
    }
}
