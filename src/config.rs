//! Settings in layers: built-in, then the user's file, then the environment, then the command line.
//!
//! Every setting is one row of [`SETTINGS`]; the built-in values are those of
//! `assets/config.toml`. What is wrong in a layer becomes a [`Notice`] and the
//! layer below stands: a wrong file never stops the reader. Where folders are
//! is said by [`paths`]; nothing here prints.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

mod environment;
mod file;
mod keep;
pub mod paths;
mod reread;
mod settings;
mod themes;
mod values;

pub use environment::Environment;
pub use keep::{Unwritten, keep_encoder, keep_theme};
pub use reread::{Reread, Watch, read_file, watch};
pub use settings::{Kind, SETTINGS, Setting};
pub use themes::{choice as themes_for, folder as themes_folder, themes};
pub use values::{
    Calendars, ColorChoice, Dates, Density, Fetch, Justify, MarkRead, Marks, Preview, Prune, Reader, Stories,
    Terminal, Ui,
};

use crate::keymap::{Action, BindError, Keymap};
use crate::sentence::{Sentence, sentence};
use settings::Scalar;

/// The built-in settings, each with its explanation, as a TOML file.
pub const DEFAULTS: &str = include_str!("../assets/config.toml");

/// Where a value comes from; later ones win.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Compiled in.
    BuiltIn,
    /// The user's file.
    File,
    /// An environment variable.
    Environment,
    /// An option of the command line.
    CommandLine,
}

impl fmt::Display for Layer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::BuiltIn => "built-in",
            Self::File => "file",
            Self::Environment => "environment",
            Self::CommandLine => "command line",
        })
    }
}

/// Something in a layer that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The layer that holds it.
    pub layer: Layer,
    /// The file and line, the variable or the option.
    pub place: String,
    /// What is wrong, as one sentence.
    pub message: Sentence,
    /// What may have been meant.
    pub hint: Option<Sentence>,
}

impl Notice {
    /// Returns the line of the file, where it is known.
    fn line(&self) -> Option<usize> {
        self.place.rsplit(':').next()?.parse().ok()
    }

    /// Says it with its place.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        sentence!(
            "error-at",
            "{address}: {why}",
            address = &self.place,
            why = &self.message
        )
    }
}

/// Names what may have been meant, as the settings write it.
fn meant(near: impl fmt::Display) -> Sentence {
    sentence!("config-meant", "did you mean {near}?", near = near.to_string())
}

/// What the layers above the built-in one are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layers {
    /// The user's file: its path and what it holds; `None` where there is no file.
    pub file: Option<(PathBuf, String)>,
    /// The environment, as far as settings are concerned.
    pub environment: Environment,
    /// Options of the command line: name of the option, key and value.
    pub command_line: Vec<(&'static str, &'static str, String)>,
}

/// The settings in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The interface.
    pub ui: Ui,
    /// The page.
    pub reader: Reader,
    /// The terminal.
    pub terminal: Terminal,
    /// Which articles are let go by their age.
    pub prune: Prune,
    /// Fetching.
    pub fetch: Fetch,
    /// The keys, the user's own over the defaults.
    pub keymap: Keymap,
    origins: BTreeMap<&'static str, (Scalar, Layer)>,
    /// The layers over the user's file, for reading that again.
    above: Layers,
}

impl Config {
    /// Puts the layers over each other.
    #[must_use]
    pub fn load(layers: &Layers) -> (Self, Vec<Notice>) {
        let mut notices = Vec::new();
        let mut values = file::built_in();
        let mut keymap = Keymap::default();
        let mut credentials = BTreeMap::new();
        if let Some((path, text)) = &layers.file {
            let read = file::read(path, text);
            notices.extend(read.notices);
            credentials = read.credentials;
            let bound: Vec<Result<(), BindError>> = read
                .keys
                .iter()
                .map(|binding| keymap.bind(&binding.action, &binding.keys))
                .collect();
            for (binding, bound) in read.keys.into_iter().zip(bound) {
                // only now, when every key has its action
                let wrong = || {
                    let action = Action::named(&binding.action)?;
                    keymap
                        .taken(action, &binding.keys)
                        .or_else(|| keymap.hidden(action))
                };
                if let Some(error) = bound.err().or_else(wrong) {
                    notices.push(Notice {
                        layer: Layer::File,
                        place: binding.place,
                        message: error.sentence(),
                        hint: Some(sentence!(
                            "config-keys",
                            "`khabar config keys` lists the actions and their keys"
                        )),
                    });
                }
            }
            notices.sort_by_key(Notice::line);
            for (key, value) in read.values {
                values.insert(key, (value, Layer::File));
            }
        }
        let environment = layers
            .environment
            .settings()
            .map(|(name, key, text)| (Layer::Environment, name, key, text));
        let options = layers
            .command_line
            .iter()
            .map(|(name, key, text)| (Layer::CommandLine, *name, *key, text.as_str()));
        for (layer, name, key, text) in environment.chain(options) {
            let Some(setting) = Setting::find(key) else {
                continue;
            };
            match setting.kind.parse(text) {
                Ok(value) => {
                    values.insert(setting.key, (value, layer));
                }
                Err(problem) => notices.push(Notice {
                    layer,
                    place: name.to_owned(),
                    message: problem.message,
                    hint: problem.hint,
                }),
            }
        }
        let config = Self {
            ui: Ui::of(&values),
            reader: Reader::of(&values),
            terminal: Terminal::of(&values),
            fetch: Fetch::of(&values, &layers.environment, credentials),
            prune: Prune::of(&values),
            keymap,
            origins: values,
            above: Layers {
                file: None,
                ..layers.clone()
            },
        };
        (config, notices)
    }

    /// Lists the settings in force: key, value as TOML, and the layer that set it.
    pub fn entries(&self) -> impl Iterator<Item = (&'static str, String, Layer)> {
        self.origins
            .iter()
            .map(|(key, (value, layer))| (*key, value.to_string(), *layer))
    }

    /// Chooses the language of the interface: the setting, else the locale environment, else English.
    #[must_use]
    pub fn lang(&self, environment: &Environment) -> crate::locale::Lang {
        self.ui
            .lang
            .or_else(|| environment.lang())
            .unwrap_or(crate::locale::Lang::En)
    }
}

impl Default for Config {
    fn default() -> Self {
        Self::load(&Layers::default()).0
    }
}

#[cfg(test)]
mod tests;
