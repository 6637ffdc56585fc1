//! What is done with the article that is read: its address, its text, and how that is set.

use super::{marks, prompting};
use crate::article::Block;
use crate::export;
use crate::library;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::prompt::{Purpose, Question};
use crate::tui::regions::Pane;

/// Does something with the address of the article in question.
pub(super) fn with_address(app: &mut App, done: impl FnOnce(&mut App, String) -> Vec<Effect>) -> Vec<Effect> {
    let article = match app.focus {
        Pane::Page => app.page.open.as_ref().map(|open| open.entry.article.url.clone()),
        Pane::List => app.list.selected().map(|row| row.summary.url.clone()),
        Pane::Sources => None,
    };
    let Some(address) = article else {
        return marks::none_selected(app);
    };
    let Some(address) = address else {
        app.status
            .complain(app.interface.locale.text("notice-no-address"));
        return Vec::new();
    };
    done(app, address)
}

/// Opens a URL in the browser; where it may lead elsewhere than its reader thinks, its host is shown and asked about first.
pub(super) fn browse(app: &mut App, url: String) -> Vec<Effect> {
    let open = app.page.open.as_ref();
    let blocks = open.map_or(&[][..], |open| open.entry.article.body.blocks.as_slice());
    let links = blocks.iter().flat_map(Block::links);
    let texts = links.filter(|(_, target)| *target == url).map(|(text, _)| text);
    let Some(host) = library::doubtful_host(&url, texts) else {
        return vec![Effect::Browse(url)];
    };
    prompting::ask(app, Purpose::Confirm(Question::Browse { url, host }), "");
    Vec::new()
}

/// Copies the open article: title, lead and body, in logical order, with the markers of its lists; as Markdown, with its
/// links, when that is asked for twice.
pub(super) fn copy_text(app: &mut App) -> Vec<Effect> {
    let Some(open) = &app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    let article = &open.entry.article;
    if app.page.copied == Some(open.entry.id) {
        app.page.copied = None;
        return vec![Effect::Copy(export::markdown(article))];
    }
    app.page.copied = Some(open.entry.id);
    let body = article.body.plain_with_markers();
    let parts = [
        article.title.as_str(),
        article.lead.as_deref().unwrap_or_default(),
        &body,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    vec![Effect::Copy(parts.join("\n\n"))]
}

/// Puts lost half-spaces back, or shows the text as it came.
pub(super) fn half_spaces(app: &mut App) -> Vec<Effect> {
    app.interface.repair = !app.interface.repair;
    if let Some(open) = &mut app.page.open {
        open.rebuild(app.interface.setting());
    }
    let key = if app.interface.repair {
        "notice-half-spaces-repaired"
    } else {
        "notice-half-spaces-kept"
    };
    app.status.tell(app.interface.locale.text(key));
    Vec::new()
}

pub(super) fn measure(app: &mut App, wider: bool) -> Vec<Effect> {
    app.interface.change_measure(wider);
    let cells = u64::from(app.interface.measure);
    let text = app
        .interface
        .locale
        .format("notice-measure", &[("cells", Value::Number(cells))]);
    app.status.tell(text);
    Vec::new()
}
