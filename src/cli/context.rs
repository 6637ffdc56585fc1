//! What every verb needs: folders, settings, language, the time, and where to write.

use std::cell::RefCell;
use std::io;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use serde::Serialize;

use super::arguments::Globals;
use super::clock;
use super::failure::{Failure, Status, hint_line};
use super::json::WarningView;
use super::logging;
use super::output::Output;
use super::progress::Progress;
use crate::config::paths::{Overrides, Paths};
use crate::config::{self, Config, Environment, Layers, Notice};
use crate::library::{self, IndexState, Library, Options, Reader, Synced};
use crate::locale::Locale;
use crate::sentence::{Sentence, sentence};

/// How long a search waits for another process that is writing the index.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long it indexes itself where much is missing, before it answers from what there is.
const CATCH_UP: Duration = Duration::from_secs(1);
/// Changes that a command indexes itself; where more are missing, another process is at work.
const HANDFUL: u64 = 500;
/// How long a command indexes what it has changed.
const MOMENT: Duration = Duration::from_millis(200);
/// Articles that are indexed before any answer: a moment's work.
const FEW: u64 = 5_000;

/// How much of what the index lacks is added before an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum CatchUp {
    /// All of it, however long that takes.
    All,
    /// All where that is quickly done, else a second's work.
    Most,
    /// A moment's work.
    Little,
}

/// What every verb needs.
pub(super) struct Context {
    pub(super) paths: Paths,
    pub(super) config: Config,
    pub(super) notices: Vec<Notice>,
    pub(super) locale: Locale,
    pub(super) json: bool,
    pub(super) out: Output,
    /// Told through a shared context, since what is told beside the answer changes nothing.
    error: RefCell<Output>,
}

impl Context {
    /// Finds folders and settings and opens the log; nothing is created but the log.
    pub(super) fn open(globals: &Globals) -> Result<Self, Failure> {
        let overrides = Overrides {
            data_dir: globals.data_dir.clone(),
            config_file: globals.config.clone(),
        };
        let paths = Paths::find(&overrides).ok_or_else(|| {
            Failure::new(
                Status::Failed,
                sentence!("cli-no-home", "there is no home directory to keep the library in"),
            )
            .hint(sentence!(
                "cli-no-home-hint",
                "say where it is to be with --data-dir DIR or KHABAR_DATA_DIR"
            ))
        })?;
        logging::open(&paths.log_file(), globals.log_level);
        let environment = Environment::of_process();
        let (file, unreadable) = match config::read_file(&paths.config_file, globals.config.is_some()) {
            Ok(file) => (file, None),
            Err(notice) => (None, Some(notice)),
        };
        let linear = globals.linear.then(|| "on".to_owned());
        let options = [
            ("--linear", "ui.linear", &linear),
            ("--encoder", "terminal.encoder", &globals.encoder),
            ("--lang", "ui.lang", &globals.lang),
            ("--color", "ui.color", &globals.color),
        ];
        let (config, mut notices) = Config::load(&Layers {
            file,
            environment: environment.clone(),
            command_line: options
                .into_iter()
                .filter_map(|(name, key, value)| Some((name, key, value.clone()?)))
                .collect(),
        });
        notices.extend(unreadable);
        let locale = Locale::for_lang(config.lang(&environment));
        let out = Output::standard(&config);
        let error = RefCell::new(Output::error(&config));
        Ok(Self {
            paths,
            config,
            notices,
            locale,
            json: globals.json,
            out,
            error,
        })
    }

    /// Opens the library for writing.
    pub(super) fn library(&self) -> Result<Library, Failure> {
        Library::open(&self.paths.data_dir, &Self::options()).map_err(unopened)
    }

    /// Opens the library for reading.
    pub(super) fn reader(&self) -> Result<Reader, Failure> {
        Reader::open(&self.paths.data_dir, &Self::options()).map_err(unopened)
    }

    /// Opens the library for searching: what an interrupted import left out of the index is added first.
    ///
    /// Where that cannot be done, what is indexed can still be found, and the
    /// rest is told as a warning.
    pub(super) fn finder(&self) -> Result<Reader, Failure> {
        self.finder_within(CatchUp::All)
    }

    /// As [`Context::finder`], for an answer that is wanted soon: where much is missing, only some of it is added.
    ///
    /// What is still missing is told beside the answer.
    pub(super) fn quick_finder(&self) -> Result<Reader, Failure> {
        self.finder_within(CatchUp::Most)
    }

    /// As [`Context::finder`], for a change that is made at once to what can be found by then.
    pub(super) fn prompt_finder(&self) -> Result<Reader, Failure> {
        self.finder_within(CatchUp::Little)
    }

