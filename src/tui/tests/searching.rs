//! The search bar: hits while typing, marks on the right cells, the old list back.

use super::harness::Harness;
use crate::keymap::Action;
use crate::terminal::input::Event;
use crate::tui::message::Message;

/// Three spellings of one word: with a half-space, without anything, with a space.
const SPELLINGS: [&str; 3] = [
    "\u{647}\u{645}\u{200c}\u{627}\u{641}\u{632}\u{627}\u{6cc}\u{6cc}",
    "\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6cc}\u{6cc}",
    "\u{647}\u{645} \u{627}\u{641}\u{632}\u{627}\u{6cc}\u{6cc}",
];

#[test]
fn every_spelling_finds_the_same_articles() {
    for spelling in SPELLINGS {
        let mut harness = Harness::new("fa", 100, 30);
        harness.press("/").type_text(spelling);
        let found: Vec<&str> = (0..harness.app.list.total)
            .filter_map(|place| harness.app.list.row(place))
            .map(|row| row.summary.key.as_str())
            .collect();
        assert!(
            found.contains(&"bridge") && found.contains(&"old"),
            "{spelling}: {found:?}"
        );
    }
}

#[test]
fn escape_gives_the_list_back_with_its_position() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("G k k");
    let before = (harness.app.list.selected, harness.app.list.top, harness.rows());
    harness.press("/").type_text("kernel");
    assert_eq!(harness.selected_key(), "kernel");
    harness.press("Esc");
    assert_eq!(
        (harness.app.list.selected, harness.app.list.top, harness.rows()),
        before
    );
}

#[test]
fn enter_keeps_the_hits_and_escape_then_leaves_them() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/").type_text("short");
    harness.press("Enter");
    assert_eq!(harness.app.list.total, 30);
    assert!(harness.app.search.bar.is_none());
    harness.press("/").type_text("kernel");
    harness.press("Enter");
    assert_eq!(harness.app.list.total, 1);
    harness.press("Esc");
    assert_eq!(
        harness.app.list.total, 36,
        "a search takes the place of the one before"
    );
}

#[test]
fn hits_are_marked_on_the_right_cells_after_reordering() {
    let mut harness = Harness::new("fa", 100, 30);
    harness.press("/").type_text("linux 6.12");
    harness.press("Enter Enter z");
    let hits = harness.hits();
    assert!(hits.iter().any(|hit| hit.starts_with("Linux6")), "{hits:?}");
    let mut harness = Harness::new("fa", 100, 30);
    harness.press("/").type_text(SPELLINGS[1]);
    let hits = harness.hits();
    // the half-space has no cell of its own
    assert!(
        hits.contains(&SPELLINGS[1].to_owned())
            || hits.iter().any(|hit| hit.replace('\u{200c}', "") == SPELLINGS[1]),
        "{hits:?}"
    );
}

#[test]
fn hits_are_gone_through_on_the_page() {
    let mut harness = Harness::new("en", 80, 12);
    harness.press("/").type_text(SPELLINGS[1]);
    harness.press("Enter Enter");
    let mut tops = vec![harness.app.page.open.as_ref().unwrap().current_mark];
    for _ in 0..3 {
        harness.press("n");
        tops.push(harness.app.page.open.as_ref().unwrap().current_mark);
    }
    assert_eq!(tops[0], None);
    assert!(tops[1].is_some() && tops[1] != tops[2], "{tops:?}");
    harness.press("N");
    assert!(harness.app.page.open.as_ref().unwrap().current_mark.is_some());
}

#[test]
fn the_cursor_stands_where_the_next_letter_appears() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("/");
    let empty = harness.cursor();
    harness.type_text("\u{633}\u{644}\u{627}\u{645}");
    // three cells: lam and alef share one
    assert_eq!(harness.cursor(), (empty.0 - 3, empty.1));
    harness.press("Home");
    assert_eq!(harness.cursor(), empty);
    harness.press("Left");
    assert_eq!(harness.cursor(), (empty.0 - 1, empty.1), "left is forward here");
}

#[test]
fn editing_searches_again() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/").type_text("kernelx");
    assert_eq!(harness.app.list.total, 0);
    harness.press("Backspace");
    assert_eq!(harness.app.list.total, 1);
    harness.press("Ctrl-u");
    assert_eq!(harness.app.list.total, 36, "without words, everything is listed");
}

#[test]
fn what_was_probably_meant_is_shown_and_taken_with_enter() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/").type_text("kernle");
    assert_eq!(harness.app.list.total, 0);
    let rows = harness.rows();
    assert!(rows.iter().any(|row| row.contains("did you mean")), "{rows:#?}");
    harness.press("Enter");
    assert_eq!(harness.app.search.bar.as_ref().unwrap().text(), "kernel");
    assert_eq!(harness.selected_key(), "kernel");
    harness.press("Enter");
    assert!(harness.app.search.bar.is_none());
}

#[test]
fn pasted_text_is_searched_and_line_ends_do_not_accept() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/");
    harness.send(Message::Input(Event::Paste("new\nkernel".into())));
    assert_eq!(harness.app.search.bar.as_ref().unwrap().text(), "new kernel");
    assert_eq!(harness.selected_key(), "kernel");
}

#[test]
fn the_history_brings_earlier_queries_back() {
    let mut harness = Harness::new("en", 80, 24);
    for query in ["kernel", "short"] {
        harness.press("/").type_text(query);
        harness.press("Enter Esc");
    }
    harness.press("/ Up");
    assert_eq!(harness.app.search.bar.as_ref().unwrap().text(), "short");
    harness.press("Up Up");
    assert_eq!(harness.app.search.bar.as_ref().unwrap().text(), "kernel");
    assert_eq!(harness.app.list.total, 1);
    harness.press("Down Down");
    assert_eq!(harness.app.search.bar.as_ref().unwrap().text(), "");
}

#[test]
fn letters_in_the_bar_are_never_commands() {
    let mut harness = Harness::new("he", 80, 24);
    harness.press("/").type_text("qj?/");
    assert_eq!(harness.app.search.bar.as_ref().unwrap().text(), "qj?/");
    assert!(harness.outside.is_empty());
}

#[test]
fn answers_to_older_questions_are_dropped() {
    use crate::tui::effect::{Effect, Find};
    use crate::tui::update::{act, update};
    let mut harness = Harness::new("en", 80, 24);
    act(&mut harness.app, Action::Search);
    let mut asked = Vec::new();
    for c in "short".chars() {
        let key = crate::terminal::input::Key::new(crate::terminal::input::KeyCode::Char(c));
        asked.extend(update(&mut harness.app, Message::Input(Event::Key(key))));
    }
    let last = asked.pop();
    for effect in asked {
        let Effect::Find(_, Find::List(..)) = &effect else {
            continue;
        };
        harness.run(effect);
        assert!(!harness.app.list.rows_are_current(), "an old answer was taken");
    }
    harness.run(last.unwrap());
    assert!(harness.app.list.rows_are_current());
    assert_eq!(harness.app.list.total, 30);
}
