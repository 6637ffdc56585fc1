//! The test card on the whole screen, one page an encoder, each after its own start sequence.

use std::io::{self, Write as _};
use std::sync::mpsc;

use super::{Context, title};
use crate::terminal::card::{self, Pages, Words};
use crate::terminal::input::{Event, InputThread, Key, KeyCode};
use crate::terminal::session::{Continued, Options};
use crate::terminal::{EncoderName, Environment, Grid, Screen, Session, Tty};
use crate::text::Direction;

/// What a key means on the card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Next,
    Previous,
    Choose,
    Leave,
}

/// Lets the reader turn the pages; returns the encoder of the page that was chosen, if one was.
pub(super) fn choose(
    context: &Context,
    env: &Environment,
    first: EncoderName,
) -> io::Result<Option<EncoderName>> {
    let options = Options {
        encoder: Some(first),
        letters: super::letters(context),
        ..Options::default()
    };
    let (mut session, early) = Session::start(Tty::open()?, env, options)?;
    let (sender, events) = mpsc::channel();
    let _input = InputThread::start(&session.tty(), early, move |event| sender.send(event).is_ok())?;
    let mut pages = Pages::open(first);
    draw(context, &session, pages)?;
    for event in events {
        match event {
            Event::Key(key) => match meaning(key, context.locale.direction()) {
                Some(Turn::Next) => pages.next(),
                Some(Turn::Previous) => pages.previous(),
                Some(Turn::Choose) => return Ok(Some(pages.encoder())),
                Some(Turn::Leave) => return Ok(None),
                None => continue,
            },
            Event::Resize(..) => session.resized()?,
            Event::Continue => {
                if session.resume()? == Continued::Ending {
                    return Ok(None);
                }
            }
            Event::Terminate => return Ok(None),
            Event::Mouse(_) | Event::Paste(_) | Event::Focus(_) => continue,
        }
        session.switch(pages.encoder())?;
        draw(context, &session, pages)?;
    }
    Ok(None)
}

/// Returns what a key means; the arrows follow the eye.
fn meaning(key: Key, direction: Direction) -> Option<Turn> {
    let (forward, back) = match direction {
        Direction::Ltr => (KeyCode::Right, KeyCode::Left),
        Direction::Rtl => (KeyCode::Left, KeyCode::Right),
    };
    match key.code {
        code if code == forward => Some(Turn::Next),
        code if code == back => Some(Turn::Previous),
        KeyCode::Char(' ') | KeyCode::PageDown | KeyCode::Down => Some(Turn::Next),
        KeyCode::PageUp | KeyCode::Up => Some(Turn::Previous),
        KeyCode::Enter => Some(Turn::Choose),
        KeyCode::Esc | KeyCode::Char('q') => Some(Turn::Leave),
        KeyCode::Char('c') if key.modifiers.ctrl => Some(Turn::Leave),
        _ => None,
    }
}

/// Draws one page on a blank screen.
fn draw(context: &Context, session: &Session, pages: Pages) -> io::Result<()> {
    let (width, height) = session.size()?;
    let locale = &context.locale;
    let page = card::page(
        width,
        height,
        Words {
            title: &title(context, pages.encoder()),
            question: &locale.text("card-question"),
            keys: &locale.text("card-keys"),
            explanation: &card::explanation(|key| locale.text(key)),
            direction: locale.direction(),
        },
    );
    let mut grid = Grid::new(width, height);
    for y in 0..page.height() {
        grid.row_mut(y).clone_from_slice(page.row(y));
    }
    let mut bytes = Vec::new();
    Screen::new(width, height, session.encoder()).draw(&grid, None, &mut bytes);
    session.tty().write_all(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::input::Modifiers;

    #[test]
    fn arrows_follow_the_eye() {
        let left = Key::new(KeyCode::Left);
        assert_eq!(meaning(left, Direction::Ltr), Some(Turn::Previous));
        assert_eq!(meaning(left, Direction::Rtl), Some(Turn::Next));
    }

    #[test]
    fn the_card_can_always_be_left() {
        let ctrl = Modifiers {
            ctrl: true,
            ..Modifiers::default()
        };
        for key in [
            Key::new(KeyCode::Esc),
            Key::new(KeyCode::Char('q')),
            Key::with(KeyCode::Char('c'), ctrl),
        ] {
            assert_eq!(meaning(key, Direction::Rtl), Some(Turn::Leave));
        }
        assert_eq!(meaning(Key::new(KeyCode::Char('c')), Direction::Ltr), None);
    }
}
