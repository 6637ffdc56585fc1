//! Lines that hold fields: «label: value», several on a line, a value on the next line.

use super::rules::{self, LONGEST_LABEL, Label};
use crate::calendar::{Found, Hints, find, is_only_date_words};
use crate::text::digits;

/// A field of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field<'a> {
    pub(super) label: Label,
    /// Empty where the value stands on the next line, if anywhere.
    pub(super) value: &'a str,
}

/// Reads a line as fields; `None` where it is anything else.
pub(super) fn fields<'a>(line: &'a str, hints: &Hints<'_>) -> Option<Vec<Field<'a>>> {
    // Tags are parted by the very marks that part fields.
    if let Some((_, start, Label::Tags)) = labels_with_colon(line).first().filter(|(start, ..)| *start == 0) {
        let value = trim_value(line.get(*start..).unwrap_or_default());
        return accepts(Label::Tags, value, hints).then(|| {
            vec![Field {
                label: Label::Tags,
                value,
            }]
        });
    }
    if is_hashtags(line) {
        return Some(vec![Field {
            label: Label::Tags,
            value: line,
        }]);
    }
    let segments: Vec<&str> = line
        .split(['|', '\u{2022}', '\t', '\u{FF5C}'])
        .map(str::trim)
        .filter(|segment| !segment.is_empty())
        .collect();
    let mut fields = Vec::new();
    let mut unknown = 0;
    for segment in &segments {
        match segment_fields(segment, hints) {
            Some(found) => fields.extend(found),
            None => unknown += 1 + segment.split_whitespace().count() / 4,
        }
    }
    let has_label = !fields.is_empty();
    // A word or two beside the fields, such as the section, goes with them.
    (has_label && unknown < segments.len().max(2) && (unknown == 0 || segments.len() > 1)).then_some(fields)
}

/// Reads a segment: labels with colons, a label with a value of its kind, a date alone.
fn segment_fields<'a>(segment: &'a str, hints: &Hints<'_>) -> Option<Vec<Field<'a>>> {
    let labels = labels_with_colon(segment);
    if let Some((first, _, _)) = labels.first() {
        let before = segment.get(..*first).unwrap_or_default();
        if !before.chars().any(char::is_alphanumeric) || is_date(before, hints) {
            let mut fields = Vec::new();
            if is_date(before, hints) {
                fields.push(Field {
                    label: Label::Published,
                    value: before.trim(),
                });
            }
            for (index, (_, start, label)) in labels.iter().enumerate() {
                let end = labels.get(index + 1).map_or(segment.len(), |next| next.0);
                let value = trim_value(segment.get(*start..end).unwrap_or_default());
                if !accepts(*label, value, hints) && !value.is_empty() {
                    return None;
                }
                fields.extend(split_value(*label, value, hints));
            }
            return Some(fields);
        }
        return None;
    }
    without_colon(segment, hints).map(|field| vec![field])
}

/// Finds each label that stands before a colon: its start, where its value starts, and what it is.
fn labels_with_colon(segment: &str) -> Vec<(usize, usize, Label)> {
    let mut found: Vec<(usize, usize, Label)> = Vec::new();
    for (colon, mark) in segment.match_indices([':', '\u{FF1A}']) {
        let earliest = found.last().map_or(0, |(_, value, _)| *value);
        let Some(before) = segment.get(earliest..colon) else {
            continue;
        };
        // The longest run of words before the colon that makes a label.
        let mut starts: Vec<usize> = word_starts(before).collect();
        let surplus = starts.len().saturating_sub(LONGEST_LABEL);
        starts.drain(..surplus);
        let label = starts.into_iter().find_map(|start| {
            let words = before.get(start..)?;
            rules::label(words.trim_matches(['-', ' ', '\u{2022}', '*']))
                .map(|label| (earliest + start, label))
        });
        if let Some((start, label)) = label {
            found.push((start, colon + mark.len(), label));
        }
    }
    found
}

/// Lists the byte offsets at which words begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut in_word = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !in_word && !c.is_whitespace();
        in_word = !c.is_whitespace();
        begins.then_some(at)
    })
}

