//! The status row: a notice, else work going on, else what the keys do here.

use ratatui::layout::Rect;

use super::text::{Align, label, look};
use super::{commands, from_start, said, welcome};
use crate::calendar::{self, Instant};
use crate::keymap::{Action, written};
use crate::locale::Value;
use crate::text::Direction;
use crate::theme::{Role, Style};
use crate::tui::app::App;
use crate::tui::commands::Kind;
use crate::tui::plane::Canvas;
use crate::tui::regions::Pane;
use crate::tui::sources::SourceRow;

/// What each pane's hints show: action and the key of a short word for it.
type Hints = &'static [(Action, &'static str)];

/// Comes first in the panes while there is something to stop.
const STOP: Hints = &[(Action::Stop, "hint-stop")];
const LIST: Hints = &[
    (Action::Open, "hint-open"),
    (Action::Search, "hint-search"),
    (Action::Bookmark, "hint-bookmark"),
    (Action::UnreadNext, "hint-unread"),
    (Action::Help, "hint-help"),
    (Action::Quit, "hint-quit"),
];
/// The welcome page names the other keys itself.
const WELCOME: Hints = &[(Action::Help, "hint-help"), (Action::Quit, "hint-quit")];
/// Where it does not show whole, it can be scrolled.
const LONG_WELCOME: Hints = &[
    (Action::PageNext, "hint-page"),
    (Action::Help, "hint-help"),
    (Action::Quit, "hint-quit"),
];
const HITS: Hints = &[
    (Action::Open, "hint-open"),
    (Action::HitNext, "hint-next-hit"),
    (Action::Back, "hint-back"),
    (Action::Search, "hint-search"),
    (Action::Help, "hint-help"),
];
/// A list without articles has nothing to open.
const NOTHING: Hints = &[
    (Action::Back, "hint-back"),
    (Action::Search, "hint-search"),
    (Action::Help, "hint-help"),
    (Action::Quit, "hint-quit"),
];
const PAGE: Hints = &[
    (Action::Back, "hint-back"),
    (Action::PageNext, "hint-page"),
    (Action::ArticleNext, "hint-next-article"),
    (Action::Bookmark, "hint-bookmark"),
    (Action::Search, "hint-search"),
    (Action::Help, "hint-help"),
];
const SOURCES: Hints = &[
    (Action::Open, "hint-open"),
    (Action::PaneNext, "hint-pane"),
    (Action::Help, "hint-help"),
    (Action::Quit, "hint-quit"),
];
const FIELD: Hints = &[
    (Action::Accept, "hint-keep"),
    (Action::Cancel, "hint-cancel"),
    (Action::EntryPrevious, "hint-history"),
];
const PALETTE: Hints = &[(Action::Accept, "hint-run"), (Action::Cancel, "hint-back")];
const CARD: Hints = &[(Action::CardKeep, "hint-keep"), (Action::Back, "hint-back")];
const MENU: Hints = &[(Action::Open, "hint-open"), (Action::Back, "hint-back")];
const LINKS: Hints = &[(Action::HintLeave, "hint-back")];
const SELECT: Hints = &[
    (Action::SelectHere, "hint-select"),
    (Action::SelectCopy, "hint-copy"),
    (Action::SelectParagraph, "hint-paragraph"),
    (Action::Back, "hint-back"),
];
const HELP: Hints = &[(Action::Search, "hint-filter"), (Action::Back, "hint-back")];

/// Draws the row.
pub(super) fn draw(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let ground = app.interface.style(Role::Status);
    canvas.buf.set_style(area, look(Style { fg: None, ..ground }));
    let inner = from_start(area, 1, area.width.saturating_sub(2), direction);
    let inner = pending(app, inner, direction, canvas);
    if let Some(notice) = &app.status.notice {
        let role = if notice.error { Role::Error } else { Role::Notice };
        said::draw(app, &notice.text, role, inner, canvas);
        return;
    }
    if let Some(action) = commands::cut(app) {
        said::draw(app, &action, Role::Status, inner, canvas);
        return;
    }
    let mut room = inner;
    // before the first feed is done there is nothing to tell of
    let fetching = app.feeds.fetching.filter(|(_, total)| *total > 0);
    let importing = app.status.importing.filter(|(_, found)| *found > 0);
    let indexing = app.status.indexing.map(|at| {
        let key = if at.finishing {
            "index-finishing"
        } else {
            "status-indexing"
        };
        (key, (at.done, at.total))
    });
    let work = fetching
        .map(|at| ("fetch-progress", at))
        .or(indexing)
        .or(importing.map(|at| ("import-progress", at)));
    if let Some((key, (done, total))) = work {
        let arguments = [("done", Value::Number(done)), ("total", Value::Number(total))];
        let sentence = app.interface.locale.format(key, &arguments);
        let taken = label(canvas, app, &sentence, Role::Status, inner, direction, Align::End);
        room = from_start(inner, 0, inner.width.saturating_sub(taken + 2), direction);
    }
    if let Some(trouble) = trouble(app) {
        said::draw(app, &trouble, Role::Error, room, canvas);
        return;
    }
    draw_hints(app, room, direction, canvas);
}

