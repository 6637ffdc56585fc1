//! The sources pane: everything, what is unread, what is bookmarked, saved searches, tags, and each publisher.

use super::effect::Listing;
use super::message::Shelves;
use super::rows::Rows;
use crate::library::{Order, SavedSearch, SourceSummary, TagSummary};

/// Rows before the saved searches.
const FIXED: usize = 3;

/// The sources pane.
#[derive(Debug, Default)]
pub(super) struct SourcesPane {
    shelves: Shelves,
    /// The selected row, and which show.
    pub(super) rows: Rows,
}

/// One row of the pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SourceRow<'a> {
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
        let fixed = self.rows.selected < FIXED;
        self.shelves = shelves;
        if !fixed {
            let rows = FIXED..self.len();
            let same = |place: &usize| self.row(*place).map(listing).as_ref() == Some(&before);
            self.rows.selected = rows.into_iter().find(same).unwrap_or(self.rows.selected);
        }
        self.select(self.rows.selected);
    }

    /// Counts the rows.
    pub(super) fn len(&self) -> usize {
        let Shelves {
            publishers,
            searches,
            tags,
        } = &self.shelves;
        FIXED + searches.len() + tags.len() + publishers.len()
    }

    /// Returns whether there is nothing but the rows that are always there.
    pub(super) fn is_bare(&self) -> bool {
        self.len() == FIXED
    }

    /// Returns a row.
    pub(super) fn row(&self, place: usize) -> Option<SourceRow<'_>> {
        match place {
            0 => return Some(SourceRow::All),
            1 => return Some(SourceRow::Unread),
            2 => return Some(SourceRow::Bookmarks),
            _ => {}
        }
        let Shelves {
            publishers,
            searches,
            tags,
        } = &self.shelves;
        let place = place - FIXED;
        if let Some((search, unread)) = searches.get(place) {
            return Some(SourceRow::Search(search, *unread));
        }
        let place = place - searches.len();
        if let Some(tag) = tags.get(place) {
            return Some(SourceRow::Tag(tag));
        }
        publishers.get(place - tags.len()).map(SourceRow::Publisher)
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

    /// Moves the selection by rows.
    pub(super) fn step(&mut self, rows: isize) {
        self.rows.step(rows, self.len());
    }

    /// Selects a row.
    pub(super) fn select(&mut self, place: usize) {
        self.rows.select(place, self.len());
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
        SourceRow::All => {}
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
        assert_eq!(pane.len(), 5);
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
            pane.row(3),
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
        assert_eq!(pane.row(3), Some(SourceRow::Search(&search, Some(2))));
        assert_eq!(pane.row(4), Some(SourceRow::Tag(&tag)));
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
