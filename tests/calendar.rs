//! Printed dates against a table: the string, the local time, the calendar.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

use khabar::calendar::{Hints, parse};

/// Checks a table of tab-separated rows: printed date, local ISO time or `-`, calendar, optionally the language.
fn check(table: &str) {
    let mut wrong = Vec::new();
    for row in table.lines().skip(1).filter(|row| !row.starts_with('#')) {
        let fields: Vec<&str> = row.split('\t').collect();
        let [text, expected, calendar, note, ..] = fields.as_slice() else {
            panic!("four fields: {row}");
        };
        let lang = note.strip_prefix("lang=");
        let printed = parse(text, &Hints { lang });
        let (found, found_calendar) = printed.map_or(("-".to_owned(), "-"), |printed| {
            let full = printed.instant.to_rfc3339();
            let mut local = full.get(0..19).unwrap().to_owned();
            if !printed.has_time {
                local.truncate(10);
            } else if !expected.get(16..).is_some_and(|rest| rest.starts_with(':')) {
                local.truncate(16);
            }
            if expected.len() > 19 {
                local = full;
            }
            (local, printed.calendar.as_str())
        });
        let known = *expected == "-" || *calendar == "-" || found_calendar == *calendar;
        if found != *expected || !known {
            wrong.push(format!(
                "{text}: {found} {found_calendar}, expected {expected} {calendar}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn printed_dates_of_our_own() {
    check(include_str!("data/ingest/dates.tsv"));
}

/// Runs where `KHABAR_SHARED` names the folder of shared measurements.
#[test]
fn printed_dates_collected_from_pages() {
    if let Ok(shared) = std::env::var("KHABAR_SHARED") {
        check(&std::fs::read_to_string(format!("{shared}/data/ingest/date_vectors.tsv")).unwrap());
    }
}
