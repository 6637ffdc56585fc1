//! Damage: files cut, garbled, deleted, foreign or newer; nothing stored is lost, and each has a sentence.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use khabar::library::{ErrorKind, IndexState, Library, Reader, SearchRequest, Synced};

use super::ground::{Ground, all, bookmarked, found, id_of, options, sound, titles, word};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// A library with 40 articles, made once; each harm is done to a copy.
fn whole() -> &'static Ground {
    static WHOLE: OnceLock<Ground> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let ground = Ground::new();
        let (mut library, reader) = ground.filled(40);
        library
            .set_bookmark(id_of(&reader, "number 00007"), true)
            .unwrap();
        ground
    })
}

/// Harms the index of a library in some way; afterwards everything must come back.
fn harm(what: &str, harm: impl FnOnce(&Path)) {
    let ground = Ground::new();
    for path in files(&whole().data()) {
        let copy = ground.data().join(path.strip_prefix(whole().data()).unwrap());
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(path, copy).unwrap();
    }
    harm(&ground.data().join("index"));

    let library = ground.open();
    let reader = library.reader().unwrap();
    assert_eq!(titles(&reader, &all()).len(), 40, "{what}");
    // may fail or fall short with a sentence, must not panic
    match reader.search(&SearchRequest::new("paragraph", 100)) {
        Ok(page) => assert!(page.total == 40 || !page.problems.is_empty(), "{what}: {page:?}"),
        Err(error) => assert_eq!(error.kind(), ErrorKind::Index, "{what}: {error}"),
    }
    let report = library.check().unwrap();
    if !report.is_sound() || !report.notes.is_empty() {
        library.sync_index(&mut |_| ControlFlow::Continue(())).unwrap();
        if !library.check().unwrap().is_sound() {
            library.reindex(&mut |_| ControlFlow::Continue(())).unwrap();
        }
    }
    sound(&library);
    assert_eq!(found(&reader, &word(7)), ["number 00007"], "{what}");
    assert_eq!(titles(&reader, &bookmarked()), ["number 00007"], "{what}");
}

#[test]
fn a_deleted_index_is_made_again() {
    harm("deleted", |index| fs::remove_dir_all(index).unwrap());
    harm("pointer deleted", |index| {
        fs::remove_file(index.join("current")).unwrap();
    });
    harm("pointer garbled", |index| {
        fs::write(index.join("current"), "gen-\u{0}").unwrap();
    });
}

#[test]
fn a_damaged_index_file_is_noticed_and_made_again() {
    let count = files(&whole().data().join("index")).len();
    for number in 0..count {
        let of = |index: &Path| files(index).get(number).cloned();
        harm(&format!("file {number} cut"), |index| {
            if let Some(path) = of(index) {
                let bytes = fs::read(&path).unwrap();
                fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            }
        });
        harm(&format!("file {number} garbled"), |index| {
            if let Some(path) = of(index) {
                let bytes: Vec<u8> = fs::read(&path).unwrap().iter().map(|byte| !byte).collect();
                fs::write(&path, bytes).unwrap();
            }
        });
        harm(&format!("file {number} deleted"), |index| {
            if let Some(path) = of(index) {
                fs::remove_file(path).unwrap();
            }
        });
    }
}

#[test]
fn an_index_of_another_library_is_not_taken_for_ours() {
    let (ours, other) = (Ground::new(), Ground::new());
    drop(ours.filled(3));
    drop(other.filled(5));
    let index = ours.data().join("index");
    fs::remove_dir_all(&index).unwrap();
    fs::rename(other.data().join("index"), &index).unwrap();
    let library = ours.open();
    assert!(!library.check().unwrap().is_sound());
    library.sync_index(&mut |_| ControlFlow::Continue(())).unwrap();
    sound(&library);
    assert_eq!(library.check().unwrap().indexed, 3);
}

#[test]
fn what_was_indexed_before_a_stop_answers_and_the_rest_is_named() {
    let ground = Ground::new();
    let (library, _) = ground.filled(600);
    fs::remove_dir_all(ground.data().join("index")).unwrap();
    let mut seen = Vec::new();
    let stopped = library.sync_index(&mut |at| {
        seen.push(at);
        ControlFlow::Break(())
    });
    assert_eq!(stopped.unwrap(), Synced::Stopped);
    assert!(seen.iter().all(|at| at.done < 600 && !at.finishing), "{seen:?}");
    let reader = library.reader().unwrap();
    let IndexState::Behind(missing) = reader.health().unwrap().index else {
        panic!("{:?}", reader.health());
    };
    assert!((1..600).contains(&missing), "{missing}");
    let page = reader.search(&SearchRequest::new("paragraph", 10)).unwrap();
    let problems = page.problems.iter().map(ToString::to_string);
    let told = problems.filter(|problem| problem.contains(&missing.to_string()));
    assert_eq!(told.count(), 1, "{:?}", page.problems);
    seen.clear();
    let closed = library.sync_index(&mut |at| {
        seen.push(at);
        ControlFlow::Continue(())
    });
    assert_eq!(closed.unwrap(), Synced::Level);
    assert!(seen.last().is_some_and(|at| at.finishing), "{seen:?}");
    assert_eq!(reader.health().unwrap().index, IndexState::Level);
    let page = reader.search(&SearchRequest::new("paragraph", 10)).unwrap();
    assert!(page.problems.is_empty(), "{:?}", page.problems);
}

