//! Many articles at once, and the library: picking, marking all, deleting, tags, saved searches, orders.

use super::harness::Harness;
use crate::config::MarkRead;
use crate::library::{ListQuery, Sort, Window};
use crate::sentence::Sentence;
use crate::tui::effect::{Effect, Write};
use crate::tui::message::{Failure, Message};
use crate::tui::regions::Pane;
use crate::tui::sources::SourceRow;

fn titles(harness: &Harness, sort: Sort) -> Vec<String> {
    let query = ListQuery {
        sort,
        ..ListQuery::default()
    };
    let page = harness
        .library
        .reader()
        .unwrap()
        .page(&query, Window::first(1000));
    page.unwrap().rows.into_iter().map(|row| row.title).collect()
}

fn index(harness: &Harness) {
    let go_on = &mut |_| std::ops::ControlFlow::Continue(());
    harness.library.sync_index(go_on).unwrap();
}

#[test]
fn the_whole_list_is_marked_read_and_taken_back_in_one_step() {
    let mut harness = Harness::new("en", 100, 30);
    let unread = harness.app.counts.unread;
    assert!(unread > 3);
    harness.press("j m");
    harness.press("A");
    assert_eq!(harness.app.counts.unread, 0);
    harness.press("U");
    assert_eq!(
        harness.app.counts.unread,
        unread - 1,
        "the one read before stays so"
    );
    harness.press("U");
    assert_eq!(harness.app.counts.unread, unread);
}

#[test]
fn what_stands_above_is_marked_read() {
    let mut harness = Harness::new("en", 100, 30);
    let unread = harness.app.counts.unread;
    harness.press("j j");
    for effect in crate::tui::update::act(&mut harness.app, crate::keymap::Action::ReadAbove) {
        harness.run(effect);
    }
    assert_eq!(harness.app.counts.unread, unread - 2);
    assert!(harness.app.list.selected().unwrap().summary.unread);
}

#[test]
fn picked_rows_are_bookmarked_marked_and_deleted_together() {
    let mut harness = Harness::new("en", 100, 30);
    let (all, unread) = (harness.app.counts.articles, harness.app.counts.unread);
    harness.press("x j x");
    assert!(harness.rows().iter().any(|row| row.contains('\u{2713}')));
    harness.press("b");
    assert_eq!(harness.app.counts.bookmarked, 2);
    assert!(harness.app.list.picked.is_empty(), "what was done is done");
    harness.press("U");
    assert_eq!(harness.app.counts.bookmarked, 0);
    harness.press("Home x x m");
    assert_eq!(harness.app.counts.unread, unread - 2);
    harness.press("Home x x d");
    assert_eq!(harness.app.counts.articles, all - 2);
    assert_eq!(harness.app.list.total, all - 2);
    harness.press("U");
    assert_eq!((harness.app.counts.articles, harness.app.list.total), (all, all));
    for effect in crate::tui::update::act(&mut harness.app, crate::keymap::Action::PickAll) {
        harness.run(effect);
    }
    assert_eq!(harness.app.list.picked.len() as u64, all);
    harness.press("Esc");
    assert!(harness.app.list.picked.is_empty());
    assert_eq!(harness.app.focus, Pane::List);
}

#[test]
fn an_open_article_is_deleted_and_brought_back() {
    let mut harness = Harness::new("en", 100, 30);
    let key = harness.selected_key().to_owned();
    harness.press("Enter d");
    assert_eq!((harness.open_key(), harness.app.focus), (None, Pane::List));
    assert_ne!(harness.selected_key(), key);
    harness.press("U");
    assert!(harness.app.list.find(0, true, |row| row.key == key).is_some());
}

#[test]
fn tags_are_given_listed_and_opened_from_the_sources() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("x x #");
    harness.type_text("to read, sea");
    harness.press("Enter");
    let row = harness.app.sources.row(5);
    assert!(
        matches!(row, Some(SourceRow::Tag(tag)) if tag.tag == "sea" && tag.articles == 2),
        "{row:?}"
    );
    index(&harness);
    harness.press("1 g j j j Enter");
    assert_eq!(harness.app.list.total, 2);
    harness.press("U");
    assert!(
        !matches!(harness.app.sources.row(5), Some(SourceRow::Tag(_))),
        "both at once"
    );
    harness.press("2 #");
    harness.type_text("-nothing");
    harness.press("Esc");
    assert!(harness.app.prompts.open.is_none());
}

