//! Explicit levels and isolating run sequences: UAX #9, X1 to X10.

use icu_properties::props::BidiClass;

use super::{Sequence, direction, is_initiator, is_removed};

/// The deepest explicit level (BD2).
const MAX_DEPTH: u8 = 125;

/// An entry of the directional status stack (X1).
struct Status {
    level: u8,
    overridden: Option<BidiClass>,
    /// The initiator, if the entry is an isolate's.
    isolate: Option<usize>,
}

/// Returns the level that the first strong class outside isolates asks for (P2, P3); stops where `classes` do.
pub(super) fn first_strong(classes: impl Iterator<Item = BidiClass>) -> Option<u8> {
    let mut isolates = 0_usize;
    for class in classes {
        match class {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            BidiClass::L if isolates == 0 => return Some(0),
            BidiClass::R | BidiClass::AL if isolates == 0 => return Some(1),
            BidiClass::B => return None,
            _ => {}
        }
    }
    None
}

/// Returns the one sequence of a paragraph without embeddings and isolates.
pub(super) fn whole(classes: &[BidiClass], base: u8) -> Vec<Sequence> {
    let indices = (0_u32..)
        .zip(classes)
        .filter(|(_, c)| !is_removed(**c))
        .map(|(i, _)| i);
    vec![Sequence {
        level: base,
        indices: indices.collect(),
        start: direction(base),
        end: direction(base),
    }]
}

/// Applies X1 to X8 to `levels` and, for overrides, to `types`; then finds the sequences (X10).
pub(super) fn resolve(
    classes: &[BidiClass],
    types: &mut [BidiClass],
    levels: &mut [u8],
    base: u8,
) -> Vec<Sequence> {
    let matching = matching_terminators(classes);
    embed(classes, &matching, types, levels, base);
    sequences(classes, &matching, levels, base)
}

/// Finds the PDI that closes each isolate (BD9), at the initiator's position.
fn matching_terminators(classes: &[BidiClass]) -> Vec<Option<u32>> {
    let mut matching = vec![None; classes.len()];
    let mut open = Vec::new();
    for (i, class) in classes.iter().copied().enumerate() {
        match class {
            BidiClass::PDI => {
                if let Some(initiator) = open.pop() {
                    let slot: &mut Option<u32> = &mut matching[initiator];
                    *slot = Some(i as u32);
                }
            }
            BidiClass::B => open.clear(),
            class if is_initiator(class) => open.push(i),
            _ => {}
        }
    }
    matching
}

/// Returns the level that the content of an FSI asks for, skipping the isolates in it (P2 within X5c).
fn isolate_level(classes: &[BidiClass], matching: &[Option<u32>], initiator: usize) -> u8 {
    let end = matching[initiator].map_or(classes.len(), |i| i as usize);
    let mut i = initiator + 1;
    while i < end {
        match classes[i] {
            BidiClass::L | BidiClass::B => return 0,
            BidiClass::R | BidiClass::AL => return 1,
            class if is_initiator(class) => match matching[i] {
                Some(close) => i = close as usize,
                None => return 0,
            },
            _ => {}
        }
        i += 1;
    }
    0
}

