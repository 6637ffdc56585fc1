//! Files packed with gzip: what is inside is read as if it lay there unpacked.

use std::io::{self, BufRead, BufReader, Read};
use std::ops::ControlFlow;
use std::path::Path;

use flate2::bufread::{GzDecoder, MultiGzDecoder};

use super::archive::budget::{Budget, Capped};
use super::{Event, Format, Origin};
use crate::sentence::sentence;

/// A packed size for streams, whose own is not known: what they may unpack to is bounded all the same.
const STREAM: u64 = 64 << 20;
/// How much of the inside its format is known by, in bytes.
const HEAD: usize = 64 * 1024;

/// Tells whether an input is packed with gzip.
pub(super) fn begins(head: &[u8]) -> bool {
    head.starts_with(b"\x1F\x8B\x08")
}

/// Tells whether what is packed begins with `start`.
pub(super) fn holds(head: &[u8], start: &[u8]) -> bool {
    let mut inside = vec![0; start.len()];
    begins(head) && GzDecoder::new(head).read_exact(&mut inside).is_ok() && inside == start
}

/// Reads the inside of a packed input; its key is still the packed file's.
pub(super) fn read(
    input: &mut dyn BufRead,
    origin: &Origin,
    name: Option<&Path>,
    budget: &Budget,
    sink: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> io::Result<Format> {
    if budget.is_too_deep() {
        return Err(io::Error::other(sentence!(
            "gzip-deep",
            "it is packed more than three times over"
        )));
    }
    let name = name.map(|name| match name.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("gz") => name.with_extension(""),
        Some(extension) if extension.eq_ignore_ascii_case("tgz") => name.with_extension("tar"),
        _ => name.to_owned(),
    });
    let inside = Capped::new(MultiGzDecoder::new(input), STREAM, budget);
    let mut inside = BufReader::with_capacity(HEAD, inside);
    budget.enter();
    let read = super::read_named(&mut inside, origin, name.as_deref(), budget, sink);
    budget.leave();
    read
}
