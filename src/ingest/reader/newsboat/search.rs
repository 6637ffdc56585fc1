//! newsboat's searches in khabar's query language, as far as it can say them.
//!
//! newsboat compares letters, khabar finds words: `=~ "linux"` becomes the word,
//! alternatives become `OR`, and a pattern that is more than that is refused, as
//! is an attribute that no search of khabar knows. Refused is the whole search:
//! half of one would show other articles than its name says.

use super::filter::{Comparison, Filter, Operator};
use super::pattern;
use crate::sentence::{Sentence, sentence};

/// Where khabar looks for what an attribute says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A field of the query language, with its colon.
    Field(&'static str),
    /// The whole article.
    Everywhere,
}

/// A query, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Query {
    Term(String),
    All(Vec<Query>),
    Any(Vec<Query>),
    Not(Box<Query>),
}

/// Writes a filter as a query; the error says what cannot be said in one.
pub(super) fn write(filter: &Filter) -> Result<String, Sentence> {
    query(filter).map(|query| query.text())
}

fn query(filter: &Filter) -> Result<Query, Sentence> {
    let all = |parts: &[Filter]| parts.iter().map(query).collect::<Result<Vec<_>, _>>();
    Ok(match filter {
        Filter::All(parts) => Query::All(all(parts)?),
        Filter::Any(parts) => Query::Any(all(parts)?),
        Filter::Is(comparison) => compare(comparison)?,
    })
}

impl Query {
    fn term(text: impl Into<String>) -> Self {
        Self::Term(text.into())
    }

    /// Makes the opposite where that is asked for.
    fn unless(self, negative: bool) -> Self {
        if negative { Self::Not(Box::new(self)) } else { self }
    }

    fn text(&self) -> String {
        let list = |parts: &[Self], between: &str| {
            let parts: Vec<_> = parts.iter().map(Self::part).collect();
            parts.join(between)
        };
        match self {
            Self::Term(text) => text.clone(),
            Self::All(parts) => list(parts, " "),
            Self::Any(parts) => list(parts, " OR "),
            Self::Not(query) => format!("-{}", query.part().trim_start_matches('+')),
        }
    }

    /// Writes it so that it stays together among others.
    fn part(&self) -> String {
        match self {
            Self::All(parts) | Self::Any(parts) if parts.len() > 1 => format!("({})", self.text()),
            query => query.text(),
        }
    }
}

fn compare(comparison: &Comparison) -> Result<Query, Sentence> {
    match comparison.attribute.as_str() {
        "unread" => unread(comparison),
        "age" => age(comparison),
        "flags" => flags(comparison),
        "tags" => tags(comparison),
        "title" => words(comparison, Place::Field("title:")),
        "feedtitle" => words(comparison, Place::Field("source:")),
        "author" => words(comparison, Place::Field("author:")),
        "content" => words(comparison, Place::Everywhere),
        name => Err(sentence!(
            "filter-attribute",
            "khabar's searches do not ask for `{name}`",
            name = name
        )),
    }
}

/// Says that an attribute cannot be compared so.
fn refused(comparison: &Comparison) -> Sentence {
    sentence!(
        "filter-comparison",
        "`{name}` cannot be compared with `{value}` in this way",
        name = &comparison.attribute,
        value = &comparison.value
    )
}

fn unread(comparison: &Comparison) -> Result<Query, Sentence> {
    let unread = match comparison.value.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(refused(comparison)),
    };
    let unread = unread != negative(comparison)?;
    Ok(Query::term(if unread { "is:unread" } else { "is:read" }))
}

/// Tells whether an operator that compares texts says what they are not.
fn negative(comparison: &Comparison) -> Result<bool, Sentence> {
    match comparison.operator {
        Operator::Equal | Operator::Matches | Operator::Holds => Ok(false),
        Operator::Unequal | Operator::MatchesNot | Operator::HoldsNot => Ok(true),
        _ => Err(refused(comparison)),
    }
}

/// Writes an age in days: `date:3d` are those of age 0, 1 and 2.
fn age(comparison: &Comparison) -> Result<Query, Sentence> {
    let number = |text: &str| text.parse::<i32>().ok().ok_or_else(|| refused(comparison));
    let younger = |days: i32| (days > 0).then(|| Query::Term(format!("date:{days}d")));
    let older = |days: i32| younger(days).map(|query| query.unless(true));
    let within = |first: i32, last: i32| {
        let mut both = vec![younger(last.saturating_add(1))?];
        both.extend(older(first));
        Some(Query::All(both))
    };
    let query = if comparison.operator == Operator::Between {
        let range = comparison.value.split_once(':');
        let (first, last) = range.ok_or_else(|| refused(comparison))?;
        let (first, last) = (number(first)?, number(last)?);
        within(first.min(last), first.max(last))
    } else {
        let days = number(&comparison.value)?;
        match comparison.operator {
            Operator::Less => younger(days),
            Operator::AtMost => younger(days.saturating_add(1)),
            Operator::More => older(days.saturating_add(1)),
            Operator::AtLeast => older(days),
            Operator::Equal => within(days, days),
            _ => None,
        }
    };
    query.ok_or_else(|| refused(comparison))
}

