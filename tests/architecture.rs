//! Keeps the layers of `ARCHITECTURE.md`: who may import whom, and which outside crate lives where.
//!
//! Walks `src/` as text. Each broken rule is reported with file, line and the
//! rule's sentence, so that whoever broke it need not look for the reason.

#![allow(clippy::unwrap_used, clippy::string_slice, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What a top-level module may import from its siblings.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("sentence", &[]),
    ("limits", &[]),
    ("private", &[]),
    ("calendar", &["text"]),
    ("article", &["text", "calendar"]),
    ("layout", &["text"]),
    ("keymap", &["text", "sentence"]),
    ("theme", &["text", "calendar", "sentence"]),
    ("locale", &["text", "calendar", "sentence"]),
    (
        "ingest",
        &["article", "text", "calendar", "sentence", "limits", "private"],
    ),
    ("fetch", &["article", "text", "sentence"]),
    ("store", &["article", "text", "calendar", "sentence", "private"]),
    ("search", &["article", "text", "calendar", "sentence", "private"]),
    ("export", &["article", "text", "calendar"]),
    ("terminal", &["layout", "text"]),
    (
        "config",
        &[
            "keymap", "theme", "locale", "text", "calendar", "sentence", "limits", "private",
        ],
    ),
    (
        "library",
        &[
            "ingest", "fetch", "store", "search", "export", "article", "text", "calendar", "sentence",
            "limits", "private",
        ],
    ),
    (
        "cli",
        &[
            "library", "export", "config", "terminal", "layout", "article", "text", "calendar", "keymap",
            "theme", "locale", "sentence", "limits", "private",
        ],
    ),
    (
        "tui",
        &[
            "library", "export", "config", "terminal", "layout", "article", "text", "calendar", "keymap",
            "theme", "locale", "sentence", "limits", "private",
        ],
    ),
];

/// Outside names, the places that alone may use them, and the reason.
const LIVES_IN: &[(&str, &[&str], &str)] = &[
    ("rusqlite", &["store"], "SQLite is the store's own business"),
    (
        "tantivy",
        &["search"],
        "the index is the search module's own business",
    ),
    ("ratatui", &["tui"], "the interface is the only user of ratatui"),
    (
        "crossterm",
        &["terminal"],
        "only the terminal module speaks to the tty",
    ),
    (
        "rustix",
        &["terminal", "search/files.rs"],
        "only the terminal module touches the tty",
    ),
    ("mio", &["terminal"], "only the terminal module waits for the tty"),
    (
        "directories",
        &["config/paths.rs"],
        "config::paths alone knows where homes are",
    ),
    ("clap", &["cli"], "arguments are the command line's own business"),
    (
        "clap_complete",
        &["cli"],
        "arguments are the command line's own business",
    ),
    (
        "clap_mangen",
        &["cli"],
        "arguments are the command line's own business",
    ),
    ("dom_query", &["ingest"], "formats are parsed in ingest"),
    ("mailparse", &["ingest"], "formats are parsed in ingest"),
    ("flate2", &["ingest", "fetch"], "formats are parsed in ingest"),
    ("dom_smoothie", &["ingest"], "formats are parsed in ingest"),
    ("quick_xml", &["ingest"], "formats are parsed in ingest"),
    ("ureq", &["fetch"], "only fetch speaks to the network"),
    ("url", &["fetch"], "only fetch takes addresses of servers apart"),
    ("fluent_bundle", &["locale"], "interface strings come from locale"),
    (
        "zip",
        &["ingest", "export"],
        "archives are formats: read in ingest, written in export",
    ),
    (
        "image",
        &["tui/picture.rs", "tui/tests/pictures.rs"],
        "pictures are drawn in one place, where the feature is built",
    ),
    (
        "ratatui_image",
        &["tui/picture.rs"],
        "pictures are drawn in one place, where the feature is built",
    ),
    (
        "notify",
        &["library", "config/reread.rs"],
        "the library watches the store, and config the settings",
    ),
];

