//! The search bar, what the query was understood as, and what may have been meant.

use ratatui::layout::{Position, Rect};

use super::from_start;
use super::text::{self, Align, label, look, put};
use crate::locale::Value;
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

/// Says what may have been meant, what of the query could not be understood, or what it was understood as.
pub(super) fn draw_remarks(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(hits) = &app.list.hits else { return };
    let direction = app.interface.direction();
    let place = from_start(area, 3, area.width.saturating_sub(4), direction);
    let remarks = &hits.remarks;
    let say = |key: &str, query: &str| {
        let locale = &app.interface.locale;
        (locale.format(key, &[("query", Value::Text(query))]), Role::Dim)
    };
    let (sentence, role) = if !remarks.suggestions.is_empty() {
        say("search-suggestion", &remarks.suggestions.join(" \u{B7} "))
    } else if let Some(problem) = remarks.problems.first() {
        (app.interface.locale.sentence(problem), Role::Error)
    } else if let Some(loosened) = &remarks.loosened {
        say("search-loosened", loosened)
    } else if let Some(understood) = &remarks.understood {
        (understood.clone(), Role::Dim)
    } else {
        return;
    };
    label(canvas, app, &sentence, role, place, direction, Align::Own);
}
