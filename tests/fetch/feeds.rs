//! Feeds fetched into a library: what is new, changed, moved, gone or wrong, and what is done again.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use khabar::library::{
    Feed, FeedChange, FeedId, FeedOutcome, FeedReport, FetchReport, FetchRequest, FetchSettings, FullText,
    Library, ListQuery, NewFeed, Options, Pictures, Window,
};

use crate::server::{Reply, Server, rss};

fn library() -> Library {
    Library::temporary(&Options::default()).unwrap()
}

/// A library at a fixed time; each test that looks at times has its own clock.
fn library_at(clock: fn() -> SystemTime) -> Library {
    Library::temporary(&Options { clock }).unwrap()
}

fn request() -> FetchRequest {
    FetchRequest {
        gap: Duration::ZERO,
        settings: FetchSettings {
            connect: Duration::from_millis(500),
            silence: Duration::from_millis(500),
            total: Duration::from_millis(1500),
            max_bytes: 1 << 20,
            ..FetchSettings::default()
        },
        ..FetchRequest::default()
    }
}

fn follow(library: &mut Library, url: &str, full_text: FullText) -> FeedId {
    let feed = NewFeed {
        url: url.to_owned(),
        full_text: Some(full_text),
        ..NewFeed::default()
    };
    library.subscribe(&[feed]).unwrap()[0].0
}

fn fetch(library: &mut Library) -> FetchReport {
    let feeds = library.reader().unwrap().feeds().unwrap();
    let request = FetchRequest {
        feeds: Some(feeds.iter().map(|feed| feed.id).collect()),
        ..request()
    };
    library
        .fetch(&request, &mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap()
}

fn fetch_one(library: &mut Library) -> FeedReport {
    let report = fetch(library);
    assert_eq!(report.feeds.len(), 1, "{report:?}");
    report.feeds.into_iter().next().unwrap()
}

fn feed(library: &Library) -> Feed {
    library.reader().unwrap().feeds().unwrap().remove(0)
}

fn titles(library: &Library) -> Vec<String> {
    let page = library
        .reader()
        .unwrap()
        .page(&ListQuery::default(), Window::first(100))
        .unwrap();
    let mut titles: Vec<String> = page.rows.into_iter().map(|row| row.title).collect();
    titles.sort();
    titles
}

/// Reads an article by its title: its text, and whether it is unread.
fn article(library: &Library, title: &str) -> (khabar::article::Article, bool) {
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(100)).unwrap();
    let row = page.rows.into_iter().find(|row| row.title == title).unwrap();
    let entry = reader.entry(row.id).unwrap().unwrap();
    (entry.article, row.unread)
}

