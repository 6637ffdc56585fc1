//! Rows of the layout, cell by cell, and what holds for all of them.
//!
//! `tests/data/layout/*.txt` hold cases: a line `== name, width, direction`, the text with `\u{…}`, and the rows that
//! are expected, a code point a column: `|FEE1|FEFC|FEB3|` (marks after their base with `+`). `UPDATE_EXPECT=1`
//! writes what comes out.

#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

use khabar::text::WholeKinds;
use std::fmt::Write as _;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};

use khabar::layout::{Affinity, BaseDirection, Line, Paragraph, ParagraphOptions, truncate};
use khabar::text::{Direction, canonical, sanitize};
use proptest::prelude::*;

fn width(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).unwrap()
}

/// Reads `\u{…}` in a case's text.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    for (i, part) in text.split("\\u{").enumerate() {
        let rest = if i == 0 {
            part
        } else {
            let (code, rest) = part.split_once('}').unwrap();
            for code in code.split(' ') {
                out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
            }
            rest
        };
        out.push_str(rest);
    }
    out
}

/// Writes a row's cells as code points.
fn row(line: &Line) -> String {
    let mut out = String::from("|");
    for cell in &line.cells {
        for (i, c) in cell.form.chars().enumerate() {
            let plus = if i > 0 { "+" } else { "" };
            match c {
                ' '..='~' if !"+|".contains(c) => write!(out, "{plus}{c}").unwrap(),
                c => write!(out, "{plus}{:04X}", c as u32).unwrap(),
            }
        }
        out.push('|');
    }
    out
}

/// Lays out the cases of a file and compares what comes out with what the file says.
fn check(path: &Path) {
    let given = std::fs::read_to_string(path).unwrap();
    let mut found = String::new();
    for (i, case) in given.split("== ").enumerate() {
        if i == 0 {
            found.push_str(case);
            continue;
        }
        let mut lines = case.lines();
        let (head, text) = (lines.next().unwrap(), lines.next().unwrap());
        let mut fields = head.split(", ").skip(1);
        let cells: u16 = fields.next().unwrap().parse().unwrap();
        let options: Vec<&str> = fields.collect();
        let options = ParagraphOptions {
            base: if options.contains(&"in rtl") {
                BaseDirection::InContext(Direction::Rtl)
            } else {
                BaseDirection::FirstStrong
            },
            shape: !options.contains(&"unshaped"),
            whole: if options.contains(&"isolate") {
                WholeKinds::ALL
            } else {
                WholeKinds::NONE
            },
            code: Vec::new(),
            apart: Vec::new(),
        };
        let paragraph = Paragraph::new(&unescape(text), &options);
        writeln!(found, "== {head}\n{text}").unwrap();
        for mut line in paragraph.lines(width(cells)) {
            if head.contains("kashida") {
                line.justify(cells);
            }
            writeln!(found, "{}", row(&line)).unwrap();
        }
        found.push('\n');
    }
    let found = format!("{}\n", found.trim_end());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, found).unwrap();
    } else {
        assert_eq!(given, found, "{}", path.display());
    }
}

#[test]
fn goldens() {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/layout");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        check(&file);
    }
}

/// Characters of every kind that a stage treats in its own way.
fn text() -> impl Strategy<Value = String> {
    const KINDS: &[char] = &[
        'a',
        'Z',
        ' ',
        ' ',
        '1',
        '9',
        '.',
        ',',
        '(',
        ')',
        '[',
        ']',
        '-',
        '/',
        '"',
        '\u{AB}',
        '\u{BB}',
        '\n',
        '\t',
        '\r',
        '\u{1B}',
        '\u{5D0}',
        '\u{5D1}',
        '\u{5BC}',
        '\u{627}',
        '\u{628}',
        '\u{633}',
        '\u{644}',
        '\u{645}',
        '\u{6CC}',
        '\u{6BA}',
        '\u{6D5}',
        '\u{621}',
        '\u{640}',
        '\u{64E}',
        '\u{651}',
        '\u{654}',
        '\u{6F1}',
        '\u{661}',
        '\u{60C}',
        '\u{61F}',
        '\u{200B}',
        '\u{200C}',
        '\u{200D}',
        '\u{200E}',
        '\u{200F}',
        '\u{61C}',
        '\u{202A}',
        '\u{202B}',
        '\u{202C}',
        '\u{202E}',
        '\u{2066}',
        '\u{2067}',
        '\u{2068}',
        '\u{2069}',
        '\u{A0}',
        '\u{AD}',
        '\u{FEFF}',
        '\u{FE0F}',
        '\u{2028}',
        '\u{2029}',
        '\u{301}',
        '\u{915}',
        '\u{94D}',
        '\u{4E2D}',
        '\u{3000}',
        '\u{1112}',
        '\u{1161}',
        '\u{1F468}',
        '\u{1F3FD}',
        '\u{1F1EE}',
        '\u{E9}',
        '\u{600}',
        '\u{E000}',
        '\u{FEFB}',
    ];
    let char = prop_oneof![9 => prop::sample::select(KINDS), 1 => any::<char>()];
    prop::collection::vec(char, 0..60).prop_map(String::from_iter)
}

#[test]
fn a_line_has_the_direction_of_its_context_or_its_own() {
    let direction = |name: &str| match name {
        "rtl" => Direction::Rtl,
        "ltr" => Direction::Ltr,
        other => panic!("{other} is no direction"),
    };
    let cases = include_str!("data/layout/directions.txt").lines();
    for line in cases.filter(|line| !line.starts_with('#')) {
        let mut fields = line.splitn(3, ' ');
        let mut next = || fields.next().unwrap();
        let (context, expected, text) = (direction(next()), direction(next()), next());
        assert_eq!(
            khabar::text::direction::in_context(text, context),
            expected,
            "{line}"
        );
        let options = ParagraphOptions {
            base: BaseDirection::InContext(context),
            ..ParagraphOptions::default()
        };
        assert_eq!(Paragraph::new(text, &options).direction(), expected, "{line}");
    }
}

