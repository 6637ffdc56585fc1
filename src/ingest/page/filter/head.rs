//! The head of an article: dates, names, sections, the standfirst.

use crate::article::BlockKind;
use crate::calendar::{Found, Hints, find};
use crate::ingest::page::lines::{self, Form};
use crate::text::digits;
use crate::text::orthography::match_key;

use super::repeats::similar;
use super::{Known, LINE, Line, SHORT, is_strong};

/// Short lines above the text that are dropped at most: more of them are a list, which is the text.
const SHORT_LINES: usize = 6;

/// Paragraphs that a standfirst has at most.
const STANDFIRST: usize = 2;
/// Characters of a paragraph of a standfirst at least.
const SENTENCE: usize = 20;

/// Clears the head of an article: dates, names, sections, a standfirst that is known as the lead.
pub(super) fn head(lines: &mut [Line], first: usize, known: &Known<'_>) {
    let description = known.description.map(match_key).unwrap_or_default();
    let short = |line: &Line| {
        line.block.kind == BlockKind::Paragraph
            && line.chars <= SHORT
            && !line.ends_sentence()
            && !is_strong(&line.block)
    };
    let many = lines
        .iter()
        .take(first)
        .filter(|line| line.kept() && short(line) && !is_date_line(line, known.lang))
        .count()
        > SHORT_LINES;
    // a standfirst is one sentence or two; below more of them the text has begun
    let begun = lines
        .iter()
        .take(first)
        .enumerate()
        .filter(|(_, line)| {
            let plain = line.block.kind == BlockKind::Paragraph;
            line.kept() && plain && line.chars >= SENTENCE && line.ends_sentence()
        })
        .map(|(place, _)| place)
        .nth(STANDFIRST)
        .unwrap_or(first);
    // between a standfirst and the text stand names and dates
    let mut parted = false;
    for place in (0..=first).rev() {
        let below = lines.get(place + 1).and_then(|line| line.drop);
        let Some(line) = lines.get_mut(place) else {
            continue;
        };
        if !line.kept() {
            parted |= place < first && matches!(line.drop, Some("credit" | "gallery"));
            continue;
        }
        let heading = line.block.kind == BlockKind::Heading;
        let key = match_key(&line.block.text);
        if !description.is_empty() && (parted || heading) && line.is_text() && similar(&key, &description) {
            line.drop = Some("lead");
            continue;
        }
        if place == first || matches!(line.block.kind, BlockKind::Image | BlockKind::Caption) {
            continue;
        }
        let item = line.block.kind == BlockKind::ListItem;
        let plain = item || line.block.kind == BlockKind::Paragraph;
        if plain && matches!(below, Some("credit" | "gallery")) && line.chars <= 600 {
            line.block.kind = BlockKind::Caption;
        } else if is_date_line(line, known.lang) {
            line.drop = Some("date");
        } else if is_byline(line, known) {
            line.drop = Some("byline");
        } else if (heading || plain) && line.chars <= LINE && lines::begins(&line.key, Form::Offer) {
            line.drop = Some("offer");
        } else if !many && place < begun && short(line) {
            line.drop = Some("head_line");
        }
        parted |= !line.kept();
    }
}

/// Tells whether a line is a date with a few words around it.
pub(super) fn is_date_line(line: &Line, lang: Option<&str>) -> bool {
    if line.chars > 110 || line.block.kind == BlockKind::Table {
        return false;
    }
    let words = line.block.text.split_whitespace().count();
    match find(&line.block.text, &Hints { lang }) {
        Found::Date(printed) => printed.strays <= 6 || (printed.announced && printed.strays <= 10),
        Found::Invalid { strays } => strays <= 3,
        // in a language whose months are not known: a year and another number in a short line
        Found::Nothing => {
            let ascii = digits::to_ascii(&line.block.text);
            let numbers: Vec<&str> = ascii
                .split(|c: char| !c.is_ascii_digit())
                .filter(|number| !number.is_empty())
                .collect();
            let year = numbers.iter().any(|number| {
                number.len() == 4
                    && (number.starts_with("20") || number.starts_with("19") || number.starts_with("14"))
            });
            words <= 9 && year && numbers.len() >= 2 && !line.ends_sentence()
        }
    }
}

pub(super) fn is_byline(line: &Line, known: &Known<'_>) -> bool {
    if line.chars > 120 {
        return false;
    }
    let author = known.author.map(match_key).unwrap_or_default();
    let key = match_key(&line.block.text);
    let named = !author.is_empty() && key.contains(&author) && line.chars <= author.chars().count() + 40;
    let by = ["by ", "por ", "par ", "von ", "di ", "posted by ", "written by "]
        .iter()
        .any(|by| line.key.starts_with(by))
        && line.block.text.split_whitespace().count() <= 12;
    (named || by) && !line.ends_sentence()
}
