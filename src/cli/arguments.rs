//! What may be written after `khabar`: one definition behind parsing, help, completions and man page.
//!
//! Holds no behaviour; each verb's work is in the file of its name.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use crate::config::{Kind, Setting};
use crate::locale::{LANGS, Lang};

/// A news reader for the terminal, for languages written from right to left and all others.
///
/// Without a verb it opens the reader on your library. Import a folder of saved
/// articles first, or look at `khabar demo`.
#[derive(Debug, Parser)]
#[command(
    name = "khabar",
    version,
    max_term_width = 100,
    subcommand_help_heading = "Verbs"
)]
#[command(
    after_help = "Exit status: 0 done, 1 nothing found or some inputs had problems, 2 wrong usage, 3 failure."
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) globals: Globals,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// Options that every verb takes.
#[derive(Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct Globals {
    /// Folder of the library
    #[arg(
        long,
        global = true,
        value_name = "DIR",
        env = "KHABAR_DATA_DIR",
        hide_env_values = true
    )]
    #[arg(value_hint = ValueHint::DirPath)]
    pub(super) data_dir: Option<PathBuf>,
    /// File of your settings
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        env = "KHABAR_CONFIG",
        hide_env_values = true
    )]
    #[arg(value_hint = ValueHint::FilePath)]
    pub(super) config: Option<PathBuf>,
    /// How right-to-left text is sent to the terminal [env: KHABAR_ENCODER=]
    #[arg(long, global = true, value_name = "NAME", value_parser = words_of("terminal.encoder"))]
    pub(super) encoder: Option<String>,
    /// Language of the interface: fa, ar, he, ur or en
    #[arg(long, global = true, value_name = "TAG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", value_parser = words_of("ui.color"))]
    pub(super) color: Option<String>,
    /// How much goes to the log file
    #[arg(long, global = true, value_name = "LEVEL", default_value = "warn")]
    pub(super) log_level: LogLevel,
    /// One JSON object a line instead of text for people
    #[arg(long, global = true)]
    pub(super) json: bool,
}

/// Takes the words that a setting may hold, so that option and setting never differ.
fn words_of(key: &str) -> PossibleValuesParser {
    match Setting::find(key).map(|setting| &setting.kind) {
        Some(Kind::Choice(words)) => PossibleValuesParser::new(words.iter()),
        _ => PossibleValuesParser::new(std::iter::empty::<&str>()),
    }
}

/// Takes a language's tag, with or without a region.
fn language(tag: &str) -> Result<String, String> {
    Lang::from_tag(tag)
        .map(|lang| lang.tag().to_owned())
        .ok_or_else(|| format!("the interface speaks {}", LANGS.join(", ")))
}

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LogLevel {
    Off,
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Examine the terminal, the settings and the library, and show a test card
    Doctor,
    /// Say where things are and what is set
    #[command(subcommand, arg_required_else_help = false)]
    Config(ConfigVerb),
    /// Write the completions of a shell to standard output
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write the manual page to standard output
    Man,
}

/// What to say about the settings.
#[derive(Debug, Subcommand)]
pub(super) enum ConfigVerb {
    /// Say where settings, library and log are
    Path,
    /// List the settings in force, and which layer set each
    Show {
        /// Print the built-in settings with their explanations instead
        #[arg(long)]
        default: bool,
    },
}
