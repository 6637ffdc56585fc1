//! Tables: rows of cells in columns, the first column at the start side.

use super::element::Element;
use crate::article::Block;
use crate::layout::BaseDirection;
use crate::text::{canonical, sanitize};
use crate::theme::Role;

/// Lists a table's rows, each one an element; cells are kept apart by a bar.
///
/// Each cell is isolated, so that a number or a Latin name in one never moves
/// into its neighbour, and the columns follow the direction of the table.
pub(super) fn elements(block: &Block, base: BaseDirection) -> Vec<Element> {
    let base = match base {
        BaseDirection::Majority { fallback } => {
            let direction = crate::text::direction::majority(&block.text).unwrap_or(fallback);
            BaseDirection::Fixed(direction)
        }
        base => base,
    };
    let rows: Vec<Vec<String>> = block
        .text
        .trim_end_matches('\n')
        .split('\n')
        .map(|row| row.split('\t').map(cell).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|text| cells_of(text)).max().unwrap_or_default()
        })
        .collect();
    rows.iter()
        .enumerate()
        .map(|(place, row)| {
            let mut element = Element::new(line(row, &widths), Role::Text, base);
            element.space = usize::from(place == 0);
            if place == 0 && rows.len() > 1 {
                element.runs.push((0..element.text.len(), Role::Strong));
            }
            element
        })
        .collect()
}

/// Makes a cell's text ready for the screen.
fn cell(text: &str) -> String {
    canonical(&sanitize(text)).trim().to_owned()
}

/// Counts the cells of the screen that a text takes.
fn cells_of(text: &str) -> usize {
    crate::layout::Paragraph::new(text, &crate::layout::ParagraphOptions::default()).cells()
}

/// Writes a row with every column filled to its width.
fn line(row: &[String], widths: &[usize]) -> String {
    let mut line = String::new();
    for (place, width) in widths.iter().enumerate() {
        if place > 0 {
            line.push_str(" \u{2502} ");
        }
        let text = row.get(place).map_or("", String::as_str);
        line.push('\u{2068}');
        line.push_str(text);
        line.push('\u{2069}');
        if place + 1 < widths.len() {
            let blanks = width.saturating_sub(cells_of(text));
            line.extend(std::iter::repeat_n('\u{a0}', blanks));
        }
    }
    line
}
