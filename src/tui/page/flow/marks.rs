//! What a search found on the page: from mark to mark, and into the window.

use super::{Anchor, Element, Flow};
use crate::library::Marker;

impl Flow {
    /// Forgets what was found.
    pub(in crate::tui) fn unmark(&mut self) {
        self.elements.iter_mut().for_each(Element::unmark);
    }

    /// Finds the mark after `from` (before it, going backward), or the first one from the window's top on.
    pub(in crate::tui) fn mark_from(
        &self,
        from: Option<(usize, usize)>,
        marker: &Marker,
        forward: bool,
    ) -> Option<(usize, usize)> {
        let here = from.unwrap_or((self.top.element, 0));
        let marks_of = |place: usize| {
            let element = self.elements.get(place);
            element.map_or(0, |element| element.marks(Some(marker)).len())
        };
        if forward {
            let start = from.map_or(here, |(element, mark)| (element, mark + 1));
            (start.0..self.elements.len()).find_map(|element| {
                let first = if element == start.0 { start.1 } else { 0 };
                (first < marks_of(element)).then_some((element, first))
            })
        } else {
            (0..=here.0).rev().find_map(|element| {
                let count = marks_of(element);
                let end = if element == here.0 {
                    here.1.min(count)
                } else {
                    count
                };
                end.checked_sub(1).map(|mark| (element, mark))
            })
        }
    }

    /// Brings a mark into the window, with some rows above it.
    pub(in crate::tui) fn show_mark(&mut self, mark: (usize, usize), marker: &Marker) {
        let Some(element) = self.elements.get(mark.0) else {
            return;
        };
        let Some(range) = element.marks(Some(marker)).get(mark.1) else {
            return;
        };
        self.show(mark.0, range.start);
    }

    /// Brings a byte of an element into the window, with some rows above it where it was outside.
    pub(in crate::tui) fn show(&mut self, place: usize, byte: usize) {
        let Some(element) = self.elements.get(place) else {
            return;
        };
        let row = self.space(place) + element.line_of(byte, self.width);
        let wanted = Anchor { element: place, row };
        let mut at = Some(self.top);
        for _ in 0..self.height {
            if at == Some(wanted) {
                return;
            }
            at = at.and_then(|at| self.after(at));
        }
        self.top = wanted;
        self.scroll(-isize::try_from(self.height / 3).unwrap_or_default());
        self.keep_full();
    }
}
