//! An interface on a small library, its effects carried out at once.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::{Position, Size};
use ratatui::style::Style;
use tempfile::TempDir;

use crate::calendar::{Calendar, Instant};
use crate::keymap::{Keymap, Layout, LayoutTracker};
use crate::library::{ImportRequest, Library, Options, Reader, Window};
use crate::locale::Locale;
use crate::terminal::input::{Event, Key, KeyCode, Modifiers, Mouse, MouseAction};
use crate::theme::{Role, Theme};
use crate::tui::app::App;
use crate::tui::backend::draw;
use crate::tui::count::Count;
use crate::tui::effect::{Effect, Find};
use crate::tui::interface::Interface;
use crate::tui::message::{Found, ListAnswer, Message};
use crate::tui::plane::Plane;
use crate::tui::themes::Themes;
use crate::tui::update::update;
use crate::tui::view::{Lines, view};
use crate::tui::worker::{answer, carry_out, first};

/// The time at which every test takes place.
const NOW: u64 = 1_795_262_400;

/// An interface under test.
pub(super) struct Harness {
    pub(super) app: App,
    pub(super) library: Library,
    /// Effects for the world outside, in their order.
    pub(super) outside: Vec<Effect>,
    /// Answers what a list holds, in place of the library.
    pub(super) lists: Option<fn(Window) -> ListAnswer>,
    reader: Reader,
    terminal: Terminal<TestBackend>,
    plane: Plane,
    /// The library's folder, which goes last.
    folder: Option<TempDir>,
}

/// Returns a file of the tests' data.
pub(super) fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/tui")
        .join(name)
}

fn clock() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW)
}

/// Returns the folder of a library that holds the articles of the tests, imported once for all of them.
fn stocked() -> &'static Path {
    static STOCKED: OnceLock<TempDir> = OnceLock::new();
    let folder = STOCKED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let mut library = Library::open(folder.path(), &Options { clock }).unwrap();
        let request = ImportRequest {
            paths: vec![data("articles.jsonl")],
            ..ImportRequest::default()
        };
        let report = library
            .import(&request, &mut |_| ControlFlow::Continue(()))
            .unwrap();
        assert_eq!(report.problems(), 0);
        folder
    });
    folder.path()
}

