//! The key reference of the documentation, written from the table.

use std::fmt::Write as _;

use super::{ACTIONS, Keymap, Scope, written};

/// Writes `docs/keys.md`: every action, scope by scope, with its keys and what `text` says it does.
///
/// `text` looks documentation keys up in the English strings.
#[must_use]
pub fn reference(text: impl Fn(&str) -> String) -> String {
    let mut page = String::from(
        "# Keys\n\n\
         Made from the table of actions by the test `docs_keys`; do not edit by hand.\n\n\
         Forward and Backward are the arrows as the eye sees them: in a right-to-left interface, and in a field\n\
         with right-to-left text, Forward is the arrow to the left. Keys work in the Persian, Arabic, Hebrew and\n\
         Urdu keyboard layouts, too: what counts is the key, not the letter on it. In a file of settings, an\n\
         action is given other keys under `[keys]` by the name in the last column.\n",
    );
    let keymap = Keymap::default();
    for scope in Scope::ALL {
        // writing to a string cannot fail
        let _ = write!(
            page,
            "\n## {}\n\n| keys | what they do | name |\n|---|---|---|\n",
            text(scope.doc())
        );
        for row in ACTIONS.iter().filter(|row| row.scope == scope) {
            let keys = keymap.keys(row.action).map(|keys| format!("`{}`", written(keys)));
            let keys: Vec<String> = keys.collect();
            let _ = writeln!(
                page,
                "| {} | {} | `{}` |",
                keys.join(" "),
                text(row.doc),
                row.name
            );
        }
    }
    page
}