fn options() -> impl Strategy<Value = ParagraphOptions> {
    let base = prop_oneof![
        Just(BaseDirection::FirstStrong),
        Just(BaseDirection::InContext(Direction::Rtl)),
        Just(BaseDirection::Fixed(Direction::Ltr)),
        Just(BaseDirection::Fixed(Direction::Rtl)),
    ];
    (base, any::<bool>(), any::<bool>()).prop_map(|(base, shape, isolate)| ParagraphOptions {
        base,
        shape,
        whole: if isolate {
            WholeKinds::ALL
        } else {
            WholeKinds::NONE
        },
        code: Vec::new(),
        apart: Vec::new(),
    })
}

/// Returns whether a string may go to a terminal.
fn is_clean(text: &str) -> bool {
    let class = icu_properties::CodePointMapData::<icu_properties::props::GeneralCategory>::new();
    text.chars().all(|c| {
        use icu_properties::props::GeneralCategory as G;
        !matches!(
            class.get(c),
            G::Control | G::Format | G::LineSeparator | G::ParagraphSeparator
        )
    })
}

proptest! {
    #[test]
    fn every_cluster_stands_in_one_line_and_no_row_is_too_wide(
        text in text(), options in options(), cells in 1_u16..30,
    ) {
        let paragraph = Paragraph::new(&text, &options);
        let lines: Vec<Line> = paragraph.lines(width(cells)).collect();
        prop_assert_eq!(lines.len(), paragraph.line_count(width(cells)));
        let mut at = 0;
        let mut drawn: Vec<(u32, u32)> = Vec::new();
        for line in &lines {
            prop_assert!(line.width <= cells);
            prop_assert_eq!(line.width, line.cells.iter().map(|cell| u16::from(cell.width)).sum::<u16>());
            prop_assert_eq!(line.range.start, at);
            at = line.range.end;
            let mut ranges: Vec<(u32, u32)> =
                line.cells.iter().map(|cell| (cell.range.start, cell.range.end)).collect();
            ranges.sort_unstable();
            prop_assert!(ranges.iter().all(|(start, end)| line.range.start <= *start as usize && *end as usize <= line.range.end));
            drawn.extend(ranges);
            for cell in &line.cells {
                // the half-space after a letter is part of its base: speech needs it
                let base = cell.base.replace('\u{200C}', "");
                prop_assert!(is_clean(&cell.form) && is_clean(&base), "{:?}", cell);
                prop_assert!(cell.width == 1 || cell.width == 2);
            }
        }
        prop_assert_eq!(at, paragraph.text().len());
        prop_assert!(drawn.windows(2).all(|pair| pair[0].1 <= pair[1].0));
        // what no cell stands for is a space at a break, or is never drawn
        let mut left = String::new();
        let mut end = 0;
        for (start, next) in drawn {
            left.push_str(&paragraph.text()[end..start as usize]);
            end = next as usize;
        }
        left.push_str(&paragraph.text()[end..]);
        prop_assert!(left.chars().all(|c| c == ' ' || !is_clean(&c.to_string())), "{:?}", left);
    }

    #[test]
    fn a_row_read_in_logical_order_is_the_text(text in text(), options in options()) {
        let paragraph = Paragraph::new(&text, &options);
        for line in paragraph.lines(NonZeroU16::MAX) {
            let mut cells: Vec<_> = line.cells.iter().collect();
            cells.sort_by_key(|cell| cell.range.start);
            for cell in cells {
                let source = &paragraph.text()[cell.range.start as usize..cell.range.end as usize];
                let kept: String = source.chars().filter(|c| is_clean(&c.to_string())).collect();
                // of joined emoji only the first is drawn
                let first = cell.base.chars().find(|c| *c != '\u{200C}');
                prop_assert!(first.is_none_or(|first| kept.starts_with(first)), "{:?}", cell);
            }
        }
    }

    #[test]
    fn a_cut_row_fits_and_every_column_has_a_place(text in text(), options in options(), cells in 1_u16..30) {
        let paragraph = Paragraph::new(&text, &options);
        let line = truncate(&paragraph, width(cells));
        prop_assert!(line.width <= cells);
        for column in 0..=line.width {
            let place = line.place(column);
            prop_assert!(place.byte <= paragraph.text().len());
            if place.affinity == Affinity::Next && column < line.width {
                prop_assert!(line.caret(place).edge <= line.width);
            }
        }
    }

    #[test]
    fn justified_rows_fill_the_measure_with_nothing_but_tatweels_and_spaces(text in text(), cells in 4_u16..30) {
        let paragraph = Paragraph::new(&text, &ParagraphOptions::default());
        for line in paragraph.lines(width(cells)) {
            let mut justified = line.clone();
            justified.justify(cells);
            prop_assert!(justified.width == line.width || justified.width == cells);
            let kept: Vec<_> = justified.cells.iter().filter(|cell| !cell.range.is_empty()).cloned().collect();
            prop_assert_eq!(kept, line.cells);
        }
    }

    #[test]
    fn sanitising_is_idempotent_and_leaves_no_control(text in text()) {
        let once = sanitize(&text).into_owned();
        prop_assert_eq!(sanitize(&once), once.as_str());
        prop_assert!(once.chars().all(|c| c == '\n' || !c.is_control()));
        let composed = canonical(&once).into_owned();
        prop_assert_eq!(sanitize(&composed), composed.as_str());
    }
}
