//! The time of day of a printed date.

use std::ops::Range;

use crate::calendar::token::{Kind, Part};
use crate::calendar::words::{Half, Zone};

/// A time of day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Time {
    /// Seconds from midnight.
    pub(super) seconds: i64,
    /// The zone printed after it.
    pub(super) zone: Option<Zone>,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

/// Takes the first time of day out of the parts, so that its numbers are no dates.
pub(super) fn take(parts: &mut Vec<Part>) -> Option<Time> {
    let (start, end, time) = (0..parts.len()).find_map(|start| {
        let (end, time) = at(parts, start)?;
        Some((start, end, time))
    })?;
    parts.drain(start..end);
    Some(time)
}

/// Reads a time that begins at a part; returns the part after it.
fn at(parts: &[Part], start: usize) -> Option<(usize, Time)> {
    let announced = matches!(parts.get(start)?.kind, Kind::Clock);
    let first = start + usize::from(announced);
    let early_half = half(parts, first).filter(|_| is_number(parts, first + 1));
    let first = first + usize::from(early_half.is_some());
    let mut clock = clock(parts, first, announced)?;
    let late_half = half(parts, clock.end);
    clock.end += usize::from(late_half.is_some());
    let hour = with_half(clock.hour, late_half.or(early_half));
    let (zone, end) = zone(parts, clock.end);
    let range = parts.get(start)?.range.start..parts.get(end - 1)?.range.end;
    let seconds = i64::from(hour) * 3600 + i64::from(clock.minute) * 60 + i64::from(clock.second);
    Some((end, Time { seconds, zone, range }))
}

struct Clock {
    hour: u32,
    minute: u32,
    second: u32,
    /// The part after it.
    end: usize,
}

/// Reads `HH:MM`, `HH:MM:SS`, the minute before the hour, or an announced hour.
fn clock(parts: &[Part], first: usize, announced: bool) -> Option<Clock> {
    let hour = number(parts, first)?;
    let colon = matches!(
        parts.get(first + 1).map(|part| part.kind),
        Some(Kind::Punct(':' | '\u{FF1A}' | '\u{2236}'))
    );
    let dotted = announced
        && matches!(
            parts.get(first + 1).map(|part| part.kind),
            Some(Kind::Punct('.' | '\u{66B}' | '/') | Kind::Stray)
        );
    let minute = number(parts, first + 2).filter(|_| colon || dotted);
    let Some(minute) = minute else {
        // "3 pm", or an hour that a word announces.
        let latin_half = matches!(parts.get(first + 1).map(|part| part.kind), Some(Kind::Half(_)));
        return ((announced && hour < 25) || (latin_half && (1..=12).contains(&hour))).then_some(Clock {
            hour,
            minute: 0,
            second: 0,
            end: first + 1,
        });
    };
    let mut end = first + 3;
    let mut second = 0;
    if colon
        && matches!(
            parts.get(end).map(|part| part.kind),
            Some(Kind::Punct(':' | '\u{FF1A}'))
        )
        && let Some(value) = number(parts, end + 1).filter(|value| *value < 61)
    {
        second = value.min(59);
        end += 2;
        // A fraction of the second.
        if matches!(parts.get(end).map(|part| part.kind), Some(Kind::Punct('.' | ',')))
            && parts
                .get(end + 1)
                .is_some_and(|part| part.glued && matches!(part.kind, Kind::Number { .. }))
        {
            end += 2;
        }
    }
    if matches!(parts.get(end).map(|part| part.kind), Some(Kind::Minute)) {
        end += 1;
    }
    // Some pages print minute and hour in each other's place.
    let (hour, minute) = if hour > 24 && minute < 24 {
        (minute, hour)
    } else {
        (hour, minute)
    };
    (hour < 24 && minute < 60 || hour == 24 && minute == 0).then_some(Clock {
        hour,
        minute,
        second,
        end,
    })
}

fn number(parts: &[Part], index: usize) -> Option<u32> {
    match parts.get(index)?.kind {
        Kind::Number { value, digits: 1..=2 } => Some(value as u32),
        _ => None,
    }
}

fn is_number(parts: &[Part], index: usize) -> bool {
    number(parts, index).is_some()
}

fn half(parts: &[Part], index: usize) -> Option<Half> {
    match parts.get(index)?.kind {
        Kind::Half(half) => Some(half),
        Kind::Meem => Some(Half::Afternoon),
        _ => None,
    }
}

/// Moves an hour of the half day; hours that say it themselves stay.
fn with_half(hour: u32, half: Option<Half>) -> u32 {
    match (half, hour) {
        (Some(Half::Morning | Half::Night), 12) => 0,
        (Some(Half::Afternoon), 1..12) | (Some(Half::Night), 6..12) => hour + 12,
        _ => hour,
    }
}

/// Reads the zone after a time: `+0330`, `-05:00`, `GMT`, `UTC+3`, a city's name.
fn zone(parts: &[Part], start: usize) -> (Option<Zone>, usize) {
    let named = (start..parts.len().min(start + 4)).find_map(|index| match parts.get(index)?.kind {
        Kind::Zone(zone) => Some((zone, index + 1)),
        _ => None,
    });
    // Between time and a zone's name only words may stand, "Tehran time".
    let between = |end: usize| {
        parts.get(start..end - 1).is_some_and(|between| {
            between.iter().all(|part| {
                matches!(
                    part.kind,
                    Kind::Stray | Kind::Clock | Kind::Punct('(' | '/' | '[')
                )
            })
        })
    };
    match named.filter(|(_, end)| between(*end)) {
        Some((zone, end)) => match offset(parts, end) {
            Some((offset, end)) => (Some(Zone::Fixed(offset)), end),
            None => (Some(zone), end),
        },
        None => match offset(parts, start) {
            Some((offset, end)) => (Some(Zone::Fixed(offset)), end),
            None => (None, start),
        },
    }
}

/// Reads a signed offset; a dash before a date is none.
fn offset(parts: &[Part], start: usize) -> Option<(i32, usize)> {
    let sign = match parts.get(start)?.kind {
        Kind::Punct('+') => 1,
        Kind::Punct('-' | '\u{2212}') => -1,
        _ => return None,
    };
    let after = parts.get(start + 1).filter(|part| part.glued)?;
    let Kind::Number { value, digits } = after.kind else {
        return None;
    };
    let (hours, minutes, end) = match digits {
        3 | 4 => (value / 100, value % 100, start + 2),
        1 | 2 => match (
            parts.get(start + 2).map(|part| part.kind),
            number(parts, start + 3),
        ) {
            (Some(Kind::Punct(':')), Some(minutes)) => (value, u64::from(minutes), start + 4),
            _ => (value, 0, start + 2),
        },
        _ => return None,
    };
    let another_number = matches!(
        parts.get(end).map(|part| part.kind),
        Some(Kind::Punct('-' | '/' | '.') | Kind::Month(_) | Kind::Number { .. })
    );
    let exists = hours <= 14 && minutes % 15 == 0 && minutes < 60;
    (exists && !another_number).then(|| (sign * (hours * 3600 + minutes * 60) as i32, end))
}
