//! Control sequences → keys, the mouse and answers.
//!
//! Sources: xterm's ctlseqs, rxvt-unicode's urxvt(7), kitty's keyboard protocol.

use super::parser::Token;
use super::{Button, Event, Key, KeyCode, Modifiers, Mouse, MouseAction};
use crate::terminal::answer::Answer;

/// What a control sequence means.
pub(super) enum Meaning {
    /// A token.
    Token(Token),
    /// Pasted text follows.
    PasteStart,
    /// Nothing that matters here.
    Nothing,
}

/// The parameters of a sequence: numbers divided by `;`, each with parts divided by `:`.
struct Parameters(Vec<Vec<Option<u32>>>);

impl Parameters {
    fn parse(body: &str) -> Self {
        Self(
            body.split(';')
                .map(|parameter| parameter.split(':').map(|part| part.parse().ok()).collect())
                .collect(),
        )
    }

    /// Returns a part of a parameter, if it is there and a number.
    fn part(&self, place: usize, part: usize) -> Option<u32> {
        *self.0.get(place)?.get(part)?
    }

    /// Returns a parameter, or one where it is missing.
    fn or_one(&self, place: usize) -> u32 {
        self.part(place, 0).unwrap_or(1)
    }
}

/// Reads what stands between `ESC [` and the last byte.
pub(super) fn read(body: &[u8], last: u8) -> Meaning {
    let Ok(body) = std::str::from_utf8(body) else {
        return Meaning::Nothing;
    };
    if let Some(answer) = Answer::from_sequence(body, last) {
        return Meaning::Token(Token::Answer(answer));
    }
    let event = match last {
        b'M' | b'm' if body.starts_with('<') => mouse(body, last == b'm').map(Event::Mouse),
        b'I' if body.is_empty() => Some(Event::Focus(true)),
        b'O' if body.is_empty() => Some(Event::Focus(false)),
        b'~' if body == "200" => return Meaning::PasteStart,
        _ => key(body, last).map(Event::Key),
    };
    event.map_or(Meaning::Nothing, |event| Meaning::Token(Token::Event(event)))
}

/// Returns the key behind the last letter of `CSI letter` or `SS3 letter`.
pub(super) fn letter_key(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P' => KeyCode::Function(1),
        b'Q' => KeyCode::Function(2),
        b'R' => KeyCode::Function(3),
        b'S' => KeyCode::Function(4),
        _ => return None,
    })
}

/// Returns the key behind the number of `CSI number ~`.
fn number_key(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => KeyCode::Function(number as u8 - 10),
        17..=21 => KeyCode::Function(number as u8 - 11),
        23..=24 => KeyCode::Function(number as u8 - 12),
        _ => return None,
    })
}

fn key(body: &str, last: u8) -> Option<Key> {
    let parameters = Parameters::parse(body);
    let modifiers = Modifiers::from_parameter(parameters.or_one(1));
    if parameters.part(1, 1) == Some(3) {
        // a key that went up
        return None;
    }
    match last {
        b'u' => unicode_key(&parameters, modifiers),
        b'Z' => Some(Key::with(
            KeyCode::Tab,
            Modifiers {
                shift: true,
                ..modifiers
            },
        )),
        b'~' if parameters.part(0, 0) == Some(27) => {
            // xterm's modifyOtherKeys
            let code = char::from_u32(parameters.part(2, 0)?)?;
            Some(Key::with(character_key(code), modifiers))
        }
        b'~' => Some(Key::with(number_key(parameters.part(0, 0)?)?, modifiers)),
        // rxvt: the last byte tells the modifiers
        b'^' | b'@' => Some(Key::with(
            number_key(parameters.part(0, 0)?)?,
            Modifiers {
                ctrl: true,
                shift: last == b'@',
                ..Modifiers::default()
            },
        )),
        b'a'..=b'd' if body.is_empty() => Some(Key::with(
            letter_key(last.to_ascii_uppercase())?,
            Modifiers {
                shift: true,
                ..Modifiers::default()
            },
        )),
        _ => Some(Key::with(letter_key(last)?, modifiers)),
    }
}

