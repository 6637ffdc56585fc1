//! Putting text and signs on the canvas: everything goes through `layout` and `paint`.

use std::num::NonZeroU16;
use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Modifier, Style};

use crate::layout::{BaseDirection, Cell, Line, Paragraph, ParagraphOptions};
use crate::text::Direction;
use crate::theme::{self, Role};
use crate::tui::app::App;
use crate::tui::paint;
use crate::tui::plane::Canvas;

/// At which side of its place a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Where reading begins, in the direction of the place.
    Start,
    /// Where reading ends.
    End,
    /// Where reading begins in the place, the text itself in its own direction: names, titles.
    Named,
    /// Where the text's own reading begins.
    Own,
}

/// Turns a theme's style into one of the canvas.
pub(in crate::tui) fn look(style: theme::Style) -> Style {
    let attributes = [
        (style.bold, Modifier::BOLD),
        (style.dim, Modifier::DIM),
        (style.italic, Modifier::ITALIC),
        (style.underline, Modifier::UNDERLINED),
        (style.reverse, Modifier::REVERSED),
    ];
    let modifiers = attributes
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, modifier)| modifier);
    Style {
        fg: style.fg.map(color),
        bg: style.bg.map(color),
        add_modifier: modifiers.collect(),
        ..Style::default()
    }
}

fn color(color: theme::Color) -> Color {
    match color {
        theme::Color::Indexed(index) => Color::Indexed(index),
        theme::Color::Rgb(red, green, blue) => Color::Rgb(red, green, blue),
    }
}

/// Puts a sign that is no text into one cell.
pub(super) fn put(canvas: &mut Canvas<'_>, at: Position, sign: &str, style: Style) {
    if let Some(cell) = canvas.buf.cell_mut(at) {
        cell.set_symbol(sign).set_style(style);
    }
}

/// Marks a row as the selected one, in its first cell at the side where reading begins.
pub(super) fn mark_selected(
    canvas: &mut Canvas<'_>,
    app: &App,
    row: Rect,
    direction: Direction,
    style: Style,
) {
    if app.interface.linear {
        // a reader of the screen follows the cursor
        let x = match direction {
            Direction::Ltr => row.x,
            Direction::Rtl => row.right().saturating_sub(1),
        };
        canvas.cursor = Some(Position::new(x, row.y));
        return;
    }
    let (sign, x) = match direction {
        Direction::Ltr => ("\u{258c}", row.x),
        Direction::Rtl => ("\u{2590}", row.right().saturating_sub(1)),
    };
    put(canvas, Position::new(x, row.y), sign, style);
}

/// Lays interface text out in the direction `base`.
pub(in crate::tui) fn paragraph(text: &str, base: BaseDirection) -> Paragraph {
    let options = ParagraphOptions {
        base,
        ..ParagraphOptions::default()
    };
    Paragraph::new(text, &options)
}

/// Puts a line of interface text into a row, cut with an ellipsis where it is too long.
///
/// `direction` is that of the place; returns the cells taken.
pub(super) fn label(
    canvas: &mut Canvas<'_>,
    app: &App,
    text: &str,
    role: Role,
    area: Rect,
    direction: Direction,
    align: Align,
) -> u16 {
    let Some(width) = NonZeroU16::new(area.width) else {
        return 0;
    };
    if area.height == 0 {
        return 0;
    }
    let base = match align {
        Align::Own | Align::Named => BaseDirection::InContext(direction),
        Align::Start | Align::End => BaseDirection::Fixed(direction),
    };
    let line = app.interface.lines.line(text, base, width);
    let style = look(app.interface.style(role));
    let side = match (align, line.direction) {
        (Align::Own, Direction::Ltr) => paint::Align::Left,
        (Align::Own, Direction::Rtl) => paint::Align::Right,
        (Align::Start | Align::Named, _) => left_or_right(direction),
        (Align::End, _) => left_or_right(match direction {
            Direction::Ltr => Direction::Rtl,
            Direction::Rtl => Direction::Ltr,
        }),
    };
    paint::line(&line, |_| style, area, side, canvas);
    line.width
}

/// Puts a line into a row, at the side where its reading begins.
pub(super) fn line(canvas: &mut Canvas<'_>, line: &Line, area: Rect, style: impl Fn(&Cell) -> Style) {
    linked(canvas, line, area, style, &[]);
}

/// Puts a line into a row, as [`line`], with the addresses that parts of its text go to.
pub(super) fn linked(
    canvas: &mut Canvas<'_>,
    line: &Line,
    area: Rect,
    style: impl Fn(&Cell) -> Style,
    links: &[(Range<usize>, String)],
) {
    let numbered: Vec<(&Range<usize>, u16)> = links
        .iter()
        .filter(|(range, _)| range.start < line.range.end && line.range.start < range.end)
        .map(|(range, address)| (range, canvas.plane.link(address)))
        .collect();
    let number_of = |cell: &Cell| {
        let (start, end) = (cell.range.start as usize, cell.range.end as usize);
        let found = numbered
            .iter()
            .find(|(range, _)| range.start < end && start < range.end);
        found.map_or(0, |(_, number)| *number)
    };
    paint::linked(
        line,
        style,
        number_of,
        area,
        left_or_right(line.direction),
        canvas,
    );
}

