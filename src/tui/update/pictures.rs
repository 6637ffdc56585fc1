//! Pictures of the page: asked for, drawn, put away.

use crate::article::ArticleId;
use crate::keymap::Action;
use crate::locale::Value;
use crate::tui::app::App;
use crate::tui::effect::{Effect, Pictures};
use crate::tui::message::Failure;
use crate::tui::picture::Picture;

/// Has the pictures of the open article drawn, or puts them away.
pub(super) fn turn(app: &mut App) -> Vec<Effect> {
    let region = app.regions().and_then(|regions| regions.page);
    let height = region.map_or(1, |region| region.body.height.saturating_sub(2).max(1));
    let Some(open) = &mut app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    if !open.pictures.is_empty() {
        open.pictures.clear();
        open.rebuild(app.interface.setting());
        return Vec::new();
    }
    let addresses = open.addresses_of_pictures();
    let locale = &app.interface.locale;
    let notice = match (cfg!(feature = "images"), addresses.is_empty()) {
        (false, _) => {
            let keys = app.interface.keys(Action::Hints);
            locale.format("notice-pictures-not-built", &[("key", Value::Text(&keys))])
        }
        (true, true) => locale.text("notice-no-pictures"),
        (true, false) => locale.text("notice-pictures-read"),
    };
    app.status.tell(notice);
    if addresses.is_empty() || !cfg!(feature = "images") {
        return Vec::new();
    }
    vec![Effect::Pictures(Pictures {
        id: open.entry.id,
        key: open.entry.article.key.clone(),
        addresses,
        width: open.flow.width(),
        height,
    })]
}

/// Puts a picture on the page, if its article is still the one that is read.
pub(super) fn drawn(
    app: &mut App,
    id: ArticleId,
    block: u32,
    picture: Result<Picture, Failure>,
) -> Vec<Effect> {
    let Some(open) = app.page.open.as_mut().filter(|open| open.entry.id == id) else {
        return Vec::new();
    };
    app.page.hints = None;
    match picture {
        Ok(picture) => {
            open.illustrate(block, picture);
            app.status.clear();
        }
        Err(failure) => super::answers::complain(app, &failure),
    }
    Vec::new()
}
