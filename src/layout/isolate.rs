//! Finds what is to be kept whole, left to right, inside right-to-left text: dates and addresses.
//!
//! Without an isolate, `2025-11-25` after Persian letters is drawn with its parts turned round (its hyphens are
//! neutral between numbers), and an address is torn at its slashes.

use std::ops::Range;

use crate::text::direction::is_address;

/// Returns the byte ranges of ISO 8601 dates and addresses in `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Range<usize>> {
    // all of them hold one of these, and most paragraphs do not
    if !text.bytes().any(|b| matches!(b, b'-' | b'/' | b'@' | b'.')) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    for word in text.split(char::is_whitespace) {
        let end = start + word.len();
        let body = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
        let body_start = end - body.len();
        let body = body.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/');
        if body.is_ascii() && (is_address(body) || is_date(body)) {
            found.push(body_start..body_start + body.len());
        }
        // one separator, of whatever length, stands between two words
        start = end
            + text
                .get(end..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
    }
    found
}

/// Returns whether `word` is an ISO 8601 date, with or without a time.
fn is_date(word: &str) -> bool {
    let date = word.split_once('T').map_or(word, |(date, _)| date);
    let mut parts = date.split('-');
    let mut digits = |len: usize| {
        parts
            .next()
            .is_some_and(|part| part.len() == len && part.bytes().all(|b| b.is_ascii_digit()))
    };
    digits(4) && digits(2) && digits(2) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn dates_and_addresses_are_found_without_their_punctuation() {
        let text = "\u{633} (2025-11-25), https://example.org/a/ \u{633} desk@example.org. 2025-11-25T10:00Z";
        assert_eq!(
            found(text),
            [
                "2025-11-25",
                "https://example.org/a/",
                "desk@example.org",
                "2025-11-25T10:00Z"
            ]
        );
    }

    #[test]
    fn other_numbers_and_words_are_not() {
        assert_eq!(
            found("12-13 6.12 covid-19 1404/09/04 a/b \u{633}-\u{633}"),
            [""; 0]
        );
    }
}
