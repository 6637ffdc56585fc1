//! Patterns (POSIX, extended) that ask for words: letters, alternatives, and what only marks an edge of a word.

use crate::sentence::{Sentence, sentence};

/// Signs that may stand inside of words or between them without being lost.
const BETWEEN: [char; 9] = [' ', '-', '\'', ',', '.', '/', '_', '\u{2019}', '\u{200C}'];

/// Gives the words that a pattern asks for, any of which is enough.
pub(super) fn choices(pattern: &str) -> Result<Vec<String>, Sentence> {
    let whole = whole_group(pattern).unwrap_or(pattern);
    split(whole)
        .map(|choice| {
            literal(choice)
                .and_then(|text| words(&text))
                .ok_or_else(|| more(pattern))
        })
        .collect()
}

/// Gives the words that a text consists of.
pub(super) fn plain(text: &str) -> Result<String, Sentence> {
    words(text).ok_or_else(|| more(text))
}

fn more(pattern: &str) -> Sentence {
    sentence!(
        "filter-pattern",
        "the pattern `{pattern}` is more than words, which is what khabar finds",
        pattern = pattern
    )
}

/// Takes the brackets off that stand around a whole pattern.
fn whole_group(pattern: &str) -> Option<&str> {
    let inside = pattern.strip_prefix('(')?.strip_suffix(')')?;
    (!inside.contains(['(', ')', '\\'])).then_some(inside)
}

/// Cuts at the bars.
fn split(pattern: &str) -> impl Iterator<Item = &str> {
    let mut escaped = false;
    pattern.split(move |letter: char| {
        let cuts = letter == '|' && !escaped;
        escaped = letter == '\\' && !escaped;
        cuts
    })
}

/// Gives the letters that a pattern without alternatives stands for; `None` where it stands for more.
fn literal(pattern: &str) -> Option<String> {
    let pattern = strip_start(pattern);
    let pattern = strip_end(pattern);
    let mut text = String::new();
    let mut letters = pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next()? {
                sign if sign.is_ascii_punctuation() => text.push(sign),
                // `\d`, `\w`
                _ => return None,
            },
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                text.push(one_letter(&inside)?);
            }
            // any letter: between words it can only be a blank or a dash
            '.' | '^' | '$' | '*' | '+' | '?' | '(' | ')' | '{' | '}' | ']' => return None,
            letter => text.push(letter),
        }
    }
    Some(text)
}

/// Takes off what only says that a word begins, or that anything may stand before.
fn strip_start(mut pattern: &str) -> &str {
    for mark in ["\\<", "\\b", ".*"] {
        pattern = pattern.strip_prefix(mark).unwrap_or(pattern);
    }
    pattern
}

fn strip_end(mut pattern: &str) -> &str {
    for mark in ["\\>", "\\b", ".*"] {
        pattern = pattern.strip_suffix(mark).unwrap_or(pattern);
    }
    pattern
}

/// Gives the letter that a class holds as capital and as small one: `[Ll]`.
fn one_letter(class: &str) -> Option<char> {
    let mut letters = class.chars();
    let first = letters.next().filter(|letter| letter.is_alphanumeric())?;
    let small = |letter: char| letter.to_lowercase().next();
    letters.all(|other| small(other) == small(first)).then_some(first)
}

/// Lets a text pass that loses nothing by being read as words.
fn words(text: &str) -> Option<String> {
    let kept = |letter: char| !letter.is_ascii_punctuation() || BETWEEN.contains(&letter);
    let text = text.trim();
    let any = text.chars().any(char::is_alphanumeric);
    (any && text.chars().all(kept)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_alternatives_and_edges() {
        let check = |pattern: &str, expected: &[&str]| {
            assert_eq!(choices(pattern).unwrap(), expected, "{pattern}");
        };
        check("linux", &["linux"]);
        check("(free bsd|Open)", &["free bsd", "Open"]);
        check("\\<[Ll]inux\\>|.*bsd.*", &["Linux", "bsd"]);
        check("v1\\.2", &["v1.2"]);
        check(
            "\u{62A}\u{647}\u{631}\u{627}\u{646}",
            &["\u{62A}\u{647}\u{631}\u{627}\u{646}"],
        );
    }

    #[test]
    fn what_is_more_than_words_is_refused() {
        for pattern in [
            "", "^a", "a$", "a.*b", "a+", "[ab]c", "\\d\\d", "a|", "C\\+\\+", "(a|b) c", "C#", "...", "a\\",
            "[",
        ] {
            assert!(choices(pattern).is_err(), "{pattern}");
        }
        assert!(plain("C++").is_err() && plain("a \"b\"").is_err());
    }
}
