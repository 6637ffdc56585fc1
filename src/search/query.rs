//! Queries: what was typed, read as words and conditions; never an error.
//!
//! A query is read without the index. Which spellings, joins and completions
//! of its words exist is for the plan to find out.

mod date;
mod field;
mod lower;
mod read;

use std::ops::Range;

use crate::article::ArticleId;
use crate::calendar::CivilDate;
use crate::sentence::Sentence;

use super::Highlighter;
use super::analyzer::Script;
use super::analyzer::table::Table;
use super::schema::Facet;

/// Words that say little, of all languages.
static FUNCTION_WORDS: Table = Table::new(include_str!("../../assets/search/function_words.txt"));

/// Tells whether a folded word says little: a function word or a question word.
pub(super) fn is_function(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Tells whether a word, folded or not, says little: a function word or a question word.
#[must_use]
pub fn is_function_word(word: &str) -> bool {
    is_function(&crate::text::fold(word))
}

/// How a query is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueryOptions {
    /// The last word may be the beginning of one (search as you type).
    pub prefix: bool,
    /// The day from which `date:7d` counts.
    pub today: CivilDate,
}

/// A query, read; it always searches what of it could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// Words searched in everything, with all that stands for them.
    pub(super) words: Vec<Word>,
    /// Words of one field, phrases and what is excluded.
    pub(super) leaves: Vec<Leaf>,
    pub(super) condition: Condition,
    /// It ends with a question mark: its words describe what is looked for, and are no conditions.
    pub(super) question: bool,
    text: String,
    problems: Vec<Sentence>,
    understood: Option<String>,
    loosened: Option<Box<Query>>,
}

/// A state of an article that the index does not know; the caller is asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Status {
    /// Not read yet.
    Unread,
    /// Read.
    Read,
    /// Bookmarked.
    Bookmarked,
    /// The reader's note has all these words, folded; without words: there is a note.
    Noted(Vec<String>),
}

impl Status {
    /// Every state that the field `is:` names, by its English name.
    pub(super) const ALL: [(&'static str, Self); 4] = [
        ("unread", Self::Unread),
        ("read", Self::Read),
        ("bookmarked", Self::Bookmarked),
        ("noted", Self::Noted(Vec::new())),
    ];

    /// Names the state as the field `is:` does.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Unread => "unread",
            Self::Read => "read",
            Self::Bookmarked => "bookmarked",
            Self::Noted(_) => "noted",
        }
    }
}

/// A word of the query, analysed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) script: Script,
    /// Its letters, folded and joined.
    pub(super) folded: String,
    pub(super) stem: String,
    /// Another stem that may be meant.
    pub(super) second: Option<String>,
    /// Stems of the parts of a compound.
    pub(super) parts: Vec<String>,
    /// It may be the beginning of a word.
    pub(super) prefix: bool,
    /// It says little: a function word or a question word.
    pub(super) function: bool,
    /// It was written directly behind the word before, so that the two can be one.
    pub(super) adjacent: bool,
}

/// Words that follow each other, in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Leaf {
    pub(super) scope: Scope,
    pub(super) words: Vec<Word>,
    /// Its one word is looked for as it stands, not by its stem.
    pub(super) exact: bool,
    /// It only excludes: it is neither scored nor marked.
    pub(super) negative: bool,
}

/// Where the words of a leaf are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Everywhere,
    Title,
    Facet(Facet),
}

/// When an article is a hit.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Condition {
    /// Every article.
    All,
    /// No article: something was typed, and nothing of it can be looked for.
    Nothing,
    /// Words searched freely, by their numbers: all of them for a few, most of them for many.
    Words(Vec<usize>),
    /// The word of a number.
    Word(usize),
    /// The leaf of a number.
    Leaf(usize),
    /// Published in these seconds since 1970.
    Date(Range<i64>),
    /// A state that the caller knows.
    Status(Status),
    /// The article of this number.
    Id(ArticleId),
    And(Vec<Condition>),
    Or(Vec<Condition>),
    Not(Box<Condition>),
}

impl Query {
    /// Reads `text`.
    #[must_use]
    pub fn parse(text: &str, options: &QueryOptions) -> Self {
        lower::read(text, options)
    }

    /// Gives the text as it was read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Says what could not be read, a sentence each; it was searched as words.
    #[must_use]
    pub fn problems(&self) -> &[Sentence] {
        &self.problems
    }

    /// Says what the query was read as, where that is more than words.
    #[must_use]
    pub fn understood(&self) -> Option<&str> {
        self.understood.as_deref()
    }

    /// Gives the query whose phrases are plain words, where free words stand beside them.
    ///
    /// A quoted title inside a long question shall not empty the answer.
    #[must_use]
    pub fn loosened(&self) -> Option<&Self> {
        self.loosened.as_deref()
    }

    /// Tells whether the query has nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        matches!(self.condition, Condition::All | Condition::Nothing)
    }

    /// Tells whether a text is a question in words.
    fn asks(text: &str) -> bool {
        text.trim_end().ends_with(['?', '\u{61F}'])
    }

    /// Gives the numbers of the words that are searched freely.
    pub(super) fn free_words(&self) -> &[usize] {
        let conditions = match &self.condition {
            Condition::And(all) => all.as_slice(),
            one => std::slice::from_ref(one),
        };
        conditions
            .iter()
            .find_map(|condition| match condition {
                Condition::Words(words) => Some(words.as_slice()),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// Makes what marks this query's words in texts.
    #[must_use]
    pub fn highlighter(&self) -> Highlighter {
        Highlighter::new(self)
    }
}

#[cfg(test)]
mod tests;
