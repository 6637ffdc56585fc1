//! The words by which lines of a page are known to be no part of its article.

use std::sync::LazyLock;

use crate::text::orthography::match_key;

/// What the beginning of a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Who made a picture.
    Credit,
    /// Leads to another article.
    Related,
    /// Newsletters, apps, subscriptions, networks.
    Offer,
    /// Who else worked on the article, where it came out: at its end.
    Writers,
    /// Who owns what.
    Rights,
    /// Heads what is no longer the article.
    End,
    /// Stands between the pictures of a gallery.
    Gallery,
    /// Marks an advertisement.
    Advert,
}

static PHRASES: LazyLock<Vec<(Form, String)>> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    let table = include_str!("../../../assets/ingest/page_lines.tsv");
    for row in table.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = row.split('\t').filter(|field| !field.is_empty());
        let form = match fields.next() {
            Some("credit") => Form::Credit,
            Some("related") => Form::Related,
            Some("offer") => Form::Offer,
            Some("writers") => Form::Writers,
            Some("rights") => Form::Rights,
            Some("end") => Form::End,
            Some("gallery") => Form::Gallery,
            Some("advert") => Form::Advert,
            _ => continue,
        };
        phrases.extend(fields.skip(1).map(|phrase| (form, key(phrase))));
    }
    phrases
});

/// Writes Latin and other cased letters small: what is compared is a page's own words with a table's.
#[expect(
    clippy::disallowed_methods,
    reason = "keys of lines are compared with phrases of the tables, letter by letter; nothing is searched by them"
)]
pub(super) fn lowered(text: &str) -> String {
    text.to_lowercase()
}

/// The key that lines and phrases are compared by.
pub(super) fn key(line: &str) -> String {
    let folded = lowered(&match_key(line));
    let opening = |c: char| !(c.is_alphanumeric() || c == '\u{A9}');
    folded
        .trim_start_matches(opening)
        .replace(['\u{2019}', '\u{60C}'], "'")
}

/// Tells whether a line's key begins with a phrase of this form, at the end of a word.
pub(super) fn begins(key: &str, form: Form) -> bool {
    matching(key, form).is_some()
}

/// Tells whether a line's key is a phrase of this form and hardly anything else.
pub(super) fn is(key: &str, form: Form) -> bool {
    matching(key, form).is_some_and(|rest| !rest.chars().any(char::is_alphabetic))
}

/// Returns what follows the longest phrase of this form that a line's key begins with.
fn matching(key: &str, form: Form) -> Option<&str> {
    PHRASES
        .iter()
        .filter(|(known, _)| *known == form)
        .filter_map(|(_, phrase)| {
            let rest = key.strip_prefix(phrase.as_str())?;
            (!rest.starts_with(char::is_alphanumeric) || phrase == "\u{A9}").then_some(rest)
        })
        .min_by_key(|rest| rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_end_at_words() {
        assert!(begins(&key("Read more: about it"), Form::Related));
        assert!(begins(&key("\u{2022} READ MORE"), Form::Related));
        assert!(!begins(&key("Photography is an art"), Form::Credit));
        assert!(begins(&key("(Photo: A. Body)"), Form::Credit));
        assert!(is(&key("Comments (12)"), Form::End));
        assert!(!is(&key("Comments on the matter"), Form::End));
        assert!(begins(&key("\u{A9}2020 Somebody"), Form::Rights));
        assert!(PHRASES.len() > 300);
    }
}
