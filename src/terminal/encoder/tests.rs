//! Cells → bytes, cell by cell as code points.

use super::sgr::likeness;
use super::*;
use crate::terminal::Origin;
use crate::terminal::style::{Attributes, Color};

/// One cell of text: form, base letters, place in the reading order, level, joins the next letter.
fn text(form: &str, base: &str, index: u32, level: u8, joins_next: bool) -> Cell {
    let first = base.chars().next().unwrap();
    let rtl = matches!(first, '\u{590}'..='\u{6EF}' | '\u{6FA}'..='\u{8FF}') && first != '\u{60C}';
    Cell {
        form: form.into(),
        origin: Origin {
            base: base.into(),
            index,
            level,
            joins_next,
            rtl,
            link: 0,
        },
        ..Cell::BLANK
    }
}

fn border() -> Cell {
    Cell {
        form: "\u{2502}".into(),
        ..Cell::BLANK
    }
}

/// «سلام (a)» in visual order: bracket, a, bracket, space, meem, lam-alef, seen; then a border.
///
/// The brackets are at level 1, so they are mirrored: what reads as opening stands to the right.
fn row() -> Vec<Cell> {
    vec![
        text("(", ")", 11, 1, false),
        text("a", "a", 10, 2, false),
        text(")", "(", 9, 1, false),
        text(" ", " ", 8, 1, false),
        text("\u{FEE1}", "\u{645}", 6, 1, false),
        text("\u{FEFC}", "\u{644}\u{627}", 2, 1, false),
        text("\u{FEB3}", "\u{633}", 0, 1, true),
        border(),
    ]
}

fn sent(encoder: Encoder, cells: &[Cell], fit: Fit) -> String {
    let mut out = String::new();
    encoder.encode(cells, 0, fit, &mut |piece| out.push_str(piece.text));
    out
}

#[track_caller]
fn check(name: EncoderName, cells: &[Cell], expected: &str) {
    let found = sent(Encoder::new(name), cells, Fit::Cells);
    let points = |text: &str| {
        text.chars()
            .map(|c| format!("{:X}", u32::from(c)))
            .collect::<Vec<_>>()
            .join("|")
    };
    assert_eq!(points(&found), points(expected), "{name}");
}

#[test]
fn plain_sends_the_cells() {
    for name in [EncoderName::Plain, EncoderName::Plain8l, EncoderName::Plain5379] {
        check(name, &row(), "(a) \u{FEE1}\u{FEFC}\u{FEB3}\u{2502}");
    }
}

#[test]
fn lrm_follows_right_to_left_cells_and_never_a_border() {
    check(
        EncoderName::Lrm,
        &row(),
        "(a) \u{FEE1}\u{200E}\u{FEFC}\u{200E}\u{FEB3}\u{200E}\u{2502}",
    );
}

#[test]
fn osc66_aligns_by_the_parity_of_the_column() {
    let cells = row();
    check(
        EncoderName::Osc66,
        &cells,
        "(a) \x1b]66;w=1:h=1;\u{FEE1}\x07\x1b]66;w=1:h=2;\u{FEFC}\x07\x1b]66;w=1:h=1;\u{FEB3}\x07\u{2502}",
    );
    let mut out = String::new();
    let encoder = Encoder::new(EncoderName::Osc66);
    encoder.encode(&cells[4..5], 5, Fit::Cells, &mut |piece| out.push_str(piece.text));
    assert_eq!(out, "\x1b]66;w=1:h=2;\u{FEE1}\x07");
}

#[test]
fn word_sends_runs_of_letters_as_they_are_read() {
    check(
        EncoderName::Word,
        &row(),
        // seen, the ligature as one cell, meem: lam-alef does not join forward, so no ZWNJ is needed
        "(a) \u{633}\u{FEFC}\u{645}\u{200E}\u{2502}",
    );
}

#[test]
fn word_keeps_letters_apart_that_would_join() {
    // meem, yeh, half-space, teh
    let cells = [
        text("\u{FE97}", "\u{62A}", 6, 1, false),
        text("\u{FBFD}", "\u{6CC}", 2, 1, false),
        text("\u{FEE3}", "\u{645}", 0, 1, true),
    ];
    check(EncoderName::Word, &cells, "\u{645}\u{6CC}\u{200C}\u{62A}\u{200E}");
}

#[test]
fn word_leaves_arabic_numbers_in_their_order() {
    // two Arabic-Indic digits at level 2 before (to the left of) a letter
    let cells = [
        text("\u{661}", "\u{661}", 2, 2, false),
        text("\u{662}", "\u{662}", 4, 2, false),
        text("\u{FEE1}", "\u{645}", 0, 1, false),
    ];
    check(
        EncoderName::Word,
        &cells,
        "\u{661}\u{200E}\u{662}\u{200E}\u{645}\u{200E}",
    );
}

