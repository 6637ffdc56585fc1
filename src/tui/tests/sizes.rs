//! Screens of every size: nothing breaks, nothing that matters is cut.

use std::fs;

use super::harness::Harness;
use crate::terminal::input::{Button, Event, MouseAction};
use crate::tui::effect::Effect;
use crate::tui::message::Message;

#[test]
fn a_resize_at_any_moment_leaves_nothing_broken() {
    for keys in [
        "",
        "/ a",
        "? / a",
        ": a",
        "a a",
        "s",
        "Enter v v l",
        "Enter G f",
        "Enter c",
        "T",
        "5 0",
        "Enter D",
    ] {
        let mut harness = Harness::new("fa", 80, 24);
        harness.press(keys);
        let before = harness.rows();
        for (width, height) in [(40, 10), (39, 9), (300, 100), (119, 11), (120, 50), (80, 24)] {
            harness.resize(width, height);
            assert_eq!(harness.rows().len(), usize::from(height), "{keys}");
        }
        // the letters on links go with a resize
        if !keys.ends_with('f') {
            assert_eq!(harness.rows()[23], before[23], "{keys}");
        }
    }
}

#[test]
fn no_string_is_wider_than_its_place() {
    use crate::layout::BaseDirection;
    use crate::locale::{Locale, Value};
    let width = std::num::NonZeroU16::new(78).unwrap();
    let (mut seen, mut shortened) = (0, 0);
    for lang in crate::locale::LANGS {
        let locale = Locale::new(lang);
        for file in ["interface", "lists", "news", "keeping"] {
            let path = format!("{}/assets/locales/{lang}/{file}.ftl", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(path).unwrap();
            for line in text
                .lines()
                .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                let (key, _) = line.split_once(" =").unwrap();
                let long = "https://example.org/a/long/address/that/goes/on/and/on/for/a/while";
                let numbers = [
                    "count", "done", "total", "files", "articles", "indexed", "cells", "percent", "number",
                ];
                let texts = [
                    "query", "name", "first", "file", "tag", "tool", "text", "title", "order", "worker",
                    "reason", "path",
                ];
                let values: Vec<(&str, Value<'_>)> = numbers
                    .iter()
                    .map(|name| (*name, Value::Number(123_456)))
                    .chain(texts.iter().map(|name| (*name, Value::Text(long))))
                    .collect();
                let sentence = locale.format(key, &values);
                let paragraph =
                    crate::tui::view::paragraph(&sentence, BaseDirection::Fixed(locale.direction()));
                let line = crate::tui::view::cut(&paragraph, width);
                assert!(line.width <= 78, "{lang} {key}");
                seen += 1;
                if paragraph.cells() > 78 {
                    shortened += 1;
                    assert!(
                        line.cells.iter().any(|cell| cell.base == "\u{2026}"),
                        "{lang} {key}"
                    );
                }
            }
        }
    }
    assert!(seen > 500 && shortened > 0, "{seen} {shortened}");
}

#[test]
fn what_actions_do_is_said_whole_at_80_columns() {
    for lang in crate::locale::LANGS {
        let mut harness = Harness::new(lang, 80, 24);
        for row in crate::keymap::ACTIONS {
            let sentence = harness.app.interface.locale.text(row.doc);
            let base = crate::layout::BaseDirection::Fixed(harness.app.interface.direction());
            let cells = crate::tui::view::paragraph(&sentence, base).cells();
            assert!(cells <= 50, "{lang} {}: {cells} cells", row.name);
        }
        harness.press("?");
        harness.rows();
    }
}

#[test]
fn a_screen_too_small_says_so_and_comes_back() {
    let mut harness = Harness::new("en", 80, 24);
    let before = harness.rows();
    harness.resize(39, 5);
    assert!(harness.rows()[0].starts_with("the window is too small"));
    harness.resize(80, 24);
    assert_eq!(harness.rows(), before);
}

#[test]
fn keys_paste_and_mouse_do_nothing_on_a_screen_too_small_to_show_it() {
    for (width, height) in [(39, 24), (80, 9), (1, 1)] {
        let mut harness = Harness::new("fa", 80, 24);
        let before = harness.rows();
        harness.resize(width, height);
        for c in ' '..='~' {
            if c != 'q' {
                harness.type_text(&c.to_string());
            }
        }
        harness.press("Enter Down Tab Esc Ctrl-n Ctrl-d Ctrl-r");
        harness.send(Message::Input(Event::Paste("abc".to_owned())));
        harness.mouse(MouseAction::Press(Button::Left), 5, 5);
        harness.resize(80, 24);
        assert_eq!(harness.rows(), before, "{width} × {height}");
    }
}

#[test]
fn a_screen_too_small_can_be_left() {
    for (keys, effect) in [
        ("q", Effect::Quit),
        ("Ctrl-c", Effect::Quit),
        ("Ctrl-z", Effect::Suspend),
    ] {
        let mut harness = Harness::new("fa", 39, 9);
        harness.press(keys);
        assert!(harness.outside.contains(&effect), "{keys}");
    }
}

#[test]
fn every_size_can_be_drawn() {
    let mut harness = Harness::new("ur", 80, 24);
    harness.press("Enter");
    for (width, height) in [(40, 10), (79, 10), (300, 100), (41, 60), (119, 11), (1, 1)] {
        harness.resize(width, height);
        assert_eq!(harness.rows().len(), usize::from(height));
    }
}

#[test]
fn what_the_status_row_says_is_said_to_its_end_on_the_smallest_screen() {
    for lang in crate::locale::LANGS {
        let mut harness = Harness::new(lang, 40, 10);
        harness.press(": f o l l o w Enter");
        let rows = harness.rows();
        let end = rows[8..].iter().any(|row| row.contains('/'));
        assert!(end, "{lang}: yes or no are letters: {rows:#?}");
        assert_eq!(harness.cursor().1, 9, "{lang}");
        harness.press("Esc t");
        let rows = harness.rows();
        assert!(
            rows[8].contains("Enter") || rows[9].contains("Enter"),
            "{lang}: {rows:#?}"
        );
        assert!(
            rows[7..].iter().all(|row| !row.contains('\u{2026}')),
            "{lang}: {rows:#?}"
        );
    }
}

#[test]
fn all_of_the_welcome_page_can_be_read_on_the_smallest_screen() {
    for lang in ["fa", "en"] {
        let mut harness = Harness::empty(lang, 40, 10);
        let start = harness.rows();
        assert!(start[9].contains("Space"), "{start:#?}");
        let mut seen = start.join("\n");
        for _ in 0..40 {
            harness.press("j");
            seen.push_str(&harness.rows().join("\n"));
        }
        for step in ["khabar import PATH", "khabar feed add URL", "khabar demo"] {
            assert!(seen.contains(step), "{lang}: {step}");
        }
        let end = harness.rows();
        assert!(end[7].contains('?') || end[8].contains('?'), "{end:#?}");
        harness.press("k");
        assert_ne!(harness.rows(), end, "it was scrolled no further than its end");
        harness.press("Home");
        assert_eq!(harness.rows(), start);
        harness.press("G");
        assert_eq!(harness.rows(), end);
        harness.resize(100, 40);
        assert!(!harness.rows()[39].contains("Space"), "there it is whole");
    }
}

#[test]
fn every_list_is_drawn_with_none_one_and_many() {
    for lang in ["fa", "en"] {
        let mut harness = Harness::empty(lang, 80, 24);
        harness.press("j k G g Space n J u b m o y Y s a S Enter v f c");
        harness.rows();
        let mut harness = Harness::new(lang, 80, 24);
        harness.press("/ k e r n e l Enter");
        assert_eq!(harness.app.list.total, 1);
        harness.press("G g j k 5 G");
        harness.rows();
    }
}

#[test]
fn what_the_selected_action_does_is_said_whole_on_the_smallest_screen() {
    let mut harness = Harness::new("en", 40, 10);
    harness.press("? / b o o k m Enter");
    let selected = |harness: &mut Harness| {
        let rows = harness.rows();
        let marked = rows.iter().position(|row| row.contains('\u{258c}'));
        (marked.unwrap(), rows)
    };
    let (_, rows) = selected(&mut harness);
    assert!(rows[9].contains("set or remove the bookmark"), "{rows:#?}");
    // the row itself is never covered by what is said of it
    harness.press("Esc");
    for _ in 0..100 {
        harness.press("j");
        let (marked, rows) = selected(&mut harness);
        assert!(!rows[9].trim().is_empty() && marked < 9, "{rows:#?}");
    }
}
