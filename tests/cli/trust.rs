//! What an archive must survive: limits on files, killed processes, files left behind.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::home::Home;

fn data(home: &Home) -> PathBuf {
    home.path().join(".local/share/khabar")
}

fn bookmarks(home: &Home) -> String {
    fs::read_to_string(data(home).join("bookmarks.toml")).unwrap()
}

/// Runs the program in a shell that limits the size of files to so many blocks of 512 bytes.
#[cfg(unix)]
fn limited(home: &Home, blocks: u32, arguments: &str) -> crate::home::Run {
    let program = assert_cmd::cargo::cargo_bin("khabar");
    let line = format!("ulimit -f {blocks}; exec {} {arguments}", program.display());
    let mut command = assert_cmd::Command::new("sh");
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_clear()
        .env("HOME", home.path())
        .env("LC_ALL", "C")
        .env("KHABAR_NOW", "2026-11-21T12:00:00Z")
        .args(["-c", &line]);
    home.finish(command)
}

#[cfg(unix)]
#[test]
fn a_limit_on_file_sizes_is_an_error_and_no_signal() {
    let home = Home::new();
    let text = "ferry island harbour timetable ".repeat(40);
    let mut lines = String::new();
    for number in 0..400 {
        let title = format!("title {number}");
        let line = serde_json::json!({ "id": title, "title": title, "text": format!("word{number} {text}") });
        writeln!(lines, "{line}").unwrap();
    }
    let file = home.write("many.jsonl", lines);
    let run = limited(&home, 100, &format!("import {}", file.display()));
    assert_eq!(run.status, 3, "{run:?}");
    assert!(run.err.starts_with("error: "), "{run:?}");
    let all = home.run(&["import", file.to_str().unwrap()]);
    assert_eq!(all.status, 0, "{all:?}");

    let run = limited(&home, 20, "reindex");
    assert_eq!(run.status, 3, "{run:?}");
    assert!(run.err.starts_with("error: "), "{run:?}");
    let generations: Vec<_> = fs::read_dir(data(&home).join("index"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("gen-"))
        .collect();
    assert_eq!(generations, ["gen-1"], "an unfinished rebuild leaves nothing");
    let check = home.run(&["check"]);
    assert_eq!(check.status, 0, "{check:?}");
    assert!(check.out.contains("400"), "{check:?}");
}

#[test]
fn a_lagging_index_is_a_note() {
    let home = Home::with_samples();
    fs::remove_dir_all(data(&home).join("index")).unwrap();
    let check = home.run(&["check"]);
    assert_eq!(check.status, 0, "{check:?}");
    assert!(
        check
            .err
            .starts_with("note: there is no search index yet\nhint: "),
        "{check:?}"
    );
    let report = &home.json(&["check"])[0];
    assert_eq!(report["sound"], true);
    assert_eq!(report["problems"], serde_json::json!([]));
    assert_eq!(report["notes"].as_array().unwrap().len(), 1);
}

#[test]
fn a_file_of_bookmarks_that_is_behind_is_rewritten() {
    let home = Home::with_samples();
    home.run(&["bookmark", "add", &home.id("sample-fa-1")]);
    let first = bookmarks(&home);
    home.run(&["bookmark", "add", &home.id("sample-ar-1"), "--note", "second"]);
    let second = bookmarks(&home);
    assert_ne!(first, second);

    // as if killed between the transaction and the file
    fs::write(data(&home).join("bookmarks.toml"), &first).unwrap();
    home.run(&["tag", "add", "t", &home.id("sample-en-1")]);
    assert_eq!(bookmarks(&home), second, "any command that writes notices");

    fs::write(data(&home).join("bookmarks.toml"), &first).unwrap();
    let check = home.run(&["check"]);
    assert_eq!(check.status, 0, "{check:?}");
    assert_eq!(bookmarks(&home), second);

    // the number is right, the content is not
    let edited = second.replace("second", "edited");
    fs::write(data(&home).join("bookmarks.toml"), edited).unwrap();
    let check = home.run(&["check"]);
    assert_eq!(check.status, 0, "{check:?}");
    assert!(
        check
            .err
            .contains("note: bookmarks.toml did not match the library and was rewritten"),
        "{check:?}"
    );
    assert_eq!(bookmarks(&home), second);
    assert_eq!(home.run(&["check"]).err, "");
}

#[test]
fn leftovers_of_killed_processes_are_removed() {
    let home = Home::with_samples();
    home.run(&["bookmark", "add", &home.id("sample-fa-1")]);
    let folder = data(&home);
    fs::write(folder.join(".tmpAb12Xy"), "half a file of bookmarks").unwrap();
    let restore = folder.join(".khabar-restore-Ab12Xy");
    fs::create_dir(&restore).unwrap();
    fs::write(restore.join("library.sqlite3"), "half a library").unwrap();
    fs::write(restore.join("in-use.lock"), "").unwrap();
    let kept = folder.join(".tmp-of-mine");
    fs::write(&kept, "not ours").unwrap();
    home.run(&["tag", "add", "t", &home.id("sample-en-1")]);
    assert!(!folder.join(".tmpAb12Xy").exists());
    assert!(!restore.exists());
    assert!(kept.exists());
}

#[cfg(unix)]
#[test]
fn what_khabar_keeps_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let home = Home::with_samples();
    home.run(&["bookmark", "add", &home.id("sample-fa-1")]);
    let mut folders = vec![data(&home), home.path().join(".local/state/khabar")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
            if entry.file_type().unwrap().is_dir() {
                assert_eq!(mode, 0o700, "{}", entry.path().display());
                folders.push(entry.path());
            } else if entry.metadata().unwrap().len() > 0 {
                assert_eq!(mode, 0o600, "{}", entry.path().display());
                files += 1;
            }
        }
    }
    assert!(files > 5);
}

