//! The thread that reads the tty and hears the signals, asleep until there is something.

use std::io::{self, Read};
use std::os::fd::AsRawFd;
use std::os::unix::net::UnixStream;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use mio::unix::SourceFd;
use mio::{Events, Interest, Poll, Waker};
use signal_hook::SigId;
use signal_hook::consts::{SIGCONT, SIGTERM, SIGWINCH};
use signal_hook::low_level::{self, pipe};

use super::Event;
use super::parser::{Parser, Token};
use crate::terminal::detect::Early;
use crate::terminal::ending::{self, ENDING};
use crate::terminal::session;
use crate::terminal::tty::Tty;

const TTY: mio::Token = mio::Token(0);
const WAKE: mio::Token = mio::Token(1);
/// The first of the tokens of [`SIGNALS`].
const FIRST_SIGNAL: usize = 2;

/// The signals that are heard; those of one row mean the same.
const SIGNALS: &[&[i32]] = &[&[SIGWINCH], &[SIGCONT], &ENDING];

/// The thread that turns input into events; it ends when this is dropped.
#[derive(Debug)]
pub struct InputThread {
    control: Arc<Control>,
    waker: Waker,
    handle: Option<JoinHandle<()>>,
    signals: Vec<SigId>,
}

/// What the thread is asked to do.
#[derive(Debug, Default)]
struct Control {
    wanted: Mutex<Wanted>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Wanted {
    paused: bool,
    stopped: bool,
    /// Whether the thread has seen the last change.
    seen: bool,
}

impl InputThread {
    /// Starts the thread on a raw terminal; `deliver` gets each event and returns whether to go on.
    ///
    /// What came early is delivered first. Signals that end the process are
    /// events from now on; a second one ends it at once.
    ///
    /// # Errors
    /// When the terminal cannot be waited for.
    pub fn start(
        tty: &Tty,
        early: Early,
        deliver: impl FnMut(Event) -> bool + Send + 'static,
    ) -> io::Result<Self> {
        let poll = Poll::new()?;
        let waker = Waker::new(poll.registry(), WAKE)?;
        let mut signals = Vec::new();
        let mut pipes = Vec::new();
        for (place, row) in SIGNALS.iter().enumerate() {
            let (read, write) = UnixStream::pair()?;
            read.set_nonblocking(true)?;

            let token = mio::Token(FIRST_SIGNAL + place);
            poll.registry()
                .register(&mut SourceFd(&read.as_raw_fd()), token, Interest::READABLE)?;
            for signal in *row {
                signals.push(pipe::register(*signal, write.try_clone()?)?);
            }
            pipes.push(read);
        }
        let came = ending::release(&ENDING);
        let control = Arc::new(Control::default());
        let mut listener = Listener {
            tty: tty.clone(),
            poll,
            pipes,
            parser: early.parser,
            control: Arc::clone(&control),
            deliver,
            ending: came,
        };
        let handle = thread::Builder::new().name("input".to_owned()).spawn(move || {
            for event in early.events {
                if !(listener.deliver)(event) {
                    return;
                }
            }
            if came && !(listener.deliver)(Event::Terminate) {
                return;
            }
            // without its terminal the program can only end
            if listener.listen().is_err() {
                (listener.deliver)(Event::Terminate);
            }
            listener.control.wanted().stopped = true;
            listener.control.changed.notify_all();
        })?;
        Ok(Self {
            control,
            waker,
            handle: Some(handle),
            signals,
        })
    }

    /// Stops reading, so that another program can; returns when the last read is over.
    pub fn pause(&self) {
        self.ask(|wanted| wanted.paused = true);
    }

    /// Reads again.
    pub fn resume(&self) {
        self.ask(|wanted| wanted.paused = false);
    }

