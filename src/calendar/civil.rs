//! A civil date and the calendars it can be told in.

use super::{gregorian, hebrew, hijri, jalali};

/// A date of some calendar: year, month and day counted from 1.
///
/// Which calendar is said beside it; the Hebrew months count from Tishri.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate {
    /// Year of the calendar's era.
    pub year: i32,
    /// Month from 1.
    pub month: u8,
    /// Day of the month from 1.
    pub day: u8,
}

/// A way of telling dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Calendar {
    /// The Solar Hijri calendar of Iran and Afghanistan.
    Jalali,
    /// The Gregorian calendar.
    #[default]
    Gregorian,
    /// The Islamic lunar calendar: Umm al-Qura where it is laid down, tabular elsewhere.
    Hijri,
    /// The Hebrew calendar; its months count from Tishri.
    Hebrew,
}

impl Calendar {
    /// Every calendar with its name in the configuration.
    pub const ALL: [(Self, &str); 4] = [
        (Self::Jalali, "jalali"),
        (Self::Gregorian, "gregorian"),
        (Self::Hijri, "hijri"),
        (Self::Hebrew, "hebrew"),
    ];

    /// Names the calendar as the configuration does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(calendar, _)| *calendar == self)
            .map_or("gregorian", |(_, name)| name)
    }

    /// Finds a calendar by its name in the configuration.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(calendar, _)| *calendar)
    }

    /// Returns the calendar that readers of a language expect.
    #[must_use]
    pub fn for_lang(lang: &str) -> Self {
        match lang.get(0..2) {
            Some("fa" | "FA" | "Fa") => Self::Jalali,
            _ => Self::Gregorian,
        }
    }

    /// Returns the days from 1970-01-01 to a date, `None` where the calendar has no such date.
    ///
    /// ```
    /// use khabar::calendar::{Calendar, CivilDate};
    /// let leap_day = |year| CivilDate { year, month: 12, day: 30 };
    /// assert_eq!(Calendar::Jalali.to_day(leap_day(1404)), None);
    /// let day = Calendar::Jalali.to_day(leap_day(1403)).unwrap();
    /// assert_eq!(
    ///     Calendar::Gregorian.from_day(day),
    ///     CivilDate { year: 2025, month: 3, day: 20 }
    /// );
    /// ```
    #[must_use]
    pub fn to_day(self, date: CivilDate) -> Option<i64> {
        match self {
            Self::Jalali => jalali::to_day(date),
            Self::Gregorian => gregorian::to_day(date),
            Self::Hijri => hijri::to_day(date),
            Self::Hebrew => hebrew::to_day(date),
        }
    }

    /// Returns the date of a day counted from 1970-01-01.
    ///
    /// Days farther than some 5,000 years from the epoch are told as if the
    /// calendar's rule had no end.
    #[must_use]
    pub fn from_day(self, day: i64) -> CivilDate {
        let day = day.clamp(-FARTHEST, FARTHEST);
        match self {
            Self::Jalali => jalali::from_day(day),
            Self::Gregorian => gregorian::from_day(day),
            Self::Hijri => hijri::from_day(day),
            Self::Hebrew => hebrew::from_day(day),
        }
    }
}

/// The days around the epoch that dates are told for: some ten thousand years.
const FARTHEST: i64 = 3_700_000;

/// Finds the date of a day by a calendar's first days of years: a guess of the
/// year that is never too late, then steps.
pub(super) fn year_of(day: i64, guess: i64, first_day: impl Fn(i64) -> i64) -> i64 {
    let mut year = guess;
    while first_day(year + 1) <= day {
        year += 1;
    }
    while first_day(year) > day {
        year -= 1;
    }
    year
}
