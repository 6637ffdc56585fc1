//! Embedding levels of a whole paragraph: UAX #9, P2 to I2.
//!
//! The rules are those of the crate `unicode-bidi`; the classes and brackets come from the same table of properties
//! as all other stages', so that one version of Unicode holds for a whole line. Rules that act on a line (L1 to
//! L4) are in `reorder`: the crate's own do neither L3 nor L4 and pass over the paragraph for each line.

mod isolated;
pub(super) mod open;

use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, BidiMirroringGlyph, BidiPairedBracketType};
use unicode_bidi::data_source::BidiMatchedOpeningBracket;
use unicode_bidi::{BidiDataSource, Level, ParagraphBidiInfo};

use crate::text::properties;
use open::{Met, Open};

/// Resolves the embedding level of each character of one paragraph, whose base level is `base`.
///
/// A newline is white space here: it ends a line, not the paragraph. What X9 removes is given the level of what
/// stands before it. Most stretches from one word to another have letters of the paragraph's direction only, and so its level;
/// the rules are asked about the others.
#[must_use]
pub fn levels(text: &str, base: u8) -> Vec<u8> {
    let base = base & 1;
    let mut levels = Vec::with_capacity(text.len() / 2 + 1);
    let mut stretch = Stretch::default();
    let mut open = Open::default();
    let mut cuts = true;
    let mut previous = '\0';
    for (at, c) in text.char_indices() {
        let properties = properties::of(c);
        if previous == ' ' && cuts && is_strong(properties.bidi, base) && open.is_nothing() {
            let end = at + c.len_utf8();
            stretch.resolve(
                text.get(stretch.start..end).unwrap_or_default(),
                base,
                &mut levels,
            );
            stretch = Stretch {
                start: at,
                ..Stretch::default()
            };
        }
        if properties.is_bracket() || !has_base_level(properties.bidi, base) {
            stretch.mixed = true;
            cuts &= open.meet(at, c, base) != Met::End;
        }
        stretch.characters += 1;
        previous = c;
    }
    stretch.resolve(text.get(stretch.start..).unwrap_or_default(), base, &mut levels);
    levels
}

/// A part of a text of which the levels depend on nothing around it but a letter of the base direction.
#[derive(Default)]
struct Stretch {
    start: usize,
    characters: usize,
    /// Whether anything may have another level than the paragraph's.
    mixed: bool,
}

impl Stretch {
    /// Appends the levels; `text` may have the letter that follows at its end.
    fn resolve(&self, text: &str, base: u8, levels: &mut Vec<u8>) {
        if self.mixed {
            levels.extend(by_the_rules(text, base).into_iter().take(self.characters));
        } else {
            levels.extend(std::iter::repeat_n(base, self.characters));
        }
    }
}

/// Resolves the level of each character of a paragraph by all the rules.
fn by_the_rules(text: &str, base: u8) -> Vec<u8> {
    isolated::levels(text, base, &by_the_crate)
}

/// Resolves the level of each character of a text as whose isolates are empty.
fn by_the_crate(text: &str, base: u8) -> Vec<u8> {
    let Ok(base) = Level::new(base) else {
        return vec![base; text.chars().count()];
    };
    let resolved = ParagraphBidiInfo::new_with_data_source(&Properties, text, Some(base));
    // the crate gives a level to each byte
    text.char_indices()
        .filter_map(|(at, _)| resolved.levels.get(at).map(Level::number))
        .collect()
}

/// Returns whether the class is that of letters of the base direction.
fn is_strong(class: BidiClass, base: u8) -> bool {
    match base {
        0 => class == BidiClass::L,
        _ => matches!(class, BidiClass::R | BidiClass::AL),
    }
}

/// Returns whether the class has the base level where all others around have it, too (brackets aside).
fn has_base_level(class: BidiClass, base: u8) -> bool {
    use BidiClass as C;
    match class {
        C::WS | C::ON | C::NSM | C::BN | C::CS | C::ES | C::ET | C::B | C::S => true,
        C::EN => base == 0,
        class => is_strong(class, base),
    }
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
        let (opening, is_open) = match bracket(c)? {
            Bracket::Opening(opening) => (opening, true),
            Bracket::Closing(opening) => (opening, false),
        };
        Some(BidiMatchedOpeningBracket { opening, is_open })
    }
}

/// A bracket of a pair (BD14, BD15), with the character that opens the pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bracket {
    Opening(char),
    Closing(char),
}

/// Returns what bracket a character is.
pub(super) fn bracket(c: char) -> Option<Bracket> {
    if !properties::of(c).is_bracket() {
        return None;
    }
    let glyph = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
    // U+2329 is canonically equivalent to U+3008 (BD16)
    let same = |opening| {
        if opening == '\u{2329}' {
            '\u{3008}'
        } else {
            opening
        }
    };
    match glyph.paired_bracket_type {
        BidiPairedBracketType::Open => Some(Bracket::Opening(same(c))),
        BidiPairedBracketType::Close => glyph.mirroring_glyph.map(|c| Bracket::Closing(same(c))),
        _ => None,
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn stretches_have_the_levels_that_the_rules_give_to_the_whole(
            words in prop::collection::vec(prop::sample::select(WORDS), 0..30), base in 0_u8..2,
        ) {
            let text = words.concat();
            prop_assert_eq!(levels(&text, base), by_the_rules(&text, base));
        }
    }

    const WORDS: &[&str] = &[
        " ",
        " ",
        " ",
        " ",
        "\u{633}",
        "\u{628}\u{64B}",
        "\u{5D0}",
        "a",
        "b\u{301}",
        "1",
        "2",
        "\u{661}",
        "\u{6F1}",
        "(",
        ")",
        "[",
        "]",
        "{",
        "\u{2329}",
        "\u{3009}",
        "+",
        ",",
        "%",
        "$",
        "!",
        "\u{AB}",
        "\n",
        "\u{200D}",
        "\u{200F}",
        "\u{2066}",
        "\u{2067}",
        "\u{2068}",
        "\u{2069}",
        "\u{202A}",
        "\u{202B}",
        "\u{202C}",
        "\u{64E}",
    ];

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
    fn a_bracket_after_an_isolate_looks_back_to_the_last_letter_before_it() {
        // R L LRI R PDI [ L ]: the letter before the brackets is the Latin one (N0 c 1)
        let text = "\u{633} a\u{2066}\u{633}\u{2069}[b]";
        assert_eq!(levels(text, 1), [1, 1, 2, 2, 3, 2, 2, 2, 2]);
    }

    #[test]
    fn an_isolate_in_an_embedding_stands_on_its_level() {
        // LRE a RLI b FSI ALEF PDI PDI PDF, right to left
        let text = "\u{202A}a\u{2067}b\u{2068}\u{5D0}\u{2069}\u{2069}\u{202C}";
        assert_eq!(levels(text, 1), [1, 2, 2, 4, 3, 5, 3, 2, 2]);
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
