//! What each action does in the panes.

use super::{
    card, fetching, following, marks, menus, pictures, prompting, searching, selecting, settings, shelving,
};
use crate::keymap::Action;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::commands::{Commands, Kind, Outcome};
use crate::tui::effect::{Effect, Find, Listing};
use crate::tui::list::ListPane;
use crate::tui::page::hints::Use;
use crate::tui::prompt::{Purpose, Question};
use crate::tui::regions::Pane;

/// What is repeated one by one is repeated so often at most.
const MOST_TIMES: u32 = 1000;

/// Carries out an action where the focus is.
pub(in crate::tui) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    act_counted(app, action, None)
}

/// Carries out an action where the focus is, as often as was counted before it.
pub(super) fn act_counted(app: &mut App, action: Action, count: Option<u32>) -> Vec<Effect> {
    match action {
        Action::Exit => return exit(app),
        Action::Suspend => return suspend(app),
        _ => {}
    }
    if let Some(effects) = in_front(app, action, count) {
        return effects;
    }
    let times = count.unwrap_or(1);
    match action {
        Action::Next | Action::Previous => step(app, action == Action::Next, times),
        Action::PageNext | Action::PagePrevious => page(app, action == Action::PageNext, times),
        Action::First | Action::Last => match count {
            Some(count) => go_to(app, count),
            None => end(app, action == Action::Last),
        },
        Action::Hints => following::start(app, Use::Open, count),
        Action::HintsCopy => following::start(app, Use::Copy, count),
        Action::Contents => menus::contents(app),
        Action::Select => selecting::start(app),
        Action::CopyParagraph => selecting::copy_paragraph(app),
        Action::HalfSpaces => half_spaces(app),
        Action::Import => {
            if app.status.importing.is_some() {
                app.status.tell(app.interface.locale.text("import-busy"));
            } else {
                prompting::ask(app, Purpose::Import, "");
            }
            Vec::new()
        }
        Action::FollowBundled => {
            prompting::ask(app, Purpose::Confirm(Question::Follow), "");
            Vec::new()
        }
        Action::Pictures => pictures::turn(app),
        Action::Open => open(app),
        Action::Back => back(app),
        Action::Quit => quit(app),
        Action::Search => searching::open(app),
        Action::HitNext | Action::HitPrevious => {
            repeat(times, || searching::go(app, action == Action::HitNext))
        }
        Action::Help => show(app, Kind::Help),
        Action::Commands => show(app, Kind::Palette),
        Action::Card => card::open(app),
        Action::PaneNext | Action::PanePrevious => repeat(times, || turn(app, action == Action::PaneNext)),
        Action::PaneSources => focus(app, Pane::Sources),
        Action::PaneList => focus(app, Pane::List),
        Action::PanePage => focus(app, Pane::Page),
        Action::ArticleNext | Action::ArticlePrevious => neighbour(app, action == Action::ArticleNext, times),
        Action::UnreadNext => unread(app),
        Action::Bookmark => marks::bookmark(app),
        Action::Read => marks::read(app),
        Action::Undo => repeat(times, || marks::undo(app)),
        Action::Note => prompting::note(app),
        Action::Pick => repeat(times, || shelving::pick(app)),
        Action::PickAll => shelving::pick_all(app),
        Action::ReadAll | Action::ReadAbove => shelving::read_all(app, action == Action::ReadAbove),
        Action::Delete => shelving::delete(app),
        Action::Tag => shelving::ask_tags(app),
        Action::SaveSearch => shelving::ask_name(app),
        Action::Save => prompting::save(app),
        Action::Direction => marks::direction(app),
        Action::Bookmarks => bookmarks(app),
        Action::Browser => with_address(app, Effect::Browse),
        Action::CopyLink => with_address(app, Effect::Copy),
        Action::CopyText => copy_text(app),
        Action::Related => related(app),
        Action::Stories => stories(app),
        Action::Fetch | Action::FetchAll => fetching::start(app, action),
        Action::Sort => sort(app),
        Action::Theme => settings::theme(app),
        Action::MeasureWider | Action::MeasureNarrower => {
            repeat(times, || measure(app, action == Action::MeasureWider))
        }
        Action::Zoom => {
            app.zoom = !app.zoom;
            Vec::new()
        }
        // text fields are served above
        _ => Vec::new(),
    }
}

/// Carries out an action in what stands in front of the panes; `None` where nothing does.
fn in_front(app: &mut App, action: Action, count: Option<u32>) -> Option<Vec<Effect>> {
    if let Some(pages) = app.card {
        return Some(card::act(app, pages, action));
    }
    if app.prompts.open.is_some() {
        return Some(prompting::act(app, action));
    }
    if let Some(commands) = &mut app.commands {
        return Some(match commands.act(action, count, &app.interface) {
            Outcome::Stay => Vec::new(),
            Outcome::Close => {
                app.commands = None;
                Vec::new()
            }
            Outcome::Run(action) => {
                app.commands = None;
                act(app, action)
            }
        });
    }
    if app.menu.is_some() {
        return Some(menus::act(app, action, count));
    }
    if app.search.bar.is_some() {
        return Some(searching::act(app, action));
    }
    if let Some(effects) = settings::tried(app, action) {
        return Some(effects);
    }
    if app.page.hints.is_some() {
        return Some(following::act(app, action));
    }
    if app.is_selecting() {
        return Some(selecting::act(app, action, count));
    }
    None
}

