//! What may be written after `khabar`: one definition behind parsing, help, completions and man page.
//!
//! Holds no behaviour; each verb's work is in the file of its name.

use std::num::NonZeroU32;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;

use super::backup::BackupArguments;
use super::cat::CatArguments;
use super::delete::{DeleteArguments, UndeleteArguments};
use super::export::ExportArguments;
use super::feed::FeedVerb;
use super::fetch::FetchArguments;
use super::opml::OpmlVerb;
use super::prune::PruneArguments;
use super::reextract::ReextractArguments;
use super::related::RelatedArguments;
use super::saved::SavedVerb;
use super::tag::TagVerb;
use crate::config::{Kind, Setting};
use crate::library::Format;
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
    #[arg(help = "How right-to-left text is sent to the terminal [env: KHABAR_ENCODER]")]
    #[arg(long, global = true, value_name = "NAME", value_parser = words_of("terminal.encoder"))]
    pub(super) encoder: Option<String>,
    /// Language of the interface: fa, ar, he, ur or en
    #[arg(long, global = true, value_name = "TAG", value_parser = language)]
    pub(super) lang: Option<String>,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", value_parser = words_of("ui.color"))]
    pub(super) color: Option<String>,
    /// One thing a line and words instead of signs, for screen readers
    #[arg(long, global = true)]
    pub(super) linear: bool,
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
    /// Open the reader on sample articles, in a library that is thrown away
    Demo,
    /// Read articles from files and folders into the library
    Import(ImportArguments),
    /// Follow feeds and leave them
    #[command(subcommand, arg_required_else_help = false)]
    Feed(FeedVerb),
    /// Download what is new, whole articles where feeds give only summaries
    Fetch(FetchArguments),
    /// Take lists of feeds from other readers and write them
    #[command(subcommand, arg_required_else_help = false)]
    Opml(OpmlVerb),
    /// List articles, newest first
    List(ListArguments),
    /// Search articles, best first
    Search(SearchArguments),
    /// Show one article
    Show(ShowArguments),
    /// List what tells the same story as an article, and what is about the same
    Related(RelatedArguments),
    /// Lay any text out for this terminal, right to left where it is
    Cat(CatArguments),
    /// Keep articles among the bookmarks, with notes
    #[command(subcommand, arg_required_else_help = false)]
    Bookmark(BookmarkVerb),
    /// Mark articles as read or unread
    #[command(subcommand, arg_required_else_help = false)]
    Mark(MarkVerb),
    /// Give articles tags of your own
    #[command(subcommand, arg_required_else_help = false)]
    Tag(TagVerb),
    /// Take articles out of the library; undelete brings them back until the next prune
    Delete(DeleteArguments),
    /// Bring deleted articles back
    Undelete(UndeleteArguments),
    /// Keep searches under names
    #[command(subcommand, arg_required_else_help = false)]
    Saved(SavedVerb),
    /// Let deleted and old articles go for good; bookmarked ones always stay
    Prune(PruneArguments),
    /// Write articles as files, one each
    Export(ExportArguments),
    /// Write the whole library into one file, while it is in use
    Backup(BackupArguments),
    /// Replace the library by a backup; the replaced one is kept aside
    Restore(BackupArguments),
    /// Examine the terminal, the settings and the library, and show a test card
    Doctor,
    /// Run the extractor again over the pages as they were fetched
    Reextract(ReextractArguments),
    /// Build the search index anew from the stored articles
    Reindex,
    /// Verify store and index, and that they agree
    Check,
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

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// Files, folders (walked), URLs of web pages, or - for standard input
    #[arg(required = true, value_name = "PATH|URL", value_hint = ValueHint::AnyPath)]
    pub(super) paths: Vec<PathBuf>,
    /// The source of articles that name none themselves
    #[arg(long, value_name = "NAME")]
    pub(super) source: Option<String>,
    /// A tag for every article; may be given several times
    #[arg(long = "tag", value_name = "TAG")]
    pub(super) tags: Vec<String>,
    /// The format of the files
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = format_parser())]
    pub(super) format: Format,
    /// Read everything and say what it is, but store nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    /// Follow symbolic links that lead out of an imported folder
    #[arg(long)]
    pub(super) follow: bool,
}

