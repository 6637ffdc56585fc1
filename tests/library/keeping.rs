//! Keeping house: own tags, deletion and its undoing, saved searches, pruning, backup and restore.

use std::fs;
use std::ops::ControlFlow;

use khabar::article::ArticleId;
use khabar::library::{ErrorKind, Library, PruneRule, Pruned, Reader};

use super::ground::{Ground, all, found, id_of, import, options, sound, texts, titles};

fn tags(reader: &Reader, id: ArticleId) -> Vec<String> {
    let row = reader.summary(id).unwrap().unwrap().tags;
    assert_eq!(reader.entry(id).unwrap().unwrap().article.tags, row);
    row
}

fn index(library: &Library) {
    library.sync_index(&mut |_| ControlFlow::Continue(())).unwrap();
}

#[test]
fn own_tags_are_found_and_outlive_an_import() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(3);
    let [first, second] = ["number 00000", "number 00001"].map(|title| id_of(&reader, title));
    assert_eq!(
        library.add_tag(&[first, second], " #Rain  days ").unwrap(),
        [first, second]
    );
    assert_eq!(library.add_tag(&[first, second], "rain days").unwrap(), []);
    assert_eq!(tags(&reader, first), ["Rain days"]);
    index(&library);
    assert_eq!(found(&reader, "tag:\"rain days\"").len(), 2);

    fs::write(
        ground.input().join("00000.txt"),
        "# number 00000\n\nQuite another text.\n",
    )
    .unwrap();
    import(&mut library, &[ground.input()]);
    assert_eq!(tags(&reader, first), ["Rain days"]);
    let own = reader.own_tags().unwrap();
    assert_eq!(own.len(), 1);
    assert_eq!(
        (own[0].tag.as_str(), own[0].articles, own[0].unread),
        ("Rain days", 2, 2)
    );

    assert_eq!(library.remove_tag(&[first], "RAIN DAYS").unwrap(), [first]);
    assert_eq!(library.remove_tag(&[first], "rain days").unwrap(), []);
    index(&library);
    assert_eq!(found(&reader, "tag:\"rain days\""), ["number 00001"]);
    assert_eq!(
        library.add_tag(&[first], "#").unwrap_err().kind(),
        ErrorKind::Usage
    );
    sound(&library);
}

#[test]
fn an_imported_tag_that_was_taken_away_stays_away() {
    let ground = Ground::new();
    fs::create_dir_all(ground.input()).unwrap();
    let file = ground.input().join("a.jsonl");
    let line = |text: &str| {
        format!("{{\"id\":\"a\",\"title\":\"a\",\"text\":\"{text}\",\"tags\":[\"snow\",\"wind\"]}}\n")
    };
    fs::write(&file, line("one")).unwrap();
    let mut library = ground.open();
    import(&mut library, &[ground.input()]);
    let reader = library.reader().unwrap();
    let id = id_of(&reader, "a");
    assert_eq!(library.remove_tag(&[id], "Snow").unwrap(), [id]);
    assert_eq!(tags(&reader, id), ["wind"]);
    fs::write(&file, line("two")).unwrap();
    import(&mut library, &[ground.input()]);
    assert_eq!(tags(&reader, id), ["wind"]);
    assert_eq!(found(&reader, "tag:snow"), [""; 0]);
    assert_eq!(library.add_tag(&[id], "snow").unwrap(), [id]);
    assert_eq!(tags(&reader, id), ["snow", "wind"]);
    assert!(reader.own_tags().unwrap().is_empty(), "the import says it anyway");
    index(&library);
    sound(&library);
}

