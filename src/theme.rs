//! Themes: named roles and the styles that they wear.
//!
//! A theme is one TOML file; the ones of this program are in `assets/themes`.
//! The types here know of no terminal and of no drawing library: `tui` turns
//! them into what it draws with.

mod color;
mod role;
mod style;
mod terminal_colors;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::sentence::{Sentence, sentence};
use crate::text::nearest;

pub use color::{Color, ColorError};
pub use role::Role;
pub use style::Style;
use terminal_colors::MixedStyle;
pub use terminal_colors::{ColorDepth, TerminalColors, TextColors};

/// Built-in themes: name and file, in the order in which `t` goes through them.
const BUILT_IN: &[(&str, &str)] = &[
    ("default", include_str!("../assets/themes/default.toml")),
    (
        "high-contrast",
        include_str!("../assets/themes/high-contrast.toml"),
    ),
    ("paper", include_str!("../assets/themes/paper.toml")),
    ("night", include_str!("../assets/themes/night.toml")),
    ("dusk", include_str!("../assets/themes/dusk.toml")),
    ("garden", include_str!("../assets/themes/garden.toml")),
];

/// A style for every role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    name: String,
    styles: BTreeMap<Role, Style>,
    on_dark: BTreeMap<Role, Style>,
    on_light: BTreeMap<Role, Style>,
    mixed: BTreeMap<Role, MixedStyle>,
}

/// A theme file that cannot be used; says where and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("theme `{name}`{}: {message}", line.map(|line| format!(", line {line}")).unwrap_or_default())]
pub struct ThemeError {
    /// The theme's name.
    pub name: String,
    /// The line, from 1; `None` where no single line is to blame.
    pub line: Option<usize>,
    /// The reason, as a sentence.
    pub message: Sentence,
}

/// Says what is wrong with a theme: a colour or a name that there is not, or how the file is written.
fn reason(told: &str) -> Sentence {
    let mut quoted = told.split('`');
    let (before, name) = (
        quoted.next().unwrap_or_default(),
        quoted.next().unwrap_or_default(),
    );
    if told.contains(color::COLORS) {
        return sentence!(
            "theme-no-color",
            "`{name}` is not a colour; colours are {colors}",
            name = name,
            colors = color::COLORS
        );
    }
    if !before.starts_with("unknown ") {
        return sentence!(
            "theme-toml",
            "the file cannot be read: {why}",
            why = told.replace('\n', " ")
        );
    }
    let known: Vec<String> = quoted.step_by(2).map(str::to_owned).collect();
    if let Some(near) = nearest(name, known.iter().map(String::as_str)) {
        sentence!(
            "theme-other-name",
            "a theme has no `{name}`; did you mean `{near}`?",
            name = name,
            near = near
        )
    } else {
        sentence!("theme-no-name", "a theme has no `{name}`", name = name)
    }
}

/// The form of a theme file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    roles: BTreeMap<Role, Style>,
    /// What is otherwise where the terminal's background is dark.
    #[serde(default)]
    on_dark: BTreeMap<Role, Style>,
    /// What is otherwise where the terminal's background is light.
    #[serde(default)]
    on_light: BTreeMap<Role, Style>,
    /// What is mixed from the terminal's own colours where they are known.
    #[serde(default)]
    mixed: BTreeMap<Role, MixedStyle>,
}

impl Theme {
    /// Reads a theme file; roles that it leaves out wear the text's own style.
    ///
    /// # Errors
    /// For anything but a table `[roles]` of known roles with known colours, `[on-dark]` and
    /// `[on-light]` of those that differ there, and `[mixed]` of shares between the terminal's own colours.
    pub fn parse(name: &str, toml: &str) -> Result<Self, ThemeError> {
        let file: File = toml::from_str(toml).map_err(|error| ThemeError {
            name: name.to_owned(),
            line: error
                .span()
                .and_then(|span| toml.get(..span.start))
                .map(|before| before.matches('\n').count() + 1),
            message: reason(error.message()),
        })?;
        Ok(Self {
            name: name.to_owned(),
            styles: file.roles,
            on_dark: file.on_dark,
            on_light: file.on_light,
            mixed: file.mixed,
        })
    }

    /// Reads the built-in theme called `name`.
    #[must_use]
    pub fn built_in(name: &str) -> Option<Self> {
        let (name, toml) = BUILT_IN.iter().find(|(built_in, _)| *built_in == name)?;
        Self::parse(name, toml).ok()
    }

