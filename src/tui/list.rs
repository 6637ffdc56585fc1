//! The list pane: a window of rows on a list of any length, the selection, and the scrolling.

mod row;

use std::collections::{BTreeMap, HashMap};

use super::effect::{Find, Generation, Listing};
use super::message::{ListAnswer, ListRows, Remarks};
use crate::article::ArticleId;
use crate::config::Density;
use crate::library::{ArticleSummary, Marker, Window};

pub(super) use row::ListRow;

/// Rows before and after the selection that are there at least.
const MARGIN_ROWS: u64 = 30;
/// Cells beside a title: marker, unread mark and a blank at its start, a blank at its end.
pub(super) const MARGIN: u16 = 4;

/// How articles lie in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrap {
    /// The title over a row or two of a pane so many cells wide, and the rest below it.
    At(u16, Density),
    /// All of an article in one row, as readers of the screen want it.
    Not,
}

/// What is known of a picked article, wherever the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Picked {
    /// Not read yet.
    pub(super) unread: bool,
    /// Stands among the bookmarks.
    pub(super) bookmarked: bool,
}

impl Wrap {
    /// Returns the blank rows below an article.
    fn gap(self) -> u16 {
        match self {
            Self::At(_, Density::Comfortable) => 1,
            Self::At(_, Density::Compact) | Self::Not => 0,
        }
    }
}

impl Picked {
    /// Takes it from the article's row.
    pub(super) fn of(summary: &ArticleSummary) -> Self {
        Self {
            unread: summary.unread,
            bookmarked: summary.bookmarked,
        }
    }
}

/// What a search answered besides its hits.
#[derive(Debug, Clone)]
pub(super) struct Hits {
    /// Finds the words in other texts.
    pub(super) marker: Box<Marker>,
    /// What there is to say of the query.
    pub(super) remarks: Remarks,
}

/// The list pane.
#[derive(Debug, Clone, Default)]
pub(super) struct ListPane {
    /// Which articles it holds.
    pub(super) listing: Listing,
    /// What the search answered, where it is one.
    pub(super) hits: Option<Hits>,
    /// Articles in the whole list.
    pub(super) total: u64,
    /// The selected row.
    pub(super) selected: u64,
    /// The first row shown.
    pub(super) top: u64,
    /// The row that is tinted: where the selection rested last.
    rested: u64,
    /// Whether the list was answered at all.
    pub(super) loaded: bool,
    /// The articles that were picked for what is done next.
    pub(super) picked: BTreeMap<ArticleId, Picked>,
    rows: Vec<ListRow>,
    offset: u64,
    /// Articles that show at most.
    visible: u64,
    /// The rows are still those of another list.
    changed: bool,
    /// The request that has not been answered.
    waiting: Option<(Generation, Window)>,
}

impl ListPane {
    /// Makes a pane for a list that is yet to be asked for.
    pub(super) fn new(listing: Listing) -> Self {
        Self {
            listing,
            ..Self::default()
        }
    }

    /// Makes it the pane of another list; the rows stay on the screen until the new ones come.
    pub(super) fn change(&mut self, listing: Listing) {
        self.listing = listing;
        self.selected = 0;
        self.top = 0;
        self.changed = true;
    }

    /// Returns whether there is something to say of the query besides its hits.
    pub(super) fn is_remarked(&self) -> bool {
        self.hits.as_ref().is_some_and(|hits| hits.remarks.is_any())
    }

    /// Returns what was probably meant, where the search that was asked for last found nothing.
    pub(super) fn suggestion(&self) -> Option<&str> {
        let hits = self.hits.as_ref().filter(|_| self.rows_are_current())?;
        hits.remarks.suggestions.first().map(String::as_str)
    }

    /// Returns whether the rows are those of the list that was asked for last.
    pub(super) fn rows_are_current(&self) -> bool {
        !self.changed
    }

    /// Returns a row, where it was fetched.
    pub(super) fn row(&self, place: u64) -> Option<&ListRow> {
        let inside = place.checked_sub(self.offset)?;
        self.rows.get(usize::try_from(inside).ok()?)
    }

