//! Embedding levels of a whole paragraph: UAX #9, P2 to I2.
//!
//! The rules are those of the crate `unicode-bidi`; the classes and brackets come from the same table of properties
//! as all other stages', so that one version of Unicode holds for a whole line. Rules that act on a line (L1 to
//! L4) are in `reorder`: the crate's own do neither L3 nor L4 and pass over the paragraph for each line.

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, BidiMirroringGlyph, BidiPairedBracketType};
use unicode_bidi::data_source::BidiMatchedOpeningBracket;
use unicode_bidi::{BidiDataSource, Level, ParagraphBidiInfo};

use crate::text::properties;

/// Resolves the embedding level of each character of one paragraph, whose base level is `base`.
///
/// A newline is white space here: it ends a line, not the paragraph. What X9 removes is given the level of what
/// stands before it.
#[must_use]
pub fn levels(text: &str, base: u8) -> Vec<u8> {
    let base = if base == 0 { Level::ltr() } else { Level::rtl() };
    let resolved = ParagraphBidiInfo::new_with_data_source(&Properties, text, Some(base));
    // the crate gives a level to each byte
    text.char_indices()
        .filter_map(|(at, _)| resolved.levels.get(at).map(Level::number))
        .collect()
}

/// Returns whether X9 takes the class out.
#[must_use]
pub fn is_removed(class: BidiClass) -> bool {
    use BidiClass as C;
    matches!(class, C::LRE | C::RLE | C::LRO | C::RLO | C::PDF | C::BN)
}

/// The table of properties, as `unicode-bidi` asks for it.
struct Properties;

impl BidiDataSource for Properties {
    fn bidi_class(&self, c: char) -> unicode_bidi::BidiClass {
        match c {
            '\n' => unicode_bidi::BidiClass::WS,
            c => class(properties::of(c).bidi),
        }
    }

    fn bidi_matched_opening_bracket(&self, c: char) -> Option<BidiMatchedOpeningBracket> {
        if !properties::of(c).is_bracket() {
            return None;
        }
        let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
        let (opening, is_open) = match glyph.paired_bracket_type {
            BidiPairedBracketType::Open => (c, true),
            BidiPairedBracketType::Close => (glyph.mirroring_glyph?, false),
            _ => return None,
        };
        // U+2329 is canonically equivalent to U+3008 (BD16)
        let opening = if opening == '\u{2329}' {
            '\u{3008}'
        } else {
            opening
        };
        Some(BidiMatchedOpeningBracket { opening, is_open })
    }
}

/// Names a class as `unicode-bidi` does.
fn class(class: BidiClass) -> unicode_bidi::BidiClass {
    use unicode_bidi::BidiClass as To;
    match class {
        BidiClass::R => To::R,
        BidiClass::EN => To::EN,
        BidiClass::ES => To::ES,
        BidiClass::ET => To::ET,
        BidiClass::AN => To::AN,
        BidiClass::CS => To::CS,
        BidiClass::B => To::B,
        BidiClass::S => To::S,
        BidiClass::WS => To::WS,
        BidiClass::ON => To::ON,
        BidiClass::LRE => To::LRE,
        BidiClass::LRO => To::LRO,
        BidiClass::AL => To::AL,
        BidiClass::RLE => To::RLE,
        BidiClass::RLO => To::RLO,
        BidiClass::PDF => To::PDF,
        BidiClass::NSM => To::NSM,
        BidiClass::BN => To::BN,
        BidiClass::FSI => To::FSI,
        BidiClass::LRI => To::LRI,
        BidiClass::RLI => To::RLI,
        BidiClass::PDI => To::PDI,
        // L, and whatever class Unicode may add: the annex's default
        _ => To::L,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_right_to_left_text_stands_two_levels_up() {
        assert_eq!(levels("\u{633} \u{6F1}2", 1), [1, 1, 2, 2]);
    }

    #[test]
    fn brackets_around_latin_follow_the_paragraph_when_it_has_letters_inside() {
        // (a ALEF) in a left-to-right paragraph
        assert_eq!(levels("(a \u{5D0})", 0), [0, 0, 0, 1, 0]);
        // Latin in brackets after Hebrew, right-to-left: the brackets are the paragraph's
        assert_eq!(levels("\u{5D0} (a)", 1), [1, 1, 1, 2, 1]);
    }

    #[test]
    fn equivalent_angle_brackets_pair() {
        let opening = |c| Properties.bidi_matched_opening_bracket(c).map(|b| b.opening);
        assert_eq!(opening('\u{232A}'), opening('\u{3008}'));
        assert_eq!(opening('a'), None);
    }

    #[test]
    fn a_newline_does_not_end_the_paragraph() {
        // the number after it still belongs to the right-to-left word before it
        assert_eq!(levels("\u{633}\n1", 0), [1, 1, 2]);
    }

    #[test]
    fn deep_nesting_stays_below_the_depth() {
        let text = "\u{2067}\u{2068}(".repeat(50_000);
        assert!(levels(&text, 0).iter().all(|level| *level <= 127));
    }
}
