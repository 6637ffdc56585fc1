//! Base64, for the few feeds that wrap their text in it.

/// Decodes base64 to text; `None` where it is none or holds no UTF-8.
pub(super) fn decode_text(encoded: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(encoded.len() / 4 * 3);
    let mut buffer = 0_u32;
    let mut bits = 0_u32;
    let mut digits = encoded.bytes().filter(|byte| !byte.is_ascii_whitespace());
    for byte in digits.by_ref() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => return None,
        };
        buffer = buffer << 6 & 0xFFFF | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
        }
    }
    if digits.any(|byte| byte != b'=') || bytes.is_empty() {
        return None;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_comes_out_whole() {
        assert_eq!(
            decode_text("2LPZhNin2YU=").as_deref(),
            Some("\u{633}\u{644}\u{627}\u{645}")
        );
        assert_eq!(decode_text("ZXhh\n bXBsZQ ==").as_deref(), Some("example"));
        assert_eq!(decode_text("not base64!"), None);
        assert_eq!(decode_text("ab=c"), None);
        assert_eq!(decode_text(""), None);
    }
}
