//! Menus: opening, moving, and what is done with the row that is chosen.

use super::listing;
use crate::keymap::Action;
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::effect::Effect;
use crate::tui::menu::{Choice, Menu, MenuRow};
use crate::tui::rows::Rows;

/// Carries out an action while a menu is open.
pub(super) fn act(app: &mut App, action: Action, count: Option<u32>) -> Vec<Effect> {
    let Some(menu) = &mut app.menu else {
        return Vec::new();
    };
    match action {
        _ if menu.rows.act(action, count, menu.items.len()) => show_choice(app),
        Action::Open => return chosen(app),
        Action::Back | Action::Quit => {
            app.interface.themes.give_up();
            app.menu = None;
        }
        _ => {}
    }
    Vec::new()
}

/// Selects a row; returns whether it was another one.
pub(super) fn select(app: &mut App, row: usize) -> bool {
    let Some(menu) = &mut app.menu else {
        return false;
    };
    let moved = menu.rows.select(row, menu.items.len());
    show_choice(app);
    moved
}

/// Shows what choosing the selected row would do, if that can be seen at once.
fn show_choice(app: &mut App) {
    if let Some(menu) = &app.menu
        && let Choice::Themes(names) = &menu.choice
        && let Some(name) = names.get(menu.rows.selected)
    {
        app.interface.themes.try_on(name);
    }
}

/// Does what the menu was opened for.
pub(super) fn chosen(app: &mut App) -> Vec<Effect> {
    let Some(menu) = app.menu.take() else {
        return Vec::new();
    };
    let row = menu.rows.selected;
    match menu.choice {
        Choice::Contents(anchors) => {
            if let (Some(open), Some(anchor)) = (&mut app.page.open, anchors.get(row)) {
                open.flow.jump(*anchor);
            }
            Vec::new()
        }
        Choice::Orders(orderings) => orderings
            .get(row)
            .map_or_else(Vec::new, |ordering| listing::sort(app, *ordering)),
        Choice::Themes(names) => {
            let Some(name) = names.get(row) else {
                return Vec::new();
            };
            app.interface.themes.try_on(name);
            app.interface.themes.keep();
            vec![Effect::KeepTheme(name.clone())]
        }
    }
}

/// Lists the orders of the list, the one in force selected.
pub(super) fn orders(app: &mut App) -> Vec<Effect> {
    let orderings = app.list.listing.orderings();
    let here = orderings
        .iter()
        .position(|ordering| *ordering == app.list.listing.ordering());
    let names = orderings
        .iter()
        .map(|ordering| app.interface.locale.text(ordering.name()));
    open(app, names.collect(), here, Choice::Orders(orderings));
    Vec::new()
}

/// Lists the themes, the one in force selected; each shows while it is selected.
pub(super) fn themes(app: &mut App) -> Vec<Effect> {
    let names = app.interface.themes.names();
    let here = names.iter().position(|name| name == app.interface.themes.name());
    open(app, names.clone(), here, Choice::Themes(names));
    Vec::new()
}

fn open(app: &mut App, names: Vec<String>, here: Option<usize>, choice: Choice) {
    let rows = names.into_iter().map(|text| MenuRow { text, indent: 0 });
    app.menu = Some(Menu {
        choice,
        items: rows.collect(),
        rows: Rows::at(here.unwrap_or_default()),
    });
}

/// Lists the title and the headings of the open article, the one that is read now selected.
pub(super) fn contents(app: &mut App) -> Vec<Effect> {
    let Some(open) = &app.page.open else {
        app.status.complain(app.interface.locale.text("notice-not-open"));
        return Vec::new();
    };
    let top = open.flow.top();
    let mut items = Vec::new();
    let mut anchors = Vec::new();
    for (anchor, element) in open.flow.headings() {
        let inset = if element.role == Role::Headline {
            0
        } else {
            u16::from(element.level)
        };
        items.push(MenuRow {
            text: element.text.clone(),
            indent: inset * 2,
        });
        anchors.push(anchor);
    }
    if items.len() < 2 {
        app.status.tell(app.interface.locale.text("notice-no-headings"));
        return Vec::new();
    }
    let here = anchors.iter().rposition(|anchor| anchor.element <= top);
    app.menu = Some(Menu {
        choice: Choice::Contents(anchors),
        items,
        rows: Rows::at(here.unwrap_or_default()),
    });
    Vec::new()
}
