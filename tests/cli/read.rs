//! Importing, listing, searching and showing, as text for people.

use crate::home::Home;

#[test]
fn import_tells_what_became_of_each_file() {
    let home = Home::new();
    let first = home.run(&[
        "import",
        "assets/samples",
        "tests/data/cli/broken.jsonl",
        "nowhere.txt",
    ]);
    insta::assert_snapshot!("import_first", first.shown());
    let again = home.run(&["import", "assets/samples"]);
    insta::assert_snapshot!("import_again", again.shown());
}

#[test]
fn a_dry_run_stores_nothing() {
    let home = Home::new();
    let run = home.run(&["import", "--dry-run", "assets/samples/en.jsonl"]);
    insta::assert_snapshot!(run.shown());
    assert_eq!(home.run(&["list"]).out, "");
}

#[test]
fn import_reads_standard_input_and_stamps_source_and_tags() {
    let home = Home::new();
    let article = r#"{"id":"x","title":"From a pipe","text":"Short."}"#;
    let arguments = [
        "import", "-", "--format", "jsonl", "--source", "Wire", "--tag", "a", "--tag", "b",
    ];
    let run = home.feed(&arguments, article);
    assert_eq!((run.status, run.out.as_str()), (0, "-: 1 new\n"), "{run:?}");
    let row = &home.json(&["list"])[0];
    assert_eq!(row["source"], "Wire");
    assert_eq!(row["tags"], serde_json::json!(["a", "b"]));
}

#[test]
fn a_list_stands_in_columns_newest_first() {
    let home = Home::with_samples();
    insta::assert_snapshot!("list_english", home.run(&["list"]).shown());
    insta::assert_snapshot!(
        "list_persian",
        home.run(&["--lang", "fa", "list", "-n", "2"]).shown()
    );
}

#[test]
fn a_list_takes_a_query_and_says_when_nothing_is_found() {
    let home = Home::with_samples();
    let found = home.run(&["list", "source:Northern", "Post"]);
    assert_eq!((found.status, found.out.lines().count()), (0, 1), "{found:?}");
    let none = home.run(&["list", "zzyzx"]);
    assert_eq!((none.status, none.out.as_str()), (1, ""), "{none:?}");
    assert!(!none.err.is_empty());
}

#[test]
fn every_spelling_of_a_compound_finds_the_article() {
    let home = Home::with_samples();
    for spelling in [
        "\u{647}\u{645}\u{200C}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
        "\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
        "\u{647}\u{645} \u{627}\u{641}\u{632}\u{627}\u{6CC}\u{6CC}",
        "\u{647}\u{645}\u{627}\u{641}\u{632}\u{627}\u{64A}\u{64A}",
    ] {
        let hits = home.json(&["search", spelling]);
        assert!(
            hits.iter().any(|hit| hit["key"] == "sample-fa-2"),
            "{spelling}: {hits:?}"
        );
    }
}

#[test]
fn a_search_shows_where_the_words_stand() {
    let home = Home::with_samples();
    insta::assert_snapshot!(home.run(&["search", "propeller"]).shown());
}

#[test]
fn a_search_without_hits_is_told_by_the_status() {
    let home = Home::with_samples();
    let run = home.run(&["search", "zzyzx"]);
    assert_eq!((run.status, run.out.as_str()), (1, ""));
    assert_eq!(run.err, "nothing found for zzyzx\n");
    assert_eq!(home.run(&["search", "zzyzx", "--json"]).err, "");
}

#[test]
fn what_was_probably_meant_is_told_beside_the_answer() {
    let home = Home::with_samples();
    // one letter too few, and a Latin word typed on the Persian layout
    for query in [
        "propellr",
        "\u{62D}\u{642}\u{62E}\u{62D}\u{62B}\u{645}\u{645}\u{62B}\u{642}",
    ] {
        let run = home.run(&["search", query]);
        assert_eq!((run.status, run.out.as_str()), (1, ""));
        assert!(run.err.contains("did you mean propeller?"), "{}", run.err);
    }
    assert_eq!(
        home.run(&["search", "propellr", "--json"]).err,
        "{\"query\":\"propellr\",\"suggestion\":\"propeller\"}\n"
    );
}

#[test]
fn a_quote_that_stands_nowhere_is_searched_as_words() {
    let home = Home::with_samples();
    let run = home.run(&["search", "ferry \"lighter wool propeller\""]);
    assert_eq!(run.status, 0);
    assert!(run.err.contains("lighter wool propeller"), "{}", run.err);
    assert_eq!(home.run(&["search", "\"lighter wool propeller\""]).status, 1);
}

#[test]
fn an_article_is_shown_as_text_markdown_and_html() {
    let home = Home::with_samples();
    let id = home.id("sample-fa-1");
    insta::assert_snapshot!("show_text", home.run(&["show", &id]).shown());
    insta::assert_snapshot!(
        "show_markdown",
        home.run(&["show", &id, "--format", "markdown"]).shown()
    );
    insta::assert_snapshot!("show_html", home.run(&["show", &id, "--format", "html"]).shown());
}

#[test]
fn an_article_that_is_not_there_is_an_error_with_a_hint() {
    let home = Home::with_samples();
    insta::assert_snapshot!(home.run(&["show", "999"]).shown());
}

#[test]
fn without_a_terminal_the_list_stands_in_for_the_interface() {
    let home = Home::with_samples();
    let run = home.run(&[]);
    assert_eq!((run.status, run.out.lines().count()), (0, 12), "{run:?}");
    assert_eq!(run.err, "the interface needs a terminal; this is the list\n");
}

#[test]
fn the_demo_shows_its_first_article_and_touches_nothing() {
    let home = Home::new();
    let run = home.run(&["demo"]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.err.contains("terminal"), "{run:?}");
    let hard = "\u{AB}\u{633}\u{644}\u{627}\u{645} (Linux 6.12) \u{6F1}\u{6F2}\u{6F3}\u{BB}";
    assert!(
        run.out.contains(hard),
        "the first article is the Persian one: {}",
        run.out
    );
    assert!(!home.path().join(".local/share/khabar").exists());
}
