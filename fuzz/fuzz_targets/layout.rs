//! Any text, laid out at any width and sent through every encoder: no panic, no row wider than asked, nothing in the bytes that
//! a terminal would take for a command but what the encoder itself says.
//!
//! The first bytes of an input choose how; the rest is the text, either as it stands or one fragment a byte, so that the
//! fuzzer finds its way to brackets, isolates, marks, joined emoji and words longer than a row. The same bytes, whatever they
//! are, also go the way of `khabar cat`: line by line, decoded, sanitised, each paragraph by itself.

#![no_main]

use std::num::NonZeroU16;

use khabar_fuzz::layout::{BaseDirection, Line, Paragraph, ParagraphOptions, truncate};
use khabar_fuzz::text::WholeKinds;
use khabar_fuzz::terminal::{
    Answers, Attributes, Cell, Encoder, EncoderName, Fit, Grid, LineWriter, Marks, Screen, Style, stream,
};
use khabar_fuzz::text::{Direction, canonical, sanitize};
use libfuzzer_sys::fuzz_target;

/// What a byte of the text stands for.
const FRAGMENTS: &[&str] = &[
    " ",
    " ",
    " ",
    "\n",
    "\t",
    "\r",
    "a",
    "Linux",
    "supercalifragilisticexpialidocious",
    "1",
    "12.5",
    "-",
    "/",
    ".",
    ",",
    ":",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "\"",
    "'",
    "%",
    "$",
    "+",
    "!",
    "2025-11-25",
    "https://example.org/a?b=c",
    "desk@example.org",
    "\u{AB}",
    "\u{BB}",
    "\u{201C}",
    "\u{201D}",
    "\u{2013}",
    "\u{2014}",
    "\u{2026}",
    "\u{A0}",
    "\u{AD}",
    // Arabic script: letters of every joining type, with and without presentation forms, ligatures, marks, digits
    "\u{627}",
    "\u{622}",
    "\u{623}",
    "\u{625}",
    "\u{644}",
    "\u{644}\u{627}",
    "\u{644}\u{651}\u{64E}\u{627}",
    "\u{644}\u{200C}\u{627}",
    "\u{644}\u{200D}\u{627}",
    "\u{644}\u{644}\u{647}",
    "\u{628}",
    "\u{633}",
    "\u{645}",
    "\u{6CC}",
    "\u{647}\u{654}",
    "\u{6BA}",
    "\u{6D5}",
    "\u{6CE}",
    "\u{6B5}",
    "\u{695}",
    "\u{6C1}",
    "\u{6BE}",
    "\u{6D2}",
    "\u{621}",
    "\u{640}",
    "\u{640}\u{640}",
    "\u{64B}",
    "\u{64E}",
    "\u{651}",
    "\u{652}",
    "\u{653}",
    "\u{654}",
    "\u{655}",
    "\u{670}",
    "\u{6D6}",
    "\u{6DD}",
    "\u{600}",
    "\u{605}",
    "\u{661}",
    "\u{6F1}",
    "\u{66A}",
    "\u{66B}",
    "\u{60C}",
    "\u{61B}",
    "\u{61F}",
    "\u{6D4}",
    "\u{FEFB}",
    "\u{FDFC}",
    "\u{FDF2}",
    "\u{FE8D}",
    "\u{FC5E}",
    // Hebrew
    "\u{5D0}",
    "\u{5E9}\u{5C1}\u{5BC}",
    "\u{5BE}",
    "\u{5F3}",
    "\u{5DD}-\u{5D0}",
    // format characters and controls
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{200E}",
    "\u{200F}",
    "\u{61C}",
    "\u{202A}",
    "\u{202B}",
    "\u{202C}",
    "\u{202D}",
    "\u{202E}",
    "\u{2066}",
    "\u{2067}",
    "\u{2068}",
    "\u{2069}",
    "\u{2060}",
    "\u{FEFF}",
    "\u{FE0F}",
    "\u{FE0E}",
    "\u{2028}",
    "\u{2029}",
    "\u{85}",
    "\u{1B}",
    "\u{1B}[31m",
    "\u{9B}2J",
    "\u{7}",
    "\u{8}",
    "\0",
    "\u{7F}",
    "\u{90}",
    "\u{9D}",
    "\u{B}",
    "\u{C}",
    "\u{E0001}",
    "\u{E0020}",
    "\u{FFF9}",
    "\u{1D173}",
    // other scripts, wide characters, emoji
    "e\u{301}",
    "\u{915}\u{94D}\u{937}",
    "\u{E33}",
    "\u{E01}",
    "\u{1112}\u{1161}\u{11AB}",
    "\u{AC00}",
    "\u{4E2D}",
    "\u{3000}",
    "\u{FF08}",
    "\u{FF09}",
    "\u{3008}",
    "\u{3009}",
    "\u{2329}",
    "\u{232A}",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
    "\u{1F44D}\u{1F3FD}",
    "\u{1F1EE}\u{1F1F7}",
    "\u{1F1EE}",
    "\u{1F600}",
    "\u{2764}\u{FE0F}",
    "1\u{FE0F}\u{20E3}",
    "\u{301}",
    "\u{20DD}",
    "\u{10FFFF}",
    "\u{E000}",
    "\u{2E3B}",
    "\u{25CC}",
    "\u{2502}",
    "\u{D7B0}",
    "\u{1E900}",
    "\u{10D00}",
    "\u{700}",
    "\u{7CA}",
    "\u{780}\u{7A6}",
    "\u{8A0}",
    "\u{110BD}",
    "\u{1F3FB}",
    "\u{200D}\u{1F469}",
];

