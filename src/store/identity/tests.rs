//! Libraries from before identities were kept, keys that are another's, feeds that become one.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::*;
use crate::article::identity::identify;
use crate::calendar::Instant;
use crate::store::{FeedId, NewFeed, Outcome, Packer, PageState, PruneRule, SavedBookmark, Store};

fn library() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("library.sqlite3")).unwrap();
    (folder, store)
}

fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(9)
}

fn article(key: &str, url: &str, title: &str, day: i64) -> Article {
    Article {
        key: key.to_owned(),
        url: Some(url.to_owned()),
        title: title.to_owned(),
        date: Some(Instant {
            unix: day * 86_400,
            offset: 0,
        }),
        ..Article::default()
    }
}

/// Takes articles in as a document of a feed, each with its guid, or one by one as any other format.
fn take(store: &mut Store, feed: Option<&str>, entries: &[(Option<&str>, Article)]) -> Vec<Outcome> {
    let named = entries.iter().map(|(guid, article)| (*guid, article));
    let identities = identify(named);
    let mut packer = Packer::new().unwrap();
    let mut batch = store.batch(now()).unwrap();
    let mut outcomes = Vec::new();
    for ((_, article), mut identity) in entries.iter().zip(identities) {
        let mut incoming = packer.pack(article.clone()).unwrap();
        if let Some(feed) = feed {
            identity.feed = Some(feed.to_owned()).filter(|feed| !feed.is_empty());
            incoming.identity = Some(identity);
        }
        outcomes.push(batch.upsert(&incoming).unwrap());
    }
    batch.commit().unwrap();
    outcomes
}

fn subscribe(store: &mut Store, url: &str) -> FeedId {
    let feed = NewFeed {
        url: url.to_owned(),
        ..NewFeed::default()
    };
    store.subscribe(&[feed], now()).unwrap()[0].0
}

const FEED: &str = "https://n.example/feed";

#[test]
fn articles_of_an_older_library_are_found_again() {
    let (_folder, mut store) = library();
    let feed = subscribe(&mut store, FEED);
    // as they were named before: guid, site and guid, URL, and the forms of ids that one document repeated
    let before = [
        article("post:1", "https://n.example/1", "one", 1),
        article("https://n.example/#2", "https://n.example/2", "two", 2),
        article("https://n.example/3?at=x", "https://n.example/3?at=x", "three", 3),
        article("https://n.example/poll", "https://n.example/poll", "poll 2", 5),
        article(
            "https://n.example/poll#https://n.example/poll",
            "https://n.example/poll",
            "poll 1",
            4,
        ),
        article("https://n.example/#6", "https://n.example/6", "six", 6),
    ];
    let plain: Vec<_> = before.iter().map(|article| (None, article.clone())).collect();
    let outcomes = take(&mut store, None, &plain);
    let ids: Vec<ArticleId> = outcomes
        .into_iter()
        .map(|outcome| match outcome {
            Outcome::New(id) => id,
            other => panic!("{other:?}"),
        })
        .collect();
    let mut batch = store.batch(now()).unwrap();
    for id in &ids {
        batch.link_entry(feed, *id, 0, PageState::NotWanted).unwrap();
    }
    batch.commit().unwrap();
    store.set_deleted(&ids[5..], true, now()).unwrap();
    store.prune(&PruneRule::default(), now()).unwrap();
    adopt(&store.connection).unwrap();

    let site = "https://www.n.example/?utm=rss";
    let document = [
        (
            None,
            article("https://n.example/poll", "https://n.example/poll", "poll 3", 7),
        ),
        (Some("post:1"), article("post:1", "https://n.example/1", "one", 1)),
        (
            Some("2"),
            article(&format!("{site}#2"), "http://n.example/2", "two, corrected", 2),
        ),
        (
            None,
            article("https://n.example/3?at=y", "https://n.example/3?at=y", "three", 3),
        ),
        (
            None,
            article("https://n.example/poll", "https://n.example/poll", "poll 2", 5),
        ),
        (
            None,
            article("https://n.example/poll", "https://n.example/poll", "poll 1", 4),
        ),
        (
            Some("6"),
            article(&format!("{site}#6"), "https://n.example/6", "six", 6),
        ),
        (
            Some("post:9"),
            article("post:9", "https://n.example/9", "nine", 9),
        ),
    ];
    let outcomes = take(&mut store, Some(FEED), &document);
    assert!(matches!(outcomes[0], Outcome::New(_)));
    let expected = [
        Outcome::Unchanged(ids[0]),
        Outcome::Changed(ids[1]),
        Outcome::Unchanged(ids[2]),
        Outcome::Unchanged(ids[3]),
        Outcome::Unchanged(ids[4]),
        Outcome::Deleted(ids[5]),
    ];
    assert_eq!(outcomes[1..7], expected);
    assert!(matches!(outcomes[7], Outcome::New(_)));
    let again = take(&mut store, Some(FEED), &document);
    assert_eq!(again[3], Outcome::Unchanged(ids[2]));
    assert!(
        !again
            .iter()
            .any(|outcome| matches!(outcome, Outcome::New(_) | Outcome::Changed(_)))
    );
}

