//! The prompt: a labelled line in the status row, to be filled in.
//!
//! What the text is for travels with it: whoever opens a prompt names a
//! purpose, and gets the accepted text back with it
//! ([`accepted`](super::update)). A purpose is data, so that a prompt outlives
//! whatever the screen does meanwhile.

use std::path::PathBuf;

use super::field::Field;
use super::history::History;
use crate::article::ArticleId;
use crate::library;
use crate::locale::{Locale, Value};

/// What stands for a line end in a note while it is edited on one line.
const LINE_END: char = '\u{21b5}';

/// What a text is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The reader's note on an article; none removes it.
    Note {
        /// The article.
        id: ArticleId,
        /// The note that stands, empty where there is none; `None` until that is known.
        before: Option<String>,
    },
    /// Tags for articles, separated by commas; one with a hyphen before it is taken away.
    Tags(Vec<ArticleId>),
    /// A name for this query.
    SearchName(String),
    /// The name of the file that an article is saved in; its ending says the form.
    File(ArticleId),
    /// A file or a folder to be imported.
    Import,
    /// Words to be looked for on the page.
    PageSearch,
    /// Whether something is to be done, by one letter.
    Confirm(Question),
}

/// What the reader is asked, yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether a file that is there is replaced by an article.
    Replace(ArticleId, PathBuf),
    /// Whether the bundled feeds in the language of the interface are followed.
    Follow,
    /// Whether a URL is opened that leads to this host.
    Browse {
        /// The URL.
        url: String,
        /// Its host, in ASCII.
        host: String,
    },
}

impl Purpose {
    /// Writes the label.
    pub(super) fn label(&self, locale: &Locale) -> String {
        match self {
            Self::Note { .. } => locale.text("prompt-note"),
            Self::File(_) => locale.text("prompt-file"),
            Self::Confirm(Question::Replace(_, path)) => {
                let file = path.display().to_string();
                locale.format("prompt-replace", &[("file", Value::Text(&file))])
            }
            Self::Confirm(Question::Browse { host, .. }) => {
                locale.format("prompt-browse", &[("host", Value::Text(host))])
            }
            Self::Confirm(Question::Follow) => {
                let feeds = library::bundled_feeds(locale.tag()).len();
                locale.format("prompt-follow", &[("count", Value::Number(feeds as u64))])
            }
            Self::Import => locale.text("prompt-import"),
            Self::PageSearch => locale.text("prompt-page-search"),
            Self::Tags(_) => locale.text("prompt-tags"),
            Self::SearchName(_) => locale.text("prompt-search-name"),
        }
    }

    /// Returns whether one letter answers.
    pub(super) fn is_question(&self) -> bool {
        matches!(self, Self::Confirm(_))
    }
}

/// An open prompt.
#[derive(Debug)]
pub(super) struct Prompt {
    /// What the text is for.
    pub(super) purpose: Purpose,
    /// The text.
    pub(super) field: Field,
}

impl Prompt {
    /// Opens a prompt on a text to be changed.
    pub(super) fn new(purpose: Purpose, text: &str) -> Self {
        Self {
            purpose,
            field: Field::new(text.replace('\n', &LINE_END.to_string())),
        }
    }

    /// Takes in the note that stands, and puts it before what was typed until it came.
    pub(super) fn learn(&mut self, note: &str) {
        if let Purpose::Note { before, .. } = &mut self.purpose {
            *before = Some(note.to_owned());
        }
        let note = note.replace('\n', &LINE_END.to_string());
        self.field = Field::new(note + self.field.text());
    }

    /// Returns what was entered, without blanks around it.
    pub(super) fn text(&self) -> String {
        self.field.text().replace(LINE_END, "\n").trim().to_owned()
    }
}

/// The prompt that is open, if one is, and what was entered before.
#[derive(Debug, Default)]
pub(super) struct Prompts {
    /// The open prompt.
    pub(super) open: Option<Prompt>,
    /// A prompt that was accepted before the text to be changed came.
    pub(super) hasty: Option<Prompt>,
    /// What was entered into prompts.
    pub(super) history: History,
}
