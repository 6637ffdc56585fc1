//! Bytes in, articles out: one file a format, one a concern.
//!
//! Reading never fails as a whole: what was found and what was wrong come out
//! side by side, article by article. Knows no network and no database; where an
//! article comes from is told by [`Origin`].

mod address;
mod archive;
mod autolink;
mod bounds;
mod builder;
pub mod challenge;
mod charset;
mod clean;
mod csv;
mod detect;
mod document;
mod epub;
pub mod feed;
mod footer;
mod gzip;
mod html;
mod identity;
mod json;
mod jsonl;
mod language;
mod lines;
pub mod links;
mod mail;
mod markdown;
mod mhtml;
mod months;
pub mod opml;
pub mod page;
mod reader;
mod record;
mod rows;
mod subscription;
pub mod telegram_web;
mod text;
mod warc;
mod xml;

use std::fmt;
use std::io::{self, BufRead};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::article::identity::EntryIdentity;
use crate::article::{Article, Marks};
use crate::sentence::{Sentence, sentence};
use archive::budget::Budget;
pub use archive::is_resource;
use identity::Identity;
pub use reader::{Saved, SavedFeed, entry_key, is_part, newsraft_content, newsraft_field, row};
pub use subscription::{SmartList, Subscription, holds_password, password_refused};

/// Something that could not be read, in a sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the input, counted from 1, where one line is to blame.
    pub line: Option<u64>,
    /// One clear sentence.
    pub message: Sentence,
}

/// What a parser found and what was wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Articles in the order of the input.
    pub articles: Vec<Article>,
    /// What was done to articles in another reader: the article's place and the marks.
    pub marks: Vec<(usize, Marks)>,
    /// Feeds to subscribe to, in the order of the input.
    pub subscriptions: Vec<Subscription>,
    /// Searches under names, in the order of the input.
    pub smart_lists: Vec<SmartList>,
    /// Problems in the order of the input.
    pub problems: Vec<Problem>,
}

/// What comes out of [`read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// One article.
    Article(Box<Article>),
    /// One article with what was done to it in another reader.
    Marked(Box<Article>, Marks),
    /// One entry of a feed, whose key is a proposal, with what was done to it in another reader.
    Entry(Box<Article>, Marks, Box<EntryIdentity>),
    /// One feed to subscribe to.
    Subscription(Subscription),
    /// One search under a name.
    SmartList(SmartList),
    /// One problem; reading goes on.
    Problem(Problem),
}

/// A form of input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Found out by content and file name.
    #[default]
    Auto,
    /// Plain text, scraped pages included.
    Text,
    /// Markdown, with or without front matter.
    Markdown,
    /// A saved page.
    Html,
    /// JSON Lines: one object a line.
    Jsonl,
    /// A list of objects in JSON, one object, or an object around a list.
    Json,
    /// CSV with a header.
    Csv,
    /// RSS, Atom, JSON Feed or CDF.
    Feed,
    /// A list of subscriptions.
    Opml,
    /// A book, or a periodical with an article a chapter.
    Epub,
    /// Letters: a mailbox, or a file that is one letter.
    Mbox,
    /// A page saved with everything that belongs to it.
    Mhtml,
    /// An archive of the web.
    Warc,
    /// An archive of files of any of these formats.
    Zip,
    /// newsboat's list of feeds or its database.
    Newsboat,
    /// newsraft's list of feeds or its database.
    Newsraft,
    /// bulletty's tree of entries.
    Bulletty,
    /// An export of Pocket.
    Pocket,
    /// An export of Omnivore, folder or archive.
    Omnivore,
    /// An export of wallabag.
    Wallabag,
    /// An export of Readeck, folder or archive.
    Readeck,
    /// An export of Instapaper.
    Instapaper,
    /// A table of Raindrop.io.
    Raindrop,
    /// Bookmarks as browsers and bookmark services export them.
    Netscape,
    /// JSON in the form of Google Reader: `FreshRSS`, Inoreader, The Old Reader.
    GoogleReader,
    /// An export of Karakeep.
    Karakeep,
    /// An export of Linkwarden.
    Linkwarden,
    /// An export of Telegram Desktop: a chat or an account.
    Telegram,
    /// The outbox in an archive of Mastodon.
    Mastodon,
    /// The posts in an archive of Twitter or X.
    Twitter,
}

