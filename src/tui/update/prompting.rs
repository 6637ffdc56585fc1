//! Prompts: opening, editing, and what is done with the text.

use super::{marks, shelving};
use crate::article::ArticleId;
use crate::keymap::Action;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Find};
use crate::tui::field::Field;
use crate::tui::prompt::{Prompt, Purpose};

/// Opens a prompt on a text to be changed; whatever else shows stays as it is.
pub(super) fn ask(app: &mut App, purpose: Purpose, text: &str) {
    app.prompts.open = Some(Prompt::new(purpose, text));
    app.prompts.history.reset();
}

/// Carries out an action while a prompt is open.
pub(super) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    let interface = app.interface.direction();
    let prompts = &mut app.prompts;
    let Some(prompt) = &mut prompts.open else {
        return Vec::new();
    };
    match action {
        Action::Accept => {
            prompts.history.push(prompt.field.text());
            return prompts
                .open
                .take()
                .map_or_else(Vec::new, |prompt| accepted(app, prompt));
        }
        Action::Cancel => prompts.open = None,
        Action::EntryPrevious | Action::EntryNext => {
            let entry = if action == Action::EntryPrevious {
                prompts.history.previous(prompt.field.text())
            } else {
                prompts.history.next()
            };
            if let Some(entry) = entry {
                prompt.field = Field::new(entry);
            }
        }
        _ => {
            prompt.field.act(action, interface);
        }
    }
    Vec::new()
}

/// Does what the text was asked for.
fn accepted(app: &mut App, prompt: Prompt) -> Vec<Effect> {
    let text = prompt.text();
    match &prompt.purpose {
        Purpose::Note { before: None, .. } => {
            app.prompts.hasty = Some(prompt);
            Vec::new()
        }
        Purpose::Note {
            id,
            before: Some(before),
        } => marks::note(app, *id, before, &text),
        Purpose::Tags(ids) => shelving::tagged(app, ids.clone(), &text),
        Purpose::SearchName(query) => shelving::named(app, query.clone(), &text),
    }
}

/// Asks for the note on the article in question.
///
/// The prompt is there at once; of an article that is not open, the note that
/// stands comes after.
pub(super) fn note(app: &mut App) -> Vec<Effect> {
    let Some(id) = marks::in_question(app) else {
        return Vec::new();
    };
    let open = app.page.open.as_ref().filter(|open| open.entry.id == id);
    let before = open.map(|open| open.entry.note.clone().unwrap_or_default());
    let text = before.clone().unwrap_or_default();
    let known = before.is_some();
    ask(app, Purpose::Note { id, before }, &text);
    if known {
        return Vec::new();
    }
    vec![app.find(Find::Note(id))]
}

/// Takes in the note that stands on an article, if it is asked for.
pub(super) fn noted(app: &mut App, article: ArticleId, note: &str) -> Vec<Effect> {
    let awaited = |prompt: &&mut Prompt| matches!(&prompt.purpose, Purpose::Note { id, before: None } if *id == article);
    if let Some(prompt) = app.prompts.open.as_mut().filter(awaited) {
        prompt.learn(note);
        return Vec::new();
    }
    let mut hasty = app.prompts.hasty.take();
    if let Some(prompt) = hasty.as_mut().filter(awaited) {
        prompt.learn(note);
        return hasty.map_or_else(Vec::new, |prompt| accepted(app, prompt));
    }
    Vec::new()
}
