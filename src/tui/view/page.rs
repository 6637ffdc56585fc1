//! The page: the rows of the open article that are in the window.

use ratatui::layout::{Position, Rect};

use super::text::{self, Align, label, look, put};
use super::{from_start, list, row, title_role};
use crate::layout::Cell;
use crate::library::Marker;
use crate::locale::Value;
use crate::theme::{Role, Style};
use crate::tui::app::App;
use crate::tui::page::build::clean;
use crate::tui::page::{Element, Flow, OpenArticle, Row, Side};
use crate::tui::plane::Canvas;
use crate::tui::regions::{Pane, PaneRegion};

/// Draws the pane.
pub(super) fn draw(app: &App, pane: PaneRegion, canvas: &mut Canvas<'_>) {
    let Some(open) = &app.page.open else {
        return;
    };
    header(app, open, pane.header, canvas);
    let width = app.page_width(pane);
    let area = Rect {
        x: pane.body.x + (pane.body.width - width) / 2,
        width,
        ..pane.body
    };
    draw_flow(app, &open.flow, open.current_mark, app.marker(), area, canvas);
}

/// Draws what is read, and how far the reader is.
fn header(app: &App, open: &OpenArticle, area: Rect, canvas: &mut Canvas<'_>) {
    let flow = &open.flow;
    let direction = app.interface.direction();
    let inner = from_start(area, 1, area.width.saturating_sub(2), direction);
    let percent = Value::Number(u64::from(flow.percent()));
    let percent = app
        .interface
        .locale
        .format("page-percent", &[("percent", percent)]);
    let taken = label(canvas, app, &percent, Role::Dim, inner, direction, Align::End);
    let room = from_start(inner, 0, inner.width.saturating_sub(taken + 2), direction);
    label(
        canvas,
        app,
        &heading(app, open),
        title_role(app, Pane::Page),
        room,
        direction,
        Align::Named,
    );
}

/// Returns the title where it has been scrolled away; where it stands below, what it would say twice is the source.
fn heading(app: &App, open: &OpenArticle) -> String {
    let article = &open.entry.article;
    match &article.source {
        _ if article.title.is_empty() => list::name(app),
        _ if !open.flow.shows(Role::Headline) => clean(&article.title),
        Some(source) => clean(source),
        None => list::name(app),
    }
}

/// Draws the rows of a page that are in its window.
pub(super) fn draw_flow(
    app: &App,
    flow: &Flow,
    current: Option<(usize, usize)>,
    marker: Option<&Marker>,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    for (y, shown) in (0..area.height).zip(flow.rows()) {
        let Row::Line(element, place, line) = shown else {
            continue;
        };
        let area = row(area, y);
        side(app, element, line, area, canvas);
        let Some(line) = element.line(line, flow.width()) else {
            continue;
        };
        let inset = element.side.cells();
        let room = from_start(area, inset, area.width.saturating_sub(inset), element.direction());
        let base = app
            .interface
            .style(Role::Text)
            .patch(app.interface.style(element.role));
        let marks = element.marks(marker);
        let current = current.filter(|(at, _)| *at == place).map(|(_, mark)| mark);
        let style = |cell: &Cell| look(cell_style(app, element, base, marks, current, cell));
        text::linked(canvas, &line, room, style, &element.links);
    }
}

/// Returns how a cell looks: its element, the runs that it is in, the hits.
fn cell_style(
    app: &App,
    element: &Element,
    base: Style,
    marks: &[std::ops::Range<usize>],
    current: Option<usize>,
    cell: &Cell,
) -> Style {
    let (start, end) = (cell.range.start as usize, cell.range.end as usize);
    let overlaps = |range: &std::ops::Range<usize>| range.start < end && start < range.end;
    let mut style = base;
    for (range, role) in &element.runs {
        if overlaps(range) {
            style = style.patch(app.interface.style(*role));
        }
    }
    if let Some(mark) = marks.iter().position(overlaps) {
        let role = if current == Some(mark) {
            Role::HitCurrent
        } else {
            Role::Hit
        };
        // what the text wears could make a hit unreadable: bold black is grey in some terminals
        style = app.interface.style(role);
    }
    style
}

/// Draws what stands at the start side of a line.
fn side(app: &App, element: &Element, line: usize, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = element.direction();
    match &element.side {
        Side::Bars(depth) => {
            let style = look(app.interface.style(Role::Quote));
            for bar in 0..*depth {
                let cell = from_start(area, bar * 2, 1, direction);
                put(canvas, Position::new(cell.x, cell.y), "\u{2502}", style);
            }
        }
        Side::Bullet(outer, marker) if line == 0 => {
            let width = element.side.cells() - outer;
            let place = from_start(area, *outer, width, direction);
            label(canvas, app, marker, element.role, place, direction, Align::Start);
        }
        Side::None | Side::Indent(_) | Side::Bullet(..) => {}
        Side::Rule => {
            let style = look(app.interface.style(Role::Rule));
            for x in area.left()..area.right() {
                put(canvas, Position::new(x, area.y), "\u{2500}", style);
            }
        }
    }
}

/// Returns the direction in which a page of interface text is read.
pub(super) fn centred(area: Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    }
}
