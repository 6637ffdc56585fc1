//! A menu over the panes: a title, and rows of which one is selected.

use super::text::{Align, label};
use super::{from_start, panel, row, rows};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::menu::Menu;
use crate::tui::plane::Canvas;
use crate::tui::regions::PanelRegion;

/// Draws the menu over the panes.
pub(super) fn draw(app: &App, menu: &Menu, region: PanelRegion, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let title = app.interface.locale.text(menu.choice.title());
    panel::draw(app, region, &title, canvas);
    if let Some(y) = menu.rows.selected.checked_sub(menu.rows.top) {
        let y = u16::try_from(y).unwrap_or(u16::MAX);
        panel::tint(app, row(region.body, y), canvas);
    }
    let shown = rows::shown(app, &menu.rows, menu.items.len(), region.body, canvas);
    for (place, area) in shown {
        let Some(item) = menu.items.get(place) else { break };
        let start = 2 + item.indent;
        let room = from_start(area, start, area.width.saturating_sub(start + 1), direction);
        label(canvas, app, &item.text, Role::Text, room, direction, Align::Named);
    }
}
