//! What is found out, as lines for people or as one JSON object.

use std::io;
use std::path::Path;

use serde::Serialize;

use super::words::{hint_key, letters_key, reason_sentence};
use crate::cli::context::Context;
use crate::cli::failure::Status;
use crate::cli::output::Output;
use crate::config::Notice;
use crate::library::{self, IndexState, Reader};
use crate::locale::{Locale, Value};
use crate::sentence::Sentence;
use crate::terminal::detect::QUESTIONS;
use crate::terminal::{Answers, Detection, Environment, Hint, Marks, Reason, Rgb};

/// All that is found out.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    version: &'static str,
    terminal: Option<TerminalView>,
    environment: Vec<(&'static str, String)>,
    config: String,
    data: String,
    state: String,
    log: String,
    library: LibraryView,
    notices: Vec<Sentence>,
}

/// What is known of the terminal.
#[derive(Debug, Serialize)]
struct TerminalView {
    name: String,
    encoder: &'static str,
    chosen: bool,
    decided: &'static str,
    reason: String,
    #[serde(skip)]
    because: Reason,
    hint: Option<&'static str>,
    #[serde(skip)]
    hint_key: Option<&'static str>,
    #[serde(skip)]
    letters: &'static str,
    marks: &'static str,
    background: Option<&'static str>,
    asked: bool,
    complete: bool,
    milliseconds: u64,
    answers: Vec<AnswerView>,
    tmux_client: Option<String>,
}

/// One question and its answer.
#[derive(Debug, Serialize)]
struct AnswerView {
    question: &'static str,
    sent: String,
    answer: Option<String>,
}

/// How the library is.
#[derive(Debug, Serialize)]
struct LibraryView {
    articles: Option<u64>,
    indexed: Option<u64>,
    index: Option<&'static str>,
    problem: Option<Sentence>,
}

impl Report {
    /// Puts together what is known.
    pub(super) fn new(context: &Context, env: &Environment, detection: Option<&Detection>) -> Self {
        let paths = &context.paths;
        let text = |path: &Path| path.display().to_string();
        Self {
            version: env!("CARGO_PKG_VERSION"),
            terminal: detection.map(TerminalView::new),
            environment: variables(env),
            config: text(&paths.config_file),
            data: text(&paths.data_dir),
            state: text(&paths.state_dir),
            log: text(&paths.log_file()),
            library: LibraryView::of(&paths.data_dir),
            notices: context.notices.iter().map(Notice::sentence).collect(),
        }
    }

    /// Returns the exit status: whether anything stands in the way of reading.
    pub(super) fn status(&self) -> Status {
        if self.library.problem.is_some() || !self.notices.is_empty() {
            Status::Partly
        } else {
            Status::Done
        }
    }

    /// Writes the report as lines of `what: value`, in the reader's language.
    pub(super) fn write(&self, context: &mut Context) -> io::Result<()> {
        let direction = context.locale.direction();
        let (out, locale) = (&mut context.out, &context.locale);
        out.line(&format!("khabar {}", self.version))?;
        match &self.terminal {
            Some(terminal) => terminal.write(out, locale)?,
            None => out.sentence(&locale.text("doctor-no-terminal"), direction)?,
        }
        for (name, value) in &self.environment {
            out.line(&format!("  {name}={value}"))?;
        }
        let places = [
            ("doctor-config", &self.config),
            ("doctor-data", &self.data),
            ("doctor-state", &self.state),
            ("doctor-log", &self.log),
        ];
        for (key, path) in places {
            let sentence = locale.format(key, &[("path", Value::Text(path))]);
            out.sentence(&sentence, direction)?;
        }
        for sentence in self.library.sentences(locale) {
            out.sentence(&sentence, direction)?;
        }
        for notice in self.notices.iter().map(|notice| locale.sentence(notice)) {
            let sentence = locale.format("doctor-problem", &[("text", Value::Text(&notice))]);
            out.sentence(&sentence, direction)?;
        }
        Ok(())
    }
}

impl TerminalView {
    fn new(detection: &Detection) -> Self {
        let decision = &detection.decision;
        Self {
            name: decision.terminal.clone(),
            encoder: detection.encoder.as_str(),
            chosen: detection.overridden,
            decided: decision.encoder.as_str(),
            reason: decision.reason.to_string(),
            because: decision.reason.clone(),
            hint: decision.hint.map(Hint::sentence),
            hint_key: decision.hint.map(hint_key),
            letters: letters_key(detection.encoder),
            marks: match detection.marks {
                Marks::Keep => "keep",
                Marks::Strip => "strip",
            },
            background: detection.light.map(|light| if light { "light" } else { "dark" }),
            asked: detection.asked,
            complete: detection.complete,
            milliseconds: detection.took.as_millis() as u64,
            answers: if detection.asked {
                answers(&detection.answers)
            } else {
                Vec::new()
            },
            tmux_client: detection
                .client
                .as_ref()
                .map(|client| format!("{}|{}|{}", client.termtype, client.termname, client.program)),
        }
    }

