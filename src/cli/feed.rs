//! `khabar feed`: following feeds and leaving them, from the shell.

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};

use super::context::Context;
use super::failure::{Failure, Status};
use super::fetch;
use super::json::{AddedFeedView, FeedView};
use crate::calendar::{self, Instant, Style};
use crate::library::{self, Feed, FeedChange, FeedId, FoundFeed, FullText, NewFeed};
use crate::sentence::sentence;

/// What to do with feeds.
#[derive(Debug, Subcommand)]
pub(super) enum FeedVerb {
    /// Follow feeds, or those that a site's page names
    Add(FeedAddArguments),
    /// List the feeds with their numbers of articles, and which of them fail
    List,
    /// Leave feeds; their articles stay
    Remove {
        /// Number, address or name
        #[arg(value_name = "FEED", required = true)]
        feeds: Vec<String>,
    },
    /// Give a feed a name of your own, which its articles carry too
    Rename {
        /// Number, address or name
        #[arg(value_name = "FEED")]
        feed: String,
        /// The new name; an empty one brings the feed's own back
        #[arg(value_name = "NAME")]
        name: String,
    },
    /// Change the tags of a feed and how it is fetched
    Set(FeedSetArguments),
}

/// Arguments of `feed add`.
#[derive(Debug, Args)]
pub(super) struct FeedAddArguments {
    /// Addresses of feeds, or of pages that name some
    #[arg(value_name = "URL", required_unless_present = "bundled")]
    pub(super) urls: Vec<String>,
    /// Follow the feeds to start with in a language; their addresses come from public lists
    #[arg(long, value_name = "LANG", value_parser = PossibleValuesParser::new(library::bundled_languages()))]
    pub(super) bundled: Option<String>,
    /// Whether the pages of its articles are fetched
    #[arg(long, value_name = "WHEN")]
    pub(super) full_text: Option<Whole>,
    /// A tag for the feed and its articles; may be given several times
    #[arg(long = "tag", value_name = "TAG")]
    pub(super) tags: Vec<String>,
    /// A name of your own for it
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,
    /// The command of the settings' [credentials] that tells user and password
    #[arg(long, value_name = "NAME")]
    pub(super) credential: Option<String>,
}

/// Arguments of `feed set`.
#[derive(Debug, Args)]
pub(super) struct FeedSetArguments {
    /// Number, address or name
    #[arg(value_name = "FEED")]
    pub(super) feed: String,
    /// Whether the pages of its articles are fetched
    #[arg(long, value_name = "WHEN")]
    pub(super) full_text: Option<Whole>,
    /// A tag to add; may be given several times
    #[arg(long = "tag", value_name = "TAG")]
    pub(super) tags: Vec<String>,
    /// A tag to take away; may be given several times
    #[arg(long = "untag", value_name = "TAG")]
    pub(super) untag: Vec<String>,
    /// The command of the settings' [credentials] that tells user and password; an empty one takes it away
    #[arg(long, value_name = "NAME")]
    pub(super) credential: Option<String>,
}

/// When pages are fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Whole {
    /// Where the feed gives only summaries
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Whole> for FullText {
    fn from(whole: Whole) -> Self {
        match whole {
            Whole::Auto => Self::Auto,
            Whole::Always => Self::Always,
            Whole::Never => Self::Never,
        }
    }
}

/// Does what is asked with feeds.
pub(super) fn run(context: &mut Context, verb: FeedVerb) -> Result<Status, Failure> {
    match verb {
        FeedVerb::Add(arguments) => add(context, &arguments),
        FeedVerb::List => list(context),
        FeedVerb::Remove { feeds } => remove(context, &feeds),
        FeedVerb::Rename { feed, name } => {
            let feed = context.reader()?.feed(&feed)?;
            let name = name.trim().to_owned();
            let change = FeedChange {
                name: Some(Some(name).filter(|name| !name.is_empty())),
                ..FeedChange::default()
            };
            change_one(context, &feed, &change)
        }
        FeedVerb::Set(arguments) => set(context, arguments),
    }
}