/// What is tried, as the first bytes of an input say.
struct Case {
    /// What `cat` would read.
    bytes: Vec<u8>,
    /// The same, decoded at once.
    text: String,
    options: ParagraphOptions,
    width: NonZeroU16,
    piece: usize,
    encoder: Encoder,
}

impl Case {
    fn read(data: &[u8]) -> Option<Self> {
        let &[kind, width, base, piece, encoder, repeat, ref rest @ ..] = data else {
            return None;
        };
        let mut bytes = if kind & 1 == 0 {
            rest.to_vec()
        } else {
            rest.iter()
                .flat_map(|byte| FRAGMENTS[usize::from(*byte) % FRAGMENTS.len()].bytes())
                .collect()
        };
        if repeat >= 0xF8 {
            bytes = bytes.repeat(1 << (repeat - 0xF8));
        }
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let fallback = if kind & 2 == 0 {
            Direction::Ltr
        } else {
            Direction::Rtl
        };
        let code = text.len() / 3..text.len() / 2;
        Some(Self {
            options: ParagraphOptions {
                base: match base % 4 {
                    0 => BaseDirection::FirstStrong,
                    1 => BaseDirection::InContext(fallback),
                    2 => BaseDirection::Fixed(Direction::Ltr),
                    _ => BaseDirection::Fixed(Direction::Rtl),
                },
                shape: kind & 4 == 0,
                whole: if kind & 8 == 0 { WholeKinds::ALL } else { WholeKinds::NONE },
                apart: if kind & 16 == 0 { Vec::new() } else { vec![code.clone()] },
                code: if kind & 32 == 0 { Vec::new() } else { vec![code] },
            },
            width: NonZeroU16::new(u16::from(width) % 200 + 1)?,
            piece: usize::from(piece) + 1,
            encoder: Encoder {
                name: EncoderName::ALL[usize::from(encoder) % EncoderName::ALL.len()],
                marks: if kind & 64 == 0 { Marks::Keep } else { Marks::Strip },
                light: kind & 128 == 0,
                withheld: if piece & 1 == 0 {
                    Attributes::ITALIC
                } else {
                    Attributes::NONE
                },
            },
            bytes,
            text,
        })
    }
}

/// How many rows of a case every encoder gets.
const ROWS: usize = 24;

