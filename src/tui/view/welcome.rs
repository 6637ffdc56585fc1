//! The welcome page of an empty library.

use ratatui::layout::Rect;

use super::page::{OnTop, centred, draw_flow};
use crate::keymap::Action;
use crate::layout::BaseDirection;
use crate::text::Direction;
use crate::theme::Role;
use crate::tui::app::App;
use crate::tui::page::{Element, Flow, Side};
use crate::tui::plane::Canvas;

/// What a step of the page leads to.
enum Step {
    /// The keys of an action, and a command of the shell that does the same.
    Keys(Action, &'static str),
    /// A command of the shell.
    Shell(&'static str),
}

/// Paragraphs, and what each one leads to.
const STEPS: [(&str, Step); 6] = [
    ("welcome-import", Step::Keys(Action::Import, "khabar import PATH")),
    ("welcome-bundled", Step::Keys(Action::FollowBundled, "")),
    ("welcome-feeds", Step::Shell("khabar feed add URL")),
    ("welcome-demo", Step::Shell("khabar demo")),
    ("welcome-card", Step::Keys(Action::Card, "")),
    ("welcome-help", Step::Keys(Action::Help, "")),
];

/// Rows from which there is room for blank ones between the steps.
const ROOMY: u16 = 28;

/// Draws the page over the panes.
pub(super) fn draw(app: &App, area: Rect, canvas: &mut Canvas<'_>) {
    let (mut flow, place) = laid_out(app, area);
    flow.scroll(isize::try_from(app.welcome).unwrap_or_default());
    draw_flow(app, &flow, OnTop::default(), place, canvas);
}

/// Returns whether all of it shows at once.
pub(super) fn is_whole(app: &App) -> bool {
    app.regions()
        .is_none_or(|regions| laid_out(app, regions.panes).0.at_end())
}

/// Returns by how many rows the page is scrolled once it was moved by so many, down where positive.
pub(in crate::tui) fn scrolled(app: &App, by: isize) -> u16 {
    let Some(regions) = app.regions() else {
        return app.welcome;
    };
    let (mut flow, _) = laid_out(app, regions.panes);
    let steps = u16::try_from(by.unsigned_abs()).unwrap_or(u16::MAX);
    let mut rows = |most: u16| (0..most).take_while(|_| flow.scroll(1)).count() as u16;
    // a smaller screen may have been scrolled further
    let here = rows(app.welcome);
    if by > 0 {
        here + rows(steps)
    } else {
        here.saturating_sub(steps)
    }
}

/// Lays the page out in an area; returns the rows in the window, and where they stand.
fn laid_out(app: &App, area: Rect) -> (Flow, Rect) {
    let locale = &app.interface.locale;
    let base = BaseDirection::Fixed(app.interface.direction());
    let mut elements = vec![
        Element::new(locale.text("welcome-title"), Role::Headline, base),
        Element::new(locale.text("welcome-text"), Role::Text, base),
    ];
    for (key, step) in STEPS {
        let command = match step {
            Step::Keys(action, shell) => format!("{}  {shell}", app.interface.keys(action)),
            Step::Shell(command) => command.to_owned(),
        };
        let text = Element::new(locale.text(key), Role::Text, base);
        elements.push(if area.height < ROOMY { text.tight() } else { text });
        let code = Element::new(
            command.trim_end(),
            Role::Code,
            BaseDirection::Fixed(Direction::Ltr),
        );
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
    (flow, place)
}
