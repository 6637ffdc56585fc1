//! Moving, opening, marking, undoing: what keys do.

use super::harness::Harness;
use crate::terminal::EncoderName;
use crate::tui::effect::Effect;
use crate::tui::message::Message;
use crate::tui::regions::Pane;

#[test]
fn the_test_card_turns_keeps_and_leaves_all_as_it_was() {
    // the arrows follow the eye: on in a Persian interface is to the left
    for (lang, on, back) in [("fa", "Left", "Right"), ("en", "Right", "Left")] {
        let mut harness = Harness::new(lang, 80, 24);
        let before = harness.rows();
        harness.press("? T").press(on).press(on).press(back).press("Esc");
        let turned = [EncoderName::Plain8l, EncoderName::Plain5379, EncoderName::Plain8l];
        let encoders = turned
            .into_iter()
            .chain([EncoderName::Plain])
            .map(Effect::Encoder);
        assert_eq!(harness.outside, encoders.collect::<Vec<_>>(), "{lang}");
        assert_eq!(harness.rows(), before);
        harness.outside.clear();
        harness.press("T").press(on).press("Enter");
        let kept = [
            Effect::Encoder(EncoderName::Plain8l),
            Effect::KeepEncoder(EncoderName::Plain8l),
        ];
        assert_eq!(harness.outside, kept);
        harness.send(Message::Kept(Ok("my.toml".into())));
        assert!(
            harness.rows()[23].contains("plain+8l"),
            "{:?}",
            harness.rows()[23]
        );
    }
}

#[test]
fn the_test_card_is_reached_from_the_welcome_page() {
    let mut harness = Harness::empty("en", 80, 24);
    assert!(harness.rows().iter().any(|row| row.trim() == "T"));
    harness.press("T");
    assert!(harness.rows()[0].contains("plain, page 1 of 12"));
}

#[test]
fn keys_move_open_and_go_back() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("j j k");
    assert_eq!(harness.selected_key(), "kernel");
    harness.press("Enter");
    assert_eq!(
        (harness.open_key(), harness.app.focus),
        (Some("kernel"), Pane::Page)
    );
    harness.press("Esc");
    assert_eq!(
        (harness.selected_key(), harness.app.focus),
        ("kernel", Pane::List)
    );
}

#[test]
fn ends_and_screenfuls() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("G");
    assert_eq!(harness.selected_key(), "short-1");
    harness.press("Home");
    assert_eq!(harness.selected_key(), "bridge");
    harness.press("Space");
    let after = harness.app.list.selected;
    assert!(after > 3, "{after}");
    harness.press("PgUp");
    assert_eq!(harness.app.list.selected, 0);
}

#[test]
fn opening_marks_read_and_is_counted() {
    let mut harness = Harness::new("en", 80, 24);
    assert_eq!(harness.app.counts.unread, 36);
    harness.press("Enter");
    assert_eq!(harness.app.counts.unread, 35);
    let counts = harness.library.reader().unwrap().counts().unwrap();
    assert_eq!(counts.unread, 35);
    harness.press("Esc m");
    assert_eq!(harness.app.counts.unread, 36);
    harness.press("U");
    assert_eq!(harness.app.counts.unread, 35);
    assert_eq!(
        harness.library.reader().unwrap().counts().unwrap(),
        harness.app.counts
    );
}

#[test]
fn bookmarks_are_set_listed_and_taken_back() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("j b");
    let bookmarks = harness.library.reader().unwrap().bookmarks().unwrap();
    assert_eq!(bookmarks.len(), 1);
    assert_eq!(bookmarks[0].article.key, "kernel");
    harness.press("B");
    assert_eq!((harness.app.list.total, harness.selected_key()), (1, "kernel"));
    harness.press("B");
    assert_eq!((harness.app.list.total, harness.selected_key()), (36, "kernel"));
    harness.press("U");
    assert!(harness.library.reader().unwrap().bookmarks().unwrap().is_empty());
}

