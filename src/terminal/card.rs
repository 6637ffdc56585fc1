//! The test card: the same sentences on one page for each encoder, so that the reader can say which page reads right.
//!
//! Some encoders are states of the terminal, so no two can stand side by side:
//! whoever shows the card switches the [`Session`](super::Session) and draws one page at a time.

use std::num::NonZeroU16;

use super::encoder::EncoderName;
use super::grid::{Cell, Grid};
use super::letters::Letters;
use super::stream::canonical;
use super::style::{Attributes, Style};
use crate::layout::{BaseDirection, Line, Paragraph, ParagraphOptions};
use crate::text::Direction;
use crate::text::isolate::joined;

/// A sentence that holds what goes wrong: brackets, quotation marks, Latin words, digits, half-spaces, marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its language.
    pub lang: &'static str,
    /// The sentence, in logical order.
    pub text: &'static str,
}

/// Returns the sentences of the card.
pub fn sentences() -> impl Iterator<Item = Sentence> {
    include_str!("../../assets/card.txt")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(lang, text)| Sentence { lang, text })
}

/// What the card says in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// What the card is and which page this is.
    pub title: &'a str,
    /// Whether this reads right.
    pub question: &'a str,
    /// Which keys turn and choose.
    pub keys: &'a str,
    /// Paragraphs on the purpose of the card and on letters that fonts lack.
    pub explanation: &'a [String],
    /// The direction of the language.
    pub direction: Direction,
}

/// Returns the explanation of the card: its purpose, then the letters that fonts lack, one row for each set with
/// the setting that exchanges them.
///
/// `text` returns the sentence of a key in the reader's language.
pub fn explanation(text: impl Fn(&str) -> String) -> Vec<String> {
    let mut paragraphs = vec![text("card-about"), text("card-letters")];
    for letters in Letters::ALL {
        let key = match letters {
            Letters::AsWritten => continue,
            Letters::ArabicHeh => "card-letters-heh",
            Letters::Urdu => "card-letters-urdu",
            Letters::Nearest => "card-letters-nearest",
        };
        let setting = format!("terminal.letters = \"{letters}\"");
        paragraphs.push(joined([sample(letters), text(key), setting], "  "));
    }
    paragraphs
}

/// Returns the first letters of a set, the first one also joined.
fn sample(letters: Letters) -> String {
    let mut sample = String::new();
    for (place, letter) in letters.own().take(SAMPLE).enumerate() {
        if place == 0 {
            sample.extend([letter, ' ', letter, letter, letter]);
        } else {
            sample.extend([' ', letter]);
        }
    }
    sample
}

/// Letters of a set that the card shows.
const SAMPLE: usize = 6;

/// Where the pages are turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pages {
    current: usize,
}

impl Pages {
    /// Opens the card on the page of an encoder.
    #[must_use]
    pub fn open(encoder: EncoderName) -> Self {
        let current = EncoderName::ALL.iter().position(|name| *name == encoder);
        Self {
            current: current.unwrap_or(0),
        }
    }

    /// Returns the encoder of this page.
    #[must_use]
    pub fn encoder(self) -> EncoderName {
        EncoderName::ALL.get(self.current).copied().unwrap_or_default()
    }

    /// Returns the number of this page, from one.
    #[must_use]
    pub fn number(self) -> usize {
        self.current + 1
    }

    /// Returns how many pages there are.
    #[must_use]
    pub fn count(self) -> usize {
        EncoderName::ALL.len()
    }

    /// Turns to the next page; after the last one comes the first.
    pub fn next(&mut self) {
        self.current = (self.current + 1) % self.count();
    }

    /// Turns to the previous page; before the first one comes the last.
    pub fn previous(&mut self) {
        self.current = (self.current + self.count() - 1) % self.count();
    }
}

/// The narrowest screen on which the sentences stand in two panes.
const TWO_PANES: u16 = 76;
/// The widest that a card gets.
const WIDEST: u16 = 100;

/// A part of the card between two borders.
struct Pane {
    x: u16,
    width: u16,
    lines: Vec<Line>,
}

