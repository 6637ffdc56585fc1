//! The pen: where the terminal will write next and how, and the shortest way to change that.

use std::io::Write as _;

use crossterm::cursor::{MoveTo, MoveToColumn};

use super::command;
use super::encoder::Piece;
use super::style::Style;

/// What is known of the terminal's cursor and look between two frames.
#[derive(Debug, Clone, Default)]
pub(super) struct Pen {
    /// Column and row of the next letter; unknown after the last column, where terminals differ.
    at: Option<(u16, u16)>,
    style: Style,
    link: u16,
    width: u16,
    height: u16,
}

impl Pen {
    /// Makes the pen of a screen on which nothing is known but that the look is plain.
    pub(super) fn new(width: u16, height: u16) -> Self {
        Self {
            width,
            height,
            ..Self::default()
        }
    }

    /// Forgets where the pen stands: between two frames something else may have written.
    pub(super) fn lose_place(&mut self) {
        self.at = None;
    }

    /// Moves to a cell, by the shortest sequence that does it.
    pub(super) fn go_to(&mut self, x: u16, y: u16, out: &mut Vec<u8>) {
        if self.at == Some((x, y)) {
            return;
        }
        let mut way = Vec::with_capacity(10);
        match (x, y) {
            (0, 0) => way.extend_from_slice(b"\x1b[H"),
            // writing to a Vec cannot fail
            (0, _) => drop(write!(way, "\x1b[{}H", y + 1)),
            (_, _) => command::append(MoveTo(x, y), &mut way),
        }
        if let Some(relative) = self.relative(x, y)
            && relative.len() < way.len()
        {
            way = relative;
        }
        out.append(&mut way);
        self.at = Some((x, y));
    }

    /// Returns a way to the cell from where the pen is known to stand, if there is one.
    fn relative(&self, x: u16, y: u16) -> Option<Vec<u8>> {
        let (_, from_y) = self.at?;
        if x == 0 && y == from_y {
            return Some(b"\r".to_vec());
        }
        if x == 0 && y == from_y + 1 && y < self.height {
            return Some(b"\r\n".to_vec());
        }
        if y != from_y {
            return None;
        }
        // the column by its number and not by the distance: how many columns a
        // cluster took is the terminal's word, which may differ from ours
        Some(command::bytes(MoveToColumn(x)))
    }

    /// Writes a piece where the pen stands.
    ///
    /// `links` are the addresses that links count; none where links are not sent.
    pub(super) fn write(&mut self, piece: Piece<'_>, links: Option<&[String]>, out: &mut Vec<u8>) {
        let blank_in_plain = !piece.exact
            && piece.cell.is_blank()
            && piece.style.is_plain_on_blanks()
            && self.style.is_plain_on_blanks();
        if !blank_in_plain {
            self.take_style(piece.style, out);
        }
        if let Some(links) = links {
            self.take_link(piece.cell.origin.link, links, out);
        }
        out.extend_from_slice(piece.text.as_bytes());
        self.at = self
            .at
            .map(|(x, y)| (x + u16::from(piece.cell.width), y))
            .filter(|&(x, _)| x < self.width);
    }

    /// Erases from where the pen stands to the end of the row.
    pub(super) fn erase_rest(&mut self, out: &mut Vec<u8>) {
        self.take_plain(out);
        out.extend_from_slice(b"\x1b[K");
    }

    /// Erases `cells` cells from where the pen stands, which it does not leave.
    pub(super) fn erase(&mut self, cells: usize, out: &mut Vec<u8>) {
        self.take_plain(out);
        // writing to a Vec cannot fail
        let _ = write!(out, "\x1b[{cells}X");
    }

    /// Moves the rows `top..bottom` up by `lines`, down where negative.
    pub(super) fn scroll(&mut self, top: u16, bottom: u16, lines: i16, out: &mut Vec<u8>) {
        self.take_plain(out);
        let count = lines.unsigned_abs();
        let letter = if lines > 0 { 'S' } else { 'T' };
        // writing to a Vec cannot fail
        let _ = write!(out, "\x1b[{};{bottom}r", top + 1);
        let _ = match count {
            1 => write!(out, "\x1b[{letter}"),
            _ => write!(out, "\x1b[{count}{letter}"),
        };
        out.extend_from_slice(b"\x1b[r");
        // setting the margins moves the cursor to the first cell
        self.at = Some((0, 0));
    }

    /// Ends the link that is open, so that nothing written later belongs to it.
    pub(super) fn end_link(&mut self, out: &mut Vec<u8>) {
        self.take_link(0, &[], out);
    }

    /// Goes back to the terminal's own look.
    pub(super) fn take_default(&mut self, out: &mut Vec<u8>) {
        self.take_style(Style::default(), out);
    }

    /// Makes sure that what is erased gets the terminal's own background.
    fn take_plain(&mut self, out: &mut Vec<u8>) {
        if !self.style.is_plain_on_blanks() {
            self.take_default(out);
        }
    }

    fn take_style(&mut self, style: Style, out: &mut Vec<u8>) {
        style.write_change(self.style, out);
        self.style = style;
    }

    fn take_link(&mut self, link: u16, links: &[String], out: &mut Vec<u8>) {
        let address = usize::from(link)
            .checked_sub(1)
            .and_then(|place| links.get(place))
            // what could end the sequence is no address
            .filter(|address| address.bytes().all(|byte| (0x21..=0x7E).contains(&byte)));
        let link = address.map_or(0, |_| link);
        if link == self.link {
            return;
        }
        // writing to a Vec cannot fail
        let _ = match address {
            Some(address) => write!(out, "\x1b]8;id={link};{address}\x1b\\"),
            None => write!(out, "\x1b]8;;\x1b\\"),
        };
        self.link = link;
    }
}
