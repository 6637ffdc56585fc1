//! Lists and rows of headings that lead to other articles.
//!
//! A list of links may be what an article is about, as in a digest of the week. It goes where a
//! heading says that it leads elsewhere, or where it stands below an article many times its length.

use crate::article::BlockKind;
use crate::ingest::page::lines::{self, Form};

use super::{Line, SHORT};

/// Drops lists and rows of headings that are links to other articles.
pub(super) fn links(lines: &mut [Line]) {
    let last_prose = lines.iter().rposition(Line::is_prose);
    let digest = is_digest(lines);
    let mut start = 0;
    while start < lines.len() {
        let Some(kind) = lines.get(start).map(|line| line.block.kind) else {
            return;
        };
        let above = start.checked_sub(1).and_then(|before| lines.get(before));
        let headed = above.is_some_and(leads_elsewhere);
        let introduced = above.is_some_and(|line| line.kept() && introduces(line));
        let row = |line: &Line| {
            let linked = line.linked >= 80 || (headed && line.linked >= 40);
            line.kept()
                && line.block.kind == kind
                && linked
                && line.chars >= 12
                && !line.block.text.contains("://")
        };
        let length = lines.iter().skip(start).take_while(|line| row(line)).count();
        if length == 0 {
            start += 1;
            continue;
        }
        let below = last_prose.is_some_and(|last| start > last) && !digest && !introduced;
        let dropped = match kind {
            BlockKind::ListItem | BlockKind::Paragraph => headed || below,
            BlockKind::Heading => headed || below || length > 1,
            BlockKind::Quote
            | BlockKind::Code
            | BlockKind::Table
            | BlockKind::Image
            | BlockKind::Caption
            | BlockKind::Rule => false,
        };
        if dropped {
            for line in lines.iter_mut().skip(start).take(length) {
                line.drop = Some("related");
            }
            if headed && let Some(line) = start.checked_sub(1).and_then(|before| lines.get_mut(before)) {
                line.drop = Some("related");
            }
        }
        start += length;
    }
    bare_headings(lines);
}

/// Returns whether links are most of what the blocks hold.
fn is_digest(lines: &[Line]) -> bool {
    let mut linked = 0;
    let mut prose = 0;
    for line in lines
        .iter()
        .filter(|line| line.kept() && line.block.kind != BlockKind::Image)
    {
        if line.linked >= 80 {
            linked += line.chars;
        } else {
            prose += line.chars;
        }
    }
    linked * 2 > prose
}

/// Returns whether a line says that what follows leads to other articles.
fn leads_elsewhere(line: &Line) -> bool {
    line.drop == Some("related") || lines::begins(&line.key, Form::Related) || lines::is(&line.key, Form::End)
}

/// Returns whether a line announces what follows as part of the article.
fn introduces(line: &Line) -> bool {
    line.block.kind == BlockKind::Heading || line.block.text.trim_end().ends_with([':', '\u{FF1A}'])
}

/// Drops headings that have nothing but dropped links below them.
fn bare_headings(lines: &mut [Line]) {
    for place in (1..lines.len()).rev() {
        let below = lines.get(place).and_then(|line| line.drop) == Some("related");
        if let Some(line) = lines.get_mut(place - 1)
            && below
            && line.kept()
            && line.block.kind == BlockKind::Heading
            && line.chars <= SHORT
        {
            line.drop = Some("related");
        }
    }
}
