//! The state of the interface, one part of the screen a field.
//!
//! Nothing here reads a file, a clock or the terminal: what happens comes in as
//! a `Message`, what is to be done goes out as an `Effect`.

use ratatui::layout::Size;

use super::commands::Commands;
use super::effect::{Effect, Find, Generation, Listing, UndoStep, Write};
use super::feeds::Feeds;
use super::interface::Interface;
use super::list::{ListPane, Wrap};
use super::menu::Menu;
use super::message::{Found, ListAnswer};
use super::page::PagePane;
use super::prompt::Prompts;
use super::regions::{Options, Pane, PaneRegion, PanelRegion, Regions};
use super::search::Search;
use super::sources::SourcesPane;
use super::status::Status;
use crate::article::ArticleId;
use crate::library::{Counts, Marker};
use crate::terminal::EncoderName;
use crate::terminal::card::Pages;

/// Cells left free at each side of the page.
const PAGE_MARGIN: u16 = 1;
/// Steps that can be undone.
const UNDO: usize = 100;

/// The state of the interface.
#[derive(Debug)]
pub(super) struct App {
    /// Size of the screen.
    pub(super) size: Size,
    /// Language, keys, theme, measure, time.
    pub(super) interface: Interface,
    /// The pane that has the focus.
    pub(super) focus: Pane,
    /// Only the focused pane is shown.
    pub(super) zoom: bool,
    /// Where articles come from.
    pub(super) sources: SourcesPane,
    /// The list.
    pub(super) list: ListPane,
    /// The lists from which this one was come to, each with its position.
    pub(super) before: Vec<ListPane>,
    /// The open article.
    pub(super) page: PagePane,
    /// Rows by which the welcome page is scrolled.
    pub(super) welcome: u16,
    /// The search bar.
    pub(super) search: Search,
    /// The prompt in the status row, where one is open.
    pub(super) prompts: Prompts,
    /// The menu over the panes, where one is open.
    pub(super) menu: Option<Menu>,
    /// Help or the palette, where one is open.
    pub(super) commands: Option<Commands>,
    /// The test card, where it is open.
    pub(super) card: Option<Pages>,
    /// The encoder that the reader reads with.
    pub(super) encoder: EncoderName,
    /// What the status row says.
    pub(super) status: Status,
    /// Feeds that are being fetched, and those that fail.
    pub(super) feeds: Feeds,
    /// Numbers of articles.
    pub(super) counts: Counts,
    /// Something of ours was written since the library was last heard to change.
    pub(super) wrote: bool,
    undo: Vec<UndoStep>,
    /// Steps that can be done again: those undone since the last new one.
    redo: Vec<UndoStep>,
    /// Steps that were just undone, until the same is written for another reason.
    undone: Vec<UndoStep>,
    generation: Generation,
}

impl App {
    /// Makes the interface of a screen with a list that is yet to be asked for.
    pub(super) fn new(size: Size, interface: Interface) -> Self {
        let list = ListPane::new(Listing::of_all(interface.stories));
        Self {
            size,
            interface,
            focus: Pane::List,
            zoom: false,
            sources: SourcesPane::default(),
            list,
            before: Vec::new(),
            page: PagePane::default(),
            welcome: 0,
            search: Search::default(),
            prompts: Prompts::default(),
            menu: None,
            commands: None,
            card: None,
            encoder: EncoderName::default(),
            status: Status::default(),
            feeds: Feeds::default(),
            counts: Counts::default(),
            wrote: false,
            undo: Vec::new(),
            redo: Vec::new(),
            undone: Vec::new(),
            generation: 0,
        }
    }

    /// Takes in the first screenful, read before the workers run.
    pub(super) fn begin(&mut self, answer: ListAnswer, sources: Found) {
        self.list.take(answer);
        if let Found::Sources(shelves, counts) = sources {
            self.sources.take(*shelves);
            self.counts = counts;
        }
        self.settle();
    }

