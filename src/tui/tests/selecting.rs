//! Links by letters and numbers, contents, half-spaces, selecting and copying.

use super::harness::Harness;
use crate::tui::effect::Effect;

/// Returns the last text that was copied.
fn copied(harness: &Harness) -> &str {
    match harness.outside.last() {
        Some(Effect::Copy(text)) => text,
        other => panic!("{other:?}"),
    }
}

fn browsed(harness: &Harness) -> &str {
    match harness.outside.last() {
        Some(Effect::Browse(address)) => address,
        other => panic!("{other:?}"),
    }
}

#[test]
fn links_are_followed_by_letters_in_every_layout_and_by_number() {
    let mut harness = Harness::new("fa", 80, 60);
    harness.press("Enter f");
    let hints = harness.app.page.hints.clone().unwrap();
    let report = hints
        .links
        .iter()
        .find(|link| link.address.ends_with("/report"))
        .unwrap();
    harness.press(&report.letters);
    assert_eq!(browsed(&harness), "https://example.org/report");
    // the first letter is on a: sheen in the Persian layout
    harness.press("f \u{634}");
    assert_eq!(browsed(&harness), hints.links[0].address);
    harness.press("F a");
    assert_eq!(copied(&harness), hints.links[0].address);
    harness.press("0 1 f");
    assert_eq!(browsed(&harness), hints.addresses[0]);
    let before = harness.outside.len();
    harness.press("f Esc f 9");
    assert_eq!(harness.outside.len(), before);
    assert!(
        harness.app.status.notice.as_ref().unwrap().error,
        "there is no ninth link"
    );
    assert!(harness.app.page.hints.is_none());
}

#[test]
fn letters_stand_where_links_begin_in_both_directions() {
    // the link in the English article begins after "and so does "
    let mut harness = Harness::new("en", 100, 40);
    harness.press("j Enter z f");
    let rows = harness.rows();
    assert!(rows.iter().any(|row| row.contains(" link[1]")), "{rows:#?}");
    assert!(
        rows.iter().any(|row| row.contains("does a link")),
        "the letter is an a: {rows:#?}"
    );
    // the Persian one begins at its right edge
    let mut harness = Harness::new("fa", 100, 60);
    harness.press("Enter z");
    let plain = harness.rows();
    harness.press("f");
    let begins: Vec<(char, char)> = plain
        .iter()
        .zip(harness.rows())
        .filter_map(|(before, after)| {
            let mut pairs: Vec<(char, char)> = before.chars().zip(after.chars()).collect();
            pairs.retain(|(before, after)| before != after);
            pairs.pop()
        })
        .collect();
    // an address as such begins at its left end; of the linked words the gaf stood at the
    // right one, joined to what follows
    assert_eq!(&begins[..2], [('h', 'a'), ('\u{fb94}', 's')], "{begins:?}");
}

#[test]
fn contents_go_to_headings() {
    let mut harness = Harness::new("fa", 80, 12);
    harness.press("Enter c");
    assert_eq!(
        harness.app.menu.as_ref().unwrap().items.len(),
        3,
        "title, heading, links"
    );
    harness.press("j Enter");
    assert!(harness.app.menu.is_none());
    let open = harness.app.page.open.as_ref().unwrap();
    assert_eq!(open.position().block, 1, "the heading is the second block");
    harness.press("c Esc j Enter");
    assert!(harness.app.menu.is_none());
    // without headings there is nothing to list
    harness.press("Esc j j Enter c");
    assert!(harness.app.menu.is_none() && harness.app.status.notice.is_some());
}

