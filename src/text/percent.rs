//! The escapes of addresses: `%20` and its like (RFC 3986, section 2.1).

/// Decodes the escapes of an address; one whose bytes are no UTF-8 stays as it is.
///
/// ```
/// use khabar::text::percent;
///
/// assert_eq!(percent::decode("a%20b%2"), "a b%2");
/// ```
#[must_use]
pub fn decode(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || ahead.next().and_then(|digit| char::from(digit).to_digit(16));
        match (byte, digit(), digit()) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high << 4 | low) as u8);
                rest = ahead;
            }
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| address.to_owned())
}

/// Escapes each byte that is not to be kept.
///
/// ```
/// use khabar::text::percent;
///
/// assert_eq!(percent::encode(b"a b/c", |byte| byte != b' '), "a%20b/c");
/// ```
#[must_use]
pub fn encode(bytes: &[u8], keep: impl Fn(u8) -> bool) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |four: u8| char::from(DIGITS.get(usize::from(four)).copied().unwrap_or_default());
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii() && keep(*byte) {
            out.push(char::from(*byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}
