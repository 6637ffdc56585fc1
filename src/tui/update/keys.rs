//! From a key to an action: the layout in use, the direction of the arrows, the scope, the sequence.

use super::{actions, following, prompting, searching};
use crate::keymap::{self, Action, Key, KeyCode, Layout, Resolved, Scope};
use crate::locale::Value;
use crate::terminal::input;
use crate::text::Direction;
use crate::tui::app::App;
use crate::tui::count::Count;
use crate::tui::effect::Effect;
use crate::tui::page::selection;
use crate::tui::regions::Pane;

/// Carries out what a key asks for.
pub(super) fn pressed(app: &mut App, key: input::Key) -> Vec<Effect> {
    if app.regions().is_none() {
        return unseen(app, key);
    }
    app.status.notice = None;
    let scope = scope(app);
    let Some(key) = translated(app, key, scope) else {
        return Vec::new();
    };
    if interrupted(app, key) {
        return Vec::new();
    }
    let digit = digit(app, scope, key);
    if let Some(digit) = digit.filter(|_| counts(app, scope, key)) {
        if let Count::Perhaps(_, focus) = app.interface.count {
            app.focus = focus;
        }
        app.interface.count.push(digit);
        return Vec::new();
    }
    app.interface.pending.push(key);
    match app.interface.keymap.resolve(scope, &app.interface.pending) {
        Resolved::Pending => Vec::new(),
        Resolved::Action(action) => {
            app.interface.pending.clear();
            act(app, action, digit)
        }
        Resolved::Unbound => {
            let keys = std::mem::take(&mut app.interface.pending);
            match (scope, key.typed()) {
                (Scope::Field, Some(c)) => typed(app, c.encode_utf8(&mut [0; 4])),
                (Scope::Hints, Some(c)) => following::typed(app, c),
                // a broken sequence may end in a key that means something by itself
                _ if keys.len() > 1 => again(app, scope, key),
                _ => {
                    app.interface.count = Count::None;
                    unknown(app, key);
                    Vec::new()
                }
            }
        }
    }
}

/// Says that a key means nothing here, and which one shows the keys.
fn unknown(app: &mut App, key: Key) {
    let (key, help) = (key.to_string(), app.interface.keys(Action::Help));
    let values = [("key", Value::Text(&key)), ("help", Value::Text(&help))];
    let text = app.interface.locale.format("notice-unknown-key", &values);
    app.status.tell(text);
}

/// Carries out what a key asks for on a screen too small to show anything: only leaving, so that nothing happens unseen.
fn unseen(app: &mut App, key: input::Key) -> Vec<Effect> {
    let scope = scope(app);
    let Some(key) = translated(app, key, scope) else {
        return Vec::new();
    };
    match app.interface.keymap.resolve(scope, &[key]) {
        Resolved::Action(Action::Quit | Action::Exit) => actions::exit(app),
        Resolved::Action(Action::Suspend) => actions::suspend(app),
        Resolved::Action(_) | Resolved::Pending | Resolved::Unbound => Vec::new(),
    }
}

/// Gives up a count or a sequence that Esc follows; returns whether there was one.
fn interrupted(app: &mut App, key: Key) -> bool {
    let begun = app.interface.count.number().is_some() || !app.interface.pending.is_empty();
    let interrupts = begun && key == Key::plain(KeyCode::Esc);
    if interrupts {
        app.interface.count = Count::None;
        app.interface.pending.clear();
    }
    interrupts
}

/// Returns the digit that a key types where digits count: not in fields, not in a sequence.
fn digit(app: &App, scope: Scope, key: Key) -> Option<u32> {
    let counting = matches!(scope, Scope::Browse | Scope::Panes | Scope::Page | Scope::Select);
    let digit = key.typed().and_then(|c| c.to_digit(10))?;
    (counting && app.interface.pending.is_empty()).then_some(digit)
}

/// Returns whether a digit belongs to a count: it goes on with one, or is no key by itself.
fn counts(app: &App, scope: Scope, key: Key) -> bool {
    app.interface.count.goes_on() || app.interface.keymap.resolve(scope, &[key]) == Resolved::Unbound
}

/// Carries an action out as often as was counted; `digit` is what its key was, if it was one.
fn act(app: &mut App, action: Action, digit: Option<u32>) -> Vec<Effect> {
    let count = app.interface.count.take();
    let focus = app.focus;
    let effects = actions::act_counted(app, action, count);
    if let Some(digit) = digit
        && matches!(action, Action::PaneSources | Action::PaneList | Action::PanePage)
    {
        app.interface.count = if app.focus == focus {
            // it was in that pane already: the digit can only have been meant as a count
            Count::Number(digit)
        } else {
            Count::Perhaps(digit, focus)
        };
    }
    effects
}

/// Puts pasted text into the open field; elsewhere it means nothing.
pub(super) fn pasted(app: &mut App, text: &str) -> Vec<Effect> {
    if app.regions().is_none() {
        return Vec::new();
    }
    match scope(app) {
        Scope::Field => typed(app, text),
        _ => Vec::new(),
    }
}

