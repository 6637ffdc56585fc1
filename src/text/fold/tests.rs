//! Tests of the fold: spellings that must meet, and what must always hold.

use proptest::prelude::*;

use super::*;

fn check(spellings: &[&str], key: &str) {
    for spelling in spellings {
        assert_eq!(fold(spelling), key, "{}", spelling.escape_unicode());
    }
}

#[test]
fn yeh_kaf_and_heh_have_one_spelling() {
    check(
        &["\u{64A}", "\u{649}", "\u{6CC}", "\u{626}", "\u{6D2}", "\u{FEF2}"],
        "\u{6CC}",
    );
    check(&["\u{643}", "\u{6A9}", "\u{FEDB}"], "\u{6A9}");
    check(
        &["\u{629}", "\u{6C0}", "\u{6C1}", "\u{6BE}", "\u{6D5}"],
        "\u{647}",
    );
    check(
        &["\u{622}", "\u{623}", "\u{625}", "\u{671}", "\u{627}\u{653}"],
        "\u{627}",
    );
    check(&["\u{624}", "\u{648}\u{654}", "\u{6C6}"], "\u{648}");
}

#[test]
fn marks_tatweel_hamza_and_controls_leave_nothing() {
    check(
        &["\u{628}\u{64E}\u{651}\u{640}\u{62A}\u{670}\u{621}"],
        "\u{628}\u{62A}",
    );
    check(
        &["\u{200F}\u{628}\u{2067}\u{61C}\u{62A}\u{FEFF}"],
        "\u{628}\u{62A}",
    );
    check(
        &["\u{5E9}\u{5C1}\u{5B8}\u{5DC}\u{5D5}\u{5B9}\u{5DD}"],
        "\u{5E9}\u{5DC}\u{5D5}\u{5DE}",
    );
}

#[test]
fn digits_of_every_script_are_ascii() {
    check(
        &["\u{6F1}\u{664}\u{FF10}\u{6F4}", "\u{967}\u{7C4}0\u{E54}"],
        "1404",
    );
}

#[test]
fn ligatures_are_taken_apart() {
    check(&["\u{FEFB}", "\u{FEF5}", "\u{644}\u{627}"], "\u{644}\u{627}");
    check(&["\u{FDF2}"], "\u{627}\u{644}\u{644}\u{647}");
    check(&["\u{FB1D}", "\u{5D9}\u{5B4}"], "\u{5D9}");
    check(&["\u{5F0}"], "\u{5D5}\u{5D5}");
}

#[test]
fn latin_loses_case_and_accents() {
    check(&["\u{C9}t\u{E9}", "E\u{301}TE\u{301}", "\u{FF25}te"], "ete");
    check(&["Stra\u{DF}e", "STRASSE"], "strasse");
    check(&["\u{130}\u{131}"], "ii");
}

#[test]
fn half_spaces_are_reported_once_and_dropped_from_the_key() {
    let text = "\u{645}\u{6CC}\u{200C}\u{200C}\u{631}\u{648}\u{645}";
    let letters: String = Folder::new(text).map(|folded| folded.letter).collect();
    assert_eq!(letters, "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}");
    assert_eq!(fold(text), "\u{645}\u{6CC}\u{631}\u{648}\u{645}");
}

#[test]
fn what_stands_for_a_half_space_does_so_only_between_arabic_letters() {
    let halves = |text: &str| {
        Folder::new(text)
            .filter(|folded| folded.letter == HALF_SPACE)
            .count()
    };
    assert_eq!(halves("\u{6CC}\u{200B}\u{64E}\u{631}"), 1);
    assert_eq!(halves("\u{6CC}\u{AD}\u{631}"), 1);
    assert_eq!(halves("\u{6CC}\u{AC}\u{631}"), 1);
    assert_eq!(halves("in\u{AD}to"), 0);
    assert_eq!(fold("in\u{AD}to \u{AC}p"), "into \u{AC}p");
}

#[test]
fn ranges_cover_a_letter_with_its_marks() {
    let text = "a\u{628}\u{64E}\u{651}\u{640}\u{62A}";
    let folded = Folded::new(text);
    assert_eq!(folded.bytes(1..2), Some(1..9));
    assert_eq!(folded.bytes(1..3), Some(1..11));
    assert_eq!(folded.bytes(1..1), None);
    assert_eq!(folded.bytes(2..9), None);
}

#[test]
fn every_character_folds_to_a_fixpoint() {
    for letter in '\0'..=char::MAX {
        let once = fold(letter.encode_utf8(&mut [0; 4]));
        assert_eq!(fold(&once), once, "U+{:04X}", letter as u32);
    }
}

/// Letters of the right-to-left scripts, marks, controls and a few others.
fn mixed_text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            proptest::char::range('\u{590}', '\u{6FF}'),
            proptest::char::range('\u{200B}', '\u{200F}'),
            proptest::char::range('\u{A0}', '\u{B0}'),
            proptest::char::range('\u{FB1D}', '\u{FEFF}'),
            any::<char>(),
        ],
        0..24,
    )
    .prop_map(|letters| letters.into_iter().collect())
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in mixed_text()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn ranges_lie_on_boundaries_in_order(text in mixed_text()) {
        let folded = Folded::new(&text);
        let mut previous = 0..0;
        for one in folded.chars() {
            prop_assert!(text.get(one.start..one.end).is_some_and(|part| !part.is_empty()));
            prop_assert!(one.start >= previous.end || (one.start..one.end) == previous);
            previous = one.start..one.end;
        }
        prop_assert_eq!(folded.key(), fold(&text));
    }
}
