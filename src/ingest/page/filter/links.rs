//! Lists and rows of headings that lead to other articles.

use crate::article::BlockKind;
use crate::ingest::page::lines::{self, Form};

use super::{Line, SHORT};

/// Drops lists and rows of headings that are links to other articles.
pub(super) fn links(lines: &mut [Line]) {
    let last_prose = lines.iter().rposition(Line::is_prose).unwrap_or(0);
    let mut start = 0;
    while start < lines.len() {
        let kind = lines.get(start).map(|line| line.block.kind);
        let headed = start
            .checked_sub(1)
            .and_then(|before| lines.get(before))
            .is_some_and(|line| {
                line.drop == Some("related")
                    || lines::begins(&line.key, Form::Related)
                    || lines::is(&line.key, Form::End)
            });
        let row = |line: &Line| {
            let linked = line.linked >= 80 || (headed && line.linked >= 40);
            line.kept()
                && Some(line.block.kind) == kind
                && linked
                && line.chars >= 12
                && !line.block.text.contains("://")
        };
        let listed = matches!(
            kind,
            Some(BlockKind::ListItem | BlockKind::Heading | BlockKind::Paragraph)
        );
        if !listed || !lines.get(start).is_some_and(row) {
            start += 1;
            continue;
        }
        let length = lines.iter().skip(start).take_while(|line| row(line)).count();
        let below = start > last_prose;
        let least = if headed || below { 1 } else { 2 };
        let paragraphs = kind == Some(BlockKind::Paragraph);
        if length >= least && (!paragraphs || headed || below || length > 2) {
            for line in lines.iter_mut().skip(start).take(length) {
                line.drop = Some("related");
            }
            if headed && let Some(line) = start.checked_sub(1).and_then(|before| lines.get_mut(before)) {
                line.drop = Some("related");
            }
        }
        start += length;
    }
    // a heading over nothing but links goes with them
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
