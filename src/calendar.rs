//! Civil dates: instants with their offset.

/// A moment on the time line together with the offset it was published with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Instant {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub unix: i64,
    /// Seconds east of UTC.
    pub offset: i32,
}