/// Counts the requests, and answers each with what `reply` makes of its number.
fn counting(reply: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Server {
    let count = Arc::new(AtomicUsize::new(0));
    Server::start(move |_| reply(count.fetch_add(1, Ordering::SeqCst)))
}

#[test]
fn a_feed_comes_once_and_what_changes_changes() {
    let server = counting(|number| {
        let first = ("http://x.example/1", "One", "first text");
        match number {
            0 => Reply::feed(rss("News", &[first, ("http://x.example/2", "Two", "second")]))
                .with("ETag", "\"1\""),
            1 => Reply::new(304, ""),
            _ => Reply::feed(rss(
                "News",
                &[
                    ("http://x.example/3", "Three", "third"),
                    ("http://x.example/2", "Two", "second, corrected"),
                    first,
                ],
            )),
        }
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Never);
    let report = fetch_one(&mut library);
    assert_eq!(
        (report.outcome, report.new, report.entries),
        (FeedOutcome::Fetched, 2, 2)
    );
    assert_eq!(report.label, "News");
    let reader = library.reader().unwrap();
    let all = reader.page(&ListQuery::default(), Window::first(9)).unwrap().rows;
    let ids: Vec<_> = all.iter().map(|row| row.id).collect();
    library.set_all_read(&ids, true).unwrap();
    let report = fetch_one(&mut library);
    assert_eq!((report.outcome, report.new), (FeedOutcome::NotModified, 0));
    assert_eq!(server.asked()[1].header("if-none-match"), Some("\"1\""));
    let report = fetch_one(&mut library);
    assert_eq!((report.new, report.changed), (1, 1));
    let (two, unread) = article(&library, "Two");
    assert_eq!(two.body.plain(), "second, corrected");
    assert!(!unread, "what was read stays read");
    assert_eq!(titles(&library), ["One", "Three", "Two"]);
    assert_eq!(two.source.as_deref(), Some("News"));
    let feed = feed(&library);
    assert_eq!(
        (feed.title.as_deref(), feed.articles, feed.unread),
        (Some("News"), 3, 1)
    );
}

#[test]
fn a_feed_that_moved_for_good_has_its_new_address() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/old" => Reply::to(301, "/new"),
        "/for-now" => Reply::to(302, "/new"),
        _ => Reply::feed(rss("News", &[("http://x.example/1", "One", "text")])),
    });
    let mut library = library();
    follow(&mut library, &server.url("/old"), FullText::Never);
    let report = fetch_one(&mut library);
    assert_eq!(report.moved, Some(server.url("/new")));
    let moved = feed(&library);
    assert_eq!((moved.url, moved.articles), (server.url("/new"), 1));
    assert_eq!(moved.state.moved_from, Some(server.url("/old")));
    // another one that moved to the same place becomes one with it
    follow(&mut library, &server.url("/old"), FullText::Never);
    fetch(&mut library);
    assert_eq!(library.reader().unwrap().feeds().unwrap().len(), 1);
    library.unsubscribe(moved.id).unwrap();
    follow(&mut library, &server.url("/for-now"), FullText::Never);
    fetch(&mut library);
    assert_eq!(feed(&library).url, server.url("/for-now"));
    assert_eq!(titles(&library).len(), 1);
}

#[test]
fn a_permanent_redirect_to_what_is_no_feed_changes_nothing() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/feed" => Reply::to(301, "/login"),
        _ => Reply::page("<html><body>Please log in</body></html>"),
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Never);
    let report = fetch_one(&mut library);
    assert_eq!(report.outcome, FeedOutcome::Failed);
    assert!(report.message.unwrap().to_string().contains("no feed"));
    assert_eq!(feed(&library).url, server.url("/feed"));
}

#[test]
fn what_is_gone_or_wants_a_rest_is_left_alone() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/gone" => Reply::new(410, ""),
        _ => Reply::new(429, "").with("Retry-After", "1800"),
    });
    let mut library = library_at(|| UNIX_EPOCH + Duration::from_secs(1_000_000));
    follow(&mut library, &server.url("/gone"), FullText::Never);
    follow(&mut library, &server.url("/a"), FullText::Never);
    follow(&mut library, &server.url("/b"), FullText::Never);
    let mut report = fetch(&mut library);
    // reports come in the order in which the feeds are done
    report.feeds.sort_by_key(|feed| feed.feed);
    let outcomes: Vec<FeedOutcome> = report.feeds.iter().map(|feed| feed.outcome).collect();
    assert_eq!(
        outcomes,
        [FeedOutcome::Gone, FeedOutcome::Later, FeedOutcome::Later]
    );
    // the second of the host was not asked at all
    assert_eq!(server.targets(), ["/gone", "/a"]);
    assert_eq!(report.feeds[1].next_at, Some(1_001_800));
    let due = library
        .fetch(&request(), &mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap();
    assert_eq!((due.feeds.len(), due.gone, due.waiting), (0, 1, 2));
}

#[test]
fn a_feed_that_fails_says_why_and_since_when_and_the_others_go_on() {
    static NOW: AtomicUsize = AtomicUsize::new(1_000_000);
    let clock: fn() -> SystemTime = || UNIX_EPOCH + Duration::from_secs(NOW.load(Ordering::SeqCst) as u64);
    let server = Server::start(|asked| match asked.target.as_str() {
        "/bad" => Reply::new(500, ""),
        _ => Reply::feed(rss("Good", &[("http://x.example/1", "One", "text")])),
    });
    let mut library = library_at(clock);
    let bad = follow(&mut library, &server.url("/bad"), FullText::Never);
    follow(&mut library, &server.url("/good"), FullText::Never);
    let report = fetch(&mut library);
    assert_eq!(report.in_trouble(), 1);
    assert_eq!(report.new_articles(), 1);
    NOW.store(1_010_000, Ordering::SeqCst);
    fetch(&mut library);
    let feeds = library.reader().unwrap().feeds().unwrap();
    let state = &feeds.iter().find(|feed| feed.id == bad).unwrap().state;
    assert_eq!((state.failures, state.failing_since), (2, Some(1_000_000)));
    assert!(state.error.as_ref().unwrap().to_string().contains("500"));
    assert_eq!(state.next_at, Some(1_010_000 + 1800));
}

