//! Fetching feeds from the interface: what is fetched, and what is said of it.

use super::answers;
use crate::keymap::Action;
use crate::library::FeedOutcome;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::feeds::{Ended, Which};
use crate::tui::message::Failure;
use crate::tui::regions::Pane;
use crate::tui::sources::SourceRow;

/// Begins to fetch: all feeds, or those of what is selected.
pub(super) fn start(app: &mut App, action: Action) -> Vec<Effect> {
    if app.feeds.fetching.is_some() {
        app.status.tell(app.interface.locale.text("fetch-busy"));
        return Vec::new();
    }
    let which = if action == Action::FetchAll {
        Which::All
    } else {
        selected(app)
    };
    app.feeds.fetching = Some((0, 0));
    vec![Effect::Fetch(which)]
}

/// Returns the feeds of what is selected where the focus is.
fn selected(app: &App) -> Which {
    let article = match app.focus {
        Pane::Sources => {
            return match app.sources.selected() {
                Some(SourceRow::Publisher(publisher)) => {
                    Which::Source(publisher.name.clone().unwrap_or_default())
                }
                _ => Which::All,
            };
        }
        Pane::List => app.list.selected().map(|row| row.summary.id),
        Pane::Page => app.page.open.as_ref().map(|open| open.entry.id),
    };
    article.map_or(Which::All, Which::Article)
}

/// Stops what is going on: feeds being fetched, an import.
pub(super) fn stop(app: &mut App) -> Vec<Effect> {
    if app.feeds.fetching.is_none() && app.status.importing.is_none() {
        app.status
            .tell(app.interface.locale.text("notice-nothing-to-stop"));
        return Vec::new();
    }
    app.status.tell(app.interface.locale.text("notice-stopping"));
    vec![Effect::Stop]
}

/// Says how a fetch ended.
pub(super) fn ended(app: &mut App, ended: Result<Ended, Failure>) -> Vec<Effect> {
    app.feeds.fetching = None;
    let locale = &app.interface.locale.clone();
    let report = match ended {
        Ok(Ended::Done(report)) => report,
        Ok(Ended::NoFeeds) => {
            app.status.tell(locale.text("fetch-none"));
            return Vec::new();
        }
        Ok(Ended::NotFromFeed) => {
            app.status.tell(locale.text("fetch-no-feed"));
            return Vec::new();
        }
        Err(failure) => {
            answers::complain(app, &failure);
            return Vec::new();
        }
    };
    if report.offline {
        app.status.tell(locale.text("fetch-offline"));
        return Vec::new();
    }
    let new = locale.format("fetch-done", &[("new", Value::Number(report.new_articles()))]);
    let failed = report
        .feeds
        .iter()
        .filter(|feed| matches!(feed.outcome, FeedOutcome::Failed | FeedOutcome::Gone));
    let failed = failed.map(|feed| {
        let why = feed.message.as_ref().map(|why| locale.sentence(why));
        format!("{}: {}", feed.label, why.unwrap_or_default())
    });
    let new = answers::whole_or_stopped(locale, new, report.cancelled);
    answers::ended(app, &new, "fetch-failed", failed);
    Vec::new()
}
