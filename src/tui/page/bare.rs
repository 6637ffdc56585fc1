//! Web addresses that stand in a text as such: the page makes links of them, too.

use std::ops::Range;

/// Finds the web addresses of a text, in order, without the punctuation of the sentence around them.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("://")) {
        let colon = from + at;
        from = colon + "://".len();
        let before = text.get(..colon).unwrap_or_default();
        let scheme = before.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
        let start = colon - scheme;
        let scheme = text.get(start..colon).unwrap_or_default();
        let rest = text.get(from..).unwrap_or_default();
        let end = rest.find(|c| !may_stand_in_one(c)).unwrap_or(rest.len());
        let body = without_punctuation(rest.get(..end).unwrap_or_default());
        let is_web = ["http", "https"]
            .iter()
            .any(|web| scheme.eq_ignore_ascii_case(web));
        if is_web && body.contains(char::is_alphanumeric) {
            found.push(start..from + body.len());
        }
        from += end;
    }
    found
}

/// Returns whether an address may hold a character; letters of all scripts stand in addresses that people write.
fn may_stand_in_one(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '`' | '{' | '}' | '|' | '\\' | '^')
    } else {
        c.is_alphanumeric()
    }
}

/// Leaves out what ends the sentence, and brackets that were opened before the address.
fn without_punctuation(address: &str) -> &str {
    let mut address = address;
    loop {
        let count = |bracket| address.matches(bracket).count();
        let end = match address.chars().next_back() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*') => 1,
            Some(')') if count(')') > count('(') => 1,
            Some(']') if count(']') > count('[') => 1,
            _ => return address,
        };
        address = address.get(..address.len() - end).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        addresses(text)
            .into_iter()
            .map(|range| text.get(range).unwrap())
            .collect()
    }

    #[test]
    fn addresses_end_where_the_sentence_goes_on() {
        for (text, addresses) in [
            (
                "see https://example.org/a, and http://b.example.",
                &["https://example.org/a", "http://b.example"][..],
            ),
            (
                "(https://example.org/a_(b)) [HTTPS://c.example/?q=1&r=2]!",
                &["https://example.org/a_(b)", "HTTPS://c.example/?q=1&r=2"],
            ),
            ("\"https://example.org/\"", &["https://example.org/"]),
            (
                "https://fa.example/\u{62e}\u{628}\u{631}\u{60c} \u{648}",
                &["https://fa.example/\u{62e}\u{628}\u{631}"],
            ),
            (
                "ftp://example.org, mailto:a@b.example, https://, xhttp://a.example, https://...",
                &[],
            ),
            ("", &[]),
        ] {
            assert_eq!(found(text), addresses, "{text}");
        }
    }
}
