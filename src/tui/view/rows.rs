//! Rows of which one is selected: what menus and the sources share.

use ratatui::layout::Rect;

use super::row;
use super::text::{look, mark_selected};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::Canvas;
use crate::tui::rows::Rows;

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
