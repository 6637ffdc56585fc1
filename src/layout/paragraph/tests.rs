//! Pieces make the same paragraph as one look at all of it.

use proptest::prelude::*;

use super::*;
use crate::layout::Line;

fn lines(paragraph: &Paragraph, width: u16) -> Vec<Line> {
    paragraph.lines(NonZeroU16::new(width).unwrap()).collect()
}

/// Words, and what the pieces must look out for: brackets of all kinds, isolates, embeddings, quotation marks, numbers.
fn text() -> impl Strategy<Value = String> {
    const PARTS: &[&str] = &[
        "\u{633}\u{644}\u{627}\u{645}",
        "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{62F}",
        "\u{5E9}\u{5DC}\u{5D5}\u{5DD}",
        "\u{628}\u{64E}\u{651}",
        "a",
        "Linux",
        "12",
        "\u{6F1}\u{6F2}",
        "\u{661}",
        "3,4",
        "5%",
        "$6",
        "-",
        "2025-11-25",
        "https://example.org/a",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "\u{2329}",
        "\u{232A}",
        "\u{3009}",
        "\u{AB}",
        "\u{BB}",
        "\u{201C}",
        "\u{201D}",
        "\"",
        ".",
        "!",
        "\u{60C}",
        " ",
        " ",
        " ",
        " ",
        "  ",
        "\n",
        "\u{2066}",
        "\u{2067}",
        "\u{2068}",
        "\u{2069}",
        "\u{2069}",
        "\u{200D}",
        "\u{200E}",
        "\u{200F}",
        "\u{64B}",
        "\u{1F1EE}",
        "\u{1F468}\u{200D}\u{1F469}",
        "\u{915}\u{94D}",
    ];
    const RARE: &[&str] = &[
        "\u{202A}",
        "\u{202B}",
        "\u{202C}",
        "(((((((((((((((((((((((((((((((((",
    ];
    let word = prop_oneof![200 => prop::sample::select(PARTS), 1 => prop::sample::select(RARE)];
    prop::collection::vec(word, 0..120).prop_map(|words| words.concat())
}

fn options() -> impl Strategy<Value = ParagraphOptions> {
    let base = prop_oneof![
        Just(BaseDirection::Fixed(Direction::Ltr)),
        Just(BaseDirection::Fixed(Direction::Rtl)),
        Just(BaseDirection::FirstStrong),
    ];
    (base, any::<bool>()).prop_map(|(base, isolate)| ParagraphOptions {
        base,
        whole: if isolate {
            WholeKinds::ALL
        } else {
            WholeKinds::NONE
        },
        ..ParagraphOptions::default()
    })
}

proptest! {
    #[test]
    fn pieces_make_the_same_lines(
        text in text(), options in options(), size in 1_usize..60, width in 1_u16..40,
    ) {
        let whole = Paragraph::in_pieces(&text, &options, usize::MAX);
        let pieces = Paragraph::in_pieces(&text, &options, size);
        prop_assert_eq!(lines(&whole, width), lines(&pieces, width));
        let levels = |paragraph: &Paragraph| -> Vec<u8> {
            paragraph.clusters().iter().map(|cluster| cluster.level).collect()
        };
        prop_assert_eq!(levels(&whole), levels(&pieces));
    }
}

#[test]
fn the_first_line_does_not_ask_for_the_last() {
    let text = "\u{633}\u{644}\u{627}\u{645} (Linux) ".repeat(10_000);
    let paragraph = Paragraph::new(&text, &ParagraphOptions::default());
    let width = NonZeroU16::new(60).unwrap();
    assert!(paragraph.lines(width).take(40).count() == 40);
    assert!(paragraph.has_more());
    let analysed = paragraph.analysed().len();
    assert!(analysed < 20_000, "{analysed} clusters for forty lines");
}

#[test]
fn lines_go_on_where_they_were() {
    let text = "a bc def ghij ".repeat(9);
    let paragraph = Paragraph::new(&text, &ParagraphOptions::default());
    let width = NonZeroU16::new(7).unwrap();
    let all: Vec<Line> = paragraph.lines(width).collect();
    let mut found = Vec::new();
    let mut start = paragraph.lines(width).rest();
    while start.is_some() {
        let mut lines = paragraph.lines_from(start, width);
        found.extend(lines.next());
        start = lines.rest();
    }
    assert_eq!(found, all);
}

#[test]
fn a_bracket_that_is_never_closed_does_not_keep_the_rest_together() {
    let words = "\u{633}\u{644}\u{627}\u{645} ".repeat(4_000);
    for text in [
        format!("\u{628} ( {words}"),
        format!("\u{628} ( {words}) \u{628}"),
    ] {
        let paragraph = Paragraph::new(&text, &ParagraphOptions::default());
        assert!(paragraph.lines(NonZeroU16::MIN).next().is_some());
        assert!(paragraph.has_more());
    }
}