#[test]
fn a_search_is_saved_opened_and_removed() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("W");
    assert!(harness.app.prompts.open.is_none(), "there is no search to save");
    harness.press("/").type_text("kernel").press("Enter W");
    harness.press("Ctrl-u").type_text("core").press("Enter");
    let row = harness.app.sources.row(5);
    assert!(
        matches!(row, Some(SourceRow::Search(search, Some(_))) if search.name == "core" && search.query == "kernel"),
        "{row:?}"
    );
    harness.press("Esc 1 g j j j Enter");
    assert_eq!(harness.app.list.listing.query.as_deref(), Some("kernel"));
    harness.press("1 d");
    assert!(!matches!(harness.app.sources.row(5), Some(SourceRow::Search(..))));
    harness.press("U");
    assert!(matches!(harness.app.sources.row(5), Some(SourceRow::Search(..))));
}

#[test]
fn every_order_of_the_list_holds_every_article() {
    let mut harness = Harness::new("en", 100, 30);
    let mut newest = titles(&harness, Sort::Newest);
    newest.sort();
    for sort in [Sort::Oldest, Sort::Unread, Sort::Title, Sort::Source] {
        harness.press("S j Enter");
        assert_eq!(harness.app.list.listing.sort, sort);
        let shown = titles(&harness, sort);
        let first = harness.app.list.row(0).unwrap().summary.title.clone();
        assert_eq!(shown.first(), Some(&first));
        let mut sorted = shown.clone();
        sorted.sort();
        assert_eq!(sorted, newest, "{sort:?}");
    }
    harness.press("S Home Enter");
    assert_eq!(harness.app.list.listing.sort, Sort::Newest);
}

#[test]
fn when_an_article_counts_as_read_is_the_reader_s_choice() {
    let mut harness = Harness::new("en", 100, 30);
    harness.app.interface.mark_read = MarkRead::Never;
    harness.press("Enter");
    assert!(harness.app.page.open.as_ref().unwrap().entry.unread);
    harness.press("Esc j");
    harness.app.interface.mark_read = MarkRead::After(5);
    harness.press("Enter");
    let id = harness.app.page.open.as_ref().unwrap().entry.id;
    assert_eq!(harness.outside, [Effect::Stay(id, 5)]);
    assert!(harness.app.page.open.as_ref().unwrap().entry.unread);
    harness.send(Message::Stayed(id));
    assert!(!harness.app.page.open.as_ref().unwrap().entry.unread);
}

#[test]
fn a_tag_that_was_there_before_stays_when_giving_it_again_is_taken_back() {
    let mut harness = Harness::new("en", 100, 30);
    let tagged = |harness: &Harness| -> u64 {
        let tags = harness.library.reader().unwrap().own_tags().unwrap();
        tags.iter().map(|tag| tag.articles).sum()
    };
    harness.press("# k e p t Enter");
    assert_eq!(tagged(&harness), 1);
    harness.press("Home x x # k e p t Enter");
    assert_eq!(tagged(&harness), 2);
    harness.press("U");
    assert_eq!(tagged(&harness), 1, "the first one had it before");
    harness.press("# - k e p t Enter U U");
    assert_eq!(tagged(&harness), 0);
}

#[test]
fn a_search_is_not_saved_under_a_name_in_use() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("/ s h o r t Enter W Ctrl-u m i n e Enter");
    harness.press("/ k e r n e l Enter W Ctrl-u m i n e Enter");
    assert!(harness.rows()[29].contains("mine"), "it is said");
    let saved = |harness: &Harness| harness.library.reader().unwrap().saved_searches().unwrap();
    assert_eq!(saved(&harness)[0].query, "short");
    harness.press("U");
    assert!(saved(&harness).is_empty(), "the first one is what was done last");
}

#[test]
fn a_saved_search_holds_what_its_count_says() {
    let mut harness = Harness::new("en", 100, 30);
    index(&harness);
    // what is typed may go on: `kernel`
    harness.press("/ k e r n Enter");
    let typed = harness.app.list.total;
    assert!(typed > 0);
    harness.press("W Enter 1 g j j j");
    let Some(SourceRow::Search(search, unread)) = harness.app.sources.selected() else {
        panic!("the saved search stands below the bookmarks");
    };
    assert_eq!((search.query.as_str(), unread), ("kern", Some(0)));
    harness.press("Enter");
    assert_eq!(
        harness.app.list.total, 0,
        "a query that is kept is about whole words"
    );
}

