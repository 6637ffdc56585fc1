//! Bytes from the terminal → tokens: events and answers.
//!
//! Sequences may be cut anywhere between two reads. An escape byte alone is the
//! key only when nothing follows for a moment: the caller waits, then calls
//! [`Parser::flush`].

use std::time::Duration;

use super::{Event, Key, KeyCode, Modifiers, csi};
use crate::terminal::answer::Answer;

/// What one sequence means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// The user did something.
    Event(Event),
    /// The terminal answered a question.
    Answer(Answer),
}

/// How long an escape byte is taken for the beginning of something.
const KEY_PATIENCE: Duration = Duration::from_millis(50);
/// How long the rest of a sequence is waited for.
const SEQUENCE_PATIENCE: Duration = Duration::from_secs(1);
/// The longest control string that is waited for, in bytes; a longer one is dropped.
const LONGEST: usize = 4096;
/// What ends pasted text.
const PASTE_END: &[u8] = b"\x1b[201~";

/// The state between two reads.
#[derive(Debug, Clone, Default)]
pub struct Parser {
    pending: Vec<u8>,
    pasting: bool,
}

/// What stands at the beginning of the pending bytes.
enum Step {
    /// A sequence of so many bytes, and what it means, if anything.
    Done(usize, Option<Token>),
    /// The beginning of something longer.
    Wait,
    /// Pasted text begins after so many bytes.
    Paste(usize),
}

impl Parser {
    /// Takes bytes in and appends the tokens that they complete.
    pub fn feed(&mut self, bytes: &[u8], tokens: &mut Vec<Token>) {
        self.pending.extend_from_slice(bytes);
        self.drain(false, tokens);
    }

    /// Returns whether bytes wait for more to come that may never come.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        !self.pending.is_empty() && !self.pasting
    }

    /// Returns how long to wait for more before [`flush`](Self::flush), or nothing where no bytes wait.
    ///
    /// The beginning of a sequence may be a key by itself, so the wait is
    /// short; nobody types the middle of one, so a slow line gets its time.
    #[must_use]
    pub fn patience(&self) -> Option<Duration> {
        self.is_pending().then(|| {
            let begun = self.pending.len() > 2 && self.pending.first() == Some(&0x1B);
            if begun { SEQUENCE_PATIENCE } else { KEY_PATIENCE }
        })
    }

    /// Takes the pending bytes for what they are, since nothing followed.
    pub fn flush(&mut self, tokens: &mut Vec<Token>) {
        if self.is_pending() {
            self.drain(true, tokens);
        }
    }

    fn drain(&mut self, last: bool, tokens: &mut Vec<Token>) {
        let pending = std::mem::take(&mut self.pending);
        let mut rest = pending.as_slice();
        while !rest.is_empty() {
            if self.pasting {
                let Some(end) = find(rest, PASTE_END) else {
                    break;
                };
                let (text, after) = rest.split_at(end);
                tokens.push(Token::Event(Event::Paste(
                    String::from_utf8_lossy(text).into_owned(),
                )));
                rest = after.get(PASTE_END.len()..).unwrap_or_default();
                self.pasting = false;
                continue;
            }
            let length = match step(rest, last) {
                Step::Done(length, token) => {
                    tokens.extend(token);
                    length
                }
                Step::Paste(length) => {
                    self.pasting = true;
                    length
                }
                Step::Wait if last => {
                    // an unfinished sequence that nothing followed: nobody typed it
                    rest.len()
                }
                Step::Wait => break,
            };
            rest = rest.get(length.max(1)..).unwrap_or_default();
        }
        self.pending = rest.to_vec();
    }
}

/// Reads one sequence; `last` when nothing will follow.
fn step(bytes: &[u8], last: bool) -> Step {
    let Some((&first, after)) = bytes.split_first() else {
        return Step::Wait;
    };
    if first != 0x1B {
        return character(bytes, Modifiers::default());
    }
    match after.first() {
        None if !last => Step::Wait,
        // of two escapes the first one is the key, the second one begins something
        None | Some(0x1B) => key(1, KeyCode::Esc, Modifiers::default()),
        // what could begin a sequence, but nothing followed
        Some(_) if after.len() == 1 && last => alt(after),
        Some(b'[') => control_sequence(bytes),
        Some(b'O') => single_shift(bytes),
        Some(b'P' | b']' | b'_' | b'^' | b'X') => control_string(bytes),
        Some(_) => alt(after),
    }
}

/// A character with Alt, which terminals send as an escape byte before it.
fn alt(after: &[u8]) -> Step {
    let modifiers = Modifiers {
        alt: true,
        ..Modifiers::default()
    };
    match character(after, modifiers) {
        Step::Done(length, token) => Step::Done(length + 1, token),
        other => other,
    }
}

