//! Which articles the list holds, and in which order: bookmarks, one story and its kin, stories told once, sorting.

use super::{marks, opening, searching};
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Listing, Ordering};
use crate::tui::list::ListPane;
use crate::tui::regions::Pane;

/// Lists the bookmarked articles, or goes back from them.
pub(super) fn bookmarks(app: &mut App) -> Vec<Effect> {
    app.focus = Pane::List;
    if app.list.listing.filter.bookmarked && app.list.listing.query.is_none() {
        if app.before.is_empty() {
            app.list = ListPane::new(Listing::of_all(app.interface.stories));
            return app.ask_list(true).into_iter().collect();
        }
        return opening::return_to_before(app);
    }
    let mut listing = Listing {
        sort: app.list.listing.sort,
        each: app.list.listing.each,
        ..Listing::default()
    };
    listing.filter.bookmarked = true;
    let before = std::mem::replace(&mut app.list, ListPane::new(listing));
    app.before.push(before);
    searching::unmark(app);
    app.ask_list(true).into_iter().collect()
}

/// Lists what belongs to the article in question; from there, goes back.
pub(super) fn related(app: &mut App) -> Vec<Effect> {
    let Some(id) = marks::in_question(app) else {
        return marks::none_selected(app);
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
pub(super) fn stories(app: &mut App) -> Vec<Effect> {
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

/// Sorts the list in another order.
pub(super) fn sort(app: &mut App, ordering: Ordering) -> Vec<Effect> {
    let mut listing = app.list.listing.clone();
    listing.sort_by(ordering);
    app.list.change(listing);
    let order = app.interface.locale.text(ordering.name());
    let text = app
        .interface
        .locale
        .format("notice-sorted", &[("order", Value::Text(&order))]);
    app.status.tell(text);
    app.ask_list(true).into_iter().collect()
}
