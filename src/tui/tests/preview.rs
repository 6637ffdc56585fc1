//! The selected article next to the list, before it is opened.

use super::harness::Harness;
use crate::config::Preview;
use crate::tui::message::{Found, Message};
use crate::tui::page::PageMode;
use crate::tui::regions::Pane;
use std::time::Duration;

/// Lets the selection rest.
fn rest(harness: &mut Harness) {
    harness.send(Message::SelectionRested);
}

fn mode(harness: &Harness) -> Option<PageMode> {
    harness.app.page.open.as_ref().map(|open| open.mode)
}

fn selected_is_unread(harness: &Harness) -> bool {
    harness.app.list.selected().unwrap().summary.unread
}

#[test]
fn the_selected_article_is_shown_and_stays_unread() {
    let mut harness = Harness::new("en", 100, 24);
    rest(&mut harness);
    let first = harness.selected_key().to_owned();
    assert_eq!(harness.open_key(), Some(first.as_str()));
    assert_eq!(mode(&harness), Some(PageMode::Preview));
    assert!(selected_is_unread(&harness));
    assert!(harness.app.focus == Pane::List);

    // a row that is passed costs nothing, one that is rested on is shown
    harness.press("j j");
    assert_eq!(harness.open_key(), Some(first.as_str()));
    rest(&mut harness);
    let third = harness.selected_key().to_owned();
    assert_eq!(harness.open_key(), Some(third.as_str()));
    assert!(harness.app.preview_due().is_none());
}

#[test]
fn going_to_a_preview_opens_it() {
    for way in ["Enter", "3", "Tab"] {
        let mut harness = Harness::new("en", 100, 24);
        rest(&mut harness);
        harness.press(way);
        assert_eq!(mode(&harness), Some(PageMode::Reading), "{way}");
        assert!(!selected_is_unread(&harness), "{way}");
        harness.press("Esc j");
        rest(&mut harness);
        assert_eq!(mode(&harness), Some(PageMode::Preview), "{way}");
        assert!(selected_is_unread(&harness), "{way}");
    }
}

#[test]
fn what_was_asked_for_and_passed_does_not_replace_what_was_opened() {
    let mut harness = Harness::new("en", 100, 24);
    rest(&mut harness);
    let opened = harness.app.list.selected().unwrap().summary.id;
    harness.press("j");
    let passed = harness.app.list.selected().unwrap().summary.id;
    harness.app.page.waiting = Some(passed);
    harness.press("k Enter");
    let late = harness.library.reader().unwrap().entry(passed).unwrap();
    harness.send(Message::Found(0, Found::Entry(passed, late.map(Box::new))));
    assert_eq!(harness.app.page.open.as_ref().unwrap().entry.id, opened);
    assert_eq!(mode(&harness), Some(PageMode::Reading));
}

#[test]
fn an_article_that_is_gone_is_not_asked_for_again_and_again() {
    let mut harness = Harness::new("en", 100, 24);
    let gone = harness.app.list.selected().unwrap().summary.id;
    harness.app.page.waiting = Some(gone);
    harness.send(Message::Found(0, Found::Entry(gone, None)));
    assert!(harness.app.preview_due().is_none());
    harness.press("j");
    rest(&mut harness);
    assert!(harness.app.page.open.is_some());
}

#[test]
fn a_hit_is_shown_at_its_first_match_while_it_is_typed() {
    let mut harness = Harness::new("en", 100, 24);
    rest(&mut harness);
    harness.press("/").type_text("kernel");
    rest(&mut harness);
    assert_eq!(harness.open_key(), Some("kernel"));
    assert!(harness.app.search.bar.is_some());
    let open = harness.app.page.open.as_ref().unwrap();
    assert!(open.current_mark.is_some());
    assert_eq!(open.mode, PageMode::Preview);

    // nothing found, nothing shown
    harness.type_text("qqqqxyz");
    rest(&mut harness);
    assert!(harness.app.page.open.is_none());
}

#[test]
fn nothing_is_shown_where_there_is_no_room_or_the_reader_wants_none() {
    let mut harness = Harness::new("en", 79, 24);
    assert!(harness.app.preview_due().is_none());
    harness.resize(100, 24);
    assert!(harness.app.preview_due().is_some());
    harness.press("z");
    assert!(harness.app.preview_due().is_none());
    harness.press("z ?");
    assert!(harness.app.preview_due().is_none());
    harness.press("Esc");
    harness.app.interface.preview = false;
    assert!(harness.app.preview_due().is_none());
    rest(&mut harness);
    assert!(harness.app.page.open.is_none());
}

#[test]
fn a_slow_line_has_no_previews_unless_they_are_asked_for() {
    let (fast, slow) = (Some(Duration::from_millis(20)), Some(Duration::from_millis(400)));
    assert!(Preview::Auto.is_shown(fast) && Preview::Auto.is_shown(None));
    assert!(!Preview::Auto.is_shown(slow));
    assert!(Preview::On.is_shown(slow) && !Preview::Off.is_shown(fast));
}
