//! What each action does in the panes.

use super::{
    card, fetching, following, importing, listing, marks, menus, moving, opening, pictures, prompting,
    reading, searching, selecting, shelving,
};
use crate::keymap::Action;
use crate::tui::app::App;
use crate::tui::commands::{Commands, Kind, Outcome};
use crate::tui::effect::Effect;
use crate::tui::page::hints::Use;
use crate::tui::prompt::{Purpose, Question};
use crate::tui::regions::Pane;

/// What is repeated one by one is repeated so often at most.
const MOST_TIMES: u32 = 1000;

/// Carries out an action where the focus is.
pub(in crate::tui) fn act(app: &mut App, action: Action) -> Vec<Effect> {
    act_counted(app, action, None)
}

/// Carries out an action where the focus is, as often as was counted before it.
pub(super) fn act_counted(app: &mut App, action: Action, count: Option<u32>) -> Vec<Effect> {
    match action {
        Action::Exit => return exit(app),
        Action::Suspend => return suspend(app),
        Action::Redraw => return vec![Effect::Redraw],
        _ => {}
    }
    if action != Action::CopyText {
        app.page.copied = None;
    }
    if let Some(effects) = in_front(app, action, count) {
        return effects;
    }
    let times = count.unwrap_or(1);
    match action {
        Action::Next | Action::Previous => moving::step(app, action == Action::Next, times),
        Action::PageNext | Action::PagePrevious => moving::page(app, action == Action::PageNext, times),
        Action::HalfPageNext | Action::HalfPagePrevious => {
            moving::half_page(app, action == Action::HalfPageNext, times)
        }
        Action::Percent => moving::percent(app, count),
        Action::First | Action::Last => match count {
            Some(count) => moving::go_to(app, count),
            None => moving::end(app, action == Action::Last),
        },
        Action::Hints => following::start(app, Use::Open, count),
        Action::HintsCopy => following::start(app, Use::Copy, count),
        Action::Contents => menus::contents(app),
        Action::Select => selecting::start(app),
        Action::CopyParagraph => selecting::copy_paragraph(app),
        Action::HalfSpaces => reading::half_spaces(app),
        Action::Import => importing::ask(app),
        Action::FollowBundled => {
            prompting::ask(app, Purpose::Confirm(Question::Follow), "");
            Vec::new()
        }
        Action::Pictures => pictures::turn(app),
        Action::Open => opening::open(app),
        Action::Back => opening::back(app),
        Action::Quit => opening::quit(app),
        Action::Search if app.focus == Pane::Page => searching::open_on_page(app),
        Action::Search => searching::open(app),
        Action::HitNext | Action::HitPrevious => {
            repeat(times, || searching::go(app, action == Action::HitNext))
        }
        Action::Help => show(app, Kind::Help),
        Action::Commands => show(app, Kind::Palette),
        Action::Card => card::open(app),
        Action::PaneNext | Action::PanePrevious => {
            repeat(times, || moving::turn(app, action == Action::PaneNext))
        }
        Action::PaneSources => moving::focus(app, Pane::Sources),
        Action::PaneList => moving::focus(app, Pane::List),
        Action::PanePage => moving::focus(app, Pane::Page),
        Action::ArticleNext | Action::ArticlePrevious => {
            opening::neighbour(app, action == Action::ArticleNext, times)
        }
        Action::UnreadNext => opening::unread(app),
        Action::Bookmark => marks::bookmark(app),
        Action::Read => marks::read(app),
        Action::Undo => repeat(times, || marks::undo(app)),
        Action::Redo => repeat(times, || marks::redo(app)),
        Action::Note => prompting::note(app),
        Action::Pick => repeat(times, || shelving::pick(app)),
        Action::PickAll => shelving::pick_all(app),
        Action::ReadAll | Action::ReadAbove => shelving::read_all(app, action == Action::ReadAbove),
        Action::ReadAllNext => shelving::read_all_next(app),
        Action::Delete => shelving::delete(app),
        Action::Tag => shelving::ask_tags(app),
        Action::SaveSearch => shelving::ask_name(app),
        Action::Save => prompting::save(app),
        Action::Direction => marks::direction(app),
        Action::Bookmarks => listing::bookmarks(app),
        Action::Browser => reading::with_address(app, reading::browse),
        Action::CopyLink => reading::with_address(app, |_, url| vec![Effect::Copy(url)]),
        Action::CopyText => reading::copy_text(app),
        Action::Related => listing::related(app),
        Action::Stories => listing::stories(app),
        Action::Fetch | Action::FetchAll => fetching::start(app, action),
        Action::Stop => fetching::stop(app),
        Action::Sort => menus::orders(app),
        Action::Theme => menus::themes(app),
        Action::MeasureWider | Action::MeasureNarrower => {
            repeat(times, || reading::measure(app, action == Action::MeasureWider))
        }
        Action::Zoom => {
            app.zoom = !app.zoom;
            Vec::new()
        }
        // text fields are served above
        _ => Vec::new(),
    }
}

/// Carries out an action in what stands in front of the panes; `None` where nothing does.
fn in_front(app: &mut App, action: Action, count: Option<u32>) -> Option<Vec<Effect>> {
    if let Some(pages) = app.card {
        return Some(card::act(app, pages, action));
    }
    if app.prompts.open.is_some() {
        return Some(prompting::act(app, action));
    }
    if let Some(commands) = &mut app.commands {
        return Some(match commands.act(action, count, &app.interface) {
            Outcome::Stay => Vec::new(),
            Outcome::Close => {
                app.commands = None;
                Vec::new()
            }
            Outcome::Run(action) => {
                app.commands = None;
                act(app, action)
            }
        });
    }
    if app.menu.is_some() {
        return Some(menus::act(app, action, count));
    }
    if app.search.bar.is_some() {
        return Some(searching::act(app, action));
    }
    if app.page.hints.is_some() {
        return Some(following::act(app, action));
    }
    if app.is_selecting() {
        return Some(selecting::act(app, action, count));
    }
    None
}

/// Ends the program, remembering where reading stopped.
pub(super) fn exit(app: &mut App) -> Vec<Effect> {
    let position = marks::position(app);
    position.into_iter().chain([Effect::Quit]).collect()
}

/// Stops the program for now, remembering where reading stopped.
pub(super) fn suspend(app: &mut App) -> Vec<Effect> {
    let position = marks::position(app);
    position.into_iter().chain([Effect::Suspend]).collect()
}

/// Does something as often as was counted, within reason.
fn repeat(times: u32, mut once: impl FnMut() -> Vec<Effect>) -> Vec<Effect> {
    (0..times.min(MOST_TIMES)).flat_map(|_| once()).collect()
}

fn show(app: &mut App, kind: Kind) -> Vec<Effect> {
    app.commands = Some(Commands::new(kind, &app.interface));
    Vec::new()
}
