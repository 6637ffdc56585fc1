//! Marks on articles: bookmarks, read or unread, direction, position; and taking them back.
//!
//! The screen shows a mark at once and the library worker writes it; should
//! that fail, the mark is taken off the screen again.

use super::shelving;
use crate::article::ArticleId;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Write};
use crate::tui::page::PageMode;
use crate::tui::regions::Pane;

/// Returns the article that marks are for: the open one on the page, the selected one in the list.
fn article(app: &App) -> Option<(ArticleId, bool, bool)> {
    match (app.focus, &app.page.open) {
        (Pane::Page, Some(open)) => {
            let entry = &open.entry;
            Some((entry.id, entry.unread, entry.bookmarked()))
        }
        (Pane::Page | Pane::List, _) => {
            let summary = &app.list.selected()?.summary;
            Some((summary.id, summary.unread, summary.bookmarked))
        }
        // the list may not even show
        (Pane::Sources, _) => None,
    }
}

/// Says that there is no article to do something with.
pub(super) fn none_selected(app: &mut App) -> Vec<Effect> {
    app.status
        .complain(app.interface.locale.text("notice-no-article"));
    Vec::new()
}

/// Returns which article that is.
pub(super) fn in_question(app: &App) -> Option<ArticleId> {
    article(app).map(|(id, ..)| id)
}

/// Sets or takes away the bookmark.
pub(super) fn bookmark(app: &mut App) -> Vec<Effect> {
    if let Some(effects) = shelving::bookmark_picked(app) {
        return effects;
    }
    let Some((id, _, bookmarked)) = article(app) else {
        return none_selected(app);
    };
    let key = if bookmarked {
        "notice-bookmark-removed"
    } else {
        "notice-bookmark-set"
    };
    app.status.tell(app.interface.locale.text(key));
    new_step(
        app,
        Write::Bookmark(id, !bookmarked),
        Write::Bookmark(id, bookmarked),
    )
}

/// Marks the article read or unread.
pub(super) fn read(app: &mut App) -> Vec<Effect> {
    if let Some(effects) = shelving::read_picked(app) {
        return effects;
    }
    let Some((id, unread, _)) = article(app) else {
        return none_selected(app);
    };
    new_step(app, Write::Read(id, unread), Write::Read(id, !unread))
}

/// Writes the note on an article, where it is another one than before; none takes it away.
pub(super) fn note(app: &mut App, id: ArticleId, before: &str, text: &str) -> Vec<Effect> {
    if before == text {
        return Vec::new();
    }
    let note = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let key = if text.is_empty() {
        "notice-note-removed"
    } else {
        "notice-note-written"
    };
    app.status.tell(app.interface.locale.text(key));
    new_step(app, Write::Note(id, note(text)), Write::Note(id, note(before)))
}

/// Shows and writes something that `inverse` undoes.
pub(super) fn new_step(app: &mut App, forward: Write, inverse: Write) -> Vec<Effect> {
    app.remember(forward.clone(), inverse);
    write(app, forward)
}

/// Does the step again that was undone last.
pub(super) fn redo(app: &mut App) -> Vec<Effect> {
    let Some(forward) = app.redo() else {
        app.status
            .tell(app.interface.locale.text("notice-nothing-to-redo"));
        return Vec::new();
    };
    app.status.tell(app.interface.locale.text("notice-redone"));
    write(app, forward)
}

/// Takes back the last mark, bookmark or note.
pub(super) fn undo(app: &mut App) -> Vec<Effect> {
    let Some(inverse) = app.take_back() else {
        app.status
            .tell(app.interface.locale.text("notice-nothing-to-undo"));
        return Vec::new();
    };
    app.status.tell(app.interface.locale.text("notice-undone"));
    send(app, inverse)
}

/// Turns the direction of the open article, or gives it its own back.
pub(super) fn direction(app: &mut App) -> Vec<Effect> {
    let Some(open) = &mut app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    let chosen = open.turned();
    open.entry.direction = chosen;
    let id = open.entry.id;
    open.rebuild(app.interface.setting());
    vec![Effect::Write(Write::Direction(id, chosen))]
}

