//! A menu over the panes: a title, and rows of which one is selected.

use ratatui::layout::Rect;

use super::text::{Align, label, look, mark_selected};
use super::{from_start, row};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::menu::Menu;
use crate::tui::plane::Canvas;

/// Draws the menu over the panes.
pub(super) fn draw(app: &App, menu: &Menu, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let header = from_start(row(area, 0), 1, area.width.saturating_sub(2), direction);
    let title = app.interface.locale.text(menu.choice.title());
    label(
        canvas,
        app,
        &title,
        Role::TitleFocused,
        header,
        direction,
        Align::Start,
    );
    for (y, (place, item)) in (1..area.height).zip(menu.rows.iter().enumerate().skip(menu.top)) {
        let area = row(area, y);
        if place == menu.selected {
            mark_selected(
                canvas,
                app,
                area,
                direction,
                look(app.interface.style(Role::Marker)),
            );
        }
        let start = 2 + item.indent;
        let room = from_start(area, start, area.width.saturating_sub(start + 1), direction);
        label(canvas, app, &item.text, Role::Text, room, direction, Align::Named);
    }
}
