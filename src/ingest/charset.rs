//! Bytes to text, whatever charset they are in.
//!
//! In this order: byte order mark, UTF-16 by its pattern, valid UTF-8 whatever
//! else is declared, nearly valid UTF-8 with some bytes replaced, the
//! declaration, a guess by chardetng, which `pairs` looks at again for Arabic letters. Text that was encoded twice is decoded twice.

pub(super) mod pairs;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A decoded text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// Bytes that are no text in the charset were replaced by U+FFFD.
    pub(super) replaced: bool,
}

/// Bytes that a guess looks at.
const SAMPLE: usize = 256 * 1024;
/// Bytes of them whose letters are weighed.
const WEIGHED: usize = 64 * 1024;

/// Decodes bytes; `declared` is the label that the document or its transport names.
pub(super) fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return with(encoding, bytes.get(length..).unwrap_or_default());
    }
    // Before UTF-8: the bytes of unmarked UTF-16 are often valid UTF-8, full of controls.
    if let Some(encoding) = utf16(bytes) {
        return with(encoding, bytes);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let text = encoded_twice(text).unwrap_or_else(|| text.to_owned());
        return Decoded {
            text,
            replaced: false,
        };
    }
    if is_nearly_utf8(bytes) {
        return with(UTF_8, bytes);
    }
    let declared = declared.and_then(|label| Encoding::for_label(label.as_bytes()));
    // Declared UTF-8 has just been ruled out; declared UTF-16 without its pattern is a mistake.
    if let Some(encoding) = declared
        && encoding != UTF_8
        && encoding.is_ascii_compatible()
    {
        return with(encoding, bytes);
    }
    with(guess(bytes), bytes)
}

/// Decodes as [`decode`] does, without a copy where the bytes are the text.
pub(super) fn into_text(bytes: Vec<u8>) -> String {
    if Encoding::for_bom(&bytes).is_some() || utf16(&bytes).is_some() {
        return decode(&bytes, None).text;
    }
    match String::from_utf8(bytes) {
        Ok(text) => encoded_twice(&text).unwrap_or(text),
        Err(error) => decode(error.as_bytes(), None).text,
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    Decoded {
        text: text.into_owned(),
        replaced,
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..SAMPLE).unwrap_or(bytes), true);
    let sample = bytes.get(..WEIGHED).unwrap_or(bytes);
    pairs::choose(sample, detector.guess(None, chardetng::Utf8Detection::Deny))
}

/// Tells whether well-formed sequences outweigh the malformed ones by far.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.get(..SAMPLE).unwrap_or(bytes).utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good >= 4 * bad
}

/// Finds UTF-16 without a mark: every other byte is the block of a script or zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    /// Pairs that are enough to see that a text is in no UTF-16.
    const GLANCE: usize = 64;
    let pairs = bytes.get(..SAMPLE).unwrap_or(bytes).as_chunks::<2>().0;
    let is_block = |byte: u8| matches!(byte, 0x00 | 0x05 | 0x06 | 0x07 | 0x20);
    let count = |pairs: &[[u8; 2]], pick: fn(&[u8; 2]) -> u8| {
        pairs.iter().map(pick).filter(|byte| is_block(*byte)).count()
    };
    let counts = |pairs: &[[u8; 2]]| (count(pairs, |pair| pair[0]), count(pairs, |pair| pair[1]));
    if let Some(glance) = pairs.get(..GLANCE) {
        let (big, little) = counts(glance);
        // a quarter is far from nine tenths
        if big.max(little) * 4 < GLANCE {
            return None;
        }
    }
    let (big, little) = counts(pairs);
    // A space is 0x20 in the other half, so that its share must be clearly smaller.
    let enough =
        |this: usize, other: usize| pairs.len() >= 2 && this * 100 >= pairs.len() * 90 && this > other;
    if enough(little, big) && has_zero_or_block(pairs, 1) {
        Some(UTF_16LE)
    } else if enough(big, little) && has_zero_or_block(pairs, 0) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Tells whether high bytes are other than blanks, as in any real text.
fn has_zero_or_block(pairs: &[[u8; 2]], half: usize) -> bool {
    pairs
        .iter()
        .filter(|pair| pair.get(half).is_some_and(|byte| *byte < 0x08))
        .count()
        * 2
        > pairs.len()
}

