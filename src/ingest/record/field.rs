//! The names under which structured formats give the fields of an article.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::orthography::match_key;

/// A field of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::ingest) enum Field {
    Id,
    Title,
    /// The body as plain text.
    Text,
    /// The body as plain text, where tools may also give it with its markup.
    Plain,
    Html,
    Markdown,
    /// The body, as HTML where it has tags.
    Content,
    Lead,
    Kicker,
    Date,
    Lang,
    Url,
    Source,
    Author,
    Category,
    Code,
    Attribution,
    Tags,
    /// The body as `khabar show --json` writes it.
    Blocks,
    /// An object or a list that holds articles.
    Wrapper,
}

impl Field {
    const NAMES: [(Self, &'static str); 20] = [
        (Self::Id, "id"),
        (Self::Title, "title"),
        (Self::Text, "text"),
        (Self::Plain, "plain"),
        (Self::Html, "html"),
        (Self::Markdown, "markdown"),
        (Self::Content, "content"),
        (Self::Lead, "lead"),
        (Self::Kicker, "kicker"),
        (Self::Date, "date"),
        (Self::Lang, "lang"),
        (Self::Url, "url"),
        (Self::Source, "source"),
        (Self::Author, "author"),
        (Self::Category, "category"),
        (Self::Code, "code"),
        (Self::Attribution, "attribution"),
        (Self::Tags, "tags"),
        (Self::Blocks, "blocks"),
        (Self::Wrapper, "wrapper"),
    ];

    /// Returns whether the field alone makes an article.
    pub(in crate::ingest) fn is_title_or_body(self) -> bool {
        self == Self::Title || self.is_body()
    }

    /// Returns whether the field is the body in one of its forms.
    pub(in crate::ingest) fn is_body(self) -> bool {
        match self {
            Self::Text | Self::Plain | Self::Html | Self::Markdown | Self::Content | Self::Blocks => true,
            Self::Id
            | Self::Title
            | Self::Lead
            | Self::Kicker
            | Self::Date
            | Self::Lang
            | Self::Url
            | Self::Source
            | Self::Author
            | Self::Category
            | Self::Code
            | Self::Attribution
            | Self::Tags
            | Self::Wrapper => false,
        }
    }
}

/// Fields by the key of each name, with its rank: the lower one wins.
static FIELDS: LazyLock<HashMap<String, (Field, usize)>> = LazyLock::new(|| {
    let table = include_str!("../../../assets/ingest/fields.tsv");
    let mut fields = HashMap::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let Some((field, names)) = line.split_once('\t') else {
            continue;
        };
        let Some((field, _)) = Field::NAMES.iter().find(|(_, name)| *name == field) else {
            continue;
        };
        for (rank, name) in names.split(',').enumerate() {
            fields.entry(key(name)).or_insert((*field, rank));
        }
    }
    fields
});

/// Finds the field that a name means, and the name's rank among those of the field.
pub(in crate::ingest) fn find(name: &str) -> Option<(Field, usize)> {
    const LONGEST: usize = 100;
    if name.len() > LONGEST {
        return None;
    }
    FIELDS.get(&key(name)).copied()
}

/// Folds a name: neither case nor what separates its words counts.
fn key(name: &str) -> String {
    let folded = match_key(name.trim());
    // an underscore in front is part of the name: `_source` is not `source`
    let (mark, rest) = match folded.strip_prefix('_') {
        Some(rest) => ("_", rest),
        None => ("", folded.as_str()),
    };
    let separates = |c: char| matches!(c, ' ' | '_' | '-' | '.' | ':');
    let words = rest.split(separates);
    std::iter::once(mark).chain(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_a_field_and_no_name_means_two() {
        let table = include_str!("../../../assets/ingest/fields.tsv");
        let mut seen = HashMap::new();
        let mut rows = Vec::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let (field, names) = line.split_once('\t').unwrap();
            assert!(Field::NAMES.iter().any(|(_, name)| *name == field), "{field}");
            rows.push(field);
            for name in names.split(',') {
                assert!(!key(name).is_empty(), "{line}");
                let before = seen.insert(key(name), field);
                assert!(before.is_none_or(|before| before == field), "{name}");
            }
        }
        for (_, name) in Field::NAMES {
            assert_eq!(rows.iter().filter(|row| **row == name).count(), 1, "{name}");
        }
    }

    #[test]
    fn spelling_of_a_name_does_not_count() {
        for name in [
            "date_published",
            "datePublished",
            "Date Published",
            "DATE-PUBLISHED",
        ] {
            assert_eq!(find(name).map(|(field, _)| field), Some(Field::Date), "{name}");
        }
        assert_eq!(find("version"), None);
    }
}