/// Ends the program, remembering where reading stopped.
pub(super) fn exit(app: &mut App) -> Vec<Effect> {
    let position = marks::position(app);
    position.into_iter().chain([Effect::Quit]).collect()
}

/// Stops the program for now, remembering where reading stopped.
pub(super) fn suspend(app: &mut App) -> Vec<Effect> {
    let position = marks::position(app);
    position.into_iter().chain([Effect::Suspend]).collect()
}

/// Returns the height of a pane's body, one where it is not shown.
fn height(app: &App, pane: Pane) -> u16 {
    let region = app.regions().and_then(|regions| regions.pane(pane));
    region.map_or(1, |region| region.body.height)
}

/// Does something as often as was counted, within reason.
fn repeat(times: u32, mut once: impl FnMut() -> Vec<Effect>) -> Vec<Effect> {
    (0..times.min(MOST_TIMES)).flat_map(|_| once()).collect()
}

/// Turns a count into rows, down where `forward`.
pub(super) fn rows(times: u32, forward: bool) -> isize {
    let rows = isize::try_from(times).unwrap_or(isize::MAX);
    if forward { rows } else { -rows }
}

fn step(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    let by = rows(times, forward);
    match app.focus {
        Pane::Sources => app.sources.step(by),
        Pane::List => app.list.step(by as i64),
        Pane::Page => scroll(app, by),
    };
    Vec::new()
}

