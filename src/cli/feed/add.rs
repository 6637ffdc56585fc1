//! `khabar feed add`: following feeds by address, by the page that names them, or from the list to start with.

use super::FeedAddArguments;
use crate::cli::context::Context;
use crate::cli::failure::{Failure, Status};
use crate::cli::fetch;
use crate::cli::json::AddedFeedView;
use crate::library::{self, FeedId, FoundFeed, FullText, NewFeed};
use crate::sentence::sentence;

/// Follows what the arguments name.
pub(super) fn add(context: &mut Context, arguments: &FeedAddArguments) -> Result<Status, Failure> {
    if arguments.name.is_some() && arguments.urls.len() > 1 {
        return Err(Failure::new(
            Status::Usage,
            sentence!("cli-one-name", "one name cannot be given to several feeds"),
        ));
    }
    let mut library = context.library()?;
    if let Some(lang) = &arguments.bundled {
        for feed in library::bundled_feeds(lang) {
            let new = NewFeed {
                url: feed.url.clone(),
                title: feed.title.clone(),
                tags: feed.tags.into_iter().chain(arguments.tags.clone()).collect(),
                full_text: arguments.full_text.map(FullText::from),
                ..NewFeed::default()
            };
            for (id, new) in library.subscribe(&[new])? {
                tell_added(context, id, new, &feed.url, feed.title.as_deref())?;
            }
        }
    }
    let settings = fetch::request(&context.config).settings;
    let mut status = Status::Done;
    for written in &arguments.urls {
        let found = match look(context, &settings, written) {
            Ok(found) => found,
            Err(failure) if arguments.urls.len() == 1 => return Err(failure),
            Err(failure) => {
                context.out.flush()?;
                context.tell_failure(&failure);
                status = Status::Partly;
                continue;
            }
        };
        let Some((feed, others)) = found.split_first() else {
            continue;
        };
        let new = NewFeed {
            url: feed.url.clone(),
            name: arguments.name.clone(),
            title: feed.title.clone(),
            tags: arguments.tags.clone(),
            full_text: arguments.full_text.map(FullText::from),
            credential: arguments.credential.clone(),
        };
        let added = library.subscribe(&[new])?;
        for (id, new) in added {
            let name = arguments.name.as_ref().filter(|_| !context.json);
            let label = name.or(feed.title.as_ref());
            tell_added(context, id, new, &feed.url, label.map(String::as_str))?;
        }
        if !others.is_empty() {
            context.out.flush()?;
            context.say(&context.locale.text("cli-feed-others"));
            for other in others {
                let title = other.title.as_deref().unwrap_or_default();
                context.say(format!("  {} {title}", other.url).trim_end());
            }
        }
    }
    Ok(status)
}

/// Says that a feed is followed, or was before.
fn tell_added(
    context: &mut Context,
    id: FeedId,
    new: bool,
    url: &str,
    title: Option<&str>,
) -> std::io::Result<()> {
    if context.json {
        return context.out.json(&AddedFeedView {
            id: id.0,
            url,
            title,
            new,
        });
    }
    let key = if new { "cli-feed-added" } else { "cli-feed-known" };
    let number = id.to_string();
    let values = [("id", (&number).into()), ("name", title.unwrap_or(url).into())];
    let text = context.locale.format(key, &values);
    context.answer(&text)
}

/// Finds the feeds of an address; one that cannot be reached now is taken as it is written.
fn look(
    context: &Context,
    settings: &library::FetchSettings,
    written: &str,
) -> Result<Vec<FoundFeed>, Failure> {
    let written = written.trim();
    let has_scheme = written.contains("://") || written.starts_with("file:");
    let addresses = if has_scheme {
        vec![written.to_owned()]
    } else {
        vec![format!("https://{written}"), format!("http://{written}")]
    };
    if library::holds_password(written) {
        return Err(
            Failure::new(Status::Usage, library::password_refused()).hint(sentence!(
                "cli-password-hint",
                "write a command into [credentials] of the settings and name it with --credential"
            )),
        );
    }
    let mut failed = None;
    for address in &addresses {
        match library::discover(settings, address) {
            Ok(found) => return Ok(found),
            Err(error) => failed.get_or_insert(error),
        };
    }
    let (Some(error), Some(address)) = (failed, addresses.first()) else {
        return Ok(Vec::new());
    };
    match error.kind() {
        library::ErrorKind::Io if has_scheme => {
            let message = sentence!(
                "cli-followed-unseen",
                "it is followed, but could not be looked at now: {why}",
                why = error.message()
            );
            let hint = sentence!("cli-fetch-again", "`khabar fetch` tries again");
            context.warn(&message, Some(hint));
            Ok(vec![FoundFeed {
                url: address.clone(),
                title: None,
            }])
        }
        _ => Err(error.into()),
    }
}
