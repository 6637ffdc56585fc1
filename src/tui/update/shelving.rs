//! What is done to many articles at once, or to the library: picking rows, marking all, deleting, tags, saved searches.

use super::{marks, opening, prompting};
use crate::article::ArticleId;
use crate::keymap::Action;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Find, Part, Write};
use crate::tui::list::Picked;
use crate::tui::prompt::Purpose;
use crate::tui::regions::Pane;
use crate::tui::sources::SourceRow;

/// Picks the selected row or lets it go, and moves on.
pub(super) fn pick(app: &mut App) -> Vec<Effect> {
    let in_sight = app.focus != Pane::Sources;
    let Some(row) = app.list.selected().filter(|_| in_sight) else {
        return marks::none_selected(app);
    };
    let summary = &row.summary;
    let (id, picked) = (summary.id, Picked::of(summary));
    if app.list.picked.remove(&id).is_none() {
        app.list.picked.insert(id, picked);
    }
    app.list.step(1);
    tell_picked(app);
    Vec::new()
}

/// Picks every article of the list, or lets all go where some are picked.
pub(super) fn pick_all(app: &mut App) -> Vec<Effect> {
    if app.list.picked.is_empty() {
        let listing = app.list.listing.clone();
        return vec![app.find(Find::Ids(listing, Part::Whole))];
    }
    app.list.picked.clear();
    tell_picked(app);
    Vec::new()
}

fn tell_picked(app: &mut App) {
    let count = app.list.picked.len();
    let text = app
        .interface
        .locale
        .format("notice-picked", &[("count", Value::Number(count as u64))]);
    app.status.tell(text);
}

/// Lets the picked rows go; returns whether there were any.
pub(super) fn let_go(app: &mut App) -> bool {
    let any = !app.list.picked.is_empty();
    app.list.picked.clear();
    any
}

/// Asks for the unread articles of the list, or of its rows above the selected one, to mark them read; in the sources, for
/// those of the selected one.
pub(super) fn read_all(app: &mut App, above: bool) -> Vec<Effect> {
    let in_sources = app.focus == Pane::Sources;
    if above && in_sources {
        return marks::none_selected(app);
    }
    let listing = if in_sources {
        app.sources.listing()
    } else {
        app.list.listing.clone()
    };
    let part = if above {
        Part::UnreadBefore(app.list.selected)
    } else {
        Part::Unread
    };
    vec![app.find(Find::Ids(listing, part))]
}

/// Marks the list read, and opens the next source that has unread articles.
pub(super) fn read_all_next(app: &mut App) -> Vec<Effect> {
    let mut effects = read_all(app, false);
    if app.sources.select_unread() {
        app.focus = Pane::Sources;
        effects.extend(opening::open(app));
    } else {
        app.status.tell(app.interface.locale.text("notice-no-unread"));
    }
    effects
}

/// Takes in the articles that were asked for.
pub(super) fn found(app: &mut App, part: Part, found: Vec<(ArticleId, Picked)>) -> Vec<Effect> {
    if part == Part::Whole {
        app.list.picked = found.into_iter().collect();
        tell_picked(app);
        return Vec::new();
    }
    let ids: Vec<ArticleId> = found.into_iter().map(|(id, _)| id).collect();
    if ids.is_empty() {
        app.status.tell(app.interface.locale.text("notice-none-unread"));
        return Vec::new();
    }
    told(app, "notice-all-read", ids.len());
    marks::new_step(
        app,
        Write::ReadMany(ids.clone(), true),
        Write::ReadMany(ids, false),
    )
}

fn told(app: &mut App, key: &str, count: usize) {
    let undo = app.interface.keys(Action::Undo);
    let given = [
        ("count", Value::Number(count as u64)),
        ("key", Value::Text(&undo)),
    ];
    let text = app.interface.locale.format(key, &given);
    app.status.tell(text);
}

/// Returns the articles that are meant: the picked ones, else the one in question.
fn meant(app: &App) -> Vec<ArticleId> {
    if app.focus != Pane::Page && !app.list.picked.is_empty() {
        return app.list.picked.keys().copied().collect();
    }
    marks::in_question(app).into_iter().collect()
}

/// Bookmarks the picked articles, or takes their bookmarks away where all have one; `None` where none is picked.
pub(super) fn bookmark_picked(app: &mut App) -> Option<Vec<Effect>> {
    let picked = taken(app)?;
    let set = picked.iter().any(|(_, picked)| !picked.bookmarked);
    let changed: Vec<ArticleId> = changed(&picked, |picked| picked.bookmarked != set);
    let each = |set: bool| {
        let writes = changed.iter().map(|id| Write::Bookmark(*id, set));
        Write::Several(writes.collect())
    };
    told(
        app,
        if set {
            "notice-many-bookmarked"
        } else {
            "notice-many-unbookmarked"
        },
        changed.len(),
    );
    Some(marks::new_step(app, each(set), each(!set)))
}

/// Marks the picked articles read, or unread where all are read; `None` where none is picked.
pub(super) fn read_picked(app: &mut App) -> Option<Vec<Effect>> {
    let picked = taken(app)?;
    let read = picked.iter().any(|(_, picked)| picked.unread);
    let changed = changed(&picked, |picked| picked.unread == read);
    told(
        app,
        if read {
            "notice-all-read"
        } else {
            "notice-many-unread"
        },
        changed.len(),
    );
    let forward = Write::ReadMany(changed.clone(), read);
    Some(marks::new_step(app, forward, Write::ReadMany(changed, !read)))
}

