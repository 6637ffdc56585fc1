//! The interface at work: the terminal, the workers and the loop that joins them.
//!
//! One channel brings everything that happens. The loop sleeps until something
//! comes, takes in all that has come, draws once, and sleeps again: no tick.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant as Heard, SystemTime, UNIX_EPOCH};

use ratatui::Terminal;
use ratatui::layout::Size;

use super::app::App;
use super::backend::{KhabarBackend, draw};
use super::effect::{Effect, Find};
use super::history::Memory;
use super::message::{Failure, Message, Sent};
use super::outside;
use super::plane::Plane;
use super::update::{complain_of_settings, update};
use super::view::view;
use super::worker::{self, Opening, Workers};
use crate::calendar::Instant;
use crate::config::{self, Config, Notice};
use crate::library::{self, FetchRequest, Library, Reader};
use crate::locale::Locale;
use crate::terminal::input::{Event, InputThread};
use crate::terminal::session::{Continued, Options as SessionOptions};
use crate::terminal::{Clipboard, Environment, Hint, Session, Tty};

/// Seconds after which ages on the screen are told anew with the next message.
const MINUTE: i64 = 60;

mod settings;

/// How long the selection stays where it is before its row is tinted and its preview is read: a key that is held down
/// passes rows by, and costs a slow line nothing but the marker.
const RESTING_PAUSE: Duration = Duration::from_millis(80);

/// What is typed after such a pause has nothing to do with what was typed before.
const PAUSE: Duration = Duration::from_millis(1200);

/// What the interface is opened on.
#[derive(Debug)]
pub enum Shelf {
    /// The library in a folder, which is made where there is none.
    Folder(PathBuf, library::Options),
    /// A library that is open already, such as the throw-away one of the demo.
    Open(Library),
}

/// What the interface is told when it starts.
#[derive(Debug)]
pub struct RunOptions {
    /// The library.
    pub shelf: Shelf,
    /// The settings in force.
    pub config: Config,
    /// The user's settings file, into which an encoder may be written.
    pub config_file: PathBuf,
    /// What of the settings could not be taken: shown in the status row.
    pub notices: Vec<Notice>,
    /// The language of the interface.
    pub locale: Locale,
    /// How feeds are fetched.
    pub fetch: FetchRequest,
    /// Where it is kept what was searched for; `None` keeps nothing.
    pub history: Option<PathBuf>,
}

