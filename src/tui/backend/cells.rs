//! ratatui's cells and the plane beside them as cells of the terminal module.

use compact_str::CompactString;
use ratatui::buffer::{Buffer, Cell as BufferCell};
use ratatui::layout::Position;
use ratatui::style::{Color as BufferColor, Modifier};

use crate::terminal::{Attributes, Cell, Color, Grid, Origin, Style};
use crate::tui::plane::{Plane, Span};

/// Copies the buffer and the plane into the grid, as far as it reaches.
pub(super) fn fill(grid: &mut Grid, buffer: &Buffer, plane: &Plane) {
    let area = buffer.area;
    let mut rows = buffer.content.chunks(usize::from(area.width.max(1)));
    for y in 0..grid.height() {
        let mut symbols = rows.next().unwrap_or_default().iter();
        for (x, cell) in (0..).zip(grid.row_mut(y)) {
            let Some(symbol) = symbols.next() else {
                *cell = Cell::BLANK;
                continue;
            };
            let form = match symbol.symbol() {
                // a no-break space has done its work in the layout: encoders part words at blanks
                "" | "\u{A0}" => " ",
                form => form,
            };
            // most cells are as they were: what is equal is left alone
            if cell.form != form {
                cell.form = CompactString::from(form);
            }
            cell.style = style(symbol);
            let Some(beside) = plane.cell(Position::new(area.x + x, area.y + y)) else {
                (cell.width, cell.origin) = (1, Origin::default());
                continue;
            };
            cell.width = match beside.span {
                Span::One => 1,
                Span::Wide => 2,
                Span::Covered => 0,
            };
            if cell.origin != beside.origin {
                cell.origin.clone_from(&beside.origin);
            }
        }
    }
    grid.links.clear();
    grid.links.extend_from_slice(plane.links());
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
