//! One key press, and its name in config, help and documentation.

use std::fmt;
use std::str::FromStr;

use crate::sentence::{Sentence, sentence};

/// A key as the terminal reports it, with modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// Which key.
    pub code: KeyCode,
    /// Control was held.
    pub ctrl: bool,
    /// Alt (Meta, Option) was held.
    pub alt: bool,
    /// Shift was held; always false for characters, which carry it in themselves.
    pub shift: bool,
}

/// Which key was pressed.
///
/// The horizontal arrows are logical: [`KeyCode::Forward`] is the arrow that
/// points where reading goes, so that arrows follow the eye in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    /// A key that produces a character; the space bar is `Char(' ')`.
    Char(char),
    /// A function key, from 1.
    Function(u8),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Deletes before the cursor.
    Backspace,
    /// Deletes after the cursor.
    Delete,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// The arrow that points where reading goes.
    Forward,
    /// The arrow that points where reading comes from.
    Backward,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// Names of the keys that are no single character; the first spelling is the one shown.
const NAMES: &[(KeyCode, &[&str])] = &[
    (KeyCode::Char(' '), &["Space"]),
    (KeyCode::Enter, &["Enter", "Return"]),
    (KeyCode::Esc, &["Esc", "Escape"]),
    (KeyCode::Tab, &["Tab"]),
    (KeyCode::Backspace, &["Backspace"]),
    (KeyCode::Delete, &["Delete", "Del"]),
    (KeyCode::Up, &["Up"]),
    (KeyCode::Down, &["Down"]),
    (KeyCode::Forward, &["Forward"]),
    (KeyCode::Backward, &["Backward"]),
    (KeyCode::Home, &["Home"]),
    (KeyCode::End, &["End"]),
    (KeyCode::PageUp, &["PgUp", "PageUp"]),
    (KeyCode::PageDown, &["PgDn", "PageDown"]),
];

/// A key's name that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyError(pub String);

impl KeyError {
    /// Says what is wrong and how keys are written.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        sentence!(
            "keys-no-key",
            "`{key}` is not a key; keys are written {examples}",
            key = &self.0,
            examples = "j, G, Space, Enter, PgDn, F1, Ctrl-d, Alt-b, Shift-Tab"
        )
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.sentence().fmt(f)
    }
}

impl std::error::Error for KeyError {}

impl Key {
    /// Makes an unmodified key.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// Makes an unmodified key that produces `c`.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// Makes the key that produces `c` with Control held.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self {
            ctrl: true,
            ..Self::char(c)
        }
    }

    /// Returns the text that the key types into a field: a character without Control or Alt.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

impl FromStr for Key {
    type Err = KeyError;

    /// Reads a key's name such as `j`, `Ctrl-d`, `Shift-Tab` or `PgDn`.
    ///
    /// ```
    /// use khabar::keymap::{Key, KeyCode};
    /// assert_eq!("Ctrl-d".parse(), Ok(Key::ctrl('d')));
    /// assert_eq!("-".parse(), Ok(Key::char('-')));
    /// assert_eq!("PgDn".parse(), Ok(Key::plain(KeyCode::PageDown)));
    /// assert!("Hyper-x".parse::<Key>().is_err());
    /// ```
    fn from_str(name: &str) -> Result<Self, KeyError> {
        let mut key = Self::char('\0');
        let mut rest = name;
        loop {
            if let Some(code) = code_named(rest) {
                key.code = code;
                break;
            }
            let (modifier, after) = rest.split_once('-').ok_or_else(|| KeyError(name.to_owned()))?;
            match modifier {
                "Ctrl" | "ctrl" | "C" => key.ctrl = true,
                "Alt" | "alt" | "A" | "M" => key.alt = true,
                "Shift" | "shift" | "S" => key.shift = true,
                _ => return Err(KeyError(name.to_owned())),
            }
            rest = after;
        }
        if let KeyCode::Char(c) = key.code
            && key.shift
        {
            key.shift = c == ' ';
            key.code = KeyCode::Char(c.to_ascii_uppercase());
        }
        Ok(key)
    }
}

/// Finds the code that `name` stands for: one character, a name of [`NAMES`], or `F1`.
fn code_named(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(KeyCode::Char(c));
    }
    if let Some(number) = name.strip_prefix('F').and_then(|digits| digits.parse().ok()) {
        return Some(KeyCode::Function(number));
    }
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&name))
        .map(|(code, _)| *code)
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.code {
            KeyCode::Char(c) if c != ' ' => write!(f, "{c}"),
            KeyCode::Function(number) => write!(f, "F{number}"),
            code => {
                let name = NAMES.iter().find(|(named, _)| *named == code);
                f.write_str(name.and_then(|(_, names)| names.first()).unwrap_or(&"?"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_as_the_same_key() {
        let mut keys: Vec<Key> = NAMES.iter().map(|(code, _)| Key::plain(*code)).collect();
        keys.extend(['j', 'G', '-', '+', ':', '\u{62a}'].map(Key::char));
        keys.extend([Key::ctrl('d'), Key::plain(KeyCode::Function(12))]);
        keys.push(Key {
            shift: true,
            ..Key::plain(KeyCode::Tab)
        });
        keys.push(Key {
            alt: true,
            ctrl: true,
            ..Key::plain(KeyCode::Forward)
        });
        for key in keys {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }

    #[test]
    fn shift_is_part_of_a_character() {
        assert_eq!("Shift-g".parse(), Ok(Key::char('G')));
    }

    #[test]
    fn only_characters_without_control_type_text() {
        assert_eq!(Key::char('q').typed(), Some('q'));
        assert_eq!(Key::ctrl('q').typed(), None);
        assert_eq!(Key::plain(KeyCode::Enter).typed(), None);
    }
}
