//! Lines to blocks: paragraphs, headings, lists and quotes.

use super::line::{Line, is_bullet};
use crate::article::{Block, BlockKind};

/// A block and the line where it begins.
pub(super) type Placed = (usize, Block);

/// Makes blocks of the lines that are left.
pub(super) fn blocks(lines: &[Line]) -> Vec<Placed> {
    let wrapped = is_wrapped(lines);
    let mut blocks: Vec<Placed> = Vec::new();
    let mut goes_on = false;
    for (index, line) in lines.iter().enumerate() {
        if !line.is_content() {
            goes_on = false;
            continue;
        }
        let block = block(lines, index, line);
        let paragraph = block.kind == BlockKind::Paragraph;
        match blocks.last_mut() {
            Some((_, last)) if wrapped && goes_on && paragraph && last.kind == BlockKind::Paragraph => {
                last.text.push(' ');
                last.text.push_str(&block.text);
            }
            _ => blocks.push((index, block)),
        }
        goes_on = paragraph;
    }
    blocks
}

fn block(lines: &[Line], index: usize, line: &Line) -> Block {
    if let Some((level, text)) = line.heading() {
        return Block::heading(level, text);
    }
    if let Some(text) = line.text.strip_prefix("> ") {
        return Block {
            level: Some(1),
            ..Block::new(BlockKind::Quote, text.trim())
        };
    }
    // One dash alone is speech; several bullets are a list.
    if let Some((bullet, text)) = item(line.text)
        && beside(lines, index).any(|other| item(other.text).is_some_and(|(same, _)| same == bullet))
    {
        return Block {
            level: Some(1),
            ..Block::new(BlockKind::ListItem, text)
        };
    }
    Block::new(BlockKind::Paragraph, line.text)
}

/// Parts a list item's bullet from its text.
fn item(text: &str) -> Option<(char, &str)> {
    let bullet = text
        .chars()
        .next()
        .filter(|c| is_bullet(*c) && *c != '\u{2013}')?;
    let rest = text.strip_prefix(bullet)?;
    let text = rest.trim_start();
    (rest.len() > text.len() && !text.is_empty()).then_some((bullet, text))
}

/// Lists the nearest content lines before and after a line.
fn beside<'a, 'b>(lines: &'b [Line<'a>], index: usize) -> impl Iterator<Item = &'b Line<'a>> {
    let before = lines
        .get(..index)
        .unwrap_or_default()
        .iter()
        .rev()
        .find(|line| line.is_content());
    let after = lines
        .get(index + 1..)
        .unwrap_or_default()
        .iter()
        .find(|line| line.is_content());
    before.into_iter().chain(after)
}

/// Tells whether paragraphs are broken into lines of one width, as in mails and old text files.
fn is_wrapped(lines: &[Line]) -> bool {
    const WIDEST: usize = 120;
    let mut inner = 0;
    let mut open = 0;
    let mut chars = 0;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        if !line.is_content() || !next.is_content() || line.heading().is_some() || item(line.text).is_some() {
            continue;
        }
        if line.chars > WIDEST {
            return false;
        }
        inner += 1;
        chars += line.chars;
        open += usize::from(!line.text.ends_with([
            '.', '!', '?', ':', '\u{61F}', '\u{61B}', '\u{BB}', '"', '\u{201D}',
        ]));
    }
    inner >= 4 && open * 10 >= inner * 7 && chars >= inner * 40
}
