//! Reads dates as newspapers print them.
//!
//! Two stages: [`token`](super::token) cuts the text into parts, then the
//! patterns of this file are tried at each part. Persian, Arabic, Hebrew, Urdu
//! and English month names, Jalali, Gregorian, Hijri and Hebrew calendars,
//! digits of any of the scripts, days and years in words, times before or after
//! the date and the minute before the hour. RFC 822 dates are such dates, too.

mod pattern;
mod time;

use std::ops::Range;

use super::civil::{Calendar, CivilDate};
use super::instant::Instant;
use super::token::{Kind, Part, parts};
use super::words::Zone;
use super::zone;
use pattern::Match;

/// What is known about a text before its dates are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    /// BCP 47 tag of the text's language; decides the zone where none is printed.
    pub lang: Option<&'a str>,
}

/// A date as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    /// The moment; midnight where no time is printed.
    pub instant: Instant,
    /// The calendar the date is printed in.
    pub calendar: Calendar,
    /// The date in that calendar.
    pub date: CivilDate,
    /// A time of day is printed beside it.
    pub has_time: bool,
    /// Bytes of the text from the first to the last part of date and time.
    pub range: Range<usize>,
    /// Words and numbers of the text that belong to no date.
    pub strays: usize,
    /// A word that announces a date stands beside it.
    pub announced: bool,
    /// The same line prints another calendar's date, of another day.
    pub disagrees: bool,
}

/// What reading a text for a date came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A date.
    Date(Printed),
    /// Something in the form of a date that the calendar does not have, and the strays beside it.
    Invalid {
        /// Words and numbers of the text that belong to no date.
        strays: usize,
    },
    /// Nothing in the form of a date.
    Nothing,
}

/// Longest text that is looked at, in bytes; dates stand in short lines.
const LONGEST: usize = 600;

/// Reads the first date of a text, with the time printed beside it.
///
/// A day and month without a year are no date. Years from 1200 to 1500 are
/// Jalali unless a month or an era says Hijri. Where several calendars stand
/// side by side, a computed one goes before the Hijri one, which depends on
/// sighting.
///
/// ```
/// use khabar::calendar::{Hints, parse};
/// let printed = parse("25 November 2025, 11:27 +0330", &Hints::default()).unwrap();
/// assert_eq!(printed.instant.to_rfc3339(), "2025-11-25T11:27:00+03:30");
/// assert_eq!(parse("25 November", &Hints::default()), None);
/// ```
#[must_use]
pub fn parse(text: &str, hints: &Hints<'_>) -> Option<Printed> {
    match find(text, hints) {
        Found::Date(printed) => Some(printed),
        Found::Invalid { .. } | Found::Nothing => None,
    }
}

/// Reads the first date of a text as [`parse`] does, telling impossible dates from none.
#[must_use]
pub fn find(text: &str, hints: &Hints<'_>) -> Found {
    let end = text
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at <= LONGEST)
        .last();
    let short = text.len() <= LONGEST;
    let head = if short {
        text
    } else {
        text.get(..end.unwrap_or(0)).unwrap_or_default()
    };
    let mut parts = parts(head, hints.lang);
    let time = time::take(&mut parts);
    let matches = pattern::all(&parts, hints);
    let used: Vec<Range<usize>> = matches.iter().map(|found| found.parts.clone()).collect();
    let strays = strays(&parts, &used);
    let Some(first) = primary(&matches) else {
        return if matches.is_empty() {
            Found::Nothing
        } else {
            Found::Invalid { strays }
        };
    };
    let Some(day) = first.day else {
        return Found::Nothing;
    };
    let time = time.or_else(|| {
        first.seconds.map(|seconds| time::Time {
            seconds,
            zone: None,
            range: first.range(&parts),
        })
    });
    let seconds = time.as_ref().map_or(0, |time| time.seconds);
    let zone = time
        .as_ref()
        .and_then(|time| time.zone)
        .unwrap_or_else(|| Zone::Named(zone::of(first.month_zone, first.calendar, hints.lang)));
    let range = extent(&parts, &first.range(&parts), time.as_ref());
    Found::Date(Printed {
        instant: zone::resolve(day, seconds, zone),
        calendar: first.calendar,
        date: first.date,
        has_time: time.is_some(),
        range,
        strays,
        announced: parts.iter().any(|part| part.kind == Kind::Intro),
        disagrees: disagree(&matches),
    })
}

