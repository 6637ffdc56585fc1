//! Characters that are obeyed rather than shown, and texts without them.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Returns whether a character is obeyed by terminals and readers rather than shown: the controls of
/// ASCII but line feed and tab, those of C1, separators of lines and paragraphs, the controls of
/// UAX #9, and annotations.
#[must_use]
pub fn is_control(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{2028}' | '\u{2029}' | '\u{FFF9}'..='\u{FFFB}' => true,
        c => is_bidi_control(c),
    }
}

/// Returns whether a character is a control of the Unicode Bidirectional Algorithm (UAX #9, section 2).
#[must_use]
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns a text without the characters that are obeyed.
///
/// ```
/// assert_eq!(khabar::text::without_controls("a\u{1B}[2J\u{202E}b\n"), "a[2Jb\n");
/// ```
#[must_use]
pub fn without_controls(text: &str) -> Cow<'_, str> {
    if text.contains(is_control) {
        Cow::Owned(text.replace(is_control, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns a URL with the characters percent-encoded that are obeyed or that no URL may hold (RFC 3986, section 2).
///
/// Letters of any script, and the half-space (U+200C) between them, stay as they are.
///
/// ```
/// use khabar::text::escape_url;
///
/// assert_eq!(escape_url("https://a.example/\u{1B}]x\u{202E} \"y"), "https://a.example/%1B]x%E2%80%AE%20%22y");
/// assert_eq!(escape_url("https://fa.example/می\u{200C}روم"), "https://fa.example/می\u{200C}روم");
/// ```
#[must_use]
pub fn escape_url(url: &str) -> Cow<'_, str> {
    let stays = |c: char| {
        !is_control(c)
            && !matches!(
                c,
                '\n' | '\t' | ' ' | '"' | '<' | '>' | '`' | '\u{AD}' | '\u{FEFF}'
            )
    };
    let url = url.trim();
    if url.chars().all(stays) {
        return Cow::Borrowed(url);
    }
    let mut escaped = String::with_capacity(url.len() + 16);
    for c in url.chars() {
        if stays(c) {
            escaped.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(escaped, "%{byte:02X}");
            }
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_control_is_one_and_no_letter_is() {
        for c in [
            '\u{1B}', '\r', '\u{9B}', '\u{85}', '\u{7F}', '\u{202E}', '\u{2066}', '\u{61C}', '\u{200F}',
            '\u{2028}',
        ] {
            assert!(is_control(c), "{c:?}");
        }
        // half-space and joiner belong to words, a mark to its letter
        for c in [
            '\n',
            '\t',
            ' ',
            'a',
            '\u{633}',
            '\u{200C}',
            '\u{200D}',
            '\u{64B}',
            '\u{FE0F}',
            '\u{1F600}',
        ] {
            assert!(!is_control(c), "{c:?}");
        }
    }

    #[test]
    fn a_url_is_escaped_once() {
        let url = "https://a.example/%1B x\u{9C}";
        let once = escape_url(url).into_owned();
        assert_eq!(once, "https://a.example/%1B%20x%C2%9C");
        assert_eq!(escape_url(&once), once);
    }
}
