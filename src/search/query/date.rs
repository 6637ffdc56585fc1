//! Dates of the field `date:`: days, months and years of four calendars, spans, ages.

use std::ops::Range;
use std::sync::LazyLock;

use super::field::{Names, names};
use crate::calendar::{self, Calendar, CivilDate, Hints};
use crate::text::fold;

static WORDS: LazyLock<Names> = LazyLock::new(|| names(include_str!("../../../assets/search/dates.txt")));

/// Years of the Jalali calendar that are read as such ahead of today; later ones are Hijri.
const JALALI_AHEAD: i32 = 12;

/// Makes days before or behind a date of those of the date.
type Bound = fn(Range<i64>) -> Range<i64>;

/// Reads a date, a span or an age as days since 1970; `None` where it is none.
pub(super) fn read(value: &str, today: CivilDate) -> Option<Range<i64>> {
    let value = fold(value.trim());
    let today = Calendar::Gregorian.to_day(today)?;
    let comparisons: [(&str, Bound); 6] = [
        (">=", |days| days.start..i64::MAX),
        ("<=", |days| i64::MIN..days.end),
        ("\u{2265}", |days| days.start..i64::MAX),
        ("\u{2264}", |days| i64::MIN..days.end),
        (">", |days| days.end..i64::MAX),
        ("<", |days| i64::MIN..days.start),
    ];
    for (sign, bound) in comparisons {
        if let Some(rest) = value.strip_prefix(sign) {
            return point(rest.trim(), today).map(bound);
        }
    }
    if let Some((first, last)) = value.split_once("..") {
        let start = match first.trim() {
            "" => i64::MIN,
            first => point(first, today)?.start,
        };
        let end = match last.trim() {
            "" => i64::MAX,
            last => point(last, today)?.end,
        };
        return (start < end).then_some(start..end);
    }
    point(&value, today)
}

/// Reads a day, a month, a year, a word or an age up to today.
fn point(value: &str, today: i64) -> Option<Range<i64>> {
    match WORDS.get(value) {
        Some(&"today") => return Some(today..today + 1),
        Some(&"yesterday") => return Some(today - 1..today),
        _ => {}
    }
    age(value, today).or_else(|| numbers(value, today)).or_else(|| {
        let printed = calendar::parse(value, &Hints::default())?;
        let day = printed.calendar.to_day(printed.date)?;
        Some(day..day + 1)
    })
}

/// Reads `7d`: that many days, weeks, months or years up to today.
fn age(value: &str, today: i64) -> Option<Range<i64>> {
    let end = value.find(|letter: char| !letter.is_ascii_digit())?;
    let (count, unit) = value.split_at(end);
    let count: i32 = count.parse().ok()?;
    let now = Calendar::Gregorian.from_day(today);
    let start = match *WORDS.get(unit.trim())? {
        "d" => today - i64::from(count) + 1,
        "w" => today - 7 * i64::from(count) + 1,
        "m" => months_before(now, count)? + 1,
        "y" => months_before(now, count.checked_mul(12)?)? + 1,
        _ => return None,
    };
    Some(start..today + 1)
}

/// Gives the day so many months before a Gregorian date, or the last one of its month.
fn months_before(date: CivilDate, months: i32) -> Option<i64> {
    let total = date
        .year
        .checked_mul(12)?
        .checked_add(i32::from(date.month) - 1)?
        .checked_sub(months)?;
    let month = u8::try_from(total.rem_euclid(12) + 1).ok()?;
    let year = total.div_euclid(12);
    (1..=date.day)
        .rev()
        .find_map(|day| Calendar::Gregorian.to_day(CivilDate { year, month, day }))
}

/// Reads `1404`, `1404/09`, `1404/09/04` or `4/9/1404`.
fn numbers(value: &str, today: i64) -> Option<Range<i64>> {
    let numbers: Vec<i32> = value
        .split(['-', '/', '.'])
        .map(|number| number.trim().parse().ok())
        .collect::<Option<_>>()?;
    let (year, month, day) = match *numbers.as_slice() {
        [year] => (year, None, None),
        [year, month] => (year, Some(month), None),
        [day, month, year] if year >= 1000 && day < 1000 => (year, Some(month), Some(day)),
        [year, month, day] => (year, Some(month), Some(day)),
        _ => return None,
    };
    let calendar = calendar_of(year, today)?;
    let month = month.map(u8::try_from).transpose().ok()?;
    let day = day.map(u8::try_from).transpose().ok()?;
    let first = CivilDate {
        year,
        month: month.unwrap_or(1),
        day: day.unwrap_or(1),
    };
    let start = calendar.to_day(first)?;
    if day.is_some() {
        return Some(start..start + 1);
    }
    let next_year = CivilDate {
        year: year + 1,
        month: 1,
        day: 1,
    };
    let next_month = month.and_then(|month| {
        calendar.to_day(CivilDate {
            month: month + 1,
            ..first
        })
    });
    let end = match next_month {
        Some(end) => end,
        None => calendar.to_day(next_year)?,
    };
    Some(start..end)
}

/// Tells a year's calendar by its size; a Jalali year is one around today's.
fn calendar_of(year: i32, today: i64) -> Option<Calendar> {
    let jalali = Calendar::Jalali.from_day(today).year;
    match year {
        1000..=1600 if year <= jalali + JALALI_AHEAD => Some(Calendar::Jalali),
        1000..=1600 => Some(Calendar::Hijri),
        1601..=4999 => Some(Calendar::Gregorian),
        5000..=6999 => Some(Calendar::Hebrew),
        _ => None,
    }
}
