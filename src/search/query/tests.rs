//! Tests of the query language: what is understood, what is said of the rest.

use proptest::prelude::*;

use super::*;
use crate::calendar::Calendar;
use crate::sentence::Sentence;

const OPTIONS: QueryOptions = QueryOptions {
    prefix: false,
    today: CivilDate {
        year: 2025,
        month: 11,
        day: 25,
    },
};

fn understood(text: &str) -> String {
    let query = Query::parse(text, &OPTIONS);
    assert_eq!(query.problems(), [] as [Sentence; 0], "{text}");
    query.understood().unwrap_or_default().to_owned()
}

#[test]
fn plain_words_need_no_explanation() {
    for text in [
        "",
        " ",
        "water",
        "water and fire",
        "(water fire)",
        "a:b 12:30 https://example.org/",
    ] {
        assert_eq!(understood(text), "", "{text}");
    }
}

#[test]
fn operators_are_read() {
    for (text, shown) in [
        ("a +b", "a +b"),
        ("a -b", "a -b"),
        ("a NOT b", "a -b"),
        ("a OR b c", "(a OR b) c"),
        ("a || b OR c", "(a OR b OR c)"),
        ("(a OR b) -(c d)", "(a OR b) -(c d)"),
        ("\"a b\" c", "\"a b\" c"),
        ("\u{201C}a b\u{201D}", "\"a b\""),
        ("title:(a b)", "title:a title:b"),
        ("source:\"a b\"", "source:\"a b\""),
        ("is:unread", "is:unread"),
        ("-is:bookmarked", "-is:bookmarked"),
        // What is not closed is closed at the end.
        ("\"a b", "\"a b\""),
        ("(a OR b", "(a OR b)"),
        // Signs that mean nothing.
        ("a - b + c", ""),
        // A headline with its site, and a dash inside a question.
        ("a b | c", ""),
        ("who was a -or b- of c?", ""),
        ("a -b\u{61F}", ""),
        ("OR a OR", ""),
    ] {
        assert_eq!(understood(text), shown, "{text}");
    }
}

#[test]
fn field_words_are_known_in_the_languages_of_the_readers() {
    // onvan:, manba:, barchasb:, vaziat:nakhande, tarikh:emruz
    for (text, shown) in [
        ("\u{639}\u{646}\u{648}\u{627}\u{646}:a", "title:a"),
        ("\u{645}\u{646}\u{628}\u{639}:a", "source:a"),
        ("\u{628}\u{631}\u{686}\u{633}\u{628}:a", "tag:a"),
        (
            "\u{648}\u{636}\u{639}\u{64A}\u{62A}:\u{646}\u{62E}\u{648}\u{627}\u{646}\u{62F}\u{647}",
            "is:unread",
        ),
        (
            "\u{62A}\u{627}\u{631}\u{6CC}\u{62E}:\u{627}\u{645}\u{631}\u{648}\u{632}",
            "date:2025-11-25",
        ),
        // A mark for the direction, pasted before a sign.
        ("\u{200F}-title:a", "-title:a"),
    ] {
        assert_eq!(understood(text), shown, "{}", text.escape_unicode());
    }
}

#[test]
fn what_cannot_be_read_is_searched_and_said() {
    for (text, words, problem) in [
        ("date:soon", 1, "\"soon\" is not a date"),
        ("is:green", 1, "\"green\" is not a state"),
        ("sorce:tasnim", 2, "is it \"source\"?"),
        ("a source:", 1, "is not followed"),
    ] {
        let query = Query::parse(text, &OPTIONS);
        assert_eq!(query.words.len(), words, "{text}");
        assert!(
            query
                .problems()
                .iter()
                .any(|said| said.to_string().contains(problem)),
            "{:?}",
            query.problems()
        );
    }
}

#[test]
fn only_so_many_words_are_searched() {
    let query = Query::parse(&"word ".repeat(1000), &OPTIONS);
    assert_eq!(query.words.len(), 32);
    assert_eq!(query.problems().len(), 1);
    let query = Query::parse(&"title:word ".repeat(1000), &OPTIONS);
    assert_eq!(query.leaves.len(), 16);
}

fn days(value: &str) -> String {
    let query = Query::parse(&format!("date:{value}"), &OPTIONS);
    query.understood().unwrap_or("not read").to_owned()
}

