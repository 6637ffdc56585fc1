//! Counts, sequences and keyboard layouts, key by key.

use super::harness::Harness;
use crate::keymap::{ACTIONS, Layout, Scope};
use crate::terminal::input::{Event, Key, KeyCode, Modifiers};
use crate::tui::message::Message;
use crate::tui::regions::Pane;

#[test]
fn counts_repeat_and_go_to_rows_in_every_digits() {
    for (lang, four, twelve) in [
        ("en", "4 j", "1 2 G"),
        ("fa", "\u{6f4} \u{62a}", "\u{6f1} \u{6f2} G"),
        ("ar", "\u{664} \u{62a}", "\u{661} \u{662} G"),
    ] {
        let mut harness = Harness::new(lang, 100, 30);
        harness.press(four);
        assert_eq!(harness.app.list.selected, 4, "{lang}");
        harness.press(twelve);
        assert_eq!(
            (harness.app.list.selected, harness.app.focus),
            (11, Pane::List),
            "{lang}"
        );
        harness.press("5 k");
        assert_eq!(harness.app.list.selected, 6, "{lang}");
    }
}

#[test]
fn digits_that_are_keys_still_go_to_panes() {
    let mut harness = Harness::new("en", 120, 30);
    harness.press("1");
    assert_eq!(harness.app.focus, Pane::Sources);
    harness.press("j");
    assert_eq!(
        (harness.app.focus, harness.app.sources.rows.selected),
        (Pane::Sources, 2)
    );
    harness.press("2");
    assert_eq!(harness.app.focus, Pane::List);
    harness.send(Message::Paused);
    // in the list already, a 2 can only be a count
    harness.press("2 j");
    assert_eq!(harness.app.list.selected, 2);
    // a digit more shows that the first one was not meant for the pane
    harness.press("1");
    assert_eq!(harness.app.focus, Pane::Sources);
    harness.press("0");
    assert_eq!(harness.app.focus, Pane::List);
    assert!(
        harness.rows()[29].trim_end().ends_with("10"),
        "{:?}",
        harness.rows()[29]
    );
    harness.press("j");
    assert_eq!(harness.app.list.selected, 12);
}

#[test]
fn a_count_shows_and_escape_gives_only_it_up() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("Enter 4 5");
    assert!(
        harness.rows()[23].contains("\u{6f4}\u{6f5}"),
        "{:?}",
        harness.rows()[23]
    );
    harness.press("Esc");
    assert_eq!(harness.app.focus, Pane::Page);
    assert!(!harness.rows()[23].contains("\u{6f4}\u{6f5}"));
    harness.press("j");
    assert_eq!(harness.app.page.open.as_ref().unwrap().position().block, 0);
}

#[test]
fn counts_scroll_and_number_rows_on_the_page() {
    let mut by_count = Harness::new("fa", 80, 12);
    by_count.press("Enter 6 j");
    let mut one_by_one = Harness::new("fa", 80, 12);
    one_by_one.press("Enter j j j j j j");
    assert_eq!(by_count.rows(), one_by_one.rows());
    by_count.press("Home 7 G");
    assert_eq!(by_count.rows(), one_by_one.rows());
}

#[test]
fn sequences_of_the_settings_wait_show_and_may_break_off() {
    let mut harness = Harness::new("en", 100, 30);
    harness.app.interface.keymap.bind("last", &["g e"]).unwrap();
    harness.app.interface.keymap.bind("first", &["g g"]).unwrap();
    harness.press("g");
    assert!(
        harness.rows()[29].trim_end().ends_with('g'),
        "{:?}",
        harness.rows()[29]
    );
    harness.press("e");
    assert_eq!(harness.app.list.selected, 35);
    harness.press("g g");
    assert_eq!(harness.app.list.selected, 0);
    // a key that does not go on means what it means alone
    harness.press("g j");
    assert_eq!(harness.app.list.selected, 1);
    harness.press("g Esc j");
    assert_eq!(harness.app.list.selected, 2, "given up");
    // in the Persian layout, too: lam, then the letter on e
    harness.press("\u{644} \u{62b}");
    assert_eq!(harness.app.list.selected, 35);
}

