//! The proleptic Gregorian calendar, by the algorithms of Howard Hinnant's `chrono`-compatible date notes.

use super::civil::CivilDate;

/// Days from 0000-03-01 to 1970-01-01.
const EPOCH: i64 = 719_468;
/// Days in 400 years.
const ERA: i64 = 146_097;

/// Returns the days from 1970-01-01 to a date that exists.
pub(super) fn to_day(date: CivilDate) -> Option<i64> {
    let CivilDate { year, month, day } = date;
    if !(1..=12).contains(&month) || day == 0 || day > month_length(year, month) {
        return None;
    }
    // Years begin in March, so that the leap day is the last of its year.
    let year = i64::from(year) - i64::from(month <= 2);
    let shifted = (i64::from(month) + 9) % 12;
    let of_year = (153 * shifted + 2) / 5 + i64::from(day) - 1;
    let of_era = year.rem_euclid(400);
    Some(year.div_euclid(400) * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH)
}

/// Returns the date of a day counted from 1970-01-01.
pub(super) fn from_day(day: i64) -> CivilDate {
    let day = day.saturating_add(EPOCH);
    let of_era = day.rem_euclid(ERA);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year + day.div_euclid(ERA) * 400 + i64::from(month <= 2);
    CivilDate {
        year: i32::try_from(year).unwrap_or(if year < 0 { i32::MIN } else { i32::MAX }),
        month: month as u8,
        day: (of_year - (153 * shifted + 2) / 5 + 1) as u8,
    }
}

/// Tells whether a year has a 29 February.
pub(super) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn month_length(year: i32, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_are_inverse() {
        for day in -1_000_000..1_000_000 {
            assert_eq!(to_day(from_day(day)), Some(day));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        let date = |year, month, day| CivilDate { year, month, day };
        for bad in [
            date(2025, 2, 29),
            date(1900, 2, 29),
            date(2025, 0, 1),
            date(2025, 4, 31),
        ] {
            assert_eq!(to_day(bad), None);
        }
        assert_eq!(to_day(date(2000, 2, 29)), Some(11_016));
    }
}