#[test]
fn no_network_is_a_notice_and_changes_nothing() {
    let mut library = library();
    // no name is as long as this: it is refused without anybody being asked
    let nowhere = format!("http://{}/feed", "a".repeat(64));
    follow(&mut library, &nowhere, FullText::Never);
    let report = fetch(&mut library);
    assert!(report.offline, "{report:?}");
    assert_eq!(report.feeds[0].outcome, FeedOutcome::Offline);
    assert_eq!(feed(&library).state.failures, 0);
    // with another that answers, it is this one that fails
    let server = Server::start(|_| Reply::feed(rss("Good", &[])));
    follow(&mut library, &server.url("/"), FullText::Never);
    let report = fetch(&mut library);
    assert!(!report.offline);
    assert_eq!(feed(&library).state.failures, 1);
}

#[test]
fn a_wrong_charset_is_seen_through() {
    let persian = "\u{62E}\u{628}\u{631}\u{647}\u{627}\u{64A} \u{627}\u{645}\u{631}\u{648}\u{632} \u{627}\u{6CC}\u{631}\u{627}\u{646}"
        .replace('\u{6CC}', "\u{64A}");
    let text = rss("News", &[("http://x.example/1", &persian, &persian.repeat(5))]);
    let (bytes, _, failed) = encoding_rs::WINDOWS_1256.encode(&text);
    assert!(!failed);
    let bytes = bytes.into_owned();
    let server = Server::start(move |_| {
        Reply::new(200, bytes.clone()).with("Content-Type", "text/xml; charset=utf-8")
    });
    let mut library = library();
    follow(&mut library, &server.url("/"), FullText::Never);
    fetch(&mut library);
    assert_eq!(titles(&library), [persian]);
}

