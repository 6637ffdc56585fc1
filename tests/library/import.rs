//! Imports: what comes in, what is said about it, and what goes on meanwhile.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;

use khabar::calendar::Instant;
use khabar::library::{ImportEvent, ImportRequest, Library, Position};
use khabar::text::Direction;

use super::ground::{
    Ground, all, bookmarked, clock, found, id_of, import, options, request, sound, texts, titles, word,
};

#[test]
fn importing_again_changes_nothing() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    let again = import(&mut library, &[ground.input()]);
    assert_eq!((again.new_articles(), again.unchanged_articles()), (0, 3));
    assert_eq!(again.files[0].path, ground.input().join("00000.txt"));
    assert_eq!(again.problems(), 0);
    assert_eq!(titles(&reader, &all()).len(), 3);
    sound(&library);
}

#[test]
fn a_changed_article_keeps_its_marks_and_is_found_by_its_new_words_only() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    let id = id_of(&reader, "number 00001");
    let place = Position { block: 1, byte: 4 };
    library.set_bookmark(id, true).unwrap();
    library.set_note(id, Some("a note")).unwrap();
    library.set_read(id, true).unwrap();
    library.set_position(id, place).unwrap();
    library.set_direction(id, Some(Direction::Rtl)).unwrap();
    fs::write(
        ground.input().join("00001.txt"),
        "# another title\n\nAnother text.\n",
    )
    .unwrap();

    let changed = import(&mut library, &[ground.input()]);
    assert_eq!((changed.changed_articles(), changed.unchanged_articles()), (1, 2));
    let after = reader.entry(id).unwrap().unwrap();
    assert_eq!(after.article.title, "another title");
    assert_eq!(after.note.as_deref(), Some("a note"));
    assert_eq!(after.position, Some(place));
    assert_eq!(after.direction, Some(Direction::Rtl));
    assert!(after.bookmarked() && !after.unread);
    assert_eq!(titles(&reader, &bookmarked()), ["another title"]);
    assert_eq!(reader.summary(id).unwrap().unwrap().direction, Direction::Rtl);
    assert_eq!(found(&reader, "another"), ["another title"]);
    assert_eq!(found(&reader, &word(1)), [""; 0]);
    sound(&library);
}

