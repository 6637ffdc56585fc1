//! Terminals that apply the bidirectional algorithm to every row, whatever they are told: `PuTTY`, and mlterm and `QTerminal`
//! inside tmux or screen.
//!
//! A row is sent so that the algorithm turns it into what is to be seen. Between letters that are read from the left stand
//! segments; of each, what reaches from its first right-to-left cell to its last is sent turned round, but for its numbers, which the
//! algorithm leaves as they are. Brackets that will be mirrored are sent unmirrored.
//!
//! Blanks make it difficult, since the algorithm lets them take part in a run, and a row's direction may be found by its first
//! letter. With [`Blanks::Strong`] each is sent as a braille cell without dots: that looks the same in every font that has
//! it, and counts as a letter read from the left, so that every word is a segment. With [`Blanks::Plain`] only those blanks are sent so
//! that keep a number from the wrong side of a word.
//!
//! One thing cannot be sent: a European number to the right of letters or of an Arabic full stop with nothing between, as where a
//! word begins with one. It comes to stand to their left.

use icu_properties::props::BidiClass;

use super::kittyrev::unmirrored;
use super::{Encoder, Piece};
use crate::terminal::grid::Cell;
use crate::text::properties;

/// A braille cell without dots: blank, and of bidi class L.
const STRONG_BLANK: &str = "\u{2800}";

/// How blanks are sent in a row with right-to-left cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blanks {
    /// As spaces, wherever that does no harm.
    Plain,
    /// As letters without a picture.
    Strong,
}

impl Encoder {
    /// Hands on a whole row.
    pub(super) fn bidirev(self, cells: &[Cell], blanks: Blanks, send: &mut impl FnMut(Piece<'_>)) {
        if !cells.iter().any(|cell| Kind::of(cell).is_right()) {
            for cell in super::drawn(cells) {
                self.send(cell, &cell.form, send);
            }
            return;
        }
        let row = Row::new(cells, blanks);
        let mut at = 0;
        while at < row.cells.len() {
            let segment = row.segment(at);
            match row.core(segment.clone()) {
                Some(core) => {
                    (segment.start..core.start).for_each(|place| self.as_it_stands(&row, place, send));
                    self.turned(&row, core.clone(), send);
                    (core.end..segment.end).for_each(|place| self.as_it_stands(&row, place, send));
                }
                None => segment
                    .clone()
                    .for_each(|place| self.as_it_stands(&row, place, send)),
            }
            if segment.end < row.cells.len() {
                self.as_it_stands(&row, segment.end, send);
            }
            at = segment.end + 1;
        }
    }

    /// Hands on a cell outside of what will be turned.
    fn as_it_stands(self, row: &Row<'_>, place: usize, send: &mut impl FnMut(Piece<'_>)) {
        let Some(&cell) = row.cells.get(place) else { return };
        if cell.is_blank() && row.kind(place) == Kind::Left {
            send(Piece::new(cell, STRONG_BLANK));
        } else {
            self.send(cell, &cell.form, send);
        }
    }

    /// Hands on the cells `core` from the last to the first, each number in its own order.
    fn turned(self, row: &Row<'_>, core: std::ops::Range<usize>, send: &mut impl FnMut(Piece<'_>)) {
        let mut end = core.end;
        while end > core.start {
            let start = row.number_start(end - 1, &core);
            for &cell in row.cells.get(start..end).unwrap_or_default() {
                let text: String = self.kept(&cell.form).chars().map(unmirrored).collect();
                send(Piece::new(cell, &text));
            }
            end = start;
        }
    }
}

/// What the algorithm takes a cell for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
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
    fn of(cell: &Cell) -> Self {
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

    fn is_right(self) -> bool {
        matches!(self, Self::Hebrew | Self::Arabic | Self::ArabicNumber)
    }

    fn is_number(self) -> bool {
        matches!(self, Self::EuropeanNumber | Self::ArabicNumber)
    }
}

/// The drawn cells of a row, each with its kind.
struct Row<'a> {
    cells: Vec<&'a Cell>,
    kinds: Vec<Kind>,
}

impl<'a> Row<'a> {
    fn new(cells: &'a [Cell], blanks: Blanks) -> Self {
        let cells: Vec<&Cell> = super::drawn(cells).collect();
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
        match blanks {
            Blanks::Strong => {
                for (kind, cell) in kinds.iter_mut().zip(&cells) {
                    if cell.is_blank() {
                        *kind = Kind::Left;
                    }
                }
            }
            Blanks::Plain => {
                part_panes(&cells, &mut kinds);
                part_numbers(&cells, &mut kinds);
            }
        }
        Self { cells, kinds }
    }

    fn kind(&self, place: usize) -> Kind {
        self.kinds.get(place).copied().unwrap_or(Kind::Neutral)
    }

    /// Returns the cells from `start` up to the next left-to-right one.
    fn segment(&self, start: usize) -> std::ops::Range<usize> {
        let length = self
            .kinds
            .iter()
            .skip(start)
            .take_while(|kind| **kind != Kind::Left);
        start..start + length.count()
    }

    /// Returns what of a segment the algorithm turns round.
    fn core(&self, segment: std::ops::Range<usize>) -> Option<std::ops::Range<usize>> {
        let first = segment.clone().find(|&place| self.kind(place).is_right())?;
        let last = segment.rev().find(|&place| self.kind(place).is_right())?;
        Some(first..last + 1)
    }