/// Counts the rows of the panes that are covered for as long as the selection stays where it is.
pub(in crate::tui) fn covered(app: &App) -> u16 {
    let width = app.size.width.saturating_sub(2);
    let sentence = commands::cut(app).or_else(|| trouble(app));
    sentence.map_or(0, |sentence| said::rows(app, &sentence, width).saturating_sub(1))
}

/// Says why the feed of the selected source fails, and since when.
fn trouble(app: &App) -> Option<String> {
    let elsewhere =
        app.commands.is_some() || app.menu.is_some() || app.card.is_some() || app.search.bar.is_some();
    if app.focus != Pane::Sources || elsewhere {
        return None;
    }
    let SourceRow::Publisher(publisher) = app.sources.selected()? else {
        return None;
    };
    let trouble = app.feeds.trouble(publisher.name.as_deref()?)?;
    let interface = &app.interface;
    let since = trouble.since.map_or_else(String::new, |unix| {
        let since = Instant { unix, offset: 0 };
        let lang = interface.locale.tag();
        calendar::format(since, interface.calendar, lang, calendar::Style::Date)
    });
    let why = interface.locale.sentence(&trouble.why);
    let values = [("since", Value::Text(&since)), ("why", Value::Text(&why))];
    Some(interface.locale.format("feed-failing", &values))
}

/// Shows what was typed of a count and a sequence at the end of the row; returns the room that is left.
fn pending(app: &App, area: Rect, direction: Direction, canvas: &mut Canvas<'_>) -> Rect {
    let mut typed = Vec::new();
    if let Some(number) = app.interface.count.number() {
        typed.push(app.interface.locale.number(number.into()));
    }
    typed.extend(app.interface.pending.iter().map(ToString::to_string));
    if let Some(hints) = app.page.hints.as_ref().filter(|hints| !hints.typed.is_empty()) {
        typed.push(hints.typed.clone());
    }
    if typed.is_empty() {
        return area;
    }
    let taken = label(
        canvas,
        app,
        &typed.join(" "),
        Role::Key,
        area,
        direction,
        Align::End,
    );
    from_start(area, 0, area.width.saturating_sub(taken + 2), direction)
}

fn draw_hints(app: &App, area: Rect, direction: Direction, canvas: &mut Canvas<'_>) {
    let mut start = 0;
    let works = app.feeds.fetching.is_some() || app.status.importing.is_some();
    let stop = STOP.iter().filter(|_| works);
    for (action, word) in stop.chain(hints(app)) {
        let Some(keys) = app.interface.keymap.keys(*action).next().map(written) else {
            continue;
        };
        let word = app.interface.locale.text(word);
        let room = |start: u16| from_start(area, start, area.width.saturating_sub(start), direction);
        // a hint that would be cut is left out
        let cells = said::cells(app, &keys) + 1 + said::cells(app, &word);
        if start + cells > area.width {
            break;
        }
        start += label(
            canvas,
            app,
            &keys,
            Role::Key,
            room(start),
            direction,
            Align::Start,
        ) + 1;
        start += label(
            canvas,
            app,
            &word,
            Role::Status,
            room(start),
            direction,
            Align::Start,
        ) + 3;
    }
}

fn hints(app: &App) -> Hints {
    if app.card.is_some() {
        return CARD;
    }
    match &app.commands {
        Some(commands) if commands.kind == Kind::Palette => return PALETTE,
        Some(commands) if commands.typing => return FIELD,
        Some(_) => return HELP,
        None => {}
    }
    if app.menu.is_some() {
        return MENU;
    }
    if app.search.bar.is_some() {
        return FIELD;
    }
    if app.page.hints.is_some() {
        return LINKS;
    }
    if app.is_selecting() {
        return SELECT;
    }
    if app.is_empty() {
        return if welcome::is_whole(app) {
            WELCOME
        } else {
            LONG_WELCOME
        };
    }
    match app.focus {
        Pane::Sources => SOURCES,
        Pane::List if app.list.total == 0 => NOTHING,
        Pane::List if app.list.listing.query.is_some() => HITS,
        Pane::List => LIST,
        Pane::Page => PAGE,
    }
}
