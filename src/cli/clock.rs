//! What time it is: the one place of the command line that asks.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::calendar::Instant;

/// Returns the present moment.
///
/// `KHABAR_NOW` (RFC 3339) stands in for the clock, for tests and scripts that
/// must give the same answer every day.
pub(super) fn system() -> SystemTime {
    std::env::var("KHABAR_NOW")
        .ok()
        .and_then(|text| moment(&text))
        .unwrap_or_else(SystemTime::now)
}

fn moment(text: &str) -> Option<SystemTime> {
    let unix = u64::try_from(Instant::parse_rfc3339(text)?.unix).ok()?;
    Some(UNIX_EPOCH + Duration::from_secs(unix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_moment_stands_in_for_the_clock() {
        assert_eq!(
            moment("1970-01-01T03:30:10+03:30"),
            Some(UNIX_EPOCH + Duration::from_secs(10))
        );
        assert_eq!(moment("yesterday"), None);
    }
}
