//! Brackets and neutrals of an isolating run sequence: UAX #9, N0 to N2.

use icu_properties::props::BidiClass;

use super::{Bracket, Sequence, direction};

/// How many brackets may be open at once (BD16).
const OPEN_BRACKETS: usize = 63;

/// A pair of brackets by their positions in the sequence, and the strong types between them.
struct Pair {
    open: usize,
    close: usize,
    same: bool,
    opposite: bool,
}

/// How many strong types of each direction stand before a position.
#[derive(Clone, Copy, Default)]
struct Count {
    same: u32,
    opposite: u32,
}

/// Returns the strong type that N0 to N2 see in a resolved weak type.
fn strong(class: BidiClass) -> Option<BidiClass> {
    match class {
        BidiClass::L => Some(BidiClass::L),
        BidiClass::R | BidiClass::EN | BidiClass::AN => Some(BidiClass::R),
        _ => None,
    }
}

/// Gives pairs of brackets the direction that their content or context has (N0).
///
/// `original` gives a position's class before W1 and, where it was left ON by X1 to X8, its bracket.
pub(super) fn pair_brackets(
    types: &mut [BidiClass],
    sequence: &Sequence,
    original: impl Fn(usize) -> (BidiClass, Option<Bracket>),
) {
    let embedding = direction(sequence.level);
    let mut pairs = find_pairs(types, embedding, &original);
    pairs.sort_unstable_by_key(|pair| pair.open);
    let mut context = sequence.start;
    let mut seen = 0;
    for pair in pairs {
        for class in &types[seen..pair.open] {
            context = strong(*class).unwrap_or(context);
        }
        seen = pair.open;
        let class = if pair.same || pair.opposite && context == embedding {
            embedding
        } else if pair.opposite {
            context
        } else {
            continue;
        };
        for at in [pair.open, pair.close] {
            types[at] = class;
            let marks = (at + 1..types.len()).take_while(|i| original(*i).0 == BidiClass::NSM);
            let end = at + 1 + marks.count();
            types[at + 1..end].fill(class);
        }
    }
}

/// Finds the pairs of brackets (BD16) and whether strong types of either direction stand in them.
fn find_pairs(
    types: &[BidiClass],
    embedding: BidiClass,
    original: impl Fn(usize) -> (BidiClass, Option<Bracket>),
) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut stack: Vec<(char, usize, Count)> = Vec::new();
    let mut count = Count::default();
    for (i, class) in types.iter().copied().enumerate() {
        if class != BidiClass::ON {
            match strong(class) {
                Some(class) if class == embedding => count.same += 1,
                Some(_) => count.opposite += 1,
                None => {}
            }
            continue;
        }
        let Some(bracket) = original(i).1 else { continue };
        if bracket.opens {
            if stack.len() == OPEN_BRACKETS {
                break;
            }
            stack.push((bracket.pair, i, count));
        } else if let Some(at) = stack.iter().rposition(|(pair, ..)| *pair == bracket.pair) {
            let (_, open, before) = stack[at];
            stack.truncate(at);
            pairs.push(Pair {
                open,
                close: i,
                same: count.same > before.same,
                opposite: count.opposite > before.opposite,
            });
        }
    }
    pairs
}

/// Gives neutrals the direction of what surrounds them, else of the embedding (N1, N2).
pub(super) fn resolve(types: &mut [BidiClass], sequence: &Sequence) {
    let embedding = direction(sequence.level);
    let mut before = sequence.start;
    let mut i = 0;
    while i < types.len() {
        if let Some(class) = strong(types[i]) {
            before = class;
            i += 1;
            continue;
        }
        let mut end = i + 1;
        let after = loop {
            match types.get(end) {
                Some(class) => match strong(*class) {
                    Some(class) => break class,
                    None => end += 1,
                },
                None => break sequence.end,
            }
        };
        types[i..end].fill(if before == after { before } else { embedding });
        i = end;
    }
}
