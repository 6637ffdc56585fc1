//! The sources pane: everything, what is unread, what is bookmarked, saved searches, tags, and each publisher.

use super::effect::Listing;
use super::message::Shelves;
use super::rows::Rows;
use crate::library::{Order, SavedSearch, SourceSummary, TagSummary};

/// A group of rows under one heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// All articles, the unread and the bookmarked ones.
    Library,
    /// Saved searches.
    Searches,
    /// The reader's own tags.
    Tags,
    /// Publishers.
    Feeds,
}

/// Rows of the first section, without its heading.
const FIXED: usize = 3;

/// The sources pane.
#[derive(Debug)]
pub(super) struct SourcesPane {
    shelves: Shelves,
    /// The selected row, and which show.
    pub(super) rows: Rows,
}

impl Default for SourcesPane {
    /// Begins on the first row below the first heading.
    fn default() -> Self {
        Self {
            shelves: Shelves::default(),
            rows: Rows::at(1),
        }
    }
}

/// One row of the pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SourceRow<'a> {
    /// The heading of a section, which cannot be selected.
    Heading(Section),
    /// All articles.
    All,
    /// The unread ones.
    Unread,
    /// The bookmarked ones.
    Bookmarks,
    /// Those that a saved search finds, with the number of unread ones.
    Search(&'a SavedSearch, Option<u64>),
    /// Those with a tag of the reader's own.
    Tag(&'a TagSummary),
    /// Those of one publisher.
    Publisher(&'a SourceSummary),
}

impl SourcesPane {
    /// Takes in what stands in the pane; the selection stays on its row where that is still there.
    pub(super) fn take(&mut self, mut shelves: Shelves) {
        // those that name none have no filter
        shelves.publishers.retain(|publisher| publisher.name.is_some());
        let before = self.listing();
        let fixed = self.rows.selected <= FIXED;
        self.shelves = shelves;
        if !fixed {
            let rows = 1 + FIXED..self.len();
            let same = |place: &usize| self.row(*place).map(listing).as_ref() == Some(&before);
            self.rows.selected = rows.into_iter().find(same).unwrap_or(self.rows.selected);
        }
        self.select(self.rows.selected);
    }

    /// Lists the sections that have rows, each with their number.
    fn sections(&self) -> impl Iterator<Item = (Section, usize)> {
        let Shelves {
            publishers,
            searches,
            tags,
        } = &self.shelves;
        let sections = [
            (Section::Library, FIXED),
            (Section::Searches, searches.len()),
            (Section::Tags, tags.len()),
            (Section::Feeds, publishers.len()),
        ];
        sections.into_iter().filter(|(_, rows)| *rows > 0)
    }

    /// Counts the rows, headings included.
    pub(super) fn len(&self) -> usize {
        self.sections().map(|(_, rows)| 1 + rows).sum()
    }

    /// Returns whether there is nothing but the rows that are always there.
    pub(super) fn is_bare(&self) -> bool {
        self.len() == 1 + FIXED
    }

    /// Returns a row.
    pub(super) fn row(&self, place: usize) -> Option<SourceRow<'_>> {
        let mut left = place;
        for (section, rows) in self.sections() {
            let Some(inside) = left.checked_sub(1) else {
                return Some(SourceRow::Heading(section));
            };
            if inside < rows {
                return self.row_of(section, inside);
            }
            left = inside - rows;
        }
        None
    }

    /// Returns a row of a section.
    fn row_of(&self, section: Section, place: usize) -> Option<SourceRow<'_>> {
        let Shelves {
            publishers,
            searches,
            tags,
        } = &self.shelves;
        match section {
            Section::Library => match place {
                0 => Some(SourceRow::All),
                1 => Some(SourceRow::Unread),
                2 => Some(SourceRow::Bookmarks),
                _ => None,
            },
            Section::Searches => {
                let found = searches.get(place);
                found.map(|(search, unread)| SourceRow::Search(search, *unread))
            }
            Section::Tags => tags.get(place).map(SourceRow::Tag),
            Section::Feeds => publishers.get(place).map(SourceRow::Publisher),
        }
    }

    /// Returns whether there is a saved search of a name.
    pub(super) fn has_search(&self, name: &str) -> bool {
        self.shelves
            .searches
            .iter()
            .any(|(search, _)| search.name == name)
    }

    /// Returns which articles the selected row stands for.
    pub(super) fn listing(&self) -> Listing {
        self.selected().map(listing).unwrap_or_default()
    }

    /// Returns the selected row.
    pub(super) fn selected(&self) -> Option<SourceRow<'_>> {
        self.row(self.rows.selected)
    }

    /// Moves the selection by rows, passing headings by.
    pub(super) fn step(&mut self, rows: isize) {
        let selectable: Vec<usize> = (0..self.len()).filter(|place| !self.is_heading(*place)).collect();
        let here = selectable.partition_point(|place| *place < self.rows.selected);
        let last = selectable.len().saturating_sub(1);
        let target = here.saturating_add_signed(rows).min(last);
        if let Some(place) = selectable.get(target) {
            self.rows.select(*place, self.len());
        }
        if target == 0 {
            // the heading over the first row shows, too
            self.rows.top = 0;
        }
    }

    /// Selects a row, or the one below it where that is a heading.
    pub(super) fn select(&mut self, place: usize) {
        let place = place.min(self.len().saturating_sub(1));
        let place = place + usize::from(self.is_heading(place));
        self.rows.select(place, self.len());
    }

    /// Returns whether a row is a heading.
    pub(super) fn is_heading(&self, place: usize) -> bool {
        matches!(self.row(place), Some(SourceRow::Heading(_)))
    }

    /// Selects the next saved search, tag or feed with unread articles, from the first one again after the last; returns
    /// whether there is another one.
    pub(super) fn select_unread(&mut self) -> bool {
        let here = self.rows.selected;
        let places = (here + 1..self.len()).chain(0..here);
        let unread = |place: &usize| match self.row(*place) {
            Some(SourceRow::Search(_, unread)) => unread.unwrap_or(0) > 0,
            Some(SourceRow::Tag(tag)) => tag.unread > 0,
            Some(SourceRow::Publisher(publisher)) => publisher.unread > 0,
            Some(SourceRow::Heading(_) | SourceRow::All | SourceRow::Unread | SourceRow::Bookmarks)
            | None => false,
        };
        let found = places.into_iter().find(unread);
        if let Some(place) = found {
            self.select(place);
        }
        found.is_some()
    }

    /// Counts an article of a publisher as read or unread.
    pub(super) fn count_read(&mut self, source: Option<&str>, read: bool) {
        let publisher = self
            .shelves
            .publishers
            .iter_mut()
            .find(|publisher| publisher.name.as_deref() == source);
        if let Some(publisher) = publisher {
            publisher.unread = if read {
                publisher.unread.saturating_sub(1)
            } else {
                publisher.unread + 1
            };
        }
    }
}

