//! Drawing: what the state looks like on a canvas. Borrows everything, changes nothing.

mod card;
mod commands;
mod lines;
mod list;
mod menu;
mod page;
mod panel;
mod prompt;
mod rows;
mod said;
mod search;
mod sources;
mod status;
mod text;
mod welcome;

use ratatui::layout::{Position, Rect};

use super::app::App;
use super::plane::Canvas;
use super::regions::{Pane, Regions};
use crate::text::Direction;
use crate::theme::Role;
pub(super) use lines::Lines;
pub(super) use status::covered;
pub(super) use text::Wrapped;
use text::{Align, label, put};
pub(super) use welcome::scrolled as welcome_scrolled;

#[cfg(test)]
pub(super) use text::{cut, look, paragraph};

/// Draws the whole screen.
pub(super) fn view(app: &App, canvas: &mut Canvas<'_>) {
    let screen = canvas.area();
    canvas
        .buf
        .set_style(screen, text::look(app.interface.style(Role::Text)));
    let Some(regions) = app.regions() else {
        let row = Rect {
            height: screen.height.min(1),
            ..screen
        };
        let sentence = app.interface.locale.text("screen-too-small");
        let direction = app.interface.direction();
        label(canvas, app, &sentence, Role::Text, row, direction, Align::Start);
        return;
    };
    panes(app, &regions, canvas);
    // after the panes: the cursor of an open prompt is the one that counts
    match &app.prompts.open {
        Some(prompt) => prompt::draw(app, prompt, regions.status, canvas),
        None => status::draw(app, regions.status, canvas),
    }
}

/// Draws what is above the status row.
fn panes(app: &App, regions: &Regions, canvas: &mut Canvas<'_>) {
    if let Some(pages) = app.card {
        card::draw(app, pages, regions.panes, canvas);
        return;
    }
    if app.is_empty() {
        welcome::draw(app, regions.panes, canvas);
    } else {
        side_by_side(app, regions, canvas);
    }
    let Some(panel) = app.panel() else { return };
    // the cursor of a pane below is not the panel's
    canvas.cursor = None;
    if let Some(commands) = &app.commands {
        commands::draw(app, commands, panel, canvas);
    } else if let Some(menu) = &app.menu {
        menu::draw(app, menu, panel, canvas);
    }
}

/// Draws the panes that show.
fn side_by_side(app: &App, regions: &Regions, canvas: &mut Canvas<'_>) {
    let rule = text::look(app.interface.style(Role::Rule));
    for area in &regions.rules {
        for y in area.top()..area.bottom() {
            put(canvas, Position::new(area.x, y), "\u{2502}", rule);
        }
    }
    if let Some(pane) = regions.sources {
        sources::draw(app, pane, canvas);
    }
    if let Some(pane) = regions.list {
        list::draw(app, pane, canvas);
    }
    if let Some(pane) = regions.page {
        page::draw(app, pane, canvas);
    }
}

/// Returns how the header of a pane looks.
fn title_role(app: &App, pane: Pane) -> Role {
    if app.focus == pane {
        Role::TitleFocused
    } else {
        Role::Title
    }
}

/// Returns the part of a row that begins `start` cells from its start side.
fn from_start(row: Rect, start: u16, width: u16, direction: Direction) -> Rect {
    let start = start.min(row.width);
    let width = width.min(row.width - start);
    let x = match direction {
        Direction::Ltr => row.x + start,
        Direction::Rtl => row.right() - start - width,
    };
    Rect { x, width, ..row }
}

/// Returns one row of an area.
fn row(area: Rect, y: u16) -> Rect {
    Rect {
        y: area.y + y.min(area.height.saturating_sub(1)),
        height: area.height.min(1),
        ..area
    }
}
