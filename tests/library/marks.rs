//! Marks, bookmarks and notes: set, taken back, and kept in an open file beside the database.

use std::fs;
use std::ops::ControlFlow;

use khabar::article::ArticleId;
use khabar::library::{ErrorKind, Position};

use super::ground::{Ground, bookmarked, id_of, import, sound, texts, titles, unread};

#[test]
fn bookmarks_are_listed_last_made_first_and_survive_a_reindex() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    for title in ["number 00002", "number 00000"] {
        assert!(!library.set_bookmark(id_of(&reader, title), true).unwrap());
    }
    assert!(
        library
            .set_bookmark(id_of(&reader, "number 00002"), true)
            .unwrap()
    );
    library.reindex(&mut |_| ControlFlow::Continue(())).unwrap();
    let listed: Vec<_> = reader
        .bookmarks()
        .unwrap()
        .into_iter()
        .map(|bookmark| (bookmark.article.title, bookmark.bookmarked_at.unix))
        .collect();
    let at = 1_764_000_000;
    assert_eq!(
        listed,
        [("number 00000".to_owned(), at), ("number 00002".to_owned(), at)]
    );
    sound(&library);
}

#[test]
fn the_file_of_bookmarks_follows_each_change() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(2);
    let file = ground.data().join("bookmarks.toml");
    let id = id_of(&reader, "number 00001");
    library.set_bookmark(id, true).unwrap();
    library.set_note(id, Some("read \"again\"\nsoon")).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("# Bookmarks and notes of khabar."), "{text}");
    assert!(text.contains("title = \"number 00001\""), "{text}");
    assert!(
        text.contains("bookmarked_at = \"2025-11-24T16:00:00Z\""),
        "{text}"
    );

    fs::remove_file(&file).unwrap();
    drop(library);
    let mut library = ground.open();
    assert_eq!(fs::read_to_string(&file).unwrap(), text);

    library.set_bookmark(id, false).unwrap();
    library.set_note(id, None).unwrap();
    let text = fs::read_to_string(&file).unwrap();
    assert!(!text.contains("[[bookmark]]"), "{text}");
}

#[test]
fn a_lost_database_does_not_cost_the_bookmarks() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    let id = id_of(&reader, "number 00001");
    library.set_bookmark(id, true).unwrap();
    library.set_note(id, Some("keep")).unwrap();
    drop((library, reader));
    for entry in fs::read_dir(ground.data()).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().unwrap().to_string_lossy().starts_with("library") {
            fs::remove_file(path).unwrap();
        }
    }
    // opened, left and opened again: still waiting for the article
    drop(ground.open());
    let mut library = ground.open();
    let reader = library.reader().unwrap();
    assert_eq!(titles(&reader, &bookmarked()), [""; 0]);
    let report = import(&mut library, &[ground.input()]);
    assert_eq!((report.new_articles(), report.index_problem), (3, None));
    assert_eq!(titles(&reader, &bookmarked()), ["number 00001"]);
    let entry = reader.entry(id_of(&reader, "number 00001")).unwrap().unwrap();
    assert_eq!(entry.note.as_deref(), Some("keep"));
    sound(&library);
}

#[test]
fn an_unreadable_file_of_bookmarks_is_moved_aside_not_overwritten() {
    let ground = Ground::new();
    fs::create_dir_all(ground.data()).unwrap();
    fs::write(ground.data().join("bookmarks.toml"), b"\xff broken").unwrap();
    drop(ground.open());
    assert_eq!(
        fs::read(ground.data().join("bookmarks.toml.unreadable")).unwrap(),
        b"\xff broken"
    );
}

#[test]
fn bookmarks_of_another_library_are_taken_in() {
    let (one, two) = (Ground::new(), Ground::new());
    let (mut library, reader) = one.filled(2);
    library
        .set_bookmark(id_of(&reader, "number 00000"), true)
        .unwrap();
    let mut other = two.open();
    let file = one.data().join("bookmarks.toml");
    assert_eq!(other.import_bookmarks(&file).unwrap(), 1);
    assert_eq!(other.import_bookmarks(&file).unwrap(), 0);
    import(&mut other, &[one.input()]);
    assert_eq!(titles(&other.reader().unwrap(), &bookmarked()), ["number 00000"]);
    let wrong = other
        .import_bookmarks(&one.input().join("00000.txt"))
        .unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::Usage);
}

#[test]
fn reading_marks_are_told_apart_from_what_was_so_before() {
    let ground = Ground::new();
    texts(&ground.input(), 3);
    let (mut library, reader) = ground.filled(3);
    let ids: Vec<ArticleId> = ["number 00000", "number 00001"]
        .map(|title| id_of(&reader, title))
        .to_vec();
    assert!(library.set_read(ids[0], true).unwrap());
    assert!(!library.set_read(ids[0], true).unwrap());
    assert_eq!(library.set_all_read(&ids, true).unwrap(), [ids[1]]);
    assert_eq!(titles(&reader, &unread()), ["number 00002"]);
    library.set_all_read(&ids, false).unwrap();
    assert_eq!(titles(&reader, &unread()).len(), 3);
    sound(&library);
}

#[test]
fn an_article_that_is_not_there_is_an_error_with_a_hint() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(1);
    let id = ArticleId(4711);
    assert_eq!(reader.entry(id).unwrap(), None);
    let errors = [
        library.set_bookmark(id, true).unwrap_err(),
        library.set_note(id, Some("n")).unwrap_err(),
        library.set_position(id, Position::default()).unwrap_err(),
        library.set_direction(id, None).unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.kind(), ErrorKind::NotFound);
        assert_eq!(error.to_string(), "there is no article 4711");
        assert!(error.hint().is_some());
    }
    assert!(!library.set_read(id, true).unwrap());
}
