//! From row to row: what follows, what comes before, and where a place of the article is.

use super::{Anchor, Flow};
use crate::library::Position;

impl Flow {
    /// Moves the window up until it is full, or at the beginning.
    pub(super) fn keep_full(&mut self) {
        let mut rows = 1;
        let mut at = self.top;
        while rows < self.height {
            match self.after(at) {
                Some(next) => at = next,
                None => break,
            }
            rows += 1;
        }
        for _ in rows..self.height {
            match self.before(self.top) {
                Some(before) => self.top = before,
                None => break,
            }
        }
    }

    pub(super) fn space(&self, element: usize) -> usize {
        self.elements.get(element).map_or(0, |element| element.space)
    }

    pub(super) fn rows_of(&self, element: usize) -> usize {
        let rows = self
            .elements
            .get(element)
            .map_or(0, |element| element.rows(self.width));
        rows + self.space(element)
    }

    /// Returns whether the element has the row; what comes after it is not looked at.
    pub(super) fn has_row(&self, element: usize, row: usize) -> bool {
        let found = self.elements.get(element);
        found.is_some_and(|found| match row.checked_sub(found.space) {
            None => true,
            Some(line) => found.has_row(line, self.width),
        })
    }

    pub(super) fn last(&self) -> Anchor {
        let element = self.elements.len().saturating_sub(1);
        Anchor {
            element,
            row: self.rows_of(element).saturating_sub(1),
        }
    }

    pub(super) fn after(&self, at: Anchor) -> Option<Anchor> {
        if self.has_row(at.element, at.row + 1) {
            return Some(Anchor {
                row: at.row + 1,
                ..at
            });
        }
        (at.element + 1 < self.elements.len()).then_some(Anchor {
            element: at.element + 1,
            row: 0,
        })
    }

    pub(super) fn before(&self, at: Anchor) -> Option<Anchor> {
        if let Some(row) = at.row.checked_sub(1) {
            return Some(Anchor { row, ..at });
        }
        let element = at.element.checked_sub(1)?;
        Some(Anchor {
            element,
            row: self.rows_of(element).saturating_sub(1),
        })
    }

    /// Returns the byte of its element's text at which a row begins.
    pub(super) fn first_byte(&self, at: Anchor) -> usize {
        let line = at.row.saturating_sub(self.space(at.element));
        self.elements
            .get(at.element)
            .and_then(|element| element.line(line, self.width))
            .map_or(0, |line| line.range.start)
    }

    pub(super) fn anchor_of(&self, position: Position) -> Anchor {
        let found = self.elements.iter().rposition(|element| {
            let origin = element.origin;
            origin.is_some_and(|origin| origin <= (position.block, position.byte))
        });
        let Some(place) = found else {
            return Anchor::default();
        };
        let Some(element) = self.elements.get(place) else {
            return Anchor::default();
        };
        let start = element.origin.map_or(0, |(_, start)| start);
        let byte = position.byte.saturating_sub(start) as usize;
        Anchor {
            element: place,
            row: self.space(place) + element.line_of(byte, self.width),
        }
    }
}
