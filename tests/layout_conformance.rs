//! The test files of the Unicode Character Database, through the layout's own functions.
//!
//! Versions and licence are in `tests/data/ucd/README.md`. There are no exceptions.

#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

use std::collections::HashMap;
use std::path::Path;

use icu_properties::props::BidiClass;
use icu_properties::{CodePointMapData, PropertyParser};
use khabar::layout::bidi;
use khabar::layout::cluster::{self, Character};
use khabar::layout::line_break::{self, Break};
use khabar::layout::reorder::{self, Reset};
use khabar::text::Direction;
use khabar::text::direction::first_strong;

/// Reads a file of `tests/data/ucd`.
fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/ucd")
        .join(name);
    let bytes = zstd::decode_all(std::fs::File::open(path).unwrap()).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Returns the lines with data, numbered, without comments.
fn data(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim());
    (1..).zip(lines).filter(|(_, line)| !line.is_empty())
}

/// Reads levels, none where X9 removes the character.
fn levels(field: &str) -> Vec<Option<u8>> {
    field.split_whitespace().map(|level| level.parse().ok()).collect()
}

fn numbers(field: &str) -> Vec<u32> {
    field
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect()
}

/// Resolves a line of its own: levels with L1 applied, and the visual order without what X9 removes.
fn resolve(text: &str, base: u8) -> (Vec<Option<u8>>, Vec<u32>) {
    let classes: Vec<BidiClass> = text
        .chars()
        .map(|c| CodePointMapData::<BidiClass>::new().get(c))
        .collect();
    let mut levels = bidi::levels(text, base);
    reorder::reset_levels(&mut levels, base, |i| Reset::of(classes[i]));
    let removed = |i: &u32| bidi::is_removed(classes[*i as usize]);
    let order = reorder::visual_order(&levels)
        .into_iter()
        .filter(|i| !removed(i))
        .collect();
    let levels = levels
        .iter()
        .zip(&classes)
        .map(|(level, class)| (!bidi::is_removed(*class)).then_some(*level));
    (levels.collect(), order)
}

/// Returns the paragraph level that P2 and P3 give.
fn first_strong_level(text: &str) -> u8 {
    u8::from(first_strong(text) == Some(Direction::Rtl))
}

/// Returns a character of a class; not a newline for B, which the layout takes for white space.
fn representative(class: BidiClass) -> char {
    let map = CodePointMapData::<BidiClass>::new();
    // no bracket, whose pairs the file does not speak of
    let plain = |c: &char| !matches!(c, '\n' | '(' | ')' | '[' | ']' | '{' | '}');
    let mut all = '\u{1}'..='\u{2FFF}';
    all.find(|c| map.get(*c) == class && plain(c)).unwrap()
}

#[test]
fn bidi_test() {
    let class = PropertyParser::<BidiClass>::new();
    let text = read("BidiTest.txt.zst");
    let (mut expected, mut order) = (Vec::new(), Vec::new());
    let mut cases = 0;
    let mut characters: HashMap<String, char> = HashMap::new();
    for (number, line) in data(&text) {
        if let Some(field) = line.strip_prefix("@Levels:") {
            expected = levels(field);
            continue;
        }
        if let Some(field) = line.strip_prefix("@Reorder:") {
            order = numbers(field);
            continue;
        }
        let (input, bits) = line.split_once(';').unwrap();
        let line_text: String = input
            .split_whitespace()
            .map(|name| {
                *characters
                    .entry(name.to_owned())
                    .or_insert_with(|| representative(class.get_strict(name).unwrap()))
            })
            .collect();
        let bits: u8 = bits.trim().parse().unwrap();
        let auto = first_strong_level(&line_text);
        for (bit, base) in [(1, auto), (2, 0), (4, 1)] {
            if bits & bit != 0 {
                let found = resolve(&line_text, base);
                assert_eq!(
                    found,
                    (expected.clone(), order.clone()),
                    "line {number}: {line}, base {base}"
                );
                cases += 1;
            }
        }
    }
    assert!(cases > 700_000, "only {cases} cases");
}

#[test]
fn bidi_character_test() {
    let text = read("BidiCharacterTest.txt.zst");
    let mut cases = 0;
    for (number, line) in data(&text) {
        let fields: Vec<&str> = line.split(';').collect();
        let line_text: String = characters(fields[0].split_whitespace()).into_iter().collect();
        let base = match fields[1] {
            "0" => 0,
            "1" => 1,
            _ => first_strong_level(&line_text),
        };
        assert_eq!(base.to_string(), fields[2], "line {number}: paragraph level");
        let found = resolve(&line_text, base);
        assert_eq!(
            found,
            (levels(fields[3]), numbers(fields[4])),
            "line {number}: {line}"
        );
        cases += 1;
    }
    assert!(cases > 90_000, "only {cases} cases");
}

fn characters<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<char> {
    codes
        .map(|code| char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap())
        .collect()
}

/// Compares breaks with the file's marks: `÷` a break, `×` none.
fn breaks(name: &str, at_least: usize, boundaries: impl Fn(&[Character]) -> Vec<bool>) {
    let text = read(name);
    let mut cases = 0;
    let mut wrong = Vec::new();
    for (number, line) in data(&text) {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let chars: Vec<Character> = characters(fields.iter().skip(1).step_by(2).copied())
            .into_iter()
            .map(Character::new)
            .collect();
        // the mark after the last character is always a break
        let expected: Vec<bool> = fields
            .iter()
            .step_by(2)
            .take(chars.len())
            .map(|mark| *mark == "\u{F7}")
            .collect();
        if boundaries(&chars) != expected {
            wrong.push(format!("line {number}: {line}"));
        }
        cases += 1;
    }
    assert!(
        wrong.is_empty(),
        "{} of {cases}, first: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(20)]
    );
    assert!(cases >= at_least, "only {cases} cases");
}

#[test]
fn grapheme_break_test() {
    breaks("GraphemeBreakTest.txt.zst", 700, cluster::starts);
}

#[test]
fn line_break_test() {
    breaks("LineBreakTest.txt.zst", 15_000, |characters| {
        let opportunities = line_break::opportunities(characters);
        opportunities
            .iter()
            .map(|before| *before != Break::Prohibited)
            .collect()
    });
}