    /// Returns the selected article, where it was fetched.
    pub(super) fn selected(&self) -> Option<&ListRow> {
        self.row(self.selected)
    }

    /// Returns the rows of an article for changing.
    pub(super) fn of_mut(&mut self, id: ArticleId) -> Option<&mut ArticleSummary> {
        let row = self.rows.iter_mut().find(|row| row.summary.id == id);
        row.map(|row| &mut row.summary)
    }

    /// Takes articles out, until the list is asked for anew; the selection stays where it is.
    pub(super) fn remove(&mut self, ids: &[ArticleId]) {
        let before = self.rows.len();
        self.rows.retain(|row| !ids.contains(&row.summary.id));
        self.total = self.total.saturating_sub((before - self.rows.len()) as u64);
        self.picked.retain(|id, _| !ids.contains(id));
        self.select(self.selected);
    }

    /// Returns the place of an article among the rows fetched.
    pub(super) fn place_of(&self, id: ArticleId) -> Option<u64> {
        let place = self.rows.iter().position(|row| row.summary.id == id)?;
        Some(self.offset + place as u64)
    }

    /// Finds the next fetched row from `from` on (before it, going backward) that `wanted` takes.
    pub(super) fn find(
        &self,
        from: u64,
        forward: bool,
        wanted: impl Fn(&ArticleSummary) -> bool,
    ) -> Option<u64> {
        let takes = |place: &u64| self.row(*place).is_some_and(|row| wanted(&row.summary));
        let end = self.offset + self.rows.len() as u64;
        if forward {
            (from..end).find(takes)
        } else {
            (self.offset..from.min(end)).rev().find(takes)
        }
    }

    /// Moves the selection by rows, as far as there are any; returns whether it moved.
    pub(super) fn step(&mut self, rows: i64) -> bool {
        let last = self.total.saturating_sub(1);
        self.select(self.selected.saturating_add_signed(rows).min(last))
    }

    /// Selects a row; returns whether it was another one.
    pub(super) fn select(&mut self, place: u64) -> bool {
        let before = self.selected;
        self.selected = place.min(self.total.saturating_sub(1));
        self.selected != before
    }

    /// Returns the rows that an article takes, two where it was not fetched.
    pub(super) fn height(&self, place: u64, wrap: Wrap) -> u16 {
        match wrap {
            Wrap::Not => 1,
            Wrap::At(width, _) => self.row(place).map_or(2, |row| row.height(width)),
        }
    }

    /// Returns whether the row of the selection is the tinted one.
    pub(super) fn has_rested(&self) -> bool {
        self.rested == self.selected
    }

    /// Returns whether a row is the tinted one.
    pub(super) fn is_tinted(&self, place: u64) -> bool {
        place == self.rested
    }

    /// Tints the selected row.
    pub(super) fn rest(&mut self) {
        self.rested = self.selected;
    }

    /// Lists the rows that show in a pane of this size: place, first line and lines that fit.
    pub(super) fn shown(&self, wrap: Wrap, height: u16) -> impl Iterator<Item = (u64, u16, u16)> {
        let mut y = 0;
        (self.top..self.total).map_while(move |place| {
            let fits = height.checked_sub(y).filter(|fits| *fits > 0)?;
            let rows = self.height(place, wrap).min(fits);
            let row = (place, y, rows);
            y += rows + wrap.gap();
            Some(row)
        })
    }

