//! Lines of layout → cells of the buffer and the plane: the only way that text reaches the screen.
//!
//! One cluster a cell, in the columns where layout put it; nothing is measured,
//! aligned or cut by ratatui.

use std::num::NonZeroU16;

use ratatui::buffer::CellDiffOption;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::plane::{Canvas, Span};
use crate::layout::{Cell, Line};
use crate::terminal::Origin;

/// The side of its area to which a line is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// The left one.
    Left,
    /// Neither.
    Center,
    /// The right one.
    Right,
}

/// Paints a line into the first row of `area`, each cell in the style that `style` returns for it, over what the area has.
///
/// Where the line is wider than the area, the cells that reach beyond it are left out.
pub fn line(text: &Line, style: impl Fn(&Cell) -> Style, area: Rect, align: Align, canvas: &mut Canvas<'_>) {
    linked(text, style, |_| 0, area, align, canvas);
}

/// Paints a line of which some cells belong to a link: `link` returns its number in the plane, zero for none.
pub fn linked(
    text: &Line,
    style: impl Fn(&Cell) -> Style,
    link: impl Fn(&Cell) -> u16,
    area: Rect,
    align: Align,
    canvas: &mut Canvas<'_>,
) {
    if area.height == 0 {
        return;
    }
    let (room, width) = (i32::from(area.width), i32::from(text.width));
    let start = match align {
        Align::Left => 0,
        Align::Center => (room - width).div_euclid(2),
        Align::Right => room - width,
    };
    let mut x = start;
    for cell in &text.cells {
        let end = x + i32::from(cell.width);
        if x >= 0 && end <= room {
            let at = Position::new(area.x + x as u16, area.y);
            put(cell, style(cell), link(cell), at, canvas);
        }
        x = end;
    }
}

/// Puts one cluster into its cell, and into the one that it covers if it is wide.
fn put(cell: &Cell, style: Style, link: u16, at: Position, canvas: &mut Canvas<'_>) {
    let wide = cell.width > 1;
    if let Some(symbol) = canvas.buf.cell_mut(at) {
        symbol.set_symbol(&cell.form).set_style(style);
        // layout has measured the cluster; ratatui is not to do it again
        let width = NonZeroU16::new(u16::from(cell.width)).unwrap_or(NonZeroU16::MIN);
        symbol.set_diff_option(CellDiffOption::ForcedWidth(width));
    }
    if let Some(beside) = canvas.plane.cell_mut(at) {
        beside.span = if wide { Span::Wide } else { Span::One };
        beside.origin = Origin {
            base: cell.base.clone(),
            index: cell.range.start,
            level: cell.level,
            joins_next: cell.joins_next,
            rtl: cell.rtl,
            link,
        };
    }
    let covered = Position::new(at.x + 1, at.y);
    if wide && let Some(symbol) = canvas.buf.cell_mut(covered) {
        symbol.reset();
        symbol.set_style(style);
        if let Some(beside) = canvas.plane.cell_mut(covered) {
            beside.span = Span::Covered;
            beside.origin = Origin::default();
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::style::Color;

    use super::*;
    use crate::layout::{Paragraph, ParagraphOptions};
    use crate::tui::plane::Plane;

    fn laid(text: &str) -> Line {
        let paragraph = Paragraph::new(text, &ParagraphOptions::default());
        paragraph.lines(NonZeroU16::MAX).next().unwrap()
    }

    /// Paints into columns 1 to 8 of a row of ten and returns what stands there.
    fn painted(text: &str, align: Align) -> (Vec<String>, Plane) {
        let area = Rect::new(0, 0, 10, 1);
        let (mut buf, mut plane) = (Buffer::empty(area), Plane::default());
        let mut canvas = Canvas::new(&mut buf, &mut plane);
        let style = |cell: &Cell| Style::new().fg(if cell.rtl { Color::Red } else { Color::Blue });
        line(&laid(text), style, Rect::new(1, 0, 8, 1), align, &mut canvas);
        let symbols = buf.content.iter().map(|cell| cell.symbol().to_owned());
        (symbols.collect(), plane)
    }

    fn row(cells: &[&str]) -> Vec<String> {
        let mut row: Vec<String> = cells.iter().map(|&cell| cell.to_owned()).collect();
        row.resize(10, " ".to_owned());
        row
    }

    #[test]
    fn every_cluster_gets_one_cell_on_the_side_it_is_put_to() {
        let salam = "\u{633}\u{644}\u{627}\u{645}";
        let (cells, plane) = painted(salam, Align::Right);
        assert_eq!(
            cells,
            row(&[" ", " ", " ", " ", " ", " ", "\u{FEE1}", "\u{FEFC}", "\u{FEB3}"])
        );
        let ligature = &plane.cell(Position::new(7, 0)).unwrap().origin;
        assert_eq!(ligature.base, "\u{644}\u{627}");
        assert_eq!((ligature.index, ligature.level), (2, 1));
        assert!(ligature.rtl);
        let (cells, _) = painted(salam, Align::Left);
        assert_eq!(cells, row(&[" ", "\u{FEE1}", "\u{FEFC}", "\u{FEB3}"]));
        let (cells, _) = painted(salam, Align::Center);
        assert_eq!(cells, row(&[" ", " ", " ", "\u{FEE1}", "\u{FEFC}", "\u{FEB3}"]));
    }

    #[test]
    fn what_does_not_fit_is_left_out_on_the_other_side() {
        let (cells, _) = painted("0123456789", Align::Left);
        assert_eq!(cells, row(&[" ", "0", "1", "2", "3", "4", "5", "6", "7", " "]));
        let (cells, _) = painted("0123456789", Align::Right);
        assert_eq!(cells, row(&[" ", "2", "3", "4", "5", "6", "7", "8", "9", " "]));
        // no half of a wide character
        let (cells, _) = painted("0123456\u{4E2D}", Align::Left);
        assert_eq!(cells, row(&[" ", "0", "1", "2", "3", "4", "5", "6"]));
    }

    #[test]
    fn a_wide_character_covers_the_next_cell() {
        let (cells, plane) = painted("\u{4E2D}a", Align::Left);
        assert_eq!(cells, row(&[" ", "\u{4E2D}", " ", "a"]));
        let span = |x| plane.cell(Position::new(x, 0)).unwrap().span;
        assert_eq!(
            [span(1), span(2), span(3)],
            [Span::Wide, Span::Covered, Span::One]
        );
    }
}
