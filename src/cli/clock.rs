//! What time it is here: the one place of the command line that asks.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::calendar::Instant;

/// Returns the present moment with the offset of the machine's zone.
///
/// `KHABAR_NOW` (RFC 3339) stands in for the clock, for tests and scripts that
/// must give the same answer every day.
pub(super) fn now() -> Instant {
    if let Some(instant) = given() {
        return instant;
    }
    let unix = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(i64::MAX));
    let offset = Timestamp::from_second(unix).map_or(0, |at| zone().to_offset(at).seconds());
    Instant { unix, offset }
}

/// Returns the present moment for the library, which keeps time in UTC.
pub(super) fn system() -> SystemTime {
    let given = given().and_then(|instant| u64::try_from(instant.unix).ok());
    given.map_or_else(SystemTime::now, |unix| UNIX_EPOCH + Duration::from_secs(unix))
}

fn given() -> Option<Instant> {
    Instant::parse_rfc3339(&std::env::var("KHABAR_NOW").ok()?)
}

/// Finds the machine's zone: `TZ` where it names one, else what `/etc/localtime` points to, else UTC.
fn zone() -> TimeZone {
    let named = |name: &str| TimeZone::get(name.trim_start_matches(':')).ok();
    let variable = std::env::var("TZ").ok().filter(|name| !name.is_empty());
    if let Some(name) = variable {
        return named(&name).unwrap_or(TimeZone::UTC);
    }
    std::fs::read_link("/etc/localtime")
        .ok()
        .as_deref()
        .and_then(zone_name)
        .and_then(|name| named(&name))
        .unwrap_or(TimeZone::UTC)
}

/// Takes the zone's name from a path into the tz database.
fn zone_name(path: &Path) -> Option<String> {
    let (_, name) = path.to_str()?.split_once("zoneinfo/")?;
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_is_named_by_the_link() {
        let name = zone_name(Path::new("../usr/share/zoneinfo/Asia/Tehran")).unwrap();
        assert_eq!(name, "Asia/Tehran");
        assert!(TimeZone::get(&name).is_ok(), "the tz database is compiled in");
        assert_eq!(zone_name(Path::new("/etc/elsewhere")), None);
    }
}
