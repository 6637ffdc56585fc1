//! JSON in every shape in which tools write articles, and tables with headers in other languages.

use std::fmt::Write as _;
use std::io::{BufReader, Read, repeat};
use std::ops::ControlFlow;
use std::path::PathBuf;

use khabar::article::Article;
use khabar::ingest::{Event, Format, Origin, Parsed, read, read_all};

fn parse(text: &str, name: &str) -> (Format, Parsed) {
    let origin = Origin {
        path: Some(PathBuf::from(format!("/n/{name}"))),
        ..Origin::default()
    };
    read_all(&mut text.as_bytes(), &origin).unwrap()
}

/// Titles of the articles and the number of problems.
fn titles(text: &str, name: &str) -> (Vec<String>, usize) {
    let (_, parsed) = parse(text, name);
    let titles = parsed.articles.into_iter().map(|article| article.title).collect();
    (titles, parsed.problems.len())
}

#[test]
fn lists_objects_and_objects_around_lists_are_read() {
    for text in [
        "[{\"title\": \"a\", \"text\": \"x\"},\n {\"title\": \"b\", \"text\": \"y\"}]",
        "\u{FEFF}{\"status\": \"ok\", \"articles\": [{\"title\": \"a\"}, {\"title\": \"b\"}]}",
        "{\n  \"data\": {\n    \"items\": [\n{\"title\": \"a\"},\n{\"title\": \"b\"}\n]}}",
        "{\n \"my_export\": [{\"title\": \"a\", \"url\": \"https://n.example/1\"}, {\"title\": \"b\", \"text\": \"y\"}]\n}",
        "{\n \"title\": \"a\",\n \"text\": \"x\"\n}\n{\n \"title\": \"b\"\n}",
        "{\"title\": \"a\"}\r\n\r\n{\"title\": \"b\"}\r\n",
        "{\"hits\": {\"total\": 2, \"hits\": [{\"_source\": {\"title\": \"a\"}}, {\"_source\": {\"title\": \"b\"}}]}}",
    ] {
        for name in ["x.json", "x.jsonl", "x"] {
            let expected = if text.starts_with("{\n \"title\"") { 1 } else { 2 };
            let (titles, problems) = titles(text, name);
            assert!(
                titles.len() >= expected && titles[0] == "a",
                "{name}: {text}: {titles:?}"
            );
            assert_eq!(problems, 0, "{name}: {text}");
        }
    }
    let one = "{\n\"title\": \"a\",\n\"authors\": [{\"name\": \"x\"}],\n\"images\": [{\"title\": \"p\", \"url\": \"https://n.example/p\"}],\n\"text\": \"t\"\n}";
    assert_eq!(titles(one, "x.json"), (vec!["a".to_owned()], 0));
}

#[test]
fn utf16_and_legacy_charsets_are_read() {
    let text =
        "[{\"title\": \"\u{633}\u{62F}\u{647}\u{627} \u{67E}\u{631} \u{634}\u{62F}\", \"text\": \"x\"}]";
    let bytes: Vec<u8> = std::iter::once(0xFEFF)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let origin = Origin {
        format: Format::Json,
        ..Origin::default()
    };
    for origin in [origin, Origin::default()] {
        let (_, parsed) = read_all(&mut bytes.as_slice(), &origin).unwrap();
        assert_eq!(parsed.articles.len(), 1, "{:?}", parsed.problems);
    }
}

#[test]
fn foreign_json_is_one_problem() {
    let mut lines = String::new();
    let mut pretty = String::from("{\n  \"records_of_machines\": [\n");
    for number in 0..5_000 {
        writeln!(lines, "{{\"measure\": {number}}}").unwrap();
        writeln!(pretty, "    {{\"measure\": {number}}},").unwrap();
    }
    pretty.push_str("    {}\n  ]\n}\n");
    let package =
        "{\n  \"name\": \"x\",\n  \"version\": \"1\",\n  \"description\": \"a package\"\n}".to_owned();
    for text in [
        lines,
        pretty,
        package,
        "[]".to_owned(),
        "{}".to_owned(),
        "[1, 2]".to_owned(),
    ] {
        for name in ["x.json", "x.jsonl"] {
            let (titles, problems) = titles(&text, name);
            assert_eq!(
                (titles.len(), problems),
                (0, 1),
                "{name}: {}",
                text.chars().take(60).collect::<String>()
            );
        }
    }
}

