//! Subscriptions followed, left, moved and changed; pages that wait for their time.

use std::time::{Duration, UNIX_EPOCH};

use super::*;
use crate::article::{Article, ArticleId};
use crate::sentence::Sentence;
use crate::store::{Outcome, Packer, View};

fn library() -> (tempfile::TempDir, Store, View) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("library.sqlite3");
    let store = Store::open(&path).unwrap();
    let view = View::open(&path).unwrap();
    (folder, store, view)
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn feed(url: &str, tags: &[&str]) -> NewFeed {
    NewFeed {
        url: url.to_owned(),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
        ..NewFeed::default()
    }
}

fn article(store: &mut Store, feed: FeedId, key: &str) -> ArticleId {
    let article = Article {
        key: key.to_owned(),
        url: Some(key.to_owned()),
        title: key.to_owned(),
        source: Some("s".to_owned()),
        ..Article::default()
    };
    let incoming = Packer::new().unwrap().pack(article).unwrap();
    let mut batch = store.batch(at(1)).unwrap();
    let Outcome::New(id) = batch.upsert(&incoming).unwrap() else {
        panic!("it was there");
    };
    batch.link_entry(feed, id, 7, PageState::Wanted).unwrap();
    let known = batch.known_entry(feed, id).unwrap().unwrap();
    assert_eq!((known.article, known.entry), (id, Some(7)));
    assert_eq!((known.page, known.has_page), (PageState::Wanted, false));
    batch.commit().unwrap();
    id
}

#[test]
fn a_feed_is_subscribed_to_once_and_gathers_tags() {
    let (_folder, mut store, view) = library();
    let ids = store
        .subscribe(&[feed("a", &["x"]), feed("b", &[])], at(5))
        .unwrap();
    assert!(ids.iter().all(|(_, new)| *new));
    let again = store.subscribe(&[feed("a", &["x", "y"])], at(6)).unwrap();
    assert_eq!(again, [(ids[0].0, false)]);
    let feeds = view.feeds().unwrap();
    assert_eq!(feeds.len(), 2);
    assert_eq!(feeds[0].tags, ["x", "y"]);
    assert_eq!((feeds[0].added_at, feeds[0].label()), (5, "a"));
}

#[test]
fn a_feed_that_was_left_keeps_its_articles_and_comes_back_fresh() {
    let (_folder, mut store, view) = library();
    let id = store.subscribe(&[feed("a", &["x"])], at(5)).unwrap()[0].0;
    article(&mut store, id, "1");
    let state = FeedState {
        failures: 3,
        error: Some(Sentence::verbatim("no")),
        summaries: Some(true),
        ..FeedState::default()
    };
    store.set_feed_state(id, &state).unwrap();
    let found = view.feeds().unwrap().remove(0);
    assert_eq!((found.articles, found.unread, found.state), (1, 1, state));
    assert!(store.unsubscribe(id, at(6)).unwrap());
    assert!(!store.unsubscribe(id, at(7)).unwrap());
    assert!(view.feeds().unwrap().is_empty());
    assert_eq!(view.total(&crate::store::Filter::default()).unwrap(), 1);
    assert_eq!(store.subscribe(&[feed("a", &[])], at(8)).unwrap(), [(id, true)]);
    let found = view.feeds().unwrap().remove(0);
    assert_eq!((found.tags.len(), found.state), (0, FeedState::default()));
}

#[test]
fn a_feed_moves_and_joins_one_that_is_there() {
    let (_folder, mut store, view) = library();
    let ids = store.subscribe(&[feed("a", &[]), feed("b", &[])], at(5)).unwrap();
    let (a, b) = (ids[0].0, ids[1].0);
    assert_eq!(store.move_feed(a, "c", at(6)).unwrap(), None);
    let moved = view.feeds().unwrap().remove(0);
    assert_eq!(
        (moved.url.as_str(), moved.state.moved_from.as_deref()),
        ("c", Some("a"))
    );
    let one = article(&mut store, a, "1");
    assert_eq!(store.move_feed(a, "b", at(7)).unwrap(), Some(b));
    let feeds = view.feeds().unwrap();
    assert_eq!(feeds.len(), 1);
    assert_eq!((feeds[0].id, feeds[0].articles), (b, 1));
    assert_eq!(view.feeds_of(one).unwrap(), [b]);
    assert_eq!(view.feeds_of_source(Some("s")).unwrap(), [b]);
    // the address of a tombstone is free
    assert_eq!(store.move_feed(b, "c", at(8)).unwrap(), None);
    assert_eq!(view.feeds().unwrap()[0].url, "c");
}

#[test]
fn what_the_reader_changes_is_stamped_and_what_the_feed_says_is_not() {
    let (_folder, mut store, view) = library();
    let id = store.subscribe(&[feed("a", &[])], at(5)).unwrap()[0].0;
    let change = FeedChange {
        name: Some(Some("mine".to_owned())),
        title: Some("theirs".to_owned()),
        full_text: Some(FullText::Never),
        ..FeedChange::default()
    };
    assert!(store.change_feed(id, &change, at(6)).unwrap());
    let found = view.feeds().unwrap().remove(0);
    assert_eq!((found.label(), found.full_text), ("mine", FullText::Never));
    let times: String = store
        .connection
        .query_row("SELECT field_times FROM feed", [], |row| row.get(0))
        .unwrap();
    assert_eq!(times, r#"{"full_text":6000,"name":6000}"#);
    assert!(!store.change_feed(FeedId(99), &change, at(7)).unwrap());
}

#[test]
fn a_page_waits_for_its_time() {
    let (_folder, mut store, _view) = library();
    let id = store.subscribe(&[feed("a", &[])], at(5)).unwrap()[0].0;
    let one = article(&mut store, id, "1");
    assert_eq!(store.wanted_pages(id, 10, 9).unwrap()[0].article, one);
    let mut batch = store.batch(at(9)).unwrap();
    batch
        .set_page(
            id,
            one,
            PageState::Wanted,
            Some(&Sentence::verbatim("no")),
            Some(20),
        )
        .unwrap();
    batch.commit().unwrap();
    assert!(store.wanted_pages(id, 19, 9).unwrap().is_empty());
    assert_eq!(store.wanted_pages(id, 20, 9).unwrap()[0].tries, 1);
    // the clock stood years ahead when the page was put off
    assert_eq!(store.wanted_pages(id, 20 - 900 * 86_400, 9).unwrap().len(), 1);
}