/// Draws a page of the card: a title, the sentences in panes with borders, the question and the keys.
///
/// Returns a grid of `width` columns and of as many rows as the page needs, `height` at most.
#[must_use]
pub fn page(width: u16, height: u16, words: Words<'_>) -> Grid {
    let across = width.clamp(1, WIDEST);
    let panes = panes(across);
    let rows = panes
        .iter()
        .map(|pane| pane.lines.len() as u16)
        .max()
        .unwrap_or(0);
    let below = [words.question, words.keys];
    let texts: Vec<Line> = below
        .iter()
        .filter(|text| !text.is_empty())
        .flat_map(|text| lay(text, BaseDirection::Fixed(words.direction), across))
        .collect();
    let explanation: Vec<Line> = words
        .explanation
        .iter()
        .flat_map(|text| lay(text, BaseDirection::Fixed(words.direction), across))
        .collect();
    let gap = u16::from(!texts.is_empty());
    let explained = rows + 3 + gap + texts.len() as u16;
    let second_gap = u16::from(!explanation.is_empty());
    let needed = explained + second_gap + explanation.len() as u16;
    let mut grid = Grid::new(width, needed.min(height));
    for line in lay(words.title, BaseDirection::Fixed(words.direction), across)
        .iter()
        .take(1)
    {
        put(&mut grid, line, 0, 0, across, title_style());
    }
    rule(&mut grid, 1, &panes, across, ["\u{250C}", "\u{252C}", "\u{2510}"]);
    for y in 0..rows {
        for pane in &panes {
            sign(&mut grid, pane.x - 1, y + 2, "\u{2502}");
            if let Some(line) = pane.lines.get(usize::from(y)) {
                put(
                    &mut grid,
                    line,
                    pane.x + 1,
                    y + 2,
                    pane.width - 2,
                    Style::default(),
                );
            }
        }
        sign(&mut grid, across - 1, y + 2, "\u{2502}");
    }
    rule(
        &mut grid,
        rows + 2,
        &panes,
        across,
        ["\u{2514}", "\u{2534}", "\u{2518}"],
    );
    for (y, line) in (rows + 4..)
        .zip(&texts)
        .chain((explained + second_gap..).zip(&explanation))
    {
        put(&mut grid, line, 0, y, across, Style::default());
    }
    grid
}

/// Divides the sentences into panes and lays them out.
fn panes(across: u16) -> Vec<Pane> {
    let inner = across.saturating_sub(2).max(4);
    let widths = if across >= TWO_PANES {
        vec![inner / 2 - 1, inner - inner / 2]
    } else {
        vec![inner]
    };
    let share = sentences().count().div_ceil(widths.len());
    let all: Vec<Sentence> = sentences().collect();
    let mut x = 1;
    // the panes stand from left to right, the languages from right to left
    let chunks: Vec<&[Sentence]> = all.chunks(share).rev().collect();
    let mut panes = Vec::new();
    for (width, chunk) in widths.into_iter().zip(chunks) {
        let mut lines = Vec::new();
        for sentence in chunk {
            let base = BaseDirection::InContext(Direction::Rtl);
            lines.extend(lay(sentence.text, base, width - 2));
            lines.extend(lay("", base, width - 2));
        }
        lines.pop();
        panes.push(Pane { x, width, lines });
        x += width + 1;
    }
    panes
}

/// Lays a text out in lines of a width.
fn lay(text: &str, base: BaseDirection, width: u16) -> Vec<Line> {
    let options = ParagraphOptions {
        base,
        ..ParagraphOptions::default()
    };
    let width = NonZeroU16::new(width).unwrap_or(NonZeroU16::MIN);
    Paragraph::new(text, &options).lines(width).collect()
}

fn title_style() -> Style {
    Style {
        attributes: Attributes::BOLD,
        ..Style::default()
    }
}

/// Draws a horizontal rule with what joins it to the borders.
fn rule(grid: &mut Grid, y: u16, panes: &[Pane], across: u16, joints: [&str; 3]) {
    let [first, between, last] = joints;
    for x in 0..across {
        sign(grid, x, y, "\u{2500}");
    }
    for (place, pane) in panes.iter().enumerate() {
        sign(grid, pane.x - 1, y, if place == 0 { first } else { between });
    }
    sign(grid, across - 1, y, last);
}

