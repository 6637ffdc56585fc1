//! Menus: opening, moving, and what is done with the row that is chosen.

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
        _ if menu.rows.act(action, count, menu.items.len()) => {}
        Action::Open => return chosen(app),
        Action::Back | Action::Quit => app.menu = None,
        _ => {}
    }
    Vec::new()
}

/// Does what the menu was opened for.
fn chosen(app: &mut App) -> Vec<Effect> {
    let Some(menu) = app.menu.take() else {
        return Vec::new();
    };
    match menu.choice {
        Choice::Contents(anchors) => {
            if let (Some(open), Some(anchor)) = (&mut app.page.open, anchors.get(menu.rows.selected)) {
                open.flow.jump(*anchor);
            }
        }
    }
    Vec::new()
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