/// Words that the library's layers must not contain, and the reason.
const BANNED_BELOW_CLI: &[(&str, &str)] = &[
    (
        "env::var",
        "the library layers do not read the environment: main, cli, tui and config do",
    ),
    (
        "env::home_dir",
        "the library layers do not look for a home directory: config::paths does",
    ),
    ("println!", "the library layers do not print"),
    ("eprintln!", "the library layers do not print"),
    ("io::stdout", "the library layers do not print"),
    ("process::exit", "only main ends the process"),
];

/// Modules that are library layers.
const LIBRARY_LAYERS: &[&str] = &[
    "text", "calendar", "article", "layout", "ingest", "fetch", "store", "search", "export", "library",
    "keymap", "theme", "locale", "sentence",
];

/// Modules that must not ask what time it is: the time is passed in.
const NO_CLOCK: &[&str] = &[
    "text", "calendar", "article", "layout", "ingest", "export", "keymap", "theme", "locale",
];

struct Source {
    path: PathBuf,
    module: String,
    text: String,
}

/// Reads every file below `src/`, with the top-level module that it belongs to.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| ext == "rs") {
                let inside = path.strip_prefix(&root).unwrap();
                let first = inside.components().next().unwrap().as_os_str().to_str().unwrap();
                let module = first.trim_end_matches(".rs").to_owned();
                let text = fs::read_to_string(&path).unwrap();
                found.push(Source {
                    path: inside.to_owned(),
                    module,
                    text,
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Blanks comments and string literals, keeping every line where it was.
fn code_only(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => {
                for c in chars.by_ref() {
                    if c == '\n' {
                        out.push('\n');
                        break;
                    }
                }
            }
            '"' => {
                out.push('"');
                let mut escaped = false;
                for c in chars.by_ref() {
                    if c == '\n' {
                        out.push('\n');
                    }
                    if escaped {
                        escaped = false;
                    } else if c == '\\' {
                        escaped = true;
                    } else if c == '"' {
                        break;
                    }
                }
                out.push('"');
            }
            '\'' if chars.peek() == Some(&'"') => {
                // the character literal of a quotation mark
                chars.next();
                out.push_str("' ");
            }
            c => out.push(c),
        }
    }
    out
}

/// Lists the names that follow `prefix` (as in `crate::NAME` and `crate::{A, B::C}`) with their line.
fn names_after(code: &str, prefix: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(prefix) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '$') {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        let rest = &code[at + prefix.len()..];
        let word = |text: &str| -> String {
            text.trim_start()
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        };
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (i, c) in group.char_indices() {
                if depth == 0 && start && !c.is_whitespace() {
                    found.push((line, word(&group[i..])));
                    start = false;
                }
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    _ => {}
                }
            }
        } else {
            found.push((line, word(rest)));
        }
    }
    found.retain(|(_, name)| !name.is_empty());
    found
}

