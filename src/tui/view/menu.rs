//! A menu over the panes: a title, and rows of which one is selected.

use ratatui::layout::Rect;

use super::text::{Align, label};
use super::{from_start, rows};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::menu::Menu;
use crate::tui::plane::Canvas;

/// Draws the menu over the panes.
pub(super) fn draw(app: &App, menu: &Menu, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let title = app.interface.locale.text(menu.choice.title());
    rows::title(app, &title, area, canvas);
    let shown = rows::shown(app, &menu.rows, menu.items.len(), rows::below(area), canvas);
    for (place, area) in shown {
        let Some(item) = menu.items.get(place) else { break };
        let start = 2 + item.indent;
        let room = from_start(area, start, area.width.saturating_sub(start + 1), direction);
        label(canvas, app, &item.text, Role::Text, room, direction, Align::Named);
    }
}
