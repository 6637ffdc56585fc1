//! The program itself against the server: following, fetching, reading, and what a kill leaves.

use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

use crate::server::{Reply, Server, rss};

/// A home of its own, whose settings leave no pauses.
struct Home(TempDir);

#[derive(Debug)]
struct Run {
    status: Option<i32>,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        home.settings("");
        home
    }

    fn settings(&self, more: &str) {
        let text = format!("[fetch]\ngap = 0\ntimeout = 3\nconnect-timeout = 1\nproxy = \"none\"\n{more}");
        std::fs::write(self.path("config.toml"), text).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("khabar"));
        command
            .env_clear()
            .env("HOME", self.0.path())
            .env("LC_ALL", "C")
            .env("KHABAR_CONFIG", self.path("config.toml"))
            .env("KHABAR_DATA_DIR", self.path("library"))
            .args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let output = self.command(arguments).output().unwrap();
        Run {
            status: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs with `--json` and reads the objects.
    fn json(&self, arguments: &[&str]) -> Vec<Value> {
        let run = self.run(&[arguments, &["--json"]].concat());
        run.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }
}

fn persian_page() -> String {
    let text =
        "\u{645}\u{62A}\u{646} \u{62E}\u{628}\u{631} \u{62F}\u{631} \u{635}\u{641}\u{62D}\u{647} ".repeat(30);
    format!(
        "<html lang=fa dir=rtl><head><title>x</title></head><body><article><p>{text}</p><p>\u{62F}\u{648}\u{645} {text}</p></article></body></html>"
    )
}

fn site() -> Server {
    Server::start(|asked| {
        let link = format!("http://{}/p/1", asked.header("host").unwrap());
        match asked.target.as_str() {
            "/" => Reply::page(
                "<html><head><link rel=alternate type='application/rss+xml' title='Main' href='/feed.xml'>\
                 <link rel=alternate type='application/atom+xml' title='Comments' href='/c.xml'></head></html>",
            ),
            "/feed.xml" => Reply::feed(rss(
                "\u{62E}\u{628}\u{631}\u{647}\u{627}",
                &[(
                    &link,
                    "\u{62A}\u{6CC}\u{62A}\u{631} \u{6CC}\u{6A9}",
                    "\u{6A9}\u{648}\u{62A}\u{627}\u{647}",
                )],
            )),
            "/p/1" => Reply::page(persian_page()),
            _ => Reply::new(404, ""),
        }
    })
}

#[test]
fn from_the_address_of_a_site_to_an_article_that_reads_right() {
    let server = site();
    let home = Home::new();
    let run = home.run(&["feed", "add", &server.url("/"), "--tag", "daily"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.out.contains("Main"), "{run:?}");
    assert!(run.err.contains("/c.xml Comments"), "{run:?}");
    // it is fetched at once
    assert_eq!(run.out.lines().count(), 2, "{run:?}");
    assert!(run.out.contains("1 new, 1 whole article"), "{run:?}");
    let rows = home.json(&["list"]);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0]["title"], "\u{62A}\u{6CC}\u{62A}\u{631} \u{6CC}\u{6A9}");
    assert_eq!(rows[0]["tags"], serde_json::json!(["daily"]));
    let id = rows[0]["id"].to_string();
    let article = &home.json(&["show", &id])[0];
    assert_eq!(
        (&article["lang"], &article["direction"]),
        (&"fa".into(), &"rtl".into())
    );
    assert_eq!(article["blocks"].as_array().unwrap().len(), 2);
    assert_eq!(article["url"], server.url("/p/1"));
    // nothing new: nothing is said
    let run = home.run(&["fetch"]);
    assert_eq!(
        (run.status, run.out.as_str(), run.err.as_str()),
        (Some(0), "", "")
    );
    let found = home.json(&["search", "\u{635}\u{641}\u{62D}\u{647}"]);
    assert_eq!(found.len(), 1);
}

