//! Prints dates in a calendar and a language.

use super::civil::{Calendar, CivilDate};
use super::instant::Instant;
use super::{hebrew, words};

/// How much of an instant is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// The date alone.
    Date,
    /// The date and the time of day.
    DateTime,
}

/// Prints an instant at its own offset, with the month's name and digits of a language.
///
/// ```
/// use khabar::calendar::{Calendar, Instant, Style, format};
/// let instant = Instant::parse_rfc3339("2025-11-25T11:27:00+03:30").unwrap();
/// assert_eq!(format(instant, Calendar::Jalali, "en", Style::DateTime), "4 Azar 1404, 11:27");
/// ```
#[must_use]
pub fn format(instant: Instant, calendar: Calendar, lang: &str, style: Style) -> String {
    let lang = lang.get(0..2).unwrap_or("en");
    let date = calendar.from_day(instant.day());
    let comma = match lang {
        "fa" | "ar" | "ur" => '\u{60C}',
        _ => ',',
    };
    let mut text = format!("{} {} {}", date.day, month_name(calendar, date, lang), date.year);
    if style == Style::DateTime {
        let second = instant.second_of_day();
        text = format!("{text}{comma} {:02}:{:02}", second / 3600, second / 60 % 60);
    }
    localize(text, lang)
}

/// Returns the name of a date's month in a language, English where it has none.
#[must_use]
pub fn month_name(calendar: Calendar, date: CivilDate, lang: &str) -> &'static str {
    let number = match calendar {
        Calendar::Hebrew if hebrew::is_leap(date.year.into()) => match date.month {
            6 => 13,
            7 => 14,
            month @ 0..=5 => month,
            month => month - 1,
        },
        _ => date.month,
    };
    words::month_name(calendar, number, lang)
}

/// Puts the digits of a language in the place of ASCII ones.
fn localize(text: String, lang: &str) -> String {
    let zero = match lang {
        "fa" | "ur" => 0x6F0,
        "ar" => 0x660,
        _ => return text,
    };
    text.chars()
        .map(|c| {
            c.to_digit(10)
                .and_then(|value| char::from_u32(zero + value))
                .unwrap_or(c)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant() -> Instant {
        Instant::parse_rfc3339("2024-03-20T00:05:00+02:00").unwrap()
    }

    #[test]
    fn calendars_and_languages() {
        let print = |calendar, lang| format(instant(), calendar, lang, Style::Date);
        assert_eq!(print(Calendar::Gregorian, "en"), "20 March 2024");
        assert_eq!(print(Calendar::Hebrew, "en"), "10 Adar II 5784");
        assert_eq!(print(Calendar::Hijri, "en-GB"), "10 Ramadan 1445");
        assert_eq!(
            print(Calendar::Jalali, "fa"),
            "\u{6F1} \u{641}\u{631}\u{648}\u{631}\u{62F}\u{6CC}\u{646} \u{6F1}\u{6F4}\u{6F0}\u{6F3}"
        );
        assert_eq!(
            print(Calendar::Gregorian, "ar"),
            "\u{662}\u{660} \u{645}\u{627}\u{631}\u{633} \u{662}\u{660}\u{662}\u{664}"
        );
    }

    #[test]
    fn time_is_of_the_instants_own_offset() {
        assert_eq!(
            format(instant(), Calendar::Gregorian, "he", Style::DateTime),
            "20 \u{5DE}\u{5E8}\u{5E5} 2024, 00:05"
        );
    }
}
