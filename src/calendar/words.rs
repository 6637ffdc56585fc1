//! The words that dates are made of, from `assets/calendar/words.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::civil::Calendar;
use crate::text::orthography::match_key;

/// What a word means in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A month of a calendar.
    Month(Month),
    /// A day of the week, from 1 for Monday to 7.
    Weekday(u8),
    /// The word for day next to a weekday's name.
    Day,
    /// A half of the day.
    Half(Half),
    /// Announces a time of day.
    Clock,
    /// Follows the minutes.
    Minute,
    /// May stand between the parts of a date.
    Filler,
    /// Announces a year.
    Year,
    /// Says by which calendar the year counts.
    Era(Calendar),
    /// A number in words.
    Number(u32),
    /// A time zone.
    Zone(Zone),
    /// Announces a date.
    Intro,
}

/// A month by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) calendar: Calendar,
    /// Number of the month; for Hebrew months the number of the name.
    pub(super) number: u8,
    /// The tz database's zone where such a name is used, if it tells.
    pub(super) zone: Option<&'static str>,
}

/// A half of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Morning,
    Afternoon,
    /// The evening's hours and those after midnight.
    Night,
}

/// A zone by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    /// Seconds east of UTC.
    Fixed(i32),
    /// A name of the tz database.
    Named(&'static str),
}

/// The most words that one name is made of.
pub(super) const LONGEST: usize = 3;

static TABLE: &str = include_str!("../../assets/calendar/words.tsv");

/// Words by their match key without spaces.
static WORDS: LazyLock<HashMap<String, Word>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (meaning, names) in rows().filter_map(|row| Some((meaning(&row)?, row.names))) {
        for name in names {
            words.entry(key(name)).or_insert(meaning);
        }
    }
    words
});

/// A month's name as it is printed.
struct Printed {
    calendar: &'static str,
    number: u8,
    lang: &'static str,
    name: &'static str,
}

/// The printed names of months: asked for with every row of a list, so that the table is not read anew.
static PRINTED: LazyLock<Vec<Printed>> = LazyLock::new(|| {
    let printed = |row: Row| {
        Some(Printed {
            calendar: row.kind.strip_suffix('-').unwrap_or(row.kind),
            number: row.value.parse().ok()?,
            lang: row.lang,
            name: row.names.first()?,
        })
    };
    rows().filter_map(printed).collect()
});

struct Row {
    kind: &'static str,
    value: &'static str,
    lang: &'static str,
    names: Vec<&'static str>,
}

fn rows() -> impl Iterator<Item = Row> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut fields = line.split('\t');
        Some(Row {
            kind: fields.next()?,
            value: fields.next()?,
            lang: fields.next()?,
            names: fields.filter(|name| !name.is_empty()).collect(),
        })
    })
}

fn meaning(row: &Row) -> Option<Word> {
    let month = |calendar, zone| {
        row.value.parse().ok().map(|number| {
            Word::Month(Month {
                calendar,
                number,
                zone,
            })
        })
    };
    let zone_of_lang = match row.lang {
        "ur" => Some("Asia/Karachi"),
        "he" => Some("Asia/Jerusalem"),
        _ => None,
    };
    match row.kind {
        "jalali" => month(Calendar::Jalali, None),
        "afghan" => month(Calendar::Jalali, Some("Asia/Kabul")),
        "gregorian" => month(Calendar::Gregorian, zone_of_lang),
        "hijri" => month(Calendar::Hijri, None),
        "hebrew" => month(Calendar::Hebrew, Some("Asia/Jerusalem")),
        "weekday" => row.value.parse().ok().map(Word::Weekday),
        "day" => Some(Word::Day),
        "half" => Some(Word::Half(match row.value {
            "am" => Half::Morning,
            "pm" => Half::Afternoon,
            _ => Half::Night,
        })),
        "clock" => Some(Word::Clock),
        "minute" => Some(Word::Minute),
        "filler" => Some(Word::Filler),
        "year" => Some(Word::Year),
        "intro" => Some(Word::Intro),
        "era" => Calendar::from_name(row.value).map(Word::Era),
        "number" => row.value.parse().ok().map(Word::Number),
        "zone" if row.lang.is_empty() => Some(Word::Zone(zone(row.value))),
        _ => None,
    }
}

/// Reads a zone's value: minutes east of UTC, or a name of the tz database.
fn zone(value: &'static str) -> Zone {
    value
        .parse::<i32>()
        .map_or(Zone::Named(value), |minutes| Zone::Fixed(minutes * 60))
}