fn typed(app: &mut App, text: &str) -> Vec<Effect> {
    if let Some(prompt) = &mut app.prompts.open {
        if prompt.purpose.is_question() {
            let first = text.chars().next();
            return first.map_or_else(Vec::new, |first| prompting::answered(app, first));
        }
        prompt.field.insert(text);
        return prompting::edited(app);
    }
    if let Some(commands) = &mut app.commands {
        commands.field.insert(text);
        commands.filter(&app.interface);
        return Vec::new();
    }
    if let Some(field) = &mut app.search.bar {
        field.insert(text);
        return searching::changed(app);
    }
    Vec::new()
}

fn again(app: &mut App, scope: Scope, key: Key) -> Vec<Effect> {
    match app.interface.keymap.resolve(scope, &[key]) {
        Resolved::Action(action) => act(app, action, None),
        Resolved::Pending => {
            app.interface.pending.push(key);
            Vec::new()
        }
        Resolved::Unbound => Vec::new(),
    }
}

/// Says where keys are listened to now.
fn scope(app: &App) -> Scope {
    if app.card.is_some() {
        return Scope::Card;
    }
    if app.prompts.open.is_some() {
        return Scope::Field;
    }
    match &app.commands {
        Some(commands) if commands.typing => return Scope::Field,
        Some(_) => return Scope::Browse,
        None => {}
    }
    if app.menu.is_some() {
        return Scope::Browse;
    }
    if app.search.bar.is_some() {
        return Scope::Field;
    }
    if app.page.hints.is_some() {
        return Scope::Hints;
    }
    if app.is_selecting() {
        return Scope::Select;
    }
    match app.focus {
        Pane::Page => Scope::Page,
        Pane::List | Pane::Sources => Scope::Panes,
    }
}

/// Turns a key of the terminal into one of the keymap; `None` for keys that it has no name for.
fn translated(app: &mut App, key: input::Key, scope: Scope) -> Option<Key> {
    let forward_is_right = direction(app) == Direction::Ltr;
    let code = match key.code {
        input::KeyCode::Char(c) => KeyCode::Char(c),
        input::KeyCode::Function(number) => KeyCode::Function(number),
        input::KeyCode::Enter => KeyCode::Enter,
        input::KeyCode::Esc => KeyCode::Esc,
        input::KeyCode::Tab => KeyCode::Tab,
        input::KeyCode::Backspace => KeyCode::Backspace,
        input::KeyCode::Delete => KeyCode::Delete,
        input::KeyCode::Up => KeyCode::Up,
        input::KeyCode::Down => KeyCode::Down,
        input::KeyCode::Left if forward_is_right => KeyCode::Backward,
        input::KeyCode::Right if !forward_is_right => KeyCode::Backward,
        input::KeyCode::Left | input::KeyCode::Right => KeyCode::Forward,
        input::KeyCode::Home => KeyCode::Home,
        input::KeyCode::End => KeyCode::End,
        input::KeyCode::PageUp => KeyCode::PageUp,
        input::KeyCode::PageDown => KeyCode::PageDown,
        input::KeyCode::Insert => return None,
    };
    let is_char = matches!(code, KeyCode::Char(_));
    let translated = Key {
        code,
        ctrl: key.modifiers.ctrl,
        alt: key.modifiers.alt,
        shift: key.modifiers.shift && !is_char,
    };
    let KeyCode::Char(c) = code else {
        return Some(translated);
    };
    if scope == Scope::Field && translated.typed().is_some() {
        app.interface.layouts.observe(c);
        return Some(translated);
    }
    match key.base {
        // the terminal tells which key it is: no table is needed
        Some(base) if !c.is_ascii() || lies_on(c, base) => {
            app.interface.layouts.observe(c);
            let base = if key.modifiers.shift {
                keymap::shifted(base)
            } else {
                base
            };
            Some(Key {
                code: KeyCode::Char(base),
                ..translated
            })
        }
        _ => Some(app.interface.layouts.translate(translated)),
    }
}

/// Returns whether a right-to-left layout has an ASCII character on another key than the Latin ones.
fn lies_on(c: char, base: char) -> bool {
    c != base && Layout::ALL.iter().any(|layout| layout.latin(c) == Some(base))
}

/// Returns the direction that the horizontal arrows follow: that of the text being edited, or of the screen.
fn direction(app: &App) -> Direction {
    let interface = app.interface.direction();
    if let Some(prompt) = &app.prompts.open {
        return prompt.field.direction(interface);
    }
    if let Some(commands) = app.commands.as_ref().filter(|commands| commands.typing) {
        return commands.field.direction(interface);
    }
    if app.is_selecting()
        && let Some(open) = &app.page.open
        && let Some(selection) = &open.selection
    {
        return selection::direction(&open.flow, selection).unwrap_or(interface);
    }
    app.search
        .bar
        .as_ref()
        .map_or(interface, |field| field.direction(interface))
}
