//! Tests of the screen: frames sent through an encoder and replayed by another terminal.

use std::num::NonZeroU16;

use proptest::prelude::*;

use super::*;
use crate::terminal::Origin;
use crate::terminal::style::{Attributes, Color, Style};

fn put(grid: &mut Grid, x: u16, y: u16, text: &str) {
    for (x, c) in (x..).zip(text.chars()) {
        if let Some(cell) = grid.cell_mut(x, y) {
            cell.form = c.to_string().into();
        }
    }
}

fn frame(screen: &mut Screen, next: &Grid) -> String {
    let mut out = Vec::new();
    screen.draw(next, None, &mut out);
    let text = String::from_utf8(out).unwrap();
    if text.is_empty() {
        return text;
    }
    let body = text
        .strip_prefix("\x1b[?2026h")
        .and_then(|text| text.strip_suffix("\x1b[?2026l"));
    body.expect("a frame is one synchronized update").to_owned()
}

fn screen(width: u16, height: u16) -> (Screen, Grid) {
    (
        Screen::new(width, height, Encoder::default()),
        Grid::new(width, height),
    )
}

#[test]
fn an_unchanged_screen_costs_nothing() {
    let (mut screen, mut next) = screen(20, 5);
    assert_eq!(frame(&mut screen, &next), "");
    put(&mut next, 3, 1, "abc");
    assert_eq!(frame(&mut screen, &next), "\x1b[2;4Habc");
    assert_eq!(frame(&mut screen, &next), "");
}

#[test]
fn short_gaps_are_written_over_and_long_ones_stepped_over() {
    let (mut screen, mut next) = screen(40, 3);
    put(&mut next, 0, 0, "abcdefghijklmnop");
    frame(&mut screen, &next);
    put(&mut next, 0, 0, "XbcX");
    put(&mut next, 12, 0, "X");
    assert_eq!(frame(&mut screen, &next), "\x1b[HXbcX\x1b[13GX");
}

#[test]
fn the_next_row_is_reached_by_a_line_feed() {
    let (mut screen, mut next) = screen(10, 3);
    put(&mut next, 0, 0, "ab");
    put(&mut next, 0, 1, "cd");
    assert_eq!(frame(&mut screen, &next), "\x1b[Hab\r\ncd");
}

#[test]
fn after_the_last_column_the_place_is_not_trusted() {
    let (mut screen, mut next) = screen(3, 2);
    put(&mut next, 0, 0, "abc");
    put(&mut next, 0, 1, "d");
    assert_eq!(frame(&mut screen, &next), "\x1b[Habc\x1b[2Hd");
}

#[test]
fn blanks_are_erased_where_that_is_shorter() {
    let (mut screen, mut next) = screen(40, 2);
    put(&mut next, 0, 0, "abcdefghijklmnopqrstuvwxyz");
    frame(&mut screen, &next);
    let mut shorter = Grid::new(40, 2);
    put(&mut shorter, 0, 0, "ab");
    assert_eq!(frame(&mut screen, &shorter), "\x1b[1;3H\x1b[K");
    put(&mut next, 0, 0, "abcdefghijklmnopqrstuvwxyz");
    frame(&mut screen, &next);
    let mut hole = next.clone();
    put(&mut hole, 4, 0, &" ".repeat(16));
    assert_eq!(frame(&mut screen, &hole), "\x1b[1;5H\x1b[16X");
}

#[test]
fn moving_a_marker_costs_little() {
    let (mut screen, mut next) = screen(120, 40);
    for y in 0..40 {
        put(&mut next, 2, y, &"\u{FEB3}".repeat(60));
    }
    let accent = Style {
        foreground: Color::Indexed(3),
        attributes: Attributes::BOLD,
        ..Style::default()
    };
    let mark = |grid: &mut Grid, y: u16, form: &str, style| {
        let cell = grid.cell_mut(0, y).unwrap();
        cell.form = form.into();
        cell.style = style;
    };
    mark(&mut next, 10, "\u{2503}", accent);
    frame(&mut screen, &next);
    mark(&mut next, 10, " ", Style::default());
    mark(&mut next, 13, "\u{2503}", accent);
    let mut out = Vec::new();
    screen.draw(&next, None, &mut out);
    assert!(out.len() <= 60, "{} bytes", out.len());
}

#[test]
fn a_page_of_text_takes_little_more_than_its_letters() {
    let (mut screen, mut next) = screen(160, 50);
    let mut letters = 0;
    for y in 1..49 {
        let line = "\u{FEB3}\u{FEFC}\u{FEE1} ".repeat(9);
        put(&mut next, 80, y, &line);
        letters += line.trim_end().len();
    }
    let mut out = Vec::new();
    screen.draw(&next, None, &mut out);
    assert!(out.len() <= letters + 48 * 10 + 16, "{} for {letters}", out.len());
}

