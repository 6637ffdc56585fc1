//! The list: title over one or two rows, then source, age and the sign of a bookmark; for readers of the screen all in one row.

use std::num::NonZeroU16;

use ratatui::layout::{Position, Rect};

use super::text::{self, Align, label, look, mark_selected, put};
use super::{from_start, row, search, title_role};
use crate::calendar;
use crate::config::Dates;
use crate::layout::BaseDirection;
use crate::library::Filter;
use crate::locale::Value;
use crate::text::isolate;
use crate::theme::{Role, Style};
use crate::tui::app::App;
use crate::tui::list::{ListRow, MARGIN, Wrap};
use crate::tui::page::build::{clean, join};
use crate::tui::plane::Canvas;
use crate::tui::regions::{Pane, PaneRegion};

/// The sign of a bookmark.
const BOOKMARK: &str = "\u{2605}";

/// The sign of a note.
const NOTE: &str = "\u{270e}";

/// The sign of a picked article.
const PICKED: &str = "\u{2713}";

/// Draws the pane.
pub(super) fn draw(app: &App, pane: PaneRegion, canvas: &mut Canvas<'_>) {
    match &app.search.bar {
        Some(field) => search::draw(app, field, pane.header, canvas),
        None => header(app, pane.header, canvas),
    }
    if app.list.is_remarked() {
        search::draw_remarks(app, row(pane.body, 0), canvas);
    }
    let area = app.list_area(pane);
    if app.list.total == 0 {
        empty(app, area, canvas);
        return;
    }
    for (place, y, rows) in app.list.shown(app.wrap(area.width), area.height) {
        let area = Rect {
            y: area.y + y,
            height: rows,
            ..area
        };
        let Some(row) = app.list.row(place) else {
            continue;
        };
        let selected = place == app.list.selected;
        match app.wrap(area.width) {
            Wrap::At(..) => {
                let state = RowState {
                    selected,
                    tinted: app.list.is_tinted(place),
                };
                article(app, row, state, area, canvas);
            }
            Wrap::Not => in_one_row(app, row, selected, area, canvas),
        }
    }
}

/// Returns the name of what is listed.
pub(super) fn name(app: &App) -> String {
    let locale = &app.interface.locale;
    let listing = &app.list.listing;
    if listing.about.is_some() && listing.query.is_none() {
        return locale.text("list-related");
    }
    match (&listing.query, &listing.filter) {
        (Some(query), _) => {
            // the query may be read the other way than the words around it
            let query = isolate::isolated(query);
            locale.format("list-search", &[("query", Value::Text(&query))])
        }
        (None, Filter { bookmarked: true, .. }) => locale.text("list-bookmarks"),
        (None, Filter { unread: true, .. }) => locale.text("list-unread"),
        (
            None,
            Filter {
                source: Some(source), ..
            },
        ) => source.clone(),
        (None, _) => locale.text("list-all"),
    }
}

/// Draws what is listed, and how many of it.
fn header(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    let locale = &app.interface.locale;
    let direction = app.interface.direction();
    let listing = &app.list.listing;
    let count = if listing.query.is_some() {
        locale.format("list-hits", &[("count", Value::Number(app.list.total))])
    } else if listing.filter == Filter::default() && listing.about.is_none() {
        locale.format(
            "list-unread-count",
            &[("count", Value::Number(app.counts.unread))],
        )
    } else {
        locale.format("list-count", &[("count", Value::Number(app.list.total))])
    };
    let base = BaseDirection::Fixed(direction);
    let cells = |text: &str| app.interface.lines.line(text, base, NonZeroU16::MAX).width;
    let inner = from_start(area, 1, area.width.saturating_sub(2), direction);
    let name = name(app);
    let order = join(&[count.clone(), locale.text(listing.ordering().name())]);
    // the order is the first to give way
    let is_ordered = listing.about.is_none() && cells(&name) + 2 + cells(&order) <= inner.width;
    let count = if is_ordered { order } else { count };
    let count_cells = cells(&count);
    let name_room = inner.width.saturating_sub(count_cells + 2);
    let place = from_start(inner, 0, name_room, direction);
    label(
        canvas,
        app,
        &name,
        title_role(app, Pane::List),
        place,
        direction,
        // a source has a direction of its own, a search is announced in the interface's
        if listing.query.is_some() {
            Align::Start
        } else {
            Align::Named
        },
    );
    label(canvas, app, &count, Role::Dim, inner, direction, Align::End);
}

