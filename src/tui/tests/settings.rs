//! The settings read again while the interface runs, and themes tried on.

use super::harness::Harness;
use crate::config::{Config, Layers, Reread};
use crate::locale::Lang;
use crate::sentence::Sentence;
use crate::theme::Theme;
use crate::tui::effect::Effect;
use crate::tui::message::{Failure, Message};

fn with(text: &str) -> Config {
    let (config, notices) = Config::load(&Layers {
        file: Some(("config.toml".into(), text.to_owned())),
        ..Layers::default()
    });
    assert_eq!(notices, []);
    config
}

fn reread(text: &str, lang: Lang) -> Message {
    Message::Settings(Ok(Box::new(Reread {
        before: Config::default(),
        now: with(text),
        lang,
        themes: Theme::names().filter_map(Theme::built_in).collect(),
    })))
}

#[test]
fn changed_settings_count_at_once() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("Enter");
    harness.send(reread(
        "[ui]\ntheme = \"night\"\ndates = \"date\"\n[reader]\nmeasure = 30\n[keys]\nquit = \"e\"\n",
        Lang::Fa,
    ));
    assert_eq!(harness.app.interface.themes.name(), "night");
    assert_eq!(harness.app.interface.measure, 30);
    assert_eq!(harness.app.interface.locale.lang(), Lang::Fa);
    harness.press("q");
    assert!(harness.outside.is_empty(), "q means nothing any more");
    // the days of the Persian calendar stand in the list, in its digits
    harness.press("Esc");
    assert!(
        harness
            .rows()
            .iter()
            .any(|row| row.contains("\u{6F1}\u{6F4}\u{6F0}"))
    );
    harness.press("e");
    assert!(harness.outside.contains(&Effect::Quit));
}

#[test]
fn mouse_and_keyboard_count_at_once() {
    let mut harness = Harness::new("en", 80, 24);
    harness.send(reread("[ui]\nmouse = \"off\"\nkeyboard = \"urdu\"\n", Lang::En));
    assert_eq!(harness.outside, [Effect::Mouse(false)]);
    // U+0646 is on k in Persian, and on n, where there is no search to go on with, in Urdu
    harness.press("j \u{646}");
    assert_eq!(harness.app.list.selected, 1);
    harness.send(reread("[ui]\nkeyboard = \"persian\"\n", Lang::En));
    assert_eq!(harness.outside.len(), 1, "the mouse stays as it is by default");
    harness.press("\u{646}");
    assert_eq!(harness.app.list.selected, 0);
}

#[test]
fn a_wrong_file_is_told_and_changes_nothing() {
    let mut harness = Harness::new("en", 80, 24);
    let wrong = Failure {
        message: Sentence::verbatim("config.toml:2: unknown key `reader.mesure`"),
        hint: Some(Sentence::verbatim("did you mean `reader.measure`?")),
    };
    harness.send(Message::Settings(Err(vec![wrong.clone()])));
    assert_eq!(harness.app.interface.measure, 72);
    let last = harness.rows().pop().unwrap();
    assert!(last.contains("did you mean"), "{last}");
    harness.send(Message::Settings(Err(vec![wrong.clone(), wrong.clone(), wrong])));
    let rows = harness.rows().join(" ");
    assert!(rows.contains("2 more"), "{rows}");
}

#[test]
fn a_theme_is_shown_at_once_and_kept_or_given_back() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("t j j");
    let tried = harness.app.interface.themes.name().to_owned();
    assert_ne!(tried, "default");
    harness.press("Esc");
    assert_eq!(harness.app.interface.themes.name(), "default");
    assert!(harness.outside.is_empty());
    harness.press("t j j Enter");
    assert_eq!(harness.outside, [Effect::KeepTheme(tried.clone())]);
    assert_eq!(
        harness.open_key(),
        None,
        "Enter kept the theme and opened nothing"
    );
    harness.send(Message::KeptTheme(tried.clone(), Ok("my.toml".into())));
    assert!(harness.rows()[23].contains("my.toml"));
}