    fn finder_within(&self, catch_up: CatchUp) -> Result<Reader, Failure> {
        let reader = self.reader()?;
        let mut limit = None;
        match reader.health() {
            Ok(health) if health.index == IndexState::Level || health.counts.articles == 0 => {
                return Ok(reader);
            }
            // another process is at work, and will index what it writes
            Ok(library::Health {
                index: IndexState::Behind(missing),
                ..
            }) if catch_up == CatchUp::Little && missing > HANDFUL => return Ok(reader),
            Ok(health) => {
                let much = match health.index {
                    IndexState::Behind(missing) => missing > FEW,
                    IndexState::Missing => health.counts.articles > FEW,
                    // one that answers nothing until it is replaced is made whole
                    IndexState::Level | IndexState::Unusable(_) => false,
                };
                limit = match catch_up {
                    CatchUp::All => None,
                    CatchUp::Most => much.then_some(CATCH_UP),
                    CatchUp::Little => Some(MOMENT),
                };
            }
            Err(error) => tracing::warn!(%error, "the index could not be examined"),
        }
        let mut progress = Progress::on_standard_error();
        let began = Instant::now();
        let mut cut_short = false;
        let synced = self.library().and_then(|library| {
            let synced = library.sync_index(&mut |at| {
                progress.show_indexing(at, &self.locale);
                let passed = began.elapsed();
                let late = limit.is_some_and(|limit| at.done > 0 && passed > limit);
                cut_short |= late;
                if late || at.done == 0 && passed > PATIENCE {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
            Ok(synced?)
        });
        progress.clear();
        match synced {
            Ok(Synced::Level) => {}
            Ok(_) if cut_short => {}
            Ok(Synced::Stopped | Synced::LeftToAnother) => self.warn(
                &sentence!("cli-still-indexing", "another khabar is still indexing"),
                Some(sentence!(
                    "cli-search-later",
                    "search again later to find everything"
                )),
            ),
            Err(failure) => self.warn(
                &failure.message,
                Some(sentence!(
                    "cli-indexed-is-searched",
                    "what is already indexed is searched; `khabar check` says more"
                )),
            ),
        }
        self.reader()
    }

    /// Returns what a library is told when it is opened.
    pub(super) fn options() -> Options {
        Options { clock: clock::system }
    }

    /// Tells what of the settings could not be taken, on standard error.
    pub(super) fn tell_notices(&self) {
        for notice in &self.notices {
            self.tell_notice(notice);
        }
    }

    /// Tells one thing of the settings that could not be taken, on standard error.
    pub(super) fn tell_notice(&self, notice: &Notice) {
        self.warn(&notice.sentence(), notice.hint.clone());
    }

    /// Warns of something that does not stop the work, on standard error.
    pub(super) fn warn(&self, message: &Sentence, hint: Option<Sentence>) {
        if self.json {
            return self.remark(&WarningView {
                warning: message.to_string(),
                hint: hint.map(|hint| hint.to_string()),
            });
        }
        let line = sentence!("line-warning", "warning: {what}", what = message);
        self.say(&self.locale.sentence(&line));
        if let Some(hint) = hint {
            self.say(&self.locale.sentence(&hint_line(&hint)));
        }
    }

    /// Says something worth knowing that is no problem, on standard error.
    pub(super) fn note(&self, message: &Sentence, hint: &Sentence) {
        let line = sentence!("line-note", "note: {what}", what = message);
        self.say(&self.locale.sentence(&line));
        self.say(&self.locale.sentence(&hint_line(hint)));
    }

    /// Warns of each of several things.
    pub(super) fn warn_of(&self, messages: &[Sentence]) {
        for message in messages {
            self.warn(message, None);
        }
    }

    /// Tells a failure that does not stop the work, on standard error.
    pub(super) fn tell_failure(&self, failure: &Failure) {
        for line in failure.lines(&self.locale) {
            self.say(&line);
        }
    }

    /// Writes an object about the answer to standard error, for programs.
    pub(super) fn remark(&self, view: &impl Serialize) {
        let mut error = self.error.borrow_mut();
        // a closed standard error is no reason to stop
        let _ = error.json(view).and_then(|()| error.flush());
    }

    /// Says something beside the answer, on standard error.
    pub(super) fn say(&self, text: &str) {
        let mut error = self.error.borrow_mut();
        // a closed standard error is no reason to stop
        let _ = error
            .sentence(
                text,
                crate::text::direction::first_strong(text).unwrap_or_default(),
            )
            .and_then(|()| error.flush());
    }

    /// Writes a sentence of the interface to standard output.
    pub(super) fn answer(&mut self, text: &str) -> io::Result<()> {
        self.out.sentence(text, self.locale.direction())
    }
}

/// A library that cannot be opened is a failure, also where it is its folder that is not there.
fn unopened(error: library::Error) -> Failure {
    Failure {
        status: Status::Failed,
        ..Failure::from(error)
    }
}

/// Adds to the index what a command has just changed, where that is quickly done.
///
/// Neither waits for another process that is indexing nor does its work: that one, or the next
/// search, adds what is left.
pub(super) fn index_changes(library: &Library) {
    let health = library.reader().and_then(|reader| reader.health());
    match health.map(|health| health.index) {
        Ok(IndexState::Behind(missing)) if missing <= HANDFUL => {}
        Ok(_) | Err(_) => return,
    }
    let began = Instant::now();
    let synced = library.sync_index(&mut |at| {
        // ends before the index is put in order, which can take a while
        let finished = at.done >= at.total;
        if finished || began.elapsed() > MOMENT {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    });
    if let Err(error) = synced {
        tracing::warn!(%error, "what was changed is not indexed yet");
    }
}
