//! A hash that is the same on every machine and in every version, so that it can be stored.

/// Hashes bytes by FNV-1a, 64 bits. It keeps no attacker out.
///
/// ```
/// use khabar::text::fnv1a;
///
/// assert_eq!(fnv1a(*b"a"), 0xaf63_dc4c_8601_ec8c);
/// ```
#[must_use]
pub fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
