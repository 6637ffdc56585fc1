//! The terminal taken over and given back.
//!
//! What was changed is undone however the program ends: by the end of the
//! session, by a panic of a thread that nobody [guards](guard), by a signal (which the input
//! thread turns into an event), and when it stops for now. Giving back twice does
//! nothing.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use crossterm::cursor::{Hide, Show};
use crossterm::terminal::{
    Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};

use super::command;
use super::detect::{self, Conversation, Detection, Early};
use super::encoder::{Encoder, EncoderName, Marks};
use super::ending::{self, Held};
use super::environment::Environment;
pub use super::job::Continued;
use super::job::JobSignals;
use super::letters::Letters;
use super::multiplexer;
use super::tty::Tty;
pub use taken::{give_back, guard};
use taken::{install_hook, take, taken};

mod taken;

/// What the user decided, and what the interface wants of the terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// The encoder by name, rather than the one that detection finds.
    pub encoder: Option<EncoderName>,
    /// Whether marks are sent, rather than what detection finds.
    pub marks: Option<Marks>,
    /// Which letters are exchanged for near ones.
    pub letters: Letters,
    /// Whether the mouse is reported.
    pub mouse: bool,
}

/// A terminal that was taken over.
#[derive(Debug)]
pub struct Session {
    tty: Tty,
    detection: Detection,
    job: JobSignals,
    mouse: bool,
}

impl Session {
    /// Takes the terminal over: raw mode, alternate screen, questions, then what the encoder needs.
    ///
    /// A signal that comes meanwhile ends the process, after the terminal was given back; from the end of this function until
    /// [`InputThread::start`](super::input::InputThread::start) it is kept for the thread.
    ///
    /// Returns what was typed meanwhile, too. The screen is blank and the cursor hidden.
    ///
    /// # Errors
    /// When the terminal is gone; it is given back then.
    pub fn start(tty: Tty, env: &Environment, options: Options) -> io::Result<(Self, Early)> {
        install_hook();
        let held = ending::hold()?;
        let started = take(&tty, command::bytes(LeaveAlternateScreen))
            .and_then(|()| Self::begin(tty, env, options, &held));
        if started.is_err() || held.came() {
            give_back();
            held.end();
        }
        started
    }

    fn begin(mut tty: Tty, env: &Environment, options: Options, held: &Held) -> io::Result<(Self, Early)> {
        let conversation = if env.cannot_answer() {
            tty.write_all(&command::bytes(EnterAlternateScreen))?;
            Conversation::default()
        } else {
            // the alternate screen first: a terminal that prints a question prints it there
            tty.write_all(&command::bytes(EnterAlternateScreen))?;
            detect::ask(&mut tty, detect::patience(env), &detect::questions(env), held)?
        };
        let client = multiplexer::client(env);
        let detection = Detection::new(&conversation, env, client, options.encoder, options.marks)
            .with_letters(options.letters);
        let mut session = Self {
            tty,
            detection,
            job: JobSignals::watch()?,
            mouse: options.mouse,
        };
        session.enter()?;
        Ok((session, conversation.early))
    }

    /// Returns what was found out about the terminal.
    #[must_use]
    pub fn detection(&self) -> &Detection {
        &self.detection
    }

    /// Returns the encoder in force.
    #[must_use]
    pub fn encoder(&self) -> Encoder {
        self.detection.encoder()
    }

    /// Returns whether links may be sent as such.
    #[must_use]
    pub fn hyperlinks(&self) -> bool {
        self.detection.decision.hyperlinks
    }

    /// Returns the terminal, for reading events and writing frames.
    #[must_use]
    pub fn tty(&self) -> Tty {
        self.tty.clone()
    }

