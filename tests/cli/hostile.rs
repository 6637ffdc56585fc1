//! Values that would make a terminal obey, in every field of every format, through every command and export.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::home::Home;

/// Escape sequences, controls of C0 and C1, bidi controls, separators.
const HOSTILE: &str = "\u{1B}]0;pwned\u{7}\u{1B}]52;c;cHduZWQ=\u{7}\u{1B}[2J\u{1B}Pq#\u{1B}\\\u{9B}2J\u{9D}0;x\u{9C}\u{90}y\u{9C}\
     \u{0}\u{8}\u{7F}\r\u{85}\u{202E}\u{202A}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}\u{2028}\u{2029}\u{FFF9}";

/// The same without what no XML may hold.
fn in_xml() -> String {
    HOSTILE.replace(|c: char| c < ' ', "")
}

/// The same without the byte that makes a text a binary file.
fn in_text() -> String {
    HOSTILE.replace('\0', "")
}

/// Returns the first character that a terminal or reader would obey, with what is around it.
fn obeyed(text: &str) -> Option<String> {
    let is_obeyed = |c: char| {
        let control = c.is_control() && c != '\n' && c != '\t';
        control
            || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
    };
    let at = text.find(is_obeyed)?;
    let (before, after) = text.split_at_checked(at)?;
    let before: Vec<char> = before.chars().rev().take(30).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = after.chars().take(10).collect();
    Some(format!("{before}|{}", after.escape_debug()))
}

/// Writes a file of every format, each field of it hostile.
fn inputs(home: &Home) -> String {
    let (h, x) = (HOSTILE, in_xml());
    let t = in_text();
    let words = "word ".repeat(400);
    let write = |name: &str, text: String| home.write(&format!("in/{name}"), text);
    let object = json!({
        "id": format!("id{h}"), "title": format!("title{h}"), "kicker": format!("kicker{h}"), "summary": format!("lead{h}"),
        "text": format!("text{h}\n\nsecond{h}"), "source": format!("source{h}"), "author": format!("author{h}"),
        "tags": [format!("tag{h}")], "url": format!("https://a.example/{h}"), "date": "2025-11-01", "lang": format!("en{h}"),
        "category": format!("category{h}"), "code": format!("code{h}"), "attribution": format!("by{h}"), "other": h,
    });
    write("a.jsonl", format!("{object}\n"));
    write(
        "b.csv",
        format!("title,text,url,author\n\"title{h}\",\"text{h}\",\"https://b.example/{h}\",\"author{h}\"\n"),
    );
    write(
        "c.md",
        format!(
            "# title{t}\n\n{words}{t} [link{t}](https://c.example/{t}) <https://c.example/auto{t}>\n\n![alt{t}](https://c.example/{t}.png)\n\n```\ncode{t}\n```\n"
        ),
    );
    write("d.txt", format!("title{t}\n\n{words}{t}\n"));
    write(
        "e.html",
        format!(
            "<html lang=en><head><title>title{t}</title><meta name=author content=\"author{t}\">\
             <link rel=canonical href=\"https://e.example/{t}\"></head><body><article><h1>title{t}</h1>\
             <p>{words}{t} <a href=\"https://e.example/l{t}\">link{t}</a></p><figure><img src=\"https://e.example/{t}.png\" alt=\"alt{t}\">\
             <figcaption>caption{t}</figcaption></figure><p>{words}</p><pre>code{t}</pre><ul><li>item{t}</ul>\
             <table><tr><td>cell{t}<td>cell</table></article></body></html>"
        ),
    );
    write(
        "f.xml",
        format!(
            "<rss version=\"2.0\"><channel><title>feed{x}</title><link>https://f.example/{x}</link><item><guid>guid{x}</guid>\
             <title>title{x}</title><link>https://f.example/1{x}</link><author>author{x}</author><category>tag{x}</category>\
             <description>&lt;p&gt;text{x} &lt;a href=\"https://f.example/l{x}\"&gt;link{x}&lt;/a&gt;&lt;/p&gt;</description>\
             <pubDate>Mon, 06 Jan 2025 10:00:00 GMT {x}</pubDate><enclosure url=\"https://f.example/{x}.mp3\" type=\"audio/mpeg\"/>\
             </item></channel></rss>"
        ),
    );
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": format!("feed{h}"), "home_page_url": format!("https://g.example/{h}"),
        "items": [{"id": format!("g{h}"), "url": format!("https://g.example/1{h}"), "title": format!("title{h}"),
                   "content_html": format!("<p>text{h}</p>"), "authors": [{"name": format!("author{h}")}], "tags": [format!("tag{h}")]}],
    });
    write("g.json", feed.to_string());
    write(
        "h.eml",
        format!(
            "From: author{x} <a@example.org>\nSubject: title{x}\nDate: Mon, 06 Jan 2025 10:00:00 +0000\nMessage-ID: <x{x}@e>\nContent-Type: text/plain; charset=utf-8\n\ntext{h}\n"
        ),
    );
    write(
        "i.html",
        format!(
            "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"https://i.example/{x}\" ADD_DATE=\"1700000000\" TAGS=\"tag{x}\">title{x}</A><DD>text{x}</DL>"
        ),
    );
    write(
        "j.opml",
        format!(
            "<opml version=\"2.0\"><body><outline text=\"feed{x}\" type=\"rss\" xmlUrl=\"https://j.example/{x}\" htmlUrl=\"https://j.example/{x}\"/></body></opml>"
        ),
    );
    home.path().join("in").display().to_string()
}