#[test]
fn what_could_not_be_undone_can_be_undone_again() {
    let mut harness = Harness::new("en", 100, 30);
    let marked = |harness: &Harness| harness.app.list.selected().unwrap().summary.bookmarked;
    let before = marked(&harness);
    harness.press("b");
    let id = harness.app.list.selected().unwrap().summary.id;
    harness.press("U");
    assert_eq!(marked(&harness), before);
    let failure = Failure {
        message: Sentence::verbatim("the disk is full"),
        hint: None,
    };
    harness.send(Message::NotWritten(Write::Bookmark(id, before), failure));
    assert_eq!(marked(&harness), !before, "it is still set");
    harness.press("U");
    assert_eq!(marked(&harness), before);
}

#[test]
fn what_could_not_be_written_is_neither_shown_nor_undone() {
    let mut harness = Harness::new("en", 100, 30);
    let failure = || Failure {
        message: Sentence::verbatim("the disk is full"),
        hint: None,
    };
    harness.press("b");
    let summary = &harness.app.list.selected().unwrap().summary;
    let (id, marked) = (summary.id, summary.bookmarked);
    assert!(marked);
    harness.send(Message::NotWritten(Write::Bookmark(id, true), failure()));
    assert!(!harness.app.list.selected().unwrap().summary.bookmarked);
    let note = Write::Note(id, Some("mine".to_owned()));
    harness
        .app
        .remember(Write::Note(id, Some("x".to_owned())), Write::Note(id, None));
    harness.send(Message::NotWritten(note, failure()));
    assert_eq!(
        harness.app.take_back(),
        None,
        "neither step was taken, so neither can be taken back"
    );
}

#[test]
fn notices_name_the_key_that_undoes_as_it_is_bound() {
    let mut harness = Harness::new("en", 100, 30);
    let last = |harness: &mut Harness| harness.rows().pop().unwrap();
    harness.press("x d");
    assert!(
        last(&mut harness).contains("U brings it back"),
        "{}",
        last(&mut harness)
    );
    harness.app.interface.keymap.bind("undo", &["Ctrl-r"]).unwrap();
    harness.press("x d");
    assert!(
        last(&mut harness).contains("Ctrl-r brings it back"),
        "{}",
        last(&mut harness)
    );
    harness.app.interface.keymap.bind::<&str>("undo", &[]).unwrap();
    harness.press("x d");
    assert!(
        last(&mut harness).contains(":undo brings it back"),
        "{}",
        last(&mut harness)
    );
}

#[test]
fn the_open_page_shows_the_tags_as_they_are() {
    let mut harness = Harness::new("en", 100, 30);
    harness.press("j Enter Space");
    let shown = |harness: &mut Harness| harness.rows().iter().any(|row| row.contains("#mine"));
    harness.press("#").type_text("mine");
    harness.press("Enter g");
    assert!(shown(&mut harness), "{:#?}", harness.rows());
    harness.press("U");
    assert!(!shown(&mut harness), "{:#?}", harness.rows());
    // from the list, too, while it is open beside it
    harness.press("Esc #").type_text("mine");
    harness.press("Enter");
    assert!(shown(&mut harness), "{:#?}", harness.rows());
}

#[test]
fn in_the_sources_the_selected_one_is_marked_read_and_no_article_out_of_sight_is_touched() {
    let mut harness = Harness::new("en", 60, 24);
    let unread = harness.app.counts.unread;
    harness.press("1 G");
    let Some(SourceRow::Publisher(publisher)) = harness.app.sources.selected() else {
        panic!("the last row is a publisher");
    };
    let its = publisher.unread;
    assert!(0 < its && its < unread);
    for key in ["b", "m", "a", "x", "#", "s", "o", "y", "i", "Alt-m"] {
        harness.press(key);
        let notice = harness.app.status.notice.as_ref().unwrap();
        assert_eq!(notice.text, "No article is selected", "{key}");
    }
    assert!(harness.outside.is_empty());
    assert_eq!(harness.app.counts.unread, unread);
    harness.press("A");
    assert_eq!(harness.app.counts.unread, unread - its);
    harness.press("U");
    assert_eq!(harness.app.counts.unread, unread);
}

#[test]
fn what_was_undone_is_done_again_until_something_new_is_done() {
    let mut harness = Harness::new("en", 100, 24);
    let states = |harness: &Harness| {
        let summary = &harness.app.list.selected().unwrap().summary;
        (summary.bookmarked, summary.unread)
    };
    harness.press("b m U U");
    assert_eq!(states(&harness), (false, true));
    harness.press("Ctrl-r");
    assert_eq!(states(&harness), (true, true));
    harness.press("Ctrl-r");
    assert_eq!(states(&harness), (true, false));
    harness.press("Ctrl-r");
    assert_eq!(states(&harness), (true, false), "nothing is left");
    // undone again, and something new: there is no way back to the other future
    harness.press("U U b Ctrl-r");
    assert_eq!(states(&harness), (true, true));
}
