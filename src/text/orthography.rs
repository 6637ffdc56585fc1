//! How a text is spelled: the key by which rules match words, and whether half-spaces were lost.
//!
//! Repairs nothing: the original letters stay, these functions only look.

/// Folds a line into the key that rules about words are matched with.
///
/// Takes out U+200C, bidi controls, tatweel and harakat; folds the letters that
/// keyboards mix up (ي ى ئ → ی, ك → ک, ة ۀ ہ ھ → ه, أ إ آ → ا, ؤ → و), all
/// digits to ASCII, Latin letters to lower case and white space to single
/// spaces. It is coarser than the search fold and never shown.
///
/// ```
/// use khabar::text::orthography::match_key;
/// assert_eq!(match_key(" \u{6F1}\u{6F2}  \u{643}\u{640}\u{62A}\u{200C}A "), "12 \u{6A9}\u{62A}a");
/// ```
#[must_use]
pub fn match_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        } else if let Some(c) = key_char(c) {
            key.push(c);
        }
    }
    key.truncate(key.trim_end().len());
    key
}

/// Folds one character for [`match_key`]; `None` where it does not count.
#[must_use]
pub fn key_char(c: char) -> Option<char> {
    Some(match c {
        // Half-space and other joiners, bidi controls, soft hyphen, BOM; tatweel; harakat.
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{AD}'
        | '\u{FEFF}'
        | '\u{640}'
        | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}'
        | '\u{670}'
        | '\u{6D6}'..='\u{6DC}'
        | '\u{591}'..='\u{5BD}'
        | '\u{5BF}'..='\u{5C7}' => return None,
        '\u{626}' | '\u{649}' | '\u{64A}' | '\u{6D2}' | '\u{6D3}' => '\u{6CC}',
        '\u{643}' => '\u{6A9}',
        '\u{629}' | '\u{6C0}'..='\u{6C3}' | '\u{6BE}' | '\u{6D5}' => '\u{647}',
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' => '\u{627}',
        '\u{624}' => '\u{648}',
        'A'..='Z' => c.to_ascii_lowercase(),
        _ => digit(c)
            .and_then(|value| char::from_digit(value, 10))
            .unwrap_or(c),
    })
}

/// Tells whether a character is a letter; the scripts of this program are known without a look-up.
#[must_use]
pub fn is_letter(c: char) -> bool {
    match c {
        'a'..='z'
        | 'A'..='Z'
        | '\u{5D0}'..='\u{5EA}'
        | '\u{620}'..='\u{63F}'
        | '\u{641}'..='\u{64A}'
        | '\u{671}'..='\u{6D3}' => true,
        '\0'..='\u{A9}' | '\u{600}'..='\u{61F}' | '\u{64B}'..='\u{66F}' | '\u{2000}'..='\u{206F}' => false,
        c => c.is_alphabetic(),
    }
}

/// Returns the value of a decimal digit: ASCII, Arabic-Indic or Persian.
#[must_use]
pub fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(c as u32 - '0' as u32),
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6F0}'..='\u{6F9}' => Some(c as u32 - 0x6F0),
        _ => None,
    }
}

/// Tells whether a Persian text lost its half-spaces (U+200C) on the way.
///
/// Looks for words that stand joined where a half-space is usual: the plural
/// after a silent heh, verbs with their prefix, participles with their ending;
/// a few words that are written joined anyway do not count. A text that parts
/// such words by blanks was typed so and lost nothing.
///
/// ```
/// use khabar::text::orthography::zwnj_lost;
/// // "they become", joined and with a half-space
/// assert!(zwnj_lost("\u{645}\u{6CC}\u{634}\u{648}\u{646}\u{62F}"));
/// assert!(!zwnj_lost("\u{645}\u{6CC}\u{200C}\u{634}\u{648}\u{646}\u{62F}"));
/// ```
#[must_use]
pub fn zwnj_lost(text: &str) -> bool {
    if text.contains('\u{200C}') {
        return false;
    }
    let (mut sure, mut likely, mut parted) = (0_usize, 0_usize, 0_usize);
    for word in text
        .split(|c: char| !is_letter(c))
        .filter(|word| !word.is_empty())
    {
        let word = match_key(word);
        match joined(&word) {
            Joined::Sure => sure += 1,
            Joined::Likely => likely += 1,
            Joined::Parted => parted += 1,
            Joined::No => {}
        }
    }
    (sure > 0 || likely > 1) && sure + likely > parted
}