#[test]
fn a_dry_run_stores_nothing_and_hands_out_what_was_read() {
    let ground = Ground::new();
    texts(&ground.input(), 2);
    let mut library = ground.open();
    let dry = ImportRequest {
        dry_run: true,
        ..request(&[ground.input()])
    };
    let report = library.import(&dry, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(report.files.len(), 2);
    assert_eq!(report.files[1].items[0].title, "number 00001");
    assert_eq!((report.files[1].articles, report.new_articles()), (1, 0));
    assert_eq!(titles(&library.reader().unwrap(), &all()), [""; 0]);
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_goes_on() {
    let ground = Ground::new();
    texts(&ground.input(), 2);
    let gone = PathBuf::from("/nowhere/at/all");
    let mut library = ground.open();
    let report = import(&mut library, &[gone.clone(), ground.input()]);
    assert_eq!(report.files[0].path, gone);
    assert_eq!(report.files[0].format, None);
    assert_eq!(
        report.files[0].problems[0].message.to_string(),
        "cannot be read: there is no such file or folder"
    );
    assert_eq!(report.new_articles(), 2);
}

#[test]
fn other_writes_find_their_place_between_two_steps() {
    let ground = Ground::new();
    texts(&ground.input(), 1500);
    let mut library = ground.open();
    let reader = library.reader().unwrap();
    let mut import = library.start_import(&request(&[ground.input()])).unwrap();
    let mut marked = 0;
    while import.step(&mut library, &mut |_| {}).unwrap() {
        let page = reader.page(&all(), khabar::library::Window::first(1)).unwrap();
        for row in page.rows {
            marked += u64::from(!library.set_bookmark(row.id, true).unwrap());
        }
    }
    let report = import.finish();
    assert_eq!((report.new_articles(), report.cancelled), (1500, false));
    assert!(marked > 1, "no step ended before the import did");
    assert_eq!(reader.counts().unwrap().bookmarked, marked);
    sound(&library);
}

#[test]
fn a_cancelled_import_keeps_what_was_done() {
    let ground = Ground::new();
    texts(&ground.input(), 3000);
    let mut library = ground.open();
    let report = library
        .import(&request(&[ground.input()]), &mut |event| match event {
            ImportEvent::Progress(progress) if progress.articles > 0 => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        })
        .unwrap();
    assert!(report.cancelled);
    let done = report.new_articles();
    assert!(done > 0 && done < 3000, "{done}");
    assert_eq!(library.reader().unwrap().counts().unwrap().articles, done);
    library.sync_index(&mut |_| ControlFlow::Continue(())).unwrap();
    sound(&library);
    assert_eq!(import(&mut library, &[ground.input()]).unchanged_articles(), done);
}

#[test]
fn the_library_is_no_input_of_its_own() {
    let ground = Ground::new();
    let (mut library, _) = ground.filled(1);
    let parent = ground.data().parent().unwrap().to_owned();
    let report = import(&mut library, &[parent]);
    assert_eq!((report.files.len(), report.unchanged_articles()), (1, 1));
}

#[test]
fn a_throw_away_library_leaves_nothing_behind() {
    let library = Library::temporary(&options()).unwrap();
    let folder = library.folder().to_owned();
    let reader = library.reader().unwrap();
    drop(library);
    assert!(folder.exists(), "a reader still uses it");
    drop(reader);
    assert!(!folder.exists());
}

#[test]
fn a_date_more_than_a_day_ahead_is_shown_and_sorts_by_arrival() {
    let ground = Ground::new();
    let now = clock().duration_since(std::time::UNIX_EPOCH);
    let now = i64::try_from(now.unwrap().as_secs()).unwrap();
    let moment = |unix| Instant { unix, offset: 0 }.to_rfc3339();
    let far = "2398-12-01T10:00:00Z";
    let write = |text: &str| {
        let items: String = [
            ("far ahead", far.to_owned()),
            ("soon", moment(now + 2 * 3600)),
            ("yesterday", moment(now - 86_400)),
        ]
        .map(|(title, date)| {
            format!("<item><title>{title}</title><guid>{title}</guid><pubDate>{date}</pubDate><description>{text}</description></item>")
        })
        .concat();
        let feed =
            format!("<rss><channel><title>F</title><link>https://example.org/</link>{items}</channel></rss>");
        fs::write(ground.input().join("feed.xml"), feed).unwrap();
    };
    fs::create_dir_all(ground.input()).unwrap();
    let mut library = ground.open();
    for text in ["as it came first", "as it was corrected"] {
        write(text);
        let report = import(&mut library, &[ground.input()]);
        assert_eq!(report.new_articles() + report.changed_articles(), 3);
        let reader = library.reader().unwrap();
        assert_eq!(titles(&reader, &all()), ["soon", "far ahead", "yesterday"]);
        let entry = reader.entry(id_of(&reader, "far ahead")).unwrap().unwrap();
        assert_eq!(entry.article.date.unwrap().to_rfc3339(), far);
    }
    sound(&library);
}

#[test]
fn articles_of_two_exports_that_number_alike_stay_apart() {
    let ground = Ground::new();
    let mut library = ground.open();
    let reader = library.reader().unwrap();
    fs::create_dir_all(ground.input()).unwrap();
    let file = |name: &str, lines: &str| {
        let path = ground.input().join(name);
        fs::write(&path, lines).unwrap();
        path
    };
    let bridge =
        r#"{"id":"1","title":"Bridge","url":"https://a.example/1","date":"2025-01-01","text":"bridge"}"#;
    let kernel =
        r#"{"id":"1","title":"Kernel","url":"https://b.example/1","date":"2025-03-01","text":"kernel"}"#;
    let one = file("one.jsonl", bridge);
    let other = file("other.jsonl", kernel);
    assert_eq!(import(&mut library, std::slice::from_ref(&one)).new_articles(), 1);
    library.set_bookmark(id_of(&reader, "Bridge"), true).unwrap();
    assert_eq!(
        import(&mut library, std::slice::from_ref(&other)).new_articles(),
        1
    );
    assert_eq!(titles(&reader, &bookmarked()), ["Bridge"]);

    // either is found again, and a correction stays the same article
    let again = import(&mut library, &[one, other]);
    assert_eq!((again.new_articles(), again.unchanged_articles()), (0, 2));
    let corrected = file("later.jsonl", &kernel.replace("\"Kernel\"", "\"New kernel\""));
    assert_eq!(import(&mut library, &[corrected]).changed_articles(), 1);
    let mut all = titles(&reader, &all());
    all.sort();
    assert_eq!(all, ["Bridge", "New kernel"]);
    sound(&library);
}

#[test]
fn what_a_feed_brought_is_not_overwritten_by_an_export_with_its_key() {
    let ground = Ground::new();
    let mut library = ground.open();
    let reader = library.reader().unwrap();
    fs::create_dir_all(ground.input()).unwrap();
    let feed = ground.input().join("feed.xml");
    fs::write(
        &feed,
        "<rss><channel><title>F</title><item><guid>https://f.example/1</guid><link>https://f.example/1</link>\
         <title>Entry</title><description>text</description></item></channel></rss>",
    )
    .unwrap();
    assert_eq!(import(&mut library, &[feed]).new_articles(), 1);
    let export = ground.input().join("export.jsonl");
    let other = r#"{"id":"https://f.example/1","title":"Other","url":"https://c.example/9","text":"x"}"#;
    fs::write(&export, other).unwrap();
    assert_eq!(import(&mut library, &[export]).new_articles(), 1);
    let mut all = titles(&reader, &all());
    all.sort();
    assert_eq!(all, ["Entry", "Other"]);
    sound(&library);
}
