//! Reads a query's text into a tree; what cannot be read becomes words and a problem.
//!
//! Neighbours are all asked for, `OR` binds the two beside it, brackets group,
//! `-` and `NOT` exclude, `+` makes a word needed, `name:` names a field. In a
//! text that ends with a question mark a dash is only a dash, and a bar never
//! means more than itself: both stand in sentences and headlines that are pasted.

use std::ops::Range;

use super::field::{self, Field, TextField};
use super::{Query, QueryOptions, Status, date};
use crate::article::ArticleId;
use crate::search::analyzer;
use crate::sentence::{Sentence, sentence};
use crate::text::fold;

/// Brackets inside brackets that are followed; deeper ones are left out.
const DEEPEST: usize = 16;
/// Signs that open or close a phrase.
const QUOTES: [char; 4] = ['"', '\u{201C}', '\u{201D}', '\u{201E}'];

/// What a part of a query asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Node {
    /// Words in everything.
    Words(String),
    /// Words that are needed.
    Needed(String),
    /// Words that follow each other.
    Phrase(String),
    /// Words of one part of an article.
    Field(TextField, String, Order),
    /// Days since 1970.
    Date(Range<i64>),
    Status(Status),
    Id(ArticleId),
    And(Vec<Node>),
    Or(Vec<Node>),
    Not(Box<Node>),
}

/// Whether the words of a field were in quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// They were: they follow each other.
    Quoted,
    Free,
}

