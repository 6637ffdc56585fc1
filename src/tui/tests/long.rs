//! A list of a hundred thousand: whatever is done, the rows that show are there, and few others.

use super::harness::Harness;
use crate::article::ArticleId;
use crate::calendar::Instant;
use crate::library::{ArticleSummary, Window};
use crate::text::Direction;
use crate::tui::message::{Found, ListAnswer, ListRows, Message};

const MANY: u64 = 100_000;
/// Rows that may be asked for at a time, on the largest screen.
const MOST: u64 = 400;

/// Lists articles whose titles tell their places; every seventh title takes two rows.
fn numbered(window: Window) -> ListAnswer {
    assert!(window.limit <= MOST, "{window:?}");
    let end = (window.offset + window.limit).min(MANY);
    let article = |place: u64| ArticleSummary {
        id: ArticleId(1 + place.cast_signed()),
        key: format!("number-{place}"),
        title: format!(
            "number {place}. {}",
            "goes on and on ".repeat(if place.is_multiple_of(7) { 9 } else { 0 })
        ),
        source: Some("Numbers".to_owned()),
        date: None,
        listed_at: Instant { unix: 0, offset: 0 },
        lang: None,
        direction: Direction::Ltr,
        url: None,
        tags: Vec::new(),
        words: 1,
        unread: true,
        bookmarked: false,
        noted: false,
        kin: 0,
    };
    ListAnswer {
        window,
        total: MANY,
        rows: ListRows::Articles((window.offset..end).map(article).collect()),
    }
}

fn long(width: u16, height: u16, linear: bool) -> Harness {
    let mut harness = Harness::new("en", width, height);
    harness.lists = Some(numbered);
    harness.app.interface.linear = linear;
    // asked anew, as after a change
    harness.send(Message::Changed);
    assert_eq!(harness.app.list.total, MANY);
    harness
}

/// Returns the numbers of the articles on the screen; no row of the list may be blank between them.
fn shown(harness: &mut Harness) -> Vec<u64> {
    let width = if harness.app.interface.linear {
        usize::MAX
    } else {
        40
    };
    let rows = harness.rows();
    let list: Vec<String> = rows[1..rows.len() - 1]
        .iter()
        .map(|row| row.chars().take(width).collect::<String>())
        .collect();
    let filled = list.iter().rposition(|row| !row.trim().is_empty()).unwrap_or(0);
    assert!(
        list.iter().take(filled).all(|row| !row.trim().is_empty()),
        "{list:#?}"
    );
    let numbers: Vec<u64> = list
        .iter()
        .filter_map(|row| row.split_once("number ")?.1.split_once('.')?.0.parse().ok())
        .collect();
    // the last article may be too tall for what is left of the pane
    let whole = filled + 3 >= list.len() || numbers.last() == Some(&(MANY - 1));
    assert!(whole, "{list:#?}");
    numbers
}

#[test]
fn every_row_that_shows_is_there_wherever_one_goes() {
    for (width, height, linear) in [
        (80, 24, false),
        (100, 100, false),
        (100, 100, true),
        (40, 10, true),
    ] {
        let mut harness = long(width, height, linear);
        for keys in [
            "j",
            "G",
            "k",
            "PgUp",
            "PgUp",
            "5 0 0 0 0 G",
            "PgDn",
            "PgDn",
            "k k k",
            "9 9 j",
            "1 2 3 4 k",
            "9 9 9 9 9 9 9 j",
            "Home",
            "PgDn PgDn PgDn",
            "9 9 9 G",
            "x",
            "G PgUp x",
        ] {
            harness.press(keys);
            let selected = harness.app.list.selected;
            let shown = shown(&mut harness);
            assert!(shown.contains(&selected), "{keys}: {selected} in {shown:?}");
            let first = shown[0];
            assert!(
                shown.iter().copied().eq(first..first + shown.len() as u64),
                "{keys}: {shown:?}"
            );
        }
        assert_eq!(
            harness.app.list.picked.len(),
            2,
            "what is picked stays so out of sight"
        );
    }
}

#[test]
fn counts_go_to_the_very_row() {
    let mut harness = long(80, 24, false);
    harness.press("6 7 8 9 0 G");
    assert_eq!(harness.selected_key(), "number-67889");
    harness.press("G");
    assert_eq!(harness.selected_key(), "number-99999");
    harness.press("4 k");
    assert_eq!(harness.selected_key(), "number-99995");
}

#[test]
fn an_unread_article_far_below_is_opened_before_its_row_is_there() {
    let mut harness = long(80, 24, false);
    let id = {
        let reader = harness.library.reader().unwrap();
        let query = crate::library::ListQuery::default();
        reader.page(&query, Window::first(1)).unwrap().rows[0].id
    };
    harness.send(Message::Found(0, Found::Unread(Some((50_000, id)))));
    assert_eq!(harness.app.list.selected, 50_000);
    assert_eq!(harness.app.page.open.as_ref().unwrap().entry.id, id);
}

#[test]
fn a_source_too_long_for_its_row_gives_way_to_what_stands_behind_it() {
    fn one(window: Window) -> ListAnswer {
        let mut answer = numbered(window);
        if let ListRows::Articles(articles) = &mut answer.rows {
            for article in articles {
                article.source = Some("A source whose name is longer than any list is wide".to_owned());
                article.date = Some(Instant {
                    unix: 1_795_000_000,
                    offset: 0,
                });
                article.bookmarked = true;
            }
        }
        answer
    }
    for width in [40, 80, 120] {
        let mut harness = long(width, 24, false);
        harness.lists = Some(one);
        harness.send(Message::Changed);
        let rows = harness.rows();
        let row = rows.iter().find(|row| row.contains("A source")).unwrap();
        assert!(
            row.contains("\u{2026}  \u{2605} \u{b7} 3 days ago"),
            "{width}: {row}"
        );
    }
}
