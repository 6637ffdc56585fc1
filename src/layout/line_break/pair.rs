//! What may happen between two items: UAX #14 (Unicode 18), LB4 to LB31, in the order of the annex.

use icu_properties::props::LineBreak as Lb;

use super::number::Progress;
use super::{Ahead, Break, Item, State};

/// Decides what may happen before `next`.
pub(super) fn decide(state: &State, next: Item, ahead: Ahead<'_>) -> Break {
    let (before, after) = (state.previous.class, next.class);
    match before {
        // LB4, LB5
        Lb::CR if after == Lb::LF => return Break::Prohibited,
        Lb::BK | Lb::CR | Lb::LF | Lb::NL => return Break::Mandatory,
        // most pairs of a text: letters, and letters before a space (LB28, LB7)
        Lb::AL | Lb::HL if matches!(after, Lb::AL | Lb::HL | Lb::SP) => {
            return Break::Prohibited;
        }
        _ => {}
    }
    let prohibited = spaces(state, next, ahead).unwrap_or_else(|| {
        quotations(state, next, ahead)
            .or_else(|| words(state, next))
            .unwrap_or_else(|| numbers(state, next, ahead) || syllables(state, next, ahead))
    });
    if prohibited {
        Break::Prohibited
    } else {
        Break::Allowed
    }
}

/// LB6 to LB18: what spaces, joiners and closing punctuation ask for; some(true) prohibits, some(false) allows.
fn spaces(state: &State, next: Item, ahead: Ahead<'_>) -> Option<bool> {
    let (before, after) = (state.previous.class, next.class);
    let last = state.before_spaces.class;
    match after {
        // LB6, LB7
        Lb::BK | Lb::CR | Lb::LF | Lb::NL | Lb::SP | Lb::ZW => return Some(true),
        _ => {}
    }
    if last == Lb::ZW {
        return Some(false); // LB8
    }
    if state.joiner || after == Lb::WJ || before == Lb::WJ || before == Lb::GL {
        return Some(true); // LB8a, LB11, LB12
    }
    if after == Lb::GL && !matches!(before, Lb::SP | Lb::HY | Lb::HH) {
        return Some(true); // LB12a
    }
    if matches!(after, Lb::CL | Lb::CP | Lb::EX | Lb::SY) || last == Lb::OP || state.open_quote {
        return Some(true); // LB13, LB14, LB15a
    }
    if after == Lb::QU && next.last {
        let closes = |(item, _): (Item, Ahead<'_>)| {
            item.is(&[
                Lb::SP,
                Lb::GL,
                Lb::WJ,
                Lb::CL,
                Lb::QU,
                Lb::CP,
                Lb::EX,
                Lb::IS,
                Lb::SY,
                Lb::BK,
                Lb::CR,
                Lb::LF,
                Lb::NL,
                Lb::ZW,
            ])
        };
        if ahead.next().is_none_or(closes) {
            return Some(true); // LB15b
        }
    }
    if after == Lb::IS {
        // LB15c, LB15d
        return Some(!(before == Lb::SP && ahead.next_class() == Some(Lb::NU)));
    }
    match (last, after) {
        // LB16, LB17
        (Lb::CL | Lb::CP, Lb::NS) | (Lb::B2, Lb::B2) => return Some(true),
        _ => {}
    }
    // LB18
    (before == Lb::SP).then_some(false)
}

/// LB19, `LB19a`: quotation marks stay with their text, but for those in East Asian text.
fn quotations(state: &State, next: Item, ahead: Ahead<'_>) -> Option<bool> {
    let previous = state.previous;
    if next.class == Lb::QU {
        let inside = ahead.next().is_none_or(|(item, _)| !item.east_asian);
        if !next.initial || !previous.east_asian || inside {
            return Some(true);
        }
    }
    if previous.class == Lb::QU {
        let inside = state.earlier.is_none_or(|item| !item.east_asian);
        if !previous.last || !next.east_asian || inside {
            return Some(true);
        }
    }
    None
}