    /// Tells the thread something and waits until it has seen it.
    fn ask(&self, change: impl FnOnce(&mut Wanted)) {
        let mut wanted = self.control.wanted();
        change(&mut wanted);
        wanted.seen = false;
        if self.waker.wake().is_err() {
            return;
        }
        while !wanted.seen && !wanted.stopped {
            wanted = self
                .control
                .changed
                .wait(wanted)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for InputThread {
    fn drop(&mut self) {
        self.control.wanted().stopped = true;
        if self.waker.wake().is_ok()
            && let Some(handle) = self.handle.take()
            && handle.thread().id() != thread::current().id()
        {
            // its panic was reported when it happened
            let _ = handle.join();
        }
        for id in self.signals.drain(..) {
            low_level::unregister(id);
        }
    }
}

impl Control {
    fn wanted(&self) -> MutexGuard<'_, Wanted> {
        self.wanted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the thread works with.
struct Listener<F> {
    tty: Tty,
    poll: Poll,
    pipes: Vec<UnixStream>,
    parser: Parser,
    control: Arc<Control>,
    deliver: F,
    ending: bool,
}

/// What woke the thread.
#[derive(Default)]
struct Woken {
    tty: bool,
    closed: bool,
    wake: bool,
    signals: Vec<usize>,
}

impl<F: FnMut(Event) -> bool> Listener<F> {
    /// Delivers events until nobody wants more.
    fn listen(&mut self) -> io::Result<()> {
        self.watch(true)?;
        let mut paused = false;
        let mut events = Events::with_capacity(16);
        loop {
            let patience = if paused { None } else { self.parser.patience() };
            match self.poll.poll(&mut events, patience) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            }
            let woken = Woken::by(&events);
            if woken.wake {
                let (stop, pause) = self.look();
                if stop {
                    return Ok(());
                }
                if pause != paused {
                    self.watch(!pause)?;
                    paused = pause;
                    self.acknowledge();
                    continue;
                }
                self.acknowledge();
            }
            let mut tokens = Vec::new();
            if events.is_empty() {
                self.parser.flush(&mut tokens);
            }
            if woken.tty && !paused {
                self.read(&mut tokens)?;
            }
            for token in tokens {
                // an answer that comes late changes nothing any more
                if let Token::Event(event) = token
                    && !(self.deliver)(event)
                {
                    return Ok(());
                }
            }
            for place in woken.signals {
                if !self.signal(place)? {
                    return Ok(());
                }
            }
            if woken.closed && !paused {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    /// Begins or ends to wait for the tty.
    fn watch(&self, on: bool) -> io::Result<()> {
        let fd = self.tty.raw_fd();
        let mut source = SourceFd(&fd);
        if on {
            self.poll
                .registry()
                .register(&mut source, TTY, Interest::READABLE)
        } else {
            self.poll.registry().deregister(&mut source)
        }
    }

    /// Reads all that was typed.
    fn read(&mut self, tokens: &mut Vec<Token>) -> io::Result<()> {
        let mut buffer = [0; 4096];
        loop {
            match self.tty.read(&mut buffer) {
                Ok(0) => return Ok(()),
                Ok(read) => self.parser.feed(buffer.get(..read).unwrap_or_default(), tokens),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    /// Delivers what a signal means; returns whether to go on.
    fn signal(&mut self, place: usize) -> io::Result<bool> {
        let mut drained = [0; 64];
        if let Some(pipe) = self.pipes.get_mut(place) {
            while matches!(pipe.read(&mut drained), Ok(read) if read > 0) {}
        }
        let event = match place {
            0 => {
                let (width, height) = self.tty.size()?;
                Event::Resize(width, height)
            }
            1 => Event::Continue,
            _ if self.ending => {
                // asked twice and not gone: end without asking anybody
                session::give_back();
                let _ = low_level::emulate_default_handler(SIGTERM);
                return Ok(false);
            }
            _ => {
                self.ending = true;
                Event::Terminate
            }
        };
        Ok((self.deliver)(event))
    }

    /// Returns whether to stop, and whether to pause.
    fn look(&self) -> (bool, bool) {
        let wanted = self.control.wanted();
        (wanted.stopped, wanted.paused)
    }

    /// Tells whoever asked that it was seen.
    fn acknowledge(&self) {
        self.control.wanted().seen = true;
        self.control.changed.notify_all();
    }
}

impl Woken {
    fn by(events: &Events) -> Self {
        let mut woken = Self::default();
        for event in events {
            match event.token() {
                TTY => {
                    woken.tty |= event.is_readable();
                    woken.closed |= event.is_read_closed() || event.is_error();
                }
                WAKE => woken.wake = true,
                mio::Token(token) => woken.signals.push(token - FIRST_SIGNAL),
            }
        }
        woken
    }
}
