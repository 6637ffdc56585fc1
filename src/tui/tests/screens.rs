//! Whole screens as they were looked at and found right; `UPDATE_EXPECT=1` writes them anew.

use std::fs;

use super::harness::{Harness, data};

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

const SIZES: [(u16, u16); 3] = [(80, 24), (40, 12), (120, 40)];

/// Checks a screen in both directions at three sizes, after `keys`.
fn everywhere(name: &str, keys: &str) {
    for lang in ["fa", "en"] {
        for (width, height) in SIZES {
            let mut harness = Harness::new(lang, width, height);
            harness.press(keys);
            check(&mut harness, &format!("{name}-{lang}-{width}x{height}"));
        }
    }
}

#[test]
fn list() {
    everywhere("list", "j");
}

#[test]
fn page() {
    everywhere("page", "Enter");
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
fn card() {
    everywhere("card", "T");
}

#[test]
fn help() {
    everywhere("help", "?");
}

#[test]
fn palette() {
    everywhere("palette", ": t h e m e");
}

#[test]
fn sources() {
    everywhere("sources", "1 j j");
}

#[test]
fn search() {
    for lang in ["fa", "en"] {
        for (width, height) in SIZES {
            let mut harness = Harness::new(lang, width, height);
            harness
                .press("/")
                .type_text("\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6cc}\u{6cc}");
            check(&mut harness, &format!("search-{lang}-{width}x{height}"));
        }
    }
}

#[test]
fn welcome() {
    for lang in ["fa", "en"] {
        for (width, height) in SIZES {
            let mut harness = Harness::empty(lang, width, height);
            check(&mut harness, &format!("welcome-{lang}-{width}x{height}"));
        }
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
