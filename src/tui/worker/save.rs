//! An article as a file, in the form that the file's ending names.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::article::ArticleId;
use crate::export::{self, Form};
use crate::library::Reader;
use crate::sentence::sentence;
use crate::tui::message::{Failure, Found, Saved};

/// Writes an article into a file, unless there is one and it is not to be replaced.
pub(super) fn answer(reader: &Reader, id: ArticleId, path: &Path, replace: bool) -> Found {
    match save(reader, id, path, replace) {
        Ok(saved) => Found::Saved(id, saved),
        Err(failure) => Found::Failed(failure),
    }
}

fn save(reader: &Reader, id: ArticleId, path: &Path, replace: bool) -> Result<Saved, Failure> {
    let path = in_home(path);
    let form = form(&path)?;
    let entry = reader.entry(id).map_err(Failure::from)?.ok_or_else(|| Failure {
        message: sentence!("save-gone", "the article is no longer there"),
        hint: None,
    })?;
    let failed = |error: &io::Error| Failure {
        message: sentence!(
            "error-write",
            "cannot write {path}: {why}",
            path = &path,
            why = error
        ),
        hint: None,
    };
    let bytes =
        export::render(form, Some(id), &entry.article, &export::no_marks).map_err(|error| failed(&error))?;
    let file = if replace {
        File::create(&path)
    } else {
        File::create_new(&path)
    };
    match file.and_then(|mut file| file.write_all(&bytes)) {
        Ok(()) => Ok(Saved::Written(fs::canonicalize(&path).unwrap_or(path))),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Saved::Exists(path)),
        Err(error) => Err(failed(&error)),
    }
}

/// Finds the form that a file's ending names.
fn form(path: &Path) -> Result<Form, Failure> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.and_then(Form::of_extension).ok_or_else(|| {
        let endings: Vec<&str> = Form::ALL.iter().map(|form| form.extension()).collect();
        Failure {
            message: sentence!("save-no-form", "{path} names no form", path = path),
            hint: Some(sentence!(
                "save-endings",
                "a name may end in {endings}",
                endings = format!(".{}", endings.join(", ."))
            )),
        }
    })
}

/// Puts the home directory in the place of a tilde, as a shell would.
fn in_home(path: &Path) -> PathBuf {
    match (path.strip_prefix("~"), std::env::var_os("HOME")) {
        (Ok(rest), Some(home)) => Path::new(&home).join(rest),
        _ => path.to_owned(),
    }
}
