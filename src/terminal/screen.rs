//! The shadow of the screen: what the terminal shows, and the bytes that turn it into what it is to show.
//!
//! A frame is as short as can be: only cells that changed, the shortest cursor
//! moves and SGR changes, rows that only moved by a scroll region, all inside one
//! synchronized update; nothing at all where nothing changed.

use std::ops::Range;

use crossterm::cursor::{Hide, Show};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};

use super::command;
use super::encoder::{Encoder, EncoderName, Fit};
use super::grid::{Cell, Grid};
use super::pen::Pen;
use super::scroll;

/// Clean cells that are written again rather than stepped over take no more bytes than this.
const STEP: usize = 3;
/// So many blanks in a row are erased rather than written.
const ERASED: usize = 11;
/// So many blanks at the end of a row are erased rather than written.
const ERASED_REST: usize = 4;

/// What the terminal shows, with the encoder through which it is told.
#[derive(Debug, Clone)]
pub struct Screen {
    shown: Grid,
    encoder: Encoder,
    pen: Pen,
    cursor: Option<(u16, u16)>,
    hyperlinks: bool,
}

impl Screen {
    /// Makes the shadow of a blank screen of plain look with a hidden cursor.
    #[must_use]
    pub fn new(width: u16, height: u16, encoder: Encoder) -> Self {
        Self {
            shown: Grid::new(width, height),
            encoder,
            pen: Pen::new(width, height),
            cursor: None,
            hyperlinks: false,
        }
    }

    /// Lets links be sent as such (`OSC 8`).
    #[must_use]
    pub fn with_hyperlinks(mut self, hyperlinks: bool) -> Self {
        self.hyperlinks = hyperlinks;
        self
    }

    /// Returns the encoder.
    #[must_use]
    pub fn encoder(&self) -> Encoder {
        self.encoder
    }

    /// Returns what the terminal shows.
    #[must_use]
    pub fn shown(&self) -> &Grid {
        &self.shown
    }

    /// Takes note that the terminal was cleared (and perhaps resized, or spoken to by another program).
    ///
    /// Its look must be plain and its cursor hidden.
    pub fn cleared(&mut self, width: u16, height: u16) {
        *self = Self::new(width, height, self.encoder).with_hyperlinks(self.hyperlinks);
    }

