//! The fields of the index and the form in which analysed text enters them.
//!
//! A text is analysed once, where an article is added; each field then gets its
//! tokens as one encoded string, which [`Replay`] only has to cut.

use tantivy::schema::{FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer, TokenizerManager};

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fields {
    /// The library's id.
    pub(super) id: Field,
    /// Seconds since 1970, where known.
    pub(super) date: Field,
    /// Days since 1970 where the article was published, where known.
    pub(super) day: Field,
    /// Stems of everything that is found, with positions.
    pub(super) stem: Field,
    /// Folded words as they stand, with their numbers.
    pub(super) exact: Field,
    /// Stems of the title, with positions.
    pub(super) title: Field,
    /// Runs of letters inside Arabic and Hebrew words, with their numbers.
    pub(super) gram: Field,
    /// Stems of source, author and tags, and the language, each behind its letter.
    pub(super) facets: Field,
}

/// What a term of the field `facets` is of; stands before the stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Facet {
    Source,
    Author,
    Tag,
    Lang,
}

impl Facet {
    pub(super) fn letter(self) -> char {
        match self {
            Self::Source => 's',
            Self::Author => 'a',
            Self::Tag => 't',
            Self::Lang => 'l',
        }
    }
}

/// Names of the fast fields.
pub(super) const ID: &str = "id";
/// The fast field of the date.
pub(super) const DATE: &str = "date";

/// The fast field of the day.
pub(super) const DAY: &str = "day";

const REPLAY: &str = "replay";

/// Makes the schema; the same in every process of one analyser version.
pub(super) fn schema() -> (Schema, Fields) {
    let text = |record| {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer(REPLAY)
                .set_index_option(record),
        )
    };
    let mut builder = Schema::builder();
    let fields = Fields {
        id: builder.add_i64_field(ID, INDEXED | FAST),
        date: builder.add_i64_field(DATE, FAST),
        day: builder.add_i64_field(DAY, FAST),
        stem: builder.add_text_field("stem", text(IndexRecordOption::WithFreqsAndPositions)),
        exact: builder.add_text_field("exact", text(IndexRecordOption::WithFreqs)),
        title: builder.add_text_field("title", text(IndexRecordOption::WithFreqsAndPositions)),
        gram: builder.add_text_field("gram", text(IndexRecordOption::WithFreqs)),
        facets: builder.add_text_field("facets", text(IndexRecordOption::WithFreqsAndPositions)),
    };
    (builder.build(), fields)
}

/// Makes the tokenizers that the schema names.
pub(super) fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(REPLAY, Replay::default());
    manager
}

/// Begins a token at the position after the one before.
pub(super) const NEXT: char = ' ';
/// Begins a token at the same position as the one before.
pub(super) const SAME: char = '+';
/// Leaves a gap of [`GAP_WIDTH`] positions, so that no phrase reaches over it.
pub(super) const GAP: char = '|';
const GAP_WIDTH: usize = 8;

/// Cuts the encoded form back into tokens.
#[derive(Debug, Clone, Default)]
pub(super) struct Replay {
    token: Token,
}

/// The tokens of one encoded text.
pub(super) struct ReplayStream<'a> {
    rest: &'a str,
    position: usize,
    token: &'a mut Token,
}

impl Tokenizer for Replay {
    type TokenStream<'a> = ReplayStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> ReplayStream<'a> {
        self.token.reset();
        ReplayStream {
            rest: text,
            position: 0,
            token: &mut self.token,
        }
    }
}

impl TokenStream for ReplayStream<'_> {
    fn advance(&mut self) -> bool {
        loop {
            let mut letters = self.rest.chars();
            match letters.next() {
                None => return false,
                Some(NEXT) => self.position += 1,
                Some(GAP) => self.position += GAP_WIDTH,
                Some(_) => {}
            }
            let rest = letters.as_str();
            let end = rest.find([NEXT, SAME, GAP]).unwrap_or(rest.len());
            let (text, rest) = rest.split_at(end);
            self.rest = rest;
            if !text.is_empty() {
                self.token.text.clear();
                self.token.text.push_str(text);
                self.token.position = self.position;
                return true;
            }
        }
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_tokens_keep_their_positions() {
        let mut replay = Replay::default();
        let mut stream = replay.token_stream(" a+b c| d");
        let mut tokens = Vec::new();
        while stream.advance() {
            tokens.push((stream.token().text.clone(), stream.token().position));
        }
        let expected = [("a", 1), ("b", 1), ("c", 2), ("d", 11)];
        assert_eq!(tokens, expected.map(|(text, at)| (text.to_owned(), at)));
    }
}
