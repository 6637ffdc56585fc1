//! What is sent when a terminal is taken over and given back.

use super::taken::GUARDED;
use super::*;
use crate::terminal::answer::Mode;
use crate::terminal::decide::Answers;

/// A session on a terminal that answered so; nothing is taken over.
fn session(answers: Answers, encoder: EncoderName, mouse: bool) -> (String, String) {
    let env = Environment {
        term: "xterm-256color".into(),
        ..Environment::default()
    };
    let conversation = Conversation {
        answers,
        ..Conversation::default()
    };
    let file = std::fs::File::open("/dev/null").unwrap();
    let session = Session {
        tty: Tty::from_file(file),
        detection: Detection::new(&conversation, &env, None, Some(encoder), None),
        job: JobSignals::default(),
        mouse,
    };
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(session.start_sequence()), text(session.leave_sequence()))
}

const END: &str = "\x1b[?25h\x1b[?1049l";
const BEGIN_LEAVING: &str = "\x1b[?2026l\x1b[r\x1b[m\x1b[?2004l";

#[test]
fn a_plain_terminal_is_cleared_and_little_else() {
    let (start, leave) = session(Answers::default(), EncoderName::Plain, false);
    assert_eq!(start, "\x1b[?25l\x1b[2J\x1b[?2004h");
    assert_eq!(leave, format!("{BEGIN_LEAVING}{END}"));
}

#[test]
fn the_mouse_and_the_keyboard_are_given_back_as_they_were_taken() {
    let answers = Answers {
        keyboard: true,
        ..Answers::default()
    };
    let (start, leave) = session(answers, EncoderName::Plain, true);
    assert_eq!(
        start,
        "\x1b[?25l\x1b[2J\x1b[>13u\x1b[?2004h\x1b[?1002h\x1b[?1006h"
    );
    assert_eq!(
        leave,
        format!("\x1b[?2026l\x1b[r\x1b[m\x1b[?1006l\x1b[?1002l\x1b[?2004l\x1b[<u{END}")
    );
}

#[test]
fn bdsm_is_reset_before_clearing_and_restored_only_where_it_was_set() {
    let answers = |bidi| Answers {
        bidi,
        ..Answers::default()
    };
    let (start, leave) = session(answers(Some(Mode::Set)), EncoderName::Plain8l, false);
    assert_eq!(
        start,
        "\x1b[?25l\x1b[8l\x1b[1 k\x1b[?2501l\x1b[?2500l\x1b[2J\x1b[?2004h"
    );
    assert!(leave.contains("\x1b[8h\x1b[0 k"), "{leave:?}");
    for unset in [Some(Mode::Reset), Some(Mode::Unknown), None] {
        let (_, leave) = session(answers(unset), EncoderName::Plain8l, false);
        assert!(!leave.contains("\x1b[8h"), "{leave:?}");
        assert!(leave.contains("\x1b[0 k"), "{leave:?}");
    }
    let (_, leave) = session(
        Answers {
            auto_direction: Some(Mode::Set),
            box_mirroring: Some(Mode::Reset),
            ..Answers::default()
        },
        EncoderName::Plain8l,
        false,
    );
    assert!(
        leave.contains("\x1b[?2501h") && !leave.contains("\x1b[?2500h"),
        "{leave:?}"
    );
}

#[test]
fn mlterm_is_told_after_clearing_and_told_back() {
    let (start, leave) = session(Answers::default(), EncoderName::Plain5379, false);
    assert_eq!(start, "\x1b[?25l\x1b[2J\x1b]5379;use_ctl=false\x07\x1b[?2004h");
    assert!(leave.contains("\x1b]5379;use_ctl=true\x07"), "{leave:?}");
}

#[test]
fn a_guarded_panic_becomes_its_message() {
    let failed = guard(|| -> u8 { panic!("worker {}", 7) });
    assert_eq!(failed, Err("worker 7".to_owned()));
    assert_eq!(guard(|| 3), Ok(3));
    assert!(!GUARDED.get(), "the guard is taken down again");
}

#[test]
fn the_mouse_is_let_go_and_not_given_back_twice() {
    let mut session = Session {
        tty: Tty::from_file(tempfile::tempfile().unwrap()),
        detection: Detection::new(
            &Conversation::default(),
            &Environment::default(),
            None,
            None,
            None,
        ),
        job: JobSignals::default(),
        mouse: true,
    };
    assert!(
        session
            .leave_sequence()
            .windows(8)
            .any(|bytes| bytes == b"\x1b[?1002l")
    );
    session.report_mouse(false).unwrap();
    assert!(
        !session
            .leave_sequence()
            .windows(8)
            .any(|bytes| bytes == b"\x1b[?1002l")
    );
}