/// Reads a key of kitty's protocol: `code:shifted:base ; modifiers`.
fn unicode_key(parameters: &Parameters, mut modifiers: Modifiers) -> Option<Key> {
    let code = parameters.part(0, 0)?;
    if let Some(code) = function_key(code) {
        return Some(Key::with(code, modifiers));
    }
    if (57344..=63743).contains(&code) {
        // media keys, modifiers by themselves
        return None;
    }
    let plain = char::from_u32(code)?;
    let shifted = parameters.part(0, 1).and_then(char::from_u32);
    let base = parameters.part(0, 2).and_then(char::from_u32);
    let key = match (character_key(plain), shifted) {
        (KeyCode::Char(_), Some(shifted)) if modifiers.shift => {
            // the base key is the one without shift
            modifiers.shift = base.is_some();
            KeyCode::Char(shifted)
        }
        (KeyCode::Char(c), None) if modifiers.shift && c.is_ascii_lowercase() => {
            modifiers.shift = false;
            KeyCode::Char(c.to_ascii_uppercase())
        }
        (key, _) => key,
    };
    Some(Key {
        code: key,
        modifiers,
        base,
    })
}

/// Returns the key that produces a character, where it has a name of its own.
fn character_key(c: char) -> KeyCode {
    match c {
        '\r' => KeyCode::Enter,
        '\t' => KeyCode::Tab,
        '\u{1B}' => KeyCode::Esc,
        '\u{8}' | '\u{7F}' => KeyCode::Backspace,
        other => KeyCode::Char(other),
    }
}

/// Returns the key behind a number of kitty's private range.
fn function_key(code: u32) -> Option<KeyCode> {
    Some(match code {
        57399..=57408 => KeyCode::Char(char::from(b'0' + (code - 57399) as u8)),
        57409 => KeyCode::Char('.'),
        57410 => KeyCode::Char('/'),
        57411 => KeyCode::Char('*'),
        57412 => KeyCode::Char('-'),
        57413 => KeyCode::Char('+'),
        57414 => KeyCode::Enter,
        57415 => KeyCode::Char('='),
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        57421 => KeyCode::PageUp,
        57422 => KeyCode::PageDown,
        57423 => KeyCode::Home,
        57424 => KeyCode::End,
        57425 => KeyCode::Insert,
        57426 => KeyCode::Delete,
        _ => return None,
    })
}

/// Reads `< button ; column ; row`.
fn mouse(body: &str, released: bool) -> Option<Mouse> {
    let parameters = Parameters::parse(body.strip_prefix('<')?);
    let bits = parameters.part(0, 0)?;
    let place = |parameter| {
        let one_based = parameters.part(parameter, 0)?;
        u16::try_from(one_based.checked_sub(1)?).ok()
    };
    let button = match bits & 3 {
        0 => Some(Button::Left),
        1 => Some(Button::Middle),
        2 => Some(Button::Right),
        _ => None,
    };
    let action = match (bits & 64 > 0, bits & 32 > 0, button) {
        (true, _, Some(Button::Left)) => MouseAction::WheelUp,
        (true, _, Some(Button::Middle)) => MouseAction::WheelDown,
        (false, true, Some(button)) => MouseAction::Drag(button),
        (false, true, None) => MouseAction::Move,
        (false, false, Some(button)) if released => MouseAction::Release(button),
        (false, false, Some(button)) => MouseAction::Press(button),
        (true, _, _) | (false, false, None) => return None,
    };
    Some(Mouse {
        action,
        x: place(1)?,
        y: place(2)?,
        modifiers: Modifiers {
            shift: bits & 4 > 0,
            alt: bits & 8 > 0,
            ctrl: bits & 16 > 0,
            command: false,
        },
    })
}
