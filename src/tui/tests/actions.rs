//! Every action of the table, each where it has something to do.

use super::harness::Harness;
use crate::keymap::{ACTIONS, Action, Scope};
use crate::tui::update::act;

/// Returns the keys after which an action has something to do; alone, many have not.
fn prepared(action: Action, scope: Scope) -> &'static str {
    match (action, scope) {
        (Action::HitNext | Action::SaveSearch, _) => "/ n o t e Enter",
        (Action::HitPrevious, _) => "/ n o t e Enter j",
        (Action::Undo, _) => "b",
        (Action::Previous | Action::PagePrevious | Action::First | Action::ArticlePrevious, _) => "G",
        (Action::Back, _) => "B",
        (Action::ReadAbove, _) => "j",
        (Action::PaneList, _) => "1",
        (Action::PanePage, _) => "Enter Esc",
        (Action::CopyText | Action::Pictures | Action::Direction | Action::HalfSpaces, _) => "Enter",
        (Action::SelectBackward | Action::SelectWordBackward | Action::SelectLineStart, _) => "Enter v j $",
        (Action::SelectOtherEnd, _) => "Enter v v l l",
        (_, Scope::Select) => "Enter v",
        (_, Scope::Hints) => "Enter G f",
        (Action::Hints | Action::HintsCopy, _) => "Enter G",
        (_, Scope::Page) => "Enter",
        (_, Scope::Card) => "T",
        (Action::EntriesNext, _) => ":",
        (Action::EntriesPrevious, _) => ": Down Down",
        (Action::EntryPrevious, _) => "/ n o t e Enter Esc /",
        (Action::EntryNext, _) => "/ n o t e Enter Esc / Up",
        (
            Action::CursorForward
            | Action::WordForward
            | Action::FieldEnd
            | Action::DeleteNext
            | Action::DeleteToEnd,
            _,
        ) => "/ a b Home",
        (_, Scope::Field) => "/ a b",
        _ => "",
    }
}

#[test]
fn every_action_of_the_table_does_something() {
    for row in ACTIONS {
        let mut harness = Harness::new("en", 100, 30);
        harness.press(prepared(row.action, row.scope));
        if matches!(row.action, Action::HintDelete | Action::HintTake)
            && let Some(hints) = &mut harness.app.page.hints
        {
            hints.typed.push('1');
        }
        let before = (
            harness.rows(),
            harness.cursor(),
            harness.look(),
            harness.outside.len(),
        );
        for effect in act(&mut harness.app, row.action) {
            harness.run(effect);
        }
        let after = (
            harness.rows(),
            harness.cursor(),
            harness.look(),
            harness.outside.len(),
        );
        assert!(before != after, "{} does nothing", row.name);
    }
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
            harness.press("Esc Esc Esc Esc g").press(place);
            for effect in act(&mut harness.app, row.action) {
                harness.run(effect);
            }
            harness.rows();
        }
    }
}
