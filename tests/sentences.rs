//! Every sentence of the layers below the interface stands in every language, with what stands in it.
//!
//! English stands where a sentence is made: `src/` is read as text for
//! `sentence!("id", "English {argument}", …)` and compared with the
//! `sentences.ftl` of the other languages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test may fail"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The names of sentences, each with its English text.
type Sentences = BTreeMap<String, String>;

/// The languages whose sentences stand in files.
const LANGS: [&str; 4] = ["fa", "ar", "he", "ur"];

fn gather(folder: &Path, found: &mut Sentences) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            for call in text.split("sentence!(").skip(1) {
                let Some((id, rest)) = literal(call) else { continue };
                let (english, _) = literal(rest.trim_start().trim_start_matches(','))
                    .unwrap_or_else(|| panic!("{}: {id} has no English text", path.display()));
                let before = found.insert(id.clone(), english.clone());
                assert!(
                    before.is_none_or(|before| before == english),
                    "{}: {id} has two English texts",
                    path.display()
                );
            }
        }
    }
}

/// Reads a string literal at the beginning of a text, and returns what follows it.
fn literal(text: &str) -> Option<(String, &str)> {
    let text = text.trim_start().strip_prefix('"')?;
    let mut read = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((read, &text[at + 1..])),
            '\\' => match letters.next()?.1 {
                '\n' => {}
                escaped => read.push(escaped),
            },
            letter => read.push(letter),
        }
    }
    None
}

/// Lists the `{names}` of an English text.
fn names(english: &str) -> BTreeSet<String> {
    let holes = english.split('{').skip(1);
    holes
        .filter_map(|hole| hole.split_once('}'))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Reads a Fluent file: each message with the arguments that it asks for.
fn translated(lang: &str) -> BTreeMap<String, BTreeSet<String>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("assets/locales").join(lang).join("sentences.ftl");
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut present = String::new();
    for line in fs::read_to_string(path).unwrap().lines() {
        if line.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            line.split(" =").next().unwrap().clone_into(&mut present);
            let before = found.insert(present.clone(), BTreeSet::new());
            assert!(before.is_none(), "{lang}: {present} stands twice");
        } else if line.starts_with('#') {
            continue;
        }
        for hole in line.split('$').skip(1) {
            let letter = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
            let name = hole.chars().take_while(letter).collect();
            found.entry(present.clone()).or_default().insert(name);
        }
    }
    found
}

#[test]
fn every_sentence_stands_in_every_language_with_what_stands_in_it() {
    let mut english = Sentences::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut english);
    assert!(english.len() > 50, "the scanner finds the sentences");
    let mut wrong = Vec::new();
    for lang in LANGS {
        let own = translated(lang);
        for (id, text) in &english {
            match own.get(id) {
                None => wrong.push(format!("{lang} lacks {id} = {text}")),
                Some(asked) if *asked != names(text) => {
                    wrong.push(format!("{lang}: {id} asks for {asked:?}: {text}"));
                }
                Some(_) => {}
            }
        }
        let unknown = own.keys().filter(|id| !english.contains_key(*id));
        wrong.extend(unknown.map(|id| format!("{lang} has {id}, which nobody says")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Files that hand through what somebody else worded: a library, the system, or a text of another locale file.
const QUOTING: [(&str, &str); 14] = [
    (
        "cli/failure.rs",
        "clap's own message, which is told in English only",
    ),
    ("cli/help/wrong.rs", "texts of the locale's own file of help"),
    ("config/reread.rs", "where bytes are no text"),
    ("fetch/address.rs", "why the address is none"),
    ("fetch/failure.rs", "why the address is none"),
    ("ingest/archive.rs", "what the unpacking library says"),
    ("ingest/json/walk.rs", "what the JSON library says"),
    ("library/bookmark_file.rs", "what the TOML library says"),
    ("library/walk.rs", "what the walking library says"),
    ("search/error.rs", "what the engine says"),
    ("search/index/generation.rs", "what the engine says"),
    ("sentence.rs", "what the system says"),
    ("store/error.rs", "what SQLite says"),
    ("tui/picture.rs", "what the decoder says"),
];

/// Calls `look` with each source file: its path below `src` and its text, without its tests.
fn sources(folder: &Path, look: &mut dyn FnMut(&str, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, look);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let name = path.display().to_string();
            let (_, name) = name.rsplit_once("/src/").unwrap();
            if !name.ends_with("tests.rs") && !name.contains("tests/") {
                look(name, text.split("#[cfg(test)]\nmod tests {").next().unwrap());
            }
        }
    }
}

#[test]
fn what_somebody_else_worded_is_handed_through_in_few_places_and_no_literal_is() {
    let mut wrong = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut |name, text| {
            for call in text.split("Sentence::verbatim(").skip(1) {
                let known = QUOTING.iter().any(|(file, _)| *file == name);
                let own = call.trim_start().starts_with('"') && !call.trim_start().starts_with("\"\"");
                if !known || own {
                    let call: String = call.chars().take(60).collect();
                    wrong.push(format!("{name}: {call}"));
                }
            }
        },
    );
    assert!(
        wrong.is_empty(),
        "give these a name with sentence!: {}",
        wrong.join("\n")
    );
}

#[test]
fn no_message_for_a_reader_is_a_bare_string() {
    let names = ["message", "hint", "why", "problem", "problems", "refused"];
    let mut wrong = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut |name, text| {
            // what `--json` and `doctor` write is English, and told apart there
            if name.starts_with("cli/json") || name.starts_with("cli/doctor") {
                return;
            }
            for line in text.lines() {
                let line = line
                    .trim()
                    .trim_start_matches("pub ")
                    .trim_start_matches("pub(super) ");
                let Some((field, kind)) = line.split_once(": ") else {
                    continue;
                };
                let bare = ["String", "Option<String>", "Vec<String>", "&'static str"]
                    .iter()
                    .any(|bare| kind.trim_end_matches([',', ')']) == *bare);
                if names.contains(&field) && bare {
                    wrong.push(format!("{name}: {line}"));
                }
            }
        },
    );
    assert!(wrong.is_empty(), "make these a Sentence: {}", wrong.join("\n"));
}