impl Format {
    /// Every format with its name on the command line.
    pub const ALL: &[(Self, &str)] = &[
        (Self::Auto, "auto"),
        (Self::Text, "text"),
        (Self::Markdown, "markdown"),
        (Self::Html, "html"),
        (Self::Jsonl, "jsonl"),
        (Self::Json, "json"),
        (Self::Csv, "csv"),
        (Self::Feed, "feed"),
        (Self::Opml, "opml"),
        (Self::Epub, "epub"),
        (Self::Mbox, "mbox"),
        (Self::Mhtml, "mhtml"),
        (Self::Warc, "warc"),
        (Self::Zip, "zip"),
        (Self::Newsboat, "newsboat"),
        (Self::Newsraft, "newsraft"),
        (Self::Bulletty, "bulletty"),
        (Self::Pocket, "pocket"),
        (Self::Omnivore, "omnivore"),
        (Self::Wallabag, "wallabag"),
        (Self::Readeck, "readeck"),
        (Self::Instapaper, "instapaper"),
        (Self::Raindrop, "raindrop"),
        (Self::Netscape, "netscape"),
        (Self::GoogleReader, "googlereader"),
        (Self::Karakeep, "karakeep"),
        (Self::Linkwarden, "linkwarden"),
        (Self::Telegram, "telegram"),
        (Self::Mastodon, "mastodon"),
        (Self::Twitter, "twitter"),
    ];

    /// Names the format as the command line does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(format, _)| *format == self)
            .map_or("auto", |(_, name)| name)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no format that khabar reads")]
pub struct UnknownFormat(String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(format, _)| *format)
            .ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// Decodes bytes as every format here is decoded; `declared` is the charset that something names.
///
/// ```
/// assert_eq!(khabar::ingest::decode(b"\xD3\xE1\xC7\xE3", Some("windows-1256")), "\u{633}\u{644}\u{627}\u{645}");
/// ```
#[must_use]
pub fn decode(bytes: &[u8], declared: Option<&str>) -> String {
    charset::decode(bytes, declared).text
}

/// Finds the language of a text as BCP 47 primary subtag, by what it is written in more than by what is declared.
#[must_use]
pub fn language(text: &str, declared: Option<&str>) -> Option<String> {
    language::detect(text, declared).lang
}

/// Where an input comes from and what is known about it beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Canonical path of the file; `None` for standard input.
    pub path: Option<PathBuf>,
    /// The format, or [`Format::Auto`].
    pub format: Format,
    /// The source of articles that name none themselves.
    pub source: Option<String>,
    /// Tags that every article gets besides its own.
    pub tags: Vec<String>,
}

