//! What is taken out of a text before it is kept: control characters, nothing else.
//!
//! Letters, joiners and marks stay as they are; only their canonical form (NFC)
//! is made sure of.

use std::borrow::Cow;

use crate::text::canonical;

/// Removes C0 and C1 controls but line feed and tab, with whole escape sequences, and composes to NFC.
///
/// Other line ends become line feeds.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if !has_unwanted(text) {
        return canonical(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' => {
                if rest.peek() != Some(&'\n') {
                    kept.push('\n');
                }
            }
            '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\u{1B}' => {
                // A control sequence up to its final byte; of others the next character stays.
                if rest.next_if_eq(&'[').is_some() {
                    while rest.next_if(|c| matches!(c, ' '..='?')).is_some() {}
                    let _ = rest.next_if(|c| matches!(c, '@'..='~'));
                }
            }
            '\u{FEFF}' => {}
            '\n' | '\t' => kept.push(c),
            c if c.is_control() => {}
            c => kept.push(c),
        }
    }
    match canonical(&kept) {
        Cow::Borrowed(_) => Cow::Owned(kept),
        Cow::Owned(composed) => Cow::Owned(composed),
    }
}

/// Looks for what [`clean`] takes out: most texts have nothing of it.
///
/// Looks at all bytes, without stopping at the first: so the compiler takes many at a time.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "lazy operators are branches, and the compiler then takes one byte at a time"
)]
fn has_unwanted(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after = |count: usize| bytes.get(count..).unwrap_or_default().iter();
    let one = |byte: u8| (byte < 0x20) & (byte != b'\n') & (byte != b'\t') | (byte == 0x7F);
    let single = bytes.iter().fold(false, |found, byte| found | one(*byte));
    let double = bytes.iter().zip(after(1)).fold(false, |found, (lead, next)| {
        found | (*lead == 0xC2) & (*next < 0xA0)
    });
    let triples = bytes.iter().zip(after(1)).zip(after(2));
    let triple = triples.fold(false, |found, ((lead, next), last)| {
        let end_of_line = (*lead == 0xE2) & (*next == 0x80) & (*last & !1 == 0xA8);
        let mark = (*lead == 0xEF) & (*next == 0xBB) & (*last == 0xBF);
        found | end_of_line | mark
    });
    single | double | triple
}

/// Cleans a text and puts it on one line: white space becomes single spaces.
pub(super) fn line(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    for word in clean(text)
        .split([' ', '\n', '\t', '\u{A0}'])
        .filter(|word| !word.is_empty())
    {
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_go_and_joiners_stay() {
        assert_eq!(clean("a\u{1B}[31;1mb\u{1B}[0m\u{7}\u{9B}c\u{0}"), "abc");
        assert_eq!(clean("a\r\nb\rc\u{2028}d\u{85}e\tf"), "a\nb\nc\nd\ne\tf");
        let joined = "\u{645}\u{6CC}\u{200C}\u{62E}\u{648}\u{627}\u{647}\u{645}\u{200D}";
        assert!(matches!(clean(joined), Cow::Borrowed(_)));
        assert_eq!(clean("\u{FEFF}\u{627}\u{653}"), "\u{622}");
    }

    #[test]
    fn every_unwanted_character_is_seen() {
        for c in (0..=0x2_FFFF).filter_map(char::from_u32) {
            let unwanted = !matches!(c, '\n' | '\t')
                && (c.is_control() || matches!(c, '\u{FEFF}' | '\u{2028}' | '\u{2029}'));
            assert_eq!(has_unwanted(&format!("a{c}b")), unwanted, "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn a_line_has_single_spaces() {
        assert_eq!(line("  a \u{A0}b\r\n c\u{200C}d "), "a b c\u{200C}d");
    }
}