/// Writes newsboat's flags, which the import makes the tags `flag-a` to `flag-Z` and a bookmark.
fn flags(comparison: &Comparison) -> Result<Query, Sentence> {
    let negative = negative(comparison)?;
    let value = comparison.value.as_str();
    match comparison.operator {
        // any flag at all, and none
        Operator::Matches | Operator::MatchesNot if matches!(value, "." | ".+") => {
            return Ok(Query::term("is:bookmarked").unless(negative));
        }
        Operator::Equal | Operator::Unequal if value.is_empty() => {
            return Ok(Query::term("is:bookmarked").unless(!negative));
        }
        _ => {}
    }
    let inside = value.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let letters = inside.unwrap_or(value);
    if letters.is_empty() || !letters.chars().all(|letter| letter.is_ascii_alphabetic()) {
        return Err(refused(comparison));
    }
    let tags = letters
        .chars()
        .map(|letter| Query::Term(format!("tag:\"flag-{letter}\"")))
        .collect();
    let tags = if inside.is_some() {
        Query::Any(tags)
    } else {
        Query::All(tags)
    };
    Ok(tags.unless(negative))
}

fn tags(comparison: &Comparison) -> Result<Query, Sentence> {
    let place = Place::Field("tag:");
    match comparison.operator {
        Operator::Holds | Operator::HoldsNot => {
            let tag = comparison.value.trim();
            if tag.is_empty() || tag.contains(['"', '\\']) {
                return Err(refused(comparison));
            }
            Ok(term(place, tag, true).unless(negative(comparison)?))
        }
        Operator::Matches | Operator::MatchesNot => words(comparison, place),
        // whether a feed has just these tags and no other cannot be asked
        _ => Err(refused(comparison)),
    }
}

/// Writes words of a place, any of several.
fn words(comparison: &Comparison, place: Place) -> Result<Query, Sentence> {
    let choices = match comparison.operator {
        Operator::Matches | Operator::MatchesNot => pattern::choices(&comparison.value)?,
        Operator::Equal | Operator::Unequal => vec![pattern::plain(&comparison.value)?],
        _ => return Err(refused(comparison)),
    };
    let terms = choices.iter().map(|choice| term(place, choice, false)).collect();
    Ok(Query::Any(terms).unless(negative(comparison)?))
}

fn term(place: Place, text: &str, exact: bool) -> Query {
    let bare = !exact && text.chars().all(char::is_alphanumeric);
    Query::Term(match (place, bare) {
        (Place::Field(field), true) => format!("{field}{text}"),
        (Place::Field(field), false) => format!("{field}\"{text}\""),
        (Place::Everywhere, true) => format!("+{text}"),
        (Place::Everywhere, false) => format!("\"{text}\""),
    })
}

#[cfg(test)]
mod tests {
    use super::super::filter;
    use super::*;

    #[track_caller]
    fn check(expression: &str, expected: &str) {
        let filter = filter::read(expression).unwrap();
        let written = write(&filter).unwrap_or_else(|error| error.to_string());
        assert_eq!(written, expected, "{expression}");
    }

    #[test]
    fn states_ages_tags_and_flags() {
        check("unread = \"yes\"", "is:unread");
        check("unread != \"yes\"", "is:read");
        check("age < 3", "date:3d");
        check("age <= 3", "date:4d");
        check("age > 3", "-date:4d");
        check("age >= 3", "-date:3d");
        check("age = 0", "date:1d");
        check("age between 10:2", "date:11d -date:2d");
        check("tags # \"daily news\"", "tag:\"daily news\"");
        check("tags !# \"b\"", "-tag:\"b\"");
        check("flags =~ \"s\"", "tag:\"flag-s\"");
        check("flags =~ \"[ab]\"", "tag:\"flag-a\" OR tag:\"flag-b\"");
        check("flags != \"\"", "is:bookmarked");
        check("flags !~ \"ab\"", "-(tag:\"flag-a\" tag:\"flag-b\")");
    }

    #[test]
    fn words_and_alternatives() {
        check("title =~ \"linux\"", "title:linux");
        check("title =~ \"free bsd|open\"", "title:\"free bsd\" OR title:open");
        check("title !~ \"a1|b\"", "-(title:a1 OR title:b)");
        check("feedtitle == \"Garden, daily\"", "source:\"Garden, daily\"");
        check("author =~ \"Ann\" and content =~ \"pond\"", "author:Ann +pond");
        check("content !~ \"pond\"", "-pond");
    }

    #[test]
    fn brackets_stand_where_neighbours_would_pull_apart() {
        check(
            "(author =~ \"Frank\" or author =~ \"John\") and (title =~ \"a\" or title =~ \"b\")",
            "(author:Frank OR author:John) (title:a OR title:b)",
        );
        check(
            "unread = \"yes\" and age < 2 or tags # \"x\"",
            "is:unread (date:2d OR tag:\"x\")",
        );
        check(
            "(unread = \"yes\" and age < 2) or age between 5:9",
            "(is:unread date:2d) OR (date:10d -date:5d)",
        );
        check(
            "title !~ \"a b|c\" or age < 1",
            "-(title:\"a b\" OR title:c) OR date:1d",
        );
    }

    #[test]
    fn what_cannot_be_said_is_refused_with_its_reason() {
        check(
            "unread_count > 0",
            "khabar's searches do not ask for `unread_count`",
        );
        check("link =~ \"reddit\"", "khabar's searches do not ask for `link`");
        check("age < 0", "`age` cannot be compared with `0` in this way");
        check("age != 3", "`age` cannot be compared with `3` in this way");
        check(
            "unread = \"maybe\"",
            "`unread` cannot be compared with `maybe` in this way",
        );
        check("title > 3", "`title` cannot be compared with `3` in this way");
        check(
            "tags = \"a b\"",
            "`tags` cannot be compared with `a b` in this way",
        );
        check(
            "title =~ \"a.*b\"",
            "the pattern `a.*b` is more than words, which is what khabar finds",
        );
    }
}
