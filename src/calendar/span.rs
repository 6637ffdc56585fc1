//! Lengths of time as people write them: `2y`, `6mo`, `3w`, `30d`.

use std::fmt;
use std::str::FromStr;

use super::instant::{DAY, Instant};
use crate::text::digits;

/// A length of time in whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    days: u32,
}

/// A length of time that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no length of time: write a number and y, mo, w or d, as in 2y or 90d")]
pub struct SpanError(pub String);

/// Units and the days in them; a year and a month are as long as they are on average.
const UNITS: [(&str, f64); 12] = [
    ("y", 365.2425),
    ("year", 365.2425),
    ("years", 365.2425),
    ("mo", 30.436_875),
    ("month", 30.436_875),
    ("months", 30.436_875),
    ("w", 7.0),
    ("week", 7.0),
    ("weeks", 7.0),
    ("d", 1.0),
    ("day", 1.0),
    ("days", 1.0),
];

impl Span {
    /// Makes a span of so many days.
    #[must_use]
    pub fn of_days(days: u32) -> Self {
        Self { days }
    }

    /// Returns the moment that lies so long before `now`.
    #[must_use]
    pub fn before(self, now: Instant) -> Instant {
        Instant {
            unix: now.unix - i64::from(self.days) * DAY,
            ..now
        }
    }
}

impl FromStr for Span {
    type Err = SpanError;

    /// Reads a number, in any digits, and a unit.
    fn from_str(text: &str) -> Result<Self, SpanError> {
        let wrong = || SpanError(text.to_owned());
        let ascii = digits::to_ascii(text.trim()).to_ascii_lowercase();
        let at = ascii.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = ascii.split_at_checked(at).ok_or_else(wrong)?;
        let number: u16 = number.parse().ok().ok_or_else(wrong)?;
        let (_, days) = UNITS
            .iter()
            .find(|(name, _)| *name == unit.trim())
            .ok_or_else(wrong)?;
        Ok(Self {
            days: (f64::from(number) * days).round() as u32,
        })
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}d", self.days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_and_a_unit_are_a_span() {
        for (text, days) in [
            ("2y", 730),
            ("1 year", 365),
            ("6mo", 183),
            ("3w", 21),
            ("30d", 30),
            ("\u{6F3}\u{6F0}d", 30),
            ("0d", 0),
        ] {
            assert_eq!(text.parse(), Ok(Span::of_days(days)), "{text}");
        }
        for text in ["", "y", "2", "2x", "-2y", "2 2y", "99999999y"] {
            assert!(text.parse::<Span>().is_err(), "{text}");
        }
        let now = Instant {
            unix: 864_000,
            offset: 60,
        };
        let nine = Instant {
            unix: 86_400,
            offset: 60,
        };
        assert_eq!(Span::of_days(9).before(now), nine);
    }
}
