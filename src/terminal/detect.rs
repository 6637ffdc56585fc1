//! The questions at the start, and their answers.
//!
//! All are asked in one write, and the last of them is one that every terminal
//! answers (primary device attributes): when that answer is here, no other will
//! come. What the user typed meanwhile is kept.

use std::io::{self, Read, Write};
use std::os::fd::AsRawFd as _;
use std::time::{Duration, Instant};

use mio::unix::SourceFd;
use mio::{Events, Interest, Poll};

use super::answer::{Mode, Rgb};
use super::decide::{Answers, Client, Decision, decide};
use super::encoder::{Encoder, EncoderName, Marks};
use super::ending::{self, Held};
use super::environment::Environment;
use super::input::{Event, Parser, Token};
use super::letters::Letters;
use super::tty::Tty;

const TTY: mio::Token = mio::Token(0);
const SIGNAL: mio::Token = mio::Token(1);

/// What is asked, in this order, each with what it is called.
pub const QUESTIONS: &[(&str, &str)] = &[
    ("XTVERSION", "\x1b[>q"),
    ("DECRQM 8", "\x1b[8$p"),
    ("DECRQM ?2501", "\x1b[?2501$p"),
    ("DECRQM ?2500", "\x1b[?2500$p"),
    ("DA2", "\x1b[>c"),
    ("DA3", "\x1b[=c"),
    ("KKP", "\x1b[?u"),
    ("OSC 10", "\x1b]10;?\x1b\\"),
    ("OSC 11", "\x1b]11;?\x1b\\"),
    ("DA1", "\x1b[c"),
];

/// How long answers are waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// Until the first byte.
    pub first: Duration,
    /// Until the last answer.
    pub all: Duration,
}

/// Patience of the interface on this machine.
const LOCAL: Duration = Duration::from_secs(1);
/// Patience of the interface over SSH.
const REMOTE: Duration = Duration::from_secs(2);
/// A command's patience with a terminal on this machine that stays silent.
const SILENT_LOCAL: Duration = Duration::from_millis(250);
/// A command's patience with a terminal that stays silent over SSH.
const SILENT_REMOTE: Duration = Duration::from_secs(1);

/// What the terminal said, and what else came meanwhile.
#[derive(Debug, Clone, Default)]
pub struct Conversation {
    /// The answers.
    pub answers: Answers,
    /// Whether the last answer came, so that no other will.
    pub complete: bool,
    /// How long it took.
    pub took: Duration,
    /// What the user did meanwhile.
    pub early: Early,
}

/// What came from the terminal before anybody listened for events.
#[derive(Debug, Clone, Default)]
pub struct Early {
    /// Whole events.
    pub events: Vec<Event>,
    /// The reader with what it holds of the next one.
    pub parser: Parser,
}

/// What was found out about the terminal.
#[derive(Debug, Clone)]
pub struct Detection {
    /// The encoder in force.
    pub encoder: EncoderName,
    /// Whether combining marks are sent.
    pub marks: Marks,
    /// Which letters are exchanged for near ones.
    pub letters: Letters,
    /// Whether the encoder was chosen by the user rather than decided.
    pub overridden: bool,
    /// What was decided, and why.
    pub decision: Decision,
    /// What the terminal answered.
    pub answers: Answers,
    /// Whether anything was asked.
    pub asked: bool,
    /// Whether the last answer came.
    pub complete: bool,
    /// How long the answers took.
    pub took: Duration,
    /// What is known of the terminal outside of a multiplexer.
    pub client: Option<Client>,
    /// Whether the background is light; nothing where it is not known.
    pub light: Option<bool>,
}

impl Detection {
    /// Decides on what was heard; `chosen` and `marks` are the user's word and win.
    #[must_use]
    pub fn new(
        conversation: &Conversation,
        env: &Environment,
        client: Option<Client>,
        chosen: Option<EncoderName>,
        marks: Option<Marks>,
    ) -> Self {
        let answers = conversation.answers.clone();
        let decision = decide(&answers, env, client.as_ref());
        Self {
            encoder: chosen.unwrap_or(decision.encoder),
            marks: marks.unwrap_or(decision.marks),
            letters: Letters::default(),
            overridden: chosen.is_some(),
            asked: !env.cannot_answer(),
            complete: conversation.complete,
            took: conversation.took,
            client,
            light: answers
                .background
                .map(Rgb::is_light)
                .or_else(|| env.light_background()),
            decision,
            answers,
        }
    }

