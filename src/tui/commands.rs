//! Help and the palette: the actions with their keys, filtered by what is typed.
//!
//! Help is read: it keeps the order of the table, scope by scope, and shows what
//! holds the words typed. The palette is chosen from: the likeliest comes first.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use ratatui::layout::{Rect, Size};

use super::field::Field;
use super::interface::Interface;
use super::regions::PanelRegion;
use super::rows::Rows;
use crate::keymap::{ACTIONS, Action, ActionInfo, Scope};
use crate::text::Direction;

/// Which of the two it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Every key, to be read.
    Help,
    /// Every action that can be run, to be chosen from.
    Palette,
}

/// One row of help or the palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// Where the keys below it are listened to.
    Scope(Scope),
    /// An action with its keys.
    Action(Action),
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
    /// What stands in the rows.
    pub(super) items: Vec<Item>,
    /// The selected row, and which show.
    pub(super) rows: Rows,
}

/// Where the rows of help or the palette lie in its panel: below the field, in one column or two.
#[derive(Debug, Clone, Copy)]
pub(super) struct CommandGrid {
    body: Rect,
    columns: u16,
}

impl CommandGrid {
    /// Counts the rows that show at once.
    pub(super) fn rows(self) -> u16 {
        self.body.height * self.columns
    }

    /// Returns the width of a column.
    pub(super) fn column_width(self) -> u16 {
        self.body.width / self.columns
    }

    /// Returns the place of a row, counted from the first that shows; the first column is at the start side.
    pub(super) fn area(self, row: u16, direction: Direction) -> Option<Rect> {
        let height = self.body.height;
        let column = row.checked_div(height).filter(|column| *column < self.columns)?;
        let width = self.column_width();
        let x = match direction {
            Direction::Ltr => self.body.x + column * width,
            Direction::Rtl => self.body.right() - (column + 1) * width,
        };
        Some(Rect::new(x, self.body.y + row % height, width, 1))
    }
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
    /// Cells across that the panel takes at most.
    pub(super) const WIDTH: u16 = 132;
    /// Cells across from which on there are two columns.
    const TWO_COLUMNS: u16 = 92;

    /// Returns where the rows lie in a panel.
    pub(super) fn grid(panel: PanelRegion) -> CommandGrid {
        let body = panel.body;
        CommandGrid {
            body: Rect {
                y: body.y + 1,
                height: body.height.saturating_sub(1),
                ..body
            },
            columns: if body.width >= Self::TWO_COLUMNS { 2 } else { 1 },
        }
    }

    /// Returns how wide a column is on a screen of this width.
    pub(super) fn column_width(screen: u16) -> u16 {
        let area = Rect::new(0, 0, screen, 3);
        let body = Size {
            width: Self::WIDTH,
            height: 1,
        };
        Self::grid(PanelRegion::of(area, body)).column_width()
    }

    /// Opens it with every action.
    pub(super) fn new(kind: Kind, interface: &Interface) -> Self {
        let mut commands = Self {
            kind,
            field: Field::default(),
            typing: kind == Kind::Palette,
            items: Vec::new(),
            rows: Rows::default(),
        };
        commands.filter(interface);
        commands
    }

    /// Shows the actions that what is typed may mean.
    pub(super) fn filter(&mut self, interface: &Interface) {
        let typed = self.field.text().trim();
        self.items = match self.kind {
            Kind::Help => by_scope(typed, interface),
            Kind::Palette => best_first(typed, interface),
        };
        self.rows.top = 0;
        self.rows.selected = 0;
        self.leave_titles(true);
    }

