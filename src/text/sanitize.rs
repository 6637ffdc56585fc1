//! Takes out of a text what must not reach a terminal, before anything analyses it.
//!
//! What counts in the analysis (ZWNJ, ZWJ, directional marks, embeddings, isolates) stays: the layout
//! reads it and sends none of it.

use std::borrow::Cow;

use super::properties;

/// How many spaces a tab becomes.
const TAB: &str = "    ";

enum Fate {
    Keep,
    Drop,
    Newline,
    Spaces,
}

/// Decides what becomes of `c`.
///
/// `U+0600`–`U+0605`, `U+06DD`, the soft hyphen, the byte order mark and `U+FE0F` are drawn in 0, 1 or 2
/// cells by one terminal and the other, so none of them can be placed; overrides
/// (LRO, RLO) let a text pretend to be another.
fn fate(c: char) -> Fate {
    match c {
        '\n' => Fate::Keep,
        '\t' => Fate::Spaces,
        // carriage return, next line and the paragraph separator end a paragraph as \n does; VT and FF end a line
        '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2029}' => Fate::Newline,
        '\0'..='\u{1F}'
        | '\u{7F}'..='\u{9F}'
        | '\u{AD}'
        | '\u{600}'..='\u{605}'
        | '\u{6DD}'
        | '\u{202D}'
        | '\u{202E}'
        | '\u{FE0F}'
        | '\u{FEFF}' => Fate::Drop,
        _ => Fate::Keep,
    }
}

/// Returns whether sanitising leaves `c` as it is.
pub(super) fn passes(c: char) -> bool {
    matches!(fate(c), Fate::Keep)
}

/// Takes out control characters, overrides and what terminals disagree about; tabs become spaces.
///
/// Keeps `\n`, to which the other ends of lines and paragraphs are mapped (`\r\n` counts as one).
/// Doing it again changes nothing.
///
/// ```
/// assert_eq!(khabar::text::sanitize("a\u{1B}[31m\u{202E}b\r\nc"), "a[31mb\nc");
/// ```
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if properties::rare(text).all(|(_, c)| passes(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match fate(c) {
            Fate::Keep => out.push(c),
            Fate::Drop => {}
            Fate::Newline if c == '\r' && chars.peek() == Some(&'\n') => {}
            Fate::Newline => out.push('\n'),
            Fate::Spaces => out.push_str(TAB),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_text_is_not_copied() {
        let text = "\u{633}\u{644}\u{627}\u{645} \u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}\u{64B}";
        assert!(matches!(sanitize(text), Cow::Borrowed(_)));
    }

    #[test]
    fn every_control_goes_and_every_end_of_line_is_a_newline() {
        let all: String = ('\0'..='\u{9F}').collect();
        let out = sanitize(&all);
        let controls: Vec<char> = out.chars().filter(|c| c.is_control() && *c != '\n').collect();
        assert!(controls.is_empty(), "{controls:?}");
        assert_eq!(sanitize("a\r\nb\rc\u{85}d\u{2029}e"), "a\nb\nc\nd\ne");
        assert_eq!(sanitize("a\tb"), "a    b");
    }

    #[test]
    fn marks_embeddings_and_isolates_stay_for_the_analysis() {
        let text =
            "\u{200E}\u{200F}\u{61C}\u{202A}\u{202B}\u{202C}\u{2066}\u{2067}\u{2068}\u{2069}\u{200C}\u{200D}";
        assert_eq!(sanitize(text), text);
        assert_eq!(
            sanitize("\u{202D}\u{202E}\u{FEFF}\u{AD}\u{FE0F}\u{600}\u{605}\u{6DD}"),
            ""
        );
    }
}