/// Runs a command; nothing that it writes may be obeyed, and nothing of `--json` may be broken by that.
#[track_caller]
fn clean(home: &Home, arguments: &[&str]) -> String {
    let run = home.run(arguments);
    for (stream, text) in [("out", &run.out), ("err", &run.err)] {
        let found = obeyed(text);
        assert!(
            found.is_none(),
            "{arguments:?}, std{stream}: {}",
            found.unwrap_or_default()
        );
    }
    if arguments.contains(&"--json") {
        for line in run.out.lines().filter(|line| line.starts_with('{')) {
            let parsed: Result<Value, _> = serde_json::from_str(line);
            assert!(parsed.is_ok(), "{arguments:?}: {line}");
        }
    }
    run.out
}

#[test]
fn no_hostile_value_reaches_a_stream() {
    let home = Home::new();
    let input = inputs(&home);
    clean(&home, &["import", "--dry-run", "--json", &input]);
    clean(&home, &["import", &input]);
    clean(&home, &["import", "--json", &input]);
    let listed = clean(&home, &["list", "--json"]);
    let ids: Vec<String> = listed
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["id"].to_string())
        .collect();
    assert_eq!(ids.len(), 9);
    let note = format!("note{}", HOSTILE.replace('\0', ""));
    let all: Vec<&str> = ids.iter().map(String::as_str).collect();
    let with = |before: &[&str], after: &[&str]| -> String {
        let arguments: Vec<&str> = before.iter().chain(&all).chain(after).copied().collect();
        clean(&home, &arguments)
    };
    with(&["bookmark", "add"], &["--note", &note]);
    with(&["tag", "add", &note], &[]);
    with(&["mark", "read", "--json"], &[]);
    for arguments in [
        &["list"][..],
        &["list", "--stories"],
        &["bookmark", "list"],
        &["bookmark", "list", "--json"],
        &["bookmark", "export"],
        &["tag", "list"],
        &["tag", "list", "--json"],
        &["saved", "add", &note, &note],
        &["saved", "list"],
        &["saved", "list", "--json"],
        &["search", "word"],
        &["search", "--json", "title"],
        &["search", &note],
        &["search", "--json", &note],
        &["feed", "list"],
        &["feed", "list", "--json"],
        &["feed", "remove", &note],
        &["opml", "export"],
        &["check"],
        &["doctor", "--json"],
        &["show", &note],
        &["import", &note],
        &["--lang", &note, "list"],
        &["prune", "--older-than", &note],
        &["config", "show"],
    ] {
        clean(&home, arguments);
    }
    for id in &all {
        for format in ["text", "markdown", "html", "json"] {
            clean(&home, &["show", id, "--format", format]);
        }
        clean(&home, &["show", id, "--dropped"]);
        clean(&home, &["related", id]);
    }
    let file = format!("{input}/d.txt");
    for order in ["visual", "logical"] {
        clean(&home, &["cat", "--order", order, &file]);
    }
}

#[test]
fn no_hostile_value_reaches_an_exported_file() {
    let home = Home::new();
    let input = inputs(&home);
    home.run(&["import", &input]);
    for format in ["markdown", "html", "json"] {
        let folder = home.path().join(format);
        clean(
            &home,
            &["export", "--to", folder.to_str().unwrap(), "--format", format],
        );
        let files = read(&folder);
        assert_eq!(files.len(), 9, "{format}");
        for (name, text) in files {
            assert_eq!(obeyed(&name), None);
            assert_eq!(obeyed(&text), None, "{name}");
        }
    }
    // an article that was exported is still the same one
    let before = home.run(&["list", "--json"]).out;
    home.run(&["import", home.path().join("json").to_str().unwrap()]);
    let after = home.run(&["list", "--json"]).out;
    assert_eq!(after.lines().count(), before.lines().count());
}

fn read(folder: &Path) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).unwrap().map(|entry| {
        let entry = entry.unwrap();
        let text = fs::read_to_string(entry.path()).unwrap();
        (entry.file_name().into_string().unwrap(), text)
    });
    files.collect()
}

#[test]
fn urls_are_escaped_where_they_come_in() {
    let home = Home::new();
    let input = inputs(&home);
    let run = home.run(&["import", "--dry-run", "--json", &input]);
    let mut urls = 0;
    for line in run.out.lines() {
        let file: Value = serde_json::from_str(line).unwrap();
        for item in file["items"].as_array().unwrap() {
            let links = item["blocks"].as_array().unwrap().iter().flat_map(|block| {
                let links = block["links"].as_array().unwrap().iter();
                links.map(|link| link["url"].as_str().unwrap())
            });
            for url in item["url"].as_str().into_iter().chain(links) {
                assert_eq!(obeyed(url), None, "{url}");
                assert!(!url.contains([' ', '"', '<']), "{url}");
                urls += 1;
            }
        }
    }
    assert!(urls >= 8, "{urls}");
}