    /// Scrolls so that the selection shows whole.
    ///
    /// Where the list is `alone` on the screen, a step over its edge scrolls by one
    /// article, which the terminal can do itself; beside other panes it would have to
    /// be painted anew each time, so that the list then moves by half a pane, as it does after a jump.
    pub(super) fn settle(&mut self, wrap: Wrap, height: u16, alone: bool) {
        self.visible = u64::from(height)
            / match wrap {
                Wrap::Not => 1,
                Wrap::At(..) => 2,
            };
        let last = self.total.saturating_sub(1);
        self.selected = self.selected.min(last);
        self.top = self.top.min(last);
        let whole = self
            .shown(wrap, height)
            .filter(|(place, _, rows)| *rows == self.height(*place, wrap));
        let end = whole.last().map_or(self.top, |(place, ..)| place + 1);
        if (self.top..end).contains(&self.selected) {
            return;
        }
        let above = if self.selected < self.top {
            let step = alone && self.selected + 1 == self.top;
            if step { 0 } else { height / 2 }
        } else {
            let step = alone && self.selected == end;
            if step { height } else { height.div_ceil(2) }
        };
        let mut room = above.saturating_sub(self.height(self.selected, wrap).min(above));
        let mut top = self.selected;
        while let Some(before) = top.checked_sub(1) {
            match room.checked_sub(self.height(before, wrap) + wrap.gap()) {
                Some(left) => room = left,
                None => break,
            }
            top = before;
        }
        self.top = top;
        if !alone {
            // every row is painted anew, so the tint costs nothing
            self.rest();
        }
    }

    /// Counts the rows that show whole in a pane of this size, one at least: a screenful.
    pub(super) fn page(&self, wrap: Wrap, height: u16) -> i64 {
        let whole = self
            .shown(wrap, height)
            .filter(|(place, _, rows)| *rows == self.height(*place, wrap));
        i64::try_from(whole.count().max(1)).unwrap_or(i64::MAX)
    }

    /// Asks for the rows around the selection where they are missing, or for the whole list anew.
    pub(super) fn ask(&mut self, generation: Generation, anew: bool) -> Option<Find> {
        let missing = |place: u64| place < self.total && self.row(place).is_none();
        // whichever row the selection shows on, those around it are there
        let margin = self.visible.max(MARGIN_ROWS);
        let ahead = (self.selected + margin).min(self.total.saturating_sub(1));
        let back = self.selected.saturating_sub(margin);
        if !anew && self.loaded && !missing(self.selected) && !missing(ahead) && !missing(back) {
            return None;
        }
        let offset = self.selected.saturating_sub(2 * margin);
        let window = Window {
            offset,
            // at the start of a list there is nothing before: half as much is asked for
            limit: self.selected + 2 * margin - offset,
        };
        if !anew && self.waiting.is_some_and(|(_, asked)| asked == window) {
            return None;
        }
        self.waiting = Some((generation, window));
        Some(Find::List(self.listing.clone(), window))
    }

    /// Returns whether an answer to this request is awaited.
    pub(super) fn awaits(&self, generation: Generation) -> bool {
        self.waiting.is_some_and(|(asked, _)| asked == generation)
    }

    /// Takes in an answer; the selection stays on its article where that is still there.
    pub(super) fn take(&mut self, answer: ListAnswer) {
        let stays = !std::mem::take(&mut self.changed);
        let selected = self.selected().filter(|_| stays).map(|row| row.summary.id);
        self.waiting = None;
        self.loaded = true;
        self.total = answer.total;
        self.offset = answer.window.offset;
        let mut before: HashMap<ArticleId, ListRow> =
            self.rows.drain(..).map(|row| (row.summary.id, row)).collect();
        let mut row = |summary: ArticleSummary, marks| {
            let before = before.remove(&summary.id);
            let mut row = ListRow::new(summary, marks);
            if let Some(before) = before {
                row.succeed(before);
            }
            row
        };
        let (rows, hits) = match answer.rows {
            ListRows::Articles(articles) => {
                let rows = articles.into_iter().map(|summary| row(summary, Vec::new()));
                (rows.collect(), None)
            }
            ListRows::Hits {
                hits,
                marker,
                remarks,
            } => {
                let rows = hits.into_iter().map(|hit| row(hit.summary, hit.title_marks));
                let hits = Hits { marker, remarks };
                (rows.collect(), Some(hits))
            }
        };
        self.rows = rows;
        self.hits = hits;
        if let Some(place) = selected.and_then(|id| self.place_of(id)) {
            self.selected = place;
        }
        self.select(self.selected);
        self.rest();
    }
}
