//! Rows of which one is selected, and the title over them: what menus, help, the palette and the sources share.

use ratatui::layout::Rect;

use super::text::{Align, label, look, mark_selected};
use super::{from_start, row};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::Canvas;
use crate::tui::rows::Rows;

/// Draws the title of what covers the panes into its first row; returns the rest of that row.
pub(super) fn title(app: &App, text: &str, area: Rect, canvas: &mut Canvas<'_>) -> Rect {
    let direction = app.interface.direction();
    let header = from_start(row(area, 0), 1, area.width.saturating_sub(2), direction);
    let role = Role::TitleFocused;
    let taken = label(canvas, app, text, role, header, direction, Align::Start) + 2;
    from_start(header, taken, header.width.saturating_sub(taken), direction)
}

/// Returns what is below the title.
pub(super) fn below(area: Rect) -> Rect {
    Rect {
        y: area.y + area.height.min(1),
        height: area.height.saturating_sub(1),
        ..area
    }
}

/// Lists those of `len` rows that show, each with its place on the screen, and marks the selected one.
pub(super) fn shown(
    app: &App,
    rows: &Rows,
    len: usize,
    area: Rect,
    canvas: &mut Canvas<'_>,
) -> Vec<(usize, Rect)> {
    let places = (rows.top..len).zip(0..area.height);
    let shown: Vec<(usize, Rect)> = places.map(|(place, y)| (place, row(area, y))).collect();
    if let Some((_, area)) = shown.iter().find(|(place, _)| *place == rows.selected) {
        let style = look(app.interface.style(Role::Marker));
        mark_selected(canvas, app, *area, app.interface.direction(), style);
    }
    shown
}
