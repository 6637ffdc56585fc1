//! Everything that the interface asks of the world: plain data, carried out by the runtime.

use std::path::PathBuf;

use super::feeds::Which;
use super::history::Memory;
use crate::article::ArticleId;
use crate::config::Stories;
use crate::library::{Filter, Order, Position, Sort, Window};
use crate::terminal::EncoderName;
use crate::text::Direction;

/// Numbers the requests of one kind; an answer to an older one is dropped.
pub(super) type Generation = u64;

/// One thing to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Effect {
    /// The find worker is to look something up.
    Find(Generation, Find),
    /// A search will follow: the find worker is to open the index.
    Prepare,
    /// The library worker is to write.
    Write(Write),
    /// Text goes to the clipboard.
    Copy(String),
    /// An address is opened in the browser.
    Browse(String),
    /// A file or a folder is imported.
    Import(PathBuf),
    /// Pictures are read and drawn.
    Pictures(Pictures),
    /// The terminal is switched to an encoder; the screen is drawn anew.
    Encoder(EncoderName),
    /// The encoder goes into the settings file.
    KeepEncoder(EncoderName),
    /// The terminal reports the mouse from now on, or no longer.
    Mouse(bool),
    /// The theme goes into the settings file.
    KeepTheme(String),
    /// The article is read once somebody stayed on it for so many seconds.
    Stay(ArticleId, u8),
    /// Feeds are fetched.
    Fetch(Which),
    /// Fetching and importing are stopped.
    Stop,
    /// An entry is remembered for the sessions to come.
    Remember(Memory, String),
    /// Something else wrote on the screen: it is painted anew.
    Redraw,
    /// The program stops until it is continued.
    Suspend,
    /// The program ends.
    Quit,
}

/// Pictures of an article that are to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pictures {
    /// The article.
    pub(super) id: ArticleId,
    /// Its key: addresses may be relative to it.
    pub(super) key: String,
    /// The blocks that show them, and their addresses.
    pub(super) addresses: Vec<(u32, String)>,
    /// Cells across at most.
    pub(super) width: u16,
    /// Rows at most.
    pub(super) height: u16,
}

/// What is to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Find {
    /// A part of a list.
    List(Listing, Window),
    /// An article.
    Entry(ArticleId),
    /// Which words of a text answer these.
    Words(String),
    /// The note on an article.
    Note(ArticleId),
    /// Articles of a list.
    Ids(Listing, Part),
    /// An article, written into a file; one that is there is replaced only where that is said.
    Save(ArticleId, PathBuf, bool),
    /// The next unread article of a list, from a place on.
    Unread(Listing, u64),
    /// Publishers and counts.
    Sources,
}

/// Which articles of a list are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All.
    Whole,
    /// The unread ones.
    Unread,
    /// The unread ones before a row.
    UnreadBefore(u64),
}

/// Which articles a list holds, and in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Listing {
    /// The query, where the list is that of a search.
    pub(super) query: Option<String>,
    /// The query's words are whole, as those of a saved search; else the last one may go on.
    pub(super) whole: bool,
    /// Which articles are wanted.
    pub(super) filter: Filter,
    /// The order without a query.
    pub(super) sort: Sort,
    /// The order of hits.
    pub(super) order: Order,
    /// Every article has a row of its own; else a story has one, which shows the newest that tells it.
    pub(super) each: bool,
    /// The article whose story and kin are listed, in place of all.
    pub(super) about: Option<ArticleId>,
}

impl Listing {
    /// Returns the list of all articles, with stories as the settings say.
    pub(super) fn of_all(stories: Stories) -> Self {
        Self {
            each: match stories {
                Stories::Grouped => false,
                Stories::Separate => true,
            },
            ..Self::default()
        }
    }

    /// Returns whether marking an article may take it out of the list.
    pub(super) fn depends_on_marks(&self) -> bool {
        self.filter.unread
            || self.filter.bookmarked
            || self.query.as_ref().is_some_and(|query| query.contains(':'))
    }

    /// Lists the orders in which it can be sorted.
    pub(super) fn orderings(&self) -> Vec<Ordering> {
        match self.query {
            None => [
                Sort::Newest,
                Sort::Oldest,
                Sort::Unread,
                Sort::Title,
                Sort::Source,
            ]
            .map(Ordering::OfList)
            .to_vec(),
            Some(_) => [Order::Relevance, Order::Newest].map(Ordering::OfHits).to_vec(),
        }
    }

