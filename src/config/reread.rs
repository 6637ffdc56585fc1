//! The settings file read again when it changes, while the interface runs.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Config, Layer, Layers, Notice, themes};
use crate::limits;
use crate::locale::Lang;
use crate::sentence::{Sentence, io_reason, sentence};
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
    end: Sender<Heard>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        // the thread may have ended by itself
        let _ = self.end.send(Heard::End);
    }
}

impl Config {
    /// Reads the user's file again under the same environment and command line.
    ///
    /// # Errors
    /// What is wrong with it; the settings then had better stay as they are.
    pub fn reread(&self, path: &Path) -> Result<Reread, Vec<Notice>> {
        let file = match read_file(path, false) {
            Ok(file) => file,
            Err(notice) => return Err(vec![notice]),
        };
        let (now, mut notices) = Self::load(&Layers {
            file,
            ..self.above.clone()
        });
        let (themes, bad) = themes::choice(&now, path);
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
    let problem = match File::open(path).and_then(|file| limits::read_all(file, limits::FILE)) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => return Ok(Some((path.to_owned(), text))),
            Err(error) => Sentence::verbatim(error.to_string()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound && !named => return Ok(None),
        Err(error) => io_reason(&error),
    };
    Err(Notice {
        layer: Layer::File,
        place: path.display().to_string(),
        message: sentence!(
            "config-unread",
            "the settings cannot be read: {why}",
            why = problem
        ),
        hint: Some(sentence!(
            "config-built-in",
            "the built-in settings are used; `khabar config path` says where yours are looked for"
        )),
    })
}

/// Calls `on_change` with the settings read again, whenever their file or a theme beside it was changed.
///
/// # Errors
/// The system has no watches left. A folder that is not there yet is waited for.
pub fn watch(
    file: &Path,
    config: Config,
    mut on_change: impl FnMut(Result<Reread, Vec<Notice>>) + Send + 'static,
) -> notify::Result<Watch> {
    let (sender, events) = channel();
    let heard = sender.clone();
    let mut watched = Watched::new(file, move |event: notify::Result<Event>| {
        if let Ok(event) = event
            && !matches!(event.kind, EventKind::Access(_))
        {
            let is_toml = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "toml");
            // nobody listens any more: the watch is about to end
            let _ = heard.send(Heard::Change {
                tells: event.paths.iter().any(is_toml),
            });
        }
    })?;
    let file = file.to_owned();
    let mut config = config;
    thread::Builder::new()
        .name("khabar-settings".to_owned())
        .spawn(move || {
            while let Ok(Heard::Change { mut tells }) = events.recv() {
                loop {
                    match events.recv_timeout(CALM) {
                        Ok(Heard::Change { tells: too }) => tells |= too,
                        Err(RecvTimeoutError::Timeout) => break,
                        Ok(Heard::End) | Err(RecvTimeoutError::Disconnected) => return,
                    }
                }
                // what was written before the folder was watched was not heard
                if !watched.follow() && !tells {
                    continue;
                }
                let reread = config.reread(&file);
                if let Ok(reread) = &reread {
                    config = reread.now.clone();
                }
                on_change(reread);
            }
        })
        .map_err(notify::Error::io)?;
    Ok(Watch { end: sender })
}

/// What the thread of a watch hears.
#[derive(Debug, Clone, Copy)]
enum Heard {
    /// Something changed; it `tells` where it may be settings.
    Change { tells: bool },
    /// Nobody wants to know any more.
    End,
}

/// The folder of the settings, or what there is of the way to it.
struct Watched {
    watcher: RecommendedWatcher,
    folder: PathBuf,
    /// What is watched now: the folder itself, or its nearest ancestor that is there.
    at: PathBuf,
}

impl Watched {
    fn new(file: &Path, hear: impl FnMut(notify::Result<Event>) + Send + 'static) -> notify::Result<Self> {
        let folder = match file.parent() {
            Some(folder) if folder != Path::new("") => folder.to_owned(),
            _ => PathBuf::from("."),
        };
        let mut watched = Self {
            watcher: notify::recommended_watcher(hear)?,
            at: nearest_folder(&folder),
            folder,
        };
        watched.begin()?;
        Ok(watched)
    }

    fn begin(&mut self) -> notify::Result<()> {
        // themes lie below the folder; what lies beside the way to it is nobody's business
        let mode = if self.at == self.folder {
            RecursiveMode::Recursive
        } else {
            RecursiveMode::NonRecursive
        };
        self.watcher.watch(&self.at, mode)
    }

    /// Goes on to the folder as far as it is there now; says whether it is another than before.
    fn follow(&mut self) -> bool {
        let near = nearest_folder(&self.folder);
        if near == self.at {
            return false;
        }
        // what was watched may be gone
        let _ = self.watcher.unwatch(&self.at);
        self.at = near;
        if let Err(error) = self.begin() {
            tracing::warn!(%error, "no watch on the settings any more");
        }
        true
    }
}

/// Finds the folder, or what is there of the way to it.
fn nearest_folder(folder: &Path) -> PathBuf {
    let there = folder.ancestors().find(|above| above.is_dir());
    there.unwrap_or(Path::new("/")).to_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;

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
        let hint = notices[0].hint.as_ref().map(ToString::to_string);
        assert_eq!(hint.as_deref(), Some("did you mean `reader.measure`?"));
        fs::write(&file, "[reader]\nmeasure = 100\n").unwrap();
        assert_eq!(wait().unwrap().before.reader.measure, 80);
        drop(watch);
    }

    #[test]
    fn settings_are_seen_whose_folder_is_made_later() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("not/yet/config.toml");
        let (sender, told) = channel();
        let watch = watch(&file, Config::default(), move |reread| {
            let _ = sender.send(reread);
        })
        .unwrap();
        let measure = |wanted: u16| {
            let until = std::time::Instant::now() + Duration::from_secs(20);
            while std::time::Instant::now() < until {
                if let Ok(Ok(reread)) = told.recv_timeout(Duration::from_secs(20))
                    && reread.now.reader.measure == wanted
                {
                    return;
                }
            }
            panic!("the settings were not read: {wanted}");
        };
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, "[reader]\nmeasure = 60\n").unwrap();
        measure(60);
        fs::write(&file, "[reader]\nmeasure = 80\n").unwrap();
        measure(80);
        drop(watch);
    }
}
