//! Help and the palette: the actions with their keys, filtered by what is typed.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::field::Field;
use super::interface::Interface;
use crate::keymap::{ACTIONS, Action, Scope};

/// Which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Every key, to be read.
    Help,
    /// Every action that can be run, to be chosen from.
    Palette,
}

/// Help or the palette.
#[derive(Debug)]
pub(super) struct Commands {
    /// Which of the two it is.
    pub(super) kind: Kind,
    /// What is looked for.
    pub(super) field: Field,
    /// Whether keys go into the field.
    pub(super) typing: bool,
    /// The actions that are shown.
    pub(super) rows: Vec<Action>,
    /// The selected row.
    pub(super) selected: usize,
    /// The first row shown.
    pub(super) top: usize,
    height: usize,
}

/// What becomes of help or palette after an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It stays open.
    Stay,
    /// It is closed.
    Close,
    /// It is closed, and this is done.
    Run(Action),
}

impl Commands {
    /// Opens it with every action.
    pub(super) fn new(kind: Kind, interface: &Interface) -> Self {
        let mut commands = Self {
            kind,
            field: Field::default(),
            typing: kind == Kind::Palette,
            rows: Vec::new(),
            selected: 0,
            top: 0,
            height: 1,
        };
        commands.filter(interface);
        commands
    }

    /// Shows the actions that what is typed may mean, the likeliest first.
    pub(super) fn filter(&mut self, interface: &Interface) {
        let locale = &interface.locale;
        let offered = ACTIONS.iter().filter(|row| match self.kind {
            Kind::Help => true,
            Kind::Palette => {
                !matches!(
                    row.scope,
                    Scope::Field | Scope::Card | Scope::Hints | Scope::Select
                ) && row.action != Action::Commands
            }
        });
        self.selected = 0;
        self.top = 0;
        let typed = self.field.text().trim();
        if typed.is_empty() {
            self.rows = offered.map(|row| row.action).collect();
            return;
        }
        let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut scored: Vec<(u32, Action)> = offered
            .filter_map(|row| {
                let keys = interface.keymap.keys(row.action).flatten();
                let keys: Vec<String> = keys.map(ToString::to_string).collect();
                let text = format!("{} {} {}", locale.text(row.doc), row.name, keys.join(" "));
                let score = pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher)?;
                Some((score, row.action))
            })
            .collect();
        scored.sort_by_key(|(score, action)| (std::cmp::Reverse(*score), *action));
        self.rows = scored.into_iter().map(|(_, action)| action).collect();
    }

    /// Carries out an action.
    pub(super) fn act(&mut self, action: Action, count: Option<u32>, interface: &Interface) -> Outcome {
        let times = count.map_or(1, |count| isize::try_from(count).unwrap_or(isize::MAX));
        let page = isize::try_from(self.height).unwrap_or(1).saturating_mul(times);
        match (action, self.kind) {
            (Action::Next | Action::EntryNext, _) => self.step(times),
            (Action::Previous | Action::EntryPrevious, _) => self.step(-times),
            (Action::PageNext, _) => self.step(page),
            (Action::PagePrevious, _) => self.step(-page),
            (Action::First | Action::Last, _) if count.is_some() => {
                self.step(isize::MIN);
                self.step(times - 1);
            }
            (Action::First, _) => self.step(isize::MIN),
            (Action::Last, _) => self.step(isize::MAX),
            (Action::Card, _) => return Outcome::Run(action),
            (Action::Search, Kind::Help) => self.typing = true,
            (Action::Accept, Kind::Help) => self.typing = false,
            (Action::Accept, Kind::Palette) => {
                return self
                    .rows
                    .get(self.selected)
                    .map_or(Outcome::Close, |action| Outcome::Run(*action));
            }
            (Action::Cancel, Kind::Help) => {
                self.typing = false;
                self.field = Field::default();
                self.filter(interface);
            }
            (Action::Cancel, Kind::Palette) | (Action::Back | Action::Quit | Action::Help, _) => {
                return Outcome::Close;
            }
            _ if self.typing && self.field.act(action, interface.direction()) => {
                self.filter(interface);
            }
            _ => {}
        }
        Outcome::Stay
    }

    /// Scrolls so that the selection shows in so many rows.
    pub(super) fn settle(&mut self, height: u16) {
        self.height = usize::from(height.max(1));
        if self.selected < self.top {
            self.top = self.selected;
        } else if self.selected >= self.top + self.height {
            self.top = self.selected + 1 - self.height;
        }
    }

    fn step(&mut self, rows: isize) {
        let last = self.rows.len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(rows).min(last);
    }
}
