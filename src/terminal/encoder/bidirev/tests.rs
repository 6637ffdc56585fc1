//! Rows sent turned round, put through the algorithm again, and what is to be seen.

use std::num::NonZeroU16;

use super::super::{EncoderName, Fit};
use super::*;
use crate::layout::{BaseDirection, Paragraph, ParagraphOptions};
use crate::terminal::card;
use crate::terminal::stream::canonical;
use crate::terminal::style::{Attributes, Color, Style};
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

/// Returns what a terminal shows that orders each stretch of one look by itself, from the left.
fn seen_by_looks(row: &[Cell]) -> String {
    let mut pieces: Vec<(Style, u8, String)> = Vec::new();
    let mut look = Style::default();
    Encoder::new(EncoderName::BidirevSgr).encode(row, 0, Fit::Cells, &mut |piece| {
        // the pen does not change the look for a blank on which nobody sees it
        let unseen = !piece.exact
            && piece.cell.is_blank()
            && piece.style.is_plain_on_blanks()
            && look.is_plain_on_blanks();
        look = if unseen { look } else { piece.style };
        pieces.push((look, piece.cell.width, piece.text.to_owned()));
    });
    let stretches = pieces.chunk_by(|one, next| (one.0, one.1) == (next.0, next.1));
    let shown = stretches.map(|stretch| {
        let sent: Vec<String> = stretch.iter().map(|(.., text)| text.clone()).collect();
        let blanks = sent
            .concat()
            .chars()
            .rev()
            .take_while(|c| [' ', '\u{2800}'].contains(c))
            .count();
        seen(&sent, BaseDirection::Fixed(Direction::Ltr)) + &" ".repeat(blanks)
    });
    shown
        .collect::<String>()
        .replace('\u{23AE}', "\u{2502}")
        .trim_end()
        .to_owned()
}

/// Gives every cell of the row whose place `is_other` names another look.
fn dyed(row: &[Cell], other: Style, is_other: impl Fn(usize) -> bool) -> Vec<Cell> {
    let dye = |(place, cell): (usize, &Cell)| Cell {
        style: if is_other(place) { other } else { cell.style },
        ..cell.clone()
    };
    row.iter().enumerate().map(dye).collect()
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

#[test]
fn each_look_comes_out_by_itself() {
    let link = Style {
        foreground: Color::Indexed(6),
        attributes: Attributes::UNDERLINE,
        ..Style::default()
    };
    let bold = Style {
        attributes: Attributes::BOLD,
        ..Style::default()
    };
    let rows: Vec<Vec<Cell>> = rows().into_iter().filter(|row| !is_stuck(row)).collect();
    for row in &rows {
        assert_eq!(seen_by_looks(row), wanted(row));
        for other in [link, bold] {
            // stretches of every length, blanks and parts of words in them
            for length in [1, 4, 11] {
                let row = dyed(row, other, |place| place / length % 2 == 0);
                let starts_number = |pair: &[Cell]| {
                    pair[0].style != pair[1].style
                        && pair
                            .iter()
                            .all(|cell| !cell.is_blank() && Kind::of(cell) != Kind::Left)
                        && pair.iter().any(|cell| !Kind::of(cell).is_right())
                };
                if row.windows(2).any(starts_number) {
                    // a bracket or a number whose partner looks otherwise is another one
                    continue;
                }
                assert_eq!(seen_by_looks(&row), wanted(&row));
            }
        }
    }
}

#[test]
fn blanks_are_parted_by_a_colour_that_nobody_sees_or_by_a_letter_without_a_picture() {
    let paragraph = Paragraph::new("\u{5D0} \u{5D1}", &ParagraphOptions::default());
    let line = paragraph.lines(NonZeroU16::MAX).next().unwrap();
    let sent_in = |style: Style| {
        let row: Vec<Cell> = line.cells.iter().map(|cell| canonical(cell, style)).collect();
        let mut blank = (String::new(), Color::Default);
        Encoder::new(EncoderName::BidirevSgr).encode(&row, 0, Fit::Cells, &mut |piece| {
            if piece.cell.is_blank() {
                blank = (piece.text.to_owned(), piece.style.foreground);
            }
        });
        blank
    };
    assert_eq!(sent_in(Style::default()), (" ".to_owned(), Color::Indexed(1)));
    let red = Style {
        foreground: Color::Indexed(1),
        ..Style::default()
    };
    assert_eq!(sent_in(red), (" ".to_owned(), Color::Indexed(2)));
    let underlined = Style {
        attributes: Attributes::UNDERLINE,
        ..Style::default()
    };
    assert_eq!(sent_in(underlined), (STRONG_BLANK.to_owned(), Color::Default));
}
