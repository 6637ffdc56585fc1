//! Every action of the table, by every key that it has, each where it has something to do.

use super::harness::Harness;
use super::proofs::{Proof, Seen};
use crate::keymap::{ACTIONS, Action, Scope};
use crate::tui::update::act;

/// Names a key of the table as it lies on the keyboard of a reader from left to right.
fn on_the_keyboard(key: &str) -> String {
    key.replace("Forward", "Right").replace("Backward", "Left")
}

/// Brings an interface to where an action has something to do.
fn prepared(action: Action, after: &str) -> Harness {
    let mut harness = Harness::new("en", 100, 30);
    harness.press(after);
    // the articles of the tests have too few links for a number that could go on
    if matches!(action, Action::HintDelete | Action::HintTake)
        && let Some(hints) = &mut harness.app.page.hints
    {
        hints.typed.push('1');
    }
    harness
}

#[test]
fn every_key_of_every_action_does_what_the_table_says() {
    let mut failed = Vec::new();
    for row in ACTIONS {
        let Proof { after, shows } = Proof::of(row.action);
        for key in row.keys {
            let mut harness = prepared(row.action, after);
            let before = Seen::of(&harness);
            harness.press(&on_the_keyboard(key));
            let now = Seen::of(&harness);
            if !shows(&before, &now, &harness) {
                failed.push(format!("{} by {key} after {after:?}: {now:#?}", row.name));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn no_proof_holds_without_the_action() {
    let unproved: Vec<&str> = ACTIONS
        .iter()
        .filter(|row| {
            let Proof { after, shows } = Proof::of(row.action);
            let mut harness = prepared(row.action, after);
            let before = Seen::of(&harness);
            // in place of the action's own, a key that means nothing anywhere
            harness.press("Ctrl-y");
            shows(&before, &Seen::of(&harness), &harness)
        })
        .map(|row| row.name)
        .collect();
    assert!(unproved.is_empty(), "{unproved:?}");
}

#[test]
fn no_action_breaks_anything_anywhere() {
    // each action in each place where it could be asked for by the palette or a key of the user's
    let places = [
        "",
        "1",
        "Enter",
        "/ k e r",
        "?",
        ":",
        "a",
        "T",
        "Enter v v l",
        "Enter G f",
        "Enter c",
    ];
    for place in places {
        let mut harness = Harness::new("fa", 60, 16);
        for row in ACTIONS {
            harness.press("Esc Esc Esc Esc Home").press(place);
            for effect in act(&mut harness.app, row.action) {
                harness.run(effect);
            }
            harness.rows();
        }
    }
}

#[test]
fn no_key_of_the_panes_is_without_an_answer() {
    let mut silent = Vec::new();
    for place in ["", "1", "Enter", "1 G", "i", "B", "/ q z x v Enter"] {
        for row in ACTIONS {
            let here = match place {
                "Enter" => matches!(row.scope, Scope::Panes | Scope::Page),
                _ => row.scope == Scope::Panes,
            };
            let Some(key) = row.keys.first() else { continue };
            let mut harness = Harness::new("en", 100, 30);
            harness.press(place);
            let before = (harness.rows(), harness.outside.len());
            harness.press(key);
            if here && before == (harness.rows(), harness.outside.len()) {
                silent.push(format!("{key} ({}) after {place:?}", row.name));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}
