//! What terminals answer to the questions asked at the start.

use std::fmt;

/// A colour that a terminal told: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// Returns whether the colour is light to the eye (relative luminance by ITU-R BT.709, without gamma).
    #[must_use]
    pub fn is_light(self) -> bool {
        let weighted = u32::from(self.0) * 2126 + u32::from(self.1) * 7152 + u32::from(self.2) * 722;
        weighted > 127 * 10_000
    }
}

/// What a terminal says of a mode (DECRPM).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mode {
    /// It does not know the mode.
    Unknown,
    /// Set.
    Set,
    /// Reset.
    Reset,
    /// Set, and cannot be changed.
    AlwaysSet,
    /// Reset, and cannot be changed.
    AlwaysReset,
}

impl fmt::Display for Mode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Unknown => "0, not known",
            Self::Set => "1, set",
            Self::Reset => "2, reset",
            Self::AlwaysSet => "3, always set",
            Self::AlwaysReset => "4, always reset",
        })
    }
}

impl Mode {
    fn from_parameter(parameter: &str) -> Option<Self> {
        Some(match parameter {
            "0" => Self::Unknown,
            "1" => Self::Set,
            "2" => Self::Reset,
            "3" => Self::AlwaysSet,
            "4" => Self::AlwaysReset,
            _ => return None,
        })
    }
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Name and version (`XTVERSION`).
    Version(String),
    /// Primary device attributes, as sent: `?62;c` is `62;`.
    PrimaryAttributes(String),
    /// Secondary device attributes, as sent: `>1;4000;26c` is `1;4000;26`.
    SecondaryAttributes(String),
    /// Tertiary device attributes, in hexadecimal digits.
    TertiaryAttributes(String),
    /// The state of bidirectional support (BDSM, ANSI mode 8).
    Bidi(Mode),
    /// The state of a private mode.
    PrivateMode(u16, Mode),
    /// kitty's keyboard protocol is known; the flags in force.
    Keyboard(String),
    /// The colour of text.
    Foreground(Rgb),
    /// The colour of the background.
    Background(Rgb),
    /// An answer to something that was not asked here.
    Other,
}

impl Answer {
    /// Reads a control sequence: what stands between `ESC [` and the last byte.
    #[must_use]
    pub fn from_sequence(body: &str, last: u8) -> Option<Self> {
        match last {
            b'c' => {
                if let Some(attributes) = body.strip_prefix('?') {
                    return Some(Self::PrimaryAttributes(attributes.to_owned()));
                }
                let attributes = body.strip_prefix('>')?;
                Some(Self::SecondaryAttributes(attributes.to_owned()))
            }
            b'u' => Some(Self::Keyboard(body.strip_prefix('?')?.to_owned())),
            b'y' => {
                let report = body.strip_suffix('$')?;
                let (mode, state) = report.split_once(';')?;
                let state = Mode::from_parameter(state)?;
                match mode.strip_prefix('?') {
                    Some(private) => Some(Self::PrivateMode(private.parse().ok()?, state)),
                    None if mode == "8" => Some(Self::Bidi(state)),
                    None => Some(Self::Other),
                }
            }
            _ => None,
        }
    }

    /// Reads a control string: what stands between `ESC kind` and its end.
    #[must_use]
    pub fn from_string(kind: u8, body: &[u8]) -> Option<Self> {
        let body = String::from_utf8_lossy(body);
        Some(match kind {
            b'P' => {
                if let Some(version) = body.strip_prefix(">|") {
                    Self::Version(version.to_owned())
                } else if let Some(attributes) = body.strip_prefix("!|") {
                    Self::TertiaryAttributes(attributes.to_owned())
                } else {
                    Self::Other
                }
            }
            b']' => {
                let color_of = |prefix| body.strip_prefix(prefix).and_then(color);
                let background = color_of("11;").map(Self::Background);
                background
                    .or_else(|| color_of("10;").map(Self::Foreground))
                    .unwrap_or(Self::Other)
            }
            _ => Self::Other,
        })
    }
}

/// Reads `rgb:RR/GG/BB` with one to four hexadecimal digits each, or `rgba:` with a fourth part.
fn color(text: &str) -> Option<Rgb> {
    let channels = text.strip_prefix("rgb:").or_else(|| text.strip_prefix("rgba:"))?;
    let mut parts = channels.split('/').map(|digits| {
        let value = u32::from_str_radix(digits, 16).ok()?;
        let most = match digits.len() {
            length @ 1..=4 => (1_u32 << (4 * length)) - 1,
            _ => return None,
        };
        u8::try_from(value * 255 / most).ok()
    });
    Some(Rgb(parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_answer_of_a_batch() {
        let read = |body: &str, last| Answer::from_sequence(body, last);
        assert_eq!(
            read("?65;1;9", b'c'),
            Some(Answer::PrimaryAttributes("65;1;9".into()))
        );
        assert_eq!(
            read(">65;7006;1", b'c'),
            Some(Answer::SecondaryAttributes("65;7006;1".into()))
        );
        assert_eq!(read("8;1$", b'y'), Some(Answer::Bidi(Mode::Set)));
        assert_eq!(
            read("?2501;2$", b'y'),
            Some(Answer::PrivateMode(2501, Mode::Reset))
        );
        assert_eq!(read("?0", b'u'), Some(Answer::Keyboard("0".into())));
        assert_eq!(read("97;5", b'u'), None);
        let string = |kind, body: &[u8]| Answer::from_string(kind, body);
        assert_eq!(
            string(b'P', b">|XTerm(379)"),
            Some(Answer::Version("XTerm(379)".into()))
        );
        assert_eq!(
            string(b'P', b"!|7E565445"),
            Some(Answer::TertiaryAttributes("7E565445".into()))
        );
        assert_eq!(
            string(b']', b"11;rgb:ffff/8080/0000"),
            Some(Answer::Background(Rgb(255, 128, 0)))
        );
        assert_eq!(
            string(b']', b"11;rgb:f/0/f"),
            Some(Answer::Background(Rgb(255, 0, 255)))
        );
        assert_eq!(
            string(b']', b"10;rgb:dada/dada/dada"),
            Some(Answer::Foreground(Rgb(218, 218, 218)))
        );
        assert_eq!(string(b']', b"11;gray"), Some(Answer::Other));
    }

    #[test]
    fn tells_light_from_dark() {
        assert!(Rgb(255, 255, 255).is_light());
        assert!(Rgb(253, 246, 227).is_light());
        assert!(!Rgb(0, 43, 54).is_light());
        assert!(!Rgb(0, 0, 255).is_light());
    }
}
