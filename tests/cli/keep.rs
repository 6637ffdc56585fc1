//! What the reader did is kept: bookmarks, notes, marks, through imports and rebuilt indexes.

use crate::home::Home;

#[test]
fn a_bookmark_outlives_import_and_reindex() {
    let home = Home::with_samples();
    let id = home.id("sample-ur-1");
    let added = home.run(&["bookmark", "add", &id, "--note", "first"]);
    assert_eq!(added.status, 0, "{added:?}");
    home.run(&["import", "assets/samples"]);
    assert_eq!(home.run(&["reindex"]).status, 0);
    let kept = home.json(&["bookmark", "list"]);
    assert_eq!((kept.len(), &kept[0]["note"]), (1, &"first".into()));
    assert_eq!(home.id("sample-ur-1"), id, "the number stays");
    assert_eq!(home.run(&["bookmark", "remove", &id]).status, 0);
    let empty = home.run(&["bookmark", "list"]);
    assert_eq!(
        (empty.status, empty.out.as_str(), empty.err.as_str()),
        (0, "", "no bookmarks yet\n")
    );
}

#[test]
fn bookmarks_move_to_another_library() {
    let home = Home::with_samples();
    home.run(&[
        "bookmark",
        "add",
        &home.id("sample-he-2"),
        "--note",
        "\u{5D2}\u{5D2}",
    ]);
    let exported = home.run(&["bookmark", "export"]);
    assert_eq!(exported.status, 0);
    let other = Home::with_samples();
    let taken = other.feed(&["bookmark", "import", "-"], &exported.out);
    assert_eq!(
        (taken.status, taken.out.as_str()),
        (0, "1 bookmark taken over\n"),
        "{taken:?}"
    );
    let bookmarks = other.json(&["bookmark", "list"]);
    assert_eq!(bookmarks[0]["key"], "sample-he-2");
    assert_eq!(bookmarks[0]["note"], "\u{5D2}\u{5D2}");
}

#[test]
fn what_is_no_file_of_bookmarks_is_refused() {
    let home = Home::with_samples();
    let run = home.feed(&["bookmark", "import", "-"], "not = [toml");
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.starts_with("error: "), "{run:?}");
}

#[test]
fn an_unknown_number_holds_up_no_other() {
    let home = Home::with_samples();
    let id = home.id("sample-en-1");
    let run = home.run(&["bookmark", "add", "999", &id]);
    assert_eq!(run.status, 1);
    assert!(
        run.err.starts_with("error: there is no article 999\nhint: "),
        "{run:?}"
    );
    assert_eq!(home.json(&["bookmark", "list"]).len(), 1);
}

#[test]
fn articles_are_marked_by_number_and_by_query() {
    let home = Home::with_samples();
    let unread = || {
        let rows = home.json(&["list"]);
        rows.iter().filter(|row| row["unread"] == true).count()
    };
    assert_eq!(
        home.run(&["mark", "read", &home.id("sample-fa-3")]).out,
        "1 article marked as read\n"
    );
    assert_eq!(home.run(&["mark", "read", "ferry"]).status, 0);
    assert_eq!(unread(), 10);
    assert_eq!(home.run(&["mark", "unread", "lang:en"]).status, 0);
    assert_eq!(unread(), 11);
    assert_eq!(home.run(&["mark", "read", "zzyzx"]).status, 1);
}

#[test]
fn a_lost_index_is_a_slow_start_and_no_loss() {
    let home = Home::with_samples();
    std::fs::remove_dir_all(home.path().join(".local/share/khabar/index")).unwrap();
    let check = home.run(&["check"]);
    assert_eq!(check.status, 0, "{check:?}");
    assert!(check.err.starts_with("note: "), "{check:?}");
    assert!(!check.out.contains("agree"), "{check:?}");
    assert_eq!(
        home.json(&["search", "ferry"])[0]["key"],
        "sample-en-2",
        "the gap is closed first"
    );
    assert_eq!(home.run(&["check"]).status, 0);
}

#[test]
fn a_data_directory_that_cannot_be_is_a_failure() {
    let home = Home::new();
    let file = home.write("file", "");
    let inside = file.join("library");
    let run = home.run(&["--data-dir", inside.to_str().unwrap(), "list"]);
    assert_eq!(run.status, 3, "{run:?}");
    assert!(run.err.starts_with("error: "), "{run:?}");
}

#[test]
fn a_folder_that_holds_no_library_is_told_and_left_alone() {
    let home = Home::new();
    let file = home.write("library/library.sqlite3", "this is a diary, not a database");
    let folder = file.parent().unwrap().to_str().unwrap();
    let run = home.run(&["--data-dir", folder, "list"]);
    assert_eq!(run.status, 3, "{run:?}");
    assert!(
        run.err.starts_with("error: ") && run.err.contains("\nhint: "),
        "{run:?}"
    );
    assert_eq!(std::fs::read(&file).unwrap(), b"this is a diary, not a database");
}