#[test]
fn neighbours_are_opened_from_the_page() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("Enter J");
    assert_eq!(harness.open_key(), Some("kernel"));
    harness.press("K");
    assert_eq!(harness.open_key(), Some("bridge"));
    harness.press("K");
    assert_eq!(harness.open_key(), Some("bridge"));
    assert!(harness.app.status.notice.is_some());
    harness.press("u");
    assert_eq!(
        harness.open_key(),
        Some("salam"),
        "the second one was read already"
    );
}

#[test]
fn arrows_follow_the_eye() {
    for (lang, open, back) in [("en", "Right", "Left"), ("fa", "Left", "Right")] {
        let mut harness = Harness::new(lang, 100, 30);
        harness.press(open);
        assert_eq!(harness.app.focus, Pane::Page, "{lang}");
        harness.press(back);
        assert_eq!(harness.app.focus, Pane::List, "{lang}");
    }
}

#[test]
fn every_layout_moves_and_opens() {
    // the keys j, k and Enter's neighbour l, as each layout sends them
    for (lang, down, open) in [
        ("fa", "\u{62a}", "\u{645}"),
        ("ar", "\u{62a}", "\u{645}"),
        ("he", "\u{5d7}", "\u{5da}"),
        ("ur", "\u{62c}", "\u{644}"),
    ] {
        let mut harness = Harness::new(lang, 100, 30);
        harness.press(down);
        assert_eq!(harness.selected_key(), "kernel", "{lang}");
        harness.press(open);
        assert_eq!(harness.open_key(), Some("kernel"), "{lang}");
    }
}

#[test]
fn panes_are_turned_through() {
    let mut harness = Harness::new("en", 120, 30);
    harness.press("Tab");
    assert_eq!(harness.app.focus, Pane::Sources, "no page is open");
    harness.press("2 Enter Tab");
    assert_eq!(harness.app.focus, Pane::Sources);
    harness.press("3");
    assert_eq!(harness.app.focus, Pane::Page);
    harness.press("z");
    assert!(harness.app.regions().unwrap().list.is_none());
}

#[test]
fn a_source_filters_the_list() {
    let mut harness = Harness::new("en", 120, 30);
    harness.press("1 j j j Enter");
    assert!(harness.app.list.total < 36, "{}", harness.app.list.total);
    let source = harness.app.list.listing.filter.source.clone().unwrap();
    let row = harness.app.list.selected().unwrap();
    assert_eq!(row.summary.source.as_deref(), Some(source.as_str()));
}

#[test]
fn sorting_turns_the_list_round() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("S j Enter");
    assert_eq!(harness.selected_key(), "short-1");
    harness.press("S k Enter");
    assert_eq!(harness.selected_key(), "bridge");
    harness.press("S j j j Esc");
    assert_eq!(harness.selected_key(), "bridge", "Esc leaves the order as it is");
}

#[test]
fn addresses_are_opened_and_copied() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("o y j j y");
    let link = |path: &str| format!("https://example.org/{path}");
    assert_eq!(
        harness.outside,
        [Effect::Browse(link("bridge")), Effect::Copy(link("bridge"))]
    );
    assert!(
        harness.app.status.notice.as_ref().unwrap().error,
        "the third has no address"
    );
}

#[test]
fn copied_text_is_the_original_in_logical_order() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("j j Enter Y");
    let Some(Effect::Copy(text)) = harness.outside.first() else {
        panic!("nothing was copied");
    };
    assert!(
        text.starts_with("\u{627}\u{644}\u{633}\u{644}\u{627}\u{645}"),
        "{text}"
    );
    assert!(!text.contains('\u{fefc}'), "no presentation forms");
}

#[test]
fn quitting_closes_what_is_open_first() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press("Enter q");
    assert_eq!(harness.app.focus, Pane::List);
    harness.press("B q");
    assert!(harness.app.before.is_empty());
    assert!(harness.outside.is_empty());
    harness.press("q");
    assert_eq!(harness.outside, [Effect::Quit]);
}

#[test]
fn control_c_quits_from_anywhere() {
    for keys in ["Ctrl-c", "/ Ctrl-c", "? Ctrl-c", ": Ctrl-c", "Enter Ctrl-c"] {
        let mut harness = Harness::new("fa", 80, 24);
        harness.press(keys);
        assert_eq!(harness.outside.last(), Some(&Effect::Quit), "{keys}");
    }
}