fn add(context: &mut Context, arguments: &FeedAddArguments) -> Result<Status, Failure> {
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
    if holds_password(written) {
        return Err(Failure::new(
            Status::Usage,
            sentence!(
                "cli-password",
                "an address with a password would be stored in the clear"
            ),
        )
        .hint(sentence!(
            "cli-password-hint",
            "write a command into [credentials] of the settings and name it with --credential"
        )));
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

fn holds_password(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    authority
        .rsplit_once('@')
        .is_some_and(|(user, _)| user.contains(':'))
}

fn remove(context: &mut Context, feeds: &[String]) -> Result<Status, Failure> {
    let mut library = context.library()?;
    let reader = context.reader()?;
    let mut status = Status::Done;
    for called in feeds {
        match reader.feed(called).and_then(|feed| {
            library.unsubscribe(feed.id)?;
            Ok(feed)
        }) {
            Ok(feed) if context.json => context.out.json(&FeedView::new(&feed))?,
            Ok(feed) => {
                let values = [("name", feed.label().into())];
                let text = context.locale.format("cli-feed-removed", &values);
                context.answer(&text)?;
            }
            Err(error) => {
                context.out.flush()?;
                context.tell_failure(&error.into());
                status = Status::Partly;
            }
        }
    }
    Ok(status)
}

fn set(context: &mut Context, arguments: FeedSetArguments) -> Result<Status, Failure> {
    let feed = context.reader()?.feed(&arguments.feed)?;
    let mut tags = feed.tags.clone();
    tags.retain(|tag| !arguments.untag.contains(tag));
    for tag in arguments.tags {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let change = FeedChange {
        tags: (tags != feed.tags).then_some(tags),
        full_text: arguments.full_text.map(FullText::from),
        credential: arguments
            .credential
            .map(|name| Some(name).filter(|name| !name.is_empty())),
        ..FeedChange::default()
    };
    change_one(context, &feed, &change)
}

/// Changes a feed and shows it as it is then.
fn change_one(context: &mut Context, feed: &Feed, change: &FeedChange) -> Result<Status, Failure> {
    context.library()?.change_feed(feed.id, change)?;
    let changed = context.reader()?.feed(&feed.id.to_string())?;
    write(context, &changed)?;
    Ok(Status::Done)
}

fn list(context: &mut Context) -> Result<Status, Failure> {
    let feeds = context.reader()?.feeds()?;
    for feed in &feeds {
        write(context, feed)?;
    }
    if feeds.is_empty() && !context.json {
        context.say(&context.locale.text("cli-feed-none"));
    }
    Ok(Status::Done)
}

/// Writes one feed: number, unread and all articles, name, address, tags, and what is wrong with it.
fn write(context: &mut Context, feed: &Feed) -> Result<(), Failure> {
    if context.json {
        context.out.json(&FeedView::new(feed))?;
        return Ok(());
    }
    let trouble = trouble(context, feed);
    let counts = format!("{}/{}", feed.unread, feed.articles);
    let tags = feed.tags.join(", ");
    if context.out.is_terminal() {
        let parts: Vec<String> = [feed.label(), &feed.url, &tags, &trouble]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| format!("\u{2068}{part}\u{2069}"))
            .collect();
        context.answer(&format!(
            "{:>4} {counts:>9} {}",
            feed.id.0,
            parts.join(" \u{B7} ")
        ))?;
    } else {
        let columns = [
            &feed.id.to_string(),
            &counts,
            feed.label(),
            &feed.url,
            &tags,
            &trouble,
        ];
        let row = columns
            .map(|column| crate::text::sanitize(column).replace(['\n', '\t'], " "))
            .join("\t");
        context.out.line(&row)?;
    }
    Ok(())
}

/// Says what is wrong with a feed and since when; empty where nothing is.
pub(super) fn trouble(context: &Context, feed: &Feed) -> String {
    let Some(why) = &feed.state.error else {
        return String::new();
    };
    let why = context.locale.sentence(why);
    match feed.state.failing_since {
        Some(since) => {
            let since = date(context, since);
            let values = [("why", (&why).into()), ("since", (&since).into())];
            context.locale.format("cli-feed-failing", &values)
        }
        None => why,
    }
}

/// Writes a moment as the reader's calendar has it.
pub(super) fn date(context: &Context, unix: i64) -> String {
    let lang = context.locale.lang();
    let calendar = context.config.reader.calendar.for_lang(lang);
    calendar::format(Instant { unix, offset: 0 }, calendar, lang.tag(), Style::Date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_in_addresses_are_seen() {
        assert!(holds_password("https://me:secret@a.example/x"));
        assert!(holds_password("me:secret@a.example"));
        assert!(!holds_password("https://a.example/@me:x"));
        assert!(!holds_password("https://me@a.example/"));
    }
}
