//! The settings file read again when it changes, while the interface runs.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Config, Layer, Layers, Notice, themes};
use crate::locale::Lang;
use crate::theme::Theme;

/// Writes that follow each other faster than this are one: editors replace a file in several steps.
const CALM: Duration = Duration::from_millis(150);

/// The settings after a change of their file.
#[derive(Debug, Clone)]
pub struct Reread {
    /// As they were before.
    pub before: Config,
    /// As they are now.
    pub now: Config,
    /// The language of the interface now.
    pub lang: Lang,
    /// The themes that can be chosen now.
    pub themes: Vec<Theme>,
}

/// A running watch; dropping it ends it.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
}

impl Config {
    /// Reads the user's file again under the same environment and command line.
    ///
    /// # Errors
    /// What is wrong with it; the settings then had better stay as they are.
    pub fn reread(&self, file: &Path) -> Result<Reread, Vec<Notice>> {
        let file = match read_file(file, false) {
            Ok(file) => file,
            Err(notice) => return Err(vec![notice]),
        };
        let folder = file
            .as_ref()
            .map(|(path, _)| themes::folder(path))
            .unwrap_or_default();
        let (now, mut notices) = Self::load(&Layers {
            file,
            ..self.above.clone()
        });
        let (themes, bad) = themes::themes(&folder);
        notices.extend(bad);
        if !notices.is_empty() {
            return Err(notices);
        }
        Ok(Reread {
            before: self.clone(),
            lang: now.lang(&self.above.environment),
            now,
            themes,
        })
    }
}

/// Reads the user's file; that it is missing matters only where it was `named`.
///
/// # Errors
/// The file cannot be read, or is no text.
pub fn read_file(path: &Path, named: bool) -> Result<Option<(PathBuf, String)>, Notice> {
    let problem = match fs::read(path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => return Ok(Some((path.to_owned(), text))),
            Err(error) => error.to_string(),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound && !named => return Ok(None),
        Err(error) => error.to_string(),
    };
    Err(Notice {
        layer: Layer::File,
        place: path.display().to_string(),
        message: format!("the settings cannot be read: {problem}"),
        hint: Some(
            "the built-in settings are used; `khabar config path` says where yours are looked for".to_owned(),
        ),
    })
}

/// Calls `on_change` with the settings read again, whenever their file or a theme beside it was changed.
///
/// # Errors
/// The folder of the file is not there, or the system has no watches left.
pub fn watch(
    file: &Path,
    config: Config,
    mut on_change: impl FnMut(Result<Reread, Vec<Notice>>) + Send + 'static,
) -> notify::Result<Watch> {
    let folder = file.parent().unwrap_or(Path::new(".")).to_owned();
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        let tells = event.is_ok_and(|event| {
            !matches!(event.kind, EventKind::Access(_))
                && event
                    .paths
                    .iter()
                    .any(|path| path.extension().is_some_and(|extension| extension == "toml"))
        });
        if tells {
            // nobody listens any more: the watch is about to end
            let _ = sender.send(());
        }
    })?;
    watcher.watch(&folder, RecursiveMode::Recursive)?;
    let file = file.to_owned();
    let mut config = config;
    thread::Builder::new()
        .name("khabar-settings".to_owned())
        .spawn(move || {
            while events.recv().is_ok() {
                while match events.recv_timeout(CALM) {
                    Ok(()) => true,
                    Err(RecvTimeoutError::Timeout) => false,
                    Err(RecvTimeoutError::Disconnected) => return,
                } {}
                let reread = config.reread(&file);
                if let Ok(reread) = &reread {
                    config = reread.now.clone();
                }
                on_change(reread);
            }
        })
        .map_err(notify::Error::io)?;
    Ok(Watch { _watcher: watcher })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_told_and_a_mistake_keeps_what_was() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("config.toml");
        fs::write(&file, "[reader]\nmeasure = 60\n").unwrap();
        let (config, _) = Config::load(&Layers {
            file: read_file(&file, false).unwrap(),
            command_line: vec![("--lang", "ui.lang", "he".to_owned())],
            ..Layers::default()
        });
        let (sender, told) = channel();
        let watch = watch(&file, config, move |reread| {
            let _ = sender.send(reread);
        })
        .unwrap();
        let wait = || told.recv_timeout(Duration::from_secs(20)).unwrap();
        fs::write(&file, "[reader]\nmeasure = 80\n[ui]\nlang = \"fa\"\n").unwrap();
        let reread = wait().unwrap();
        assert_eq!(
            (reread.before.reader.measure, reread.now.reader.measure),
            (60, 80)
        );
        assert_eq!(reread.lang, Lang::He, "the command line still wins");
        fs::write(&file, "[reader]\nmesure = 90\n").unwrap();
        let notices = wait().unwrap_err();
        assert!(notices[0].place.ends_with("config.toml:2"), "{notices:?}");
        assert_eq!(notices[0].hint.as_deref(), Some("did you mean `reader.measure`?"));
        fs::write(&file, "[reader]\nmeasure = 100\n").unwrap();
        assert_eq!(wait().unwrap().before.reader.measure, 80);
        drop(watch);
    }
}
