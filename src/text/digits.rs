//! Digits of the scripts that news is written in: to ASCII for programs, to a language's own for readers.

use std::borrow::Cow;

const ARABIC_INDIC: char = '\u{660}';
const EXTENDED_ARABIC_INDIC: char = '\u{6F0}';

/// Returns the value of an ASCII, Arabic-Indic or extended Arabic-Indic (Persian, Urdu) digit.
fn value(c: char) -> Option<u8> {
    let zero = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => ARABIC_INDIC,
        '\u{6F0}'..='\u{6F9}' => EXTENDED_ARABIC_INDIC,
        _ => return None,
    };
    Some((c as u32 - zero as u32) as u8)
}

/// Returns `text` with every digit in the script whose zero is `zero`.
fn with_zero(text: &str, zero: char) -> Cow<'_, str> {
    let other = |c: char| value(c).filter(|v| c as u32 != zero as u32 + u32::from(*v));
    if !text.chars().any(|c| other(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let digit = |c: char| other(c).map_or(c, |v| char::from_u32(zero as u32 + u32::from(v)).unwrap_or(c));
    Cow::Owned(text.chars().map(digit).collect())
}

/// Returns `text` with Arabic-Indic and Persian digits as ASCII digits.
///
/// ```
/// assert_eq!(khabar::text::digits::to_ascii("\u{6F1}\u{6F4}\u{660}5"), "1405");
/// ```
#[must_use]
pub fn to_ascii(text: &str) -> Cow<'_, str> {
    with_zero(text, '0')
}

/// Returns `text` with its digits as the language tagged `lang` writes them: Persian and Urdu, Arabic, else ASCII.
///
/// ```
/// assert_eq!(khabar::text::digits::localize("12", "fa"), "\u{6F1}\u{6F2}");
/// assert_eq!(khabar::text::digits::localize("12", "he"), "12");
/// ```
#[must_use]
pub fn localize<'a>(text: &'a str, lang: &str) -> Cow<'a, str> {
    let primary = lang.split(['-', '_']).next().unwrap_or(lang);
    let zero = match primary {
        "fa" | "ur" | "ps" | "ckb" => EXTENDED_ARABIC_INDIC,
        "ar" => ARABIC_INDIC,
        _ => '0',
    };
    with_zero(text, zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_script_reads_the_same() {
        let arabic: String = ('\u{660}'..='\u{669}').collect();
        let persian: String = ('\u{6F0}'..='\u{6F9}').collect();
        assert_eq!(to_ascii(&arabic), "0123456789");
        assert_eq!(to_ascii(&persian), "0123456789");
        assert_eq!(localize("0123456789", "ar-EG"), arabic);
        assert_eq!(localize(&arabic, "fa_IR"), persian);
        assert_eq!(localize(&persian, "en"), "0123456789");
    }

    #[test]
    fn nothing_to_change_is_not_copied() {
        assert!(matches!(to_ascii("a 1"), Cow::Borrowed(_)));
        assert!(matches!(localize("\u{6F1}", "ur"), Cow::Borrowed(_)));
    }
}
