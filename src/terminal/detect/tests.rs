//! The batch of questions on a real pty, with a thread that plays the terminal.

use std::fs::OpenOptions;
use std::thread;

use portable_pty::{MasterPty, PtySize, native_pty_system};

use super::*;
use crate::terminal::input::{Key, KeyCode};

/// A pty of which this process has both ends: the tty, and what plays the terminal.
struct Played {
    tty: Tty,
    master: Box<dyn MasterPty + Send>,
}

fn played() -> Played {
    let pair = native_pty_system().openpty(PtySize::default()).unwrap();
    let name = pair.master.tty_name().unwrap();
    let file = OpenOptions::new().read(true).write(true).open(name).unwrap();
    let tty = Tty::from_file(file);
    tty.make_raw().unwrap();
    Played {
        tty,
        master: pair.master,
    }
}

/// Asks a terminal that waits for the whole batch and then sends these pieces, with a pause between them.
fn heard(limit: Duration, pieces: &[&str]) -> Conversation {
    let mut played = played();
    let mut reader = played.master.try_clone_reader().unwrap();
    let mut writer = played.master.take_writer().unwrap();
    let pieces: Vec<String> = pieces.iter().map(|&piece| piece.to_owned()).collect();
    let terminal = thread::spawn(move || {
        let mut asked = String::new();
        let mut buffer = [0; 256];
        while !asked.ends_with("\x1b[c") {
            let read = reader.read(&mut buffer).unwrap();
            asked.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
        }
        for piece in pieces {
            writer.write_all(piece.as_bytes()).unwrap();
            thread::sleep(Duration::from_millis(20));
        }
        (reader, writer)
    });
    let patience = Patience {
        first: limit,
        all: limit,
    };
    let held = ending::hold().unwrap();
    let batch = questions(&Environment::default());
    let conversation = ask(&mut played.tty, patience, &batch, &held).unwrap();
    terminal.join().unwrap();
    conversation
}

const LONG: Duration = Duration::from_secs(60);

#[test]
fn hears_a_whole_batch_and_does_not_wait_for_more() {
    let heard = heard(
        LONG,
        &["\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[>41;379;0c\x1b[?64;1c"],
    );
    assert!(heard.complete);
    assert_eq!(heard.answers.version.as_deref(), Some("XTerm(379)"));
    assert_eq!(heard.answers.bidi, Some(Mode::Unknown));
    assert_eq!(heard.answers.primary.as_deref(), Some("64;1"));
    assert_eq!(heard.early.events, []);
}

#[test]
fn hears_answers_that_are_cut_and_slow() {
    let heard = heard(
        LONG,
        &["\x1bP>|XTe", "rm(379)\x1b", "\\\x1b[>4", "1;379;0c\x1b[?6", "4c"],
    );
    assert!(heard.complete);
    assert_eq!(heard.answers.version.as_deref(), Some("XTerm(379)"));
    assert_eq!(heard.answers.secondary.as_deref(), Some("41;379;0"));
}

#[test]
fn keeps_what_was_typed_between_the_answers() {
    let heard = heard(LONG, &["j\x1b[8;1$y", "\u{6A9}\x1b[?65;1;9c\x1b"]);
    let typed = |c| Event::Key(Key::new(KeyCode::Char(c)));
    assert_eq!(heard.early.events, [typed('j'), typed('\u{6A9}')]);
    assert_eq!(heard.answers.bidi, Some(Mode::Set));
    // the escape may be a key or the beginning of one
    assert!(heard.early.parser.is_pending());
}

#[test]
fn gives_up_on_a_terminal_that_says_nothing_and_keeps_what_it_said() {
    let limit = Duration::from_millis(100);
    let silent = heard(limit, &[]);
    assert!(!silent.complete);
    assert_eq!(silent.answers, Answers::default());
    let half = heard(limit, &["\x1b[8;2$y"]);
    assert!(!half.complete);
    assert_eq!(half.answers.bidi, Some(Mode::Reset));
}

#[test]
fn garbage_is_neither_an_answer_nor_typed() {
    let heard = heard(
        LONG,
        &["\u{9C}\x1b[999;999$y\x1b]4;1;rgb:0/0/0\x07\x1bPgarbage\x1b\\\x1b[?1;2c"],
    );
    assert!(heard.complete);
    assert_eq!(heard.answers.primary.as_deref(), Some("1;2"));
    let typed: Vec<_> = heard
        .early
        .events
        .iter()
        .filter(|event| !matches!(event, Event::Key(key) if key.code == KeyCode::Char('\u{9C}')))
        .collect();
    assert!(typed.is_empty(), "{typed:?}");
}

#[test]
fn a_terminal_that_closes_is_an_error() {
    let Played { mut tty, master } = played();
    drop(master);
    let patience = Patience {
        first: LONG,
        all: LONG,
    };
    let held = ending::hold().unwrap();
    assert!(ask(&mut tty, patience, "\x1b[c", &held).is_err());
}

#[test]
fn the_users_word_wins_over_what_was_found() {
    let mut conversation = Conversation::default();
    conversation.hear(b"\x1b[8;1$y\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?65;1;9c");
    let env = Environment {
        term: "xterm-256color".into(),
        ..Environment::default()
    };
    let found = Detection::new(&conversation, &env, None, None, None);
    assert_eq!((found.encoder, found.overridden), (EncoderName::Plain8l, false));
    assert!(found.encoder().light);
    let chosen = Detection::new(
        &conversation,
        &env,
        None,
        Some(EncoderName::Lrm),
        Some(Marks::Strip),
    );
    assert_eq!((chosen.encoder, chosen.overridden), (EncoderName::Lrm, true));
    assert_eq!(chosen.encoder().marks, Marks::Strip);
    assert_eq!(chosen.decision.encoder, EncoderName::Plain8l);
}

#[test]
fn waits_longer_over_ssh() {
    let remote = Environment {
        ssh_connection: "192.0.2.1 1 192.0.2.2 22".into(),
        ..Environment::default()
    };
    let local = Environment::default();
    assert!(patience(&remote).all > patience(&local).all);
    assert!(stream_patience(&remote).first > stream_patience(&local).first);
}

#[test]
fn a_command_waits_less_for_a_silent_terminal_but_as_long_for_the_rest_of_an_answer() {
    let env = Environment::default();
    assert!(stream_patience(&env).first < patience(&env).first);
    assert_eq!(stream_patience(&env).all, patience(&env).all);
}

#[test]
fn screen_is_not_asked_what_it_hands_on() {
    let inside = Environment {
        sty: "1.khabar".into(),
        ..Environment::default()
    };
    assert!(!questions(&inside).contains("]11;"));
    assert!(questions(&Environment::default()).contains("]11;"));
    assert!(questions(&inside).ends_with("\x1b[c"));
}
