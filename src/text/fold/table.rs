//! What the fold does with each character: tables, no state.

/// What becomes of one character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// One letter, digit, space or sign stands for it.
    Letter(char),
    /// It leaves nothing behind: a mark, tatweel, an invisible control.
    Drop,
    /// The zero width non-joiner.
    HalfSpace,
    /// Stands for a half-space between Arabic letters, for nothing elsewhere.
    SoftSpace,
    /// The sign `U+00AC`, which stands for a half-space between Arabic letters.
    Negation,
    /// Has to be taken apart.
    Decompose,
}

/// Stands for [`Class::Drop`] in the tables.
const NOTHING: char = '\0';

/// The blocks Hebrew to Arabic, `U+0590` to `U+06FF`, letter by letter.
static SEMITIC: [char; 0x170] = semitic();

/// Tells what becomes of `letter`.
#[inline]
pub(super) fn classify(letter: char) -> Class {
    match letter as u32 {
        0..0x80 => Class::Letter(letter.to_ascii_lowercase()),
        0x5F0..=0x5F2 => Class::Decompose,
        code @ 0x590..0x700 => match SEMITIC.get((code - 0x590) as usize) {
            Some(&NOTHING) | None => Class::Drop,
            Some(&folded) => Class::Letter(folded),
        },
        0x200C => Class::HalfSpace,
        0xAD | 0x200B => Class::SoftSpace,
        0xAC => Class::Negation,
        0x300..=0x36F
        | 0x8D3..=0x8FF
        | 0x1AB0..=0x1AFF
        | 0x1DC0..=0x1DFF
        | 0x200D..=0x200F
        | 0x202A..=0x202E
        | 0x2060..=0x206F
        | 0x20D0..=0x20FF
        | 0xFE00..=0xFE0F
        | 0xFE20..=0xFE2F
        | 0xFEFF
        | 0x180E => Class::Drop,
        0x2018 | 0x2019 | 0x2BC => Class::Letter('\''),
        0x201C..=0x201E => Class::Letter('"'),
        // Kana with voicing marks and Hangul syllables are letters of their own.
        0x3040..=0xD7FF => Class::Letter(letter),
        _ => Class::Decompose,
    }
}

/// Tells whether a dropped character belongs to the letter before it: a mark or a tatweel.
#[inline]
pub(super) fn clings(letter: char) -> bool {
    matches!(letter as u32,
        0x300..=0x36F
        | 0x591..=0x5BD | 0x5BF | 0x5C1 | 0x5C2 | 0x5C4 | 0x5C5 | 0x5C7
        | 0x610..=0x61A | 0x640 | 0x64B..=0x65F | 0x670
        | 0x6D6..=0x6DC | 0x6DF..=0x6E8 | 0x6EA..=0x6ED
        | 0x8D3..=0x8E1 | 0x8E3..=0x8FF
        | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F)
}

/// Tells whether a folded letter is of the Arabic script.
#[inline]
pub(super) fn is_arabic(letter: char) -> bool {
    matches!(letter as u32, 0x620..=0x6D3 | 0x6EE..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8C7)
}

/// Writes a letter that has no decomposition in plain ones.
pub(super) fn spell(letter: char, emit: &mut impl FnMut(char)) {
    let plain = match letter {
        '\u{F8}' => "o",
        '\u{111}' | '\u{F0}' => "d",
        '\u{127}' => "h",
        '\u{131}' => "i",
        '\u{142}' => "l",
        '\u{167}' => "t",
        '\u{E6}' => "ae",
        '\u{153}' => "oe",
        '\u{DF}' => "ss",
        '\u{FE}' => "th",
        '\u{3C2}' => "\u{3C3}",
        '\u{5F0}' => "\u{5D5}\u{5D5}",
        '\u{5F1}' => "\u{5D5}\u{5D9}",
        '\u{5F2}' => "\u{5D9}\u{5D9}",
        _ => {
            emit(decimal_digit(letter).unwrap_or(letter));
            return;
        }
    };
    plain.chars().for_each(emit);
}

