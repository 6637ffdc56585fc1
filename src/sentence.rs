//! What is to be said to a reader, before it is said in a language.
//!
//! The layers below the interface answer with a [`Sentence`]: which one it is
//! and what stands in it. It reads as English by itself, for the log and for
//! programs; `locale` words it in the language of the interface. The English
//! text stands where the sentence is made, so that who reads the code reads it
//! too; `tests/sentences.rs` compares it with the other languages' files.

use std::borrow::Cow;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize, Serializer};

/// One sentence: its name, its English text, and what stands in it.
///
/// It is as small as a pointer, since errors carry it through every result.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sentence(Box<Parts>);

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Parts {
    id: Cow<'static, str>,
    english: String,
    arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// What stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// Text that is the same in every language: a name, a path, a word of a program.
    Text(String),
    /// A whole number.
    Number(u64),
    /// A sentence within the sentence: a reason.
    #[serde(with = "stored")]
    Sentence(Box<Sentence>),
}

impl Sentence {
    /// Makes a sentence; [`sentence!`](crate::sentence) is how it is called.
    #[must_use]
    pub fn new(id: &'static str, english: String, arguments: Vec<(&'static str, Argument)>) -> Self {
        let named = |(name, argument)| (Cow::Borrowed(name), argument);
        Self(Box::new(Parts {
            id: Cow::Borrowed(id),
            english,
            arguments: arguments.into_iter().map(named).collect(),
        }))
    }

    /// Makes a sentence that somebody else worded: it is the same in every language.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new("", text.into(), Vec::new())
    }

    /// Names the sentence; empty where somebody else worded it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Lists what stands in it, by name.
    pub fn arguments(&self) -> impl Iterator<Item = (&str, &Argument)> {
        self.0
            .arguments
            .iter()
            .map(|(name, argument)| (name.as_ref(), argument))
    }

    /// Writes it down with its name, so that it can be said in another language when it is read again.
    ///
    /// What somebody else worded is written as it is.
    #[must_use]
    pub fn to_stored(&self) -> String {
        if self.id().is_empty() {
            return self.to_string();
        }
        // names, text and numbers are always JSON
        serde_json::to_string(&self.0).unwrap_or_else(|_| self.to_string())
    }

    /// Reads what [`Sentence::to_stored`] wrote; any other text is somebody else's wording.
    #[must_use]
    pub fn from_stored(stored: &str) -> Self {
        match serde_json::from_str(stored) {
            Ok(parts) if stored.starts_with('{') => Self(Box::new(parts)),
            _ => Self::verbatim(stored),
        }
    }
}

/// How a sentence stands within a stored one.
mod stored {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Parts, Sentence};

    pub(super) fn serialize<S: Serializer>(sentence: &Sentence, serializer: S) -> Result<S::Ok, S::Error> {
        sentence.0.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Box<Sentence>, D::Error> {
        let parts = Parts::deserialize(deserializer)?;
        Ok(Box::new(Sentence(Box::new(parts))))
    }
}

impl Serialize for Sentence {
    /// Writes it in English, as programs read it.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.english)
    }
}

impl std::error::Error for Sentence {}

impl fmt::Display for Sentence {
    /// Writes it in English.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.english)
    }
}

impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => text.fmt(f),
            Self::Number(number) => number.fmt(f),
            Self::Sentence(sentence) => sentence.fmt(f),
        }
    }
}

/// Makes arguments of what can be written as text.
macro_rules! texts {
    ($($kind:ty),*) => {
        $(impl From<$kind> for Argument {
            fn from(text: $kind) -> Self {
                Self::Text(text.to_string())
            }
        })*
    };
}
texts!(&str, &String, Cow<'_, str>, std::path::Display<'_>, char);

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&Path> for Argument {
    fn from(path: &Path) -> Self {
        Self::Text(path.display().to_string())
    }
}

impl From<PathBuf> for Argument {
    fn from(path: PathBuf) -> Self {
        Self::from(path.as_path())
    }
}

