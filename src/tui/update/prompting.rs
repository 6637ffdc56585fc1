//! Prompts: opening, editing, and what is done with the text.

use super::{marks, searching, shelving};
use crate::article::ArticleId;
use crate::export::{Form, file_name};
use crate::keymap::{Action, Key};
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Find, Write};
use crate::tui::field::Field;
use crate::tui::history::Memory;
use crate::tui::message::Saved;
use crate::tui::prompt::{Prompt, Purpose, Question};
use crate::tui::regions::Pane;

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
        // a question is answered by a letter
        Action::Accept if prompt.purpose.is_question() => {}
        Action::Accept => {
            let entry = prompt.field.text().to_owned();
            let mut effects = Vec::new();
            if prompts.history.push(&entry) {
                effects.push(Effect::Remember(Memory::Prompts, entry));
            }
            if let Some(prompt) = prompts.open.take() {
                effects.extend(accepted(app, prompt));
            }
            return effects;
        }
        Action::Cancel => {
            let purpose = prompts.open.take().map(|prompt| prompt.purpose);
            if purpose == Some(Purpose::PageSearch) {
                searching::leave_page_search(app);
            }
        }
        Action::EntryPrevious | Action::EntryNext => {
            let entry = if action == Action::EntryPrevious {
                prompts.history.previous(prompt.field.text())
            } else {
                prompts.history.next()
            };
            if let Some(entry) = entry {
                prompt.field = Field::new(entry);
                return edited(app);
            }
        }
        _ => {
            prompt.field.act(action, interface);
            return edited(app);
        }
    }
    Vec::new()
}

/// Looks for what is typed now, where the prompt is for that.
pub(super) fn edited(app: &mut App) -> Vec<Effect> {
    let prompt = app.prompts.open.as_ref();
    let prompt = prompt.filter(|prompt| prompt.purpose == Purpose::PageSearch);
    let text = prompt.map(Prompt::text);
    text.map_or_else(Vec::new, |text| searching::look_for_on_page(app, text))
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
        Purpose::Tags(ids) => shelving::tagged(app, ids, &text),
        Purpose::SearchName(query) => shelving::named(app, query.clone(), &text),
        Purpose::File(_) | Purpose::Import if text.is_empty() => Vec::new(),
        Purpose::PageSearch => {
            if text.is_empty() {
                searching::leave_page_search(app);
            }
            Vec::new()
        }
        Purpose::File(id) => {
            let find = Find::Save(*id, text.into(), false);
            vec![app.find(find)]
        }
        Purpose::Import => {
            app.status.importing = Some((0, 0));
            vec![Effect::Import(text.into())]
        }
        Purpose::Confirm(question) => confirmed(app, question),
    }
}

/// Takes the letter that answers a question: the `y` of any layout, or the first one of the language's own yes.
pub(super) fn answered(app: &mut App, c: char) -> Vec<Effect> {
    let latin = match app.interface.layouts.translate(Key::char(c)).typed() {
        Some(latin) => latin.to_ascii_lowercase(),
        None => c,
    };
    let yes = app.interface.locale.text("answer-yes");
    let Some(prompt) = app.prompts.open.take() else {
        return Vec::new();
    };
    if latin == 'y' || yes.starts_with(c) {
        accepted(app, prompt)
    } else {
        Vec::new()
    }
}

/// Does what was asked about.
fn confirmed(app: &mut App, question: &Question) -> Vec<Effect> {
    match question {
        Question::Replace(id, path) => {
            let find = Find::Save(*id, path.clone(), true);
            vec![app.find(find)]
        }
        Question::Browse { url, .. } => vec![Effect::Browse(url.clone())],
        Question::Follow => {
            app.status.tell(app.interface.locale.text("notice-followed"));
            let lang = app.interface.locale.tag().to_owned();
            vec![Effect::Write(Write::Follow(lang))]
        }
    }
}

/// Asks for the name of the file that the open article is saved in.
pub(super) fn save(app: &mut App) -> Vec<Effect> {
    let found = match (&app.page.open, app.focus) {
        (Some(open), Pane::Page) => Some((open.entry.id, open.entry.article.title.clone())),
        (_, Pane::Sources) => None,
        _ => app
            .list
            .selected()
            .map(|row| (row.summary.id, row.summary.title.clone())),
    };
    let Some((id, title)) = found else {
        return marks::none_selected(app);
    };
    let name = file_name(&title, &id.to_string(), Form::Markdown.extension());
    ask(app, Purpose::File(id), &name);
    Vec::new()
}

/// Says where an article was saved, or asks whether a file is to be replaced.
pub(super) fn saved(app: &mut App, id: ArticleId, saved: Saved) -> Vec<Effect> {
    match saved {
        Saved::Written(path) => {
            let file = path.display().to_string();
            let text = app
                .interface
                .locale
                .format("notice-saved", &[("file", Value::Text(&file))]);
            app.status.tell(text);
        }
        Saved::Exists(path) => ask(app, Purpose::Confirm(Question::Replace(id, path)), ""),
    }
    Vec::new()
}

/// Asks for the note on the article in question.
///
/// The prompt is there at once; of an article that is not open, the note that
/// stands comes after.
pub(super) fn note(app: &mut App) -> Vec<Effect> {
    let Some(id) = marks::in_question(app) else {
        return marks::none_selected(app);
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