/// Gives the ASCII digit for a decimal digit of the other scripts.
fn decimal_digit(letter: char) -> Option<char> {
    let code = letter as u32;
    let zero = match code {
        0x7C0..=0x7C9 => 0x7C0,
        0x966..=0x96F
        | 0x9E6..=0x9EF
        | 0xA66..=0xA6F
        | 0xAE6..=0xAEF
        | 0xB66..=0xB6F
        | 0xBE6..=0xBEF
        | 0xC66..=0xC6F
        | 0xCE6..=0xCEF
        | 0xD66..=0xD6F => (code & !0xF) + 6,
        0xE50..=0xE59 | 0xED0..=0xED9 => code & !0xF,
        _ => return None,
    };
    char::from_digit(code - zero, 10)
}

const fn semitic() -> [char; 0x170] {
    let mut table = [NOTHING; 0x170];
    let mut code = 0x590_u32;
    while code < 0x700 {
        if let Some(letter) = char::from_u32(code) {
            table[(code - 0x590) as usize] = semitic_letter(letter);
        }
        code += 1;
    }
    table
}

/// Folds one character of the blocks Hebrew and Arabic.
#[expect(
    clippy::match_same_arms,
    reason = "a letter that stays stands among its neighbours"
)]
const fn semitic_letter(letter: char) -> char {
    match letter {
        // Hebrew: points go, separators stay, final forms become the plain letter.
        '\u{5BE}' => '-',
        '\u{5C0}' | '\u{5C3}' | '\u{5C6}' => letter,
        '\u{591}'..='\u{5C7}' => NOTHING,
        '\u{5DA}' => '\u{5DB}',
        '\u{5DD}' => '\u{5DE}',
        '\u{5DF}' => '\u{5E0}',
        '\u{5E3}' => '\u{5E4}',
        '\u{5E5}' => '\u{5E6}',
        '\u{5F3}' => '\'',
        '\u{5F4}' => '"',
        // Arabic: number signs, marks, Quranic signs, tatweel, hamza on its own.
        '\u{600}'..='\u{605}'
        | '\u{610}'..='\u{61A}'
        | '\u{61C}'
        | '\u{621}'
        | '\u{640}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{674}'
        | '\u{6D6}'..='\u{6ED}' => NOTHING,
        '\u{660}'..='\u{669}' => digit(letter as u32 - 0x660),
        '\u{6F0}'..='\u{6F9}' => digit(letter as u32 - 0x6F0),
        // alef
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}'..='\u{673}' | '\u{675}' => '\u{627}',
        // waw
        '\u{624}' | '\u{676}' | '\u{677}' | '\u{6C4}'..='\u{6CB}' | '\u{6CF}' => '\u{648}',
        // yeh
        '\u{620}'
        | '\u{626}'
        | '\u{63D}'..='\u{63F}'
        | '\u{649}'
        | '\u{64A}'
        | '\u{678}'
        | '\u{6CD}'
        | '\u{6CE}'
        | '\u{6D0}'..='\u{6D3}' => '\u{6CC}',
        // kaf and gaf
        '\u{63B}' | '\u{63C}' | '\u{643}' | '\u{6AA}' | '\u{6AC}'..='\u{6AE}' => '\u{6A9}',
        '\u{6AB}' => '\u{6AF}',
        // heh and teh marbuta
        '\u{629}' | '\u{6BE}' | '\u{6C0}'..='\u{6C3}' | '\u{6D5}' | '\u{6FF}' => '\u{647}',
        // noon, lam, reh of Urdu, Pashto and Kurdish
        '\u{6BA}' | '\u{6BC}' => '\u{646}',
        '\u{6B5}' => '\u{644}',
        '\u{692}' | '\u{695}' => '\u{631}',
        '\u{66C}' => ',',
        '\u{66B}' => '.',
        _ => letter,
    }
}

const fn digit(value: u32) -> char {
    match char::from_digit(value, 10) {
        Some(digit) => digit,
        None => NOTHING,
    }
}
