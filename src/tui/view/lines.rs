//! Lines of interface text that were laid out before: most of a screen says what it said in the last frame.

use std::cell::RefCell;
use std::collections::HashMap;
use std::num::NonZeroU16;
use std::rc::Rc;

use super::text::{cut, paragraph};
use crate::layout::{BaseDirection, Line};
use crate::text::Direction;

/// Lines kept since the last clearing; a screen of 300 × 100 has fewer.
const KEPT: usize = 1_024;

/// Lays lines out and keeps them for the next frames.
#[derive(Debug, Default)]
pub(in crate::tui) struct Lines(RefCell<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// Asked for since the last clearing.
    present: HashMap<Key, Rc<Line>>,
    /// Asked for before it; gone with the next.
    past: HashMap<Key, Rc<Line>>,
}

/// What a line depends on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    text: String,
    base: BaseDirection,
    width: NonZeroU16,
}

impl Lines {
    /// Puts a text on one line, cut where its reading ends, with an ellipsis, if it is too long.
    pub(in crate::tui::view) fn line(&self, text: &str, base: BaseDirection, width: NonZeroU16) -> Rc<Line> {
        let mut kept = self.0.borrow_mut();
        let key = Key {
            text: text.to_owned(),
            base,
            width,
        };
        if let Some(line) = kept.present.get(&key) {
            return Rc::clone(line);
        }
        let line = match kept.past.remove(&key) {
            Some(line) => line,
            None => Rc::new(cut(&paragraph(text, base), width)),
        };
        if kept.present.len() >= KEPT {
            kept.past = std::mem::take(&mut kept.present);
        }
        kept.present.insert(key, Rc::clone(&line));
        line
    }
}

impl Lines {
    /// Returns the cells that a text takes on one line.
    pub(in crate::tui::view) fn width(&self, text: &str, direction: Direction) -> u16 {
        self.line(text, BaseDirection::Fixed(direction), NonZeroU16::MAX)
            .width
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTH: NonZeroU16 = NonZeroU16::new(5).unwrap();

    #[test]
    fn a_line_is_laid_out_once_for_each_place() {
        let lines = Lines::default();
        let base = BaseDirection::Fixed(Direction::Ltr);
        let line = lines.line("a long text", base, WIDTH);
        assert_eq!(*line, cut(&paragraph("a long text", base), WIDTH));
        assert!(Rc::ptr_eq(&line, &lines.line("a long text", base, WIDTH)));
        let other = BaseDirection::Fixed(Direction::Rtl);
        assert_eq!(lines.line("a long text", other, WIDTH).direction, Direction::Rtl);
        let wider = NonZeroU16::new(50).unwrap();
        assert_eq!(lines.line("a long text", base, wider).cells.len(), 11);
    }

    #[test]
    fn what_is_not_asked_for_any_more_is_forgotten() {
        let lines = Lines::default();
        let base = BaseDirection::FirstStrong;
        let often = lines.line("often", base, WIDTH);
        let once = lines.line("once", base, WIDTH);
        for number in 0..3 * KEPT {
            lines.line(&number.to_string(), base, WIDTH);
            lines.line("often", base, WIDTH);
        }
        assert!(Rc::ptr_eq(&often, &lines.line("often", base, WIDTH)));
        assert!(!Rc::ptr_eq(&once, &lines.line("once", base, WIDTH)));
        assert!(lines.0.borrow().present.len() <= KEPT);
        assert!(lines.0.borrow().past.len() <= KEPT);
    }
}