fuzz_target!(|data: &[u8]| {
    let Some(case) = Case::read(data) else { return };
    let clean = sanitize(&case.text);
    assert!(clean.chars().all(|c| c == '\n' || !c.is_control()));
    assert_eq!(sanitize(&clean), clean);
    let composed = canonical(&clean);
    assert_eq!(canonical(&composed), composed);

    let whole = Paragraph::in_pieces(&case.text, &case.options, usize::MAX);
    let lines = checked_lines(&whole, case.width);
    let pieces = Paragraph::in_pieces(&case.text, &case.options, case.piece);
    assert!(
        pieces.lines(case.width).eq(lines.iter().cloned()),
        "pieces make other lines"
    );

    let cut = truncate(&whole, case.width);
    assert!(cut.width <= case.width.get());
    for column in 0..=cut.width {
        assert!(cut.caret(cut.place(column)).edge <= cut.width);
    }
    let mut rows = lines;
    rows.iter_mut().step_by(2).for_each(|line| {
        line.justify(case.width.get());
        check(line, case.width);
    });
    rows.push(cut);
    streamed(&rows, case.encoder);
    drawn(&rows, case.width.get(), case.encoder);
    sent_by_all(&rows, case.width, case.encoder);

    let rows = catted(&case);
    streamed(&rows, case.encoder);
    sent_by_all(&rows, case.width, case.encoder);
});

/// Lays the bytes out as `khabar cat` does.
fn catted(case: &Case) -> Vec<Line> {
    let mut rows = Vec::new();
    for bytes in case.bytes.split_inclusive(|byte| *byte == b'\n') {
        let text = String::from_utf8_lossy(bytes);
        let text = text.strip_suffix('\n').unwrap_or(&text);
        let text = text.strip_suffix('\r').unwrap_or(text);
        for paragraph in sanitize(text).split('\n') {
            let paragraph = Paragraph::new(paragraph, &case.options);
            for line in paragraph.lines(case.width) {
                check(&line, case.width);
                let logical = paragraph
                    .text()
                    .get(line.range.clone())
                    .expect("a line's range is in its text");
                assert!(
                    !logical.chars().any(|c| c.is_control()),
                    "{logical:?} would be sent in logical order"
                );
                rows.push(line);
            }
        }
    }
    rows
}

/// Has every encoder send the rows, as a stream and as a part of a screen, and checks bytes and cells.
fn sent_by_all(rows: &[Line], width: NonZeroU16, encoder: Encoder) {
    let rows = &rows[..rows.len().min(ROWS)];
    for name in EncoderName::ALL {
        let encoder = Encoder { name, ..encoder };
        streamed(rows, encoder);
        for row in rows {
            let cells: Vec<Cell> = row
                .cells
                .iter()
                .map(|cell| stream::canonical(cell, Style::default()))
                .collect();
            let indent = row.indent(width.get());
            for fit in [Fit::Cells, Fit::Free] {
                let mut sent = indent;
                encoder.encode(&cells, indent, fit, &mut |piece| {
                    sent += u16::from(piece.cell.width)
                });
                assert_eq!(sent, indent + row.width, "cells sent by {name}");
                assert!(sent <= width.get());
            }
        }
    }
}

/// Breaks a paragraph into lines that hold what lines must.
fn checked_lines(paragraph: &Paragraph, width: NonZeroU16) -> Vec<Line> {
    let lines: Vec<Line> = paragraph.lines(width).collect();
    assert_eq!(lines.len(), paragraph.line_count(width));
    let mut at = 0;
    for line in &lines {
        assert_eq!(line.range.start, at, "the lines' ranges meet");
        at = line.range.end;
        check(line, width);
    }
    assert_eq!(at, paragraph.text().len());
    lines
}