/// Why the interface could not start, or had to end.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The terminal is not there, or is gone.
    #[error("the terminal cannot be used: {0}")]
    Terminal(#[from] std::io::Error),
    /// The library cannot be opened.
    #[error(transparent)]
    Library(#[from] library::Error),
}

/// Opens the interface and returns when the reader leaves it.
///
/// # Errors
/// When the library cannot be opened or the terminal not be used; the terminal
/// is given back in any case.
pub fn run(options: RunOptions) -> Result<(), Error> {
    let (reader, opening) = open(options.shelf)?;
    let (list, sources) = worker::first(&reader, options.config.ui.stories)?;
    let env = Environment::read(|name| std::env::var(name).ok());
    let mut notices: Vec<Failure> = options.notices.into_iter().map(Failure::from).collect();
    let interface = settings::interface(
        &options.config,
        &options.config_file,
        options.locale,
        &mut notices,
    );
    let session_options = SessionOptions {
        encoder: options
            .config
            .terminal
            .encoder
            .as_deref()
            .and_then(|name| name.parse().ok()),
        letters: options.config.terminal.letters.parse().unwrap_or_default(),
        mouse: options.config.ui.mouse,
        ..SessionOptions::default()
    };
    let (session, early) = Session::start(Tty::open()?, &env, session_options)?;
    let size = size(&session)?;
    let mut app = App::new(size, interface);
    app.encoder = session.encoder().name;
    app.interface
        .themes
        .fit(settings::colors(&env, session.detection()));
    let detection = session.detection();
    let answered = detection.complete.then_some(detection.took);
    app.interface.answered = answered;
    app.interface.preview = options.config.ui.preview.is_shown(answered);
    app.begin(list, sources);
    if let Some(id) = app.preview_due() {
        app.page.waiting = Some(id);
        let found = worker::answer(&reader, &Find::Entry(id));
        // a preview has nothing written
        update(&mut app, Message::Found(0, found));
    }
    if let Some(folder) = &options.history {
        app.search.history = outside::recall(folder, Memory::Search);
        app.prompts.history = outside::recall(folder, Memory::Prompts);
    }
    if session.detection().decision.hint == Some(Hint::Console) {
        app.status
            .complain(app.interface.locale.text("doctor-hint-console"));
    }
    complain_of_settings(&mut app, &notices);
    let (sender, messages) = channel();
    let inbox = sender.clone();
    let deliver = move |event| inbox.send(Message::Input(event)).is_ok();
    let input = InputThread::start(&session.tty(), early, deliver)?;
    let backend = KhabarBackend::new(session.tty(), size, session.encoder(), session.hyperlinks());
    let mut runtime = Runtime {
        terminal: Terminal::new(backend)?,
        plane: Plane::default(),
        config_file: options.config_file.clone(),
        history: options.history,
        session,
        input,
        sender,
        workers: None,
    };
    runtime.draw(&app)?;
    runtime.start_workers(&mut app, reader, opening, options.fetch);
    let _watch = settings::watch(&runtime.config_file, options.config, runtime.sender.clone());
    let served = runtime.serve(&mut app, &messages);
    runtime.session.leave();
    if let Some(workers) = runtime.workers.take() {
        workers.finish();
    }
    served
}

/// Opens the library for reading, and says how it is to be opened for writing.
fn open(shelf: Shelf) -> Result<(Reader, Opening), library::Error> {
    match shelf {
        Shelf::Folder(folder, options) => {
            let reader = Reader::open(&folder, &options)?;
            Ok((reader, Box::new(move || Library::open(&folder, &options))))
        }
        Shelf::Open(library) => Ok((library.reader()?, Box::new(move || Ok(library)))),
    }
}

/// The terminal and the workers.
struct Runtime {
    terminal: Terminal<KhabarBackend<Tty>>,
    plane: Plane,
    config_file: PathBuf,
    history: Option<PathBuf>,
    session: Session,
    input: InputThread,
    sender: Sender<Message>,
    workers: Option<Workers>,
}

impl Runtime {
    /// Starts what is not needed for the first screen.
    fn start_workers(&mut self, app: &mut App, reader: Reader, opening: Opening, fetch: FetchRequest) {
        let workers = Workers::start(reader, opening, fetch, &self.sender);
        workers.find(app.next_generation(), Find::Sources);
        self.workers = Some(workers);
    }

    /// Takes messages in and draws, once for all that have come, until the reader leaves.
    fn serve(&mut self, app: &mut App, messages: &Receiver<Message>) -> Result<(), Error> {
        let mut heard = Heard::now();
        while let Some(first) = next_message(app, messages) {
            if heard.elapsed() > PAUSE {
                update(app, Message::Paused);
            }
            heard = Heard::now();
            let now = now();
            if now.unix - app.interface.now.unix >= MINUTE {
                update(app, Message::Clock(now));
            }
            for message in std::iter::once(first).chain(messages.try_iter()) {
                let message = match self.prepare(&message)? {
                    Continued::Foreground => message,
                    Continued::Ending => Message::Input(Event::Terminate),
                };
                for effect in update(app, message) {
                    if self.perform(effect)? {
                        return Ok(());
                    }
                }
            }
            self.draw(app)?;
        }
        Ok(())
    }

    /// Sets the terminal right before the state hears of a change in it; returns whether the process was only continued to end.
    fn prepare(&mut self, message: &Message) -> Result<Continued, Error> {
        match message {
            Message::Input(Event::Resize(width, height)) => {
                self.session.resized()?;
                self.terminal.backend_mut().cleared(Size::new(*width, *height));
            }
            Message::Input(Event::Continue) => {
                if self.session.resume()? == Continued::Ending {
                    return Ok(Continued::Ending);
                }
                self.cleared()?;
            }
            _ => {}
        }
        Ok(Continued::Foreground)
    }

    /// Carries an effect out; returns whether the program is to end.
    fn perform(&mut self, effect: Effect) -> Result<bool, Error> {
        let left = match &mut self.workers {
            Some(workers) => workers.take(effect),
            None => Some(effect),
        };
        let Some(effect) = left else {
            return Ok(false);
        };
        match effect {
            Effect::Copy(text) => {
                use std::io::Write as _;
                let sent = match (
                    self.session.detection().clipboard(),
                    outside::osc52(&outside::copied(&text)),
                ) {
                    (Clipboard::Ignored, _) => Sent::Not,
                    (_, None) => Sent::TooLong,
                    (clipboard, Some(sequence)) => {
                        let out = self.terminal.backend_mut().writer_mut();
                        out.write_all(&sequence)?;
                        out.flush()?;
                        match clipboard {
                            Clipboard::Reached => Sent::Taken,
                            Clipboard::Unknown | Clipboard::Ignored => Sent::Tried,
                        }
                    }
                };
                outside::copy(&text, sent, self.sender.clone());
            }
            Effect::Browse(address) => outside::browse(&address, self.sender.clone()),
            Effect::Encoder(name) => {
                if self.session.encoder().name != name {
                    self.session.switch(name)?;
                    let (encoder, hyperlinks) = (self.session.encoder(), self.session.hyperlinks());
                    self.terminal.backend_mut().switched(encoder, hyperlinks);
                }
            }
            Effect::KeepEncoder(name) => {
                let kept = self.kept(config::keep_encoder(&self.config_file, name.as_str()));
                let _ = self.sender.send(Message::Kept(kept));
            }
            Effect::Mouse(reported) => self.session.report_mouse(reported)?,
            Effect::KeepTheme(name) => {
                let kept = self.kept(config::keep_theme(&self.config_file, &name));
                let _ = self.sender.send(Message::KeptTheme(name, kept));
            }
            Effect::Stay(id, seconds) => {
                let sender = self.sender.clone();
                let wait = std::time::Duration::from_secs(seconds.into());
                std::thread::Builder::new()
                    .name("khabar-stay".to_owned())
                    .spawn(move || {
                        std::thread::sleep(wait);
                        let _ = sender.send(Message::Stayed(id));
                    })?;
            }
            Effect::Remember(memory, entry) => {
                if let Some(folder) = &self.history {
                    outside::remember(folder, memory, &entry);
                }
            }
            Effect::Redraw => {
                self.session.resized()?;
                self.cleared()?;
            }
            Effect::Suspend => {
                self.input.pause();
                let stopped = self.session.stop();
                self.input.resume();
                if stopped? == Continued::Ending {
                    return Ok(true);
                }
                self.cleared()?;
                // what was written meanwhile is asked for like any other change
                let _ = self.sender.send(Message::Changed);
            }
            Effect::Quit => return Ok(true),
            // there are no workers, which has been said
            Effect::Find(..)
            | Effect::Prepare
            | Effect::Write(_)
            | Effect::Fetch(_)
            | Effect::Import(_)
            | Effect::Pictures(_)
            | Effect::Stop => {}
        }
        Ok(false)
    }

    /// Returns the settings file, where something could be written into it.
    fn kept(&self, written: Result<(), config::Unwritten>) -> Result<PathBuf, Failure> {
        written
            .map(|()| self.config_file.clone())
            .map_err(|error| Failure {
                message: error.sentence(),
                hint: Some(error.hint()),
            })
    }

    /// Takes note that the screen is blank, and what size it has now.
    fn cleared(&mut self) -> Result<(), Error> {
        let size = size(&self.session)?;
        self.terminal.backend_mut().cleared(size);
        let resized = Event::Resize(size.width, size.height);
        let _ = self.sender.send(Message::Input(resized));
        Ok(())
    }

    fn draw(&mut self, app: &App) -> Result<(), Error> {
        draw(&mut self.terminal, &mut self.plane, |canvas| view(app, canvas))?;
        Ok(())
    }
}

/// Waits for the next message, or for the pause after which the selection counts as resting; `None` when nothing can come any more.
fn next_message(app: &App, messages: &Receiver<Message>) -> Option<Message> {
    if app.has_rested() {
        return messages.recv().ok();
    }
    match messages.recv_timeout(RESTING_PAUSE) {
        Err(RecvTimeoutError::Timeout) => Some(Message::SelectionRested),
        received => received.ok(),
    }
}

fn size(session: &Session) -> Result<Size, Error> {
    let (width, height) = session.size()?;
    Ok(Size { width, height })
}

/// Asks what time it is.
pub(super) fn now() -> Instant {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Instant {
        unix: since.as_secs().cast_signed(),
        offset: 0,
    }
}
