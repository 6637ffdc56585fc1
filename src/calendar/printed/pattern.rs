//! The forms in which dates are printed, tried one after another at each part.

use std::ops::Range;

use super::Hints;
use crate::calendar::civil::{Calendar, CivilDate};
use crate::calendar::hebrew;
use crate::calendar::token::{Kind, Part};
use crate::calendar::words::Month;

/// Something in the form of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) calendar: Calendar,
    pub(super) date: CivilDate,
    /// Days from 1970-01-01; `None` where the calendar has no such date.
    pub(super) day: Option<i64>,
    /// Seconds from midnight, where the date's own digits go on with the time.
    pub(super) seconds: Option<i64>,
    /// The zone where the month has that name.
    pub(super) month_zone: Option<&'static str>,
    /// The parts it takes.
    pub(super) parts: Range<usize>,
}

impl Match {
    /// Returns the bytes of the text from its first part to its last.
    pub(super) fn range(&self, parts: &[Part]) -> Range<usize> {
        let start = parts.get(self.parts.start).map_or(0, |part| part.range.start);
        let end = self.parts.end.checked_sub(1).and_then(|last| parts.get(last));
        start..end.map_or(start, |part| part.range.end)
    }
}

/// Finds every date among the parts, in their order.
pub(super) fn all(parts: &[Part], hints: &Hints<'_>) -> Vec<Match> {
    let mut matches = Vec::new();
    let mut start = 0;
    while start < parts.len() {
        let found = day_month_year(parts, start)
            .or_else(|| month_day_year(parts, start))
            .or_else(|| year_month_day(parts, start))
            .or_else(|| numeric(parts, start, hints))
            .or_else(|| spaced(parts, start, hints))
            .or_else(|| compact(parts, start));
        if let Some(found) = found {
            start = found.parts.end;
            matches.push(found);
        } else {
            start += 1;
        }
    }
    matches
}

/// `25 November 2025`, `25th of November, 2025`, a day in words, two names of one month.
fn day_month_year(parts: &[Part], start: usize) -> Option<Match> {
    let day = day(parts, start)?;
    let at = skip_joints(parts, start + 1);
    let month = month(parts, at)?;
    let at = skip_joints(parts, skip_other_name(parts, at, month));
    let year = named_year(parts, at, month.calendar)?;
    named(parts, start..at + 1, year, month, day)
}

/// `November 25, 2025`.
fn month_day_year(parts: &[Part], start: usize) -> Option<Match> {
    let month = month(parts, start)?;
    let at = skip_joints(parts, skip_other_name(parts, start, month));
    let day = day(parts, at)?;
    let at = skip_joints(parts, at + 1);
    let year = named_year(parts, at, month.calendar).filter(|year| matches!(year, Year::Whole(_)))?;
    named(parts, start..at + 1, year, month, day)
}

/// `2025 November 25`.
fn year_month_day(parts: &[Part], start: usize) -> Option<Match> {
    let year = number(parts, start, 4)?;
    let at = skip_joints(parts, start + 1);
    let month = month(parts, at)?;
    let at = skip_joints(parts, skip_other_name(parts, at, month));
    let day = day(parts, at)?;
    named(parts, start..at + 1, Year::Whole(year), month, day)
}

/// `2025/11/25`, `25.11.2025`, `11/25/2025`, `98/11/29`.
fn numeric(parts: &[Part], start: usize, hints: &Hints<'_>) -> Option<Match> {
    let separator = |index: usize| match parts.get(index)?.kind {
        Kind::Punct(
            c @ ('/' | '-' | '.' | '\\' | '\u{60D}' | '\u{2013}' | '\u{2212}' | '\u{66B}' | '\u{2044}'),
        ) => Some(c),
        _ => None,
    };
    if separator(start + 1)? != separator(start + 3)? {
        return None;
    }
    let (first, second, third) = (
        digits(parts, start)?,
        digits(parts, start + 2)?,
        digits(parts, start + 4)?,
    );
    if second.1 > 2 {
        return None;
    }
    let century = if hints.lang.is_some_and(|lang| lang.starts_with("fa")) {
        1300
    } else {
        1900
    };
    let (year, month, day) = match (first, third) {
        ((year, 4), (day, 1 | 2)) => (year, second.0, day),
        ((one, 1 | 2), (year, 4)) => in_order(parts, one, second.0, year, hints),
        ((year, 2), (day, 1 | 2)) | ((day, 1 | 2), (year, 2)) if year > 31 => (year + century, second.0, day),
        _ => return None,
    };
    let (calendar, end) = numeric_calendar(parts, start + 5, year, hints)?;
    Some(checked(start..end, calendar, (year, month, day), None))
}

