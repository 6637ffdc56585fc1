//! An instant with the offset it was published with, and RFC 3339.

use std::cmp::Ordering;
use std::fmt;

use super::civil::{Calendar, CivilDate};

/// A moment on the time line together with the offset it was published with.
///
/// Two instants compare by the moment first; the offset only breaks ties, so
/// that order and equality agree.
///
/// ```
/// use khabar::calendar::Instant;
/// let published = Instant::parse_rfc3339("2025-11-25T11:27:00+03:30").unwrap();
/// assert_eq!(published.offset, 12_600);
/// assert_eq!(published.to_rfc3339(), "2025-11-25T11:27:00+03:30");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub unix: i64,
    /// Seconds east of UTC.
    pub offset: i32,
}

/// Seconds in a civil day.
pub(super) const DAY: i64 = 86_400;

impl Instant {
    /// Makes an instant of a Gregorian date and a time of day at an offset.
    ///
    /// `seconds` counts from midnight; `None` where the date does not exist.
    #[must_use]
    pub fn at(date: CivilDate, seconds: i64, offset: i32) -> Option<Self> {
        let day = Calendar::Gregorian.to_day(date)?;
        Some(Self {
            unix: day * DAY + seconds - i64::from(offset),
            offset,
        })
    }

    /// Makes an instant of a Gregorian date and a time of day where a language is written.
    ///
    /// `seconds` counts from midnight; UTC where the language has no single home, `None` where the
    /// date does not exist.
    #[must_use]
    pub fn at_home(date: CivilDate, seconds: i64, lang: Option<&str>) -> Option<Self> {
        let day = Calendar::Gregorian.to_day(date)?;
        Some(super::zone::at_home(day * DAY + seconds, lang))
    }

    /// Returns the Gregorian date at the instant's own offset.
    #[must_use]
    pub fn date(self) -> CivilDate {
        Calendar::Gregorian.from_day(self.day())
    }

    /// Returns the day at the instant's own offset, counted from 1970-01-01.
    #[must_use]
    pub fn day(self) -> i64 {
        (self.unix.saturating_add(i64::from(self.offset))).div_euclid(DAY)
    }

    /// Returns the seconds since midnight at the instant's own offset.
    #[must_use]
    pub fn second_of_day(self) -> u32 {
        (self.unix.saturating_add(i64::from(self.offset))).rem_euclid(DAY) as u32
    }

    /// Prints the instant by RFC 3339, with seconds and its own offset; UTC is `Z`.
    #[must_use]
    pub fn to_rfc3339(self) -> String {
        self.to_string()
    }

    /// Reads an RFC 3339 time stamp; fractions of seconds are cut off.
    ///
    /// Takes a space or a lower-case `t` between date and time, and an offset
    /// without a colon, since those are common; the offset itself is needed.
    #[must_use]
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        let bytes = text.trim().as_bytes();
        let date = CivilDate {
            year: i32::try_from(number(bytes.get(0..4)?)?).ok()?,
            month: number(bytes.get(5..7)?)? as u8,
            day: number(bytes.get(8..10)?)? as u8,
        };
        let separators = [bytes.get(4)?, bytes.get(7)?, bytes.get(13)?];
        if separators != [&b'-', &b'-', &b':'] || !matches!(bytes.get(10)?, b'T' | b't' | b' ' | b'_') {
            return None;
        }
        let (hour, minute) = (number(bytes.get(11..13)?)?, number(bytes.get(14..16)?)?);
        let mut rest = bytes.get(16..)?;
        let mut second = 0;
        if let [b':', tail @ ..] = rest {
            second = number(tail.get(0..2)?)?;
            rest = tail.get(2..)?;
            if let [b'.' | b',', fraction @ ..] = rest {
                let digits = fraction.iter().take_while(|b| b.is_ascii_digit()).count();
                rest = fraction.get(digits..)?;
            }
        }
        if hour > 24 || minute > 59 || second > 60 {
            return None;
        }
        let offset = parse_offset(rest.trim_ascii_start())?;
        // A leap second is the last second of its minute.
        Self::at(date, hour * 3600 + minute * 60 + second.min(59), offset)
    }
}

/// Reads `Z`, `+03:30`, `+0330` or `+03` as seconds east of UTC.
pub(super) fn parse_offset(bytes: &[u8]) -> Option<i32> {
    let (sign, digits) = match bytes {
        [b'Z' | b'z'] => return Some(0),
        [b'+', rest @ ..] => (1, rest),
        [b'-', rest @ ..] => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match digits.len() {
        2 => (number(digits)?, 0),
        4 => (number(digits.get(0..2)?)?, number(digits.get(2..4)?)?),
        5 if digits.get(2) == Some(&b':') => (number(digits.get(0..2)?)?, number(digits.get(3..5)?)?),
        _ => return None,
    };
    if hours > 23 || minutes > 59 {
        return None;
    }
    Some(sign * (hours * 3600 + minutes * 60) as i32)
}

/// Reads ASCII digits only.
fn number(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0_i64, |value, byte| {
        byte.is_ascii_digit().then(|| value * 10 + i64::from(byte - b'0'))
    })
}

impl Ord for Instant {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.unix, self.offset).cmp(&(other.unix, other.offset))
    }
}

impl PartialOrd for Instant {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let CivilDate { year, month, day } = self.date();
        let second = self.second_of_day();
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}",
            second / 3600,
            second / 60 % 60,
            second % 60
        )?;
        if self.offset == 0 {
            return f.write_str("Z");
        }
        let minutes = self.offset.unsigned_abs() / 60;
        let sign = if self.offset < 0 { '-' } else { '+' };
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rfc3339_keeps_moment_and_offset() {
        for text in [
            "1970-01-01T00:00:00Z",
            "2020-05-10T18:59:00+04:30",
            "1969-12-31T23:59:59-05:00",
            "2024-02-29T00:00:01+14:00",
        ] {
            let instant = Instant::parse_rfc3339(text).unwrap();
            assert_eq!(instant.to_rfc3339(), text);
        }
        assert_eq!(
            Instant::parse_rfc3339("2020-05-10T18:59:00+04:30").unwrap().unix,
            1_589_120_940
        );
    }

    #[test]
    fn rfc3339_takes_common_variants() {
        let expected = Instant::parse_rfc3339("2025-11-25T11:27:05+03:30");
        assert!(expected.is_some());
        for text in [
            " 2025-11-25T11:27:05+0330",
            "2025-11-25 11:27:05.123+03:30",
            "2025-11-25t11:27:05 +03:30",
        ] {
            assert_eq!(Instant::parse_rfc3339(text), expected, "{text}");
        }
    }

    #[test]
    fn rfc3339_refuses_what_is_no_time() {
        for text in [
            "",
            "2025-11-25",
            "2025-13-25T11:27:05Z",
            "2025-02-29T11:27:05Z",
            "2025-11-25T25:27:05Z",
            "2025-11-25T11:27:05",
            "2025-11-25T11:27:05+3",
            "\u{6f2}025-11-25T11:27:05Z",
        ] {
            assert_eq!(Instant::parse_rfc3339(text), None, "{text}");
        }
    }

    #[test]
    fn order_is_by_moment() {
        let noon = Instant { unix: 10, offset: 0 };
        let later_elsewhere = Instant {
            unix: 11,
            offset: -3600,
        };
        assert!(noon < later_elsewhere);
    }
}
