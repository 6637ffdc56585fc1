//! Moving in the panes: by rows, by screenfuls, to a row, to the ends, and from pane to pane.

use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::regions::Pane;
use crate::tui::view::welcome_scrolled;

/// Returns the height of a pane's body, one where it is not shown.
fn height(app: &App, pane: Pane) -> u16 {
    let region = app.regions().and_then(|regions| regions.pane(pane));
    region.map_or(1, |region| region.body.height)
}

/// Turns a count into rows, down where `forward`.
pub(super) fn rows(times: u32, forward: bool) -> isize {
    let rows = isize::try_from(times).unwrap_or(isize::MAX);
    if forward { rows } else { -rows }
}

pub(super) fn step(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    let by = rows(times, forward);
    if welcomed(app, by) {
        return Vec::new();
    }
    match app.focus {
        Pane::Sources => app.sources.step(by),
        Pane::List => {
            app.list.step(by as i64);
        }
        Pane::Page => {
            scroll(app, by);
        }
    }
    Vec::new()
}

pub(super) fn page(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    let by = rows(times, forward);
    let screen = isize::try_from(app.size.height).unwrap_or(1);
    if welcomed(app, by.saturating_mul((screen - 4).max(1))) {
        return Vec::new();
    }
    match app.focus {
        Pane::Sources => {
            let rows = isize::try_from(height(app, Pane::Sources)).unwrap_or(1);
            app.sources.step(by.saturating_mul(rows));
        }
        Pane::List => {
            let area = app
                .regions()
                .and_then(|regions| regions.list)
                .map(|pane| app.list_area(pane));
            let rows = area.map_or(1, |area| app.list.page(app.wrap(area.width), area.height));
            if app.list.step(rows.saturating_mul(by as i64)) {
                // the row that was the last one shown comes first
                app.list.top = if forward { app.list.selected } else { app.list.top };
            }
        }
        Pane::Page => {
            let rows = isize::try_from(height(app, Pane::Page)).unwrap_or(1);
            scroll(app, by.saturating_mul((rows - 1).max(1)));
        }
    }
    Vec::new()
}

/// Moves half a screenful: rows of the page, as many articles of the list as take half of it.
pub(super) fn half_page(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    let by = rows(times, forward);
    let screen = isize::try_from(app.size.height).unwrap_or(1);
    if welcomed(app, by.saturating_mul((screen / 2).max(1))) {
        return Vec::new();
    }
    let half = |height: u16| isize::try_from(height / 2).unwrap_or(1).max(1);
    match app.focus {
        Pane::Sources => {
            let rows = half(height(app, Pane::Sources));
            app.sources.step(by.saturating_mul(rows));
        }
        Pane::List => {
            let pane = app.regions().and_then(|regions| regions.list);
            let area = pane.map(|pane| app.list_area(pane));
            let rows = area.map_or(1, |area| app.list.page(app.wrap(area.width), area.height / 2));
            app.list.step(rows.saturating_mul(by as i64));
        }
        Pane::Page => {
            let rows = half(height(app, Pane::Page));
            scroll(app, by.saturating_mul(rows));
        }
    }
    Vec::new()
}

/// Goes as far as was counted, in percent of the list or of the text.
pub(super) fn percent(app: &mut App, count: Option<u32>) -> Vec<Effect> {
    let Some(percent) = count.map(|count| count.min(100)) else {
        app.status
            .tell(app.interface.locale.text("notice-percent-of-what"));
        return Vec::new();
    };
    match app.focus {
        Pane::Sources => {
            let rows = app.sources.len() * percent as usize / 100;
            app.sources.step(isize::MIN);
            app.sources.step(isize::try_from(rows).unwrap_or(isize::MAX));
        }
        Pane::List => {
            let place = u128::from(app.list.total) * u128::from(percent) / 100;
            app.list.select(u64::try_from(place).unwrap_or(u64::MAX));
        }
        Pane::Page => {
            if let Some(open) = &mut app.page.open {
                open.flow.go_to_percent(percent);
            }
        }
    }
    Vec::new()
}

/// Goes to a row by its number, from one: a source, an article of the list, a row of the page.
pub(super) fn go_to(app: &mut App, number: u32) -> Vec<Effect> {
    let place = number.saturating_sub(1);
    match app.focus {
        Pane::Sources => {
            app.sources.step(isize::MIN);
            app.sources.step(rows(place, true));
        }
        Pane::List => {
            app.list.select(place.into());
        }
        Pane::Page => {
            if let Some(open) = &mut app.page.open {
                open.flow.go_to_start();
                open.flow.scroll(rows(place, true));
            }
        }
    }
    Vec::new()
}

pub(super) fn end(app: &mut App, last: bool) -> Vec<Effect> {
    if welcomed(app, if last { isize::MAX } else { isize::MIN }) {
        return Vec::new();
    }
    match app.focus {
        Pane::Sources => {
            app.sources.step(if last { isize::MAX } else { isize::MIN });
        }
        Pane::List => {
            app.list.select(if last { u64::MAX } else { 0 });
        }
        Pane::Page => {
            if let Some(open) = &mut app.page.open {
                if last {
                    open.flow.go_to_end();
                } else {
                    open.flow.go_to_start();
                }
            }
        }
    }
    Vec::new()
}

/// Scrolls the welcome page, where it stands in place of all panes; returns whether it does.
fn welcomed(app: &mut App, rows: isize) -> bool {
    let is_shown = app.is_empty();
    if is_shown {
        app.welcome = welcome_scrolled(app, rows);
    }
    is_shown
}

fn scroll(app: &mut App, rows: isize) -> bool {
    app.page.open.as_mut().is_some_and(|open| open.flow.scroll(rows))
}

pub(super) fn focus(app: &mut App, pane: Pane) -> Vec<Effect> {
    if pane != Pane::Page || app.page.open.is_some() {
        app.focus = pane;
    }
    Vec::new()
}

/// Moves the focus to the next pane, passing by a page that is not open.
pub(super) fn turn(app: &mut App, forward: bool) -> Vec<Effect> {
    let order = [Pane::Sources, Pane::List, Pane::Page];
    let panes = if app.page.open.is_some() { 3 } else { 2 };
    let here = order
        .iter()
        .position(|pane| *pane == app.focus)
        .unwrap_or_default();
    let step = if forward { 1 } else { panes - 1 };
    if let Some(pane) = order.get((here + step) % panes) {
        app.focus = *pane;
    }
    Vec::new()
}
