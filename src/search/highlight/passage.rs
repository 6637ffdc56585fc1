//! The passage of a text that shows most of what hit, cut at words.

use std::collections::HashSet;
use std::ops::Range;

use super::{Hit, Snippet};

/// Stands where something was left out.
const ELLIPSIS: char = '\u{2026}';
/// Share of the passage that stands before the first hit, as a divisor.
const LEAD: usize = 5;

/// Cuts the best passage of at most `max_chars` characters.
pub(super) fn cut(text: &str, hits: &[Hit], max_chars: usize) -> Snippet {
    let window = best(text, hits, max_chars);
    let mut snippet = Snippet::default();
    let mut room = max_chars;
    if window.start > 0 {
        snippet.text.push(ELLIPSIS);
        room = room.saturating_sub(1);
    }
    let ends_early = window.end < text.trim_end().len();
    if ends_early {
        room = room.saturating_sub(1);
    }
    // Copies the letters onto one line, and notes where each byte went.
    let mut kept: Vec<(usize, usize)> = Vec::new();
    let mut space = false;
    for (at, letter) in text.get(window.clone()).unwrap_or_default().char_indices() {
        if letter.is_whitespace() {
            space = true;
            continue;
        }
        let begins = kept.is_empty();
        if space && !begins {
            if room == 0 {
                break;
            }
            snippet.text.push(' ');
            room -= 1;
        }
        space = false;
        if room == 0 {
            break;
        }
        kept.push((window.start + at, snippet.text.len()));
        snippet.text.push(letter);
        room -= 1;
    }
    let original_end = kept.last().map_or(window.start, |(at, _)| {
        text.get(*at..)
            .and_then(|rest| rest.chars().next())
            .map_or(*at, |letter| at + letter.len_utf8())
    });
    let new_place = |at: usize| {
        let index = kept.partition_point(|(original, _)| *original < at);
        kept.get(index).map_or(snippet.text.len(), |(_, new)| *new)
    };
    for hit in hits {
        if hit.range.start < window.start || hit.range.end > original_end {
            continue;
        }
        let start = new_place(hit.range.start);
        let end = end_of(&snippet.text, new_place(hit.range.end), start);
        match snippet.highlights.last_mut() {
            Some(last) if start < last.end => last.end = last.end.max(end),
            _ if start < end => snippet.highlights.push(start..end),
            _ => {}
        }
    }
    if ends_early {
        snippet.text.push(ELLIPSIS);
    }
    snippet
}

/// Takes back the space that stands between a hit and the letter behind it.
fn end_of(text: &str, end: usize, start: usize) -> usize {
    text.get(start..end)
        .map_or(end, |hit| start + hit.trim_end().len())
}

/// Finds the window whose hits are of most different words, then most, then the first.
fn best(text: &str, hits: &[Hit], max_chars: usize) -> Range<usize> {
    // Place of each character, so that characters can be counted and cut.
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let number = |at: usize| places.partition_point(|place| *place < at);
    let byte = |number: usize| places.get(number).copied().unwrap_or(text.len());
    let lead = max_chars / LEAD;
    let mut best: Option<((usize, usize), usize)> = None;
    for (nth, hit) in hits.iter().enumerate() {
        let first = number(hit.range.start);
        let reach = byte((first + max_chars).saturating_sub(lead + 2));
        let inside = hits.iter().skip(nth).take_while(|hit| hit.range.end <= reach);
        let (mut words, mut count) = (HashSet::new(), 0);
        for hit in inside {
            words.insert(hit.word);
            count += 1;
        }
        let worth = (words.len(), count);
        if best.is_none_or(|(known, _)| worth > known) {
            best = Some((worth, first));
        }
    }
    let first = best.map_or(0, |(_, first)| first);
    if places.len() <= max_chars {
        return 0..text.len();
    }
    let mut start = first
        .saturating_sub(lead)
        .min(places.len().saturating_sub(max_chars));
    // To the start of a word, forwards, but not behind the hit.
    let starts_word = |number: usize| {
        number == 0
            || text
                .get(..byte(number))
                .is_some_and(|before| before.ends_with(char::is_whitespace))
    };
    while start < first && !starts_word(start) {
        start += 1;
    }
    let mut end = (start + max_chars).min(places.len());
    // To the end of a word, backwards, unless the word fills the passage.
    let ends_word = |number: usize| {
        text.get(byte(number)..)
            .is_none_or(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
    };
    let mut back = end.saturating_sub(usize::from(start > 0) + usize::from(end < places.len()));
    let floor = back.saturating_sub(max_chars / 2).max(start + 1);
    while back > floor && !ends_word(back) {
        back -= 1;
    }
    if ends_word(back) {
        end = back;
    } else {
        end = whole_cluster(text, byte(end.saturating_sub(2)), byte(start)).map_or(end, number);
    }
    byte(start)..byte(end)
}

/// Gives the last boundary between clusters that is not behind `end`.
fn whole_cluster(text: &str, end: usize, start: usize) -> Option<usize> {
    use unicode_segmentation::GraphemeCursor;
    let mut cursor = GraphemeCursor::new(end, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) {
        return Some(end);
    }
    cursor
        .prev_boundary(text, 0)
        .ok()
        .flatten()
        .filter(|at| *at > start)
}
