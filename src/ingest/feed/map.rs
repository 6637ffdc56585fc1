//! A document's tree mapped to a [`Feed`].

use super::super::address::resolve;
use super::content::{self, Untyped};
use super::draft::{EntryDraft, Inherited, primary};
use super::entry;
use super::name::Tag;
use super::tree::{Entries, Kind, NodeId, Tree};
use super::{Feed, Options};
use crate::ingest::Problem;
use crate::sentence::sentence;

/// Reads a document of any of the XML formats.
pub(super) fn read(text: &str, options: &Options<'_>) -> Feed {
    let base = options.base.unwrap_or_default();
    let mut tree = Tree::build(text, base, Entries::Declared);
    if tree.entries.is_empty() && names_entries(text) {
        // Namespaces nobody knows, or markup that was never closed.
        tree = Tree::build(text, base, Entries::Anywhere);
    }
    let mut feed = Feed::default();
    let channel = channel(&tree);
    let atom = is_atom(&tree, channel);
    let (authors, tag) = channel
        .map(|channel| about(&tree, channel, &mut feed))
        .unwrap_or_default();
    if let Some(link) = &feed.link {
        tree.rebase(link);
    }
    let identity = feed.link.clone().or_else(|| options.base.map(str::to_owned));
    let inherited = Inherited {
        identity: identity.or_else(|| feed.title.clone()).unwrap_or_default(),
        title: feed.title.clone(),
        tag,
        authors: if atom { authors } else { Vec::new() },
    };
    let entries = tree.entries.iter();
    feed.set_entries(entries.map(|id| entry::read(&tree, *id, atom).into_article(&inherited)));
    if tree.cut {
        feed.problems.push(Problem {
            line: None,
            message: sentence!(
                "feed-elements",
                "the feed has more elements than khabar reads; the rest is left out"
            ),
        });
    } else if feed.entries.is_empty() && names_entries(text) {
        feed.problems.push(Problem {
            line: None,
            message: sentence!(
                "feed-unreadable",
                "the feed names entries, but none of them can be read"
            ),
        });
    }
    feed
}

/// Tells whether something in the text is called `item` or `entry`.
fn names_entries(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let name: &[u8] = text.as_bytes().get(at + 1..).unwrap_or_default();
        let near = name.get(..32).unwrap_or(name);
        if !matches!(name.first(), Some(b'i' | b'I' | b'e' | b'E')) && !near.contains(&b':') {
            return false;
        }
        let end = name
            .iter()
            .take(64)
            .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'>' | b'/'));
        let Some(name) = name.get(..end.unwrap_or(name.len().min(64))) else {
            return false;
        };
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        local.eq_ignore_ascii_case(b"item") || local.eq_ignore_ascii_case(b"entry")
    })
}

/// Finds the element that says what the feed is: `channel` or `feed`.
fn channel(tree: &Tree<'_>) -> Option<NodeId> {
    let top: Vec<NodeId> = tree.children(Tree::root()).collect();
    let below = top.iter().flat_map(|root| tree.children(*root));
    top.iter()
        .copied()
        .chain(below)
        .find(|node| tree.tag(*node) == Tag::Channel)
        .or_else(|| top.iter().copied().find(|node| tree.tag(*node) == Tag::Root))
}

fn is_atom(tree: &Tree<'_>, channel: Option<NodeId>) -> bool {
    channel.is_some_and(|channel| match tree.kind(channel) {
        Kind::Element { name, .. } => {
            let local = name.rsplit(':').next().unwrap_or(name);
            local.eq_ignore_ascii_case("feed")
        }
        Kind::Text(_) | Kind::Cdata(_) => false,
    })
}

/// Reads what a feed says about itself; returns its authors and its language with the region.
fn about(tree: &Tree<'_>, channel: NodeId, feed: &mut Feed) -> (Vec<String>, Option<String>) {
    let mut people = EntryDraft::default();
    let mut period = None;
    let mut frequency = 1;
    let declared = tree.lang(channel);
    let mut tag = (!declared.is_empty()).then(|| declared.trim().to_owned());
    for node in tree.children(channel) {
        let text = || content::text(tree, node).trim().to_owned();
        let line = || {
            let line = content::read(tree, node, Untyped::Guess).headline();
            (!line.is_empty()).then_some(line)
        };
        match tree.tag(node) {
            Tag::Title => feed.title = feed.title.take().or_else(line),
            Tag::Description | Tag::Subtitle | Tag::Summary => {
                feed.description = feed.description.take().or_else(line);
            }
            Tag::Language => tag = Some(text()).filter(|tag| !tag.is_empty()),
            Tag::Link => link(tree, node, feed),
            Tag::Ttl => feed.refresh = text().parse().ok(),
            Tag::UpdatePeriod => period = minutes(&text()),
            Tag::UpdateFrequency => frequency = text().parse().unwrap_or(1).max(1),
            Tag::Icon => feed.icon = Some(resolve(tree.base(node), &text())),
            Tag::Author => {
                let name = tree.children(node).find(|child| tree.tag(*child) == Tag::Name);
                people.author(&content::text(tree, name.unwrap_or(node)));
            }
            _ => {}
        }
    }
    feed.lang = tag.as_deref().map(primary);
    feed.refresh = feed.refresh.or(period.map(|period| period / frequency));
    if feed.link.is_none() {
        feed.link = tree
            .attribute(channel, "href")
            .map(|href| resolve(tree.base(channel), &href));
    }
    (people.authors, tag)
}

/// Reads a link of a feed: its page, its own URL, or its hub.
fn link(tree: &Tree<'_>, node: NodeId, feed: &mut Feed) {
    let base = tree.base(node);
    let Some(href) = tree.attribute(node, "href") else {
        let text = content::text(tree, node);
        if feed.link.is_none() && !text.trim().is_empty() {
            feed.link = Some(resolve(base, &text));
        }
        return;
    };
    let rel = tree.attribute(node, "rel");
    match rel.as_deref().unwrap_or("alternate") {
        "alternate" if feed.link.is_none() => feed.link = Some(resolve(base, &href)),
        "hub" => feed.hub = Some(resolve(base, &href)),
        "self" if feed.address.is_none() => feed.address = Some(resolve(base, &href)),
        _ => {}
    }
}

/// Returns the minutes of a period of RSS 1.0's syndication module.
fn minutes(period: &str) -> Option<u32> {
    Some(match period.to_ascii_lowercase().as_str() {
        "hourly" => 60,
        "daily" => 24 * 60,
        "weekly" => 7 * 24 * 60,
        "monthly" => 30 * 24 * 60,
        "yearly" => 365 * 24 * 60,
        _ => return None,
    })
}
