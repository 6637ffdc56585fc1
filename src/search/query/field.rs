//! Fields of the query language: what each asks for, and its names in the languages of the readers.
//!
//! A new field is a row of [`Field::ALL`], a line of `assets/search/fields.txt`, and what the compiler asks for.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::date::Bound;
use super::{Scope, Status};
use crate::search::analyzer::table::lines;
use crate::search::schema::Facet;
use crate::search::suggest::{MISTAKE, distance};
use crate::text::fold;

/// A field that a query can name, by the kind of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// Words of one part of an article.
    Text(TextField),
    /// A date, a span or an age.
    Date(Bound),
    /// A state of the reader's.
    Status,
    /// Words of the reader's note.
    Note,
    /// The number of an article.
    Id,
}

/// A part of an article whose words are indexed apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextField {
    Title,
    Source,
    Tag,
    Author,
    Lang,
}

impl Field {
    /// Every field with its English name, with which its line of the list of names begins.
    const ALL: [(Self, &str); 12] = [
        (Self::Text(TextField::Title), "title"),
        (Self::Text(TextField::Source), "source"),
        (Self::Text(TextField::Tag), "tag"),
        (Self::Text(TextField::Author), "author"),
        (Self::Text(TextField::Lang), "lang"),
        (Self::Status, "is"),
        (Self::Date(Bound::On), "date"),
        (Self::Date(Bound::Since), "since"),
        (Self::Date(Bound::Before), "before"),
        (Self::Date(Bound::After), "after"),
        (Self::Note, "note"),
        (Self::Id, "id"),
    ];

    /// Tells whether the name of the field is an everyday word, which a sentence may have before a colon.
    pub(super) fn is_everyday_word(self) -> bool {
        match self {
            Self::Date(bound) => bound != Bound::On,
            Self::Text(_) | Self::Status | Self::Note | Self::Id => false,
        }
    }
}

impl TextField {
    /// Returns the English name.
    pub(super) fn as_str(self) -> &'static str {
        let named = Field::ALL.iter().find(|(field, _)| *field == Field::Text(self));
        named.map_or("", |(_, name)| name)
    }

    /// Returns where the index has its words.
    pub(super) fn scope(self) -> Scope {
        match self {
            Self::Title => Scope::Title,
            Self::Source => Scope::Facet(Facet::Source),
            Self::Tag => Scope::Facet(Facet::Tag),
            Self::Author => Scope::Facet(Facet::Author),
            Self::Lang => Scope::Facet(Facet::Lang),
        }
    }
}

/// The names of the fields.
const LIST: &str = include_str!("../../../assets/search/fields.txt");

static FIELDS: LazyLock<Names> = LazyLock::new(|| names(LIST));
static STATES: LazyLock<Names> = LazyLock::new(|| names(include_str!("../../../assets/search/states.txt")));

/// Other names, folded, with the English one that each line of a list begins with.
pub(super) type Names = HashMap<String, &'static str>;

/// Reads a list of names.
pub(super) fn names(text: &'static str) -> Names {
    let lines = lines(text).filter_map(|line| line.split_once(char::is_whitespace));
    lines
        .flat_map(|(english, names)| names.split_whitespace().map(move |name| (fold(name), english)))
        .collect()
}

/// Finds a field by one of its names.
pub(super) fn field(name: &str) -> Option<Field> {
    let english = *FIELDS.get(&fold(name))?;
    Field::ALL
        .iter()
        .find(|(_, known)| *known == english)
        .map(|(field, _)| *field)
}

/// Finds the name of a field that was probably meant, in the language in which it was typed.
pub(super) fn near(name: &str) -> Option<&'static str> {
    /// Letters of the shortest name that can be mistyped and still be told.
    const SHORTEST: usize = 4;
    let name = fold(name);
    let names = lines(LIST).flat_map(|line| line.split_whitespace().skip(1));
    let near = names.filter_map(|known| {
        let cost = distance(&name, &fold(known), MISTAKE)?;
        (known.chars().count() >= SHORTEST).then_some((cost, known))
    });
    near.min().map(|(_, known)| known)
}

/// Finds a state by one of its names.
pub(super) fn status(name: &str) -> Option<Status> {
    let english = *STATES.get(&fold(name))?;
    Status::ALL
        .into_iter()
        .find_map(|(known, status)| (known == english).then_some(status))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_names_in_five_languages_and_no_name_is_another_fields() {
        let listed: Vec<&str> = lines(LIST)
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        let known: Vec<&str> = Field::ALL.iter().map(|(_, name)| *name).collect();
        assert_eq!(listed, known);
        let mut seen = HashMap::new();
        for line in lines(LIST) {
            let names: Vec<&str> = line.split_whitespace().skip(1).collect();
            assert!(names.iter().any(|name| name.is_ascii()), "{line}");
            assert!(
                names
                    .iter()
                    .any(|name| name.contains(|c| ('\u{5D0}'..='\u{5EA}').contains(&c))),
                "{line}"
            );
            // Persian, Arabic and Urdu share some of their words.
            assert!(
                names
                    .iter()
                    .filter(|name| name.contains(|c| ('\u{620}'..='\u{6D3}').contains(&c)))
                    .count()
                    >= 2
            );
            for name in names {
                let before = seen.insert(fold(name), names_of(line));
                assert!(before.is_none_or(|before| before == names_of(line)), "{name}");
            }
        }
    }

    fn names_of(line: &'static str) -> &'static str {
        line.split_whitespace().next().unwrap_or_default()
    }
}
