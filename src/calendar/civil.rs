//! A civil date and the calendars it can be told in.

use super::gregorian;

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
    /// The Islamic lunar calendar.
    Hijri,
    /// The Hebrew calendar.
    Hebrew,
}

impl Calendar {
    /// Returns the calendar that readers of a language expect.
    #[must_use]
    pub fn for_lang(lang: &str) -> Self {
        match lang.get(0..2) {
            Some("fa" | "FA" | "Fa") => Self::Jalali,
            _ => Self::Gregorian,
        }
    }

    /// Returns the days from 1970-01-01 to a date, `None` where the calendar has no such date.
    #[must_use]
    pub fn to_day(self, date: CivilDate) -> Option<i64> {
        gregorian::to_day(date)
    }

    /// Returns the date of a day counted from 1970-01-01.
    #[must_use]
    pub fn from_day(self, day: i64) -> CivilDate {
        gregorian::from_day(day)
    }
}
