//! Libraries of every schema so far: each is migrated, keeps what its reader did, and is copied first.

use std::fs;
use std::path::PathBuf;

use khabar::article::ArticleId;
use khabar::library::{Library, Reader};

use super::ground::{Ground, all, options, sound, titles};

fn schemas() -> Vec<(u32, PathBuf)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/schema");
    let mut found: Vec<(u32, PathBuf)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "sqlite3"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().parse().unwrap(), path))
        .collect();
    found.sort();
    found
}

fn old(ground: &Ground, path: &PathBuf) {
    fs::create_dir_all(ground.data()).unwrap();
    fs::copy(path, ground.database()).unwrap();
}

fn copies(ground: &Ground) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(ground.data())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("library-schema-"))
        .collect();
    names.sort();
    names
}

#[test]
fn every_schema_before_the_present_one_has_a_library() {
    let ground = Ground::new();
    ground.open();
    let bytes = fs::read(ground.database()).unwrap();
    // `user_version` in the database header, https://www.sqlite.org/fileformat.html, offset 60
    let newest = u32::from_be_bytes(bytes[60..64].try_into().unwrap());
    let numbers: Vec<u32> = schemas().into_iter().map(|(number, _)| number).collect();
    assert_eq!(
        numbers,
        (1..newest).collect::<Vec<u32>>(),
        "add a library of the schema before the new migration, see tests/data/schema/README.md"
    );
}

#[test]
fn a_library_of_any_schema_keeps_what_its_reader_did() {
    for (number, path) in schemas() {
        let ground = Ground::new();
        old(&ground, &path);
        let library = Library::open(&ground.data(), &options()).unwrap();
        let reader: Reader = library.reader().unwrap();
        assert_eq!(titles(&reader, &all()).len(), 3, "schema {number}");
        let bookmarks = reader.bookmarks().unwrap();
        assert_eq!(bookmarks.len(), 1, "schema {number}");
        assert_eq!(bookmarks[0].article.id, ArticleId(1));
        assert_eq!(bookmarks[0].note.as_deref(), Some("keep this"));
        assert!(!reader.summary(ArticleId(2)).unwrap().unwrap().unread);
        assert!(reader.summary(ArticleId(3)).unwrap().unwrap().unread);
        library
            .sync_index(&mut |_| std::ops::ControlFlow::Continue(()))
            .unwrap();
        sound(&library);
        assert_eq!(copies(&ground), [format!("library-schema-{number}.sqlite3")]);
        let copy = Ground::new();
        old(
            &copy,
            &ground.data().join(format!("library-schema-{number}.sqlite3")),
        );
        assert_eq!(
            titles(&copy.open().reader().unwrap(), &all()).len(),
            3,
            "schema {number}"
        );
    }
}

#[test]
fn only_the_last_copy_stays_and_a_new_library_has_none() {
    let ground = Ground::new();
    drop(ground.open());
    assert_eq!(copies(&ground), [""; 0]);
    let ground = Ground::new();
    let (_, last) = schemas().pop().unwrap();
    old(&ground, &last);
    for name in ["library-schema-1.sqlite3", "library-schema-kill3d"] {
        fs::write(ground.data().join(name), "of an earlier migration").unwrap();
    }
    drop(ground.open());
    let (number, _) = schemas().pop().unwrap();
    assert_eq!(copies(&ground), [format!("library-schema-{number}.sqlite3")]);
    // opened again, nothing is copied
    fs::remove_file(ground.data().join(format!("library-schema-{number}.sqlite3"))).unwrap();
    drop(ground.open());
    assert_eq!(copies(&ground), [""; 0]);
}