/// Zones that a name means in texts of one language.
static ZONES_BY_LANG: LazyLock<HashMap<(&'static str, String), Zone>> = LazyLock::new(|| {
    let limited = rows().filter(|row| row.kind == "zone" && !row.lang.is_empty());
    limited
        .flat_map(|row| {
            let names = row.names.into_iter();
            names.map(move |name| ((row.lang, key(name)), zone(row.value)))
        })
        .collect()
});

/// Zones of languages, some with a region.
static HOMES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let homes = rows().filter(|row| row.kind == "home");
    homes
        .flat_map(|row| row.names.into_iter().map(move |lang| (lang, row.value)))
        .collect()
});

/// Returns the zone that a name means in texts of a language and nowhere else.
pub(super) fn zone_in(lang: &str, key: &str) -> Option<Zone> {
    let known = ZONES_BY_LANG.iter();
    let primary = primary(lang);
    known
        .filter(|((lang, name), _)| lang.eq_ignore_ascii_case(primary) && name == key)
        .map(|(_, zone)| *zone)
        .next()
}

/// Returns the zone of the place where a language is written, if there is one place.
pub(super) fn home(lang: &str) -> Option<&'static str> {
    let find = |tag: &str| {
        let mut known = HOMES.iter();
        known
            .find(|(lang, _)| lang.eq_ignore_ascii_case(tag))
            .map(|(_, zone)| *zone)
    };
    find(&lang.replace('_', "-")).or_else(|| find(primary(lang)))
}

/// Returns the language of a tag without script and region.
fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

/// Folds a name to its key: letters and digits only.
pub(super) fn key(name: &str) -> String {
    let mut key = match_key(name);
    key.retain(char::is_alphanumeric);
    key
}

/// Looks a key up.
pub(super) fn look_up(key: &str) -> Option<Word> {
    if let Some(word) = WORDS.get(key) {
        return Some(*word);
    }
    // A month with "month of" written on to it, or with a Hebrew preposition.
    let bare = key
        .strip_suffix("\u{645}\u{627}\u{647}")
        .or_else(|| key.strip_prefix(['\u{5D1}', '\u{5DC}']))?;
    match WORDS.get(bare) {
        Some(month @ Word::Month(_)) => Some(*month),
        _ => None,
    }
}

/// Returns the printed name of a month in a language, English where it has none.
pub(super) fn month_name(calendar: Calendar, number: u8, lang: &str) -> &'static str {
    let named = |lang| {
        PRINTED
            .iter()
            .find(|month| (month.calendar, month.number, month.lang) == (calendar.as_str(), number, lang))
    };
    named(lang).or_else(|| named("en")).map_or("", |month| month.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_means_something() {
        for row in rows() {
            assert!(
                meaning(&row).is_some()
                    || row.kind.ends_with('-')
                    || row.kind == "home"
                    || (row.kind == "zone" && !row.lang.is_empty()),
                "{} {}",
                row.kind,
                row.value
            );
            assert!(!row.names.is_empty());
            assert!(row.names.iter().all(|name| !key(name).is_empty()));
            if matches!(row.kind, "zone" | "home") && row.value.parse::<i32>().is_err() {
                assert!(jiff::tz::TimeZone::get(row.value).is_ok(), "{}", row.value);
            }
        }
    }

    #[test]
    fn languages_decide_what_a_zone_means_and_where_it_is_written() {
        assert_eq!(zone_in("ar-EG", "ast"), Some(Zone::Fixed(180 * 60)));
        assert_eq!(zone_in("en", "ast"), None);
        assert_eq!(look_up("ast"), Some(Word::Zone(Zone::Fixed(-240 * 60))));
        assert_eq!(zone_in("he", "ist"), Some(Zone::Named("Asia/Jerusalem")));
        assert_eq!(home("fa_AF"), Some("Asia/Kabul"));
        assert_eq!(home("fa-IR"), Some("Asia/Tehran"));
        assert_eq!(home("ar"), None);
    }

    #[test]
    fn every_calendar_has_every_month_in_every_language() {
        for (calendar, _) in Calendar::ALL {
            let months = if calendar == Calendar::Hebrew { 14 } else { 12 };
            for lang in ["fa", "ar", "he", "ur", "en"] {
                for number in 1..=months {
                    let name = month_name(calendar, number, lang);
                    let own = rows().any(|row| row.lang == lang && row.names.first() == Some(&name));
                    assert!(own, "{calendar:?} {number} {lang}");
                }
            }
        }
    }
}
