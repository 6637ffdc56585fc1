//! The frame of a panel over the panes, with its title.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::from_start;
use super::text::{Align, label, look, put};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::Canvas;
use crate::tui::regions::PanelRegion;

/// Blanks the panel and draws its frame, with the title in the upper line.
pub(super) fn draw(app: &App, panel: PanelRegion, title: &str, canvas: &mut Canvas<'_>) {
    let frame = panel.frame;
    canvas.clear(frame);
    canvas.buf.set_style(frame, look(app.interface.style(Role::Text)));
    let direction = app.interface.direction();
    let line = Rect { height: 1, ..frame };
    if app.interface.linear {
        let place = from_start(line, 1, line.width.saturating_sub(2), direction);
        label(
            canvas,
            app,
            title,
            Role::TitleFocused,
            place,
            direction,
            Align::Start,
        );
        return;
    }
    let style = look(app.interface.style(Role::Rule));
    border(frame, style, canvas);
    let width = app
        .interface
        .lines
        .width(title, direction)
        .min(frame.width.saturating_sub(6));
    // a blank at each side keeps the title apart from the line
    let gap = from_start(line, 2, width + 2, direction);
    for x in gap.left()..gap.right() {
        put(canvas, Position::new(x, gap.y), " ", style);
    }
    let place = from_start(line, 3, width, direction);
    label(
        canvas,
        app,
        title,
        Role::TitleFocused,
        place,
        direction,
        Align::Start,
    );
}

/// Tints the selected row of a panel.
pub(super) fn tint(app: &App, row: Rect, canvas: &mut Canvas<'_>) {
    if !app.interface.linear {
        canvas
            .buf
            .set_style(row, look(app.interface.style(Role::Selected)));
    }
}

/// Draws the lines around a panel.
fn border(frame: Rect, style: Style, canvas: &mut Canvas<'_>) {
    let (left, right) = (frame.left(), frame.right().saturating_sub(1));
    let (top, bottom) = (frame.top(), frame.bottom().saturating_sub(1));
    for x in left..=right {
        for y in [top, bottom] {
            put(canvas, Position::new(x, y), "\u{2500}", style);
        }
    }
    for y in top..=bottom {
        for x in [left, right] {
            put(canvas, Position::new(x, y), "\u{2502}", style);
        }
    }
    let corners = [
        (left, top, "\u{256d}"),
        (right, top, "\u{256e}"),
        (left, bottom, "\u{2570}"),
        (right, bottom, "\u{256f}"),
    ];
    for (x, y, corner) in corners {
        put(canvas, Position::new(x, y), corner, style);
    }
}