#[test]
fn rows_that_moved_are_scrolled_by_the_terminal() {
    let (mut screen, mut next) = screen(60, 12);
    put(&mut next, 0, 0, "header");
    put(&mut next, 0, 11, "status");
    for y in 1..11 {
        put(&mut next, 0, y, &format!("line {y} {}", "x".repeat(40)));
    }
    frame(&mut screen, &next);
    for y in 1..11 {
        put(
            &mut next,
            0,
            y,
            &format!("{:<60}", format!("line {} {}", y + 1, "x".repeat(40))),
        );
    }
    let sent = frame(&mut screen, &next);
    assert!(sent.starts_with("\x1b[2;11r\x1b[S\x1b[r"), "{sent:?}");
    assert!(sent.len() < 90, "{} bytes", sent.len());
    assert_eq!(screen.shown(), &next);
}

#[test]
fn the_cursor_is_placed_once() {
    let (mut screen, next) = screen(10, 2);
    let mut draw = |cursor| {
        let mut out = Vec::new();
        screen.draw(&next, cursor, &mut out);
        String::from_utf8(out).unwrap()
    };
    assert_eq!(draw(Some((4, 1))), "\x1b[?2026h\x1b[2;5H\x1b[?25h\x1b[?2026l");
    assert_eq!(draw(Some((4, 1))), "");
    assert_eq!(draw(Some((5, 1))), "\x1b[?2026h\x1b[2;6H\x1b[?2026l");
    assert_eq!(draw(None), "\x1b[?2026h\x1b[?25l\x1b[?2026l");
}

#[test]
fn links_are_sent_where_the_terminal_knows_them() {
    let mut next = Grid::new(10, 1);
    put(&mut next, 0, 0, "ab c");
    next.links = vec!["https://a.example/".into()];
    for x in 0..2 {
        next.cell_mut(x, 0).unwrap().origin.link = 1;
    }
    let mut plain = Screen::new(10, 1, Encoder::default());
    assert_eq!(frame(&mut plain, &next), "\x1b[Hab c");
    let mut linking = Screen::new(10, 1, Encoder::default()).with_hyperlinks(true);
    assert_eq!(
        frame(&mut linking, &next),
        "\x1b[H\x1b]8;id=1;https://a.example/\x1b\\ab\x1b]8;;\x1b\\ c"
    );
    // an address that could break out of its sequence is no link
    next.links = vec!["https://a.example/\x1b\\".into()];
    assert_eq!(frame(&mut linking, &next), "\x1b[Hab");
}

#[test]
fn word_sends_the_whole_run_again_and_what_was_left_of_the_old_one() {
    let letter = |base: &str, index| Cell {
        form: base.into(),
        origin: Origin {
            base: base.into(),
            index,
            level: 1,
            rtl: true,
            ..Origin::default()
        },
        ..Cell::BLANK
    };
    let mut screen = Screen::new(8, 1, Encoder::new(EncoderName::Word));
    let mut next = Grid::new(8, 1);
    // visual order: gimel bet alef
    for (x, base) in (0..).zip(["\u{5D2}", "\u{5D1}", "\u{5D0}"]) {
        *next.cell_mut(x, 0).unwrap() = letter(base, 2 - u32::from(x));
    }
    assert_eq!(frame(&mut screen, &next), "\x1b[H\u{5D0}\u{5D1}\u{5D2}\u{200E}");
    // one letter changes: the run is sent again
    next.cell_mut(2, 0).unwrap().form = "\u{5D3}".into();
    next.cell_mut(2, 0).unwrap().origin.base = "\u{5D3}".into();
    assert_eq!(frame(&mut screen, &next), "\x1b[H\u{5D3}\u{5D1}\u{5D2}\u{200E}");
    // a blank cuts the run: both halves are sent again, since the terminal holds them turned round
    *next.cell_mut(1, 0).unwrap() = Cell::BLANK;
    assert_eq!(frame(&mut screen, &next), "\x1b[H\u{5D2}\u{200E} \u{5D3}\u{200E}");
}

#[test]
fn a_grid_of_another_size_waits_for_the_terminal_to_be_cleared() {
    let (mut screen, _) = screen(10, 2);
    let mut next = Grid::new(12, 2);
    put(&mut next, 11, 0, "x");
    assert_eq!(frame(&mut screen, &next), "");
    screen.cleared(12, 2);
    assert_eq!(frame(&mut screen, &next), "\x1b[1;12Hx");
}

