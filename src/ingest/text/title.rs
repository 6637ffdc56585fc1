//! The title, the kicker above it, and its repetitions.

use super::line::{Line, Role};
use crate::text::orthography::match_key;

/// Longest title, in characters.
const LONGEST: usize = 160;
/// Content lines in which a repeated line is the title.
const REPEATED_WITHIN: usize = 8;
/// Content lines that may stand before a heading that is the title.
const BEFORE_HEADING: usize = 4;

/// A title and what stands above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Title {
    pub(super) text: String,
    pub(super) kicker: Option<String>,
    /// The line of the title, from which the text goes on.
    pub(super) index: usize,
}

/// Finds the title and takes its lines; `None` where no line is one.
pub(super) fn take(lines: &mut [Line]) -> Option<Title> {
    let content: Vec<usize> = (0..lines.len())
        .filter(|index| lines.get(*index).is_some_and(Line::is_content))
        .collect();
    let index = heading(lines, &content)
        .or_else(|| repeated(lines, &content))
        .or_else(|| first(lines, &content))?;
    let text = plain(lines.get(index)?).to_owned();
    let above = content.iter().rev().find(|above| **above < index).copied();
    let kicker = above.and_then(|above| {
        let line = lines.get_mut(above)?;
        let text = plain(line).to_owned();
        let is_kicker = line.chars <= LONGEST && text.ends_with(['\u{61B}', ':', '\u{FF1A}', ';']);
        if is_kicker {
            line.role = Role::Taken;
        }
        is_kicker.then_some(text)
    });
    if let Some(line) = lines.get_mut(index) {
        line.role = Role::Taken;
    }
    let text = drop_repetitions(lines, text);
    Some(Title { text, kicker, index })
}

/// Returns a line's text without the marks of a heading.
pub(super) fn plain<'a>(line: &Line<'a>) -> &'a str {
    line.heading().map_or(line.text, |(_, text)| text)
}

/// The first heading of the highest level, unless running text stands before it.
fn heading(lines: &[Line], content: &[usize]) -> Option<usize> {
    let headings: Vec<(u8, usize)> = content
        .iter()
        .filter_map(|index| Some((lines.get(*index)?.heading()?.0, *index)))
        .collect();
    let (_, index) = headings
        .iter()
        .copied()
        .min_by_key(|(level, index)| (*level, *index))?;
    let before: Vec<&Line> = content
        .iter()
        .take_while(|before| **before < index)
        .filter_map(|before| lines.get(*before))
        .collect();
    let clear = before.len() <= BEFORE_HEADING && !before.iter().any(|line| line.is_prose());
    clear.then_some(index)
}

/// A line that stands twice among the first ones, perhaps once with the site's name behind it.
fn repeated(lines: &[Line], content: &[usize]) -> Option<usize> {
    let head: Vec<(usize, &Line)> = content
        .iter()
        .take(REPEATED_WITHIN)
        .filter_map(|index| Some((*index, lines.get(*index)?)))
        .filter(|(_, line)| line.is_short() && !line.key.is_empty())
        .collect();
    head.iter().enumerate().find_map(|(place, (index, line))| {
        let mut later = head.iter().skip(place + 1);
        let (other_index, other) = later.find(|(_, other)| same(&line.key, &other.key))?;
        // The shorter one has no site's name.
        Some(if other.key.len() < line.key.len() {
            *other_index
        } else {
            *index
        })
    })
}

/// The first line, where it is short enough; a kicker gives way to the line below it.
fn first(lines: &[Line], content: &[usize]) -> Option<usize> {
    let index = *content.first()?;
    let line = lines.get(index)?;
    let next = content.get(1).and_then(|next| Some((*next, lines.get(*next)?)));
    if line.text.ends_with(['\u{61B}', ':', '\u{FF1A}'])
        && let Some((next, below)) = next
        && below.chars <= LONGEST
        && content.len() > 2
    {
        return Some(next);
    }
    (line.chars <= LONGEST).then_some(index)
}

/// Drops the lines that repeat the title.
fn drop_repetitions(lines: &mut [Line], title: String) -> String {
    let key = match_key(&title);
    for line in lines
        .iter_mut()
        .filter(|line| line.is_content() && line.is_short())
    {
        let own = match_key(plain(line));
        if own == key || (own.len() > key.len() && same(&own, &key)) {
            line.role = Role::Dropped("duplicate_title");
        }
    }
    title
}

/// Tells whether two keys are one title, one of them perhaps with « - site» behind it.
fn same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let Some(rest) = long.strip_prefix(short) else {
        return false;
    };
    let rest = rest.trim_start();
    rest.is_empty()
        || (rest.starts_with(['-', '|', '\u{2013}', '\u{2014}', '\u{BB}', '\u{AB}'])
            && rest.split_whitespace().count() <= 5
            && short.split_whitespace().count() > 1)
}

/// Takes « - site» off a title, where the site is known by name.
pub(super) fn without_site<'a>(title: &'a str, sites: &[&str]) -> &'a str {
    for separator in [" - ", " | ", " \u{2013} ", " \u{2014} ", " :: ", " \u{AB} "] {
        if let Some((head, tail)) = title.rsplit_once(separator) {
            let tail = match_key(tail);
            let known = |site: &&str| {
                let site = match_key(site);
                site == tail || site.ends_with(&format!(" {tail}")) || tail.ends_with(&format!(" {site}"))
            };
            if !head.trim().is_empty() && !tail.is_empty() && sites.iter().any(known) {
                return head.trim();
            }
        }
    }
    title
}
