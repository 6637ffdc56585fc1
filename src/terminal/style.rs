//! How a cell looks: colours and attributes, and the shortest SGR sequence from one look to the next.

use std::fmt::Write as _;

/// A colour, as a terminal is asked for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Color {
    /// The terminal's own.
    #[default]
    Default,
    /// One of the 256 of the palette; the first sixteen are the user's scheme.
    Indexed(u8),
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

/// A set of attributes, one bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Attributes(u8);

impl Attributes {
    /// No attribute.
    pub const NONE: Self = Self(0);
    /// Bold.
    pub const BOLD: Self = Self(1);
    /// Faint.
    pub const DIM: Self = Self(1 << 1);
    /// Italic.
    pub const ITALIC: Self = Self(1 << 2);
    /// Underlined.
    pub const UNDERLINE: Self = Self(1 << 3);
    /// Foreground and background exchanged.
    pub const REVERSE: Self = Self(1 << 4);
    /// Struck through.
    pub const STRIKE: Self = Self(1 << 5);

    /// Returns whether every attribute of `other` is in this set.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Returns this set and `other` together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns this set without what is in `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }
}

/// The look of a cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Style {
    /// The colour of the letter.
    pub foreground: Color,
    /// The colour behind it.
    pub background: Color,
    /// Bold, underlined and so on.
    pub attributes: Attributes,
}

/// The SGR parameter that sets each attribute, and the one that takes it away (shared by bold and dim).
const ATTRIBUTES: &[(Attributes, u8, u8)] = &[
    (Attributes::BOLD, 1, 22),
    (Attributes::DIM, 2, 22),
    (Attributes::ITALIC, 3, 23),
    (Attributes::UNDERLINE, 4, 24),
    (Attributes::REVERSE, 7, 27),
    (Attributes::STRIKE, 9, 29),
];

/// The attributes that a space shows as well as a letter.
const SEEN_ON_BLANKS: Attributes = Attributes::UNDERLINE
    .with(Attributes::REVERSE)
    .with(Attributes::STRIKE);

impl Style {
    /// Returns whether a blank of this style looks like a cell that was erased.
    #[must_use]
    pub fn is_plain_on_blanks(self) -> bool {
        self.background == Color::Default && self.attributes.without(SEEN_ON_BLANKS) == self.attributes
    }

    /// Returns this look without these attributes.
    #[must_use]
    pub fn without(mut self, attributes: Attributes) -> Self {
        self.attributes = self.attributes.without(attributes);
        self
    }

    /// Appends the shortest SGR sequence that turns the look `from` into this one; nothing where they are equal.
    pub fn write_change(self, from: Self, out: &mut Vec<u8>) {
        if self == from {
            return;
        }
        let mut changed = String::new();
        self.push_changes(from, &mut changed);
        let mut fresh = String::from("0");
        self.push_changes(Self::default(), &mut fresh);
        out.extend_from_slice(b"\x1b[");
        if self == Self::default() {
            // an SGR without parameters is a reset
        } else if changed.len() <= fresh.len() {
            out.extend_from_slice(changed.as_bytes());
        } else {
            out.extend_from_slice(fresh.as_bytes());
        }
        out.push(b'm');
    }

    /// Appends the parameters that differ between `from` and this style.
    fn push_changes(self, from: Self, out: &mut String) {
        let gone = from.attributes.without(self.attributes);
        let mut held = from.attributes;
        for &(attribute, _, off) in ATTRIBUTES {
            if gone.contains(attribute) && held.contains(attribute) {
                push_parameter(out, off);
                for &(other, _, other_off) in ATTRIBUTES {
                    if other_off == off {
                        held = held.without(other);
                    }
                }
            }
        }
        for &(attribute, on, _) in ATTRIBUTES {
            if self.attributes.contains(attribute) && !held.contains(attribute) {
                push_parameter(out, on);
            }
        }
        if self.foreground != from.foreground {
            push_color(out, self.foreground, 30);
        }
        if self.background != from.background {
            push_color(out, self.background, 40);
        }
    }
}

/// Appends one number, after a semicolon where something stands before it.
fn push_parameter(out: &mut String, parameter: u8) {
    let separator = if out.is_empty() { "" } else { ";" };
    // writing to a String cannot fail
    let _ = write!(out, "{separator}{parameter}");
}

/// Appends the parameters of a colour; `base` is 30 for the letter and 40 for what is behind it.
fn push_color(out: &mut String, color: Color, base: u8) {
    match color {
        Color::Default => push_parameter(out, base + 9),
        Color::Indexed(index @ 0..=7) => push_parameter(out, base + index),
        Color::Indexed(index @ 8..=15) => push_parameter(out, base + 60 + index - 8),
        Color::Indexed(index) => {
            push_parameter(out, base + 8);
            push_parameter(out, 5);
            push_parameter(out, index);
        }
        Color::Rgb(red, green, blue) => {
            push_parameter(out, base + 8);
            for parameter in [2, red, green, blue] {
                push_parameter(out, parameter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(from: Style, to: Style) -> String {
        let mut out = Vec::new();
        to.write_change(from, &mut out);
        String::from_utf8(out).unwrap()
    }

    fn style(foreground: Color, background: Color, attributes: Attributes) -> Style {
        Style {
            foreground,
            background,
            attributes,
        }
    }

    #[test]
    fn writes_nothing_for_the_same_look_and_a_bare_reset_for_none() {
        let bold = style(Color::Default, Color::Default, Attributes::BOLD);
        assert_eq!(change(bold, bold), "");
        assert_eq!(change(bold, Style::default()), "\x1b[m");
    }

    #[test]
    fn names_colours_as_shortly_as_they_can_be() {
        let plain = Style::default();
        let of = |color| style(color, Color::Default, Attributes::NONE);
        assert_eq!(change(plain, of(Color::Indexed(3))), "\x1b[33m");
        assert_eq!(change(plain, of(Color::Indexed(12))), "\x1b[94m");
        assert_eq!(change(plain, of(Color::Indexed(200))), "\x1b[38;5;200m");
        assert_eq!(change(plain, of(Color::Rgb(1, 2, 3))), "\x1b[38;2;1;2;3m");
        let behind = style(Color::Default, Color::Indexed(9), Attributes::NONE);
        assert_eq!(change(plain, behind), "\x1b[101m");
    }

    #[test]
    fn taking_dim_away_keeps_bold() {
        let both = Attributes::BOLD.with(Attributes::DIM);
        let from = style(Color::Indexed(1), Color::Indexed(2), both);
        let to = style(Color::Indexed(1), Color::Indexed(2), Attributes::BOLD);
        assert_eq!(change(from, to), "\x1b[22;1m");
    }

    #[test]
    fn starts_afresh_where_that_is_shorter() {
        let all = Attributes::BOLD
            .with(Attributes::ITALIC)
            .with(Attributes::UNDERLINE)
            .with(Attributes::REVERSE);
        let from = style(Color::Indexed(1), Color::Indexed(2), all);
        let to = style(Color::Indexed(1), Color::Default, Attributes::NONE);
        assert_eq!(change(from, to), "\x1b[0;31m");
    }

    #[test]
    fn knows_which_blanks_may_be_erased() {
        assert!(style(Color::Indexed(4), Color::Default, Attributes::BOLD).is_plain_on_blanks());
        assert!(!style(Color::Default, Color::Indexed(4), Attributes::NONE).is_plain_on_blanks());
        assert!(!style(Color::Default, Color::Default, Attributes::UNDERLINE).is_plain_on_blanks());
    }
}
