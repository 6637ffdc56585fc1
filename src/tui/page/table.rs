//! Tables: rows of cells in columns, the first column at the start side.

use super::build::{Links, Setting, fill};
use super::element::Element;
use crate::article::Block;
use crate::layout::BaseDirection;
use crate::text::{Direction, isolate};
use crate::theme::Role;

/// Lists a table's rows, each one an element; cells are kept apart by a bar.
///
/// Each cell is isolated, so that a number or a Latin name in one never moves
/// into its neighbour, and columns and cells follow the direction of the table.
/// Where the table names no heading cells, its first row is taken for them.
pub(super) fn elements(
    block: &Block,
    base: BaseDirection,
    setting: Setting<'_>,
    links: &mut Links<'_>,
) -> Vec<Element> {
    let isolate = match base {
        BaseDirection::Fixed(Direction::Rtl) => isolate::RLI,
        BaseDirection::Fixed(Direction::Ltr) => isolate::LRI,
        BaseDirection::FirstStrong | BaseDirection::InContext(_) => isolate::FSI,
    };
    let rows = block.rows();
    let has_head = rows.iter().flatten().any(Block::is_strong);
    let rows: Vec<Vec<Element>> = rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| filled(cell, base, setting, links))
                .collect()
        })
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns)
        .map(|column| {
            let cells = rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cells_of(&cell.text)).max().unwrap_or_default()
        })
        .collect();
    rows.iter()
        .enumerate()
        .map(|(place, row)| {
            let mut element = line(row, &widths, base, isolate);
            element.space = usize::from(place == 0);
            if place == 0 && rows.len() > 1 && !has_head {
                element.runs.insert(0, (0..element.text.len(), Role::Strong));
            }
            element
        })
        .collect()
}

/// Makes a cell ready for the screen.
fn filled(cell: &Block, base: BaseDirection, setting: Setting<'_>, links: &mut Links<'_>) -> Element {
    let mut element = Element::new("", Role::Text, base);
    fill(&mut element, cell, setting, links);
    element
}

/// Counts the cells of the screen that a text takes.
fn cells_of(text: &str) -> usize {
    crate::layout::Paragraph::new(text, &crate::layout::ParagraphOptions::default()).cells()
}

/// Writes a row with every column filled to its width.
fn line(row: &[Element], widths: &[usize], base: BaseDirection, isolate: char) -> Element {
    let mut line = Element::new("", Role::Text, base);
    for (place, width) in widths.iter().enumerate() {
        if place > 0 {
            line.text.push_str(" \u{2502} ");
        }
        line.text.push(isolate);
        if let Some(cell) = row.get(place) {
            let at = line.text.len();
            line.text.push_str(&cell.text);
            let moved = |range: &std::ops::Range<usize>| at + range.start..at + range.end;
            line.runs
                .extend(cell.runs.iter().map(|(range, role)| (moved(range), *role)));
            let links = cell.links.iter();
            line.links
                .extend(links.map(|(range, address)| (moved(range), address.clone())));
        }
        line.text.push(isolate::PDI);
        if place + 1 < widths.len() {
            let taken = row.get(place).map_or(0, |cell| cells_of(&cell.text));
            let blanks = width.saturating_sub(taken);
            line.text.extend(std::iter::repeat_n('\u{a0}', blanks));
        }
    }
    line
}
