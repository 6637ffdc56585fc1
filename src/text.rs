//! Pure functions over text: canonical form, direction, digits, sanitising, the search fold.
//!
//! Nothing here does I/O, reads the clock or knows what an article is.

mod canonical;
mod control;
pub mod digits;
pub mod direction;
pub mod fold;
mod half_space;
mod hash;
pub mod isolate;
pub mod link;
mod nearest;
pub mod orthography;
pub mod percent;
pub(crate) mod properties;
mod sanitize;
mod shingle;
mod whole;
mod words;

pub use canonical::canonical;
pub use control::{escape_url, is_bidi_control, is_control, without_controls};
pub use fold::{Folded, fold};
pub use half_space::half_spaces;
pub use hash::{Fnv1a, fnv1a};
pub(crate) use nearest::nearest;
pub use sanitize::sanitize;
pub use shingle::{BANDS, Print, Shingles};
pub use whole::{WholeKind, WholeKinds, set_apart_in_code};
pub use words::count_words;

/// The direction in which a text or a paragraph is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Names the direction as HTML's `dir` does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}
