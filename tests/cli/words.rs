//! Errors in the reader's language: the program is asked for what it cannot do, and its words are looked at.

use khabar::locale::Lang;

use crate::home::Home;

/// The letters of a language's own script.
fn is_own(lang: Lang, letter: char) -> bool {
    match lang {
        Lang::He => ('\u{5D0}'..='\u{5EA}').contains(&letter),
        _ => ('\u{621}'..='\u{6D3}').contains(&letter),
    }
}

#[test]
fn errors_and_hints_come_in_the_language_of_the_interface() {
    let home = Home::with_samples();
    let notes = home.write("notes.txt", "not a library");
    let notes = notes.to_str().unwrap();
    for lang in [Lang::Fa, Lang::Ar, Lang::He, Lang::Ur] {
        for (arguments, status, kept) in [
            (&["show", "999"] as &[&str], 1, "999"),
            (&["bookmark", "import", "gone.toml"], 3, "gone.toml"),
            (&["restore", notes], 3, "notes.txt"),
            (&["feed", "remove", "no-such-feed"], 1, "no-such-feed"),
            (&["saved", "remove", "no-such-search"], 1, "no-such-search"),
            (&["delete", "--undo", "title:x"], 2, "--undo"),
            (
                &["feed", "add", "https://me:secret@example.org/"],
                2,
                "--credential",
            ),
        ] {
            let run = home.run(&[arguments, &["--lang", lang.tag()]].concat());
            assert_eq!(run.status, status, "{arguments:?}: {run:?}");
            assert!(run.err.contains(kept), "{arguments:?}: {run:?}");
            for line in run.err.lines() {
                let first = line.chars().find(|letter| letter.is_alphabetic()).unwrap();
                assert!(is_own(lang, first), "{}: {arguments:?}: {line}", lang.tag());
            }
            let english = home.run(&[arguments, &["--lang", "en"]].concat());
            assert!(english.err.starts_with("error: "), "{english:?}");
            assert_eq!(english.err.lines().count(), run.err.lines().count());
        }
    }
}

#[test]
fn what_programs_read_stays_english() {
    let home = Home::with_samples();
    std::fs::remove_file(home.path().join(".local/share/khabar/bookmarks.toml")).ok();
    std::fs::remove_dir_all(home.path().join(".local/share/khabar/index")).unwrap();
    let english = home.run(&["check", "--json"]);
    let persian = home.run(&["check", "--json", "--lang", "fa"]);
    assert_eq!(english.status, 0, "{english:?}");
    assert!(
        english.out.contains("there is no search index yet"),
        "{english:?}"
    );
    assert_eq!(english.out, persian.out);
}

#[test]
fn a_wish_that_is_no_wish_is_told_beside_the_hits() {
    let home = Home::with_samples();
    let run = home.run(&["search", "date:soon", "--lang", "he"]);
    assert!(run.err.contains("soon"), "{run:?}");
    assert!(!run.err.contains("is no date"), "{run:?}");
}

#[test]
fn remarks_on_a_search_are_objects_for_programs() {
    let home = Home::with_samples();
    let objects = |query: &str| -> Vec<serde_json::Value> {
        let run = home.run(&["search", query, "--json", "--lang", "fa"]);
        run.err
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let warnings = objects("date:soon");
    assert!(
        warnings.iter().any(|object| object["warning"].is_string()),
        "{warnings:?}"
    );
    let understood = objects("is:unread");
    assert_eq!(understood[0]["understood"], "is:unread");
    // the Persian word for a book in Latin letters, which no article has
    let suggestions = objects("ketab");
    assert!(
        suggestions.iter().all(|object| object["suggestion"].is_string()),
        "{suggestions:?}"
    );
    assert!(!suggestions.is_empty());
}
