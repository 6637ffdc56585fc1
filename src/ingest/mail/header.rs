//! Headers of letters: their words decoded, their names taken out of addresses.

use mailparse::{MailHeader, MailHeaderMap};

use super::word;
use crate::ingest::{charset, clean};

/// Reads a header as text on one line; `None` where it is missing or empty.
pub(in crate::ingest) fn value(headers: &[MailHeader<'_>], name: &str) -> Option<String> {
    let raw = headers.get_first_header(name)?.get_value_raw();
    // letters that do not say so often hold plain bytes of some charset
    let text = charset::decode(raw, None).text;
    let text = clean::line(&word::decode(&text));
    (!text.is_empty()).then_some(text)
}

/// Takes the name out of an address: «Name <a@b>», «a@b (Name)»; the address itself where it has none.
pub(super) fn person(from: &str) -> String {
    let from = from.trim();
    let named = from
        .split_once('<')
        .map(|(name, _)| name)
        .or_else(|| from.split_once('(').and_then(|(_, name)| name.strip_suffix(')')))
        .map(|name| name.trim().trim_matches(['"', '\'']).trim().replace("\\\"", "\""))
        .filter(|name| !name.is_empty());
    named.unwrap_or_else(|| from.trim_matches(['<', '>']).to_owned())
}

/// Takes the name out of a list's id: «Name <list.example.org>».
pub(super) fn phrase(list: &str) -> Option<String> {
    let name = list.split('<').next().unwrap_or_default();
    let name = name.trim().trim_matches('"').trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_out_of_addresses() {
        assert_eq!(person("\"A B\" <a@example.org>"), "A B");
        assert_eq!(person("a@example.org (A B)"), "A B");
        assert_eq!(person("<a@example.org>"), "a@example.org");
        assert_eq!(phrase("The List <l.example.org>").unwrap(), "The List");
        assert_eq!(phrase("<l.example.org>"), None);
    }
}