    /// Writes what is known of the terminal.
    fn write(&self, out: &mut Output, locale: &Locale) -> io::Result<()> {
        let direction = locale.direction();
        let name = ("name", Value::Text(&self.name));
        out.sentence(&locale.format("doctor-terminal", &[name]), direction)?;
        let encoder = ("name", Value::Text(self.encoder));
        let found = ("found", Value::Text(self.decided));
        let key = if self.chosen {
            "doctor-encoder-chosen"
        } else {
            "doctor-encoder"
        };
        out.sentence(&locale.format(key, &[encoder, found]), direction)?;
        let because = reason_sentence(&self.because, locale);
        let because = locale.format("doctor-because", &[("reason", Value::Text(&because))]);
        out.sentence(&because, direction)?;
        if let Some(key) = self.hint_key {
            let hint = locale.text(key);
            let hint = locale.format("doctor-hint", &[("hint", Value::Text(&hint))]);
            out.sentence(&hint, direction)?;
        }
        let marks = match self.marks {
            "keep" => "doctor-marks-keep",
            _ => "doctor-marks-strip",
        };
        let background = match self.background {
            Some("light") => "doctor-background-light",
            Some(_) => "doctor-background-dark",
            None => "doctor-background-unknown",
        };
        for key in [marks, self.letters, background] {
            out.sentence(&locale.text(key), direction)?;
        }
        if !self.asked {
            return out.sentence(&locale.text("doctor-not-asked"), direction);
        }
        let key = if self.complete {
            "doctor-answers"
        } else {
            "doctor-answers-given-up"
        };
        let time = ("time", Value::Number(self.milliseconds));
        out.sentence(&locale.format(key, &[time]), direction)?;
        for answer in &self.answers {
            let heard = answer.answer.as_deref().unwrap_or("-");
            out.line(&format!("  {:<13}{:<15}{heard}", answer.question, answer.sent))?;
        }
        if let Some(client) = &self.tmux_client {
            out.line(&format!("  tmux client  {client}"))?;
        }
        Ok(())
    }
}

/// Returns every question with what was answered to it.
fn answers(answers: &Answers) -> Vec<AnswerView> {
    let mode = |mode: Option<crate::terminal::answer::Mode>| mode.map(|mode| mode.to_string());
    QUESTIONS
        .iter()
        .map(|&(question, sent)| AnswerView {
            question,
            sent: sent.replace('\u{1B}', "ESC "),
            answer: match question {
                "XTVERSION" => answers.version.as_deref().map(printable),
                "DECRQM 8" => mode(answers.bidi),
                "DECRQM ?2501" => mode(answers.auto_direction),
                "DECRQM ?2500" => mode(answers.box_mirroring),
                "DA2" => answers.secondary.as_ref().map(|text| format!(">{text}c")),
                "DA3" => answers.tertiary.as_deref().map(printable),
                "KKP" => answers.keyboard.then(|| "known".to_owned()),
                "OSC 10" => answers.foreground.map(hexadecimal),
                "OSC 11" => answers.background.map(hexadecimal),
                "DA1" => answers.primary.as_ref().map(|text| format!("?{text}c")),
                _ => None,
            },
        })
        .collect()
}

fn hexadecimal(Rgb(red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Returns what a terminal said without what it should not have said.
fn printable(text: &str) -> String {
    crate::text::sanitize(text).into_owned()
}

/// Returns the variables that say something of the terminal and are set.
fn variables(env: &Environment) -> Vec<(&'static str, String)> {
    let all = [
        ("TERM", &env.term),
        ("TERM_PROGRAM", &env.term_program),
        ("COLORFGBG", &env.colorfgbg),
        ("COLORTERM", &env.colorterm),
        ("TMUX", &env.tmux),
        ("STY", &env.sty),
        ("SSH_CONNECTION", &env.ssh_connection),
        ("VTE_VERSION", &env.vte_version),
        ("KONSOLE_VERSION", &env.konsole_version),
        ("KITTY_WINDOW_ID", &env.kitty_window_id),
        ("MLTERM", &env.mlterm),
        ("WT_SESSION", &env.wt_session),
    ];
    all.into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name, printable(value)))
        .collect()
}

impl LibraryView {
    /// Looks at the library without making one.
    fn of(folder: &Path) -> Self {
        let empty = Self {
            articles: None,
            indexed: None,
            index: None,
            problem: None,
        };
        if !folder.exists() {
            return empty;
        }
        let health = Reader::open(folder, &library::Options::default()).and_then(|reader| reader.health());
        match health {
            Ok(health) => Self {
                articles: Some(health.counts.articles),
                indexed: Some(health.indexed),
                index: Some(match &health.index {
                    IndexState::Level => "level",
                    IndexState::Behind(_) => "behind",
                    IndexState::Missing => "missing",
                    IndexState::Unusable(_) => "unusable",
                }),
                problem: match health.index {
                    IndexState::Unusable(why) => Some(why),
                    _ => None,
                },
            },
            Err(error) => Self {
                problem: Some(error.message().clone()),
                ..empty
            },
        }
    }

    fn sentences(&self, locale: &Locale) -> Vec<String> {
        let known = match (self.articles, self.indexed) {
            (Some(articles), Some(indexed)) => {
                let counts = [
                    ("articles", Value::Number(articles)),
                    ("indexed", Value::Number(indexed)),
                ];
                Some(locale.format("doctor-library", &counts))
            }
            _ if self.problem.is_none() => Some(locale.text("doctor-library-none")),
            _ => None,
        };
        let problem = self.problem.as_ref().map(|problem| locale.sentence(problem));
        let problem = problem.map(|text| locale.format("doctor-problem", &[("text", Value::Text(&text))]));
        known.into_iter().chain(problem).collect()
    }
}
