//! An element of the page: one paragraph to be laid out, with what stands beside it.

use std::cell::{OnceCell, Ref, RefCell};
use std::num::NonZeroU16;
use std::ops::Range;

use crate::layout::{BaseDirection, Line, Paragraph, ParagraphOptions, Start};
use crate::library::Marker;
use crate::text::Direction;
use crate::text::{WholeKinds, set_apart_in_code};
use crate::theme::Role;
use crate::tui::picture::Picture;

/// A part of the page, from the title to the last link.
///
/// The paragraph is shaped when it is first asked for, and broken into lines
/// once for each width, both as far as the page was looked at.
#[derive(Debug)]
pub(in crate::tui) struct Element {
    /// What is written, sanitised.
    pub(in crate::tui) text: String,
    /// How it looks.
    pub(in crate::tui) role: Role,
    /// Runs that look different, over bytes of `text`.
    pub(in crate::tui) runs: Vec<(Range<usize>, Role)>,
    /// Linked runs with their addresses.
    pub(in crate::tui) links: Vec<(Range<usize>, String)>,
    /// How its direction is found.
    pub(in crate::tui) base: BaseDirection,
    /// What is kept whole inside right-to-left text.
    pub(in crate::tui) whole: WholeKinds,
    /// Whether its lines are stretched to the measure where they are read from the right.
    pub(in crate::tui) justify: bool,
    /// Blank lines before it.
    pub(in crate::tui) space: usize,
    /// What stands at its start side.
    pub(in crate::tui) side: Side,
    /// Level of a heading, from one; zero for everything else.
    pub(in crate::tui) level: u8,
    /// The block of the body that it shows, and the byte at which it begins there.
    pub(in crate::tui) origin: Option<(u32, u32)>,
    paragraph: OnceCell<Paragraph>,
    lines: RefCell<Broken>,
    marks: OnceCell<Vec<Range<usize>>>,
}

/// The lines of an element at one width, as far as they were asked for.
#[derive(Debug, Default)]
struct Broken {
    lines: Vec<Line>,
    /// Where the next line begins.
    rest: Option<Start>,
    begun: bool,
}

/// What stands at the start side of an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui) enum Side {
    /// Nothing.
    None,
    /// Blank cells.
    Indent(u16),
    /// A bar beside every line, as often as quotes are nested.
    Bars(u16),
    /// A marker beside the first line, after the cells of outer lists.
    Bullet(u16, String),
    /// A line across the page; there is no text.
    Rule,
    /// A picture in the middle of the page; there is no text.
    Picture(Picture),
}

impl Side {
    /// Counts the cells that the side takes from the lines.
    pub(in crate::tui) fn cells(&self) -> u16 {
        match self {
            Self::None | Self::Rule | Self::Picture(_) => 0,
            Self::Indent(cells) => *cells,
            Self::Bars(depth) => depth * 2,
            Self::Bullet(outer, marker) => outer + marker.chars().count() as u16 + 1,
        }
    }
}

impl Element {
    /// Makes an element of running text.
    pub(in crate::tui) fn new(text: impl Into<String>, role: Role, base: BaseDirection) -> Self {
        Self {
            text: text.into(),
            role,
            runs: Vec::new(),
            links: Vec::new(),
            base,
            whole: WholeKinds::ALL,
            justify: false,
            space: 1,
            side: Side::None,
            level: 0,
            origin: None,
            paragraph: OnceCell::new(),
            lines: RefCell::default(),
            marks: OnceCell::new(),
        }
    }

    /// Puts the element directly below the one before.
    pub(in crate::tui) fn tight(mut self) -> Self {
        self.space = 0;
        self
    }

    /// Gives the element something at its start side.
    pub(in crate::tui) fn beside(mut self, side: Side) -> Self {
        self.side = side;
        self
    }

    /// Returns the shaped paragraph.
    pub(in crate::tui) fn paragraph(&self) -> &Paragraph {
        self.paragraph.get_or_init(|| {
            let code = self.runs.iter().filter(|(_, role)| *role == Role::Code);
            let options = ParagraphOptions {
                base: self.base,
                whole: self.whole,
                code: code.map(|(range, _)| range.clone()).collect(),
                apart: if self.role == Role::Code {
                    set_apart_in_code(&self.text)
                } else {
                    Vec::new()
                },
                ..ParagraphOptions::default()
            };
            Paragraph::new(&self.text, &options)
        })
    }

