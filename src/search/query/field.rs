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
    match *STATES.get(&fold(name))? {
        "unread" => Some(Status::Unread),
        "read" => Some(Status::Read),
        _ => Some(Status::Bookmarked),
    }
}
