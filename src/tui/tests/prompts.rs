//! Prompts: the note on an article.

use super::harness::Harness;
use crate::article::ArticleId;
use crate::terminal::input::Event;
use crate::tui::effect::{Effect, Find};
use crate::tui::message::Message;
use crate::tui::update::{act, update};

fn note(harness: &Harness, id: ArticleId) -> Option<String> {
    let entry = harness.library.reader().unwrap().entry(id).unwrap();
    entry.unwrap().note
}

fn selected(harness: &Harness) -> ArticleId {
    harness.app.list.selected().unwrap().summary.id
}

#[test]
fn a_note_is_written_shown_changed_taken_back_and_removed() {
    for lang in ["fa", "en"] {
        let mut harness = Harness::new(lang, 100, 30);
        let id = selected(&harness);
        harness.press("a").type_text("qj \u{633}\u{644}\u{627}\u{645}");
        harness.press("Enter");
        assert_eq!(
            note(&harness, id).as_deref(),
            Some("qj \u{633}\u{644}\u{627}\u{645}")
        );
        assert!(harness.app.list.selected().unwrap().summary.noted);
        let signs = |harness: &mut Harness| {
            harness
                .rows()
                .iter()
                .filter(|row| row.contains('\u{270e}'))
                .count()
        };
        assert_eq!(signs(&mut harness), 1, "in the list");
        harness.press("Enter");
        assert_eq!(signs(&mut harness), 2, "and on the page: {:#?}", harness.rows());
        // what stands can be changed, at its end
        harness.press("a").type_text("!");
        harness.press("Enter");
        assert_eq!(
            note(&harness, id).as_deref(),
            Some("qj \u{633}\u{644}\u{627}\u{645}!")
        );
        harness.press("U");
        assert_eq!(
            note(&harness, id).as_deref(),
            Some("qj \u{633}\u{644}\u{627}\u{645}")
        );
        harness.press("a Ctrl-u Enter");
        assert_eq!(note(&harness, id), None);
        assert_eq!(signs(&mut harness), 0);
        harness.press("Esc a").type_text("x");
        harness.press("Esc");
        assert_eq!(note(&harness, id), None, "given up");
    }
}

#[test]
fn a_note_keeps_its_lines_on_the_one_line_of_the_prompt() {
    let mut harness = Harness::new("en", 100, 30);
    let id = selected(&harness);
    harness.library.set_note(id, Some("one\ntwo")).unwrap();
    harness.press("a").type_text("!");
    harness.press("Enter");
    assert_eq!(note(&harness, id).as_deref(), Some("one\ntwo!"));
}

#[test]
fn what_is_entered_before_the_old_note_comes_is_put_behind_it() {
    let mut harness = Harness::new("en", 100, 30);
    let id = selected(&harness);
    harness.library.set_note(id, Some("old")).unwrap();
    let asked = act(&mut harness.app, crate::keymap::Action::Note);
    assert!(matches!(asked.as_slice(), [Effect::Find(_, Find::Note(_))]));
    update(&mut harness.app, Message::Input(Event::Paste(", new".into())));
    let accepted = act(&mut harness.app, crate::keymap::Action::Accept);
    let writes = accepted.iter().any(|effect| matches!(effect, Effect::Write(_)));
    assert!(!writes, "the old one must not be lost");
    for effect in asked {
        harness.run(effect);
    }
    assert_eq!(note(&harness, id).as_deref(), Some("old, new"));
}

#[test]
fn the_prompt_stays_through_a_resize_with_its_cursor_in_the_last_row() {
    for (lang, keys) in [("fa", "a"), ("he", "Enter a"), ("en", "? a Esc a")] {
        let mut harness = Harness::new(lang, 80, 24);
        harness.press(keys).type_text("\u{5d0}\u{5d1}");
        for (width, height) in [(40, 10), (300, 100), (80, 24)] {
            harness.resize(width, height);
            assert_eq!(harness.cursor().1, height - 1, "{lang}");
        }
        harness.press("Up Esc");
        assert!(harness.app.prompts.open.is_none());
    }
}

