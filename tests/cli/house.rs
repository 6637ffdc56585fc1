//! Keeping house from the shell: tags, deletion, saved searches, prune, export, backup and restore.

use std::fs;
use std::path::PathBuf;

use crate::home::Home;

fn keys(home: &Home, arguments: &[&str]) -> Vec<String> {
    let rows = home.json(arguments);
    rows.iter()
        .map(|row| row["key"].as_str().unwrap().to_owned())
        .collect()
}

/// Puts the home back into a path that a run has told.
fn real(home: &Home, path: &serde_json::Value) -> PathBuf {
    let told = path.as_str().unwrap();
    PathBuf::from(told.replace("[HOME]", home.path().to_str().unwrap()))
}

#[test]
fn tags_are_given_found_listed_and_taken() {
    let home = Home::with_samples();
    let id = home.id("sample-en-1");
    assert_eq!(
        home.run(&["tag", "add", "#to read", &id]).out,
        "1 article tagged #to read\n"
    );
    home.run(&["import", "assets/samples"]);
    assert_eq!(keys(&home, &["list", "tag:\"to read\""]), ["sample-en-1"]);
    let tagged = home.json(&["tag", "add", "to read", "lang:he"]);
    assert_eq!(tagged.len(), 2);
    assert!(tagged[0]["tags"].as_array().unwrap().contains(&"to read".into()));
    assert_eq!(
        home.json(&["tag", "list"]),
        [serde_json::json!({"tag": "to read", "articles": 3, "unread": 3})]
    );
    assert_eq!(home.run(&["tag", "list"]).out, "3\tto read\n");
    assert_eq!(home.run(&["tag", "remove", "TO READ", &id]).status, 0);
    assert_eq!(keys(&home, &["list", "tag:\"to read\""]).len(), 2);
    assert_eq!(home.run(&["tag", "add", "#", &id]).status, 2);
    assert_eq!(home.run(&["tag", "add", "x", "4711"]).status, 1);
    assert_eq!(home.run(&["tag", "add", "x", "zzyzx"]).status, 1);
}

#[test]
fn what_is_not_understood_changes_nothing() {
    let home = Home::with_samples();
    let said = "there is no field \"sorce\"; is it \"source\"?";
    for verb in [&["delete"][..], &["mark", "read"], &["tag", "add", "later"]] {
        let run = home.run(&[verb, &["ferry", "sorce:kayhan"]].concat());
        assert_eq!((run.status, run.out.as_str()), (3, ""), "{run:?}");
        assert!(
            run.err.contains(said) && run.err.contains("nothing was changed"),
            "{run:?}"
        );
    }
    // signs alone would name every article
    let run = home.run(&["delete", "( - )"]);
    assert_eq!((run.status, run.out.as_str()), (3, ""), "{run:?}");
    assert_eq!(home.json(&["list"]).len(), 12);
    // where nothing is changed it is only told
    let run = home.run(&["list", "ferry", "sorce:kayhan"]);
    assert!(run.err.contains(said), "{run:?}");
    let run = home.run(&["list", "foo:ferry"]);
    assert!(
        run.err
            .contains("there is no field \"foo\"; \"foo:ferry\" is searched as words"),
        "{run:?}"
    );
}

#[test]
fn a_deletion_is_taken_back_by_number_or_as_a_whole() {
    let home = Home::with_samples();
    let id = home.id("sample-en-1");
    let run = home.run(&["delete", &id]);
    assert_eq!((run.status, run.out.as_str()), (0, "1 article deleted\n"));
    assert!(run.err.starts_with("hint: "), "{run:?}");
    let deleted = home.json(&["delete", "lang:he"]);
    assert_eq!((deleted.len(), &deleted[0]["deleted"]), (2, &true.into()));
    assert_eq!(home.run(&["show", &id]).status, 1);
    home.run(&["import", "assets/samples"]);
    assert_eq!(home.json(&["list"]).len(), 9);
    assert_eq!(home.run(&["undelete", &id]).out, "1 article is back\n");
    assert_eq!(home.run(&["undelete", &id]).status, 1);
    assert_eq!(home.run(&["delete", "--undo"]).out, "2 articles are back\n");
    let nothing = home.run(&["undelete"]);
    assert_eq!(
        (nothing.status, nothing.err.as_str()),
        (1, "there is no deletion to take back\n")
    );
    assert_eq!(home.run(&["delete"]).status, 2);
    assert_eq!(home.run(&["delete", "--undo", "ferry"]).status, 2);
    assert_eq!(home.run(&["check"]).status, 0);
}

