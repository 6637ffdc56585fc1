//! An article as a file: its form, and a name that every file system takes.
//!
//! One file a form. Nothing here writes to a disk or knows where an article is
//! kept; `library` gives the articles, and its callers say where files go.

mod epub;
mod html;
mod inline;
mod json;
mod markdown;
mod name;

use std::ops::Range;
use std::str::FromStr;

use crate::article::{Article, ArticleId};

pub use json::{ArticleView, write_json};
pub use name::{Names, file_name};

/// Says which bytes of a text are to be set off, sorted, apart: what answers a query.
pub type Marks<'a> = &'a dyn Fn(&str) -> Vec<Range<usize>>;

/// The form in which an article is written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Markdown, with the tables of GitHub's dialect.
    Markdown,
    /// A page that stands alone, with direction and language.
    Html,
    /// The object of `khabar show --json`.
    Json,
    /// A book of one chapter.
    Epub,
}

impl Form {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Html, Self::Json, Self::Epub];

    /// Names the form as the command line does.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
            Self::Epub => "epub",
        }
    }

    /// Names the extension of such files, without the dot.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Json => "json",
            Self::Epub => "epub",
        }
    }

    /// Tells the form from a file's extension; `None` where it says nothing.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Some(match extension.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" | "xhtml" => Self::Html,
            "json" => Self::Json,
            "epub" => Self::Epub,
            _ => return None,
        })
    }
}

/// A form's name that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no form of an article")]
pub struct UnknownForm(pub String);

impl FromStr for Form {
    type Err = UnknownForm;

    fn from_str(name: &str) -> Result<Self, UnknownForm> {
        Self::ALL
            .into_iter()
            .find(|form| form.as_str() == name)
            .ok_or_else(|| UnknownForm(name.to_owned()))
    }
}

/// Writes an article in a form, as the bytes of a file; `marks` count where the form can set letters off.
///
/// # Errors
///
/// Only where there is no memory left.
pub fn render(
    form: Form,
    id: Option<ArticleId>,
    article: &Article,
    marks: Marks<'_>,
) -> std::io::Result<Vec<u8>> {
    Ok(match form {
        Form::Markdown => markdown::file(article).into_bytes(),
        Form::Html => html(article, marks).into_bytes(),
        Form::Json => {
            let mut object = Vec::new();
            write_json(&mut object, &ArticleView::new(id, article))?;
            object.push(b'\n');
            object
        }
        Form::Epub => epub::render(article, marks)?,
    })
}

/// Writes an article as Markdown, for reading; the file that [`render`] makes has front matter instead of the line about it.
#[must_use]
pub fn markdown(article: &Article) -> String {
    markdown::render(article)
}

/// Writes an article as an HTML page that stands alone.
#[must_use]
pub fn html(article: &Article, marks: Marks<'_>) -> String {
    html::render(article, marks)
}

/// Sets nothing off.
#[must_use]
pub fn no_marks(_: &str) -> Vec<Range<usize>> {
    Vec::new()
}