/// Checks what holds for every row.
fn check(line: &Line, width: NonZeroU16) {
    assert!(
        line.width <= width.get(),
        "{} cells in a row of {width}",
        line.width
    );
    assert_eq!(
        line.width,
        line.cells.iter().map(|cell| u16::from(cell.width)).sum::<u16>()
    );
    for cell in &line.cells {
        assert!(!cell.form.is_empty() && matches!(cell.width, 1 | 2));
        for c in cell.form.chars().chain(cell.base.chars()) {
            assert!(!is_command(c), "U+{:04X} in a cell", u32::from(c));
        }
    }
}

/// Returns whether a terminal takes the character for something other than a letter.
fn is_command(c: char) -> bool {
    matches!(c, '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' | '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Writes rows as `cat` does and checks the bytes.
fn streamed(rows: &[Line], encoder: Encoder) {
    let mut writer = LineWriter::new(Vec::new(), encoder, &Answers::default());
    for row in rows {
        writer
            .line(row, 1, |_| Style::default())
            .expect("a Vec takes all");
    }
    let bytes = writer.finish().expect("a Vec takes all");
    check_bytes(&bytes, encoder.name);
}

/// Draws rows on a screen, then those rows from the second on, and checks the bytes.
fn drawn(rows: &[Line], width: u16, encoder: Encoder) {
    let height = rows.len().min(24) as u16;
    let mut screen = Screen::new(width, height, encoder);
    let mut bytes = Vec::new();
    for first in [0, 1] {
        let mut grid = Grid::new(width, height);
        for (y, row) in (0..height).zip(rows.iter().skip(first)) {
            let mut x = row.indent(width);
            for cell in &row.cells {
                let cell = stream::canonical(cell, Style::default());
                let wide = cell.width > 1;
                if let Some(place) = grid.cell_mut(x, y) {
                    *place = cell;
                }
                if wide && let Some(covered) = grid.cell_mut(x + 1, y) {
                    *covered = Cell {
                        form: "".into(),
                        width: 0,
                        ..Cell::BLANK
                    };
                }
                x += if wide { 2 } else { 1 };
            }
        }
        screen.draw(&grid, Some((0, 0)), &mut bytes);
        assert_eq!(screen.shown(), &grid);
    }
    check_bytes(&bytes, encoder.name);
}

/// Takes the encoder's own sequences out of the bytes; nothing else may be a command.
fn check_bytes(bytes: &[u8], encoder: EncoderName) {
    let text = std::str::from_utf8(bytes).expect("what is sent is UTF-8");
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c == '\u{1B}' {
            rest = after_sequence(rest, encoder);
            continue;
        }
        let own = match c {
            '\n' | '\r' => true,
            '\u{7}' => encoder == EncoderName::Osc66,
            '\u{200E}' => matches!(
                encoder,
                EncoderName::Lrm | EncoderName::Word | EncoderName::Plain5379
            ),
            '\u{202D}' => encoder == EncoderName::Plain5379,
            '\u{200C}' => matches!(encoder, EncoderName::Word | EncoderName::Logical),
            _ => false,
        };
        assert!(
            own || !is_command(c),
            "U+{:04X} is sent by {encoder}",
            u32::from(c)
        );
    }
}

/// Returns what follows a sequence that the program itself sends.
fn after_sequence(rest: &str, encoder: EncoderName) -> &str {
    if let Some(sized) = rest.strip_prefix("]66;w=1:h=") {
        assert_eq!(encoder, EncoderName::Osc66);
        return sized
            .strip_prefix("1;")
            .or(sized.strip_prefix("2;"))
            .expect("aligned by 1 or 2");
    }
    let body = rest.strip_prefix('[').expect("nothing but CSI");
    let end = body
        .find(|c: char| ('@'..='~').contains(&c))
        .expect("a sequence ends");
    assert!(
        body[..end]
            .bytes()
            .all(|b| matches!(b, b'0'..=b'9' | b';' | b'?' | b' ')),
        "CSI {body:?}"
    );
    assert!(
        matches!(
            &body[end..=end],
            "m" | "H" | "G" | "K" | "X" | "S" | "T" | "r" | "h" | "l" | "k"
        ),
        "CSI {body:?}"
    );
    &body[end + 1..]
}
