//! Rows sent to a model of kitty: whatever it is sent, it must show the row.

use std::num::NonZeroU16;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiMirroringGlyph, Script};
use proptest::prelude::*;

use super::COMMON;
use crate::terminal::style::{Attributes, Color, Style};
use crate::terminal::{Cell, Encoder, EncoderName, Grid, Marks, Origin, Screen};

/// A column of the model: the base letter and marks that it was sent, its face, and what stays in the column.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "vt100 has the attributes as such")]
struct Column {
    text: String,
    bold: bool,
    italic: bool,
    wide: bool,
    underlined: bool,
    color: vt100::Color,
}

/// The fonts that kitty would use.
#[derive(Debug, PartialEq, Eq)]
enum Font {
    Blank,
    Box,
    Emoji,
    Main,
    Fallback(Script),
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

/// kitty's `font_for_cell`, for a main font that has what `DejaVu` Sans Mono has.
fn font(column: &Column) -> (Font, bool, bool) {
    let font = match column.text.chars().next() {
        None | Some(' ') => return (Font::Blank, false, false),
        Some('\u{2500}'..='\u{259F}') => Font::Box,
        Some(_) if column.wide => Font::Emoji,
        Some(c) => match script(c) {
            Script::Arabic if !COMMON.iter().any(|letters| letters.contains(&c)) => {
                Font::Fallback(Script::Arabic)
            }
            script @ (Script::Hebrew | Script::Thai) => Font::Fallback(script),
            _ => Font::Main,
        },
    };
    (font, column.bold, column.italic)
}

/// `HarfBuzz`'s `hb_buffer_guess_segment_properties`.
fn is_right_to_left(run: &[Column]) -> bool {
    run.iter()
        .flat_map(|column| column.text.chars())
        .map(script)
        .find(|script| !matches!(*script, Script::Common | Script::Inherited | Script::Unknown))
        .is_some_and(|script| matches!(script, Script::Arabic | Script::Hebrew))
}

/// Returns what kitty draws in each column.
fn drawn(columns: &[Column]) -> Vec<Column> {
    let mut shown = Vec::new();
    for run in columns.chunk_by(|column, next| font(column) == font(next)) {
        // a blank is a run of its own, but an empty one changes nothing
        if !is_right_to_left(run) || font(&run[0]).0 == Font::Blank {
            shown.extend_from_slice(run);
            continue;
        }
        // the letters are turned round, what else a column has stays
        for (place, letter) in run.iter().zip(run.iter().rev()) {
            let mirrors = CodePointMapData::<BidiMirroringGlyph>::new();
            shown.push(Column {
                text: letter
                    .text
                    .chars()
                    .map(|c| mirrors.get(c).mirroring_glyph.unwrap_or(c))
                    .collect(),
                ..place.clone()
            });
        }
    }
    for column in &mut shown {
        column.text = column.text.replace('\u{17B4}', "").replace('\u{A0}', " ");
    }
    shown
}

/// Reads a row of the played terminal.
fn columns(screen: &vt100::Screen, y: u16, width: u16) -> Vec<Column> {
    (0..width)
        .filter_map(|x| screen.cell(y, x))
        .filter(|cell| !cell.is_wide_continuation())
        .map(|cell| Column {
            text: match cell.contents() {
                "" => " ".to_owned(),
                contents => contents.to_owned(),
            },
            bold: cell.bold(),
            italic: cell.italic(),
            wide: cell.is_wide(),
            underlined: cell.underline(),
            color: cell.fgcolor(),
        })
        .collect()
}

/// What a row is to show: the letter of each column, underlining and colour.
///
/// The face is left out: it may differ where nothing else keeps letters in order. So is the colour of plain blanks.
fn seen(columns: &[Column]) -> Vec<(String, bool, Option<vt100::Color>)> {
    columns
        .iter()
        .map(|column| {
            let color = (column.text != " ").then_some(column.color);
            (column.text.clone(), column.underlined, color)
        })
        .collect()
}

/// The letters of the random rows, with the columns that they take.
const LETTERS: &[(&str, u8)] = &[
    ("a", 1),
    ("Z", 1),
    ("5", 1),
    ("\u{6F5}", 1),
    ("\u{665}", 1),
    ("(", 1),
    ("]", 1),
    ("\u{AB}", 1),
    ("/", 1),
    (".", 1),
    ("\u{2026}", 1),
    ("\u{61F}", 1),
    ("\u{FEE1}", 1),
    ("\u{FEFC}", 1),
    ("\u{FBFC}", 1),
    ("\u{FEB3}", 1),
    ("\u{640}", 1),
    ("\u{FBA8}", 1),
    ("\u{6D5}", 1),
    ("\u{5D0}", 1),
    ("\u{5D1}", 1),
    ("\u{6771}", 2),
    ("\u{1F389}", 2),
    ("\u{2502}", 1),
    (" ", 1),
    (" ", 1),
    (" ", 1),
    ("\u{A0}", 1),
];

const WIDTH: u16 = 40;

/// Makes a cell; whether it is underlined, coloured or bold is in the bits of `look`.
fn cell(form: &str, width: u8, look: u8) -> Cell {
    let first = form.chars().next().unwrap();
    let rtl = matches!(script(first), Script::Arabic | Script::Hebrew);
    let attributes = [
        (1, Attributes::UNDERLINE),
        (4, Attributes::BOLD),
        (8, Attributes::ITALIC),
    ]
    .into_iter()
    .filter(|(bit, _)| look & bit != 0)
    .fold(Attributes::NONE, |set, (_, attribute)| set.with(attribute));
    Cell {
        form: form.into(),
        width,
        style: Style {
            foreground: if look & 2 == 0 {
                Color::Default
            } else {
                Color::Indexed(3)
            },
            background: Color::Default,
            attributes,
        },
        origin: Origin {
            base: if form == "\u{2502}" {
                "".into()
            } else {
                form.into()
            },
            rtl,
            level: u8::from(rtl),
            ..Origin::default()
        },
    }
}

/// Fills a row of a grid with cells as far as they fit.
fn fill(row: &mut [Cell], letters: &[(usize, u8)]) {
    let mut x = 0;
    for &(letter, look) in letters {
        let (form, width) = LETTERS[letter];
        if x + usize::from(width) > row.len() {
            break;
        }
        row[x] = cell(form, width, look);
        if width == 2 {
            row[x + 1] = Cell {
                width: 0,
                ..Cell::BLANK
            };
        }
        x += usize::from(width);
    }
}

fn kittyrev() -> Encoder {
    Encoder {
        marks: Marks::Strip,
        ..Encoder::new(EncoderName::Kittyrev)
    }
}

/// A terminal that draws as kitty does.
struct Kitty {
    parser: vt100::Parser,
    screen: Screen,
}

impl Kitty {
    fn new(height: u16) -> Self {
        let size = |cells| NonZeroU16::new(cells).unwrap();
        Self {
            parser: vt100::Parser::new(size(height), size(WIDTH), 0),
            screen: Screen::new(WIDTH, height, kittyrev()),
        }
    }

