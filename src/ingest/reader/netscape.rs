//! Bookmarks as browsers, linkding, Shaarli, Raindrop and Pinboard export them: the Netscape bookmark file.
//!
//! Folders and tags become tags, the time of adding is the date, a description is the summary.

use std::ops::ControlFlow;

use super::export;
use super::saved::Saved;
use super::table;
use crate::ingest::xml::entity::{Declared, decode};
use crate::ingest::xml::{Piece, Pieces, attributes};
use crate::ingest::{Outlet, clean};
use crate::sentence::sentence;

/// Attributes of the folders that every browser has, whose names say nothing.
const ROOTS: [&str; 2] = ["personal_toolbar_folder", "unfiled_bookmarks_folder"];
/// Most folders in one another; those below are left out of the tags.
const DEEPEST: usize = 64;

/// Where the text goes that is being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Outside,
    Folder,
    Link,
    Description,
}

/// Returns whether a text begins as bookmark files do.
pub(super) fn begins(text: &str) -> bool {
    const START: &str = "<!doctype netscape-bookmark-file";
    text.get(..START.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(START))
}

pub(super) fn read(text: &str, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
    let mut list = List {
        folders: Vec::new(),
        name: None,
        link: None,
        place: Place::Outside,
        count: 0,
        others: 0,
    };
    for piece in Pieces::new(text) {
        list.take(piece, outlet)?;
    }
    list.close(outlet)?;
    let List { count, others, .. } = list;
    if others > 0 {
        return outlet.problem(
            None,
            sentence!(
                "netscape-others",
                "{count} bookmarks lead to no web page and were left out",
                count = others
            ),
        );
    }
    if count == 0 {
        return outlet.problem(None, export::nothing());
    }
    ControlFlow::Continue(())
}

struct List {
    /// Open folders; nothing for those whose names say nothing.
    folders: Vec<Option<String>>,
    /// Name of the folder whose list opens next; nothing where it says nothing.
    name: Option<String>,
    link: Option<Link>,
    place: Place,
    count: u64,
    /// Bookmarks that are scripts and pages of the browser.
    others: u64,
}

/// A bookmark that is being read.
#[derive(Default)]
struct Link {
    saved: Saved,
    /// URL of the feed of a live bookmark.
    feed: Option<String>,
}

impl List {
    fn take(&mut self, piece: Piece<'_>, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        match piece {
            Piece::Start { name, attributes, .. } => match name.to_ascii_lowercase().as_str() {
                "h3" => {
                    self.close(outlet)?;
                    let root = xml_names(attributes).any(|name| ROOTS.contains(&name.as_str()));
                    self.name = (!root).then(String::new);
                    self.place = Place::Folder;
                }
                "dl" => {
                    self.close(outlet)?;
                    let name = self.name.take();
                    let name = name
                        .map(|name| clean::line(&name))
                        .filter(|name| !name.is_empty());
                    self.folders.push(name);
                }
                "dt" => self.close(outlet)?,
                "a" => {
                    self.close(outlet)?;
                    self.link = Some(self.open(attributes));
                    self.place = Place::Link;
                }
                "dd" => self.place = Place::Description,
                // marks in a description
                _ => {}
            },
            Piece::Text(text) => self.text(&decode(text, &Declared::default())),
            Piece::Cdata(text) => self.text(text),
            Piece::End(name) => match name.to_ascii_lowercase().as_str() {
                "dl" => {
                    self.close(outlet)?;
                    self.folders.pop();
                }
                "h3" | "a" => self.place = Place::Outside,
                _ => {}
            },
            Piece::Doctype(_) => {}
        }
        ControlFlow::Continue(())
    }

    fn text(&mut self, text: &str) {
        let slot = match self.place {
            Place::Outside => return,
            Place::Folder => match &mut self.name {
                Some(name) => name,
                None => return,
            },
            Place::Link => match &mut self.link {
                Some(link) => link.saved.title.get_or_insert_default(),
                None => return,
            },
            Place::Description => match &mut self.link {
                Some(link) => link.saved.summary.get_or_insert_default(),
                None => return,
            },
        };
        slot.push_str(text);
    }

    fn open(&self, inside: &str) -> Link {
        let mut link = Link::default();
        let folders = self.folders.iter().take(DEEPEST).flatten().cloned();
        link.saved.tags = folders.collect();
        for (name, value) in attributes(inside) {
            let value = decode(value, &Declared::default());
            match name.to_ascii_lowercase().as_str() {
                "href" => link.saved.url = Some(value.trim().to_owned()),
                "add_date" => {
                    // Chrome's own forms count microseconds
                    let unix = table::unix(&value)
                        .map(|unix| if unix > 99_999_999_999 { unix / 1000 } else { unix });
                    link.saved.date = unix.map(|unix| unix.to_string());
                }
                "tags" => {
                    let tags = value.split(',').map(|tag| tag.trim().to_owned());
                    link.saved.tags.extend(tags.filter(|tag| !tag.is_empty()));
                }
                // written only by services that know what was read
                "toread" => link.saved.read = value == "0",
                "feedurl" => link.feed = Some(value.into_owned()),
                _ => {}
            }
        }
        link
    }

    /// Hands out the bookmark that is open.
    fn close(&mut self, outlet: &mut Outlet<'_>) -> ControlFlow<()> {
        self.place = Place::Outside;
        let Some(Link { mut saved, feed }) = self.link.take() else {
            return ControlFlow::Continue(());
        };
        saved.title = saved.title.map(|title| clean::line(&title));
        if let Some(url) = feed {
            self.count += 1;
            return export::feed(&url, saved.title, saved.tags, outlet);
        }
        let web = saved.url.as_deref().is_some_and(|url| {
            let scheme = url.split(':').next().unwrap_or_default();
            ["http", "https", "ftp", "file", "gemini"]
                .iter()
                .any(|known| known.eq_ignore_ascii_case(scheme))
        });
        if !web {
            self.others += 1;
            return ControlFlow::Continue(());
        }
        self.count += 1;
        saved.hand_out(outlet)
    }
}

/// Lists the names of attributes in lower case.
fn xml_names(inside: &str) -> impl Iterator<Item = String> {
    attributes(inside).map(|(name, _)| name.to_ascii_lowercase())
}