/// A character of UTF-8 or a control byte.
fn character(bytes: &[u8], modifiers: Modifiers) -> Step {
    let Some(&first) = bytes.first() else {
        return Step::Wait;
    };
    let length = match first {
        0x00..=0x7F => return key(1, control_or_letter(first), with_control(first, modifiers)),
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        // not UTF-8: nothing that a key produces
        _ => return Step::Done(1, None),
    };
    let Some(encoded) = bytes.get(..length) else {
        let continues = bytes.iter().skip(1).all(|byte| byte & 0xC0 == 0x80);
        return if continues {
            Step::Wait
        } else {
            Step::Done(1, None)
        };
    };
    match std::str::from_utf8(encoded)
        .ok()
        .and_then(|text| text.chars().next())
    {
        Some(c) => key(length, KeyCode::Char(c), modifiers),
        None => Step::Done(1, None),
    }
}

/// The key behind a byte of ASCII.
fn control_or_letter(byte: u8) -> KeyCode {
    match byte {
        b'\r' => KeyCode::Enter,
        b'\t' => KeyCode::Tab,
        0x08 | 0x7F => KeyCode::Backspace,
        0x1B => KeyCode::Esc,
        0x00 => KeyCode::Char(' '),
        0x01..=0x1A => KeyCode::Char(char::from(byte - 1 + b'a')),
        0x1C..=0x1F => KeyCode::Char(char::from(byte - 0x1C + b'\\')),
        _ => KeyCode::Char(char::from(byte)),
    }
}

/// The modifiers that a byte of ASCII carries in itself.
fn with_control(byte: u8, modifiers: Modifiers) -> Modifiers {
    let named = matches!(byte, b'\r' | b'\t' | 0x08 | 0x1B);
    Modifiers {
        ctrl: modifiers.ctrl || (byte < 0x20 && !named),
        ..modifiers
    }
}

/// `ESC [ … final`.
fn control_sequence(bytes: &[u8]) -> Step {
    // the Linux console sends its first five function keys as `ESC [ [ A` to `ESC [ [ E`
    if bytes.get(2) == Some(&b'[') {
        return match bytes.get(3) {
            None => Step::Wait,
            Some(letter @ b'A'..=b'E') => key(4, KeyCode::Function(letter - b'A' + 1), Modifiers::default()),
            Some(_) => Step::Done(3, None),
        };
    }
    for (place, &byte) in bytes.iter().enumerate().skip(2) {
        match byte {
            0x20..=0x3F if place < LONGEST => {}
            0x40..=0x7E => {
                let body = bytes.get(2..place).unwrap_or_default();
                return match csi::read(body, byte) {
                    csi::Meaning::PasteStart => Step::Paste(place + 1),
                    csi::Meaning::Token(token) => Step::Done(place + 1, Some(token)),
                    csi::Meaning::Nothing => Step::Done(place + 1, None),
                };
            }
            // broken off: what stands here begins anew
            _ => return Step::Done(place, None),
        }
    }
    Step::Wait
}

/// `ESC O letter`.
fn single_shift(bytes: &[u8]) -> Step {
    let Some(&letter) = bytes.get(2) else {
        return Step::Wait;
    };
    let code = match letter {
        b'M' => KeyCode::Enter,
        b'j'..=b'y' => KeyCode::Char(char::from(letter - 0x40)),
        _ => match csi::letter_key(letter) {
            Some(code) => code,
            None => return Step::Done(3, None),
        },
    };
    key(3, code, Modifiers::default())
}

/// `ESC P … ST`, `ESC ] … ST` and their like; `BEL` ends them too.
fn control_string(bytes: &[u8]) -> Step {
    let mut place = 2;
    while let Some(&byte) = bytes.get(place) {
        let end = match byte {
            0x07 => 1,
            0x1B => match bytes.get(place + 1) {
                None => return Step::Wait,
                Some(b'\\') => 2,
                // broken off: the escape begins anew
                Some(_) => return Step::Done(place, None),
            },
            _ if place > LONGEST => return Step::Done(place, None),
            _ => {
                place += 1;
                continue;
            }
        };
        let body = bytes.get(2..place).unwrap_or_default();
        let answer = bytes.get(1).and_then(|kind| Answer::from_string(*kind, body));
        return Step::Done(place + end, answer.map(Token::Answer));
    }
    Step::Wait
}

fn key(length: usize, code: KeyCode, modifiers: Modifiers) -> Step {
    Step::Done(length, Some(Token::Event(Event::Key(Key::with(code, modifiers)))))
}

/// Returns where `needle` begins.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|window| window == needle)
}

#[cfg(test)]
mod tests;