    /// Returns the direction of the element.
    pub(in crate::tui) fn direction(&self) -> Direction {
        self.paragraph().direction()
    }

    /// Returns a line at a page `width` cells wide; [`Element::reflow`] forgets those of another width.
    pub(in crate::tui) fn line(&self, place: usize, width: u16) -> Option<Ref<'_, Line>> {
        self.break_until(width, |broken| broken.lines.len() > place);
        Ref::filter_map(self.lines.borrow(), |broken| broken.lines.get(place)).ok()
    }

    /// Returns whether the element has so many rows and one more, without the blank ones before it; it has at least one.
    pub(in crate::tui) fn has_row(&self, row: usize, width: u16) -> bool {
        match &self.side {
            Side::Picture(picture) => row < picture.height(),
            _ => row == 0 || self.line(row, width).is_some(),
        }
    }

    /// Counts the rows that the element takes at this width, without the blank ones before it.
    pub(in crate::tui) fn rows(&self, width: u16) -> usize {
        if let Side::Picture(picture) = &self.side {
            return picture.height();
        }
        self.break_until(width, |_| false);
        self.lines.borrow().lines.len().max(1)
    }

    /// Breaks lines until there are enough, or no more.
    fn break_until(&self, width: u16, enough: impl Fn(&Broken) -> bool) {
        let is_done = |broken: &Broken| enough(broken) || broken.begun && broken.rest.is_none();
        // somebody may be looking at a line that is broken already
        if is_done(&self.lines.borrow()) {
            return;
        }
        let mut broken = self.lines.borrow_mut();
        let width = width.saturating_sub(self.side.cells()).max(1);
        let width = NonZeroU16::new(width).unwrap_or(NonZeroU16::MIN);
        let paragraph = self.paragraph();
        let mut lines = if broken.begun {
            paragraph.lines_from(broken.rest, width)
        } else {
            paragraph.lines(width)
        };
        broken.begun = true;
        while !enough(&broken) {
            let Some(mut line) = lines.next() else { break };
            if self.justify {
                line.justify(width.get());
            }
            if self.role == Role::Meta {
                drop_separator(&mut line);
            }
            broken.lines.push(line);
        }
        broken.rest = lines.rest();
    }

    /// Forgets the lines: the width is another one now.
    pub(in crate::tui) fn reflow(&mut self) {
        self.lines = RefCell::default();
    }

    /// Forgets what was found: the search is another one now.
    pub(in crate::tui) fn unmark(&mut self) {
        self.marks = OnceCell::new();
    }

    /// Returns the bytes of the text that answer the search.
    pub(in crate::tui) fn marks(&self, marker: Option<&Marker>) -> &[Range<usize>] {
        let Some(marker) = marker else {
            return &[];
        };
        if self.origin.is_none() && self.role != Role::Headline && self.role != Role::Lead {
            return &[];
        }
        self.marks.get_or_init(|| marker.marks(self.paragraph().text()))
    }

    /// Returns the column of the page at which a line begins, its side counted.
    pub(in crate::tui) fn left(&self, line: &Line, width: u16) -> u16 {
        let side = self.side.cells();
        match self.direction() {
            Direction::Ltr => side,
            Direction::Rtl => width.saturating_sub(side + line.width),
        }
    }

    /// Finds the line that holds a byte of the text.
    pub(in crate::tui) fn line_of(&self, byte: usize, width: u16) -> usize {
        let ends_after = |line: &Line| line.range.end > byte;
        self.break_until(width, |broken| broken.lines.last().is_some_and(ends_after));
        let broken = self.lines.borrow();
        let after = broken.lines.partition_point(|line| line.range.start <= byte);
        after.saturating_sub(1)
    }
}

/// What stands between two parts of a line about an article.
pub(super) const SEPARATOR: char = '\u{b7}';

/// Takes away the separator at the end of a line that goes on below: it would part something from nothing.
fn drop_separator(line: &mut Line) {
    if line.ends_paragraph {
        return;
    }
    for wanted in [SEPARATOR, ' '] {
        // separators stand in the line's own direction, so that its last cell is at its end side
        let place = match line.direction {
            Direction::Ltr => line.cells.len().checked_sub(1),
            Direction::Rtl => (!line.cells.is_empty()).then_some(0),
        };
        let Some(place) = place else { return };
        let is_wanted = line
            .cells
            .get(place)
            .is_some_and(|cell| cell.base.chars().eq([wanted]));
        if !is_wanted {
            return;
        }
        line.width -= u16::from(line.cells.remove(place).width);
    }
}
