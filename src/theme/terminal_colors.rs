//! Colours mixed from the terminal's own text and background.

use serde::Deserialize;
use serde::de::Error as _;

use super::{Color, Role, Style};

/// Contrast ratio that mixed text keeps with the background (WCAG 2.2, success criterion 1.4.3).
const READABLE: f64 = 4.5;
/// Channel values of the 6 × 6 × 6 cube among the 256 colours.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// A colour of red, green and blue.
type Channels = [u8; 3];

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColorDepth {
    /// A palette of 256.
    #[default]
    Palette,
    /// Any mixture of red, green and blue.
    True,
}

/// The terminal's colours for text and for the background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TextColors {
    /// Text.
    pub text: Channels,
    /// Background.
    pub background: Channels,
}

/// What is known about the terminal's colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TerminalColors {
    /// Whether the background is light.
    pub light: Option<bool>,
    /// Its text and background colours, if it answered.
    pub own: Option<TextColors>,
    /// How many colours it shows.
    pub depth: ColorDepth,
}

/// How much of the text's colour a mixed colour has, in percent; the rest is background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Share(u8);

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let percent = text.strip_suffix('%').and_then(|number| number.parse().ok());
        match percent {
            Some(percent @ 0..=100) => Ok(Self(percent)),
            Some(_) | None => Err(D::Error::custom(format!("`{text}` is not a share such as 40%"))),
        }
    }
}

/// A style as it is where the terminal's colours are known; what is left out stays as in `[roles]`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct MixedStyle {
    fg: Option<Share>,
    bg: Option<Share>,
    bold: Option<bool>,
    dim: Option<bool>,
    italic: Option<bool>,
    reverse: Option<bool>,
}

impl MixedStyle {
    /// Returns `style` with what this one says otherwise.
    pub(super) fn over(self, role: Role, style: Style, own: TextColors, depth: ColorDepth) -> Style {
        let Self {
            fg,
            bg,
            bold,
            dim,
            italic,
            reverse,
        } = self;
        let ground = bg.map(|share| own.mix(share));
        let text = fg.map(|share| {
            // a line between panes is not read
            if role == Role::Rule {
                own.mix(share)
            } else {
                own.readable(share, ground.unwrap_or(own.background))
            }
        });
        Style {
            fg: text.map(|color| depth.color(color)).or(style.fg),
            bg: ground.map(|color| depth.color(color)).or(style.bg),
            bold: bold.unwrap_or(style.bold),
            dim: dim.unwrap_or(style.dim),
            italic: italic.unwrap_or(style.italic),
            underline: style.underline,
            reverse: reverse.unwrap_or(style.reverse),
        }
    }
}

impl TextColors {
    fn mix(self, Share(percent): Share) -> Channels {
        let percent = u32::from(percent);
        std::array::from_fn(|channel| {
            let [text, background] =
                [self.text, self.background].map(|color| color.get(channel).copied().map_or(0, u32::from));
            let mixed = (text * percent + background * (100 - percent) + 50) / 100;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        })
    }

    /// Mixes a colour for text on `ground`, with more of the text's colour where it would be hard to read.
    fn readable(self, Share(percent): Share, ground: Channels) -> Channels {
        (percent..100)
            .step_by(2)
            .map(|percent| self.mix(Share(percent)))
            .find(|color| contrast(*color, ground) >= READABLE)
            .unwrap_or(self.text)
    }
}

impl ColorDepth {
    /// Returns the colour that comes nearest.
    fn color(self, color: Channels) -> Color {
        match self {
            Self::True => {
                let [red, green, blue] = color;
                Color::Rgb(red, green, blue)
            }
            Self::Palette => nearest(color),
        }
    }
}

/// Finds the nearest of the colours 16 to 255, which are the same in every terminal.
fn nearest(color: Channels) -> Color {
    let distance = |other: Channels| -> u32 {
        let squares = color
            .iter()
            .zip(other)
            .map(|(a, b)| u32::from(a.abs_diff(b)).pow(2));
        squares.sum()
    };
    let cube = (0_u8..216).zip(CUBE.iter().flat_map(|red| {
        let greens = CUBE.iter();
        greens.flat_map(move |green| CUBE.iter().map(move |blue| [*red, *green, *blue]))
    }));
    let cube = cube.map(|(place, channels)| (16 + place, channels));
    let greys = (0_u8..24).map(|step| (232 + step, [8 + 10 * step; 3]));
    let found = cube.chain(greys).min_by_key(|(_, channels)| distance(*channels));
    Color::Indexed(found.map_or(16, |(index, _)| index))
}

/// Returns the contrast ratio of two colours, 1 to 21 (WCAG 2.2).
fn contrast(a: Channels, b: Channels) -> f64 {
    let luminance = |color: Channels| -> f64 {
        let linear = color.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        let weighted = linear.iter().zip([0.2126, 0.7152, 0.0722]);
        weighted.map(|(value, weight)| value * weight).sum()
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE_ON_BLACK: TextColors = TextColors {
        text: [255; 3],
        background: [0; 3],
    };

    #[test]
    fn a_share_lies_between_background_and_text() {
        assert_eq!(WHITE_ON_BLACK.mix(Share(0)), [0; 3]);
        assert_eq!(WHITE_ON_BLACK.mix(Share(20)), [51; 3]);
        assert_eq!(WHITE_ON_BLACK.mix(Share(100)), [255; 3]);
    }

    #[test]
    fn mixed_text_stays_readable_where_the_terminal_s_own_colours_are_pale() {
        let pale = TextColors {
            text: [101, 123, 131],
            background: [0, 43, 54],
        };
        assert!(contrast(pale.text, pale.background) < READABLE);
        assert_eq!(pale.readable(Share(55), pale.background), pale.text);
        let soft = WHITE_ON_BLACK.readable(Share(55), [0; 3]);
        assert!(contrast(soft, [0; 3]) >= READABLE && soft != [255; 3]);
    }

    #[test]
    fn a_palette_gets_the_nearest_colour() {
        assert_eq!(nearest([0, 0, 0]), Color::Indexed(16));
        assert_eq!(nearest([255, 255, 255]), Color::Indexed(231));
        assert_eq!(nearest([48, 48, 48]), Color::Indexed(236));
        assert_eq!(nearest([0, 95, 135]), Color::Indexed(24));
    }

    #[test]
    fn contrast_has_the_known_extremes() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 0.01);
        assert!((contrast([9; 3], [9; 3]) - 1.0).abs() < 0.01);
    }
}
