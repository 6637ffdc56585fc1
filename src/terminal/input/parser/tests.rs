//! Tests of the input parser: bytes as terminals send them, whole, split and broken.

use super::*;
use crate::terminal::answer::Mode;
use crate::terminal::input::{Button, Mouse, MouseAction};

fn tokens(bytes: &[u8]) -> Vec<Token> {
    let (mut parser, mut tokens) = (Parser::default(), Vec::new());
    parser.feed(bytes, &mut tokens);
    parser.flush(&mut tokens);
    assert!(!parser.is_pending());
    tokens
}

fn keys(bytes: &[u8]) -> Vec<Key> {
    tokens(bytes)
        .into_iter()
        .map(|token| match token {
            Token::Event(Event::Key(key)) => key,
            other => panic!("{other:?} is no key"),
        })
        .collect()
}

fn held(shift: bool, alt: bool, ctrl: bool) -> Modifiers {
    Modifiers {
        shift,
        alt,
        ctrl,
        command: false,
    }
}

#[track_caller]
fn check(bytes: &str, code: KeyCode, modifiers: Modifiers) {
    assert_eq!(keys(bytes.as_bytes()), [Key::with(code, modifiers)], "{bytes:?}");
}

#[test]
fn reads_letters_and_control_bytes() {
    let none = Modifiers::default();
    check("j", KeyCode::Char('j'), none);
    check("\u{62A}", KeyCode::Char('\u{62A}'), none);
    check("\u{1F600}", KeyCode::Char('\u{1F600}'), none);
    check("\r", KeyCode::Enter, none);
    check("\t", KeyCode::Tab, none);
    check("\x7f", KeyCode::Backspace, none);
    check("\x1b", KeyCode::Esc, none);
    check("\x03", KeyCode::Char('c'), held(false, false, true));
    check("\x1a", KeyCode::Char('z'), held(false, false, true));
    check("\0", KeyCode::Char(' '), held(false, false, true));
    check("\x1f", KeyCode::Char('_'), held(false, false, true));
    check("\x1bx", KeyCode::Char('x'), held(false, true, false));
    check("\x1b\u{634}", KeyCode::Char('\u{634}'), held(false, true, false));
    check("\x1b[", KeyCode::Char('['), held(false, true, false));
    check("\x1bO", KeyCode::Char('O'), held(false, true, false));
}

#[test]
fn reads_named_keys_of_every_dialect() {
    let none = Modifiers::default();
    for bytes in ["\x1b[A", "\x1bOA", "\x1b[1;1A", "\x1b[57419u"] {
        check(bytes, KeyCode::Up, none);
    }
    for bytes in ["\x1b[H", "\x1bOH", "\x1b[1~", "\x1b[7~"] {
        check(bytes, KeyCode::Home, none);
    }
    for bytes in ["\x1bOP", "\x1b[11~", "\x1b[[A", "\x1b[P"] {
        check(bytes, KeyCode::Function(1), none);
    }
    check("\x1b[15~", KeyCode::Function(5), none);
    check("\x1b[24~", KeyCode::Function(12), none);
    check("\x1b[6~", KeyCode::PageDown, none);
    check("\x1b[3;5~", KeyCode::Delete, held(false, false, true));
    check("\x1b[1;6D", KeyCode::Left, held(true, false, true));
    check("\x1b[5^", KeyCode::PageUp, held(false, false, true));
    check("\x1b[a", KeyCode::Up, held(true, false, false));
    check("\x1b[Z", KeyCode::Tab, held(true, false, false));
    check("\x1b[27;5;13~", KeyCode::Enter, held(false, false, true));
}

#[test]
fn keeps_the_base_key_of_kittys_protocol() {
    // the Persian layout's te lies on j
    assert_eq!(
        keys(b"\x1b[1578::106u"),
        [Key {
            code: KeyCode::Char('\u{62A}'),
            modifiers: Modifiers::default(),
            base: Some('j'),
        }]
    );
    assert_eq!(
        keys(b"\x1b[47:1567:47;2u"),
        [Key {
            code: KeyCode::Char('\u{61F}'),
            modifiers: held(true, false, false),
            base: Some('/'),
        }]
    );
    assert_eq!(
        keys(b"\x1b[97;5u"),
        [Key::with(KeyCode::Char('a'), held(false, false, true))]
    );
    assert_eq!(
        keys(b"\x1b[13u\x1b[27u\x1b[127u"),
        [
            Key::new(KeyCode::Enter),
            Key::new(KeyCode::Esc),
            Key::new(KeyCode::Backspace)
        ]
    );
    assert_eq!(tokens(b"\x1b[57441;2u\x1b[97;1:3u"), []);
}

