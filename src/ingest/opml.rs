//! OPML: the list of subscriptions that every reader can hand over.
//!
//! Any version, with or without head and body, well-formed or not: an outline
//! that has the address of a feed is a subscription wherever it stands. Folders
//! around it and its categories become tags; a feed in two folders is one
//! subscription with two tags. Nothing is followed and nothing is run: what is
//! no address of a feed is named as a problem.

mod bundled;
mod outline;
mod write;

use std::collections::HashMap;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use super::xml::entity::{Declared, decode};
use super::xml::{Piece, Pieces, declared_charset};
use super::{Outlet, Problem, Subscription, charset, clean, subscription};
use crate::sentence::{Sentence, sentence};
pub use bundled::{BUNDLED, bundled};
use outline::Outline;
pub use write::write;

/// Largest list, in bytes.
const MAX_BYTES: u64 = 32 << 20;
/// Most subscriptions of a list.
const MOST: usize = 100_000;
/// Most folders in one another; those below are left out of the tags.
const DEEPEST: usize = 64;

/// A list of subscriptions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opml {
    /// What the list calls itself.
    pub title: Option<String>,
    /// Subscriptions in the order of the document, each address once.
    pub subscriptions: Vec<Subscription>,
    /// What was not taken, and why.
    pub problems: Vec<Problem>,
}

/// Reads a list in any charset; whatever the bytes are, they give a list, maybe an empty one.
#[must_use]
pub fn parse(bytes: &[u8]) -> Opml {
    let text = charset::decode(bytes, declared_charset(bytes)).text;
    let mut reader = Reader::default();
    for piece in Pieces::new(&text) {
        if reader.list.subscriptions.len() >= MOST {
            reader.problem(sentence!(
                "opml-most",
                "the list has more than {count} feeds; the rest is left out",
                count = MOST
            ));
            break;
        }
        reader.take(piece);
    }
    reader.finish()
}

