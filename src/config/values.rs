//! The settings as types, for those who act on them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use super::Layer;
use super::environment::{Environment, Proxies};
use super::settings::Scalar;
use crate::calendar::{Calendar, Span};
use crate::keymap::Layout;
use crate::locale::Lang;
use crate::text::{WholeKind, WholeKinds};

/// Checked values with the layer that set them, by key.
type Values = BTreeMap<&'static str, (Scalar, Layer)>;

/// Settings of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ui {
    /// The language; `None` follows the environment.
    pub lang: Option<Lang>,
    /// Name of a theme.
    pub theme: String,
    /// When colours are used.
    pub color: ColorChoice,
    /// The keyboard layout whose letters a letter of several is taken for; `None` follows the language.
    pub keyboard: Option<Layout>,
    /// Whether everything stands one below the other, without columns and signs, for screen readers.
    pub linear: bool,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether lists tell dates or ages.
    pub dates: Dates,
    /// How lists show articles that tell the same story.
    pub stories: Stories,
    /// Whether the selected article is shown next to the list.
    pub preview: Preview,
    /// How close the rows of lists are.
    pub density: Density,
}

/// How close the rows of lists are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Density {
    /// With a blank row between articles.
    #[default]
    Comfortable,
    /// Without one.
    Compact,
}

/// Whether the selected article is shown next to the list before it is opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Preview {
    /// Unless the line to the terminal is slow.
    #[default]
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}

impl Preview {
    /// Round trip to the terminal from which on a screenful of text for each selected row is too much.
    const SLOW_LINE: Duration = Duration::from_millis(150);

    /// Returns whether previews are shown; `answered` is how long the terminal took to answer, if it did.
    #[must_use]
    pub fn is_shown(self, answered: Option<Duration>) -> bool {
        match self {
            Self::Auto => answered.is_none_or(|took| took < Self::SLOW_LINE),
            Self::On => true,
            Self::Off => false,
        }
    }
}

/// How lists show articles that tell the same story.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stories {
    /// As one row: the newest, with the number of the others.
    #[default]
    Grouped,
    /// Each as a row of its own.
    Separate,
}

/// How lists tell when an article was published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dates {
    /// How long ago it was.
    #[default]
    Age,
    /// The day, in the reader's calendar.
    Date,
}

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColorChoice {
    /// On a terminal.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Settings of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Widest line, in cells.
    pub measure: u16,
    /// What is kept whole inside right-to-left text.
    pub whole: WholeKinds,
    /// Whether right-to-left paragraphs are stretched to the measure.
    pub justify: Justify,
    /// What happens to vowel marks.
    pub marks: Marks,
    /// Whether lost half-spaces of Persian texts are put back for reading.
    pub repair: bool,
    /// The calendar of dates.
    pub calendar: Calendars,
    /// When an open article counts as read.
    pub mark_read: MarkRead,
}

/// How the lines of right-to-left paragraphs end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Justify {
    /// Where their last word ends.
    None,
    /// All at the measure, but the last: stretched by tatweels, then by spaces.
    Kashida,
}

/// What happens to vowel marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// They are shown.
    Keep,
    /// They are left out of the page, not of the text.
    Strip,
}

/// When an open article counts as read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MarkRead {
    /// Once it is open.
    #[default]
    Opening,
    /// Once it was open for so many seconds.
    After(u8),
    /// When it is marked by hand.
    Never,
}

/// Which calendar dates are shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Calendars {
    /// That of the interface's language.
    Auto,
    /// This one.
    Fixed(Calendar),
}

impl Calendars {
    /// Returns the calendar to use with an interface in `lang`.
    #[must_use]
    pub fn for_lang(self, lang: Lang) -> Calendar {
        match self {
            Self::Auto => Calendar::for_lang(lang.tag()),
            Self::Fixed(calendar) => calendar,
        }
    }
}

/// Settings of the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminal {
    /// Name of the encoder; `None` asks the terminal.
    pub encoder: Option<String>,
    /// Name of the letters that are exchanged for near ones.
    pub letters: String,
}

/// Which articles are let go by their age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prune {
    /// Those that are older; `None` lets none go.
    pub older_than: Option<Span>,
    /// Unread ones stay, however old.
    pub keep_unread: bool,
}

impl Prune {
    pub(super) fn of(values: &Values) -> Self {
        Self {
            older_than: word(values, "prune.older-than").parse().ok(),
            keep_unread: matches!(values.get("prune.keep-unread"), Some((Scalar::Switch(true), _))),
        }
    }
}

/// Settings of fetching.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fetch {
    /// Hosts that are asked at the same time.
    pub jobs: usize,
    /// How long a host is left alone after each answer.
    pub gap: Duration,
    /// Longest wait for a connection.
    pub connect_timeout: Duration,
    /// Longest time for one feed or page.
    pub timeout: Duration,
    /// Largest feed or page, in bytes.
    pub max_bytes: u64,
    /// Pages of articles that are fetched for one feed at most.
    pub pages: u32,
    /// How long a feed that answered is left alone.
    pub interval: Duration,
    /// Address of the proxy for `http`.
    pub http_proxy: Option<String>,
    /// Address of the proxy for `https`.
    pub https_proxy: Option<String>,
    /// Hosts that are asked without it.
    pub no_proxy: Vec<String>,
    /// File of certificates that are trusted besides the public ones.
    pub ca_file: Option<PathBuf>,
    /// Commands that tell user and password, by name.
    pub credentials: BTreeMap<String, String>,
}

