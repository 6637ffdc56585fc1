//! Selecting text on the page with the keys, and copying it.

use super::actions;
use crate::keymap::Action;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::page::original;
use crate::tui::page::selection::{Selection, Step};

/// Puts the cursor on the page.
pub(super) fn start(app: &mut App) -> Vec<Effect> {
    let Some(open) = &mut app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    open.selection = Selection::in_window(&open.flow);
    app.status.tell(app.interface.locale.text("notice-selecting"));
    Vec::new()
}

/// Carries out an action while there is a cursor on the page.
pub(super) fn act(app: &mut App, action: Action, count: Option<u32>) -> Vec<Effect> {
    let times = count.map_or(1, |count| isize::try_from(count).unwrap_or(isize::MAX));
    let Some(open) = &mut app.page.open else {
        return Vec::new();
    };
    let Some(mut selection) = open.selection else {
        return Vec::new();
    };
    let height = isize::try_from(open.flow.height()).unwrap_or(1);
    let screenful = (height - 1).max(1).saturating_mul(times);
    let step = match action {
        Action::SelectForward => Step::Letters(times),
        Action::SelectBackward => Step::Letters(-times),
        Action::SelectWordForward => Step::Words(times),
        Action::SelectWordBackward => Step::Words(-times),
        Action::Next => Step::Rows(times),
        Action::Previous => Step::Rows(-times),
        Action::PageNext => Step::Rows(screenful),
        Action::PagePrevious => Step::Rows(-screenful),
        Action::SelectLineStart => Step::LineStart,
        Action::SelectLineEnd => Step::LineEnd,
        Action::First => Step::First,
        Action::Last => Step::Last,
        Action::SelectCopy => return copy(app),
        _ => {
            match action {
                Action::SelectHere => {
                    selection.anchor = match selection.anchor {
                        Some(_) => None,
                        None => Some(selection.cursor),
                    };
                }
                Action::SelectOtherEnd => {
                    if let Some(anchor) = selection.anchor {
                        selection.anchor = Some(selection.cursor);
                        selection.go_to(anchor);
                    }
                }
                Action::SelectParagraph => selection.take_element(&open.flow),
                _ => {
                    // anything else ends the selection, and is done unless it only leaves
                    open.selection = None;
                    let leaves = matches!(action, Action::Back | Action::Quit | Action::Open);
                    return if leaves {
                        Vec::new()
                    } else {
                        actions::act_counted(app, action, count)
                    };
                }
            }
            open.selection = Some(selection);
            open.flow.show(selection.cursor.element, selection.cursor.byte);
            return Vec::new();
        }
    };
    selection.step(&open.flow, step);
    open.selection = Some(selection);
    open.flow.show(selection.cursor.element, selection.cursor.byte);
    Vec::new()
}

/// Copies what is selected, the paragraph under the cursor where nothing is, and takes the cursor off.
pub(super) fn copy(app: &mut App) -> Vec<Effect> {
    let Some(open) = &mut app.page.open else {
        return Vec::new();
    };
    let Some(mut selection) = open.selection.take() else {
        return Vec::new();
    };
    if selection.anchor.is_none() {
        selection.take_element(&open.flow);
    }
    let text = original::selected(&open.entry, &open.flow, &selection);
    if text.is_empty() {
        return Vec::new();
    }
    vec![Effect::Copy(text)]
}

/// Copies the paragraph at the top of the window.
pub(super) fn copy_paragraph(app: &mut App) -> Vec<Effect> {
    let Some(open) = &mut app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    open.selection = Selection::in_window(&open.flow);
    copy(app)
}
