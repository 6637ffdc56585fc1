//! The rule data of `assets/ingest`: labels and boilerplate.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::orthography::match_key;

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Label {
    Code,
    Source,
    Tags,
    Category,
    /// With its rank: who wrote goes before who translated.
    Author(u8),
    Published,
    Modified,
    Url,
    Counter,
}

impl Label {
    /// Names the reason for which such a line is left out of the body.
    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Source => "source",
            Self::Tags => "tags",
            Self::Category => "category",
            Self::Author(_) => "author",
            Self::Published => "date",
            Self::Modified => "date_modified",
            Self::Url => "url",
            Self::Counter => "counter",
        }
    }
}

/// How a boilerplate line is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The whole line.
    Whole,
    /// Its beginning.
    Start,
    /// Its beginning; a list of other articles may follow.
    Related,
    /// The whole line; readers' comments may follow.
    Comments,
}

/// A rule about boilerplate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Boilerplate {
    pub(super) form: Form,
    pub(super) reason: &'static str,
    key: String,
}

/// The most words that a label is made of.
pub(super) const LONGEST_LABEL: usize = 4;

static LABELS: LazyLock<HashMap<String, Label>> = LazyLock::new(|| {
    let mut labels = HashMap::new();
    for fields in rows(include_str!("../../../assets/ingest/labels.tsv")) {
        let [kind, rank, _, words @ ..] = fields.as_slice() else {
            continue;
        };
        let label = match *kind {
            "code" => Label::Code,
            "source" => Label::Source,
            "tags" => Label::Tags,
            "category" => Label::Category,
            "author" => Label::Author(rank.parse().unwrap_or(9)),
            "published" => Label::Published,
            "modified" => Label::Modified,
            "url" => Label::Url,
            "counter" => Label::Counter,
            _ => continue,
        };
        for word in words {
            labels.entry(bare(word)).or_insert(label);
        }
    }
    labels
});

static BOILERPLATE: LazyLock<Vec<Boilerplate>> = LazyLock::new(|| {
    let mut rules = Vec::new();
    for fields in rows(include_str!("../../../assets/ingest/boilerplate.tsv")) {
        let [form, reason, _, texts @ ..] = fields.as_slice() else {
            continue;
        };
        let form = match *form {
            "whole" => Form::Whole,
            "start" => Form::Start,
            "related" => Form::Related,
            "comments" => Form::Comments,
            _ => continue,
        };
        rules.extend(texts.iter().map(|text| Boilerplate {
            form,
            reason,
            key: bare(text),
        }));
    }
    rules
});

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').filter(|field| !field.is_empty()).collect())
}

/// Folds words to a key without spaces, so that joined and parted spellings are one.
pub(super) fn bare(text: &str) -> String {
    let mut key = match_key(text);
    key.retain(|c| c != ' ');
    key
}

/// Finds the label that words make.
pub(super) fn label(words: &str) -> Option<Label> {
    LABELS.get(&bare(words)).copied()
}

/// Finds the boilerplate rule that a line's key meets.
pub(super) fn boilerplate(key: &str) -> Option<&'static Boilerplate> {
    let trimmed = key.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ':' | '!' | '/' | '\u{61F}' | '?' | '*' | '+' | '\u{2026}' | '(' | ')' | '\u{BB}' | '>'
            )
    });
    let bare = bare(trimmed);
    if bare.is_empty() {
        return None;
    }
    BOILERPLATE.iter().find(|rule| {
        bare == rule.key
            || (matches!(rule.form, Form::Start | Form::Related)
                && bare.starts_with(&rule.key)
                && ends_word(key, &rule.key))
    })
}

/// Tells whether a rule's letters end where a word of the line ends.
fn ends_word(key: &str, rule: &str) -> bool {
    let mut left = rule.chars().filter(|c| *c != ' ').count();
    for c in key.chars() {
        if left == 0 {
            return !c.is_alphanumeric();
        }
        left -= usize::from(c != ' ');
    }
    left == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_tables_is_a_rule() {
        let labels: Vec<_> = rows(include_str!("../../../assets/ingest/labels.tsv")).collect();
        assert!(
            labels
                .iter()
                .all(|row| row.len() > 3 && row.get(3).and_then(|word| label(word)).is_some())
        );
        assert!(BOILERPLATE.len() > 200);
        assert!(BOILERPLATE.iter().all(|rule| boilerplate(&rule.key).is_some()));
    }

    #[test]
    fn starts_end_at_a_word() {
        assert!(boilerplate("read more: the other").is_some());
        assert!(boilerplate("read moreover").is_none());
        assert!(boilerplate("share").is_some());
        assert!(boilerplate("share prices fell").is_none());
    }
}
