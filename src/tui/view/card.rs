//! The test card: a page of it over the panes, as `terminal::card` lays it out.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::locale::Value;
use crate::terminal;
use crate::terminal::card::{self, Pages, Words};
use crate::tui::app::App;
use crate::tui::plane::{Canvas, Span};

/// Draws a page.
pub(super) fn draw(app: &App, pages: Pages, area: Rect, canvas: &mut Canvas<'_>) {
    let locale = &app.interface.locale;
    let title = locale.format(
        "card-title",
        &[
            ("name", Value::Text(pages.encoder().as_str())),
            ("number", Value::Number(pages.number() as u64)),
            ("count", Value::Number(pages.count() as u64)),
        ],
    );
    let words = Words {
        title: &title,
        question: &locale.text("card-question"),
        keys: &locale.text("card-keys"),
        explanation: &card::explanation(|key| locale.text(key)),
        direction: locale.direction(),
    };
    let page = card::page(area.width, area.height, words);
    for y in 0..page.height() {
        for (x, cell) in (0..).zip(page.row(y)) {
            put(cell, Position::new(area.x + x, area.y + y), canvas);
        }
    }
}

/// Copies a cell of the terminal's grid into the buffer and the plane.
fn put(cell: &terminal::Cell, at: Position, canvas: &mut Canvas<'_>) {
    if let Some(symbol) = canvas.buf.cell_mut(at) {
        symbol.set_symbol(&cell.form);
        if cell.style != terminal::Style::default() {
            // the title alone has a look
            symbol.set_style(Style::new().add_modifier(Modifier::BOLD));
        }
    }
    if let Some(beside) = canvas.plane.cell_mut(at) {
        beside.origin = cell.origin.clone();
        beside.span = match cell.width {
            0 => Span::Covered,
            1 => Span::One,
            _ => Span::Wide,
        };
    }
}
