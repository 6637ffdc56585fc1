//! What the environment says of the terminal, as a plain value: whoever reads the environment fills it in.

/// The variables that say something of the terminal, empty where they are not set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `TERM`.
    pub term: String,
    /// `TERM_PROGRAM`.
    pub term_program: String,
    /// `COLORFGBG`: the palette's numbers of foreground and background.
    pub colorfgbg: String,
    /// `COLORTERM`: whether the terminal shows more than its palette.
    pub colorterm: String,
    /// `TMUX`.
    pub tmux: String,
    /// `STY`, which GNU screen sets.
    pub sty: String,
    /// `SSH_CONNECTION`.
    pub ssh_connection: String,
    /// `VTE_VERSION`.
    pub vte_version: String,
    /// `KONSOLE_VERSION`.
    pub konsole_version: String,
    /// `KITTY_WINDOW_ID`.
    pub kitty_window_id: String,
    /// `MLTERM`.
    pub mlterm: String,
    /// `WT_SESSION`, which Windows Terminal sets.
    pub wt_session: String,
}

impl Environment {
    /// Fills it in with what `variable` returns for each name.
    #[must_use]
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let get = |name| variable(name).unwrap_or_default();
        Self {
            term: get("TERM"),
            term_program: get("TERM_PROGRAM"),
            colorfgbg: get("COLORFGBG"),
            colorterm: get("COLORTERM"),
            tmux: get("TMUX"),
            sty: get("STY"),
            ssh_connection: get("SSH_CONNECTION"),
            vte_version: get("VTE_VERSION"),
            konsole_version: get("KONSOLE_VERSION"),
            kitty_window_id: get("KITTY_WINDOW_ID"),
            mlterm: get("MLTERM"),
            wt_session: get("WT_SESSION"),
        }
    }

    /// Returns whether the terminal is reached over SSH, so that answers take longer.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        !self.ssh_connection.is_empty()
    }

    /// Returns whether a multiplexer says that it stands between; it may be stale.
    #[must_use]
    pub fn names_multiplexer(&self) -> bool {
        !self.tmux.is_empty()
            || !self.sty.is_empty()
            || self.term.starts_with("tmux")
            || self.term.starts_with("screen")
    }

    /// Returns whether GNU screen says that it stands between; it may be stale.
    #[must_use]
    pub fn names_screen(&self) -> bool {
        !self.sty.is_empty() || self.tmux.is_empty() && self.term.starts_with("screen")
    }

    /// Returns whether the terminal can do nothing but print lines, as a teletype or a pipe shown in an editor.
    #[must_use]
    pub fn is_dumb(&self) -> bool {
        matches!(self.term.as_str(), "" | "dumb")
    }

    /// Returns whether questions would only be printed on the screen.
    #[must_use]
    pub fn cannot_answer(&self) -> bool {
        matches!(self.term.as_str(), "" | "dumb" | "linux")
    }

    /// Returns whether any mixture of red, green and blue is shown.
    #[must_use]
    pub fn has_true_color(&self) -> bool {
        matches!(self.colorterm.as_str(), "truecolor" | "24bit")
    }

    /// Returns whether the palette's number of the background is known, and is a light one.
    #[must_use]
    pub fn light_background(&self) -> Option<bool> {
        let background = self.colorfgbg.rsplit(';').next()?.parse::<u8>().ok()?;
        Some(matches!(background, 7 | 9..=15))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_variables_by_their_names() {
        let env = Environment::read(|name| (name == "TERM" || name == "STY").then(|| format!("<{name}>")));
        assert_eq!(env.term, "<TERM>");
        assert_eq!(env.sty, "<STY>");
        assert_eq!(env.tmux, "");
        assert!(env.names_multiplexer());
        assert!(!env.is_remote());
    }

    #[test]
    fn reads_the_background_from_its_number() {
        let light = |text: &str| {
            Environment {
                colorfgbg: text.into(),
                ..Environment::default()
            }
            .light_background()
        };
        assert_eq!(light("15;0"), Some(false));
        assert_eq!(light("0;default;15"), Some(true));
        assert_eq!(light("15;default"), None);
        assert_eq!(light(""), None);
    }
}