/// Tells whether a text holds nothing but words and numbers of dates, with a month or a time among them.
///
/// Such a line may lack what makes a date, its year for one.
#[must_use]
pub fn is_only_date_words(text: &str) -> bool {
    if text.len() > LONGEST {
        return false;
    }
    let mut parts = parts(text, None);
    let time = time::take(&mut parts);
    let month = parts.iter().any(|part| matches!(part.kind, Kind::Month(_)));
    let strange = |part: &Part| match part.kind {
        Kind::Stray => true,
        Kind::Number { digits, .. } => digits > 4,
        _ => false,
    };
    let day = parts
        .iter()
        .any(|part| matches!(part.kind, Kind::Number { .. } | Kind::InWords(_)));
    !parts.iter().any(strange) && (time.is_some() || (month && day))
}

/// Chooses among dates side by side.
fn primary(matches: &[Match]) -> Option<&Match> {
    let mut valid = matches.iter().filter(|found| found.day.is_some());
    let first = valid.next()?;
    if first.calendar != Calendar::Hijri {
        return Some(first);
    }
    valid
        .find(|found| found.calendar != Calendar::Hijri)
        .or(Some(first))
}

/// Tells whether two calendars on one line name different days.
fn disagree(matches: &[Match]) -> bool {
    let several = |found: &Match| matches.iter().any(|other| other.calendar != found.calendar);
    matches.iter().any(|found| {
        let slack = |other: &Match| match (found.calendar, other.calendar) {
            // The new moon is sighted, and Hebrew days begin at sunset.
            (Calendar::Hijri, _) | (_, Calendar::Hijri) => 2,
            (Calendar::Hebrew, _) | (_, Calendar::Hebrew) => 1,
            _ => 0,
        };
        let Some(day) = found.day else {
            return several(found);
        };
        let others = matches.iter().filter(|other| other.calendar != found.calendar);
        let mut days = others.filter_map(|other| Some((other.day? - day, slack(other))));
        // Agreement with one date of the other calendar is enough.
        let mut any = false;
        let agrees = days.any(|(distance, slack)| {
            any = true;
            distance.abs() <= slack
        });
        any && !agrees
    })
}

/// Counts what belongs to no date.
fn strays(parts: &[Part], used: &[Range<usize>]) -> usize {
    let in_date = |index: &usize| used.iter().any(|range| range.contains(index));
    parts
        .iter()
        .enumerate()
        .filter(|(index, _)| !in_date(index))
        .filter(|(_, part)| {
            matches!(
                part.kind,
                Kind::Stray | Kind::Number { .. } | Kind::InWords(_) | Kind::Month(_)
            )
        })
        .count()
}

/// Widens the date's bytes by its time and by weekdays, eras and zones next to them.
fn extent(parts: &[Part], date: &Range<usize>, time: Option<&time::Time>) -> Range<usize> {
    let mut range = date.clone();
    if let Some(time) = time {
        range = range.start.min(time.range.start)..range.end.max(time.range.end);
    }
    let before = parts.iter().rev().filter(|part| part.range.end <= range.start);
    let mut start = range.start;
    for part in before {
        match part.kind {
            Kind::Weekday(_) | Kind::Day => start = part.range.start,
            Kind::Punct(_) | Kind::Filler | Kind::Clock => {}
            _ => break,
        }
    }
    let mut end = range.end;
    for part in parts.iter().filter(|part| part.range.start >= range.end) {
        match part.kind {
            Kind::Weekday(_) | Kind::Day | Kind::Era(_) | Kind::Meem | Kind::Half(_) | Kind::Zone(_) => {
                end = part.range.end;
            }
            Kind::Punct(_) => {}
            _ => break,
        }
    }
    start..end
}