    /// Appends what makes the terminal blank and plain, whatever it showed.
    pub fn clear(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[m");
        command::append(Hide, out);
        command::append(Clear(ClearType::All), out);
        self.cleared(self.shown.width(), self.shown.height());
    }

    /// Appends what turns the shown screen into `next`, with the cursor at `cursor` or hidden.
    ///
    /// A grid of another size is not drawn: the terminal has to be
    /// [`cleared`](Self::cleared) first.
    pub fn draw(&mut self, next: &Grid, cursor: Option<(u16, u16)>, out: &mut Vec<u8>) {
        let changed: Vec<bool> = (0..next.height())
            .map(|y| self.shown.row(y) != next.row(y))
            .collect();
        self.draw_rows(next, &changed, cursor, out);
    }

    /// Does the same for a caller who knows the rows that changed; the others must be shown already.
    pub fn draw_rows(
        &mut self,
        next: &Grid,
        changed: &[bool],
        cursor: Option<(u16, u16)>,
        out: &mut Vec<u8>,
    ) {
        if (next.width(), next.height()) != (self.shown.width(), self.shown.height()) {
            return;
        }
        let mut frame = Vec::new();
        self.pen.lose_place();
        let moved = self.scroll(next, changed, &mut frame);
        let links_moved = self.hyperlinks && self.shown.links != next.links;
        for (y, changed) in (0..next.height()).zip(changed) {
            if *changed || links_moved || moved.contains(&y) {
                self.draw_row(y, next, &mut frame);
            }
        }
        self.pen.end_link(&mut frame);
        self.place_cursor(cursor, &mut frame);
        if self.shown.links != next.links {
            self.shown.links.clone_from(&next.links);
        }
        if !frame.is_empty() {
            command::append(BeginSynchronizedUpdate, out);
            out.append(&mut frame);
            command::append(EndSynchronizedUpdate, out);
        }
    }

    /// Lets the terminal move rows that only moved; returns those that are other ones by it.
    fn scroll(&mut self, next: &Grid, changed: &[bool], frame: &mut Vec<u8>) -> Range<u16> {
        let Some(scroll) = scroll::find(&self.shown, next, changed) else {
            return 0..0;
        };
        let scroll::Scroll { top, bottom, lines } = scroll;
        self.pen.scroll(top, bottom, lines, frame);
        self.shown.scroll(top, bottom, lines);
        top..bottom
    }

    /// Sends what differs in one row.
    fn draw_row(&mut self, y: u16, next: &Grid, frame: &mut Vec<u8>) {
        let new = next.row(y);
        let old = self.shown.row(y);
        let links_moved = self.hyperlinks && self.shown.links != next.links;
        if old == new && !links_moved {
            return;
        }
        let mut changed: Vec<bool> = old
            .iter()
            .zip(new)
            .map(|(old, new)| self.differs(old, new) || (links_moved && new.origin.link > 0))
            .collect();
        if self.encoder.is_rowwise(new) {
            if changed.contains(&true) {
                self.draw_cells(new, 0, y, &next.links, frame);
            }
        } else {
            if changed.contains(&true) && self.encoder.is_rowwise(old) {
                changed.fill(true);
            } else if !self.encoder.is_cellwise() {
                self.widen(old, new, &mut changed);
            }
            self.draw_changes(new, changed, y, &next.links, frame);
        }
        self.shown.row_mut(y).clone_from_slice(new);
    }

    /// Sends the cells of a row that changed.
    fn draw_changes(
        &mut self,
        new: &[Cell],
        mut changed: Vec<bool>,
        y: u16,
        links: &[String],
        frame: &mut Vec<u8>,
    ) {
        let rest = self.erasable_rest(new, &mut changed);
        let mut x = 0;
        while let Some(start) = (x..new.len()).find(|&x| changed.get(x) == Some(&true)) {
            let end = self.span_end(new, &changed, start);
            self.draw_span(new, start, end, y, links, frame);
            x = end;
        }
        if let Some(rest) = rest {
            self.pen.go_to(rest as u16, y, frame);
            self.pen.erase_rest(frame);
        }
    }

    /// Returns whether a cell must be sent again.
    fn differs(&self, old: &Cell, new: &Cell) -> bool {
        if old.looks_erased() && new.looks_erased() && self.encoder.is_cellwise() {
            return false;
        }
        let seen = old.form != new.form || old.width != new.width || old.style != new.style;
        let link = self.hyperlinks && old.origin.link != new.origin.link;
        let meant = match self.encoder.name {
            EncoderName::Plain | EncoderName::Plain8l | EncoderName::Plain5379 => false,
            EncoderName::Lrm
            | EncoderName::Osc66
            | EncoderName::Sgr
            | EncoderName::Bidirev
            | EncoderName::BidirevBraille
            | EncoderName::BidirevSgr => old.origin.rtl != new.origin.rtl,
            EncoderName::Word | EncoderName::Kittyrev | EncoderName::Logical => old.origin != new.origin,
        };
        seen || link || meant
    }

    /// Marks every run that holds a marked cell, in the old row and in the new one.
    fn widen(&self, old: &[Cell], new: &[Cell], changed: &mut [bool]) {
        let mut waiting: Vec<usize> = (0..changed.len())
            .filter(|&x| changed.get(x) == Some(&true))
            .collect();
        while let Some(x) = waiting.pop() {
            for row in [old, new] {
                for member in self.encoder.word_at(row, x) {
                    if let Some(mark) = changed.get_mut(member).filter(|mark| !**mark) {
                        *mark = true;
                        waiting.push(member);
                    }
                }
            }
        }
    }

    /// Returns where the span that begins at `start` ends: clean cells that are cheaper to write than to step over belong to it.
    fn span_end(&self, new: &[Cell], changed: &[bool], start: usize) -> usize {
        let mut end = start;
        let mut gap = 0;
        for x in start..new.len() {
            let Some(cell) = new.get(x) else { break };
            if changed.get(x) == Some(&true) || cell.width == 0 {
                end = x + 1;
                gap = 0;
                continue;
            }
            gap += cell.form.len();
            let alone = self.encoder.is_cellwise() || self.encoder.word_at(new, x).len() == 1;
            let same_look = new.get(end - 1).is_some_and(|last| last.style == cell.style);
            if gap > STEP || !alone || !same_look {
                break;
            }
        }
        end
    }

    /// Sends the cells `start..end` of a row.
    fn draw_span(
        &mut self,
        new: &[Cell],
        start: usize,
        end: usize,
        y: u16,
        links: &[String],
        frame: &mut Vec<u8>,
    ) {
        let mut x = start;
        while x < end {
            let rest = new.get(x..end).unwrap_or_default();
            let blanks = rest.iter().take_while(|cell| self.is_erasable(cell)).count();
            if blanks >= ERASED {
                self.pen.go_to(x as u16, y, frame);
                self.pen.erase(blanks, frame);
                x += blanks;
                continue;
            }
            let until = self.next_erasable(rest).unwrap_or(rest.len());
            let (cells, _) = rest.split_at(until);
            self.draw_cells(cells, x, y, links, frame);
            x += until;
        }
    }

    /// Sends cells of which the first stands in column `x`.
    fn draw_cells(&mut self, cells: &[Cell], x: usize, y: u16, links: &[String], frame: &mut Vec<u8>) {
        let links = self.hyperlinks.then_some(links);
        self.pen.go_to(x as u16, y, frame);
        let (encoder, pen) = (self.encoder, &mut self.pen);
        encoder.encode(cells, x as u16, Fit::Cells, &mut |piece| {
            pen.write(piece, links, frame);
        });
    }

    /// Puts the cursor where it belongs, or hides it.
    fn place_cursor(&mut self, cursor: Option<(u16, u16)>, frame: &mut Vec<u8>) {
        match cursor {
            Some((x, y)) => {
                if !frame.is_empty() || self.cursor != cursor {
                    self.pen.go_to(x, y, frame);
                }
                if self.cursor.is_none() {
                    command::append(Show, frame);
                }
            }
            None if self.cursor.is_some() => command::append(Hide, frame),
            None => {}
        }
        self.cursor = cursor;
    }

    /// Returns whether the cell may be erased rather than written.
    ///
    /// A blank inside a line that is sent in logical order has its place there.
    fn is_erasable(&self, cell: &Cell) -> bool {
        cell.looks_erased() && (self.encoder.name != EncoderName::Logical || !cell.origin.is_text())
    }

    /// Returns where the row's blank end begins if enough of it changed to erase it at once, and unmarks it.
    fn erasable_rest(&self, new: &[Cell], changed: &mut [bool]) -> Option<usize> {
        let blanks = new.iter().rev().take_while(|cell| self.is_erasable(cell)).count();
        let tail = new.len() - blanks;
        let marks = changed.get_mut(tail..)?;
        let first = marks.iter().position(|mark| *mark)?;
        if marks.iter().filter(|mark| **mark).count() < ERASED_REST {
            return None;
        }
        marks.fill(false);
        Some(tail + first)
    }

    /// Returns where the first stretch of blanks begins that is long enough to be erased.
    fn next_erasable(&self, cells: &[Cell]) -> Option<usize> {
        let mut blanks = 0;
        for (x, cell) in cells.iter().enumerate() {
            blanks = if self.is_erasable(cell) { blanks + 1 } else { 0 };
            if blanks == ERASED {
                return Some(x + 1 - ERASED);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests;