    /// Returns the number of columns and rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        self.tty.size()
    }

    /// Clears the screen after it got another size, and says again what must hold for its rows.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn resized(&mut self) -> io::Result<()> {
        let mut bytes = b"\x1b[m".to_vec();
        bytes.extend(rows_sequence(self.detection.encoder));
        self.tty.write_all(&bytes)
    }

    /// Changes to another encoder and clears the screen.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn switch(&mut self, encoder: EncoderName) -> io::Result<()> {
        let mut bytes = self.undo_encoder();
        self.detection.encoder = encoder;
        bytes.extend_from_slice(b"\x1b[m");
        bytes.extend(rows_sequence(encoder));
        bytes.extend_from_slice(after_clearing(encoder));
        self.tty.write_all(&bytes)?;
        let leave = self.leave_sequence();
        if let Some(taken) = taken().as_mut() {
            taken.leave = leave;
        }
        Ok(())
    }

    /// Has the mouse reported from now on, or no longer.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn report_mouse(&mut self, mouse: bool) -> io::Result<()> {
        if mouse == self.mouse {
            return Ok(());
        }
        self.mouse = mouse;
        self.tty.write_all(mouse_sequence(mouse))?;
        self.tty.flush()?;
        let leave = self.leave_sequence();
        if let Some(taken) = taken().as_mut() {
            taken.leave = leave;
        }
        Ok(())
    }

    /// Gives the terminal back for now, to another program or to the shell.
    pub fn suspend(&mut self) {
        give_back();
    }

    /// Takes the terminal again after [`suspend`](Self::suspend); it is blank and may have another size.
    ///
    /// A process that was continued in the background stops again until it is in the foreground; one that was continued to
    /// end leaves the terminal alone.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn resume(&mut self) -> io::Result<Continued> {
        let continued = self.job.wait_for_foreground();
        // after a stop that nobody announced the terminal was never given back
        give_back();
        if continued == Continued::Ending {
            return Ok(continued);
        }
        take(&self.tty, command::bytes(LeaveAlternateScreen))?;
        self.tty.write_all(&command::bytes(EnterAlternateScreen))?;
        self.enter()?;
        Ok(continued)
    }

    /// Gives the terminal back, stops the process until it is continued, and takes the terminal again.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn stop(&mut self) -> io::Result<Continued> {
        self.suspend();
        stop_process_group();
        self.resume()
    }

    /// Gives the terminal back.
    pub fn leave(&mut self) {
        give_back();
    }

    /// Sends the start sequence after the alternate screen.
    fn enter(&mut self) -> io::Result<()> {
        let leave = self.leave_sequence();
        if let Some(taken) = taken().as_mut() {
            taken.leave = leave;
        }
        let bytes = self.start_sequence();
        self.tty.write_all(&bytes)?;
        self.tty.flush()
    }

    /// Returns what follows the questions.
    fn start_sequence(&self) -> Vec<u8> {
        let encoder = self.detection.encoder;
        let mut bytes = command::bytes(Hide);
        bytes.extend(rows_sequence(encoder));
        bytes.extend_from_slice(after_clearing(encoder));
        if self.detection.has_keyboard() {
            bytes.extend_from_slice(b"\x1b[>13u");
        }
        bytes.extend_from_slice(b"\x1b[?2004h");
        if self.mouse {
            bytes.extend_from_slice(mouse_sequence(true));
        }
        bytes
    }

    /// Returns what undoes the start sequence and whatever a frame may have left half done.
    fn leave_sequence(&self) -> Vec<u8> {
        let mut bytes = command::bytes(EndSynchronizedUpdate);
        bytes.extend_from_slice(b"\x1b[r\x1b[m");
        if self.detection.decision.hyperlinks {
            bytes.extend_from_slice(b"\x1b]8;;\x1b\\");
        }
        if self.mouse {
            bytes.extend_from_slice(mouse_sequence(false));
        }
        bytes.extend_from_slice(b"\x1b[?2004l");
        if self.detection.has_keyboard() {
            bytes.extend_from_slice(b"\x1b[<u");
        }
        bytes.extend(self.undo_encoder());
        command::append(Show, &mut bytes);
        command::append(LeaveAlternateScreen, &mut bytes);
        bytes
    }

    /// Returns what gives the terminal the state that it had before the encoder's start.
    fn undo_encoder(&self) -> Vec<u8> {
        let answers = &self.detection.answers;
        let mut bytes = Vec::new();
        match self.detection.encoder {
            EncoderName::Plain8l => {
                let modes: [(bool, &[u8]); 3] = [
                    (Detection::was_set(answers.bidi), b"\x1b[8h"),
                    (Detection::was_set(answers.auto_direction), b"\x1b[?2501h"),
                    (Detection::was_set(answers.box_mirroring), b"\x1b[?2500h"),
                ];
                for (_, sequence) in modes.iter().filter(|(was_set, _)| *was_set) {
                    bytes.extend_from_slice(sequence);
                }
                bytes.extend_from_slice(b"\x1b[0 k");
            }
            EncoderName::Plain5379 => bytes.extend_from_slice(b"\x1b]5379;use_ctl=true\x07"),
            _ => {}
        }
        bytes
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        give_back();
    }
}

/// Returns what has the mouse reported, or no longer.
const fn mouse_sequence(reported: bool) -> &'static [u8] {
    if reported {
        b"\x1b[?1002h\x1b[?1006h"
    } else {
        b"\x1b[?1006l\x1b[?1002l"
    }
}

/// Returns what must hold for the rows before they are written, and clears them.
fn rows_sequence(encoder: EncoderName) -> Vec<u8> {
    let mut bytes = match encoder {
        // VTE keeps the mode in each row, and only clearing the screen makes it take the new one
        EncoderName::Plain8l => b"\x1b[8l\x1b[1 k\x1b[?2501l\x1b[?2500l".to_vec(),
        _ => Vec::new(),
    };
    command::append(Clear(ClearType::All), &mut bytes);
    bytes
}

/// Returns what the encoder needs once, after the screen was cleared.
fn after_clearing(encoder: EncoderName) -> &'static [u8] {
    match encoder {
        EncoderName::Plain5379 => b"\x1b]5379;use_ctl=false\x07",
        _ => b"",
    }
}

/// Stops every process of the group, as the terminal does on Ctrl-z in cooked mode, and returns when it goes on.
///
/// The group and not the process alone, so that a shell that waits for a parent
/// (`cargo run`) sees it stop; by the default action of the signal, so that a
/// program without a shell behind it (`xterm -e khabar`) goes on at once.
fn stop_process_group() {
    let stopper = Command::new("sh")
        .args(["-c", "trap '' TSTP; kill -s TSTP 0"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if stopper.is_err() {
        // without a shell this process alone is stopped
        let _ = signal_hook::low_level::raise(signal_hook::consts::SIGTSTP);
    }
}

#[cfg(test)]
mod tests;
