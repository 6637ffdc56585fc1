//! Tests of the highlighter: which letters are marked, where the passage is cut.

#![expect(
    clippy::string_slice,
    clippy::single_range_in_vec_init,
    reason = "marks are ranges, and a test may panic"
)]

use proptest::prelude::*;

use super::*;
use crate::calendar::CivilDate;
use crate::search::QueryOptions;

fn highlighter(query: &str, prefix: bool) -> Highlighter {
    let today = CivilDate {
        year: 2025,
        month: 11,
        day: 25,
    };
    Query::parse(query, &QueryOptions { prefix, today }).highlighter()
}

fn marked<'a>(query: &str, text: &'a str) -> Vec<&'a str> {
    let marks = highlighter(query, false).marks(text);
    marks.into_iter().map(|range| &text[range]).collect()
}

#[test]
fn marks_lie_on_the_letters_of_the_original() {
    // ketab, with kasra, tatweel and Arabic kaf, and a half-space plural.
    let text = "x \u{643}\u{650}\u{640}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}, \u{6F1}\u{6F4}";
    let ketab = "\u{6A9}\u{62A}\u{627}\u{628}";
    assert_eq!(
        marked(ketab, text),
        ["\u{643}\u{650}\u{640}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}"]
    );
    assert_eq!(marked("14", text), ["\u{6F1}\u{6F4}"]);
    assert_eq!(marked("y", text), [] as [&str; 0]);
}

#[test]
fn words_that_are_one_and_two_find_each_other() {
    // ham-afzayi: apart, with a half-space, joined.
    let apart = "\u{647}\u{645} \u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}";
    let half = "\u{647}\u{645}\u{200C}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}";
    let joined = "\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}";
    for query in [apart, half, joined] {
        for text in [apart, half, joined] {
            let text = format!("a {text} b");
            let marks = highlighter(query, false).marks(&text);
            let covered: usize = marks.iter().map(ExactSizeIterator::len).sum();
            assert!(
                covered >= text.len() - 5,
                "{} in {}",
                query.escape_unicode(),
                text.escape_unicode()
            );
        }
    }
}

#[test]
fn phrases_and_excluded_words_are_marked_as_they_hit() {
    let text = "red fire, fire and red water";
    assert_eq!(marked("\"red water\"", text), ["red", "water"]);
    assert_eq!(marked("water -fire", text), ["water"]);
    assert_eq!(marked("title:fire", text), ["fire", "fire"]);
}

#[test]
fn function_words_are_marked_only_beside_their_neighbour_or_alone() {
    assert_eq!(marked("the water", "the water of the lake"), ["the", "water"]);
    assert_eq!(marked("the water", "water of the lake"), ["water"]);
    assert_eq!(marked("the", "the lake"), ["the"]);
}

#[test]
fn the_beginning_of_a_word_marks_it() {
    let text = "watering the flowers";
    let marks = highlighter("flow", true).marks(text);
    assert_eq!(marks, [13..20]);
}

#[test]
fn a_snippet_shows_the_words_together() {
    let far = "one fire. ".to_owned()
        + &"filler text ".repeat(40)
        + "here fire meets water today. "
        + &"more ".repeat(40);
    let snippet = highlighter("fire water", false).snippet("", &far, 60);
    let shown: Vec<&str> = snippet
        .highlights
        .iter()
        .map(|range| &snippet.text[range.clone()])
        .collect();
    assert_eq!(shown, ["fire", "water"]);
    assert!(snippet.text.chars().count() <= 60, "{}", snippet.text);
    assert!(
        snippet.text.starts_with('\u{2026}') && snippet.text.ends_with('\u{2026}'),
        "{}",
        snippet.text
    );
    assert!(
        snippet.text.contains("text here fire meets water today."),
        "{}",
        snippet.text
    );
}

#[test]
fn a_short_text_is_its_own_snippet() {
    let snippet = highlighter("two", false).snippet("", "one\n\n two  three ", 40);
    assert_eq!(snippet.text, "one two three");
    assert_eq!(snippet.highlights, [4..7]);
    assert_eq!(highlighter("two", false).snippet("two", " ", 40).text, "two");
    assert_eq!(highlighter("two", false).snippet("", "", 40), Snippet::default());
}

proptest! {
    #[test]
    fn marks_and_snippets_are_valid(
        text in "[ab \u{627}\u{644}\u{64E}\u{200C}\u{640}\u{6F1}\u{5D0}\n.]{0,80}",
        query in "[ab \u{627}\u{644}\"-]{0,12}",
        max in 0_usize..40,
    ) {
        let highlighter = highlighter(&query, true);
        let mut end = 0;
        for mark in highlighter.marks(&text) {
            prop_assert!(mark.start >= end && mark.start < mark.end);
            prop_assert!(text.get(mark.clone()).is_some());
            end = mark.end;
        }
        let snippet = highlighter.snippet("", &text, max);
        prop_assert!(snippet.text.chars().count() <= max.max(2), "{:?}", snippet.text);
        let mut end = 0;
        for mark in &snippet.highlights {
            prop_assert!(mark.start >= end && mark.start < mark.end);
            prop_assert!(snippet.text.get(mark.clone()).is_some_and(|hit| hit.trim() == hit));
            end = mark.end;
        }
    }
}
