//! The prompt: what is asked for, and the line to be filled in.

use ratatui::layout::Rect;

use super::text::{Align, label};
use super::{from_start, said, search};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::Canvas;
use crate::tui::prompt::Prompt;

/// Draws the prompt into the status row.
pub(super) fn draw(app: &App, prompt: &Prompt, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let inner = from_start(area, 1, area.width.saturating_sub(2), direction);
    let name = prompt.purpose.label(&app.interface.locale);
    let taken = if prompt.purpose.is_question() {
        // the cursor stands behind it: its field is two cells wide
        let room = from_start(inner, 0, inner.width.saturating_sub(3), direction);
        said::draw(app, &name, Role::Key, room, canvas) + 1
    } else if said::cells(app, &name) > inner.width / 2 {
        // the text needs the room more than its name does
        let above = Rect {
            y: inner.y.saturating_sub(1),
            ..inner
        };
        said::clear(app, above.y, canvas);
        said::draw(app, &name, Role::Key, above, canvas);
        0
    } else {
        label(canvas, app, &name, Role::Key, inner, direction, Align::Start) + 1
    };
    let field = from_start(inner, taken, inner.width.saturating_sub(taken), direction);
    search::draw_field(app, &prompt.field, field, canvas);
}
