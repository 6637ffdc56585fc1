//! newsboat's filter expressions: comparisons joined by `and` and `or`, read into a tree.
//!
//! As newsboat reads them: both words bind alike, and what follows one is its
//! second half up to the end or the bracket (`a or b and c` is `a or (b and c)`).
//! A value in quotes keeps its backslashes. What a comparison asks for is not
//! looked at here.

use crate::sentence::{Sentence, sentence};

/// Letters of an expression that are read at most.
const LONGEST: usize = 4_000;
/// Expressions inside expressions at most, brackets and turns from `and` to `or`.
const DEEPEST: usize = 12;

/// An expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filter {
    All(Vec<Filter>),
    Any(Vec<Filter>),
    Is(Comparison),
}

/// An attribute of an article or its feed beside a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comparison {
    pub(super) attribute: String,
    pub(super) operator: Operator,
    /// Text, a number, or two numbers around a colon.
    pub(super) value: String,
}

/// How an attribute and a value are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Equal,
    Unequal,
    Matches,
    MatchesNot,
    Less,
    More,
    AtMost,
    AtLeast,
    Between,
    Holds,
    HoldsNot,
}

/// Signs of the operators, each before those that it begins with.
const OPERATORS: [(&str, Operator); 12] = [
    ("=~", Operator::Matches),
    ("==", Operator::Equal),
    ("=", Operator::Equal),
    ("!~", Operator::MatchesNot),
    ("!=", Operator::Unequal),
    ("!#", Operator::HoldsNot),
    ("#", Operator::Holds),
    ("<=", Operator::AtMost),
    (">=", Operator::AtLeast),
    ("<", Operator::Less),
    (">", Operator::More),
    ("between", Operator::Between),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Join {
    And,
    Or,
}

/// Reads an expression; the error says what is wrong with it.
pub(super) fn read(text: &str) -> Result<Filter, Sentence> {
    if text.len() > LONGEST {
        return Err(sentence!(
            "filter-too-long",
            "the expression has more than {count} bytes",
            count = LONGEST
        ));
    }
    let mut reader = Reader { rest: text, depth: 0 };
    let filter = reader.expression()?;
    if !reader.rest.is_empty() {
        return Err(reader.unread());
    }
    if depth(&filter) > DEEPEST {
        return Err(too_deep());
    }
    Ok(filter)
}

fn too_deep() -> Sentence {
    sentence!("filter-too-deep", "it has too many brackets inside brackets")
}

fn depth(filter: &Filter) -> usize {
    match filter {
        Filter::All(parts) | Filter::Any(parts) => 1 + parts.iter().map(depth).max().unwrap_or(0),
        Filter::Is(_) => 0,
    }
}

struct Reader<'a> {
    rest: &'a str,
    /// Brackets that are open.
    depth: usize,
}

impl<'a> Reader<'a> {
    /// Reads up to the end or to a closing bracket.
    fn expression(&mut self) -> Result<Filter, Sentence> {
        let mut parts = vec![self.operand()?];
        let mut joins = Vec::new();
        while let Some(join) = self.join() {
            joins.push(join);
            parts.push(self.operand()?);
        }
        let mut filter = parts.pop().ok_or_else(|| self.unread())?;
        // what stands last belongs together first
        let mut present = None;
        while let (Some(join), Some(part)) = (joins.pop(), parts.pop()) {
            filter = match (join, filter) {
                (Join::And, Filter::All(mut all)) if present == Some(join) => {
                    all.insert(0, part);
                    Filter::All(all)
                }
                (Join::Or, Filter::Any(mut any)) if present == Some(join) => {
                    any.insert(0, part);
                    Filter::Any(any)
                }
                (Join::And, filter) => Filter::All(vec![part, filter]),
                (Join::Or, filter) => Filter::Any(vec![part, filter]),
            };
            present = Some(join);
        }
        Ok(filter)
    }

    /// Reads a bracket or a comparison.
    fn operand(&mut self) -> Result<Filter, Sentence> {
        self.skip();
        let Some(inside) = self.rest.strip_prefix('(') else {
            return self.comparison();
        };
        if self.depth == DEEPEST {
            return Err(too_deep());
        }
        self.rest = inside;
        self.depth += 1;
        let filter = self.expression()?;
        self.depth -= 1;
        self.rest = self.rest.strip_prefix(')').ok_or_else(|| self.unread())?;
        self.skip();
        Ok(filter)
    }

