//! The elements of a page one below the other, seen through a window of rows.
//!
//! Only the elements in the window, and those that moving passes, are ever
//! shaped and broken into lines.

mod marks;
mod steps;

use super::element::{Element, Side};
use crate::library::Position;
use crate::theme::Role;
use crate::tui::picture::Picture;

/// A row of the page: an element and a row of it, blank rows before it counted first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::tui) struct Anchor {
    /// Place of the element.
    pub(in crate::tui) element: usize,
    row: usize,
}

/// What stands in one row of the window.
#[derive(Debug, Clone, Copy)]
pub(in crate::tui) enum Row<'a> {
    /// Nothing.
    Blank,
    /// A line of an element, by its place.
    Line(&'a Element, usize, usize),
}

/// The page and the window on it.
#[derive(Debug)]
pub(in crate::tui) struct Flow {
    elements: Vec<Element>,
    width: u16,
    height: u16,
    top: Anchor,
}

impl Flow {
    /// Puts the window at the beginning.
    pub(in crate::tui) fn new(mut elements: Vec<Element>, width: u16, height: u16) -> Self {
        if let Some(first) = elements.first_mut() {
            first.space = 0;
        }
        Self {
            elements,
            width: width.max(1),
            height: height.max(1),
            top: Anchor::default(),
        }
    }

    /// Returns the width of the lines, in cells.
    pub(in crate::tui) fn width(&self) -> u16 {
        self.width
    }

    /// Returns the height of the window, in rows.
    pub(in crate::tui) fn height(&self) -> u16 {
        self.height
    }

    /// Gives the window another size; what stood at its top stays there.
    pub(in crate::tui) fn resize(&mut self, width: u16, height: u16) {
        if width.max(1) != self.width {
            let byte = self.first_byte(self.top);
            let element = self.top.element;
            self.width = width.max(1);
            self.elements.iter_mut().for_each(Element::reflow);
            if let Some(line) = self
                .top
                .row
                .checked_sub(self.space(element))
                .and(self.elements.get(element))
            {
                self.top.row = self.space(element) + line.line_of(byte, self.width);
            }
        }
        self.height = height.max(1);
        self.keep_full();
    }

    /// Returns the elements of the page.
    pub(in crate::tui) fn elements(&self) -> &[Element] {
        &self.elements
    }

    /// Returns the element at the top of the window.
    pub(in crate::tui) fn top(&self) -> usize {
        self.top.element
    }

    /// Lists the title and the headings: where, which level, what.
    pub(in crate::tui) fn headings(&self) -> impl Iterator<Item = (Anchor, &Element)> {
        let numbered = self.elements.iter().enumerate();
        numbered
            .filter(|(_, element)| matches!(element.role, Role::Headline | Role::Heading))
            .map(|(place, element)| {
                let row = element.space;
                (Anchor { element: place, row }, element)
            })
    }

    /// Lists the addresses that have numbers, in their order: those below the text.
    pub(in crate::tui) fn addresses(&self) -> Vec<&str> {
        let rows = self.elements.iter().filter(|element| element.role == Role::Link);
        let links = rows.flat_map(|element| &element.links);
        links.map(|(_, address)| address.as_str()).collect()
    }

    /// Returns where the link at a cell of the window goes, if there is one.
    pub(in crate::tui) fn link_at(&self, column: u16, row: u16) -> Option<&str> {
        let Row::Line(element, _, line) = self.rows().nth(usize::from(row))? else {
            return None;
        };
        let line = element.line(line, self.width)?;
        let hit = line.hit(column.checked_sub(element.left(&line, self.width))?)?;
        let mut links = element.links.iter();
        let found = links.find(|(range, _)| range.start < hit.end && hit.start < range.end);
        found.map(|(_, address)| address.as_str())
    }

    /// Puts a row at the top of the window, as far as the text below it fills that.
    pub(in crate::tui) fn jump(&mut self, anchor: Anchor) {
        self.top = anchor;
        self.keep_full();
    }