enum Joined {
    Sure,
    Likely,
    /// An affix that stands alone.
    Parted,
    No,
}

/// Plural and indefinite endings.
const PLURALS: [&str; 7] = [
    "\u{647}\u{627}",
    "\u{647}\u{627}\u{6CC}",
    "\u{647}\u{627}\u{6CC}\u{6CC}",
    "\u{647}\u{627}\u{6CC}\u{634}",
    "\u{647}\u{627}\u{6CC}\u{634}\u{627}\u{646}",
    "\u{647}\u{627}\u{6CC}\u{645}",
    "\u{647}\u{627}\u{6CC}\u{645}\u{627}\u{646}",
];
/// Words that end so and are written joined: they, only, price, free, end, these, those, although, Taha, fire.
const WHOLE: [&str; 13] = [
    "\u{627}\u{646}\u{647}\u{627}",
    "\u{627}\u{6CC}\u{646}\u{647}\u{627}",
    "\u{62A}\u{646}\u{647}\u{627}",
    "\u{62A}\u{646}\u{647}\u{627}\u{6CC}",
    "\u{628}\u{647}\u{627}",
    "\u{628}\u{647}\u{627}\u{6CC}",
    "\u{631}\u{647}\u{627}",
    "\u{631}\u{647}\u{627}\u{6CC}",
    "\u{627}\u{646}\u{62A}\u{647}\u{627}",
    "\u{627}\u{646}\u{62A}\u{647}\u{627}\u{6CC}",
    "\u{645}\u{646}\u{62A}\u{647}\u{627}",
    "\u{646}\u{647}\u{627}\u{6CC}",
    "\u{637}\u{647}\u{627}",
];
/// Stems that follow the prefix of the present: become, do, say, give, go, want, can, be, come, know, see, have,
/// make, take, reach, write, live, find, pay, think, bring, put, read, work, show, fall, remain, seek, eat.
const STEMS: [&str; 32] = [
    "\u{634}\u{648}",
    "\u{634}\u{62F}",
    "\u{6A9}\u{646}",
    "\u{6A9}\u{631}\u{62F}",
    "\u{6AF}\u{648}\u{6CC}",
    "\u{6AF}\u{641}\u{62A}",
    "\u{62F}\u{647}",
    "\u{62F}\u{627}\u{62F}",
    "\u{631}\u{648}\u{62F}",
    "\u{631}\u{648}\u{646}",
    "\u{631}\u{641}\u{62A}",
    "\u{62E}\u{648}\u{627}\u{647}",
    "\u{62E}\u{648}\u{627}\u{633}\u{62A}",
    "\u{62A}\u{648}\u{627}\u{646}",
    "\u{628}\u{627}\u{634}",
    "\u{627}\u{6CC}\u{62F}",
    "\u{627}\u{6CC}\u{646}\u{62F}",
    "\u{62F}\u{627}\u{646}\u{62F}",
    "\u{62F}\u{627}\u{646}\u{6CC}",
    "\u{628}\u{6CC}\u{646}",
    "\u{633}\u{627}\u{632}",
    "\u{6AF}\u{6CC}\u{631}",
    "\u{6AF}\u{631}\u{641}\u{62A}",
    "\u{631}\u{633}",
    "\u{646}\u{648}\u{6CC}\u{633}",
    "\u{6CC}\u{627}\u{628}",
    "\u{67E}\u{631}\u{62F}\u{627}\u{632}",
    "\u{627}\u{648}\u{631}",
    "\u{6AF}\u{630}\u{627}\u{631}",
    "\u{62E}\u{648}\u{627}\u{646}",
    "\u{645}\u{627}\u{646}",
    "\u{628}\u{631}\u{646}\u{62F}",
];
/// Endings of the perfect: they, we, you have.
const PERFECT: [&str; 3] = [
    "\u{647}\u{627}\u{646}\u{62F}",
    "\u{647}\u{627}\u{6CC}\u{645}",
    "\u{647}\u{627}\u{6CC}\u{62F}",
];

