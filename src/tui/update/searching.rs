//! Searching: the bar, the hits as they come, and going from hit to hit.

use super::{moving, opening, prompting};
use crate::keymap::Action;
use crate::library::Marker;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Find, Listing};
use crate::tui::field::Field;
use crate::tui::history::Memory;
use crate::tui::page::{PageMode, PageSearch};
use crate::tui::prompt::Purpose;
use crate::tui::regions::Pane;

/// Opens the bar over the list; what it shows now comes back with Esc.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    app.focus = Pane::List;
    app.before.push(app.list.clone());
    app.search.bar = Some(Field::default());
    app.search.history.reset();
    vec![Effect::Prepare]
}

/// Carries out an action of the bar.
pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let interface = app.interface.direction();
    let Some(field) = &mut app.search.bar else {
        return Vec::new();
    };
    match action {
        Action::Accept => {
            // nothing to keep: what was probably meant is searched instead
            let Some(suggestion) = app.list.suggestion() else {
                return accept(app);
            };
            *field = Field::new(suggestion);
            changed(app)
        }
        Action::Cancel => {
            app.search.bar = None;
            opening::return_to_before(app)
        }
        Action::EntryPrevious | Action::EntryNext => {
            let entry = if action == Action::EntryPrevious {
                app.search.history.previous(field.text())
            } else {
                app.search.history.next()
            };
            let Some(entry) = entry else {
                return Vec::new();
            };
            *field = Field::new(entry);
            changed(app)
        }
        Action::EntriesNext | Action::EntriesPrevious => moving::page(app, action == Action::EntriesNext, 1),
        _ if field.act(action, interface) => changed(app),
        _ => Vec::new(),
    }
}

/// Asks for the hits of what stands in the bar now.
pub(super) fn changed(app: &mut App) -> Vec<Effect> {
    let text = app.search.bar.as_ref().map_or("", Field::text).trim();
    let query = (!text.is_empty()).then(|| text.to_owned());
    if query == app.list.listing.query {
        return Vec::new();
    }
    let listing = Listing {
        query,
        whole: false,
        ..app.list.listing.clone()
    };
    app.list.change(listing);
    app.ask_list(true).into_iter().collect()
}

/// Closes the bar and keeps the hits as the list; without words, nothing was asked for.
fn accept(app: &mut App) -> Vec<Effect> {
    let Some(field) = app.search.bar.take() else {
        return Vec::new();
    };
    if app.list.listing.query.is_none() {
        return opening::return_to_before(app);
    }
    let mut effects = Vec::new();
    if app.search.history.push(field.text()) {
        effects.push(Effect::Remember(Memory::Search, field.text().to_owned()));
    }
    // a search over the hits of another one takes its place
    let searched = |list: &crate::tui::list::ListPane| list.listing.query.is_some();
    while app.before.last().is_some_and(searched) {
        app.before.pop();
    }
    effects
}

/// Forgets the marks on the page: the search is another one now.
pub(super) fn unmark(app: &mut App) {
    if let Some(open) = &mut app.page.open {
        open.unmark();
    }
}

/// Opens the prompt for words to look for on the page.
pub(super) fn open_on_page(app: &mut App) -> Vec<Effect> {
    prompting::ask(app, Purpose::PageSearch, "");
    Vec::new()
}

/// Asks for what finds these words on the page.
pub(super) fn look_for_on_page(app: &mut App, words: String) -> Vec<Effect> {
    app.page.search = Some(PageSearch {
        words: words.clone(),
        marker: None,
    });
    unmark(app);
    if words.is_empty() {
        return Vec::new();
    }
    vec![app.find(Find::Words(words))]
}

/// Marks the words on the page, and shows the first one from the top of the window on.
pub(super) fn found_on_page(app: &mut App, words: &str, marker: Box<Marker>) -> Vec<Effect> {
    let Some(search) = app.page.search.as_mut().filter(|search| search.words == words) else {
        return Vec::new();
    };
    let marker = search.marker.insert(marker);
    if let Some(open) = &mut app.page.open {
        open.unmark();
        open.go_to_mark(marker, true);
    }
    Vec::new()
}

/// Ends the search on the page; returns whether there was one.
pub(super) fn leave_page_search(app: &mut App) -> bool {
    let ended = app.page.search.take().is_some();
    if ended {
        unmark(app);
    }
    ended
}

/// Scrolls the preview of a hit to its first match.
pub(super) fn show_first_match(app: &mut App) {
    let Some(hits) = &app.list.hits else { return };
    let open = app.page.open.as_mut();
    if let Some(open) = open.filter(|open| open.mode == PageMode::Preview && app.focus != Pane::Page) {
        open.go_to_mark(&hits.marker, true);
    }
}

/// Goes to the next hit, or the previous one: on the page to a word, in the list to an article.
pub(super) fn go(app: &mut App, forward: bool) -> Vec<Effect> {
    let of_page = app.page.search.as_ref().and_then(|search| search.marker.as_ref());
    let of_list = app.list.hits.as_ref().map(|hits| &hits.marker);
    let moved = match (&mut app.page.open, app.focus, of_page.or(of_list)) {
        (Some(open), Pane::Page, Some(marker)) => open.go_to_mark(marker, forward),
        (_, Pane::Page | Pane::List | Pane::Sources, _) if of_list.is_some() => {
            app.list.step(if forward { 1 } else { -1 })
        }
        _ => {
            app.status.tell(app.interface.locale.text("notice-no-search"));
            return Vec::new();
        }
    };
    if !moved {
        let key = if forward {
            "notice-last-hit"
        } else {
            "notice-first-hit"
        };
        app.status.tell(app.interface.locale.text(key));
    }
    Vec::new()
}
