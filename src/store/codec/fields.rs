//! Tagged fields: a number, a length and that many bytes each; numbers in groups of seven bits.

/// Fields being written.
#[derive(Default)]
pub(super) struct Fields {
    pub(super) bytes: Vec<u8>,
}

impl Fields {
    pub(super) fn text(&mut self, number: u64, value: &str) {
        self.raw(number, value.as_bytes());
    }

    pub(super) fn optional(&mut self, number: u64, value: Option<&str>) {
        if let Some(value) = value {
            self.text(number, value);
        }
    }

    pub(super) fn number(&mut self, number: u64, value: u64) {
        let mut digits = Vec::with_capacity(10);
        varint(value, &mut digits);
        self.raw(number, &digits);
    }

    pub(super) fn group(&mut self, number: u64, write: impl FnOnce(&mut Self)) {
        let mut inner = Self::default();
        write(&mut inner);
        self.raw(number, &inner.bytes);
    }

    pub(super) fn raw(&mut self, number: u64, value: &[u8]) {
        varint(number, &mut self.bytes);
        varint(value.len() as u64, &mut self.bytes);
        self.bytes.extend_from_slice(value);
    }
}

/// Fields being read.
pub(super) struct Cursor<'a> {
    pub(super) rest: &'a [u8],
}

impl<'a> Cursor<'a> {
    /// Takes the next field: `Some(None)` at the end, `None` where the bytes are cut short.
    #[expect(
        clippy::option_option,
        reason = "the outer one is the damage, the inner one the end"
    )]
    pub(super) fn next(&mut self) -> Option<Option<(u64, &'a [u8])>> {
        if self.rest.is_empty() {
            return Some(None);
        }
        let number = self.varint()?;
        let length = usize::try_from(self.varint()?).ok()?;
        let (value, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(Some((number, value)))
    }

    pub(super) fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }
}

pub(super) fn number_of(bytes: &[u8]) -> Option<u64> {
    Cursor { rest: bytes }.varint()
}

pub(super) fn text(bytes: &[u8]) -> Option<String> {
    String::from_utf8(bytes.to_vec()).ok()
}

/// Writes a number in groups of seven bits, lowest first (LEB128).
pub(super) fn varint(mut value: u64, out: &mut Vec<u8>) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Folds a signed number so that small ones of either sign stay small.
pub(super) fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)).cast_unsigned()
}

pub(super) fn unzigzag(value: u64) -> i64 {
    (value >> 1).cast_signed() ^ -((value & 1).cast_signed())
}