impl From<&PathBuf> for Argument {
    fn from(path: &PathBuf) -> Self {
        Self::from(path.as_path())
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<u16> for Argument {
    fn from(number: u16) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<Sentence> for Argument {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}

impl From<&Sentence> for Argument {
    fn from(sentence: &Sentence) -> Self {
        Self::from(sentence.clone())
    }
}

impl From<&io::Error> for Argument {
    /// Names an I/O failure without the system's error number.
    fn from(error: &io::Error) -> Self {
        Self::from(io_reason(error))
    }
}

/// Makes a [`Sentence`]: its name, its English text, and a value for each name in it.
///
/// The name has to stand in the `sentences.ftl` of every other language; a
/// test looks for it there.
macro_rules! sentence {
    ($id:literal, $english:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        $(let $name = $crate::sentence::Argument::from($value);)*
        let english = format!($english $(, $name = $name)*);
        $crate::sentence::Sentence::new($id, english, vec![$((stringify!($name), $name)),*])
    }};
}
pub(crate) use sentence;

/// Names an I/O failure without the system's error number; one of khabar's own says itself what it is.
pub(crate) fn io_reason(error: &io::Error) -> Sentence {
    if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<Sentence>()) {
        return own.clone();
    }
    match error.kind() {
        io::ErrorKind::NotFound => sentence!("io-not-found", "there is no such file or folder"),
        io::ErrorKind::PermissionDenied => sentence!("io-denied", "permission denied"),
        io::ErrorKind::ReadOnlyFilesystem => sentence!("io-read-only", "the file system is read-only"),
        io::ErrorKind::StorageFull => sentence!("io-full", "the disk is full"),
        io::ErrorKind::FileTooLarge => sentence!("io-too-large", "it is too large"),
        io::ErrorKind::QuotaExceeded => sentence!("io-quota", "the disk quota is used up"),
        io::ErrorKind::IsADirectory => sentence!("io-folder", "it is a folder"),
        io::ErrorKind::NotADirectory => sentence!("io-no-folder", "a part of the path is no folder"),
        io::ErrorKind::AlreadyExists => sentence!("io-exists", "there is something of that name already"),
        io::ErrorKind::UnexpectedEof => sentence!("io-end", "it ends too early"),
        _ => {
            let text = error.to_string();
            // the system's number says nothing to a reader
            let said = text.split(" (os error ").next().unwrap_or(&text);
            Sentence::verbatim(said)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_reads_as_english_and_keeps_what_stands_in_it() {
        let reason = io_reason(&io::Error::from(io::ErrorKind::StorageFull));
        let sentence = sentence!(
            "error-read",
            "cannot read {path}: {why}",
            path = Path::new("/data/x"),
            why = reason,
        );
        assert_eq!(sentence.to_string(), "cannot read /data/x: the disk is full");
        assert_eq!(sentence.id(), "error-read");
        let names: Vec<_> = sentence.arguments().map(|(name, _)| name).collect();
        assert_eq!(names, ["path", "why"]);
    }

    #[test]
    fn a_sentence_comes_back_from_where_it_was_stored() {
        let sentence = sentence!(
            "error-read",
            "cannot read {path}: {why}",
            path = "{\"x\": 1}",
            why = sentence!("articles", "{count} articles", count = 3_u64),
        );
        assert_eq!(Sentence::from_stored(&sentence.to_stored()), sentence);
        for plain in ["the server does not answer", "{", "{\"id\": 1}", "[]", ""] {
            let read = Sentence::from_stored(plain);
            assert_eq!((read.id(), read.to_string().as_str()), ("", plain));
            assert_eq!(read.to_stored(), plain);
        }
    }

    #[test]
    fn an_input_can_fail_with_a_sentence() {
        let own = sentence!("io-end", "it ends too early");
        assert_eq!(io_reason(&io::Error::other(own.clone())), own);
        assert_eq!(io_reason(&io::Error::from_raw_os_error(5)).id(), "");
    }
}
