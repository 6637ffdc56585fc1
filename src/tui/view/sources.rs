//! The sources: names, and how many articles of each are unread.

use ratatui::layout::Rect;

use super::text::{Align, label};
use super::{from_start, rows, title_role};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::Canvas;
use crate::tui::regions::{Pane, PaneRegion};
use crate::tui::sources::SourceRow;

/// Draws the pane.
pub(super) fn draw(app: &App, pane: PaneRegion, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let locale = &app.interface.locale;
    let inner = |area: Rect| from_start(area, 1, area.width.saturating_sub(2), direction);
    let title = locale.text("sources-title");
    label(
        canvas,
        app,
        &title,
        title_role(app, Pane::Sources),
        inner(pane.header),
        direction,
        Align::Start,
    );
    let shown = rows::shown(app, &app.sources.rows, app.sources.len(), pane.body, canvas);
    for (place, area) in shown {
        let Some(source) = app.sources.row(place) else {
            break;
        };
        let (name, count) = match source {
            SourceRow::All => (locale.text("list-all"), app.counts.articles),
            SourceRow::Unread => (locale.text("list-unread"), app.counts.unread),
            SourceRow::Bookmarks => (locale.text("list-bookmarks"), app.counts.bookmarked),
            SourceRow::Search(search, unread) => (format!("/ {}", search.name), unread.unwrap_or(0)),
            SourceRow::Tag(tag) => (format!("# {}", tag.tag), tag.unread),
            SourceRow::Publisher(publisher) => (publisher.name.clone().unwrap_or_default(), publisher.unread),
        };
        let mut area = inner(area);
        if let SourceRow::Publisher(publisher) = source
            && let Some(name) = &publisher.name
            && app.feeds.trouble(name).is_some()
        {
            let taken = label(canvas, app, "!", Role::Error, area, direction, Align::End);
            area = from_start(area, 0, area.width.saturating_sub(taken + 1), direction);
        }
        let taken = if count == 0 {
            0
        } else {
            label(
                canvas,
                app,
                &locale.number(count),
                Role::Dim,
                area,
                direction,
                Align::End,
            )
        };
        let room = from_start(area, 1, area.width.saturating_sub(taken + 2), direction);
        label(canvas, app, &name, Role::Text, room, direction, Align::Named);
    }
}