/// `10 09 1404`: numbers in the places that RFC 822 gives to day, month and year.
///
/// Only after a weekday, or where the date is all that there is.
fn spaced(parts: &[Part], start: usize, hints: &Hints<'_>) -> Option<Match> {
    let before = start.checked_sub(1).and_then(|at| parts.get(at));
    let after_weekday = before.is_some_and(|part| match part.kind {
        Kind::Weekday(_) => true,
        Kind::Punct(',' | '\u{60C}') => {
            let name = start.checked_sub(2).and_then(|at| parts.get(at));
            name.is_some_and(|part| matches!(part.kind, Kind::Weekday(_)))
        }
        _ => false,
    });
    let alone = start == 0 && parts.len() == 3;
    let (one, other) = (digits(parts, start)?, digits(parts, start + 1)?);
    let year = number(parts, start + 2, 4)?;
    if !(after_weekday || alone) || one.1 > 2 || other.1 > 2 {
        return None;
    }
    let (year, month, day) = in_order(parts, one.0, other.0, year, hints);
    let (calendar, end) = numeric_calendar(parts, start + 3, year, hints)?;
    Some(checked(start..end, calendar, (year, month, day), None))
}

/// Orders two numbers before a year: day and month, unless only the American order is a date, the
/// weekday that is printed agrees with it alone, or the language is that of the United States.
fn in_order(parts: &[Part], one: u32, other: u32, year: u32, hints: &Hints<'_>) -> (u32, u32, u32) {
    let (european, american) = ((year, other, one), (year, one, other));
    let weekday = |(year, month, day)| {
        let (calendar, _) = numeric_calendar(parts, parts.len(), year, hints)?;
        let day = checked(0..0, calendar, (year, month, day), None).day?;
        // 1970-01-01 was a Thursday.
        u8::try_from((day + 3).rem_euclid(7) + 1).ok()
    };
    let (first, second) = (weekday(european), weekday(american));
    let printed = parts.iter().find_map(|part| match part.kind {
        Kind::Weekday(day) => Some(day),
        _ => None,
    });
    let american_fits = match (first, second) {
        (None, Some(_)) => true,
        (Some(first), Some(second)) => match printed {
            Some(printed) if first != second && [first, second].contains(&printed) => printed == second,
            Some(_) | None => hints.lang.is_some_and(is_american),
        },
        (_, None) => false,
    };
    if american_fits { american } else { european }
}

/// Tells whether a tag says English as it is written in the United States.
fn is_american(tag: &str) -> bool {
    tag.eq_ignore_ascii_case("en-us") || tag.eq_ignore_ascii_case("en_us")
}

/// Tells the calendar of a numeric year, and takes an era that follows.
fn numeric_calendar(parts: &[Part], at: usize, year: u32, hints: &Hints<'_>) -> Option<(Calendar, usize)> {
    let era = match parts.get(at).map(|part| part.kind) {
        Some(Kind::Era(calendar)) => Some(calendar),
        Some(Kind::Meem) => Some(Calendar::Gregorian),
        _ => None,
    };
    let end = at + usize::from(era.is_some());
    let arabic = hints.lang.is_some_and(|lang| lang.starts_with("ar"));
    let calendar = match (year, era) {
        (1200..=1500, Some(Calendar::Hijri)) => Calendar::Hijri,
        // An Arabic page of the 2020s counts lunar years; Iran's years are 40 behind.
        (1410..=1500, None) if arabic => Calendar::Hijri,
        (1200..=1500, _) => Calendar::Jalali,
        (1583..=2399, _) => Calendar::Gregorian,
        _ => return None,
    };
    Some((calendar, end))
}

/// `20251125` and `20251125112700`.
fn compact(parts: &[Part], start: usize) -> Option<Match> {
    let Kind::Number {
        value,
        digits: digits @ (8 | 12 | 14),
    } = parts.get(start)?.kind
    else {
        return None;
    };
    let clock = match digits {
        8 => 0,
        12 => value % 10_000 * 100,
        _ => value % 1_000_000,
    };
    let date = value / 10_u64.pow(digits as u32 - 8);
    let seconds = i64::try_from(clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100).ok()?;
    let year = (date / 10_000) as u32;
    let calendar = match year {
        1380..=1450 => Calendar::Jalali,
        1980..=2099 => Calendar::Gregorian,
        _ => return None,
    };
    let ymd = (year, (date / 100 % 100) as u32, (date % 100) as u32);
    let mut found = checked(start..start + 1, calendar, ymd, None);
    if found.day.is_none() || clock / 10_000 > 23 || clock / 100 % 100 > 59 || clock % 100 > 59 {
        return None;
    }
    found.seconds = (digits > 8).then_some(seconds);
    Some(found)
}