/// Gives each character its explicit level (X1 to X8).
fn embed(
    classes: &[BidiClass],
    matching: &[Option<u32>],
    types: &mut [BidiClass],
    levels: &mut [u8],
    base: u8,
) {
    use BidiClass as C;
    let bottom = || Status {
        level: base,
        overridden: None,
        isolate: None,
    };
    let mut stack = vec![bottom()];
    let (mut overflow_isolates, mut overflow_embeddings, mut valid_isolates) = (0_usize, 0_usize, 0_usize);
    for (i, class) in classes.iter().copied().enumerate() {
        let (level, overridden) = stack
            .last()
            .map_or((base, None), |top| (top.level, top.overridden));
        match class {
            C::LRE | C::RLE | C::LRO | C::RLO => {
                levels[i] = level;
                let next = next_level(level, matches!(class, C::RLE | C::RLO));
                if next <= MAX_DEPTH && overflow_isolates == 0 && overflow_embeddings == 0 {
                    let overridden = match class {
                        C::LRO => Some(C::L),
                        C::RLO => Some(C::R),
                        _ => None,
                    };
                    stack.push(Status {
                        level: next,
                        overridden,
                        isolate: None,
                    });
                } else if overflow_isolates == 0 {
                    overflow_embeddings += 1;
                }
            }
            C::LRI | C::RLI | C::FSI => {
                levels[i] = level;
                types[i] = overridden.unwrap_or(class);
                let right = class == C::RLI || class == C::FSI && isolate_level(classes, matching, i) == 1;
                let next = next_level(level, right);
                if next <= MAX_DEPTH && overflow_isolates == 0 && overflow_embeddings == 0 {
                    valid_isolates += 1;
                    stack.push(Status {
                        level: next,
                        overridden: None,
                        isolate: Some(i),
                    });
                } else {
                    overflow_isolates += 1;
                }
            }
            C::PDI => {
                if overflow_isolates > 0 {
                    overflow_isolates -= 1;
                } else if valid_isolates > 0 {
                    overflow_embeddings = 0;
                    while stack.pop().is_some_and(|status| status.isolate.is_none()) {}
                    valid_isolates -= 1;
                }
                let top = stack.last();
                levels[i] = top.map_or(base, |top| top.level);
                types[i] = top.and_then(|top| top.overridden).unwrap_or(class);
            }
            C::PDF => {
                if overflow_isolates > 0 {
                } else if overflow_embeddings > 0 {
                    overflow_embeddings -= 1;
                } else if stack.len() > 1 && stack.last().is_some_and(|top| top.isolate.is_none()) {
                    stack.pop();
                }
                levels[i] = level;
            }
            C::B => {
                levels[i] = base;
                stack.clear();
                stack.push(bottom());
                (overflow_isolates, overflow_embeddings, valid_isolates) = (0, 0, 0);
            }
            C::BN => levels[i] = level,
            _ => {
                levels[i] = level;
                types[i] = overridden.unwrap_or(class);
            }
        }
    }
}

/// Returns the next higher odd (right to left) or even level.
fn next_level(level: u8, right: bool) -> u8 {
    if right { (level + 1) | 1 } else { (level + 2) & !1 }
}

/// Joins level runs into isolating run sequences (BD13) and finds their sos and eos (X10).
fn sequences(classes: &[BidiClass], matching: &[Option<u32>], levels: &[u8], base: u8) -> Vec<Sequence> {
    // the position of a PDI -> the sequence that its initiator ended
    let mut waiting: Vec<Option<u32>> = vec![None; classes.len()];
    let mut sequences: Vec<Sequence> = Vec::new();
    let mut current: Option<usize> = None;
    let mut before: Option<usize> = None;
    for i in (0..classes.len()).filter(|i| !is_removed(classes[*i])) {
        let level = levels[i];
        let continues = before.is_some_and(|b| levels[b] == level);
        if !continues {
            // the run that ends here: what follows it decides its eos unless it ends in an isolate
            let previous_level = before.map_or(base, |b| levels[b]);
            if let (Some(s), Some(b)) = (current, before)
                && !is_initiator(classes[b])
            {
                sequences[s].end = direction(level.max(levels[b]));
            }
            current = waiting[i].take().map(|s| s as usize);
            if current.is_none() {
                sequences.push(Sequence {
                    level,
                    indices: Vec::new(),
                    start: direction(previous_level.max(level)),
                    end: direction(level.max(base)),
                });
                current = Some(sequences.len() - 1);
            }
        }
        if let Some(s) = current {
            sequences[s].indices.push(i as u32);
            // stands where the sequence ends in an unclosed isolate or with the paragraph
            sequences[s].end = direction(level.max(base));
            if let Some(close) = matching[i].filter(|_| is_initiator(classes[i])) {
                waiting[close as usize] = Some(s as u32);
            }
        }
        before = Some(i);
    }
    sequences
}