    /// Lists the names of the built-in themes.
    pub fn names() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// Returns the theme's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the style of a role.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(&role).copied().unwrap_or_default()
    }

    /// Fits the theme to the terminal's own colours, as far as they are known.
    #[must_use]
    pub fn on(mut self, terminal: TerminalColors) -> Self {
        let over = match terminal.light {
            Some(true) => Some(&self.on_light),
            Some(false) => Some(&self.on_dark),
            None => None,
        };
        if let Some(over) = over {
            self.styles
                .extend(over.iter().map(|(role, style)| (*role, *style)));
        }
        if let Some(own) = terminal.own {
            for (role, mixed) in &self.mixed {
                let style = self.styles.get(role).copied().unwrap_or_default();
                self.styles
                    .insert(*role, mixed.over(*role, style, own, terminal.depth));
            }
        }
        self
    }

    /// Takes all colours away (`NO_COLOR`), and gives the roles that colour alone told apart an attribute.
    #[must_use]
    pub fn without_color(&self) -> Self {
        let styles = Role::ALL.iter().map(|role| {
            let style = self.style(*role);
            (*role, role.without_color(style))
        });
        Self {
            name: self.name.clone(),
            styles: styles.collect(),
            on_dark: BTreeMap::new(),
            on_light: BTreeMap::new(),
            mixed: BTreeMap::new(),
        }
    }
}

impl Default for Theme {
    /// The default theme: the 16 colours of the terminal, right on dark and light.
    fn default() -> Self {
        Self::built_in("default").unwrap_or_else(|| Self {
            name: "default".to_owned(),
            styles: BTreeMap::new(),
            on_dark: BTreeMap::new(),
            on_light: BTreeMap::new(),
            mixed: BTreeMap::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(light: Option<bool>) -> TerminalColors {
        TerminalColors {
            light,
            ..TerminalColors::default()
        }
    }

    #[test]
    fn the_default_theme_mixes_its_softer_colours_from_the_terminal_s_own() {
        let own = TextColors {
            text: [40, 40, 40],
            background: [250, 250, 245],
        };
        for depth in [ColorDepth::True, ColorDepth::Palette] {
            let terminal = TerminalColors {
                light: Some(true),
                own: Some(own),
                depth,
            };
            let theme = Theme::default().on(terminal);
            for role in [Role::Dim, Role::Meta, Role::Status] {
                let style = theme.style(role);
                assert!(style.fg.is_some() && !style.dim, "{role:?} rests on dim");
            }
            let selected = theme.style(Role::Selected);
            assert!(selected.bg.is_some() && !selected.reverse);
        }
        assert!(Theme::default().style(Role::Selected).reverse);
    }

    #[test]
    fn a_share_that_is_none_is_named_with_its_line() {
        let error = Theme::parse("mine", "[roles]\n[mixed]\ndim = { fg = \"140%\" }\n").unwrap_err();
        assert_eq!(error.line, Some(3));
        assert!(error.to_string().contains("140%"), "{error}");
    }

    #[test]
    fn every_built_in_theme_reads_and_styles_every_role() {
        for (name, toml) in BUILT_IN {
            let theme = Theme::parse(name, toml).unwrap();
            for role in Role::ALL {
                assert!(theme.styles.contains_key(role), "{name}: {role:?} is missing");
            }
        }
    }

    #[test]
    fn the_default_theme_uses_the_terminal_s_own_colours() {
        let theme = Theme::default();
        for light in [None, Some(true), Some(false)] {
            let theme = theme.clone().on(on(light));
            assert_eq!(theme.style(Role::Text), Style::default());
            for role in Role::ALL {
                for color in [theme.style(*role).fg, theme.style(*role).bg] {
                    assert!(
                        !matches!(color, Some(Color::Rgb(..) | Color::Indexed(16..))),
                        "{role:?}"
                    );
                    // white letters on a light ground, or black ones on a dark ground, are no letters
                    let lost = match light {
                        Some(true) => [7, 15, 11],
                        Some(false) => [0, 8, 4],
                        None => [0, 7, 15],
                    };
                    if theme.style(*role).bg.is_none() {
                        let number = match color {
                            Some(Color::Indexed(number)) => Some(number),
                            _ => None,
                        };
                        assert!(
                            number.is_none_or(|number| !lost.contains(&number)),
                            "{light:?} {role:?}"
                        );
                    }
                }
            }
        }
        let heading = |light| theme.clone().on(on(light)).style(Role::Heading);
        assert_ne!(heading(Some(true)), heading(Some(false)));
    }

    #[test]
    fn a_bad_colour_is_named_with_its_line() {
        let error = Theme::parse("mine", "[roles]\ntext = {}\nhit = { fg = \"pinkish\" }\n").unwrap_err();
        let message = error.to_string();
        assert!(message.contains("line 3"), "{message}");
        assert!(message.contains("pinkish"), "{message}");
    }

    #[test]
    fn an_unknown_role_is_named() {
        let message = Theme::parse("mine", "[roles]\nheadnig = {}\n")
            .unwrap_err()
            .to_string();
        assert!(message.contains("headnig"), "{message}");
    }

    #[test]
    fn without_colour_hits_and_the_focused_title_still_stand_out() {
        for name in Theme::names() {
            let theme = Theme::built_in(name).unwrap().without_color();
            for role in Role::ALL {
                let style = theme.style(*role);
                assert_eq!((style.fg, style.bg), (None, None), "{name} {role:?}");
            }
            assert_ne!(theme.style(Role::Hit), theme.style(Role::Text), "{name}");
            assert_ne!(
                theme.style(Role::TitleFocused),
                theme.style(Role::Title),
                "{name}"
            );
        }
    }
}
