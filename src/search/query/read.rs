//! Reads a query's text.

use super::{Condition, Query, QueryOptions, Word};
use crate::search::analyzer::{Analyzer, Form};

/// Most words that are searched; more say nothing new.
const MOST_WORDS: usize = 32;

pub(super) fn read(text: &str, options: &QueryOptions) -> Query {
    let mut words = Vec::new();
    let mut problems = Vec::new();
    Analyzer::new().analyze_query(text, |token| {
        if token.form == Form::Word {
            words.push(Word {
                folded: token.word.to_owned(),
                stem: token.stem.to_owned(),
                arabic: token.arabic.map(str::to_owned),
                parts: Vec::new(),
                prefix: false,
                function: super::is_function(token.word),
                adjacent: !words.is_empty(),
            });
        } else if let Some(word) = words.last_mut() {
            let word: &mut Word = word;
            word.parts.push(token.stem.to_owned());
        }
    });
    if words.len() > MOST_WORDS {
        words.truncate(MOST_WORDS);
        problems.push(format!("only the first {MOST_WORDS} words are searched"));
    }
    let open = text
        .chars()
        .next_back()
        .is_some_and(|letter| !letter.is_whitespace());
    if let Some(last) = words.last_mut() {
        last.prefix = options.prefix && open;
    }
    let condition = if words.is_empty() {
        Condition::All
    } else {
        Condition::Words((0..words.len()).collect())
    };
    Query {
        words,
        leaves: Vec::new(),
        condition,
        problems,
        understood: None,
    }
}
