//! Feeds of every kind against what has to come out of them.
//!
//! `tests/data/feeds` holds the feeds, each with an `.expected.json` beside it;
//! `UPDATE_EXPECT=1 cargo test --test feeds` writes those anew.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use khabar::article::{Article, SpanStyle};
use khabar::calendar::Instant;
use khabar::ingest::feed::{Feed, Options, parse};
use khabar::ingest::{Format, Origin, read_all};
use proptest::prelude::*;
use serde_json::{Value, json};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/feeds")
}

fn feeds() -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with(".expected.json"))
        .collect();
    paths.sort();
    paths
}

fn article_json(article: &Article) -> Value {
    let blocks: Vec<Value> = article
        .body
        .blocks
        .iter()
        .map(|block| {
            let links = block.spans.iter().filter_map(|span| match &span.style {
                SpanStyle::Link(url) => Some(url.as_str()),
                _ => None,
            });
            json!([
                block.kind.as_str(),
                block.text,
                block.url,
                links.collect::<Vec<_>>()
            ])
        })
        .collect();
    json!({
        "key": article.key,
        "title": article.title,
        "lead": article.lead,
        "url": article.url,
        "date": article.date.map(Instant::to_rfc3339),
        "date_text": article.date_text,
        "author": article.author,
        "source": article.source,
        "tags": article.tags,
        "lang": article.lang,
        "direction": article.direction.as_str(),
        "blocks": blocks,
        "dropped": article.dropped.iter().map(|line| [&line.reason, &line.text]).collect::<Vec<_>>(),
        "extra": article.extra,
        "warnings": article.warnings.iter().map(|warning| warning.as_str()).collect::<Vec<_>>(),
    })
}

fn feed_json(feed: &Feed) -> Value {
    json!({
        "title": feed.title,
        "link": feed.link,
        "description": feed.description,
        "lang": feed.lang,
        "refresh": feed.refresh,
        "icon": feed.icon,
        "hub": feed.hub,
        "problems": feed.problems.iter().map(|problem| &problem.message).collect::<Vec<_>>(),
        "entries": feed.entries.iter().map(|entry| article_json(&entry.article)).collect::<Vec<_>>(),
    })
}