#[test]
fn a_deletion_is_taken_back_until_the_next_prune() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(4);
    let ids: Vec<ArticleId> = (0..3)
        .map(|n| id_of(&reader, &format!("number {n:05}")))
        .collect();
    assert_eq!(library.set_deleted(&ids, true).unwrap(), ids);
    assert_eq!(titles(&reader, &all()), ["number 00003"]);
    // an import does not bring it back, changed or not
    texts(&ground.input(), 4);
    fs::write(
        ground.input().join("00001.txt"),
        "# number 00001\n\nAnother text.\n",
    )
    .unwrap();
    let report = import(&mut library, &[ground.input()]);
    assert_eq!(report.new_articles(), 0);
    assert_eq!(titles(&reader, &all()), ["number 00003"]);
    assert_eq!(found(&reader, "number"), ["number 00003"]);

    assert_eq!(library.undelete_last().unwrap(), ids);
    assert_eq!(titles(&reader, &all()).len(), 4);
    index(&library);
    assert_eq!(found(&reader, "another"), ["number 00001"]);

    library.set_bookmark(ids[0], true).unwrap();
    library.set_deleted(&ids, true).unwrap();
    let rule = PruneRule::default();
    let wanted = Pruned {
        by_rule: 0,
        deleted: 2,
    };
    assert_eq!(reader.prunable(&rule).unwrap(), wanted);
    assert_eq!(library.prune(&rule, &mut |_| ()).unwrap(), wanted);
    assert_eq!(
        library.undelete_last().unwrap(),
        [ids[0]],
        "the bookmarked one is still there"
    );
    let report = import(&mut library, &[ground.input()]);
    assert_eq!(
        report.new_articles(),
        0,
        "what was pruned does not come back as new"
    );
    assert_eq!(titles(&reader, &all()).len(), 2);
    index(&library);
    sound(&library);
}

#[test]
fn a_rule_of_age_spares_what_the_reader_keeps() {
    let ground = Ground::new();
    fs::create_dir_all(ground.input()).unwrap();
    let lines = (0..8)
        .map(|n| format!("{{\"id\":\"{n}\",\"title\":\"t{n}\",\"text\":\"x\",\"date\":\"201{n}-01-01\"}}\n"))
        .collect::<Vec<_>>()
        .concat();
    fs::write(ground.input().join("a.jsonl"), lines).unwrap();
    let mut library = ground.open();
    import(&mut library, &[ground.input()]);
    let reader = library.reader().unwrap();
    let id = |n: usize| id_of(&reader, &format!("t{n}"));
    let (bookmarked, noted, tagged, read, other_read) = (id(0), id(1), id(2), id(3), id(7));
    library.set_bookmark(bookmarked, true).unwrap();
    library.set_note(noted, Some("mine")).unwrap();
    library.add_tag(&[tagged], "keep").unwrap();
    library
        .set_all_read(&[bookmarked, noted, tagged, read, other_read], true)
        .unwrap();
    let before = 1_451_606_400; // 2016-01-01
    let unread_stay = PruneRule {
        before: Some(before),
        keep_unread: true,
    };
    assert_eq!(library.prune(&unread_stay, &mut |_| ()).unwrap().by_rule, 1);
    let rule = PruneRule {
        before: Some(before),
        keep_unread: false,
    };
    assert_eq!(library.prune(&rule, &mut |_| ()).unwrap().by_rule, 2);
    assert_eq!(titles(&reader, &all()), ["t7", "t6", "t2", "t1", "t0"]);
    index(&library);
    sound(&library);
}

#[test]
fn searches_are_saved_renamed_and_removed() {
    let ground = Ground::new();
    let mut library = ground.open();
    let reader = library.reader().unwrap();
    library.save_search("rain", "tag:rain is:unread").unwrap();
    library.save_search(" snow ", "snow").unwrap();
    let names = |reader: &Reader| {
        let searches = reader.saved_searches().unwrap();
        searches.into_iter().map(|search| search.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&reader), ["rain", "snow"]);
    assert_eq!(
        library.save_search("snow", "x").unwrap_err().kind(),
        ErrorKind::Usage
    );
    assert_eq!(library.save_search("", "x").unwrap_err().kind(), ErrorKind::Usage);
    assert_eq!(
        library.rename_search("rain", "snow").unwrap_err().kind(),
        ErrorKind::Usage
    );
    assert_eq!(
        library.rename_search("hail", "x").unwrap_err().kind(),
        ErrorKind::NotFound
    );
    library.rename_search("rain", "weather").unwrap();
    library.remove_search("snow").unwrap();
    assert_eq!(
        library.remove_search("snow").unwrap_err().kind(),
        ErrorKind::NotFound
    );
    library.save_search("snow", "again").unwrap();
    assert_eq!(names(&reader), ["weather", "snow"]);
    assert_eq!(reader.saved_searches().unwrap()[0].query, "tag:rain is:unread");
}