/// Reads articles from an input, handing each out as soon as it is known.
///
/// Returns the format found. The sink stops the reading with
/// [`ControlFlow::Break`].
///
/// # Errors
///
/// Only where the input itself cannot be read; whatever its bytes are, they
/// give articles and problems.
pub fn read(
    input: &mut dyn BufRead,
    origin: &Origin,
    sink: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> Result<Format, io::Error> {
    read_named(input, origin, origin.path.as_deref(), &Budget::default(), sink)
}

/// Reads an input that is called `name`, inside an archive maybe.
fn read_named(
    input: &mut dyn BufRead,
    origin: &Origin,
    name: Option<&Path>,
    budget: &Budget,
    sink: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> Result<Format, io::Error> {
    let head = input.fill_buf()?;
    let binary = detect::binary(head);
    let format = match origin.format {
        Format::Auto => detect::format(head, name),
        format => format,
    };
    if format != Format::Warc && gzip::begins(head) {
        return gzip::read(input, origin, name, budget, sink);
    }
    let packed = detect::is_zip(head);
    let mut outlet = Outlet { origin, sink, budget };
    if let Some(kind) = binary {
        // Whoever reads on learns nothing; the sink may stop or not.
        let _ = outlet.problem(
            None,
            sentence!(
                "import-binary",
                "this is {kind}, not text: import its text instead",
                kind = kind
            ),
        );
        return Ok(format);
    }
    if packed || matches!(format, Format::Zip | Format::Epub) {
        return Ok(archive::read(input, origin.format, &mut outlet)?.0);
    }
    let _ = match format {
        Format::Jsonl | Format::Json => json::read(input, &mut outlet)?,
        Format::Csv => csv::read(input, &mut outlet)?,
        Format::Feed => feed::read(input, &mut outlet)?,
        Format::Opml => opml::read(input, &mut outlet)?,
        Format::Mbox => mail::read(input, &mut outlet)?,
        Format::Mhtml => mhtml::read(input, &mut outlet)?,
        Format::Warc => warc::read(input, &mut outlet)?,
        Format::Newsboat
        | Format::Newsraft
        | Format::Bulletty
        | Format::Pocket
        | Format::Omnivore
        | Format::Wallabag
        | Format::Readeck
        | Format::Instapaper
        | Format::Raindrop
        | Format::Netscape
        | Format::GoogleReader
        | Format::Karakeep
        | Format::Linkwarden
        | Format::Telegram
        | Format::Mastodon
        | Format::Twitter => reader::read(input, format, name, &mut outlet)?,
        Format::Auto | Format::Text | Format::Markdown | Format::Html | Format::Epub | Format::Zip => {
            document::read(input, format, &mut outlet)?
        }
    };
    Ok(format)
}

/// Hands events out, with what is known about every article of the input added.
struct Outlet<'a> {
    origin: &'a Origin,
    sink: &'a mut dyn FnMut(Event) -> ControlFlow<()>,
    budget: &'a Budget,
}

impl Outlet<'_> {
    /// Hands an article out; `many` where its file holds others, too.
    fn article(&mut self, article: Article, identity: Identity, many: bool) -> ControlFlow<()> {
        self.marked(article, identity, Marks::default(), many)
    }

    /// Hands an article out that comes with marks of another reader.
    fn marked(
        &mut self,
        mut article: Article,
        identity: Identity,
        marks: Marks,
        many: bool,
    ) -> ControlFlow<()> {
        article.key = identity::key(identity, &article, self.origin.path.as_deref(), many);
        let article = Box::new(self.completed(article));
        (self.sink)(if marks == Marks::default() {
            Event::Article(article)
        } else {
            Event::Marked(article, marks)
        })
    }

    /// Hands an entry of a feed out.
    fn entry(&mut self, article: Article, marks: Marks, identity: EntryIdentity) -> ControlFlow<()> {
        let article = Box::new(self.completed(article));
        (self.sink)(Event::Entry(article, marks, Box::new(identity)))
    }

    /// Adds what is known about every article of the input.
    fn completed(&self, mut article: Article) -> Article {
        if article.source.is_none() {
            article.source.clone_from(&self.origin.source);
        }
        for tag in &self.origin.tags {
            if !article.tags.contains(tag) {
                article.tags.push(tag.clone());
            }
        }
        bounds::apply(&mut article);
        article
    }

    fn subscription(&mut self, mut subscription: Subscription) -> ControlFlow<()> {
        for tag in &self.origin.tags {
            if !subscription.tags.contains(tag) {
                subscription.tags.push(tag.clone());
            }
        }
        (self.sink)(Event::Subscription(subscription))
    }

    fn smart_list(&mut self, list: SmartList) -> ControlFlow<()> {
        (self.sink)(Event::SmartList(list))
    }

    fn problem(&mut self, line: Option<u64>, message: Sentence) -> ControlFlow<()> {
        (self.sink)(Event::Problem(Problem { line, message }))
    }
}

/// Reads a whole input into memory: [`read`] for small inputs and tests.
///
/// # Errors
///
/// As [`read`].
pub fn read_all(input: &mut dyn BufRead, origin: &Origin) -> Result<(Format, Parsed), io::Error> {
    let mut parsed = Parsed::default();
    let format = read(input, origin, &mut |event| {
        match event {
            Event::Article(article) => parsed.articles.push(*article),
            Event::Marked(article, marks) | Event::Entry(article, marks, _) => {
                if marks != Marks::default() {
                    parsed.marks.push((parsed.articles.len(), marks));
                }
                parsed.articles.push(*article);
            }
            Event::Subscription(subscription) => parsed.subscriptions.push(subscription),
            Event::SmartList(list) => parsed.smart_lists.push(list),
            Event::Problem(problem) => parsed.problems.push(problem),
        }
        ControlFlow::Continue(())
    })?;
    Ok((format, parsed))
}