/// Reads a query from its start to its end.
pub(super) struct Reader<'a> {
    rest: &'a str,
    options: &'a QueryOptions,
    /// The text is a question in words: a dash before one of them is punctuation.
    question: bool,
    depth: usize,
    pub(super) problems: Vec<Sentence>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, options: &'a QueryOptions) -> Self {
        Self {
            rest: text,
            options,
            question: Query::asks(text),
            depth: 0,
            problems: Vec::new(),
        }
    }

    /// Reads all there is.
    pub(super) fn read(mut self) -> (Node, Vec<Sentence>) {
        let node = self.sequence(None);
        (node, self.problems)
    }

    /// Reads up to the closing bracket or the end.
    fn sequence(&mut self, field: Option<Field>) -> Node {
        let mut nodes: Vec<Node> = Vec::new();
        // The next node is an alternative to the last one.
        let mut or = false;
        loop {
            self.rest = self.rest.trim_start();
            if self.rest.is_empty() {
                break;
            }
            if self.take(')') {
                if self.depth > 0 {
                    break;
                }
                continue;
            }
            if self.operator(&["OR", "||"]) {
                or = !nodes.is_empty();
                continue;
            }
            if self.operator(&["AND", "&&"]) {
                continue;
            }
            let Some(node) = self.item(field) else { continue };
            match nodes.last_mut() {
                Some(Node::Or(any)) if or => any.push(node),
                Some(last) if or => {
                    let first = std::mem::replace(last, Node::Or(Vec::new()));
                    *last = Node::Or(vec![first, node]);
                }
                _ => nodes.push(node),
            }
            or = false;
        }
        match nodes.len() {
            1 => nodes.remove(0),
            _ => Node::And(nodes),
        }
    }

    /// Reads one item with what stands before it.
    fn item(&mut self, field: Option<Field>) -> Option<Node> {
        let mut negative = false;
        let mut needed = false;
        loop {
            if self.operator(&["NOT"]) || (!self.question && self.sign('-')) {
                negative = !negative;
                self.rest = self.rest.trim_start();
            } else if self.sign('+') {
                needed = true;
            } else {
                break;
            }
        }
        let node = self.atom(field)?;
        if matches!(&node, Node::And(nodes) if nodes.is_empty()) {
            return None;
        }
        Some(match node {
            node if negative => Node::Not(Box::new(node)),
            Node::Words(text) if needed => Node::Needed(text),
            node => node,
        })
    }

    /// Reads a group, a phrase, a field with its value or a word.
    fn atom(&mut self, field: Option<Field>) -> Option<Node> {
        if self.take('(') {
            if self.depth == DEEPEST {
                return None;
            }
            self.depth += 1;
            let node = self.sequence(field);
            self.depth -= 1;
            return Some(node);
        }
        if let Some(rest) = self.rest.strip_prefix(QUOTES) {
            return Some(self.phrase(rest, field));
        }
        self.word(field)
    }

    /// Reads a phrase whose opening sign stands before `rest`.
    fn phrase(&mut self, rest: &'a str, field: Option<Field>) -> Node {
        let (text, rest) = close(rest);
        self.rest = rest;
        match field {
            Some(field) => self.valued(field, text, Order::Quoted),
            None => Node::Phrase(text.to_owned()),
        }
    }

    /// Reads a word, or a field and its value.
    fn word(&mut self, scope: Option<Field>) -> Option<Node> {
        let depth = self.depth;
        let ends = |letter: char| letter.is_whitespace() || letter == '(' || (letter == ')' && depth > 0);
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        if let Some((name, value)) = word.split_once(':') {
            if let Some(field) =
                field::field(name).filter(|field| !value.is_empty() || !field.is_everyday_word())
            {
                self.rest = self.rest.get(name.len() + 1..).unwrap_or_default();
                return self.value(name, field);
            }
            if is_like_a_field(name, value) && !self.question {
                let problem = if let Some(near) = field::near(name) {
                    sentence!(
                        "query-no-field",
                        "there is no field \"{name}\"; is it \"{near}\"?",
                        name = name,
                        near = near
                    )
                } else {
                    sentence!(
                        "query-unknown-field",
                        "there is no field \"{name}\"; \"{text}\" is searched as words",
                        name = name,
                        text = word
                    )
                };
                self.problems.push(problem);
            }
        }
        self.rest = rest;
        if !analyzer::has_word(word) {
            return None;
        }
        match scope {
            Some(field) => Some(self.valued(field, word, Order::Free)),
            None => Some(Node::Words(word.to_owned())),
        }
    }

    /// Reads the value of a field, which begins right behind its colon.
    fn value(&mut self, name: &str, field: Field) -> Option<Node> {
        if self.rest.chars().next().is_none_or(char::is_whitespace) {
            self.problems.push(sentence!(
                "query-nothing-follows",
                "\"{name}:\" is not followed by what to look for",
                name = name
            ));
            return None;
        }
        if let Some(rest) = self.rest.strip_prefix(QUOTES) {
            return Some(self.phrase(rest, Some(field)));
        }
        if self.rest.starts_with('(') {
            return self.atom(Some(field));
        }
        let depth = self.depth;
        let ends = |letter: char| letter.is_whitespace() || (letter == ')' && depth > 0);
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (value, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(self.valued(field, value, Order::Free))
    }

    /// Makes what a field and its value ask for.
    fn valued(&mut self, field: Field, value: &str, order: Order) -> Node {
        match field {
            Field::Date(bound) => match date::read(bound, value, self.options.today) {
                Some(days) => Node::Date(days),
                None => self.unread(
                    value,
                    sentence!(
                        "query-no-date",
                        "\"{value}\" is not a date; it is searched as a word",
                        value = value
                    ),
                ),
            },
            Field::Status => match field::status(value) {
                Some(status) => Node::Status(status),
                None => self.unread(
                    value,
                    sentence!(
                        "query-no-state",
                        "\"{value}\" is not a state of an article (unread, read, bookmarked, noted); it is searched as a word",
                        value = value
                    ),
                ),
            },
            Field::Note => {
                let words = fold(value).split_whitespace().map(str::to_owned).collect();
                Node::Status(Status::Noted(words))
            }
            Field::Id => match fold(value.trim()).parse() {
                Ok(number) => Node::Id(ArticleId(number)),
                Err(_) => self.unread(
                    value,
                    sentence!(
                        "query-no-id",
                        "\"{value}\" is not the number of an article; it is searched as a word",
                        value = value
                    ),
                ),
            },
            Field::Text(field) => Node::Field(field, value.to_owned(), order),
        }
    }

    fn unread(&mut self, value: &str, problem: Sentence) -> Node {
        self.problems.push(problem);
        Node::Words(value.to_owned())
    }

    /// Takes one of `words` that stands by itself.
    fn operator(&mut self, words: &[&str]) -> bool {
        let rest = words.iter().find_map(|word| {
            let rest = self.rest.strip_prefix(word)?;
            let alone = rest.chars().next().is_none_or(char::is_whitespace);
            alone.then_some(rest)
        });
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// Takes a sign that stands right before something.
    fn sign(&mut self, sign: char) -> bool {
        match self.rest.strip_prefix(sign) {
            Some(rest)
                if rest
                    .chars()
                    .next()
                    .is_some_and(|next| !next.is_whitespace() && next != sign) =>
            {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    fn take(&mut self, letter: char) -> bool {
        match self.rest.strip_prefix(letter) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

/// Tells whether what stands before and behind a colon looks like a field and its value, and not like an address.
fn is_like_a_field(name: &str, value: &str) -> bool {
    let letters = name.chars().count() > 1 && name.chars().all(char::is_alphabetic);
    letters && !value.is_empty() && !value.starts_with("//")
}

/// Splits at the sign that closes a phrase, or at the end.
///
/// A sign before a letter stands inside a word: Hebrew gershayim are typed so.
fn close(text: &str) -> (&str, &str) {
    let mut signs = text.match_indices(QUOTES);
    let closing = signs.find_map(|(at, sign)| {
        let rest = text.get(at + sign.len()..)?;
        let inside = rest.chars().next().is_some_and(char::is_alphanumeric);
        (!inside).then_some((text.get(..at)?, rest))
    });
    closing.unwrap_or((text, ""))
}
