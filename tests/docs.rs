//! Documentation that is made from tables: drift fails here, `UPDATE_EXPECT=1` writes it anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::path::Path;

use khabar::keymap;
use khabar::locale::{Lang, Locale};

/// Compares a file of `docs/` with what the tables say.
fn check(name: &str, expected: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&path, expected).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == expected,
        "docs/{name} is not what the tables say; UPDATE_EXPECT=1 writes it"
    );
}

#[test]
fn docs_keys() {
    let english = Locale::for_lang(Lang::En);
    check("keys.md", &keymap::reference(|key| english.text(key)));
}

#[test]
fn every_action_and_scope_is_described_in_every_language() {
    for lang in Lang::ALL {
        let locale = Locale::for_lang(lang);
        let scopes = keymap::Scope::ALL.iter().map(|scope| scope.doc());
        for key in keymap::ACTIONS.iter().map(|row| row.doc).chain(scopes) {
            assert!(locale.has(key), "{}: {key} is missing", lang.tag());
        }
    }
}

#[test]
fn docs_limits() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("docs/limits.md")).unwrap();
    let source = fs::read_to_string(root.join("src/limits.rs")).unwrap();
    let mut seen = 0;
    for line in source.lines() {
        let Some((name, value)) = line
            .strip_prefix("pub const ")
            .and_then(|rest| rest.split_once(": usize = "))
        else {
            continue;
        };
        let value = value.trim_end_matches(';');
        let (number, unit) = match value.split_once(" << ") {
            Some((number, "10")) => (number, " KiB"),
            Some((number, "20")) => (number, " MiB"),
            _ => (value, ""),
        };
        let row = table.lines().find(|row| row.contains(&format!("(`{name}`)")));
        let row = row.unwrap_or_else(|| panic!("docs/limits.md lacks {name}"));
        let limit = row.split('|').nth(2).unwrap().trim();
        let is_said = limit == format!("{number}{unit}") || limit == format!("{number}{unit} bytes");
        assert!(is_said, "{name} is {number}{unit}, docs/limits.md says {limit}");
        seen += 1;
    }
    assert!(seen >= 8, "{seen}");
}

#[test]
fn every_field_of_the_query_language_is_in_the_guide() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = fs::read_to_string(root.join("docs/guide/search-language.md")).unwrap();
    let fields = fs::read_to_string(root.join("assets/search/fields.txt")).unwrap();
    let rows: Vec<&str> = fields.lines().filter(|line| !line.starts_with('#')).collect();
    assert!(rows.len() > 10, "{rows:?}");
    for row in rows {
        let name = row.split_whitespace().next().unwrap();
        assert!(guide.contains(&format!("`{name}:`")), "the guide lacks {name}:");
    }
}