    /// Lists the rows in the window.
    pub(in crate::tui) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let mut at = Some(self.top);
        std::iter::from_fn(move || {
            let here = at?;
            let element = self.elements.get(here.element)?;
            at = self.after(here);
            Some(match here.row.checked_sub(self.space(here.element)) {
                None => Row::Blank,
                Some(line) => Row::Line(element, here.element, line),
            })
        })
        .take(usize::from(self.height))
    }

    /// Returns whether a line of an element in this role is in the window.
    pub(in crate::tui) fn shows(&self, role: Role) -> bool {
        self.rows()
            .any(|row| matches!(row, Row::Line(element, ..) if element.role == role))
    }

    /// Moves the window by rows, down where positive, as far as there is text; returns whether it moved.
    pub(in crate::tui) fn scroll(&mut self, rows: isize) -> bool {
        let before = self.top;
        for _ in 0..rows.unsigned_abs() {
            let next = if rows > 0 {
                self.after(self.top)
            } else {
                self.before(self.top)
            };
            let Some(next) = next else { break };
            self.top = next;
        }
        if rows > 0 {
            self.keep_full();
            self.top = self.top.max(before);
        }
        self.top != before
    }

    /// Moves the window to the beginning.
    pub(in crate::tui) fn go_to_start(&mut self) {
        self.top = Anchor::default();
    }

    /// Moves the window to the end.
    pub(in crate::tui) fn go_to_end(&mut self) {
        self.top = self.last();
        self.keep_full();
    }

    /// Returns whether the last row is in the window.
    pub(in crate::tui) fn at_end(&self) -> bool {
        let mut at = self.top;
        for _ in 0..self.height {
            match self.after(at) {
                Some(next) => at = next,
                None => return true,
            }
        }
        false
    }

    /// Returns how much of the text stands above the end of the window, in percent.
    pub(in crate::tui) fn percent(&self) -> u8 {
        if self.at_end() {
            return 100;
        }
        let total: usize = self.elements.iter().map(|element| element.text.len()).sum();
        let before = self.elements.iter().take(self.top.element);
        let mut passed: usize = before.map(|element| element.text.len()).sum();
        passed += self.first_byte(self.top);
        u8::try_from(passed * 100 / total.max(1)).unwrap_or(100).min(99)
    }

    /// Moves the window so far down, in percent of the text.
    pub(in crate::tui) fn go_to_percent(&mut self, percent: u32) {
        let total: usize = self.elements.iter().map(|element| element.text.len()).sum();
        let mut left = total * percent.min(100) as usize / 100;
        let mut element = 0;
        for (place, found) in self.elements.iter().enumerate() {
            element = place;
            if left < found.text.len() {
                break;
            }
            left -= found.text.len();
        }
        self.top = Anchor { element, row: 0 };
        // rows of a long paragraph, until the window begins where the share does
        while let Some(next) = self.after(self.top) {
            if next.element != element || self.first_byte(next) > left {
                break;
            }
            self.top = next;
        }
        self.keep_full();
    }

    /// Returns the place in the article at the top of the window, whatever the width.
    pub(in crate::tui) fn position(&self) -> Position {
        if self.top == Anchor::default() {
            return Position::default();
        }
        let mut shown = (self.top.element..).zip(self.elements.iter().skip(self.top.element));
        let found = shown.find_map(|(place, element)| Some((place, element.origin?)));
        let Some((place, (block, start))) = found else {
            // the links below the text
            let last = self.elements.iter().rev().find_map(|element| element.origin);
            return last.map_or_else(Position::default, |(block, byte)| Position { block, byte });
        };
        let inside = if place == self.top.element {
            self.first_byte(self.top)
        } else {
            0
        };
        Position {
            block,
            byte: start + inside as u32,
        }
    }

    /// Puts a place of the article at the top of the window.
    pub(in crate::tui) fn go_to(&mut self, position: Position) {
        self.top = if position == Position::default() {
            Anchor::default()
        } else {
            self.anchor_of(position)
        };
        self.keep_full();
    }

    /// Puts a picture above the caption of its block; what stood at the window's top stays there.
    pub(in crate::tui) fn illustrate(&mut self, block: u32, picture: Picture) {
        let of_block = |element: &Element| element.origin.is_some_and(|(place, _)| place == block);
        let Some(place) = self.elements.iter().position(of_block) else {
            return;
        };
        let Some(caption) = self.elements.get_mut(place) else {
            return;
        };
        let mut drawn = Element::new("", Role::Caption, caption.base).beside(Side::Picture(picture));
        (drawn.space, drawn.origin) = (caption.space, caption.origin);
        caption.space = 0;
        self.elements.insert(place, drawn);
        if place < self.top.element {
            self.top.element += 1;
        }
        self.keep_full();
    }
}