/// Puts a date with a month's name together; takes an era that follows.
fn named(parts: &[Part], range: Range<usize>, year: Year, month: Month, day: u32) -> Option<Match> {
    let (era, end) = match parts.get(range.end).map(|part| part.kind) {
        Some(Kind::Era(calendar)) => (Some(calendar), range.end + 1),
        Some(Kind::Meem) => (Some(Calendar::Gregorian), range.end + 1),
        _ => (None, range.end),
    };
    let short = matches!(year, Year::Short(_));
    let year = match (year, month.calendar) {
        (Year::Short(year @ 0..30), Calendar::Jalali) => year + 1400,
        (Year::Short(year), Calendar::Jalali) => year + 1300,
        (Year::Short(year @ 0..50), Calendar::Gregorian) => year + 2000,
        (Year::Short(year), Calendar::Gregorian) => year + 1900,
        (Year::Short(year) | Year::Whole(year), _) => year,
    };
    let fits = match month.calendar {
        Calendar::Jalali | Calendar::Hijri => (1200..=1500).contains(&year),
        Calendar::Gregorian => (1583..=2399).contains(&year),
        Calendar::Hebrew => (5000..=6000).contains(&year),
    };
    // "4 Azar 20 people" is no date: a short year ends the line or stands before a sign.
    let ends = era.is_some()
        || !matches!(
            parts.get(range.end).map(|part| part.kind),
            Some(Kind::Stray | Kind::Minute | Kind::Punct('%' | '\u{66A}'))
        );
    if !fits || (short && !ends) {
        return None;
    }
    let number = if month.calendar == Calendar::Hebrew {
        // Adar I of a plain year is its only Adar.
        hebrew::month_of_name(year.into(), month.number).map_or(6, u32::from)
    } else {
        u32::from(month.number)
    };
    Some(checked(
        range.start..end,
        month.calendar,
        (year, number, day),
        month.zone,
    ))
}

fn checked(
    parts: Range<usize>,
    calendar: Calendar,
    (year, month, day): (u32, u32, u32),
    month_zone: Option<&'static str>,
) -> Match {
    let date = CivilDate {
        year: i32::try_from(year).unwrap_or(i32::MAX),
        month: u8::try_from(month).unwrap_or_default(),
        day: u8::try_from(day).unwrap_or_default(),
    };
    Match {
        calendar,
        date,
        day: calendar.to_day(date),
        seconds: None,
        month_zone,
        parts,
    }
}

fn month(parts: &[Part], at: usize) -> Option<Month> {
    match parts.get(at)?.kind {
        Kind::Month(month) => Some(month),
        _ => None,
    }
}

fn day(parts: &[Part], at: usize) -> Option<u32> {
    match parts.get(at)?.kind {
        Kind::Number { value, digits: 1..=2 } => Some(value as u32).filter(|value| (1..=31).contains(value)),
        Kind::InWords(value) => Some(value).filter(|value| (1..=31).contains(value)),
        _ => None,
    }
}

/// A year as printed.
#[derive(Debug, Clone, Copy)]
enum Year {
    /// Its last two digits.
    Short(u32),
    /// All of it.
    Whole(u32),
}

/// Reads a year after a month: four digits, a number in words or Hebrew letters, or two digits.
fn named_year(parts: &[Part], at: usize, calendar: Calendar) -> Option<Year> {
    match (parts.get(at)?.kind, calendar) {
        (Kind::Number { value, digits: 4 }, _) => Some(Year::Whole(value as u32)),
        (Kind::Number { value, digits: 2 }, Calendar::Jalali | Calendar::Gregorian) => {
            Some(Year::Short(value as u32))
        }
        (Kind::InWords(value), _) if value >= 1000 => Some(Year::Whole(value)),
        // The thousands are usually left out.
        (Kind::InWords(value @ 400..1000), Calendar::Hebrew) => Some(Year::Whole(value + 5000)),
        _ => None,
    }
}

fn number(parts: &[Part], at: usize, expected: usize) -> Option<u32> {
    digits(parts, at)
        .filter(|(_, digits)| *digits == expected)
        .map(|(value, _)| value)
}

fn digits(parts: &[Part], at: usize) -> Option<(u32, usize)> {
    match parts.get(at)?.kind {
        Kind::Number {
            value,
            digits: digits @ 1..=4,
        } => Some((value as u32, digits)),
        _ => None,
    }
}

/// Skips what may stand between the parts of a date.
fn skip_joints(parts: &[Part], start: usize) -> usize {
    let joint = |index: &usize| {
        parts.get(*index).is_some_and(|part| {
            matches!(
                part.kind,
                Kind::Filler
                    | Kind::Intro
                    | Kind::Year
                    | Kind::Punct(
                        '/' | '-'
                            | '.'
                            | ','
                            | '\u{60C}'
                            | '('
                            | ')'
                            | '\u{2013}'
                            | '\''
                            | '\u{5F3}'
                            | '\u{2019}'
                            | '\u{66B}'
                    )
            )
        })
    };
    (start..start + 4)
        .find(|index| !joint(index))
        .unwrap_or(start + 4)
}

/// Skips a second name of the same month, as in Levantine papers.
fn skip_other_name(parts: &[Part], at: usize, month: Month) -> usize {
    let next = skip_joints(parts, at + 1);
    match self::month(parts, next) {
        Some(other) if (other.calendar, other.number) == (month.calendar, month.number) => next + 1,
        _ => at + 1,
    }
}
