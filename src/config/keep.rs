//! Keeps a choice made in the interface in the user's settings, and everything else in them as it was.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::sentence::{Sentence, io_reason, sentence};

/// Why the settings file was left as it is.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct Unwritten {
    file: PathBuf,
    why: Sentence,
    section: &'static str,
    setting: String,
}

impl Unwritten {
    /// Returns what the user can do instead.
    #[must_use]
    pub fn hint(&self) -> Sentence {
        sentence!(
            "config-write-yourself",
            "write `{setting}` under `{section}` there yourself",
            setting = &self.setting,
            section = format!("[{}]", self.section)
        )
    }

    /// Says that the file could not be changed, and why.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        sentence!(
            "config-unwritten",
            "{path} cannot be changed: {why}",
            path = &self.file,
            why = &self.why
        )
    }
}

/// A setting with its new value.
#[derive(Clone, Copy)]
struct Choice<'a> {
    section: &'static str,
    key: &'static str,
    value: &'a str,
}

/// Writes `terminal.encoder` into the settings file, which is made where there is none.
///
/// # Errors
/// When the file cannot be read, changed safely or replaced.
pub fn keep_encoder(file: &Path, encoder: &str) -> Result<(), Unwritten> {
    let choice = Choice {
        section: "terminal",
        key: "encoder",
        value: encoder,
    };
    choice.keep(file)
}

/// Writes `ui.theme` into the settings file, as [`keep_encoder`] does.
///
/// # Errors
/// As [`keep_encoder`].
pub fn keep_theme(file: &Path, theme: &str) -> Result<(), Unwritten> {
    let choice = Choice {
        section: "ui",
        key: "theme",
        value: theme,
    };
    choice.keep(file)
}

impl Choice<'_> {
    fn keep(self, file: &Path) -> Result<(), Unwritten> {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(self.unwritten(file, io_reason(&error))),
        };
        let Some(changed) = self.set_in(&text) else {
            return Err(self.unwritten(
                file,
                sentence!(
                    "config-not-changeable",
                    "it is not a settings file that can be changed"
                ),
            ));
        };
        replace(file, &changed).map_err(|error| self.unwritten(file, io_reason(&error)))
    }

    fn unwritten(self, file: &Path, why: Sentence) -> Unwritten {
        Unwritten {
            file: file.to_owned(),
            why,
            section: self.section,
            setting: self.line(),
        }
    }

    fn line(self) -> String {
        format!("{} = {}", self.key, toml::Value::from(self.value))
    }

    /// Returns the settings with the choice made; nothing where anything else would change with it.
    fn set_in(self, text: &str) -> Option<String> {
        let mut expected: toml::Table = text.parse().ok()?;
        expected
            .entry(self.section)
            .or_insert_with(|| toml::Value::Table(toml::Table::new()))
            .as_table_mut()?
            .insert(self.key.to_owned(), toml::Value::String(self.value.to_owned()));
        let changed = self.edit(text);
        let found: toml::Table = changed.parse().ok()?;
        (found == expected).then_some(changed)
    }

    /// Makes the choice line by line, so that comments and order stay.
    fn edit(self, text: &str) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let title = format!("[{}]", self.section);
        let header = lines
            .iter()
            .position(|line| line.split('#').next().map(str::trim) == Some(title.as_str()));
        if let Some(header) = header {
            let old = lines
                .iter()
                .enumerate()
                .skip(header + 1)
                .take_while(|(_, line)| !line.trim_start().starts_with('['))
                .find(|(_, line)| {
                    line.split_once('=')
                        .is_some_and(|(key, _)| key.trim() == self.key)
                })
                .map(|(place, _)| place);
            match old.and_then(|place| lines.get_mut(place)) {
                Some(line) => *line = self.line(),
                None => lines.insert(header + 1, self.line()),
            }
        } else {
            if lines.last().is_some_and(|line| !line.is_empty()) {
                lines.push(String::new());
            }
            lines.push(title);
            lines.push(self.line());
        }
        lines.join("\n") + "\n"
    }
}

/// Replaces a file as a whole, so that it is never half written; a link stays one.
fn replace(file: &Path, text: &str) -> io::Result<()> {
    let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let folder = file.parent().unwrap_or_else(|| Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    new.write_all(text.as_bytes())?;
    if let Ok(old) = fs::metadata(&file) {
        new.as_file().set_permissions(old.permissions())?;
    }
    new.persist(&file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LRM: Choice<'_> = Choice {
        section: "terminal",
        key: "encoder",
        value: "lrm",
    };

    #[track_caller]
    fn check(before: &str, after: &str) {
        assert_eq!(LRM.set_in(before).as_deref(), Some(after));
    }

    #[test]
    fn sets_the_encoder_and_leaves_the_rest() {
        check("", "[terminal]\nencoder = \"lrm\"\n");
        check(
            "# mine\n[ui]\nlang = \"fa\"\n",
            "# mine\n[ui]\nlang = \"fa\"\n\n[terminal]\nencoder = \"lrm\"\n",
        );
        check(
            "[terminal] # the screen\n# why\nencoder = \"word\" # old\n[ui]\nlang = \"fa\"\n",
            "[terminal] # the screen\n# why\nencoder = \"lrm\"\n[ui]\nlang = \"fa\"\n",
        );
        check(
            "[terminal]\n[ui]\nlang = \"fa\"\n",
            "[terminal]\nencoder = \"lrm\"\n[ui]\nlang = \"fa\"\n",
        );
    }

    #[test]
    fn refuses_what_it_cannot_change_safely() {
        for text in [
            "terminal.encoder = \"word\"\n",
            "terminal = { encoder = \"word\" }\n",
            "not = [toml\n",
        ] {
            assert_eq!(LRM.set_in(text), None, "{text}");
        }
    }

    #[test]
    fn writes_a_new_file_and_replaces_an_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("khabar/config.toml");
        keep_encoder(&file, "word").unwrap();
        keep_encoder(&file, "sgr").unwrap();
        assert_eq!(
            fs::read_to_string(&file).unwrap(),
            "[terminal]\nencoder = \"sgr\"\n"
        );
        keep_theme(&file, "night").unwrap();
        assert_eq!(
            fs::read_to_string(&file).unwrap(),
            "[terminal]\nencoder = \"sgr\"\n\n[ui]\ntheme = \"night\"\n"
        );
        fs::write(&file, "broken = [").unwrap();
        let refused = keep_encoder(&file, "sgr").unwrap_err();
        assert!(refused.hint().to_string().contains("encoder = \"sgr\""));
        assert_eq!(fs::read_to_string(&file).unwrap(), "broken = [");
    }
}
