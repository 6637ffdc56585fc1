//! The one analyser, for all scripts, of texts and queries alike.
//!
//! Stages in order: fold (`text::fold`), cut into words (`words`), glue
//! affixes that stand apart (`glue`), one spelling for words with several
//! (`variants`), stem by the script of each word (`stem`). No language is
//! detected but whether a text is Arabic, which costs Persian and Urdu nothing.
//! Nothing is allocated for a token: the buffers live as long as the analyser.
//!
//! What tokens are worth, and what to do with them, is the business of the
//! index and the query.

mod glue;
mod stem;
pub(super) mod table;
mod variants;
mod words;

use std::ops::Range;

use super::schema::{Facet, NEXT, SAME};
use crate::text::fold::Folder;
pub(super) use glue::is_ending;
use stem::Stemmer;
pub(super) use stem::without_prefix;
use variants::Hamza;
pub use words::Script;
use words::Words;

/// Version of everything that decides which terms a text gets; an index of another is made again.
pub const VERSION: u32 = 6;

/// Longest word that is indexed, in bytes; what is longer is no word.
const LONGEST: usize = 240;

/// What a token is of its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The whole word, affixes and half-spaces joined.
    Word,
    /// The first part of a compound; it stands at the position of the whole word.
    FirstPart,
    /// A further part of a compound; each stands one position further.
    Part,
}

/// One term of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token<'a> {
    /// The folded word as it stands.
    pub word: &'a str,
    /// Its stem.
    pub stem: &'a str,
    /// Another stem that may be meant: that of an Arabic word, where the word or its text looks Arabic,
    /// that of a Hebrew word in its shortest spelling, or that of a short one without its first letter.
    pub second: Option<&'a str>,
    /// Whether the text looks Arabic, not Persian or Urdu.
    pub arabic_text: bool,
    /// What the token is of its word.
    pub form: Form,
    /// The script that decided how it was stemmed.
    pub script: Script,
    /// Number of the position in the text, from 0.
    pub position: u32,
    /// Bytes of the original text.
    pub range: Range<usize>,
}

/// What is known of a text's language beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    Arabic,
    /// Another, or none is given: the text decides.
    Unknown,
}

impl Language {
    /// Reads the tag of an article's language.
    pub(super) fn of_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("ar") {
            Self::Arabic
        } else {
            Self::Unknown
        }
    }
}

/// Makes tokens of texts.
#[derive(Debug, Default)]
pub struct Analyzer {
    words: Words,
    stemmer: Stemmer,
    /// Words whose spelling was changed; ranges of [`Words::letters`] otherwise.
    spelling: String,
    /// Hebrew words in their shortest spelling.
    shortest: String,
    stem: String,
    second: String,
}

