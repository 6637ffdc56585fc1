//! The sources: names, and how many articles of each are unread.

use ratatui::layout::Rect;

use super::text::{Align, label};
use super::{from_start, rows, title_role};
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::plane::Canvas;
use crate::tui::regions::{Pane, PaneRegion};
use crate::tui::sources::{Section, SourceRow};

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
        let (name, unread) = match source {
            SourceRow::Heading(section) => {
                heading(app, section, inner(area), canvas);
                continue;
            }
            SourceRow::All => (locale.text("list-all"), app.counts.unread),
            SourceRow::Unread => (locale.text("list-unread"), app.counts.unread),
            // what was bookmarked is not counted by whether it was read
            SourceRow::Bookmarks => (locale.text("list-bookmarks"), 0),
            SourceRow::Search(search, unread) => (search.name.clone(), unread.unwrap_or(0)),
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
        let taken = if unread == 0 {
            0
        } else {
            label(
                canvas,
                app,
                &locale.number(unread),
                Role::Strong,
                area,
                direction,
                Align::End,
            )
        };
        let room = from_start(area, 1, area.width.saturating_sub(taken + 2), direction);
        label(canvas, app, &name, Role::Text, room, direction, Align::Named);
    }
}

/// Draws the heading of a section.
fn heading(app: &App, section: Section, area: Rect, canvas: &mut Canvas<'_>) {
    let key = match section {
        Section::Library => "sources-library",
        Section::Searches => "sources-searches",
        Section::Tags => "sources-tags",
        Section::Feeds => "sources-feeds",
    };
    let text = app.interface.locale.text(key);
    let direction = app.interface.direction();
    label(canvas, app, &text, Role::Section, area, direction, Align::Start);
}