    /// Carries out an action.
    pub(super) fn act(&mut self, action: Action, count: Option<u32>, interface: &Interface) -> Outcome {
        let before = self.rows.selected;
        if self.rows.act(action, count, self.items.len()) {
            self.leave_titles(self.rows.selected >= before);
            return Outcome::Stay;
        }
        match (action, self.kind) {
            (Action::Card, _) => return Outcome::Run(action),
            (Action::Search, Kind::Help) => self.typing = true,
            (Action::Accept, Kind::Help) => self.typing = false,
            (Action::Accept, Kind::Palette) => {
                return match self.items.get(self.rows.selected) {
                    Some(Item::Action(action)) => Outcome::Run(*action),
                    Some(Item::Scope(_)) | None => Outcome::Close,
                };
            }
            (Action::Cancel, Kind::Help) => {
                self.typing = false;
                self.field = Field::default();
                self.filter(interface);
            }
            // what was looked for goes first, then help itself
            (Action::Back, Kind::Help) if !self.field.text().is_empty() => {
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

    /// Selects a row.
    pub(super) fn select(&mut self, row: usize) {
        self.rows.select(row, self.items.len());
        self.leave_titles(true);
    }

    /// Scrolls so that the selection shows in so many rows, under the title of its scope if that is next to it.
    pub(super) fn settle(&mut self, height: u16) {
        self.rows.settle(height);
        let above = self.rows.selected.wrapping_sub(1);
        if height > 1 && self.rows.top == self.rows.selected && self.is_title(above) {
            self.rows.top = above;
        }
    }

    /// Moves a selection that stands on a title off it, on where `forward`.
    fn leave_titles(&mut self, forward: bool) {
        if !self.is_title(self.rows.selected) {
            return;
        }
        // every title has a row below it, and all but the first one have a row above
        let back = !forward && self.rows.selected > 0;
        self.rows.step(if back { -1 } else { 1 }, self.items.len());
    }

    fn is_title(&self, row: usize) -> bool {
        matches!(self.items.get(row), Some(Item::Scope(_)))
    }
}

/// Lists the actions whose text holds every word that is typed, under the titles of their scopes.
fn by_scope(typed: &str, interface: &Interface) -> Vec<Item> {
    let pattern = Pattern::new(
        typed,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Substring,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut items = Vec::new();
    // what is heard everywhere is the least that somebody looks for
    let [everywhere, nearer @ ..] = Scope::ALL;
    for scope in nearer.into_iter().chain([everywhere]) {
        let rows = ACTIONS.iter().filter(|row| row.scope == scope);
        let found = rows.filter(|row| score(row, &pattern, &mut matcher, interface).is_some());
        let start = items.len();
        items.extend(found.map(|row| Item::Action(row.action)));
        if items.len() > start {
            items.insert(start, Item::Scope(scope));
        }
    }
    items
}

/// Lists the actions that can be run and that the letters typed may mean, the likeliest first.
fn best_first(typed: &str, interface: &Interface) -> Vec<Item> {
    let offered = ACTIONS.iter().filter(|row| {
        let elsewhere = matches!(
            row.scope,
            Scope::Field | Scope::Card | Scope::Hints | Scope::Select
        );
        !elsewhere && row.action != Action::Commands
    });
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut scored: Vec<(u32, Action)> = offered
        .filter_map(|row| Some((score(row, &pattern, &mut matcher, interface)?, row.action)))
        .collect();
    // without letters all score the same and stay in the order of the table
    scored.sort_by_key(|(score, action)| (std::cmp::Reverse(*score), *action));
    scored
        .into_iter()
        .map(|(_, action)| Item::Action(action))
        .collect()
}

/// Says how well an action is described by a pattern; `None` where it is not.
fn score(row: &ActionInfo, pattern: &Pattern, matcher: &mut Matcher, interface: &Interface) -> Option<u32> {
    let keys = interface.keymap.keys(row.action).flatten();
    let keys: Vec<String> = keys.map(ToString::to_string).collect();
    let text = format!(
        "{} {} {}",
        interface.locale.text(row.doc),
        row.name,
        keys.join(" ")
    );
    pattern.score(Utf32Str::new(&text, &mut Vec::new()), matcher)
}
