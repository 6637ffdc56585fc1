//! Months by their names, with or without day and year: *Azar*, *5 Azar*, *December 2025*.

use super::civil::Calendar;
use super::hebrew;
use super::words::{LONGEST, Month, Word, key, look_up};

/// A month named in a text, with the day and the year next to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedMonth {
    /// The calendar that has a month of this name.
    pub calendar: Calendar,
    /// The day of the month, if a number below 100 is next to the name.
    pub day: Option<u8>,
    /// The year, if a longer number is.
    pub year: Option<i32>,
    name: Month,
}

impl NamedMonth {
    /// Reads a text that is nothing but the name of a month with at most a day and a year.
    ///
    /// ```
    /// use khabar::calendar::{Calendar, NamedMonth};
    /// let month = NamedMonth::read("5 December").unwrap();
    /// assert_eq!((month.calendar, month.day, month.year), (Calendar::Gregorian, Some(5), None));
    /// assert_eq!(month.place_in(2025), Some(12));
    /// assert_eq!(NamedMonth::read("5 apples"), None);
    /// ```
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let keys: Vec<String> = text.split_whitespace().map(key).collect();
        let (mut name, mut day, mut year) = (None, None, None);
        let mut rest = keys.as_slice();
        while let Some(first) = rest.first() {
            let named = (1..=LONGEST.min(rest.len())).rev().find_map(|count| {
                let (words, behind) = rest.split_at_checked(count)?;
                Some((look_up(&words.concat())?, behind))
            });
            match named {
                Some((Word::Month(month), behind)) if name.is_none() => {
                    name = Some(month);
                    rest = behind;
                    continue;
                }
                Some((Word::Filler | Word::Year | Word::Weekday(_) | Word::Day | Word::Intro, behind)) => {
                    rest = behind;
                    continue;
                }
                _ => {}
            }
            let number: i32 = first.parse().ok()?;
            match u8::try_from(number) {
                Ok(number) if number < 100 && day.is_none() => day = Some(number),
                _ if number >= 1000 && year.is_none() => year = Some(number),
                _ => return None,
            }
            rest = rest.get(1..)?;
        }
        let name = name?;
        Some(Self {
            calendar: name.calendar,
            day,
            year,
            name,
        })
    }

    /// Returns the number of the month in a year of its calendar; `None` where that year has none of this name.
    #[must_use]
    pub fn place_in(self, year: i32) -> Option<u8> {
        match self.calendar {
            Calendar::Jalali | Calendar::Gregorian | Calendar::Hijri => Some(self.name.number),
            Calendar::Hebrew => hebrew::month_of_name(year.into(), self.name.number),
        }
    }
}