    /// Asks the terminal on its main screen, for output that scrolls, and leaves it cooked as it was.
    ///
    /// # Errors
    /// When the terminal cannot be made raw, written to or read.
    pub fn of_stream(
        tty: &mut Tty,
        env: &Environment,
        chosen: Option<EncoderName>,
        marks: Option<Marks>,
    ) -> io::Result<Self> {
        let conversation = if env.cannot_answer() {
            Conversation::default()
        } else {
            let held = ending::hold()?;
            let cooked = tty.make_raw()?;
            let heard = ask(tty, stream_patience(env), &questions(env), &held);
            let restored = tty.restore(&cooked);
            held.end();
            restored?;
            heard?
        };
        let client = super::multiplexer::client(env);
        Ok(Self::new(&conversation, env, client, chosen, marks))
    }

    /// Exchanges letters for near ones, as the settings say.
    #[must_use]
    pub fn with_letters(mut self, letters: Letters) -> Self {
        self.letters = letters;
        self
    }

    /// Returns the encoder with all that it must know.
    #[must_use]
    pub fn encoder(&self) -> Encoder {
        Encoder {
            name: self.encoder,
            marks: self.marks,
            light: self.light == Some(true),
            letters: self.letters,
            withheld: self.decision.withheld,
        }
    }

    /// Returns whether kitty's keyboard protocol may be used.
    #[must_use]
    pub fn has_keyboard(&self) -> bool {
        self.answers.keyboard
    }

    /// Returns whether the mode was set when the terminal was asked.
    pub(super) fn was_set(mode: Option<Mode>) -> bool {
        mode == Some(Mode::Set)
    }
}

/// Returns the patience of the interface, which draws nothing before the last answer.
#[must_use]
pub fn patience(env: &Environment) -> Patience {
    let all = if env.is_remote() { REMOTE } else { LOCAL };
    Patience { first: all, all }
}

/// Returns the patience of a command that prints: a terminal that answers nothing must not delay each of them.
#[must_use]
pub fn stream_patience(env: &Environment) -> Patience {
    let first = if env.is_remote() {
        SILENT_REMOTE
    } else {
        SILENT_LOCAL
    };
    Patience {
        first,
        ..patience(env)
    }
}

/// Returns what to ask, as one batch.
///
/// GNU screen answers for itself and hands the questions for the colours on, whose answers then come when nobody waits
/// for them any more.
#[must_use]
pub fn questions(env: &Environment) -> String {
    QUESTIONS
        .iter()
        .filter(|(name, _)| !name.starts_with("OSC") || !env.names_screen())
        .map(|(_, question)| *question)
        .collect()
}

/// Asks the terminal, which must be raw, and waits for its last answer.
///
/// # Errors
/// When the terminal is gone, and as `Interrupted` when a signal that ends the process comes.
pub(super) fn ask(tty: &mut Tty, patience: Patience, batch: &str, held: &Held) -> io::Result<Conversation> {
    let begun = Instant::now();
    tty.write_all(batch.as_bytes())?;
    tty.flush()?;
    let mut poll = Poll::new()?;
    let fd = tty.raw_fd();
    poll.registry()
        .register(&mut SourceFd(&fd), TTY, Interest::READABLE)?;
    poll.registry()
        .register(&mut SourceFd(&held.wake.as_raw_fd()), SIGNAL, Interest::READABLE)?;
    let mut conversation = Conversation::default();
    let mut events = Events::with_capacity(4);
    let mut buffer = [0; 1024];
    let mut silent = true;
    loop {
        if held.came() {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let read = tty.read(&mut buffer)?;
        if read > 0 {
            silent = false;
            conversation.hear(buffer.get(..read).unwrap_or_default());
            continue;
        }
        let limit = if silent { patience.first } else { patience.all };
        let Some(left) = limit
            .checked_sub(begun.elapsed())
            .filter(|_| !conversation.complete)
        else {
            break;
        };
        match poll.poll(&mut events, Some(left)) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => other?,
        }
        if events
            .iter()
            .any(|event| event.token() == TTY && event.is_read_closed())
        {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    conversation.took = begun.elapsed();
    Ok(conversation)
}

impl Conversation {
    /// Sorts what came into answers and what the user did.
    fn hear(&mut self, bytes: &[u8]) {
        let mut tokens = Vec::new();
        self.early.parser.feed(bytes, &mut tokens);
        for token in tokens {
            match token {
                Token::Answer(answer) => self.complete |= self.answers.take(answer),
                Token::Event(event) => self.early.events.push(event),
            }
        }
    }
}

#[cfg(test)]
mod tests;
