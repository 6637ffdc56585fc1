//! What comes from other readers: articles, marks and feeds, from files as those readers write them.
//!
//! `tests/data/readers` holds small exports; newsboat's database was made by newsboat itself
//! (`tests/newsboat/make`), and is made anew where newsboat is installed.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

use std::fs::{self, File};
use std::io::{BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use khabar::article::{Article, Marks};
use khabar::ingest::{Format, Origin, Parsed, SmartList, read_all};
use khabar::library::{Format as Asked, ImportReport, ImportRequest, Library, ListQuery, Options, Window};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/readers")
        .join(name)
}

fn parse(name: &str, format: Format) -> (Format, Parsed) {
    let path = data(name);
    let origin = Origin {
        path: Some(path.clone()),
        format,
        ..Origin::default()
    };
    read_all(&mut BufReader::new(File::open(path).unwrap()), &origin).unwrap()
}

/// Reads a file without being told what it is, which must be found out.
fn found(name: &str, format: Format) -> Parsed {
    let (found, parsed) = parse(name, Format::Auto);
    assert_eq!(found, format, "{name}");
    assert_eq!(parse(name, format).1, parsed, "{name}");
    parsed
}

fn marks(parsed: &Parsed, article: usize) -> Marks {
    let found = parsed.marks.iter().find(|(place, _)| *place == article);
    found.map(|(_, marks)| marks.clone()).unwrap_or_default()
}

fn titles(articles: &[Article]) -> Vec<&str> {
    articles.iter().map(|article| article.title.as_str()).collect()
}

fn import(paths: &[PathBuf], format: Asked) -> (Library, ImportReport, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut library = Library::open(folder.path(), &Options::default()).unwrap();
    let request = ImportRequest {
        paths: paths.to_vec(),
        format,
        ..ImportRequest::default()
    };
    let report = library
        .import(&request, &mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap();
    (library, report, folder)
}

/// Imports a file into a library that is there.
fn import_into(library: &mut Library, path: PathBuf, format: Asked) -> ImportReport {
    let request = ImportRequest {
        paths: vec![path],
        format,
        ..ImportRequest::default()
    };
    library
        .import(&request, &mut |_| std::ops::ControlFlow::Continue(()))
        .unwrap()
}

/// Lists the articles of a library by key: unread, bookmarked, tags.
fn states(library: &Library) -> Vec<(String, bool, bool, Vec<String>)> {
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(100)).unwrap();
    let mut rows: Vec<_> = page
        .rows
        .into_iter()
        .map(|row| (row.key, row.unread, row.bookmarked, row.tags))
        .collect();
    rows.sort();
    rows
}

#[test]
fn pocket_as_table_and_as_page() {
    for (name, problems) in [("pocket.csv", 1), ("pocket.html", 0)] {
        let parsed = found(name, Format::Pocket);
        assert_eq!(parsed.problems.len(), problems, "{name}");
        let first = &parsed.articles[0];
        assert!(
            first.title.starts_with("\u{6AF}\u{632}\u{627}\u{631}\u{634}"),
            "{name}"
        );
        assert_eq!(
            first.tags,
            ["\u{628}\u{627}\u{63A}", "\u{628}\u{647}\u{627}\u{631}"],
            "{name}"
        );
        assert!(first.key.starts_with("https://p.example/1"), "{name}");
        assert!(!marks(&parsed, 0).read && marks(&parsed, 1).read, "{name}");
        assert_eq!(parsed.articles[1].title, "Old, but read", "{name}");
    }
    let parsed = found("pocket_highlights.json", Format::Pocket);
    let note = marks(&parsed, 0).note.unwrap();
    assert!(note.starts_with("> \u{622}\u{628}"), "{note}");
}

