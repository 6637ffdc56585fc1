//! What the workers answer.

use super::{marks, opening, prompting, searching, shelving};
use crate::article::ArticleId;
use crate::library::{Entry, IndexProgress};
use crate::locale::{Locale, Value};
use crate::tui::app::App;
use crate::tui::effect::{Effect, Find, Generation, Write};
use crate::tui::message::{Copied, Failure, Found, ListAnswer, Sent};
use crate::tui::page::{OpenArticle, PageMode};
use crate::tui::regions::Pane;

/// Takes in an answer of the find worker, unless something else was asked meanwhile.
pub(super) fn found(app: &mut App, generation: Generation, found: Found) -> Vec<Effect> {
    match found {
        Found::List(answer) => list(app, generation, answer),
        Found::Entry(id, entry) if app.page.waiting == Some(id) => opened(app, id, entry),
        Found::Entry(id, entry) => {
            if let Some(entry) = entry {
                retagged(app, id, entry.article.tags);
            }
            Vec::new()
        }
        Found::Words(words, marker) => searching::found_on_page(app, &words, marker),
        Found::Note(id, note) => prompting::noted(app, id, &note),
        Found::Saved(id, saved) => prompting::saved(app, id, saved),
        Found::Unread(place) => opening::found_unread(app, place),
        Found::Ids(part, ids) => shelving::found(app, part, ids),
        Found::Sources(shelves, counts) => {
            app.sources.take(*shelves);
            app.counts = counts;
            Vec::new()
        }
        Found::Failed(failure) => {
            if app.page.waiting.is_some() {
                unreadable(app);
            }
            complain(app, &failure);
            Vec::new()
        }
    }
}

fn list(app: &mut App, generation: Generation, answer: ListAnswer) -> Vec<Effect> {
    if !app.list.awaits(generation) {
        return Vec::new();
    }
    app.list.take(answer);
    searching::unmark(app);
    if app.list.total == 0 && app.page.open.as_ref().is_some_and(is_preview) {
        app.page.open = None;
    }
    searching::show_first_match(app);
    Vec::new()
}

fn is_preview(open: &OpenArticle) -> bool {
    open.mode == PageMode::Preview
}

/// Gives up waiting for an article: it is gone, or cannot be read.
fn unreadable(app: &mut App) {
    app.page.unreadable = app.page.waiting.take();
    // the focus went ahead to the page, which shows the preview of another article, or nothing
    if app.focus == Pane::Page && app.page.open.as_ref().is_none_or(is_preview) {
        app.focus = Pane::List;
    }
}

/// Shows an article, and remembers where the one before was left.
fn opened(app: &mut App, id: ArticleId, entry: Option<Box<Entry>>) -> Vec<Effect> {
    let Some(entry) = entry else {
        let was_opened = app.focus == Pane::Page;
        unreadable(app);
        app.focus = Pane::List;
        if was_opened {
            app.status
                .complain(app.interface.locale.text("notice-article-gone"));
        }
        return app.ask_list(true).into_iter().collect();
    };
    app.page.waiting = None;
    app.page.unreadable = None;
    app.page.search = None;
    let effects = marks::position(app).into_iter().collect();
    let region = app.regions().and_then(|regions| regions.page);
    let (width, height) = region.map_or((app.interface.measure, 1), |region| {
        (app.page_width(region), region.body.height)
    });
    debug_assert_eq!(entry.id, id, "the article that was asked for");
    app.page.open = Some(OpenArticle::new(*entry, app.interface.setting(), width, height));
    searching::show_first_match(app);
    effects
}

/// Shows the tags that the open article has now.
fn retagged(app: &mut App, id: ArticleId, tags: Vec<String>) {
    let open = app.page.open.as_mut().filter(|open| open.entry.id == id);
    if let Some(open) = open.filter(|open| open.entry.article.tags != tags) {
        open.entry.article.tags = tags;
        open.rebuild(app.interface.setting());
    }
}

/// Marks an article read on which somebody stayed for as long as that takes.
pub(super) fn stayed(app: &mut App, id: ArticleId) -> Vec<Effect> {
    let open = app.page.open.as_ref();
    let is_read = |open: &OpenArticle| open.mode == PageMode::Reading && open.entry.id == id;
    if open.is_some_and(|open| is_read(open) && open.entry.unread) {
        return marks::write(app, Write::Read(id, true));
    }
    Vec::new()
}