    /// Returns where the number begins whose last cell is `last`, or `last` where that is no number.
    fn number_start(&self, last: usize, core: &std::ops::Range<usize>) -> usize {
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

/// Makes a strong blank before the first right-to-left cell of every pane that has no other letter before it, and where the
/// look changes: `QTerminal` orders what looks alike by itself.
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

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::super::{EncoderName, Fit};
    use super::*;
    use crate::layout::{BaseDirection, Paragraph, ParagraphOptions};
    use crate::terminal::card;
    use crate::terminal::stream::canonical;
    use crate::terminal::style::Style;
    use crate::text::Direction;

    /// Returns what the algorithm makes of a row that was sent.
    fn seen(sent: &[String], base: BaseDirection) -> String {
        let options = ParagraphOptions {
            base,
            shape: false,
            ..ParagraphOptions::default()
        };
        let row = Paragraph::new(&sent.concat(), &options)
            .lines(NonZeroU16::MAX)
            .next();
        let cells = row.map(|row| row.cells).unwrap_or_default();
        let forms: String = cells.iter().map(|cell| cell.form.as_str()).collect();
        forms.replace(STRONG_BLANK, " ").trim_end().to_owned()
    }

    /// Returns what is to be seen.
    fn wanted(row: &[Cell]) -> String {
        let forms: String = row.iter().map(|cell| cell.form.as_str()).collect();
        forms.trim_end().to_owned()
    }

    /// Rows of two panes: the card's sentences beside those in reverse, with a border between.
    fn rows() -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        for width in [12, 17, 23, 31, 44, 60, 90] {
            let lines: Vec<crate::layout::Line> = card::sentences()
                .flat_map(|sentence| {
                    let paragraph = Paragraph::new(sentence.text, &ParagraphOptions::default());
                    paragraph
                        .lines(NonZeroU16::new(width).unwrap())
                        .collect::<Vec<_>>()
                })
                .collect();
            for (left, right) in lines.iter().zip(lines.iter().rev()) {
                let mut row = Vec::new();
                for line in [left, right] {
                    row.extend([
                        Cell {
                            form: "\u{2502}".into(),
                            ..Cell::BLANK
                        },
                        Cell::BLANK,
                    ]);
                    row.extend(std::iter::repeat_n(Cell::BLANK, usize::from(line.indent(width))));
                    row.extend(line.cells.iter().map(|cell| canonical(cell, Style::default())));
                    let filled = line.indent(width) + line.width;
                    row.extend(std::iter::repeat_n(Cell::BLANK, usize::from(width - filled) + 1));
                }
                rows.push(row);
            }
        }
        rows
    }

    /// Returns whether a word of the row has a European number to the right of all its letters, and no blank between.
    fn is_stuck(row: &[Cell]) -> bool {
        row.split(|cell| cell.is_blank() || Kind::of(cell) == Kind::Left)
            .any(|word| {
                let last = word
                    .iter()
                    .rposition(|cell| matches!(Kind::of(cell), Kind::Hebrew | Kind::Arabic));
                last.is_some_and(|last| {
                    word[last..]
                        .iter()
                        .any(|cell| Kind::of(cell) == Kind::EuropeanNumber)
                })
            })
    }

    fn sent(name: EncoderName, row: &[Cell]) -> Vec<String> {
        let mut pieces = Vec::new();
        Encoder::new(name).encode(row, 0, Fit::Cells, &mut |piece| {
            pieces.push(piece.text.to_owned());
        });
        pieces
    }

    #[test]
    fn the_algorithm_makes_of_a_row_what_is_to_be_seen() {
        let rows: Vec<Vec<Cell>> = rows().into_iter().filter(|row| !is_stuck(row)).collect();
        assert!(rows.len() > 100, "{}", rows.len());
        for row in &rows {
            let wanted = wanted(row);
            let sent = sent(EncoderName::BidirevBraille, row);
            for base in [BaseDirection::FirstStrong, BaseDirection::Fixed(Direction::Ltr)] {
                assert_eq!(seen(&sent, base), wanted, "{sent:?}");
            }
        }
    }

    #[test]
    fn blanks_that_do_no_harm_stay_spaces() {
        for row in rows() {
            let wanted = wanted(&row);
            if is_stuck(&row) || wanted.contains(['(', ')', '[', ']']) {
                // brackets pair differently in a run of several words (N0)
                continue;
            }
            let sent = sent(EncoderName::Bidirev, &row);
            assert_eq!(
                seen(&sent, BaseDirection::Fixed(Direction::Ltr)),
                wanted,
                "{sent:?}"
            );
            let strong = sent.iter().filter(|text| *text == STRONG_BLANK).count();
            assert!(strong <= 6, "{sent:?}");
        }
    }

    #[test]
    fn a_row_without_right_to_left_cells_is_sent_as_it_is() {
        let paragraph = Paragraph::new("a (1) b", &ParagraphOptions::default());
        let line = paragraph.lines(NonZeroU16::MAX).next().unwrap();
        let row: Vec<Cell> = line
            .cells
            .iter()
            .map(|cell| canonical(cell, Style::default()))
            .collect();
        assert_eq!(sent(EncoderName::BidirevBraille, &row).concat(), "a (1) b");
    }
}