#[test]
fn a_bare_link_never_replaces_a_text_nor_loses_tags() {
    let paths = [data("pocket.csv"), data("pocket_highlights.json")];
    let (mut library, report, _folder) = import(&paths, Asked::Auto);
    assert_eq!(report.new_articles(), 3, "{report:?}");
    let tags = |library: &Library| states(library)[0].3.len();
    assert_eq!(tags(&library), 2);
    let file = tempfile::NamedTempFile::with_suffix(".jsonl").unwrap();
    fs::write(
        file.path(),
        r#"{"id": "https://p.example/1", "title": "t", "text": "The whole text of it."}"#,
    )
    .unwrap();
    for path in [file.path().to_owned(), data("pocket.csv")] {
        import_into(&mut library, path, Asked::Auto);
    }
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(9)).unwrap();
    let row = page
        .rows
        .iter()
        .find(|row| row.key == "https://p.example/1")
        .unwrap();
    let entry = reader.entry(row.id).unwrap().unwrap();
    assert_eq!(entry.article.body.plain(), "The whole text of it.");
    assert!(entry.note.unwrap().starts_with("> "));
}

#[test]
fn instapaper_has_folders_tags_and_selections() {
    let parsed = found("instapaper.csv", Format::Instapaper);
    assert_eq!(parsed.articles.len(), 4);
    assert_eq!(parsed.articles[0].tags, ["garden", "spring"]);
    assert_eq!(
        marks(&parsed, 0).note.as_deref(),
        Some("> He planted it in autumn")
    );
    assert!(marks(&parsed, 1).read);
    let starred = marks(&parsed, 2);
    assert!(starred.bookmarked && starred.bookmarked_at.unwrap().unix == 1_609_528_768);
    assert_eq!(parsed.articles[3].tags, ["\u{5D1}\u{5D9}\u{5EA}"]);
}

#[test]
fn wallabag_has_whole_articles() {
    let parsed = found("wallabag.json", Format::Wallabag);
    let first = &parsed.articles[0];
    assert_eq!(first.body.blocks.len(), 2);
    assert_eq!(first.lang.as_deref(), Some("fa"));
    assert_eq!(
        first.author.as_deref(),
        Some("\u{645}\u{6CC}\u{646}\u{627}, \u{631}\u{636}\u{627}")
    );
    assert_eq!(first.date.unwrap().to_rfc3339(), "2024-03-01T10:00:00Z");
    let all = marks(&parsed, 0);
    assert!(all.read && all.bookmarked);
    let note = all.note.unwrap();
    assert!(note.starts_with("> ") && note.lines().count() == 2, "{note}");
    assert_eq!(marks(&parsed, 1), Marks::default());
    assert_eq!(parsed.articles[1].lang.as_deref(), Some("ar"));
}

#[test]
fn omnivore_comes_as_a_folder_or_an_archive_once() {
    let check = |articles: &[Article]| {
        assert_eq!(articles.len(), 2, "{:?}", titles(articles));
        assert_eq!(articles[0].body.blocks.len(), 1);
        assert_eq!(articles[0].tags, ["trees"]);
        assert_eq!(articles[1].lang.as_deref(), Some("ur"));
    };
    let parsed = found("omnivore/metadata_0_to_1.json", Format::Omnivore);
    check(&parsed.articles);
    let first = marks(&parsed, 0);
    assert!(first.read && first.bookmarked);
    assert!(first.note.unwrap().contains("ask the neighbour"));
    // the folder as it is unpacked: its pages are no articles of their own
    for format in [Asked::Auto, Asked::Omnivore] {
        let (library, report, _folder) = import(&[data("omnivore")], format);
        assert_eq!((report.new_articles(), report.problems()), (2, 0), "{report:?}");
        assert!(states(&library)[0].2);
    }
    let archive = packed("omnivore");
    let origin = Origin::default();
    let (format, parsed) =
        read_all(&mut BufReader::new(File::open(archive.path()).unwrap()), &origin).unwrap();
    assert_eq!(format, Format::Omnivore);
    check(&parsed.articles);
}