fn page(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    let by = rows(times, forward);
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
            let rows = area.map_or(1, |area| app.list.page(area.width, area.height));
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

/// Goes to a row by its number, from one: a source, an article of the list, a row of the page.
fn go_to(app: &mut App, number: u32) -> Vec<Effect> {
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

fn end(app: &mut App, last: bool) -> Vec<Effect> {
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
fn turn(app: &mut App, forward: bool) -> Vec<Effect> {
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

/// Opens what is selected: the articles of a source, or an article; on the page, goes on reading.
fn open(app: &mut App) -> Vec<Effect> {
    match app.focus {
        Pane::Sources => {
            let listing = Listing {
                sort: app.list.listing.sort,
                ..app.sources.listing()
            };
            app.before.clear();
            app.list = ListPane::new(listing);
            app.focus = Pane::List;
            app.ask_list(true).into_iter().collect()
        }
        Pane::List => open_selected(app, true),
        Pane::Page => step(app, true, 1),
    }
}

/// Asks for the selected article.
fn open_selected(app: &mut App, focus: bool) -> Vec<Effect> {
    let Some(id) = app.list.selected().map(|row| row.summary.id) else {
        return Vec::new();
    };
    if focus {
        app.focus = Pane::Page;
    }
    if app.page.open.as_ref().is_some_and(|open| open.entry.id == id) {
        return Vec::new();
    }
    app.page.waiting = Some(id);
    vec![app.find(Find::Entry(id))]
}

/// Goes back: from the page to the list, from a search to the list before it.
fn back(app: &mut App) -> Vec<Effect> {
    match app.focus {
        Pane::Page => {
            app.focus = Pane::List;
            marks::position(app).into_iter().collect()
        }
        Pane::Sources => {
            app.focus = Pane::List;
            Vec::new()
        }
        Pane::List => {
            if shelving::let_go(app) {
                return Vec::new();
            }
            return_to_before(app)
        }
    }
}

/// Gives the list back from which this one was come to, with its position.
pub(super) fn return_to_before(app: &mut App) -> Vec<Effect> {
    let Some(before) = app.before.pop() else {
        return Vec::new();
    };
    app.list = before;
    searching::unmark(app);
    // its rows may have been marked or read meanwhile
    app.ask_list(true).into_iter().collect()
}

/// Closes what is open, and ends the program where nothing is.
fn quit(app: &mut App) -> Vec<Effect> {
    if app.focus != Pane::List || !app.before.is_empty() {
        return back(app);
    }
    exit(app)
}

fn show(app: &mut App, kind: Kind) -> Vec<Effect> {
    app.commands = Some(Commands::new(kind, &app.interface));
    Vec::new()
}

/// Opens the next article of the list, or the previous one.
fn neighbour(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    if app.list.step(rows(times, forward) as i64) {
        return open_selected(app, true);
    }
    let key = if forward {
        "notice-last-article"
    } else {
        "notice-first-article"
    };
    app.status.tell(app.interface.locale.text(key));
    Vec::new()
}

/// Opens the next unread article below the selected one.
fn unread(app: &mut App) -> Vec<Effect> {
    let from = app.list.selected + u64::from(app.focus == Pane::Page || !selected_is_unread(app));
    if let Some(place) = app.list.find(from, true, |summary| summary.unread) {
        app.list.select(place);
        return open_selected(app, true);
    }
    let listing = app.list.listing.clone();
    vec![app.find(Find::Unread(listing, from))]
}

fn selected_is_unread(app: &App) -> bool {
    app.list.selected().is_some_and(|row| row.summary.unread)
}

/// Selects and opens the unread article that the find worker found.
pub(super) fn found_unread(app: &mut App, place: Option<u64>) -> Vec<Effect> {
    let Some(place) = place else {
        app.status.tell(app.interface.locale.text("notice-no-unread"));
        return Vec::new();
    };
    app.list.select(place);
    match app.list.selected() {
        Some(_) => open_selected(app, true),
        None => Vec::new(),
    }
}

/// Lists the bookmarked articles, or goes back from them.
fn bookmarks(app: &mut App) -> Vec<Effect> {
    app.focus = Pane::List;
    if app.list.listing.filter.bookmarked && app.list.listing.query.is_none() {
        if app.before.is_empty() {
            app.list = ListPane::new(Listing::default());
            return app.ask_list(true).into_iter().collect();
        }
        return return_to_before(app);
    }
    let mut listing = Listing {
        sort: app.list.listing.sort,
        ..Listing::default()
    };
    listing.filter.bookmarked = true;
    let before = std::mem::replace(&mut app.list, ListPane::new(listing));
    app.before.push(before);
    searching::unmark(app);
    app.ask_list(true).into_iter().collect()
}

/// Lists what belongs to the article in question; from there, goes back.
fn related(app: &mut App) -> Vec<Effect> {
    let article = match app.focus {
        Pane::Page => app.page.open.as_ref().map(|open| open.entry.id),
        Pane::List | Pane::Sources => app.list.selected().map(|row| row.summary.id),
    };
    let Some(id) = article else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    app.focus = Pane::List;
    let listing = Listing {
        about: Some(id),
        ..Listing::default()
    };
    let before = std::mem::replace(&mut app.list, ListPane::new(listing));
    app.before.push(before);
    searching::unmark(app);
    app.ask_list(true).into_iter().collect()
}

/// Shows every article of a story, or only the first again.
fn stories(app: &mut App) -> Vec<Effect> {
    let mut listing = app.list.listing.clone();
    listing.each = !listing.each;
    let key = if listing.each {
        "notice-stories-each"
    } else {
        "notice-stories-first"
    };
    app.list.change(listing);
    app.status.tell(app.interface.locale.text(key));
    app.ask_list(true).into_iter().collect()
}

/// Does something with the address of the article in question.
fn with_address(app: &mut App, effect: impl FnOnce(String) -> Effect) -> Vec<Effect> {
    let address = match app.focus {
        Pane::Page => app
            .page
            .open
            .as_ref()
            .and_then(|open| open.entry.article.url.clone()),
        Pane::List | Pane::Sources => app.list.selected().and_then(|row| row.summary.url.clone()),
    };
    let Some(address) = address else {
        app.status
            .complain(app.interface.locale.text("notice-no-address"));
        return Vec::new();
    };
    vec![effect(address)]
}

/// Copies the open article: title, lead and body, in logical order.
fn copy_text(app: &mut App) -> Vec<Effect> {
    let Some(open) = &app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    let article = &open.entry.article;
    let body = article.body.plain();
    let parts = [
        article.title.as_str(),
        article.lead.as_deref().unwrap_or_default(),
        &body,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    vec![Effect::Copy(parts.join("\n\n"))]
}

fn sort(app: &mut App) -> Vec<Effect> {
    let mut listing = app.list.listing.clone();
    let name = listing.next_order();
    app.list.change(listing);
    let order = app.interface.locale.text(name);
    let text = app
        .interface
        .locale
        .format("notice-sorted", &[("order", Value::Text(&order))]);
    app.status.tell(text);
    app.ask_list(true).into_iter().collect()
}

/// Puts lost half-spaces back, or shows the text as it came.
fn half_spaces(app: &mut App) -> Vec<Effect> {
    app.interface.repair = !app.interface.repair;
    if let Some(open) = &mut app.page.open {
        open.rebuild(app.interface.setting());
    }
    let key = if app.interface.repair {
        "notice-half-spaces-repaired"
    } else {
        "notice-half-spaces-kept"
    };
    app.status.tell(app.interface.locale.text(key));
    Vec::new()
}

fn measure(app: &mut App, wider: bool) -> Vec<Effect> {
    app.interface.change_measure(wider);
    let cells = u64::from(app.interface.measure);
    let text = app
        .interface
        .locale
        .format("notice-measure", &[("cells", Value::Number(cells))]);
    app.status.tell(text);
    Vec::new()
}
