//! A row as the bidirectional algorithm will look at it: what each cell counts for, and where it is kept in parts.

use std::ops::Range;

use icu_properties::props::BidiClass;

use super::Way;
use crate::terminal::encoder::drawn;
use crate::terminal::grid::Cell;
use crate::terminal::style::{Color, Style};
use crate::text::properties;

/// What the algorithm takes a cell for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Left,
    Hebrew,
    Arabic,
    EuropeanNumber,
    ArabicNumber,
    /// Between two numbers of a kind it belongs to them.
    CommonSeparator,
    /// Between two European numbers it belongs to them.
    Sign,
    /// Beside a European number it belongs to it.
    Terminator,
    Neutral,
}

impl Kind {
    pub(super) fn of(cell: &Cell) -> Self {
        match cell.form.chars().next().map(|c| properties::of(c).bidi) {
            Some(BidiClass::LeftToRight) => Self::Left,
            Some(BidiClass::RightToLeft) => Self::Hebrew,
            Some(BidiClass::ArabicLetter) => Self::Arabic,
            Some(BidiClass::EuropeanNumber) => Self::EuropeanNumber,
            Some(BidiClass::ArabicNumber) => Self::ArabicNumber,
            Some(BidiClass::CommonSeparator) => Self::CommonSeparator,
            Some(BidiClass::EuropeanSeparator) => Self::Sign,
            Some(BidiClass::EuropeanTerminator) => Self::Terminator,
            _ => Self::Neutral,
        }
    }

    pub(super) fn is_right(self) -> bool {
        matches!(self, Self::Hebrew | Self::Arabic | Self::ArabicNumber)
    }

    fn is_number(self) -> bool {
        matches!(self, Self::EuropeanNumber | Self::ArabicNumber)
    }
}

/// The drawn cells of a row, each with its kind.
pub(super) struct Row<'a> {
    pub(super) cells: Vec<&'a Cell>,
    pub(super) way: Way,
    kinds: Vec<Kind>,
    /// The colour of a blank that is to look unlike its neighbours to the terminal.
    apart: Vec<Option<Color>>,
    /// Whether the terminal begins to order anew with the cell.
    anew: Vec<bool>,
}

impl<'a> Row<'a> {
    /// Takes in a row of which `look` returns how each cell will look.
    pub(super) fn new(cells: &'a [Cell], way: Way, look: impl Fn(&Cell) -> Style) -> Self {
        let cells: Vec<&Cell> = drawn(cells).collect();
        let mut kinds: Vec<Kind> = cells.iter().map(|cell| Kind::of(cell)).collect();
        for place in 1..kinds.len().saturating_sub(1) {
            let beside = [place - 1, place + 1].map(|place| kinds.get(place) == Some(&Kind::EuropeanNumber));
            if let Some(kind) = kinds.get_mut(place)
                && *kind == Kind::ArabicNumber
                && beside == [true, true]
            {
                // a decimal point of Arabic script is a part of the number
                *kind = Kind::EuropeanNumber;
            }
        }
        let mut apart = vec![None; cells.len()];
        let mut anew = vec![false; cells.len()];
        match way {
            Way::Braille => {
                for (kind, cell) in kinds.iter_mut().zip(&cells) {
                    if cell.is_blank() {
                        *kind = Kind::Left;
                    }
                }
            }
            Way::Spaces => {
                part_panes(&cells, &mut kinds);
                part_numbers(&cells, &mut kinds);
            }
            Way::Looks => {
                let looks: Vec<Style> = cells.iter().map(|cell| look(cell)).collect();
                part_words(&cells, &looks, &mut kinds, &mut apart);
                for (place, cut) in anew.iter_mut().enumerate().skip(1) {
                    *cut = cells.get(place).map(|cell| cell.width)
                        != cells.get(place - 1).map(|cell| cell.width)
                        || looks.get(place) != looks.get(place - 1);
                }
            }
        }
        Self {
            cells,
            way,
            kinds,
            apart,
            anew,
        }
    }

    /// Returns the colour in which a blank is sent that parts words by its look.
    pub(super) fn apart(&self, place: usize) -> Option<Color> {
        self.apart.get(place).copied().flatten()
    }

    /// Returns what a cell counts for; behind the last one nothing.
    pub(super) fn kind(&self, place: usize) -> Kind {
        self.kinds.get(place).copied().unwrap_or(Kind::Neutral)
    }

    /// Returns the cells from `start` up to the next left-to-right one, or to where the terminal begins anew.
    pub(super) fn segment(&self, start: usize) -> Range<usize> {
        let ends = |place: &usize| {
            self.kind(*place) == Kind::Left || (*place > start && self.anew.get(*place) == Some(&true))
        };
        let end = (start..self.cells.len()).find(ends);
        start..end.unwrap_or(self.cells.len())
    }

    /// Returns what of a segment the algorithm turns round.
    pub(super) fn core(&self, segment: Range<usize>) -> Option<Range<usize>> {
        let first = segment.clone().find(|&place| self.kind(place).is_right())?;
        let last = segment.rev().find(|&place| self.kind(place).is_right())?;
        Some(first..last + 1)
    }

