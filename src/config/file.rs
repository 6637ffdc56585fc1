//! The layers that are TOML files: the built-in one and the user's.
//!
//! Reads what can be read; every unknown key and wrong value is a notice with
//! its line and the nearest known name.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::settings::{SETTINGS, Scalar, Setting};
use super::{DEFAULTS, Layer, Notice, meant};
use crate::sentence::{Sentence, sentence};
use crate::text::nearest;

/// Sections whose keys are the reader's own words.
const FREE: [&str; 2] = ["credentials", "keys"];

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Read {
    pub(super) values: Vec<(&'static str, Scalar)>,
    pub(super) keys: Vec<Binding>,
    pub(super) credentials: BTreeMap<String, String>,
    pub(super) notices: Vec<Notice>,
}

/// Keys that the user bound to an action.
#[derive(Debug)]
pub(super) struct Binding {
    pub(super) action: String,
    pub(super) keys: Vec<String>,
    /// File and line.
    pub(super) place: String,
}

/// Returns the lowest layer; the tests see to it that it holds every setting.
pub(super) fn built_in() -> BTreeMap<&'static str, (Scalar, Layer)> {
    let read = read(Path::new("assets/config.toml"), DEFAULTS);
    read.values
        .into_iter()
        .map(|(key, value)| (key, (value, Layer::BuiltIn)))
        .collect()
}

/// Reads a file's settings and keys.
pub(super) fn read(path: &Path, text: &str) -> Read {
    let mut reader = FileReader {
        path,
        text,
        read: Read::default(),
    };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let message = sentence!("config-toml", "this is no TOML: {why}", why = error.message());
        reader.notice(error.span(), message, None);
    }
    for (name, value) in table.get_ref() {
        reader.section(name.get_ref(), name.span(), value);
    }
    reader.read
}

fn unknown_key(key: &str) -> Sentence {
    sentence!("config-unknown-key", "unknown key `{key}`", key = key)
}

/// Says of which key something is told.
fn of_key(key: &str, what: Sentence) -> Sentence {
    sentence!("config-of-key", "`{key}`: {what}", key = key, what = what)
}

struct FileReader<'a> {
    path: &'a Path,
    text: &'a str,
    read: Read,
}

impl FileReader<'_> {
    /// Names file and line.
    fn place(&self, span: Option<Range<usize>>) -> String {
        let path = self.path.display();
        let Some(before) = span.and_then(|span| self.text.get(..span.start)) else {
            return path.to_string();
        };
        format!("{path}:{}", before.matches('\n').count() + 1)
    }

    fn notice(&mut self, span: Option<Range<usize>>, message: Sentence, hint: Option<Sentence>) {
        let place = self.place(span);
        self.read.notices.push(Notice {
            layer: Layer::File,
            place,
            message,
            hint,
        });
    }

    fn section(&mut self, name: &str, span: Range<usize>, value: &Spanned<DeValue<'_>>) {
        let sections = SETTINGS
            .iter()
            .filter_map(|setting| setting.key.split('.').next());
        let known = FREE.contains(&name) || sections.clone().any(|section| section == name);
        let DeValue::Table(table) = value.get_ref() else {
            let wanted: Vec<&str> = SETTINGS
                .iter()
                .filter(|setting| setting.key.rsplit('.').next() == Some(name))
                .map(|setting| setting.key)
                .collect();
            let hint = wanted.first().map(|key| meant(format_args!("`{key}`")));
            let message = if known {
                let section = format!("[{name}]");
                sentence!(
                    "config-section",
                    "`{name}` is a section: write {section}",
                    name = name,
                    section = section
                )
            } else {
                unknown_key(name)
            };
            return self.notice(Some(span), message, hint);
        };
        match name {
            "keys" => return self.bindings(table),
            "credentials" => return self.credentials(table),
            _ => {}
        }
        if !known {
            let near = nearest(name, sections.chain(FREE));
            let hint = near.map(|near| meant(format_args!("[{near}]")));
            let message = sentence!(
                "config-unknown-section",
                "unknown section {section}",
                section = format!("[{name}]")
            );
            return self.notice(Some(span), message, hint);
        }
        for (key, value) in table {
            self.setting(&format!("{name}.{}", key.get_ref()), key.span(), value);
        }
    }

    fn setting(&mut self, key: &str, span: Range<usize>, value: &Spanned<DeValue<'_>>) {
        let Some(setting) = Setting::find(key) else {
            let near = nearest(key, SETTINGS.iter().map(|setting| setting.key));
            let hint = near.map(|near| meant(format_args!("`{near}`")));
            return self.notice(Some(span), unknown_key(key), hint);
        };
        match setting.kind.check(value.get_ref()) {
            Ok(value) => self.read.values.push((setting.key, value)),
            Err(problem) => {
                self.notice(Some(value.span()), of_key(key, problem.message), problem.hint);
            }
        }
    }

    fn credentials(&mut self, commands: &DeTable<'_>) {
        for (name, command) in commands {
            match command.get_ref() {
                DeValue::String(text) if !text.trim().is_empty() => {
                    let name = name.get_ref().to_string();
                    self.read.credentials.insert(name, text.to_string());
                }
                _ => {
                    let expected = sentence!("config-command", "expected a command");
                    self.notice(Some(command.span()), of_key(name.get_ref(), expected), None);
                }
            }
        }
    }

    fn bindings(&mut self, actions: &DeTable<'_>) {
        for (action, keys) in actions {
            let words: Option<Vec<String>> = match keys.get_ref() {
                DeValue::String(key) => Some(vec![key.to_string()]),
                DeValue::Array(items) => items
                    .iter()
                    .map(|item| item.get_ref().as_str().map(str::to_owned))
                    .collect(),
                _ => None,
            };
            let Some(keys) = words else {
                let expected = sentence!("config-no-keys", "expected a key or a list of keys");
                self.notice(Some(keys.span()), of_key(action.get_ref(), expected), None);
                continue;
            };
            self.read.keys.push(Binding {
                action: action.get_ref().to_string(),
                keys,
                place: self.place(Some(action.span())),
            });
        }
    }
}