fn sign(grid: &mut Grid, x: u16, y: u16, form: &str) {
    if let Some(cell) = grid.cell_mut(x, y) {
        cell.form = form.into();
    }
}

/// Puts a line into a row, at the side where it begins.
fn put(grid: &mut Grid, line: &Line, x: u16, y: u16, width: u16, style: Style) {
    let room = width.saturating_sub(line.width);
    let mut x = match line.direction {
        Direction::Ltr => x,
        Direction::Rtl => x + room,
    };
    for cell in &line.cells {
        let canonical = canonical(cell, style);
        if canonical.width > 1
            && let Some(covered) = grid.cell_mut(x + 1, y)
        {
            *covered = Cell {
                width: 0,
                ..Cell::BLANK
            };
        }
        if let Some(place) = grid.cell_mut(x, y) {
            *place = canonical;
        }
        x += u16::from(cell.width);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: Words<'static> = Words {
        title: "card",
        question: "right?",
        keys: "keys",
        explanation: &[],
        direction: Direction::Ltr,
    };

    fn rows(grid: &Grid) -> Vec<String> {
        (0..grid.height())
            .map(|y| grid.row(y).iter().map(|cell| cell.form.as_str()).collect())
            .collect()
    }

    #[test]
    fn every_language_of_the_interface_has_its_sentence() {
        let langs: Vec<&str> = sentences().map(|sentence| sentence.lang).collect();
        for lang in ["fa", "ar", "he", "ur", "en", "ckb"] {
            assert!(langs.contains(&lang), "{lang}");
        }
    }

    #[test]
    fn borders_stand_in_one_column_at_every_width() {
        for width in [20, 40, 79, 80, 120] {
            let grid = page(width, 200, WORDS);
            let across = width.min(WIDEST);
            let rows = rows(&grid);
            let bottom = rows.iter().position(|row| row.starts_with('\u{2514}')).unwrap();
            for (y, row) in rows.iter().enumerate().take(bottom).skip(2) {
                assert!(row.starts_with('\u{2502}'), "{width}: {row}");
                assert_eq!(
                    grid.cell(across - 1, y as u16).unwrap().form,
                    "\u{2502}",
                    "{width}: {row}"
                );
            }
        }
    }

    #[test]
    fn right_to_left_sentences_touch_the_right_border() {
        let grid = page(60, 200, WORDS);
        let first = grid.row(2);
        assert_eq!(first[58].form, " ");
        assert!(first[57].origin.rtl, "{:?}", first[57]);
    }

    #[test]
    fn the_card_explains_itself_and_shows_the_letters_of_every_set() {
        let explanation = explanation(str::to_owned);
        let page = page(
            80,
            200,
            Words {
                explanation: &explanation,
                ..WORDS
            },
        );
        let rows = rows(&page);
        let keys = rows.iter().position(|row| row.contains("keys")).unwrap();
        let about = rows.iter().position(|row| row.contains("card-about")).unwrap();
        assert_eq!(about, keys + 2);
        for (key, setting, letter) in [
            (
                "card-letters-heh",
                "terminal.letters = \"arabic-heh\"",
                '\u{FBA6}',
            ),
            ("card-letters-urdu", "terminal.letters = \"urdu\"", '\u{FB88}'),
            (
                "card-letters-nearest",
                "terminal.letters = \"nearest\"",
                '\u{FB50}',
            ),
        ] {
            assert!(
                rows.iter()
                    .any(|row| row.contains(key) && row.contains(setting) && row.contains(letter)),
                "{key}: {rows:?}"
            );
        }
    }

    #[test]
    fn what_does_not_fit_the_screen_is_cut() {
        assert_eq!(page(80, 10, WORDS).height(), 10);
        assert_eq!(page(80, 200, WORDS).row(0)[0].form, "c");
    }

    #[test]
    fn pages_turn_round() {
        let mut pages = Pages::open(EncoderName::Plain);
        assert_eq!((pages.number(), pages.count()), (1, EncoderName::ALL.len()));
        pages.previous();
        assert_eq!(pages.encoder(), EncoderName::Logical);
        pages.next();
        pages.next();
        assert_eq!(pages.encoder(), EncoderName::Plain8l);
    }
}
