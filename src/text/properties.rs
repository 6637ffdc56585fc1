//! What Unicode says of a character, gathered once and looked up in one step.
//!
//! The facts come from `icu_properties`; a page of 256 characters is filled when its first character is
//! asked for, since a text touches a dozen pages of the 4352 and each stage of the layout asks for
//! every character of it. No rule of any annex is applied here.

use std::sync::OnceLock;

use icu_properties::props::{
    BidiClass, BidiMirroringGlyph, BidiPairedBracketType, EastAsianWidth, ExtendedPictographic,
    GeneralCategory, GraphemeClusterBreak, IndicConjunctBreak, JoiningType, LineBreak,
};
use icu_properties::{CodePointMapData, CodePointSetData};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};
use unicode_width::UnicodeWidthChar as _;

/// The properties of one character that text and layout ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Properties {
    /// `Bidi_Class` (UAX #9).
    pub(crate) bidi: BidiClass,
    /// `Line_Break` (UAX #14), as in the database, LB1 not applied.
    pub(crate) line: LineBreak,
    /// `Grapheme_Cluster_Break` (UAX #29).
    pub(crate) grapheme: GraphemeClusterBreak,
    /// `Indic_Conjunct_Break` (UAX #29 `GB9c`).
    pub(crate) conjunct: IndicConjunctBreak,
    /// `Joining_Type` (ArabicShaping.txt).
    pub(crate) joining: JoiningType,
    /// Cells, 0 to 2, as `unicode-width` counts one character; what is never sent takes none.
    pub(crate) width: u8,
    flags: u16,
}

const PLAIN: u16 = 1;
const FORMAT: u16 = 1 << 1;
const MARK: u16 = 1 << 2;
const PICTOGRAPH: u16 = 1 << 3;
const EAST_ASIAN: u16 = 1 << 4;
const UNASSIGNED: u16 = 1 << 5;
const INITIAL: u16 = 1 << 6;
const FINAL: u16 = 1 << 7;
const MIRRORED: u16 = 1 << 8;
const BRACKET: u16 = 1 << 9;

impl Properties {
    /// Returns whether the character passes sanitising and NFC unchanged wherever it stands.
    pub(crate) fn is_plain(self) -> bool {
        self.flags & PLAIN != 0
    }

    /// Returns whether the character is a format or control character (Cf, Cc, Zl, Zp), which is never sent.
    pub(crate) fn is_format(self) -> bool {
        self.flags & FORMAT != 0
    }

    /// Returns whether the character is a combining mark (Mn, Mc, Me).
    pub(crate) fn is_mark(self) -> bool {
        self.flags & MARK != 0
    }

    /// Returns `Extended_Pictographic`.
    pub(crate) fn is_pictograph(self) -> bool {
        self.flags & PICTOGRAPH != 0
    }

    /// Returns whether `East_Asian_Width` is F, W or H (UAX #14's `$EastAsian`).
    pub(crate) fn is_east_asian(self) -> bool {
        self.flags & EAST_ASIAN != 0
    }

    /// Returns whether the code point is unassigned (Cn).
    pub(crate) fn is_unassigned(self) -> bool {
        self.flags & UNASSIGNED != 0
    }

    /// Returns whether the character is an initial quotation mark (Pi).
    pub(crate) fn is_initial_quote(self) -> bool {
        self.flags & INITIAL != 0
    }

    /// Returns whether the character is a final quotation mark (Pf).
    pub(crate) fn is_final_quote(self) -> bool {
        self.flags & FINAL != 0
    }

    /// Returns whether the character has a mirror image among the characters (UAX #9 L4).
    pub(crate) fn is_mirrored(self) -> bool {
        self.flags & MIRRORED != 0
    }

    /// Returns whether the character is a bracket of a pair (UAX #9 BD14, BD15).
    pub(crate) fn is_bracket(self) -> bool {
        self.flags & BRACKET != 0
    }

    /// Gathers the properties of `c` from their tables.
    fn gather(c: char) -> Self {
        use GeneralCategory as G;
        let category = CodePointMapData::<GeneralCategory>::new().get(c);
        let east_asian = CodePointMapData::<EastAsianWidth>::new().get(c);
        let grapheme = CodePointMapData::<GraphemeClusterBreak>::new().get(c);
        let mark = matches!(category, G::NonspacingMark | G::SpacingMark | G::EnclosingMark);
        let format = matches!(
            category,
            G::Format | G::Control | G::LineSeparator | G::ParagraphSeparator
        );
        let wide = matches!(east_asian, EastAsianWidth::Wide | EastAsianWidth::Fullwidth);
        let normal =
            canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes;
        let mirroring = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
        let flag = |set: bool, flag: u16| if set { flag } else { 0 };
        Self {
            bidi: CodePointMapData::<BidiClass>::new().get(c),
            line: CodePointMapData::<LineBreak>::new().get(c),
            grapheme,
            conjunct: CodePointMapData::<IndicConjunctBreak>::new().get(c),
            joining: CodePointMapData::<JoiningType>::new().get(c),
            width: if format {
                0
            } else {
                // a dash of three ems is drawn in two cells at the most
                c.width().unwrap_or(0).min(2) as u8
            },
            flags: flag(normal && super::sanitize::passes(c), PLAIN)
                | flag(format, FORMAT)
                | flag(mark, MARK)
                | flag(
                    CodePointSetData::new::<ExtendedPictographic>().contains(c),
                    PICTOGRAPH,
                )
                | flag(wide || east_asian == EastAsianWidth::Halfwidth, EAST_ASIAN)
                | flag(category == G::Unassigned, UNASSIGNED)
                | flag(category == G::InitialPunctuation, INITIAL)
                | flag(category == G::FinalPunctuation, FINAL)
                | flag(mirroring.mirroring_glyph.is_some(), MIRRORED)
                | flag(
                    mirroring.paired_bracket_type != BidiPairedBracketType::None,
                    BRACKET,
                ),
        }
    }
}

