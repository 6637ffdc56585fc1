//! Why a verb ended early: one sentence, hints, and the exit status that goes with it.
//!
//! Brings the library's errors, those of standard output and clap's own into one form.

use std::io::{self, Write};
use std::num::{IntErrorKind, ParseIntError};
use std::path::Path;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::library;
use crate::locale::Locale;
use crate::sentence::{Sentence, sentence};
use crate::text::without_controls;

/// How a verb ended; the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// What was asked for is done.
    Done = 0,
    /// Nothing was found, or some inputs had problems.
    Partly = 1,
    /// The arguments make no sense.
    Usage = 2,
    /// It could not be done.
    Failed = 3,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// Why a verb ended early.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// The exit status.
    pub(super) status: Status,
    /// What went wrong; empty where there is nobody to tell it to.
    pub(super) message: Sentence,
    /// What can be done about it.
    pub(super) hints: Vec<Sentence>,
}

impl Failure {
    /// Makes a failure with its sentence.
    pub(super) fn new(status: Status, message: Sentence) -> Self {
        Self {
            status,
            message,
            hints: Vec::new(),
        }
    }

    /// Adds what can be done about it.
    pub(super) fn hint(mut self, hint: Sentence) -> Self {
        self.hints.push(hint);
        self
    }

    /// Ends without a word: there is nobody to tell it to.
    fn quiet(status: Status) -> Self {
        Self::new(status, Sentence::verbatim(""))
    }

    /// Words it as `error: …` and a `hint: …` for each hint; nothing where there is nobody to tell it to.
    pub(super) fn lines(&self, locale: &Locale) -> Vec<String> {
        if self.message == Sentence::verbatim("") {
            return Vec::new();
        }
        let error = sentence!("line-error", "error: {what}", what = &self.message);
        let hints = self.hints.iter().map(hint_line);
        std::iter::once(error)
            .chain(hints)
            .map(|line| locale.sentence(&line))
            .collect()
    }

    /// Writes it where nothing is known yet of the terminal.
    pub(super) fn report(&self, locale: &Locale, to: &mut dyn Write) -> io::Result<()> {
        for line in self.lines(locale) {
            // arguments that were wrong are repeated
            writeln!(to, "{}", without_controls(&line))?;
        }
        to.flush()
    }

    /// Says what was wrong with the arguments, from clap's own message, tips and usage.
    pub(super) fn of_arguments(error: &clap::Error) -> Self {
        if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
            return Self::new(Status::Usage, sentence!("usage-missing", "something is missing"))
                .hint(see_help());
        }
        let rendered = error.render().to_string();
        let mut paragraphs = rendered.split("\n\n").map(one_line);
        let first = paragraphs.next().unwrap_or_default();
        let first = first.strip_prefix("error: ").unwrap_or(&first);
        let first = &in_plain_words(error, first);
        let mut failure = Self::new(Status::Usage, Sentence::verbatim(first));
        for paragraph in paragraphs {
            if let Some(usage) = paragraph.strip_prefix("Usage: ") {
                failure.hints.push(Sentence::verbatim(format!("usage: {usage}")));
            } else if let Some(tip) = paragraph.strip_prefix("tip: ") {
                failure.hints.extend(tip.split(" tip: ").map(Sentence::verbatim));
            }
        }
        if failure.hints.is_empty() {
            failure.hints.push(see_help());
        }
        failure
    }
}

/// Says of a number that cannot be read what is wanted, not what the parser met.
fn in_plain_words(error: &clap::Error, told: &str) -> String {
    let parser = std::error::Error::source(error).and_then(|source| source.downcast_ref::<ParseIntError>());
    let why = match parser.map(ParseIntError::kind) {
        None => return told.to_owned(),
        Some(IntErrorKind::Zero) => "a whole number from 1 is wanted",
        Some(IntErrorKind::PosOverflow | IntErrorKind::NegOverflow) => "the number is too large",
        Some(_) => "a whole number is wanted",
    };
    let reason = parser.map(ToString::to_string).unwrap_or_default();
    told.replace(&reason, why)
}

fn see_help() -> Sentence {
    sentence!("hint-see-help", "--help says what may stand there")
}