/// Cells of which a random screen is made.
fn cell() -> impl Strategy<Value = Cell> {
    let forms = prop::sample::select(vec![
        " ",
        " ",
        " ",
        "a",
        "b",
        "\u{FEB3}",
        "\u{FEFC}",
        "\u{FEE1}\u{64E}",
        "\u{5D0}",
        "\u{2502}",
        "\u{4E2D}",
    ]);
    let colors = prop::sample::select(vec![
        Color::Default,
        Color::Default,
        Color::Indexed(1),
        Color::Indexed(12),
        Color::Rgb(1, 2, 3),
    ]);
    let attributes = prop::sample::select(vec![
        Attributes::NONE,
        Attributes::NONE,
        Attributes::BOLD,
        Attributes::DIM,
        Attributes::BOLD.with(Attributes::UNDERLINE),
        Attributes::REVERSE,
    ]);
    (forms, colors.clone(), colors, attributes).prop_map(|(form, foreground, background, attributes)| Cell {
        form: form.into(),
        width: if form == "\u{4E2D}" { 2 } else { 1 },
        style: Style {
            foreground,
            background,
            attributes,
        },
        origin: Origin::default(),
    })
}

const WIDTH: u16 = 17;
const HEIGHT: u16 = 9;

/// A screen: runs of equal cells, rows that repeat, wide cells with the cell that they cover.
fn grid() -> impl Strategy<Value = Grid> {
    let row = prop::collection::vec((cell(), 1..15_usize), 1..6);
    prop::collection::vec(row, 3).prop_flat_map(|rows| {
        prop::collection::vec(0..rows.len(), usize::from(HEIGHT)).prop_map(move |chosen| {
            let mut grid = Grid::new(WIDTH, HEIGHT);
            for (y, &kind) in chosen.iter().enumerate() {
                let cells = rows[kind]
                    .iter()
                    .flat_map(|(cell, times)| std::iter::repeat_n(cell.clone(), *times));
                let mut x = 0;
                for cell in cells {
                    let width = u16::from(cell.width);
                    if x + width > WIDTH {
                        break;
                    }
                    if width == 2 {
                        *grid.cell_mut(x + 1, y as u16).unwrap() = Cell {
                            width: 0,
                            ..cell.clone()
                        };
                    }
                    *grid.cell_mut(x, y as u16).unwrap() = cell;
                    x += width;
                }
            }
            grid
        })
    })
}

fn emulator() -> vt100::Parser {
    let size = |cells| NonZeroU16::new(cells).unwrap();
    vt100::Parser::new(size(HEIGHT), size(WIDTH), 0)
}

/// Compares what a terminal shows with the grid that was sent.
fn check(parser: &vt100::Parser, grid: &Grid) -> Result<(), TestCaseError> {
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            let cell = grid.cell(x, y).unwrap();
            let shown = parser.screen().cell(y, x).unwrap();
            if cell.width == 0 {
                prop_assert!(shown.is_wide_continuation(), "{x},{y}");
                continue;
            }
            let contents = if shown.has_contents() {
                shown.contents()
            } else {
                " "
            };
            prop_assert_eq!(contents, cell.form.as_str(), "{},{}", x, y);
            prop_assert_eq!(shown.bgcolor(), color(cell.style.background), "{},{}", x, y);
            let set = |attribute| cell.style.attributes.contains(attribute);
            prop_assert_eq!(shown.underline(), set(Attributes::UNDERLINE), "{},{}", x, y);
            prop_assert_eq!(shown.inverse(), set(Attributes::REVERSE), "{},{}", x, y);
            if !cell.is_blank() {
                prop_assert_eq!(shown.fgcolor(), color(cell.style.foreground), "{},{}", x, y);
                prop_assert_eq!(shown.bold(), set(Attributes::BOLD), "{},{}", x, y);
                prop_assert_eq!(shown.dim(), set(Attributes::DIM), "{},{}", x, y);
            }
        }
    }
    Ok(())
}

fn color(color: Color) -> vt100::Color {
    match color {
        Color::Default => vt100::Color::Default,
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
    }
}

proptest! {
    #[test]
    fn a_terminal_shows_every_frame_of_a_random_film(film in prop::collection::vec(grid(), 1..6)) {
        let mut parser = emulator();
        let mut screen = Screen::new(WIDTH, HEIGHT, Encoder::default());
        for next in &film {
            let mut out = Vec::new();
            screen.draw(next, None, &mut out);
            parser.process(&out);
            check(&parser, next)?;
            prop_assert_eq!(screen.shown(), next);
        }
    }

    #[test]
    fn a_terminal_shows_rows_that_scroll(rows in prop::collection::vec("[a-d]{9,17}", 30), steps in prop::collection::vec(0..15_usize, 1..6)) {
        let mut parser = emulator();
        let mut screen = Screen::new(WIDTH, HEIGHT, Encoder::default());
        for top in steps {
            let mut next = Grid::new(WIDTH, HEIGHT);
            put(&mut next, 0, 0, "header");
            for y in 1..HEIGHT {
                put(&mut next, 0, y, &rows[top + usize::from(y)]);
            }
            let mut out = Vec::new();
            screen.draw(&next, None, &mut out);
            parser.process(&out);
            check(&parser, &next)?;
        }
    }
}