#[test]
fn readeck_comes_as_a_folder_or_an_archive() {
    let check = |parsed: &Parsed| {
        let article = &parsed.articles[0];
        assert_eq!(parsed.articles.len(), 1, "{:?}", titles(&parsed.articles));
        assert_eq!(article.body.blocks.len(), 1);
        assert_eq!(article.lang.as_deref(), Some("he"));
        assert_eq!(article.tags, ["\u{5D2}\u{5D9}\u{5E0}\u{5D4}"]);
        let marks = marks(parsed, 0);
        assert!(marks.read && marks.bookmarked && marks.note.unwrap().starts_with("> "));
    };
    check(&found("readeck/bookmarks/abc/info.json", Format::Readeck));
    let archive = packed("readeck");
    let file = File::open(archive.path()).unwrap();
    check(&read_all(&mut BufReader::new(file), &Origin::default()).unwrap().1);
    // a page that was not kept leaves its text
    let folder = tempfile::tempdir().unwrap();
    let alone = folder.path().join("info.json");
    fs::copy(data("readeck/bookmarks/abc/info.json"), &alone).unwrap();
    let origin = Origin::default();
    let (format, parsed) = read_all(&mut BufReader::new(File::open(alone).unwrap()), &origin).unwrap();
    assert_eq!(format, Format::Readeck);
    assert!(parsed.articles[0].body.plain().len() > 16_000);
    let (_library, report, _folder) = import(&[data("readeck")], Asked::Readeck);
    assert_eq!((report.new_articles(), report.problems()), (1, 0), "{report:?}");
}

/// Packs a folder of the data as the other reader would.
fn packed(folder: &str) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut archive = zip::ZipWriter::new(file.reopen().unwrap());
    let root = data(folder);
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    for path in files {
        let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        archive.write_all(&fs::read(path).unwrap()).unwrap();
    }
    archive.finish().unwrap();
    file
}

#[test]
fn bulletty_is_a_tree_of_entries() {
    let (library, report, _folder) = import(&[data("bulletty")], Asked::Auto);
    assert_eq!((report.new_articles(), report.problems()), (2, 0), "{report:?}");
    let garden = vec!["Garden".to_owned()];
    assert_eq!(
        states(&library),
        [
            (
                "https://garden.example/morning".to_owned(),
                false,
                false,
                garden.clone()
            ),
            (
                "https://garden.example/night".to_owned(),
                true,
                true,
                garden.clone()
            ),
        ]
    );
    let reader = library.reader().unwrap();
    for row in reader.page(&ListQuery::default(), Window::first(9)).unwrap().rows {
        let body = reader.entry(row.id).unwrap().unwrap().article.body.plain();
        let shown = body.split(' ').take(2).collect::<Vec<_>>().join(" ");
        let begins = [
            "\u{635}\u{628}\u{62D} \u{632}\u{648}\u{62F}",
            "\u{634}\u{628} \u{6A9}\u{647}",
        ];
        assert!(begins.contains(&shown.as_str()), "{body}");
    }
    let feeds = reader.feeds().unwrap();
    assert_eq!(feeds.len(), 1);
    assert_eq!(
        (feeds[0].url.as_str(), &feeds[0].tags),
        ("https://garden.example/feed.xml", &garden)
    );
}

#[test]
fn newsboats_urls_give_feeds_and_name_what_is_never_run() {
    let parsed = found("newsboat/urls", Format::Newsboat);
    let feeds: Vec<_> = parsed
        .subscriptions
        .iter()
        .map(|feed| (feed.url.as_str(), feed.title.is_some(), feed.tags.len()))
        .collect();
    assert_eq!(
        feeds,
        [
            ("https://garden.example/feed.xml", true, 2),
            ("https://hidden.example/feed", false, 0),
            ("https://pond.example/?a=1&b=2", false, 2),
        ]
    );
    let lines: Vec<_> = parsed
        .problems
        .iter()
        .map(|problem| problem.line.unwrap())
        .collect();
    assert_eq!(lines, [6, 7]);
    assert!(
        parsed.problems[0].message.to_string().contains("runs none"),
        "{:?}",
        parsed.problems[0]
    );
    assert_eq!(
        parsed.smart_lists,
        [SmartList {
            name: "Unread garden".to_owned(),
            query: "is:unread tag:\"news\"".to_owned()
        }]
    );
}