    /// Returns where the number begins whose last cell is `last`, or `last` where that is no number.
    pub(super) fn number_start(&self, last: usize, core: &Range<usize>) -> usize {
        // a number after an Arabic letter is an Arabic one (W2); after comes what stands to the left
        let letter = (last..core.end)
            .map(|place| self.kind(place))
            .find(|kind| matches!(kind, Kind::Hebrew | Kind::Arabic));
        let european = letter == Some(Kind::Hebrew);
        let belongs = |place: usize| {
            let kind = self.kind(place);
            kind.is_number() || (european && kind == Kind::Terminator)
        };
        let joins = |place: usize| {
            let kind = self.kind(place);
            kind == Kind::CommonSeparator || (european && kind == Kind::Sign)
        };
        if !belongs(last) {
            return last;
        }
        let mut start = last;
        while let Some(before) = start.checked_sub(1).filter(|&before| before >= core.start) {
            let over = before.checked_sub(1).filter(|&over| over >= core.start);
            if belongs(before) {
                start = before;
            } else if let Some(over) = over
                .filter(|&over| joins(before) && self.kind(over).is_number() && self.kind(start).is_number())
            {
                start = over;
            } else {
                break;
            }
        }
        start
    }
}

/// Parts every word with right-to-left letters from its neighbours by blanks in another colour.
///
/// Blanks that show more than their background, such as underlined ones, cannot change their colour unseen: they are left to
/// count as letters.
fn part_words(cells: &[&Cell], looks: &[Style], kinds: &mut [Kind], apart: &mut [Option<Color>]) {
    let is_blank = |place: usize| cells.get(place).is_some_and(|cell| cell.is_blank());
    let mut end = 0;
    while let Some(start) = (end..cells.len()).find(|&place| is_blank(place)) {
        end = (start..cells.len())
            .find(|&place| !is_blank(place))
            .unwrap_or(cells.len());
        let is_right = |place: &usize| kinds.get(*place).is_some_and(|kind| kind.is_right());
        let before = (0..start).rev().take_while(|&place| !is_blank(place));
        let after = (end..cells.len()).take_while(|&place| !is_blank(place));
        let inside = start > 0 && end < cells.len();
        if !inside || !before.chain(after).any(|place| is_right(&place)) {
            continue;
        }
        let beside = [start - 1, end].map(|place| looks.get(place).map(|look| look.foreground));
        let unlike = [1, 2, 4]
            .map(Color::Indexed)
            .into_iter()
            .find(|color| !beside.contains(&Some(*color)));
        for place in start..end {
            if let Some((kind, (color, look))) = kinds
                .get_mut(place)
                .zip(apart.get_mut(place).zip(looks.get(place)))
            {
                *kind = Kind::Left;
                *color = unlike.filter(|_| look.is_plain_on_blanks());
            }
        }
    }
}

/// Makes a strong blank before the first right-to-left cell of every pane that has no other letter before it, and where the
/// look changes.
fn part_panes(cells: &[&Cell], kinds: &mut [Kind]) {
    let mut gap: Option<usize> = None;
    let mut has_letter = false;
    let mut has_right = false;
    let mut last: Option<&Cell> = None;
    for place in 0..kinds.len() {
        let Some((&cell, &kind)) = cells.get(place).zip(kinds.get(place)) else {
            break;
        };
        let after_blank = place.checked_sub(1).and_then(|before| cells.get(before));
        let after_blank = after_blank.is_some_and(|before| before.is_blank());
        if cell.is_blank() {
            gap = if after_blank { gap } else { Some(place) };
            continue;
        }
        if !cell.origin.is_text() {
            (gap, has_letter, has_right, last) = (None, false, false, None);
            continue;
        }
        let first = kind.is_right() && !has_letter;
        has_right |= kind.is_right();
        let other_look = after_blank && has_right && last.is_some_and(|last| last.style != cell.style);
        if (first || other_look)
            && let Some(strong) = gap.and_then(|gap| kinds.get_mut(gap))
        {
            *strong = Kind::Left;
        }
        has_letter |= kind.is_right() || kind == Kind::Left;
        last = Some(cell);
    }
}

/// Makes a strong blank between a right-to-left word and a European number to its right, which would change sides with it.
fn part_numbers(cells: &[&Cell], kinds: &mut [Kind]) {
    let mut blank = None;
    let mut after_right = false;
    for place in 0..kinds.len() {
        match kinds.get(place) {
            Some(kind) if kind.is_right() => {
                after_right = true;
                blank = None;
            }
            Some(Kind::Left) => after_right = false,
            Some(Kind::EuropeanNumber) if after_right => {
                let more = kinds.iter().skip(place).take_while(|kind| **kind != Kind::Left);
                let inside = more.into_iter().any(|kind| kind.is_right());
                if let Some(strong) = blank
                    .filter(|_| !inside)
                    .and_then(|blank| kinds.get_mut::<usize>(blank))
                {
                    *strong = Kind::Left;
                    after_right = false;
                }
            }
            _ => {}
        }
        if after_right && blank.is_none() && cells.get(place).is_some_and(|cell| cell.is_blank()) {
            blank = Some(place);
        }
    }
}
