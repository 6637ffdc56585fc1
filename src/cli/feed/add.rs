//! `khabar feed add`: subscribing to feeds by URL, by the page that names them, or from a bundled list, and fetching them at once.

use super::FeedAddArguments;
use crate::cli::context::Context;
use crate::cli::failure::{Failure, Status};
use crate::cli::fetch;
use crate::cli::json::AddedFeedView;
use crate::library::{self, FeedId, FeedReport, FetchRequest, FoundFeed, FullText, Library, NewFeed};
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
    let mut added: Vec<AddedFeed> = Vec::new();
    if let Some(lang) = &arguments.bundled {
        for feed in library::bundled_feeds(lang) {
            let found = FoundFeed {
                url: feed.url,
                title: feed.title,
            };
            let tags = feed.tags.into_iter().chain(arguments.tags.clone()).collect();
            added.push(subscribe(&mut library, arguments, found, tags)?);
        }
    }
    let settings = fetch::request(&context.config).settings;
    let mut status = Status::Done;
    for written in &arguments.urls {
        let (feed, others, reached) = match look(context, &settings, arguments, written) {
            Ok(Found {
                feed,
                others,
                reached,
            }) => (feed, others, reached),
            Err(failure) if arguments.urls.len() == 1 => return Err(failure),
            Err(failure) => {
                context.out.flush()?;
                context.tell_failure(&failure);
                status = Status::Partly;
                continue;
            }
        };
        let one = subscribe(&mut library, arguments, feed, arguments.tags.clone())?;
        added.push(AddedFeed { reached, ..one });
        if !others.is_empty() {
            context.out.flush()?;
            context.say(&context.locale.text("cli-feed-others"));
            for other in others {
                let title = other.title.as_deref().unwrap_or_default();
                context.say(format!("  {} {title}", other.url).trim_end());
            }
        }
    }
    if !context.json {
        for feed in &added {
            tell_added(context, feed)?;
        }
    }
    let fetched = if arguments.no_fetch {
        Vec::new()
    } else {
        fetch_added(context, &mut library, &added)?
    };
    for feed in &added {
        let report = fetched.iter().find(|report| report.feed == feed.id.0);
        if report.is_some_and(|report| report.outcome.is_trouble()) {
            status = Status::Partly;
        }
        if context.json {
            context.out.json(&AddedFeedView {
                id: feed.id.0,
                url: &feed.url,
                title: feed
                    .title
                    .as_deref()
                    .or_else(|| report.map(|report| report.label.as_str())),
                new: feed.new,
                articles: report.map(|report| report.new),
                error: report.and_then(|report| report.message.as_ref()),
            })?;
        }
    }
    Ok(status)
}

/// A feed that was subscribed to.
struct AddedFeed {
    id: FeedId,
    url: String,
    title: Option<String>,
    /// The name that the user gave.
    name: Option<String>,
    /// It was not subscribed to before.
    new: bool,
    reached: Reached,
}

/// Whether a URL was seen before it was subscribed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    Yes,
    /// A warning said why not; fetching at once would only say it again.
    No,
}

/// What a URL leads to.
struct Found {
    feed: FoundFeed,
    others: Vec<FoundFeed>,
    reached: Reached,
}

fn subscribe(
    library: &mut Library,
    arguments: &FeedAddArguments,
    found: FoundFeed,
    tags: Vec<String>,
) -> Result<AddedFeed, Failure> {
    let new = NewFeed {
        url: found.url.clone(),
        name: arguments.name.clone(),
        title: found.title.clone(),
        tags,
        full_text: arguments.full_text.map(FullText::from),
        credential: arguments.credential.clone(),
    };
    let (id, new) = library
        .subscribe(&[new])?
        .into_iter()
        .next()
        .unwrap_or((FeedId(0), false));
    Ok(AddedFeed {
        id,
        url: found.url,
        title: found.title,
        name: arguments.name.clone(),
        new,
        reached: Reached::Yes,
    })
}

/// Fetches what was added and can be reached.
fn fetch_added(
    context: &mut Context,
    library: &mut Library,
    added: &[AddedFeed],
) -> Result<Vec<FeedReport>, Failure> {
    let reached = added.iter().filter(|feed| feed.reached == Reached::Yes);
    let feeds: Vec<FeedId> = reached.map(|feed| feed.id).collect();
    if feeds.is_empty() {
        return Ok(Vec::new());
    }
    let request = FetchRequest {
        feeds: Some(feeds),
        ..fetch::request(&context.config)
    };
    fetch::added(context, library, &request)
}

/// Says that a feed is followed, or was before.
fn tell_added(context: &mut Context, feed: &AddedFeed) -> std::io::Result<()> {
    let key = if feed.new {
        "cli-feed-added"
    } else {
        "cli-feed-known"
    };
    let number = feed.id.to_string();
    let name = feed
        .name
        .as_deref()
        .or(feed.title.as_deref())
        .unwrap_or(&feed.url);
    let values = [("id", (&number).into()), ("name", name.into())];
    let text = context.locale.format(key, &values);
    context.answer(&text)
}

/// Finds the feeds of a URL; one that cannot be reached now is taken as it is written.
fn look(
    context: &Context,
    settings: &library::FetchSettings,
    arguments: &FeedAddArguments,
    written: &str,
) -> Result<Found, Failure> {
    let written = written.trim();
    if library::holds_password(written) {
        return Err(
            Failure::new(Status::Usage, library::password_refused()).hint(sentence!(
                "cli-password-hint",
                "write a command into [credentials] of the settings and name it with --credential"
            )),
        );
    }
    let as_written = |reached| Found {
        feed: FoundFeed {
            url: written.to_owned(),
            title: None,
        },
        others: Vec::new(),
        reached,
    };
    match library::discover(settings, written) {
        Ok(found) => {
            let mut found = found.into_iter();
            let Some(feed) = found.next() else {
                return Ok(as_written(Reached::Yes));
            };
            Ok(Found {
                feed,
                others: found.collect(),
                reached: Reached::Yes,
            })
        }
        Err(error) if error.kind() == library::ErrorKind::Io && library::has_scheme(written) => {
            if arguments.credential.is_some() {
                // the fetch has user and password, which the look had not
                return Ok(as_written(Reached::Yes));
            }
            let message = sentence!(
                "cli-followed-unseen",
                "it is followed, but could not be looked at now: {why}",
                why = error.message()
            );
            let hint = sentence!("cli-fetch-again", "`khabar fetch` tries again");
            context.warn(&message, Some(hint));
            Ok(as_written(Reached::No))
        }
        Err(error) => Err(error.into()),
    }
}
