//! Feeds: RSS 0.90 to 2.0, 1.0 and 1.1, Atom 0.3 and 1.0, CDF and JSON Feed.
//!
//! Feeds in the wild are broken in every way, so nothing here insists: the
//! markup is cut by quick-xml and what repairs after it (`xml`), hung into a tree
//! that closes what was left open (`tree`), and read by what its elements mean
//! rather than by which format they belong to (`name`, `entry`, `map`). The XML
//! formats share one vocabulary and one mapping, which is how mixtures of them
//! are read, too. No network: an address is only resolved.
//!
//! Limits keep a hostile document cheap: no recursion, bounded depth and nodes,
//! declared entities replaced once.

mod base64;
mod content;
mod date;
mod draft;
mod entry;
mod json;
mod map;
mod name;
mod tree;
mod wrapped;

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use super::{Outlet, Problem, address, bounds, charset, identity, xml};
use crate::article::identity::{EntryIdentity, identify};
use crate::article::{Article, Marks, Warning};
use crate::limits;
use crate::sentence::sentence;
pub(super) use draft::{Enclosure, attach};
pub(super) use wrapped::unwrap;

/// Largest feed, in bytes.
const MAX_BYTES: u64 = 64 << 20;

/// What is known about a feed beside its bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options<'a> {
    /// Address or path of the document, which relative addresses begin at.
    pub base: Option<&'a str>,
    /// Charset that the transport declares.
    pub charset: Option<&'a str>,
}

/// A feed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Feed {
    /// What the feed calls itself.
    pub title: Option<String>,
    /// Address of the page that the feed belongs to.
    pub link: Option<String>,
    /// What the feed says it is about.
    pub description: Option<String>,
    /// BCP 47 primary language, as declared.
    pub lang: Option<String>,
    /// Minutes after which the feed wants to be looked at again.
    pub refresh: Option<u32>,
    /// Address of a small picture.
    pub icon: Option<String>,
    /// Address of a hub that tells of news.
    pub hub: Option<String>,
    /// URL of the feed itself, as declared.
    pub address: Option<String>,
    /// Entries in the order of the document.
    pub entries: Vec<FeedEntry>,
    /// What was wrong.
    pub problems: Vec<Problem>,
}

/// An entry of a feed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedEntry {
    /// The entry as an article; its key is a proposal, which other entries may share.
    pub article: Article,
    /// How the entry is recognised.
    pub identity: EntryIdentity,
}

impl Feed {
    /// Takes the articles of all entries, each with its guid.
    pub(super) fn set_entries(&mut self, entries: impl Iterator<Item = (Article, Option<String>)>) {
        let entries: Vec<_> = entries.collect();
        let named = entries.iter().map(|(article, guid)| (guid.as_deref(), article));
        let identities = identify(named);
        self.entries = entries
            .into_iter()
            .zip(identities)
            .map(|((article, _), identity)| FeedEntry { article, identity })
            .collect();
    }
}

/// Reads a feed in any charset; whatever the bytes are, they give a feed, maybe an empty one.
#[must_use]
pub fn parse(bytes: &[u8], options: &Options<'_>) -> Feed {
    let declared = options.charset.or_else(|| xml::declared_charset(bytes));
    let decoded = charset::decode(bytes, declared);
    let mut feed = if json::looks_like(&decoded.text) {
        json::read(&decoded.text, options)
    } else {
        map::read(&decoded.text, options)
    };
    for entry in &mut feed.entries {
        bounds::apply(&mut entry.article);
    }
    for name in [&mut feed.title, &mut feed.description].into_iter().flatten() {
        limits::cut(name, limits::TITLE);
    }
    if decoded.replaced {
        for FeedEntry { article, .. } in &mut feed.entries {
            article.warnings.push(Warning::BytesReplaced);
        }
    }
    feed
}

/// Reads the entries of a feed's file.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let message = sentence!(
            "feed-too-large",
            "the feed is larger than {size} MiB and was not read",
            size = MAX_BYTES >> 20
        );
        return Ok(outlet.problem(None, message));
    }
    let feed = parse(&bytes, &Options::default());
    if feed.entries.is_empty() && feed.problems.is_empty() {
        return Ok(outlet.problem(
            None,
            sentence!(
                "feed-empty",
                "the feed has no entries: there is nothing to import"
            ),
        ));
    }
    let declared = feed.address.filter(|url| address::is_openable(url));
    let path = || outlet.origin.path.as_deref().map(identity::path_name);
    let source = declared.or_else(path);
    for FeedEntry {
        article,
        mut identity,
    } in feed.entries
    {
        identity.feed.clone_from(&source);
        if outlet.entry(article, Marks::default(), identity).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    for problem in feed.problems {
        if outlet.problem(problem.line, problem.message).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Tells whether an input is a feed, by its first elements.
#[must_use]
pub fn begins(head: &[u8]) -> bool {
    const FIRST: usize = 8;
    const ENOUGH: usize = 8 * 1024;
    let head = head.get(..ENOUGH).unwrap_or(head);
    let text = charset::decode(head, None).text;
    if json::looks_like(&text) {
        return true;
    }
    // A scraped text may well speak of `<item>` further down.
    if !text
        .trim_start_matches(['\u{FEFF}', '\u{FFFD}'])
        .trim_start()
        .starts_with('<')
        && !text.contains("<?xml")
    {
        return false;
    }
    let starts = xml::Pieces::new(&text).filter_map(|piece| match piece {
        xml::Piece::Start { name, .. } => Some(name),
        _ => None,
    });
    for name in starts.take(FIRST) {
        let local = name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase();
        match local.as_str() {
            "rss" | "rdf" | "feed" | "channel" => return true,
            "html" | "head" | "body" | "opml" | "div" | "p" => return false,
            _ => {}
        }
    }
    false
}
