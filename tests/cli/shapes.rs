//! The objects of `--json`: every field, always, in the documented order.

use serde_json::Value;

use crate::home::Home;

const ROW: &[&str] = &[
    "id",
    "key",
    "title",
    "source",
    "date",
    "lang",
    "highlights",
    "unread",
    "bookmarked",
    "tags",
];
const HIT: &[&str] = &[
    "query",
    "rank",
    "id",
    "key",
    "score",
    "title",
    "source",
    "date",
    "lang",
    "snippet",
    "highlights",
];
const ARTICLE: &[&str] = &[
    "id",
    "key",
    "title",
    "kicker",
    "lead",
    "date",
    "date_text",
    "source",
    "attribution",
    "author",
    "code",
    "category",
    "tags",
    "tags_raw",
    "lang",
    "direction",
    "url",
    "words",
    "zwnj_lost",
    "warnings",
    "dropped",
    "blocks",
];
const FILE: &[&str] = &[
    "path",
    "format",
    "articles",
    "new",
    "changed",
    "unchanged",
    "feeds",
    "searches",
    "problems",
    "unlisted_problems",
    "items",
];

/// Asserts the fields of an object as they are written, order included.
fn assert_fields(line: &str, wanted: &[&str]) {
    let object: Value = serde_json::from_str(line).unwrap();
    let mut held: Vec<&str> = object.as_object().unwrap().keys().map(String::as_str).collect();
    let mut sorted = wanted.to_vec();
    sorted.sort_unstable();
    held.sort_unstable();
    assert_eq!(held, sorted, "{line}");
    let places: Vec<usize> = wanted
        .iter()
        .map(|field| line.find(&format!("\"{field}\":")).unwrap())
        .collect();
    assert!(places.is_sorted(), "{line}");
}

#[test]
fn rows_of_a_list() {
    let home = Home::with_samples();
    let run = home.run(&["list", "--json"]);
    assert_eq!(run.out.lines().count(), 12);
    for line in run.out.lines() {
        assert_fields(line, ROW);
    }
    let newest = &run.objects()[0];
    assert_eq!(newest["date"], "2026-11-20T10:30:00+03:30");
    assert_eq!(newest["unread"], true);
}

#[test]
fn hits_of_a_search_count_characters() {
    let home = Home::with_samples();
    let query = "\u{645}\u{62A}\u{631}\u{648}";
    let run = home.run(&["search", query, "--json"]);
    assert_eq!(run.status, 0);
    for (i, line) in run.out.lines().enumerate() {
        assert_fields(line, HIT);
        let hit: Value = serde_json::from_str(line).unwrap();
        assert_eq!(hit["rank"], i + 1);
        assert_eq!(hit["query"], query);
    }
    let hits = run.objects();
    let best = &hits[0];
    let snippet: Vec<char> = best["snippet"].as_str().unwrap().chars().collect();
    let pairs = best["highlights"].as_array().unwrap();
    assert!(!pairs.is_empty(), "{best}");
    for pair in pairs {
        let [start, end] = [&pair[0], &pair[1]].map(|at| usize::try_from(at.as_u64().unwrap()).unwrap());
        let piece: String = snippet[start..end].iter().collect();
        assert!(piece.contains(query), "{piece}");
    }
}

#[test]
fn a_query_comes_back_code_point_for_code_point() {
    let home = Home::with_samples();
    // Arabic kaf and yeh, a half-space, two spaces: nothing of it is repaired
    let query = "\u{643}\u{62A}\u{627}\u{628}\u{200C}\u{647}\u{627}\u{64A}  \u{62A}\u{627}\u{632}\u{647}";
    let run = home.feed(&["search", "-", "--json"], &format!("{query}\r\n\nferry\n"));
    let queries: Vec<Value> = run
        .objects()
        .into_iter()
        .map(|hit| hit["query"].clone())
        .collect();
    assert!(queries.contains(&Value::from("ferry")), "{queries:?}");
    assert!(
        queries.iter().all(|found| found == "ferry" || found == query),
        "{queries:?}"
    );
}

#[test]
fn one_article() {
    let home = Home::with_samples();
    let id = home.id("sample-en-2");
    let by_option = home.run(&["show", &id, "--json"]);
    let by_format = home.run(&["show", &id, "--format", "json"]);
    assert_eq!(by_option.out, by_format.out);
    assert_eq!(by_option.out.lines().count(), 1);
    assert_fields(&by_option.out, ARTICLE);
    let article = &by_option.objects()[0];
    assert_eq!(article["id"].to_string(), id);
    assert_eq!(article["direction"], "ltr");
    assert_eq!(article["date"], "2026-10-25T18:00:00+01:00");
    let kinds: Vec<&str> = article["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|block| {
            assert_fields(&block.to_string(), &["kind", "level", "links", "text"]);
            block["kind"].as_str().unwrap()
        })
        .collect();
    for kind in ["heading", "paragraph", "quote", "list_item", "table"] {
        assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
    }
    let links: Vec<&Value> = article["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|block| block["links"].as_array().unwrap())
        .collect();
    assert_eq!(
        links,
        [&serde_json::json!({"text": "downloaded", "url": "https://example.org/ferry/drawings"})]
    );
}

#[test]
fn files_of_an_import() {
    let home = Home::new();
    let run = home.run(&[
        "import",
        "--json",
        "assets/samples",
        "tests/data/cli/broken.jsonl",
        "nowhere",
    ]);
    assert_eq!(run.status, 1);
    for line in run.out.lines() {
        assert_fields(line, FILE);
    }
    let files = run.objects();
    let broken = files
        .iter()
        .find(|file| file["path"] == "tests/data/cli/broken.jsonl")
        .unwrap();
    assert_eq!(
        (&broken["articles"], &broken["new"]),
        (&Value::from(2), &Value::from(2)),
        "{broken}"
    );
    assert_eq!(broken["problems"][0]["line"], 2);
    let missing = files.iter().find(|file| file["path"] == "nowhere").unwrap();
    assert_eq!(missing["format"], Value::Null);
    assert_eq!(missing["problems"][0]["line"], Value::Null);
}

#[test]
fn items_of_a_dry_run() {
    let home = Home::new();
    let files = home.json(&["import", "--dry-run", "assets/samples/he.jsonl"]);
    let items = files[0]["items"].as_array().unwrap();
    assert_eq!(items.len(), 2);
    for item in items {
        assert_eq!(item["id"], Value::Null);
        assert_eq!(item["direction"], "rtl");
        assert!(item["key"].as_str().unwrap().starts_with("sample-he-"));
    }
    assert!(home.json(&["list"]).is_empty());
}

#[test]
fn bookmarks() {
    let home = Home::with_samples();
    home.run(&["bookmark", "add", &home.id("sample-ar-1"), "--note", "later"]);
    let run = home.run(&["bookmark", "list", "--json"]);
    assert_fields(run.out.trim(), &[ROW, &["note", "bookmarked_at"]].concat());
    let bookmark = &run.objects()[0];
    assert_eq!(bookmark["note"], "later");
    assert_eq!(bookmark["bookmarked"], true);
    assert_eq!(bookmark["bookmarked_at"], "2026-11-21T12:00:00Z");
}
