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
    ("follow", ": f o l l o w Enter"),
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
fn a_mirrored_screen_has_the_list_at_the_right() {
    let mut persian = Harness::new("fa", 80, 24);
    let mut english = Harness::new("en", 80, 24);
    let rule = |rows: &[String]| rows[5].chars().position(|c| c == '\u{2502}').unwrap();
    assert_eq!(rule(&persian.rows()), 79 - rule(&english.rows()));
}

#[test]
fn what_stands_on_the_selected_row_has_its_colour_behind_it() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("b t j j Enter");
    let selected = crate::tui::view::look(harness.app.interface.style(Role::Selected)).bg;
    assert!(selected.is_some(), "{}", harness.app.interface.themes.name());
    for y in 1..3 {
        for x in 49..80 {
            assert_eq!(harness.behind(x, y), selected, "{x} {y}");
        }
    }
}