    /// Draws a grid and returns what a row shows and what it is to show.
    fn show(&mut self, grid: &Grid) {
        let mut bytes = Vec::new();
        self.screen.draw(grid, None, &mut bytes);
        self.parser.process(&bytes);
        // a terminal without a bidirectional algorithm
        let mut plain = Vec::new();
        Screen::new(WIDTH, grid.height(), Encoder::default()).draw(grid, None, &mut plain);
        let size = |cells| NonZeroU16::new(cells).unwrap();
        let mut other = vt100::Parser::new(size(grid.height()), size(WIDTH), 0);
        other.process(&plain);
        for y in 0..grid.height() {
            let sent = columns(self.parser.screen(), y, WIDTH);
            let mut wanted = columns(other.screen(), y, WIDTH);
            for column in &mut wanted {
                column.text = column.text.replace('\u{A0}', " ");
            }
            assert_eq!(
                seen(&drawn(&sent)),
                seen(&wanted),
                "row {y} was sent as {:?}",
                sent.iter().map(|column| column.text.as_str()).collect::<String>()
            );
        }
    }
}

/// Shows one row of letters of one look, and returns what was sent.
fn sent(forms: &str) -> String {
    let mut grid = Grid::new(WIDTH, 1);
    for (place, c) in grid.row_mut(0).iter_mut().zip(forms.chars()) {
        *place = cell(&c.to_string(), 1, 0);
    }
    let mut kitty = Kitty::new(1);
    kitty.show(&grid);
    kitty.parser.screen().contents().trim_end().to_owned()
}

#[test]
fn a_word_that_no_order_puts_right_gets_a_mark_on_the_blank_before_it() {
    // a Persian yeh after "Linux", as it stands on the screen
    assert_eq!(sent(" \u{FBFC}Linux"), "\u{A0}\u{17B4}\u{FBFC}Linux");
    assert_eq!(sent(" \u{6F5}G"), "\u{A0}\u{17B4}\u{6F5}G");
    // after another blank the mark sits on the second one
    assert_eq!(sent("a  \u{6F5}G"), "a \u{A0}\u{17B4}\u{6F5}G");
}

#[test]
fn a_mark_sits_on_a_bracket_where_there_is_one() {
    assert_eq!(sent("[\u{6F2}]Linux"), "[\u{17B4}\u{6F2}]Linux");
}

#[test]
fn the_words_before_belong_to_the_run_that_a_blank_continues() {
    assert_eq!(
        sent(" \u{FEE1}\u{FEB3} \u{6F5}G"),
        "\u{A0}\u{17B4}\u{FEE1}\u{FEB3}\u{A0}\u{6F5}G"
    );
    // a Latin word before it decides the direction without a mark
    assert_eq!(sent("ab \u{6F5}G"), "ab\u{A0}\u{6F5}G");
}

#[test]
fn a_word_at_the_edge_of_the_screen_ends_in_another_face() {
    let mut grid = Grid::new(WIDTH, 1);
    for (place, form) in grid.row_mut(0).iter_mut().zip(["\u{6F5}", "G"]) {
        *place = cell(form, 1, 0);
    }
    let mut kitty = Kitty::new(1);
    kitty.show(&grid);
    let bold = |x| kitty.parser.screen().cell(0, x).unwrap().bold();
    assert_eq!((bold(0), bold(1)), (false, true));
}

#[test]
fn nothing_is_sent_for_the_second_cell_of_a_wide_character() {
    let mut grid = Grid::new(WIDTH, 1);
    fill(grid.row_mut(0), &[(21, 0), (22, 0), (24, 0), (12, 0), (13, 0)]);
    let mut bytes = Vec::new();
    Screen::new(WIDTH, 1, kittyrev()).draw(&grid, None, &mut bytes);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains("\u{6771}\u{1F389} \u{FEFC}\u{FEE1}"), "{text:?}");
}