#[test]
fn bad_lines_and_broken_documents_keep_what_can_be_read() {
    let (_, parsed) = parse(
        "{\"a\": 1}\n{\"title\": \"a\"\n{\"title\": \"b\"}\n{\"x\"\n",
        "x.jsonl",
    );
    assert_eq!(parsed.articles.len(), 1);
    let lines: Vec<_> = parsed
        .problems
        .iter()
        .map(|problem| problem.line.unwrap())
        .collect();
    assert_eq!(lines, [1, 2, 4]);
    let (_, parsed) = parse("[{\"title\": \"a\"},\n{\"title\": \"b\"},\n{\"tit", "x.json");
    assert_eq!((parsed.articles.len(), parsed.problems.len()), (2, 1));
    assert_eq!(parsed.problems[0].line, Some(3));
    let (_, parsed) = parse("[{\"title\": \"a\"}, {\"x\": 1}, 3, {\"y\": 2}]", "x.json");
    assert_eq!((parsed.articles.len(), parsed.problems.len()), (1, 1));
}

#[test]
fn json_that_breaks_the_rules_is_read() {
    for (text, expected) in [
        ("[{\"title\": \"half \\ud83d\"}]", "half \u{fffd}"),
        ("[{\"title\": \"a\", \"score\": NaN},]", "a"),
        (
            "{\"title\": \"a\", \"score\": -Infinity,}\n{\"title\": \"b\"}",
            "a",
        ),
        ("[\n// all of today\n{\"title\": \"a\"}]", "a"),
    ] {
        let (titles, problems) = titles(text, "x.json");
        assert_eq!(
            (titles.first().map(String::as_str), problems),
            (Some(expected), 0),
            "{text}"
        );
    }
}

#[test]
fn hostile_json_ends_in_a_sentence() {
    let deep = "[".repeat(200_000);
    let objects = "{\"items\":[".repeat(50_000);
    for text in [deep.as_str(), objects.as_str(), "[\0\0", "{\"title\": "] {
        let (titles, problems) = titles(text, "x.json");
        assert_eq!(
            (titles.len(), problems),
            (0, 1),
            "{}",
            text.chars().take(40).collect::<String>()
        );
    }
    // a string without an end
    let mut endless = BufReader::new(b"[{\"title\": \"".chain(repeat(b'x').take(1 << 30)));
    let mut problems = 0;
    read(&mut endless, &Origin::default(), &mut |event| {
        assert!(matches!(event, Event::Problem(_)));
        problems += 1;
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!(problems, 1);
}

#[test]
fn names_of_common_tools_are_known() {
    let text = include_str!("../data/ingest_json/fields.jsonl");
    let (_, parsed) = parse(text, "x.jsonl");
    assert_eq!(parsed.problems, []);
    let date = |article: &Article| article.date.map(khabar::calendar::Instant::to_rfc3339);
    for (number, article) in parsed.articles.iter().enumerate() {
        assert_eq!(article.key, format!("https://n.example/{}", number + 1));
        assert_eq!(
            date(article).as_deref(),
            Some("2025-12-01T10:00:00+03:30"),
            "{}",
            article.key
        );
        assert!(
            !article.body.blocks.is_empty() && article.title.starts_with('\u{633}'),
            "{article:?}"
        );
    }
    let [agency, crawler, trafilatura, wordpress, readability, linked] = parsed.articles.as_slice() else {
        panic!("{}", parsed.articles.len());
    };
    assert_eq!(
        agency.author.as_deref().map(|names| names.split(", ").count()),
        Some(2)
    );
    assert_eq!(agency.source, trafilatura.source);
    assert_eq!(crawler.source.as_deref(), Some("n.example"));
    assert_eq!(trafilatura.body.blocks.len(), 1);
    assert!(trafilatura.lead.is_some());
    assert_eq!(wordpress.body.blocks.len(), 2);
    assert!(wordpress.author.is_none() && wordpress.extra.iter().any(|(name, _)| name == "author"));
    assert!(wordpress.title.contains('\u{2013}'));
    assert_eq!(readability.body.blocks.len(), 2);
    assert!(readability.source.is_some() && readability.author.is_some());
    assert!(linked.author.is_some());
}

#[test]
fn headers_of_tables_may_be_in_other_languages() {
    let (format, parsed) = parse(include_str!("../data/ingest_json/headers.csv"), "x.csv");
    assert_eq!((format, parsed.problems.len()), (Format::Csv, 0));
    let article = &parsed.articles[0];
    assert_eq!(article.key, "https://n.example/1");
    assert_eq!(article.tags.len(), 2);
    assert!(article.date.is_some() && article.source.is_some() && article.author.is_some());
    assert_eq!(article.body.blocks.len(), 1);
}