/// Returns which articles a row stands for.
fn listing(row: SourceRow<'_>) -> Listing {
    let mut listing = Listing::default();
    match row {
        SourceRow::Heading(_) | SourceRow::All => {}
        SourceRow::Unread => listing.filter.unread = true,
        SourceRow::Bookmarks => listing.filter.bookmarked = true,
        SourceRow::Search(search, _) => {
            listing.query = Some(search.query.clone());
            listing.whole = true;
        }
        SourceRow::Tag(tag) => {
            listing.query = Some(format!("tag:\"{}\"", tag.tag.replace('"', " ")));
            listing.whole = true;
            listing.order = Order::Newest;
        }
        SourceRow::Publisher(publisher) => listing.filter.source.clone_from(&publisher.name),
    }
    listing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Filter;

    fn shelves(publishers: Vec<SourceSummary>) -> Shelves {
        Shelves {
            publishers,
            ..Shelves::default()
        }
    }

    fn publisher(name: Option<&str>) -> SourceSummary {
        SourceSummary {
            name: name.map(str::to_owned),
            articles: 2,
            unread: 1,
        }
    }

    #[test]
    fn rows_stand_for_filters() {
        let mut pane = SourcesPane::default();
        pane.take(shelves(vec![
            publisher(None),
            publisher(Some("a")),
            publisher(Some("b")),
        ]));
        assert_eq!(pane.len(), 7, "two headings, three rows, two publishers");
        assert_eq!(pane.listing().filter, Filter::default());
        pane.step(4);
        assert_eq!(pane.listing().filter.source.as_deref(), Some("b"));
        pane.step(-2);
        assert!(pane.listing().filter.bookmarked);
    }

    #[test]
    fn reading_counts_down() {
        let mut pane = SourcesPane::default();
        pane.take(shelves(vec![publisher(Some("a"))]));
        pane.count_read(Some("a"), true);
        pane.count_read(Some("a"), true);
        assert_eq!(
            pane.row(5),
            Some(SourceRow::Publisher(&SourceSummary {
                unread: 0,
                ..publisher(Some("a"))
            }))
        );
    }

    #[test]
    fn searches_and_tags_stand_before_the_publishers_and_keep_the_selection() {
        let mut pane = SourcesPane::default();
        let search = SavedSearch {
            name: "rain".to_owned(),
            query: "rain is:unread".to_owned(),
        };
        let tag = TagSummary {
            tag: "to read".to_owned(),
            articles: 1,
            unread: 1,
        };
        pane.take(shelves(vec![publisher(Some("a"))]));
        pane.step(3);
        pane.take(Shelves {
            searches: vec![(search.clone(), Some(2))],
            tags: vec![tag.clone()],
            publishers: vec![publisher(Some("a"))],
        });
        assert_eq!(pane.row(5), Some(SourceRow::Search(&search, Some(2))));
        assert_eq!(pane.row(6), Some(SourceRow::Heading(Section::Tags)));
        assert_eq!(pane.row(7), Some(SourceRow::Tag(&tag)));
        assert_eq!(pane.row(10), None);
        assert_eq!(
            pane.listing().filter.source.as_deref(),
            Some("a"),
            "it moved with its row"
        );
        pane.step(-1);
        assert_eq!(pane.listing().query.as_deref(), Some("tag:\"to read\""));
        pane.step(-1);
        assert_eq!(pane.listing().query.as_deref(), Some("rain is:unread"));
    }
}
