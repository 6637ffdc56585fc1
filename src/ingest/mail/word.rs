//! Encoded words in headers (RFC 2047): `=?charset?Q?…?=`.
//!
//! Neighbours in one charset are put together before they are decoded, since
//! many programs cut a word inside a letter.

use encoding_rs::{Encoding, UTF_8};

/// Decodes the encoded words of a header; everything else stays.
pub(super) fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut pending: Option<(&'static Encoding, Vec<u8>)> = None;
    let mut rest = text;
    while let Some((before, word)) = rest.split_once("=?") {
        let Some((encoding, bytes, after)) = read(word) else {
            flush(&mut pending, &mut out);
            out.push_str(before);
            out.push_str("=?");
            rest = word;
            continue;
        };
        // blanks between two encoded words only separate them
        if pending.is_none() || !before.trim().is_empty() {
            flush(&mut pending, &mut out);
            out.push_str(before);
        }
        match &mut pending {
            Some((same, gathered)) if *same == encoding => gathered.extend(bytes),
            _ => {
                flush(&mut pending, &mut out);
                pending = Some((encoding, bytes));
            }
        }
        rest = after;
    }
    flush(&mut pending, &mut out);
    out.push_str(rest);
    out
}

fn flush(pending: &mut Option<(&'static Encoding, Vec<u8>)>, out: &mut String) {
    if let Some((encoding, bytes)) = pending.take() {
        out.push_str(&encoding.decode_without_bom_handling(&bytes).0);
    }
}

/// Reads a word after its `=?`: its charset, its bytes, and what follows.
fn read(word: &str) -> Option<(&'static Encoding, Vec<u8>, &str)> {
    let (charset, rest) = word.split_once('?')?;
    let (how, rest) = rest.split_once('?')?;
    let (encoded, after) = rest.split_once("?=")?;
    // a language may be appended to the charset (RFC 2231)
    let label = charset.split('*').next().unwrap_or(charset);
    let encoding = Encoding::for_label(label.trim().as_bytes()).unwrap_or(UTF_8);
    let bytes = match how {
        "B" | "b" => base64(encoded),
        "Q" | "q" => quoted(encoded),
        _ => return None,
    };
    Some((encoding, bytes, after))
}

/// Decodes base64; what is none is left out.
fn base64(encoded: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(encoded.len() / 4 * 3);
    let (mut buffer, mut bits) = (0_u32, 0_u32);
    for digit in encoded.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        buffer = (buffer << 6 | u32::from(value)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits & 0xFF) as u8);
        }
    }
    bytes
}

/// Decodes the Q encoding: `=41` is a byte, `_` a space.
fn quoted(encoded: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut rest = encoded.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'_' => bytes.push(b' '),
            b'=' => {
                let digits = [rest.next(), rest.next()];
                let digit = |digit: Option<u8>| digit.and_then(|digit| char::from(digit).to_digit(16));
                if let (Some(high), Some(low)) = (digit(digits[0]), digit(digits[1])) {
                    bytes.push((high << 4 | low) as u8);
                }
            }
            byte => bytes.push(byte),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_decoded_and_neighbours_joined() {
        let news = "\u{62E}\u{628}\u{631}";
        assert_eq!(decode("=?utf-8?B?2K7YqNix?= x"), format!("{news} x"));
        assert_eq!(
            decode("=?UTF-8?Q?=D8=AE=D8=A8?=\n =?utf-8?q?=D8=B1_a?="),
            format!("{news} a")
        );
        // cut inside a letter
        assert_eq!(decode("=?utf-8?B?2K7Y?= =?utf-8?B?qNix?="), news);
        assert_eq!(decode("=?windows-1256?Q?=CE=C8=D1?="), news);
        assert_eq!(
            decode("=?windows-1255?B?+ezl7Q==?="),
            "\u{5E9}\u{5DC}\u{5D5}\u{5DD}"
        );
        assert_eq!(decode("a =? b ?= c"), "a =? b ?= c");
    }
}
