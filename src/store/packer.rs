//! Packing articles, on any thread: the costly part of writing them.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use super::Store;
use super::codec::Encoder;
use super::dictionary::{self, Dictionary, Words};
use super::error::{Error, ErrorKind};
use crate::article::identity::EntryIdentity;
use crate::article::{Article, Marks};
use crate::sentence::io_reason;

/// An article ready to be written: the costly part is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The article.
    pub article: Article,
    /// What was done to it in another reader.
    pub marks: Marks,
    /// How an entry of a feed is recognised; any other article is by its key.
    pub identity: Option<EntryIdentity>,
    pub(super) packed: Vec<u8>,
    /// What is needed to unpack it.
    pub(super) dictionary: Option<Arc<Dictionary>>,
    pub(super) words: u32,
}

impl Incoming {
    /// Bytes that the article takes in the store.
    #[must_use]
    pub fn packed_size(&self) -> usize {
        self.packed.len()
    }
}

/// Packs articles for the store; each thread has its own.
pub struct Packer {
    plain: Encoder,
    /// By language; only where what is packed may use and make dictionaries.
    languages: Option<HashMap<String, Language>>,
    /// Words of languages that have no dictionary yet are gathered for one.
    learns: bool,
}

impl std::fmt::Debug for Packer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Packer").finish_non_exhaustive()
    }
}

/// How articles of one language are packed.
enum Language {
    /// As all are, until their words are known.
    Learning(Words),
    /// With what is known of them.
    Known(Encoder),
}

impl Packer {
    /// Prepares the compressor, for articles that have nothing in common.
    ///
    /// # Errors
    ///
    /// Only where there is no memory left.
    pub fn new() -> io::Result<Self> {
        Ok(Self {
            plain: Encoder::new(None)?,
            languages: None,
            learns: false,
        })
    }

    fn with(dictionaries: Vec<Arc<Dictionary>>) -> io::Result<Self> {
        let mut languages = HashMap::new();
        for dictionary in dictionaries {
            let lang = dictionary.lang().to_owned();
            languages.insert(lang, Language::Known(Encoder::new(Some(dictionary))?));
        }
        Ok(Self {
            languages: Some(languages),
            learns: true,
            ..Self::new()?
        })
    }

    /// Makes another one for a thread beside this one's. It uses the dictionaries that there are and makes
    /// none: each thread would make its own.
    ///
    /// # Errors
    ///
    /// Only where there is no memory left.
    pub fn beside(&self) -> io::Result<Self> {
        let known = self.languages.iter().flat_map(HashMap::values);
        let dictionaries = known.filter_map(|language| match language {
            Language::Known(encoder) => encoder.dictionary().cloned(),
            Language::Learning(_) => None,
        });
        let mut packer = Self::with(dictionaries.collect())?;
        packer.learns = false;
        Ok(packer)
    }

    /// Packs an article; needs no database.
    ///
    /// # Errors
    ///
    /// Only where there is no memory left.
    pub fn pack(&mut self, article: Article) -> io::Result<Incoming> {
        let words = article.words() as u32;
        let (packed, dictionary) = match self.language(&article)? {
            Some(encoder) => (encoder.encode(&article)?, encoder.dictionary().cloned()),
            None => (self.plain.encode(&article)?, None),
        };
        Ok(Incoming {
            article,
            marks: Marks::default(),
            identity: None,
            packed,
            dictionary,
            words,
        })
    }

    /// Finds the encoder of an article's language, and learns its words where there is none yet.
    fn language(&mut self, article: &Article) -> io::Result<Option<&mut Encoder>> {
        let Some(languages) = &mut self.languages else {
            return Ok(None);
        };
        let lang = article.lang.as_deref().unwrap_or_default();
        if !languages.contains_key(lang) && self.learns {
            languages.insert(lang.to_owned(), Language::Learning(Words::default()));
        }
        let Some(language) = languages.get_mut(lang) else {
            return Ok(None);
        };
        if let Language::Learning(words) = language
            && words.add(article)
        {
            let dictionary = std::mem::take(words).finish(lang);
            *language = Language::Known(Encoder::new(Some(dictionary))?);
        }
        Ok(match language {
            Language::Known(encoder) => Some(encoder),
            Language::Learning(_) => None,
        })
    }
}

impl Store {
    /// Prepares the compressor with what the articles of this library have in common.
    ///
    /// # Errors
    ///
    /// As SQLite's.
    pub fn packer(&self) -> Result<Packer, Error> {
        let dictionaries = self.sorted(dictionary::of_library(&self.connection))?;
        Packer::with(dictionaries).map_err(|error| Error::new(ErrorKind::Io, io_reason(&error)))
    }
}

impl Packer {
    /// Packs an article in the store's own form.
    pub(super) fn encode(&mut self, article: &Article) -> io::Result<Vec<u8>> {
        self.plain.encode(article)
    }
}