#[test]
fn a_word_drawn_alone_again_keeps_the_marks_of_its_row() {
    let mut kitty = Kitty::new(1);
    let mut grid = Grid::new(WIDTH, 1);
    let words = "ab \u{FEE1}\u{FEB3} \u{6F5}G cd";
    for (place, c) in grid.row_mut(0).iter_mut().zip(words.chars()) {
        *place = cell(&c.to_string(), 1, 0);
    }
    kitty.show(&grid);
    // only a word that needs no mark changes, then the one that does goes
    grid.row_mut(0)[10] = cell("x", 1, 0);
    kitty.show(&grid);
    grid.row_mut(0)[7] = cell("\u{FEE1}", 1, 0);
    kitty.show(&grid);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn kitty_shows_every_row_that_it_is_sent(
        frames in prop::collection::vec(
            prop::collection::vec(prop::collection::vec((0..LETTERS.len(), prop_oneof![4 => Just(0_u8), 1 => 0..16_u8]), 0..42), 3),
            1..4,
        )
    ) {
        let mut kitty = Kitty::new(3);
        for rows in &frames {
            let mut grid = Grid::new(WIDTH, 3);
            for (y, letters) in (0..3).zip(rows) {
                fill(grid.row_mut(y), letters);
            }
            kitty.show(&grid);
        }
    }
}
