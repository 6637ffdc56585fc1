//! Fetching from the interface: which feeds, what is said, and which fail.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::channel;

use super::harness::Harness;
use crate::library::{FeedOutcome, FeedReport, FetchReport, FetchRequest, Library, NewFeed, Options};
use crate::sentence::Sentence;
use crate::tui::effect::Effect;
use crate::tui::feeds::{Ended, Trouble, Which};
use crate::tui::message::Message;
use crate::tui::worker;

fn ended(report: FetchReport) -> Message {
    Message::Fetched(Ok(Ended::Done(Box::new(report))))
}

#[test]
fn keys_fetch_what_is_selected_or_all_and_only_once() {
    let mut harness = Harness::new("en", 120, 24);
    harness.press("R r");
    assert_eq!(harness.outside, [Effect::Fetch(Which::All)]);
    assert!(harness.rows().last().unwrap().contains("being fetched already"));
    harness.send(ended(FetchReport::default()));
    harness.outside.clear();
    let id = harness.app.list.selected().unwrap().summary.id;
    harness.press("r");
    assert_eq!(harness.outside, [Effect::Fetch(Which::Article(id))]);
    harness.send(ended(FetchReport::default()));
    harness.outside.clear();
    harness.press("1 G r");
    assert!(
        matches!(&harness.outside[..], [Effect::Fetch(Which::Source(_))]),
        "{:?}",
        harness.outside
    );
}

#[test]
fn how_far_it_is_and_how_it_ended_stands_in_the_status_row() {
    let mut harness = Harness::new("en", 100, 24);
    harness.press("R");
    harness.send(Message::Fetching(3, 7));
    assert!(harness.rows().last().unwrap().contains("fetching 3/7"));
    let report = FetchReport {
        feeds: vec![FeedReport {
            new: 2,
            outcome: FeedOutcome::Fetched,
            ..FeedReport::default()
        }],
        ..FetchReport::default()
    };
    harness.send(ended(report.clone()));
    assert!(harness.rows().last().unwrap().contains("2 new articles"));
    let mut report = report;
    report.feeds.push(FeedReport {
        label: "Bad".to_owned(),
        outcome: FeedOutcome::Failed,
        message: Some(Sentence::verbatim("it broke")),
        ..FeedReport::default()
    });
    harness.send(ended(report));
    let row = harness.rows().pop().unwrap();
    assert!(row.contains("1 feed failed: Bad: it broke"), "{row}");
    harness.send(ended(FetchReport {
        offline: true,
        ..FetchReport::default()
    }));
    assert!(harness.rows().pop().unwrap().contains("No network"));
}

#[test]
fn what_goes_on_can_be_stopped_and_what_was_done_is_told() {
    let mut harness = Harness::new("en", 100, 24);
    harness.press("Ctrl-g");
    assert!(harness.rows().pop().unwrap().contains("Nothing is going on"));
    harness.press("R j");
    let row = harness.rows().pop().unwrap();
    assert!(row.starts_with(" Ctrl-g stop"), "{row}");
    harness.outside.clear();
    harness.press("Ctrl-g");
    assert_eq!(harness.outside, [Effect::Stop]);
    let mut report = FetchReport {
        cancelled: true,
        ..FetchReport::default()
    };
    report.feeds.push(FeedReport {
        new: 2,
        ..FeedReport::default()
    });
    harness.send(ended(report));
    let row = harness.rows().pop().unwrap();
    assert!(row.contains("Stopped") && row.contains("2 new articles"), "{row}");
    harness.press("j");
    assert!(!harness.rows().pop().unwrap().contains("stop"));
}

#[test]
fn a_source_whose_feed_fails_wears_a_mark_and_says_why() {
    let mut harness = Harness::new("en", 130, 24);
    harness.press("1 G");
    let crate::tui::sources::SourceRow::Publisher(publisher) = harness.app.sources.selected().unwrap() else {
        panic!("the last row is a publisher");
    };
    let trouble = Trouble {
        source: publisher.name.clone().unwrap(),
        why: Sentence::verbatim("the server is silent"),
        since: Some(1_790_000_000),
    };
    harness.send(Message::Troubles(vec![trouble]));
    let rows = harness.rows();
    assert!(rows.iter().any(|row| row.contains('!')), "{rows:#?}");
    assert!(rows.last().unwrap().contains("the server is silent"), "{rows:#?}");
    harness.press("2");
    assert!(!harness.rows().last().unwrap().contains("the server is silent"));
}

#[test]
fn a_feed_that_fails_from_its_first_day_on_stands_among_the_sources() {
    let mut harness = Harness::empty("en", 80, 24);
    assert!(harness.app.is_empty());
    let url = "https://example.org/no-such-feed.xml";
    let feed = NewFeed {
        url: url.to_owned(),
        ..NewFeed::default()
    };
    harness.library.subscribe(&[feed]).unwrap();
    harness.send(Message::Changed);
    assert!(!harness.app.is_empty(), "the panes show what is followed");
    let trouble = Trouble {
        source: url.to_owned(),
        why: Sentence::verbatim("the server is silent"),
        since: None,
    };
    harness.send(Message::Troubles(vec![trouble]));
    harness.press("1 G");
    let rows = harness.rows();
    let row = rows
        .iter()
        .find(|row| row.contains("no-such") || row.contains("https:"))
        .unwrap();
    assert!(row.contains('!'), "{row}");
    assert!(rows[23].contains("the server is silent"), "{rows:#?}");
    harness.press("r");
    assert_eq!(harness.outside, [Effect::Fetch(Which::Source(url.to_owned()))]);
    let mut harness = Harness::empty("fa", 80, 24);
    harness.press(": f o l l o w Enter y");
    assert!(!harness.app.is_empty(), "the bundled feeds are followed");
}

#[test]
fn the_worker_fetches_beside_the_one_that_writes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("feed.xml");
    let text = "<rss><channel><title>F</title><item><title>One</title><guid>1</guid></item></channel></rss>";
    std::fs::write(&file, text).unwrap();
    let mut library = Library::temporary(&Options::default()).unwrap();
    let reader = library.reader().unwrap();
    let (sender, messages) = channel();
    let fetch = |which: Which| {
        let request = FetchRequest::default();
        worker::fetch::run(
            &reader,
            request,
            &which,
            &Arc::new(AtomicBool::new(false)),
            &sender,
        );
        let first = messages.recv().unwrap();
        while messages.try_recv().is_ok() {}
        first
    };
    assert!(matches!(fetch(Which::All), Message::Fetched(Ok(Ended::NoFeeds))));
    let feed = NewFeed {
        url: format!("file://{}", file.display()),
        ..NewFeed::default()
    };
    library.subscribe(&[feed]).unwrap();
    let nobody = Which::Source("nobody".to_owned());
    assert!(matches!(fetch(nobody), Message::Fetched(Ok(Ended::NotFromFeed))));
    let Message::Fetched(Ok(Ended::Done(report))) = fetch(Which::All) else {
        panic!("it was not fetched");
    };
    assert_eq!(report.new_articles(), 1);
    assert_eq!(library.reader().unwrap().counts().unwrap().articles, 1);
}
