//! The settings read again while the interface runs, and themes tried on.

use super::answers;
use crate::config::{ColorChoice, Config, Justify, Marks, Reread};
use crate::locale::{Locale, Value};
use crate::tui::app::App;
use crate::tui::effect::{Effect, Listing};
use crate::tui::message::Failure;

/// Takes the settings in that changed; what the reader changed on the screen otherwise stays.
pub(super) fn reread(app: &mut App, reread: Result<Box<Reread>, Vec<Failure>>) -> Vec<Effect> {
    let reread = match reread {
        Ok(reread) => *reread,
        Err(wrong) => {
            answers::complain_of_settings(app, &wrong);
            return Vec::new();
        }
    };
    let Reread {
        before,
        now,
        lang,
        themes,
    } = reread;
    let interface = &mut app.interface;
    if interface.locale.lang() != lang {
        interface.locale = Locale::for_lang(lang);
    }
    interface.calendar = now.reader.calendar.for_lang(lang);
    page(interface, &before, &now);
    interface.layouts.prefer(now.ui.keyboard_for(lang));
    if before.keymap != now.keymap {
        interface.keymap = now.keymap.clone();
        interface.pending.clear();
    }
    let color = now.ui.color != ColorChoice::Never;
    interface.themes.replace(themes, &now.ui.theme, color);
    if before != now {
        app.status.tell(app.interface.locale.text("notice-settings-read"));
    }
    if let Some(open) = &mut app.page.open {
        open.rebuild(app.interface.setting());
    }
    let mouse = (before.ui.mouse != now.ui.mouse).then_some(Effect::Mouse(now.ui.mouse));
    let list = (before.ui.stories != now.ui.stories).then(|| {
        let each = Listing::of_all(now.ui.stories).each;
        let listing = Listing {
            each,
            ..app.list.listing.clone()
        };
        app.list.change(listing);
        app.ask_list(true)
    });
    mouse.into_iter().chain(list.flatten()).collect()
}

/// Takes over what concerns the page.
fn page(interface: &mut crate::tui::interface::Interface, before: &Config, now: &Config) {
    if before.reader.measure != now.reader.measure {
        interface.measure = now.reader.measure;
    }
    interface.whole = now.reader.whole;
    interface.justify = now.reader.justify == Justify::Kashida;
    interface.marks = now.reader.marks == Marks::Keep;
    interface.dates = now.ui.dates;
    interface.stories = now.ui.stories;
    interface.preview = now.ui.preview.is_shown(interface.answered);
    interface.mark_read = now.reader.mark_read;
    interface.linear = now.ui.linear;
    interface.density = now.ui.density;
    if before.reader.repair != now.reader.repair {
        interface.repair = now.reader.repair;
    }
}

/// Says whether the theme stands in the settings file.
pub(super) fn kept(app: &mut App, name: &str, result: Result<std::path::PathBuf, Failure>) -> Vec<Effect> {
    match result {
        Ok(file) => {
            let file = file.display().to_string();
            let values = [("name", Value::Text(name)), ("file", Value::Text(&file))];
            let text = app.interface.locale.format("notice-theme-kept", &values);
            app.status.tell(text);
        }
        Err(failure) => answers::complain(app, &failure),
    }
    Vec::new()
}