#[test]
fn dates_are_read_in_four_calendars() {
    for (value, shown) in [
        ("2025-11-25", "2025-11-25"),
        ("2025-11", "2025-11-01..2025-11-30"),
        ("2025", "2025-01-01..2025-12-31"),
        ("25/11/2025", "2025-11-25"),
        ("1404/09/04", "2025-11-25"),
        (
            "\u{6F1}\u{6F4}\u{6F0}\u{6F4}/\u{6F0}\u{6F9}/\u{6F0}\u{6F4}",
            "2025-11-25",
        ),
        ("1404/09", "2025-11-22..2025-12-21"),
        ("1403/12", "2025-02-19..2025-03-20"),
        ("1404", "2025-03-21..2026-03-20"),
        ("1447/06/04", "2025-11-25"),
        ("5786/03/05", "2025-11-25"),
        (">=2025-11-01", ">=2025-11-01"),
        (">2025-11", ">=2025-12-01"),
        ("<2025", "<2025-01-01"),
        ("<=1404/09/04", "<2025-11-26"),
        ("2025-11-01..2025-11-05", "2025-11-01..2025-11-05"),
        ("..2025", "<2026-01-01"),
        ("7d", "2025-11-19..2025-11-25"),
        ("2w", "2025-11-12..2025-11-25"),
        ("1m", "2025-10-26..2025-11-25"),
        ("1y", "2024-11-26..2025-11-25"),
        ("today", "2025-11-25"),
        ("yesterday", "2025-11-24"),
        ("\"25 November 2025\"", "2025-11-25"),
        ("\"25 November\"", "2025-11-25"),
        ("\"26 November\"", "2024-11-26"),
        ("november", "2025-11-01..2025-11-30"),
        ("Dec", "2024-12-01..2024-12-31"),
        ("\"Dec 2023\"", "2023-12-01..2023-12-31"),
        ("october..november", "2025-10-01..2025-11-30"),
        // Azar, which began three days ago, and Dey of the last year; Azar of a year, and a day of it
        ("\u{622}\u{630}\u{631}", "2025-11-22..2025-12-21"),
        ("\u{62F}\u{6CC}", "2024-12-21..2025-01-19"),
        (
            "\"\u{622}\u{630}\u{631} \u{6F1}\u{6F4}\u{6F0}\u{6F2}\"",
            "2023-11-22..2023-12-21",
        ),
        (
            "\"\u{6F5} \u{622}\u{630}\u{631} \u{6F1}\u{6F4}\u{6F0}\u{6F4}\"",
            "2025-11-26",
        ),
        (
            "\"\u{6F3} \u{622}\u{630}\u{631}\u{645}\u{627}\u{647}\"",
            "2025-11-24",
        ),
        // Ramadan, Kislev, Nisan with its final letter; Adar I of the last leap year
        ("\u{631}\u{645}\u{636}\u{627}\u{646}", "2025-03-01..2025-03-29"),
        ("\u{5DB}\u{5E1}\u{5DC}\u{5D5}", "2025-11-21..2025-12-20"),
        ("\u{5E0}\u{5D9}\u{5E1}\u{5DF}", "2025-03-30..2025-04-28"),
        // November in Arabic and in Urdu
        (
            "\u{646}\u{648}\u{641}\u{645}\u{628}\u{631}",
            "2025-11-01..2025-11-30",
        ),
        ("\u{646}\u{648}\u{645}\u{628}\u{631}", "2025-11-01..2025-11-30"),
    ] {
        assert_eq!(days(value), format!("date:{shown}"), "{value}");
    }
    for value in [
        "2025-13",
        "1404/12/30",
        "2025-11-05..2025-11-01",
        "99999999999d",
        "0",
        "1-2-3-4",
        "/",
    ] {
        assert_eq!(days(value), "not read", "{value}");
    }
    assert!(
        Calendar::Jalali
            .to_day(CivilDate {
                year: 1404,
                month: 12,
                day: 30
            })
            .is_none()
    );
}