/// Undoes a second encoding of one text among others that are right; `None` where there was none.
pub(super) fn decoded_once(text: &str) -> Option<String> {
    encoded_twice(text)
}

/// Undoes UTF-8 that was read as windows-1252 and encoded again.
fn encoded_twice(text: &str) -> Option<String> {
    /// The letters that the first bytes of Arabic and Hebrew letters turn into.
    const LEADS: [char; 5] = ['\u{D7}', '\u{D8}', '\u{D9}', '\u{DA}', '\u{DB}'];
    /// The first byte of these letters.
    const LEAD: u8 = 0xC3;
    if !text.as_bytes().contains(&LEAD) {
        return None;
    }
    let (mut other, mut leads) = (0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()).take(2_000) {
        other += 1;
        leads += usize::from(LEADS.contains(&c));
    }
    if leads < 4 || leads * 5 < other * 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        bytes.push(windows_1252_byte(c)?);
    }
    let twice = String::from_utf8(bytes).ok()?;
    let right_to_left = twice
        .chars()
        .filter(|c| matches!(c, '\u{590}'..='\u{6FF}'))
        .count();
    (right_to_left * 2 >= leads).then_some(twice)
}

fn windows_1252_byte(c: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(c)) {
        return Some(byte);
    }
    let mut text = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(c.encode_utf8(&mut text));
    bytes.first().copied().filter(|_| !unmappable)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "Peace to the world, and this is the news of today" in Persian.
    const PERSIAN: &str = "\u{633}\u{644}\u{627}\u{645} \u{628}\u{631} \u{62C}\u{647}\u{627}\u{646} \u{648} \u{627}\u{6CC}\u{646} \u{62E}\u{628}\u{631} \u{627}\u{645}\u{631}\u{648}\u{632} \u{627}\u{633}\u{62A}";
    /// The same letters as windows-1256 has them.
    const ARABIC_YEH: &str = "\u{633}\u{644}\u{627}\u{645} \u{628}\u{631} \u{62C}\u{647}\u{627}\u{646} \u{648} \u{627}\u{64A}\u{646} \u{62E}\u{628}\u{631} \u{627}\u{645}\u{631}\u{648}\u{632} \u{627}\u{633}\u{62A} \u{648} \u{62E}\u{648}\u{627}\u{647}\u{62F} \u{628}\u{648}\u{62F}";

    fn utf16_bytes(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn utf8_wins_over_a_declaration() {
        let decoded = decode(PERSIAN.as_bytes(), Some("windows-1256"));
        assert_eq!(decoded.text, PERSIAN);
        assert!(!decoded.replaced);
        let marked = [b"\xEF\xBB\xBF", PERSIAN.as_bytes()].concat();
        assert_eq!(decode(&marked, None).text, PERSIAN);
    }

    #[test]
    fn utf16_is_found_with_and_without_mark() {
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            assert_eq!(decode(&utf16_bytes(PERSIAN, to_bytes), None).text, PERSIAN);
            let marked = format!("\u{FEFF}{PERSIAN}");
            assert_eq!(decode(&utf16_bytes(&marked, to_bytes), None).text, PERSIAN);
        }
    }

    #[test]
    fn legacy_arabic_is_guessed_or_declared() {
        let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(ARABIC_YEH);
        assert_eq!(decode(&bytes, None).text, ARABIC_YEH);
        assert_eq!(decode(&bytes, Some("utf-8")).text, ARABIC_YEH);
        assert_eq!(decode(&bytes, Some("windows-1256")).text, ARABIC_YEH);
    }

    #[test]
    fn text_encoded_twice_is_decoded_twice() {
        let (once, _, _) = WINDOWS_1252.decode(PERSIAN.as_bytes());
        assert_eq!(decode(once.as_bytes(), None).text, PERSIAN);
        // Western text with such letters stays.
        let western = "\u{D8}resund, \u{D8}ystein \u{D8}degaard \u{D8}lsen \u{E9}t\u{E9}";
        assert_eq!(decode(western.as_bytes(), None).text, western);
    }

    #[test]
    fn single_bad_bytes_are_replaced_and_reported() {
        let mut bytes = PERSIAN.as_bytes().to_vec();
        bytes.insert(8, 0xFF);
        let decoded = decode(&bytes, None);
        assert!(decoded.replaced);
        assert_eq!(decoded.text.replace('\u{FFFD}', ""), PERSIAN);
    }
}
