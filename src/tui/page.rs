//! The reading pane: one open article, and where in it the reader is.
//!
//! The place is an anchor, an element and a row of it, so that moving about
//! costs what shows, however long the article is.

mod bare;
pub(super) mod build;
pub(super) mod element;
mod flow;
pub(super) mod hints;
pub(super) mod original;
pub(super) mod selection;
mod table;

use std::collections::BTreeMap;

use super::picture::Picture;
use crate::article::{ArticleId, BlockKind};
use crate::library::{Entry, Marker, Position};
use crate::text::Direction;

use build::Setting;
pub(super) use element::{Element, Side};
pub(super) use flow::{Anchor, Flow, Row};
use hints::Hints;
use selection::{Selection, Spot};

/// The reading pane.
#[derive(Debug, Default)]
pub(super) struct PagePane {
    /// The open article.
    pub(super) open: Option<OpenArticle>,
    /// The article that was asked for and has not come yet.
    pub(super) waiting: Option<ArticleId>,
    /// The article that could not be read: no preview asks for it again.
    pub(super) unreadable: Option<ArticleId>,
    /// The words that are looked for on the page.
    pub(super) search: Option<PageSearch>,
    /// The letters that the links wear, while one is chosen.
    pub(super) hints: Option<Hints>,
    /// The article whose text was copied by the last action.
    pub(super) copied: Option<ArticleId>,
    /// Where the mouse's button went down and has not come up.
    pub(super) pressed: Option<Spot>,
}

/// Words that are looked for on the page.
#[derive(Debug)]
pub(super) struct PageSearch {
    /// The words.
    pub(super) words: String,
    /// Finds them; `None` until the answer comes.
    pub(super) marker: Option<Box<Marker>>,
}

/// What an article is on the page for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageMode {
    /// It is selected in the list; it does not count as read, and the place in it is not remembered.
    Preview,
    /// The reader went to the page.
    Reading,
}

/// An open article.
#[derive(Debug)]
pub(super) struct OpenArticle {
    /// What it is open for.
    pub(super) mode: PageMode,
    /// The article and what is known about it.
    pub(super) entry: Entry,
    /// Its page.
    pub(super) flow: Flow,
    /// The mark that was gone to: element and place among its marks.
    pub(super) current_mark: Option<(usize, usize)>,
    /// The cursor on the page and what is selected, while there is one.
    pub(super) selection: Option<Selection>,
    /// The pictures that are drawn, by their blocks.
    pub(super) pictures: BTreeMap<u32, Picture>,
}

impl OpenArticle {
    /// Lays an article out on a page `width` cells wide and `height` rows high, where it was left; a preview at first.
    pub(super) fn new(entry: Entry, setting: Setting<'_>, width: u16, height: u16) -> Self {
        let elements = build::elements(&entry, setting);
        let mut flow = Flow::new(elements, width, height);
        if let Some(position) = entry.position {
            flow.go_to(position);
        }
        Self {
            mode: PageMode::Preview,
            entry,
            flow,
            current_mark: None,
            selection: None,
            pictures: BTreeMap::new(),
        }
    }

    /// Builds the page again, with the reader where he was: its direction or its language changed.
    pub(super) fn rebuild(&mut self, setting: Setting<'_>) {
        let position = self.flow.position();
        let elements = build::elements(&self.entry, setting);
        self.flow = Flow::new(elements, self.flow.width(), self.flow.height());
        for (block, picture) in &self.pictures {
            self.flow.illustrate(*block, picture.clone());
        }
        self.flow.go_to(position);
        self.current_mark = None;
        // its bytes may be others now
        self.selection = None;
    }

    /// Draws a picture above its caption.
    pub(super) fn illustrate(&mut self, block: u32, picture: Picture) {
        self.flow.illustrate(block, picture.clone());
        self.pictures.insert(block, picture);
        // elements are counted anew
        self.current_mark = None;
        self.selection = None;
    }

    /// Lists the article's pictures: their blocks and addresses.
    pub(super) fn addresses_of_pictures(&self) -> Vec<(u32, String)> {
        let blocks = (0..).zip(&self.entry.article.body.blocks);
        blocks
            .filter(|(_, block)| block.kind == BlockKind::Image)
            .filter_map(|(place, block)| Some((place, block.url.clone()?)))
            .collect()
    }

    /// Returns where the reader is.
    pub(super) fn position(&self) -> Position {
        self.flow.position()
    }

    /// Returns the direction that the article would have if the reader turned it now.
    pub(super) fn turned(&self) -> Option<Direction> {
        match self.entry.direction {
            Some(_) => None,
            None => Some(match self.entry.article.direction {
                Direction::Ltr => Direction::Rtl,
                Direction::Rtl => Direction::Ltr,
            }),
        }
    }

    /// Goes to the next mark, or the previous one; returns whether there was one.
    pub(super) fn go_to_mark(&mut self, marker: &Marker, forward: bool) -> bool {
        let found = self.flow.mark_from(self.current_mark, marker, forward);
        if let Some(mark) = found {
            self.current_mark = Some(mark);
            self.flow.show_mark(mark, marker);
        }
        found.is_some()
    }

    /// Forgets what was found: the search is another one now.
    pub(super) fn unmark(&mut self) {
        self.current_mark = None;
        self.flow.unmark();
    }
}
