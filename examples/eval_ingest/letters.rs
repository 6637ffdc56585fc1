//! Charsets and languages of short pieces of text, without any declaration.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use encoding_rs::{Encoding, ISO_8859_6, ISO_8859_8, WINDOWS_1255, WINDOWS_1256};
use khabar::ingest::{decode, language};
use serde_json::Value;

use crate::feeds::lines_of;

/// Pieces of each language at most.
const PIECES: usize = 300;
const SAMPLES: [(&str, &str); 5] = [
    ("fa", include_str!("../../assets/samples/fa.jsonl")),
    ("ar", include_str!("../../assets/samples/ar.jsonl")),
    ("he", include_str!("../../assets/samples/he.jsonl")),
    ("ur", include_str!("../../assets/samples/ur.jsonl")),
    ("en", include_str!("../../assets/samples/en.jsonl")),
];

/// Prints how many pieces are decoded as they were encoded, and named with their language.
pub(crate) fn measure(dir: &Path, list: bool) -> io::Result<()> {
    let texts = texts(dir)?;
    let text = |lang: &str| texts.get(lang).map(String::as_str).unwrap_or_default();
    for bytes in [20, 60, 400] {
        for (lang, encoding) in [
            ("fa", WINDOWS_1256),
            ("ar", WINDOWS_1256),
            ("ur", WINDOWS_1256),
            ("ar", ISO_8859_6),
            ("he", WINDOWS_1255),
            ("he", ISO_8859_8),
        ] {
            legacy(lang, text(lang), encoding, bytes, list);
        }
    }
    for characters in [20, 60] {
        for lang in ["fa", "ar", "he", "ur", "en"] {
            utf16(lang, text(lang), characters);
        }
    }
    for characters in [15, 60, 200] {
        for lang in ["fa", "ar", "he", "ur", "en"] {
            languages(lang, lang, text(lang), characters, list);
        }
        let typed = text("fa")
            .replace('\u{200C}', "")
            .replace('\u{6CC}', "\u{64A}")
            .replace('\u{6A9}', "\u{643}");
        languages("fa", "fa typed as Arabic", &typed, characters, list);
    }
    Ok(())
}

/// Collects running text of each language.
fn texts(dir: &Path) -> io::Result<BTreeMap<String, String>> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for (lang, lines) in SAMPLES {
        for line in lines.lines() {
            let Ok(sample) = serde_json::from_str::<Value>(line) else {
                continue;
            };
            let text = ["text", "body", "markdown", "summary"]
                .iter()
                .find_map(|name| sample[*name].as_str());
            let into = texts.entry(lang.to_owned()).or_default();
            into.push_str(text.unwrap_or_default());
            into.push(' ');
        }
    }
    for line in lines_of(dir, "pages_truth.jsonl.gz")?.lines() {
        let Ok(truth) = serde_json::from_str::<Value>(line) else {
            continue;
        };
        let (Some(lang), Some(text)) = (truth["lang"].as_str(), truth["articleBody"].as_str()) else {
            continue;
        };
        texts.entry(lang.to_owned()).or_default().push_str(text);
    }
    for text in texts.values_mut() {
        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    Ok(texts)
}

/// Cuts pieces that begin at words, evenly over the text.
fn pieces(text: &str, length: usize) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let starts: Vec<usize> = (0..characters.len().saturating_sub(length))
        .filter(|start| *start == 0 || characters.get(start - 1) == Some(&' '))
        .collect();
    let step = (starts.len() / PIECES).max(1);
    let piece = |start: &usize| characters.iter().skip(*start).take(length).collect();
    starts.iter().step_by(step).take(PIECES).map(piece).collect()
}

fn legacy(lang: &str, text: &str, encoding: &'static Encoding, bytes: usize, list: bool) {
    let (mut right, mut all) = (0_u32, 0_u32);
    // what the charset does not have was never written in it
    let writable: String = text
        .chars()
        .map(|c| match c {
            '\u{6CC}' if encoding != ISO_8859_6 => '\u{64A}',
            c => c,
        })
        .filter(|c| {
            let mut buffer = [0; 4];
            !encoding.encode(c.encode_utf8(&mut buffer)).2
        })
        .collect();
    for piece in pieces(&writable, bytes) {
        let (encoded, _, _) = encoding.encode(&piece);
        if encoded.is_ascii() {
            continue;
        }
        all += 1;
        let found = decode(&encoded, None);
        right += u32::from(found == piece);
        if list && found != piece {
            println!("charset\t{lang}\t{}\t{piece}\t{found}", encoding.name());
        }
    }
    let name = format!("charset {lang} {}, {bytes} bytes", encoding.name());
    print(&name, right, all);
}

fn utf16(lang: &str, text: &str, characters: usize) {
    let (mut right, mut all) = (0_u32, 0_u32);
    for piece in pieces(text, characters) {
        for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
            let encoded: Vec<u8> = piece.encode_utf16().flat_map(to_bytes).collect();
            all += 1;
            right += u32::from(decode(&encoded, None) == piece);
        }
    }
    print(&format!("UTF-16 {lang}, {characters} characters"), right, all);
}

fn languages(lang: &str, name: &str, text: &str, characters: usize, list: bool) {
    let (mut right, mut all) = (0_u32, 0_u32);
    let own = |c: &char| matches!(c, '\u{590}'..='\u{8FF}') || (lang == "en" && c.is_ascii());
    for piece in pieces(text, characters) {
        // code, addresses and quotations have no language of their own
        let letters: Vec<char> = piece.chars().filter(|c| c.is_alphabetic()).collect();
        if letters.iter().filter(|c| own(c)).count() * 10 < letters.len() * 9
            || piece.contains("://")
            || piece.contains('`')
        {
            continue;
        }
        let found = language(&piece, None);
        all += 1;
        right += u32::from(found.as_deref() == Some(lang));
        if list && found.as_deref() != Some(lang) {
            println!("language\t{name}\t{found:?}\t{piece}");
        }
    }
    print(&format!("language {name}, {characters} characters"), right, all);
}

fn print(name: &str, right: u32, all: u32) {
    let share = f64::from(right) * 100.0 / f64::from(all.max(1));
    println!("{name:<44} {right:>5} of {all:>5}  {share:>6.2} %");
}
