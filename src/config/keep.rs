//! Keeps the chosen encoder in the user's settings, and everything else in them as it was.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Why the settings file was left as it is.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be changed: {why}", file.display())]
pub struct Unwritten {
    file: PathBuf,
    why: String,
    setting: String,
}

impl Unwritten {
    /// Returns what the user can do instead.
    #[must_use]
    pub fn hint(&self) -> String {
        format!("write `{}` under `[terminal]` there yourself", self.setting)
    }
}

/// Writes `terminal.encoder` into the settings file, which is made where there is none.
///
/// # Errors
/// When the file cannot be read, changed safely or replaced.
pub fn keep_encoder(file: &Path, encoder: &str) -> Result<(), Unwritten> {
    let text = match fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(unwritten(file, encoder, &error.to_string())),
    };
    let Some(changed) = with_encoder(&text, encoder) else {
        return Err(unwritten(
            file,
            encoder,
            "it is not a settings file that can be changed",
        ));
    };
    replace(file, &changed).map_err(|error| unwritten(file, encoder, &error.to_string()))
}

fn unwritten(file: &Path, encoder: &str, why: &str) -> Unwritten {
    Unwritten {
        file: file.to_owned(),
        why: why.to_owned(),
        setting: setting(encoder),
    }
}

fn setting(encoder: &str) -> String {
    format!("encoder = \"{encoder}\"")
}

/// Returns the settings with the encoder set; nothing where anything else would change with it.
fn with_encoder(text: &str, encoder: &str) -> Option<String> {
    let mut expected: toml::Table = text.parse().ok()?;
    expected
        .entry("terminal")
        .or_insert_with(|| toml::Value::Table(toml::Table::new()))
        .as_table_mut()?
        .insert("encoder".to_owned(), toml::Value::String(encoder.to_owned()));
    let changed = edit(text, encoder);
    let found: toml::Table = changed.parse().ok()?;
    (found == expected).then_some(changed)
}

/// Sets the encoder line by line, so that comments and order stay.
fn edit(text: &str, encoder: &str) -> String {
    let setting = setting(encoder);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let header = lines
        .iter()
        .position(|line| line.split('#').next().map(str::trim) == Some("[terminal]"));
    if let Some(header) = header {
        let old = lines
            .iter()
            .enumerate()
            .skip(header + 1)
            .take_while(|(_, line)| !line.trim_start().starts_with('['))
            .find(|(_, line)| is_encoder(line))
            .map(|(place, _)| place);
        match old.and_then(|place| lines.get_mut(place)) {
            Some(line) => *line = setting,
            None => lines.insert(header + 1, setting),
        }
    } else {
        if lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
        lines.push("[terminal]".to_owned());
        lines.push(setting);
    }
    lines.join("\n") + "\n"
}

/// Returns whether the line sets `encoder`.
fn is_encoder(line: &str) -> bool {
    line.split_once('=')
        .is_some_and(|(key, _)| key.trim() == "encoder")
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

    #[track_caller]
    fn check(before: &str, after: &str) {
        assert_eq!(with_encoder(before, "lrm").as_deref(), Some(after));
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
            assert_eq!(with_encoder(text, "lrm"), None, "{text}");
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
        fs::write(&file, "broken = [").unwrap();
        let refused = keep_encoder(&file, "sgr").unwrap_err();
        assert!(refused.hint().contains("encoder = \"sgr\""));
        assert_eq!(fs::read_to_string(&file).unwrap(), "broken = [");
    }
}
