//! Pictures: their captions, who made them, and the words that stand for them.

use crate::article::BlockKind;
use crate::ingest::page::lines::{self, Form};
use crate::text::orthography::match_key;

use super::repeats::similar;
use super::{Known, Line, ends_sentence, is_picture_count};

/// Makes captions of lines next to pictures that say who made them, and drops such lines elsewhere.
pub(super) fn captions(lines: &mut [Line]) {
    for place in 0..lines.len() {
        let beside = [place.checked_sub(1), place.checked_add(1)]
            .into_iter()
            .flatten()
            .filter_map(|place| lines.get(place))
            .any(|line| matches!(line.block.kind, BlockKind::Image | BlockKind::Caption));
        let Some(line) = lines.get(place).filter(|line| line.kept()) else {
            continue;
        };
        if line.block.kind != BlockKind::Paragraph {
            continue;
        }
        let credit = line.chars <= 160 && lines::begins(&line.key, Form::Credit) && !is_prose_like(line);
        let credited = line.chars <= 300 && ends_in_credit(&line.block.text);
        if beside && (credit || credited) {
            if let Some(line) = lines.get_mut(place) {
                line.block.kind = BlockKind::Caption;
                line.block.level = None;
                line.block.ordinal = None;
            }
        } else if (credit || (credited && line.chars <= 200))
            && let Some(line) = lines.get_mut(place)
        {
            line.drop = Some("credit");
        }
    }
}

/// Tells whether a line that begins like a credit is a sentence all the same.
fn is_prose_like(line: &Line) -> bool {
    line.block.text.split_whitespace().count() > 14 && line.ends_sentence()
}

/// Tells whether a text ends in who made the picture: «(Image: X)», «Getty Images», «/AP».
fn ends_in_credit(text: &str) -> bool {
    const AGENCIES: [&str; 14] = [
        "getty images",
        "getty",
        "reuters",
        "ap photo",
        "/ap",
        "/afp",
        "/ ap",
        "/ afp",
        "associated press",
        "shutterstock",
        "epa",
        "alamy",
        "istock",
        "ap file",
    ];
    let lower = lines::lowered(text.trim_end().trim_end_matches(['.', ' ']));
    if let Some(bracket) = lower
        .strip_suffix([')', ']'])
        .and_then(|text| text.rsplit(['(', '[']).next())
    {
        let key = lines::key(bracket);
        let short = bracket.chars().count() <= 80 && bracket.len() < lower.len();
        let named = AGENCIES
            .iter()
            .filter(|agency| agency.len() > 4)
            .any(|agency| bracket.contains(agency));
        if short && (lines::begins(&key, Form::Credit) || named) {
            return true;
        }
    }
    AGENCIES.iter().any(|agency| lower.ends_with(agency)) && !ends_sentence(text)
}

/// Drops captions that only say who made the picture, and what else of a gallery is no caption.
pub(super) fn credits(lines: &mut [Line]) {
    for line in lines
        .iter_mut()
        .filter(|line| line.kept() && line.block.kind == BlockKind::Caption)
    {
        let key = line.key.as_str();
        let words = line.block.text.split_whitespace().count();
        let gallery =
            lines::is(key, Form::Gallery) || is_picture_count(key) || !key.contains(char::is_alphabetic);
        line.drop = if gallery {
            Some("gallery")
        } else if lines::is(key, Form::Advert) {
            Some("advert")
        } else if lines::is(key, Form::Offer)
            || lines::is(key, Form::Related)
            || lines::begins(key, Form::Offer) && words <= 8
        {
            Some("offer")
        } else if words <= 9 && lines::begins(key, Form::Credit) && is_bare_credit(&line.block.text, key) {
            Some("credit")
        } else {
            None
        };
    }
}

/// Tells whether a line that begins like a credit says nothing else: «Photo: A. Body», «© B».
fn is_bare_credit(text: &str, key: &str) -> bool {
    text.contains([':', '\u{A9}'])
        || ["image copyright", "image credit", "courtesy"]
            .iter()
            .any(|bare| key.starts_with(bare))
}

/// Takes words off pictures that stand beside them anyway: the title, the caption, a file's name.
pub(super) fn pictures(lines: &mut [Line], known: &Known<'_>) {
    let title = match_key(known.title);
    for place in 0..lines.len() {
        let caption = lines
            .get(place + 1)
            .filter(|line| line.block.kind == BlockKind::Caption)
            .map(|line| match_key(&line.block.text))
            .unwrap_or_default();
        let Some(line) = lines.get_mut(place) else {
            continue;
        };
        if line.block.kind != BlockKind::Image || line.block.text.is_empty() {
            continue;
        }
        let key = match_key(&line.block.text);
        let words: Vec<&str> = key.split(' ').collect();
        let said = words.iter().filter(|word| caption.contains(**word)).count() * 10 >= words.len() * 6;
        let file = words.len() == 1 && key.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '.'));
        let titled = similar(&key, &title) || (words.len() > 3 && title.contains(&key));
        if said || file || titled {
            line.block.text.clear();
        }
    }
}
