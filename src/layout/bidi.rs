//! Embedding levels of a whole paragraph: UAX #9, P2 to I2.
//!
//! Works on classes of characters, so that the Unicode test files go through the same code as news. Linear in
//! the paragraph: brackets are matched in one pass and isolates are found by their initiators. Rules that
//! act on a line (L1 to L4) are in `reorder`.

mod explicit;
mod neutral;
mod weak;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, BidiMirroringGlyph, BidiPairedBracketType};

/// A bracket of a pair (BD14, BD15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bracket {
    /// The opening bracket of the pair, canonically equivalent ones made one.
    pub pair: char,
    /// Whether this is the opening one.
    pub opens: bool,
}

impl Bracket {
    /// Returns what kind of bracket `c` is, if it is one.
    #[must_use]
    pub fn of(c: char) -> Option<Self> {
        let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
        let (open, opens) = match glyph.paired_bracket_type {
            BidiPairedBracketType::Open => (c, true),
            BidiPairedBracketType::Close => (glyph.mirroring_glyph?, false),
            _ => return None,
        };
        // U+2329 is canonically equivalent to U+3008
        let pair = if open == '\u{2329}' { '\u{3008}' } else { open };
        Some(Self { pair, opens })
    }
}

/// Returns the paragraph level that the first strong character asks for (P2, P3), if there is one.
#[must_use]
pub fn first_strong_level(classes: &[BidiClass]) -> Option<u8> {
    explicit::first_strong(classes.iter().copied())
}

/// Resolves the embedding level of each character of one paragraph.
///
/// `bracket` is asked for characters of class ON only. What X9 removes is given the level of what stands before it.
pub fn levels(classes: &[BidiClass], bracket: impl Fn(usize) -> Option<Bracket>, base: u8) -> Vec<u8> {
    let mut levels = vec![base; classes.len()];
    let mut types = classes.to_vec();
    let sequences = if classes.iter().any(|c| is_explicit(*c)) {
        explicit::resolve(classes, &mut types, &mut levels, base)
    } else {
        explicit::whole(classes, base)
    };
    let mut run = Vec::new();
    for sequence in &sequences {
        run.clear();
        run.extend(sequence.indices.iter().map(|i| types[*i as usize]));
        weak::resolve(&mut run, sequence.start);
        neutral::pair_brackets(&mut run, sequence, |i| {
            let at = sequence.indices[i] as usize;
            (
                classes[at],
                if types[at] == BidiClass::ON {
                    bracket(at)
                } else {
                    None
                },
            )
        });
        neutral::resolve(&mut run, sequence);
        for (i, class) in sequence.indices.iter().zip(&run) {
            levels[*i as usize] = implicit(sequence.level, *class);
        }
    }
    if classes.iter().any(|c| is_removed(*c)) {
        let mut before = base;
        for (level, class) in levels.iter_mut().zip(classes) {
            if is_removed(*class) {
                *level = before;
            }
            before = *level;
        }
    }
    levels
}

/// Raises a level for what is written against it (I1, I2).
fn implicit(level: u8, class: BidiClass) -> u8 {
    match (level & 1, class) {
        (0, BidiClass::R) | (1, BidiClass::L | BidiClass::AN | BidiClass::EN) => level + 1,
        (0, BidiClass::AN | BidiClass::EN) => level + 2,
        _ => level,
    }
}

/// Returns whether X9 takes the class out.
#[must_use]
pub fn is_removed(class: BidiClass) -> bool {
    use BidiClass as C;
    matches!(class, C::LRE | C::RLE | C::LRO | C::RLO | C::PDF | C::BN)
}

/// Returns whether the class makes the explicit rules (X1 to X8) do something.
fn is_explicit(class: BidiClass) -> bool {
    use BidiClass as C;
    matches!(
        class,
        C::LRE | C::RLE | C::LRO | C::RLO | C::PDF | C::LRI | C::RLI | C::FSI | C::PDI | C::B
    )
}

/// Returns whether the class begins an isolate.
fn is_initiator(class: BidiClass) -> bool {
    matches!(class, BidiClass::LRI | BidiClass::RLI | BidiClass::FSI)
}

/// Returns the direction of a level as a strong class.
fn direction(level: u8) -> BidiClass {
    if level & 1 == 0 {
        BidiClass::L
    } else {
        BidiClass::R
    }
}

/// An isolating run sequence (BD13), without what X9 removes.
struct Sequence {
    level: u8,
    /// Logical positions of its characters, ascending.
    indices: Vec<u32>,
    /// sos (X10).
    start: BidiClass,
    /// eos (X10).
    end: BidiClass,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(text: &str) -> Vec<BidiClass> {
        text.chars()
            .map(|c| crate::text::properties::of(c).bidi)
            .collect()
    }

    fn levels_of(text: &str, base: u8) -> Vec<u8> {
        let chars: Vec<char> = text.chars().collect();
        levels(&classes(text), |i| Bracket::of(chars[i]), base)
    }

    #[test]
    fn a_number_in_right_to_left_text_stands_two_levels_up() {
        assert_eq!(levels_of("\u{633} \u{6F1}2", 1), [1, 1, 2, 2]);
    }

    #[test]
    fn brackets_around_latin_follow_the_paragraph_when_it_has_letters_inside() {
        // (a ALEF) in a left-to-right paragraph
        assert_eq!(levels_of("(a \u{5D0})", 0), [0, 0, 0, 1, 0]);
        // Latin in brackets after Hebrew, right-to-left: the brackets are the paragraph's
        assert_eq!(levels_of("\u{5D0} (a)", 1), [1, 1, 1, 2, 1]);
    }

    #[test]
    fn equivalent_angle_brackets_pair() {
        assert_eq!(
            Bracket::of('\u{232A}').map(|b| b.pair),
            Bracket::of('\u{3008}').map(|b| b.pair)
        );
        assert_eq!(Bracket::of('a'), None);
    }

    #[test]
    fn deep_nesting_stays_linear_and_below_the_depth() {
        let text = "\u{2067}\u{2068}(".repeat(50_000);
        let levels = levels_of(&text, 0);
        assert!(levels.iter().all(|l| *l <= 127));
    }
}
