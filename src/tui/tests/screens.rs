//! Whole screens as they were looked at and found right; `UPDATE_EXPECT=1` writes them anew.

use std::fs;

use super::harness::{Harness, data};
use crate::sentence::sentence;
use crate::theme::Role;
use crate::tui::feeds::Trouble;
use crate::tui::message::Message;
use crate::tui::prompt::{Prompt, Purpose, Question};
use crate::tui::sources::SourceRow;

/// Compares the screen with the one in `tests/data/tui/screens`.
fn check(harness: &mut Harness, name: &str) {
    let mut shown = harness.rows().join("\n");
    shown.push('\n');
    let path = data("screens").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        shown == expected,
        "{name} is not as it was; UPDATE_EXPECT=1 takes the new screen:\n{shown}"
    );
}

const SIZES: [(u16, u16); 3] = [(40, 10), (80, 24), (120, 40)];

/// Every view and the keys that lead to it.
const VIEWS: &[(&str, &str)] = &[
    ("list", "j"),
    ("marks", "m b j x Alt-x x"),
    ("stories", "e"),
    ("sort", "S S"),
    ("bookmarks", "B"),
    ("related", "j i"),
    ("deleted", "d"),
    ("undone", "b U"),
    ("page", "Enter"),
    ("contents", "Enter c j"),
    ("hints", "Enter G f"),
    ("selection", "Enter v v j l"),
    ("count", "4 5"),
    ("sources", "1 j j"),
    ("search", "/ s h o r t"),
    ("hits", "/ s h o r t Enter"),
    ("understood", "/ - s h o r t"),
    ("nothing-found", "/ q z x v Enter"),
    ("help", "?"),
    ("help-filter", "? / b o o k m"),
    ("palette", ": t h e m e"),
    ("theme", "t"),
    ("card", "T"),
    ("prompt", "a a b c"),
    ("file", "j s"),
    ("tag", "# a"),
    ("search-name", "/ s h o r t Enter W"),
    ("import", "I"),
    ("follow", "A"),
];

/// Calls `check` in both directions at three sizes.
fn everywhere(mut check: impl FnMut(&str, u16, u16)) {
    for lang in ["fa", "en"] {
        for (width, height) in SIZES {
            check(lang, width, height);
        }
    }
}

#[test]
fn views() {
    everywhere(|lang, width, height| {
        for (name, keys) in VIEWS {
            let mut harness = Harness::new(lang, width, height);
            harness.press(keys);
            check(&mut harness, &format!("{name}-{lang}-{width}x{height}"));
        }
    });
}

#[test]
fn every_screen_that_is_kept_is_that_of_a_view() {
    let mut names: Vec<&str> = VIEWS.iter().map(|(name, _)| *name).collect();
    names.extend([
        "justified",
        "linear-list",
        "linear-page",
        "linear-help",
        "persian",
        "welcome",
    ]);
    names.extend(["progress", "failing", "replace"]);
    for file in fs::read_dir(data("screens")).unwrap() {
        let file = file.unwrap().file_name().into_string().unwrap();
        let name = file.rsplitn(3, '-').nth(2).unwrap_or_default();
        assert!(names.contains(&name), "{file} is looked at by no test");
    }
}

#[test]
fn work_going_on_and_a_feed_that_fails() {
    everywhere(|lang, width, height| {
        let mut harness = Harness::new(lang, width, height);
        harness.send(Message::Importing(12_345, 100_000));
        check(&mut harness, &format!("progress-{lang}-{width}x{height}"));
        let mut harness = Harness::new(lang, width, height);
        harness.press("1 G");
        let Some(SourceRow::Publisher(publisher)) = harness.app.sources.selected() else {
            panic!("the last row is a publisher");
        };
        let trouble = Trouble {
            source: publisher.name.clone().unwrap(),
            why: sentence!("fetch-circle", "the redirects lead in a circle"),
            since: Some(1_790_000_000),
        };
        harness.send(Message::Troubles(vec![trouble]));
        check(&mut harness, &format!("failing-{lang}-{width}x{height}"));
    });
}