    /// Returns where the parts of the screen lie.
    pub(super) fn regions(&self) -> Option<Regions> {
        let options = Options {
            direction: self.interface.direction(),
            focus: self.focus,
            zoom: self.zoom || self.interface.linear,
        };
        Regions::of(self.size, options)
    }

    /// Returns the article whose preview is due: the selected one, where the page shows another or none.
    pub(super) fn preview_due(&self) -> Option<ArticleId> {
        let covered = self.card.is_some() || self.commands.is_some() || self.menu.is_some();
        if !self.interface.preview || self.focus == Pane::Page || covered {
            return None;
        }
        self.regions()?.page?;
        if !self.list.rows_are_current() {
            return None;
        }
        let selected = self.list.selected()?.summary.id;
        let shown = self.page.open.as_ref().map(|open| open.entry.id);
        let known = [shown, self.page.waiting, self.page.unreadable];
        (!known.contains(&Some(selected))).then_some(selected)
    }

    /// Returns whether the row of the selection is tinted and its preview shown, as far as there is to be one.
    pub(super) fn has_rested(&self) -> bool {
        self.list.has_rested() && self.preview_due().is_none()
    }

    /// Returns the words to mark on the page: those looked for there, else those that the list was searched for.
    pub(super) fn marker(&self) -> Option<&Marker> {
        if let Some(search) = &self.page.search {
            return search.marker.as_deref();
        }
        self.list.hits.as_ref().map(|hits| &*hits.marker)
    }

    /// Returns whether there is a cursor on the page to select text with.
    pub(super) fn is_selecting(&self) -> bool {
        let open = self.page.open.as_ref();
        self.focus == Pane::Page && open.is_some_and(|open| open.selection.is_some())
    }

    /// Returns whether there is nothing in the library, no feed that is followed either.
    pub(super) fn is_empty(&self) -> bool {
        let nothing = self.counts.articles == 0 && self.sources.is_bare();
        self.list.loaded && nothing && self.search.bar.is_none() && self.before.is_empty()
    }

    /// Returns the width of the page's lines in a pane.
    pub(super) fn page_width(&self, pane: PaneRegion) -> u16 {
        pane.body
            .width
            .saturating_sub(2 * PAGE_MARGIN)
            .min(self.interface.measure)
    }

    /// Returns where in its pane the page's lines lie: in the middle.
    pub(super) fn page_area(&self, pane: PaneRegion) -> ratatui::layout::Rect {
        let width = self.page_width(pane);
        ratatui::layout::Rect {
            x: pane.body.x + (pane.body.width - width) / 2,
            width,
            ..pane.body
        }
    }

    /// Numbers a new request.
    pub(super) fn next_generation(&mut self) -> Generation {
        self.generation += 1;
        self.generation
    }

    /// Makes a request of the find worker.
    pub(super) fn find(&mut self, find: Find) -> Effect {
        Effect::Find(self.next_generation(), find)
    }

    /// Asks for the list's rows where they are missing, or for all of them anew.
    pub(super) fn ask_list(&mut self, anew: bool) -> Option<Effect> {
        let generation = self.generation + 1;
        let find = self.list.ask(generation, anew)?;
        self.generation = generation;
        Some(Effect::Find(generation, find))
    }

    /// Remembers a new step, so that it can be undone.
    pub(super) fn remember(&mut self, forward: Write, inverse: Write) {
        self.redo.clear();
        push_limited(&mut self.undo, UndoStep { forward, inverse });
    }

    /// Has the last step that `inverse` would have undone undone by `exact`.
    pub(super) fn remember_exactly(&mut self, inverse: &Write, exact: Write) {
        if let Some(last) = self.undo.iter_mut().rfind(|step| step.inverse == *inverse) {
            last.inverse = exact;
        }
    }

    /// Forgets the step that was not written after all; returns what would have undone it.
    pub(super) fn forget_step(&mut self, write: &Write) -> Option<Write> {
        let undoes = |step: &UndoStep| write.is_taken_back_by(&step.inverse);
        let place = self.undo.iter().rposition(undoes)?;
        Some(self.undo.remove(place).inverse)
    }

