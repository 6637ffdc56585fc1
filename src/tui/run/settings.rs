//! The settings of a running interface: taken in at its start, and watched while it runs.

use std::path::Path;
use std::sync::mpsc::Sender;

use super::now;
use crate::config::{self, ColorChoice, Config, Justify, Marks, Notice};
use crate::keymap::LayoutTracker;
use crate::locale::Locale;
use crate::terminal::answer::Rgb;
use crate::terminal::{Detection, Environment};
use crate::theme::{ColorDepth, TerminalColors, TextColors};
use crate::tui::count::Count;
use crate::tui::interface::Interface;
use crate::tui::message::{Failure, Message};
use crate::tui::themes::Themes;
use crate::tui::view::Lines;

/// Puts together what the reader has chosen.
pub(super) fn interface(
    config: &Config,
    file: &Path,
    locale: Locale,
    notices: &mut Vec<Failure>,
) -> Interface {
    let (all, wrong) = config::themes_for(config, file);
    notices.extend(wrong.into_iter().map(Failure::from));
    let themes = Themes::new(all, &config.ui.theme, config.ui.color != ColorChoice::Never);
    Interface {
        calendar: config.reader.calendar.for_lang(locale.lang()),
        keymap: config.keymap.clone(),
        layouts: LayoutTracker::new(config.ui.keyboard_for(locale.lang())),
        pending: Vec::new(),
        linear: config.ui.linear,
        density: config.ui.density,
        count: Count::default(),
        measure: config.reader.measure,
        whole: config.reader.whole,
        justify: config.reader.justify == Justify::Kashida,
        marks: config.reader.marks == Marks::Keep,
        repair: config.reader.repair,
        now: now(),
        dates: config.ui.dates,
        stories: config.ui.stories,
        answered: None,
        preview: config.ui.preview.is_shown(None),
        mark_read: config.reader.mark_read,
        themes,
        locale,
        lines: Lines::default(),
    }
}

/// Puts together what is known about the terminal's colours.
pub(super) fn colors(env: &Environment, detection: &Detection) -> TerminalColors {
    let channels = |Rgb(red, green, blue): Rgb| [red, green, blue];
    let answers = &detection.answers;
    let own = answers.foreground.zip(answers.background);
    TerminalColors {
        light: detection.light,
        own: own.map(|(text, background)| TextColors {
            text: channels(text),
            background: channels(background),
        }),
        depth: if env.has_true_color() {
            ColorDepth::True
        } else {
            ColorDepth::Palette
        },
    }
}

/// Has the settings read again whenever their file changes; without a watch they count at the next start.
pub(super) fn watch(file: &Path, config: Config, sender: Sender<Message>) -> Option<config::Watch> {
    let told = move |reread: Result<config::Reread, Vec<Notice>>| {
        let reread = reread.map(Box::new);
        let reread = reread.map_err(|notices| notices.into_iter().map(Failure::from).collect());
        let _ = sender.send(Message::Settings(reread));
    };
    let watch = config::watch(file, config, told);
    if let Err(error) = &watch {
        tracing::warn!(%error, "no watch on the settings");
    }
    watch.ok()
}
