//! Offsets by place, from the tz database that is compiled in.

use jiff::civil;
use jiff::tz::TimeZone;

use super::civil::Calendar;
use super::instant::{DAY, Instant};
use super::words::{self, Zone};

/// Names the zone of a date that prints none: where its month has that name, else where its language is written.
pub(super) fn of(month: Option<&'static str>, calendar: Calendar, lang: Option<&str>) -> &'static str {
    if let Some(zone) = month {
        return zone;
    }
    let home = lang.and_then(words::home);
    match calendar {
        Calendar::Jalali if home != Some("Asia/Kabul") => "Asia/Tehran",
        Calendar::Jalali | Calendar::Gregorian | Calendar::Hijri | Calendar::Hebrew => home.unwrap_or("UTC"),
    }
}

/// Places a local time, in seconds from 1970-01-01T00:00 there, where a language is written; UTC where
/// that is no single place.
pub(super) fn at_home(local: i64, lang: Option<&str>) -> Instant {
    resolve(0, local, Zone::Named(of(None, Calendar::Gregorian, lang)))
}

/// Makes an instant of a local day and time; a time that a zone skips moves on by the gap.
pub(super) fn resolve(day: i64, seconds: i64, zone: Zone) -> Instant {
    let local = day.saturating_mul(DAY).saturating_add(seconds);
    let offset = match zone {
        Zone::Fixed(offset) => offset,
        Zone::Named(name) => offset_at(name, local).unwrap_or(0),
    };
    Instant {
        unix: local.saturating_sub(i64::from(offset)),
        offset,
    }
}

/// Finds a zone's offset at a local time, given as seconds from 1970-01-01T00:00 there.
fn offset_at(name: &str, local: i64) -> Option<i32> {
    let time = jiff::Timestamp::from_second(local).ok()?;
    let local: civil::DateTime = TimeZone::UTC.to_datetime(time);
    let zone = TimeZone::get(name).ok()?;
    let timestamp = zone.to_ambiguous_timestamp(local).compatible().ok()?;
    Some(zone.to_offset(timestamp).seconds())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::CivilDate;

    #[test]
    fn tehran_had_summer_time_up_to_1401() {
        let offset = |year, month| {
            let date = CivilDate { year, month, day: 5 };
            let day = Calendar::Jalali.to_day(date).unwrap();
            resolve(day, 43_200, Zone::Named("Asia/Tehran")).offset
        };
        assert_eq!(offset(1399, 3), 16_200);
        assert_eq!(offset(1401, 4), 16_200);
        assert_eq!(offset(1402, 4), 12_600);
        assert_eq!(offset(1401, 11), 12_600);
        // No summer time in 1385 and 1386.
        assert_eq!(offset(1385, 4), 12_600);
    }
}
