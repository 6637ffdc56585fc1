//! The search bar, and what the query was understood as.

use ratatui::layout::{Position, Rect};

use super::from_start;
use super::text::{self, Align, label, look, put};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::caret;
use crate::tui::field::Field;
use crate::tui::plane::Canvas;

/// Draws the bar into a row: the sign, what is typed, and the number of hits.
pub(super) fn draw(app: &App, field: &Field, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let accent = look(app.interface.style(Role::TitleFocused));
    let sign = from_start(area, 1, 1, direction);
    put(canvas, Position::new(sign.x, sign.y), "/", accent);
    let inner = from_start(area, 3, area.width.saturating_sub(4), direction);
    let mut room = inner.width;
    if app.list.listing.query.is_some() {
        let hits = app.interface.locale.number(app.list.total);
        room -= label(canvas, app, &hits, Role::Dim, inner, direction, Align::End).min(room);
    }
    let place = from_start(inner, 0, room.saturating_sub(1), direction);
    draw_field(app, field, place, canvas);
}

/// Draws a field with the cursor where the next letter will stand.
///
/// What does not fit is cut off so that the cursor shows.
pub(super) fn draw_field(app: &App, field: &Field, area: Rect, canvas: &mut Canvas<'_>) {
    if area.width < 2 {
        return;
    }
    let direction = field.direction(app.interface.direction());
    let window = caret::window(field.text(), field.cursor(), direction, area.width);
    let style = look(app.interface.style(Role::Field));
    text::line(canvas, &window.line, area, |_| style);
    let cursor = from_start(area, window.cursor, 1, direction);
    canvas.cursor = Some(Position::new(cursor.x, cursor.y));
}

/// Says what the query was understood as, or what of it could not be.
pub(super) fn draw_remarks(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(hits) = &app.list.hits else { return };
    let direction = app.interface.direction();
    let place = from_start(area, 3, area.width.saturating_sub(4), direction);
    let (sentence, role) = match (hits.problems.first(), &hits.understood) {
        (Some(problem), _) => (problem, Role::Error),
        (None, Some(understood)) => (understood, Role::Dim),
        (None, None) => return,
    };
    label(canvas, app, sentence, role, place, direction, Align::Own);
}
