//! A line of text being edited: bidirectional, with a logical cursor.
//!
//! The text is kept in logical order and the cursor is a byte of it; where both
//! stand on the screen is found when they are drawn. The horizontal arrows move
//! over cells as the eye sees them.

use unicode_segmentation::UnicodeSegmentation as _;

use super::caret;
use crate::keymap::Action;
use crate::text::Direction;

/// Text and cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Field {
    text: String,
    cursor: usize,
}

impl Field {
    /// Makes a field with the cursor behind the text.
    pub(super) fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let cursor = text.len();
        Self { text, cursor }
    }

    /// Returns the text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Returns the byte before which the cursor stands.
    pub(super) fn cursor(&self) -> usize {
        self.cursor
    }

    /// Returns the direction of what was typed, that of the interface while there is nothing.
    pub(super) fn direction(&self, interface: Direction) -> Direction {
        crate::text::direction::first_strong(&self.text).unwrap_or(interface)
    }

    /// Puts text in at the cursor; line ends become spaces, other controls are left out.
    pub(super) fn insert(&mut self, text: &str) {
        let clean: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
            .filter(|c| !c.is_control())
            .collect();
        let (before, after) = self.halves();
        self.text = [before, &clean, after].concat();
        self.cursor += clean.len();
    }

    /// Carries out an action of text fields; returns whether the text changed.
    pub(super) fn act(&mut self, action: Action, interface: Direction) -> bool {
        let before = self.text.len();
        match action {
            Action::CursorForward => self.cursor = self.step(interface, true),
            Action::CursorBackward => self.cursor = self.step(interface, false),
            Action::WordForward => self.cursor = self.word_end(),
            Action::WordBackward => self.cursor = self.word_start(),
            Action::FieldStart => self.cursor = 0,
            Action::FieldEnd => self.cursor = self.text.len(),
            Action::DeletePrevious => self.delete(self.previous_letter(), self.cursor),
            Action::DeleteNext => self.delete(self.cursor, self.next_letter()),
            Action::DeleteWord => self.delete(self.word_start(), self.cursor),
            Action::DeleteToStart => self.delete(0, self.cursor),
            Action::DeleteToEnd => self.delete(self.cursor, self.text.len()),
            _ => {}
        }
        self.text.len() != before
    }

    /// Returns the text before and behind the cursor.
    fn halves(&self) -> (&str, &str) {
        self.text
            .split_at_checked(self.cursor)
            .unwrap_or((&self.text, ""))
    }

    fn delete(&mut self, start: usize, end: usize) {
        self.text.drain(start..end);
        self.cursor = start;
    }

    /// Returns the byte to which a horizontal arrow moves the cursor.
    fn step(&self, interface: Direction, forward: bool) -> usize {
        caret::step(&self.text, self.cursor, self.direction(interface), forward)
    }

    fn previous_letter(&self) -> usize {
        let last = self.halves().0.graphemes(true).next_back();
        self.cursor - last.map_or(0, str::len)
    }

    fn next_letter(&self) -> usize {
        let next = self.halves().1.graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    fn word_start(&self) -> usize {
        let before = self.halves().0.trim_end();
        let space = before.char_indices().rev().find(|(_, c)| c.is_whitespace());
        space.map_or(0, |(at, c)| at + c.len_utf8())
    }

    fn word_end(&self) -> usize {
        let after = self.halves().1;
        let word = after.trim_start();
        let end = word.find(char::is_whitespace).unwrap_or(word.len());
        self.cursor + (after.len() - word.len()) + end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str, cursor: usize) -> Field {
        Field {
            text: text.into(),
            cursor,
        }
    }

    fn act(field: &mut Field, action: Action) -> (&str, usize) {
        field.act(action, Direction::Ltr);
        (&field.text, field.cursor)
    }

    #[test]
    fn letters_go_in_at_the_cursor_and_line_ends_become_spaces() {
        let mut edited = field("ac", 1);
        edited.insert("b\r\u{7}");
        assert_eq!((edited.text(), edited.cursor()), ("ab c", 3));
        let mut edited = field("", 0);
        edited.insert("one\r\ntwo\nthree");
        assert_eq!(edited.text(), "one two three");
    }

    #[test]
    fn deleting_takes_whole_clusters() {
        // beh with fatha, then meem
        let mut edited = Field::new("\u{628}\u{64e}\u{645}");
        assert_eq!(act(&mut edited, Action::DeletePrevious), ("\u{628}\u{64e}", 4));
        assert_eq!(act(&mut edited, Action::DeletePrevious), ("", 0));
        assert_eq!(act(&mut edited, Action::DeletePrevious), ("", 0));
    }

    #[test]
    fn words_are_moved_over_and_deleted() {
        let mut edited = Field::new("one two  three");
        assert_eq!(act(&mut edited, Action::WordBackward).1, 9);
        assert_eq!(act(&mut edited, Action::WordBackward).1, 4);
        assert_eq!(act(&mut edited, Action::WordForward).1, 7);
        assert_eq!(act(&mut edited, Action::DeleteWord), ("one   three", 4));
        assert_eq!(act(&mut edited, Action::DeleteToEnd), ("one ", 4));
        assert_eq!(act(&mut edited, Action::DeleteToStart), ("", 0));
    }

    #[test]
    fn ends_are_logical() {
        let mut edited = Field::new("\u{633}\u{644}\u{627}\u{645}");
        assert_eq!(act(&mut edited, Action::FieldStart).1, 0);
        assert_eq!(act(&mut edited, Action::DeleteNext).0, "\u{644}\u{627}\u{645}");
        assert_eq!(act(&mut edited, Action::FieldEnd).1, 6);
    }
}