#[test]
fn reads_the_mouse_from_zero() {
    let mouse = |action, x, y| {
        vec![Token::Event(Event::Mouse(Mouse {
            action,
            x,
            y,
            modifiers: Modifiers::default(),
        }))]
    };
    assert_eq!(
        tokens(b"\x1b[<0;1;1M"),
        mouse(MouseAction::Press(Button::Left), 0, 0)
    );
    assert_eq!(
        tokens(b"\x1b[<2;300;20m"),
        mouse(MouseAction::Release(Button::Right), 299, 19)
    );
    assert_eq!(
        tokens(b"\x1b[<32;5;6M"),
        mouse(MouseAction::Drag(Button::Left), 4, 5)
    );
    assert_eq!(tokens(b"\x1b[<64;5;6M"), mouse(MouseAction::WheelUp, 4, 5));
    assert_eq!(tokens(b"\x1b[<65;5;6M"), mouse(MouseAction::WheelDown, 4, 5));
    assert_eq!(tokens(b"\x1b[<0;0;1M"), []);
}

#[test]
fn takes_pasted_text_whole_with_what_looks_like_keys_in_it() {
    assert_eq!(
        tokens(b"\x1b[200~a\x1b[A\nb\x1b[201~q"),
        [
            Token::Event(Event::Paste("a\x1b[A\nb".into())),
            Token::Event(Event::Key(Key::new(KeyCode::Char('q')))),
        ]
    );
}

#[test]
fn tells_answers_from_keys_and_never_types_them() {
    assert_eq!(
        tokens(b"j\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b]11;rgb:0000/0000/0000\x07\x1b[?64;1ck"),
        [
            Token::Event(Event::Key(Key::new(KeyCode::Char('j')))),
            Token::Answer(Answer::Version("XTerm(379)".into())),
            Token::Answer(Answer::Bidi(Mode::Unknown)),
            Token::Answer(Answer::Background(crate::terminal::answer::Rgb(0, 0, 0))),
            Token::Answer(Answer::PrimaryAttributes("64;1".into())),
            Token::Event(Event::Key(Key::new(KeyCode::Char('k')))),
        ]
    );
    // cut off for good: the rest of an answer is not typed
    assert_eq!(tokens(b"\x1bP>|XTe"), []);
    assert_eq!(tokens(b"\x1b[?64;1"), []);
}

#[test]
fn waits_shortly_for_keys_and_longer_for_the_rest_of_an_answer() {
    let patience = |bytes: &[u8]| {
        let mut parser = Parser::default();
        parser.feed(bytes, &mut Vec::new());
        parser.patience()
    };
    assert_eq!(patience(b"j"), None);
    assert_eq!(patience(b"\x1b"), Some(KEY_PATIENCE));
    assert_eq!(patience(b"\x1b["), Some(KEY_PATIENCE));
    assert_eq!(patience(b"\x1b[?6"), Some(SEQUENCE_PATIENCE));
    assert_eq!(patience(b"\x1bP>|"), Some(SEQUENCE_PATIENCE));
    assert_eq!(patience(b"\x1b[200~pasted"), None);
}

#[test]
fn broken_sequences_do_not_swallow_what_follows() {
    let quit = Token::Event(Event::Key(Key::new(KeyCode::Char('q'))));
    assert_eq!(tokens(b"\xff\xc3q"), std::slice::from_ref(&quit));
    assert_eq!(tokens(b"\x1b[12\x1b[?6cq").last(), Some(&quit));
    assert_eq!(tokens(b"\x1bP>|half\x1b[?6cq").last(), Some(&quit));
}

#[test]
fn reads_the_same_however_the_bytes_are_cut() {
    let bytes = "\u{634}\x1b[1;5A\x1bOPj\x1b[1578::106u\x1b[<0;3;4M\x1bP>|tmux 3.3a\x1b\\\x1b[200~x\u{645}\x1b[201~\x1b[?1;2cq"
        .as_bytes();
    let whole = tokens(bytes);
    for first in 0..bytes.len() {
        for second in first..bytes.len() {
            let (mut parser, mut found) = (Parser::default(), Vec::new());
            parser.feed(&bytes[..first], &mut found);
            parser.feed(&bytes[first..second], &mut found);
            parser.feed(&bytes[second..], &mut found);
            assert_eq!(found, whole, "cut at {first} and {second}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read_to_their_end(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let (mut parser, mut found) = (Parser::default(), Vec::new());
        parser.feed(&bytes, &mut found);
        parser.flush(&mut found);
        proptest::prop_assert!(!parser.is_pending());
    }
}
