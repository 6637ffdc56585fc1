//! Dates of feeds: ISO 8601 as the formats want it, RFC 822, what newspapers print, and Unix time.

use super::content::Content;
use crate::calendar::{Calendar, CivilDate, Hints, Instant, parse as parse_printed};
use crate::ingest::{clean, months};

/// A date as an element gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DateText {
    /// The text that readers would see.
    pub(super) printed: String,
    /// The date for machines, where markup inside of the element has one: `<time datetime="…">`.
    machine: Option<String>,
}

impl DateText {
    /// Takes a text without markup.
    pub(super) fn plain(text: &str) -> Self {
        Self {
            printed: clean::line(text),
            machine: None,
        }
    }

    /// Takes an element's content, which may have markup of its own.
    pub(super) fn of(content: &Content) -> Self {
        let machine = content.time_for_machines();
        let printed = content.line();
        Self {
            printed: if printed.is_empty() {
                machine.clone().unwrap_or_default()
            } else {
                printed
            },
            machine,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.printed.is_empty()
    }

    /// Reads the date; what prints no zone is local time where the language is written.
    pub(super) fn read(&self, lang: Option<&str>) -> Option<Instant> {
        let machine = self.machine.as_deref().and_then(|text| parse(text, lang));
        machine.or_else(|| parse(&self.printed, lang))
    }
}

/// Reads a date in any of the forms.
fn parse(text: &str, lang: Option<&str>) -> Option<Instant> {
    let text = text.trim();
    let printed = |text: &str| parse_printed(text, &Hints { lang }).map(|printed| printed.instant);
    unix(text)
        .or_else(|| iso(text, lang))
        .or_else(|| printed(text))
        .or_else(|| printed(&months::in_english(text, primary(lang))?))
        .filter(|instant| !is_default(*instant))
}

/// Returns the language of a tag without its region.
fn primary(lang: Option<&str>) -> Option<&str> {
    lang.and_then(|lang| lang.split(['-', '_']).next())
}

/// Reads seconds, milliseconds or microseconds from 1970, which are in UTC.
fn unix(text: &str) -> Option<Instant> {
    /// 2100-01-01T00:00:00Z.
    const LATEST: i64 = 4_102_444_800;
    let whole = text.split('.').next()?;
    let fraction = text.get(whole.len()..)?.strip_prefix('.').unwrap_or_default();
    if !whole
        .bytes()
        .chain(fraction.bytes())
        .all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    let unix = match whole.len() {
        9 | 10 => number,
        12 | 13 => number / 1_000,
        15 | 16 => number / 1_000_000,
        _ => return None,
    };
    // Twelve digits may also be year to minute.
    let is_clock = whole.len() == 12 && (whole.starts_with("19") || whole.starts_with("20"));
    (!is_clock && unix < LATEST).then_some(Instant { unix, offset: 0 })
}

/// Tells whether a date is what programs write that have none: the first moment that they can count from.
fn is_default(instant: Instant) -> bool {
    let CivilDate { year, month, day } = instant.date();
    let midnight = instant.second_of_day() == 0;
    instant.unix == 0 || (midnight && matches!((year, month, day), (1899, 12, 30) | (1900 | 1753, 1, 1)))
}

/// Years of ISO 8601 that a publication may have; earlier ones are Jalali or a mistake.
const YEARS: std::ops::RangeInclusive<i64> = 1600..=2399;

/// Reads ISO 8601, from the year alone to seconds and zone.
///
/// What is out of range is carried over, the 32nd of July to the 1st of August:
/// a clock that is wrong by a little still tells about when. Years that are
/// Jalali are left to the calendar.
fn iso(text: &str, lang: Option<&str>) -> Option<Instant> {
    let mut rest = Digits { rest: text };
    let year = rest.take(4)?;
    if !YEARS.contains(&year) {
        return None;
    }
    let (mut month, mut day, mut seconds, mut offset) = (1, 1, 0, Offset::Unprinted);
    let separated = rest.skip('-');
    if let Some(found) = rest.take(2) {
        month = found;
        if (!separated || rest.skip('-'))
            && let Some(found) = rest.take(2)
        {
            day = found;
        }
    }
    if rest.skip('T') || rest.skip('t') || (rest.skip(' ') && !rest.rest.is_empty()) {
        rest.rest = rest.rest.trim_start();
        let hour = rest.take(2)?;
        rest.skip(':');
        let minute = rest.take(2)?;
        seconds = hour * 3600 + minute * 60;
        if rest.skip(':') || rest.rest.starts_with(|c: char| c.is_ascii_digit()) {
            seconds += rest.take(2)?;
        }
        if rest.skip('.') || rest.skip(',') {
            rest.rest = rest.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        offset = rest.offset()?;
    }
    if !rest.rest.trim().is_empty() {
        return None;
    }
    let first = CivilDate {
        year: i32::try_from(year + (month - 1).div_euclid(12)).ok()?,
        month: u8::try_from((month - 1).rem_euclid(12) + 1).ok()?,
        day: 1,
    };
    Calendar::Gregorian.to_day(first)?;
    let seconds = seconds + (day - 1) * 86_400;
    match offset {
        Offset::East(offset) => Instant::at(first, seconds, i32::try_from(offset).ok()?),
        Offset::Unprinted => Instant::at_home(first, seconds, lang),
    }
}

/// The zone of a time stamp.
enum Offset {
    /// None is printed.
    Unprinted,
    /// Seconds east of UTC.
    East(i64),
}

/// Reads numbers from the start of a text.
struct Digits<'a> {
    rest: &'a str,
}

impl Digits<'_> {
    /// Takes a number of exactly `length` digits.
    fn take(&mut self, length: usize) -> Option<i64> {
        let (digits, rest) = self.rest.split_at_checked(length)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.rest = rest;
        digits.parse().ok()
    }