#[test]
fn prune_follows_the_arguments_and_else_the_settings() {
    let home = Home::new();
    let lines = (2016..2026)
        .map(|year| {
            format!("{{\"id\":\"y{year}\",\"title\":\"t\",\"text\":\"x\",\"date\":\"{year}-01-01\"}}\n")
        })
        .collect::<Vec<_>>()
        .concat();
    let file = home.write("in.jsonl", lines);
    let file = file.to_str().unwrap();
    home.run(&["import", file]);
    home.run(&["bookmark", "add", &home.id("y2016")]);
    home.run(&["mark", "read", &home.id("y2017")]);
    let dry = home.json(&["prune", "--older-than", "8y", "--dry-run"]);
    assert_eq!(
        dry,
        [serde_json::json!({"by_rule": 2, "deleted": 0, "dry_run": true})]
    );
    assert_eq!(
        home.run(&["prune", "--older-than", "8y", "--keep-unread"]).out,
        "1 article let go for good\n"
    );
    assert_eq!(home.run(&["prune"]).out, "nothing to let go\n");
    home.write(
        ".config/khabar/config.toml",
        "[prune]\nolder-than = \"2y\"\nkeep-unread = false\n",
    );
    assert_eq!(home.run(&["prune"]).out, "7 articles let go for good\n");
    assert_eq!(keys(&home, &["list"]), ["y2025", "y2016"]);
    let again = home.json(&["import", file]);
    assert_eq!(again[0]["new"], 0, "what was pruned does not come back");
    assert_eq!(home.run(&["prune", "--older-than", "soon"]).status, 2);
    assert_eq!(home.run(&["check"]).status, 0);
}

#[test]
fn searches_are_kept_under_names() {
    let home = Home::with_samples();
    assert_eq!(home.run(&["saved", "list"]).err, "no saved searches yet\n");
    let added = home.run(&["saved", "add", "sea", "ferry"]);
    assert_eq!(added.out, "saved search: sea\n");
    home.run(&["saved", "add", "hebrew", "lang:he", "is:unread"]);
    assert_eq!(home.run(&["saved", "add", "sea", "x"]).status, 2);
    assert_eq!(home.run(&["saved", "rename", "sea", "ships"]).status, 0);
    assert_eq!(
        home.json(&["saved", "list"]),
        [
            serde_json::json!({"name": "ships", "query": "ferry", "articles": 1}),
            serde_json::json!({"name": "hebrew", "query": "lang:he is:unread", "articles": 2}),
        ]
    );
    assert_eq!(home.run(&["saved", "remove", "ships"]).status, 0);
    let gone = home.run(&["saved", "remove", "ships"]);
    assert_eq!(gone.status, 1);
    assert!(gone.err.contains("hint: "), "{gone:?}");
}

#[test]
fn every_article_becomes_a_file_of_its_own() {
    let home = Home::with_samples();
    let to = home.path().join("out");
    let folder = to.to_str().unwrap();
    for (form, extension) in [
        ("markdown", "md"),
        ("html", "html"),
        ("json", "json"),
        ("epub", "epub"),
    ] {
        let files = home.json(&["export", "--to", folder, "--format", form]);
        assert_eq!(files.len(), 12, "{form}");
        for file in &files {
            let path = real(&home, &file["path"]);
            assert!(
                path.extension().unwrap() == extension && path.is_file(),
                "{path:?}"
            );
            assert!(path.file_name().unwrap().len() <= 140, "{path:?}");
        }
    }
    // again: every file lies there just so
    let again = home.json(&["export", "--to", folder, "--format", "json"]);
    assert!(again.iter().all(|file| file["unchanged"] == true), "{again:?}");
    assert_eq!(fs::read_dir(&to).unwrap().count(), 48);

    let page = home.json(&["export", "ferry", "--to", folder, "--format", "html"]);
    let text = fs::read_to_string(real(&home, &page[0]["path"])).unwrap();
    assert!(text.contains("<mark>"), "{text}");
    assert_eq!(
        fs::read_dir(&to).unwrap().count(),
        49,
        "the page without marks is still there"
    );
    let persian = home.json(&["export", "lang:fa", "--to", folder, "--format", "html"]);
    let text = fs::read_to_string(real(&home, &persian[0]["path"])).unwrap();
    assert!(text.contains("<html lang=\"fa\" dir=\"rtl\">"), "{text}");
    assert_eq!(home.run(&["export", "zzyzx", "--to", folder]).status, 1);
    assert_eq!(home.run(&["export"]).status, 2);
}

#[test]
fn a_backup_is_restored_with_bookmarks_and_settings() {
    let home = Home::with_samples();
    home.write(".config/khabar/config.toml", "[ui]\ntheme = \"night\"\n");
    home.run(&["bookmark", "add", &home.id("sample-he-1"), "--note", "mine"]);
    let file = home.path().join("all.khabar");
    let file = file.to_str().unwrap();
    let run = home.run(&["backup", file]);
    assert_eq!(
        (run.status, run.out.as_str()),
        (0, "12 articles saved in [HOME]/all.khabar\n")
    );

    let other = Home::new();
    let run = other.run(&["restore", file]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.out.starts_with("12 articles restored\n"), "{run:?}");
    assert_eq!(other.json(&["bookmark", "list"])[0]["note"], "mine");
    let settings = fs::read_to_string(other.path().join(".config/khabar/config.toml")).unwrap();
    assert_eq!(settings, "[ui]\ntheme = \"night\"\n");
    assert_eq!(other.json(&["search", "ferry"])[0]["key"], "sample-en-2");

    home.run(&["delete", "lang:fa"]);
    let restored = home.json(&["restore", file]);
    assert_eq!(
        (&restored[0]["articles"], &restored[0]["settings"]),
        (&12.into(), &serde_json::Value::Null)
    );
    let aside = real(&home, &restored[0]["replaced"]);
    assert_eq!(
        home.json(&["--data-dir", aside.to_str().unwrap(), "list"]).len(),
        8
    );
    assert_eq!(home.json(&["list"]).len(), 12);
    assert_eq!(home.run(&["check"]).status, 0);
    let none = home.run(&["restore", "assets/config.toml"]);
    assert_eq!(none.status, 3, "{none:?}");
    assert!(none.err.contains("hint: nothing was changed"), "{none:?}");
}