fn taken(app: &mut App) -> Option<Vec<(ArticleId, Picked)>> {
    if app.focus == Pane::Page || app.list.picked.is_empty() {
        return None;
    }
    Some(std::mem::take(&mut app.list.picked).into_iter().collect())
}

fn changed(picked: &[(ArticleId, Picked)], wanted: impl Fn(&Picked) -> bool) -> Vec<ArticleId> {
    let changed = picked.iter().filter(|(_, picked)| wanted(picked));
    changed.map(|(id, _)| *id).collect()
}

/// Deletes the articles that are meant; in the sources, the saved search.
pub(super) fn delete(app: &mut App) -> Vec<Effect> {
    if app.focus == Pane::Sources {
        return forget_search(app);
    }
    let ids = meant(app);
    if ids.is_empty() {
        return marks::none_selected(app);
    }
    app.list.picked.clear();
    if app.focus == Pane::Page {
        app.focus = Pane::List;
    }
    told(app, "notice-deleted", ids.len());
    marks::new_step(app, Write::Delete(ids.clone(), true), Write::Delete(ids, false))
}

fn forget_search(app: &mut App) -> Vec<Effect> {
    let Some(SourceRow::Search(search, _)) = app.sources.selected() else {
        app.status
            .complain(app.interface.locale.text("notice-not-a-search"));
        return Vec::new();
    };
    let (name, query) = (search.name.clone(), search.query.clone());
    let undo = app.interface.keys(Action::Undo);
    let given = [("name", Value::Text(&name)), ("key", Value::Text(&undo))];
    let text = app.interface.locale.format("notice-search-removed", &given);
    app.status.tell(text);
    marks::new_step(
        app,
        Write::ForgetSearch(name.clone()),
        Write::SaveSearch(name, query),
    )
}

/// Asks for tags: to give, and with a hyphen before them to take away.
pub(super) fn ask_tags(app: &mut App) -> Vec<Effect> {
    let ids = meant(app);
    if ids.is_empty() {
        return marks::none_selected(app);
    }
    prompting::ask(app, Purpose::Tags(ids), "");
    Vec::new()
}

/// Gives and takes the tags that were entered, separated by commas.
pub(super) fn tagged(app: &mut App, ids: &[ArticleId], text: &str) -> Vec<Effect> {
    let mut writes = Vec::new();
    for word in text.split([',', '\u{60C}']).map(str::trim) {
        let (tag, given) = match word.strip_prefix('-') {
            Some(tag) => (tag.trim(), false),
            None => (word, true),
        };
        if tag.chars().any(char::is_alphanumeric) {
            writes.push(Write::Tag(ids.to_vec(), tag.to_owned(), given));
        }
    }
    if writes.is_empty() {
        return Vec::new();
    }
    app.list.picked.clear();
    told(app, "notice-tagged", ids.len());
    let writes = Write::Several(writes);
    // until it is known who had the tags before
    match writes.tags_back() {
        Some(back) => marks::new_step(app, writes, back),
        None => marks::write(app, writes),
    }
}

/// Asks for a name under which the present search is saved.
pub(super) fn ask_name(app: &mut App) -> Vec<Effect> {
    let Some(query) = app
        .list
        .listing
        .query
        .clone()
        .filter(|query| !query.trim().is_empty())
    else {
        app.status
            .complain(app.interface.locale.text("notice-nothing-to-save"));
        return Vec::new();
    };
    prompting::ask(app, Purpose::SearchName(query.clone()), &query);
    Vec::new()
}

/// Saves a search under the name that was entered.
pub(super) fn named(app: &mut App, query: String, name: &str) -> Vec<Effect> {
    if name.is_empty() {
        return Vec::new();
    }
    if app.sources.has_search(name) {
        let name = [("name", Value::Text(name))];
        let text = app.interface.locale.format("notice-search-known", &name);
        app.status.complain(text);
        return Vec::new();
    }
    let text = app
        .interface
        .locale
        .format("notice-search-saved", &[("name", Value::Text(name))]);
    app.status.tell(text);
    let forward = Write::SaveSearch(name.to_owned(), query);
    marks::new_step(app, forward, Write::ForgetSearch(name.to_owned()))
}

/// Asks anew for lists and sources: something was written that changes them.
///
/// Articles that had a tag before keep it when its giving is taken back.
pub(super) fn written(app: &mut App, asked: &Write, done: &Write) -> Vec<Effect> {
    app.wrote = false;
    if let (Some(inverse), Some(exact)) = (asked.tags_back(), done.tags_back()) {
        app.remember_exactly(&inverse, exact);
    }
    let list = app.ask_list(true);
    let sources = app.find(Find::Sources);
    // its tags stand on the page
    let open = app.page.open.as_ref().map(|open| open.entry.id);
    let open = open.filter(|_| asked.changes_articles());
    let open = open.map(|id| app.find(Find::Entry(id)));
    list.into_iter().chain([sources]).chain(open).collect()
}
