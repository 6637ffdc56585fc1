//! A paragraph broken at a width: which rows come out, and what each holds.

use super::*;
use crate::layout::{BaseDirection, ParagraphOptions};
use crate::text::{WholeKind, WholeKinds};

fn rows(text: &str, width: u16) -> Vec<String> {
    let paragraph = Paragraph::new(text, &ParagraphOptions::default());
    let width = NonZeroU16::new(width).unwrap();
    let lines: Vec<Line> = paragraph.lines(width).collect();
    assert_eq!(lines.len(), paragraph.line_count(width));
    let row = |line: &Line| line.cells.iter().map(|cell| cell.form.as_str()).collect();
    lines.iter().map(row).collect()
}

#[test]
fn spaces_at_a_break_are_dropped_and_others_stay() {
    assert_eq!(rows("ab  cd", 4), ["ab", "cd"]);
    assert_eq!(rows("ab  cd  ", 6), ["ab  cd"]);
    assert_eq!(rows("  ab", 6), ["  ab"]);
}

#[test]
fn a_mark_after_a_space_keeps_it_in_the_row() {
    assert_eq!(rows("ab \u{200E}", 5), ["ab "]);
    assert_eq!(rows("ab \u{200E}", 2), ["ab", ""]);
}

#[test]
fn a_long_word_is_broken_between_clusters() {
    assert_eq!(rows("a bcdefg", 3), ["a", "bcd", "efg"]);
    assert_eq!(rows("e\u{301}e\u{302}e\u{303}", 1).len(), 3);
}

#[test]
fn an_empty_paragraph_is_an_empty_line() {
    assert_eq!(rows("", 5), [""]);
    assert_eq!(rows("   ", 5), [""]);
    assert_eq!(rows("a  \nb", 1), ["a", "b"]);
}

#[test]
fn no_format_character_is_drawn_and_brackets_are_mirrored() {
    assert_eq!(rows("\u{5D0}\u{200F}(\u{5D1})\u{200C}", 9), ["(\u{5D1})\u{5D0}"]);
}

#[test]
fn marks_of_lam_and_alef_follow_the_ligature() {
    assert_eq!(
        rows("\u{644}\u{651}\u{627}\u{64B}", 9),
        ["\u{FEFB}\u{651}\u{64B}"]
    );
}

#[test]
fn a_row_of_one_cell_never_holds_two() {
    assert_eq!(rows("\u{4E2D}a", 1), ["\u{FFFD}", "a"]);
}

#[test]
fn a_date_in_persian_text_is_kept_whole_where_asked_for() {
    let options = ParagraphOptions {
        base: BaseDirection::Fixed(Direction::Rtl),
        whole: WholeKinds::NONE.with(WholeKind::Dates),
        ..ParagraphOptions::default()
    };
    let paragraph = Paragraph::new("\u{633} 2025-11-25", &options);
    let line = paragraph.lines(NonZeroU16::MAX).next().unwrap();
    let row: String = line.cells.iter().map(|cell| cell.form.as_str()).collect();
    assert_eq!(row, "2025-11-25 \u{FEB1}");
}

#[test]
fn no_cell_holds_more_marks_than_a_stream_may_have_and_the_text_keeps_all() {
    for base in ["\u{628}", "e", " ", "\u{644}\u{627}"] {
        let text = format!("{base}{}x", "\u{651}".repeat(5000));
        let paragraph = Paragraph::new(&text, &ParagraphOptions::default());
        for line in paragraph.lines(NonZeroU16::MAX) {
            for cell in &line.cells {
                assert!(cell.form.chars().count() <= 32, "{base}");
                assert!(cell.base.chars().count() <= 32, "{base}");
            }
            assert!(
                line.cells.iter().any(|cell| cell.form.chars().count() > 30),
                "{base}"
            );
        }
        assert!(paragraph.text().len() >= 10_000);
    }
}