    /// Returns what undoes the last step; should that fail, [`Self::put_back`] has it undone again.
    pub(super) fn take_back(&mut self) -> Option<Write> {
        let step = self.undo.pop()?;
        let inverse = step.inverse.clone();
        push_limited(&mut self.undone, step.clone());
        push_limited(&mut self.redo, step);
        Some(inverse)
    }

    /// Returns what the step undone last had written.
    pub(super) fn redo(&mut self) -> Option<Write> {
        let step = self.redo.pop()?;
        let forward = step.forward.clone();
        push_limited(&mut self.undo, step);
        Some(forward)
    }

    /// Remembers a step again that could not be undone; `false` where `write` undid none.
    pub(super) fn put_back(&mut self, write: &Write) -> bool {
        let place = self.undone.iter().rposition(|step| step.inverse == *write);
        let Some(place) = place else { return false };
        let step = self.undone.remove(place);
        self.redo.retain(|other| *other != step);
        push_limited(&mut self.undo, step);
        true
    }

    /// Tells the steps that were undone from a write of somebody's own.
    pub(super) fn writes_anew(&mut self, write: &Write) {
        self.undone.retain(|step| step.inverse != *write);
    }

    /// Brings scrolling and page in line with the size and the selection, after anything that happened.
    pub(super) fn settle(&mut self) {
        let Some(regions) = self.regions() else {
            return;
        };
        if let Some(pane) = regions.list {
            let area = self.list_area(pane);
            let wrap = self.wrap(area.width);
            let alone = regions.sources.is_none() && regions.page.is_none();
            self.list.settle(wrap, area.height, alone);
        }
        let covered = super::view::covered(self);
        if let Some(pane) = regions.sources {
            self.sources.rows.settle(pane.body.height.saturating_sub(covered));
        }
        if let Some(pane) = regions.page {
            let width = self.page_width(pane);
            if let Some(open) = &mut self.page.open {
                open.flow.resize(width, pane.body.height);
            }
        }
        if let Some(panel) = self.panel() {
            if let Some(menu) = &mut self.menu {
                menu.rows.settle(panel.body.height);
            }
            if let Some(commands) = &mut self.commands {
                commands.settle(Commands::grid(panel).rows());
            }
        }
    }

    /// Returns where the panel over the panes is, if help, the palette or a menu is open.
    pub(super) fn panel(&self) -> Option<PanelRegion> {
        let mut area = self.regions()?.panes;
        area.height = area.height.saturating_sub(super::view::covered(self));
        if self.interface.linear {
            let is_open = self.commands.is_some() || self.menu.is_some();
            return is_open.then(|| PanelRegion::bare(area));
        }
        let rows = |len: usize| u16::try_from(len).unwrap_or(u16::MAX);
        let body = if self.commands.is_some() {
            // as high as it gets, so that it stays where it is while it is filtered
            Size {
                width: Commands::WIDTH,
                height: area.height.saturating_sub(4),
            }
        } else {
            Size {
                width: Menu::WIDTH,
                height: rows(self.menu.as_ref()?.items.len()),
            }
        };
        Some(PanelRegion::of(area, body))
    }

    /// Returns how articles lie in a list so many cells wide.
    pub(super) fn wrap(&self, width: u16) -> Wrap {
        if self.interface.linear {
            Wrap::Not
        } else {
            Wrap::At(width, self.interface.density)
        }
    }

    /// Returns the part of the list's pane that holds articles: what was understood takes a row of it.
    pub(super) fn list_area(&self, pane: PaneRegion) -> ratatui::layout::Rect {
        let said = u16::from(self.list.is_remarked());
        ratatui::layout::Rect {
            y: pane.body.y + said,
            height: pane.body.height - said,
            ..pane.body
        }
    }
}

/// Adds a step, and forgets the oldest where there are too many.
fn push_limited(steps: &mut Vec<UndoStep>, step: UndoStep) {
    if steps.len() == UNDO {
        steps.remove(0);
    }
    steps.push(step);
}