#[test]
fn problems_beyond_a_limit_are_counted() {
    let home = Home::new();
    let file = home.write(
        "bad.jsonl",
        "{bad\n".repeat(1_000) + "{\"title\":\"t\",\"text\":\"x\"}\n",
    );
    let run = home.run(&["import", file.to_str().unwrap()]);
    assert_eq!(run.status, 1);
    assert_eq!(
        run.err.lines().filter(|line| line.contains("bad.jsonl:")).count(),
        201,
        "{}",
        run.err
    );
    assert!(
        run.err.contains("800 more problems are not listed"),
        "{}",
        run.err
    );
    assert_eq!(home.json(&["list"]).len(), 1);
    let report = &home.json(&["import", file.to_str().unwrap()])[0];
    assert_eq!(report["problems"].as_array().unwrap().len(), 200);
    assert_eq!(report["unlisted_problems"], 800);
}

#[test]
fn what_import_accepts_can_be_read_back() {
    let home = Home::new();
    let long = "\u{633}\u{644}\u{627}\u{645} ".repeat(400_000);
    let feed = format!(
        "<rss version=\"2.0\"><channel><title>{long}</title><item><title>{long}</title>\
         <link>https://example.org/1</link><category>{long}</category><author>by {long}</author>\
         <description>text</description></item></channel></rss>"
    );
    let file = home.write("feed.xml", feed);
    let run = home.run(&["import", file.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:?}");
    let article = &home.json(&["show", "1"])[0];
    for field in ["title", "source", "author"] {
        let text = article[field].as_str().unwrap();
        assert!(text.len() <= 4096 && text.ends_with('\u{2026}'), "{field}");
    }
    assert_eq!(article["warnings"], serde_json::json!(["field_cut"]));
    assert!(home.run(&["list"]).out.len() < 20_000);
}

#[test]
fn endless_input_ends_in_a_sentence() {
    let home = Home::new();
    for arguments in [
        &["cat", "/dev/zero"][..],
        &["opml", "import", "/dev/zero"],
        &["bookmark", "import", "/dev/zero"],
        &["--config", "/dev/zero", "list"],
    ] {
        let run = home.run(arguments);
        assert!(run.err.contains("too large"), "{arguments:?} {run:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_out_of_an_imported_folder_is_followed_only_on_demand() {
    let home = Home::new();
    home.write("outside/secret.txt", "A secret\n\nNobody should read this.");
    home.write("in/open.txt", "An open letter\n\nEverybody may read this.");
    std::os::unix::fs::symlink("../outside", home.path().join("in/link")).unwrap();
    let folder = home.path().join("in");
    let run = home.run(&["import", folder.to_str().unwrap()]);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.err.contains("this link leads out of the folder"), "{run:?}");
    assert_eq!(home.json(&["list"]).len(), 1);
    let run = home.run(&["import", "--follow", folder.to_str().unwrap()]);
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(home.json(&["list"]).len(), 2);
}
