//! The canonical form of a text: NFC, found at once where nothing composes.

use std::borrow::Cow;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfc_quick};

use super::properties;

/// Returns `text` in Normalization Form C.
///
/// ```
/// assert_eq!(khabar::text::canonical("\u{627}\u{653}"), "\u{622}");
/// ```
#[must_use]
pub fn canonical(text: &str) -> Cow<'_, str> {
    if is_canonical(text) {
        return Cow::Borrowed(text);
    }
    let slice = |start: usize, end: usize| text.get(start..end).unwrap_or_default();
    let mut composed = String::new();
    // what `composed` stands for so far, and where the last plain character begins
    let (mut done, mut base) = (0, 0);
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        if properties::of(c).is_plain() {
            base = at;
            continue;
        }
        // nothing outside of the plain character before a run of others and the run can compose with it
        while rest.next_if(|(_, c)| !properties::of(*c).is_plain()).is_some() {}
        let end = rest.peek().map_or(text.len(), |(next, _)| *next);
        let run = slice(base, end);
        if !is_nfc(run) {
            composed.push_str(slice(done, base));
            composed.extend(run.nfc());
            done = end;
        }
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    composed.push_str(slice(done, text.len()));
    Cow::Owned(composed)
}

/// Returns whether a text is in NFC, looking closer only at what is not plain.
///
/// Plain characters neither compose with what stands before nor move, so each stretch of others can be judged with the
/// one character before it.
fn is_canonical(text: &str) -> bool {
    let mut rare = properties::rare(text).peekable();
    while let Some((start, c)) = rare.next() {
        let mut end = start + c.len_utf8();
        let mut class = canonical_combining_class(c);
        let mut sure = is_sure(c);
        while let Some((_, next)) = rare.next_if(|(at, _)| *at == end) {
            end += next.len_utf8();
            let follows = canonical_combining_class(next);
            sure &= is_sure(next) && (follows == 0 || class <= follows);
            class = follows;
        }
        if !sure {
            let before = text.get(..start).and_then(|before| before.chars().next_back());
            let from = start - before.map_or(0, char::len_utf8);
            if !text.get(from..end).is_some_and(is_nfc) {
                return false;
            }
        }
    }
    true
}

/// Returns whether a character composes with nothing before it.
fn is_sure(c: char) -> bool {
    is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn composes_alef_and_madda_and_leaves_heh_and_hamza() {
        assert_eq!(canonical("\u{627}\u{653}\u{628}"), "\u{622}\u{628}");
        assert!(matches!(canonical("\u{647}\u{654}"), Cow::Borrowed(_)));
    }

    #[test]
    fn judges_as_a_look_at_the_whole_does() {
        // every string of three of these: letters, marks of several classes, what composes, what decomposes
        let kinds = [
            'a', '\u{627}', '\u{64E}', '\u{651}', '\u{653}', '\u{301}', '\u{327}', '\u{212B}', '\u{E9}',
            '\u{1161}', '\u{1100}', '\u{AC00}', '\u{11A8}', '\u{9}', '\u{344}',
        ];
        for first in kinds {
            for second in kinds {
                for third in kinds {
                    let text: String = [first, second, third, 'b', second].iter().collect();
                    assert_eq!(is_canonical(&text), is_nfc(&text), "{}", text.escape_unicode());
                }
            }
        }
    }

    #[test]
    fn puts_marks_in_canonical_order() {
        // shadda (33) and fatha (30)
        assert_eq!(canonical("\u{628}\u{651}\u{64E}"), "\u{628}\u{64E}\u{651}");
    }

    #[test]
    fn runs_compose_as_the_whole_does() {
        for text in [
            "\u{653}\u{627}\u{653} \u{628}\u{651}\u{64E}\u{627} e\u{301}x \u{1112}\u{1161}\u{11AB}",
            "a\u{64B}\u{627}\u{653}\u{327}\u{301}c\u{327}",
            "\u{212B}\u{5D0}\u{5B8}\u{5BC}\u{958}\u{FB2A}\u{1100}\u{1161}",
        ] {
            assert_eq!(canonical(text), text.nfc().collect::<String>());
        }
    }
}