#[test]
fn a_file_that_is_no_library_is_refused_and_left_as_it_is() {
    for (bytes, kind) in [
        (&b"this is no database, and long enough to be looked at as one: ................................................"[..], ErrorKind::NotALibrary),
        (&[0xff; 8192][..], ErrorKind::NotALibrary),
    ] {
        let ground = Ground::new();
        fs::create_dir_all(ground.data()).unwrap();
        fs::write(ground.database(), bytes).unwrap();
        let error = Library::open(&ground.data(), &options()).unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains("library.sqlite3"), "{error}");
        assert!(error.hint().is_some());
        assert_eq!(Reader::open(&ground.data(), &options()).unwrap_err().kind(), kind);
        assert_eq!(fs::read(ground.database()).unwrap(), bytes);
    }
}

#[test]
fn an_emptied_database_is_no_new_library() {
    let ground = Ground::new();
    let (library, reader) = ground.filled(5);
    let backup = ground.data().parent().unwrap().join("khabar.backup");
    reader.back_up(&backup, &[]).unwrap();
    drop((library, reader));
    fs::write(ground.database(), "").unwrap();
    let log = ground.data().join("library.sqlite3-wal");
    fs::write(&log, "what the log still had").unwrap();
    for error in [
        Library::open(&ground.data(), &options()).unwrap_err(),
        Reader::open(&ground.data(), &options()).unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
        assert!(error.hint().unwrap().to_string().contains("khabar restore"));
    }
    assert_eq!(fs::read(&log).unwrap(), b"what the log still had");

    let restored = Library::restore(&ground.data(), &backup, &options()).unwrap();
    assert_eq!(restored.articles, 5);
    let aside = restored.replaced.unwrap();
    assert_eq!(
        fs::read(aside.join("library.sqlite3-wal")).unwrap(),
        b"what the log still had"
    );

    // nothing beside it: a library that was never begun
    let ground = Ground::new();
    fs::create_dir_all(ground.data()).unwrap();
    fs::write(ground.database(), "").unwrap();
    drop(ground.open());
}

#[test]
fn another_programs_database_and_a_newer_library_are_refused() {
    let ground = Ground::new();
    fs::create_dir_all(ground.data()).unwrap();
    let foreign = rusqlite::Connection::open(ground.database()).unwrap();
    foreign.execute_batch("CREATE TABLE theirs (a)").unwrap();
    drop(foreign);
    let error = Library::open(&ground.data(), &options()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotALibrary, "{error}");

    let ground = Ground::new();
    drop(ground.open());
    let newer = rusqlite::Connection::open(ground.database()).unwrap();
    newer.execute_batch("PRAGMA user_version = 999").unwrap();
    drop(newer);
    let error = Library::open(&ground.data(), &options()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NewerSchema, "{error}");
    assert!(error.hint().unwrap().to_string().contains("update"));
}

#[test]
fn a_damaged_database_says_so_and_its_bookmarks_are_left() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(200);
    library
        .set_bookmark(id_of(&reader, "number 00007"), true)
        .unwrap();
    // the last one to close brings everything from the log into the database
    drop(reader);
    drop(library);
    let bytes = fs::read(ground.database()).unwrap();
    let mut harmed = bytes.clone();
    for page in harmed.chunks_mut(4096).skip(1) {
        page.fill(0x55);
    }
    fs::write(ground.database(), &harmed).unwrap();
    let error = match Library::open(&ground.data(), &options()) {
        Err(error) => error,
        Ok(library) => library.check().unwrap_err(),
    };
    assert_eq!(error.kind(), ErrorKind::Corrupt, "{error}");
    assert!(error.hint().unwrap().to_string().contains("bookmarks.toml"));
    assert_eq!(fs::read(ground.database()).unwrap(), harmed, "left as it was");

    // what the hint says works
    fs::rename(ground.database(), ground.data().join("damaged")).unwrap();
    let mut library = ground.open();
    super::ground::import(&mut library, &[ground.input()]);
    let reader = library.reader().unwrap();
    assert_eq!(titles(&reader, &bookmarked()), ["number 00007"]);
    sound(&library);
}

#[test]
fn kept_numbers_that_are_wrong_are_found_by_the_check() {
    let ground = Ground::new();
    let (library, _reader) = ground.filled(3);
    let direct = rusqlite::Connection::open(ground.database()).unwrap();
    direct
        .execute_batch("UPDATE source SET unread = 7; UPDATE content SET data = x'01' WHERE article = 2")
        .unwrap();
    let messages: Vec<String> = library
        .check()
        .unwrap()
        .problems
        .into_iter()
        .map(|problem| problem.message.to_string())
        .collect();
    assert_eq!(
        messages,
        [
            "sources that count their articles wrongly: 1",
            "the stored text of article 2 is damaged"
        ]
    );
}

/// Root may write anywhere: nothing to see then.
#[cfg(unix)]
#[test]
fn a_folder_that_may_only_be_read_can_be_read() {
    use std::os::unix::fs::PermissionsExt;

    let ground = Ground::new();
    drop(ground.filled(3));
    let data = ground.data();
    let set = |mode| fs::set_permissions(&data, fs::Permissions::from_mode(mode)).unwrap();
    fs::set_permissions(ground.database(), fs::Permissions::from_mode(0o400)).unwrap();
    set(0o500);
    let writable = fs::write(data.join("probe"), "").is_ok();
    if !writable {
        let error = Library::open(&data, &options()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Permission, "{error}");
        let reader = Reader::open(&data, &options()).unwrap();
        assert_eq!(titles(&reader, &all()).len(), 3);
        assert_eq!(found(&reader, &word(1)), ["number 00001"]);
    }
    set(0o700);
}