    /// Returns the order in force.
    pub(super) fn ordering(&self) -> Ordering {
        match self.query {
            None => Ordering::OfList(self.sort),
            Some(_) => Ordering::OfHits(self.order),
        }
    }

    /// Sorts it in another order.
    pub(super) fn sort_by(&mut self, ordering: Ordering) {
        match ordering {
            Ordering::OfList(sort) => self.sort = sort,
            Ordering::OfHits(order) => self.order = order,
        }
    }
}

/// An order of a list or of hits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ordering {
    /// Of a list without a query.
    OfList(Sort),
    /// Of the hits of a query.
    OfHits(Order),
}

impl Ordering {
    /// Returns the key of its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::OfList(Sort::Newest) | Self::OfHits(Order::Newest) => "order-newest",
            Self::OfList(Sort::Oldest) => "order-oldest",
            Self::OfList(Sort::Unread) => "order-unread",
            Self::OfList(Sort::Title) => "order-title",
            Self::OfList(Sort::Source) => "order-source",
            Self::OfHits(Order::Relevance) => "order-best",
        }
    }
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Write {
    /// Sets or takes away a bookmark.
    Bookmark(ArticleId, bool),
    /// Marks as read or unread.
    Read(ArticleId, bool),
    /// Remembers where reading stopped.
    Position(ArticleId, Position),
    /// Remembers a direction, or forgets it.
    Direction(ArticleId, Option<Direction>),
    /// Writes the note on an article, or takes it away.
    Note(ArticleId, Option<String>),
    /// Marks many as read or unread.
    ReadMany(Vec<ArticleId>, bool),
    /// Deletes articles, or takes that back.
    Delete(Vec<ArticleId>, bool),
    /// Gives articles a tag, or takes it from them.
    Tag(Vec<ArticleId>, String, bool),
    /// Saves a query under a name.
    SaveSearch(String, String),
    /// Removes a saved search.
    ForgetSearch(String),
    /// Follows the bundled feeds in a language.
    Follow(String),
    /// Several in one step, which is taken back as one.
    Several(Vec<Write>),
}

/// A write of the reader's, and what undoes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct UndoStep {
    /// What was written, and is written again by a redo.
    pub(super) forward: Write,
    /// What undoes it.
    pub(super) inverse: Write,
}

impl Write {
    /// Returns whether lists and sources hold something else once it is written.
    pub(super) fn changes_lists(&self) -> bool {
        match self {
            Self::ReadMany(..)
            | Self::Delete(..)
            | Self::Tag(..)
            | Self::SaveSearch(..)
            | Self::ForgetSearch(..)
            | Self::Follow(_)
            | Self::Several(_) => true,
            Self::Bookmark(..)
            | Self::Read(..)
            | Self::Position(..)
            | Self::Direction(..)
            | Self::Note(..) => false,
        }
    }

    /// Returns what takes tags back that were given, or gives back those taken; `None` for everything else.
    pub(super) fn tags_back(&self) -> Option<Self> {
        match self {
            Self::Tag(ids, tag, given) => Some(Self::Tag(ids.clone(), tag.clone(), !given)),
            Self::Several(writes) => {
                let back = writes.iter().map(Self::tags_back);
                back.collect::<Option<_>>().map(Self::Several)
            }
            _ => None,
        }
    }

    /// Returns whether `other` takes this back.
    pub(super) fn is_taken_back_by(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bookmark(id, set), Self::Bookmark(other, back)) => id == other && set != back,
            (Self::Read(id, read), Self::Read(other, back)) => id == other && read != back,
            (Self::ReadMany(ids, set), Self::ReadMany(others, back))
            | (Self::Delete(ids, set), Self::Delete(others, back)) => ids == others && set != back,
            (Self::Tag(ids, tag, given), Self::Tag(others, other, back)) => {
                ids == others && tag == other && given != back
            }
            (Self::Note(id, _), Self::Note(other, _)) => id == other,
            (Self::SaveSearch(name, _), Self::ForgetSearch(other))
            | (Self::ForgetSearch(name), Self::SaveSearch(other, _)) => name == other,
            (Self::Several(writes), Self::Several(others)) => {
                writes.len() == others.len()
                    && writes
                        .iter()
                        .zip(others)
                        .all(|(write, other)| write.is_taken_back_by(other))
            }
            _ => false,
        }
    }

    /// Returns whether the index has something to follow.
    pub(super) fn changes_articles(&self) -> bool {
        match self {
            Self::Delete(..) | Self::Tag(..) => true,
            Self::Several(writes) => writes.iter().any(Self::changes_articles),
            _ => false,
        }
    }
}
