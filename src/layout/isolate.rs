//! Finds what is to be kept whole, left to right, inside right-to-left text: dates and addresses.
//!
//! Without an isolate, `2025-11-25` after Persian letters is drawn with its parts turned round (its hyphens are
//! neutral between numbers), and an address is torn at its slashes.

use std::ops::Range;

use crate::text::direction::is_address;

/// What is kept whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Isolate {
    /// ISO 8601 dates, with or without a time.
    pub dates: bool,
    /// Web addresses, e-mail addresses and host names.
    pub addresses: bool,
}

impl Isolate {
    /// Everything that can be kept whole.
    pub const ALL: Self = Self {
        dates: true,
        addresses: true,
    };

    /// Returns the byte ranges of what is to be kept whole in `text`, in order.
    pub(super) fn tokens(self, text: &str) -> Vec<Range<usize>> {
        let suspect = |b: u8| self.dates && b == b'-' || self.addresses && matches!(b, b'/' | b'@' | b'.');
        if !text.bytes().any(suspect) {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut start = 0;
        for word in text.split(char::is_whitespace) {
            let end = start + word.len();
            let body = word.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
            let body_start = end - body.len();
            let body = body.trim_end_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/');
            let token = self.addresses && is_address(body) || self.dates && is_date(body);
            if token && body.is_ascii() {
                found.push(body_start..body_start + body.len());
            }
            // one separator, of whatever length, stands between two words
            let separator = text.get(end..).and_then(|rest| rest.chars().next());
            start = end + separator.map_or(0, char::len_utf8);
        }
        found
    }
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
        let ranges = Isolate::ALL.tokens(text);
        assert!(Isolate::default().tokens(text).is_empty());
        ranges.into_iter().map(|range| text.get(range).unwrap()).collect()
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
