//! From what stands on the page back to the article's own letters: what is copied.
//!
//! The page shows a view of the text: composed, with links numbered, perhaps
//! without vowel marks or with half-spaces put back, tables filled up with
//! blanks. Both have the same letters in the same order, so a place in one is
//! found in the other by counting them.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;

use super::element::Element;
use super::flow::Flow;
use super::selection::Selection;
use crate::library::Entry;
use crate::theme::Role;

/// Returns the selected text as the article has it, a blank line between paragraphs.
pub(in crate::tui) fn selected(entry: &Entry, flow: &Flow, selection: &Selection) -> String {
    let (first, last) = selection.ends();
    let mut text = String::new();
    for place in first.element..=last.element {
        let Some(element) = flow.elements().get(place) else {
            break;
        };
        let Some(range) = selection.range(place, element, flow.width()) else {
            continue;
        };
        let part = of(entry, flow, place, element, range);
        if part.is_empty() {
            continue;
        }
        if !text.is_empty() {
            text.push_str(if element.space == 0 { "\n" } else { "\n\n" });
        }
        text.push_str(&part);
    }
    text
}

/// Returns a part of an element as the article has it.
fn of(entry: &Entry, flow: &Flow, place: usize, element: &Element, range: Range<usize>) -> String {
    let article = &entry.article;
    let source = match (element.role, element.origin) {
        (Role::Headline, None) => Some(article.title.as_str()),
        (Role::Lead, None) => article.lead.as_deref(),
        (_, Some((block, _))) => {
            let block = article.body.blocks.get(block as usize);
            block.map(|block| block.text.as_str())
        }
        _ => None,
    };
    // a block of several elements goes on where the one before ended
    let before: usize = flow
        .elements()
        .iter()
        .take(place)
        .rev()
        .take_while(|other| same_block(other, element))
        .map(|other| letters(&other.text).len())
        .sum();
    let after: usize = flow
        .elements()
        .iter()
        .skip(place + 1)
        .take_while(|other| same_block(other, element))
        .map(|other| letters(&other.text).len())
        .sum();
    let shown = letters(&element.text);
    let start = shown.partition_point(|letter| letter.byte < range.start);
    let end = shown.partition_point(|letter| letter.byte < range.end);
    if start >= end {
        return String::new();
    }
    let own = source.map(letters).unwrap_or_default();
    let matches = own.len() == before + shown.len() + after
        && own
            .iter()
            .skip(before)
            .zip(&shown)
            .all(|(own, shown)| own.letter == shown.letter);
    match source {
        Some(source) if matches => cut(source, &own, before + start..before + end),
        // a label of the interface, or a text that the page shows otherwise
        _ => {
            let text = cut(&element.text, &shown, start..end);
            let plain = text.chars().filter(|c| !is_isolate(*c));
            plain.map(|c| if c == '\u{a0}' { ' ' } else { c }).collect()
        }
    }
}

fn same_block(other: &Element, element: &Element) -> bool {
    match (other.origin, element.origin) {
        (Some((one, _)), Some((other, _))) => one == other,
        _ => false,
    }
}

/// Returns the text of some letters, with the marks that belong to the last one.
fn cut(text: &str, letters: &[Letter], range: Range<usize>) -> String {
    let start = letters.get(range.start).map_or(0, |letter| letter.byte);
    let end = letters.get(range.end).map_or(text.len(), |letter| letter.byte);
    let part = text.get(start..end).unwrap_or_default();
    let part = without_numbers(part);
    let kept = part.trim_end_matches(|c: char| c.is_whitespace() || is_format(c));
    kept.to_owned()
}

/// A letter and the byte at which it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Letter {
    letter: char,
    byte: usize,
}

/// Lists what of a text every view of it has: no blanks, marks or format characters, no numbers of links.
fn letters(text: &str) -> Vec<Letter> {
    let mut found = Vec::new();
    let mut skipped = numbers(text).into_iter().peekable();
    for (byte, c) in text.char_indices() {
        while skipped.next_if(|number| number.end <= byte).is_some() {}
        if skipped.peek().is_some_and(|number| number.start <= byte) {
            continue;
        }
        let decomposed = std::iter::once(c).nfd();
        found.extend(
            decomposed
                .filter(|c| !is_left_out(*c))
                .map(|letter| Letter { letter, byte }),
        );
    }
    found
}

fn is_left_out(c: char) -> bool {
    use unicode_normalization::char::is_combining_mark;
    c.is_whitespace() || c.is_control() || is_format(c) || is_combining_mark(c) || c == '\u{2502}'
}

/// Returns whether a character sets a text apart from the direction of its neighbours.
fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

/// Returns whether a character only says how others are to be shown.
fn is_format(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{600}'..='\u{605}' | '\u{6dd}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe0f}' | '\u{feff}')
}

/// Finds the numbers that the page writes behind links: digits in brackets, isolated.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices("\u{2066}[") {
        let rest = text.get(start..).unwrap_or_default();
        let Some(end) = rest.find("]\u{2069}") else { break };
        let inside = rest.get("\u{2066}[".len()..end).unwrap_or_default();
        if !inside.is_empty() && inside.chars().all(char::is_numeric) {
            found.push(start..start + end + "]\u{2069}".len());
        }
    }
    found
}

fn without_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for number in numbers(text) {
        out.push_str(text.get(from..number.start).unwrap_or_default());
        from = number.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_of_a_text_have_the_same_letters() {
        let plain = |text: &str| {
            letters(text)
                .iter()
                .map(|letter| letter.letter)
                .collect::<String>()
        };
        // composed and not, with marks and without, a half-space and a blank, a numbered link
        for (one, other) in [
            ("\u{622}\u{628}", "\u{627}\u{653}\u{628}"),
            ("\u{628}\u{64e}\u{631}", "\u{628}\u{631}"),
            (
                "\u{645}\u{6cc} \u{634}\u{648}\u{62f}",
                "\u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f}",
            ),
            ("here now", "here\u{2066}[\u{6f1}]\u{2069} now"),
        ] {
            assert_eq!(plain(one), plain(other));
        }
    }

    #[test]
    fn a_cut_keeps_the_marks_of_its_last_letter_and_no_number() {
        let text = "\u{628}\u{64e}\u{631}\u{2066}[1]\u{2069} a";
        let found = letters(text);
        assert_eq!(cut(text, &found, 0..1), "\u{628}\u{64e}");
        assert_eq!(cut(text, &found, 0..2), "\u{628}\u{64e}\u{631}");
        assert_eq!(cut(text, &found, 1..3), "\u{631} a");
    }
}
