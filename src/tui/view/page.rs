//! The page: the rows of the open article that are in the window.

use std::num::NonZeroU16;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style as Look;

use super::text::{self, Align, label, look, put};
use super::{from_start, list, row, title_role};
use crate::layout::{BaseDirection, Cell, Line};
use crate::library::Marker;
use crate::locale::Value;
use crate::theme::{Role, Style};
use crate::tui::app::App;
use crate::tui::page::build::clean;
use crate::tui::page::hints::{Hint, Hints};
use crate::tui::page::selection::Selection;
use crate::tui::page::{Element, Flow, OpenArticle, Row, Side};
use crate::tui::plane::Canvas;
use crate::tui::regions::{Pane, PaneRegion};

/// Draws the pane.
pub(super) fn draw(app: &App, pane: PaneRegion, canvas: &mut Canvas<'_>) {
    let Some(open) = &app.page.open else {
        return;
    };
    header(app, open, pane.header, canvas);
    let area = app.page_area(pane);
    let on_top = OnTop {
        marker: app.marker(),
        current: open.current_mark,
        selection: open.selection,
        hints: app.page.hints.as_ref(),
    };
    draw_flow(app, &open.flow, on_top, area, canvas);
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

/// What is shown over the text of a page.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct OnTop<'a> {
    /// The words to mark.
    marker: Option<&'a Marker>,
    /// The mark that was gone to.
    current: Option<(usize, usize)>,
    /// The cursor and what is selected.
    selection: Option<Selection>,
    /// The letters that links wear.
    hints: Option<&'a Hints>,
}

/// Draws the rows of a page that are in its window.
pub(super) fn draw_flow(app: &App, flow: &Flow, on_top: OnTop<'_>, area: Rect, canvas: &mut Canvas<'_>) {
    for (y, shown) in (0..area.height).zip(flow.rows()) {
        let Row::Line(element, place, number) = shown else {
            continue;
        };
        let area = row(area, y);
        side(app, element, number, area, canvas);
        // before the line is looked at: it may have more of them broken
        let selected = on_top
            .selection
            .filter(|selection| selection.anchor.is_some())
            .and_then(|selection| selection.range(place, element, flow.width()));
        let Some(line) = element.line(number, flow.width()) else {
            continue;
        };
        let line = &*line;
        let inset = element.side.cells();
        let room = from_start(area, inset, area.width.saturating_sub(inset), element.direction());
        let base = app
            .interface
            .style(Role::Text)
            .patch(app.interface.style(element.role));
        let marks = element.marks(on_top.marker);
        let current = on_top
            .current
            .filter(|(at, _)| *at == place)
            .map(|(_, mark)| mark);
        let style = |cell: &Cell| {
            let within = |range: &std::ops::Range<usize>| range.contains(&(cell.range.start as usize));
            if selected.as_ref().is_some_and(within) {
                return look(app.interface.style(Role::Selection));
            }
            look(cell_style(app, element, base, marks, current, cell))
        };
        text::linked(canvas, line, room, style, &element.links);
        let left = Position::new(area.x + element.left(line, flow.width()), area.y);
        if let Some(selection) = on_top.selection.filter(|at| at.cursor.element == place) {
            cursor(line, selection, left, canvas);
        }
        for hint in on_top.hints.iter().flat_map(|hints| &hints.links) {
            if (hint.element, hint.line) == (place, number) {
                letters(app, line, hint, left, canvas);
            }
        }
    }
}

/// Puts the terminal's cursor on the cluster where the selection's is.
fn cursor(line: &Line, selection: Selection, left: Position, canvas: &mut Canvas<'_>) {
    let mut columns = line.columns();
    let found = columns
        .find(|(_, cell)| cell.range.start as usize == selection.cursor.byte && !cell.range.is_empty());
    if let Some((column, _)) = found {
        canvas.cursor = Some(Position::new(left.x + column, left.y));
    }
}

/// Puts a link's letters over its beginning, as the keyboard in use has them.
fn letters(app: &App, line: &Line, hint: &Hint, left: Position, canvas: &mut Canvas<'_>) {
    let Some(hints) = &app.page.hints else { return };
    let Some(rest) = hint.letters.strip_prefix(hints.typed.as_str()) else {
        return;
    };
    let mut columns = line.columns();
    let Some((column, cell)) = columns.find(|(_, cell)| cell.range.contains(&(hint.byte as u32))) else {
        return;
    };
    let layout = app.interface.layouts.active();
    let produced = |latin: char| {
        let produced = layout.and_then(|layout| layout.produced(latin));
        produced.filter(|c| c.is_alphabetic()).unwrap_or(latin)
    };
    let letters: String = rest.chars().map(produced).collect();
    let paragraph = text::paragraph(&letters, BaseDirection::FirstStrong);
    let Some(label) = paragraph.lines(NonZeroU16::MAX).next() else {
        return;
    };
    // over the link: to the left of where a right-to-left one begins
    let start = if cell.level % 2 == 1 {
        (left.x + column + 1).saturating_sub(label.width)
    } else {
        left.x + column
    };
    let area = Rect::new(start, left.y, label.width, 1).intersection(canvas.area());
    let style = look(app.interface.style(Role::HitCurrent));
    text::line(canvas, &label, area, |_| style);
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
        Side::Bars(_) | Side::Rule if app.interface.linear => {}
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
        Side::Picture(picture) => {
            let area = centred(area, picture.width());
            for (x, tile) in (area.left()..area.right()).zip(picture.row(line)) {
                let style = Look::new().fg(tile.front).bg(tile.back);
                let symbol = tile.symbol.encode_utf8(&mut [0; 4]).to_owned();
                put(canvas, Position::new(x, area.y), &symbol, style);
            }
        }
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