/// LB20 to LB24: hyphens, Hebrew, and letters beside numbers and signs.
fn words(state: &State, next: Item) -> Option<bool> {
    let (previous, earlier) = (state.previous, state.earlier);
    let (before, after) = (previous.class, next.class);
    if before == Lb::CB || after == Lb::CB {
        return Some(false); // LB20
    }
    let letter = matches!(after, Lb::AL | Lb::HL);
    let hyphen = matches!(before, Lb::HY | Lb::HH);
    if hyphen && letter {
        let starts = |item: Item| item.is(&[Lb::BK, Lb::CR, Lb::LF, Lb::NL, Lb::SP, Lb::ZW, Lb::CB, Lb::GL]);
        if earlier.is_none_or(starts) {
            return Some(true); // LB20a
        }
    }
    if matches!(after, Lb::BA | Lb::HH | Lb::HY | Lb::NS) || before == Lb::BB {
        return Some(true); // LB21
    }
    if earlier.is_some_and(|item| item.class == Lb::HL) && hyphen && after != Lb::HL {
        return Some(true); // LB21a
    }
    match (before, after) {
        // LB21b, LB22
        (Lb::SY, Lb::HL) | (_, Lb::IN)
        // LB23, LB23a, LB24
        | (Lb::AL | Lb::HL, Lb::NU | Lb::PR | Lb::PO)
        | (Lb::NU | Lb::PR | Lb::PO, Lb::AL | Lb::HL)
        | (Lb::PR, Lb::ID | Lb::EB | Lb::EM)
        | (Lb::ID | Lb::EB | Lb::EM, Lb::PO) => Some(true),
        _ => None,
    }
}

/// LB25: numbers with their signs and brackets.
fn numbers(state: &State, next: Item, ahead: Ahead<'_>) -> bool {
    match (state.previous.class, next.class) {
        (_, Lb::PO | Lb::PR) => state.number != Progress::Outside,
        (_, Lb::NU) if state.number == Progress::Digits => true,
        (Lb::PO | Lb::PR | Lb::HY | Lb::IS, Lb::NU) => true,
        (Lb::PO | Lb::PR, Lb::OP) => match ahead.next() {
            Some((item, _)) if item.class == Lb::NU => true,
            Some((item, ahead)) if item.class == Lb::IS => ahead.next_class() == Some(Lb::NU),
            _ => false,
        },
        _ => false,
    }
}

/// LB26 to `LB30b`: Korean and Brahmic syllables, letters, brackets, flags and emoji.
fn syllables(state: &State, next: Item, ahead: Ahead<'_>) -> bool {
    let previous = state.previous;
    let aksara = |item: Item| item.dotted_circle || item.is(&[Lb::AK, Lb::AS]);
    match (previous.class, next.class) {
        // LB26, LB27
        (Lb::JL, Lb::JL | Lb::JV | Lb::H2 | Lb::H3)
        | (Lb::JV | Lb::H2, Lb::JV | Lb::JT)
        | (Lb::JT | Lb::H3, Lb::JT)
        | (Lb::JL | Lb::JV | Lb::JT | Lb::H2 | Lb::H3, Lb::PO)
        | (Lb::PR, Lb::JL | Lb::JV | Lb::JT | Lb::H2 | Lb::H3)
        // LB28, LB29
        | (Lb::AL | Lb::HL | Lb::IS, Lb::AL | Lb::HL)
        // LB30b
        | (Lb::EB, Lb::EM) => return true,
        // LB30
        (Lb::AL | Lb::HL | Lb::NU, Lb::OP) => return !next.east_asian,
        (Lb::CP, Lb::AL | Lb::HL | Lb::NU) => return !previous.east_asian,
        // LB30a
        (Lb::RI, Lb::RI) => return state.half_flag,
        _ => {}
    }
    if previous.unassigned_pictograph && next.class == Lb::EM {
        return true;
    }
    // LB28a
    if previous.class == Lb::AP && aksara(next) {
        return true;
    }
    if aksara(previous) && (next.is(&[Lb::VF, Lb::VI]) || aksara(next) && ahead.next_class() == Some(Lb::VF))
    {
        return true;
    }
    let after_virama = previous.class == Lb::VI && state.earlier.is_some_and(aksara);
    after_virama && (next.class == Lb::AK || next.dotted_circle)
}