    fn comparison(&mut self) -> Result<Filter, Sentence> {
        let named = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
        let attribute = self.cut(|letter| !named(letter));
        if attribute.is_empty() {
            return Err(self.unread());
        }
        self.skip();
        let found = OPERATORS.iter().find_map(|(sign, operator)| {
            let rest = self.rest.strip_prefix(sign)?;
            Some((*operator, rest))
        });
        let (operator, rest) = found.ok_or_else(|| self.unread())?;
        self.rest = rest;
        self.skip();
        let value = self.value()?;
        self.skip();
        Ok(Filter::Is(Comparison {
            attribute: attribute.to_owned(),
            operator,
            value,
        }))
    }

    /// Reads a text in quotes, a number or a range.
    fn value(&mut self) -> Result<String, Sentence> {
        let Some(inside) = self.rest.strip_prefix('"') else {
            let number = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | ':');
            let number = self.cut(|letter| !number(letter));
            return if number.is_empty() {
                Err(self.unread())
            } else {
                Ok(number.to_owned())
            };
        };
        let mut escaped = false;
        let end = inside.find(|letter: char| {
            let ends = letter == '"' && !escaped;
            escaped = letter == '\\' && !escaped;
            ends
        });
        let (value, rest) = end
            .and_then(|end| Some((inside.get(..end)?, inside.get(end + 1..)?)))
            .ok_or_else(|| self.unread())?;
        self.rest = rest;
        Ok(value.to_owned())
    }

    fn join(&mut self) -> Option<Join> {
        let (join, rest) = if let Some(rest) = self.rest.strip_prefix("and") {
            (Join::And, rest)
        } else {
            (Join::Or, self.rest.strip_prefix("or")?)
        };
        self.rest = rest;
        Some(join)
    }

    /// Cuts off what stands before the first letter of some kind.
    fn cut(&mut self, ends: impl Fn(char) -> bool) -> &'a str {
        let end = self.rest.find(ends).unwrap_or(self.rest.len());
        let (cut, rest) = self.rest.split_at(end);
        self.rest = rest;
        cut
    }

    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Says where it cannot be read on.
    fn unread(&self) -> Sentence {
        const SHOWN: usize = 40;
        let rest: String = self.rest.chars().take(SHOWN).collect();
        if rest.is_empty() {
            sentence!("filter-breaks-off", "the expression breaks off")
        } else {
            sentence!(
                "filter-unread",
                "the expression cannot be read from `{rest}` on",
                rest = rest
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a tree with a bracket around each of its nodes.
    fn shown(filter: &Filter) -> String {
        let list = |parts: &[Filter], word: &str| {
            let parts: Vec<_> = parts.iter().map(shown).collect();
            format!("({})", parts.join(word))
        };
        match filter {
            Filter::All(parts) => list(parts, " & "),
            Filter::Any(parts) => list(parts, " | "),
            Filter::Is(is) => format!("{}{:?}{}", is.attribute, is.operator, is.value),
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let read = read(text).map_or_else(|error| error.to_string(), |filter| shown(&filter));
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn comparisons_of_every_kind() {
        check("unread = \"yes\"", "unreadEqualyes");
        check(" age between 0:10 ", "ageBetween0:10");
        check("age<=-3", "ageAtMost-3");
        check("tags !# \"a\"", "tagsHoldsNota");
        check(r#"title =~ "say \"hi\"\.""#, r#"titleMatchessay \"hi\"\."#);
        check("title != \"\"", "titleUnequal");
    }

    #[test]
    fn both_words_bind_alike_and_to_the_end() {
        check("a=1 and b=2 and c=3", "(aEqual1 & bEqual2 & cEqual3)");
        check("a=1 or b=2 and c=3", "(aEqual1 | (bEqual2 & cEqual3))");
        check("a=1 and b=2 or c=3", "(aEqual1 & (bEqual2 | cEqual3))");
        check("(a=1 and b=2) or c=3", "((aEqual1 & bEqual2) | cEqual3)");
        check("a=1and(b=2or((c=3)))", "(aEqual1 & (bEqual2 | cEqual3))");
        check("a=1 and (b=2 and c=3)", "(aEqual1 & (bEqual2 & cEqual3))");
    }

    #[test]
    fn what_is_no_expression_is_said_from_where() {
        check("", "the expression breaks off");
        check("a = ", "the expression breaks off");
        check("a = b", "the expression cannot be read from `b` on");
        check("a =~ \"b", "the expression cannot be read from `\"b` on");
        check("(a = 1", "the expression breaks off");
        check("a = 1)", "the expression cannot be read from `)` on");
        check("a ! 1", "the expression cannot be read from `! 1` on");
        check(&"(".repeat(3_000), "it has too many brackets inside brackets");
        let turns = "a=1 and b=2 or ".repeat(20) + "c=3";
        check(&turns, "it has too many brackets inside brackets");
        check(&"a".repeat(5_000), "the expression has more than 4000 bytes");
    }
}
