//! The sources pane: everything, what is unread, what is bookmarked, and each publisher.

use crate::library::{Filter, SourceSummary};

/// The sources pane.
#[derive(Debug, Default)]
pub(super) struct SourcesPane {
    /// The publishers, by name.
    publishers: Vec<SourceSummary>,
    /// The selected row.
    pub(super) selected: usize,
    /// The first row shown.
    pub(super) top: usize,
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
    /// Those of one publisher.
    Publisher(&'a SourceSummary),
}

impl SourcesPane {
    /// Takes in the publishers.
    pub(super) fn take(&mut self, publishers: Vec<SourceSummary>) {
        // those that name none have no filter
        self.publishers = publishers;
        self.publishers.retain(|publisher| publisher.name.is_some());
        self.selected = self.selected.min(self.len() - 1);
    }

    /// Counts the rows.
    pub(super) fn len(&self) -> usize {
        self.publishers.len() + 3
    }

    /// Returns a row.
    pub(super) fn row(&self, place: usize) -> Option<SourceRow<'_>> {
        match place {
            0 => Some(SourceRow::All),
            1 => Some(SourceRow::Unread),
            2 => Some(SourceRow::Bookmarks),
            place => self.publishers.get(place - 3).map(SourceRow::Publisher),
        }
    }

    /// Returns which articles the selected row stands for.
    pub(super) fn filter(&self) -> Filter {
        let mut filter = Filter::default();
        match self.row(self.selected) {
            Some(SourceRow::Unread) => filter.unread = true,
            Some(SourceRow::Bookmarks) => filter.bookmarked = true,
            Some(SourceRow::Publisher(publisher)) => filter.source.clone_from(&publisher.name),
            Some(SourceRow::All) | None => {}
        }
        filter
    }

    /// Moves the selection by rows; returns whether it moved.
    pub(super) fn step(&mut self, rows: isize) -> bool {
        let before = self.selected;
        self.selected = before.saturating_add_signed(rows).min(self.len() - 1);
        self.selected != before
    }

    /// Selects a row.
    pub(super) fn select(&mut self, place: usize) {
        self.selected = place.min(self.len() - 1);
    }

    /// Counts an article of a publisher as read or unread.
    pub(super) fn count_read(&mut self, source: Option<&str>, read: bool) {
        let publisher = self
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

    /// Scrolls so that the selection shows.
    pub(super) fn settle(&mut self, height: u16) {
        let height = usize::from(height.max(1));
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + height {
            self.top = self.selected + 1 - height;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        pane.take(vec![publisher(None), publisher(Some("a")), publisher(Some("b"))]);
        assert_eq!(pane.len(), 5);
        assert_eq!(pane.filter(), Filter::default());
        pane.step(4);
        assert_eq!(pane.filter().source.as_deref(), Some("b"));
        pane.step(-2);
        assert!(pane.filter().bookmarked);
    }

    #[test]
    fn the_selection_stays_inside_and_shows() {
        let mut pane = SourcesPane::default();
        pane.take(vec![publisher(Some("a")), publisher(Some("b"))]);
        pane.step(100);
        pane.settle(2);
        assert_eq!((pane.selected, pane.top), (4, 3));
        pane.step(-100);
        pane.settle(2);
        assert_eq!((pane.selected, pane.top), (0, 0));
    }

    #[test]
    fn reading_counts_down() {
        let mut pane = SourcesPane::default();
        pane.take(vec![publisher(Some("a"))]);
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
}