#[test]
fn a_backup_brings_everything_back_and_keeps_what_it_replaces() {
    let ground = Ground::new();
    let (mut library, reader) = ground.filled(5);
    let id = id_of(&reader, "number 00002");
    library.set_bookmark(id, true).unwrap();
    library.set_note(id, Some("mine")).unwrap();
    library.add_tag(&[id], "kept").unwrap();
    library.save_search("s", "q").unwrap();
    let file = ground.data().parent().unwrap().join("khabar.backup");
    assert!(reader.back_up(&file, &[("config.toml", b"[ui]\n")]).unwrap() > 0);
    // what happens after the backup is not in it
    library.set_deleted(&[id], true).unwrap();
    library.set_bookmark(id, false).unwrap();

    let busy = Library::restore(&ground.data(), &file, &options()).unwrap_err();
    assert_eq!(busy.kind(), ErrorKind::Busy, "{busy}");
    drop((library, reader));
    let restored = Library::restore(&ground.data(), &file, &options()).unwrap();
    assert_eq!(restored.articles, 5);
    assert_eq!(restored.beside, [("config.toml".to_owned(), b"[ui]\n".to_vec())]);
    let library = ground.open();
    index(&library);
    let reader = library.reader().unwrap();
    let entry = reader.entry(id).unwrap().unwrap();
    assert!(entry.bookmarked() && entry.note.as_deref() == Some("mine"));
    assert_eq!(tags(&reader, id), ["kept"]);
    assert_eq!(found(&reader, "tag:kept"), ["number 00002"]);
    assert!(
        fs::read_to_string(library.bookmark_file())
            .unwrap()
            .contains("mine")
    );
    sound(&library);

    let aside = restored.replaced.unwrap();
    let old = Library::open(&aside, &options()).unwrap();
    assert_eq!(titles(&old.reader().unwrap(), &all()).len(), 4);
}

#[test]
fn what_is_no_sound_backup_changes_nothing() {
    let ground = Ground::new();
    let (library, reader) = ground.filled(60);
    let folder = ground.data().parent().unwrap().to_owned();
    let file = folder.join("khabar.backup");
    reader.back_up(&file, &[]).unwrap();
    drop((library, reader));
    let before = fs::read(ground.database()).unwrap();
    let mut damaged = fs::read(&file).unwrap();
    let middle = damaged.len() / 2;
    damaged[middle..middle + 9_000].fill(0x5a);
    fs::write(folder.join("damaged"), damaged).unwrap();
    fs::write(folder.join("diary"), "this is a diary").unwrap();
    let newer = folder.join("newer");
    fs::copy(&file, &newer).unwrap();
    let mut bytes = fs::read(&newer).unwrap();
    bytes[60..64].copy_from_slice(&9_999_u32.to_be_bytes()); // user_version in the header of an SQLite file
    fs::write(&newer, bytes).unwrap();
    for (name, kind) in [
        ("damaged", ErrorKind::Corrupt),
        ("diary", ErrorKind::NotALibrary),
        ("newer", ErrorKind::NewerSchema),
        ("nothing", ErrorKind::Io),
    ] {
        let error = Library::restore(&ground.data(), &folder.join(name), &options()).unwrap_err();
        assert_eq!(error.kind(), kind, "{name}: {error}");
    }
    assert_eq!(fs::read(ground.database()).unwrap(), before);
    let left: Vec<_> = fs::read_dir(ground.data())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with('.') || name.starts_with("replaced"))
        .collect();
    assert_eq!(left, [""; 0]);
    sound(&ground.open());
}