#[test]
fn a_question() {
    everywhere(|lang, width, height| {
        let mut harness = Harness::new(lang, width, height);
        let id = harness.app.list.selected().unwrap().summary.id;
        let question = Question::Replace(id, "/home/reader/articles/news.md".into());
        let prompt = Prompt::new(Purpose::Confirm(question), "");
        harness.app.prompts.open = Some(prompt);
        check(&mut harness, &format!("replace-{lang}-{width}x{height}"));
    });
}

#[test]
fn justified_page() {
    for lang in ["fa", "en"] {
        let mut harness = Harness::new(lang, 80, 24);
        harness.app.interface.justify = true;
        harness.press("Enter");
        check(&mut harness, &format!("justified-{lang}-80x24"));
    }
}

#[test]
fn linear() {
    everywhere(|lang, width, height| {
        for (name, keys) in [("list", "b j"), ("page", "Enter"), ("help", "?")] {
            let mut harness = Harness::new(lang, width, height);
            harness.app.interface.linear = true;
            harness.press(keys);
            check(&mut harness, &format!("linear-{name}-{lang}-{width}x{height}"));
        }
    });
}

#[test]
fn in_linear_output_nothing_decorates_and_the_cursor_is_on_what_is_selected() {
    for (lang, start) in [("en", 0), ("fa", 99)] {
        for keys in ["", "Enter", "Enter c", "?", ":", "1"] {
            let mut harness = Harness::new(lang, 100, 30);
            harness.app.interface.linear = true;
            harness.press(keys);
            let signs = ['\u{2502}', '\u{258c}', '\u{2590}', '\u{25cf}', '\u{2605}'];
            let rows = harness.rows();
            let table = rows
                .iter()
                .filter(|row| row.contains('\u{2502}') && keys == "Enter")
                .count();
            let decorated = rows.iter().filter(|row| row.contains(signs)).count();
            assert_eq!(decorated, table, "{keys}: {rows:#?}");
        }
        let mut harness = Harness::new(lang, 100, 30);
        harness.app.interface.linear = true;
        assert_eq!(harness.cursor(), (start, 1));
        harness.press("j");
        assert_eq!(harness.cursor().0, start);
        assert!(harness.cursor().1 > 1);
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
fn a_search_in_persian() {
    everywhere(|lang, width, height| {
        let mut harness = Harness::new(lang, width, height);
        harness
            .press("/")
            .type_text("\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6cc}\u{6cc}");
        check(&mut harness, &format!("persian-{lang}-{width}x{height}"));
    });
}

#[test]
fn welcome() {
    everywhere(|lang, width, height| {
        let mut harness = Harness::empty(lang, width, height);
        check(&mut harness, &format!("welcome-{lang}-{width}x{height}"));
    });
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
fn a_mirrored_screen_has_the_list_at_the_right() {
    let mut persian = Harness::new("fa", 80, 24);
    let mut english = Harness::new("en", 80, 24);
    let rule = |rows: &[String]| rows[5].chars().position(|c| c == '\u{2502}').unwrap();
    assert_eq!(rule(&persian.rows()), 79 - rule(&english.rows()));
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
        harness.press("A");
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
        harness.press("g");
        assert_eq!(harness.rows(), start);
        harness.press("G");
        assert_eq!(harness.rows(), end);
        harness.resize(100, 40);
        assert!(!harness.rows()[39].contains("Space"), "there it is whole");
    }
}

#[test]
fn what_stands_on_the_selected_row_has_its_colour_behind_it() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("b t t");
    let selected = crate::tui::view::look(harness.app.interface.style(Role::Selected)).bg;
    assert!(selected.is_some(), "{}", harness.app.interface.themes.name());
    for y in 1..3 {
        for x in 49..80 {
            assert_eq!(harness.behind(x, y), selected, "{x} {y}");
        }
    }
}