#[test]
fn half_spaces_are_put_back_for_reading_and_copied_as_they_came() {
    let mut harness = Harness::new("fa", 80, 24);
    harness.press("j j j j j Enter z");
    assert_eq!(harness.open_key(), Some("old"));
    let text = |harness: &Harness| {
        let open = harness.app.page.open.as_ref().unwrap();
        open.flow
            .elements()
            .iter()
            .map(|element| element.text.clone())
            .collect::<Vec<_>>()
    };
    let came = text(&harness);
    // the prefix of the present, apart
    let apart = "\u{645}\u{6cc} \u{634}\u{648}\u{62f}";
    let whole = "\u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f}";
    let open = harness.app.page.open.as_mut().unwrap();
    open.entry.article.body.blocks[0].text.push_str(apart);
    harness.press("H");
    assert!(text(&harness)[2].ends_with(whole), "{:?}", text(&harness));
    harness.press("v j j p y");
    assert!(copied(&harness).ends_with(apart), "{:?}", copied(&harness));
    harness.press("H");
    assert_eq!(text(&harness).len(), came.len());
    assert!(text(&harness)[2].ends_with(apart));
}

#[test]
fn selected_text_is_the_original_over_lines_paragraphs_and_links() {
    for (measure, justify) in [(72, false), (25, false), (25, true)] {
        let mut harness = Harness::new("fa", 100, 60);
        harness.app.interface.measure = measure;
        harness.app.interface.justify = justify;
        harness.press("Enter z v g v G y");
        let text = copied(&harness).to_owned();
        let article = &harness.app.page.open.as_ref().unwrap().entry.article;
        assert!(text.starts_with(&article.title), "{text}");
        let paragraphs = article
            .body
            .blocks
            .iter()
            .filter(|block| block.kind != crate::article::BlockKind::Table);
        for block in paragraphs {
            assert!(text.contains(&block.text), "{:?} in {text}", block.text);
        }
        assert!(
            text.chars()
                .all(|c| !matches!(c, '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{640}'))
        );
    }
}

#[test]
fn the_cursor_goes_by_letters_words_and_lines_in_reading_order() {
    let mut harness = Harness::new("ar", 80, 24);
    harness.press("j j Enter z v");
    // the title: lam and alef are one cell, and one step
    harness.press("v l l l y");
    assert_eq!(copied(&harness), "\u{627}\u{644}\u{633}\u{644}\u{627}");
    // the arrows follow the eye: on is to the left
    harness.press("v v Left Left Left y");
    assert_eq!(copied(&harness), "\u{627}\u{644}\u{633}\u{644}\u{627}");
    harness.press("v w v w h h y");
    assert_eq!(copied(&harness), "\u{641}\u{64a}");
    harness.press("v v $ y");
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
    assert_eq!(copied(&harness), title);
    harness.press("v $ v 0 y");
    assert_eq!(copied(&harness), title, "backward, too");
    // the paragraph under the cursor, where nothing is selected
    harness.press("v j j y");
    let block = harness.app.page.open.as_ref().unwrap().entry.article.body.blocks[0]
        .text
        .clone();
    assert_eq!(copied(&harness), block);
    harness.press("v Esc");
    assert!(!harness.app.is_selecting());
}

#[test]
fn the_cursor_passes_every_cell_once_and_scrolls() {
    let mut harness = Harness::new("en", 80, 12);
    harness.press("Enter v");
    let cursor = |harness: &Harness| harness.app.page.open.as_ref().unwrap().selection.unwrap().cursor;
    let mut passed = vec![cursor(&harness)];
    loop {
        harness.press("l");
        if cursor(&harness) == passed[passed.len() - 1] {
            break;
        }
        assert!(passed[passed.len() - 1] < cursor(&harness));
        passed.push(cursor(&harness));
        let (_, y) = harness.cursor();
        assert!((1..11).contains(&y), "the cursor shows");
    }
    assert!(passed.len() > 400);
    while let Some(expected) = passed.pop() {
        assert_eq!(cursor(&harness), expected);
        harness.press("h");
    }
}

#[test]
fn vowel_marks_that_are_not_shown_are_copied() {
    let mut harness = Harness::new("ar", 80, 24);
    harness.app.interface.marks = false;
    harness.press("j j Enter");
    let open = harness.app.page.open.as_mut().unwrap();
    open.entry.article.title = "\u{628}\u{64e}\u{631}\u{652} x".into();
    let setting = harness.app.interface.setting();
    harness.app.page.open.as_mut().unwrap().rebuild(setting);
    harness.press("v v $ y");
    assert_eq!(copied(&harness), "\u{628}\u{64e}\u{631}\u{652} x");
}