#[test]
fn feeds_are_listed_renamed_changed_and_left() {
    let server = site();
    let home = Home::new();
    let url = server.url("/feed.xml");
    let added = home.json(&["feed", "add", &url, "--full-text", "never", "--no-fetch"]);
    assert_eq!(
        (&added[0]["new"], &added[0]["url"]),
        (&true.into(), &url.as_str().into())
    );
    assert!(added[0]["articles"].is_null() && home.json(&["list"]).is_empty());
    let again = home.json(&["feed", "add", &url, "--no-fetch"]);
    assert_eq!(again[0]["new"], false);
    let fetched = home.json(&["fetch"]);
    assert_eq!(
        (&fetched[0]["outcome"], &fetched[0]["new"]),
        (&"fetched".into(), &1.into())
    );
    assert_eq!(home.run(&["feed", "rename", "1", "My feed"]).status, Some(0));
    let set = home.json(&["feed", "set", "My feed", "--tag", "a", "--full-text", "always"]);
    assert_eq!(set[0]["full_text"], "always");
    let listed = &home.json(&["feed", "list"])[0];
    assert_eq!(
        (&listed["name"], &listed["articles"]),
        (&"My feed".into(), &1.into())
    );
    assert_eq!(listed["tags"], serde_json::json!(["a"]));
    assert_eq!(home.json(&["list"])[0]["source"], "My feed");
    let opml = home.run(&["opml", "export"]);
    assert!(
        opml.out.contains(&url) && opml.out.contains("My feed"),
        "{opml:?}"
    );
    assert_eq!(home.run(&["feed", "remove", &url]).status, Some(0));
    assert!(home.json(&["feed", "list"]).is_empty());
    assert_eq!(home.json(&["list"]).len(), 1);
    std::fs::write(home.path("feeds.opml"), opml.out).unwrap();
    let list = home.path("feeds.opml");
    let run = home.run(&["opml", "import", list.to_str().unwrap()]);
    assert_eq!(run.status, Some(0), "{run:?}");
    assert_eq!(home.json(&["feed", "list"])[0]["url"], url);
    assert_eq!(home.run(&["feed", "remove", "nothing"]).status, Some(1));
    assert_eq!(
        home.run(&["feed", "add", "http://me:secret@127.0.0.1/"]).status,
        Some(2)
    );
}

#[test]
fn the_bundled_lists_can_be_followed() {
    let list = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/feeds.opml");
    let home = Home::new();
    let run = home.run(&["opml", "import", list.to_str().unwrap()]);
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(home.json(&["feed", "list"]).len() > 10);
}