#[test]
fn the_last_word_is_open_only_while_it_is_typed() {
    let open = |text: &str| {
        let query = Query::parse(
            text,
            &QueryOptions {
                prefix: true,
                ..OPTIONS
            },
        );
        let words = query
            .words
            .iter()
            .chain(query.leaves.iter().flat_map(|leaf| &leaf.words));
        words
            .filter(|word| word.prefix)
            .map(|word| word.folded.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(open("water fi"), ["fi"]);
    assert_eq!(open("water title:fi"), ["fi"]);
    for closed in ["water fi ", "\"water fi\"", "(water fi)", ""] {
        assert_eq!(open(closed), [] as [&str; 0], "{closed}");
    }
}

proptest! {
    #[test]
    fn any_text_is_a_query(text in "\\PC*", prefix: bool) {
        let query = Query::parse(&text, &QueryOptions { prefix, ..OPTIONS });
        prop_assert!(query.words.len() <= 32);
    }

    #[test]
    fn any_syntax_is_a_query(text in "([-+()\"|: ]|OR|NOT|AND|title|date:|is:|\\.\\.|[0-9]|[a-c]|\u{627}|\u{200C}){0,40}") {
        let query = Query::parse(&text, &OPTIONS);
        prop_assert!(query.leaves.len() <= 16);
    }
}

#[test]
fn a_field_that_there_is_not_is_named() {
    let said = |text: &str| {
        let query = Query::parse(text, &OPTIONS);
        assert!(!query.words.is_empty(), "{text}");
        query
            .problems()
            .iter()
            .map(|problem| problem.id().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(said("foo:bar"), ["query-unknown-field"]);
    assert_eq!(
        said("water foo:bar -foo:fire"),
        ["query-unknown-field", "query-unknown-field"]
    );
    assert_eq!(said("titel:water"), ["query-no-field"]);
    // the Persian word for an author without its second letter
    let author = "\u{646}\u{6CC}\u{633}\u{646}\u{62F}\u{647}:water";
    assert_eq!(said(author), ["query-no-field"]);
    for text in [
        "https://example.org",
        "12:30",
        "water: fire",
        "why foo:bar?",
        "a: b",
    ] {
        assert_eq!(said(text), [] as [&str; 0], "{text}");
    }
}

#[test]
fn a_query_without_words_says_that_it_has_none() {
    let said = |text: &str, prefix: bool| {
        let query = Query::parse(text, &QueryOptions { prefix, ..OPTIONS });
        let problems = query.problems().iter().map(|problem| problem.id().to_owned());
        problems.collect::<Vec<_>>()
    };
    for text in [" - + ( ) ", "!!!", "OR", "NOT", "\"\""] {
        assert_eq!(said(text, false), ["query-no-words"], "{text}");
        assert_eq!(said(text, true), [] as [&str; 0], "{text}");
    }
    for text in ["", "is:unread", "-water", "date:2025"] {
        assert_eq!(said(text, false), [] as [&str; 0], "{text}");
    }
}

#[test]
fn deep_nesting_is_no_danger() {
    for part in ["(", "-+", "NOT ", "title:(", "(a OR "] {
        let query = Query::parse(&part.repeat(3000), &OPTIONS);
        assert!(query.words.len() <= 32, "{part}");
    }
}

#[test]
fn words_for_what_a_date_bounds_are_fields() {
    for (text, shown) in [
        ("since:2025-11", "date:>=2025-11-01"),
        ("before:2025-11", "date:<2025-11-01"),
        ("after:2025-11", "date:>=2025-12-01"),
        ("since:7d", "date:>=2025-11-19"),
        ("after:7d", "date:>=2025-11-19"),
        ("before:7d", "date:<2025-11-19"),
        ("after:yesterday", "date:>=2025-11-25"),
        // since Azar; before 1404, in Persian
        ("\u{627}\u{632}:\u{622}\u{630}\u{631}", "date:>=2025-11-22"),
        (
            "\u{642}\u{628}\u{644}:\u{6F1}\u{6F4}\u{6F0}\u{6F4}",
            "date:<2025-03-21",
        ),
        ("\u{5DE}\u{5D0}\u{5D6}:2025", "date:>=2025-01-01"),
        ("note:bridge", "note:bridge"),
        ("note:\"old Bridge\"", "note:\"old bridge\""),
        ("is:noted", "is:noted"),
        ("id:17", "id:17"),
        ("\u{634}\u{646}\u{627}\u{633}\u{647}:\u{6F1}\u{6F7}", "id:17"),
        ("-id:17", "-id:17"),
    ] {
        assert_eq!(understood(text), shown, "{text}");
    }
    // everyday words before a colon in a sentence
    for text in ["before: rain", "after: sun"] {
        assert_eq!(understood(text), "", "{text}");
    }
    for text in ["since:soon", "id:water", "before:..2025", "after:2025.."] {
        assert_eq!(Query::parse(text, &OPTIONS).problems().len(), 1, "{text}");
    }
}
