//! The mouse: the wheel scrolls what is under it, a click selects or follows, a second one opens, dragging selects text.
//!
//! There is no clock here: a double click is a click on what is selected.

use ratatui::layout::{Position, Rect};

use super::{actions, menus, moving, reading, selecting};
use crate::keymap::Action;
use crate::terminal::input::{Button, Mouse, MouseAction};
use crate::tui::app::App;
use crate::tui::commands::Commands;
use crate::tui::effect::Effect;
use crate::tui::page::selection::{Selection, spot_at};
use crate::tui::regions::{Pane, Regions};

/// Rows that one turn of the wheel moves.
const WHEEL: u32 = 3;

/// Carries out what the mouse asks for.
pub(super) fn moved(app: &mut App, mouse: Mouse) -> Vec<Effect> {
    let Some(regions) = app.regions() else {
        return Vec::new();
    };
    if app.card.is_some() || app.prompts.open.is_some() {
        return Vec::new();
    }
    let at = Position::new(mouse.x, mouse.y);
    match mouse.action {
        MouseAction::WheelUp => wheel(app, &regions, at, false),
        MouseAction::WheelDown => wheel(app, &regions, at, true),
        MouseAction::Press(Button::Left) => {
            app.status.notice = None;
            app.page.hints = None;
            press(app, &regions, at)
        }
        MouseAction::Drag(Button::Left) => {
            drag(app, &regions, at);
            Vec::new()
        }
        MouseAction::Release(Button::Left) => release(app, &regions, at),
        MouseAction::Press(_) | MouseAction::Release(_) | MouseAction::Drag(_) | MouseAction::Move => {
            Vec::new()
        }
    }
}

/// Returns the pane at a cell.
fn pane_at(regions: &Regions, at: Position) -> Option<Pane> {
    [Pane::Sources, Pane::List, Pane::Page].into_iter().find(|pane| {
        let region = regions.pane(*pane);
        region.is_some_and(|region| region.header.contains(at) || region.body.contains(at))
    })
}

/// Scrolls what is under the pointer; the focus stays where it is.
fn wheel(app: &mut App, regions: &Regions, at: Position, down: bool) -> Vec<Effect> {
    let action = if down { Action::Next } else { Action::Previous };
    if app.commands.is_some() || app.menu.is_some() || app.is_empty() {
        return actions::act_counted(app, action, Some(WHEEL));
    }
    let Some(pane) = pane_at(regions, at) else {
        return Vec::new();
    };
    app.page.hints = None;
    let rows = moving::rows(WHEEL, down);
    match pane {
        Pane::Sources => {
            app.sources.step(rows);
        }
        Pane::List => {
            app.list.step(rows as i64);
        }
        Pane::Page => {
            if let Some(open) = &mut app.page.open {
                open.flow.scroll(rows);
            }
        }
    }
    Vec::new()
}

fn press(app: &mut App, regions: &Regions, at: Position) -> Vec<Effect> {
    if app.commands.is_some() || app.menu.is_some() {
        return press_row(app, at);
    }
    let Some(pane) = pane_at(regions, at) else {
        return Vec::new();
    };
    let focused = app.focus == pane;
    // a search goes on while its hits are clicked
    if app.search.bar.is_none() {
        moving::focus(app, pane);
    }
    let Some(body) = regions
        .pane(pane)
        .map(|region| region.body)
        .filter(|body| body.contains(at))
    else {
        return Vec::new();
    };
    match pane {
        Pane::Sources => {
            let place = app.sources.rows.top + usize::from(at.y - body.y);
            if place >= app.sources.len() || app.sources.is_heading(place) {
                return Vec::new();
            }
            let again = app.sources.rows.selected == place;
            app.sources.select(place);
            open_again(app, focused && again)
        }
        Pane::List => {
            let Some(place) = regions.list.and_then(|pane| {
                let area = app.list_area(pane);
                let y = at.y.checked_sub(area.y)?;
                let mut shown = app.list.shown(app.wrap(area.width), area.height);
                shown.find(|(_, top, rows)| (*top..top + rows).contains(&y))
            }) else {
                return Vec::new();
            };
            let again = app.list.selected == place.0;
            app.list.select(place.0);
            open_again(app, focused && again)
        }
        Pane::Page => {
            press_page(app, regions, at);
            Vec::new()
        }
    }
}