#[test]
fn a_feed_of_summaries_gets_its_pages() {
    let server = Server::start(|asked| {
        if asked.target == "/feed" {
            let links: Vec<String> = (1..=5)
                .map(|number| format!("http://{}/p/{number}", asked.header("host").unwrap()))
                .collect();
            let entries: Vec<(&str, &str, &str)> = links
                .iter()
                .map(|link| (link.as_str(), link.as_str(), "a short summary"))
                .collect();
            return Reply::feed(rss("Short", &entries)).with("ETag", "\"1\"");
        }
        if asked.target == "/p/2" {
            return Reply::new(404, "");
        }
        Reply::page(page(&asked.target))
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Auto);
    let report = fetch_one(&mut library);
    assert_eq!(
        (report.new, report.pages, report.pages_failed),
        (5, 4, 1),
        "{report:?}"
    );
    assert_eq!(feed(&library).state.summaries, Some(true));
    let (whole, _) = article(&library, &server.url("/p/1"));
    assert!(whole.body.plain().contains("The text of /p/1"), "{whole:?}");
    assert_eq!(whole.lead.as_deref(), Some("a short summary"));
    let (short, _) = article(&library, &server.url("/p/2"));
    assert_eq!(short.body.plain(), "a short summary");
    // the same feed again: no page is asked for a second time, and the texts stay
    let asked = server.asked().len();
    fetch(&mut library);
    assert_eq!(server.asked().len(), asked + 1);
    let (whole, _) = article(&library, &server.url("/p/1"));
    assert!(whole.body.plain().contains("The text of /p/1"));
}

fn page(name: &str) -> String {
    let text = format!("The text of {name} goes on for quite some words, as the text of an article does. ")
        .repeat(6);
    format!(
        "<html><head><title>{name}</title></head><body><article><h1>{name}</h1><p>{text}</p><p>{text}</p></article></body></html>"
    )
}

#[test]
fn a_feed_of_whole_texts_is_left_as_it_is() {
    let whole = "many words of a text ".repeat(60);
    let server = Server::start(move |asked| {
        let link = format!("http://{}/p/1", asked.header("host").unwrap());
        let short = format!("http://{}/p/2", asked.header("host").unwrap());
        match asked.target.as_str() {
            "/feed" => Reply::feed(rss(
                "Long",
                &[(&link, "Long", &whole), (&short, "Short", "a note, no more")],
            )),
            _ => Reply::page("<html><body><article><p>a note, no more</p></article></body></html>"),
        }
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Auto);
    let report = fetch_one(&mut library);
    assert_eq!(report.pages, 0);
    // only the short one was looked at
    assert_eq!(server.targets(), ["/feed", "/p/2"]);
    assert_eq!(feed(&library).state.summaries, Some(false));
}

#[test]
fn an_entry_that_changed_keeps_the_text_of_its_page() {
    let server = {
        let count = AtomicUsize::new(0);
        Server::start(move |asked| {
            let link = format!("http://{}/p/1", asked.header("host").unwrap());
            match asked.target.as_str() {
                "/feed" if count.fetch_add(1, Ordering::SeqCst) == 0 => {
                    Reply::feed(rss("News", &[(&link, "Before", "a short summary")]))
                }
                "/feed" => Reply::feed(rss("News", &[(&link, "After", "another summary")])),
                _ => Reply::page(page("/p/1")),
            }
        })
    };
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Always);
    fetch(&mut library);
    let report = fetch_one(&mut library);
    assert_eq!((report.new, report.pages), (0, 1), "{report:?}");
    let (after, _) = article(&library, "After");
    assert!(after.body.plain().contains("The text of /p/1"), "{after:?}");
    assert_eq!(titles(&library), ["After"]);
}

#[test]
fn a_feed_may_not_send_its_reader_into_private_networks_or_files() {
    let other = Server::start(|_| Reply::page(page("secret")));
    let link = other.url("/secret");
    let entries = rss(
        "Sly",
        &[(&link, "One", "short"), ("file:///etc/hostname", "Two", "short")],
    );
    let server = Server::start(move |_| Reply::feed(entries.clone()));
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Always);
    let report = fetch_one(&mut library);
    assert_eq!((report.new, report.pages, report.pages_failed), (2, 0, 0));
    assert!(other.asked().is_empty());
}

#[test]
fn the_readers_name_and_tags_go_to_the_articles() {
    let server = Server::start(|_| Reply::feed(rss("Theirs", &[("http://x.example/1", "One", "text")])));
    let mut library = library();
    let new = NewFeed {
        url: server.url("/"),
        name: Some("Mine".to_owned()),
        tags: vec!["daily".to_owned()],
        full_text: Some(FullText::Never),
        ..NewFeed::default()
    };
    let id = library.subscribe(&[new]).unwrap()[0].0;
    fetch(&mut library);
    let (one, _) = article(&library, "One");
    assert_eq!(
        (one.source.as_deref(), one.tags),
        (Some("Mine"), vec!["daily".to_owned()])
    );
    let change = FeedChange {
        name: Some(None),
        ..FeedChange::default()
    };
    library.change_feed(id, &change).unwrap();
    assert_eq!(article(&library, "One").0.source.as_deref(), Some("Theirs"));
}

