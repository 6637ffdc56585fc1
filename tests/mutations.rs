//! Damaged inputs: every parser reads seeded mutations of the test data, and none panics or lets a control
//! character or an oversized field through.
//!
//! Runs on stable Rust within seconds; `KHABAR_MUTATIONS=500` runs as many rounds per file. The fuzz targets
//! in `fuzz/` look further, with coverage and on nightly.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[allow(dead_code, reason = "the histories of tests/crash.rs use all of it")]
#[path = "crash/chance.rs"]
mod chance;

use std::fs;
use std::path::{Path, PathBuf};

use chance::Chance;
use khabar::article::Article;
use khabar::calendar::{self, CivilDate};
use khabar::config::{Config, Environment, Layers};
use khabar::ingest::{self, Format, Origin, feed, opml, page};
use khabar::limits;
use khabar::search::{Query, QueryOptions};

/// Pieces that parsers trip over: openings without ends, escapes, control and bidi characters.
const PIECES: &[&str] = &[
    "<",
    ">",
    "&",
    "&#x1b;",
    "&#0;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "</",
    "<p",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\u0000",
    "\\ud83d",
    "\0",
    "\u{1b}[2J",
    "\u{9b}",
    "\u{7}",
    "\u{202e}",
    "\u{2066}",
    "\u{200c}",
    "\u{feff}",
    "\r",
    "\n",
    "\t",
    "PK\u{3}\u{4}",
    "WARC/1.0\r\n",
    "From x\n",
    "---\n",
    "```",
    "# ",
    "|-|",
    "%00",
    "999999999999999999999",
    "-1",
    "1404/13/45",
    "\u{6f1}\u{6f4}\u{6f0}\u{6f4}",
    "date:",
    "\"",
    "(",
    ")",
    "OR",
    "-",
];

fn rounds() -> u64 {
    std::env::var("KHABAR_MUTATIONS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(3)
}

/// Lists the files below folders of the repository, small enough to be read many times.
fn files(folders: &[&str]) -> Vec<PathBuf> {
    const LARGEST: u64 = 200_000;
    let mut folders: Vec<PathBuf> = folders
        .iter()
        .map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
        .collect();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else if entry.metadata().unwrap().len() <= LARGEST {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    assert!(!files.is_empty());
    files
}

/// Damages bytes in some ways at once.
fn damage(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(6) {
        let length = bytes.len() as u64;
        let at = chance.below(length + 1) as usize;
        let end = (at + chance.below(200) as usize).min(bytes.len());
        match chance.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            3 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            _ => {
                let piece = PIECES[chance.below(PIECES.len() as u64) as usize];
                let piece = piece.repeat(1 + chance.below(40) as usize / 20 * 30);
                bytes.splice(at..at, piece.into_bytes());
            }
        }
    }
    bytes
}

/// Asserts what must hold for an article of any input.
fn check(article: &Article, from: &Path) {
    let clean = |text: &str| !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t'));
    let texts = article.body.blocks.iter().map(|block| block.text.as_str());
    let fields = [&article.kicker, &article.lead, &article.author, &article.source];
    let fields = fields.into_iter().flatten().map(String::as_str);
    for text in texts.chain(fields).chain([article.title.as_str()]) {
        assert!(clean(text), "{}: {text:?}", from.display());
    }
    assert!(article.title.len() <= limits::TITLE, "{}", from.display());
    for block in &article.body.blocks {
        for span in &block.spans {
            assert!(
                block.text.get(span.range.clone()).is_some(),
                "{}: {span:?}",
                from.display()
            );
        }
    }
}

#[test]
fn no_damaged_file_of_any_format_breaks_an_import() {
    let mut chance = Chance::new(11);
    for file in files(&["tests/data", "assets/samples"]) {
        let whole = fs::read(&file).unwrap();
        for round in 0..rounds() {
            let bytes = damage(&whole, &mut chance);
            let format = if round == 0 {
                Format::Auto
            } else {
                Format::ALL[chance.below(Format::ALL.len() as u64) as usize].0
            };
            let origin = Origin {
                path: Some(file.clone()),
                format,
                ..Origin::default()
            };
            let (_, parsed) = ingest::read_all(&mut bytes.as_slice(), &origin).unwrap();
            for article in &parsed.articles {
                check(article, &file);
            }
        }
    }
}

#[test]
fn no_damaged_feed_list_or_page_breaks_its_parser() {
    let mut chance = Chance::new(12);
    for file in files(&["tests/data/feeds", "tests/data/opml", "tests/data/pages"]) {
        let whole = fs::read(&file).unwrap();
        for _ in 0..rounds() {
            let bytes = damage(&whole, &mut chance);
            for entry in &feed::parse(&bytes, &feed::Options::default()).entries {
                check(&entry.article, &file);
            }
            for article in &page::extract(&bytes, &page::Hints::default()).articles {
                check(article, &file);
            }
            let _ = opml::parse(&bytes);
            let _ = feed::begins(&bytes);
        }
    }
}

#[test]
fn no_text_breaks_dates_queries_languages_or_settings() {
    let mut chance = Chance::new(13);
    let seeds = [
        "date:1404/09 \"a b\" -c (x OR y)",
        "04 \u{622}\u{630}\u{631} 1404 - 11:27",
        "[ui]\nlang = \"fa\"\n",
    ];
    let today = CivilDate {
        year: 2026,
        month: 11,
        day: 21,
    };
    for round in 0..rounds() * 300 {
        let seed = seeds[round as usize % seeds.len()];
        let text = String::from_utf8_lossy(&damage(seed.as_bytes(), &mut chance)).into_owned();
        let query = Query::parse(
            &text,
            &QueryOptions {
                prefix: round % 2 == 0,
                today,
            },
        );
        let _ = (query.is_empty(), query.problems().len());
        let _ = query.highlighter();
        let _ = calendar::parse(&text, &calendar::Hints::default());
        let _ = calendar::find(&text, &calendar::Hints::default());
        let _ = ingest::language(&text, None);
        let (config, _) = Config::load(&Layers {
            file: Some((PathBuf::from("config.toml"), text)),
            environment: Environment::default(),
            command_line: Vec::new(),
        });
        assert!(config.entries().count() > 10);
    }
}
