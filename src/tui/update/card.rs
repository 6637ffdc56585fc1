//! The test card: turning its pages, keeping an encoder.

use std::path::PathBuf;

use super::answers;
use crate::keymap::Action;
use crate::locale::Value;
use crate::terminal::card::Pages;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::message::Failure;

/// Opens the card on the page of the encoder in force.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    app.card = Some(Pages::open(app.encoder));
    Vec::new()
}

/// Carries out an action on the card, which is open on a page.
pub(super) fn act(app: &mut App, mut pages: Pages, action: Action) -> Vec<Effect> {
    match action {
        Action::CardNext | Action::Next | Action::PageNext => pages.next(),
        Action::CardPrevious | Action::Previous | Action::PagePrevious => pages.previous(),
        Action::CardKeep => {
            app.card = None;
            app.encoder = pages.encoder();
            return vec![Effect::KeepEncoder(app.encoder)];
        }
        Action::Back | Action::Quit | Action::Card => {
            app.card = None;
            return vec![Effect::Encoder(app.encoder)];
        }
        _ => return Vec::new(),
    }
    app.card = Some(pages);
    vec![Effect::Encoder(pages.encoder())]
}

/// Says whether the encoder stands in the settings now; it is in force until the end in any case.
pub(super) fn kept(app: &mut App, result: Result<PathBuf, Failure>) -> Vec<Effect> {
    match result {
        Ok(file) => {
            let file = file.display().to_string();
            let arguments = [
                ("name", Value::Text(app.encoder.as_str())),
                ("file", Value::Text(&file)),
            ];
            let text = app.interface.locale.format("card-written", &arguments);
            app.status.tell(text);
        }
        Err(failure) => answers::complain(app, &failure),
    }
    Vec::new()
}