#[test]
fn a_password_comes_from_a_command_of_the_settings_alone() {
    let server = Server::start(|asked| match asked.header("authorization") {
        Some("Basic bWU6c2VjcmV0") => Reply::feed(rss("Closed", &[("http://x.example/1", "One", "text")])),
        _ => Reply::new(401, ""),
    });
    let mut library = library();
    let new = NewFeed {
        url: server.url("/"),
        credential: Some("work".to_owned()),
        full_text: Some(FullText::Never),
        ..NewFeed::default()
    };
    library.subscribe(&[new]).unwrap();
    let report = fetch_one(&mut library);
    assert!(report.message.unwrap().to_string().contains("no command `work`"));
    let mut with = request();
    with.credentials
        .insert("work".to_owned(), "echo me:secret".to_owned());
    with.feeds = Some(vec![feed(&library).id]);
    let report = library
        .fetch(&with, &mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap();
    assert_eq!(report.new_articles(), 1);
}

#[test]
fn what_was_stopped_is_kept_and_goes_on_the_next_time() {
    let entries: Vec<String> = (0..400)
        .map(|number| format!("http://x.example/{number}"))
        .collect();
    let server = Server::start(move |asked| {
        if asked.target == "/slow" {
            return Reply::feed(rss("Slow", &[])).late(Duration::from_millis(400));
        }
        let entries: Vec<(&str, &str, &str)> = entries
            .iter()
            .map(|link| (link.as_str(), link.as_str(), "some text"))
            .collect();
        Reply::feed(rss("Many", &entries)).with("ETag", "\"1\"")
    });
    let mut library = library();
    follow(&mut library, &server.url("/many"), FullText::Never);
    follow(&mut library, &server.url("/slow"), FullText::Never);
    let mut fetching = library.start_fetch(&request()).unwrap();
    fetching.step(&mut library, &mut |_| ()).unwrap();
    let report = fetching.finish();
    assert!(report.cancelled);
    assert_eq!(report.feeds.len(), 2);
    let report = fetch(&mut library);
    assert!(!report.cancelled);
    assert_eq!(titles(&library).len(), 100);
    assert_eq!(library.reader().unwrap().counts().unwrap().articles, 400);
}

#[test]
fn a_host_is_asked_one_thing_at_a_time() {
    let most = Arc::new(AtomicUsize::new(0));
    let now = Arc::new(AtomicUsize::new(0));
    let server = {
        let most = Arc::clone(&most);
        Server::start(move |_| {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(15));
            now.fetch_sub(1, Ordering::SeqCst);
            Reply::feed(rss("x", &[]))
        })
    };
    let mut library = library();
    for number in 0..6 {
        follow(&mut library, &server.url(&format!("/{number}")), FullText::Never);
    }
    assert_eq!(fetch(&mut library).feeds.len(), 6);
    assert_eq!(most.load(Ordering::SeqCst), 1);
}

