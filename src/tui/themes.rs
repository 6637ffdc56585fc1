//! The themes to go through, the one in force, and the one that is tried on.

use crate::theme::{Role, Style, TerminalColors, Theme};

/// The themes that the reader can go through.
#[derive(Debug)]
pub(super) struct Themes {
    all: Vec<Theme>,
    current: Theme,
    /// The theme that was in force before another was tried on.
    before: Option<String>,
    color: bool,
    terminal: TerminalColors,
}

impl Themes {
    /// Begins with the theme called `name`, else the default; without `color`, all are shown by attributes alone.
    pub(super) fn new(all: Vec<Theme>, name: &str, color: bool) -> Self {
        let mut themes = Self {
            all,
            current: Theme::default(),
            before: None,
            color,
            terminal: TerminalColors::default(),
        };
        if !themes.wear(name) {
            themes.wear("default");
        }
        themes
    }

    /// Puts a theme on; returns whether there is one of that name.
    fn wear(&mut self, name: &str) -> bool {
        let Some(theme) = self.all.iter().find(|theme| theme.name() == name) else {
            return false;
        };
        let theme = theme.clone().on(self.terminal);
        self.current = if self.color { theme } else { theme.without_color() };
        true
    }

    /// Fits the theme to the terminal's own colours, as far as they are known.
    pub(super) fn fit(&mut self, terminal: TerminalColors) {
        self.terminal = terminal;
        let name = self.current.name().to_owned();
        self.wear(&name);
    }

    /// Takes other themes in, and puts the one called `name` on; returns whether there is one.
    pub(super) fn replace(&mut self, all: Vec<Theme>, name: &str, color: bool) -> bool {
        self.all = all;
        self.color = color;
        self.before = None;
        self.wear(name)
    }

    /// Names the theme in force.
    pub(super) fn name(&self) -> &str {
        self.current.name()
    }

    /// Lists the names of the themes.
    pub(super) fn names(&self) -> Vec<String> {
        self.all.iter().map(|theme| theme.name().to_owned()).collect()
    }

    /// Tries a theme on.
    pub(super) fn try_on(&mut self, name: &str) {
        if self.before.is_none() {
            self.before = Some(self.name().to_owned());
        }
        self.wear(name);
    }

    /// Keeps the theme that is tried on.
    pub(super) fn keep(&mut self) {
        self.before = None;
    }

    /// Puts the theme from before on again.
    pub(super) fn give_up(&mut self) {
        if let Some(before) = self.before.take() {
            self.wear(&before);
        }
    }

    /// Returns how a role looks.
    pub(super) fn style(&self, role: Role) -> Style {
        self.current.style(role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(light: bool) -> TerminalColors {
        TerminalColors {
            light: Some(light),
            ..TerminalColors::default()
        }
    }

    fn built_in() -> Vec<Theme> {
        Theme::names().filter_map(Theme::built_in).collect()
    }

    #[test]
    fn a_theme_is_tried_on_and_kept_or_given_up() {
        let mut themes = Themes::new(built_in(), "night", true);
        themes.try_on("paper");
        themes.try_on("dusk");
        assert_eq!(themes.name(), "dusk");
        themes.give_up();
        assert_eq!(themes.name(), "night");
        themes.try_on("paper");
        themes.keep();
        themes.give_up();
        assert_eq!(themes.name(), "paper");
    }

    #[test]
    fn the_background_decides_which_colours_are_worn() {
        let mut themes = Themes::new(built_in(), "no such theme", true);
        assert_eq!(themes.name(), "default");
        themes.fit(on(true));
        let light = themes.style(Role::Heading);
        themes.fit(on(false));
        assert_ne!(themes.style(Role::Heading), light);
    }
}
