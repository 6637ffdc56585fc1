//! How long ago something was, in the unit that people would say.

use super::instant::{DAY, Instant};

/// A length of time in the largest unit that fits; the words belong to `locale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Age {
    /// Less than an hour.
    Minutes(u32),
    /// Less than a day.
    Hours(u32),
    /// Less than a week.
    Days(u32),
    /// Less than 30 days.
    Weeks(u32),
    /// Less than 365 days, in months of 30 days.
    Months(u32),
    /// Years of 365 days.
    Years(u32),
    /// Later than now.
    Future,
}

/// Tells how long before `now` an instant lies.
///
/// Clocks of publishers run ahead: up to five minutes after `now` still count as now.
///
/// ```
/// use khabar::calendar::{Age, Instant, age};
/// let at = |unix| Instant { unix, offset: 0 };
/// assert_eq!(age(at(0), at(7_300)), Age::Hours(2));
/// ```
#[must_use]
pub fn age(instant: Instant, now: Instant) -> Age {
    const AHEAD: i64 = 300;
    let seconds = now.unix.saturating_sub(instant.unix);
    if seconds < -AHEAD {
        return Age::Future;
    }
    let seconds = seconds.max(0);
    let count = |unit: i64| u32::try_from(seconds / unit).unwrap_or(u32::MAX);
    match seconds {
        0..3600 => Age::Minutes(count(60)),
        3600..DAY => Age::Hours(count(3600)),
        _ => match seconds / DAY {
            1..7 => Age::Days(count(DAY)),
            7..30 => Age::Weeks(count(7 * DAY)),
            30..365 => Age::Months(count(30 * DAY)),
            _ => Age::Years(count(365 * DAY)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_change_where_people_change_them() {
        let age_of = |seconds: i64| {
            age(
                Instant {
                    unix: -seconds,
                    offset: 3600,
                },
                Instant { unix: 0, offset: 0 },
            )
        };
        assert_eq!(age_of(0), Age::Minutes(0));
        assert_eq!(age_of(3_599), Age::Minutes(59));
        assert_eq!(age_of(3_600), Age::Hours(1));
        assert_eq!(age_of(DAY), Age::Days(1));
        assert_eq!(age_of(7 * DAY), Age::Weeks(1));
        assert_eq!(age_of(30 * DAY), Age::Months(1));
        assert_eq!(age_of(364 * DAY), Age::Months(12));
        assert_eq!(age_of(365 * DAY), Age::Years(1));
        assert_eq!(age_of(-300), Age::Minutes(0));
        assert_eq!(age_of(-301), Age::Future);
    }
}