/// Says why there is nothing in the list.
fn empty(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    if !app.list.loaded {
        return;
    }
    let listing = &app.list.listing;
    let key = if listing.query.is_some() {
        "list-no-hits"
    } else if listing.about.is_some() {
        "list-no-related"
    } else if listing.filter.bookmarked {
        "list-no-bookmarks"
    } else {
        "list-empty"
    };
    let sentence = app.interface.locale.text(key);
    let direction = app.interface.direction();
    let place = from_start(row(area, 1), 3, area.width.saturating_sub(4), direction);
    if area.height > 1 {
        label(canvas, app, &sentence, Role::Dim, place, direction, Align::Start);
    }
}

/// How the selection shows on a row.
#[derive(Debug, Clone, Copy)]
struct RowState {
    /// The marker is here.
    selected: bool,
    /// The tint is here: it follows the marker once that rests.
    tinted: bool,
}

/// Draws one article.
fn article(app: &App, article: &ListRow, state: RowState, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let mut ground = app.interface.style(Role::Text);
    let mut behind = None;
    if state.tinted {
        let style = app.interface.style(Role::Selected);
        behind = style.bg;
        ground = ground.patch(style);
        canvas.buf.set_style(area, look(ground));
    }
    // whatever stands on the selected row stands on its colour
    let on_ground = |role: Role| {
        let style = app.interface.style(role);
        ground.patch(Style {
            bg: behind.or(style.bg),
            ..style
        })
    };
    if state.selected {
        for y in 0..area.height {
            mark_selected(
                canvas,
                app,
                row(area, y),
                direction,
                look(on_ground(Role::Marker)),
            );
        }
    }
    let title_style = if article.summary.unread {
        let style = on_ground(Role::Unread);
        let cell = from_start(row(area, 0), 1, 1, direction);
        put(canvas, Position::new(cell.x, cell.y), "\u{25cf}", look(style));
        style
    } else {
        on_ground(Role::Read)
    };
    if app.list.picked.contains_key(&article.summary.id) {
        let style = look(on_ground(Role::Marker));
        let cell = from_start(row(area, 0), 2, 1, direction);
        put(canvas, Position::new(cell.x, cell.y), PICKED, style);
    }
    let inner = from_start(area, 3, area.width.saturating_sub(MARGIN), direction);
    let Some(width) = NonZeroU16::new(inner.width) else {
        return;
    };
    let hit = look(app.interface.style(Role::Hit));
    let plain = look(title_style);
    let title_rows = area.height.saturating_sub(1).max(1);
    let lines = article.title_lines(width, title_rows, |title| text::wrapped(title, width, title_rows));
    for (y, text::Wrapped { line, start: shift }) in (0..).zip(&*lines) {
        text::line(canvas, line, row(inner, y), |cell| {
            let at = cell.range.start as usize + shift..(cell.range.end as usize + shift);
            let marked = article
                .marks
                .iter()
                .any(|mark| mark.start < at.end && at.start < mark.end);
            if marked { hit } else { plain }
        });
    }
    if area.height > title_rows {
        let place = row(inner, title_rows);
        below_title(
            app,
            article,
            [on_ground(Role::Dim), on_ground(Role::Bookmark)],
            place,
            canvas,
        );
    }
}

