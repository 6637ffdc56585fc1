//! Opening articles and lists, and going back from them.

use super::{actions, marks, moving, searching, shelving};
use crate::article::ArticleId;
use crate::config::MarkRead;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Find, Listing, Write};
use crate::tui::list::ListPane;
use crate::tui::page::PageMode;
use crate::tui::regions::Pane;

/// Opens what is selected: the articles of a source, or an article; on the page, goes on reading.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    match app.focus {
        Pane::Sources => {
            let listing = Listing {
                sort: app.list.listing.sort,
                each: app.list.listing.each,
                ..app.sources.listing()
            };
            app.before.clear();
            app.list = ListPane::new(listing);
            app.focus = Pane::List;
            app.ask_list(true).into_iter().collect()
        }
        Pane::List => open_selected(app),
        Pane::Page => moving::step(app, true, 1),
    }
}

/// Asks for the selected article.
fn open_selected(app: &mut App) -> Vec<Effect> {
    let selected = app.list.selected().map(|row| row.summary.id);
    selected.map_or_else(Vec::new, |id| open_article(app, id))
}

/// Asks for an article, unless it is open already.
fn open_article(app: &mut App, id: ArticleId) -> Vec<Effect> {
    app.focus = Pane::Page;
    if app.page.open.as_ref().is_some_and(|open| open.entry.id == id) {
        // the preview of a row that was passed is not wanted any more
        app.page.waiting = None;
        return Vec::new();
    }
    app.page.waiting = Some(id);
    vec![app.find(Find::Entry(id))]
}

/// Tints the row on which the selection rests, and asks for its preview.
pub(super) fn rested(app: &mut App) -> Vec<Effect> {
    app.list.rest();
    let Some(id) = app.preview_due() else {
        return Vec::new();
    };
    app.page.waiting = Some(id);
    vec![app.find(Find::Entry(id))]
}

/// Counts the article on the page as opened once the focus is there: until then it was a preview.
pub(super) fn begin_reading(app: &mut App) -> Vec<Effect> {
    if app.focus != Pane::Page || app.page.waiting.is_some() {
        return Vec::new();
    }
    let open = app.page.open.as_mut();
    let Some(open) = open.filter(|open| open.mode == PageMode::Preview) else {
        return Vec::new();
    };
    open.mode = PageMode::Reading;
    let id = open.entry.id;
    if !open.entry.unread {
        return Vec::new();
    }
    match app.interface.mark_read {
        MarkRead::Opening => marks::write(app, Write::Read(id, true)),
        MarkRead::After(seconds) => vec![Effect::Stay(id, seconds)],
        MarkRead::Never => Vec::new(),
    }
}

/// Goes back: from the page to the list, from a search to the list before it.
pub(super) fn back(app: &mut App) -> Vec<Effect> {
    if app.focus == Pane::Page && searching::leave_page_search(app) {
        return Vec::new();
    }
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
pub(super) fn quit(app: &mut App) -> Vec<Effect> {
    if app.focus != Pane::List || !app.before.is_empty() {
        return back(app);
    }
    actions::exit(app)
}

/// Opens the next article of the list, or the previous one.
pub(super) fn neighbour(app: &mut App, forward: bool, times: u32) -> Vec<Effect> {
    if app.list.step(moving::rows(times, forward) as i64) {
        return open_selected(app);
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
pub(super) fn unread(app: &mut App) -> Vec<Effect> {
    let from = app.list.selected + u64::from(app.focus == Pane::Page || !selected_is_unread(app));
    if let Some(place) = app.list.find(from, true, |summary| summary.unread) {
        app.list.select(place);
        return open_selected(app);
    }
    let listing = app.list.listing.clone();
    vec![app.find(Find::Unread(listing, from))]
}

fn selected_is_unread(app: &App) -> bool {
    app.list.selected().is_some_and(|row| row.summary.unread)
}

/// Selects and opens the unread article that the find worker found.
pub(super) fn found_unread(app: &mut App, found: Option<(u64, ArticleId)>) -> Vec<Effect> {
    let Some((place, id)) = found else {
        app.status.tell(app.interface.locale.text("notice-no-unread"));
        return Vec::new();
    };
    app.list.select(place);
    // its row may be yet to come
    open_article(app, id)
}
