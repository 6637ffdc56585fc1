//! The time of day as the domain's instant, in UTC.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::calendar::Instant;

/// Counts a system time in seconds since 1970.
pub(super) fn instant(time: SystemTime) -> Instant {
    let unix = match time.duration_since(UNIX_EPOCH) {
        Ok(since) => since.as_secs().cast_signed(),
        Err(before) => -before.duration().as_secs().cast_signed(),
    };
    Instant { unix, offset: 0 }
}