    fn skip(&mut self, letter: char) -> bool {
        let rest = self.rest.strip_prefix(letter);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes a zone: none, `Z`, `+03:30`, `+0330` or `+03`, and its name in brackets; seconds east.
    fn offset(&mut self) -> Option<Offset> {
        let named = self.rest.trim().split_once('[');
        self.rest = named
            .filter(|(_, name)| name.ends_with(']'))
            .map_or(self.rest, |(offset, _)| offset)
            .trim();
        if self.rest.is_empty() && named.is_none() {
            return Some(Offset::Unprinted);
        }
        if self.skip('Z') || self.skip('z') {
            return Some(Offset::East(0));
        }
        let sign = match (self.skip('-'), self.skip('+')) {
            (true, _) => -1,
            (_, true) => 1,
            _ => return None,
        };
        let hours = self.take(2)?;
        self.skip(':');
        let minutes = if self.rest.is_empty() { 0 } else { self.take(2)? };
        Some(Offset::East(sign * (hours * 3600 + minutes * 60)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = parse(text, None).map(Instant::to_rfc3339);
        assert_eq!(found.as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn iso_dates_of_every_length_are_read() {
        check("2003", "2003-01-01T00:00:00Z");
        check("2003-12", "2003-12-01T00:00:00Z");
        check("20031231", "2003-12-31T00:00:00Z");
        check("2003-12-31T10:14Z", "2003-12-31T10:14:00Z");
        check("2003-12-31T192030+01:00", "2003-12-31T19:20:30+01:00");
        check("2003-12-31 10:14:55.25 -0500", "2003-12-31T10:14:55-05:00");
    }

    #[test]
    fn what_is_out_of_range_is_carried_over() {
        check("2003-07-32T15:51:30-05:00", "2003-08-01T15:51:30-05:00");
        check("2003-13-01T25:00:00Z", "2004-01-02T01:00:00Z");
    }

    #[test]
    fn other_dates_go_to_the_calendar() {
        check("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z");
        assert_eq!(
            parse("1404-09-04T11:27:00+03:30", Some("fa"))
                .unwrap()
                .date()
                .year,
            2025
        );
        assert_eq!(parse("soon", None), None);
    }
}