/// Prefixes of the present, denied and not.
const PREFIXES: [&str; 2] = ["\u{646}\u{645}\u{6CC}", "\u{645}\u{6CC}"];

/// Judges one word by its match key.
fn joined(word: &str) -> Joined {
    if PREFIXES.contains(&word) || PLURALS.contains(&word) {
        return Joined::Parted;
    }
    if WHOLE.contains(&word) {
        return Joined::No;
    }
    let stem = PREFIXES.iter().find_map(|prefix| word.strip_prefix(prefix));
    if stem.is_some_and(|stem| STEMS.iter().any(|known| stem.starts_with(known))) {
        return Joined::Sure;
    }
    let base = PLURALS
        .iter()
        .rev()
        .find_map(|plural| word.strip_suffix(plural))
        .filter(|base| base.chars().count() > 1);
    match base {
        // A silent heh never joins the plural.
        Some(base) if base.ends_with('\u{647}') => Joined::Sure,
        Some(_) => Joined::Likely,
        None if PERFECT.iter().any(|ending| {
            word.strip_suffix(ending)
                .is_some_and(|base| base.chars().count() > 2)
        }) =>
        {
            Joined::Sure
        }
        None => Joined::No,
    }
}

/// How a word is put together, as far as half-spaces are concerned.
pub(super) enum Parts {
    /// The prefix of the present, alone.
    Prefix,
    /// A plural ending, alone.
    Ending,
    /// Two parts that a half-space belongs between: so many letters are the first one.
    Joined(usize),
    /// A word that is whole, or in doubt.
    Whole,
}

/// Takes a word apart where a half-space is missing in it.
pub(super) fn parts(word: &str) -> Parts {
    let key = match_key(word);
    let letters = |part: &str| part.chars().count();
    match joined(&key) {
        Joined::No => Parts::Whole,
        Joined::Parted if PREFIXES.contains(&key.as_str()) => Parts::Prefix,
        Joined::Parted => Parts::Ending,
        Joined::Sure | Joined::Likely => {
            let prefix = PREFIXES.iter().find(|prefix| {
                let stem = key.strip_prefix(**prefix);
                stem.is_some_and(|stem| STEMS.iter().any(|known| stem.starts_with(known)))
            });
            let base = PLURALS
                .iter()
                .rev()
                .find_map(|plural| key.strip_suffix(plural))
                .filter(|base| letters(base) > 1);
            match (prefix, base) {
                (Some(prefix), _) => Parts::Joined(letters(prefix)),
                (None, Some(base)) => Parts::Joined(letters(base)),
                // the heh belongs to the participle
                (None, None) => Parts::Joined(letters(&key) - 3),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_not_depend_on_the_keyboard() {
        // The same word with Arabic and with Persian letters, with and without half-space.
        let variants = [
            "\u{645}\u{6CC}\u{200C}\u{6A9}\u{646}\u{62F}",
            "\u{645}\u{64A}\u{643}\u{646}\u{62F}",
            "\u{645}\u{649}\u{640}\u{643}\u{64E}\u{646}\u{62F}\u{200F}",
        ];
        for variant in variants {
            assert_eq!(match_key(variant), "\u{645}\u{6CC}\u{6A9}\u{646}\u{62F}");
        }
        assert_eq!(match_key("\u{660}\u{6F9}7"), "097");
        assert_eq!(match_key(" \t A\u{A0} b\r\n"), "a b");
    }
}
