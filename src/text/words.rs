//! How many words a text has.

/// Bytes that are counted at a time: no more words begin in them than a byte can count.
const STRETCH: usize = 128;

/// Counts the words of a text: what stands between white space, as [`str::split_whitespace`] parts it.
///
/// ```
/// assert_eq!(khabar::text::count_words(" two  words\n"), 2);
/// ```
#[must_use]
pub fn count_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    if has_rare_blank(bytes) {
        return text.split_whitespace().count();
    }
    let blank = |byte: u8| (byte == b' ') | (byte.wrapping_sub(b'\t') < 5);
    let first = bytes.first().is_some_and(|byte| !blank(*byte));
    let after = bytes.get(1..).unwrap_or_default();
    // short stretches counted in a byte and without branches, so that the compiler takes many bytes at a time
    let stretches = bytes.chunks(STRETCH).zip(after.chunks(STRETCH));
    let begun = stretches.map(|(bytes, after)| {
        let pairs = bytes.iter().zip(after);
        usize::from(pairs.fold(0, |words, (byte, next)| {
            words + u8::from(blank(*byte) & !blank(*next))
        }))
    });
    usize::from(first) + begun.sum::<usize>()
}

/// Tells whether white space that is not ASCII stands in a text.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "lazy operators are branches, and the compiler then takes one byte at a time"
)]
fn has_rare_blank(bytes: &[u8]) -> bool {
    let after = |count: usize| bytes.get(count..).unwrap_or_default().iter();
    let pairs = bytes.iter().zip(after(1));
    let double = pairs.fold(false, |found, (lead, next)| {
        found | (*lead == 0xC2) & ((*next == 0x85) | (*next == 0xA0))
    });
    let triples = bytes.iter().zip(after(1)).zip(after(2));
    triples.fold(double, |found, ((lead, next), last)| {
        let general = (*last <= 0x8A) | (*last & !1 == 0xA8) | (*last == 0xAF);
        found
            | (*lead == 0xE2) & (*next == 0x80) & general
            | (*lead == 0xE2) & (*next == 0x81) & (*last == 0x9F)
            | (*lead == 0xE1) & (*next == 0x9A) & (*last == 0x80)
            | (*lead == 0xE3) & (*next == 0x80) & (*last == 0x80)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_parts_words_as_the_standard_library_has_it() {
        for c in (0..=char::MAX as u32).filter_map(char::from_u32) {
            for text in [format!("{c}a{c}{c}b "), format!("a {c}"), c.to_string()] {
                let words = text.split_whitespace().count();
                assert_eq!(count_words(&text), words, "U+{:04X}", c as u32);
            }
        }
        assert_eq!(count_words(""), 0);
        let many = "a b\u{627} ".repeat(1_000);
        assert_eq!(count_words(&many), 2_000);
    }
}