#[test]
fn an_article_kept_as_markdown_or_json_is_the_same_again_when_it_is_imported() {
    let home = Home::with_samples();
    let hard = r#"{"id":"hard","title":"Ends in # and ~~so~~ &amp; on #","summary":"A \"lead\": [x]","date":"2026-11-20T10:30:00+03:30","source":"S, T","author":"A: B","tags":["x, y","z"],"lang":"en","html":"<p>See <a href='https://example.org/a b_(c)'>here *now*</a> &amp;amp; <b>there</b> | so_on</p><ol start='9'><li>nine</li><li>ten<ul><li>in ten<ol><li>deep</li></ol></li></ul></li></ol><p># no heading</p><p>3) no list</p><p>= no rule</p><blockquote><p>- said</p></blockquote><pre>a ``` b\n  c</pre><table><tr><td>a|b</td><td>c</td></tr><tr><td>d</td><td>\\</td></tr></table>"}"#;
    assert_eq!(home.feed(&["import", "-", "--format", "jsonl"], hard).status, 0);
    let articles = |home: &Home| {
        let mut articles: Vec<serde_json::Value> = home
            .json(&["list"])
            .iter()
            .map(|row| home.json(&["show", &row["id"].to_string()]).remove(0))
            .collect();
        for article in &mut articles {
            let fields = article.as_object_mut().unwrap();
            // numbers are the library's own; dates are kept as points in time, not as they were printed
            for field in ["id", "date_text", "warnings"] {
                fields.remove(field);
            }
        }
        articles.sort_by_key(|article| article["key"].to_string());
        articles
    };
    let before = articles(&home);
    for form in ["markdown", "json"] {
        let folder = home.path().join(form);
        let folder = folder.to_str().unwrap();
        assert_eq!(home.run(&["export", "--to", folder, "--format", form]).status, 0);
        let other = Home::new();
        assert_eq!(other.run(&["import", folder]).status, 0);
        let after = articles(&other);
        assert_eq!(before.len(), after.len(), "{form}");
        for (before, after) in before.iter().zip(&after) {
            for (name, value) in before.as_object().unwrap() {
                assert_eq!(&after[name], value, "{form}: `{name}` of {}", before["key"]);
            }
        }
    }
}

#[test]
fn a_table_keeps_the_heads_links_and_runs_of_its_cells() {
    let home = Home::new();
    let table = "{\"id\":\"t\",\"title\":\"Ferries\",\"lang\":\"en\",\"html\":\"<p>From the harbour:</p><table>\
        <tr><th>To</th><th><p>Leaves</p><p>daily</p></th></tr>\
        <tr><td><a href='https://example.org/kish'>Kish</a></td><td>at <b>nine</b><br>and ten</td></tr></table>\"}";
    assert_eq!(home.feed(&["import", "-", "--format", "jsonl"], table).status, 0);
    let shown = |form: &str| home.run(&["show", "1", "--format", form]).out;
    let html = shown("html");
    let head = "<tr><th>To</th><th>Leaves daily</th></tr>";
    let row = "<tr><td><a href=\"https://example.org/kish\">Kish</a></td><td>at <strong>nine</strong> and ten</td></tr>";
    assert!(html.contains(head) && html.contains(row), "{html}");
    let markdown = shown("markdown");
    let row = "| [Kish](https://example.org/kish) | at **nine** and ten |";
    assert!(
        markdown.contains("| To | Leaves daily |\n") && markdown.contains(row),
        "{markdown}"
    );
    let plain = home.run(&["show", "1"]).out;
    assert!(
        plain.contains("Kish[1] \u{2502} at nine and ten") && plain.contains("https://example.org/kish"),
        "{plain}"
    );
    // heads come back from Markdown, which has no other tables
    let folder = home.path().join("out");
    let folder = folder.to_str().unwrap();
    assert_eq!(
        home.run(&["export", "--to", folder, "--format", "markdown"])
            .status,
        0
    );
    let other = Home::new();
    assert_eq!(other.run(&["import", folder]).status, 0);
    assert_eq!(other.run(&["show", "1", "--format", "html"]).out, html);
}