/// Reads the subscriptions of a file.
pub(super) fn read(input: &mut dyn BufRead, outlet: &mut Outlet<'_>) -> io::Result<ControlFlow<()>> {
    let mut bytes = Vec::new();
    input.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BYTES {
        let message = sentence!(
            "opml-too-large",
            "the list is larger than {size} MiB and was not read",
            size = MAX_BYTES >> 20
        );
        return Ok(outlet.problem(None, message));
    }
    let list = parse(&bytes);
    for subscription in list.subscriptions {
        if outlet.subscription(subscription).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    for problem in list.problems {
        if outlet.problem(problem.line, problem.message).is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// Tells whether an input is OPML, by its first element.
pub(super) fn begins(head: &[u8]) -> bool {
    const ENOUGH: usize = 8 * 1024;
    let text = charset::decode(head.get(..ENOUGH).unwrap_or(head), None).text;
    if !text
        .trim_start_matches(['\u{FEFF}', '\u{FFFD}'])
        .trim_start()
        .starts_with('<')
    {
        return false;
    }
    let first = Pieces::new(&text).find_map(|piece| match piece {
        Piece::Start { name, .. } => Some(name),
        _ => None,
    });
    first.is_some_and(|name| local(name).eq_ignore_ascii_case("opml"))
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[derive(Default)]
struct Reader {
    list: Opml,
    declared: Declared,
    /// Open outlines.
    open: Vec<Open>,
    /// Where each address stands in the list.
    places: HashMap<String, usize>,
    in_title: bool,
    any: bool,
}

/// An outline that is not closed yet.
#[derive(Default)]
struct Open {
    /// Its name, where it is a folder.
    folder: Option<String>,
    /// What is wrong with it unless it turns out to be a folder.
    unless_folder: Option<Sentence>,
}

impl Reader {
    fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Doctype(inside) => self.declared.read(inside),
            Piece::Start {
                name,
                attributes,
                empty,
            } => {
                let name = local(name);
                self.in_title = name.eq_ignore_ascii_case("title") && !empty;
                if name.eq_ignore_ascii_case("outline") {
                    // what has others inside is a folder, whatever it calls itself
                    if let Some(parent) = self.open.last_mut() {
                        parent.unless_folder = None;
                    }
                    let open = self.outline(attributes);
                    if empty {
                        self.close(open);
                    } else if self.open.len() < DEEPEST {
                        self.open.push(open);
                    }
                }
            }
            Piece::End(name) => {
                let name = local(name);
                self.in_title = false;
                if name.eq_ignore_ascii_case("outline") {
                    if let Some(open) = self.open.pop() {
                        self.close(open);
                    }
                } else if name.eq_ignore_ascii_case("body") {
                    self.close_all();
                }
            }
            Piece::Text(text) if self.in_title => {
                let text = decode(text, &self.declared).into_owned();
                self.title(&text);
            }
            Piece::Cdata(text) if self.in_title => self.title(text),
            Piece::Text(_) | Piece::Cdata(_) => {}
        }
    }

    fn title(&mut self, text: &str) {
        let text = clean::line(text);
        if self.list.title.is_none() && !text.is_empty() {
            self.list.title = Some(text);
        }
    }

    fn close(&mut self, open: Open) {
        if let Some(problem) = open.unless_folder {
            self.problem(problem);
        }
    }

    fn close_all(&mut self) {
        for open in std::mem::take(&mut self.open) {
            self.close(open);
        }
    }

    /// Reads an outline.
    fn outline(&mut self, inside: &str) -> Open {
        self.any = true;
        let outline = Outline::read(inside, &self.declared);
        let name = outline.title.or(outline.text);
        let typed = matches!(outline.kind.as_str(), "rss" | "atom" | "feed" | "rdf");
        let address = outline.feed.or(outline.address.clone().filter(|_| typed));
        let Some(address) = address else {
            if let Some(address) = outline.address.filter(|_| outline.kind == "include") {
                self.problem(sentence!(
                    "opml-include",
                    "the list names another list and khabar does not follow it: {address}",
                    address = subscription::without_password(&address)
                ));
            } else if typed {
                let problem = if let Some(name) = &name {
                    sentence!(
                        "opml-no-address",
                        "a feed has no address and was left out: {name}",
                        name = name
                    )
                } else {
                    sentence!(
                        "opml-nothing",
                        "a feed has neither a name nor an address and was left out"
                    )
                };
                return Open {
                    folder: name,
                    unless_folder: Some(problem),
                };
            }
            return Open {
                folder: name,
                unless_folder: None,
            };
        };
        let folders = self.open.iter().filter_map(|open| open.folder.clone());
        let tags: Vec<String> = folders.chain(outline.categories).collect();
        match subscription::address(&address) {
            Ok(url) => self.subscribe(url, name, tags),
            Err(reason) => self.problem(subscription::refused(reason, &address)),
        }
        Open::default()
    }

    fn subscribe(&mut self, url: String, title: Option<String>, tags: Vec<String>) {
        let subscriptions = &mut self.list.subscriptions;
        let place = *self.places.entry(url).or_insert_with_key(|url| {
            subscriptions.push(Subscription {
                url: url.clone(),
                ..Subscription::default()
            });
            subscriptions.len() - 1
        });
        if let Some(subscription) = subscriptions.get_mut(place) {
            // Some lists give the address where there is no name.
            let title = title.filter(|title| *title != subscription.url);
            subscription.title = subscription.title.take().or(title);
            for tag in tags {
                if !subscription.tags.contains(&tag) {
                    subscription.tags.push(tag);
                }
            }
        }
    }

    fn problem(&mut self, message: Sentence) {
        self.list.problems.push(Problem { line: None, message });
    }

    fn finish(mut self) -> Opml {
        self.close_all();
        self.drop_folders_of_one();
        if self.list.subscriptions.is_empty() && self.list.problems.is_empty() {
            self.problem(if self.any {
                sentence!(
                    "opml-folders",
                    "the list has folders and no feeds: there is nothing to subscribe to"
                )
            } else {
                sentence!(
                    "opml-empty",
                    "the list has no outlines: there is nothing to subscribe to"
                )
            });
        }
        self.list
    }

    /// Thunderbird puts each feed into a folder of its own with the feed's name.
    fn drop_folders_of_one(&mut self) {
        let mut uses: HashMap<String, usize> = HashMap::new();
        for tag in self.list.subscriptions.iter().flat_map(|one| &one.tags) {
            *uses.entry(tag.clone()).or_default() += 1;
        }
        for subscription in &mut self.list.subscriptions {
            let title = subscription.title.as_deref();
            subscription
                .tags
                .retain(|tag| Some(tag.as_str()) != title || uses.get(tag).is_some_and(|uses| *uses > 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<(String, Option<String>, Vec<String>)> {
        parse(text.as_bytes())
            .subscriptions
            .into_iter()
            .map(|one| (one.url, one.title, one.tags))
            .collect()
    }

    fn one(url: &str, title: Option<&str>, tags: &[&str]) -> (String, Option<String>, Vec<String>) {
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        (url.to_owned(), title.map(str::to_owned), tags)
    }

    #[test]
    fn folders_become_tags_and_a_feed_in_two_is_one() {
        let text = "<opml version='2.0'><head><title>mine</title></head><body>
            <outline text='A'><outline text='B' title='Bb'>
              <outline type='rss' text='x' xmlUrl='https://a.example/1'/></outline></outline>
            <outline text='C'><outline xmlUrl='https://a.example/1' category='/D/E,F'></outline>
              <OUTLINE XMLURL='feed://b.example/2' TITLE='two'/></outline></body></opml>";
        assert_eq!(
            list(text),
            [
                one("https://a.example/1", Some("x"), &["A", "Bb", "C", "D", "E", "F"]),
                one("http://b.example/2", Some("two"), &["C"]),
            ]
        );
        assert_eq!(parse(text.as_bytes()).title.as_deref(), Some("mine"));
    }

    #[test]
    fn what_is_missing_odd_or_broken_hides_no_feed() {
        let feed = [one("https://a.example/?a=1&b=2", Some("a & b"), &[])];
        for text in [
            "<opml><outline text='a & b' xmlUrl='https://a.example/?a=1&b=2'>",
            "<?xml version='1.0' encoding='windows-1256'?><opml version='0.5'><body>\
             <outline title='a &amp; b' type='rss' url='https://a.example/?a=1&amp;b=2'/></boddy></opml>",
            "<outline text=\"a & b\" xmlUrl=\"https://a.example/?a=1&b=2\"/><outline text='",
            "<opml version='3'><body><outline xmlUrl='https://a.example/?a=1&#38;b=2'><outline \
             text='a &#x26; b' xmlurl=' https://a.example/?a=1&b=2 '/></outline></opml>",
        ] {
            assert_eq!(list(text), feed, "{text}");
        }
    }

    #[test]
    fn what_is_no_feed_is_named_and_never_run() {
        let text = "<opml><outline text='a' xmlUrl='exec:~/bin/x'/><outline text='b' xmlUrl='|x'/>
            <outline text='c' type='rss'/><outline type='include' url='https://a.example/o.opml'/></opml>";
        let list = parse(text.as_bytes());
        assert!(list.subscriptions.is_empty());
        assert_eq!(list.problems.len(), 4, "{:?}", list.problems);
        assert_eq!(parse(b"").problems.len(), 1);
    }

    #[test]
    fn folders_may_call_themselves_feeds() {
        let text = "<opml><body><outline type='rss' text='News'>
            <outline type='rss' text='n' xmlUrl='https://n.example/'/><outline type='rss' text='bare'></outline>
            </outline></body></opml>";
        assert_eq!(list(text), [one("https://n.example/", Some("n"), &["News"])]);
        assert_eq!(parse(text.as_bytes()).problems.len(), 1);
    }

    #[test]
    fn thunderbirds_folders_of_one_are_no_tags() {
        let text = "<opml><body><outline title='F'><outline title='N'>
            <outline type='rss' title='N' xmlUrl='https://n.example/'/></outline></outline></body></opml>";
        assert_eq!(list(text), [one("https://n.example/", Some("N"), &["F"])]);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let subscription = |url: &str, title: Option<&str>, tags: &[&str]| Subscription {
            url: url.to_owned(),
            title: title.map(str::to_owned),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        };
        let all = vec![
            subscription("https://a.example/?a=1&b=<2>", None, &[]),
            subscription(
                "https://b.example/",
                Some("\u{62E}\u{628}\u{631} \"b\" & <i>'"),
                &["\u{641}\u{627}", "x", "a, b", "c/d"],
            ),
            subscription("https://c.example/", Some("c"), &["\u{641}\u{627}"]),
            subscription("file:///d", Some("d"), &["x"]),
        ];
        let text = write(&all);
        let read = parse(text.as_bytes());
        assert_eq!(read.problems, [], "{text}");
        let mut expected = all;
        expected[1].tags = ["\u{641}\u{627}", "x", "a, b", "c/d"].map(str::to_owned).to_vec();
        assert_eq!(read.subscriptions, expected, "{text}");
    }
}
