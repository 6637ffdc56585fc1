//! The Hebrew calendar by arithmetic.
//!
//! Algorithm: Reingold and Dershowitz, "Calendrical Calculations": the molad of
//! Tishri in parts of an hour, then the postponements. Months count from
//! Tishri, so that a leap year's Adar I and Adar II are 6 and 7.

use super::civil::{CivilDate, year_of};

/// 1 Tishri of year 1 in days from 1970-01-01, less the day that `elapsed` counts.
const EPOCH: i64 = -2_092_590;

/// Counts the days from the epoch to the molad of Tishri, moved off Sunday, Wednesday and Friday.
fn elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let days = months * 29 + parts.div_euclid(25_920);
    if (3 * (days + 1)).rem_euclid(7) < 3 {
        days + 1
    } else {
        days
    }
}

/// Returns the days from 1970-01-01 to 1 Tishri.
fn new_year(year: i64) -> i64 {
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let postponed = if after - this == 356 {
        2
    } else {
        i64::from(this - before == 382)
    };
    EPOCH + this + postponed
}

/// Tells whether a year has thirteen months.
pub(super) fn is_leap(year: i64) -> bool {
    (7 * year + 1).rem_euclid(19) < 7
}

/// Returns the place in a year of the month with the number of its name; `None` for Adar I of a plain year.
///
/// Names are numbered as in `assets/calendar/words.tsv`: 6 is Adar, 13 and 14 are Adar I and Adar II.
pub(super) fn month_of_name(year: i64, name: u8) -> Option<u8> {
    let leap = is_leap(year);
    match name {
        1..=5 => Some(name),
        // Plain Adar of a leap year is the second one.
        6 | 14 => Some(6 + u8::from(leap)),
        13 => leap.then_some(6),
        _ => Some(name + u8::from(leap)),
    }
}

/// Returns the lengths of a year's months from Tishri.
fn months(year: i64) -> Vec<i64> {
    let days = new_year(year + 1) - new_year(year);
    let heshvan = 29 + i64::from(days % 10 == 5);
    let kislev = 30 - i64::from(days % 10 == 3);
    let mut lengths = vec![30, heshvan, kislev, 29, 30];
    if is_leap(year) {
        lengths.push(30);
    }
    lengths.extend([29, 30, 29, 30, 29, 30, 29]);
    lengths
}

/// Returns the days from 1970-01-01 to a date that exists.
pub(super) fn to_day(date: CivilDate) -> Option<i64> {
    let year = i64::from(date.year);
    if !(1..=15_000).contains(&year) || date.day == 0 {
        return None;
    }
    let lengths = months(year);
    let before = usize::from(date.month).checked_sub(1)?;
    if i64::from(date.day) > *lengths.get(before)? {
        return None;
    }
    Some(new_year(year) + lengths.iter().take(before).sum::<i64>() + i64::from(date.day) - 1)
}

/// Returns the date of a day counted from 1970-01-01.
pub(super) fn from_day(day: i64) -> CivilDate {
    let year = year_of(day, (day - EPOCH).div_euclid(366), new_year);
    let mut of_month = day - new_year(year);
    let mut month = 1;
    for length in months(year) {
        if of_month < length {
            break;
        }
        of_month -= length;
        month += 1;
    }
    CivilDate {
        year: year as i32,
        month,
        day: of_month as u8 + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_calendar::Date;
    use icu_calendar::cal::Hebrew;

    #[test]
    fn every_day_of_two_centuries_is_what_icu_says() {
        for day in -25_567..47_847 {
            let expected =
                Date::from_rata_die(icu_calendar::types::RataDie::new(day + 719_163), Hebrew::new());
            let date = from_day(day);
            assert_eq!(
                (date.year, date.month, date.day),
                (
                    expected.year().extended_year(),
                    expected.month().ordinal,
                    expected.day_of_month().0
                ),
                "day {day}"
            );
            assert_eq!(to_day(date), Some(day));
        }
    }

    #[test]
    fn a_thirteenth_month_needs_a_leap_year() {
        let date = |year| CivilDate {
            year,
            month: 13,
            day: 1,
        };
        assert!(to_day(date(5784)).is_some());
        assert_eq!(to_day(date(5785)), None);
    }
}
