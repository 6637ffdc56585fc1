//! Dates that stand on lines of their own, at the head and at the tail.

use super::field;
use super::line::{Line, Role};
use crate::article::Warning;
use crate::calendar::{Found, Hints, Instant, Printed, find, is_only_date_words, parse};
use crate::text::orthography::match_key;

/// Lines with text at the head, and at the tail, in which a date of the article may stand.
const HEAD: usize = 12;
const TAIL: usize = 8;
/// Lines with text at the head among which a date may lack its year.
const EARLY: usize = 6;
/// Longest line that is a date, in characters.
const LONGEST: usize = 150;

/// The date of an article as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Published {
    pub(super) instant: Option<Instant>,
    pub(super) text: Option<String>,
    pub(super) warnings: Vec<Warning>,
}

impl Published {
    /// Takes a labelled or printed date; the first one stays, others are compared with it.
    pub(super) fn take(&mut self, value: &str, hints: &Hints<'_>) {
        match find(value, hints) {
            Found::Date(printed) => self.merge(printed, value),
            Found::Invalid { .. } => {
                self.warn(Warning::DateInvalid);
                self.text.get_or_insert_with(|| value.to_owned());
            }
            Found::Nothing => {}
        }
    }

    fn merge(&mut self, printed: Printed, value: &str) {
        if printed.disagrees {
            self.warn(Warning::DatesDisagree);
        }
        match self.instant {
            None => {
                self.instant = Some(printed.instant);
                // Words beside the date, a site's name for one, are no part of it.
                let text = if printed.strays == 0 && !printed.announced {
                    value
                } else {
                    value.get(printed.range).unwrap_or(value)
                };
                self.text = Some(text.trim().to_owned());
            }
            Some(known) if known.day() != printed.instant.day() => self.warn(Warning::DatesDisagree),
            Some(_) => {}
        }
    }

    fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }
}

/// Takes the lines that are dates out of the text.
pub(super) fn take_lines(lines: &mut [Line], published: &mut Published, hints: &Hints<'_>) {
    let full: Vec<usize> = (0..lines.len())
        .filter(|index| lines.get(*index).is_some_and(|line| line.role != Role::Blank))
        .collect();
    let head: Vec<usize> = full.iter().copied().take(HEAD).collect();
    let tail: Vec<usize> = full
        .iter()
        .copied()
        .skip(HEAD.max(full.len().saturating_sub(TAIL)))
        .collect();
    let first_prose = lines.iter().position(Line::is_prose).unwrap_or(lines.len());
    let labelled = published.instant.is_some();
    for (zone, at_head) in [(&head, true), (&tail, false)] {
        for (place, index) in zone.iter().enumerate() {
            let Some(line) = lines
                .get(*index)
                .filter(|line| line.is_content() && line.chars <= LONGEST)
            else {
                continue;
            };
            let text = line.text;
            // Another date at the tail is the site's, not the article's.
            let settled = !at_head && (labelled || published.instant.is_some());
            let before_text = *index < first_prose && place < EARLY;
            let reason = reason(text, at_head, before_text, hints);
            if reason == Some("date") && !settled {
                let joined = with_time_beside(lines, *index, hints);
                published.take(joined.as_deref().unwrap_or(text), hints);
            }
            if let (Some(reason), Some(line)) = (reason, lines.get_mut(*index)) {
                line.role = Role::Dropped(reason);
            }
        }
    }
}

/// Tells why a line is a date and no text, if it is one.
fn reason(text: &str, at_head: bool, before_text: bool, hints: &Hints<'_>) -> Option<&'static str> {
    if is_site_clock(text, hints) {
        return Some("site_clock");
    }
    match find(text, hints) {
        Found::Date(printed) => {
            let alone = printed.strays == 0;
            let beside =
                printed.strays <= 3 && (printed.has_time || printed.announced) && !ends_sentence(text);
            (alone || (at_head && beside)).then_some("date")
        }
        Found::Invalid { strays } => (strays == 0).then_some("date"),
        // A day without a year, or a time alone: above the text it is the page's, below it belongs to the text.
        Found::Nothing => (before_text && !text.ends_with(':') && is_only_date_words(text)).then_some("date"),
    }
}

/// Tells whether a line is the clock of the site: «today …» with a date.
fn is_site_clock(text: &str, hints: &Hints<'_>) -> bool {
    const TODAY: [&str; 4] = [
        "\u{627}\u{645}\u{631}\u{648}\u{632}",
        "\u{628}\u{631}\u{627}\u{628}\u{631} \u{628}\u{627}",
        "\u{627}\u{644}\u{6CC}\u{648}\u{645}",
        "\u{627}\u{62C}",
    ];
    let key = match_key(text);
    TODAY
        .iter()
        .filter_map(|today| key.strip_prefix(today))
        .any(|rest| !rest.starts_with(char::is_alphabetic) && field::is_date(rest, hints))
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '\u{61F}'])
}

/// Joins a date with the time on the line before or after it.
fn with_time_beside(lines: &[Line], index: usize, hints: &Hints<'_>) -> Option<String> {
    let own = lines.get(index)?.text;
    if parse(own, hints)?.has_time {
        return None;
    }
    let next = lines
        .get(index + 1..)?
        .iter()
        .find(|line| line.role != Role::Blank);
    let before = lines
        .get(..index)?
        .iter()
        .rev()
        .find(|line| line.role != Role::Blank);
    [next, before].into_iter().flatten().find_map(|line| {
        let short = line.is_content() && line.chars <= 30;
        let time_only = short && is_only_date_words(line.text) && parse(line.text, hints).is_none();
        let joined = format!("{own} {}", line.text);
        (time_only && parse(&joined, hints)?.has_time).then_some(joined)
    })
}