/// Says that something could not be written, and takes it off the screen and from what can be undone.
///
/// What should have been undone is still there, and can be undone again.
pub(super) fn not_written(app: &mut App, write: &Write, failure: &Failure) -> Vec<Effect> {
    if app.put_back(write) {
        marks::revert(app, write);
    } else if let Some(before) = app.forget_step(write) {
        marks::show(app, &before);
    } else {
        marks::revert(app, write);
    }
    complain(app, failure);
    Vec::new()
}

/// Asks anew for what is on the screen: the library was changed.
pub(super) fn changed(app: &mut App) -> Vec<Effect> {
    // a list of what is unread keeps the article that was just read until somebody else writes
    let ours = std::mem::take(&mut app.wrote) && app.list.listing.depends_on_marks();
    let list = if ours { None } else { app.ask_list(true) };
    let sources = app.find(Find::Sources);
    list.into_iter().chain([sources]).collect()
}

/// Says how far indexing is; when it is done, a search is asked again.
pub(super) fn indexing(app: &mut App, progress: Option<IndexProgress>) -> Vec<Effect> {
    let was = std::mem::replace(&mut app.status.indexing, progress);
    if was.is_some() && progress.is_none() && app.list.listing.query.is_some() {
        return app.ask_list(true).into_iter().collect();
    }
    Vec::new()
}

/// Says where copied text went.
pub(super) fn copied(app: &mut App, copied: Copied) -> Vec<Effect> {
    let locale = &app.interface.locale;
    match (copied.tool, copied.terminal) {
        (Some(tool), Sent::Taken) => {
            let text = locale.format("notice-copied-tool", &[("tool", Value::Text(tool))]);
            app.status.tell(text);
        }
        (Some(tool), _) => {
            let text = locale.format("notice-copied-by", &[("tool", Value::Text(tool))]);
            app.status.tell(text);
        }
        (None, Sent::Taken) => app.status.tell(locale.text("notice-copied")),
        (None, Sent::Tried) => app.status.tell(locale.text("notice-copied-terminal")),
        (None, Sent::Not) => app.status.complain(locale.text("notice-not-copied")),
        (None, Sent::TooLong) => app.status.complain(locale.text("notice-copy-too-long")),
    }
    Vec::new()
}

/// Says whether the browser was started.
pub(super) fn browsed(app: &mut App, result: Result<(), Failure>) -> Vec<Effect> {
    match result {
        Ok(()) => app.status.tell(app.interface.locale.text("notice-browser")),
        Err(failure) => complain(app, &failure),
    }
    Vec::new()
}

/// Says that a worker could not do its work.
pub(super) fn failed(app: &mut App, failure: &Failure) -> Vec<Effect> {
    complain(app, failure);
    Vec::new()
}

/// Adds to what is new that the work was stopped, where it was.
pub(super) fn whole_or_stopped(locale: &Locale, new: String, stopped: bool) -> String {
    if stopped {
        format!("{} \u{B7} {new}", locale.text("notice-stopped"))
    } else {
        new
    }
}

/// Says how long work ended: what is new, and the first of its problems where there are any.
pub(super) fn ended(app: &mut App, new: &str, key: &str, mut problems: impl Iterator<Item = String>) {
    let Some(first) = problems.next() else {
        app.status.tell(new.to_owned());
        return;
    };
    let values = [
        ("count", Value::Number(1 + problems.count() as u64)),
        ("why", Value::Text(&first)),
    ];
    let failed = app.interface.locale.format(key, &values);
    app.status.complain(format!("{new} \u{B7} {failed}"));
}

/// Says what went wrong, and what to do about it.
pub(in crate::tui) fn complain(app: &mut App, failure: &Failure) {
    let text = said(&app.interface.locale, failure);
    app.status.complain(text);
}

/// Says what is wrong with the settings: the first thing, and how many more there are.
pub(in crate::tui) fn complain_of_settings(app: &mut App, wrong: &[Failure]) {
    let Some((first, more)) = wrong.split_first() else {
        return;
    };
    let locale = &app.interface.locale;
    let mut text = said(locale, first);
    if !more.is_empty() {
        let values = [
            ("first", Value::Text(&text)),
            ("count", Value::Number(more.len() as u64)),
        ];
        text = locale.format("notice-settings-wrong", &values);
    }
    app.status.complain(text);
}

fn said(locale: &Locale, failure: &Failure) -> String {
    let message = locale.sentence(&failure.message);
    match &failure.hint {
        Some(hint) => format!("{message}: {}", locale.sentence(hint)),
        None => message,
    }
}