fn report(broken: &BTreeSet<String>) {
    assert!(
        broken.is_empty(),
        "\n{}\n",
        broken.iter().cloned().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn modules_import_only_what_their_layer_allows() {
    let rules: BTreeMap<&str, &[&str]> = MAY_IMPORT.iter().copied().collect();
    let mut broken = BTreeSet::new();
    for source in sources() {
        if source.module == "lib" || source.module == "main" {
            continue;
        }
        let Some(allowed) = rules.get(source.module.as_str()) else {
            broken.insert(format!(
                "src/{}: `{}` has no rule in MAY_IMPORT",
                source.path.display(),
                source.module
            ));
            continue;
        };
        for (line, name) in names_after(&code_only(&source.text), "crate::") {
            if name != source.module && !allowed.contains(&name.as_str()) {
                broken.insert(format!(
                    "src/{}:{line}: `{}` must not import `{name}`: it may import {allowed:?}",
                    source.path.display(),
                    source.module
                ));
            }
        }
    }
    report(&broken);
}

#[test]
fn no_two_modules_import_each_other() {
    let mut edges = BTreeSet::new();
    for source in sources()
        .into_iter()
        .filter(|s| s.module != "lib" && s.module != "main")
    {
        for (_, name) in names_after(&code_only(&source.text), "crate::") {
            if name != source.module {
                edges.insert((source.module.clone(), name));
            }
        }
    }
    let broken = edges
        .iter()
        .filter(|(a, b)| a < b && edges.contains(&(b.clone(), a.clone())))
        .map(|(a, b)| format!("`{a}` and `{b}` import each other: there are no two-way imports"))
        .collect();
    report(&broken);
}

#[test]
fn outside_crates_live_in_one_place() {
    let mut broken = BTreeSet::new();
    for source in sources() {
        let code = code_only(&source.text);
        for (name, homes, reason) in LIVES_IN {
            let at_home = homes
                .iter()
                .any(|home| *home == source.module || source.path == Path::new(home));
            if at_home {
                continue;
            }
            for (i, line) in code.lines().enumerate() {
                let used = names_after(line, &format!("{name}::")).len()
                    + names_after(line, "use ")
                        .iter()
                        .filter(|(_, first)| first == name)
                        .count();
                if used > 0 {
                    broken.insert(format!(
                        "src/{}:{}: uses `{name}`: {reason}",
                        source.path.display(),
                        i + 1
                    ));
                }
            }
        }
    }
    report(&broken);
}

#[test]
fn library_layers_do_not_print_read_the_environment_or_end_the_process() {
    let mut broken = BTreeSet::new();
    for source in sources()
        .iter()
        .filter(|s| LIBRARY_LAYERS.contains(&s.module.as_str()))
    {
        for (i, line) in code_only(&source.text).lines().enumerate() {
            for (word, reason) in BANNED_BELOW_CLI {
                if line.contains(word) {
                    broken.insert(format!(
                        "src/{}:{}: `{word}`: {reason}",
                        source.path.display(),
                        i + 1
                    ));
                }
            }
        }
    }
    report(&broken);
}

#[test]
fn the_time_is_passed_in() {
    let mut broken = BTreeSet::new();
    for source in sources().iter().filter(|s| NO_CLOCK.contains(&s.module.as_str())) {
        for (i, line) in code_only(&source.text).lines().enumerate() {
            if line.contains("::now()") {
                broken.insert(format!(
                    "src/{}:{}: asks the clock: `{}` is told the time by its caller",
                    source.path.display(),
                    i + 1,
                    source.module
                ));
            }
        }
    }
    report(&broken);
}

#[test]
fn no_file_is_a_mod_rs_or_a_drawer_for_everything() {
    const DRAWERS: &[&str] = &[
        "mod", "utils", "util", "helpers", "helper", "manager", "common", "prelude", "misc",
    ];
    let broken = sources()
        .iter()
        .filter(|s| DRAWERS.contains(&s.path.file_stem().unwrap().to_str().unwrap()))
        .map(|s| format!("src/{}: name the file for the one thing it is", s.path.display()))
        .collect();
    report(&broken);
}

#[test]
fn every_module_says_what_it_is() {
    let broken = sources()
        .iter()
        .filter(|s| !s.text.starts_with("//! "))
        .map(|s| {
            format!(
                "src/{}: a module opens by saying what it is and what it leaves out",
                s.path.display()
            )
        })
        .collect();
    report(&broken);
}

#[test]
fn the_scanner_sees_groups_comments_and_strings() {
    let code = code_only(
        "use crate::{text::fold, store};\n// crate::tui\nlet s = \"crate::cli\"; crate::layout::x();",
    );
    let names: Vec<_> = names_after(&code, "crate::");
    assert_eq!(
        names,
        [(1, "text".into()), (1, "store".into()), (3, "layout".into())]
    );
}