/// Says that a file that was named cannot be read, and ends with [`Status::Failed`].
pub(super) fn unread(path: &Path, why: &io::Error) -> Failure {
    let message = sentence!("error-read", "cannot read {path}: {why}", path = path, why = why);
    Failure::new(Status::Failed, message)
}

/// Says that standard input cannot be read.
pub(super) fn no_input(why: &io::Error) -> Sentence {
    sentence!("cli-no-input", "cannot read standard input: {why}", why = why)
}

/// The line that a hint is told on.
pub(super) fn hint_line(hint: &Sentence) -> Sentence {
    sentence!("line-hint", "hint: {what}", what = hint)
}

/// Joins the lines of a paragraph.
fn one_line(paragraph: &str) -> String {
    let words: Vec<&str> = paragraph.split_whitespace().collect();
    words.join(" ")
}

impl From<library::Error> for Failure {
    fn from(error: library::Error) -> Self {
        use library::ErrorKind as Kind;

        tracing::error!(%error, source = ?std::error::Error::source(&error), "the library failed");
        let status = match error.kind() {
            Kind::NotFound => Status::Partly,
            Kind::Usage => Status::Usage,
            _ => Status::Failed,
        };
        let failure = Self::new(status, error.message().clone());
        match error.hint() {
            Some(hint) => failure.hint(hint.clone()),
            None => failure,
        }
    }
}

impl From<io::Error> for Failure {
    /// Explains that standard output cannot be written to; a closed pipe and Ctrl-c need no explanation.
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Self::quiet(Status::Done);
        }
        if error.kind() == io::ErrorKind::Interrupted {
            return Self::quiet(Status::Partly);
        }
        Self::new(
            Status::Failed,
            sentence!(
                "cli-no-output",
                "cannot write to standard output: {why}",
                why = &error
            ),
        )
    }
}

#[cfg(test)]
mod tests {
    use clap::{Arg, Command};

    use super::*;

    fn refused(arguments: &[&str]) -> Failure {
        let command = Command::new("khabar")
            .arg(
                Arg::new("limit")
                    .long("limit")
                    .value_parser(clap::value_parser!(u8)),
            )
            .arg(Arg::new("id").required(true));
        Failure::of_arguments(&command.try_get_matches_from(arguments).unwrap_err())
    }

    #[test]
    fn a_mistyped_option_names_the_nearest() {
        let failure = refused(&["khabar", "--limt", "3"]);
        assert_eq!(failure.message.to_string(), "unexpected argument '--limt' found");
        assert_eq!(failure.status, Status::Usage);
        assert!(failure.hints[0].to_string().contains("'--limit'"), "{failure:?}");
        assert!(
            failure
                .hints
                .last()
                .unwrap()
                .to_string()
                .starts_with("usage: khabar"),
            "{failure:?}"
        );
    }

    #[test]
    fn a_missing_argument_is_named_on_the_same_line() {
        let failure = refused(&["khabar"]);
        assert_eq!(
            failure.message.to_string(),
            "the following required arguments were not provided: <id>"
        );
    }

    #[test]
    fn a_failure_is_written_as_error_and_hints() {
        let mut written = Vec::new();
        let failure = Failure::new(Status::Failed, Sentence::verbatim("no"))
            .hint(Sentence::verbatim("a"))
            .hint(Sentence::verbatim("b"));
        failure.report(&Locale::default(), &mut written).unwrap();
        assert_eq!(written, b"error: no\nhint: a\nhint: b\n");
    }

    #[test]
    fn kinds_of_the_library_choose_the_status() {
        use library::ErrorKind as Kind;
        for (kind, status) in [
            (Kind::NotFound, Status::Partly),
            (Kind::Usage, Status::Usage),
            (Kind::Corrupt, Status::Failed),
            (Kind::DiskFull, Status::Failed),
        ] {
            assert_eq!(
                Failure::from(library::Error::new(kind, Sentence::verbatim("x"))).status,
                status
            );
        }
    }

    #[test]
    fn a_closed_pipe_is_quiet() {
        let failure = Failure::from(io::Error::from(io::ErrorKind::BrokenPipe));
        let mut written = Vec::new();
        failure.report(&Locale::default(), &mut written).unwrap();
        assert_eq!(
            (failure.status, written.as_slice()),
            (Status::Done, b"".as_slice())
        );
    }
}