#[test]
fn an_import_of_an_older_library_is_found_again_without_its_feed() {
    let (_folder, mut store) = library();
    let old = article("https://n.example/3?at=x", "https://n.example/3?at=x", "three", 3);
    let outcomes = take(&mut store, None, &[(None, old)]);
    adopt(&store.connection).unwrap();
    let Outcome::New(id) = outcomes[0] else { panic!() };
    let new = article("https://n.example/3?at=y", "https://n.example/3?at=y", "three", 3);
    assert_eq!(
        take(&mut store, Some("/a/2.xml"), &[(None, new)]),
        [Outcome::Unchanged(id)]
    );
}

#[test]
fn a_key_that_is_anothers_becomes_longer_and_bookmarks_wait_for_their_own() {
    let (_folder, mut store) = library();
    let saved = SavedBookmark {
        key: "post:1".to_owned(),
        title: "a".to_owned(),
        url: Some("https://a.example/1".to_owned()),
        bookmarked_at: Some(1),
        ..SavedBookmark::default()
    };
    store.add_bookmarks(&[saved], now()).unwrap();
    let b = (Some("post:1"), article("post:1", "https://b.example/1", "b", 1));
    let a = (Some("post:1"), article("post:1", "https://a.example/1", "a", 1));
    take(&mut store, Some("https://b.example/feed"), &[b]);
    take(&mut store, Some("https://a.example/feed"), &[a]);
    let mut statement = store
        .connection
        .prepare("SELECT key, title, bookmarked FROM article ORDER BY id")
        .unwrap();
    let rows: Vec<(String, String, bool)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    assert_eq!(
        rows,
        [
            ("post:1#https://b.example/1".to_owned(), "b".to_owned(), false),
            ("post:1".to_owned(), "a".to_owned(), true),
        ]
    );
}

#[test]
fn a_feed_keeps_its_entries_when_it_moves() {
    let (_folder, mut store) = library();
    let id = subscribe(&mut store, FEED);
    let one = (Some("1"), article("k", "https://n.example/1", "one", 1));
    let first = take(&mut store, Some(FEED), std::slice::from_ref(&one));
    let Outcome::New(article_id) = first[0] else {
        panic!()
    };
    store.move_feed(id, "https://m.example/feed", now()).unwrap();
    let moved = (Some("1"), article("k2", "https://m.example/1", "one", 1));
    let outcomes = take(&mut store, Some("http://m.example/feed/"), &[moved]);
    assert_eq!(outcomes, [Outcome::Changed(article_id)]);
    // an input whose feed is not known is another feed
    let corrected = (Some("1"), article("k3", "https://m.example/x", "one", 1));
    assert!(matches!(
        take(&mut store, Some(""), &[corrected])[0],
        Outcome::New(_)
    ));
}
