//! Links of the page: letters on them, numbers, and what is done with the one that is chosen.

use super::reading;
use crate::keymap::Action;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::page::hints::{Hints, Meant, Use};

/// Puts letters on the links in the window; with a count, follows the link of that number at once.
pub(super) fn start(app: &mut App, purpose: Use, count: Option<u32>) -> Vec<Effect> {
    let Some(open) = &app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    let mut hints = Hints::new(&open.flow, purpose);
    if let Some(number) = count {
        hints.typed = number.to_string();
        app.page.hints = Some(hints);
        return decide(app, true);
    }
    if hints.links.is_empty() {
        app.status.tell(app.interface.locale.text("notice-no-links"));
        return Vec::new();
    }
    app.page.hints = Some(hints);
    Vec::new()
}

/// Takes in a letter or a digit.
pub(super) fn typed(app: &mut App, c: char) -> Vec<Effect> {
    if let Some(hints) = &mut app.page.hints {
        hints.typed.push(c.to_ascii_lowercase());
    }
    decide(app, false)
}

/// Carries out an action while the links wear letters.
pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    match action {
        Action::HintTake => return decide(app, true),
        Action::HintDelete => {
            if let Some(hints) = &mut app.page.hints {
                hints.typed.pop();
            }
        }
        _ => app.page.hints = None,
    }
    Vec::new()
}

/// Follows the link that was chosen, if one was by now.
fn decide(app: &mut App, whole: bool) -> Vec<Effect> {
    let Some(hints) = &mut app.page.hints else {
        return Vec::new();
    };
    match hints.meant(whole) {
        Meant::More => Vec::new(),
        Meant::Nothing => {
            app.page.hints = None;
            app.status
                .complain(app.interface.locale.text("notice-no-such-link"));
            Vec::new()
        }
        Meant::Link(address) => {
            let purpose = hints.purpose;
            app.page.hints = None;
            match purpose {
                Use::Open => reading::browse(app, address),
                Use::Copy => vec![Effect::Copy(address)],
            }
        }
    }
}
