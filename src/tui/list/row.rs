//! One article of the list, with what was laid out of its title.

use std::cell::{Cell, OnceCell, RefCell};
use std::num::NonZeroU16;
use std::ops::Range;
use std::rc::Rc;

use super::MARGIN;
use crate::layout::{BaseDirection, Paragraph, ParagraphOptions};
use crate::library::ArticleSummary;
use crate::text::WholeKinds;
use crate::tui::view::Wrapped;

/// Rows of a title at most.
const TITLE_ROWS: usize = 2;

/// One article of the list.
#[derive(Debug, Clone)]
pub(in crate::tui) struct ListRow {
    /// What is known about it.
    pub(in crate::tui) summary: ArticleSummary,
    /// Bytes of the title that answer the search.
    pub(in crate::tui) marks: Vec<Range<usize>>,
    title: OnceCell<Paragraph>,
    /// The last width asked for, and the rows that the title takes in it.
    title_rows: Cell<Option<(u16, u16)>>,
    laid: RefCell<Option<Laid>>,
}

/// A title in the room that it had last.
#[derive(Debug, Clone)]
struct Laid {
    width: NonZeroU16,
    rows: u16,
    lines: Rc<[Wrapped]>,
}

impl ListRow {
    pub(super) fn new(summary: ArticleSummary, marks: Vec<Range<usize>>) -> Self {
        Self {
            summary,
            marks,
            title: OnceCell::new(),
            title_rows: Cell::new(None),
            laid: RefCell::new(None),
        }
    }

    /// Takes over what was laid out for the row that stood for the article before.
    pub(super) fn succeed(&mut self, before: Self) {
        if self.summary.title == before.summary.title && self.summary.direction == before.summary.direction {
            self.title = before.title;
            self.title_rows = before.title_rows;
            self.laid = before.laid;
        }
    }

    /// Returns the shaped title.
    pub(in crate::tui) fn title(&self) -> &Paragraph {
        self.title.get_or_init(|| {
            let options = ParagraphOptions {
                base: BaseDirection::InContext(self.summary.direction),
                whole: WholeKinds::ALL.for_lang(self.summary.lang.as_deref()),
                ..ParagraphOptions::default()
            };
            Paragraph::new(&self.summary.title, &options)
        })
    }

    /// Returns the title's lines in `rows` rows of this width; `lay` is asked where that was not so before.
    pub(in crate::tui) fn title_lines(
        &self,
        width: NonZeroU16,
        rows: u16,
        lay: impl FnOnce(&Paragraph) -> Vec<Wrapped>,
    ) -> Rc<[Wrapped]> {
        let mut laid = self.laid.borrow_mut();
        match &*laid {
            Some(laid) if (laid.width, laid.rows) == (width, rows) => Rc::clone(&laid.lines),
            _ => {
                let lines: Rc<[Wrapped]> = lay(self.title()).into();
                *laid = Some(Laid {
                    width,
                    rows,
                    lines: Rc::clone(&lines),
                });
                lines
            }
        }
    }

    /// Counts the rows that the article takes in a pane `width` cells wide: its title's, and one.
    pub(super) fn height(&self, width: u16) -> u16 {
        let title = match self.title_rows.get() {
            Some((for_width, rows)) if for_width == width => rows,
            _ => {
                let room = NonZeroU16::new(width.saturating_sub(MARGIN)).unwrap_or(NonZeroU16::MIN);
                let rows = self.title().lines(room).take(TITLE_ROWS).count().max(1) as u16;
                self.title_rows.set(Some((width, rows)));
                rows
            }
        };
        title + 1
    }
}