/// Turns on a layout, as any letter of it does.
fn on(layout: Layout) -> Harness {
    let mut harness = Harness::new("en", 100, 30);
    harness.app.interface.layouts = crate::keymap::LayoutTracker::new(Some(layout));
    harness
        .app
        .interface
        .layouts
        .observe(layout.produced('j').unwrap());
    harness
}

fn state(harness: &mut Harness) -> (Vec<String>, usize, Pane, u64, crate::tui::count::Count) {
    let count = harness.app.interface.count;
    // the layout in use shows in help and on links
    let rows = if harness.app.commands.is_some() || harness.app.page.hints.is_some() {
        Vec::new()
    } else {
        harness.rows()
    };
    (
        rows,
        harness.outside.len(),
        harness.app.focus,
        harness.app.list.selected,
        count,
    )
}

#[test]
fn every_key_of_every_layout_does_what_the_latin_key_does() {
    for row in ACTIONS {
        let prepare = match row.scope {
            Scope::Browse | Scope::Panes | Scope::Page => "j Enter",
            Scope::Select => "j Enter v l l",
            _ => continue,
        };
        for latin in row.keys.iter().filter(|key| key.chars().count() == 1) {
            let mut expected = Harness::new("en", 100, 30);
            expected.press(prepare).type_text(latin);
            let latin = latin.chars().next().unwrap();
            let expected = state(&mut expected);
            for layout in Layout::ALL {
                let produced = layout.produced(latin).unwrap();
                let mut foreign = on(layout);
                foreign.press(prepare);
                // the Latin letters before it have turned the layout off
                let letter = layout.produced('j').unwrap();
                foreign.app.interface.layouts.observe(letter);
                foreign.type_text(&produced.to_string());
                assert_eq!(
                    state(&mut foreign),
                    expected,
                    "{layout:?}: {} by {produced:?} for {latin:?}",
                    row.name
                );
            }
        }
    }
}

#[test]
fn control_keys_work_in_every_layout() {
    for layout in Layout::ALL {
        let mut harness = on(layout);
        let control = Modifiers {
            ctrl: true,
            ..Modifiers::default()
        };
        let d = layout.produced('d').unwrap();
        harness.send(Message::Input(Event::Key(Key::with(KeyCode::Char(d), control))));
        assert!(harness.app.list.selected > 3, "{layout:?}");
    }
}

#[test]
fn the_base_key_of_the_terminal_decides_where_it_is_told() {
    let press = |harness: &mut Harness, c: char, base: char, shift: bool| {
        let modifiers = Modifiers {
            shift,
            ..Modifiers::default()
        };
        let key = Key {
            base: Some(base),
            ..Key::with(KeyCode::Char(c), modifiers)
        };
        harness.send(Message::Input(Event::Key(key)));
    };
    let mut harness = Harness::new("en", 100, 30);
    // a Russian letter on j is of no table here
    press(&mut harness, '\u{43e}', 'j', false);
    assert_eq!(harness.app.list.selected, 1);
    // Persian, with Shift and g
    press(&mut harness, '\u{623}', 'g', true);
    assert_eq!(harness.app.list.selected, 35);
    // the Hebrew layout's slash is on q: the first key already quits and does not search
    press(&mut harness, '/', 'q', false);
    assert!(harness.app.search.bar.is_none());
    assert_eq!(harness.outside, [crate::tui::effect::Effect::Quit]);
    // the French q is where the Latin a is, and stays a q
    let mut harness = Harness::new("en", 100, 30);
    press(&mut harness, 'q', 'a', false);
    assert_eq!(harness.outside, [crate::tui::effect::Effect::Quit]);
}