#[test]
fn an_article_is_saved_in_the_form_of_its_name_and_replaced_only_after_a_yes() {
    for (lang, yes) in [
        ("en", "y"),
        ("fa", "\u{628}"),
        ("fa", "\u{63a}"),
        ("he", "\u{5db}"),
    ] {
        let mut harness = Harness::new(lang, 80, 24);
        let folder = harness.folder().to_owned();
        let path = folder.join("saved.md");
        let name = path.display().to_string();
        harness.press("j s");
        let offered = harness.app.prompts.open.as_ref().unwrap().field.text().to_owned();
        assert!(
            offered.starts_with("A new kernel is out") && offered.rsplit('.').next() == Some("md"),
            "{offered}"
        );
        harness.press("Ctrl-u").type_text(&name);
        harness.press("Enter");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("fn main()"), "{text}");
        assert!(!harness.app.status.notice.as_ref().unwrap().error);
        // it is there now: no is no, yes is yes
        std::fs::write(&path, "mine").unwrap();
        harness.press("s Ctrl-u").type_text(&name);
        harness.press("Enter");
        assert!(
            harness.rows()[23].contains("saved.md"),
            "{:?}",
            harness.rows()[23]
        );
        harness.press("Enter").type_text("x");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        harness.press("s Ctrl-u").type_text(&name);
        harness.press("Enter").type_text(yes);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "{lang} {yes}");
        // other endings are other forms, and no ending is none
        harness
            .press("s Ctrl-u")
            .type_text(&folder.join("saved.html").display().to_string());
        harness.press("Enter");
        assert!(
            std::fs::read_to_string(folder.join("saved.html"))
                .unwrap()
                .contains("<html")
        );
        harness
            .press("s Ctrl-u")
            .type_text(&folder.join("saved").display().to_string());
        harness.press("Enter");
        assert!(harness.app.status.notice.as_ref().unwrap().error);
        assert!(!folder.join("saved").exists());
    }
}

#[test]
fn what_was_entered_is_remembered_apart_for_searches_and_prompts() {
    use crate::tui::history::Memory;
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/").type_text("short");
    harness.press("Enter Esc a").type_text("later");
    harness.press("Enter");
    assert_eq!(
        harness.outside,
        [
            Effect::Remember(Memory::Search, "short".into()),
            Effect::Remember(Memory::Prompts, "later".into()),
        ]
    );
    harness.press("j a Up");
    assert_eq!(harness.app.prompts.open.as_ref().unwrap().field.text(), "later");
}

#[test]
fn help_stands_in_groups_and_shows_what_holds_the_words() {
    for lang in ["en", "fa"] {
        let mut harness = Harness::new(lang, 80, 24);
        harness.press("?");
        let title = harness.app.interface.locale.text("scope-browse");
        let marked =
            |harness: &mut Harness, row: usize| harness.rows()[row].contains(['\u{258c}', '\u{2590}']);
        assert!(
            marked(&mut harness, 4),
            "the first action, below a title: {:#?}",
            harness.rows()
        );
        // going back to the first action, its title shows again
        harness.press("G Home");
        assert!(marked(&mut harness, 4), "{title}: {:#?}", harness.rows());
        harness.press("G k k k");
        assert!(
            harness.rows()[1..22]
                .iter()
                .any(|row| row.contains(['\u{258c}', '\u{2590}']))
        );
    }
    let mut harness = Harness::new("en", 80, 24);
    harness.press("? / b o o k m");
    let rows = harness.rows();
    let kept: Vec<&str> = rows[3..21]
        .iter()
        .map(|row| row.trim_matches('\u{2502}').trim())
        .filter(|row| !row.is_empty())
        .collect();
    assert_eq!(
        kept.len(),
        3,
        "a title and two actions, nothing that only has the letters: {kept:#?}"
    );
    assert_eq!(kept[0], "In the panes");
    // Enter keeps what is found, Esc takes the words away, and then leaves
    harness.press("Enter Esc");
    assert!(harness.app.commands.as_ref().unwrap().items.len() > 80);
    harness.press("Esc");
    assert!(harness.app.commands.is_none());
}

#[test]
fn whole_screens_go_by_in_the_palette_and_under_the_search_bar() {
    let mut harness = Harness::new("en", 80, 24);
    harness.press(": PgDn PgDn");
    assert_eq!(harness.app.commands.as_ref().unwrap().rows.selected, 36);
    harness.press("PgUp Enter");
    assert!(harness.app.commands.is_none());
    let mut harness = Harness::new("en", 80, 24);
    harness.press("/ s h o r t PgDn");
    assert!(harness.app.list.selected > 5 && harness.app.search.bar.is_some());
    harness.press("PgUp");
    assert_eq!(harness.app.list.selected, 0);
}
