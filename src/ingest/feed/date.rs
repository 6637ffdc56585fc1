//! Dates of feeds: ISO 8601 as the formats want it, RFC 822, and what newspapers print.

use crate::calendar::{Calendar, CivilDate, Hints, Instant, parse as parse_printed};

/// Reads a date; ISO 8601 without a zone is UTC.
pub(super) fn parse(text: &str, lang: Option<&str>) -> Option<Instant> {
    let text = text.trim();
    iso(text).or_else(|| parse_printed(text, &Hints { lang }).map(|printed| printed.instant))
}

/// Reads ISO 8601, from the year alone to seconds and zone.
///
/// What is out of range is carried over, the 32nd of July to the 1st of August:
/// a clock that is wrong by a little still tells about when. Years that are
/// Jalali are left to the calendar.
fn iso(text: &str) -> Option<Instant> {
    let mut rest = Digits { rest: text };
    let year = rest.take(4)?;
    if year < 1600 {
        return None;
    }
    let (mut month, mut day, mut seconds, mut offset) = (1, 1, 0, 0);
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
    let seconds = seconds + (day - 1) * 86_400;
    Instant::at(first, seconds, i32::try_from(offset).ok()?)
        .filter(|_| Calendar::Gregorian.to_day(first).is_some())
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

    /// Takes a zone: none, `Z`, `+03:30`, `+0330` or `+03`; seconds east.
    fn offset(&mut self) -> Option<i64> {
        self.rest = self.rest.trim();
        if self.skip('Z') || self.skip('z') || self.rest.is_empty() {
            return Some(0);
        }
        let sign = match (self.skip('-'), self.skip('+')) {
            (true, _) => -1,
            (_, true) => 1,
            _ => return None,
        };
        let hours = self.take(2)?;
        self.skip(':');
        let minutes = if self.rest.is_empty() { 0 } else { self.take(2)? };
        Some(sign * (hours * 3600 + minutes * 60))
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
