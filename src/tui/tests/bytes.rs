//! What goes over the line: as little as the budgets say.

use ratatui::Terminal;
use ratatui::layout::Size;

use super::harness::Harness;
use crate::terminal::{Encoder, EncoderName};
use crate::tui::backend::{KhabarBackend, draw};
use crate::tui::message::Message;
use crate::tui::plane::Plane;
use crate::tui::view::view;

/// A terminal that counts what is written to it.
struct Line {
    terminal: Terminal<KhabarBackend<Vec<u8>>>,
    plane: Plane,
}

impl Line {
    fn new(width: u16, height: u16) -> Self {
        let size = Size { width, height };
        let encoder = Encoder::new(EncoderName::Plain);
        let backend = KhabarBackend::new(Vec::new(), size, encoder, false);
        Self {
            terminal: Terminal::new(backend).unwrap(),
            plane: Plane::default(),
        }
    }

    /// Draws, and counts the bytes that it took.
    fn draw(&mut self, harness: &Harness) -> usize {
        let app = &harness.app;
        draw(&mut self.terminal, &mut self.plane, |canvas| view(app, canvas)).unwrap();
        let sent = self.terminal.backend_mut().writer_mut();
        let bytes = sent.len();
        sent.clear();
        bytes
    }
}

#[test]
fn an_unchanged_screen_costs_nothing_and_a_moved_marker_little() {
    for lang in ["fa", "en"] {
        let mut harness = Harness::new(lang, 160, 50);
        harness.press("Enter Esc");
        let mut line = Line::new(160, 50);
        assert!(line.draw(&harness) > 1000);
        assert_eq!(line.draw(&harness), 0);
        for _ in 0..5 {
            harness.press("j");
            let bytes = line.draw(&harness);
            assert!((1..=150).contains(&bytes), "{lang}: {bytes} bytes");
        }
    }
}

#[test]
fn a_scrolled_line_on_a_lone_page_is_cheap() {
    let mut harness = Harness::new("fa", 80, 14);
    harness.press("Enter z");
    let mut line = Line::new(80, 14);
    line.draw(&harness);
    for _ in 0..5 {
        harness.press("j");
        let bytes = line.draw(&harness);
        assert!((1..=450).contains(&bytes), "{bytes} bytes");
    }
}

#[test]
fn a_scrolled_row_of_a_lone_list_is_cheap_in_both_directions() {
    let mut harness = Harness::new("fa", 160, 10);
    harness.press("z");
    let mut line = Line::new(160, 10);
    line.draw(&harness);
    let mut scrolls = 0;
    for key in ["j", "k"] {
        for _ in 1..harness.app.list.total {
            let before = harness.app.list.top;
            harness.press(key);
            let bytes = line.draw(&harness);
            assert!((1..=450).contains(&bytes), "{key}: {bytes} bytes");
            let moved = harness.app.list.top.abs_diff(before);
            assert!(moved <= 1, "{key}: scrolled by {moved}");
            scrolls += moved;
        }
        // the tint follows in the pause
        harness.send(Message::SelectionRested);
        line.draw(&harness);
    }
    assert!(scrolls > 2, "{scrolls} scrolls");
}