#[test]
fn word_keeps_the_marks_on_their_letters() {
    let cells = [
        text("\u{FEAA}", "\u{62F}", 6, 1, false),
        text("\u{FEE3}\u{651}\u{64E}", "\u{645}\u{651}\u{64E}", 0, 1, true),
    ];
    check(EncoderName::Word, &cells, "\u{645}\u{651}\u{64E}\u{62F}\u{200E}");
}

#[test]
fn kittyrev_turns_words_round_and_unmirrors_their_brackets() {
    check(
        EncoderName::Kittyrev,
        &row(),
        "(a) \u{FEB3}\u{FEFC}\u{FEE1}\u{2502}",
    );
    let quoted = [
        text("\u{AB}", "\u{BB}", 4, 1, false),
        text("\u{FEE1}", "\u{645}", 2, 1, false),
        text("\u{BB}", "\u{AB}", 0, 1, false),
    ];
    check(EncoderName::Kittyrev, &quoted, "\u{AB}\u{FEE1}\u{BB}");
    let digits = [
        text("\u{6F2}", "\u{6F2}", 0, 2, false),
        text("\u{6F5}", "\u{6F5}", 2, 2, false),
    ];
    check(EncoderName::Kittyrev, &digits, "\u{6F5}\u{6F2}");
}

#[test]
fn kittyrev_leaves_looks_and_links_in_their_places() {
    // the first letter read, at the right, is underlined and a link
    let mut cells = [
        text("\u{FEE1}", "\u{645}", 2, 1, false),
        text("\u{FEB3}", "\u{633}", 0, 1, true),
    ];
    cells[1].style.attributes = Attributes::UNDERLINE;
    cells[1].origin.link = 7;
    let mut found = Vec::new();
    Encoder::new(EncoderName::Kittyrev).encode(&cells, 0, Fit::Cells, &mut |piece| {
        found.push((
            piece.text.to_owned(),
            piece.style.attributes,
            piece.cell.origin.link,
        ));
    });
    assert_eq!(
        found,
        [
            ("\u{FEB3}".to_owned(), Attributes::NONE, 0),
            ("\u{FEE1}".to_owned(), Attributes::UNDERLINE, 7)
        ]
    );
}

#[test]
fn kittyrev_turns_hebrew_letters_without_what_stands_beside_them() {
    let cells = [
        text("!", "!", 4, 1, false),
        text("\u{5D1}", "\u{5D1}", 2, 1, false),
        text("\u{5D0}", "\u{5D0}", 0, 1, false),
    ];
    check(EncoderName::Kittyrev, &cells, "!\u{5D0}\u{5D1}");
}

#[test]
fn kittyrev_turns_letters_of_another_font_by_themselves() {
    // Lahore in Urdu: its heh goal stands in few monospaced fonts
    let cells = [
        text("\u{FEAD}", "\u{631}", 8, 1, false),
        text("\u{FEEE}", "\u{648}", 6, 1, false),
        text("\u{FBA8}", "\u{6C1}", 4, 1, true),
        text("\u{FEFB}", "\u{644}\u{627}", 0, 1, false),
    ];
    check(EncoderName::Kittyrev, &cells, "\u{FEEE}\u{FEAD}\u{FBA8}\u{FEFB}");
}

#[test]
fn kittyrev_changes_the_face_where_no_order_is_right_and_no_cell_can_carry_a_mark() {
    // sent either way round, its Latin letter would come first
    let mixed = [
        text("\u{FEE1}", "\u{645}", 1, 1, false),
        text("b", "b", 0, 2, false),
    ];
    check(EncoderName::Kittyrev, &mixed, "\u{FEE1}b");
}

#[test]
fn logical_reads_the_line_as_written() {
    let base = "\u{633}\u{644}\u{627}\u{645} (a)\u{2502}";
    let free = sent(Encoder::new(EncoderName::Logical), &row(), Fit::Free);
    assert_eq!(free, base);
    check(EncoderName::Logical, &row(), "\u{633}\u{FEFB}\u{645} (a)\u{2502}");
}

#[test]
fn sgr_colours_neighbours_apart_and_keeps_the_rest() {
    let styles = |light| {
        let encoder = Encoder {
            light,
            ..Encoder::new(EncoderName::Sgr)
        };
        let mut found = Vec::new();
        encoder.encode(&row(), 0, Fit::Cells, &mut |piece| {
            found.push(piece.style.foreground);
        });
        found
    };
    let (plain, white, cube) = (Color::Default, Color::Indexed(15), Color::Indexed(231));
    let other = Color::Rgb(255, 255, 254);
    assert_eq!(
        styles(false),
        [other, other, other, plain, white, cube, white, other]
    );
    assert_eq!(styles(true)[4..6], [Color::Indexed(16), Color::Rgb(0, 0, 1)]);
}