/// Copies a folder with all that it holds.
fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Harness {
    /// Opens the interface in a language on the articles of the tests.
    pub(super) fn new(lang: &str, width: u16, height: u16) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(stocked(), folder.path());
        let library = Library::open(folder.path(), &Options { clock }).unwrap();
        let mut harness = Self::open(library, lang, width, height);
        harness.folder = Some(folder);
        harness
    }

    /// Opens the interface on a library without articles.
    pub(super) fn empty(lang: &str, width: u16, height: u16) -> Self {
        let library = Library::temporary(&Options { clock }).unwrap();
        Self::open(library, lang, width, height)
    }

    fn open(library: Library, lang: &str, width: u16, height: u16) -> Self {
        let locale = Locale::new(lang);
        let interface = Interface {
            calendar: Calendar::for_lang(lang),
            keymap: Keymap::default(),
            layouts: LayoutTracker::new(Layout::for_lang(lang)),
            pending: Vec::new(),
            linear: false,
            density: crate::config::Density::Compact,
            count: Count::default(),
            measure: 72,
            whole: crate::text::WholeKinds::ALL,
            justify: false,
            marks: true,
            repair: false,
            now: Instant {
                unix: NOW.cast_signed(),
                offset: 0,
            },
            dates: crate::config::Dates::Age,
            stories: crate::config::Stories::Grouped,
            answered: None,
            preview: true,
            mark_read: crate::config::MarkRead::Opening,
            themes: Themes::new(
                Theme::names().filter_map(Theme::built_in).collect(),
                "default",
                true,
            ),
            locale,
            lines: Lines::default(),
        };
        let reader = library.reader().unwrap();
        let mut app = App::new(Size { width, height }, interface);
        let (list, sources) = first(&reader, crate::config::Stories::Grouped).unwrap();
        app.begin(list, sources);
        let mut harness = Self {
            app,
            library,
            outside: Vec::new(),
            lists: None,
            reader,
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            plane: Plane::default(),
            folder: None,
        };
        let sources = harness.app.find(Find::Sources);
        harness.run(sources);
        harness
    }

    /// Takes a message in and carries out what follows from it.
    pub(super) fn send(&mut self, message: Message) {
        for effect in update(&mut self.app, message) {
            self.run(effect);
        }
    }

    /// Carries an effect out.
    pub(super) fn run(&mut self, effect: Effect) {
        match effect {
            Effect::Find(generation, find) => {
                let found = match (self.lists, &find) {
                    (Some(list), Find::List(_, window)) => Found::List(list(*window)),
                    _ => answer(&self.reader, &find),
                };
                self.send(Message::Found(generation, found));
            }
            Effect::Prepare => self.reader.prepare_search().unwrap(),
            Effect::Write(write) => {
                let done = carry_out(&mut self.library, &write).unwrap();
                if write.changes_lists() {
                    self.send(Message::Written { asked: write, done });
                }
            }
            other => self.outside.push(other),
        }
    }

    /// Presses keys, each written as a character or as a name: `j`, `Enter`, `Ctrl-d`, `Left`.
    pub(super) fn press(&mut self, keys: &str) -> &mut Self {
        for name in keys.split_whitespace() {
            self.send(Message::Input(Event::Key(key(name))));
        }
        self
    }

    /// Types text, letter by letter.
    pub(super) fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Message::Input(Event::Key(Key::new(KeyCode::Char(c)))));
        }
        self
    }

    /// Gives the screen another size.
    pub(super) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.send(Message::Input(Event::Resize(width, height)));
        self
    }

    fn draw(&mut self) {
        let app = &self.app;
        draw(&mut self.terminal, &mut self.plane, |canvas| view(app, canvas)).unwrap();
    }

    /// Returns the rows of the screen, in visual order.
    pub(super) fn rows(&mut self) -> Vec<String> {
        self.draw();
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width);
        let rows = buffer.content.chunks(width);
        rows.map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>())
            .collect()
    }

    /// Returns where the cursor stands.
    pub(super) fn cursor(&mut self) -> (u16, u16) {
        self.draw();
        let Position { x, y } = self.terminal.backend_mut().cursor_position();
        (x, y)
    }

    /// Returns the colour behind a cell.
    pub(super) fn behind(&mut self, x: u16, y: u16) -> Option<ratatui::style::Color> {
        self.draw();
        let cell = self.terminal.backend().buffer().cell(Position::new(x, y));
        cell.and_then(|cell| cell.style().bg)
    }

    /// Moves the mouse, or presses its left button.
    pub(super) fn mouse(&mut self, action: MouseAction, x: u16, y: u16) -> &mut Self {
        let mouse = Mouse {
            action,
            x,
            y,
            modifiers: Modifiers::default(),
        };
        self.send(Message::Input(Event::Mouse(mouse)));
        self
    }

    /// Returns the text of the cells that look like hits, row by row, as written.
    pub(super) fn hits(&mut self) -> Vec<String> {
        self.draw();
        let look: Style = crate::tui::view::look(self.app.interface.style(Role::Hit));
        let buffer = self.terminal.backend().buffer();
        let mut found: Vec<(u16, Vec<(u32, String)>)> = Vec::new();
        for y in 0..buffer.area.height {
            let mut row = Vec::new();
            for x in 0..buffer.area.width {
                let cell = buffer.cell(Position::new(x, y)).unwrap();
                let origin = &self.plane.cell(Position::new(x, y)).unwrap().origin;
                if Some(cell.fg) == look.fg && Some(cell.bg) == look.bg && origin.is_text() {
                    row.push((origin.index, origin.base.to_string()));
                }
            }
            row.sort();
            found.push((y, row));
        }
        found
            .into_iter()
            .map(|(_, row)| row.into_iter().map(|(_, base)| base).collect::<String>())
            .filter(|row| !row.is_empty())
            .collect()
    }

    /// Returns the text of the cells that go to an address, as written, without what stretches lines.
    pub(super) fn linked(&mut self, address: &str) -> String {
        self.draw();
        let place = self.plane.links().iter().position(|link| link == address);
        let number = place.map_or(0, |place| place as u16 + 1);
        let mut text = String::new();
        for y in 0..self.plane.area().height {
            let cells = (0..self.plane.area().width).filter_map(|x| self.plane.cell(Position::new(x, y)));
            let mut row: Vec<_> = cells
                .map(|cell| &cell.origin)
                .filter(|origin| number > 0 && origin.link == number && origin.base != "\u{640}")
                .collect();
            row.sort_by_key(|origin| origin.index);
            text.extend(row.iter().map(|origin| origin.base.as_str()));
        }
        text
    }

    /// Returns the folder that the library lies in.
    pub(super) fn folder(&self) -> &Path {
        self.library.folder()
    }

    /// Returns the key of the open article.
    pub(super) fn open_key(&self) -> Option<&str> {
        self.app
            .page
            .open
            .as_ref()
            .map(|open| open.entry.article.key.as_str())
    }

    /// Returns the key of the selected article.
    pub(super) fn selected_key(&self) -> &str {
        self.app.list.selected().map_or("", |row| &row.summary.key)
    }
}

/// Returns the key of a name.
fn key(name: &str) -> Key {
    let mut modifiers = Modifiers::default();
    let mut rest = name;
    for (prefix, modifier) in [
        ("Ctrl-", &mut modifiers.ctrl),
        ("Alt-", &mut modifiers.alt),
        ("Shift-", &mut modifiers.shift),
    ] {
        if let Some(after) = rest.strip_prefix(prefix).filter(|after| !after.is_empty()) {
            *modifier = true;
            rest = after;
        }
    }
    let code = match rest {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Backspace" => KeyCode::Backspace,
        "Delete" => KeyCode::Delete,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Space" => KeyCode::Char(' '),
        letter => KeyCode::Char(letter.chars().next().unwrap()),
    };
    Key::with(code, modifiers)
}