/// Remembers where reading stopped, where that is another place than before.
pub(super) fn position(app: &mut App) -> Option<Effect> {
    let open = app.page.open.as_mut();
    let open = open.filter(|open| open.mode == PageMode::Reading)?;
    let position = open.position();
    if open.entry.position.unwrap_or_default() == position {
        return None;
    }
    open.entry.position = Some(position);
    Some(Effect::Write(Write::Position(open.entry.id, position)))
}

/// Shows a mark, and has it written.
pub(super) fn write(app: &mut App, write: Write) -> Vec<Effect> {
    app.writes_anew(&write);
    send(app, write)
}

fn send(app: &mut App, write: Write) -> Vec<Effect> {
    show(app, &write);
    app.wrote = true;
    vec![Effect::Write(write)]
}

/// Takes a mark that could not be written off the screen again.
pub(super) fn revert(app: &mut App, write: &Write) {
    match write {
        Write::Bookmark(id, set) => show(app, &Write::Bookmark(*id, !set)),
        Write::Read(id, read) => show(app, &Write::Read(*id, !read)),
        Write::ReadMany(ids, read) => show(app, &Write::ReadMany(ids.clone(), !read)),
        Write::Several(writes) => writes.iter().for_each(|write| revert(app, write)),
        // lists and sources are asked for anew with the next change
        Write::Note(..)
        | Write::Position(..)
        | Write::Direction(..)
        | Write::Delete(..)
        | Write::Tag(..)
        | Write::SaveSearch(..)
        | Write::ForgetSearch(..)
        | Write::Follow(_) => {}
    }
}

/// Shows on the screen what a step makes of it.
pub(super) fn show(app: &mut App, write: &Write) {
    match write {
        Write::Bookmark(id, set) => show_bookmark(app, *id, *set),
        Write::Read(id, read) => show_read(app, *id, *read),
        Write::Note(id, note) => show_note(app, *id, note.as_deref()),
        Write::ReadMany(ids, read) => {
            for id in ids {
                show_read(app, *id, *read);
            }
        }
        Write::Delete(ids, true) => {
            for list in app.before.iter_mut().chain([&mut app.list]) {
                list.remove(ids);
            }
            if app
                .page
                .open
                .as_ref()
                .is_some_and(|open| ids.contains(&open.entry.id))
            {
                app.page.open = None;
            }
        }
        Write::Several(writes) => writes.iter().for_each(|write| show(app, write)),
        // what comes back or changes its tags is asked for once it is written
        Write::Delete(_, false)
        | Write::Tag(..)
        | Write::SaveSearch(..)
        | Write::ForgetSearch(..)
        | Write::Follow(_)
        | Write::Position(..)
        | Write::Direction(..) => {}
    }
}

fn show_bookmark(app: &mut App, id: ArticleId, set: bool) {
    let now = app.interface.now;
    for list in app.before.iter_mut().chain([&mut app.list]) {
        if let Some(summary) = list.of_mut(id) {
            summary.bookmarked = set;
        }
    }
    if let Some(open) = app.page.open.as_mut().filter(|open| open.entry.id == id) {
        open.entry.bookmarked_at = set.then_some(now);
    }
    let bookmarked = &mut app.counts.bookmarked;
    *bookmarked = if set {
        *bookmarked + 1
    } else {
        bookmarked.saturating_sub(1)
    };
}

fn show_note(app: &mut App, id: ArticleId, note: Option<&str>) {
    for list in app.before.iter_mut().chain([&mut app.list]) {
        if let Some(summary) = list.of_mut(id) {
            summary.noted = note.is_some();
        }
    }
    if let Some(open) = app.page.open.as_mut().filter(|open| open.entry.id == id) {
        open.entry.note = note.map(str::to_owned);
        open.rebuild(app.interface.setting());
    }
}

fn show_read(app: &mut App, id: ArticleId, read: bool) {
    let mut source = None;
    for list in app.before.iter_mut().chain([&mut app.list]) {
        if let Some(summary) = list.of_mut(id) {
            summary.unread = !read;
            source.clone_from(&summary.source);
        }
    }
    if let Some(open) = app.page.open.as_mut().filter(|open| open.entry.id == id) {
        open.entry.unread = !read;
        source.clone_from(&open.entry.article.source);
    }
    app.sources.count_read(source.as_deref(), read);
    let unread = &mut app.counts.unread;
    *unread = if read {
        unread.saturating_sub(1)
    } else {
        *unread + 1
    };
}
