//! What comes from the terminal: keys, the mouse, pasted text, and what the system says about the terminal.
//!
//! [`Parser`] turns bytes into tokens and knows nothing of time or files;
//! [`InputThread`] reads the tty and hands events on, asleep until there is one.
//! Answers to questions that come late are recognised and never look like keys.

mod csi;
mod parser;
mod thread;

pub use parser::{Parser, Token};
pub use thread::InputThread;

/// Something that happened at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// Text was pasted.
    Paste(String),
    /// The terminal's window got the focus or lost it.
    Focus(bool),
    /// The terminal has another size now, in columns and rows.
    Resize(u16, u16),
    /// The process goes on after it was stopped (`SIGCONT`): the screen is not ours until it is taken again.
    Continue,
    /// The process was asked to end (`SIGTERM`, `SIGINT` and `SIGQUIT` from outside), or the terminal is gone (`SIGHUP`).
    Terminate,
}

/// A key with what was held beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which key, or the character that it produced.
    pub code: KeyCode,
    /// What was held.
    pub modifiers: Modifiers,
    /// The character of the key on a Latin layout without shift, where the terminal tells it (kitty's keyboard
    /// protocol); shift then stays among the modifiers, too.
    pub base: Option<char>,
}

impl Key {
    /// Makes a key without modifiers.
    #[must_use]
    pub fn new(code: KeyCode) -> Self {
        Self::with(code, Modifiers::default())
    }

    /// Makes a key with modifiers.
    #[must_use]
    pub fn with(code: KeyCode, modifiers: Modifiers) -> Self {
        Self {
            code,
            modifiers,
            base: None,
        }
    }
}

/// A key of the keyboard, as it lies: left is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A character; shift is in it already.
    Char(char),
    /// A function key, from 1.
    Function(u8),
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator; with shift it goes back.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// The keys that are held beside another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are four keys, each up or down"
)]
pub struct Modifiers {
    /// Shift.
    pub shift: bool,
    /// Alt, Meta or Option.
    pub alt: bool,
    /// Control.
    pub ctrl: bool,
    /// Super, Command or the Windows key.
    pub command: bool,
}

impl Modifiers {
    /// Reads the number that terminals send: one more than a bit each for shift, alt, control and super.
    #[must_use]
    pub fn from_parameter(parameter: u32) -> Self {
        let bits = parameter.saturating_sub(1);
        Self {
            shift: bits & 1 > 0,
            alt: bits & 2 > 0,
            ctrl: bits & 4 > 0,
            command: bits & 8 > 0,
        }
    }
}

/// What the mouse did, and where: columns and rows from zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Mouse {
    /// What it did.
    pub action: MouseAction,
    /// The column.
    pub x: u16,
    /// The row.
    pub y: u16,
    /// The keys held.
    pub modifiers: Modifiers,
}

/// What a mouse can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MouseAction {
    /// A button went down.
    Press(Button),
    /// A button went up.
    Release(Button),
    /// It moved with a button held.
    Drag(Button),
    /// It moved.
    Move,
    /// The wheel turned away from the reader.
    WheelUp,
    /// The wheel turned towards the reader.
    WheelDown,
}

/// A button of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Button {
    /// The left one.
    Left,
    /// The middle one.
    Middle,
    /// The right one.
    Right,
}