/// Draws source, state and age of an article into the row below its title: the source at the start, the rest at the end.
fn below_title(
    app: &App,
    article: &ListRow,
    [dim, bookmark]: [Style; 2],
    place: Rect,
    canvas: &mut Canvas<'_>,
) {
    let summary = &article.summary;
    let (source, parts) = meta(app, article);
    let signs = [(summary.bookmarked, BOOKMARK), (summary.noted, NOTE)];
    let signs = signs
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, sign)| sign.to_owned());
    let end = join(&signs.chain(parts).collect::<Vec<_>>());
    let direction = summary.direction;
    let base = BaseDirection::Fixed(direction);
    let lines = &app.interface.lines;
    let mut room = place;
    if let Some(width) = NonZeroU16::new(place.width)
        && !end.is_empty()
    {
        let line = lines.line(&end, base, width);
        let area = from_start(
            place,
            place.width.saturating_sub(line.width),
            line.width,
            direction,
        );
        text::line(canvas, &line, area, |cell| {
            look(if cell.base == BOOKMARK || cell.base == NOTE {
                bookmark
            } else {
                dim
            })
        });
        room = from_start(place, 0, place.width.saturating_sub(line.width + 2), direction);
    }
    if let (Some(source), Some(width)) = (source, NonZeroU16::new(room.width)) {
        // the source gives way: how old an article is and what it is to the reader shows
        let line = lines.line(&text::shortened(&source, width), base, width);
        text::line(canvas, &line, room, |_| look(dim));
    }
}

/// Draws one article in one row, all in words: what it is to the reader, title, source, age.
fn in_one_row(app: &App, article: &ListRow, selected: bool, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let ground = app.interface.style(Role::Text);
    if selected {
        mark_selected(canvas, app, area, direction, look(ground));
    }
    let Some(width) = NonZeroU16::new(area.width) else {
        return;
    };
    let summary = &article.summary;
    let words = [
        (app.list.picked.contains_key(&summary.id), "article-picked"),
        (summary.unread, "article-unread"),
        (summary.bookmarked, "article-bookmarked"),
        (summary.noted, "article-noted"),
    ];
    let words = words.into_iter().filter(|(is_so, _)| *is_so);
    let mut parts: Vec<String> = words.map(|(_, word)| app.interface.locale.text(word)).collect();
    let title = article.title().text();
    parts.push(title.to_owned());
    let end = join(&parts).len() - isolate::PDI.len_utf8();
    let (source, meta) = meta(app, article);
    parts.extend(source.into_iter().chain(meta));
    let base = BaseDirection::Fixed(article.summary.direction);
    let line = app.interface.lines.line(&join(&parts), base, width);
    let start = end - title.len();
    let (plain, hit) = (look(ground), look(app.interface.style(Role::Hit)));
    text::line(canvas, &line, area, |cell| {
        let is_in = |mark: &std::ops::Range<usize>| {
            (cell.range.start as usize) < start + mark.end && start + mark.start < cell.range.end as usize
        };
        if article.marks.iter().any(is_in) {
            hit
        } else {
            plain
        }
    });
}

/// Returns the source, and lists age and how many others tell the same.
fn meta(app: &App, article: &ListRow) -> (Option<String>, Vec<String>) {
    let summary = &article.summary;
    let mut parts = Vec::new();
    if let Some(date) = summary.date {
        let interface = &app.interface;
        parts.push(match interface.dates {
            Dates::Age => interface.locale.age(calendar::age(date, interface.now)),
            Dates::Date => calendar::format(
                date,
                interface.calendar,
                interface.locale.tag(),
                calendar::Style::Date,
            ),
        });
    }
    let listing = &app.list.listing;
    if summary.kin > 0 && !listing.each && listing.query.is_none() && listing.about.is_none() {
        let count = [("count", Value::Number(summary.kin.into()))];
        parts.push(app.interface.locale.format("list-same-story", &count));
    }
    (summary.source.as_deref().map(clean), parts)
}
