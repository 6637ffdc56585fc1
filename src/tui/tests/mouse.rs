//! The mouse: wheel, clicks, dragging.

use super::harness::Harness;
use crate::terminal::input::{Button, MouseAction};
use crate::tui::effect::Effect;
use crate::tui::regions::Pane;

const PRESS: MouseAction = MouseAction::Press(Button::Left);
const DRAG: MouseAction = MouseAction::Drag(Button::Left);
const RELEASE: MouseAction = MouseAction::Release(Button::Left);

fn click(harness: &mut Harness, x: u16, y: u16) {
    harness.mouse(PRESS, x, y).mouse(RELEASE, x, y);
}

#[test]
fn a_click_selects_and_a_second_one_opens() {
    for (lang, in_list) in [("en", 5), ("fa", 94)] {
        let mut harness = Harness::new(lang, 100, 30);
        // the first article takes three rows, the header one
        click(&mut harness, in_list, 5);
        assert_eq!(
            (harness.app.list.selected, harness.app.focus),
            (1, Pane::List),
            "{lang}"
        );
        assert_eq!(harness.open_key(), None);
        click(&mut harness, in_list, 5);
        assert_eq!(
            (harness.open_key(), harness.app.focus),
            (Some("kernel"), Pane::Page),
            "{lang}"
        );
        click(&mut harness, in_list, 1);
        assert_eq!(
            (harness.app.list.selected, harness.app.focus),
            (0, Pane::List),
            "{lang}"
        );
    }
}

#[test]
fn the_wheel_scrolls_what_is_under_it() {
    let mut harness = Harness::new("en", 100, 14);
    harness.press("Enter");
    harness.mouse(MouseAction::WheelDown, 5, 5);
    assert_eq!((harness.app.list.selected, harness.app.focus), (3, Pane::Page));
    let before = harness.app.page.open.as_ref().unwrap().position();
    harness.mouse(MouseAction::WheelDown, 80, 5);
    harness.mouse(MouseAction::WheelDown, 80, 5);
    assert_ne!(harness.app.page.open.as_ref().unwrap().position(), before);
    harness.mouse(MouseAction::WheelUp, 80, 5);
    harness.mouse(MouseAction::WheelUp, 80, 5);
    assert_eq!(harness.app.page.open.as_ref().unwrap().position(), before);
    harness.press("?").mouse(MouseAction::WheelDown, 5, 5);
    // from the first action, which is below a title
    assert_eq!(harness.app.commands.as_ref().unwrap().rows.selected, 1 + 3);
}

#[test]
fn dragging_selects_in_reading_order_and_copies() {
    let mut harness = Harness::new("fa", 100, 40);
    harness.press("Enter z");
    let title = harness
        .app
        .page
        .open
        .as_ref()
        .unwrap()
        .entry
        .article
        .title
        .clone();
    // from the first letter, at the right, to the left beyond the end of the line
    harness
        .mouse(PRESS, 85, 1)
        .mouse(DRAG, 60, 1)
        .mouse(DRAG, 15, 1)
        .mouse(RELEASE, 15, 1);
    assert_eq!(harness.outside, [Effect::Copy(title.clone())]);
    assert!(!harness.app.is_selecting());
    // the other way round it is the same
    harness
        .mouse(PRESS, 15, 1)
        .mouse(DRAG, 85, 1)
        .mouse(RELEASE, 85, 1);
    assert_eq!(harness.outside.last(), Some(&Effect::Copy(title)));
    // a click alone copies nothing
    click(&mut harness, 50, 3);
    assert_eq!(harness.outside.len(), 2);
}

#[test]
fn a_click_on_a_link_opens_it() {
    let mut harness = Harness::new("en", 100, 40);
    harness.press("j Enter z");
    let rows = harness.rows();
    let (y, x) = rows
        .iter()
        .enumerate()
        .find_map(|(y, row)| Some((y, row.chars().collect::<String>().find("a link[1]")?)))
        .unwrap();
    let x = rows[y].get(..x).unwrap().chars().count();
    click(&mut harness, x as u16 + 3, y as u16);
    assert_eq!(
        harness.outside,
        [Effect::Browse("https://example.org/link".into())]
    );
}

#[test]
fn rows_of_the_palette_and_of_sources_are_clicked() {
    let mut harness = Harness::new("en", 120, 30);
    harness.press(":");
    click(&mut harness, 10, 5);
    assert_eq!(harness.app.commands.as_ref().unwrap().rows.selected, 2);
    harness.press("Esc");
    // a heading is no row to select
    click(&mut harness, 5, 5);
    assert_eq!(harness.app.sources.rows.selected, 1);
    click(&mut harness, 5, 6);
    assert_eq!(
        (harness.app.focus, harness.app.sources.rows.selected),
        (Pane::Sources, 5)
    );
    click(&mut harness, 5, 6);
    assert_eq!(harness.app.focus, Pane::List);
    assert!(harness.app.list.listing.filter.source.is_some());
}

#[test]
fn nothing_breaks_wherever_the_mouse_goes() {
    for keys in [
        "",
        "Enter",
        "Enter z",
        "/ k",
        "?",
        ":",
        "a",
        "T",
        "Enter c",
        "Enter G f",
        "Enter v v",
    ] {
        let mut harness = Harness::new("fa", 100, 20);
        harness.press(keys);
        for (x, y) in [(0, 0), (99, 19), (0, 19), (99, 0), (50, 10), (300, 300)] {
            for action in [MouseAction::WheelUp, PRESS, DRAG, MouseAction::WheelDown, RELEASE] {
                harness.mouse(action, x, y);
            }
            harness.rows();
        }
        harness.resize(40, 10).mouse(DRAG, 90, 15).mouse(RELEASE, 90, 15);
        harness.rows();
    }
}
