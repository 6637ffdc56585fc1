//! Finds a format by content first, by the file's name where content leaves it open.

use std::path::Path;

use super::json::{Shape, shape};
use super::record::find_field;
use super::{Format, charset, feed, gzip, mail, opml, reader};
use crate::sentence::{Sentence, sentence};

/// Tells the format of an input by its beginning and its name.
pub(super) fn format(head: &[u8], path: Option<&Path>) -> Format {
    let extension = path
        .and_then(Path::extension)
        .and_then(|extension| extension.to_str())
        .map(str::to_ascii_lowercase)
        .unwrap_or_default();
    let start = head
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(head)
        .trim_ascii_start();
    if is_zip(head) {
        return if extension == "epub" {
            Format::Epub
        } else {
            Format::Zip
        };
    }
    if start.starts_with(b"WARC/") || gzip::holds(head, b"WARC/") {
        return Format::Warc;
    }
    if let Some(format) = reader::format(head, path) {
        return format;
    }
    if begins_with_any(start, &["<!doctype html", "<html", "<head", "<body"]) {
        return Format::Html;
    }
    if opml::begins(head) {
        return Format::Opml;
    }
    if extension != "jsonl" && feed::begins(head) {
        return Format::Feed;
    }
    let json = is_json(head);
    match extension.as_str() {
        "jsonl" | "ndjson" => json.unwrap_or(Format::Jsonl),
        "json" => json.unwrap_or(Format::Json),
        "csv" | "tsv" => Format::Csv,
        "html" | "htm" | "xhtml" => Format::Html,
        "md" | "markdown" => Format::Markdown,
        "mht" | "mhtml" => Format::Mhtml,
        "mbox" | "mbx" | "eml" => Format::Mbox,
        _ if mail::begins(start) => mail::kind(start),
        _ if json.is_some() => json.unwrap_or_default(),
        _ if start.starts_with(b"---\n") || start.starts_with(b"---\r\n") => Format::Markdown,
        _ if path.is_none() && is_csv_header(start) => Format::Csv,
        _ => Format::Text,
    }
}

fn begins_with_any(start: &[u8], prefixes: &[&str]) -> bool {
    // Comments and an XML declaration may stand before the document type.
    let mut rest = start;
    for (open, close) in [("<?xml", "?>"), ("<!--", "-->")] {
        if rest.starts_with(open.as_bytes())
            && let Some(end) = rest
                .windows(close.len())
                .position(|window| window == close.as_bytes())
        {
            rest = rest
                .get(end + close.len()..)
                .unwrap_or_default()
                .trim_ascii_start();
        }
    }
    prefixes.iter().any(|prefix| {
        rest.get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
    })
}

/// Tells JSON by its beginning: lines of objects, or a document.
fn is_json(head: &[u8]) -> Option<Format> {
    const ENOUGH: usize = 64 * 1024;
    let text = charset::decode(head.get(..ENOUGH).unwrap_or(head), None).text;
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    let inside = |rest: &str, openings: &[char]| rest.trim_start().starts_with(openings);
    let begins = match text.split_at_checked(1)? {
        ("{", rest) => inside(rest, &['"', '}']),
        ("[", rest) => inside(rest, &['{', '[', ']']),
        _ => false,
    };
    begins.then(|| match shape(text.as_bytes()) {
        Shape::Lines => Format::Jsonl,
        Shape::Document => Format::Json,
    })
}

fn is_csv_header(start: &[u8]) -> bool {
    let line = start.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let Ok(line) = std::str::from_utf8(line) else {
        return false;
    };
    let names: Vec<&str> = line
        .trim()
        .split([',', ';', '\t'])
        .map(|name| name.trim_matches('"'))
        .collect();
    names.len() > 1
        && names
            .iter()
            .any(|name| find_field(name).is_some_and(|(field, _)| field.is_title_or_body()))
}

/// Tells whether an input is a ZIP archive, an empty one included.
pub(super) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// Names what a file that is no text is, where its first bytes tell.
pub(super) fn binary(head: &[u8]) -> Option<Sentence> {
    let packed = |with: &str| sentence!("kind-packed", "compressed with {with}", with = with);
    let starts = |signature: &[u8]| head.starts_with(signature);
    Some(if starts(b"%PDF-") {
        sentence!("kind-pdf", "a PDF document")
    } else if starts(b"\x28\xB5\x2F\xFD") {
        packed("zstd")
    } else if starts(b"\xFD7zXZ") {
        packed("xz")
    } else if starts(b"BZh") {
        packed("bzip2")
    } else if starts(b"7z\xBC\xAF") {
        sentence!("kind-7z", "a 7z archive")
    } else if starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") || starts(b"GIF8") {
        sentence!("kind-picture", "a picture")
    } else if starts(b"SQLite format 3") {
        sentence!("kind-database", "an SQLite database")
    } else if starts(b"\x7FELF") {
        sentence!("kind-program", "a program")
    } else if starts(b"\xD0\xCF\x11\xE0") {
        sentence!("kind-office", "an old office document")
    } else if starts(b"OggS") {
        sentence!("kind-recording", "a recording")
    } else {
        return None;
    })
}
