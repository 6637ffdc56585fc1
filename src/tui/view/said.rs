//! A sentence of the status row, said whole: what does not fit there takes rows above it, over the panes.
//!
//! A question whose last words are its answers, and a notice that ends in the
//! key to press, would say nothing if they were cut.

use std::num::NonZeroU16;

use ratatui::layout::{Position, Rect};

use super::text::{self, Align, label, look};
use crate::layout::BaseDirection;
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::{Canvas, PlaneCell};

/// Rows that a sentence takes at most.
const MOST: u16 = 4;

/// Counts the rows that a sentence takes in a status row of this width.
pub(super) fn rows(app: &App, sentence: &str, width: u16) -> u16 {
    let Some(width) = NonZeroU16::new(width) else {
        return 1;
    };
    if cells(app, sentence) <= width.get() {
        return 1;
    }
    let paragraph = text::paragraph(sentence, base(app));
    paragraph.lines(width).take(usize::from(MOST)).count() as u16
}

/// Counts the cells that a sentence takes in one row.
pub(super) fn cells(app: &App, sentence: &str) -> u16 {
    let lines = &app.interface.lines;
    lines.line(sentence, base(app), NonZeroU16::MAX).width
}

/// Says a sentence so that its last row is `area`; returns the cells that it takes there.
pub(super) fn draw(app: &App, sentence: &str, role: Role, area: Rect, canvas: &mut Canvas<'_>) -> u16 {
    let direction = app.interface.direction();
    let Some(width) = NonZeroU16::new(area.width).filter(|width| cells(app, sentence) > width.get()) else {
        return label(canvas, app, sentence, role, area, direction, Align::Start);
    };
    let lines = text::wrapped(&text::paragraph(sentence, base(app)), width, MOST.min(area.y));
    let style = look(app.interface.style(role));
    let first = (area.y + 1).saturating_sub(lines.len() as u16);
    for y in first..area.y {
        clear(app, y, canvas);
    }
    for (y, wrapped) in (first..).zip(&lines) {
        text::line(canvas, &wrapped.line, Rect { y, ..area }, |_| style);
    }
    lines.last().map_or(0, |wrapped| wrapped.line.width)
}

/// Takes a row of the panes for what is said.
pub(super) fn clear(app: &App, y: u16, canvas: &mut Canvas<'_>) {
    let style = look(app.interface.style(Role::Text));
    let screen = canvas.area();
    for x in screen.left()..screen.right() {
        let at = Position::new(x, y);
        if let Some(cell) = canvas.buf.cell_mut(at) {
            cell.reset();
            cell.set_style(style);
        }
        if let Some(cell) = canvas.plane.cell_mut(at) {
            *cell = PlaneCell::default();
        }
    }
}

fn base(app: &App) -> BaseDirection {
    BaseDirection::Fixed(app.interface.direction())
}
