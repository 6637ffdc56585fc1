//! What was painted → the canonical screen, cell by cell, and which of its rows are other ones now.

use compact_str::CompactString;
use ratatui::buffer::{Buffer, Cell as BufferCell};
use ratatui::style::{Color as BufferColor, Modifier};

use crate::terminal::{Attributes, Cell, Color, Grid, Origin, Style};
use crate::tui::plane::{Plane, Span};

/// Copies the buffer and the plane into the grid, as far as it reaches, and marks the rows that changed.
pub(super) fn fill(grid: &mut Grid, changed: &mut [bool], buffer: &Buffer, plane: &Plane) {
    let nowhere = Origin::default();
    let mut rows = buffer.content.chunks(usize::from(buffer.area.width.max(1)));
    let mut looks = Looks::default();
    for (y, changed) in (0..grid.height()).zip(changed) {
        let symbols = rows.next().unwrap_or_default();
        let beside = plane.row(y);
        for (x, cell) in grid.row_mut(y).iter_mut().enumerate() {
            *changed |= match symbols.get(x) {
                Some(symbol) => {
                    let (width, origin) = beside.get(x).map_or((1, &nowhere), |beside| {
                        let width = match beside.span {
                            Span::One => 1,
                            Span::Wide => 2,
                            Span::Covered => 0,
                        };
                        (width, &beside.origin)
                    });
                    set(cell, form(symbol), looks.of(symbol), width, origin)
                }
                None => set(cell, " ", Style::default(), 1, &nowhere),
            };
        }
    }
    grid.links.clear();
    grid.links.extend_from_slice(plane.links());
}

/// Returns what is to be seen of a symbol.
fn form(symbol: &BufferCell) -> &str {
    match symbol.symbol() {
        // a no-break space has done its work in the layout: encoders part words at blanks
        "" | "\u{A0}" => " ",
        form => form,
    }
}

/// Makes a cell what it is to be; returns whether it was not. Most are as they were, and are left alone.
fn set(cell: &mut Cell, form: &str, style: Style, width: u8, origin: &Origin) -> bool {
    let mut changed = false;
    if cell.form != form {
        cell.form = CompactString::from(form);
        changed = true;
    }
    if (cell.style, cell.width) != (style, width) {
        (cell.style, cell.width) = (style, width);
        changed = true;
    }
    if cell.origin != *origin {
        cell.origin.clone_from(origin);
        changed = true;
    }
    changed
}

/// Turns looks into the terminal module's terms; neighbours mostly have the same.
#[derive(Default)]
struct Looks {
    last: Option<((BufferColor, BufferColor, Modifier), Style)>,
}

impl Looks {
    fn of(&mut self, cell: &BufferCell) -> Style {
        let look = (cell.fg, cell.bg, cell.modifier);
        match self.last {
            Some((last, style)) if last == look => style,
            _ => {
                let style = style(cell);
                self.last = Some((look, style));
                style
            }
        }
    }
}

/// Returns a buffer cell's look in the terminal module's terms.
pub(super) fn style(cell: &BufferCell) -> Style {
    let pairs = [
        (Modifier::BOLD, Attributes::BOLD),
        (Modifier::DIM, Attributes::DIM),
        (Modifier::ITALIC, Attributes::ITALIC),
        (Modifier::UNDERLINED, Attributes::UNDERLINE),
        (Modifier::REVERSED, Attributes::REVERSE),
        (Modifier::CROSSED_OUT, Attributes::STRIKE),
    ];
    let attributes = pairs
        .into_iter()
        .filter(|(modifier, _)| cell.modifier.contains(*modifier))
        .fold(Attributes::NONE, |all, (_, attribute)| all.with(attribute));
    Style {
        foreground: color(cell.fg),
        background: color(cell.bg),
        attributes,
    }
}

/// Returns ratatui's colour in the terminal module's terms.
fn color(color: BufferColor) -> Color {
    match color {
        BufferColor::Reset => Color::Default,
        BufferColor::Black => Color::Indexed(0),
        BufferColor::Red => Color::Indexed(1),
        BufferColor::Green => Color::Indexed(2),
        BufferColor::Yellow => Color::Indexed(3),
        BufferColor::Blue => Color::Indexed(4),
        BufferColor::Magenta => Color::Indexed(5),
        BufferColor::Cyan => Color::Indexed(6),
        BufferColor::Gray => Color::Indexed(7),
        BufferColor::DarkGray => Color::Indexed(8),
        BufferColor::LightRed => Color::Indexed(9),
        BufferColor::LightGreen => Color::Indexed(10),
        BufferColor::LightYellow => Color::Indexed(11),
        BufferColor::LightBlue => Color::Indexed(12),
        BufferColor::LightMagenta => Color::Indexed(13),
        BufferColor::LightCyan => Color::Indexed(14),
        BufferColor::White => Color::Indexed(15),
        BufferColor::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
        BufferColor::Indexed(index) => Color::Indexed(index),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Position, Rect};

    use super::*;

    fn filled(grid: &mut Grid, buffer: &Buffer, plane: &Plane) -> Vec<bool> {
        let mut changed = vec![false; usize::from(grid.height())];
        fill(grid, &mut changed, buffer, plane);
        changed
    }

    #[test]
    fn tells_the_rows_in_which_anything_changed() {
        let area = Rect::new(0, 0, 3, 4);
        let (mut buffer, mut plane) = (Buffer::empty(area), Plane::new(area));
        let mut grid = Grid::new(3, 4);
        assert_eq!(filled(&mut grid, &buffer, &plane), [false; 4]);
        buffer[(1, 0)].set_symbol("a");
        buffer[(2, 1)].set_fg(BufferColor::Red);
        plane.cell_mut(Position::new(0, 2)).unwrap().origin.level = 1;
        assert_eq!(filled(&mut grid, &buffer, &plane), [true, true, true, false]);
        assert_eq!(filled(&mut grid, &buffer, &plane), [false; 4]);
        plane.cell_mut(Position::new(0, 3)).unwrap().span = Span::Wide;
        assert_eq!(filled(&mut grid, &buffer, &plane), [false, false, false, true]);
        assert_eq!(grid.cell(2, 1).unwrap().style.foreground, Color::Indexed(1));
        assert_eq!(grid.cell(0, 3).unwrap().width, 2);
    }

    #[test]
    fn what_lies_beyond_the_buffer_is_blank() {
        let area = Rect::new(0, 0, 2, 1);
        let mut buffer = Buffer::empty(area);
        buffer[(1, 0)].set_symbol("a");
        let mut grid = Grid::new(3, 2);
        for cell in grid.row_mut(1) {
            cell.form = CompactString::const_new("z");
        }
        assert_eq!(filled(&mut grid, &buffer, &Plane::new(area)), [true, true]);
        assert_eq!(grid.cell(1, 0).unwrap().form, "a");
        assert_eq!(*grid.cell(2, 0).unwrap(), Cell::BLANK);
        assert_eq!(*grid.cell(0, 1).unwrap(), Cell::BLANK);
    }
}