impl Analyzer {
    /// Makes an analyser; it is meant to be kept, for its buffers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives `emit` the tokens of `text` in order.
    pub fn analyze(&mut self, text: &str, emit: impl FnMut(&Token<'_>)) {
        self.analyze_in(Language::Unknown, text, emit);
    }

    /// Gives `emit` the tokens of a text whose language is said to be `language`.
    pub(super) fn analyze_in(&mut self, language: Language, text: &str, emit: impl FnMut(&Token<'_>)) {
        self.words.read(text);
        glue::glue(&mut self.words);
        let arabic_text = match language {
            Language::Arabic => true,
            Language::Unknown => self.words.look_arabic(),
        };
        self.emit_words(arabic_text, emit);
    }

    /// Gives `emit` the tokens of a query, whose every word may be an Arabic one unless one of them is Persian.
    pub fn analyze_query(&mut self, text: &str, emit: impl FnMut(&Token<'_>)) {
        self.words.read(text);
        glue::glue(&mut self.words);
        let may_be_arabic = !self.words.look_persian();
        self.emit_words(may_be_arabic, emit);
    }

    /// Spells and stems one folded word; `None` where `letters` are not one.
    #[must_use]
    pub fn stem(&mut self, letters: &str) -> Option<String> {
        let script = words::script(letters.chars().next()?)?;
        let spelled = variants::spell(script, letters, Hamza::Unknown, &mut self.spelling);
        self.stemmer.stem(script, spelled, &mut self.stem);
        Some(self.stem.clone())
    }

    /// Gives the spelling of a folded word that is indexed.
    #[must_use]
    pub(super) fn spell(&mut self, letters: &str) -> String {
        let script = letters.chars().next().and_then(words::script);
        let script = script.unwrap_or(Script::Other);
        variants::spell(script, letters, Hamza::Unknown, &mut self.spelling).to_owned()
    }

    fn emit_words(&mut self, arabic_text: bool, mut emit: impl FnMut(&Token<'_>)) {
        let mut position = 0;
        for number in 0..self.words.len() {
            let Some(word) = self.words.get(number) else {
                break;
            };
            let parts = self.words.parts(word);
            let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
                continue;
            };
            let letters = first.letters.start..last.letters.end;
            if letters.len() > LONGEST {
                position += 1;
                continue;
            }
            let mut token_of = |letters: Range<usize>, form, position, range| {
                let joined = self.words.letters(letters.clone());
                let hamza = self.words.hamza(&letters);
                let spelled = variants::spell(word.script, joined, hamza, &mut self.spelling);
                self.stemmer.stem(word.script, spelled, &mut self.stem);
                let second = match word.script {
                    Script::Arabic => stem::arabic(spelled, arabic_text, &mut self.second),
                    Script::Hebrew => {
                        variants::spell_hebrew(joined, &mut self.shortest);
                        stem::hebrew_second(joined, &self.shortest, &mut self.second)
                    }
                    Script::Latin | Script::Digit | Script::Sign | Script::Other => false,
                } && self.second != self.stem;
                emit(&Token {
                    word: spelled,
                    stem: &self.stem,
                    second: second.then_some(self.second.as_str()),
                    arabic_text,
                    form,
                    script: word.script,
                    position,
                    range,
                });
            };
            token_of(letters, Form::Word, position, first.start..last.end);
            let mut form = Form::FirstPart;
            for part in glue::compound(&self.words, word) {
                token_of(part.letters.clone(), form, position, part.start..part.end);
                form = Form::Part;
                position += 1;
            }
            if form == Form::FirstPart {
                position += 1;
            }
        }
    }
}

impl Token<'_> {
    /// Appends the stems in the form that the index replays.
    pub(super) fn encode(&self, stream: &mut String) {
        self.encode_with(None, stream);
    }

    /// Appends the stems as terms of a facet.
    pub(super) fn encode_facet(&self, facet: Facet, stream: &mut String) {
        self.encode_with(Some(facet), stream);
    }

    /// Appends the word as it stands; parts of compounds are found by their stems only.
    pub(super) fn encode_exact(&self, stream: &mut String) {
        if self.form == Form::Word {
            stream.push(NEXT);
            stream.push_str(self.word);
        }
    }

    /// Appends the runs of letters of a word whose stem is the least sure: Hebrew, and Arabic text.
    pub(super) fn encode_grams(&self, stream: &mut String) {
        if self.form == Form::Word && self.in_arabic_text_or_hebrew() {
            for gram in grams(self.word) {
                stream.push(SAME);
                stream.push_str(gram);
            }
        }
    }

    fn in_arabic_text_or_hebrew(&self) -> bool {
        match self.script {
            Script::Hebrew => true,
            Script::Arabic => self.arabic_text,
            Script::Latin | Script::Digit | Script::Sign | Script::Other => false,
        }
    }

    fn encode_with(&self, facet: Option<Facet>, stream: &mut String) {
        let mut push = |separator, stem: &str| {
            stream.push(separator);
            stream.extend(facet.map(Facet::letter));
            stream.push_str(stem);
        };
        let separator = match self.form {
            Form::Word | Form::Part => NEXT,
            Form::FirstPart => SAME,
        };
        push(separator, self.stem);
        if let Some(second) = self.second {
            push(SAME, second);
        }
    }
}

/// Tells whether a text has anything that is indexed as a word: a letter, a digit or an emoji.
pub(super) fn has_word(text: &str) -> bool {
    Folder::new(text).any(|folded| words::script(folded.letter).is_some())
}

/// Gives the runs of four letters inside a word of Arabic or Hebrew letters; a shorter word is one.
pub(super) fn grams(word: &str) -> impl Iterator<Item = &str> {
    // Letters of these scripts take two bytes.
    const WIDTH: usize = 2 * 4;
    let last = word.len().saturating_sub(WIDTH);
    (0..=last)
        .step_by(2)
        .filter_map(move |start| word.get(start..word.len().min(start + WIDTH)))
}

#[cfg(test)]
mod tests;
