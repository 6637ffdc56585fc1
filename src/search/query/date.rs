//! Dates of the fields `date:`, `since:`, `before:` and `after:`: days, months and years of four calendars, spans, ages.

use std::ops::Range;
use std::sync::LazyLock;

use super::field::{Names, names};
use crate::calendar::{self, Calendar, CivilDate, Hints, NamedMonth};
use crate::text::fold;

static WORDS: LazyLock<Names> = LazyLock::new(|| names(include_str!("../../../assets/search/dates.txt")));

/// Years of the Jalali calendar that are read as such ahead of today; later ones are Hijri.
const JALALI_AHEAD: i32 = 12;

/// Which days a field asks for with the days of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Those days themselves, or what a sign before them says.
    On,
    /// From the first of them on.
    Since,
    /// Until the day before the first of them.
    Before,
    /// From the day behind the last of them on.
    After,
}

/// Makes days before or behind a date of those of the date.
type Comparison = fn(Range<i64>) -> Range<i64>;

/// Reads the value of a field as days since 1970; `None` where it is no date, no span and no age.
pub(super) fn read(bound: Bound, value: &str, today: CivilDate) -> Option<Range<i64>> {
    let today = Calendar::Gregorian.to_day(today)?;
    let days = days(value.trim(), today)?;
    let bounded = match bound {
        Bound::On => days,
        Bound::Since => days.start..i64::MAX,
        Bound::Before => i64::MIN..days.start,
        // an age reaches up to today, and who asks for what is after it means what is younger
        Bound::After if age(&fold(value.trim()), today).is_some() => days.start..i64::MAX,
        Bound::After => days.end..i64::MAX,
    };
    (bounded.start < bounded.end).then_some(bounded)
}

/// Reads a date, a span or an age.
fn days(value: &str, today: i64) -> Option<Range<i64>> {
    let comparisons: [(&str, Comparison); 6] = [
        (">=", |days| days.start..i64::MAX),
        ("<=", |days| i64::MIN..days.end),
        ("\u{2265}", |days| days.start..i64::MAX),
        ("\u{2264}", |days| i64::MIN..days.end),
        (">", |days| days.end..i64::MAX),
        ("<", |days| i64::MIN..days.start),
    ];
    for (sign, compare) in comparisons {
        if let Some(rest) = value.strip_prefix(sign) {
            return point(rest.trim(), today).map(compare);
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
    point(value, today)
}

/// Reads a day, a month, a year, a word or an age up to today.
fn point(value: &str, today: i64) -> Option<Range<i64>> {
    let folded = fold(value);
    match WORDS.get(folded.as_str()) {
        Some(&"today") => return Some(today..today + 1),
        Some(&"yesterday") => return Some(today - 1..today),
        _ => {}
    }
    age(&folded, today)
        .or_else(|| numbers(&folded, today))
        .or_else(|| named_month(value, today))
        .or_else(|| {
            let printed = calendar::parse(value, &Hints::default())?;
            let day = printed.calendar.to_day(printed.date)?;
            (printed.strays == 0).then_some(day..day + 1)
        })
}

/// Reads a month by its name, with or without a day and a year; without a year the last one that has begun.
fn named_month(value: &str, today: i64) -> Option<Range<i64>> {
    /// Years back in which the month is looked for: a Hebrew leap year comes every third year at the latest.
    const YEARS: i32 = 3;
    let month = NamedMonth::read(value)?;
    let days_in = |year: i32| days_of(month.calendar, year, Some(month.place_in(year)?), month.day);
    if let Some(year) = month.year {
        return days_in(year);
    }
    let this_year = month.calendar.from_day(today).year;
    (0..=YEARS)
        .filter_map(|back| days_in(this_year - back))
        .find(|days| days.start <= today)
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
    days_of(calendar, year, month, day)
}

/// Returns the days of a year, of one of its months, or the one day.
fn days_of(calendar: Calendar, year: i32, month: Option<u8>, day: Option<u8>) -> Option<Range<i64>> {
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