#[test]
fn pictures_are_under_the_rule_of_pages() {
    let picture = || Server::start(|_| Reply::new(200, "picture"));
    let other = picture();
    let address = other.url("/a.png");
    let entries = rss("Sly", &[("/etc/hostname", "One", "text")]);
    let server = Server::start(move |asked| match asked.target.as_str() {
        "/feed" => Reply::feed(entries.clone()),
        _ => Reply::new(200, "own picture"),
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Never);
    fetch_one(&mut library);
    let reader = library.reader().unwrap();
    let row = reader
        .page(&ListQuery::default(), Window::first(1))
        .unwrap()
        .rows
        .remove(0);
    let pictures = Pictures::new(request().settings);
    let read = |address: &str| pictures.read(&reader, row.id, "/etc/hostname", address);
    assert_eq!(read(&server.url("/own.png")).unwrap(), b"own picture");
    assert!(
        read(&address)
            .unwrap_err()
            .to_string()
            .contains("private network")
    );
    assert!(other.asked().is_empty());
    for file in ["file:///etc/hostname", "hostname", "/etc/hostname"] {
        assert!(read(file).is_err(), "{file}");
    }
}

/// A page that Cloudflare sends instead of the one that was asked for.
const CHALLENGE: &str = "<!DOCTYPE html><html><head><title>Just a moment...</title></head><body><h1>news.example</h1>\
    <p>Verifying you are human. This may take a few seconds.</p><p>news.example needs to review the security of your \
    connection before proceeding. Enable JavaScript and cookies to continue and please wait while the check is done by \
    the service.</p><script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script></body></html>";

#[test]
fn a_challenge_is_no_page_and_is_tried_again() {
    let server = Server::start(|asked| {
        if asked.target == "/feed" {
            let link = format!("http://{}/p/1", asked.header("host").unwrap());
            return Reply::feed(rss("Short", &[(&link, "One", "a short summary")]));
        }
        Reply::page(CHALLENGE)
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Always);
    let report = fetch_one(&mut library);
    assert_eq!(
        (report.new, report.pages, report.pages_failed),
        (1, 0, 1),
        "{report:?}"
    );
    let (short, _) = article(&library, "One");
    assert_eq!(short.body.plain(), "a short summary");
    // put off, not given up: a day later the page is asked for again
    let mut later = library_at(|| UNIX_EPOCH + Duration::from_secs(1_800_000_000));
    follow(&mut later, &server.url("/feed"), FullText::Always);
    fetch_one(&mut later);
    let asked = server.asked().len();
    fetch_one(&mut later);
    assert_eq!(server.asked().len(), asked + 1, "its time has not come yet");
}

#[test]
fn a_challenge_instead_of_a_feed_is_named() {
    let server = Server::start(|_| Reply::page(CHALLENGE));
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Never);
    let report = fetch_one(&mut library);
    assert_eq!(report.outcome, FeedOutcome::Failed);
    assert!(
        report
            .message
            .unwrap()
            .to_string()
            .contains("challenge page (Cloudflare)")
    );
}

#[test]
fn a_feed_cut_short_is_read_warned_about_and_fetched_again_soon() {
    let text = rss(
        "News",
        &[
            ("http://x.example/1", "One", "text"),
            ("http://x.example/2", "Two", "text"),
        ],
    );
    let whole = text.clone();
    let server = counting(move |count| {
        let reply = Reply::feed(whole.clone())
            .with("ETag", "\"1\"")
            .with("Cache-Control", "max-age=86400");
        let end = whole.find("<title>Two").unwrap();
        if count == 0 { reply.cut_after(end) } else { reply }
    });
    let mut library = library();
    follow(&mut library, &server.url("/feed"), FullText::Never);
    let report = fetch_one(&mut library);
    assert_eq!(report.outcome, FeedOutcome::Fetched);
    assert!(
        report
            .problems
            .iter()
            .any(|problem| problem.to_string().contains("broke off")),
        "{report:?}"
    );
    let state = feed(&library).state;
    assert_eq!((state.etag, state.error), (None, None));
    assert!(state.next_at.unwrap() <= state.checked_at.unwrap() + 15 * 60);
    fetch(&mut library);
    assert!(titles(&library).contains(&"Two".to_owned()));
    assert_eq!(feed(&library).state.etag.as_deref(), Some("\"1\""));
}

#[test]
fn a_channel_of_telegram_is_read_back_to_the_posts_that_are_there() {
    let data = |name: &str| std::fs::read_to_string(format!("tests/data/telegram/{name}.html")).unwrap();
    let (newest, older) = (data("channel"), data("older"));
    let server = Server::start(move |asked| match asked.target.as_str() {
        "/s/news_fa" => Reply::page(newest.clone()),
        "/s/news_fa?before=101" => Reply::page(older.clone()),
        _ => Reply::new(404, ""),
    });
    let mut library = library();
    follow(&mut library, &server.url("/s/news_fa"), FullText::Always);
    let report = fetch_one(&mut library);
    assert_eq!((report.new, report.pages_failed), (10, 0), "{report:?}");
    // no page of a post is fetched, and no post is read twice
    assert_eq!(server.targets(), ["/s/news_fa", "/s/news_fa?before=101"]);
    let report = fetch_one(&mut library);
    assert_eq!((report.new, report.changed), (0, 0), "{report:?}");
    // post 101 is there: older pages are not needed
    assert_eq!(server.targets().len(), 3);
    assert!(feed(&library).title.is_some_and(|title| !title.is_empty()));
}

#[test]
fn what_is_no_channel_says_why() {
    let person = std::fs::read_to_string("tests/data/telegram/person.html").unwrap();
    let server = Server::start(move |_| Reply::page(person.clone()));
    let mut library = library();
    follow(&mut library, &server.url("/s/somebody"), FullText::Never);
    let report = fetch_one(&mut library);
    assert_eq!(report.outcome, FeedOutcome::Failed);
    assert!(report.message.unwrap().to_string().contains("without a preview"));
}