#[test]
fn feeds_come_out_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut wrong = String::new();
    for path in feeds() {
        let feed = parse(&fs::read(&path).unwrap(), &Options::default());
        let found = serde_json::to_string_pretty(&feed_json(&feed)).unwrap() + "\n";
        let beside = path.with_extension("expected.json");
        if update {
            fs::write(&beside, &found).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if found != expected {
            let line = found
                .lines()
                .zip(expected.lines())
                .find(|(found, expected)| found != expected);
            let _ = writeln!(wrong, "{}: {line:?}", path.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// `tests/data/ingest/feed_dates.tsv`: the text of `pubDate`, the feed's language, the moment.
#[test]
fn dates_of_feeds_are_read_as_published() {
    let mut wrong = Vec::new();
    for row in include_str!("data/ingest/feed_dates.tsv").lines() {
        let fields: Vec<&str> = row.split('\t').collect();
        let [text, lang, expected] = fields.as_slice() else {
            assert!(row.starts_with('#'), "three fields: {row}");
            continue;
        };
        let document = format!(
            "<rss><channel><language>{lang}</language><item><title>1</title><pubDate>{text}</pubDate></item></channel></rss>"
        );
        let feed = parse(document.as_bytes(), &Options::default());
        let found = feed.entries[0].article.date.map(Instant::to_rfc3339);
        let found = found.as_deref().unwrap_or("-");
        if found != *expected {
            wrong.push(format!("{text} ({lang}): {found}, expected {expected}"));
        }
        let printed = feed.entries[0].article.date_text.clone().unwrap_or_default();
        let squeezed: Vec<&str> = text.split_whitespace().collect();
        assert_eq!(printed, squeezed.join(" "));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn feeds_are_found_out_and_imported() {
    for path in feeds() {
        let bytes = fs::read(&path).unwrap();
        let expected = parse(&bytes, &Options::default()).entries.len();
        let origin = Origin {
            path: Some(path.clone()),
            source: Some("a source of articles that name none".into()),
            ..Origin::default()
        };
        let (format, parsed) = read_all(&mut bytes.as_slice(), &origin).unwrap();
        assert_eq!(
            (format, parsed.articles.len()),
            (Format::Feed, expected),
            "{}",
            path.display()
        );
        assert!(expected > 0 && parsed.articles.iter().all(|article| article.source.is_some()));
    }
}

#[test]
fn what_is_no_feed_is_not_taken_for_one() {
    for text in [
        "<p>x <rss></p>",
        "<html><feed>",
        "{\"title\":\"x\"}\n",
        "see <item> and <feed>",
        "<opml><rss/></opml>",
    ] {
        let (format, _) = read_all(&mut text.as_bytes(), &Origin::default()).unwrap();
        assert_ne!(format, Format::Feed, "{text}");
    }
}

#[test]
fn entities_do_not_grow() {
    let mut text = String::from("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for level in 1..64 {
        let before = format!("&a{};", level - 1).repeat(10);
        let _ = write!(text, "<!ENTITY a{level} \"{before}\">");
    }
    text.push_str("]><rss><item><title>&a63;</title></item></rss>");
    let feed = parse(text.as_bytes(), &Options::default());
    assert!(feed.entries[0].article.title.len() < 200);
}

#[test]
fn hostile_documents_end() {
    let nested = format!("<rss><item><description>{}", "<div>".repeat(300_000));
    let quotes = format!("<rss>{}<item/>", "<a b=\"<'".repeat(100_000));
    let comments = format!("<rss><item/>{}", "<!-- <? <!DOCTYPE [".repeat(50_000));
    let scopes = format!("<rss>{}<item/>", "<a xmlns:b='c' xml:base='d/'>".repeat(50_000));
    for text in [nested, quotes, comments, scopes] {
        assert_eq!(parse(text.as_bytes(), &Options::default()).entries.len(), 1);
    }
}

/// Pieces that feeds are made of, and what breaks them.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("<item>".to_owned()),
        Just("</item>".to_owned()),
        Just("<entry>".to_owned()),
        Just("</entry>".to_owned()),
        Just("<channel>".to_owned()),
        Just("</channel>".to_owned()),
        Just("<title>".to_owned()),
        Just("</title>".to_owned()),
        Just("<content type='xhtml'>".to_owned()),
        Just("</content>".to_owned()),
        Just("<description><![CDATA[<p>".to_owned()),
        Just("]]></description>".to_owned()),
        Just("<link href='a?b&c".to_owned()),
        Just("'/>".to_owned()),
        Just("<!--".to_owned()),
        Just("-->".to_owned()),
        Just("<?x".to_owned()),
        Just("<!DOCTYPE x [".to_owned()),
        Just("xml:base='../\u{633}'".to_owned()),
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| format!("<rss>{}", pieces.concat()))
}

proptest! {
    #[test]
    fn no_bytes_make_it_fail(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = parse(&bytes, &Options::default());
    }

    #[test]
    fn entries_that_stand_are_never_lost_in_silence(text in soup()) {
        let feed = parse(text.as_bytes(), &Options { base: Some("http://example.org/a/"), charset: None });
        let stands = text.contains("<item>") || text.contains("<entry>");
        prop_assert!(!stands || !feed.entries.is_empty() || !feed.problems.is_empty(), "{}", text);
    }

    #[test]
    fn damage_never_fails(which in 0..9_usize, cut in 0.0..1.0_f64, flips in prop::collection::vec((0.0..1.0_f64, 0..8_u8), 0..8)) {
        let paths = feeds();
        let mut bytes = fs::read(&paths[which % paths.len()]).unwrap();
        let length = bytes.len();
        for (place, bit) in flips {
            bytes[(place * length as f64) as usize] ^= 1 << bit;
        }
        bytes.truncate((cut * length as f64) as usize);
        for entry in parse(&bytes, &Options::default()).entries {
            prop_assert!(!entry.article.key.is_empty());
        }
    }
}