#[test]
fn failures_are_told_and_no_network_is_none() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/good" => Reply::feed(rss("Good", &[("http://x.example/1", "One", "text")])),
        _ => Reply::new(500, ""),
    });
    let home = Home::new();
    for path in ["/good", "/bad"] {
        home.run(&[
            "feed",
            "add",
            &server.url(path),
            "--full-text",
            "never",
            "--no-fetch",
        ]);
    }
    let run = home.run(&["fetch"]);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.out.contains("Good: 1 new"), "{run:?}");
    assert!(run.err.contains("500"), "{run:?}");
    // it is not due, and the other has nothing new
    let run = home.run(&["fetch"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{run:?}");
    let listed = home.run(&["feed", "list"]);
    assert!(listed.out.contains("500"), "{listed:?}");

    let home = Home::new();
    let run = home.run(&["fetch"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    let nowhere = format!("http://{}/feed", "a".repeat(64));
    let run = home.run(&["feed", "add", &nowhere]);
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.err.contains("could not be looked at"), "{run:?}");
    let run = home.run(&["fetch"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.err.contains("is there a network"), "{run:?}");
    assert_eq!(home.json(&["fetch"])[0]["outcome"], "offline");
}

#[test]
fn a_password_is_told_by_a_command_and_stored_nowhere() {
    let server = Server::start(|asked| match asked.header("authorization") {
        Some("Basic bWU6aHVudGVyMg==") => {
            Reply::feed(rss("Closed", &[("http://x.example/1", "One", "text")]))
        }
        _ => Reply::new(401, ""),
    });
    let home = Home::new();
    home.settings("[credentials]\nwork = \"echo me:hunter2\"\n");
    let url = server.url("/feed");
    let run = home.run(&[
        "feed",
        "add",
        &url,
        "--credential",
        "work",
        "--full-text",
        "never",
    ]);
    assert_eq!(run.status, Some(0), "{run:?}");
    assert!(run.out.contains("1 new"), "{run:?}");
    for file in std::fs::read_dir(home.path("library")).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            let found = bytes.windows(7).any(|window| window == b"hunter2");
            assert!(!found, "the password lies in {}", path.display());
        }
    }
}

#[test]
fn a_kill_in_the_middle_loses_and_doubles_nothing() {
    const FEEDS: usize = 6;
    const ENTRIES: usize = 120;
    let server = Server::start(|asked| {
        let entries: Vec<String> = (0..ENTRIES)
            .map(|number| format!("http://x.example{}/{number}", asked.target))
            .collect();
        let entries: Vec<(&str, &str, &str)> = entries
            .iter()
            .map(|link| (link.as_str(), link.as_str(), "some words of text"))
            .collect();
        Reply::feed(rss(&asked.target, &entries)).late(Duration::from_millis(20))
    });
    let home = Home::new();
    for number in 0..FEEDS {
        let url = server.url(&format!("/{number}"));
        home.run(&["feed", "add", &url, "--full-text", "never", "--no-fetch"]);
    }
    let asked = server.asked().len();
    let mut fetch = home
        .command(&["fetch"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // somewhere between the third feed and the last
    let until = Instant::now() + Duration::from_secs(5);
    while server.asked().len() < asked + 3 && Instant::now() < until {
        thread::sleep(Duration::from_millis(2));
    }
    fetch.kill().unwrap();
    fetch.wait().unwrap();
    let run = home.run(&["fetch", "1", "2", "3", "4", "5", "6"]);
    assert_eq!(run.status, Some(0), "{run:?}");
    let check = home.run(&["check"]);
    assert_eq!(check.status, Some(0), "{check:?}");
    let rows = home.json(&["list", "--limit", "2000"]);
    let mut keys: Vec<&str> = rows.iter().map(|row| row["key"].as_str().unwrap()).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!((rows.len(), keys.len()), (FEEDS * ENTRIES, FEEDS * ENTRIES));
}

#[test]
fn a_page_is_imported_by_its_url() {
    let server = site();
    let home = Home::new();
    let url = server.url("/p/1");
    let dry = home.json(&["import", "--dry-run", &url]);
    assert_eq!(
        (&dry[0]["path"], &dry[0]["articles"]),
        (&url.as_str().into(), &1.into()),
        "{dry:?}"
    );
    let imported = home.json(&["import", &url, "--tag", "web"]);
    assert_eq!(
        (&imported[0]["new"], &imported[0]["format"]),
        (&1.into(), &"html".into()),
        "{imported:?}"
    );
    assert_eq!(home.json(&["import", &url, "--tag", "web"])[0]["unchanged"], 1);
    let row = &home.json(&["list"])[0];
    let article = &home.json(&["show", &row["id"].to_string()])[0];
    assert_eq!(
        (&article["url"], &article["tags"]),
        (&url.as_str().into(), &serde_json::json!(["web"]))
    );
    let run = home.run(&["import", &server.url("/feed.xml")]);
    assert_eq!(run.status, Some(1), "{run:?}");
    assert!(run.err.contains("khabar feed add"), "{run:?}");
    let run = home.run(&["import", &server.url("/nothing")]);
    assert!(run.status == Some(1) && run.err.contains("404"), "{run:?}");
    let run = home.run(&["import", "https://t.me/news_fa"]);
    assert!(
        run.status == Some(1) && run.err.contains("khabar feed add"),
        "{run:?}"
    );
    assert_eq!(home.json(&["list"]).len(), 1);
}

#[test]
fn feed_add_gives_the_right_reason() {
    let server = Server::start(|_| Reply::new(404, ""));
    let home = Home::new();
    let run = home.run(&["feed", "add", server.url("/feed").trim_start_matches("http://")]);
    // https is refused there, http says 404
    assert!(run.status == Some(1) && run.err.contains("404"), "{run:?}");
    let run = home.run(&["feed", "add", "https://t.me/+invitation"]);
    assert!(
        run.status == Some(2) && run.err.contains("no public channel"),
        "{run:?}"
    );
    assert!(home.json(&["feed", "list"]).is_empty());
}

#[test]
fn feed_add_says_how_many_articles_came() {
    let server = Server::start(|asked| match asked.target.as_str() {
        "/good" => Reply::feed(rss(
            "Good",
            &[
                ("http://x.example/1", "One", "text"),
                ("http://x.example/2", "Two", "text"),
            ],
        )),
        _ => Reply::feed(rss("Empty", &[])),
    });
    let home = Home::new();
    let added = home.json(&["feed", "add", &server.url("/good"), "--full-text", "never"]);
    assert_eq!(
        (added.len(), &added[0]["articles"], &added[0]["error"]),
        (1, &2.into(), &serde_json::Value::Null)
    );
    let run = home.run(&["feed", "add", &server.url("/empty")]);
    assert!(
        run.status == Some(0) && run.out.contains("Empty: no articles"),
        "{run:?}"
    );
}
