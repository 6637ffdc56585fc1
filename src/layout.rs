//! Text and a width into lines of cells, in the stages that the Unicode annexes have.
//!
//! Sanitise and compose (`text`) → levels of the whole paragraph (`bidi`) → grapheme clusters (`cluster`) →
//! presentation forms (`shape`) → break opportunities (`line_break`), all of which happen once for a [`Paragraph`], as
//! far as its lines are asked for → lines at a width ([`Paragraph::lines`], lazily) → visual order (`reorder`) → cells
//! (`line`). Terminals, articles and colours are unknown here.
//!
//! ```
//! use khabar::layout::{Paragraph, ParagraphOptions};
//! use std::num::NonZeroU16;
//!
//! let salam = Paragraph::new("\u{633}\u{644}\u{627}\u{645}", &ParagraphOptions::default());
//! let line = salam.lines(NonZeroU16::MAX).next().expect("a paragraph has a line");
//! let forms: Vec<&str> = line.cells.iter().map(|cell| cell.form.as_str()).collect();
//! assert_eq!(forms, ["\u{FEE1}", "\u{FEFC}", "\u{FEB3}"]);
//! ```

mod align;
pub mod bidi;
pub mod cluster;
pub mod cursor;
pub mod line;
pub mod line_break;
pub mod paragraph;
pub mod reorder;
pub mod shape;
mod truncate;

pub use cluster::width;
pub use cursor::{Affinity, Caret, Place};
pub use line::{Cell, Line, Lines, Start};
pub use paragraph::{BaseDirection, Paragraph, ParagraphOptions};
pub use shape::presentation_forms;
pub use truncate::truncate;
