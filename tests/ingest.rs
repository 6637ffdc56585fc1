//! Files of every format against what they should come out as, and bytes of any kind against panics.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may panic"
)]

#[path = "ingest/containers.rs"]
mod containers;
#[path = "ingest/json.rs"]
mod json;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use khabar::article::{Article, SpanStyle};
use khabar::ingest::{Event, Format, Origin, Parsed, read, read_all};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Everything about an article that a test looks at; what is empty is left out.
fn describe(article: &Article) -> Value {
    let blocks: Vec<Value> = article
        .body
        .blocks
        .iter()
        .map(|block| {
            let spans: Vec<Value> = block
                .spans
                .iter()
                .map(|span| {
                    let run = block
                        .text
                        .get(span.range.clone())
                        .expect("a span of whole characters");
                    match &span.style {
                        SpanStyle::Link(url) => json!(["link", run, url]),
                        style => json!([format!("{style:?}").to_ascii_lowercase(), run]),
                    }
                })
                .collect();
            pruned(json!({
                "kind": block.kind.as_str(),
                "level": block.level,
                "text": block.text,
                "spans": spans,
                "ordinal": block.ordinal,
                "url": block.url,
                "direction": block.direction.map(khabar::text::Direction::as_str),
            }))
        })
        .collect();
    let dropped: Vec<String> = article
        .dropped
        .iter()
        .map(|dropped| format!("{} {}", dropped.line, dropped.reason))
        .collect();
    pruned(json!({
        "key": article.key,
        "title": article.title,
        "kicker": article.kicker,
        "lead": article.lead,
        "date": article.date.map(khabar::calendar::Instant::to_rfc3339),
        "date_text": article.date_text,
        "source": article.source,
        "attribution": article.attribution,
        "author": article.author,
        "code": article.code,
        "category": article.category,
        "tags": article.tags,
        "tags_raw": article.tags_raw,
        "lang": article.lang,
        "direction": article.direction.as_str(),
        "url": article.url,
        "zwnj_lost": article.zwnj_lost,
        "warnings": article.warnings.iter().map(|warning| warning.as_str()).collect::<Vec<_>>(),
        "dropped": dropped,
        "extra": article.extra,
        "blocks": blocks,
    }))
}

fn pruned(value: Value) -> Value {
    let Value::Object(fields) = value else {
        return value;
    };
    let is_empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    Value::Object(fields.into_iter().filter(|(_, value)| !is_empty(value)).collect())
}

fn read_file(path: &Path) -> (Format, Parsed) {
    let bytes = fs::read(path).unwrap();
    let origin = Origin {
        // A name without folders, so that keys are the same everywhere.
        path: path.file_name().map(PathBuf::from),
        ..Origin::default()
    };
    read_all(&mut bytes.as_slice(), &origin).unwrap()
}

#[test]
fn files_come_out_as_expected() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut paths: Vec<PathBuf> = ["ingest", "pages"]
        .iter()
        .flat_map(|folder| fs::read_dir(data.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let mut checked = 0;
    for path in paths {
        let extension = path
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        if ["json", "tsv"].contains(&extension) {
            continue;
        }
        let (format, parsed) = read_file(&path);
        let problems: Vec<Value> = parsed
            .problems
            .iter()
            .map(|problem| json!({"line": problem.line, "message": problem.message}))
            .collect();
        let found = json!({
            "format": format.as_str(),
            "articles": parsed.articles.iter().map(describe).collect::<Vec<_>>(),
            "problems": problems,
        });
        let expected = path.with_extension(format!("{extension}.json"));
        let printed = serde_json::to_string_pretty(&found).unwrap() + "\n";
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &printed).unwrap();
        }
        let wanted = fs::read_to_string(&expected).unwrap_or_default();
        assert!(
            printed == wanted,
            "{} came out as\n{printed}\nUPDATE_EXPECT=1 keeps it",
            path.display()
        );
        checked += 1;
    }
    assert!(checked >= 10);
}