/// Searches as newsboat's own documentation and readers write them; each with what it finds of [`LIBRARY`].
const SEARCHES: [(&str, &str); 12] = [
    (r#""query:New:unread = \"yes\"""#, "2 3 4"),
    (r#""query:Read:unread != \"yes\"""#, "1"),
    (r#""query:Two days:age between 0:1""#, "1 2"),
    (r#""query:Older:age > 1""#, "3 4"),
    (r#""query:Tagged:tags # \"daily news\"" mytag"#, "1 3"),
    (r#""query:Not tagged:tags !# \"daily news\"" "~Others" !"#, "2 4"),
    (
        r#""query:Writers:( author =~ \"Frank\" or author =~ \"John\" ) and ( title =~ \"Linux\" or title =~ \"FreeBSD\" )""#,
        "1 3",
    ),
    (r#""query:Feed:feedtitle =~ \"garden|pond\"""#, "2 4"),
    (r#""query:Body:content =~ \"tadpoles\"""#, "4"),
    (
        r#""query:No body:content !~ \"tadpoles\" and unread = \"yes\"""#,
        "2 3",
    ),
    (r#""query:Flagged:flags =~ \"s\"""#, "3"),
    (
        r#"'query:Mixed:title =~ "linux" and age < 1 or tags # "pond"'"#,
        "",
    ),
];

/// Articles of today, yesterday and before; the first is read.
fn library_for_searches() -> (Library, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut library = Library::open(folder.path(), &Options::default()).unwrap();
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap()
        .as_secs();
    let rows = [
        (
            0,
            "1",
            "Linux at sea",
            "Ships",
            "Frank Meyer",
            "\"daily news\"",
            "A harbour runs on it.",
        ),
        (
            1,
            "2",
            "Roses and thorns",
            "Garden weekly",
            "Ann",
            "\"daily\"",
            "They bloom twice.",
        ),
        (
            4,
            "3",
            "FreeBSD in the attic",
            "Attic",
            "John Smith",
            "\"daily news\",\"flag-s\"",
            "It still runs.",
        ),
        (
            9,
            "4",
            "Frogs",
            "The pond",
            "Frank Meyer",
            "\"water\"",
            "First came tadpoles.",
        ),
    ];
    let lines: Vec<String> = rows
        .iter()
        .map(|(days, id, title, source, author, tags, text)| {
            let date = now - days * 86_400;
            format!(
                r#"{{"id":"{id}","title":"{title}","source":"{source}","author":"{author}","tags":[{tags}],"text":"{text}","date":{date}}}"#
            )
        })
        .collect();
    let path = folder.path().join("in.jsonl");
    fs::write(&path, lines.join("\n")).unwrap();
    import_into(&mut library, path, Asked::Auto);
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(9)).unwrap();
    let first = page.rows.iter().find(|row| row.key == "1").unwrap().id;
    library.set_read(first, true).unwrap();
    (library, folder)
}

#[test]
fn newsboats_searches_become_smart_lists_that_find_the_same() {
    let (mut library, folder) = library_for_searches();
    let lines = SEARCHES.map(|(line, _)| line);
    let path = folder.path().join("urls");
    fs::write(&path, lines.join("\n")).unwrap();
    let report = import_into(&mut library, path.clone(), Asked::Newsboat);
    assert_eq!(report.problems(), 1, "newsboat has no single quotes: {report:?}");
    assert_eq!(report.files[0].new_searches, 11, "{report:?}");
    let again = import_into(&mut library, path, Asked::Newsboat);
    assert_eq!(
        (again.files[0].new_searches, again.problems()),
        (0, 1),
        "{again:?}"
    );
    let reader = library.reader().unwrap();
    let saved = reader.saved_searches().unwrap();
    assert_eq!(saved[5].name, "Others");
    for (search, (line, expected)) in saved.iter().zip(SEARCHES) {
        let found = reader
            .search(&khabar::library::SearchRequest::new(search.query.clone(), 9))
            .unwrap();
        assert_eq!(found.problems, [], "{line}: {}", search.query);
        let mut keys: Vec<_> = found.hits.iter().map(|hit| hit.summary.key.as_str()).collect();
        keys.sort_unstable();
        assert_eq!(keys.join(" "), expected, "{line}: {}", search.query);
    }
}

#[test]
fn a_search_that_cannot_be_said_is_named_with_its_reason_and_none_of_ones_own_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let mut library = Library::open(folder.path(), &Options::default()).unwrap();
    library.save_search("Mine", "pond").unwrap();
    let path = folder.path().join("urls");
    let lines = [
        r#""query:Patterns:title =~ \"^Breaking.*\"""#,
        r#""query:Counts:unread_count > 0""#,
        r#""query:Torn:unread = ""#,
        r#""query:Mine:unread = \"yes\"""#,
        "query:",
    ];
    fs::write(&path, lines.join("\n")).unwrap();
    let report = import_into(&mut library, path, Asked::Newsboat);
    let problems: Vec<String> = report.files[0]
        .problems
        .iter()
        .map(|problem| problem.message.to_string())
        .collect();
    let reasons = [
        "more than words",
        "do not ask for `unread_count`",
        "breaks off",
        "breaks off",
        "named `Mine` already",
    ];
    assert_eq!(problems.len(), reasons.len(), "{problems:?}");
    for (problem, reason) in problems.iter().zip(reasons) {
        assert!(problem.contains(reason), "{problem}");
    }
    let saved = library.reader().unwrap().saved_searches().unwrap();
    assert_eq!((saved.len(), saved[0].query.as_str()), (1, "pond"));
}

#[test]
fn newsboats_database_gives_articles_with_their_marks() {
    check_newsboat(&data("newsboat/cache.db"));
}

#[test]
fn a_database_that_newsboat_makes_now_reads_the_same() {
    let installed = Command::new("newsboat").arg("-h").output().is_ok();
    let python = Command::new("python3")
        .arg("-c")
        .arg("import sqlite3")
        .status()
        .is_ok_and(|status| status.success());
    if !installed || !python {
        return;
    }
    let out = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/newsboat/make");
    let made = Command::new(script).arg(out.path()).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    check_newsboat(&out.path().join("cache.db"));
}

fn check_newsboat(database: &Path) {
    let before = fs::read(database).unwrap();
    let (library, report, _folder) = import(&[database.to_owned()], Asked::Auto);
    assert_eq!(report.files[0].format, Some(Asked::Newsboat));
    assert_eq!((report.new_articles(), report.problems()), (3, 0), "{report:?}");
    let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        states(&library),
        [
            (
                "https://garden.example/#plain-id".to_owned(),
                true,
                true,
                tags(&["flag-b"])
            ),
            ("https://garden.example/pond".to_owned(), true, false, tags(&[])),
            ("https://garden.example/read".to_owned(), false, false, tags(&[])),
        ]
    );
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(9)).unwrap();
    for row in page.rows {
        let article = reader.entry(row.id).unwrap().unwrap().article;
        assert!(
            !article.body.blocks.is_empty() && article.date.is_some(),
            "{article:?}"
        );
        match row.key.as_str() {
            "https://garden.example/read" => {
                assert_eq!(article.body.blocks.len(), 2);
                assert_eq!(article.lang.as_deref(), Some("fa"));
            }
            "https://garden.example/pond" => assert_eq!(article.lang.as_deref(), Some("en")),
            _ => assert!(article.body.blocks.iter().any(|block| block.text == "talk.mp3")),
        }
        assert_eq!(
            article.source.as_deref(),
            Some("\u{628}\u{627}\u{63A} \u{645}\u{627}")
        );
    }
    assert_eq!(fs::read(database).unwrap(), before, "it is never written");
}

#[test]
fn newsraft_has_sections_commands_and_a_database() {
    let parsed = found("newsraft/feeds", Format::Newsraft);
    let feeds: Vec<_> = parsed
        .subscriptions
        .iter()
        .map(|feed| (feed.url.as_str(), feed.title.is_some(), feed.tags.join(",")))
        .collect();
    assert_eq!(
        feeds,
        [
            ("https://a.example/1.xml", false, String::new()),
            ("https://a.example/2.xml", true, "Garden News".to_owned()),
            ("https://a.example/3.xml", true, String::new()),
        ]
    );
    assert_eq!(parsed.problems.len(), 1);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newsraft.sqlite3");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "CREATE TABLE feeds (feed_url TEXT NOT NULL UNIQUE, title TEXT, link TEXT, content TEXT, attachments TEXT,
                                 persons TEXT, extras TEXT, download_date INTEGER, update_date INTEGER, user_data TEXT);
             CREATE TABLE items (feed_url TEXT NOT NULL, guid TEXT NOT NULL, title TEXT, link TEXT, content TEXT,
                                 attachments TEXT, persons TEXT, extras TEXT, publication_date INTEGER NOT NULL DEFAULT 0,
                                 update_date INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0,
                                 important INTEGER NOT NULL DEFAULT 0);
             INSERT INTO feeds (feed_url, title, link) VALUES ('https://a.example/2.xml', 'Garden', 'https://a.example/');",
        )
        .unwrap();
    let content = "\u{1F}^\u{1F}type=text/html\u{1F}text=<p>Bees came back to the old wall.</p>";
    let persons = "\u{1F}^\u{1F}type=author\u{1F}name=Ann Gardener";
    connection
        .execute(
            "INSERT INTO items VALUES ('https://a.example/2.xml', '5', 'Bees', 'https://a.example/5', ?1, NULL, ?2, NULL,
                                       1709528767, 0, 0, 1)",
            [content, persons],
        )
        .unwrap();
    drop(connection);
    let (library, report, _folder) = import(&[path], Asked::Auto);
    assert_eq!(report.files[0].format, Some(Asked::Newsraft), "{report:?}");
    assert_eq!(
        states(&library),
        [("https://a.example/#5".to_owned(), false, true, vec![])]
    );
    let reader = library.reader().unwrap();
    let page = reader.page(&ListQuery::default(), Window::first(9)).unwrap();
    let article = reader.entry(page.rows[0].id).unwrap().unwrap().article;
    assert_eq!(article.author.as_deref(), Some("Ann Gardener"));
    assert_eq!(article.body.plain(), "Bees came back to the old wall.");
}

#[test]
fn a_second_import_changes_nothing_and_own_decisions_stay() {
    let (mut library, _, _folder) = import(&[data("wallabag.json")], Asked::Auto);
    let first = states(&library);
    assert_eq!(first.iter().filter(|row| row.2).count(), 1);
    let id = library.reader().unwrap().bookmarks().unwrap()[0].article.id;
    library.set_bookmark(id, false).unwrap();
    let report = import_into(&mut library, data("wallabag.json"), Asked::Auto);
    assert_eq!((report.new_articles(), report.changed_articles()), (0, 0));
    assert!(states(&library).iter().all(|row| !row.2));
}

/// Reads an export without being told its format, and compares key, title and date of each article.
fn exported(name: &str, format: Format, expected: &[(&str, &str)]) -> Parsed {
    let parsed = found(&format!("exports/{name}"), format);
    let articles: Vec<_> = parsed
        .articles
        .iter()
        .map(|article| {
            let date = article.date.map(khabar::calendar::Instant::to_rfc3339);
            (article.key.clone(), date.unwrap_or_default())
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(key, date)| ((*key).to_owned(), (*date).to_owned()))
        .collect();
    assert_eq!(articles, expected, "{name}");
    assert!(
        parsed.articles.iter().all(|article| !article.title.is_empty()),
        "{name}"
    );
    parsed
}

const SAVED: &str = "2025-12-01T06:45:00Z";

#[test]
fn google_readers_form_has_texts_labels_and_stars() {
    let expected = [
        ("https://garden.example/1", SAVED),
        ("tag:google.com,2005:reader/item/0002", "2025-12-01T06:46:40Z"),
    ];
    let parsed = exported("starred.json", Format::GoogleReader, &expected);
    let first = &parsed.articles[0];
    assert!(first.title.contains(" & "), "{}", first.title);
    assert_eq!(first.tags.len(), 1);
    assert!(first.source.is_some() && first.author.is_some());
    assert_eq!(first.body.blocks.len(), 1);
    assert!(marks(&parsed, 0).read && marks(&parsed, 0).bookmarked);
    assert!(!marks(&parsed, 1).read && marks(&parsed, 1).bookmarked);
}

#[test]
fn items_of_google_reader_that_share_a_link_stay_apart() {
    let item = |number: u8, origin: &str| {
        format!(
            r#"{{"id": "tag:google.com,2005:reader/item/{number}", "title": "Title {number}", "published": 176457150{number},
                 "canonical": [{{"href": "https://a.example/live"}}], "origin": {{{origin}}},
                 "summary": {{"content": "<p>Text {number}</p>"}}}}"#
        )
    };
    let items = [
        item(1, r#""streamId": "feed/https://a.example/f""#),
        item(2, r#""streamId": "feed/https://a.example/f""#),
        item(3, r#""streamId": "feed/2", "feedUrl": "https://a.example/f""#),
        item(4, r#""streamId": "feed/3", "htmlUrl": "https://a.example/""#),
    ];
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("starred.json");
    let text = format!(
        r#"{{"id": "user/-/state/com.google/starred", "items": [{}]}}"#,
        items.join(",")
    );
    std::fs::write(&path, text).unwrap();
    let (mut library, report, _library_folder) = import(std::slice::from_ref(&path), Asked::Auto);
    assert_eq!(report.new_articles(), 4, "{report:?}");
    let report = import_into(&mut library, path, Asked::Auto);
    assert_eq!((report.new_articles(), report.changed_articles()), (0, 0));
}

#[test]
fn bookmark_services_keep_tags_notes_and_the_time_of_saving() {
    let karakeep = [
        ("https://garden.example/1", SAVED),
        ("karakeep:1764571600", "2025-12-01T06:46:40Z"),
    ];
    let parsed = exported("karakeep.json", Format::Karakeep, &karakeep);
    assert_eq!(parsed.articles[0].tags.len(), 2);
    assert!(marks(&parsed, 0).read && marks(&parsed, 0).bare && marks(&parsed, 0).note.is_some());
    assert_eq!(parsed.articles[1].body.blocks.len(), 1);

    let links = [
        ("https://garden.example/1", SAVED),
        ("https://garden.example/1", SAVED),
    ];
    let parsed = exported("linkwarden.json", Format::Linkwarden, &links);
    assert_eq!(parsed.articles[0].tags.len(), 2);
    assert!(!marks(&parsed, 0).bookmarked && marks(&parsed, 1).bookmarked);
    assert_eq!(parsed.subscriptions.len(), 1);
    assert_eq!(parsed.problems.len(), 1);
    assert!(!parsed.problems[0].message.to_string().contains("secret"));

    let raindrop = [
        ("https://garden.example/1", SAVED),
        ("https://garden.example/2", "2025-12-02T06:45:00Z"),
    ];
    let parsed = exported("raindrop.csv", Format::Raindrop, &raindrop);
    assert_eq!(parsed.articles[0].tags.len(), 4);
    assert!(parsed.articles[1].tags.is_empty());
    assert!(marks(&parsed, 0).bookmarked && marks(&parsed, 0).note.is_some());
}

#[test]
fn bookmark_files_have_folders_tags_dates_and_descriptions() {
    let expected = [
        ("https://garden.example/1?a=1&b=2", SAVED),
        ("https://garden.example/2", "2025-12-01T06:46:40Z"),
    ];
    let parsed = exported("bookmarks.html", Format::Netscape, &expected);
    assert_eq!(parsed.articles[0].tags.len(), 3);
    assert!(parsed.articles[0].lead.is_some() && parsed.articles[1].lead.is_none());
    assert_eq!(parsed.articles[1].tags.len(), 1);
    assert!(marks(&parsed, 0).read && !marks(&parsed, 1).read);
    assert_eq!(parsed.subscriptions[0].url, "https://garden.example/feed");
    assert_eq!(parsed.problems.len(), 1);
}

#[test]
fn telegram_channels_come_post_by_post() {
    let at = "2025-12-01T10:15:00+03:30";
    let expected = [
        ("telegram:123/2", at),
        ("telegram:123/3", "2025-12-01T10:20:00+03:30"),
    ];
    let parsed = exported("telegram.json", Format::Telegram, &expected);
    let first = &parsed.articles[0];
    assert_eq!(first.url.as_deref(), Some("https://t.me/c/123/2"));
    assert!(first.author.is_some() && first.source.is_some());
    assert_eq!(first.tags, ["\u{628}\u{627}\u{63A} \u{645}\u{627}"]);
    let links = first.body.blocks.iter().flat_map(|block| &block.spans);
    let link = |style: &khabar::article::SpanStyle| matches!(style, khabar::article::SpanStyle::Link(url) if url == "https://garden.example/1");
    assert!(links.clone().any(|span| link(&span.style)));
    let all = format!("{:?}", parsed.articles);
    assert!(all.contains("photos/p.jpg") && !all.contains("passwd") && !all.contains("not included"));

    let parsed = exported("telegram_account.json", Format::Telegram, &expected[..1]);
    assert_eq!(parsed.problems.len(), 1);

    let channel = parsed.articles[0].source.clone().unwrap();
    let keys = [format!("telegram:{channel}/2"), format!("telegram:{channel}/3")];
    let expected = [
        (keys[0].as_str(), at),
        (keys[1].as_str(), "2025-12-01T10:20:00+03:30"),
    ];
    let parsed = exported("messages.html", Format::Telegram, &expected);
    let author = parsed.articles[0].author.as_deref();
    assert_eq!(author, Some("\u{628}\u{627}\u{63A}\u{628}\u{627}\u{646}"));
}

#[test]
fn posts_of_mastodon_and_twitter_are_articles() {
    let expected = [
        ("https://m.example/users/n/statuses/1", SAVED),
        ("https://o.example/@x/9", "2025-12-02T06:45:00Z"),
    ];
    let parsed = exported("outbox.json", Format::Mastodon, &expected);
    assert_eq!(parsed.articles[0].source.as_deref(), Some("@n@m.example"));
    assert_eq!(parsed.articles[0].tags.len(), 1);
    assert!(marks(&parsed, 1).bare);

    let expected = [
        ("https://twitter.com/i/web/status/1", SAVED),
        ("https://twitter.com/i/web/status/2", "2025-12-01T07:45:00Z"),
    ];
    let parsed = exported("tweets.js", Format::Twitter, &expected);
    let text = parsed.articles[0].body.plain();
    assert!(
        text.contains("https://garden.example/1") && !text.contains("t.co"),
        "{text}"
    );
    assert!(text.contains(" & "), "{text}");
    assert_eq!(parsed.articles[1].author.as_deref(), Some("@someone"));
    assert_eq!(parsed.articles[0].source.as_deref(), Some("@bagh"));
}

#[test]
fn importing_an_export_again_changes_nothing() {
    let names = [
        "starred.json",
        "karakeep.json",
        "raindrop.csv",
        "bookmarks.html",
        "telegram.json",
        "messages.html",
        "outbox.json",
        "tweets.js",
    ];
    for name in names {
        let path = data(&format!("exports/{name}"));
        let (mut library, report, _folder) = import(std::slice::from_ref(&path), Asked::Auto);
        assert!(report.new_articles() > 0, "{name}");
        let before = states(&library);
        let again = import_into(&mut library, path, Asked::Auto);
        assert_eq!(again.new_articles(), 0, "{name}");
        assert_eq!(states(&library), before, "{name}");
    }
}
