//! Colours as theme files write them.

use std::fmt;
use std::str::FromStr;

use serde::de::{Deserialize, Deserializer, Error as _};

/// A colour of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Color {
    /// One of the terminal's 256 colours; the first 16 are the user's own.
    Indexed(u8),
    /// A true colour: red, green, blue.
    Rgb(u8, u8, u8),
}

/// A colour's name that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour; colours are {COLORS}")]
pub struct ColorError(pub String);

/// What a colour is called.
pub(super) const COLORS: &str = "black, red, … white, bright-black … bright-white, 0 to 255, or #rrggbb";

const NAMES: [&str; 8] = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
];

impl FromStr for Color {
    type Err = ColorError;

    fn from_str(name: &str) -> Result<Self, ColorError> {
        let wrong = || ColorError(name.to_owned());
        if let Some(hex) = name.strip_prefix('#') {
            let valid = hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
            let rgb = u32::from_str_radix(hex, 16)
                .ok()
                .filter(|_| valid)
                .ok_or_else(wrong)?;
            let [_, red, green, blue] = rgb.to_be_bytes();
            return Ok(Self::Rgb(red, green, blue));
        }
        if let Ok(index) = name.parse() {
            return Ok(Self::Indexed(index));
        }
        let (bright, base) = match name.strip_prefix("bright-") {
            Some(base) => (8, base),
            None => (0, name),
        };
        let index = NAMES.iter().position(|known| *known == base).ok_or_else(wrong)?;
        Ok(Self::Indexed(index as u8 + bright))
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Indexed(index) => match NAMES.get(usize::from(index % 8)) {
                Some(name) if index < 8 => f.write_str(name),
                Some(name) if index < 16 => write!(f, "bright-{name}"),
                _ => write!(f, "{index}"),
            },
            Self::Rgb(red, green, blue) => write!(f, "#{red:02x}{green:02x}{blue:02x}"),
        }
    }
}

impl<'de> Deserialize<'de> for Color {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_read_back_as_themselves() {
        for name in ["black", "cyan", "bright-red", "200", "#00ff7f"] {
            assert_eq!(name.parse::<Color>().unwrap().to_string(), name);
        }
        assert_eq!("#0a141e".parse(), Ok(Color::Rgb(10, 20, 30)));
        assert_eq!("9".parse(), Ok(Color::Indexed(9)));
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for name in ["", "256", "#12345", "#+12345", "bright", "bright-", "Red"] {
            assert!(name.parse::<Color>().is_err(), "{name}");
        }
    }
}
