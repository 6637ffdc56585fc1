//! The words of a text while it is looked through, without an allocation for each.

use std::ops::Range;

use crate::search::analyzer::{Form, Token};

/// Tokens with their letters; kept for the next text.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    pieces: Vec<Piece>,
    letters: String,
}

/// A token as the marks need it.
#[derive(Debug)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    form: Form,
    /// Bytes of [`Pieces::letters`].
    word: Range<usize>,
    stem: Range<usize>,
}

impl Pieces {
    pub(super) fn clear(&mut self) {
        self.pieces.clear();
        self.letters.clear();
    }

    pub(super) fn push(&mut self, token: &Token<'_>) {
        let start = self.letters.len();
        self.letters.push_str(token.word);
        let middle = self.letters.len();
        self.letters.push_str(token.stem);
        self.pieces.push(Piece {
            range: token.range.clone(),
            form: token.form,
            word: start..middle,
            stem: middle..self.letters.len(),
        });
    }

    /// Gives a piece as it stands, folded.
    pub(super) fn word(&self, piece: &Piece) -> &str {
        self.letters.get(piece.word.clone()).unwrap_or_default()
    }

    pub(super) fn stem(&self, piece: &Piece) -> &str {
        self.letters.get(piece.stem.clone()).unwrap_or_default()
    }

    /// Lists the whole words.
    pub(super) fn words(&self) -> Vec<&Piece> {
        let words = self.pieces.iter().filter(|piece| piece.form == Form::Word);
        words.collect()
    }

    /// Lists the smallest pieces: parts of compounds, and words that have none.
    pub(super) fn smallest(&self) -> Vec<&Piece> {
        let pieces = self.pieces.iter().enumerate();
        pieces
            .filter(|(at, piece)| {
                let behind = self.pieces.get(at + 1);
                let has_parts = behind.is_some_and(|next| next.form == Form::FirstPart);
                piece.form != Form::Word || !has_parts
            })
            .map(|(_, piece)| piece)
            .collect()
    }
}