#[test]
fn the_same_story_is_listed_with_its_article_and_as_one() {
    let home = Home::new();
    let story = "The old bridge of the harbour town was closed on Monday because a diver had found cracks in its pillars, and a ferry takes its place until the spring.";
    let line = |id: &str, source: &str, title: &str, text: &str| serde_json::json!({"id": id, "source": source, "title": title, "text": text, "date": "2025-11-20T08:00:00Z"});
    let lines = [
        line("1", "A", "The bridge is closed", story),
        line("2", "B", "Ferry instead of the bridge", story),
        line(
            "3",
            "B",
            "The ferry of the harbour is painted",
            "The ferry of the harbour town gets a new coat of paint every year before the spring begins.",
        ),
    ];
    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    let file = home.write("in.jsonl", lines.join("\n"));
    home.run(&["import", file.to_str().unwrap()]);
    let list = home.json(&["list", "--stories"]);
    let of = |key: &str| list.iter().find(|row| row["key"] == key);
    assert_eq!(
        // of two of the same date the one that came last is the newest
        (list.len(), &of("2").unwrap()["same_story"]),
        (2, &serde_json::json!(1))
    );
    assert_eq!(home.json(&["list"]).len(), 3);
    let id = of("2").unwrap()["id"].to_string();
    let related = home.json(&["related", &id]);
    let rows: Vec<(&str, bool)> = related
        .iter()
        .map(|row| (row["key"].as_str().unwrap(), row["same_story"].as_bool().unwrap()))
        .collect();
    assert_eq!(rows, [("1", true)]);
}

#[test]
fn what_was_not_bookmarked_is_not_said_to_have_been() {
    let home = Home::with_samples();
    let id = home.id("sample-en-1");
    home.run(&["bookmark", "add", &id]);
    let first = home.run(&["bookmark", "remove", &id]);
    assert!(first.out.starts_with("bookmark removed: "), "{first:?}");
    let again = home.run(&["bookmark", "remove", &id]);
    assert!(again.out.starts_with("it had no bookmark: "), "{again:?}");
    assert_eq!((first.status, again.status), (0, 0));
}

#[test]
fn a_file_that_is_not_there_is_a_failure_for_every_verb_of_one_file() {
    let home = Home::with_samples();
    for verb in [&["bookmark", "import"][..], &["opml", "import"], &["restore"]] {
        let run = home.run(&[verb, &["missing"]].concat());
        assert_eq!(run.status, 3, "{verb:?} {run:?}");
        assert_eq!(
            run.err.lines().next(),
            Some("error: cannot read missing: there is no such file or folder"),
            "{verb:?}"
        );
    }
    // of several inputs the others are read
    let there = home.write("there.txt", "a line\n");
    let run = home.run(&["cat", "missing", there.to_str().unwrap()]);
    assert_eq!(
        (run.status, run.out.as_str(), run.err.as_str()),
        (
            1,
            "a line\n",
            "error: cannot read missing: there is no such file or folder\n"
        )
    );
}

#[test]
fn an_index_made_again_counts_the_articles_that_are_there() {
    let home = Home::with_samples();
    let all: usize = home.json(&["list"]).len();
    home.run(&["delete", &home.id("sample-en-1")]);
    let made = home.run(&["reindex"]);
    assert_eq!(made.out, format!("{} articles indexed\n", all - 1), "{made:?}");
}

#[test]
fn a_title_taken_from_the_text_does_not_stand_in_it_too() {
    let home = Home::new();
    let records = r#"{"id":"html","html":"<h1>A storm at sea</h1><p>It blew.</p>"}
{"id":"linked","html":"<p>See <a href=\"https://example.org/\">here</a></p><p>It blew.</p>"}
"#;
    let run = home.feed(&["import", "-", "--format", "jsonl"], records);
    assert_eq!(run.status, 0, "{run:?}");
    let shown = |key| {
        let article = home.json(&["show", &home.id(key)]).remove(0);
        let texts = article["blocks"].as_array().unwrap().iter();
        let texts: Vec<String> = texts
            .map(|block| block["text"].as_str().unwrap().to_owned())
            .collect();
        (article["title"].as_str().unwrap().to_owned(), texts)
    };
    assert_eq!(shown("html"), ("A storm at sea".into(), vec!["It blew.".into()]));
    // with its link the line says more than the title
    assert_eq!(
        shown("linked"),
        ("See here".into(), vec!["See here".into(), "It blew.".into()])
    );
}