type Page = [Properties; 256];

static PAGES: [OnceLock<Box<Page>>; 0x1100] = [const { OnceLock::new() }; 0x1100];

/// Looks up the properties of `c`.
#[inline]
pub(crate) fn of(c: char) -> Properties {
    let code = c as usize;
    // a scalar value is below 0x110000, so the page exists
    PAGES[code >> 8].get_or_init(|| page(code & !0xFF))[code & 0xFF]
}

/// Fills the page that begins at `start`.
#[cold]
fn page(start: usize) -> Box<Page> {
    Box::new(std::array::from_fn(|i| {
        // surrogates are no scalar values and are never asked for
        Properties::gather(char::from_u32((start + i) as u32).unwrap_or(char::REPLACEMENT_CHARACTER))
    }))
}

/// A bit for each byte of UTF-8 and the byte after it: whether the character that begins there, of at most two bytes, fulfils
/// a condition.
///
/// Looking at every byte by itself is faster than decoding: no step waits for the one before.
pub(crate) struct Pairs([u64; 256]);

impl Pairs {
    /// Gathers the characters that fulfil a condition; `longer` for the first byte of a longer character, `inside` for any
    /// other byte of one.
    pub(crate) fn new(fulfils: impl Fn(Properties) -> bool, longer: bool, inside: bool) -> Self {
        let all = |set: bool| if set { u64::MAX } else { 0 };
        Self(std::array::from_fn(|lead| {
            let of_code = |code: usize| fulfils(of(char::from_u32(code as u32).unwrap_or_default()));
            match lead {
                0..0x80 => all(of_code(lead)),
                0x80..0xC0 => all(inside),
                0xC0..0xE0 => (0..64).fold(0, |bits, trail| {
                    bits | u64::from(of_code((lead & 0x1F) << 6 | trail)) << trail
                }),
                _ => all(longer),
            }
        }))
    }

    /// Makes a table of bytes whatever comes after them.
    pub(crate) fn of_bytes(fulfils: impl Fn(u8) -> bool) -> Self {
        Self(std::array::from_fn(|byte| {
            if fulfils(byte as u8) { u64::MAX } else { 0 }
        }))
    }

    /// Returns 1 where the condition is fulfilled, else 0.
    #[inline]
    pub(crate) fn get(&self, byte: u8, next: u8) -> u64 {
        self.0[usize::from(byte)] >> (next & 0x3F) & 1
    }
}

/// Lists the characters of a text that are not plain, with their bytes.
pub(crate) fn rare(text: &str) -> impl Iterator<Item = (usize, char)> {
    static PLAIN: OnceLock<Pairs> = OnceLock::new();
    let plain = PLAIN.get_or_init(|| Pairs::new(Properties::is_plain, false, true));
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            while let Some(&[a, b, c, d, e]) = bytes.get(at..at + 5) {
                if plain.get(a, b) & plain.get(b, c) & plain.get(c, d) & plain.get(d, e) == 0 {
                    break;
                }
                at += 4;
            }
            let next = bytes.get(at + 1).copied().unwrap_or_default();
            if plain.get(*bytes.get(at)?, next) == 1 {
                at += 1;
                continue;
            }
            let c = text.get(at..)?.chars().next()?;
            let start = at;
            at += c.len_utf8();
            if !of(c).is_plain() {
                return Some((start, c));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arabic_letter_joins_and_is_plain() {
        let beh = of('\u{628}');
        assert_eq!(
            (beh.bidi, beh.line, beh.joining, beh.width),
            (BidiClass::AL, LineBreak::AL, JoiningType::D, 1)
        );
        assert!(beh.is_plain() && !beh.is_mark() && !beh.is_format());
    }

    #[test]
    fn what_composes_or_is_taken_out_is_not_plain() {
        for c in [
            '\u{654}', '\u{64B}', '\u{202E}', '\u{7}', '\u{AD}', '\u{FE0F}', '\u{212B}',
        ] {
            assert!(!of(c).is_plain(), "U+{:04X}", c as u32);
        }
        assert!(of('\u{200C}').is_plain());
    }

    #[test]
    fn widths_are_those_of_terminals() {
        let widths = [
            'a',
            '\u{4E00}',
            '\u{64B}',
            '\u{200C}',
            '\u{1F600}',
            '\u{2500}',
            '\u{1161}',
        ]
        .map(|c| of(c).width);
        assert_eq!(widths, [1, 2, 0, 0, 2, 1, 0]);
    }
}
