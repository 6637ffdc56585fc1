//! Whether text that is sent by OSC 52 reaches the clipboard.
//!
//! Facts of terminals with the settings that they come with; elsewhere it is
//! tried and not counted on.

use super::detect::Detection;

/// What becomes of a text that is sent by OSC 52.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Clipboard {
    /// It reaches the clipboard.
    Reached,
    /// Nobody knows.
    #[default]
    Unknown,
    /// It does not.
    Ignored,
}

/// The beginnings of names whose terminals put it into the clipboard.
const REACHED: [&str; 3] = ["kitty", "Konsole 25", "Konsole 24"];
/// The beginnings of names whose terminals take no notice of it.
const IGNORED: [&str; 11] = [
    "VTE",
    "XTerm",
    "Konsole 2",
    "mlterm",
    "urxvt",
    "rxvt",
    "zutty",
    "PuTTY",
    "QTerminal",
    "linux",
    "GNU screen",
];

impl Detection {
    /// Says what becomes of a text that is sent by OSC 52.
    #[must_use]
    pub fn clipboard(&self) -> Clipboard {
        of(&self.decision.terminal)
    }
}

/// Judges a terminal by its name.
fn of(terminal: &str) -> Clipboard {
    let terminal = terminal.trim_start();
    let begins = |names: &[&str]| names.iter().any(|name| terminal.starts_with(name));
    if terminal.contains("tmux") || terminal.contains("screen") || terminal == "st" {
        // tmux hears only its own clients unless told otherwise
        Clipboard::Ignored
    } else if begins(&REACHED) {
        Clipboard::Reached
    } else if begins(&IGNORED) {
        Clipboard::Ignored
    } else {
        Clipboard::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_are_judged_by_name_and_version() {
        for (terminal, clipboard) in [
            ("kitty(0.41.1)", Clipboard::Reached),
            ("Konsole 25.04.2", Clipboard::Reached),
            ("Konsole 22.12.3", Clipboard::Ignored),
            ("VTE 0.70.6", Clipboard::Ignored),
            ("XTerm(379)", Clipboard::Ignored),
            ("kitty(0.41.1) in tmux 3.5a", Clipboard::Ignored),
            ("foot(1.21.0)", Clipboard::Unknown),
            ("unknown", Clipboard::Unknown),
        ] {
            assert_eq!(of(terminal), clipboard, "{terminal}");
        }
    }
}
