//! The welcome page of an empty library.

use ratatui::layout::Rect;

use super::page::{OnTop, centred, draw_flow};
use crate::layout::BaseDirection;
use crate::text::Direction;
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::page::{Element, Flow, Side};
use crate::tui::plane::Canvas;

/// Paragraphs, and the command that each one leads to.
const STEPS: [(&str, &str); 6] = [
    ("welcome-import", "I  khabar import PATH"),
    ("welcome-bundled", "A"),
    ("welcome-feeds", "khabar feed add URL"),
    ("welcome-demo", "khabar demo"),
    ("welcome-card", "T"),
    ("welcome-help", "?"),
];

/// Rows from which there is room for blank ones between the steps.
const ROOMY: u16 = 28;

/// Draws the page over the panes.
pub(super) fn draw(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    let locale = &app.interface.locale;
    let base = BaseDirection::Fixed(app.interface.direction());
    let mut elements = vec![
        Element::new(locale.text("welcome-title"), Role::Headline, base),
        Element::new(locale.text("welcome-text"), Role::Text, base),
    ];
    for (key, command) in STEPS {
        let step = Element::new(locale.text(key), Role::Text, base);
        elements.push(if area.height < ROOMY { step.tight() } else { step });
        let code = Element::new(command, Role::Code, BaseDirection::Fixed(Direction::Ltr));
        elements.push(code.tight().beside(Side::Indent(2)));
    }
    let width = app.interface.measure.min(area.width.saturating_sub(4));
    let height = area.height.saturating_sub(2);
    let flow = Flow::new(elements, width, height);
    let place = Rect {
        y: area.y + 1,
        height,
        ..centred(area, width)
    };
    draw_flow(app, &flow, OnTop::default(), place, canvas);
}