/// Runs where `KHABAR_SHARED` names the folder of shared measurements.
#[test]
fn seeds_come_out_as_read_by_hand() {
    let Ok(shared) = std::env::var("KHABAR_SHARED") else {
        return;
    };
    let expected = fs::read_to_string(format!("{shared}/data/ingest/seeds_expected.json")).unwrap();
    let expected: Value = serde_json::from_str(&expected).unwrap();
    for (name, fields) in expected.as_object().unwrap() {
        let (_, parsed) = read_file(&Path::new(&shared).join("seeds").join(name));
        let found = describe(&parsed.articles[0]);
        for (field, wanted) in fields.as_object().unwrap() {
            let found = found.get(field).unwrap_or(&Value::Null);
            let nothing = found.is_null() && wanted.as_array().is_some_and(Vec::is_empty);
            assert!(found == wanted || nothing, "{name} {field}: {found}");
        }
    }
}

fn problems_of(bytes: &[u8]) -> Vec<String> {
    let (_, parsed) = read_all(&mut { bytes }, &Origin::default()).unwrap();
    parsed
        .problems
        .into_iter()
        .map(|problem| problem.message.to_string())
        .collect()
}

#[test]
fn what_is_no_text_is_a_problem_with_advice() {
    for (bytes, word) in [
        (&b""[..], "empty"),
        (b" \n\t\r\n ", "white space"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x00\x01\x02\x03\x00\x00\xFF\xFE\x00\x10\x00\x00", "binary"),
    ] {
        let problems = problems_of(bytes);
        assert!(problems.len() == 1 && problems[0].contains(word), "{problems:?}");
    }
}

#[test]
fn a_huge_line_is_a_problem_and_the_rest_goes_on() {
    let huge = "x".repeat(33 << 20);
    let (_, parsed) = read_all(&mut huge.as_bytes(), &Origin::default()).unwrap();
    assert_eq!((parsed.articles.len(), parsed.problems.len()), (0, 1));
    let lines = format!("{{\"title\": \"{huge}\"}}\n{{\"title\": \"small\"}}\n");
    let origin = Origin {
        format: Format::Jsonl,
        ..Origin::default()
    };
    let (_, parsed) = read_all(&mut lines.as_bytes(), &origin).unwrap();
    assert_eq!(parsed.articles[0].title, "small");
    assert_eq!(parsed.problems[0].line, Some(1));
}

#[test]
fn windows_1256_and_bad_bytes_are_read() {
    let text = "\u{62A}\u{64A}\u{62A}\u{631} \u{62E}\u{628}\u{631} \u{627}\u{645}\u{631}\u{648}\u{632}\n\n\u{645}\u{62A}\u{646} \u{62E}\u{628}\u{631} \u{62F}\u{631} \u{627}\u{64A}\u{646} \u{62C}\u{627} \u{627}\u{633}\u{62A} \u{648} \u{67E}\u{627}\u{64A}\u{627}\u{646} \u{646}\u{62F}\u{627}\u{631}\u{62F}.";
    let (bytes, _, _) = encoding_rs::WINDOWS_1256.encode(text);
    let (_, parsed) = read_all(&mut bytes.as_ref(), &Origin::default()).unwrap();
    assert_eq!(parsed.articles[0].title, text.lines().next().unwrap());
    let mut bytes = text.as_bytes().to_vec();
    bytes.insert(10, 0xFF);
    let (_, parsed) = read_all(&mut bytes.as_slice(), &Origin::default()).unwrap();
    assert_eq!(parsed.articles[0].warnings[0].as_str(), "bytes_replaced");
}

#[test]
fn origin_fills_in_and_the_sink_can_stop() {
    let origin = Origin {
        source: Some("given".into()),
        tags: vec!["t".into()],
        ..Origin::default()
    };
    let lines = "{\"title\": \"a\", \"source\": \"own\", \"tags\": [\"t\"]}\n{\"title\": \"b\"}\n{\"title\": \"c\"}\n";
    let mut seen = Vec::new();
    read(&mut lines.as_bytes(), &origin, &mut |event| {
        if let Event::Article(article) = event {
            seen.push((article.source.unwrap_or_default(), article.tags.len()));
        }
        if seen.len() == 2 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
    .unwrap();
    assert_eq!(seen, [("own".to_owned(), 1), ("given".to_owned(), 1)]);
}

const FORMATS: [Format; 6] = [
    Format::Auto,
    Format::Text,
    Format::Markdown,
    Format::Html,
    Format::Jsonl,
    Format::Csv,
];

/// Reads bytes in every format and checks what every article keeps to.
fn check_any(bytes: &[u8]) {
    for format in FORMATS {
        let origin = Origin {
            format,
            ..Origin::default()
        };
        let (_, parsed) = read_all(&mut { bytes }, &origin).unwrap();
        for article in parsed.articles {
            assert!(!article.key.is_empty());
            let spans = article.body.blocks.iter().flat_map(|block| {
                let text = &block.text;
                block.spans.iter().map(move |span| text.get(span.range.clone()))
            });
            assert!(spans.into_iter().all(|run| run.is_some()));
            let controls = |text: &str| text.chars().any(|c| c.is_control() && c != '\n' && c != '\t');
            assert!(!controls(&article.title) && !controls(&article.body.plain()));
        }
    }
}

/// Pieces that rules look for, so that random texts meet them.
const PIECES: &[&str] = &[
    "\u{6A9}\u{62F} \u{62E}\u{628}\u{631}:",
    "\u{645}\u{646}\u{628}\u{639}:",
    "\u{628}\u{631}\u{686}\u{633}\u{628} \u{647}\u{627}:",
    "\u{628}\u{647} \u{6AF}\u{632}\u{627}\u{631}\u{634} ",
    "\u{6F4} \u{622}\u{630}\u{631} \u{6F1}\u{6F4}\u{6F0}\u{6F4}",
    "\u{646}\u{648}\u{6CC}\u{633}\u{646}\u{62F}\u{647}:",
    "11:27",
    "# ",
    "## x",
    "- ",
    "> ",
    "|",
    "\n",
    "\n\n",
    "\r\n",
    "\u{200C}",
    ":",
    "\u{60C}",
    "/",
    " \u{BB} ",
    "<p>",
    "</p>",
    "<b>",
    "<li>",
    "<table><tr><td>",
    "<!--",
    "&#27;",
    "*",
    "_",
    "```\n",
    "---\n",
    "{\"title\":",
    "\"x\"",
    "}",
    ",",
    "title,text\n",
    "\u{1B}[31m",
    "\u{FEFF}",
    "x",
    "\u{5D0}",
    "\u{627}\u{653}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        check_any(&bytes);
    }

    #[test]
    fn no_text_makes_it_panic(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..40)) {
        check_any(pieces.concat().as_bytes());
    }
}

#[test]
fn challenge_pages_are_problems_and_articles_about_them_are_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/challenges");
    for (kind, articles) in [("challenge", 0), ("article", 1)] {
        let mut files: Vec<PathBuf> = fs::read_dir(folder.join(kind))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        files.sort();
        assert!(files.len() > 4, "{kind}");
        for file in files {
            let bytes = fs::read(&file).unwrap();
            let (_, parsed) = read_all(&mut bytes.as_slice(), &Origin::default()).unwrap();
            assert_eq!(parsed.articles.len(), articles, "{}: {parsed:?}", file.display());
            if articles == 0 {
                let message = parsed.problems[0].message.to_string();
                assert!(
                    message.contains("challenge page"),
                    "{}: {message}",
                    file.display()
                );
            }
        }
    }
}
