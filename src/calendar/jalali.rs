//! The Solar Hijri calendar by the table of breaks of the 33-year cycle.
//!
//! Algorithm: Kazimierz Borkowski, "The Persian calendar for 3000 years"
//! (Earth, Moon, and Planets 74, 1996). Good for the years -61 to 3177;
//! outside them the plain 33-year cycle goes on.

use super::civil::{CivilDate, year_of};
use super::gregorian;

/// Years in which the cycle of leap years is broken.
const BREAKS: [i64; 20] = [
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456,
    3178,
];

/// Returns the days from 1970-01-01 to the first day of Farvardin.
fn new_year(year: i64) -> i64 {
    let mut leaps = -14;
    let mut start = BREAKS[0];
    let mut span = 33;
    for next in BREAKS.into_iter().skip(1) {
        span = next - start;
        if year < next {
            break;
        }
        leaps += span.div_euclid(33) * 8 + span.rem_euclid(33) / 4;
        start = next;
    }
    let of_span = year - start;
    leaps += of_span.div_euclid(33) * 8 + (of_span.rem_euclid(33) + 3) / 4;
    if span.rem_euclid(33) == 4 && span - of_span == 4 {
        leaps += 1;
    }
    let western = year + 621;
    let western_leaps = western.div_euclid(4) - (western.div_euclid(100) + 1) * 3 / 4 - 150;
    let march = gregorian::to_day(CivilDate {
        year: western as i32,
        month: 3,
        day: 1,
    });
    march.unwrap_or_default() + 19 + leaps - western_leaps
}

/// Returns the days from 1970-01-01 to a date that exists.
pub(super) fn to_day(date: CivilDate) -> Option<i64> {
    let CivilDate { year, month, day } = date;
    let year = i64::from(year);
    if !(1..=12).contains(&month) || day == 0 || !(-11_000..=13_000).contains(&year) {
        return None;
    }
    let first = new_year(year);
    let length = match month {
        1..=6 => 31,
        7..=11 => 30,
        _ => new_year(year + 1) - first - 336,
    };
    let (month, day) = (i64::from(month), i64::from(day));
    (day <= length).then(|| first + (month - 1) * 30 + (month - 1).min(6) + day - 1)
}

/// Returns the date of a day counted from 1970-01-01.
pub(super) fn from_day(day: i64) -> CivilDate {
    let year = year_of(day, (day + 492_268).div_euclid(366), new_year);
    let of_year = day - new_year(year);
    let (month, of_month) = if of_year < 186 {
        (of_year / 31, of_year % 31)
    } else {
        ((of_year - 6) / 30, (of_year - 6) % 30)
    };
    CivilDate {
        year: year as i32,
        month: month as u8 + 1,
        day: of_month as u8 + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use icu_calendar::Date;
    use icu_calendar::cal::Persian;

    /// ICU4X counts days from 0001-01-01 as 1.
    const RATA_DIE: i64 = 719_163;

    #[test]
    fn every_day_of_1277_to_1500_is_what_icu_says() {
        let first = to_day(CivilDate {
            year: 1277,
            month: 1,
            day: 1,
        })
        .unwrap();
        for day in first..first + 224 * 365 {
            let expected = Date::from_rata_die(icu_calendar::types::RataDie::new(day + RATA_DIE), Persian);
            let date = from_day(day);
            assert_eq!(
                (date.year, date.month, date.day),
                (
                    expected.year().extended_year(),
                    expected.month().ordinal,
                    expected.day_of_month().0
                )
            );
            assert_eq!(to_day(date), Some(day));
        }
    }

    #[test]
    fn days_and_dates_are_inverse_far_away() {
        for day in (-3_700_000..3_700_000).step_by(997) {
            assert_eq!(to_day(from_day(day)), Some(day));
        }
    }
}
