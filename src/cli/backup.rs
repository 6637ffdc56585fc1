//! `khabar backup` and `restore`: the whole library in one file, and back.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use super::context::Context;
use super::failure::{Failure, Status};
use super::json::{BackupView, RestoreView};
use crate::library::Library;
use crate::sentence::sentence;

/// The user's settings travel under this name.
const SETTINGS: &str = "config.toml";

/// Arguments of `backup` and of `restore`.
#[derive(Debug, Args)]
pub(super) struct BackupArguments {
    /// The file of the backup
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    file: PathBuf,
}

/// Writes library and settings into one file.
pub(super) fn back_up(context: &mut Context, arguments: &BackupArguments) -> Result<Status, Failure> {
    let file = &arguments.file;
    if file.is_dir() {
        return Err(Failure::new(
            Status::Usage,
            sentence!("cli-is-folder", "{path} is a folder", path = file),
        )
        .hint(sentence!("cli-name-backup", "name a file for the backup")));
    }
    let settings = fs::read(&context.paths.config_file).ok();
    let beside: Vec<(&str, &[u8])> = settings
        .iter()
        .map(|bytes| (SETTINGS, bytes.as_slice()))
        .collect();
    let reader = context.reader()?;
    let bytes = reader.back_up(file, &beside)?;
    let articles = reader.counts()?.articles;
    if context.json {
        context.out.json(&BackupView {
            path: file.display().to_string(),
            articles,
            bytes,
        })?;
    } else {
        let path = file.display().to_string();
        let arguments = [("count", articles.into()), ("path", (&path).into())];
        let text = context.locale.format("cli-backup-done", &arguments);
        context.answer(&text)?;
    }
    Ok(Status::Done)
}

/// Replaces the library by a backup; settings are taken over where there are none.
pub(super) fn restore(context: &mut Context, arguments: &BackupArguments) -> Result<Status, Failure> {
    let restored = Library::restore(&context.paths.data_dir, &arguments.file, &Context::options())?;
    // what was restored can be searched at once
    context.finder()?;
    let settings = restored.beside.iter().find(|(name, _)| name == SETTINGS);
    let taken = match settings {
        Some((_, bytes)) if !context.paths.config_file.exists() => {
            write_new(&context.paths.config_file, bytes)?;
            true
        }
        _ => false,
    };
    let replaced = restored.replaced.as_ref().map(|path| path.display().to_string());
    if context.json {
        context.out.json(&RestoreView {
            articles: restored.articles,
            replaced,
            settings: taken.then(|| context.paths.config_file.display().to_string()),
        })?;
        return Ok(Status::Done);
    }
    let text = context
        .locale
        .format("cli-restored", &[("count", restored.articles.into())]);
    context.answer(&text)?;
    if let Some(path) = &replaced {
        let text = context
            .locale
            .format("cli-restore-aside", &[("path", path.into())]);
        context.answer(&text)?;
    }
    if taken {
        let path = context.paths.config_file.display().to_string();
        let text = context
            .locale
            .format("cli-restore-settings", &[("path", (&path).into())]);
        context.answer(&text)?;
    }
    Ok(Status::Done)
}

fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::File::create_new(path)?.write_all(bytes)
    };
    write().map_err(|error| {
        Failure::new(
            Status::Failed,
            sentence!(
                "cli-settings-not-restored",
                "the library is restored, but not the settings: cannot write {path}: {why}",
                path = path,
                why = &error
            ),
        )
    })
}
