//! What the reader has chosen: language, calendar, keys, theme, measure; and what time it is.

use std::time::Duration;

use super::count::Count;
use super::page::build::Setting;
use super::themes::Themes;
use super::view::Lines;
use crate::calendar::{Calendar, Instant};
use crate::config::{Dates, Density, MarkRead, Stories};
use crate::keymap::{Action, Keymap, LayoutTracker, Sequence, written};
use crate::locale::Locale;
use crate::text::Direction;
use crate::text::WholeKinds;
use crate::theme::{Role, Style};

/// The narrowest measure, in cells.
const NARROWEST: u16 = 20;
/// The widest measure, in cells.
const WIDEST: u16 = 400;
/// Cells by which the measure changes.
const STEP: u16 = 4;

/// What the reader has chosen.
#[expect(
    clippy::struct_excessive_bools,
    reason = "the reader turns each on and off by itself"
)]
#[derive(Debug)]
pub(super) struct Interface {
    /// The language.
    pub(super) locale: Locale,
    /// The calendar of dates.
    pub(super) calendar: Calendar,
    /// Whether lists tell dates or ages.
    pub(super) dates: Dates,
    /// How lists show articles that tell the same story.
    pub(super) stories: Stories,
    /// How long the terminal took to answer at the start, if it did.
    pub(super) answered: Option<Duration>,
    /// Whether the selected article is shown next to the list.
    pub(super) preview: bool,
    /// When an open article counts as read.
    pub(super) mark_read: MarkRead,
    /// What keys mean.
    pub(super) keymap: Keymap,
    /// The keyboard layout in use.
    pub(super) layouts: LayoutTracker,
    /// Keys of a sequence that is not complete.
    pub(super) pending: Sequence,
    /// Whether everything stands one below the other, in words, with the cursor on what is selected.
    pub(super) linear: bool,
    /// How close the rows of the list are.
    pub(super) density: Density,
    /// The count before the next key.
    pub(super) count: Count,
    /// Widest line of the page, in cells.
    pub(super) measure: u16,
    /// What is kept whole inside right-to-left text.
    pub(super) whole: WholeKinds,
    /// Whether right-to-left paragraphs are stretched to the measure.
    pub(super) justify: bool,
    /// Whether vowel marks are shown.
    pub(super) marks: bool,
    /// Whether lost half-spaces are put back.
    pub(super) repair: bool,
    /// What time it is.
    pub(super) now: Instant,
    /// The themes to go through, the one in force first.
    pub(super) themes: Themes,
    /// Lines that the last frames consisted of.
    pub(super) lines: Lines,
}

impl Interface {
    /// Names the keys of an action for a sentence: the first sequence, or its name on the command line where it has none.
    pub(super) fn keys(&self, action: Action) -> String {
        let first = self.keymap.keys(action).next().map(written);
        first.unwrap_or_else(|| format!(":{}", action.info().name))
    }

    /// Returns the direction of the interface.
    pub(super) fn direction(&self) -> Direction {
        self.locale.direction()
    }

    /// Returns what a page needs to know besides the article.
    pub(super) fn setting(&self) -> Setting<'_> {
        Setting {
            locale: &self.locale,
            calendar: self.calendar,
            whole: self.whole,
            justify: self.justify,
            marks: self.marks,
            repair: self.repair,
        }
    }

    /// Makes the lines longer or shorter; returns whether they were.
    pub(super) fn change_measure(&mut self, wider: bool) -> bool {
        let before = self.measure;
        self.measure = if wider {
            (before + STEP).min(WIDEST)
        } else {
            before.saturating_sub(STEP).max(NARROWEST)
        };
        self.measure != before
    }

    /// Returns how a role looks.
    pub(super) fn style(&self, role: Role) -> Style {
        self.themes.style(role)
    }
}