impl Fetch {
    pub(super) fn of(
        values: &Values,
        environment: &Environment,
        credentials: BTreeMap<String, String>,
    ) -> Self {
        let number = |key: &str| match values.get(key) {
            Some((Scalar::Number(number), _)) => number.unsigned_abs(),
            _ => 0,
        };
        let proxies = match word(values, "fetch.proxy") {
            "environment" => environment.proxies(),
            "none" => Proxies::default(),
            address => Proxies {
                http: Some(address.to_owned()),
                https: Some(address.to_owned()),
                exceptions: Vec::new(),
            },
        };
        let ca_file = word(values, "fetch.ca-file");
        Self {
            jobs: number("fetch.jobs") as usize,
            gap: Duration::from_millis(number("fetch.gap")),
            connect_timeout: Duration::from_secs(number("fetch.connect-timeout")),
            timeout: Duration::from_secs(number("fetch.timeout")),
            max_bytes: number("fetch.max-size") << 20,
            pages: number("fetch.pages") as u32,
            interval: Duration::from_secs(60 * number("fetch.interval")),
            http_proxy: proxies.http,
            https_proxy: proxies.https,
            no_proxy: proxies.exceptions,
            ca_file: (ca_file != "none").then(|| PathBuf::from(ca_file)),
            credentials,
        }
    }
}

impl Ui {
    /// Chooses the layout whose letters a letter of several is taken for: the setting, else that of the language.
    #[must_use]
    pub fn keyboard_for(&self, lang: Lang) -> Option<Layout> {
        self.keyboard.or_else(|| Layout::for_lang(lang.tag()))
    }

    pub(super) fn of(values: &Values) -> Self {
        Self {
            lang: Lang::from_tag(word(values, "ui.lang")),
            theme: word(values, "ui.theme").to_owned(),
            color: match word(values, "ui.color") {
                "always" => ColorChoice::Always,
                "never" => ColorChoice::Never,
                _ => ColorChoice::Auto,
            },
            keyboard: Layout::named(word(values, "ui.keyboard")),
            linear: word(values, "ui.linear") == "on",
            mouse: word(values, "ui.mouse") != "off",
            dates: match word(values, "ui.dates") {
                "date" => Dates::Date,
                _ => Dates::Age,
            },
            stories: match word(values, "ui.stories") {
                "off" => Stories::Separate,
                _ => Stories::Grouped,
            },
            density: match word(values, "ui.density") {
                "compact" => Density::Compact,
                _ => Density::Comfortable,
            },
            preview: match word(values, "ui.preview") {
                "on" => Preview::On,
                "off" => Preview::Off,
                _ => Preview::Auto,
            },
        }
    }
}

impl Reader {
    pub(super) fn of(values: &Values) -> Self {
        let named = match values.get("reader.isolate") {
            Some((Scalar::Words(words), _)) => words.as_slice(),
            Some(_) | None => &[],
        };
        let kinds = named.iter().filter_map(|name| WholeKind::named(name));
        Self {
            measure: match values.get("reader.measure") {
                Some((Scalar::Number(cells), _)) => u16::try_from(*cells).unwrap_or(u16::MAX),
                _ => 72,
            },
            whole: kinds.fold(WholeKinds::NONE, WholeKinds::with),
            justify: match word(values, "reader.justify") {
                "kashida" => Justify::Kashida,
                _ => Justify::None,
            },
            marks: match word(values, "reader.marks") {
                "strip" => Marks::Strip,
                _ => Marks::Keep,
            },
            repair: word(values, "reader.half-spaces") == "repair",
            mark_read: match word(values, "reader.mark-read") {
                "never" => MarkRead::Never,
                "2s" => MarkRead::After(2),
                "5s" => MarkRead::After(5),
                "10s" => MarkRead::After(10),
                _ => MarkRead::Opening,
            },
            calendar: match word(values, "reader.calendar") {
                "jalali" => Calendars::Fixed(Calendar::Jalali),
                "gregorian" => Calendars::Fixed(Calendar::Gregorian),
                "hijri" => Calendars::Fixed(Calendar::Hijri),
                "hebrew" => Calendars::Fixed(Calendar::Hebrew),
                _ => Calendars::Auto,
            },
        }
    }
}

impl Terminal {
    pub(super) fn of(values: &Values) -> Self {
        let name = word(values, "terminal.encoder");
        Self {
            encoder: (name != "auto").then(|| name.to_owned()),
            letters: word(values, "terminal.letters").to_owned(),
        }
    }
}

/// Returns a setting of one word; the checks and the built-in layer see to it that it is there.
fn word<'a>(values: &'a Values, key: &str) -> &'a str {
    match values.get(key) {
        Some((Scalar::Word(word), _)) => word,
        _ => "auto",
    }
}