/// Returns the side at which reading in a direction begins.
fn left_or_right(direction: Direction) -> paint::Align {
    match direction {
        Direction::Ltr => paint::Align::Left,
        Direction::Rtl => paint::Align::Right,
    }
}

/// A line of a text that takes so many rows at most.
#[derive(Debug, Clone)]
pub(in crate::tui) struct Wrapped {
    /// The line.
    pub(in crate::tui) line: Line,
    /// Where in the text that begins of which it is a line, in bytes.
    pub(in crate::tui) start: usize,
}

/// Lays a text out in so many rows, the last of which is cut where it is too long.
pub(super) fn wrapped(text: &Paragraph, width: NonZeroU16, rows: u16) -> Vec<Wrapped> {
    let lines = text.lines(balanced(text, width, rows)).take(usize::from(rows));
    let mut lines: Vec<Wrapped> = lines.map(|line| Wrapped { line, start: 0 }).collect();
    if let Some(last) = lines.last_mut()
        && last.line.range.end < text.text().trim_end().len()
    {
        // more follows than there is room for
        let start = last.line.range.start;
        let rest = text.text().get(start..).unwrap_or_default();
        let rest = paragraph(rest, BaseDirection::Fixed(text.direction()));
        *last = Wrapped {
            line: cut(&rest, width),
            start,
        };
    }
    lines
}

/// Returns the width at which a text that fits into so many rows leaves no single word on its last one.
fn balanced(text: &Paragraph, width: NonZeroU16, rows: u16) -> NonZeroU16 {
    let lines: Vec<Line> = text.lines(width).take(usize::from(rows) + 1).collect();
    let Some(last) = lines
        .last()
        .filter(|_| (2..=usize::from(rows)).contains(&lines.len()))
    else {
        return width;
    };
    let words = |line: &Line| {
        let range = line.range.clone();
        text.text()
            .get(range)
            .unwrap_or_default()
            .split_whitespace()
            .count()
    };
    if words(last) > 1 {
        return width;
    }
    let narrower = (width.get() / 2..width.get())
        .rev()
        .step_by(2)
        .filter_map(NonZeroU16::new);
    let fits = narrower
        .map(|width| (width, text.lines(width).collect::<Vec<_>>()))
        .take_while(|(_, laid)| laid.len() == lines.len());
    let mut balanced = fits.filter(|(_, laid)| laid.last().is_some_and(|last| words(last) > 1));
    balanced.next().map_or(width, |(width, _)| width)
}

/// Puts a paragraph on one line, cut where its reading ends, with an ellipsis, if it is too long.
pub(in crate::tui) fn cut(paragraph: &Paragraph, width: NonZeroU16) -> Line {
    let one_line = |paragraph: &Paragraph| {
        let first = paragraph.lines(NonZeroU16::MAX).next();
        first.unwrap_or_else(|| Line {
            cells: Vec::new(),
            range: 0..0,
            width: 0,
            direction: paragraph.direction(),
            ends_paragraph: true,
        })
    };
    if paragraph.cells() <= usize::from(width.get()) {
        return one_line(paragraph);
    }
    let base = BaseDirection::Fixed(paragraph.direction());
    one_line(&self::paragraph(
        &beginning(paragraph, &one_line(paragraph), width),
        base,
    ))
}

/// Shortens a text to so many cells, with an ellipsis, where it is longer.
pub(super) fn shortened(text: &str, width: NonZeroU16) -> String {
    let paragraph = paragraph(text, BaseDirection::FirstStrong);
    match paragraph.lines(NonZeroU16::MAX).next() {
        Some(whole) if paragraph.cells() > usize::from(width.get()) => beginning(&paragraph, &whole, width),
        _ => text.to_owned(),
    }
}

/// Returns what of a paragraph fits into so many cells, and an ellipsis; `whole` is all of it on one line.
fn beginning(paragraph: &Paragraph, whole: &Line, width: NonZeroU16) -> String {
    let mut cells: Vec<&Cell> = whole.cells.iter().collect();
    cells.sort_by_key(|cell| cell.range.start);
    let mut room = width.get() - 1;
    let kept = cells.iter().take_while(|cell| {
        let left = room.checked_sub(u16::from(cell.width));
        room = left.unwrap_or_default();
        left.is_some()
    });
    let end = kept.last().map_or(0, |cell| cell.range.end as usize);
    let text = paragraph.text().get(..end).unwrap_or_default().trim_end();
    format!("{text}\u{2026}")
}
