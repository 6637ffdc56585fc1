//! Bytes in, articles out: one file a format, one a concern.
//!
//! Reading never fails as a whole: what was found and what was wrong come out
//! side by side, article by article. Knows no network and no database; where an
//! article comes from is told by [`Origin`].

mod charset;
mod clean;
mod language;
mod text;

use std::fmt;
use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::str::FromStr;

use crate::article::Article;

/// Something that could not be read, in a sentence that says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the input, counted from 1, where one line is to blame.
    pub line: Option<u64>,
    /// One clear sentence.
    pub message: String,
}

/// What a parser found and what was wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Articles in the order of the input.
    pub articles: Vec<Article>,
    /// Problems in the order of the input.
    pub problems: Vec<Problem>,
}

/// What comes out of [`read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// One article.
    Article(Box<Article>),
    /// One problem; reading goes on.
    Problem(Problem),
}

/// A form of input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Found out by content and file name.
    #[default]
    Auto,
    /// Plain text, scraped pages included.
    Text,
}

impl Format {
    /// Every format with its name on the command line.
    pub const ALL: &[(Self, &str)] = &[(Self::Auto, "auto"), (Self::Text, "text")];

    /// Names the format as the command line does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(format, _)| *format == self)
            .map_or("auto", |(_, name)| name)
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A name that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no format that khabar reads")]
pub struct UnknownFormat(String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL
            .iter()
            .find(|(_, known)| *known == name)
            .map(|(format, _)| *format)
            .ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// Where an input comes from and what is known about it beforehand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Canonical path of the file; `None` for standard input.
    pub path: Option<PathBuf>,
    /// The format, or [`Format::Auto`].
    pub format: Format,
    /// The source of articles that name none themselves.
    pub source: Option<String>,
    /// Tags that every article gets besides its own.
    pub tags: Vec<String>,
}

/// Reads articles from an input, handing each out as soon as it is known.
///
/// Returns the format found. The sink stops the reading with
/// [`ControlFlow::Break`].
///
/// # Errors
///
/// Only where the input itself cannot be read; whatever its bytes are, they
/// give articles and problems.
pub fn read(
    input: &mut dyn BufRead,
    origin: &Origin,
    sink: &mut dyn FnMut(Event) -> ControlFlow<()>,
) -> Result<Format, io::Error> {
    let mut bytes = Vec::new();
    input.take(text::MAX_BYTES).read_to_end(&mut bytes)?;
    let decoded = charset::decode(&bytes, None);
    let mut article = text::parse(&decoded.text);
    if let Some(path) = &origin.path {
        article.key = path.display().to_string();
    }
    article.source = article.source.or_else(|| origin.source.clone());
    article.tags.extend(origin.tags.iter().cloned());
    let _ = sink(Event::Article(Box::new(article)));
    Ok(Format::Text)
}

/// Reads a whole input into memory: [`read`] for small inputs and tests.
///
/// # Errors
///
/// As [`read`].
pub fn read_all(input: &mut dyn BufRead, origin: &Origin) -> Result<(Format, Parsed), io::Error> {
    let mut parsed = Parsed::default();
    let format = read(input, origin, &mut |event| {
        match event {
            Event::Article(article) => parsed.articles.push(*article),
            Event::Problem(problem) => parsed.problems.push(problem),
        }
        ControlFlow::Continue(())
    })?;
    Ok((format, parsed))
}