/// Takes the names of the formats that `ingest` knows.
fn format_parser() -> impl clap::builder::TypedValueParser<Value = Format> {
    use clap::builder::TypedValueParser as _;
    PossibleValuesParser::new(Format::ALL.iter().map(|(_, name)| *name))
        .try_map(|name| name.parse::<Format>())
}

/// Arguments of `list`.
#[derive(Debug, Args)]
pub(super) struct ListArguments {
    /// Words and fields that the articles must match
    #[arg(value_name = "QUERY", allow_hyphen_values = true, value_parser = query)]
    pub(super) query: Option<String>,
    /// More words of the query
    #[arg(value_name = "WORD")]
    pub(super) more: Vec<String>,
    /// Articles at most
    #[arg(long, short = 'n', value_name = "N")]
    pub(super) limit: Option<NonZeroU32>,
    /// Of articles that tell the same story only the newest
    #[arg(long, conflicts_with = "query")]
    pub(super) stories: bool,
}

/// Arguments of `search`.
#[derive(Debug, Args)]
pub(super) struct SearchArguments {
    /// What to look for; - reads queries from standard input, one a line
    #[arg(value_name = "QUERY", allow_hyphen_values = true, value_parser = query)]
    pub(super) query: String,
    /// More words of the query
    #[arg(value_name = "WORD")]
    pub(super) more: Vec<String>,
    /// Hits at most
    #[arg(long, short = 'n', value_name = "N", default_value = "20")]
    pub(super) limit: NonZeroU32,
    /// The last word counts as the beginning of one
    #[arg(long)]
    pub(super) prefix: bool,
}

/// Takes a query, which may begin with a hyphen (`-word` leaves articles out), but no mistyped option.
pub(super) fn query(text: &str) -> Result<String, String> {
    let option = text.starts_with("--") && !text.contains(char::is_whitespace)
        || matches!(text.as_bytes(), [b'-', letter] if letter.is_ascii_alphabetic());
    if option {
        return Err(format!("there is no option {text}"));
    }
    Ok(text.to_owned())
}

/// Arguments of `show`.
#[derive(Debug, Args)]
pub(super) struct ShowArguments {
    /// The article's number, as `list` and `search` name it
    #[arg(value_name = "ID")]
    pub(super) id: i64,
    /// The form in which it is written
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub(super) format: ShowFormat,
    /// What was left out of the article instead, line by line with the reasons
    #[arg(long, conflicts_with = "format")]
    pub(super) dropped: bool,
}

/// The form in which an article is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowFormat {
    Text,
    Markdown,
    Html,
    Json,
}

/// What to do with bookmarks.
#[derive(Debug, Subcommand)]
pub(super) enum BookmarkVerb {
    /// Bookmark articles
    Add {
        /// The articles' numbers
        #[arg(value_name = "ID", required = true)]
        ids: Vec<i64>,
        /// A note of your own
        #[arg(long, value_name = "TEXT")]
        note: Option<String>,
    },
    /// Take bookmarks away
    Remove {
        /// The articles' numbers
        #[arg(value_name = "ID", required = true)]
        ids: Vec<i64>,
    },
    /// List the bookmarked articles with their notes
    List,
    /// Write the bookmarks to standard output, in the form of the file in the data directory
    Export,
    /// Take over bookmarks that were exported
    Import {
        /// The file, or - for standard input
        #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
        file: PathBuf,
    },
}

/// How to mark articles.
#[derive(Debug, Subcommand)]
pub(super) enum MarkVerb {
    /// Mark articles as read
    Read(MarkArguments),
    /// Mark articles as unread
    Unread(MarkArguments),
}

/// Which articles to mark.
#[derive(Debug, Args)]
pub(super) struct MarkArguments {
    /// The articles' numbers, or a query
    #[arg(value_name = "ID or QUERY", required = true, num_args = 1..)]
    pub(super) which: Vec<String>,
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
    /// List the actions and their keys
    Keys,
    /// List the themes
    Themes,
}
