//! What happens when something happens: the only place where the state changes.
//!
//! Pure: no file, no clock, no terminal. What is to be done outside comes back
//! as effects.

mod actions;
mod answers;
mod card;
mod fetching;
mod following;
mod importing;
mod keys;
mod listing;
mod marks;
mod menus;
mod moving;
mod opening;
mod pictures;
mod pointing;
mod prompting;
mod reading;
mod searching;
mod selecting;
mod settings;
mod shelving;

use super::app::App;
use super::effect::Effect;
use super::message::Message;
use crate::locale::Value;
use crate::terminal::input::Event;

#[cfg(test)]
pub(super) use actions::act;
pub(super) use answers::complain_of_settings;

/// Takes one message in and returns what is to be done about it.
pub(super) fn update(app: &mut App, message: Message) -> Vec<Effect> {
    let mut effects = take(app, message);
    effects.extend(opening::begin_reading(app));
    app.settle();
    effects.extend(app.ask_list(false));
    effects
}

fn take(app: &mut App, message: Message) -> Vec<Effect> {
    match message {
        Message::Input(event) => input(app, event),
        Message::Clock(now) => {
            app.interface.now = now;
            Vec::new()
        }
        Message::Paused => {
            app.interface.count.pause();
            Vec::new()
        }
        Message::SelectionRested => opening::rested(app),
        Message::Found(generation, found) => answers::found(app, generation, found),
        Message::NotWritten(write, failure) => answers::not_written(app, &write, &failure),
        Message::Written { asked, done } => shelving::written(app, &asked, &done),
        Message::Stayed(id) => answers::stayed(app, id),
        Message::Changed => answers::changed(app),
        Message::Indexing(progress) => answers::indexing(app, progress),
        Message::Fetching(done, total) => {
            app.feeds.fetching = app.feeds.fetching.map(|_| (done, total));
            Vec::new()
        }
        Message::Fetched(ended) => fetching::ended(app, ended),
        Message::Troubles(troubles) => {
            app.feeds.take(troubles);
            Vec::new()
        }
        Message::Copied(copied) => answers::copied(app, copied),
        Message::Importing(done, found) => {
            app.status.importing = Some((done, found));
            Vec::new()
        }
        Message::Imported(report) => importing::ended(app, report),
        Message::Picture(id, block, picture) => pictures::drawn(app, id, block, picture),
        Message::Browsed(result) => answers::browsed(app, result),
        Message::Kept(result) => card::kept(app, result),
        Message::KeptTheme(name, result) => settings::kept(app, &name, result),
        Message::Settings(reread) => settings::reread(app, reread),
        Message::WorkerFailed(worker, reason) => {
            let reason = [("worker", Value::Text(worker)), ("reason", Value::Text(&reason))];
            let text = app.interface.locale.format("notice-worker-failed", &reason);
            app.status.complain(text);
            Vec::new()
        }
        Message::Failed(failure) => answers::failed(app, &failure),
    }
}

fn input(app: &mut App, event: Event) -> Vec<Effect> {
    match event {
        Event::Key(key) => keys::pressed(app, key),
        Event::Paste(text) => keys::pasted(app, &text),
        Event::Resize(width, height) => {
            app.size = ratatui::layout::Size { width, height };
            // the links stand elsewhere now
            app.page.hints = None;
            Vec::new()
        }
        Event::Continue => answers::changed(app),
        Event::Terminate => actions::exit(app),
        Event::Mouse(_) if app.regions().is_none() => Vec::new(),
        Event::Mouse(mouse) => pointing::moved(app, mouse),
        Event::Focus(_) => Vec::new(),
    }
}