/// Reads a label without a colon, which only a value of the right kind makes one.
fn without_colon<'a>(segment: &'a str, hints: &Hints<'_>) -> Option<Field<'a>> {
    if is_date(segment, hints) {
        return None;
    }
    let starts: Vec<usize> = word_starts(segment).collect();
    for count in (1..=LONGEST_LABEL.min(starts.len().saturating_sub(1))).rev() {
        let Some((words, value)) = starts.get(count).and_then(|end| segment.split_at_checked(*end)) else {
            continue;
        };
        let value = trim_value(value);
        let Some(label) = rules::label(words.trim()) else {
            continue;
        };
        let typed = match label {
            Label::Code | Label::Counter => is_number(value),
            Label::Published | Label::Modified => is_date(value, hints),
            Label::Url => is_address(value),
            _ => false,
        };
        if typed {
            return Some(Field { label, value });
        }
    }
    // "23 views".
    let (first, rest) = segment.split_once(char::is_whitespace)?;
    (is_number(first) && rules::label(rest) == Some(Label::Counter)).then_some(Field {
        label: Label::Counter,
        value: first,
    })
}

/// Tells whether a value is one that a label may have; sentences are not.
pub(super) fn accepts(label: Label, value: &str, hints: &Hints<'_>) -> bool {
    let words = value.split_whitespace().count();
    let sentence = value.ends_with(['.', '!', '?', '\u{61F}']) || value.contains(['?', '\u{61F}', '!']);
    match label {
        Label::Code => {
            words <= 8
                && value
                    .chars()
                    .any(|c| crate::text::orthography::digit(c).is_some())
        }
        Label::Source => words <= 8 && !sentence,
        Label::Tags => !value.ends_with('.'),
        Label::Category => words <= 6 && !sentence,
        Label::Author(_) => words <= 7 && !sentence,
        Label::Published | Label::Modified => is_date(value, hints),
        Label::Url => is_address(value),
        Label::Counter => {
            words <= 3
                && value
                    .chars()
                    .any(|c| crate::text::orthography::digit(c).is_some())
        }
    }
}

/// Parts a date from the code it was printed behind.
fn split_value<'a>(label: Label, value: &'a str, hints: &Hints<'_>) -> Vec<Field<'a>> {
    if label == Label::Code
        && let Some((code, rest)) = value.split_once(char::is_whitespace)
        && is_date(rest, hints)
    {
        let date = Field {
            label: Label::Published,
            value: trim_value(rest),
        };
        return vec![Field { label, value: code }, date];
    }
    vec![Field { label, value }]
}

/// Tells whether a text is a date, or words of one, and nothing else.
pub(super) fn is_date(text: &str, hints: &Hints<'_>) -> bool {
    match find(text, hints) {
        Found::Date(printed) => printed.strays <= 2,
        Found::Invalid { strays } => strays == 0,
        Found::Nothing => is_only_date_words(text),
    }
}

/// Tells whether a line is nothing but hash tags.
fn is_hashtags(line: &str) -> bool {
    let tag = |word: &str| {
        word.strip_prefix('#').is_some_and(|rest| {
            rest.trim_end_matches([',', '\u{60C}'])
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '\u{200C}'))
                && !rest.is_empty()
        })
    };
    !line.is_empty() && line.split_whitespace().all(tag)
}

fn is_number(text: &str) -> bool {
    let ascii = digits::to_ascii(text);
    let digits = ascii.bytes().filter(u8::is_ascii_digit).count();
    digits > 0 && digits + 2 >= ascii.chars().count()
}

/// Tells whether a text is an address or the path of one.
pub(super) fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace)
        && text.len() < 2_000
        && (text.contains("://") || text.starts_with("www.") || (text.contains('.') && text.contains('/')))
}

fn trim_value(value: &str) -> &str {
    value.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '|' | '-' | '\u{2013}' | '\u{2022}' | '\u{200F}' | '\u{200E}')
    })
}
