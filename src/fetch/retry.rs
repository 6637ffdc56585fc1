//! `Retry-After`: seconds, or a date (RFC 9110, section 10.2.3).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use jiff::fmt::rfc2822;

/// Longest wait that a server may ask for.
const LONGEST: Duration = Duration::from_secs(7 * 24 * 3600);

/// Says how long to wait from `now` on; a date that has passed means at once.
pub(super) fn after(text: &str, now: SystemTime) -> Option<Duration> {
    let text = text.trim();
    let wait = if text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() {
        text.parse().map_or(LONGEST, Duration::from_secs)
    } else {
        let date = rfc2822::parse(text).ok()?.timestamp().as_second();
        let now = now.duration_since(UNIX_EPOCH).ok()?.as_secs();
        Duration::from_secs(u64::try_from(date).ok()?.saturating_sub(now))
    };
    Some(wait.min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates_are_read() {
        let now = UNIX_EPOCH + Duration::from_secs(784_111_700);
        let read = |text: &str| after(text, now).map(|wait| wait.as_secs());
        assert_eq!(read("120"), Some(120));
        assert_eq!(read(" 0 "), Some(0));
        assert_eq!(read("Sun, 06 Nov 1994 08:49:37 GMT"), Some(77));
        assert_eq!(read("Sat, 05 Nov 1994 08:49:37 GMT"), Some(0));
        assert_eq!(read("99999999999999999999999"), Some(LONGEST.as_secs()));
        assert_eq!(read("-5"), None);
        assert_eq!(read("soon"), None);
    }
}