fn open_again(app: &mut App, again: bool) -> Vec<Effect> {
    if again && app.search.bar.is_none() {
        actions::act_counted(app, Action::Open, None)
    } else {
        Vec::new()
    }
}

/// Selects the row of a panel at a cell, and takes the one that is selected already; outside of the panel, closes it.
fn press_row(app: &mut App, at: Position) -> Vec<Effect> {
    let Some(panel) = app.panel() else {
        return Vec::new();
    };
    if !panel.frame.contains(at) {
        return actions::act_counted(app, Action::Back, None);
    }
    if let Some(menu) = &app.menu {
        let row = at.y.checked_sub(panel.body.y);
        let place = row.map(|row| menu.rows.top + usize::from(row));
        return match place.filter(|place| *place < menu.items.len()) {
            Some(place) if !menus::select(app, place) => menus::chosen(app),
            Some(_) | None => Vec::new(),
        };
    }
    let direction = app.interface.direction();
    if let Some(commands) = &mut app.commands {
        let grid = Commands::grid(panel);
        let row = (0..grid.rows()).find(|row| {
            let area = grid.area(*row, direction);
            area.is_some_and(|area| area.contains(at))
        });
        let Some(row) = row else { return Vec::new() };
        let place = commands.rows.top + usize::from(row);
        if place == commands.rows.selected {
            return actions::act_counted(app, Action::Accept, None);
        }
        commands.select(place);
    }
    Vec::new()
}

/// Remembers where on the page the button went down: a selection may begin there.
fn press_page(app: &mut App, regions: &Regions, at: Position) {
    let Some(area) = regions.page.map(|pane| app.page_area(pane)) else {
        return;
    };
    if let Some(open) = &mut app.page.open {
        open.selection = None;
        let (column, row) = inside(area, at);
        app.page.pressed = spot_at(&open.flow, column, row);
    }
}

/// Returns the column and row of an area that are nearest to a cell.
fn inside(area: Rect, at: Position) -> (u16, u16) {
    let last = area.height.saturating_sub(1);
    (
        at.x.saturating_sub(area.x).min(area.width),
        at.y.saturating_sub(area.y).min(last),
    )
}

/// Selects from where the button went down to the pointer; at the edges the page scrolls.
fn drag(app: &mut App, regions: &Regions, at: Position) {
    let Some(area) = regions.page.map(|pane| app.page_area(pane)) else {
        return;
    };
    let (Some(pressed), Some(open)) = (app.page.pressed, &mut app.page.open) else {
        return;
    };
    if at.y < area.y {
        open.flow.scroll(-1);
    } else if at.y >= area.bottom() {
        open.flow.scroll(1);
    }
    let (column, row) = inside(area, at);
    if let Some(spot) = spot_at(&open.flow, column, row) {
        // a tremble within one letter is no selection
        if spot != pressed || open.selection.is_some() {
            let mut selection = Selection::at(spot);
            selection.anchor = Some(pressed);
            open.selection = Some(selection);
        }
    }
}

/// Copies what was selected; without that, follows the link under the pointer.
fn release(app: &mut App, regions: &Regions, at: Position) -> Vec<Effect> {
    if app.page.pressed.take().is_none() {
        return Vec::new();
    }
    if app.is_selecting() {
        return selecting::copy(app);
    }
    let Some(area) = regions.page.map(|pane| app.page_area(pane)) else {
        return Vec::new();
    };
    if !area.contains(at) {
        return Vec::new();
    }
    let (column, row) = inside(area, at);
    let open = app.page.open.as_ref();
    let address = open.and_then(|open| open.flow.link_at(column, row));
    let address = address.map(str::to_owned);
    address.map_or_else(Vec::new, |address| reading::browse(app, address))
}