#[test]
fn likenesses_differ_but_not_to_the_eye() {
    for color in (0..=255).map(Color::Indexed).chain([Color::Rgb(9, 9, 9)]) {
        let alike = [0, 1, 2].map(|place| match likeness(color, place, false) {
            Color::Rgb(red, green, blue) => (red, green, blue),
            other => panic!("{other:?} has no parts"),
        });
        let [(red, green, first), (_, _, second), (_, _, third)] = alike;
        assert!(
            alike.iter().all(|(r, g, _)| (*r, *g) == (red, green)),
            "{color:?}"
        );
        assert!(first != second && second != third && third != first, "{color:?}");
        assert!(first.abs_diff(third) <= 2, "{color:?}");
    }
}

#[test]
fn marks_can_be_stripped_by_every_encoder() {
    let cells = [text("\u{FEE1}\u{64E}", "\u{645}\u{64E}", 0, 1, false)];
    for name in EncoderName::ALL {
        let encoder = Encoder {
            marks: Marks::Strip,
            ..Encoder::new(name)
        };
        let stripped = sent(encoder, &cells, Fit::Cells);
        assert!(!stripped.contains('\u{64E}'), "{name}");
        assert!(
            sent(Encoder::new(name), &cells, Fit::Cells).contains('\u{64E}'),
            "{name}"
        );
    }
    // precomposed letters keep theirs
    assert_eq!(without_marks("\u{622}"), "\u{622}");
}

#[test]
fn runs_end_at_blanks_and_borders() {
    let word = Encoder::new(EncoderName::Word);
    assert_eq!(word.run(&row(), 5), 4..7);
    assert_eq!(word.run(&row(), 1), 0..3);
    assert_eq!(word.run(&row(), 3), 3..4);
    assert_eq!(word.run(&row(), 7), 7..8);
    let logical = Encoder::new(EncoderName::Logical);
    assert_eq!(logical.run(&row(), 5), 0..7);
    let plain = Encoder::new(EncoderName::Plain);
    assert_eq!(plain.run(&row(), 5), 5..6);
}

#[test]
fn styles_stay_with_their_cells() {
    let mut cells = row();
    cells[6].style.attributes = Attributes::BOLD;
    let mut bold = String::new();
    Encoder::new(EncoderName::Word).encode(&cells, 0, Fit::Cells, &mut |piece| {
        if piece.style.attributes == Attributes::BOLD {
            bold.push_str(piece.text);
        }
    });
    assert_eq!(bold, "\u{633}");
}

#[test]
fn what_is_read_from_the_right_is_never_slanted() {
    let mut cells = row();
    for cell in &mut cells {
        cell.style.attributes = Attributes::ITALIC.with(Attributes::BOLD);
    }
    for name in EncoderName::ALL {
        let mut slanted = String::new();
        Encoder::new(name).encode(&cells, 0, Fit::Cells, &mut |piece| {
            assert!(piece.style.attributes.contains(Attributes::BOLD));
            if piece.style.attributes.contains(Attributes::ITALIC) {
                slanted.push_str(piece.text);
            }
        });
        assert_eq!(slanted.replace('\u{23AE}', "\u{2502}"), "a\u{2502}", "{name}");
    }
}

#[test]
fn digits_and_right_to_left_signs_are_never_slanted() {
    for name in EncoderName::ALL {
        for (letter, upright) in [
            ("5", true),
            ("\u{6F5}", true),
            ("\u{661}", true),
            ("\u{66A}", true),
            ("%", false),
        ] {
            let mut cell = text(letter, letter, 0, 2, false);
            cell.style.attributes = Attributes::ITALIC.with(Attributes::BOLD);
            Encoder::new(name).encode(&[cell], 0, Fit::Cells, &mut |piece| {
                assert!(piece.style.attributes.contains(Attributes::BOLD));
                assert_eq!(
                    !piece.style.attributes.contains(Attributes::ITALIC),
                    upright,
                    "{name} {letter}"
                );
            });
        }
    }
}

#[test]
fn nothing_is_slanted_where_that_would_be_reversed() {
    let mut cells = row();
    for cell in &mut cells {
        cell.style.attributes = Attributes::ITALIC.with(Attributes::BOLD);
    }
    let encoder = Encoder {
        withheld: Attributes::ITALIC,
        ..Encoder::new(EncoderName::Lrm)
    };
    encoder.encode(&cells, 0, Fit::Cells, &mut |piece| {
        assert_eq!(piece.style.attributes, Attributes::BOLD);
    });
}

#[test]
fn names_are_read_back() {
    for name in EncoderName::ALL {
        assert_eq!(name.to_string().parse(), Ok(name));
    }
    assert!("plain8l".parse::<EncoderName>().is_err());
}

#[test]
fn a_tatweel_that_stretches_a_line_comes_before_the_letter_whose_place_it_has() {
    // "seen, alef" stretched by one: in visual order alef, tatweel, seen
    let stretched = [
        text("\u{FE8E}", "\u{627}", 2, 1, false),
        text("\u{640}", "\u{640}", 2, 1, true),
        text("\u{FEB3}", "\u{633}", 0, 1, true),
    ];
    check(EncoderName::Logical, &stretched, "\u{633}\u{640}\u{627}");
    check(EncoderName::Word, &stretched, "\u{633}\u{640}\u{627}\u{200E}");
}
