//! Names of fields and of states, in the languages of the readers.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Status;
use crate::search::analyzer::table::lines;
use crate::search::suggest::{MISTAKE, distance};
use crate::text::fold;

/// A field that a query can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Title,
    Source,
    Tag,
    Author,
    Lang,
    Status,
    Date,
}

impl Field {
    const ALL: [(Self, &str); 7] = [
        (Self::Title, "title"),
        (Self::Source, "source"),
        (Self::Tag, "tag"),
        (Self::Author, "author"),
        (Self::Lang, "lang"),
        (Self::Status, "is"),
        (Self::Date, "date"),
    ];

    /// Gives the English name.
    pub(super) fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(field, _)| *field == self)
            .map_or("", |(_, name)| name)
    }
}

static FIELDS: LazyLock<Names> = LazyLock::new(|| names(include_str!("../../../assets/search/fields.txt")));
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

/// Finds the English name of a field that was probably meant.
pub(super) fn near(name: &str) -> Option<&'static str> {
    let name = fold(name);
    if name.chars().count() < 3 {
        return None;
    }
    let names = Field::ALL.iter().map(|(_, known)| *known);
    names
        .filter(|known| distance(&name, known, MISTAKE).is_some())
        .min()
}

/// Finds a state by one of its names.
pub(super) fn status(name: &str) -> Option<Status> {
    match *STATES.get(&fold(name))? {
        "unread" => Some(Status::Unread),
        "read" => Some(Status::Read),
        _ => Some(Status::Bookmarked),
    }
}
