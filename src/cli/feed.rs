//! `khabar feed`: following feeds and leaving them, from the shell.

mod add;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};

use super::context::Context;
use super::failure::{Failure, Status};
use super::json::FeedView;
use super::output::parts;
use crate::calendar::{self, Instant, Style};
use crate::library::{self, Feed, FeedChange, FullText};

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
    /// URLs of feeds, of pages that name some, or of Telegram channels (t.me/NAME)
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
    /// Do not fetch the articles yet
    #[arg(long)]
    pub(super) no_fetch: bool,
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
        FeedVerb::Add(arguments) => add::add(context, &arguments),
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
        let parts = parts([feed.label(), &feed.url, &tags, &trouble]);
        context.answer(&format!("{:>4} {counts:>9} {parts}", feed.id.0))?;
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
