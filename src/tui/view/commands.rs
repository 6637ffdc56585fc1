//! Help and the palette: what each action does, and its keys at the start side.

use ratatui::layout::Rect;

use super::text::{Align, label, look, mark_selected};
use super::{from_start, panel, row, said, search};
use crate::keymap::{Action, Key};
use crate::text::Direction;
use crate::text::isolate::isolated;
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::commands::{Commands, Item, Kind};
use crate::tui::plane::Canvas;
use crate::tui::regions::PanelRegion;

/// The widest that the field gets, in cells.
const FIELD: u16 = 40;

/// Draws help or the palette over the panes.
pub(super) fn draw(app: &App, commands: &Commands, region: PanelRegion, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let locale = &app.interface.locale;
    let title = match commands.kind {
        Kind::Help => locale.text("help-title"),
        Kind::Palette => locale.text("palette-title"),
    };
    panel::draw(app, region, &title, canvas);
    let field = from_start(
        row(region.body, 0),
        2,
        region.body.width.saturating_sub(3).min(FIELD),
        direction,
    );
    if commands.typing {
        search::draw_field(app, &commands.field, field, canvas);
    } else {
        let typed = commands.field.text();
        label(canvas, app, typed, Role::Field, field, direction, Align::Start);
    }
    let grid = Commands::grid(region);
    let items = commands.items.iter().enumerate().skip(commands.rows.top);
    for (row, (place, item)) in (0..grid.rows()).zip(items) {
        let Some(area) = grid.area(row, direction) else {
            break;
        };
        if place == commands.rows.selected {
            panel::tint(app, area, canvas);
            let style = look(app.interface.style(Role::Marker));
            mark_selected(canvas, app, area, direction, style);
        }
        match item {
            Item::Scope(scope) => {
                let title = locale.text(scope.doc());
                let room = from_start(area, 1, area.width.saturating_sub(2), direction);
                label(canvas, app, &title, Role::Heading, room, direction, Align::Start);
            }
            Item::Action(action) => draw_action(app, *action, area, canvas),
        }
    }
    if let Some(area) = grid.area(0, direction).filter(|_| commands.items.is_empty()) {
        let place = from_start(area, 2, area.width.saturating_sub(3), direction);
        let nothing = locale.text("help-nothing");
        label(canvas, app, &nothing, Role::Dim, place, direction, Align::Start);
    }
}

/// Returns the cells for an action's keys, and for what it does.
fn columns(width: u16) -> (u16, u16) {
    let keys = (width / 3).clamp(12, 24);
    (keys, width.saturating_sub(2 + keys + 1 + 1))
}

/// Says the selected action whole, where its row is too narrow for that.
pub(super) fn cut(app: &App) -> Option<String> {
    let commands = app.commands.as_ref()?;
    let Some(Item::Action(action)) = commands.items.get(commands.rows.selected) else {
        return None;
    };
    let (keys, doc) = (
        keys_of(app, *action),
        app.interface.locale.text(action.info().doc),
    );
    // whether the sentence shows below decides how high the panel is, not how wide
    let width = Commands::column_width(app.size.width);
    let (for_keys, for_doc) = columns(width);
    let is_cut = said::cells(app, &keys) > for_keys || said::cells(app, &doc) > for_doc;
    is_cut.then(|| format!("{keys}  {doc}"))
}

/// Draws an action: its keys, and what it does.
fn draw_action(app: &App, action: Action, area: Rect, canvas: &mut Canvas<'_>) {
    let direction = app.interface.direction();
    let (width, room) = columns(area.width);
    let keys = from_start(area, 2, width, direction);
    let names = keys_of(app, action);
    label(canvas, app, &names, Role::Key, keys, direction, Align::Start);
    let start = 2 + width + 1;
    let doc = from_start(area, start, room, direction);
    let sentence = app.interface.locale.text(action.info().doc);
    label(canvas, app, &sentence, Role::Text, doc, direction, Align::Start);
}

/// Writes an action's keys, each isolated; letters also as the layout in use has them.
fn keys_of(app: &App, action: Action) -> String {
    let direction = app.interface.direction();
    let sequences = app.interface.keymap.keys(action).map(|keys| {
        let keys: Vec<String> = keys.iter().map(|key| key_name(app, *key, direction)).collect();
        isolated(&keys.join(" "))
    });
    let sequences: Vec<String> = sequences.collect();
    sequences.join("  ")
}

/// Names a key: arrows as they point, a letter also as the layout in use produces it.
fn key_name(app: &App, key: Key, direction: Direction) -> String {
    let name = key.to_string();
    let name = match direction {
        Direction::Ltr => name
            .replace("Forward", "\u{2192}")
            .replace("Backward", "\u{2190}"),
        Direction::Rtl => name
            .replace("Forward", "\u{2190}")
            .replace("Backward", "\u{2192}"),
    };
    let produced = key
        .typed()
        .zip(app.interface.layouts.active())
        .and_then(|(latin, layout)| layout.produced(latin))
        .filter(|produced| !name.starts_with(*produced) && *produced != ' ');
    match produced {
        // a mark alone would stand on the letter beside it
        Some(produced) if produced.is_ascii() || produced.is_alphanumeric() && !is_mark(produced) => {
            format!("{name} {}", isolated(&produced.to_string()))
        }
        _ => name,
    }
}

/// Returns whether a character is a vowel mark of the Arabic script.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}')
}
